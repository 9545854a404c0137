"""What somebody of the team does with an incident: take it, pass, hand it on, write to the reporter, close it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hotline.domain import conversation, escalation
from hotline.domain.effects import PagePeople, Purpose
from hotline.domain.escalation import Wanted
from hotline.domain.incident import EntryKind
from hotline.domain.intake import NUDGE_AFTER, GoOn, Taken
from hotline.domain.names import people_named_in
from hotline.domain.organisation import Channel, PersonId
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import Take
from hotline.domain.second import Deed
from hotline.domain.views import View
from hotline.domain.wording import warnings_about
from hotline.store.outbox import JobName
from hotline.usecases import care, handling, paging, retention, second
from hotline.usecases.carry_out import REMIND_AFTER, await_sign, carry_out, check_in_at, decide, page_again
from hotline.usecases.runtime import Phrase
from hotline.usecases.scene import Scene
from hotline.usecases.wishes import phrases_of

CLOSE_WITHIN = timedelta(minutes=10)
"""The second 9 must come within this time of the first."""
NOT_A_REPORT = "not_a_report"
"""What is asked for where it closes by being marked so."""


def take(scene: Scene, view: View) -> None:
    """Take an incident: confirmed to the taker, told to all who were paged and to the reporter, written down."""
    incident, person = scene.incident, scene.actor
    if view is View.MINE:
        scene.tell(person, "already-yours")
        return
    if view is View.HELPING or (incident.owner and incident.handed_to != person):
        _join(scene)
        return
    former = incident.owner
    incident.owner, incident.taken_at, incident.handed_to, incident.close_asked_at = person, scene.now, None, None
    incident.intake, effects = conversation.step(incident.intake, Taken(person), scene.script)
    carry_out(scene, effects)
    decide(scene, escalation.Took())
    scene.tx.messages.drop_questions(incident.id)
    if former:
        scene.record("record-handed-over", name=scene.name(former), to=scene.name(person))
        scene.tell(former, "handed-over", name=scene.directory.first_name(person), time=scene.now)
    else:
        scene.record("record-taken", name=scene.name(person))
    _confirm(scene)
    for other in incident.escalation.paged:
        if other not in (person, former) and incident.is_for(other):
            scene.tell(other, "took-it", name=scene.directory.first_name(person), time=scene.now)
    scene.say("taken", name=scene.directory.first_name(person))
    if incident.to_do:
        care.tell_to_do(scene)
    if incident.intake.quiet:
        scene.tell(person, "no-contact-owner")
    await_sign(scene)


def _confirm(scene: Scene) -> None:
    """Tell the taker what their texts do from now on: with two incidents, words alone go to nobody."""
    incident, person = scene.incident, scene.actor
    others = [held.short for held in scene.tx.incidents.owned_by(person) if held.id != incident.id]
    if others:
        scene.tell(person, "you-have-it-also", references=", ".join((incident.short, *others)))
    else:
        scene.tell(person, "you-have-it" if incident.can_be_texted else "you-have-it-no-texts")


def _join(scene: Scene) -> None:
    """Somebody comes to help who has it: nobody else is called."""
    incident, person = scene.incident, scene.actor
    owner = incident.owner
    if person not in incident.helpers and owner:
        incident.helpers = (*incident.helpers, person)
        decide(scene, escalation.Took())
        scene.record("record-helping", name=scene.name(person))
        scene.tell(owner, "helper-joined", name=scene.directory.first_name(person))
    scene.tell(person, "you-are-helping", name=scene.directory.first_name(owner))


def pass_on(scene: Scene, view: View) -> None:
    """Not this person: the next one is tried. Who had taken it gives it back."""
    incident, person = scene.incident, scene.actor
    scene.record("record-passed", name=scene.name(person))
    scene.tell(person, "passed")
    if view is View.MINE:
        page_again(scene, passed=person)
        scene.say("different-person")
        return
    if view is View.HELPING:
        incident.helpers = tuple(helper for helper in incident.helpers if helper != person)
        return
    if incident.handed_to == person and incident.owner:
        _hand_failed(scene, person)
        return
    incident.handed_to = None if incident.handed_to == person else incident.handed_to
    decide(scene, escalation.Passed(person))


def ask_for_help(scene: Scene, view: View) -> None:
    """Page one more person and keep this one: who asks has it."""
    person = scene.actor
    if view is View.OFFERED:  # also one who was asked to help, or to take it over: 3 keeps who sends it
        take(scene, view)
    scene.record("record-asked-for-help", name=scene.name(person))
    decide(scene, escalation.AskedForHelp(person))
    scene.tell(person, "help-coming")


def relay(scene: Scene, words: str) -> None:
    """Send the owner's words to the reporter, under the owner's first name.

    What would hurt a reporter is held back and said so; with ``!`` in front it is sent all the same. Both are recorded.
    """
    incident, person = scene.incident, scene.actor
    if incident.unwritten and not incident.can_be_texted:  # nobody could get these words: they are what was said
        note(scene, words)
        return
    if not incident.can_be_texted:
        _not_relayed(scene)
        return
    if isinstance(read_reply(words), Take):
        # "E7K ok" and the like: a bare yes is a command's word, and too easily meant for us.
        scene.tell(person, "not-sent-short")
        return
    as_is = words.startswith("!")
    words = words.removeprefix("!").strip()
    if not words:
        scene.tell(person, "help-line-for")
        return
    if not as_is and (warned := warnings(scene, words)):
        reason = Phrase(f"held-{warned[0]}")
        scene.record("record-held-back", name=scene.name(person), reason=reason)
        scene.tell(person, "held-back", reason=reason)
        return
    send(scene, words)


def _not_relayed(scene: Scene) -> None:
    incident, person = scene.incident, scene.actor
    asked = incident.intake.quiet and incident.textable and not incident.stopped
    scene.record("record-not-relayed-no-contact" if asked else "record-not-relayed", name=scene.name(person))
    scene.tell(person, "not-sent-no-contact" if asked else "not-sent-stopped")


def send(scene: Scene, words: str) -> None:
    """Send these words to the reporter, who can be texted; the record says where they were warned of."""
    incident, person = scene.incident, scene.actor
    if warnings(scene, words):
        scene.record("record-sent-as-is", name=scene.name(person))
    scene.say("relayed", name=scene.directory.first_name(person), words=words)
    incident.may_answer = False
    # From now on they answer a person: a bare no or a digit is no answer to the question that was open before.
    incident.intake = replace(incident.intake, talked=not incident.intake.goes_on)


def warnings(scene: Scene, words: str) -> tuple[str, ...]:
    """Return what a text to the reporter sounds like, in the languages that the two of them use."""
    known = scene.directory.organisation.people.get(scene.actor)
    spoken = (scene.incident.intake.language, *(known.languages if known else ()))
    return warnings_about(words, spoken, scene.runtime.languages)


def note(scene: Scene, text: str) -> None:
    """Write a note of the team's into the record. It is never for the reporter."""
    if not text.strip():
        scene.tell(scene.actor, "help-line-for")
        return
    scene.write(EntryKind.NOTE, scene.name(scene.actor), text)
    if scene.incident.unwritten:
        scene.incident.unwritten = False
        scene.record("record-written", name=scene.name(scene.actor))
    scene.tell(scene.actor, "noted")


def ask_to_write(scene: Scene, person: PersonId) -> None:
    """Ask whoever talked with the reporter to write down what was said; until then the incident says so."""
    if not scene.incident.unwritten and scene.incident.is_for(person):
        scene.incident.unwritten = True
        scene.record("record-unwritten", name=scene.name(person))
        scene.tell(person, "write-it-down")


def close(scene: Scene) -> None:
    """Close the incident; asked once before it is done."""
    incident, person = scene.incident, scene.actor
    asked = incident.close_asked_at
    second_now = second.waits_for_actor(scene, Deed.CLOSE)
    if not second_now and (asked is None or scene.now - asked > CLOSE_WITHIN):
        incident.close_asked_at = scene.now
        scene.record("record-close-asked", name=scene.name(person))
        if items := (*phrases_of(incident.to_do), *handling.asked_about(scene)):
            scene.tell(person, "close-sure-open", items=items)
        else:
            scene.tell(person, "close-sure")
        return
    if not second.agreed(scene, Deed.CLOSE):
        return
    scene.record("record-closed", name=scene.name(person))
    decide(scene, escalation.Took())
    _tell_all(scene, "closed-by")
    scene.say("closed")
    _end(scene)


def _tell_all(scene: Scene, key: str) -> None:
    """Tell who acts, who has it (a lead may act for them) and who helps."""
    having = (scene.incident.owner,) if scene.incident.owner else ()
    for member in dict.fromkeys((scene.actor, *having, *scene.incident.helpers)):
        scene.tell(member, key)


def _end(scene: Scene) -> None:
    """Close the incident: its record is signed as it stands, and it is known from now on when it dies."""
    scene.incident.open, scene.incident.closed_at = False, scene.now
    retention.close(scene.tx, scene.incident, scene.directory.organisation.retention)
    scene.tx.outbox.add(JobName.CHECKPOINT, now=scene.now)


def not_a_report(scene: Scene) -> None:
    """Mark the incident as not a report and close it; asked once before it is done. The record keeps all of it."""
    incident, person = scene.incident, scene.actor
    asked = incident.no_report_asked_at
    second_now = second.waits_for_actor(scene, Deed.CLOSE, NOT_A_REPORT)
    if not second_now and (asked is None or scene.now - asked > CLOSE_WITHIN):
        incident.no_report_asked_at = scene.now
        scene.record("record-not-a-report-asked", name=scene.name(person))
        scene.tell(person, "not-a-report-sure")
        return
    if not second.agreed(scene, Deed.CLOSE, NOT_A_REPORT):
        return
    incident.not_a_report = True
    scene.record("record-not-a-report", name=scene.name(person))
    decide(scene, escalation.Took())
    _tell_all(scene, "not-a-report-done")
    _end(scene)


def go_on(scene: Scene) -> None:
    """Let the questions to the reporter go on, though a person has it."""
    incident, person = scene.incident, scene.actor
    incident.intake, effects = conversation.step(incident.intake, GoOn(scene.now), scene.script)
    if not effects or not incident.can_be_texted:
        scene.tell(person, "questions-none")
        return
    scene.record("record-go-on", name=scene.name(person))
    scene.tell(person, "questions-go-on")
    carry_out(scene, effects)
    check_in_at(scene, scene.now + NUDGE_AFTER)


def hand(scene: Scene, name: str) -> None:
    """Ask somebody of the region to take it over; it stays with its owner until they do."""
    incident, person = scene.incident, scene.actor
    team = [member for member in scene.directory.organisation.people.values() if member.answers_pages and member.phone]
    near = [member for member in team if incident.region in member.regions]
    named = people_named_in(name, [(member.id, member.name) for member in near]) or people_named_in(
        name, [(member.id, member.name) for member in team]
    )
    candidates = [p for p in named if p != person and incident.is_for(p) and not _blocked(scene, p)]
    if len(candidates) != 1:
        scene.tell(person, "hand-to-whom")
        return
    hand_to(scene, candidates[0])


def hand_to(scene: Scene, to: PersonId) -> None:
    """Page *to*, who may hear of it, and ask them to take it; it stays with its owner, if there is one, until then."""
    incident, person = scene.incident, scene.actor
    incident.handed_to = to
    incident.escalation = escalation.also_paged(incident.escalation, to)
    state = incident.escalation
    scene.record("record-handing", name=scene.name(person), to=scene.name(to))
    effect = PagePeople((to,), state.round, state.next, (Channel.SMS,), Purpose.HANDED)
    paging.page(scene, effect, incident.policy.activity_within)
    scene.tell(person, "handing", name=scene.directory.first_name(to))
    if incident.owner:
        await_sign(scene)


def _hand_failed(scene: Scene, to: PersonId) -> None:
    incident = scene.incident
    incident.handed_to = None
    scene.record("record-hand-failed", name=scene.name(incident.owner), to=scene.name(to))
    if incident.owner:
        scene.tell(incident.owner, "hand-failed", name=scene.directory.first_name(to))


def tell_who(scene: Scene) -> None:
    """Tell who has it and who was paged; nobody who is kept out is named."""
    incident = scene.incident
    paged = [scene.directory.first_name(p) for p in incident.escalation.paged if incident.is_for(p)]
    names = ", ".join(paged) or Phrase("none")
    if incident.owner and incident.taken_at:
        name = scene.directory.first_name(incident.owner)
        scene.tell(scene.actor, "who-line", name=name, time=incident.taken_at, paged=names)
    else:
        scene.tell(scene.actor, "who-line-nobody", paged=names)


def check_sign(scene: Scene, detail: str) -> None:
    """The owner gave no sign: ask them; then page others."""
    incident = scene.incident
    owner = incident.owner
    if owner is None or incident.waiting_since is None:
        return
    waited = scene.now - incident.waiting_since
    within = incident.policy.activity_within  # timers of an earlier sign find that less time has passed
    if detail == "remind" and waited >= within * REMIND_AFTER and incident.wants is Wanted.NOBODY:
        scene.record("record-silent", name=scene.name(owner))
        scene.tell(owner, "still-there")
    elif detail == "escalate" and waited >= within:
        if incident.handed_to:
            scene.record("record-hand-failed", name=scene.name(owner), to=scene.name(incident.handed_to))
            incident.handed_to = None
        scene.record("record-lost", name=scene.name(owner))
        page_again(scene)
        scene.tell(owner, "lost-to-others")
        scene.say("calling-again")


def _blocked(scene: Scene, person: PersonId) -> bool:
    return scene.directory.organisation.people[person].texts_blocked
