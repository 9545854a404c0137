"""REST requests and replies as values, and the mishaps that strike what creates something."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from hotline.simulator.core import Core
from hotline.simulator.errors import ApiError
from hotline.simulator.media import Media
from hotline.simulator.records import Send
from hotline.simulator.resources import Json


class Manner(Enum):
    """How an answer is given."""

    PLAIN = "plain"
    SLOW = "slow"  # after Faults.slow_seconds
    RESET = "reset"  # not at all: the connection is reset


@dataclass(frozen=True)
class Request:
    """One REST request, parsed."""

    method: str
    path: str
    query: Mapping[str, str]
    form: Mapping[str, str]
    authorization: str
    pairs: tuple[tuple[str, str], ...] = ()  # the form as it came, repeated names and all

    def every(self, name: str) -> tuple[str, ...]:
        """Return each value that the form has under *name*."""
        return tuple(value for key, value in self.pairs if key == name)


@dataclass(frozen=True)
class Reply:
    """What to answer. ``send`` is the message accepted by this request; ``wait`` is in seconds."""

    status: int
    document: Json | None = None
    code: int | None = None
    send: Send | None = None
    manner: Manner = Manner.PLAIN
    wait: float = 0.0
    location: str = ""
    media: Media | None = None  # the file itself is the answer
    call: str = ""  # sid of the call accepted by this request


@dataclass(frozen=True)
class Luck:
    """What happens to one creation: whether the connection is cut before it, and how it is answered."""

    cut: bool
    manner: Manner
    wait: float  # seconds


def draw(core: Core) -> Luck:
    """Decide what goes wrong with one creation. Raises ApiError for a refusal on purpose."""
    faults, hit = core.faults, core.hit
    # Each is asked every time, so that one request costs every stream one draw.
    busy, down, cut = hit("rate_429"), hit("rate_503"), hit("reset_before_accept")
    reset, slow = hit("reset_after_accept"), hit("slow_after_accept")
    if busy or down:
        raise ApiError(20429 if busy else 20503)
    if faults.create_error is not None and not cut:
        raise ApiError(faults.create_error)
    manner = Manner.RESET if reset else Manner.SLOW if slow else Manner.PLAIN
    wait = faults.delay_answer + (faults.slow_seconds if manner is Manner.SLOW else 0.0)
    return Luck(cut, manner, wait)
