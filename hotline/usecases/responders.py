"""A text of a responder comes in: what it asks for is done, about the incident that it is about, if any."""

from __future__ import annotations

from dataclasses import replace

from hotline.carriers import InboundSms
from hotline.domain import escalation
from hotline.domain.carrier_words import OPT_IN_WORDS, OPT_OUT_WORDS
from hotline.domain.effects import AlarmReason
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.oncall_commands import OnCallCommand
from hotline.domain.organisation import PersonId
from hotline.domain.phone import sms_segments
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import CarrierWord, Report, Status
from hotline.domain.views import View
from hotline.logs import get_logger
from hotline.usecases import attachments, oncall_texts, opening, own_phone
from hotline.usecases.carry_out import decide, raise_operator_alarm
from hotline.usecases.desk import Desk
from hotline.usecases.obeying import obey
from hotline.usecases.opening import Arrival
from hotline.usecases.runtime import Phrase, sentence
from hotline.usecases.which_incident import commands_of, meant_by

log = get_logger()
OPEN_VIEWS = (View.MINE, View.HELPING, View.OFFERED)


def receive(arrival: Arrival, person: PersonId, sms: InboundSms) -> Incident | None:
    """Do what a responder's text asks for; return the incident that it was about, if it was clear."""
    runtime, tx, directory, now = arrival.runtime, arrival.tx, arrival.directory, arrival.runtime.now()
    desk = Desk(runtime, tx, directory, person, arrival.region, now, sms.text)
    incident = _answered(desk, arrival, sms)
    if sms.attached:
        _expect_pictures(desk, sms, incident)
    return incident


def _answered(desk: Desk, arrival: Arrival, sms: InboundSms) -> Incident | None:
    reply = read_reply(sms.text, commands_of(desk))
    if sms.text.strip().upper() in OPT_IN_WORDS:
        _texts_blocked(desk, blocked=False)
    if isinstance(reply, Report):
        return opening.continue_or_open(replace(arrival, source=desk.person), sms, reply.text)
    if isinstance(reply, CarrierWord):
        _carrier_word(desk, reply)
        return None
    if isinstance(reply, Status):
        _status(desk)
        return None
    if isinstance(reply, OnCallCommand):
        oncall_texts.by_text(desk, reply)
        return None
    if own_phone.was_about_it(desk, reply):
        own_phone.note_heard(desk, arrival.line)
        return None
    found = meant_by(desk, reply)
    if found is None:
        return None
    incident, view = desk.tx.incidents.hold(found[0]), found[1]
    scene = desk.scene(incident)
    if desk.person not in incident.escalation.paged:
        incident.knows |= {desk.person}
    scene.write(EntryKind.REPLY, scene.name(desk.person), sms.text)
    obey(scene, reply, view)
    scene.save()
    log.debug("reply_obeyed", incident=incident.id, kind=type(reply).__name__.lower())
    return incident


def _expect_pictures(desk: Desk, sms: InboundSms, incident: Incident | None) -> None:
    """Somebody of the team sent pictures: they go to the incident that their text was about."""
    tx = desk.tx
    if tx.attachments.with_text(sms.key):  # they came with a report of their own
        return
    current = tx.incidents.get(incident.id) if incident else None
    if current is None:
        desk.say("sent-picture-unplaced")
        return
    scene = desk.scene(current)
    attachments.expect(scene, sms, desk.person)
    scene.save()


def _status(desk: Desk) -> None:
    """Tell them what they have and what waits for them."""
    everything = desk.known()
    have = ", ".join(i.reference for i, view in everything if view in (View.MINE, View.HELPING))
    waiting = ", ".join(i.reference for i, view in everything if view is View.OFFERED)
    none = Phrase("none")
    words = desk.runtime.words_of(desk.directory.organisation.people[desk.person])
    values = {"have": have or none, "open": waiting or none}
    status = sentence(words, "status-line" if have or waiting else "status-none", values, desk.region)
    with_duty = f"{status} {oncall_texts.own_duty(desk)}".strip()
    desk.say_words(with_duty if sms_segments(with_duty) == 1 else status)


def _carrier_word(desk: Desk, reply: CarrierWord) -> None:
    """STOP blocks our pages to them at the carrier: the next way is tried, and it is said aloud."""
    if reply.word in ("HELP", "INFO"):
        desk.help("help-line")
    if reply.word not in OPT_OUT_WORDS:
        return
    _texts_blocked(desk, blocked=True)
    waiting = [incident for incident, view in desk.known() if view in OPEN_VIEWS]
    for incident in sorted(waiting, key=lambda incident: incident.id):  # all are held first, in one order for everybody
        desk.tx.incidents.hold(incident)
    for incident in waiting:
        scene = desk.scene(incident)
        scene.record("record-skipped-texts-blocked", name=scene.name(desk.person))
        decide(scene, escalation.CouldNotReach(desk.person))
        scene.save()
    raise_operator_alarm(desk.tx, AlarmReason.RESPONDER_STOP, desk.region, desk.now)


def _texts_blocked(desk: Desk, *, blocked: bool) -> None:
    """Keep whether the carrier blocks our texts to them."""
    if desk.directory.organisation.people[desk.person].texts_blocked == blocked:
        return
    desk.tx.people.hold()
    desk.directory = desk.runtime.directory(desk.tx)
    organisation = desk.directory.organisation
    person = organisation.people.get(desk.person)
    if person is None:
        desk.tx.start_over()  # the organisation was changed just now, and they are no longer of it
    if person.texts_blocked != blocked:
        people = {**organisation.people, desk.person: replace(person, texts_blocked=blocked)}
        desk.tx.people.save(replace(organisation, people=people), desk.now)
        desk.directory = desk.runtime.directory(desk.tx)
