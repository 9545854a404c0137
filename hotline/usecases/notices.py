"""Notices of duty: a shift begins, or moved without its person's doing.

One look and what follows from it are one transaction: a clock that is killed has told nothing and forgotten nothing,
and the next look begins where the last one ended. A notice is no page: quiet hours hold it while somebody is off duty.
"""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hotline.domain.duties import LOOK_AHEAD, Duty, Moved, after_quiet, beginning, duties, moved
from hotline.domain.organisation import Organisation, Person, PersonId, Region, Target
from hotline.domain.phone import to_gsm7
from hotline.domain.routing import targets
from hotline.domain.states import replace
from hotline.domain.terms import LAYERS
from hotline.logs import get_logger
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime, local_time, locale_of
from hotline.usecases.telling import region_of, short_name, tell

log = get_logger()
ENDS_WITHIN = timedelta(days=62)
"""How far ahead the end of a shift is looked for; one without an end until then is on until further notice."""
LATEST = timedelta(hours=12)
"""A shift that began so long ago is not told any more: whoever has it knows by now."""
KEPT_FOR = timedelta(days=90)
MADE_JUST_NOW = timedelta(minutes=15)
"""Who changed a shift that begins at once was told of it when they did."""


def look(runtime: Runtime, tx: Transaction) -> None:
    """Tell people of shifts that began since the last look, and of those that moved."""
    tx.serialise("notices")  # of several clocks, one tells
    organisation, now = runtime.directory(tx).organisation, runtime.now()
    seen, until = tx.notices.seen(), now + LOOK_AHEAD
    planned = duties(as_planned(organisation), now, until)
    if seen is not None:
        since, reached, before = seen
        began = _tell_of_starts(runtime, tx, organisation, max(since, now - LATEST))
        _tell_of_moves(runtime, tx, organisation, moved(before, planned, now, min(reached, until)), began)
    tx.notices.keep_seen(planned, now, until)
    tx.notices.forget(now - KEPT_FOR)


def as_planned(organisation: Organisation) -> Organisation:
    """Return the organisation without what people changed by themselves: who is concerned by that is told at once."""
    return dataclasses.replace(organisation, rota=replace(organisation.rota, overrides=()))


def _tell_of_starts(
    runtime: Runtime, tx: Transaction, organisation: Organisation, since: datetime
) -> set[tuple[PersonId, str, Target]]:
    """Tell who is on call from now on; return whose shift of what that is."""
    now, told = runtime.now(), set[tuple[PersonId, str, Target]]()
    if not beginning(organisation, since, now, now + timedelta(minutes=1)):  # the far end is looked for if need be
        return told
    for who, began in beginning(organisation, since, now, now + ENDS_WITHIN).items():
        for duty in began:
            told.add((who, duty.region, duty.layer))
            _tell_of_start(runtime, tx, organisation, organisation.people.get(who), duty)
    return told


def _tell_of_start(
    runtime: Runtime, tx: Transaction, organisation: Organisation, person: Person | None, duty: Duty
) -> None:
    now, what = runtime.now(), f"start:{duty.region}:{duty.layer.value}:{duty.begins:%Y%m%dT%H%M%S}"
    if person is None or not _may_be_told(organisation, person, duty) or _did_it_just_now(organisation, person, duty):
        return
    if not tx.notices.first(person.id, what, now):
        return
    region, zone = organisation.regions[duty.region], region_of(organisation, person)
    first = "duty-begins" if duty.layer is Target.PRIMARY else "duty-begins-second"
    if duty.ends >= now + ENDS_WITHIN:
        tell(runtime, tx, organisation, person, f"{first}-open", {"region": short_name(region)})
    else:
        ends = day_and_time(duty.ends, now, zone, runtime.words_of(person).code)
        tell(runtime, tx, organisation, person, first, {"region": short_name(region), "ends": ends})
    log.info("duty_told", region=duty.region)


def _may_be_told(organisation: Organisation, person: Person, duty: Duty) -> bool:
    return bool(person.phone) and not person.texts_blocked and duty.region not in organisation.no_notices


def _did_it_just_now(organisation: Organisation, person: Person, duty: Duty) -> bool:
    """Whether they took this duty over themselves, a moment before it began: they were told then."""
    return any(
        override.person == person.id
        and override.by == person.id
        and override.region == duty.region
        and abs(override.made_at - duty.begins) < MADE_JUST_NOW
        for override in organisation.rota.overrides
    )


def _tell_of_moves(
    runtime: Runtime,
    tx: Transaction,
    organisation: Organisation,
    changed: dict[PersonId, Moved],
    began: set[tuple[PersonId, str, Target]],
) -> None:
    now = runtime.now()
    for who, change in changed.items():
        person, duty = organisation.people.get(who), change.duty
        if person is None or not _may_be_told(organisation, person, duty):
            continue
        if (who, duty.region, duty.layer) in began:
            continue
        language, zone = runtime.words_of(person).code, region_of(organisation, person)
        begins = day_and_time(duty.begins, now, zone, language)
        ends = day_and_time(duty.ends, now, zone, language)
        region = short_name(organisation.regions[duty.region])
        key = ("duty-gained" if change.gained else "duty-lost") + ("-more" if change.more else "")
        at = goes_at(organisation, person, now)
        values = {"region": region, "begins": begins, "ends": ends}
        tell(runtime, tx, organisation, person, key, values, run_at=at)
        log.info("duty_told", region=duty.region)


# --- when, and in which words


def goes_at(organisation: Organisation, person: Person, at: datetime) -> datetime:
    """Return when a notice to somebody goes: at once while they are on call, else not in their quiet hours."""
    quiet = next((hours for hours in organisation.rota.quiet_hours if hours.person == person.id), None)
    if quiet is None or is_on_call(organisation, person.id, at):
        return at
    return after_quiet(quiet.begins, quiet.ends, ZoneInfo(region_of(organisation, person).time_zone), at)


def is_on_call(organisation: Organisation, person: PersonId, at: datetime) -> bool:
    """Tell whether somebody holds a layer of any region."""
    return any(person in targets(organisation, code, layer, at) for code in organisation.regions for layer in LAYERS)


def day_and_time(at: datetime, now: datetime, region: Region, language: str) -> str:
    """Return a day and a wall time of *region* as *language* says them: ``Mon 9:00 am``, ``Mon 23 Nov 9:00 am``.

    The letters are those of the GSM alphabet, so that a text with it stays one part.
    """
    zone = ZoneInfo(region.time_zone)
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    shape = "EEE" if timedelta(0) <= day - today < timedelta(days=7) else "EEE d MMM"
    said = format_date(day, shape, locale=locale_of(language))
    return to_gsm7(f"{said} {local_time(at, region, language)}")
