"""A responder's text: what they mean, about which incident, and what follows.

Nothing is guessed between two incidents: where it is not clear which one is meant, nothing is done or sent and they
are asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hotline.carriers import InboundSms
from hotline.domain import escalation
from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.conflicts import kept_to
from hotline.domain.effects import AlarmReason
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.oncall_commands import OnCall, OnCallCommand
from hotline.domain.organisation import Person, PersonId, Region, Role
from hotline.domain.phone import sms_segments
from hotline.domain.replies import (
    OPT_IN_WORDS,
    OPT_OUT_WORDS,
    AboutIncident,
    CallBack,
    CarrierWord,
    Close,
    Commands,
    Done,
    Facts,
    GoOn,
    Hand,
    Help,
    Law,
    NotAReport,
    Note,
    Pass,
    Report,
    Status,
    Take,
    ToDo,
    Who,
    Words,
    read_reply,
)
from hotline.domain.routing import paging_line
from hotline.domain.views import View, view_of
from hotline.domain.vocabulary import plain
from hotline.domain.words import ENGLISH
from hotline.logs import get_logger
from hotline.store.messages import Precedence
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases import (
    attachments,
    calling_back,
    care,
    casework,
    conflicts,
    oncall_texts,
    opening,
    own_phone,
    ringing,
)
from hotline.usecases.carry_out import decide, raise_operator_alarm
from hotline.usecases.oncall import Rotas
from hotline.usecases.opening import Arrival
from hotline.usecases.runtime import Directory, Phrase, Runtime, Value, sentence
from hotline.usecases.scene import REPLY_VALIDITY, Scene

log = get_logger()
REMEMBERED = timedelta(hours=24)
"""A bare "1" may mean a page of the last day, no older one."""
HELP_PAUSE = timedelta(minutes=5)
OPEN_VIEWS = (View.MINE, View.HELPING, View.OFFERED)


@dataclass
class Desk:
    """One text of one responder, and the incidents that it may be about."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    person: PersonId
    region: Region
    now: datetime
    text: str

    def scene(self, incident: Incident) -> Scene:
        """Return *incident* to be worked on by this person."""
        return Scene(self.runtime, self.tx, self.directory, incident, self.now, by=self.person)

    def view(self, incident: Incident) -> View:
        """Return what *incident* is to this person."""
        known = self.directory.organisation.people[self.person]
        leads = Role.LEAD in known.roles and (incident.region in known.regions or self.person in incident.knows)
        return view_of(incident, self.person, leads=leads, kept_to=kept_to(self.directory.organisation, incident))

    def known(self) -> list[tuple[Incident, View]]:
        """Return what they have or were asked to take, the latest first."""
        paged = self.tx.incidents.paged_to(self.person, self.now - REMEMBERED)
        owned = self.tx.incidents.owned_by(self.person)
        by_id = {incident.id: incident for incident in (*owned, *paged)}
        latest = sorted(by_id.values(), key=lambda incident: incident.opened_at, reverse=True)
        return [(incident, view) for incident in latest if (view := self.view(incident)) is not View.UNKNOWN]

    def say(self, key: str, **values: Value) -> None:
        """Answer them about no incident in particular, in their language."""
        words = self.runtime.words_of(self.directory.organisation.people[self.person])
        self.say_words(sentence(words, key, values, self.region))

    def say_words(self, body: str) -> None:
        """Answer them about no incident in particular, in these words."""
        person = self.directory.organisation.people[self.person]
        line = paging_line(self.directory.organisation, self.region)
        message = self.tx.messages.add(
            incident=None,
            line=line.number,
            recipient=person.phone,
            body=body,
            at=self.now,
            validity=REPLY_VALIDITY,
            ordinal=0,
            precedence=Precedence.PERSON,
        )
        self.tx.outbox.add(JobName.SEND_REPLY, now=self.now, message=message)

    def help(self, key: str = "nothing-open") -> None:
        """Send one line of help, at most one in five minutes."""
        if self.tx.people.may_be_helped(self.person, self.now, HELP_PAUSE):
            self.say(key)


def receive(arrival: Arrival, person: PersonId, sms: InboundSms) -> Incident | None:
    """Do what a responder's text asks for; return the incident that it was about, if it was clear."""
    runtime, tx, directory, now = arrival.runtime, arrival.tx, arrival.directory, arrival.runtime.now()
    desk = Desk(runtime, tx, directory, person, arrival.region, now, sms.text)
    incident = _answered(desk, arrival, sms)
    if sms.attached:
        _expect_pictures(desk, sms, incident)
    return incident


def _answered(desk: Desk, arrival: Arrival, sms: InboundSms) -> Incident | None:
    reply = read_reply(sms.text, _commands_of(desk.runtime, desk.directory.organisation.people[desk.person]))
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
        _on_call(desk, reply)
        return None
    if own_phone.was_about_it(desk, reply):
        return None
    found = _find(desk, reply)
    if found is None:
        return None
    incident, view = desk.tx.incidents.hold(found[0]), found[1]
    scene = desk.scene(incident)
    if desk.person not in incident.escalation.paged:
        incident.knows |= {desk.person}
    scene.write(EntryKind.REPLY, scene.name(desk.person), sms.text)
    _obey(scene, reply, view)
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


def _commands_of(runtime: Runtime, person: Person) -> Commands:
    """Return the commands that somebody may write: in their own languages, and in English."""
    return runtime.commands(tuple(dict.fromkeys((*person.languages, ENGLISH))))


def _find(desk: Desk, reply: AboutIncident) -> tuple[Incident, View] | None:
    """Return the one incident that is meant, or answer that there is none, or which one is meant."""
    if reply.ref is not None:
        named = [(found, desk.view(found)) for found in desk.tx.incidents.by_reference(reply.ref)]
        known = [(found, view) for found, view in named if view is not View.UNKNOWN]
        if len(known) == 1:
            return known[0]
        desk.say("unknown-reference", reference=reply.ref)
        return None
    everything = desk.known()
    offered = [pair for pair in everything if pair[1] is View.OFFERED]
    held = [pair for pair in everything if pair[1] in (View.MINE, View.HELPING)]
    mine = [pair for pair in everything if pair[1] is View.MINE]
    match reply:
        case Take() | Pass():
            meant = offered or mine
        case Help():
            meant = offered + mine
        case Words():
            meant = mine or held
        case Who():
            meant = held or offered
        case Recuse():
            meant = offered + held or everything
        case KeepOut() | LetIn():
            meant = everything
        case _:
            meant = held
    if len(meant) == 1:
        return meant[0]
    if meant:
        references = ", ".join(incident.short for incident, _ in meant)
        desk.say("which-one-words" if isinstance(reply, Words) else "which-one", references=references)
        return None
    _answer_without_incident(desk, reply, everything)
    return None


def _answer_without_incident(desk: Desk, reply: AboutIncident, everything: list[tuple[Incident, View]]) -> None:
    offered = [incident for incident, view in everything if view is View.OFFERED]
    elsewhere = [incident for incident, view in everything if view is View.ELSEWHERE]
    if isinstance(reply, Who):
        _on_call(desk, OnCall())
    elif isinstance(reply, Take | Pass | Help) and elsewhere:
        desk.say("elsewhere", reference=elsewhere[0].reference)
    elif (
        isinstance(
            reply,
            Take
            | Pass
            | Help
            | Close
            | Note
            | Hand
            | Facts
            | ToDo
            | Done
            | Law
            | GoOn
            | NotAReport
            | CallBack
            | KeepOut
            | LetIn
            | Recuse,
        )
        and not offered
    ):
        desk.say("nothing-open")
    elif offered and isinstance(reply, Words):
        desk.say("not-sent-not-yours", reference=offered[0].reference)
    elif offered:
        if desk.tx.people.may_be_helped(desk.person, desk.now, HELP_PAUSE):
            desk.say("help-line-for", reference=offered[0].reference)
    else:
        known = _commands_of(desk.runtime, desk.directory.organisation.people[desk.person])
        desk.help("oncall-how" if known.oncall.opens(plain(desk.text)) else "nothing-open")


def _obey(scene: Scene, reply: AboutIncident, view: View) -> None:
    """Do what is asked with one incident. What somebody else has is the same to everybody: a sentence and no name."""
    if isinstance(reply, KeepOut | LetIn | Recuse):
        conflicts.obey(scene, reply)
        return
    if view is View.ELSEWHERE:
        scene.tell(scene.actor, "elsewhere")
        return
    if view is View.MINE:
        scene.incident.waiting_since = None  # a sign
    match reply:
        case Take():
            casework.take(scene, view)
            ringing.connect_owner(scene)
        case Pass():
            casework.pass_on(scene, view)
        case Help():
            casework.ask_for_help(scene, view)
        case Who():
            casework.tell_who(scene)
        case _ if view is View.OFFERED:
            scene.tell(scene.actor, "help-line-for")
        case Facts():
            care.tell_facts(scene)
        case ToDo():
            care.tell_to_do(scene)
        case Note(text=text):
            casework.note(scene, text)
        case _ if view is View.HELPING:
            scene.tell(scene.actor, "help-line-for")
        case _:
            _obey_owner(scene, reply)


def _obey_owner(scene: Scene, reply: AboutIncident) -> None:
    """Do what only whoever has the incident may do."""
    match reply:
        case Done(number=number):
            care.done(scene, number)
        case Law(why=why):
            care.police_or_security(scene, why)
        case CallBack():
            calling_back.by_text(scene)
        case GoOn():
            casework.go_on(scene)
        case NotAReport():
            casework.not_a_report(scene)
        case Close():
            casework.close(scene)
        case Hand(name=name):
            casework.hand(scene, name)
        case Words(text=text):
            casework.relay(scene, text)
        case _:
            raise TypeError(f"nobody obeys {type(reply).__name__}")


def _status(desk: Desk) -> None:
    """Tell them what they have and what waits for them."""
    everything = desk.known()
    have = ", ".join(i.reference for i, view in everything if view in (View.MINE, View.HELPING))
    waiting = ", ".join(i.reference for i, view in everything if view is View.OFFERED)
    none = Phrase("none")
    words = desk.runtime.words_of(desk.directory.organisation.people[desk.person])
    values = {"have": have or none, "open": waiting or none}
    status = sentence(words, "status-line" if have or waiting else "status-none", values, desk.region)
    rotas = Rotas(desk.runtime, desk.tx, desk.directory, desk.person, desk.now)
    with_duty = f"{status} {oncall_texts.own_duty(rotas)}".strip()
    desk.say_words(with_duty if sms_segments(with_duty) == 1 else status)


def _on_call(desk: Desk, command: OnCallCommand) -> None:
    """Who is on call, or a change of it: done, and confirmed."""
    rotas = Rotas(desk.runtime, desk.tx, desk.directory, desk.person, desk.now)
    for answer in oncall_texts.answers_to(rotas, command):
        desk.say_words(answer)


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
    if desk.directory.organisation.people[desk.person].texts_blocked == blocked:
        return
    desk.tx.people.hold()
    desk.directory = desk.runtime.directory(desk.tx)
    organisation = desk.directory.organisation
    person = organisation.people.get(desk.person)
    if person is None:
        desk.tx.start_over()  # the organisation was changed just now, and they are no longer of it
    elif person.texts_blocked != blocked:
        people = {**organisation.people, desk.person: replace(person, texts_blocked=blocked)}
        desk.tx.people.save(replace(organisation, people=people), desk.now)
        desk.directory = desk.runtime.directory(desk.tx)
