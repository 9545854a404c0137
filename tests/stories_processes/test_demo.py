"""``make demo`` as a newcomer runs it: real processes, and nothing of it is left afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from hotline.demo import play, waiting
from hotline.demo.scenes import KEYS
from hotline.domain.storyfile import Said, StoryFile, Way, read_story
from hotline.simulator import Faults
from tests.player import played
from tests.story import _no_templates_left_behind

__all__ = ["_no_templates_left_behind"]

pytestmark = pytest.mark.xdist_group("processes")
REPORT = "someone keeps following me"
FROM_BEN = "I am on my way to you. Where are you now?"
FROM_REPORTER = "By the coffee stand in hall B. He is still here."
ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-c", "from hotline.cli import main; main()", "demo"]


def env(**more: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("TWILIO_")} | {
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "COLUMNS": "200",
        **more,
    }


def left_in(folder: Path) -> list[psutil.Process]:
    """Return every process of a demo that was started in *folder*: its children inherit the place or the ring."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and (
                Path(process.cwd()) == folder or str(folder) in process.environ().get("HOTLINE_KEYS", "")
            ):
                found.append(process)
        except (psutil.Error, OSError):
            continue
    return found


def gone(folder: Path, *, within: float = 10) -> bool:
    end = time.monotonic() + within
    while time.monotonic() < end:
        if not left_in(folder):
            return True
        time.sleep(0.1)
    return False


Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started = []

    def begin(*options: str) -> subprocess.Popen[str]:
        demo = subprocess.Popen(
            [*COMMAND, *options], cwd=tmp_path, env=env(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        started.append(demo)
        return demo

    yield begin
    for demo in started:
        demo.kill()
        demo.communicate()
    for process in left_in(tmp_path):
        process.kill()


def until(demo: subprocess.Popen[str], words: str) -> None:
    """Read what the demo prints until *words*; the reading ends when the demo does."""
    assert demo.stdout is not None
    said = []
    for line in demo.stdout:
        said.append(line)
        if words in line:
            return
    raise AssertionError("".join(said))


def test_once_plays_the_story_and_leaves_nothing(tmp_path: Path) -> None:
    done = played_once(tmp_path, "--record", "demo.story")

    assert done.returncode == 0, done.stdout + done.stderr
    shown = on_one_line(done.stdout)
    in_order = [f"Attendee -> NorthConf {REPORT}", "NorthConf -> Ana NorthConf", "NorthConf -> Ben NorthConf", FROM_BEN]
    places = [shown.index(words) for words in in_order]
    assert places == sorted(places)
    assert shown.count(FROM_REPORTER) >= 4  # sent, arrived, and both in the record
    assert "The scene came true" in shown
    assert "The console answers, and lists the reports to a lead who is signed in" in shown
    assert "nobody on call: Europe, secondary, Wed" in shown
    assert "never checked: Emil" in shown
    assert not left_in(tmp_path)
    assert [path.name for path in (tmp_path / ".hotline-demo").iterdir()] == ["lock"]
    assert_replayed_alike(tmp_path / "demo.story")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("weather", "There is no scene 'weather'; expected one of texts, urgent"),
        ("nothing.story", "nothing.story can't be read: No such file"),
        ("odd.story", "odd.story, line 2: expected 'key: value'"),
    ],
)
def test_what_can_not_be_played_is_refused_before_anything_starts(name: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "odd.story").write_text("A title\nnothing else")

    done = played_once(tmp_path, "--scene", name)

    assert done.returncode == 2
    assert why in done.stderr
    assert not (tmp_path / ".hotline-demo").exists()


@pytest.mark.slow
def test_all_scenes_play_one_after_the_other(tmp_path: Path) -> None:
    done = played_once(tmp_path, "--scene", "all")

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("The scene came true") == len(KEYS)


def played_once(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "--once", *options], cwd=folder, env=env(), text=True, timeout=600,
        stdin=subprocess.DEVNULL, capture_output=True,
    )  # fmt: skip


def on_one_line(text: str) -> str:
    """Return what was printed without its columns, which break long lines."""
    return " ".join(text.split())


def assert_replayed_alike(path: Path) -> None:
    """Every phone gets the same texts in a story's hotline as it got in the demo."""
    recorded = read_story(path.read_text(encoding="utf-8"))
    again = played(recorded)
    for phone in ("attendee", "Ana", "Ben"):
        assert texts_to(phone, recorded) == texts_to(phone, again)
        assert texts_to(phone, recorded)


def texts_to(phone: str, story: StoryFile) -> list[str]:
    texts = (one for one in story.moments if isinstance(one, Said))
    return [one.words for one in texts if one.phone == phone and one.way is Way.ARRIVES]


def test_a_network_that_takes_nothing_ends_it_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in play.REAL:
        monkeypatch.delenv(name, raising=False)

    monkeypatch.setattr(waiting, "WITHIN", 5.0)

    code = play.run_demo(play.Asked(once=True), faults=Faults(create_error=30034))

    said = on_one_line(capsys.readouterr().out)
    assert code == 1
    assert "The scene 'texts' did not come true: the text 'NorthConf " in said
    assert not [process for process in left_in(tmp_path) if process.pid != os.getpid()]


@pytest.mark.parametrize("name", play.REAL)
def test_it_does_not_start_beside_real_credentials(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for other in play.REAL:
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "something-secret")

    assert play.run_demo(play.Asked(once=True)) == 2

    said = capsys.readouterr().out
    assert name in said
    assert "something-secret" not in said
    assert not (tmp_path / ".hotline-demo").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_everything(number: signal.Signals, tmp_path: Path, start: Start) -> None:
    demo = start()
    until(demo, REPORT)

    demo.send_signal(number)

    demo.communicate(timeout=20)
    assert demo.returncode == 0
    assert not left_in(tmp_path)


def test_killed_outright_it_leaves_no_process_either(tmp_path: Path, start: Start) -> None:
    demo = start("--once")
    until(demo, REPORT)

    demo.kill()
    demo.wait()

    assert gone(tmp_path)


def test_a_child_that_dies_is_named_and_ends_it_with_1(tmp_path: Path, start: Start) -> None:
    demo = start()
    until(demo, REPORT)
    worker = next(process for process in left_in(tmp_path) if "workers.run" in process.cmdline())

    worker.kill()

    said, _ = demo.communicate(timeout=20)
    assert demo.returncode == 1
    assert "The process 'worker' ended by itself" in said
    assert not left_in(tmp_path)


@pytest.mark.slow
def test_after_the_story_commands_come_from_a_pipe(tmp_path: Path, start: Start) -> None:
    demo = start()

    said, _ = demo.communicate(
        "new: ana followed me\nben: status\nphones\noff ben\nrecord\nnonsense\neurope: help me please\n"
        "oncall\ndoctor\nquit\n",
        timeout=120,
    )

    assert demo.returncode == 0, said
    assert "Attendee2 -> NorthConf ana followed me" in on_one_line(said)
    assert "Ana is kept out" in said
    assert "The phone of ben is off." in said
    assert "Begin with who texts" in said
    assert "NorthConf -> Dora" in said
    assert "On call for Europe. Primary: Dora. Secondary: " in said
    assert "A text would become a page now." in said
    assert not left_in(tmp_path)


@pytest.mark.slow
def test_after_the_story_a_newcomer_calls_and_a_responder_picks_up(tmp_path: Path, start: Start) -> None:
    demo = start("--record", "demo.story")

    said, _ = demo.communicate(
        "answer ana\ncall new\npress 1\npress ana 1\nphones\nkim: hello\nsay attendee2: hello Ana\npress 7\n"
        "hang up\nsay hello\npress x\ncall nobody\nvoicemail ben\noff ana\ncall europe\nhang up\nquit\n",
        timeout=150,
    )

    assert demo.returncode == 0, said
    talked = on_one_line(said[said.index("Now it is yours") :])
    assert "Ana picks up when the phone rings." in talked
    assert "Attendee2 calls +1 206 555 0100" in talked
    assert "Attendee2 and Ana are connected; each sees only the hotline's number" in talked
    assert "Ana hears Attendee2: hello Ana" in talked
    assert "Ana hears (the tone of 7)" in talked
    assert "Attendee2 hangs up" in talked
    assert "Attendee2 is in no call." in talked
    assert "Which keys?" in talked
    assert "Whose phone? One of: attendee, europe, ana" in talked
    assert "London hears Pour le fran" in talked
    assert "Kim only calls" in talked
    story = (tmp_path / "demo.story").read_text(encoding="utf-8")
    assert read_story(story).with_calls
    assert 'attendee 2 ~ says "hello Ana"' in story
    assert not left_in(tmp_path)
