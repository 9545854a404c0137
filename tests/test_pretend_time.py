"""The demo's clock: it stands, runs faster and is carried forward, in all processes alike, and never goes back."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline.pretend_time import LEAD, SKIP_TAKES_AT_MOST, SKIPS_AT, NoPretendTime, PretendClock, PretendTime
from tests.site import ROOT
from tests.test_config import REQUIRED

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)


class Machine:
    """The machine's seconds, moved by hand; a sleep moves them too."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at = 1000.0
        monkeypatch.setattr("hotline.pretend_time.time.sleep", self.forward)

    def __call__(self) -> float:
        return self.at

    def forward(self, seconds: float) -> None:
        self.at += seconds


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


@pytest.fixture
def pretend(tmp_path: Path, machine: Machine) -> PretendTime:
    return PretendTime(tmp_path / "time", begins=NOON.timestamp(), machine=machine)


@pytest.fixture
def elsewhere(pretend: PretendTime, tmp_path: Path, machine: Machine) -> PretendClock:
    return PretendClock(tmp_path / "time", machine)


def since_noon(clock: PretendClock) -> float:
    return clock.seconds() - NOON.timestamp()


def test_it_begins_when_it_is_told_to_and_runs_as_the_machine_does(elsewhere: PretendClock, machine: Machine):
    assert elsewhere.now() == NOON
    machine.forward(90)
    assert elsewhere.now() == NOON + timedelta(seconds=90)
    assert elsewhere.speed() == 1


def test_it_stands_runs_faster_and_goes_on_where_it_was(
    pretend: PretendTime, elsewhere: PretendClock, machine: Machine
):
    pretend.pause()
    stood_at = since_noon(elsewhere)
    machine.forward(3600)
    assert since_noon(elsewhere) == stood_at == pytest.approx(LEAD)
    pretend.run(20)
    machine.forward(6)
    assert since_noon(elsewhere) == pytest.approx(stood_at + 120)
    assert elsewhere.speed() == 20


@pytest.mark.parametrize("before", [0, 1, 20])
def test_what_is_skipped_passes_quickly_and_then_time_is_as_before(
    pretend: PretendTime, elsewhere: PretendClock, machine: Machine, before: float
):
    pretend.run(before)
    begun = since_noon(elsewhere) + before * LEAD
    pretend.skip(120)
    assert elsewhere.speed() == SKIPS_AT
    machine.forward(120 / SKIPS_AT)
    assert since_noon(elsewhere) == pytest.approx(begun + 120)
    assert elsewhere.speed() == before


def test_a_day_is_skipped_within_seconds(pretend: PretendTime, elsewhere: PretendClock, machine: Machine):
    pretend.pause()
    begun = since_noon(elsewhere)
    pretend.skip(86_400)
    machine.forward(SKIP_TAKES_AT_MOST)
    assert since_noon(elsewhere) == pytest.approx(begun + 86_400)
    pretend.skip(0)
    assert since_noon(elsewhere) == pytest.approx(begun + 86_400)
    assert elsewhere.speed() == 0


def test_skipping_twice_skips_twice_as_much(pretend: PretendTime, elsewhere: PretendClock, machine: Machine):
    pretend.pause()
    begun = since_noon(elsewhere)
    pretend.skip(120)
    pretend.skip(120)
    machine.forward(240 / SKIPS_AT)
    assert since_noon(elsewhere) == pytest.approx(begun + 240)


def test_a_pause_holds_what_is_being_skipped(pretend: PretendTime, elsewhere: PretendClock, machine: Machine):
    pretend.skip(120)
    machine.forward(1)
    pretend.pause()
    stands_at = since_noon(elsewhere)
    machine.forward(10)
    assert since_noon(elsewhere) == stands_at < 120


def test_what_time_it_was_a_while_ago_counts_the_machine_s_seconds(
    pretend: PretendTime, elsewhere: PretendClock, machine: Machine
):
    machine.forward(10)
    pretend.run(20)
    machine.forward(1)
    assert elsewhere.ago(timedelta(seconds=1)).timestamp() == pytest.approx(NOON.timestamp() + 10 + LEAD)
    assert elsewhere.ago(timedelta(seconds=2)).timestamp() == pytest.approx(NOON.timestamp() + 9 + LEAD)


@pytest.mark.parametrize("wrong", [-1, 101, float("nan")])
def test_a_speed_that_makes_no_sense_is_refused(pretend: PretendTime, wrong: float):
    with pytest.raises(ValueError, match="not possible"):
        pretend.run(wrong)
    with pytest.raises(ValueError, match="go back"):
        pretend.skip(-1)


def test_many_changes_in_a_row_are_all_seen_and_nobody_s_time_goes_back(tmp_path: Path):
    """Real seconds, a reader in a thread with its own view of the file, as in another process."""
    pretend = PretendTime(tmp_path / "time")
    reader, over, went_back = PretendClock(tmp_path / "time"), threading.Event(), list[float]()

    def read() -> None:
        last = 0.0
        while not over.is_set():
            now = reader.seconds()
            if now < last:
                went_back.append(last - now)
            last = now

    thread = threading.Thread(target=read)
    thread.start()
    try:
        for speed in (0, 20, 0, 1, 100, 0, 20, 1):
            pretend.run(speed)
            assert reader.speed() == speed
            pretend.skip(1)
            assert abs(reader.seconds() - pretend.seconds()) < 100 * LEAD
    finally:
        over.set()
        thread.join()
    assert not went_back


def test_two_processes_have_the_same_time(tmp_path: Path):
    pretend = PretendTime(tmp_path / "time", begins=0)
    pretend.pause()
    script = f"from hotline.pretend_time import *; print(PretendClock(Path({str(tmp_path / 'time')!r})).seconds())"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert float(said.stdout) == pretend.seconds(), said.stderr


def test_a_look_at_the_time_costs_microseconds(tmp_path: Path):
    pretend = PretendTime(tmp_path / "time")
    looks = 2000
    best = min(_seconds_for(pretend, looks) for _ in range(5))
    assert best / looks < 0.0005  # seconds; about 0.000004 on an idle machine


def _seconds_for(clock: PretendClock, looks: int) -> float:
    begun = time.perf_counter()
    for _ in range(looks):
        clock.now()
    return time.perf_counter() - begun


def test_time_goes_on_when_the_file_is_removed_under_a_process_that_ends(
    elsewhere: PretendClock, tmp_path: Path, machine: Machine
):
    (tmp_path / "time").unlink()
    machine.forward(5)
    assert since_noon(elsewhere) == pytest.approx(5)


@pytest.mark.parametrize("content", [None, "", "[]", "[[1]]", '{"a": 1}', "[[1, 2, null]]"])
def test_a_file_that_is_none_of_ours_is_refused_in_a_sentence(tmp_path: Path, content: str | None):
    if content is not None:
        (tmp_path / "time").write_text(content)
    with pytest.raises(NoPretendTime, match="is not there" if content is None else "holds no pretend time"):
        PretendClock(tmp_path / "time")


# --- who may use it

PROCESSES = {
    "web": ["-c", "import workers.web"],
    "worker": ["-m", "workers.run"],
    "clock": ["-m", "workers.clock"],
    "command": ["-c", "from hotline.cli import main; main()", "apply", "-"],
}


@pytest.mark.parametrize("process", PROCESSES)
def test_with_a_real_carrier_every_process_refuses_to_start(tmp_path: Path, process: str):
    PretendTime(tmp_path / "time")
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOTLINE_PRETEND_TIME": str(tmp_path / "time")}
    done = subprocess.run(
        [sys.executable, *PROCESSES[process]], env=env | REQUIRED, cwd=tmp_path, capture_output=True, text=True,
        input="", timeout=60,
    )  # fmt: skip
    assert done.returncode != 0
    assert "HOTLINE_PRETEND_TIME is set, but TWILIO_API_URL is not on this machine" in done.stderr
    assert "Traceback" not in done.stderr
