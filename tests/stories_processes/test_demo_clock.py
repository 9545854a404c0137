"""The demo's clock and troubles, with everything that ``hotline demo`` starts: real processes, pretend time."""

from __future__ import annotations

import re
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from hotline.demo import cast
from hotline.demo.stage import Stage
from hotline.demo.troubles import SLOW
from hotline.domain.organisation import Target
from hotline.processes import answers, listens
from hotline.simulator import Faults, Send
from hotline.simulator.page.backstage import Case
from hotline.store.outbox import LEASE

pytestmark = pytest.mark.xdist_group("processes")
FAST, SLOWLY = 20.0, 0.5
"""At the second one a line takes the next text after a moment, and no step of the policy comes meanwhile."""
SOON = 15.0
"""Real seconds within which whatever needs no pretend time happens, on a slow machine."""
ANSWERS_AFTER = 1.5
"""Real seconds."""
STANDS_STILL = 1.5
"""Real seconds in which, at 20 times the speed, several steps of the policy would come."""
NAMES = {one.phone: one.name for one in cast.TEAM}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("demo")
    with Stage(folder, faults=Faults(), on_record=lambda _: None) as stage:
        stage.open()
        stage.time.pause()
        yield stage
        urls = (stage.page_url, f"{stage.public_url}/healthz", stage.simulator.base_url)
        assert all(answers(url) for url in urls)
    assert stage.processes.ended() == list(stage.processes.all)
    assert not [url for url in urls if answers(url)]
    assert not listens(stage.redis_port)


@pytest.fixture
def calm(stage: Stage) -> Iterator[Stage]:
    """The stage with time passing slowly and nothing wrong. Between tests time stands."""
    stage.time.run(SLOWLY)
    yield stage
    for trouble in stage.backstage.troubles():
        if trouble.on:
            stage.backstage.trouble(trouble.key, False, cast.ATTENDEE)
    stage.time.pause()
    stage.check()


def wait(stage: Stage, until: Callable[[], object], what: str, seconds: float = SOON) -> None:
    assert stage.until(lambda: bool(until()), seconds=seconds), f"{what} did not come within {seconds:g} s"


class Report:
    """One report of somebody new, and what became of it."""

    def __init__(self, stage: Stage, words: str = "Somebody follows me") -> None:
        self.stage = stage
        self.phone = stage.backstage.new_phone("attendee").e164
        known = {case.reference for case in stage.backstage.happened().cases}
        self.delivery = stage.simulator.phone(self.phone).text(cast.PLACES[0].line, words, wait=False)
        wait(stage, lambda: self._new(known), "the report")
        (self.reference,) = self._new(known)

    def _new(self, known: set[str]) -> set[str]:
        return {case.reference for case in self.stage.backstage.happened().cases} - known

    @property
    def case(self) -> Case:
        return next(one for one in self.stage.backstage.happened().cases if one.reference == self.reference)

    def tells(self, words: str) -> list[float]:
        """Return when what the record tells so happened, in pretend seconds since it was opened."""
        return [
            entry.at - self.case.opened_at
            for entry in self.case.entries
            if entry.kind != "next" and re.search(words, entry.text)
        ]

    @property
    def pages(self) -> list[Send]:
        """The texts to the team about it that the network took, in that order."""
        return [one for one in self.stage.simulator.ledger.sends if one.to in NAMES and self.reference in one.body]

    def paged(self) -> list[str]:
        """Return whose phones were paged, in that order."""
        return [NAMES[one.to] for one in self.pages if one.arrived_at is not None]

    def wait_for(self, words: str, seconds: float = SOON) -> None:
        wait(self.stage, lambda: self.tells(words), repr(words), seconds)


def people(target: Target) -> set[str]:
    """Return whom a step of the demo's policy pages, in North America."""
    here = [one for one in cast.TEAM if one.place == "na"]
    first, second, *_ = here
    match target:
        case Target.PRIMARY:
            return {first.name}
        case Target.SECONDARY:
            return {second.name}
        case Target.REGION:
            return {one.name for one in here if one.role == "responder"}
        case _:
            return {one.name for one in cast.TEAM if one.place != "na"}


def test_at_twenty_times_the_speed_each_page_leaves_once_in_order_and_at_its_time_until_the_alarm(calm: Stage):
    # An answer of the carrier takes longer than a lease would, if leases were as fast as the demo's clock.
    calm.simulator.faults = replace(calm.simulator.faults, delay_answer=ANSWERS_AFTER)
    assert LEASE.total_seconds() < ANSWERS_AFTER * FAST
    calm.time.run(FAST)
    report = Report(calm)
    alarm, first = cast.POLICY.alarm_after.total_seconds(), dict[str, tuple[float, float]]()
    report.wait_for("[Aa]larm", seconds=alarm / FAST + SOON)
    for name in {name for step in cast.POLICY.steps for name in people(step.page)}:
        report.wait_for(rf"(?:Paging|Calling) {name}\b", seconds=SOON)  # a busy machine may be behind
    calm.time.pause()
    calm.simulator.faults = replace(calm.simulator.faults, delay_answer=0.0)
    for step in reversed(cast.POLICY.steps):
        due = step.after.total_seconds()
        for name in people(step.page):
            at = report.tells(rf"(?:Paging|Calling) {name}\b")
            assert [one for one in at if due <= one < due + SOON * FAST], f"{name} was not paged at {due} s"
            first[name] = due, at[0]
    assert not [name for name, (due, at) in first.items() if at < due]
    assert alarm <= report.tells("[Aa]larm")[0] < alarm + SOON * FAST
    written = report.tells(r"Paging \w+ by text")
    wait(calm, lambda: len(report.pages) == len(written), "every page that was written down")
    time.sleep(STANDS_STILL)
    assert len(report.pages) == len(written)
    assert len({one.status_callback for one in report.pages}) == len(written)  # a text's own address: none left twice
    assert not [one for one in calm.simulator.ledger.requests if one.method == "GET"]  # nobody had to look one up
    assert not report.tells("This comes late")


def when_nothing_is_under_way(stage: Stage) -> int:
    """Wait until what was under way when time stopped has left; return how many texts there are then."""
    before, quiet_since = -1, time.monotonic()

    def quiet() -> bool:
        nonlocal before, quiet_since
        if (now := len(stage.simulator.ledger.sends)) != before:
            before, quiet_since = now, time.monotonic()
        return time.monotonic() - quiet_since > 1

    wait(stage, quiet, "a quiet second")
    return before


def test_while_time_stands_nothing_is_sent_and_then_it_goes_on(calm: Stage):
    report = Report(calm)
    wait(calm, report.paged, "the first page")
    calm.time.pause()
    stands_at, sent = calm.now(), when_nothing_is_under_way(calm)
    time.sleep(STANDS_STILL)
    assert len(calm.simulator.ledger.sends) == sent
    assert calm.now() == stands_at
    assert urllib.request.urlopen(f"{calm.public_url}/healthz", timeout=SOON).status == 200
    calm.time.run(FAST)
    second = cast.TEAM[1].name
    wait(calm, lambda: second in report.paged(), f"the page to {second}")


def test_what_becomes_due_in_two_minutes_that_are_skipped_goes_at_once_and_in_order(calm: Stage):
    report = Report(calm)
    wait(calm, report.paged, "the first page")
    calm.time.pause()
    begun = calm.now()
    calm.time.skip(120)
    last = max(step.after.total_seconds() for step in cast.POLICY.steps if step.after.total_seconds() < 60)
    name = min(people(next(s.page for s in cast.POLICY.steps if s.after.total_seconds() == last)))
    report.wait_for(rf"(?:Paging|Calling) {name}\b")
    wait(calm, lambda: calm.time.speed() == 0, "the end of what was skipped")
    assert calm.now() == pytest.approx(begun + 120, abs=0.5)
    times = report.tells(r"(?:Paging|Calling) \w+")
    assert times == sorted(times)
    assert times[-1] <= 121
    assert not report.tells("This comes late")


def test_what_comes_next_is_told_with_its_time(calm: Stage):
    report = Report(calm)
    wait(calm, lambda: report.tells("Paging"), "the first page")
    told = [entry for entry in report.case.entries if entry.kind == "next"]
    second = next(one.name for one in cast.TEAM[1:])
    escalates = next(entry for entry in told if second in entry.text)
    after = cast.POLICY.steps[1].after.total_seconds()
    assert escalates.text.startswith("escalates to ")
    assert escalates.at - report.case.opened_at == pytest.approx(after, abs=0.5)
    assert escalates.at > calm.now()


def test_the_hotline_is_ready_at_every_speed(calm: Stage):
    for speed in (FAST, 0):
        calm.time.run(speed)
        time.sleep(0.7)
        assert urllib.request.urlopen(f"{calm.public_url}/readyz", timeout=SOON).status == 200


@pytest.mark.parametrize("trouble", ["worker_down", "redis_down"])
def test_a_page_comes_within_seconds_while_something_is_down(calm: Stage, trouble: str):
    name = {"worker_down": "worker", "redis_down": "valkey"}[trouble]
    calm.backstage.trouble(trouble, True, cast.ATTENDEE)
    assert calm.processes.ended() == [name]
    begun = time.monotonic()
    report = Report(calm)
    wait(calm, report.paged, "the page")  # and the stage doesn't take it for a crash
    assert time.monotonic() - begun < SOON
    calm.backstage.trouble(trouble, False, cast.ATTENDEE)
    assert calm.processes.ended() == []
    again = Report(calm)
    wait(calm, again.paged, "the page after it")
    assert [len(one.paged()) for one in (report, again)] == [1, 1]


def test_slow_texts_are_under_way_until_their_time_has_come(calm: Stage):
    calm.backstage.trouble("slow", True, cast.ATTENDEE)
    report = Report(calm)
    wait(calm, lambda: [one.status for one in report.pages] == ["sent"], "the page on its way")
    assert report.paged() == []
    calm.time.skip(SLOW + 5)
    wait(calm, report.paged, "the page")


def test_where_a_page_does_not_arrive_the_next_person_is_paged_before_their_time(calm: Stage):
    first, second, *_ = cast.TEAM
    calm.backstage.trouble("undelivered", True, first.phone)
    report = Report(calm)
    wait(calm, lambda: report.paged() == [second.name], f"the page to {second.name}")
    assert report.tells(f"Paging {second.name}")[0] < cast.SECOND_PERSON_AFTER
    assert report.tells(f"The page to {first.name} was refused")


def test_a_text_that_is_posted_twice_is_one_report(calm: Stage):
    calm.backstage.trouble("duplicate", True, cast.ATTENDEE)
    report = Report(calm)
    wait(calm, lambda: report.delivery.duplicates == 1 and report.paged(), "the text twice, and its page")
    assert len(report.tells("Somebody follows me")) == 1
    wait(calm, lambda: not next(one.on for one in calm.backstage.troubles() if one.key == "duplicate"), "its end")
    assert report.paged() == [cast.TEAM[0].name]


def test_stop_is_obeyed_and_the_team_sees_it(calm: Stage):
    report = Report(calm)
    calm.backstage.trouble("stop", True, report.phone)
    report.wait_for("texted STOP")
    assert not next(one.on for one in calm.backstage.troubles() if one.key == "stop")


def test_looking_at_what_happened_is_cheap_when_nothing_changed(calm: Stage):
    calm.time.pause()
    time.sleep(0.5)  # what was under way when time stopped
    version = calm.backstage.happened().version
    best = min(_seconds_of(calm.backstage.happened) for _ in range(20))
    assert calm.backstage.happened().version == version
    assert best < 0.1  # s; 0.002 on an idle machine


def _seconds_of(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun
