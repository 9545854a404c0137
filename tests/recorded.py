"""A record as a hotline leaves it: several incidents lived through, deeds audited, checkpoints made and sent away."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from hotline.domain.deeds import AuditKind
from hotline.store.checkpoints import Signed
from hotline.store.signing import public_key
from hotline.usecases import checkpoints, listening
from tests.story import RING, Hotline, minutes

KEYS = frozenset([public_key(RING.signing)])
SEED = RING.signing


@dataclass
class Elsewhere:
    """A way off the host that keeps what it was given."""

    tag: str = "elsewhere"
    lines: list[str] = field(default_factory=list)

    def deliver(self, number: int, line: str) -> None:
        """Keep a line."""
        self.lines.append(line)


def live(hotline: Hotline) -> list[str]:
    """Let several people report and be helped, close some of it, read some of it; return what left the host."""
    elsewhere = Elsewhere()
    hotline.runtime.ways = (elsewhere,)
    signed: list[Signed | None] = [checkpoints.make(hotline.runtime)]
    for number in range(4):
        phone = hotline.stranger(f"reporter {number}", f"+1555010020{number}")
        story = phone.text(f"Someone keeps following me {number} \U0001f600", pictures=1 if number == 1 else 0)
        hotline.clock.forward(minutes(1))
        hotline.phone("Ana").replies("1")
        phone.text("near gate 4")
        hotline.phone("Ana").replies(f"{story.short} # a note, \u201cquoted\u201d")
        hotline.clock.forward(minutes(2))
        if number % 2:
            signed.append(checkpoints.make(hotline.runtime))
        if number == 1:
            hotline.store.transact(
                lambda tx, story=story: listening.take_out(hotline.runtime, tx, story.reference, 1, "Ana")
            )
        for words in ("9", "9") if number == 2 else ():
            hotline.phone("Ana").replies(f"{story.short} {words}")
        _read(hotline, story.reference)
        hotline.clock.forward(minutes(16))
    signed.append(checkpoints.make(hotline.runtime))
    hotline.clock.forward(timedelta(minutes=1))
    checkpoints.make(hotline.runtime)
    hotline.clock.forward(timedelta(seconds=1))
    assert all(signed)
    return elsewhere.lines


def _read(hotline: Hotline, reference: str) -> None:
    def read(tx) -> None:
        (incident,) = tx.incidents.by_reference(reference, only_open=False)
        for who in ("Ana", "Lee"):
            tx.audit.append(incident.id, AuditKind.READ, at=hotline.clock.now, who=who, text="Read the record.")

    hotline.store.transact(read)
