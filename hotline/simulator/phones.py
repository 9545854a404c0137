"""The two kinds of number: the customer's lines, and the phones of everybody else."""

import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from hotline.simulator.handsets import Handset
from hotline.simulator.media import Media
from hotline.simulator.records import Delivery, Received

if TYPE_CHECKING:
    from hotline.simulator.exchange import Exchange
    from hotline.simulator.inbound import Inbound

Mode: TypeAlias = Literal[
    "on", "off", "landline", "filtered", "blocked", "unknown_handset", "blocked_30004", "carrier_error"
]
Wanted: TypeAlias = str | re.Pattern[str] | Callable[[Received], bool]


@dataclass
class Number:
    """A line of the customer's. ``rate`` is in segments per second."""

    e164: str
    sid: str
    sms_url: str
    fallback_url: str | None
    rate: float
    sms: bool
    voice: bool
    seq: int
    created_at: float
    updated_at: float
    friendly_name: str
    sms_method: str = "POST"
    sms_fallback_method: str = "POST"
    voice_url: str = ""
    voice_method: str = "POST"
    voice_fallback_url: str = ""
    voice_fallback_method: str = "POST"
    status_callback: str = ""
    status_callback_method: str = "POST"
    # Every send from here fails: refused at once (2xxxx), or accepted and reported failed (3xxxx, such as 30034).
    refuse_with: int | None = None
    line_free_at: float = field(default=0.0, repr=False)  # Times.moment()


class Phone(Handset):
    """A phone somewhere: it gets texts and calls, and its owner texts and calls our numbers."""

    def __init__(self, e164: str, inbound: "Inbound", exchange: "Exchange") -> None:
        super().__init__(e164, exchange)
        self._mode: Mode = "on"
        self.modes: list[tuple[float, Mode]] = []
        """Every change of ``mode``, and when."""
        self.on_text: Callable[[Phone, Received], None] | None = None
        self._inbound = inbound
        self._arrived = threading.Condition()
        self._inbox: list[Received] = []

    @property
    def mode(self) -> Mode:
        """What becomes of texts to this phone; each mode but "on" and "blocked" is an error code of the carrier's."""
        return self._mode

    @mode.setter
    def mode(self, mode: Mode) -> None:
        if mode not in get_args(Mode):  # a misspelt mode would quietly be a phone that works
            raise ValueError(f"mode is {mode!r}; expected one of {', '.join(get_args(Mode))}")
        if mode != self._mode:
            self.modes.append((self._exchange.world.times.now(), mode))
        self._mode = mode
        self._exchange.core.ledger.tell(self)

    @property
    def inbox(self) -> list[Received]:
        """The texts this phone has got, in order of arrival."""
        with self._arrived:
            return list(self._inbox)

    def text(
        self,
        to: str,
        body: str,
        wait: bool = True,
        extra: Mapping[str, str | None] | None = None,
        media: Sequence[Media] = (),
    ) -> Delivery:
        """Send *body*, and pictures or files, to one of the customer's numbers; its webhook is posted at once.

        With *wait* the posting, its retries and the fallback are over on return; otherwise the record fills in while
        another thread posts. *extra* adds or replaces parameters, and removes those set to None.

        Raises ValueError if *to* is none of the customer's numbers that take texts.
        """
        return self._inbound.text(self, to, body, wait=wait, extra=extra or {}, media=media)

    def wait_for(self, wanted: Wanted, timeout: float = 5.0, after: int = 0) -> Received:
        """Return the first text that has *wanted* in it (a pattern: matches; a callable: agrees), waiting for it.

        *timeout* is in seconds; *after* is how many texts at the head of the inbox to pass over. Raises TimeoutError,
        telling what came instead.
        """
        deadline = time.monotonic() + timeout
        at = after
        with self._arrived:
            while True:
                while at < len(self._inbox):
                    if _fits(self._inbox[at], wanted):
                        return self._inbox[at]
                    at += 1
                left = deadline - time.monotonic()
                if left <= 0:
                    raise TimeoutError(self._explain(wanted, timeout, after))
                self._arrived.wait(left)

    def receive(self, received: Received) -> None:
        """Put *received* into the inbox and tell the owner, on a thread of its own."""
        with self._arrived:
            self._inbox.append(received)
            self._arrived.notify_all()
        self._exchange.core.ledger.tell(received)
        if (on_text := self.on_text) is not None:
            # The owner may answer and wait for the webhook; the network must not stand still meanwhile.
            threading.Thread(target=on_text, args=(self, received), name="simulator-owner", daemon=True).start()

    def _explain(self, wanted: Wanted, timeout: float, after: int) -> str:
        what = wanted.pattern if isinstance(wanted, re.Pattern) else wanted
        came = [received.body for received in self._inbox[after:]]
        last = "".join(f"\n  {body!r}" for body in came[-5:]) or " nothing"
        return f"{self.e164} got no text with {what!r} in {timeout:g} s (mode {self.mode}); of {len(came)}, last:{last}"


def _fits(received: Received, wanted: Wanted) -> bool:
    match wanted:
        case str():
            return wanted in received.body
        case re.Pattern():
            return wanted.search(received.body) is not None
        case _:
            return wanted(received)
