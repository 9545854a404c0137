"""From an organisation back to the file that ``hotline apply`` reads: the same organisation, whatever was written once.

Everything that applies is written, defaults too, in the order of the tables in docs/configuration.md; so two exports
of one organisation are equal byte for byte. A PIN can't be had back: its hash is written in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, time, timedelta
from typing import Any, TypeAlias

from hotline.domain.configuration_rota import NO_START
from hotline.domain.organisation import Event, Line, Organisation, Person, Policy, Region, Role, Schedule
from hotline.domain.retention import Retention
from hotline.domain.second import Deed
from hotline.domain.walltime import WEEKDAYS

Value: TypeAlias = "str | bool | int | float | date | list[str] | None"
Pairs: TypeAlias = Iterable[tuple[str, Value]]

HEAD = """\
# The hotline's configuration as it is applied, written by `hotline export-config`.
#
# It holds people's numbers in the clear, and hashes from which short PINs can be guessed: let nobody else read it
# (chmod 600). What people change by themselves (overrides, swaps, blocked texts) is not part of it.
"""
STEPS = "steps"
"""The one key whose value is a list of tables."""
UNITS = {"weekly": "weeks", "daily": "days", "hourly": "hours"}


def write_configuration(organisation: Organisation) -> str:
    """Return the text from which ``read_configuration`` reads *organisation*, but for its version and rota."""
    return "\n".join([HEAD, *("\n".join(table) + "\n" for table in _tables(organisation))])


def write_tables(tables: Mapping[str, Any]) -> str:
    """Return the text from which ``tomllib`` reads *tables*, which have the shape of the file: each value on one line.

    Raises TypeError for a value that no file of ours has.
    """
    written = []
    for name, content in tables.items():
        head = f"[[{name}]]" if isinstance(content, list) else f"[{name}]"
        for entry in content if isinstance(content, list) else [content]:
            plain = [(key, value) for key, value in entry.items() if key != STEPS]
            steps = _step_lines(entry[STEPS]) if STEPS in entry else []
            written.append("\n".join([*_table(head, plain), *steps]) + "\n")
    return "\n".join([HEAD, *written])


def _step_lines(steps: Iterable[Mapping[str, Value]]) -> list[str]:
    inner = (", ".join(f"{key} = {_value(value)}" for key, value in step.items()) for step in steps)
    return [f"{STEPS} = [", *(f"  {{ {pairs} }}," for pairs in inner), "]"]


def quoted(text: str) -> str:
    """Return *text* as a TOML string. What would end it, or may not stand in it, is escaped (TOML 1.0.0, "String")."""
    escaped = (f"\\{char}" if char in '"\\' else char if char.isprintable() else f"\\U{ord(char):08x}" for char in text)
    return f'"{"".join(escaped)}"'


def _tables(organisation: Organisation) -> Iterator[list[str]]:
    two = [deed.value for deed in Deed if deed in organisation.two_people]
    pairs: Pairs = [("name", organisation.name), ("guide", organisation.guide), ("two_people", two or None)]
    yield _table("[organisation]", pairs)
    kept = organisation.retention
    yield _table("[retention]", [(part.name, str(getattr(kept, part.name))) for part in fields(Retention)])
    for region in organisation.regions.values():
        yield _table("[[region]]", _region(region, organisation))
    for line in organisation.lines:
        yield _table("[[line]]", _line(line))
    for person in organisation.people.values():
        yield _table("[[person]]", _person(person))
    for region in organisation.regions.values():
        yield [*_table("[[policy]]", _policy(region)), *_steps(region.policy)]
    for event in organisation.events:
        yield _table("[[event]]", _event(event))
    for schedule in organisation.schedules:
        yield _table("[[schedule]]", _schedule(schedule))


def _table(head: str, pairs: Pairs) -> list[str]:
    """Return the lines of a table; what is None or an empty text is left out."""
    return [head, *(f"{key} = {_value(value)}" for key, value in pairs if value not in (None, ""))]


def _value(value: Value) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return quoted(value)
        case list():
            return f"[{', '.join(quoted(item) for item in value)}]"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case date():
            return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a file")


def _region(region: Region, organisation: Organisation) -> Pairs:
    drill = organisation.drills.get(region.code)
    return [
        ("code", region.code),
        ("name", region.name),
        ("time_zone", region.time_zone),
        ("languages", [*region.languages]),
        ("emergency", region.emergency),
        ("texts_from", region.texts_from),
        ("email", region.email),
        ("neighbours", [*region.neighbours]),
        ("contacts", [*region.contacts]),
        ("bypass", [*region.bypass]),
        ("page_at", region.page_at.value),
        ("greeting", region.greeting),
        ("places", [*region.places]),
        ("drill", str(drill) if drill is not None else None),
        ("notices", region.code not in organisation.no_notices),
        ("verified_only", region.code in organisation.verified_only),
    ]


def _line(line: Line) -> Pairs:
    return [
        ("number", line.number),
        ("display", line.display),
        ("region", line.region),
        ("purpose", line.purpose),
        ("rate", line.rate),
        ("sms", line.sms),
        ("voice", line.voice),
        ("call_back", line.call_back),
    ]


def _person(person: Person) -> Pairs:
    return [
        ("id", person.id),
        ("name", person.name),
        ("roles", [role.value for role in Role if role in person.roles]),
        ("regions", [*person.regions]),
        ("phone", person.phone),
        ("email", person.email),
        ("languages", [*person.languages]),
        ("pin_hash", person.pin_hash),
        ("code", person.code),
    ]


def _policy(region: Region) -> Pairs:
    policy = region.policy
    return [
        ("region", region.code),
        ("repeat_every", _span(policy.repeat_every)),
        ("alarm_after", _span(policy.alarm_after)),
        ("activity_within", _span(policy.activity_within)),
        ("ring", [_span(span) for span in policy.ring]),
    ]


def _steps(policy: Policy) -> list[str]:
    return _step_lines({"after": _span(step.after), "page": step.page.value, "by": [*step.by]} for step in policy.steps)


def _event(event: Event) -> Pairs:
    return [
        ("code", event.code),
        ("name", event.name),
        ("region", event.region),
        ("from", event.starts),
        ("until", event.ends),
        ("venue", event.venue),
        ("responders", [*event.responders]),
        ("organisers", [*event.organisers]),
    ]


def _schedule(schedule: Schedule) -> Pairs:
    weekday, wall = schedule.hand_over
    return [
        ("region", schedule.region),
        ("layer", schedule.layer.value),
        ("people", [*schedule.people]),
        ("rotate", _rotation(schedule)),
        ("hand_over", f"{_day(weekday)} {wall:%H:%M}"),
        ("hours", _hours(schedule.hours)),
        ("days", [_day(day) for day in schedule.days] or None),
        ("from", schedule.starts if schedule.starts != NO_START or schedule.rotate is not None else None),
        ("until", schedule.until),
        ("event", schedule.event),
        # They stand in the order in which they count, so that none goes over another.
        ("over", False if schedule.event else None),
    ]


def _rotation(schedule: Schedule) -> str | None:
    if schedule.rotate is None:
        return None
    if schedule.every == 1 and schedule.rotate in ("weekly", "daily"):
        return schedule.rotate
    return f"every {schedule.every} {UNITS[schedule.rotate]}"


def _hours(hours: tuple[time, time] | None) -> str | None:
    return None if hours is None else f"{hours[0]:%H:%M}-{hours[1]:%H:%M}"


def _day(weekday: int) -> str:
    return WEEKDAYS[weekday].title()[:3]


def _span(span: timedelta) -> str:
    """Return a span as ``Table.duration`` reads it: "1h30m", "0.5s", "0s"."""
    minutes, seconds = divmod(span, timedelta(minutes=1))
    hours, minutes = divmod(minutes, 60)
    left = f"{seconds.total_seconds():.6f}".rstrip("0").rstrip(".")
    parts: Mapping[str, str] = {"h": str(hours), "m": str(minutes), "s": left}
    return "".join(f"{amount}{unit}" for unit, amount in parts.items() if amount != "0") or "0s"
