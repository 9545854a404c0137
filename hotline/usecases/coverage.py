"""The rota's coverage: looked at every minute, told to organisers by e-mail, each finding once; shown by commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from hotline.domain.coverage import Finding, Kind, coverage, is_noted, still_stands
from hotline.domain.errors import CarrierUnavailable, NotFound
from hotline.domain.organisation import Region, Role, Target
from hotline.domain.words import Words
from hotline.logs import get_logger
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases.alarms import operators
from hotline.usecases.health import Check, good
from hotline.usecases.health import remark as noteworthy
from hotline.usecases.hold import held_by_us
from hotline.usecases.runtime import Directory, Runtime, locale_of

log = get_logger()
EVERY = timedelta(minutes=1)
LOOK_AHEAD = timedelta(days=35)
"""Longer than any notice; what goes on at its end is told without one."""
DOCTORS_LOOK = timedelta(days=7)
MOST_NAMED = 5
WORDS = {
    Kind.GAP: "alarm-coverage-gap",
    Kind.DOUBLE: "alarm-coverage-double",
    Kind.CALENDAR_ENDS: "alarm-coverage-calendar",
    Kind.NO_PHONE: "alarm-coverage-no-phone",
    Kind.STOPPED: "alarm-coverage-stopped",
    Kind.UNVERIFIED: "alarm-coverage-unverified",
    Kind.LANGUAGE: "alarm-coverage-language",
    Kind.NO_TEXTS: "alarm-coverage-no-texts",
}


def begin(runtime: Runtime) -> None:
    """Ask for a look, once a minute however many clocks ask."""

    def ask(tx: Transaction) -> None:
        now = runtime.now()
        if tx.people.version() and tx.pulse.first_in("coverage", now, EVERY):
            tx.outbox.add(JobName.LOOK_AT_COVERAGE, now=now)

    runtime.store.transact(ask)


def prepare(runtime: Runtime, _: Transaction, claimed: Claimed) -> Callable[[], None]:
    """Return the look, to be done once the claim is committed: it may take longer than a text should wait."""
    return partial(_look, runtime, claimed)


def _look(runtime: Runtime, claimed: Claimed) -> None:
    now, directory = runtime.now(), runtime.store.read(runtime.directory)
    found = coverage(directory.organisation, since=now, until=now + LOOK_AHEAD)
    found = tuple(finding for finding in found if finding.matters(now))
    untold = runtime.store.transact(lambda tx: _note(tx, found, now))
    for code, region in directory.organisation.regions.items():
        mine = {key: finding for key, finding in untold.items() if finding.region == code}
        if mine and not _tell(runtime, directory, region, mine, claimed):
            break  # the mail server takes nothing now: the next look tries again
    runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))


def _note(tx: Transaction, found: Iterable[Finding], now: datetime) -> dict[str, Finding]:
    """Write down what is new, forget what is no longer so; return what nobody was told, by the ids of its rows."""
    tx.coverage.hold()  # of several who look, one writes
    by_subject: dict[bytes, list[Finding]] = {}
    for finding in found:
        by_subject.setdefault(tx.coverage.subject(finding), []).append(finding)
    noted = tx.coverage.noted()
    gone = [one.id for one in noted if not still_stands(one, by_subject.get(one.subject, ()), now)]
    tx.coverage.remove(gone)
    standing = [one for one in noted if one.id not in gone]
    for subject, findings in by_subject.items():
        known = [one for one in standing if one.subject == subject]
        for finding in findings:
            if not is_noted(finding, known, now):
                tx.coverage.add(finding)
    untold = [one for one in tx.coverage.noted() if not one.told]
    return {  # in the order in which they were found: people read them
        one.id: finding
        for subject, findings in by_subject.items()
        for finding in findings
        for one in untold
        if one.subject == subject and one.meets(finding)
    }


def _tell(runtime: Runtime, directory: Directory, region: Region, untold: dict[str, Finding], claimed: Claimed) -> bool:
    """Send one mail about all that is new in a region; tell whether the mail server can be asked for more."""
    to = _organisers(directory, region)
    if not to or not runtime.mailer.ready:
        return True  # the doctor says both
    if not runtime.store.transact(lambda tx: tx.outbox.renew(claimed, runtime.now())):
        return False  # somebody else looks meanwhile
    words = runtime.languages.first_of(region.languages)
    subject = words.say("alarm-coverage-subject", organisation=directory.organisation.name, region=region.name)
    found = dict.fromkeys(sentence(directory, finding, words, runtime.now()) for finding in untold.values())
    body = [words.say("alarm-coverage-begin", region=region.name), "", *(f"- {one}" for one in found), ""]
    body.append(words.say("alarm-coverage-end", region=region.code))
    try:
        with held_by_us(runtime, claimed):
            runtime.mailer.send(to, subject, "\n".join(body))
    except CarrierUnavailable as error:
        log.warning("coverage_delayed", reason=error.reason, region=region.code)
        return False
    runtime.store.transact(lambda tx: tx.coverage.told(untold, runtime.now()))
    log.info("coverage_told", count=len(untold), region=region.code)
    return True


def _organisers(directory: Directory, region: Region) -> list[str]:
    """Return the organisers' addresses; where no organiser has one, those that alarms go to."""
    people = directory.organisation.people_of(region.code)
    found = [person.email for person in people if Role.ORGANISER in person.roles and person.email]
    return list(dict.fromkeys(found)) or operators(directory, region)


# --- in words


def sentence(directory: Directory, finding: Finding, words: Words, now: datetime) -> str:
    """Return a finding as one sentence, with names of the team and the wall time of its region."""
    regions = directory.organisation.regions
    region = regions[finding.region]
    skipped = finding.kind is Kind.UNVERIFIED and finding.region in directory.organisation.verified_only
    return words.say(
        "alarm-coverage-unverified-skipped" if skipped else WORDS[finding.kind],
        region=region.name,
        layer=_layer(finding.layer),
        name=directory.name(finding.person),
        elsewhere=regions[finding.other_region].name if finding.other_region else "",
        layers=_layer(finding.other_layer),
        display=finding.line,
        during=_when(finding, region, words, now),
    )


def _layer(layer: Target | None) -> str:
    return layer.value if layer else ""


def _when(finding: Finding, region: Region, words: Words, now: datetime) -> str:
    if finding.begins is None:
        return ""
    if finding.weekly and finding.ends is not None:
        hours = [_wall(at, "EEE HH:mm", region, words) for at in (finding.begins, finding.ends)]
        return words.say("alarm-coverage-weekly", starts=hours[0], stops=hours[1])
    begins = moment_in(finding.begins, region, words)
    if finding.kind is Kind.CALENDAR_ENDS:
        return begins
    if finding.ends is None:
        return (
            words.say("alarm-coverage-always")
            if finding.begins <= now
            else words.say("alarm-coverage-from", starts=begins)
        )
    ends = moment_in(finding.ends, region, words)
    if finding.begins <= now:
        return words.say("alarm-coverage-until", stops=ends)
    return words.say("alarm-coverage-between", starts=begins, stops=ends)


def moment_in(at: datetime, region: Region, words: Words) -> str:
    """Return day and wall time of *at* in *region*, as the language writes them: ``Sat 6 Feb 09:00``."""
    return _wall(at, "EEE d MMM HH:mm", region, words)


def _wall(at: datetime, shape: str, region: Region, words: Words) -> str:
    zone, locale = ZoneInfo(region.time_zone), locale_of(words.code)
    said: str = format_datetime(at, shape, tzinfo=zone, locale=locale)
    return said


def lines(runtime: Runtime, tx: Transaction, *, region: str = "", days: int) -> list[str]:
    """Return what is missing in the next *days*, a line each. Raises NotFound for a region that there isn't."""
    directory, now = runtime.directory(tx), runtime.now()
    if region and region not in directory.organisation.regions:
        raise NotFound(f"There is no region {region}.")
    until = now + timedelta(days=days)
    found = coverage(directory.organisation, since=now, until=until, regions=(region,) if region else ())
    names = {code: one.name for code, one in directory.organisation.regions.items()}
    return [f"{names[one.region]}: {sentence(directory, one, runtime.words, now)}" for one in found]


def check(runtime: Runtime, tx: Transaction) -> tuple[Check, ...]:
    """Return what the doctor says of coverage, beside gaps and phones: they have lines of their own."""
    if not tx.people.version():
        return ()
    directory, now = runtime.directory(tx), runtime.now()
    found = coverage(directory.organisation, since=now, until=now + DOCTORS_LOOK)
    said = [
        sentence(directory, one, runtime.words, now).rstrip(".")
        for one in found
        if one.kind not in (Kind.GAP, Kind.NO_PHONE, Kind.STOPPED)
    ]
    if not said:
        return (good("coverage", "nothing is missing in the next 7 days"),)
    more = f"; and {len(said) - MOST_NAMED} more" if len(said) > MOST_NAMED else ""
    return (
        noteworthy(
            "coverage",
            "; ".join(said[:MOST_NAMED]) + more,
            "A page may find somebody who is busy elsewhere, who was never reached, or who can't answer the reporter.",
            "`hotline oncall coverage` lists all of it; change the rota, check the phones, or leave it so.",
        ),
    )
