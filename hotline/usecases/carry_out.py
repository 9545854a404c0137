"""Effects become rows here, and nowhere else. What can happen to an incident is this screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from hotline.domain import conversation, escalation
from hotline.domain.carrier_words import FOR_THE_CARRIER
from hotline.domain.conflicts import kept_to
from hotline.domain.doubts import Doubt
from hotline.domain.effects import (
    AboutTeam,
    Alarm,
    AlarmReason,
    Ask,
    Effect,
    EscalationEffect,
    KeepOut,
    Learned,
    NobodyFor,
    NoContact,
    NotSafe,
    PagePeople,
    PassOn,
    Say,
    SetTimer,
    Skipped,
    StartPaging,
    SwitchLanguage,
    Wants,
)
from hotline.domain.escalation import Situation
from hotline.domain.hearing import is_courtesy
from hotline.domain.intake import NUDGE_AFTER, LeftAlone
from hotline.domain.oncall import is_off
from hotline.domain.organisation import Channel, PersonId, Region, Step, Target
from hotline.domain.routing import eligible, on_site
from hotline.domain.script import EVENT, SAFE, TEAM, UNSURE, WHO
from hotline.domain.states import replace
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases import legs, paging, wishes
from hotline.usecases.doubts import ask
from hotline.usecases.runtime import Phrase
from hotline.usecases.scene import ANSWERS, INTERVIEW, Scene

REACHED_WITHIN = timedelta(seconds=40)
"""If the carrier took no page by then, the alarm goes: within 60 s, not at the policy's minute (product.md)."""
FIRST_ANSWER_WITHIN = timedelta(seconds=60)
"""Where a region pages at the first answer, a report without any answer waits no longer than this."""
OPERATOR_PAUSE = timedelta(minutes=10)
LOOK_FOR_MARKS_AFTER = timedelta(seconds=30)
"""Nobody waits for it, and no text waits behind it."""
REMIND_AFTER = 0.6
"""The share of the time allowed without a sign after which the taker is asked."""


def carry_out(scene: Scene, effects: Iterable[Effect]) -> None:
    """Do what was decided, in its order; what is said to the reporter is said last, in one go."""
    sentences: list[str] = []
    for effect in effects:
        match effect:
            case Say(key=key) | Ask(key=key):
                sentences.append(key)
            case StartPaging():
                begin_paging(scene)
            case Learned(fact=fact, value=value):
                _write_fact(scene, fact, value)
            case NotSafe():
                decide(scene, escalation.DeclaredNotSafe())
            case KeepOut(people=people, doubts=doubts):
                keep_out(scene, people, dict(doubts))
            case AboutTeam(named=named):
                _keep_to_few(scene, named=named)
            case Wants() | NoContact() | SwitchLanguage():
                wishes.carry_out(scene, effect)
            case PassOn(text=text):
                _pass_on(scene, text)
            case PagePeople():
                paging.page(scene, effect, _validity(scene))
            case Skipped(person=person, why=why):
                scene.record_skip(person, why)
            case NobodyFor(target=target):
                scene.record("record-nobody-on-call", layer=target.value, region=scene.region.name)
            case Alarm(reason=reason):
                raise_alarm(scene, reason)
            case SetTimer(at=at):
                scene.tx.outbox.add(
                    JobName.ESCALATE,
                    now=scene.now,
                    run_at=at,
                    incident=scene.incident.id,
                    generation=scene.incident.escalation.generation,
                )
            case _:
                raise TypeError(f"nobody carries out {type(effect).__name__}")
    scene.say_soon(sentences)


def speak(scene: Scene, keys: Sequence[str]) -> None:
    """Tell the reporter what was decided to be said; once somebody has the incident, nothing is asked any more.

    Somebody who asked us not to contact them gets one sentence of it, which is the answer to their text.
    """
    intake = scene.incident.intake
    if intake.quiet:
        keys = sorted((key for key in keys if key in ANSWERS), key=ANSWERS.index)[:1]
    for key in keys:
        if key not in INTERVIEW or scene.incident.owner is None or intake.goes_on:
            _speak_one(scene, key)
    if intake.quiet and keys:
        scene.incident.may_answer = False


def _speak_one(scene: Scene, key: str) -> None:
    region = scene.region
    if key == "ask-where" and scene.script.events and EVENT not in scene.incident.intake.answers:
        key = "ask-event"
    elif key == "ask-where" and region.places:
        key = "ask-where-places"
    if key == "contacts" and not region.contacts:
        return
    name = scene.directory.first_name(scene.incident.owner) if key == "ask-on" else ""
    scene.say(key, **({"name": name} if name else {}))


def decide(scene: Scene, event: escalation.Event) -> None:
    """Let the escalation engine see *event* and do what it says."""
    incident = scene.incident
    incident.escalation, effects = escalation.step(incident.escalation, event, _situation(scene))
    carry_out(scene, effects)
    if isinstance(event, escalation.Took | escalation.KeptOut | escalation.LeftAlone):
        paging.let_go(scene)


def foresee(scene: Scene) -> tuple[EscalationEffect, ...]:
    """Return what the escalation's timer would lead to if it ran out now; nothing is done."""
    state = scene.incident.escalation
    return escalation.step(state, escalation.StepDue(state.generation), _situation(scene))[1]


def _situation(scene: Scene) -> Situation:
    return Situation(scene.now, scene.incident.policy, lambda planned: _reach(scene, planned))


def _reach(scene: Scene, planned: Step) -> escalation.Reach:
    """Who of a step can be paged; whoever texted STOP can still be called."""
    by_voice = Channel.VOICE in planned.by and legs.calling_line(scene) is not None
    return scene.reach(planned.page, Channel.VOICE if by_voice else Channel.SMS)


def begin_paging(scene: Scene) -> None:
    """Call a person: the policy's first step, and a look whether the carrier took any page.

    What goes with a closed incident goes to whoever had that one first.
    """
    decide(scene, escalation.Begun(first=_former_owner(scene)))
    _look_whether_reached(scene)


def _page_on_site(scene: Scene) -> None:
    """It is known now at which event it happened: who is on site there is asked at once, beside who was before."""
    near = on_site(scene.directory.organisation, scene.region, scene.now, scene.incident.event)
    page_beside(scene, [person for person in scene.reach(Target.PRIMARY).people if person in near])


def page_beside(scene: Scene, people: Iterable[PersonId]) -> None:
    """Page those of *people* who were not paged yet, beside who is asked now; the policy goes on at its times."""
    state = scene.incident.escalation
    people = tuple(person for person in people if person not in state.paged)
    if not people or not state.begun or state.wanted is not escalation.Wanted.OWNER:
        return  # or paging begins with them
    for person in people:
        state = escalation.also_paged(state, person)
    scene.incident.escalation = replace(state, current=state.current | {*people})
    carry_out(scene, [PagePeople(people, state.round, state.next, (Channel.SMS,), state.purpose)])


def page_whole_team(scene: Scene, by: tuple[Channel, ...]) -> None:
    """Call everybody of the region at once."""
    decide(scene, escalation.WholeTeam(by))
    _look_whether_reached(scene)


def _former_owner(scene: Scene) -> PersonId | None:
    former, organisation = scene.incident.former_owner, scene.directory.organisation
    if former is None or former not in organisation.people or kept_to(organisation, scene.incident):
        return None
    out = scene.incident.excluded | ({scene.incident.source} if scene.incident.source else set())
    only = scene.incident.region in organisation.verified_only
    people, _ = eligible(organisation, (former,), excluded=out, verified_only=only)
    return former if people and not is_off(organisation, former, scene.now) else None


def begin_later(scene: Scene) -> None:
    """The region pages at the first answer: if none comes, not much later all the same."""
    at = scene.now + FIRST_ANSWER_WITHIN
    scene.incident.escalation = escalation.waits_until(scene.incident.escalation, at)
    carry_out(scene, [SetTimer(at)])


def page_again(scene: Scene, *, passed: PersonId | None = None) -> None:
    """Nobody has it any more: start over with the policy, without whoever gave it back."""
    incident = scene.incident
    incident.owner = incident.taken_at = incident.waiting_since = incident.handed_to = None
    incident.intake, _ = conversation.step(incident.intake, LeftAlone(), scene.script)
    check_in_at(scene, scene.now + NUDGE_AFTER)
    decide(scene, escalation.LeftAlone(passed))
    _look_whether_reached(scene)


def keep_out(scene: Scene, people: frozenset[PersonId], doubts: Mapping[PersonId, Doubt] | None = None) -> None:
    """Keep out whom the reporter named; of whom it isn't sure, a lead is asked while they stay out."""
    incident, doubts = scene.incident, doubts or {}
    decided = {person for person in people & incident.let_in if doubts.get(person) not in (None, Doubt.TALK)}
    sure = people - doubts.keys()
    new = people - decided - incident.excluded
    for person in sorted(people - decided):
        if person in new and person in doubts:
            scene.record("record-kept-out-doubt", name=scene.name(person), reason=Phrase(f"doubt-{doubts[person]}"))
        elif person in new or person in incident.doubts.keys() & sure:
            scene.record("record-kept-out-named", name=scene.name(person))
    doubtful = {person: doubts[person] for person in new & doubts.keys()}
    incident.doubts = {**{p: why for p, why in incident.doubts.items() if p not in sure}, **doubtful}
    shut_out(scene, new)
    if doubtful:
        ask(scene, doubtful)


def shut_out(scene: Scene, people: frozenset[PersonId]) -> None:
    """From now on these people learn nothing of this incident; if one of them has it, others are called."""
    incident = scene.incident
    new = people - incident.excluded
    if not new:
        return
    incident.excluded |= new
    incident.let_in -= new
    incident.helpers = tuple(helper for helper in incident.helpers if helper not in new)
    for person in sorted(new):
        scene.untell(person)
    if not scene.is_new:
        paging.let_go_of(scene, new)
    if incident.handed_to in new:
        to, incident.handed_to = incident.handed_to, None
        if incident.owner and incident.owner not in new:
            scene.record("record-hand-failed", name=scene.name(incident.owner), to=scene.name(to))
            scene.tell(incident.owner, "hand-failed", name=scene.directory.first_name(to))
    if incident.owner in new and incident.open:
        scene.record("record-kept-out-owner", name=scene.name(incident.owner))
        scene.say("different-person")
        page_again(scene)
    elif incident.open:
        decide(scene, escalation.KeptOut(new))


def _keep_to_few(scene: Scene, *, named: bool) -> None:
    """It is about somebody of the team. Unnamed: who was asked and isn't one of the few need not be waited for."""
    incident = scene.incident
    incident.restricted = not named
    few = kept_to(scene.directory.organisation, incident)
    if few:
        decide(scene, escalation.KeptOut(incident.escalation.current - frozenset(few)))


def raise_alarm(scene: Scene, reason: AlarmReason) -> None:
    """Tell people by a way that does not share the carrier."""
    if reason is AlarmReason.NOBODY_TO_PAGE:
        scene.record("record-nobody-left")
    scene.tx.outbox.add(JobName.SEND_ALARM, now=scene.now, incident=scene.incident.id, detail=reason.value)


def raise_operator_alarm(tx: Transaction, reason: AlarmReason, region: Region, now: datetime) -> None:
    """Tell the region's operators of something that concerns more than one incident; at most once in ten minutes."""
    if tx.pulse.first_in(f"alarm:{reason.value}:{region.code}", now, OPERATOR_PAUSE):
        tx.outbox.add(JobName.SEND_ALARM, now=now, detail=f"{reason.value}:{region.code}")


def check_in_at(scene: Scene, at: datetime) -> None:
    """Look at *at* whether the reporter waits in silence; one look is enough."""
    if scene.incident.check_in_at is None and scene.incident.textable:
        scene.incident.check_in_at = at
        scene.tx.outbox.add(JobName.CHECK_IN, now=scene.now, run_at=at, incident=scene.incident.id)


def await_sign(scene: Scene) -> None:
    """The owner owes a sign from now on: a reminder, then others are paged."""
    scene.incident.waiting_since = scene.now
    within = scene.incident.policy.activity_within
    for share, detail in ((REMIND_AFTER, "remind"), (1.0, "escalate")):
        scene.tx.outbox.add(
            JobName.CHECK_ACTIVITY,
            now=scene.now,
            run_at=scene.now + within * share,
            incident=scene.incident.id,
            detail=detail,
        )


def _look_whether_reached(scene: Scene) -> None:
    scene.tx.outbox.add(
        JobName.CHECK_REACHED, now=scene.now, run_at=scene.now + REACHED_WITHIN, incident=scene.incident.id
    )


def _pass_on(scene: Scene, text: str) -> None:
    """What the reporter wrote reaches whoever has the incident, and wakes nobody else."""
    incident = scene.incident
    if incident.owner is None or not text.strip() or text.strip().upper() in FOR_THE_CARRIER:
        return  # a carrier's word is told to the owner as what it does
    scene.tell(incident.owner, "reporter-wrote", words=text)
    if incident.waiting_since is None and not is_courtesy(text, scene.script):  # a thank-you owes nothing
        await_sign(scene)


def _validity(scene: Scene) -> timedelta:
    """A page older than its step is noise: it may wait at the carrier until the next step is due."""
    due_at = scene.incident.escalation.due_at
    return due_at - scene.now if due_at else scene.incident.policy.repeat_every


def _write_fact(scene: Scene, fact: str, value: str) -> None:
    words = {
        (SAFE, "yes"): "record-safe-yes",
        (SAFE, "no"): "record-safe-no",
        (SAFE, "unsure"): "record-safe-unsure",
        (SAFE, "skipped"): "record-safe-skipped",
        (TEAM, "no"): "record-team-no",
        (TEAM, "yes"): "record-team-unnamed",
        (TEAM, "named"): "record-team-named",
        (TEAM, "skipped"): "record-team-skipped",
        (TEAM, "unsure"): "record-team-unsure",
    }
    if fact in (SAFE, TEAM):
        scene.record(words.get((fact, value), "record-own-words"))
    elif fact == EVENT and value not in ("unknown", UNSURE):
        _write_event(scene, value)
        _page_on_site(scene)
    else:
        # What they told stands above, in their own words; the fact names that entry.
        state = {"skipped": "skipped", UNSURE: "unknown", "unknown": "unknown"}.get(value)
        if state:
            scene.record(f"record-fact-{state}", fact=Phrase(f"fact-{fact}"))
        elif fact == WHO:
            soon = scene.now + LOOK_FOR_MARKS_AFTER
            scene.tx.outbox.add(JobName.LOOK_FOR_MARKS, now=scene.now, run_at=soon, incident=scene.incident.id)


def _write_event(scene: Scene, code: str) -> None:
    """Write down at which event it happened, where that is, and how whoever has the report reaches its organisers."""
    event = next((one for one in scene.directory.organisation.events if one.code == code), None)
    if event is None:
        scene.record("record-event", event=code)
        return
    scene.record("record-event", event=f"{event.name} ({event.venue})" if event.venue else event.name)
    if event.organisers:
        scene.record("record-event-organisers", event=event.name, contacts=", ".join(event.organisers))
