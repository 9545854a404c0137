"""Lines and regions as they are set up: what each line can do, what the carrier has of it, and each region's policy.

When a line last brought a report is not among it: that would tell of the report. What is shown is when somebody of
the team last texted it about their own phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urldefrag

from hotline.carriers import SetUp
from hotline.domain.organisation import Line, Region
from hotline.usecases.console.rota import names_of, regions
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.own_phone import HEARD
from hotline.usecases.runtime import Runtime

SMS, VOICE = "/carriers/{name}/sms", "/carriers/{name}/voice"


@dataclass(frozen=True)
class Heard:
    """One line, and when somebody of the team last texted it about their own phone; *lately*: just now."""

    line: Line
    region: str
    languages: tuple[str, ...]
    zone: str
    at: datetime | None
    lately: bool

    @property
    def shown(self) -> str:
        """The number as people read it."""
        return self.line.display or self.line.number


@dataclass(frozen=True)
class OfRegion:
    """One region: its policy and whom else it names."""

    region: Region
    neighbours: tuple[str, ...]
    bypass: tuple[str, ...]
    checked_only: bool
    """Whether it pages checked phones only."""


@dataclass(frozen=True)
class Compared:
    """One line as the carrier has it, beside what we expect. *problems* are keys of the console's words."""

    shown: str
    problems: tuple[str, ...]


LATELY_SECONDS = 120


def lines(visitor: Visitor) -> list[Heard]:
    """Return every line, in the order of the file."""
    organisation, heard = visitor.organisation, visitor.tx.pulse.heard()
    found = []
    for line in organisation.lines:
        region = organisation.regions[line.region]
        at = heard[f"{HEARD}{line.number}"][0] if line.number and f"{HEARD}{line.number}" in heard else None
        lately = at is not None and (visitor.now - at).total_seconds() < LATELY_SECONDS
        found.append(Heard(line, region.name, region.languages, region.time_zone, at, lately))
    return found


def of_regions(visitor: Visitor) -> list[OfRegion]:
    """Return every region, those of this person first."""
    known = visitor.organisation.regions
    return [
        OfRegion(
            region=region,
            neighbours=tuple(known[code].name for code in region.neighbours if code in known),
            bypass=names_of(visitor, region.bypass),
            checked_only=region.code in visitor.organisation.verified_only,
        )
        for region in regions(visitor)
    ]


def compare(runtime: Runtime, expected: list[Heard]) -> list[Compared]:
    """Ask the carrier how our lines are set up there, and say what differs. No transaction is open meanwhile.

    Raises CarrierUnavailable.
    """
    carrier = runtime.carrier()
    at_carrier = {one.number: one for one in carrier.list_numbers()}
    found = []
    for one in expected:
        if one.line.number:
            problems = tuple(_problems(runtime, carrier.name, one.line, at_carrier.get(one.line.number)))
            found.append(Compared(one.shown, problems))
    return found


def _problems(runtime: Runtime, carrier: str, line: Line, there: SetUp | None) -> list[str]:
    if there is None:
        return ["lines-not-there"]
    found = []
    if line.sms and not there.sms:
        found.append("lines-no-sms-there")
    if line.voice and not there.voice:
        found.append("lines-no-voice-there")
    if line.sms and not _same(there.sms_url, runtime.public_url + SMS.format(name=carrier)):
        found.append("lines-sms-elsewhere")
    if line.voice and not _same(there.voice_url, runtime.public_url + VOICE.format(name=carrier)):
        found.append("lines-voice-elsewhere")
    return found


def _same(there: str, ours: str) -> bool:
    """Tell whether an address is ours; behind its ``#`` stands only how often the carrier tries it."""
    return urldefrag(there).url.rstrip("/") == ours
