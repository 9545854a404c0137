"""What the demo shows at first sight: seven reports of the last week and a rota with its warnings, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hotline.bootstrap import build_runtime
from hotline.config import Settings
from hotline.demo import cast, database, seed
from hotline.domain.configuration import read_configuration
from hotline.domain.oncall import gaps, shifts
from hotline.domain.organisation import Organisation, Target
from hotline.domain.routing import targets
from hotline.domain.storyfile import Said, Way
from hotline.logs import configure
from hotline.usecases import expiry, oncall_by_command
from hotline.usecases.health import State
from hotline.usecases.record import record_of
from hotline.usecases.runtime import Runtime

NOW = datetime(2027, 2, 6, 13, 37, tzinfo=UTC)


LATE = datetime(2027, 2, 7, 4, 40, tzinfo=UTC)
"""Saturday evening in New York, and Sunday in London."""
HOUR = timedelta(hours=1)
SCENES_PAGE = {
    Target.PRIMARY: ("ana",),
    Target.SECONDARY: ("ben",),
    Target.REGION: ("ana", "ben", "cleo"),
    Target.NEIGHBOURS: ("dora", "emil", "lee", "sam"),
}
SIX_FACTS = ("what", "who", "where", "others", "safe", "help")


class At:
    """A clock that stands."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at


@contextmanager
def demo_at(now: datetime, folder: Path) -> Iterator[Runtime]:
    """A hotline of the demo that has its past, with a clock that stands."""
    configure("CRITICAL")
    at: Any = At(now)
    url, keys = f"sqlite:///{folder}/demo.db", folder / "keys"
    database.make(keys, url)
    database.fill(keys, url, at)
    env = {
        "DATABASE_URL": url, "HOTLINE_KEYS": str(keys), "REDIS_URL": "redis://127.0.0.1:1/0",
        "PUBLIC_URL": "http://127.0.0.1:1", "TWILIO_ACCOUNT_SID": "AC" + "0" * 32, "TWILIO_AUTH_TOKEN": "0" * 32,
        "TWILIO_API_URL": "http://127.0.0.1:1",
    }  # fmt: skip
    clock = build_runtime(Settings.from_env(env), process="clock")
    clock.now = at.now
    expiry.begin(clock)  # the clock of the demo runs already, and has something to do
    clock.store.close()
    assert database.remember(env, at) == len(seed.stories()) == 7
    made = build_runtime(Settings.from_env(env), process="test")
    made.now = at.now
    try:
        yield made
    finally:
        made.store.close()


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    with demo_at(NOW, tmp_path_factory.mktemp("past")) as made:
        yield made


@pytest.fixture(scope="module")
def late(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    with demo_at(LATE, tmp_path_factory.mktemp("late")) as made:
        yield made


def organisation_of(runtime: Runtime) -> Organisation:
    return runtime.store.read(runtime.directory).organisation


@pytest.fixture(scope="module")
def records(runtime: Runtime) -> list[dict[str, Any]]:
    """The records of the past, the oldest first."""

    def read(tx: Any) -> list[dict[str, Any]]:
        found = [record_of(runtime, tx, reference) for reference in tx.incidents.references()]
        return sorted((one for one in found if one), key=lambda one: one["opened_at"])

    return runtime.store.read(read)


def test_all_of_it_is_over_and_one_report_came_each_day(records: list[dict[str, Any]]):
    assert [one["state"] for one in records] == ["closed"] * 7
    assert [one["opened_at"][:16] for one in records] == [
        "2027-01-30T15:20", "2027-01-31T12:45", "2027-02-01T09:10", "2027-02-02T22:40", "2027-02-03T11:30",
        "2027-02-04T10:05", "2027-02-05T16:30",
    ]  # fmt: skip
    assert [one["owner"] for one in records] == ["Ana"] * 6 + ["Ben"]


def test_there_is_one_of_each(records: list[dict[str, Any]]):
    _, spanish, wifi, stop, voice, _, _ = records

    assert [one["language"] for one in records if one is not spanish] == ["en"] * 6
    assert spanish["language"] == "es"
    assert [one for one in records if one["not_a_report"]] == [wifi]
    assert [one for one in records if one["follows"]] == []
    assert not stop["can_be_texted"]
    assert [(one["state"], one["recording"]["seconds"]) for one in voice["files"]] == [("kept", 4)]


def test_one_record_has_all_that_is_to_be_printed(records: list[dict[str, Any]]):
    booth, *others = records

    assert {booth["facts"][fact]["state"] for fact in SIX_FACTS} == {"told"}
    assert (booth["police_or_security"], booth["to_do"]) == ("no", [])
    assert any("Spoke with him" in entry["text"] for entry in booth["entries"] if entry["kind"] == "note")
    assert all({one["facts"][fact]["state"] for fact in SIX_FACTS} != {"told"} for one in others)


def test_one_reporter_stopped_answering_half_way(records: list[dict[str, Any]]):
    facts = {fact: told["state"] for fact, told in records[5]["facts"].items()}

    assert [facts[fact] for fact in ("safe", "team", "what", "who", "where")] == [
        "told", "told", "told", "asked", "not asked",
    ]  # fmt: skip
    assert any("No answer for five minutes" in entry["text"] for entry in records[5]["entries"])


def test_one_responder_passed_because_they_know_the_person(records: list[dict[str, Any]]):
    said = [entry["text"] for entry in records[6]["entries"]]

    assert records[6]["kept_out"] == ["Ana"]
    assert [one["kept_out"] for one in records[:6]] == [[]] * 6
    assert any("Ana stays out of it" in text for text in said)
    assert any("Ana knows Jonas" in text for text in said)
    assert next(text for text in said if "Paging Ben" in text) == said[said.index("recuse") + 2]


@pytest.mark.parametrize("at", ["runtime", "late"])
def test_the_doctor_remarks_on_one_gap_and_one_phone_and_the_terminal_shows_both(
    at: str, request: pytest.FixtureRequest
):
    found = {check.name: check for check in database.remarks(request.getfixturevalue(at))}

    assert {name: check.state for name, check in found.items()} == {"rota": State.REMARK, "phones": State.REMARK}
    assert found["rota"].said == "nobody on call: Europe, secondary, Wed 10 Feb 13:00 to Wed 10 Feb 14:00"
    assert found["phones"].said == "never checked: Emil"


@pytest.mark.parametrize(("at", "until"), [("runtime", "Sun, Feb 7 12:00 am"), ("late", "Mon, Feb 8 12:00 am")])
def test_today_one_stands_in_for_another_in_europe_whatever_day_it_is_in_america(
    at: str, until: str, request: pytest.FixtureRequest
):
    runtime = request.getfixturevalue(at)
    lines = runtime.store.read(lambda tx: oncall_by_command.lines(runtime, tx, ""))

    assert lines == [
        "On call for North America. Primary: Ana. Secondary: Ben.",
        f"On call for Europe. Primary: Dora. Secondary: Sam until {until}, then Emil.",
    ]


@pytest.mark.parametrize("at", ["runtime", "late"])
def test_scenes_page_the_same_people_at_every_hour_of_the_week(at: str, request: pytest.FixtureRequest):
    runtime = request.getfixturevalue(at)
    organisation = organisation_of(runtime)

    for hours in range(7 * 24):
        when = runtime.now() + hours * HOUR
        assert {target: targets(organisation, "na", target, when) for target in Target} == SCENES_PAGE
    assert organisation.verified_only == frozenset()


def test_of_a_week_europe_has_nobody_as_secondary_for_one_hour(runtime: Runtime):
    span = {"since": NOW, "until": NOW + 7 * 24 * HOUR}
    organisation = organisation_of(runtime)
    layers = [(code, layer) for code in ("na", "eu") for layer in (Target.PRIMARY, Target.SECONDARY)]

    left = {one: gaps(organisation, *one, **span) for one in layers}

    assert {one: [ends - begins for begins, ends in spans] for one, spans in left.items() if spans} == {
        ("eu", Target.SECONDARY): [HOUR]
    }
    others = [one for shift in shifts(organisation, "eu", Target.SECONDARY, **span) for one in shift.people]
    assert others == ["sam", "emil", "emil"]


def test_nothing_of_it_is_left_to_be_done_and_what_is_the_clocks_is_left_to_it(runtime: Runtime):
    due, following = runtime.store.read(lambda tx: (tx.outbox.due(NOW, limit=100), tx.outbox.next_run_at(NOW)))

    assert ([one.run_at for one in due], following) == ([NOW], None)
    assert runtime.store.read(lambda tx: tx.at_carrier.count()) == 0


def test_its_people_are_not_those_of_the_demo():
    told = {
        cast.number_of(one.phone, "na")
        for story in seed.stories()
        for one in story.moments
        if isinstance(one, Said) and one.way is Way.LEAVES
    }

    assert not told & {cast.ATTENDEE, cast.EUROPE, *(cast.another_attendee(number) for number in range(2, 41))}


def test_what_the_demo_applies_without_the_lint_has_nothing_that_the_lint_would_find():
    linted = read_configuration(cast.configuration(calls=True))
    assert linted.warnings == ()
    assert linted.organisation == read_configuration(cast.configuration(calls=True), lint=False).organisation
