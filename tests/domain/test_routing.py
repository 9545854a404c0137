from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.errors import ConfigurationError
from hotline.domain.organisation import (
    Channel,
    Event,
    Line,
    Organisation,
    Person,
    PersonId,
    Policy,
    Region,
    Role,
    Schedule,
    Target,
)
from hotline.domain.rota import Override, Rota
from hotline.domain.routing import (
    Skip,
    eligible,
    paging_line,
    reached,
    restricted_people,
    sending_line,
    targets,
)

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)  # a Monday
NA, EU, FREEPHONE = "+15550100100", "+447700900100", "+18005550199"


def region(code: str, **more) -> Region:
    plain = {"name": code, "time_zone": "UTC", "languages": ("en",), "emergency": "112", "policy": Policy(steps=())}
    return Region(code=code, **(plain | more))


def person(person_id: str, *regions: str, roles: tuple[Role, ...] = (Role.RESPONDER,), **more) -> Person:
    ends = f"{sum(person_id.encode()) % 10000:04}"
    return Person(
        PersonId(person_id), person_id.title(), frozenset(roles), regions, **({"phone": f"+1555010{ends}"} | more)
    )


def organisation(*schedules: Schedule) -> Organisation:
    people = [
        person("lee", "na", roles=(Role.LEAD,)),
        person("ana", "na"),
        person("cora", "eu"),
        person("ben", "na", "eu"),
        person("zoe", "na"),
        person("sam", "eu", roles=(Role.LEAD, Role.RESPONDER)),
        person("ola", "na", roles=(Role.ORGANISER, Role.ADMIN)),
        person("pat", "na", roles=(Role.STAFF,)),
    ]
    regions = (
        region("na", texts_from=NA, neighbours=("eu",), bypass=(PersonId("pat"), PersonId("gone"))),
        region("eu", texts_from=EU),
    )
    return Organisation(
        name="NorthConf",
        guide="2017-11-21",
        regions={one.code: one for one in regions},
        lines=(
            Line(NA, "na"),
            Line(EU, "eu"),
            Line(FREEPHONE, "na", sms=False, voice=True),
            Line("", "eu", display="000 80004 02492", sms=False),
        ),
        people={one.id: one for one in people},
        schedules=schedules,
    )


def rota(layer: Target, *people: str, **more) -> Schedule:
    ids = tuple(PersonId(one) for one in people)
    return Schedule(**({"region": "na", "layer": layer, "people": ids, "starts": date(2027, 1, 4)} | more))


def night(layer: Target, *people: str) -> Schedule:
    return rota(layer, *people, rotate=None, hours=(time(22), time(6)))


@pytest.mark.parametrize(
    ("schedules", "target", "people"),
    [
        pytest.param((), Target.PRIMARY, ("ana",), id="no-schedule-first-responder"),
        pytest.param((), Target.SECONDARY, ("ben",), id="no-schedule-second-responder"),
        pytest.param((rota(Target.PRIMARY, "zoe"),), Target.PRIMARY, ("zoe",), id="schedule"),
        pytest.param((rota(Target.PRIMARY, "zoe"),), Target.SECONDARY, ("ana",), id="secondary-is-not-the-primary"),
        pytest.param((rota(Target.PRIMARY, "ana"),), Target.SECONDARY, ("ben",), id="secondary-is-the-next"),
        pytest.param((night(Target.PRIMARY, "zoe"),), Target.PRIMARY, (), id="a-gap-is-nobody"),
        pytest.param((rota(Target.PRIMARY, "zoe", region="eu"),), Target.PRIMARY, ("ana",), id="another-regions-rota"),
        pytest.param((), Target.REGION, ("ana", "ben", "zoe"), id="region-is-its-responders"),
        pytest.param((), Target.NEIGHBOURS, ("cora", "ben", "sam", "lee"), id="neighbours-and-leads-once-each"),
    ],
)
def test_whom_a_step_pages(schedules, target, people):
    assert targets(organisation(*schedules), "na", target, NOON) == people


def test_a_region_without_neighbours_asks_its_leads():
    assert targets(organisation(), "eu", Target.NEIGHBOURS, NOON) == ("sam",)


def ask(people, *, excluded=(), blocked=(), no_phone=(), channel=Channel.SMS):
    known = organisation()
    changed = {one: replace(known.people[one], texts_blocked=True) for one in blocked}
    changed |= {one: replace(known.people[one], phone="") for one in no_phone}
    known = replace(known, people={**known.people, **changed})
    return eligible(known, people, excluded=excluded, channel=channel)


def test_everybody_who_can_be_paged_is_paged_once():
    assert ask(["ana", "ben", "ana"]) == (("ana", "ben"), ())


@pytest.mark.parametrize(
    ("circumstances", "skip"),
    [
        pytest.param({"excluded": {"ana"}}, Skip.EXCLUDED, id="excluded"),
        pytest.param({"excluded": {"ana"}, "no_phone": {"ana"}}, Skip.EXCLUDED, id="excluded-first"),
        pytest.param({"no_phone": {"ana"}}, Skip.NO_PHONE, id="no-phone"),
        pytest.param({"blocked": {"ana"}}, Skip.TEXTS_BLOCKED, id="texted-stop"),
    ],
)
def test_who_is_skipped_and_why(circumstances, skip):
    assert ask(["ana", "lee"], **circumstances) == (("lee",), (("ana", skip),))


def test_somebody_who_was_removed_is_skipped():
    assert ask(["gone", "ben"]) == (("ben",), (("gone", Skip.REMOVED),))


def test_somebody_who_texted_stop_can_still_be_called():
    assert ask(["ana"], blocked={"ana"}, channel=Channel.VOICE) == (("ana",), ())


def test_a_report_about_the_team_goes_to_bypass_contacts_and_leads_of_the_region_only():
    known = organisation()
    assert restricted_people(known, known.regions["na"]) == ("pat", "lee")


@given(
    people=st.lists(st.sampled_from(["ana", "ben", "cora", "lee", "pat", "gone"])),
    excluded=st.sets(st.sampled_from(["ana", "ben", "lee", "pat"])),
)
def test_nobody_is_lost_and_nobody_excluded_is_paged(people, excluded):
    paged, skipped = ask(people, excluded=excluded)
    assert not set(paged) & excluded
    assert sorted([*paged, *(one for one, _ in skipped)]) == sorted(set(people))


def test_a_reply_leaves_from_the_texted_line_if_it_has_sms():
    known = organisation()
    na = known.regions["na"]
    assert sending_line(known, na, known.line(EU)).number == EU
    assert sending_line(known, na, known.line(FREEPHONE)).number == NA
    assert sending_line(known, na, None).number == NA
    assert sending_line(known, replace(na, texts_from=FREEPHONE), known.line(FREEPHONE)) is None


def test_pages_leave_from_texts_from_and_a_region_without_such_a_line_is_refused():
    known = organisation()
    assert paging_line(known, known.regions["eu"]).number == EU
    with pytest.raises(ConfigurationError, match="region eu"):
        paging_line(known, replace(known.regions["eu"], texts_from=FREEPHONE))


# --- events, languages, who is off, and nobody near


def with_event(*codes: str, responders: tuple[str, ...] = ("cora", "zoe"), **more) -> Organisation:
    events = tuple(
        Event(code, code.title(), "na", NOON.date(), NOON.date(), responders=tuple(PersonId(one) for one in responders))
        for code in codes
    )
    return replace(organisation(rota(Target.PRIMARY, "ana"), rota(Target.SECONDARY, "ben")), events=events, **more)


def off(*people: str) -> Rota:
    begins, ends = (datetime.fromisoformat(f"2027-02-01 {hour}:00") for hour in (11, 13))
    return Rota(
        tuple(
            Override(f"o{number}", "na", begins, ends, "UTC", NOON, instead_of=PersonId(person))
            for number, person in enumerate(people)
        )
    )


@pytest.mark.parametrize(
    ("known", "event", "first", "second"),
    [
        pytest.param(with_event(), "", ("ana",), ("ben",), id="no-event"),
        pytest.param(with_event("hack"), "", ("cora", "zoe"), ("ana", "ben"), id="the-only-event"),
        pytest.param(with_event("hack", "camp"), "", ("ana",), ("ben",), id="of-several-which"),
        pytest.param(with_event("hack", "camp"), "camp", ("cora", "zoe"), ("ana", "ben"), id="the-one-they-said"),
        pytest.param(with_event("hack"), "camp", ("ana",), ("ben",), id="another-one-than-runs"),
        pytest.param(with_event("hack", responders=()), "", ("ana",), ("ben",), id="nobody-on-site"),
        pytest.param(with_event("hack", rota=off("cora")), "", ("zoe",), ("ana", "ben"), id="one-is-off"),
        pytest.param(with_event("hack", rota=off("cora", "zoe")), "", ("ana",), ("ben",), id="all-are-off"),
        pytest.param(with_event("hack", responders=("ana",)), "", ("ana",), ("ana", "ben"), id="on-site-and-primary"),
    ],
)
def test_who_is_on_site_is_first_while_the_event_runs(known, event, first, second):
    assert targets(known, "na", Target.PRIMARY, NOON, event=event) == first
    assert targets(known, "na", Target.SECONDARY, NOON, event=event) == second
    assert targets(known, "na", Target.PRIMARY, NOON + timedelta(days=1), event=event) == ("ana",)


def test_who_is_on_site_is_of_the_region_while_the_event_runs():
    assert targets(with_event("hack"), "na", Target.REGION, NOON) == ("cora", "zoe", "ana", "ben")
    assert targets(with_event("hack"), "eu", Target.REGION, NOON) == ("cora", "ben", "sam")


def speaking(known: Organisation, **languages: tuple[str, ...]) -> Organisation:
    changed = {PersonId(one): replace(known.people[PersonId(one)], languages=said) for one, said in languages.items()}
    return replace(known, people={**known.people, **changed})


@pytest.mark.parametrize(
    ("target", "language", "people"),
    [
        pytest.param(Target.PRIMARY, "en", ("ana",), id="everybody-speaks-it"),
        pytest.param(Target.PRIMARY, "es", ("zoe",), id="no-schedule-says-who"),
        pytest.param(Target.SECONDARY, "es", ("ana",), id="the-secondary-is-another"),
        pytest.param(Target.REGION, "es", ("zoe", "ana", "ben"), id="first-of-the-region"),
        pytest.param(Target.NEIGHBOURS, "es", ("sam", "cora", "ben", "lee"), id="first-of-the-neighbours"),
        pytest.param(Target.PRIMARY, "fr", ("ana",), id="nobody-speaks-it"),
        pytest.param(Target.REGION, "", ("ana", "ben", "zoe"), id="not-known"),
    ],
)
def test_of_those_a_step_pages_who_shares_the_reporter_s_language_comes_first(target, language, people):
    known = speaking(organisation(), zoe=("en", "es-MX"), sam=("es",))

    assert targets(known, "na", target, NOON, language=language) == people


def test_a_schedule_says_who_is_on_call_whatever_they_speak():
    known = speaking(organisation(rota(Target.PRIMARY, "ana")), zoe=("es",))

    assert targets(known, "na", Target.PRIMARY, NOON, language="es") == ("ana",)


@pytest.mark.parametrize(
    ("target", "people"),
    [
        (Target.PRIMARY, ("ben",)), (Target.SECONDARY, ("zoe",)), (Target.REGION, ("ben", "zoe")),
        (Target.NEIGHBOURS, ("cora", "ben", "sam")),
    ],
)  # fmt: skip
def test_no_step_pages_somebody_who_is_off(target, people):
    known = replace(organisation(), rota=off("ana", "lee"))

    assert targets(known, "na", target, NOON) == people


def asked(known: Organisation, target: Target, *excluded: str) -> tuple[str, ...]:
    people, _ = reached(known, known.regions["na"], target, NOON, excluded=frozenset(excluded))
    return people


def test_where_nobody_near_can_be_paged_it_is_the_leads_of_other_regions():
    regions = {**organisation().regions, "asia": region("asia", texts_from=EU)}
    known = replace(organisation(), regions=regions)
    mai = person("mai", "asia", roles=(Role.LEAD,))
    known = replace(known, people={**known.people, "mai": mai, "kim": person("kim", "asia")})
    near = ("ana", "ben", "cora", "zoe", "sam", "lee")

    assert asked(known, Target.PRIMARY) == ("ana",)
    assert asked(known, Target.PRIMARY, "ana") == ()  # the next step has somebody, and is due at once
    assert asked(known, Target.PRIMARY, *near) == asked(known, Target.NEIGHBOURS, *near) == ("mai",)
    assert asked(known, Target.PRIMARY, *near, "mai") == ()  # the alarm
    assert asked(replace(known, rota=off(*near)), Target.PRIMARY) == ("mai",)
    assert asked(replace(known, rota=off(*near, "mai")), Target.PRIMARY) == ()


def test_who_of_a_step_is_skipped_is_told_with_the_reason():
    known = organisation()

    assert reached(known, known.regions["na"], Target.PRIMARY, NOON, excluded={"ana"}) == (
        (),
        ((PersonId("ana"), Skip.EXCLUDED),),
    )
