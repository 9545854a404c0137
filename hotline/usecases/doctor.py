"""What ``hotline doctor`` and the page of the state look at beside ``/readyz``: people, rota, lines, backups, signs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hotline.domain.oncall import gaps
from hotline.domain.organisation import Channel, Organisation, Region, Target
from hotline.store.transaction import Transaction
from hotline.usecases import coverage, health, signs
from hotline.usecases.health import Check, bad, good, remark
from hotline.usecases.phones import Standing, standing
from hotline.usecases.runtime import Runtime
from hotline.usecases.signs import ago

LOOK_AHEAD = timedelta(days=7)
BACKUP_EVERY = timedelta(hours=26)
"""A backup each night, and two hours for the one that takes long."""
BACKUP, RESTORED = "backup", "restored"
"""Names in the heartbeat table: when a backup was last finished, and when this database was restored from one."""
WAYS = {Channel.SMS: "texts", Channel.VOICE: "calls"}
MOST_NAMED = 5
"""So many of a kind are named on the one screen."""


def findings(runtime: Runtime, tx: Transaction) -> tuple[Check, ...]:
    """Return all that the database tells: the one list of the command and of the console."""
    return (*health.look(runtime, tx), *look_closer(runtime, tx))


def look_closer(runtime: Runtime, tx: Transaction) -> tuple[Check, ...]:
    """Return what the database tells to somebody who has a minute: nothing of it is on ``/readyz``."""
    now = runtime.now()
    organisation = tx.people.organisation()
    about_people = () if organisation is None else tuple(_about(organisation, now))
    return (
        *about_people,
        *coverage.check(runtime, tx),
        *signs.of(runtime, tx),
        _parked(tx),
        _backups(tx, now),
        *_restored(tx, now),
    )


def _about(organisation: Organisation, now: datetime) -> Iterator[Check]:
    yield _people(organisation)
    yield _phones(organisation)
    yield from _checked_phones_only(organisation)
    yield _rota(organisation, now)
    yield _lines(organisation)


def _people(organisation: Organisation) -> Check:
    """Whether there is somebody to page in every region, and who can't be."""
    paged = [person for person in organisation.people.values() if person.answers_pages]
    alone = [
        region.name
        for region in organisation.regions.values()
        if not any(
            person.phone and not person.texts_blocked and person.answers_pages
            for person in organisation.people_of(region.code)
        )
    ]
    if alone:
        return bad(
            "people",
            f"nobody to page in {_listed(alone)}",
            "No responder or lead there has a phone that takes our texts; who can be called is, neighbours are paged.",
            "Have them text START, or give somebody else the role and a phone and run `hotline apply`.",
        )
    silent = [person.name for person in paged if not person.phone]
    if silent:
        return remark(
            "people",
            f"no phone: {_listed(silent)}",
            "They are never paged; whoever is next is tried at once.",
            "Give them a phone in the configuration file and run `hotline apply`.",
        )
    blocked = [person.name for person in paged if person.texts_blocked]
    if blocked:
        return remark(
            "people",
            f"texted STOP: {_listed(blocked)}",
            "The carrier blocks our texts to them; they can be called only.",
            "Have them text START to the region's number.",
        )
    return good("people", f"{len(paged)} can be paged")


def _phones(organisation: Organisation) -> Check:
    """Whether each person's phone was shown to be theirs, and none fails."""
    paged = [person for person in organisation.people.values() if person.answers_pages and person.phone]
    ways = [(person, channel, standing(organisation, person, channel)) for person in paged for channel in Channel]
    failing = [f"{person.name} ({WAYS[channel]})" for person, channel, stands in ways if stands is Standing.FAILING]
    if failing:
        return remark(
            "phones",
            f"failing: {_listed(failing)}",
            "The carrier refused it again and again; pages to them go by the other way, where there is one.",
            "Ask them what is wrong with it, then see: `hotline phones test WHO`. What arrives ends this.",
        )
    unverified = [
        person.name for person, channel, stands in ways if channel is Channel.SMS and stands is Standing.UNVERIFIED
    ]
    skipped = [
        person.name
        for person in paged
        if organisation.verified_only & {*person.regions} and not organisation.rota.knows_phone(person.id, person.phone)
    ]
    if skipped:
        return remark(
            "phones",
            f"never checked, so not paged: {_listed(skipped)}",
            "Their region pages checked phones only (verified_only); others are paged while anybody of those is left.",
            "Have each of them text: check my phone. Or: `hotline phones check WHO`.",
        )
    if unverified:
        return remark(
            "phones",
            f"never checked: {_listed(unverified)}",
            "A wrong digit in the configuration file, and a page reaches nobody, or somebody else.",
            "Have each of them text: check my phone. Or: `hotline phones check WHO`.",
        )
    return good("phones", f"{len(paged)} checked")


def _checked_phones_only(organisation: Organisation) -> Iterator[Check]:
    """Yield where pages can go to checked phones only from now on: everybody's is."""
    ready = []
    for region in organisation.regions.values():
        paged = [person for person in organisation.people_of(region.code) if person.answers_pages and person.phone]
        checked = all(organisation.rota.knows_phone(person.id, person.phone) for person in paged)
        if paged and checked and region.code not in organisation.verified_only:
            ready.append(region.name)
    if ready:
        yield good("checked phones", f"verified_only = true can be set, everybody's is checked: {_listed(ready)}")


def _rota(organisation: Organisation, now: datetime) -> Check:
    found = []
    for region in organisation.regions.values():
        for layer in (Target.PRIMARY, Target.SECONDARY):
            spans = gaps(organisation, region.code, layer, since=now, until=now + LOOK_AHEAD)
            found += [f"{region.name}, {layer.value}, {_span(region, *span)}" for span in spans]
    if not found:
        return good("rota", "no gap in the next 7 days")
    return remark(
        "rota",
        f"nobody on call: {_listed(found, '; ')}",
        "A step without anybody is passed over at once, so others are paged earlier than you planned.",
        "Give these hours to somebody in the configuration file ([[schedule]]) and run `hotline apply`.",
    )


def _span(region: Region, begins: datetime, ends: datetime) -> str:
    zone = ZoneInfo(region.time_zone)
    return f"{begins.astimezone(zone):%a %d %b %H:%M} to {ends.astimezone(zone):%a %d %b %H:%M}"


def _lines(organisation: Organisation) -> Check:
    """What the configuration says of lines. What the carrier really lets them do it can't tell."""
    voiceless = [
        region.name
        for region in organisation.regions.values()
        if any(Channel.VOICE in step.by for step in region.policy.steps)
        and not any(line.voice and line.region == region.code for line in organisation.lines)
    ]
    if voiceless:
        return remark(
            "lines",
            f"no line with voice: {_listed(voiceless)}",
            "Steps of the policy that call somebody send a text instead.",
            "If the number can call, say voice = true at its [[line]].",
        )
    deaf = [
        region.name
        for region in organisation.regions.values()
        if not any((line.sms or line.voice) and line.region == region.code for line in organisation.lines)
    ]
    if deaf:
        return remark(
            "lines",
            f"no line: {_listed(deaf)}",
            "Nobody can text or call this region; its people are paged for neighbours only.",
            "Give it a [[line]], if it should have one.",
        )
    both = sum(line.sms and line.voice for line in organisation.lines)
    return good("lines", f"{len(organisation.lines)}, of them {both} with texts and calls")


def _parked(tx: Transaction) -> Check:
    count = tx.pulse.counts()["rows_parked"]
    if not count:
        return good("parked", "nothing laid aside")
    return remark(
        "parked",
        f"{count} laid aside",
        "Our own code failed several times at these; an alarm went out for each that belongs to a report.",
        "Look for `row_parked` in the log, read the records, and report the defect.",
    )


def _backups(tx: Transaction, now: datetime) -> Check:
    last = tx.pulse.heard().get(BACKUP)
    if last is not None and now - last[0] < BACKUP_EVERY:
        return good("backup", f"the last one {ago(now - last[0])} ago")
    return remark(
        "backup",
        "none was ever taken" if last is None else f"the last one {ago(now - last[0])} ago",
        "If this disk is lost, everything since the last backup is lost.",
        "Run `hotline backup --to FOLDER` each night, and keep FOLDER on another machine.",
    )


def _restored(tx: Transaction, now: datetime) -> tuple[Check, ...]:
    restored = tx.pulse.heard().get(RESTORED)
    if restored is None:
        return ()
    return (remark("restored", f"from a backup, {ago(now - restored[0])} ago", "What came after it may be missing."),)


def _listed(names: list[str], between: str = ", ") -> str:
    more = len(names) - MOST_NAMED
    return between.join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
