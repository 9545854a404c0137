"""What applying a file would change, in plain sentences for the operator's terminal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import time
from typing import TypeVar

from hotline.domain.organisation import Event, Line, Organisation, Person, Policy, Region, Schedule, Step
from hotline.domain.retention import Retention

Key = TypeVar("Key", bound=str)
Thing = TypeVar("Thing", Region, Line, Person, Schedule, Event)

PERSONAL = ("name", "phone", "email", "pin_hash", "code", "contacts", "bypass", "people", "responders",
            "organisers")  # fmt: skip
"""What is said to change without being shown."""

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

NOT_IN_THE_FILE = ("texts_blocked",)
"""What people change by texting; a file neither sets nor resets it."""


def changes(old: Organisation | None, new: Organisation) -> tuple[str, ...]:
    """Return the plan from *old* (None: nothing was applied yet) to *new*; empty where nothing changes.

    Numbers show their last four digits, people the id of the file. Versions are not compared.
    """
    plan: list[str] = []
    before = old or Organisation(name="", guide="", regions={}, lines=(), people={})
    if old is None:
        plan.append(f"create organisation {new.name}, guide {new.guide}")
    else:
        pairs = (
            ("name", old.name, new.name),
            ("guide", old.guide, new.guide),
            ("two_people", _shown_deeds(old), _shown_deeds(new)),
        )
        plan += [f"change organisation: {key} {was} -> {now}" for key, was, now in pairs if was != now]
    plan += [
        f"change retention: {part.name} {was} -> {now}, for what is closed from now on"
        for part in fields(Retention)
        if old and (was := getattr(old.retention, part.name)) != (now := getattr(new.retention, part.name))
    ]
    plan += _compared("region", before.regions, new.regions)
    plan += _reached(before, new)
    plan += _compared("line", _by_label(before.lines), _by_label(new.lines))
    plan += _compared("person", before.people, new.people)
    plan += _compared("schedule", _numbered(before.schedules), _numbered(new.schedules))
    plan += _compared("event", {event.code: event for event in before.events}, {e.code: e for e in new.events})
    return tuple(plan)


def _shown_deeds(organisation: Organisation) -> str:
    return ", ".join(sorted(organisation.two_people)) or "nothing"


def _reached(old: Organisation, new: Organisation) -> list[str]:
    """Return what changes of how a region rehearses, and of its notices."""
    found = []
    for code in new.regions:
        was, now = old.drills.get(code), new.drills.get(code)
        if was != now:
            found.append(f"change region {code}: drill {was or 'none'} -> {now or 'none'}")
        if (code in old.no_notices) != (code in new.no_notices):
            found.append(f"change region {code}: notices {'off' if code in new.no_notices else 'on'}")
        if (code in old.verified_only) != (code in new.verified_only):
            whom = "checked phones only" if code in new.verified_only else "any phone"
            found.append(f"change region {code}: pages go to {whom}")
    return found


def masked(number: str) -> str:
    """Return a phone number as an operator may see it on a screen: country or area out of sight, last four shown."""
    return f"… {number[-4:]}" if number else ""


def _compared(kind: str, old: Mapping[Key, Thing], new: Mapping[Key, Thing]) -> list[str]:
    added = [f"add {kind} {_label(key, thing)}{_about(thing)}" for key, thing in new.items() if key not in old]
    changed = [
        f"change {kind} {_label(key, thing)}: {what}"
        for key, thing in new.items()
        if key in old and (what := ", ".join(_differences(old[key], thing)))
    ]
    removed = [f"remove {kind} {_label(key, thing)}" for key, thing in old.items() if key not in new]
    # Who comes first in the file is paged first where there is no schedule.
    moved = [key for key in new if key in old] != [key for key in old if key in new]
    return added + changed + removed + ([f"change the order of {kind} entries"] if moved else [])


def _label(key: str, thing: object) -> str:
    return f"{masked(key)} of {thing.region}" if isinstance(thing, Line) and thing.number else key


def _about(thing: Thing) -> str:
    """Say of something new what an operator looks for first; of a phone, its last digits."""
    match thing:
        case Region():
            return f": {thing.name}, {thing.time_zone}, emergency {thing.emergency}"
        case Line():
            takes = " and ".join(word for word, has in (("texts", thing.sms), ("calls", thing.voice)) if has)
            return f": {thing.purpose}, takes {takes or 'nothing'}"
        case Person():
            phone = f"phone {masked(thing.phone)}" if thing.phone else "no phone"
            return f": {_shown('roles', thing.roles)} of {_shown('regions', thing.regions)}; {phone}"
        case Schedule():
            return f": {len(thing.people)} people, {thing.rotate or 'fixed hours'}"
        case Event():
            return f": {thing.starts} to {thing.ends} in {thing.region}"
    raise TypeError(f"{type(thing).__name__} has no place in a plan")


def removals(plan: tuple[str, ...]) -> tuple[str, ...]:
    """Return what of a plan takes away somebody, a number or a region: it is asked about before it is done."""
    return tuple(one for one in plan if one.startswith(("remove person ", "remove line ", "remove region ")))


def _differences(was: Thing, now: Thing) -> list[str]:
    found = []
    for part in fields(now):
        before, after = getattr(was, part.name), getattr(now, part.name)
        if before == after or part.name in NOT_IN_THE_FILE:
            continue
        if part.name in PERSONAL:
            found.append(f"another {part.name.removesuffix('_hash')}")
        else:
            found.append(f"{part.name} {_shown(part.name, before)} -> {_shown(part.name, after)}")
    return found


def _shown(name: str, value: object) -> str:
    match value:
        case str() if name == "texts_from":
            return masked(value)
        case Policy():
            steps = " | ".join(_shown_step(step) for step in value.steps)
            spans = (value.alarm_after, value.repeat_every, value.activity_within)
            alarm, repeat, activity = (f"{span.total_seconds():g}s" for span in spans)
            return f"({steps}; alarm {alarm}, repeat {repeat}, activity {activity})"
        case tuple() if name == "days":
            shown = ", ".join(DAYS[day] for day in value)
        case frozenset():
            return _shown(name, tuple(sorted(value)))
        case tuple():
            shown = ", ".join(_shown(name, item) for item in value)
        case time():
            shown = f"{value:%H:%M}"
        case _:
            shown = f"{value:g}" if isinstance(value, float) else "" if value is None else str(value)
    return shown or "none"


def _shown_step(step: Step) -> str:
    return f"{step.after.total_seconds():g}s {step.page} by {', '.join(step.by)}"


def _by_label(lines: tuple[Line, ...]) -> dict[str, Line]:
    return {line.number or line.display: line for line in lines}


def _numbered(schedules: tuple[Schedule, ...]) -> dict[str, Schedule]:
    """Number the schedules of each layer in their order, which counts: the first that covers wins."""
    found: dict[str, Schedule] = {}
    for schedule in schedules:
        number = sum(one.startswith(f"{schedule.region} {schedule.layer} ") for one in found) + 1
        found[f"{schedule.region} {schedule.layer} {number}"] = schedule
    return found
