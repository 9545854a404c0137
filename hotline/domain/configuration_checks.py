"""Whether an organisation can work: every reference exists, nothing stands there twice, somebody can be paged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hotline.domain.configuration_lines import Place
from hotline.domain.configuration_reader import INVALID, Problems, suggestion
from hotline.domain.organisation import (
    Channel,
    Event,
    Line,
    Organisation,
    Person,
    PersonId,
    Region,
    Role,
    Schedule,
    Target,
)
from hotline.domain.routing import restricted_people


@dataclass(frozen=True)
class Entries:
    """What was read, each in the order of the file."""

    regions: Sequence[Region]
    lines: Sequence[Line]
    people: Sequence[Person]
    policies: Sequence[str]
    """The region code of every policy."""
    schedules: Sequence[tuple[Place, Schedule]]
    """Each with its place, in the order of the file and not of their force."""
    events: Sequence[Event] = ()


def check_references(entries: Entries, problems: Problems) -> None:
    """Note what stands there twice and what points to nothing."""
    _check_repeats(entries, problems)
    codes = [region.code for region in entries.regions]
    people = {person.id: person for person in entries.people}
    for index, region in enumerate(entries.regions):
        place: Place = ("region", index)
        _check_codes(problems, (*place, "neighbours"), region.neighbours, codes)
        if region.code in region.neighbours:
            problems.wrong((*place, "neighbours"), "a region is not its own neighbour; take it out.")
        _check_people(problems, (*place, "bypass"), region.bypass, people)
        if any(one in people and not people[one].answers_pages for one in region.bypass):
            problems.odd(
                (*place, "bypass"),
                "somebody is neither responder nor lead: they can be told, not take it. Name another.",
            )
        _check_texts_from(region, entries.lines, problems, (*place, "texts_from"))
    for index, line in enumerate(entries.lines):
        _check_codes(problems, ("line", index, "region"), [line.region], codes)
    for index, person in enumerate(entries.people):
        _check_codes(problems, ("person", index, "regions"), person.regions, codes)
    _check_staff_line(entries, problems)
    for index, event in enumerate(entries.events):
        _check_codes(problems, ("event", index, "region"), [event.region], codes)
        _check_on_call(problems, ("event", index, "responders"), event.responders, people)
    for index, code in enumerate(entries.policies):
        _check_codes(problems, ("policy", index, "region"), [code], codes)
    for place, schedule in entries.schedules:
        _check_codes(problems, (*place, "region"), [schedule.region], codes)
        _check_on_call(problems, (*place, "people"), schedule.people, people)


def _check_on_call(
    problems: Problems, place: Place, ids: Sequence[PersonId], people: Mapping[PersonId, Person]
) -> None:
    """Whoever is on call must be somebody who can answer a page."""
    _check_people(problems, place, ids, people)
    if any(one in people and people[one].roles and not people[one].answers_pages for one in ids):
        problems.wrong(
            place,
            "somebody is neither responder nor lead: a reply of theirs would be read as a report. Take them out.",
        )


def _check_staff_line(entries: Entries, problems: Problems) -> None:
    """A staff line needs somebody whom it may let in, and who can be called back where it calls back."""
    lines = [(index, line) for index, line in enumerate(entries.lines) if line.purpose == "staff"]
    if not lines:
        return
    if not any(person.pin_hash for person in entries.people):
        problems.odd(
            ("line", lines[0][0], "purpose"),
            "nobody has a pin: everybody is connected like any caller; write a pin at whoever may use it.",
        )
    calls_back = any(line.call_back for _, line in lines)
    for index, person in enumerate(entries.people):
        if person.pin_hash and not person.phone and not person.code:
            problems.odd(
                ("person", index, "pin"),
                "has neither phone nor code: the staff line can't know them; write one of the two.",
            )
        elif person.pin_hash and not person.phone and calls_back:
            problems.odd(
                ("person", index, "pin"), "has no phone: a line that calls back can't let them in; write their phone."
            )


def _check_repeats(entries: Entries, problems: Problems) -> None:
    ours = {line.number for line in entries.lines} - {"", INVALID}
    columns: tuple[tuple[str, str, list[str]], ...] = (
        ("region", "code", [region.code for region in entries.regions]),
        ("line", "number", [line.number for line in entries.lines]),
        ("line", "display", [line.display for line in entries.lines]),
        ("person", "id", [person.id for person in entries.people]),
        ("person", "phone", [person.phone for person in entries.people]),
        ("person", "code", [person.code for person in entries.people]),
        ("policy", "region", list(entries.policies)),
        ("event", "code", [event.code for event in entries.events]),
    )
    for table, key, values in columns:
        counted: Counter[str] = Counter()
        for index, value in enumerate(values):
            counted[value] += 1
            if value not in ("", INVALID) and counted[value] > 1:
                problems.wrong((table, index, key), f"stands in an earlier [[{table}]] too; change one of the two.")
    for index, person in enumerate(entries.people):
        if person.phone in ours:  # every page to them would come back to us as a report
            problems.wrong(("person", index, "phone"), "is the number of one of the lines; write this person's own.")


def _check_codes(problems: Problems, place: Place, codes: Iterable[str], known: Sequence[str]) -> None:
    for code in codes:
        if code not in known and code not in ("", INVALID):
            problems.wrong(
                place,
                f'there is no region "{code}"{suggestion(code, known)}; add it, or correct the code.',
            )


def _check_people(problems: Problems, place: Place, ids: Iterable[PersonId], people: Mapping[PersonId, Person]) -> None:
    for index, person_id in enumerate(ids):
        if person_id not in people:  # an id is a name: the message says where it stands
            problems.wrong((*place, index), "is the id of no [[person]]; add them, or correct the id.")


def _check_texts_from(region: Region, lines: Sequence[Line], problems: Problems, place: Place) -> None:
    line = next((line for line in lines if line.number == region.texts_from), None)
    if region.texts_from == INVALID:
        return
    if line is None:
        problems.wrong(place, "is the number of no [[line]]; add one with it, or name one that is there.")
    elif not line.sms:
        problems.wrong(place, "is a line without SMS; pages could not leave. Name one with sms = true.")


def check_paging(organisation: Organisation, problems: Problems) -> None:
    """Refuse a region where nobody could ever be paged, and warn of what makes it likely."""
    for index, region in enumerate(organisation.regions.values()):
        place: Place = ("region", index)
        reached = reachable(organisation, region)
        if not reached:
            problems.wrong(place, "nobody could ever be paged here; add a responder or lead with a phone.")
        elif len(reached) == 1:
            problems.odd(
                place, "only one person can ever be paged here; whatever keeps them keeps everybody. Add a second."
            )
        if not any(schedule.region == region.code and not schedule.event for schedule in organisation.schedules):
            problems.odd(
                place,
                "no schedule: the first responder of the file is always the first to be paged; add one for turns.",
            )
        if reached and not can_call(organisation, region) and any(Channel.VOICE in s.by for s in region.policy.steps):
            problems.odd(
                place,
                "its policy calls people, and texts_from has no voice: pages go as texts. Name a line with voice.",
            )
        if not region.email:
            problems.odd(place, 'no email: alarms go to its leads only; write email = "…".')
        if not restricted_people(organisation, region):
            problems.odd(
                place, "no bypass contact or lead: a report about the team has nobody else to go to; name somebody."
            )


def reachable(organisation: Organisation, region: Region) -> frozenset[PersonId]:
    """Return everybody with a phone whom some step of the region's policy could text or call at some time."""
    found: set[PersonId] = set()
    for step in region.policy.steps:
        if Channel.SMS in step.by or can_call(organisation, region):
            found |= _ever(organisation, region, step.page)
    return frozenset(one for one in found if one in organisation.people and organisation.people[one].phone)


def can_call(organisation: Organisation, region: Region) -> bool:
    """Tell whether the line that the region's pages leave from can call people."""
    line = organisation.line(region.texts_from)
    return line is not None and line.voice


def _ever(organisation: Organisation, region: Region, target: Target) -> set[PersonId]:
    mine = [one for one in organisation.schedules if one.region == region.code and one.layer is target]
    if any(not schedule.event for schedule in mine):
        return {person for schedule in mine for person in schedule.people}
    near = region.neighbours if target is Target.NEIGHBOURS else (region.code,)
    found = {person.id for code in near for person in organisation.people_of(code) if Role.RESPONDER in person.roles}
    if target is Target.NEIGHBOURS:
        codes = {region.code, *near}
        found |= {p.id for p in organisation.people.values() if Role.LEAD in p.roles and codes & {*p.regions}}
    return found


def check_dates(entries: Entries, today: date, problems: Problems) -> None:
    """Warn of schedules that have not begun, and of those that are over."""
    ends = {event.code: event.ends for event in entries.events}
    for place, schedule in entries.schedules:
        if schedule.starts > today and not schedule.event:
            problems.odd(
                (*place, "from"),
                "lies in the future; until then this schedule covers nothing. Write an earlier day.",
            )
        if schedule.until is not None and schedule.until < today:
            problems.odd(
                (*place, "until"),
                "lies in the past; this schedule covers nothing any more. Take it out, or write a later day.",
            )
        elif ends.get(schedule.event, today) < today:
            problems.odd((*place, "event"), "its event is over; this schedule covers nothing any more. Take it out.")


def check_hidden(organisation: Organisation, entries: Entries, problems: Problems) -> None:
    """Warn of schedules that another one of their layer, which counts before them, leaves no time."""
    places = {id(schedule): place for place, schedule in entries.schedules}
    always: dict[tuple[str, Target], date] = {}
    for schedule in organisation.schedules:
        layer = (schedule.region, schedule.layer)
        if layer in always and schedule.starts >= always[layer]:
            problems.odd(
                places[id(schedule)],
                "another schedule of its layer leaves it no time; write over = true, and it goes over those above it.",
            )
        elif schedule.rotate is not None and not (schedule.hours or schedule.days or schedule.until or schedule.event):
            always[layer] = min(schedule.starts, always.get(layer, schedule.starts))
