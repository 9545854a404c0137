"""An incident in one transaction: how it is written to, how its people are texted.

Every text that leaves and every entry of the record is made here; ``carry_out`` and the use cases say which.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hotline.domain.effects import PagePeople, Purpose
from hotline.domain.escalation import Reach, Wanted
from hotline.domain.incident import EntryKind, Incident
from hotline.domain.organisation import Channel, Line, Person, PersonId, Region, Role, Target
from hotline.domain.phone import sms_segments, split_text
from hotline.domain.reaching import reach
from hotline.domain.routing import Skip, paging_line, sending_line
from hotline.domain.script import NO, QUESTIONS, SAFE, UNSURE, YES, Script
from hotline.domain.timeline import timeline
from hotline.domain.words import Words
from hotline.store.messages import RANK, MessageState, Precedence
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Directory, Runtime, Value, sentence

REPLY_VALIDITY = timedelta(hours=4)
"""A reply that is older says something that is no longer so."""
SHORTEST_PAGE_VALIDITY = timedelta(seconds=10)
INTERVIEW = frozenset(
    (
        "ask-again-safe",
        "ask-still-safe",
        "ask-team-name",
        "ask-again-team",
        "ask-still-team",
        "thanks-kept",
        "contacts",
        "nudge",
        "nudge-nobody-yet",
    )
) | {question.ask for question in QUESTIONS}
"""What gives way on a line to texts that a person waits for, and is not said once somebody has the incident."""
ANSWERS = ("not-safe", "no-contact", "contact-again", "opening-follow-up", "language-set", "relayed")
"""What may be said to somebody who asked us not to contact them: to each text of theirs the first of these."""
CONFIRMED = ("you-have-it", "you-have-it-also", "you-have-it-no-texts")
"""What is texted also to who acts in the console: a take is confirmed to the taker's own phone (G11)."""
HIDDEN = "****"
"""What the record shows for the code of a call."""
SYSTEM, REPORTER = "hotline", "reporter"
_PAGE_KEYS = {
    Purpose.NEW: "page",
    Purpose.AGAIN: "page-again",
    Purpose.HELP: "page-help",
    Purpose.URGENT: "page-urgent",
    Purpose.HANDED: "page-handed",
    Purpose.UNREADABLE: "page-unreadable",
    Purpose.FOLLOW_UP: "page-follow-up",
}
_RECORD_KEYS = {Purpose.AGAIN: "record-paging-again", Purpose.URGENT: "record-paging-urgent"}


def reporters_values(scene: Scene, words: Words) -> dict[str, Value]:
    """Return what a sentence to the reporter may hold beside its own values."""
    region, organisation = scene.region, scene.directory.organisation
    name = organisation.name
    offers = [
        other.say("switch-offer")
        for code in region.languages
        if code in scene.runtime.languages.codes and (other := scene.runtime.languages.of(code)).code != words.code
    ]
    events = scene.script.events
    known = {event.code: event.name for event in organisation.events}
    return {
        "reference": scene.incident.reference,
        "emergency": region.emergency,
        "organisation": name,
        "greeting": region.greeting or words.say("greeting", organisation=name),
        "languages": " ".join(offers),
        "contacts": ", ".join(region.contacts),
        "places": ", ".join(region.places),
        "events": ", ".join(f"{place} {known[code]}" for place, code in enumerate(events, start=1)),
        "former": scene.incident.follows,
    }


@dataclass
class Scene:
    """One incident, one transaction, one instant."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    incident: Incident
    now: datetime
    is_new: bool = False
    by: PersonId | None = None
    """Who of the team acts."""
    late: bool = False
    """What is done now should have been done before: a page says so."""
    shown: list[str] | None = None
    """What who acts is told, where they act in the console: it is shown to them there and not texted."""
    reply_after: timedelta = timedelta(0)
    """How long a text to the reporter waits at least, so that whoever wrote it can take it back."""
    said: list[str] = field(default_factory=list)
    """The ids of the texts to the reporter, in order."""
    _leaving: dict[str, timedelta] = field(default_factory=dict)
    _untold: bool = False

    @property
    def actor(self) -> PersonId:
        """Who of the team acts. Raises TypeError where nobody of the team does."""
        if self.by is None:
            raise TypeError("only a text of somebody of the team is obeyed")
        return self.by

    # --- the record

    def record(self, key: str, **values: Value) -> None:
        """Write down what happened."""
        text = sentence(self.runtime.words, key, values, self.region)
        self.tx.transcript.append(self.incident, EntryKind.EVENT, at=self.now, who=SYSTEM, text=text)

    def write(self, kind: EntryKind, who: str, text: str, message: str = "") -> int:
        """Write down what somebody said, word for word."""
        return self.tx.transcript.append(self.incident, kind, at=self.now, who=who, text=text, message=message)

    def save(self) -> None:
        """Keep what became of the incident. Nothing may be written after it."""
        if self.is_new:
            self.tx.incidents.insert(self.incident)
        else:
            self.tx.incidents.save(self.incident)

    # --- texts

    @property
    def script(self) -> Script:
        """The interview as the incident's region asks it now."""
        return self.runtime.script(self.directory, self.region, self.now)

    @property
    def region(self) -> Region:
        """The incident's region."""
        return self.directory.organisation.regions[self.incident.region]

    @property
    def reporter_words(self) -> Words:
        """The sentences in the reporter's language."""
        return self.runtime.languages.of(self.incident.intake.language)

    def say(self, key: str, **values: Value) -> None:
        """Tell the reporter in their language, if a text can and may reach them."""
        if not self.incident.can_be_texted or (self.incident.intake.quiet and key not in ANSWERS):
            return
        line, words = self.reply_line(), self.reporter_words
        if line is None:
            return
        said = sentence(words, key, reporters_values(self, words) | values, self.region)
        for part in split_text(said.strip()):
            precedence = Precedence.INTERVIEW if key in INTERVIEW else Precedence.PERSON
            self.said.append(self._text(line, self.incident.contact, part, REPORTER, precedence, wait=self.reply_after))

    def say_soon(self, keys: Sequence[str]) -> None:
        """Let the reporter be told these sentences next, when a page that goes now has its place on the line.

        One row is written here; the texts are made when it runs. So a webhook stays short, and a question that was
        overtaken by a person taking the incident is never asked.
        """
        if not keys or not self.incident.can_be_texted:
            return
        line = self.reply_line()
        if line is not None:
            after = self._leaving.get(line.number, timedelta(0))
            self.tx.outbox.add(
                JobName.SPEAK,
                now=self.now,
                run_at=self.now + after,
                incident=self.incident.id,
                detail=" ".join(keys),
            )

    def reply_line(self) -> Line | None:
        """Return the line from which the reporter can be texted, if there is one."""
        organisation = self.directory.organisation
        return sending_line(organisation, self.region, organisation.line(self.incident.line))

    def untell(self, person: PersonId) -> None:
        """Hold back what has not surely left yet for somebody who may not know of it any more."""
        known = self.directory.organisation.people.get(person)
        if known is None or not known.phone or self.is_new:
            return
        for text in self.tx.messages.of(self.incident.id):
            # What is on its way now is not sent again, should its outcome be unknown.
            if text.recipient == known.phone and RANK[text.state] < RANK[MessageState.CANCELLED]:
                self.tx.messages.update(text.id, state=MessageState.CANCELLED.value)

    def untell_reporter(self) -> None:
        """Hold back what has not left yet for the reporter."""
        if not self.is_new:
            self.tx.messages.hold_back(self.incident.id, self.incident.contact)

    def words_of(self, person: PersonId) -> Words:
        """Return the sentences in the language of somebody of the team."""
        return self.runtime.words_of(self.directory.organisation.people.get(person))

    def tell(self, person: PersonId, key: str, *, secret: str = "", **values: Value) -> None:
        """Text somebody of the team about this incident, in their language. The record shows no *secret*."""
        said = sentence(self.words_of(person), key, {"reference": self.incident.reference} | values, self.region)
        if self.shown is not None and person == self.by:
            self.shown.append(said)
            if key not in CONFIRMED:
                return
        self.tell_words(person, said, secret)

    def tell_words(self, person: PersonId, words: str, secret: str = "") -> None:
        """Text somebody of the team, in as many texts as it takes; the record says where an owner can't be texted."""
        known = self.directory.organisation.people.get(person)
        if known is None or not known.phone:
            return
        if known.texts_blocked:
            if person == self.incident.owner and not self._untold:
                self.record("record-could-not-be-told", name=known.name)
                self._untold = True
            return
        line = paging_line(self.directory.organisation, self.region)
        for part in split_text(words):
            self._text(line, known.phone, part, known.name, secret=secret)

    def _text(
        self,
        line: Line,
        to: str,
        body: str,
        whom: str,
        precedence: Precedence = Precedence.PERSON,
        secret: str = "",
        wait: timedelta = timedelta(0),
    ) -> str:
        after = self._leaving.get(line.number, timedelta(0))
        self._leaving[line.number] = after + timedelta(seconds=sms_segments(body) / line.rate)
        message = self.tx.messages.add(
            incident=self.incident,
            line=line.number,
            recipient=to,
            body=body,
            at=self.now,
            validity=REPLY_VALIDITY,
            ordinal=self.incident.entries + 1,
            precedence=precedence,
        )
        written = body.replace(secret, HIDDEN) if secret else body
        self.write(EntryKind.TEXT_OUT, f"{SYSTEM} to {whom}", written, message)
        # The line takes so many segments a second: what can't leave yet is not offered yet.
        self.tx.outbox.add(
            JobName.SEND_REPLY,
            now=self.now,
            run_at=self.now + max(after, wait),
            incident=self.incident.id,
            message=message,
        )
        return message

    # --- pages

    def reach(self, target: Target, channel: Channel = Channel.SMS) -> Reach:
        """Return who of a step can be paged now, and who else if nobody of the steps is left."""
        return reach(self.directory.organisation, self.incident, target, self.now, channel=channel)

    def reached_so_far(self, *targets: Target) -> frozenset[PersonId]:
        """Return whom the policy's steps so far, of those for *targets*, would page now."""
        state = self.incident.escalation
        steps = timeline(self.incident.policy, asked_first=state.asked_first)[: state.next]
        taken = {planned.page for _, planned in steps if planned is not None and planned.page in targets}
        return frozenset(person for target in taken for person in self.reach(target).people)

    def page_by_text(self, person: Person, effect: PagePeople, validity: timedelta) -> None:
        """Page somebody by a text; it may wait at the carrier for as long as *validity*."""
        line = paging_line(self.directory.organisation, self.region)
        body = self.page_text(effect.purpose, self.words_of(person.id))
        if effect.purpose is Purpose.URGENT and person.id == self.incident.owner:
            body = self.words_of(person.id).say("urgent-yours", reference=self.incident.reference)
        message = self.tx.messages.add(
            incident=self.incident,
            line=line.number,
            recipient=person.phone,
            body=body,
            at=self.now,
            validity=max(validity, SHORTEST_PAGE_VALIDITY),
            ordinal=self.incident.entries + 1,
            precedence=Precedence.PAGE,
        )
        self.keep_page(message, person.id, effect, Channel.SMS)
        said = self.runtime.words.say(_RECORD_KEYS.get(effect.purpose, "record-paging"), name=person.name)
        self.write(EntryKind.PAGE, SYSTEM, f"{said} {body}", message)
        self._leaving[line.number] = self._leaving.get(line.number, timedelta(0)) + timedelta(seconds=1 / line.rate)
        self.tx.outbox.add(JobName.SEND_PAGE, now=self.now, incident=self.incident.id, message=message)

    def keep_page(self, page: str, person: PersonId, effect: PagePeople, channel: Channel) -> None:
        """Write down which page a text or call is: incident, step, person, channel and round (guarantees.md, G3)."""
        self.tx.messages.add_page(
            page,
            self.incident,
            person,
            round_number=effect.round,
            step=effect.step,
            channel=channel,
            purpose=effect.purpose,
            at=self.now,
        )

    def page_text(self, purpose: Purpose, words: Words) -> str:
        """Return a page: reference, place and urgency, and never the report's words."""
        if not self.incident.readable and purpose is Purpose.NEW:
            purpose = Purpose.UNREADABLE
        key, values = _PAGE_KEYS[purpose], {"reference": self.incident.reference, "safety": self.safety(words)}
        if purpose is Purpose.NEW and self.incident.only_called:
            key = "page-call"
        if self.late and key in ("page", "page-again"):
            key = "page-late"
        if purpose is Purpose.URGENT and self.incident.owner and self.incident.wants is Wanted.NOBODY:
            key = "page-urgent-taken"
        if purpose in (Purpose.HELP, Purpose.HANDED) or key == "page-urgent-taken":
            values["name"] = self.directory.first_name(self.incident.owner or self.by)
        if key == "page-follow-up":
            values["former"] = self.incident.follows
        organisation = self.directory.organisation.name
        return words.page(key=key, organisation=organisation, region=self.region.name, **values)

    def safety(self, words: Words) -> str:
        """Return in a few words whether the reporter is safe, as a page says it."""
        safe = self.incident.intake.answer(SAFE)
        return words.say(f"safe-{safe}" if safe in (YES, NO, UNSURE) else "safe-unknown")

    def record_skip(self, person: PersonId, why: str) -> None:
        """Write down that somebody of a step was not paged, and for which reason."""
        key = {
            Skip.EXCLUDED: "record-skipped-kept-out",
            Skip.NO_PHONE: "record-skipped-no-phone",
            Skip.TEXTS_BLOCKED: "record-skipped-texts-blocked",
            Skip.UNVERIFIED: "record-skipped-unverified",
        }.get(Skip(why))
        if key:
            self.record(key, name=self.directory.name(person))

    # --- helpers of the use cases

    def name(self, person: PersonId | None) -> str:
        """Return somebody's name."""
        return self.directory.name(person)

    def alarm_to(self) -> list[str]:
        """Return the addresses that alarms of this incident go to: the region's and its leads', nobody kept out."""
        people = self.directory.organisation.people_of(self.incident.region)
        leads = [p.email for p in people if Role.LEAD in p.roles and p.email and self.incident.is_for(p.id)]
        return list(dict.fromkeys([address for address in (self.region.email, *leads) if address]))


def scene_of(runtime: Runtime, tx: Transaction, incident: int | None) -> Scene | None:
    """Return an incident to be worked on now; None where there is none."""
    found = None if incident is None else tx.incidents.get(incident)
    return None if found is None else Scene(runtime, tx, runtime.directory(tx), found, runtime.now())
