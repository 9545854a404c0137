"""Dial: not understood yet."""

from typing import TYPE_CHECKING

from hotline.simulator.legs import Source
from hotline.simulator.twiml import Verb

if TYPE_CHECKING:
    from hotline.simulator.voice import Interpreter


def dial(interpreter: "Interpreter", verb: Verb) -> Source | None:
    """Dial."""
    verb.document.complain(12200, f"Dial is not understood yet ({interpreter.leg.sid})")
    return None
