"""A conversation that was played in the demo becomes a story file (``hotline demo --record FILE``).

The pretend network's ledger knows every text in and out. Times count from the first text, reports get the numbers of a
story, and phones are called by their names. The file then says when texts arrived in this run; ``python -m
tests.stories.rewrite FILE`` sets that to the story's own clock.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hotline.demo import cast
from hotline.domain.reference import ALPHABET, read_reference
from hotline.domain.storyfile import (
    Deed,
    Happened,
    Moment,
    Said,
    StoryFile,
    Way,
    write_story,
)
from hotline.domain.storyworld import References, clean
from hotline.simulator import Delivery, Ledger, Send

_REFERENCE = re.compile(rf"\b[{ALPHABET}]{{3}}-[{ALPHABET}]{{2}}\b")
_ATTENDEES = range(2, 51)


@dataclass(frozen=True)
class Switched:
    """Somebody's phone was switched off or on; *at* is ``time.time()``."""

    at: float
    deed: Deed
    number: str


def record(path: Path, ledger: Ledger, switched: Sequence[Switched], ended_at: float) -> bool:
    """Write what was said as a story file; return False where nobody said anything, and nothing was written."""
    story = story_of(ledger, switched, ended_at)
    if story is None:
        return False
    path.write_text(write_story(story), encoding="utf-8")
    return True


def story_of(ledger: Ledger, switched: Sequence[Switched], ended_at: float) -> StoryFile | None:
    """Return what was said as a story that ends at *ended_at* (``time.time()``); None where nobody said anything."""
    said = [one for one in ledger.deliveries if one.accepted]
    if not said:
        return None
    begun = min(one.posted_at for one in said)
    came = sorted((one for one in ledger.sends if one.arrived_at is not None), key=_when)
    references = References()
    references.learn(found for one in came for found in _REFERENCE.findall(one.body) if read_reference(found) == found)
    texts: list[Send | Delivery] = [*said, *came]
    moments: list[tuple[float, Moment]] = [(one.at, _switch(one, begun)) for one in switched if one.at >= begun]
    moments += [(_when(one), _said(one, begun, references)) for one in texts]
    moments.sort(key=lambda moment: moment[0])
    end = Happened(_since(begun, max(ended_at, *(at for at, _ in moments))), Deed.END)
    zone = ZoneInfo(cast.PLACES[0].zone)
    starts = datetime.fromtimestamp(int(begun), zone).replace(tzinfo=None)
    title = f"A conversation of the demo, {starts:%Y-%m-%d}"
    return StoryFile(title, replace(cast.SETTING, starts=starts), (*(moment for _, moment in moments), end))


def _when(one: Send | Delivery) -> float:
    return one.posted_at if isinstance(one, Delivery) else one.arrived_at or one.accepted_at


def _since(begun: float, at: float) -> timedelta:
    return timedelta(seconds=int(at - begun))


def _switch(one: Switched, begun: float) -> Happened:
    return Happened(_since(begun, one.at), one.deed, _name(one.number))


def _said(one: Send | Delivery, begun: float, references: References) -> Said:
    leaves = isinstance(one, Delivery)
    phone, line = (one.from_, one.to) if leaves else (one.to, one.from_)
    name = _name(phone)
    usual = cast.usual_line(name, cast.PLACES[0].code)
    code = next(place.code for place in cast.PLACES if place.line == line)
    words = clean(references.shown(_without_numbers(one.body)))
    way = Way.LEAVES if leaves else Way.ARRIVES
    return Said(_since(begun, _when(one)), name, way, words, line="" if code == usual else code)


def _names() -> dict[str, str]:
    """Return the phones of the demo by their numbers."""
    known = {one.phone: one.name for one in cast.TEAM} | {cast.ATTENDEE: "attendee", cast.EUROPE: "London"}
    return known | {cast.another_attendee(number): f"attendee {number}" for number in _ATTENDEES}


def _name(number: str) -> str:
    return _names()[number]


def _without_numbers(words: str) -> str:
    for number, name in _names().items():
        words = words.replace(number, name)
    return words
