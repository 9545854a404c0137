from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain.effects import Alarm, PagePeople, Purpose, SetTimer
from hotline.domain.escalation import (
    AskedForHelp,
    Begun,
    CouldNotReach,
    DeclaredNotSafe,
    Escalation,
    KeptOut,
    LeftAlone,
    Passed,
    Reach,
    Situation,
    StepDue,
    Took,
    Wanted,
    step,
)
from hotline.domain.organisation import Channel, PersonId, Policy, Step, Target

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
PEOPLE = tuple(PersonId(name) for name in ("ana", "ben", "cleo", "dev"))
SMS = (Channel.SMS,)
WHO = {
    Target.PRIMARY: PEOPLE[:1],
    Target.SECONDARY: PEOPLE[1:2],
    Target.REGION: PEOPLE[:3],
    Target.NEIGHBOURS: PEOPLE[3:],
}
STEPS = tuple(
    Step(timedelta(minutes=after), target, SMS)
    for after, target in ((0, Target.PRIMARY), (2, Target.SECONDARY), (4, Target.REGION), (8, Target.NEIGHBOURS))
)
SOMEBODY = st.sampled_from(PEOPLE)
EVENTS = st.lists(
    st.one_of(
        st.just(Begun()),
        st.just("due"),
        st.builds(StepDue, st.integers(0, 5)),
        st.builds(CouldNotReach, SOMEBODY),
        st.builds(Passed, SOMEBODY),
        st.just(Took()),
        st.builds(AskedForHelp, SOMEBODY),
        st.builds(LeftAlone, st.one_of(st.none(), SOMEBODY)),
        st.builds(KeptOut, st.frozensets(SOMEBODY, min_size=1)),
        st.just(DeclaredNotSafe()),
    ),
    max_size=25,
)
POLICIES = st.builds(
    lambda count, alarm: Policy(STEPS[:count], alarm_after=timedelta(minutes=alarm)),
    st.integers(0, 4),
    st.sampled_from([0, 3, 15]),
)


def play(policy, events):
    """Yield each event with the state before and after it, and what it led to. Excluded people can't be reached."""
    state, now, excluded = Escalation(), NOON, frozenset()
    for what in [Begun(), *events]:
        event = what
        if what == "due":
            now, event = max(now, state.due_at or now), StepDue(state.generation)
        if isinstance(event, KeptOut):
            excluded |= event.people

        def reach(planned, out=excluded):
            return Reach(tuple(person for person in WHO[planned.page] if person not in out))

        before = state
        state, effects = step(state, event, Situation(now, policy, reach))
        yield before, event, state, effects, excluded
        now += timedelta(seconds=10)


@given(POLICIES, EVENTS)
@settings(max_examples=150, deadline=None)
def test_while_somebody_is_wanted_there_is_always_a_timer(policy, events):
    timer_for = None
    for _, _, state, effects, _ in play(policy, events):
        timers = [effect for effect in effects if isinstance(effect, SetTimer)]
        assert len(timers) <= 1
        if timers:
            assert timers[0].at == state.due_at
            timer_for = state.generation
        if state.wanted is not Wanted.NOBODY:
            assert state.due_at is not None
            assert timer_for == state.generation


@given(POLICIES, EVENTS)
@settings(max_examples=120, deadline=None)
def test_generations_only_grow_and_an_older_timer_does_nothing(policy, events):
    for before, event, state, effects, _ in play(policy, events):
        assert state.generation >= before.generation
        if isinstance(event, StepDue) and event.generation != before.generation:
            assert (state, effects) == (before, ())


@given(POLICIES, EVENTS)
@settings(max_examples=120, deadline=None)
def test_a_taken_incident_pages_nobody_but_to_say_that_somebody_is_not_safe(policy, events):
    for before, event, _, effects, _ in play(policy, events):
        if before.wanted is Wanted.NOBODY and not isinstance(event, AskedForHelp | LeftAlone):
            pages = [effect for effect in effects if isinstance(effect, PagePeople)]
            assert all(page.purpose is Purpose.URGENT for page in pages)


@given(POLICIES, EVENTS)
@settings(max_examples=120, deadline=None)
def test_nobody_kept_out_is_paged_by_a_step(policy, events):
    for _, _, _, effects, excluded in play(policy, events):
        for effect in effects:
            if isinstance(effect, PagePeople) and effect.purpose is not Purpose.URGENT:
                assert not excluded & set(effect.people)


@given(POLICIES, st.lists(st.builds(CouldNotReach, SOMEBODY), max_size=30))
@settings(max_examples=80, deadline=None)
def test_refusals_of_everybody_never_go_round_in_a_circle(policy, refusals):
    """After the last step everybody is asked again in time, not at once: no flood of mails and requests."""
    alarms = [effect for *_, effects, _ in play(policy, refusals) for effect in effects if isinstance(effect, Alarm)]

    assert len(alarms) <= 1


def test_nobody_at_all_is_an_alarm_at_once_and_again_every_repeat():
    ends = list(play(Policy(()), ["due"] * 20))

    alarms = [place for place, (*_, effects, _) in enumerate(ends) if any(isinstance(one, Alarm) for one in effects)]
    assert alarms == [0, 10, 20]
    assert ends[10][2].due_at - ends[0][2].due_at == timedelta(minutes=10)


def test_where_nobody_could_be_paged_somebody_who_is_there_a_minute_later_is_paged_then():
    def situation(minute: int, *people: PersonId) -> Situation:
        return Situation(NOON + timedelta(minutes=minute), Policy(STEPS), lambda _planned: Reach(people))

    state, effects = step(Escalation(), Begun(), situation(0))
    assert [type(effect) for effect in effects][-2:] == [Alarm, SetTimer]
    assert state.due_at == NOON + timedelta(minutes=1)

    state, effects = step(state, StepDue(state.generation), situation(1))
    assert [type(effect) for effect in effects] == [SetTimer]  # no second alarm so soon
    _, effects = step(state, StepDue(state.generation), situation(2, PEOPLE[0]))
    assert effects[0].people == (PEOPLE[0],)


def test_a_pass_of_the_only_one_asked_takes_the_next_step_at_once():
    *_, (_, _, _, effects, _) = play(Policy(STEPS), [Passed(PEOPLE[0])])

    assert effects[0].people == (PEOPLE[1],)


def page_times(policy, *, urgent=False):
    """Yield when somebody is paged or the alarm goes, by minutes from the text, up to the first alarm.

    Dev had the closed incident and is asked first.
    """
    state, now = Escalation(urgent=urgent), NOON
    event = Begun(first=PEOPLE[3])
    while True:
        state, effects = step(state, event, Situation(now, policy, lambda planned: Reach(WHO[planned.page])))
        for effect in effects:
            minute = (now - NOON) / timedelta(minutes=1)
            if isinstance(effect, PagePeople):
                yield minute, " ".join(effect.people)
            if isinstance(effect, Alarm):
                yield minute, "alarm"
                return
        now, event = state.due_at, StepDue(state.generation)


def later(planned, minutes):
    return replace(planned, after=timedelta(minutes=minutes))


EVERYDAY = [(0, "dev"), (2, "ana"), (4, "ben"), (6, "ana ben cleo"), (10, "dev"), (15, "alarm")]
TIGHT = [(0, "dev"), (2, "ana"), (15, "ben"), (15, "alarm")]
QUICK = [(0, "dev"), (1, "ana"), (2, "ana"), (2, "alarm")]
IN_DANGER = [(0, "dev"), (0, "ana"), (1, "ben"), (2, "ana ben cleo"), (4, "dev"), (7.5, "alarm")]


@pytest.mark.parametrize(
    ("steps", "alarm", "urgent", "then"),
    [
        pytest.param(STEPS, 15, False, EVERYDAY, id="the default policy"),
        pytest.param((STEPS[0], later(STEPS[1], 14)), 15, False, TIGHT, id="a step just before the alarm"),
        pytest.param((STEPS[0], later(STEPS[0], 1)), 2, False, QUICK, id="an alarm soon"),
        pytest.param(STEPS, 0, False, [(0, "dev"), (0, "alarm")], id="the alarm first of all"),
        pytest.param((), 15, False, [(0, "dev"), (0, "alarm")], id="nobody but who had it"),
        pytest.param(STEPS, 15, True, IN_DANGER, id="not safe"),
    ],
)
def test_an_alarm_of_a_follow_up_comes_at_the_policys_minute(steps, alarm, urgent, then):
    assert list(page_times(Policy(steps, alarm_after=timedelta(minutes=alarm)), urgent=urgent)) == then


def test_a_pass_of_who_had_it_before_never_makes_the_alarm_later():
    policy, state, now = Policy(STEPS), Escalation(), NOON
    reach = Situation(now, policy, lambda planned: Reach(WHO[planned.page]))
    state, _ = step(state, Begun(first=PEOPLE[3]), reach)
    now += timedelta(seconds=110)
    state, effects = step(state, Passed(PEOPLE[3]), replace(reach, now=now))
    assert effects[0].people == (PEOPLE[0],)
    while not any(isinstance(effect, Alarm) for effect in effects):
        now = state.due_at
        state, effects = step(state, StepDue(state.generation), replace(reach, now=now))

    assert now - NOON <= policy.alarm_after


# --- texts and calls


BOTH = (Channel.SMS, Channel.VOICE)
BY_BOTH = (
    Step(timedelta(), Target.PRIMARY, SMS),
    Step(timedelta(minutes=1), Target.PRIMARY, (Channel.VOICE,)),
    Step(timedelta(minutes=2), Target.SECONDARY, BOTH),
)


def pages_of(events, steps=BY_BOTH):
    """Return whom each event led to be paged, and by what."""
    played = play(Policy(steps), events)
    return [[(e.people, e.by) for e in effects if isinstance(e, PagePeople)] for *_, effects, _ in played]


def test_a_phone_that_takes_no_texts_is_still_called():
    assert pages_of([CouldNotReach(PEOPLE[0])])[1] == [(PEOPLE[:1], (Channel.VOICE,))]


def test_a_phone_that_takes_neither_is_passed_over():
    refused = [CouldNotReach(PEOPLE[0]), CouldNotReach(PEOPLE[0], Channel.VOICE)]

    assert pages_of(refused)[2] == [(PEOPLE[1:2], BOTH)]


def test_a_refused_call_is_not_waited_for_unless_a_text_is_on_its_way():
    to_ben = ["due", "due"]
    steps = (*BY_BOTH, Step(timedelta(minutes=4), Target.NEIGHBOURS, SMS))

    assert pages_of([*to_ben, CouldNotReach(PEOPLE[1], Channel.VOICE, other_way=True)], steps)[-1] == []
    assert pages_of([*to_ben, CouldNotReach(PEOPLE[1], Channel.VOICE)], steps)[-1] == [(PEOPLE[3:], SMS)]


def test_the_repeats_go_by_every_way_that_the_policy_has():
    *_, last = pages_of(["due"] * 4)

    assert last == [(PEOPLE[:2], BOTH)]
