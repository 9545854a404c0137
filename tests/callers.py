"""The language of stories about calls: a region of its own for each, on one hotline that runs for all of them.

The simulator judges: who heard what, whose phone rang, who was connected with whom, which number each saw.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from hotline.domain.incident import Incident
from hotline.domain.sentences import read_language_file
from hotline.domain.words import LOCALES
from hotline.processes import wait_until
from hotline.simulator import Call, Pace, Phone, Simulator
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Transaction, opened
from tests.site import STEPS, Place, Site, configuration, person_name, places

RING = 'ring = ["2s", "2s", "3s"]\n'
"""A ring plan that ends within seconds; the windows of product.md are 25, 25 and 30."""
SECOND = 0.3
"""Real seconds for one of the simulator's: waits for keys and for phones pass in a third of their time."""
QUICKLY = 8.0
"""Seconds within which whatever is expected happens, on a machine with two busy cores."""

Found = TypeVar("Found")


@dataclass
class Region:
    """One region: its line, its team in the order in which phones ring, and a lead."""

    site: Site
    place: Place
    lead: Phone
    _callers: Iterator[int]

    @property
    def simulator(self) -> Simulator:
        return self.site.simulator

    @property
    def line(self) -> str:
        return self.place.line

    def phone(self, which: int) -> Phone:
        """Return a phone of the team: 0 is the primary's, 1 the secondary's, 2 somebody else's."""
        return self.simulator.phone(self.place.phones[which])

    @property
    def team(self) -> list[Phone]:
        return [self.phone(which) for which in range(len(self.place.phones))]

    def name(self, which: int) -> str:
        """Return the name of who has ``phone(which)``."""
        return person_name(f"{self.place.code}p{which}")

    def reporter(self) -> Phone:
        """Return the phone of somebody new."""
        return self.simulator.phone(f"+1{self.place.line[2:5]}5557{next(self._callers):03d}")

    def incidents(self) -> list[Incident]:
        """Return the region's incidents as the database has them, the oldest first."""
        return [incident for incident in self._read(lambda tx, row: tx.incidents.get(row)) if incident is not None]

    def _read(self, read: Callable[[Transaction, int], Found]) -> list[Found]:
        """Return what *read* finds of each of the region's incidents, the oldest first."""
        rows = self.site.query("SELECT id FROM incident WHERE region = ? ORDER BY opened_at", self.place.code)
        with opened(self.site.env["DATABASE_URL"], KeyRing.parse(self.site.env["HOTLINE_KEYS"])) as store:
            return [store.read(lambda tx, row=row: read(tx, row)) for (row,) in rows]

    def incident(self) -> Incident:
        """Return the region's only incident."""
        (incident,) = self.incidents()
        return incident

    def entries(self) -> str:
        """Return what the records of the region's incidents say, a line an entry."""
        texts = self._read(lambda tx, row: [entry.text for entry in tx.transcript.of(row)])
        return "\n".join(itertools.chain.from_iterable(texts))

    def entry_at(self, text: str) -> datetime:
        """Return when the record says *text* for the first time."""
        entries = itertools.chain.from_iterable(self._read(lambda tx, row: [*tx.transcript.of(row)]))
        return next(entry.at for entry in entries if entry.text == text)

    def wait_for_entry(self, words: str) -> str:
        """Wait until the record says so; return all of it."""
        wait_until(lambda: words in self.entries(), seconds=QUICKLY, what=f"{words!r} in the record")
        return self.entries()

    def answered_by(self, which: int, key: str = "1") -> None:
        """Have somebody of the team pick up at once and press a key when they are asked."""

        def act(call: Call) -> None:
            call.answer()
            call.wait_to_hear(said("ring-asked"), timeout=QUICKLY)
            if key:
                call.press(key)

        self.phone(which).answers = act


def said(key: str, language: str = "en") -> re.Pattern[str]:
    """Return what the sentence *key* sounds like, whatever its values."""
    return read_language_file((LOCALES / f"{language}.ftl").read_text("utf-8")).sentences[key].pattern()


def press(call: Call, key: str, simulator: Simulator) -> None:
    """Press a key when something is asked, and wait until it was answered and something is asked again."""
    call.wait_until_asked(QUICKLY)
    before = _answered(call, simulator)
    call.press(key)
    wait_until(lambda: _answered(call, simulator) > before, seconds=QUICKLY, what=f"an answer to the key {key}")
    call.wait_until_asked(QUICKLY)


def _answered(call: Call, simulator: Simulator) -> int:
    return sum(document.call_sid == call.sid and bool(document.text) for document in simulator.ledger.documents)


def caller_of(region: Region, *keys: str) -> Call:
    """Call the region's line as somebody new, and press these keys, each when something is asked."""
    call = region.reporter().call(region.line)
    call.wait_until_asked(QUICKLY)
    for key in keys:
        press(call, key, region.simulator)
    return call


LEAD = (
    '[[person]]\nid = "{code}lead"\nname = "Qlead{code}"\nroles = ["lead"]\nregions = ["{code}"]\nphone = "{phone}"\n'
)


def config_of(where: list[Place], policy: str = RING, languages: str = '["en", "es"]', steps: str = STEPS) -> str:
    """Return the configuration of these places, each with a lead, two languages, and lines that take calls."""
    made = configuration(where, voice="true", rate=100, policy=policy, steps=steps).replace(
        'languages = ["en"]', f"languages = {languages}"
    )
    leads = [LEAD.format(code=place.code, phone=lead_number(place)) for place in where]
    return made + "\n".join(leads)


def lead_number(place: Place) -> str:
    """Return the number of a place's lead."""
    return f"+1{place.line[2:5]}5550190"


@contextmanager
def calling(
    count: int = 60, policy: str = RING, people: int = 3, steps: str = STEPS, **options: Any
) -> Iterator[Iterator[Region]]:
    """Run a hotline with *count* regions; each ``next`` of what is yielded is a region that nobody has used."""
    where = places(count, people)
    with Site(config_of(where, policy, steps=steps), **options) as site:
        site.simulator.pace = Pace(second=SECOND)
        site.simulator.calls_per_second = 100.0
        site.serve([place.line for place in where])
        counter = itertools.count()
        yield (Region(site, place, site.simulator.phone(lead_number(place)), counter) for place in where)
