"""From the tables ``[[event]]`` and ``[[schedule]]`` of the configuration file to events and schedules."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

from hotline.domain.configuration_reader import INVALID, Table, suggestion
from hotline.domain.organisation import Event, Schedule
from hotline.domain.terms import PersonId, Target
from hotline.domain.walltime import WEEKDAYS, weekday_of

CODE = r"[a-z][a-z0-9-]{0,15}"
PERSON_ID = r"[\w.-]{1,40}"
A_REGION = "the code of a region"
ROTATIONS = 'weekly, daily, or a length such as "every 2 weeks", "every 3 days" or "every 8 hours"'
MOST = {"hourly": 168, "daily": 366, "weekly": 52}
"""How much a turn may last: a week of hours, a year of days or weeks. Whoever wants more means something else."""
NO_START = date(1970, 1, 1)

EVENT_KEYS = ("code", "name", "region", "from", "until", "venue", "responders", "organisers")
SCHEDULE_KEYS = ("region", "layer", "people", "rotate", "hours", "hand_over", "from", "until", "days", "event", "over")

_WALL_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9])"
_HOURS = re.compile(rf"{_WALL_TIME}\s*-\s*(?:{_WALL_TIME}|(24:00))")
_HAND_OVER = re.compile(rf"(?:([A-Za-z]{{3,9}})\s+)?{_WALL_TIME}")
_EVERY = re.compile(r"every ([1-9]\d{0,2}) (hour|day|week)s?", re.ASCII)
_UNITS = {"hour": "hourly", "day": "daily", "week": "weekly"}


def read_event(table: Table) -> Event:
    """Read one ``[[event]]``: its days are the region's local ones, both included."""
    table.only(EVENT_KEYS)
    starts = table.day("from", default=None)
    ends = table.day("until", default=starts)
    if ends < starts:
        table.wrong("ends before it begins; write a day that is not before from.", "until")
    responders = table.texts("responders", shape=PERSON_ID, expected="ids of people")
    return Event(
        code=table.text("code", shape=CODE, expected='a short lower-case code such as "hack27"'),
        name=table.text("name"),
        region=table.text("region", shape=CODE, expected=A_REGION),
        starts=starts,
        ends=ends,
        venue=table.text("venue", default=""),
        responders=tuple(PersonId(one) for one in responders),
        organisers=table.texts("organisers"),
    )


def read_schedule(table: Table, events: Mapping[str, Event]) -> tuple[Schedule, bool]:
    """Read one ``[[schedule]]``, and whether it goes over those of its layer that stand before it in the file.

    The rota of an event does so unless it says otherwise: it is what differs from every other week.
    """
    table.only(SCHEDULE_KEYS)
    people: tuple[str, ...] = ()
    if table.text_list_is_given("people"):
        people = table.texts("people", shape=PERSON_ID, expected="ids of people")
    hours, days = _hours(table), _days(table)
    unit, every = _rotation(table)
    rotate = None if hours and "rotate" not in table else unit
    if rotate is None and len(people) > 1:
        table.odd(
            "without rotate the first of the list has these hours; the others are never on call. Write rotate.",
            "people",
        )
    region = table.text("region", shape=CODE, expected=A_REGION)
    event = _event(table, region, events)
    starts = table.day("from", default=event.starts if event else NO_START if rotate is None else None)
    until = table.day("until", default=None) if "until" in table else None
    schedule = Schedule(
        region=region,
        layer=_layer(table),
        people=tuple(PersonId(one) for one in people),
        starts=starts,
        rotate=rotate,
        hours=hours,
        hand_over=_hand_over(table, rotate),
        every=every,
        until=until,
        days=days,
        event=event.code if event else "",
    )
    _check_dates(table, schedule, event)
    return schedule, table.flag("over", default="event" in table)


def in_force(read: Sequence[tuple[Schedule, bool]]) -> tuple[Schedule, ...]:
    """Return schedules in the order in which they count: the first that covers an instant does.

    That is the order of the file, with each that goes over the others put before those that stand above it there.
    """
    found: list[Schedule] = []
    for schedule, over in read:
        found.insert(0 if over else len(found), schedule)
    return tuple(found)


def _layer(table: Table) -> Target:
    known = (Target.PRIMARY.value, Target.SECONDARY.value)
    said = table.text("layer", default=known[0], expected=" or ".join(known))
    if said not in (*known, INVALID):
        table.wrong(f"expected {' or '.join(known)}{suggestion(said, known)}.", "layer")
    return Target(said) if said in known else Target.PRIMARY


def _rotation(table: Table) -> tuple[str, int]:
    """Return the unit in which turns are counted and how many of it one lasts."""
    said = table.text("rotate", default="weekly", expected=ROTATIONS)
    if said in ("weekly", "daily"):
        return said, 1
    if match := _EVERY.fullmatch(said):
        unit, every = _UNITS[match[2]], int(match[1])
        if every <= MOST[unit]:
            return unit, every
        table.wrong(f"a turn lasts {MOST[unit]} {match[2]}s at most; write a shorter one.", "rotate")
    elif said != INVALID:
        table.wrong(f"expected {ROTATIONS}{suggestion(said, ('weekly', 'daily'))}.", "rotate")
    return "weekly", 1


def _hours(table: Table) -> tuple[time, time] | None:
    if "hours" not in table:
        return None
    said = table.text("hours", expected='hours such as "09:00-17:00"')
    match = _HOURS.fullmatch(said)
    if match is None:
        if said != INVALID:
            table.wrong('expected hours such as "09:00-17:00" or "22:00-06:00".', "hours")
        return time(), time()
    begins = time(int(match[1]), int(match[2]))
    return begins, time() if match[5] else time(int(match[3]), int(match[4]))


def _days(table: Table) -> tuple[int, ...]:
    """Return weekdays in the order of a week; all seven of them are no restriction."""
    found = set()
    for index, said in enumerate(table.texts("days", expected='weekdays such as "Mon"')):
        day = weekday_of(said)
        if day is None:
            table.wrong(f'expected a weekday such as "Mon"{suggestion(said, WEEKDAYS)}.', "days", index)
        else:
            found.add(day)
    if "days" in table and not table.written["days"]:
        table.wrong("names no day: it would never count; name one, or take days out.", "days")
    return tuple(sorted(found)) if len(found) < len(WEEKDAYS) else ()


def _hand_over(table: Table, rotate: str | None) -> tuple[int, time]:
    """Return weekday and wall time; only weekly turns need the weekday."""
    said = table.text("hand_over", default="Mon 09:00", expected='a weekday and time such as "Mon 09:00"')
    match = _HAND_OVER.fullmatch(said)
    weekday = weekday_of(match[1] or ("" if rotate == "weekly" else "mon")) if match else None
    if match is None or weekday is None:
        if said != INVALID:
            table.wrong('expected a weekday and time such as "Mon 09:00".', "hand_over")
        return 0, time(9)
    return weekday, time(int(match[2]), int(match[3]))


def _event(table: Table, region: str, events: Mapping[str, Event]) -> Event | None:
    if "event" not in table:
        return None
    said = table.text("event", shape=CODE, expected="the code of an event")
    event = events.get(said)
    if event is None:
        if said != INVALID:
            table.wrong(
                f'there is no event "{said}"{suggestion(said, events)}; add it, or correct the code.',
                "event",
            )
    elif event.region != region and INVALID not in (event.region, region):
        table.wrong("is an event of another region; name one of this region.", "event")
    return event


def _check_dates(table: Table, schedule: Schedule, event: Event | None) -> None:
    """Refuse what could never count: its last day before its first one, its event before or after it."""
    starts, until = schedule.starts, schedule.until
    if until is not None and until < starts:
        table.wrong("ends before it begins; write a day that is not before from.", "until")
        return
    if event is not None:
        starts = max(starts, event.starts)
        until = event.ends if until is None else min(until, event.ends)
        if until < starts:
            table.wrong(
                "its event does not run on any of its days: it would never count; change from or until.", "event"
            )
            return
    if until is not None and schedule.days and (until - starts).days < len(WEEKDAYS):
        days = {(starts + timedelta(days=count)).weekday() for count in range((until - starts).days + 1)}
        if not days & {*schedule.days}:
            table.wrong(
                "none of these weekdays lies between its first and its last day; change days, from or until.", "days"
            )
