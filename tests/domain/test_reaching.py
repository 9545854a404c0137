"""Who of a step is paged for an incident where a region pages checked phones only, and for a report kept to few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain import escalation
from hotline.domain.effects import Alarm, PagePeople, Skipped
from hotline.domain.escalation import Escalation, Passed, Situation
from hotline.domain.incident import Incident
from hotline.domain.organisation import (
    Channel,
    Line,
    Organisation,
    Person,
    PersonId,
    Policy,
    Region,
    Role,
    Step,
    Target,
)
from hotline.domain.reaching import reach
from hotline.domain.rota import Override, Rota, VerifiedPhone

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SMS = (Channel.SMS,)
POLICY = Policy(
    tuple(
        Step(number * MINUTE, target, SMS)
        for number, target in enumerate((Target.PRIMARY, Target.SECONDARY, Target.REGION, Target.NEIGHBOURS))
    )
)
RESPONDER, LEAD = Role.RESPONDER, Role.LEAD
TEAM = (("ana", "na", RESPONDER), ("ben", "na", RESPONDER), ("cleo", "na", RESPONDER), ("lee", "na", LEAD),
        ("dev", "eu", RESPONDER), ("sam", "eu", LEAD), ("mai", "asia", LEAD))  # fmt: skip
EVERYBODY = tuple(name for name, _, _ in TEAM)
NA_LINE = "+15550100100"


def organisation(checked: Iterable[str] = (), off: Iterable[str] = (), *, only: bool = True) -> Organisation:
    """Return one of which these people's phones were checked, and these are off."""
    people = {
        PersonId(name): Person(PersonId(name), name.title(), frozenset((role,)), (code,), phone=f"+1555010{place:04}")
        for place, (name, code, role) in enumerate(TEAM)
    }
    wall = NOON.replace(tzinfo=None)
    rota = Rota(
        overrides=tuple(
            Override(f"off-{who}", "na", wall - MINUTE, wall + 60 * MINUTE, "UTC", NOON, instead_of=PersonId(who))
            for who in off
        ),
        phones=tuple(VerifiedPhone(PersonId(who), Channel.VOICE, people[PersonId(who)].phone, NOON) for who in checked),
    )
    regions = {
        code: Region(code, code, "UTC", ("en",), "112", NA_LINE, POLICY, neighbours=near)
        for code, near in (("na", ("eu",)), ("eu", ()), ("asia", ()))
    }
    return Organisation(
        "NorthConf", "", regions, (Line(NA_LINE, "na"),), people, rota=rota,
        verified_only=frozenset({"na"} if only else ()),
    )  # fmt: skip


def incident(*excluded: str, restricted: bool = False) -> Incident:
    made = Incident(1, "E7K-32", "na", NA_LINE, NOON, POLICY)
    made.excluded, made.restricted = frozenset(map(PersonId, excluded)), restricted
    return made


def paged(known: Organisation, about: Incident, *events: escalation.Event) -> list[tuple[str, ...]]:
    """Return whom the engine pages when it begins and at each event, and the alarm."""
    state, found = Escalation(), []
    for event in (escalation.Begun(), *events):
        situation = Situation(NOON, POLICY, lambda planned: reach(known, about, planned.page, NOON))
        state, effects = escalation.step(state, event, situation)
        pages = [effect.people for effect in effects if isinstance(effect, PagePeople)]
        found += pages + [("alarm",) for effect in effects if isinstance(effect, Alarm)]
    return found


def passed(*people: str) -> tuple[escalation.Event, ...]:
    return tuple(Passed(PersonId(who)) for who in people)


@pytest.mark.parametrize(
    ("known", "about", "first"),
    [
        pytest.param(organisation(EVERYBODY), incident(), "ana", id="everybody-was-checked"),
        pytest.param(organisation(("ben",)), incident(), "ben", id="the-next-who-was"),
        pytest.param(organisation(("cleo",)), incident(), "cleo", id="somebody-of-the-region"),
        pytest.param(organisation(("dev",)), incident(), "dev", id="a-neighbour"),
        pytest.param(organisation(("mai",)), incident(), "mai", id="a-lead-elsewhere"),
        pytest.param(organisation(()), incident(), "ana", id="nobody-was-so-anybody"),
        pytest.param(organisation(("ben",)), incident("ben"), "ana", id="who-was-is-kept-out"),
        pytest.param(organisation(("ben",), off=("ben",)), incident(), "ana", id="who-was-is-off"),
        pytest.param(organisation(("ben",), only=False), incident(), "ana", id="any-phone"),
    ],
)
def test_the_first_page_goes_to_a_checked_phone_if_there_is_any(known, about, first):
    assert paged(known, about) == [(first,)]


def test_who_is_skipped_is_written_down_and_who_is_paged_all_the_same_is_not():
    def skips(known: Organisation) -> list[tuple[str, str]]:
        situation = Situation(NOON, POLICY, lambda planned: reach(known, incident(), planned.page, NOON))
        _, effects = escalation.step(Escalation(), escalation.Begun(), situation)
        return [(effect.person, effect.why) for effect in effects if isinstance(effect, Skipped)]

    assert skips(organisation(("ben",))) == [("ana", "unverified")]
    assert skips(organisation(())) == []


def test_another_number_than_the_one_that_was_checked_was_not():
    known = organisation(("ana", "ben"))
    moved = replace(known.people[PersonId("ana")], phone="+15550109999")
    known = replace(known, people={**known.people, moved.id: moved})

    assert paged(known, incident()) == [("ben",)]


def test_where_all_whose_phone_was_checked_have_passed_the_others_are_paged_before_the_alarm():
    assert paged(organisation(("ben",)), incident(), *passed("ben")) == [("ben",), ("ana", "cleo")]
    others = ("dev", "lee", "sam")
    assert paged(organisation(("ben", "mai")), incident(), *passed("ben", "mai")) == [("ben",), ("mai",), others]


@pytest.mark.parametrize(
    ("known", "about", "first"),
    [
        pytest.param(organisation(only=False), incident(restricted=True), "lee", id="the-region's-lead"),
        pytest.param(organisation(off=("lee",), only=False), incident(restricted=True), "sam", id="who-is-off"),
        pytest.param(organisation(off=("lee",), only=False), incident("sam", restricted=True), "mai", id="and-out"),
        pytest.param(organisation(off=("lee", "sam", "mai"), only=False), incident(restricted=True), "alarm", id="all"),
        pytest.param(organisation(("sam",)), incident(restricted=True), "sam", id="checked-phones-only"),
        pytest.param(organisation(()), incident(restricted=True), "lee", id="nobody's-was-checked"),
    ],
)
def test_a_report_that_is_kept_to_few_goes_to_leads_elsewhere_before_the_alarm(known, about, first):
    assert paged(known, about) == [(first,)]


def test_where_all_of_the_few_near_have_passed_leads_elsewhere_are_paged():
    known, about = organisation(only=False), incident(restricted=True)

    assert paged(known, about, *passed("lee", "sam", "mai")) == [("lee",), ("sam",), ("mai",), ("alarm",)]


def test_a_lead_who_takes_no_texts_is_one_of_the_few_where_they_can_be_called():
    known = organisation(only=False)
    silent = replace(known.people[PersonId("lee")], texts_blocked=True)
    known = replace(known, people={**known.people, silent.id: silent}, lines=(Line(NA_LINE, "na", voice=True),))
    about = incident(restricted=True)

    assert reach(known, about, Target.PRIMARY, NOON, channel=Channel.VOICE).people == ("lee",)
