"""What is missing in a rota, before it matters: gaps, double cover, people out of reach or without its languages.

Pure: from an organisation and a span to findings. Whoever shows or tells them says them in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import combinations
from zoneinfo import ZoneInfo

from hotline.domain.oncall import gaps, shifts
from hotline.domain.organisation import Organisation, Person, PersonId, Region, Role, Target
from hotline.domain.pieces import at_once
from hotline.domain.rota import ImportedCalendar
from hotline.domain.terms import LAYERS

SPARSE = timedelta(days=31)
"""A calendar whose last shift ends so long before its expansion does has come to its end."""
WEEK = timedelta(days=7)
SINCE_EVER, FOR_EVER = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


class Kind(StrEnum):
    """What a finding is about."""

    GAP = "gap"
    DOUBLE = "double"
    """One person holds two layers at once."""
    CALENDAR_ENDS = "calendar_ends"
    NO_PHONE = "no_phone"
    STOPPED = "stopped"
    """They texted STOP."""
    UNVERIFIED = "unverified"
    LANGUAGE = "language"
    NO_TEXTS = "no_texts"
    """A line can't take texts."""


NOTICE = {Kind.GAP: timedelta(days=1), Kind.DOUBLE: timedelta(days=1), Kind.CALENDAR_ENDS: timedelta(days=14)}
"""How long ahead organisers are told; of all else at once."""


@dataclass(frozen=True)
class Finding:
    """One thing that is missing. What has no *begins* stands until somebody changes it."""

    kind: Kind
    region: str
    layer: Target | None = None
    person: PersonId | None = None
    begins: datetime | None = None
    """Aware, UTC; what began before the span that was looked at, begins with it."""
    ends: datetime | None = None
    """None: it goes on at the span's end."""
    other_region: str = ""
    """Of double cover: where else they are on call ..."""
    other_layer: Target | None = None
    """... and as what."""
    line: str = ""
    """The line as it is shown."""
    weekly: str = ""
    """Of a gap that the file itself leaves at the same hours every week: those hours; then it stands as a whole."""

    @property
    def subject(self) -> str:
        """What it is about, whenever it is: two findings of one subject differ in their time only."""
        parts = (self.kind, self.region, self.layer, self.person, self.other_region, self.other_layer,
                 self.line, self.weekly)  # fmt: skip
        return " ".join(str(part or "-") for part in parts)

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when to when it is so."""
        return (SINCE_EVER, FOR_EVER) if self.weekly else (self.begins or SINCE_EVER, self.ends or FOR_EVER)

    def matters(self, now: datetime) -> bool:
        """Whether organisers are to know of it by *now*."""
        return self.begins is None or bool(self.weekly) or self.begins - NOTICE.get(self.kind, timedelta()) <= now

    def __repr__(self) -> str:
        return f"Finding({self.kind}, {self.region})"  # whom it is about is a name


def coverage(
    organisation: Organisation, *, since: datetime, until: datetime, regions: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Return what is missing from *since* to *until* (aware), region by region; of all *regions* if none is named."""
    codes = tuple(regions) or tuple(organisation.regions)
    held = {(code, layer): _held(organisation, code, layer, since, until) for code in organisation.regions
            for layer in LAYERS}  # fmt: skip
    doubled = list(_doubled(held, until))
    found: list[Finding] = []
    for code in codes:
        found += _gaps(organisation, code, since, until)
        found += [one for one in doubled if one.region == code]
        found += _calendars(organisation, code, until)
        found += _people(organisation, organisation.regions[code], {*held[code, LAYERS[0]], *held[code, LAYERS[1]]})
        found += _lines(organisation, code)
    return tuple(found)


Spans = list[tuple[datetime, datetime]]


def _held(
    organisation: Organisation, code: str, layer: Target, since: datetime, until: datetime
) -> dict[PersonId, Spans]:
    """Return when each person holds a layer, in one piece whoever is on beside them."""
    found: dict[PersonId, Spans] = {}
    for shift in shifts(organisation, code, layer, since=since, until=until):
        for person in shift.people:
            theirs = found.setdefault(person, [])
            if theirs and theirs[-1][1] == shift.begins:
                theirs[-1] = (theirs[-1][0], shift.ends)
            else:
                theirs.append((shift.begins, shift.ends))
    return found


def _gaps(organisation: Organisation, code: str, since: datetime, until: datetime) -> Iterator[Finding]:
    """Yield every gap; those that the file leaves every week at the same hours are one, with its next time."""
    for layer in LAYERS:
        spans, known = gaps(organisation, code, layer, since=since, until=until), set[str]()
        weekly = _left_every_week(organisation, code, layer, since, until) if spans else {}
        for begins, ends in spans:
            hours = weekly.get((begins, ends), "")
            if not hours:
                yield Finding(Kind.GAP, code, layer, begins=begins, ends=None if ends == until else ends)
            elif hours not in known:
                known.add(hours)
                yield Finding(Kind.GAP, code, layer, begins=begins, ends=ends, weekly=hours)


def _left_every_week(
    organisation: Organisation, code: str, layer: Target, since: datetime, until: datetime
) -> dict[tuple[datetime, datetime], str]:
    """Return the gaps that are there without what people changed, the week before or after too, with their hours."""
    planned = replace(organisation, rota=replace(organisation.rota, overrides=()))
    zone = ZoneInfo(organisation.regions[code].time_zone)
    walls = {}
    for begins, ends in gaps(planned, code, layer, since=since - 2 * WEEK, until=until):
        walls[begins.astimezone(zone).replace(tzinfo=None), ends.astimezone(zone).replace(tzinfo=None)] = begins, ends
    return {
        (max(begins, since), ends): f"{first:%a %H:%M} {last:%a %H:%M}"
        for (first, last), (begins, ends) in walls.items()
        if last - first < WEEK and any((first + days, last + days) in walls for days in (WEEK, -WEEK))
    }


def _doubled(held: dict[tuple[str, Target], dict[PersonId, Spans]], until: datetime) -> Iterator[Finding]:
    """Yield who holds two layers at once; the first of the two in the order of the file is the finding's."""
    for (code, layer), (other, other_layer) in combinations(held, 2):
        first, second = held[code, layer], held[other, other_layer]
        for person in first:
            for begins, ends in at_once(first[person], second.get(person, ())):
                yield Finding(
                    Kind.DOUBLE, code, layer, person, begins, None if ends == until else ends, other, other_layer
                )


def _calendars(organisation: Organisation, code: str, until: datetime) -> Iterator[Finding]:
    for calendar in organisation.rota.calendars:
        if calendar.region == code and (last := _end_of(calendar)) is not None and last < until:
            yield Finding(Kind.CALENDAR_ENDS, code, calendar.layer, begins=last)


def _end_of(calendar: ImportedCalendar) -> datetime | None:
    """Return when a calendar's last shift ends; None if it goes on."""
    last = max((shift.ends for shift in calendar.shifts), default=calendar.imported_at)
    return last if last + SPARSE < calendar.expanded_until else None


def _people(organisation: Organisation, region: Region, holding: set[PersonId]) -> Iterator[Finding]:
    """Yield who may be paged for *region* and can't be reached, or speaks none of its languages."""
    paged = [
        person
        for person in organisation.people.values()
        if person.id in holding or (region.code in person.regions and Role.RESPONDER in person.roles)
    ]
    spoken = {_language(code) for code in region.languages}
    for person in paged:
        if (kind := _unreached(organisation, person)) is not None and _is_told_in(person, region):
            yield Finding(kind, region.code, person=person.id)
        if not spoken & {_language(code) for code in person.languages}:
            yield Finding(Kind.LANGUAGE, region.code, person=person.id)


def _unreached(organisation: Organisation, person: Person) -> Kind | None:
    if not person.phone:
        return Kind.NO_PHONE
    if person.texts_blocked:
        return Kind.STOPPED
    if not organisation.rota.knows_phone(person.id, person.phone):
        return Kind.UNVERIFIED
    return None


def _is_told_in(person: Person, region: Region) -> bool:
    """Whether what is so of somebody everywhere is told here: in their first region, once."""
    return region.code == person.regions[0] or region.code not in person.regions


def _language(code: str) -> str:
    return code.partition("-")[0].casefold()


def _lines(organisation: Organisation, code: str) -> Iterator[Finding]:
    for line in organisation.lines:
        if line.region == code and not line.sms:
            yield Finding(Kind.NO_TEXTS, code, line=line.display or line.number)


# --- each once


@dataclass(frozen=True)
class Noted:
    """What was found before, of one subject, from an instant up to another."""

    id: str
    subject: bytes
    begins: datetime
    ends: datetime
    told: bool

    def meets(self, finding: Finding) -> bool:
        """Whether *finding*, of the same subject, is so at some time of this."""
        begins, ends = finding.span
        return max(begins, self.begins) < min(ends, self.ends)


def is_noted(finding: Finding, noted: Iterable[Noted], now: datetime) -> bool:
    """Whether what is still to come of *finding* was found before; *noted* are those of its subject.

    What has grown since was not: of a gap that is longer now, nobody knows the rest.
    """
    at, ends = max(finding.span[0], now), finding.span[1]
    for one in sorted(noted, key=lambda one: one.begins):
        if one.begins <= at < one.ends:
            at = one.ends
    return at >= ends


def still_stands(noted: Noted, findings: Iterable[Finding], now: datetime) -> bool:
    """Whether something of what was found before is still so; *findings* are those of its subject."""
    return noted.ends > now and any(noted.meets(finding) for finding in findings)
