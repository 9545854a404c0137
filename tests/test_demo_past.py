"""What the demo shows at first sight: a few reports of the last days, made anew each time and always the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from hotline.bootstrap import build_runtime
from hotline.config import Settings
from hotline.demo import cast, database, seed
from hotline.domain.configuration import read_configuration
from hotline.domain.storyfile import Said, Way
from hotline.logs import configure
from hotline.usecases import expiry
from hotline.usecases.record import record_of
from hotline.usecases.runtime import Runtime

NOW = datetime(2027, 2, 6, 13, 37, tzinfo=UTC)


class At:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    """A hotline of the demo that has its past."""
    configure("CRITICAL")
    folder = tmp_path_factory.mktemp("past")
    url, keys = f"sqlite:///{folder}/demo.db", folder / "keys"
    database.make(keys, url)
    database.fill(keys, url, At())  # type: ignore[arg-type]  # it asks for no more
    env = {
        "DATABASE_URL": url, "HOTLINE_KEYS": str(keys), "REDIS_URL": "redis://127.0.0.1:1/0",
        "PUBLIC_URL": "http://127.0.0.1:1", "TWILIO_ACCOUNT_SID": "AC" + "0" * 32, "TWILIO_AUTH_TOKEN": "0" * 32,
        "TWILIO_API_URL": "http://127.0.0.1:1",
    }  # fmt: skip
    clock = build_runtime(Settings.from_env(env), process="clock")
    clock.now = At().now
    expiry.begin(clock)  # the clock of the demo runs already, and has something to do
    clock.store.close()
    assert database.remember(env, At()) == len(seed.stories())  # type: ignore[arg-type]
    made = build_runtime(Settings.from_env(env), process="test")
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def records(runtime: Runtime) -> list[dict[str, Any]]:
    """The records of the past, the oldest first."""

    def read(tx: Any) -> list[dict[str, Any]]:
        found = [record_of(runtime, tx, reference) for reference in tx.incidents.references()]
        return sorted((one for one in found if one), key=lambda one: one["opened_at"])

    return runtime.store.read(read)


def test_all_of_it_is_over_and_one_report_came_each_day(records: list[dict[str, Any]]):
    assert [one["state"] for one in records] == ["closed"] * 5
    assert [one["opened_at"][:16] for one in records] == [
        "2027-02-01T15:20", "2027-02-02T12:45", "2027-02-03T09:10", "2027-02-04T22:40", "2027-02-05T11:30",
    ]  # fmt: skip
    assert {one["owner"] for one in records} == {"Ana"}


def test_there_is_one_of_each(records: list[dict[str, Any]]):
    booth, spanish, wifi, stop, voice = records

    assert any("Spoke with him" in entry["text"] for entry in booth["entries"] if entry["kind"] == "note")
    assert spanish["language"] == "es"
    assert wifi["not_a_report"]
    assert not stop["can_be_texted"]
    assert [(one["state"], one["recording"]["seconds"]) for one in voice["files"]] == [("kept", 4)]


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
