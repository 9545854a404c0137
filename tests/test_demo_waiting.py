"""How a scene waits: on the demo's clock, faster where there is long to wait, and not at all while time stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from hotline.demo import waiting
from hotline.demo.frame import FAST
from hotline.demo.waiting import Missed, Waits


@dataclass
class Clock:
    """Both clocks: the machine's moves by each sleep, the demo's with it at its speed."""

    machine: float = 0.0
    pretend: float = 1000.0
    pace: float = 1.0
    speeds: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.machine += seconds
        self.pretend += seconds * self.pace

    def seconds(self) -> float:
        return self.pretend

    def speed(self) -> float:
        return self.pace

    def run(self, speed: float) -> None:
        self.pace = speed
        self.speeds.append(speed)


@dataclass
class FakeStage:
    time: Clock
    looks: int = 0

    def check(self) -> None:
        self.looks += 1


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(waiting.time, "monotonic", lambda: made.machine)
    monkeypatch.setattr(waiting.time, "sleep", made.sleep)
    return made


def waits_on(clock: Clock) -> Waits:
    stage: Any = FakeStage(clock)
    return Waits(stage)


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def test_a_pause_is_as_long_as_the_story_has_it_from_what_somebody_did_last(clock: Clock):
    waits = waits_on(clock)
    waits.pause(at(2))
    waits.act(at(2))
    clock.sleep(1)  # something took its time to come

    waits.pause(at(5))

    assert clock.pretend == pytest.approx(1005, abs=0.1)
    assert clock.speeds == []


def test_after_what_came_late_people_take_a_breath_but_no_longer_than_in_the_story(clock: Clock):
    waits = waits_on(clock)
    waits.until(lambda: clock.machine >= 4, "the text did not come", at(1))
    waits.pause(at(3))
    assert clock.pretend == pytest.approx(1004 + waiting.BREATH, abs=0.1)

    waits.until(lambda: clock.machine >= 6, "the text did not come", at(3))
    waits.pause(at(3))
    assert clock.pretend == pytest.approx(1006, abs=0.1)


def test_a_long_pause_goes_by_fast_and_ends_at_the_usual_speed(clock: Clock):
    clock.pace = 2.0

    waits_on(clock).pause(at(300))

    assert clock.pretend == pytest.approx(1300, abs=0.1)
    assert clock.machine < 300 / FAST + 2
    assert clock.speeds == [FAST, 2.0]


def test_what_does_not_come_is_missed_some_seconds_after_its_time(clock: Clock):
    with pytest.raises(Missed, match="the text did not come within 15 s"):
        waits_on(clock).until(lambda: False, "the text did not come", at(4))

    assert clock.machine == pytest.approx(4 + waiting.WITHIN, abs=0.2)


def test_what_comes_in_the_last_second_has_come(clock: Clock):
    waits_on(clock).until(lambda: clock.machine > 18, "the text did not come", at(4))


def test_while_time_stands_nothing_is_late(clock: Clock):
    clock.pace = 0.0

    def comes() -> bool:
        if clock.machine > 60:
            clock.pace = 1.0
        return clock.machine > 62

    waits_on(clock).until(comes, "the text did not come", at(1))

    assert clock.machine == pytest.approx(62, abs=0.1)


def test_a_speed_that_somebody_chose_meanwhile_stays(clock: Clock):
    def comes() -> bool:
        if clock.pretend > 1100 and clock.pace == FAST:
            clock.run(3.0)
        return clock.pretend > 1120

    waits_on(clock).until(comes, "the text did not come", at(200))

    assert clock.speeds[:2] == [FAST, 3.0]
    assert clock.pace == 3.0


def test_when_the_stage_ends_the_wait_does_and_time_is_as_before(clock: Clock):
    waits = waits_on(clock)
    waits._stage.check = ended_at(clock, 2)  # type: ignore[method-assign]

    with pytest.raises(KeyError):
        waits.pause(at(500))

    assert clock.speeds == [FAST, 1.0]


def ended_at(clock: Clock, moment: float) -> Any:
    def check() -> None:
        if clock.machine > moment:
            raise KeyError("asked to stop")

    return check
