"""A report begins or goes on: the incident of whoever texts or calls is found, or one is opened.

Their words are written first, then what we decide.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from hotline.carriers import InboundSms
from hotline.domain import conversation
from hotline.domain.carrier_words import FOR_THE_CARRIER, OPT_IN_WORDS, OPT_OUT_WORDS
from hotline.domain.effects import Ask, Say, StartPaging
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.intake import NUDGE_AFTER, Replied
from hotline.domain.organisation import PersonId, Region
from hotline.domain.phone import can_be_texted, is_withheld
from hotline.store.transaction import Transaction
from hotline.usecases import attachments, reading_back
from hotline.usecases.carry_out import begin_later, carry_out, check_in_at
from hotline.usecases.runtime import Directory, Runtime, moment
from hotline.usecases.scene import REPORTER, Scene


@dataclass(frozen=True)
class Arrival:
    """A text or a call that came in, before it has an incident: over which *line* and from which number."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    region: Region
    line: str
    sender: str
    source: PersonId | None = None
    """Who of the team reports; nobody where it is a reporter."""
    called: bool = False


def continue_or_open(arrival: Arrival, sms: InboundSms, words: str) -> Incident:
    """Join the reporter's open incident, or open one: their words first, then what we decide."""
    scene, source = open_or_join(arrival), arrival.source
    scene.incident.only_called = False
    incident = scene.incident
    if sms.came_at is not None:
        scene.record("record-found-late", at=moment(sms.came_at, scene.region))
    entry = scene.write(EntryKind.TEXT_IN, scene.name(source) if source else REPORTER, words)
    if not source:
        reading_back.answered(scene, entry)
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


def open_or_join(arrival: Arrival) -> Scene:
    """Return the open incident of whoever texts or calls, or open one."""
    runtime, tx, sender = arrival.runtime, arrival.tx, arrival.sender
    # A withheld number, a short code or a name may stand for anybody: only one person's own number joins their texts.
    known = tx.incidents.join(sender, arrival.region.code) if can_be_texted(sender) else None
    if known and known.not_a_report:  # whatever comes next is a report of its own
        known = None
    if known and known.open:
        return Scene(runtime, tx, arrival.directory, known, runtime.now())
    return open_new(arrival, former=known)


def open_new(arrival: Arrival, *, former: Incident | None = None) -> Scene:
    """Open an incident and say in its record where it came from; *former* is the closed one that it goes with."""
    region, sender, source, now = arrival.region, arrival.sender, arrival.source, arrival.runtime.now()
    textable = can_be_texted(sender)
    incident = arrival.tx.incidents.begin(
        region=region.code,
        line=arrival.line,
        contact="" if is_withheld(sender) else sender,
        textable=textable,
        at=now,
        policy=region.policy,
    )
    incident.source, incident.only_called = source, arrival.called
    scene = Scene(arrival.runtime, arrival.tx, arrival.directory, incident, now, is_new=True)
    opened = "record-opened-call" if arrival.called else "record-opened"
    scene.record(opened, reference=incident.reference, region=region.name)
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
    incident.doubts, incident.let_in = former.doubts, former.let_in
    incident.stopped = former.stopped
    incident.intake = replace(incident.intake, quiet=former.intake.quiet)
    scene.record("record-follow-up", former=former.reference)


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
