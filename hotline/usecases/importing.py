"""Somebody's calendar becomes a schedule of a layer; the clock keeps it expanded for a year ahead."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from hotline.domain.calendar_names import named_in
from hotline.domain.called import planner
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import CalendarRefused, NotFound
from hotline.domain.organisation import Organisation, Person, Region, Target
from hotline.domain.rota import CalendarShift, ImportedCalendar, Rota
from hotline.logs import get_logger
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases.calendars import LONGEST, Occurrence, expanded
from hotline.usecases.hold import held_by_us
from hotline.usecases.runtime import Directory, Runtime

log = get_logger()
AHEAD, AT_LEAST_AHEAD = timedelta(days=400), timedelta(days=370)
"""How far a calendar is expanded; with less than the second it is done again, so a feed's year is always whole."""
EVERY = timedelta(days=1)
SPARE = 5.0
"""Seconds beyond what the reader may take: to start it, and to compare names."""
MOST_LISTED = 20


@dataclass(frozen=True)
class Matched:
    """What of a calendar is somebody's shift, and what isn't, in words."""

    shifts: tuple[CalendarShift, ...]
    unclear: tuple[str, ...]


def match(organisation: Organisation, region: Region, occurrences: Iterable[Occurrence]) -> Matched:
    """Return the shifts of the people whom events name, and a line for each event that names nobody, or two."""
    team = [person for person in organisation.people.values() if person.answers_pages]
    shifts, unclear, zone = [], dict[str, str](), ZoneInfo(region.time_zone)
    for one in occurrences:
        found = named_in(one.title, one.attendees, team)
        if len(found) == 1 and one.begins < one.ends:
            shifts.append(CalendarShift(one.begins, one.ends, found[0]))
            continue
        when = f"{one.begins.astimezone(zone):%Y-%m-%d %H:%M}"
        unclear.setdefault(one.title, f"{one.title or '(no title)'} ({when}): {_problem(len(found))}")
    return Matched(tuple(shifts), tuple(unclear.values()))


def _problem(count: int) -> str:
    return ("it names nobody who answers pages", "it ends when it begins", "it names more than one person")[
        min(count, 2)
    ]


# --- imported, listed, removed


def bring_in(
    runtime: Runtime, text: bytes, *, region: str, layer: Target, by: str, skip: bool = False, instead: str = ""
) -> list[str]:
    """Make a calendar a schedule of a layer, and return lines that say what is so now.

    *skip* leaves out events that name nobody or two; *instead* is the id of a calendar that it takes the place of.
    Raises CalendarRefused, and NotFound for an unknown region, calendar or planner.
    """
    now, directory = runtime.now(), runtime.store.read(runtime.directory)
    if region not in directory.organisation.regions:
        raise NotFound(f"There is no region {region}.")
    of = directory.organisation.regions[region]
    planner(directory.organisation, by)
    # Nothing is held meanwhile: the calendar may take its time.
    occurrences = expanded(text, since=now, until=now + AHEAD, zone=of.time_zone)
    matched = match(directory.organisation, of, occurrences)
    if matched.unclear and not skip:
        more = len(matched.unclear) - MOST_LISTED
        listed = (*matched.unclear[:MOST_LISTED], *([f"and {more} more"] if more > 0 else ()))
        say = "Name one person in each event by id, whole name or e-mail, or leave these events out with --skip."
        raise CalendarRefused(say, listed)
    if not matched.shifts:
        raise CalendarRefused("No event in the next 400 days is a shift of anybody.")
    calendar = ImportedCalendar(
        id=secrets.token_hex(4),
        region=region,
        layer=layer,
        ics=text.decode("utf-8", "surrogateescape"),
        expanded_until=now + AHEAD,
        shifts=matched.shifts,
        imported_at=now,
    )
    runtime.store.transact(lambda tx: _keep(runtime, tx, calendar, by, instead))
    left_out = [f"Left out: {one}" for one in matched.unclear]
    return [f"Calendar {calendar.id}: {len(calendar.shifts)} shifts of {of.name}, {layer.value}.", *left_out]


def _keep(runtime: Runtime, tx: Transaction, calendar: ImportedCalendar, by: str, instead: str) -> None:
    rota, person = _changing(tx, by)
    calendars = rota.calendars
    if instead:
        calendars = tuple(one for one in calendars if one.id != instead)
        if calendars == rota.calendars:
            raise NotFound(f"There is no calendar {instead}: `hotline oncall calendars` shows all.")
    kept = replace(rota, calendars=(*calendars, replace(calendar, by=person.id)))
    tx.people.save_rota(kept, runtime.now())
    text = f"Imported calendar {calendar.id} for {calendar.region}, {calendar.layer.value}."
    if instead:
        text += f" It takes the place of {instead}."
    tx.audit.append(None, AuditKind.CALENDAR_IMPORTED, at=runtime.now(), who=person.name, text=text)


def _changing(tx: Transaction, by: str) -> tuple[Rota, Person]:
    """Return the rota, held until the transaction ends, and who changes it."""
    tx.people.hold()
    organisation = tx.people.organisation()
    if organisation is None:
        raise NotFound("Nothing was applied yet.")
    return organisation.rota, planner(organisation, by)


def remove(runtime: Runtime, tx: Transaction, *, calendar: str, by: str) -> str:
    """Let an imported calendar count no more; return a line that says so. Raises NotFound."""
    rota, person = _changing(tx, by)
    found = next((one for one in rota.calendars if one.id == calendar.strip()), None)
    if found is None:
        raise NotFound(f"There is no calendar {calendar.strip()}: `hotline oncall calendars` shows all.")
    kept = replace(rota, calendars=tuple(one for one in rota.calendars if one.id != found.id))
    tx.people.save_rota(kept, runtime.now())
    text = f"Removed calendar {found.id} of {found.region}, {found.layer.value}."
    tx.audit.append(None, AuditKind.CALENDAR_REMOVED, at=runtime.now(), who=person.name, text=text)
    return f"Calendar {found.id} counts no more. Whoever the schedules of the file name is on call."


def lines(directory: Directory) -> list[str]:
    """Return a line for each imported calendar: its id, layer, how many shifts are to come, and the last one's end."""
    regions = directory.organisation.regions
    return [
        f"{one.id}  {one.region}, {one.layer.value}: {len(one.shifts)} shifts, the last known one ends "
        f"{_last(one, regions.get(one.region))}; by {directory.name(one.by)}"
        for one in directory.organisation.rota.calendars
    ]


def _last(calendar: ImportedCalendar, region: Region | None) -> str:
    if not calendar.shifts:
        return "before now"
    at = max(shift.ends for shift in calendar.shifts)
    return f"{at.astimezone(ZoneInfo(region.time_zone)) if region else at:%Y-%m-%d %H:%M}"


# --- kept expanded


def begin(runtime: Runtime) -> None:
    """Ask for the daily look at calendars, once however many clocks ask."""

    def ask(tx: Transaction) -> None:
        now = runtime.now()
        if tx.people.version() and tx.pulse.first_in("calendars", now, EVERY):
            tx.outbox.add(JobName.EXTEND_CALENDARS, now=now)

    runtime.store.transact(ask)


def prepare(runtime: Runtime, _: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Return the expanding of calendars, to be done once the claim is committed."""
    return partial(_extend, runtime, claimed)


def _extend(runtime: Runtime, claimed: Claimed) -> None:
    organisation, now = runtime.store.read(runtime.directory).organisation, runtime.now()
    for calendar in organisation.rota.calendars:
        if calendar.expanded_until >= now + AT_LEAST_AHEAD or calendar.region not in organisation.regions:
            continue
        if not runtime.store.transact(lambda tx: tx.outbox.renew(claimed, runtime.now())):
            return  # somebody else goes on with it
        try:
            with held_by_us(runtime, claimed, LONGEST + SPARE):  # it may take longer than a lease
                longer = _expanded_again(organisation, calendar, now)
        except CalendarRefused as error:
            # It was taken once; what it says now is of no use. What is known of it stays, and its end is told.
            log.error("calendar_not_extended", error=type(error).__name__, region=calendar.region)  # noqa: TRY400
            continue
        runtime.store.transact(partial(_replace, longer, now))
    runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))


def _expanded_again(organisation: Organisation, calendar: ImportedCalendar, now: datetime) -> ImportedCalendar:
    """Return a calendar with shifts for ``AHEAD``; what is over stays as it was."""
    region = organisation.regions[calendar.region]
    text = calendar.ics.encode("utf-8", "surrogateescape")
    found = match(organisation, region, expanded(text, since=now, until=now + AHEAD, zone=region.time_zone))
    over = [shift for shift in calendar.shifts if shift.ends <= now]
    return replace(calendar, shifts=(*over, *found.shifts), expanded_until=now + AHEAD)


def _replace(calendar: ImportedCalendar, now: datetime, tx: Transaction) -> None:
    """Keep the longer calendar, unless it was removed meanwhile."""
    tx.people.hold()
    organisation = tx.people.organisation()
    if organisation is not None and any(one.id == calendar.id for one in organisation.rota.calendars):
        calendars = tuple(calendar if one.id == calendar.id else one for one in organisation.rota.calendars)
        tx.people.save_rota(replace(organisation.rota, calendars=calendars), now)
