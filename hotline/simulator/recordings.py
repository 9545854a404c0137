"""Recordings: not understood yet."""

from typing import TYPE_CHECKING

from hotline.simulator.core import Core
from hotline.simulator.legs import Source
from hotline.simulator.pace import World
from hotline.simulator.twiml import Verb

if TYPE_CHECKING:
    from hotline.simulator.voice import Interpreter


class Recordings:
    """All recordings of the account."""

    def __init__(self, core: Core, world: World) -> None:
        self._core, self._world = core, world

    def params_of(self, call_sid: str) -> dict[str, str]:
        """Return what the last callback of a call says of its recordings."""
        return {}


def record(interpreter: "Interpreter", verb: Verb) -> Source | None:
    """Record."""
    verb.document.complain(12200, f"Record is not understood yet ({interpreter.leg.sid})")
    return None
