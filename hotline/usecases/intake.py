"""A text comes in. Whoever sent it, it is written down, acted on, and committed before the carrier is answered."""

from __future__ import annotations

from dataclasses import replace

from hotline.carriers import InboundSms, SignedForm
from hotline.domain import conversation
from hotline.domain.effects import Ask, Say, StartPaging
from hotline.domain.errors import StoreUnavailable
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.intake import NUDGE_AFTER, Replied
from hotline.domain.organisation import PersonId, Region
from hotline.domain.phone import can_be_texted, is_withheld, line_number
from hotline.domain.replies import FOR_THE_CARRIER, OPT_IN_WORDS, OPT_OUT_WORDS
from hotline.logs import get_logger
from hotline.store.transaction import Transaction
from hotline.usecases import attachments, responders
from hotline.usecases.carry_out import begin_later, carry_out, check_in_at
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import REPORTER, Scene

log = get_logger()


def receive_sms(runtime: Runtime, carrier: str, form: SignedForm) -> None:
    """Take one signed text, readable or not.

    The same text twice does nothing the second time. What can't be read, or what our own code stumbles over, is
    stored raw and a human is paged. Raises StoreUnavailable where nothing could be kept: the carrier must ask again.
    """
    sms = runtime.carrier(carrier).read_sms(form)
    if sms is None:
        return receive_unreadable(runtime, carrier, form, "ids")
    try:
        known_line = runtime.store.transact(lambda tx: _receive(runtime, tx, sms))
    except StoreUnavailable:
        raise
    except Exception as error:
        log.exception("inbound_handler_raised", carrier=carrier, error=type(error).__name__)
        receive_unreadable(runtime, carrier, form, "handler")
        return None
    return None if known_line else receive_unreadable(runtime, carrier, form, "line")


def _receive(runtime: Runtime, tx: Transaction, sms: InboundSms) -> bool:
    """Record one text and act on it. Returns False where the line is none of ours."""
    directory, now = runtime.directory(tx), runtime.now()
    if tx.inbox.knows(sms.carrier, sms.key, sms.form.digest):
        return True
    line = directory.organisation.line(line_number(sms.to))
    if line is None:
        return False
    region = directory.organisation.regions[line.region]
    person = directory.organisation.person_with(sms.sender)
    if person is not None and person.answers_pages:
        incident = responders.receive(runtime, tx, directory, person.id, sms, region, now)
        if sms.attached:
            desk = responders.Desk(runtime, tx, directory, person.id, region, now, sms.text)
            attachments.expect_of_team(desk, sms, incident)
    else:
        incident = continue_or_open(runtime, tx, directory, sms, region, sms.text)
    keep_form(tx, sms.carrier, sms.key, sms.form, runtime, incident)
    return True


def continue_or_open(
    runtime: Runtime,
    tx: Transaction,
    directory: Directory,
    sms: InboundSms,
    region: Region,
    words: str,
    source: PersonId | None = None,
) -> Incident:
    """Join the reporter's open incident, or open one: their words first, then what we decide."""
    scene = open_or_join(runtime, tx, directory, region, line_number(sms.to), sms.sender, source=source)
    scene.incident.only_called = False
    incident = scene.incident
    entry = scene.write(EntryKind.TEXT_IN, scene.name(source) if source else REPORTER, words)
    if incident.intake.quiet:
        incident.may_answer = True
    if sms.attached:
        attachments.expect(scene, sms)
    _obey_carrier_word(scene, words)
    if source:
        _report_of_our_own(scene, words)
    elif scene.is_new:
        _start(scene, words, entry)
    elif words.strip().upper() not in FOR_THE_CARRIER or not incident.intake.paging:
        incident.intake, effects = conversation.step(incident.intake, Replied(words, scene.now, entry), scene.script)
        carry_out(scene, effects)
    scene.save()
    return incident


def open_or_join(
    runtime: Runtime,
    tx: Transaction,
    directory: Directory,
    region: Region,
    line: str,
    sender: str,
    *,
    source: PersonId | None = None,
    called: bool = False,
) -> Scene:
    """Return the open incident of whoever texts or *called* from *sender*, or open one."""
    # A withheld number, a short code or a name may stand for anybody: only one person's own number joins their texts.
    known = tx.incidents.join(sender, region.code) if can_be_texted(sender) else None
    if known and known.not_a_report:  # whatever comes next is a report of its own
        known = None
    if known and known.open:
        return Scene(runtime, tx, directory, known, runtime.now())
    return open_new(runtime, tx, directory, region, line, sender, source=source, former=known, called=called)


def _start(scene: Scene, words: str, entry: int) -> None:
    """Call a person, and begin the interview; who was asked not to be contacted before still is not."""
    incident, was_quiet = scene.incident, scene.incident.intake.quiet
    incident.intake, effects = conversation.start(
        words, scene.now, scene.script, entry=entry, follows=bool(incident.follows)
    )
    if was_quiet:
        incident.intake, incident.may_answer = replace(incident.intake, quiet=True), True
    if incident.intake.language != scene.region.languages[0]:
        name = scene.runtime.languages.of(incident.intake.language).say("language-name")
        scene.record("record-language", language=name)
    carry_out(scene, effects)
    if not incident.intake.paging:
        begin_later(scene)
        check_in_at(scene, scene.now + NUDGE_AFTER)  # else the look whether a page left sees to it


def open_new(
    runtime: Runtime,
    tx: Transaction,
    directory: Directory,
    region: Region,
    line: str,
    sender: str,
    *,
    source: PersonId | None = None,
    former: Incident | None = None,
    called: bool = False,
) -> Scene:
    """Open an incident and say in its record where it came from; *former* is the closed one that it goes with."""
    now, textable = runtime.now(), can_be_texted(sender)
    contact = "" if is_withheld(sender) else sender
    incident = tx.incidents.begin(
        region=region.code, line=line, contact=contact, textable=textable, at=now, policy=region.policy
    )
    incident.source, incident.only_called = source, called
    scene = Scene(runtime, tx, directory, incident, now, is_new=True)
    scene.record("record-opened-call" if called else "record-opened", reference=incident.reference, region=region.name)
    if former and not source:
        _follow(scene, former)
    if source:
        scene.record("record-own-report", name=scene.name(source))
    elif not textable:
        scene.record("record-cannot-be-texted")
    return scene


def _follow(scene: Scene, former: Incident) -> None:
    """What was settled with the reporter before still stands: who is kept out, and whether they may be contacted."""
    incident = scene.incident
    incident.follows, incident.former_owner = former.reference, former.owner
    incident.excluded, incident.restricted = former.excluded, former.restricted
    incident.stopped = former.stopped
    incident.intake = replace(incident.intake, quiet=former.intake.quiet)
    scene.record("record-follow-up", former=former.reference)


def keep_form(
    tx: Transaction,
    carrier: str,
    key: str,
    form: SignedForm,
    runtime: Runtime,
    incident: Incident | None,
    *,
    readable: bool = True,
) -> None:
    """Keep the whole form, sealed with the incident that it belongs to."""
    seal_with = tx.people_key() if incident is None else tx.incident_key(incident.id)
    owner = None if incident is None else incident.id
    at = runtime.now()
    tx.inbox.keep(carrier, key, form.digest, form.raw, at=at, seal_with=seal_with, incident=owner, readable=readable)


def _obey_carrier_word(scene: Scene, words: str) -> None:
    """STOP ends every text of ours to them; the report goes on. START lets us text again."""
    word, incident = words.strip().upper(), scene.incident
    if word in OPT_OUT_WORDS and not incident.stopped:
        incident.stopped = True
        scene.record("record-stopped")
        if incident.owner:
            scene.tell(incident.owner, "reporter-stopped")
    elif word in OPT_IN_WORDS and incident.stopped:
        incident.stopped = False
        scene.record("record-started")
        scene.say("contact-again")


def _report_of_our_own(scene: Scene, words: str) -> None:
    """Somebody of the team reports: they are not asked by number, for their numbers are commands."""
    if scene.is_new:
        intake, effects = conversation.start(words, scene.now, scene.script, entry=scene.incident.entries)
        scene.incident.intake = intake
        asked_nothing = [effect for effect in effects if not _speaks(effect)]
        carry_out(scene, asked_nothing if StartPaging() in asked_nothing else [StartPaging(), *asked_nothing])
        scene.say("report-opened")
    else:
        replied = Replied(words, scene.now, scene.incident.entries)
        scene.incident.intake, effects = conversation.step(scene.incident.intake, replied, scene.script)
        carry_out(scene, [effect for effect in effects if not _speaks(effect)])


def _speaks(effect: object) -> bool:
    return isinstance(effect, Ask | Say)


def receive_unreadable(runtime: Runtime, carrier: str, form: SignedForm, reason: str) -> None:
    """Store what can't be read as it came, and page a human of the line's region, else of the first."""
    log.error("text_unreadable", carrier=carrier, reason=reason)
    runtime.store.transact(lambda tx: _open_unreadable(runtime, tx, carrier, form))


def _open_unreadable(runtime: Runtime, tx: Transaction, carrier: str, form: SignedForm) -> None:
    directory = runtime.directory(tx)
    # Under the carrier's id where there is one: the same text through the fallback address is no second report.
    sms = runtime.carrier(carrier).read_sms(form)
    key = f"unreadable:{sms.key if sms else form.digest.hex()}"
    if tx.inbox.knows(carrier, key, form.digest):
        return
    organisation = directory.organisation
    line = organisation.line(line_number(form.params.get("To", "")))
    region = organisation.regions[line.region] if line else next(iter(organisation.regions.values()))
    scene = open_new(runtime, tx, directory, region, line.number if line else "", form.params.get("From", "").strip())
    scene.incident.readable = False
    scene.record("record-unreadable")
    scene.write(EntryKind.TEXT_IN, REPORTER, form.params.get("Body") or form.raw)
    carry_out(scene, [StartPaging()])
    scene.save()
    keep_form(tx, carrier, key, form, runtime, scene.incident, readable=False)
