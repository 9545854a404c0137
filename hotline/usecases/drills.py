"""Drills: everybody on call gets a marked rehearsal, and afterwards it is known who answered, when, and what failed.

A rehearsal waits behind everything real: its texts on the line, its calls in their queue; none begins by itself while a
report of the region waits for somebody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import CarrierUnavailable, NotFound
from hotline.domain.incident import Incident
from hotline.domain.oncall import everybody_off
from hotline.domain.organisation import Channel, Organisation, Person, Region, Role
from hotline.domain.routing import targets
from hotline.domain.terms import LAYERS
from hotline.domain.test_pages import ANSWER_WITHIN, Outcome, Rehearsed, rehearsed
from hotline.logs import get_logger
from hotline.store.drills import Drill
from hotline.store.ids import new_token
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import notices, test_pages
from hotline.usecases.hold import held_by_us
from hotline.usecases.phones import Standing, standing
from hotline.usecases.runtime import Runtime, Value, moment, sentence
from hotline.usecases.telling import calling_line, short_name, tell

log = get_logger()
CALLS_APART = timedelta(seconds=2)
"""Between two calls of one drill: carriers begin about one call a second, and a real one may come between."""
BEGINS_WITHIN = timedelta(minutes=15)
"""So late a drill of the configuration still begins; after that it waits for its next time."""
TRY_AGAIN_AFTER = timedelta(seconds=30)
MOST_NAMED = 3
BY_ITSELF = "hotline"


def begin(
    runtime: Runtime,
    tx: Transaction,
    code: str,
    *,
    by: str,
    everybody: bool = False,
    by_call: bool = False,
    due_at: datetime | None = None,
    knows_of: Callable[[Incident], bool] | None = None,
) -> Drill:
    """Page everybody on call in a region with a rehearsal: *everybody* who answers pages; *by_call* besides the text.

    Raises NotFound for a region that there is not, or where a drill is under way or a report waits for somebody; with
    *knows_of*, only for a report that who begins it may know of: a refusal would tell of the others.
    """
    tx.serialise("drill", code)
    organisation, now = runtime.directory(tx).organisation, runtime.now()
    region = _free_region(tx, organisation, code, now, knows_of)
    people = _people(organisation, region, now, everybody=everybody)
    left_out = {person.id: _why_not(organisation, region, person, now, everybody=everybody) for person in people}
    skipped = {person: outcome.value for person, outcome in left_out.items() if outcome is not None}
    drill = Drill(
        id=new_token(),
        region=code,
        began_at=now,
        ends_at=now + ANSWER_WITHIN,
        people=tuple((person.id, person.name) for person in people),
        skipped=skipped,
        by=by,
        due_at=due_at,
    )
    tx.drills.add(drill)
    paged = [person for person in people if person.id not in skipped]
    _page(runtime, tx, organisation, region, drill, paged, by_call=by_call)
    tx.outbox.add(JobName.TELL_DRILL, now=now, run_at=drill.ends_at, message=drill.id)
    text = f"A drill of {region.name} for {len(paged)} of {len(people)} people."
    tx.audit.append(None, AuditKind.DRILLED, at=now, who=by, text=text)
    log.info("drill_begun", region=code, count=len(paged))
    return drill


def _free_region(
    tx: Transaction,
    organisation: Organisation,
    code: str,
    now: datetime,
    knows_of: Callable[[Incident], bool] | None,
) -> Region:
    """Return a region where a drill may begin now. Raises NotFound."""
    region = organisation.regions.get(code)
    if region is None:
        raise NotFound(f"There is no region {code}.")
    if any(drill.ends_at > now for drill in tx.drills.latest(code, limit=1)):
        raise NotFound(f"A drill of {region.name} is under way; it ends within five minutes.")
    if tx.incidents.waits_in(code) and (knows_of is None or any(map(knows_of, tx.incidents.waiting_in(code)))):
        raise NotFound(f"A report of {region.name} waits for somebody now. A drill would be in its way.")
    return region


def _people(organisation: Organisation, region: Region, now: datetime, *, everybody: bool) -> list[Person]:
    """Return whom a drill is about, primary first: whoever is on call, or everybody of the region who isn't off."""
    layers = [who for layer in LAYERS for who in targets(organisation, region.code, layer, now)]
    others = []
    if everybody:
        off = everybody_off(organisation, now)
        others = [one.id for one in organisation.people_of(region.code) if one.answers_pages and one.id not in off]
    return [organisation.people[who] for who in dict.fromkeys((*layers, *others)) if who in organisation.people]


def _why_not(
    organisation: Organisation, region: Region, person: Person, now: datetime, *, everybody: bool
) -> Outcome | None:
    """Return why somebody gets no rehearsal, if there is a reason."""
    match standing(organisation, person, Channel.SMS):
        case Standing.NO_PHONE:
            return Outcome.NO_PHONE
        case Standing.BLOCKED if calling_line(organisation, region) is None:
            return Outcome.BLOCKED
    if everybody and notices.goes_at(organisation, person, now) > now:
        return Outcome.QUIET
    return None


def _page(
    runtime: Runtime,
    tx: Transaction,
    organisation: Organisation,
    region: Region,
    drill: Drill,
    people: Iterable[Person],
    *,
    by_call: bool,
) -> None:
    """Rehearse by text; by a call where texts don't reach somebody, or where calls are asked for as well."""
    calls = 0
    may_call = calling_line(organisation, region) is not None
    for person in people:
        texts = standing(organisation, person, Channel.SMS)
        by_voice = may_call and (by_call or texts in (Standing.BLOCKED, Standing.FAILING))
        if not (may_call and texts is Standing.BLOCKED):
            test_pages.send(runtime, tx, organisation, person, Channel.SMS, drill=drill.id, region=region)
        if by_voice:
            at = drill.began_at + calls * CALLS_APART
            test_pages.send(runtime, tx, organisation, person, Channel.VOICE, drill=drill.id, region=region, run_at=at)
            calls += 1


# --- what it showed


def result(tx: Transaction, drill: Drill, now: datetime) -> list[Rehearsed]:
    """Return what a drill showed of each person, in its order."""
    pages = tx.drills.pages_of(drill.id)
    return [
        rehearsed(
            person,
            name,
            pages.get(bytes(tx.people.tag(person)), []),
            skipped=drill.skipped.get(person, ""),
            ends_at=drill.ends_at,
            now=now,
        )
        for person, name in drill.people
    ]


def said(span: timedelta) -> str:
    """Return how long an answer took: ``12 s``, ``3 min 20 s``."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


# --- its result is told


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """A drill is over: text its result to the region's leads and organisers, once; return the mail that says it all."""
    directory, now = runtime.directory(tx), runtime.now()
    drill = tx.drills.get(claimed.message or "")
    region = directory.organisation.regions.get(drill.region) if drill else None
    if drill is None or region is None:
        tx.outbox.finish(claimed, now)
        return None
    people = [one for one in directory.organisation.people_of(region.code) if one.roles & {Role.LEAD, Role.ORGANISER}]
    found = result(tx, drill, now)
    if tx.drills.tell(drill.id, now):
        _text_result(runtime, tx, directory.organisation, region, people, found)
    to = list(dict.fromkeys(address for address in (region.email, *(one.email for one in people)) if address))
    if not to or not runtime.mailer.ready:
        tx.outbox.finish(claimed, now)
        return None
    subject, body = _mail(runtime, directory.organisation, region, drill, found)
    return partial(_send, runtime, claimed, to, subject, body)


def _text_result(
    runtime: Runtime,
    tx: Transaction,
    organisation: Organisation,
    region: Region,
    people: Iterable[Person],
    found: list[Rehearsed],
) -> None:
    missing = [one.name.split()[0] for one in found if not one.outcome.is_well]
    named = ", ".join(missing[:MOST_NAMED]) + (f" +{len(missing) - MOST_NAMED}" if len(missing) > MOST_NAMED else "")
    where = {"region": short_name(region)}
    values: dict[str, Value] = {**where, "count": len(found) - len(missing), "number": len(found)}
    for person in people:
        if person.phone and not person.texts_blocked:
            at = notices.goes_at(organisation, person, runtime.now())
            key, more = ("drill-result-missing", {"people": named}) if missing else ("drill-result-all", {})
            tell(runtime, tx, organisation, person, key, values | more, run_at=at)


def _mail(
    runtime: Runtime, organisation: Organisation, region: Region, drill: Drill, found: list[Rehearsed]
) -> tuple[str, str]:
    """Return subject and text: names and times, nothing else."""
    words = runtime.languages.first_of(region.languages)

    def say(key: str, **values: Value) -> str:
        return sentence(words, key, values, region)

    def line(one: Rehearsed) -> str:
        took = {"span": said(one.took)} if one.took is not None else {}
        return say(f"drill-mail-{one.outcome.value.replace('_', '-')}", name=one.name, **took)

    subject = say("drill-mail-subject", organisation=organisation.name, region=region.name)
    head = say("drill-mail-head", region=region.name, at=moment(drill.began_at, region))
    lines = [line(one) for one in found] or [say("drill-mail-nobody", region=region.name)]
    return subject, "\n".join((head, "", *lines))


def _send(runtime: Runtime, claimed: Claimed, to: list[str], subject: str, body: str) -> None:
    try:
        with held_by_us(runtime, claimed):
            runtime.mailer.send(to, subject, body)
    except CarrierUnavailable as error:
        log.warning("drill_result_delayed", reason=error.reason)
        runtime.store.transact(lambda tx: tx.outbox.postpone(claimed, runtime.now() + TRY_AGAIN_AFTER))
        return
    runtime.store.transact(lambda tx: tx.outbox.finish(claimed, runtime.now()))


# --- those that the configuration asks for


def look(runtime: Runtime, tx: Transaction) -> None:
    """Begin the drills whose time has come. One waits a while for a report that waits; then for its next time."""
    organisation, now = runtime.directory(tx).organisation, runtime.now()
    for code, when in organisation.drills.items():
        due_at = when.latest(ZoneInfo(organisation.regions[code].time_zone), now)
        if now - due_at > BEGINS_WITHIN:
            continue
        tx.serialise("drill", code)
        if tx.drills.was_due(code, due_at):
            continue
        try:
            begin(runtime, tx, code, by=BY_ITSELF, due_at=due_at)
        except NotFound:
            log.info("drill_waits", region=code)
