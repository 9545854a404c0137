"""The demo's log: what happens, in columns for people and in JSON for programs, in the order in which it happened."""

from __future__ import annotations

import json
import os
import threading
import time
import webbrowser
from pathlib import Path

import pytest
from click.testing import CliRunner

from hotline.cli.running import demo
from hotline.demo import cast, play, prompt, showing
from hotline.demo.folder import folder_of_our_own
from hotline.demo.following import Following
from hotline.demo.play import Asked
from hotline.demo.rows import Happening, Noted, row_of
from hotline.demo.scenes import KEYS, TEXTS
from hotline.demo.screen import Screen
from hotline.demo.scripting import Script
from hotline.demo.stage import Stopped
from hotline.simulator import Delivery, Received, Send, Simulator
from hotline.simulator.page.backstage import Case, Entry, Happened

LINE, ANA = cast.PLACES[0].line, cast.TEAM[0].phone
NAMES = {cast.ATTENDEE: "Attendee", ANA: "Ana"}
REPORT = "he \x1b[31mfollows me"


def text(**more: object) -> Delivery:
    """A text to us that was kept."""
    return Delivery(**{"sid": "SM1", "from_": cast.ATTENDEE, "to": LINE, "body": REPORT, "posted_at": 10.0,
                       "status": 204, "accepted": True} | more)  # type: ignore[arg-type]  # fmt: skip


def sent(body: str, to: str = cast.ATTENDEE, **more: object) -> Send:
    """A text of ours that arrived."""
    return Send(**{"sid": "SM2", "from_": LINE, "to": to, "body": body, "segments": 1, "status_callback": "",
                   "validity": 60, "accepted_at": 11.0, "arrived_at": 11.5} | more)  # type: ignore[arg-type]  # fmt: skip


PAGE = "NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, 2 to pass, 3 for help."


@pytest.mark.parametrize(
    ("seen", "kind", "who", "result", "trouble"),
    [
        pytest.param(text(), "sms in", "Attendee -> NorthConf", "kept", False, id="a-text-to-us"),
        pytest.param(
            text(duplicates=1), "sms in", "Attendee -> NorthConf", "kept, came 2 times", False, id="posted-twice"
        ),
        pytest.param(
            text(accepted=False, status=503), "sms in", "Attendee -> NorthConf",
            "the hotline did not take it: HTTP 503", True, id="refused",
        ),
        pytest.param(sent("Hello"), "sms out", "NorthConf -> Attendee", "1 segment", False, id="a-text-of-ours"),
        pytest.param(sent(PAGE, ANA), "page", "NorthConf -> Ana", "1 segment", False, id="a-page"),
        pytest.param(
            sent("NorthConf DRILL, no real report.", ANA), "page", "NorthConf -> Ana", "1 segment", False, id="a-drill"
        ),
        pytest.param(sent("You have E7K-32.", ANA), "sms out", "NorthConf -> Ana", "1 segment", False, id="no-page"),
        pytest.param(
            sent(PAGE, ANA, arrived_at=None, error_code=30003, segments=2), "page", "NorthConf -> Ana",
            "2 segments, not delivered: the phone is off", True, id="undelivered",
        ),
        pytest.param(
            Received("CARRIER1", LINE, cast.ATTENDEE, "You will receive no more", 1.0, 2.0, 1), "sms out",
            "NorthConf -> Attendee", "by the carrier itself", False, id="the-carrier-itself",
        ),
        pytest.param(Happening(3.0, ANA, "Ana's phone", "rings"), "call", "Ana's phone", "", False, id="a-call"),
        pytest.param(
            Noted(4.0, "E7K-32", Entry("3", 4.0, "change", "Ana took it.")), "change", "E7K-32", "", False,
            id="a-decision",
        ),
        pytest.param(
            Noted(4.0, "E7K-32", Entry("4", 4.0, "trouble", "The page was refused.")), "trouble", "E7K-32", "", True,
            id="a-trouble",
        ),
    ],
)  # fmt: skip
def test_every_happening_is_one_row(seen, kind, who, result, trouble):
    row = row_of(seen, NAMES)

    assert (row.kind, row.who, row.result, row.trouble) == (kind, who, result, trouble)


def test_the_log_has_columns_and_obeys_no_text(capsys: pytest.CaptureFixture[str]):
    with Screen() as screen:
        screen.names = NAMES
        screen.note(text())
        screen.note(sent("x", segments=2))
        screen.drain()

    first, second = capsys.readouterr().out.splitlines()
    assert first.split()[1:] == ["sms", "in", "Attendee", "->", "NorthConf", "he", "?[31mfollows", "me"]
    assert second.endswith("x  (2 segments)")
    assert first.index("sms in") == second.index("sms out")
    assert first.index("he") == second.index("x  (")


def test_what_happened_before_stands_before_though_it_is_seen_later(capsys: pytest.CaptureFixture[str]):
    with Screen() as screen:
        screen.note(sent("the opening reply"))  # at 11.5
        screen.notice(Noted(10.1, "E7K-32", Entry("1", 10.1, "change", "Report opened.")))
        screen.note(text(body="the report"))  # at 10.0
        screen.tell("And so it goes.")

    said = capsys.readouterr().out
    places = [said.index(words) for words in ("the report", "Report opened", "the opening reply", "And so")]
    assert places == sorted(places)


def test_what_is_started_and_remarked_on_stands_in_columns_however_long_it_is(capsys: pytest.CaptureFixture[str]):
    with Screen() as screen:
        screen.up("queue", "here")
        screen.remark("rota", f"nobody on call: {', '.join(['Europe, secondary, Wed 13:00'] * 4)}")

    ok, note, more = (line.rstrip() for line in capsys.readouterr().out.splitlines())
    beside = ok.index("here")
    assert (ok.split(), note.split()[:2]) == (["ok", "queue", "here"], ["note", "rota"])
    assert note.index("nobody") == beside
    assert more[:beside].isspace()
    assert not more[beside].isspace()


def test_what_is_said_when_it_is_stopped_stands_above_no_prompt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    over = threading.Event()

    def typed(_: str) -> str:
        over.wait()
        raise EOFError

    monkeypatch.setattr("builtins.input", typed)
    with Screen() as screen:

        class Stopping:
            def check(self) -> None:
                if screen.prompting:
                    raise Stopped

        with pytest.raises(Stopped):
            prompt._serve_terminal(Stopping(), screen, None)  # type: ignore[arg-type]  # nothing is typed
        screen.say("Stopped.")
    assert capsys.readouterr().out.split() == ["Stopped."]
    over.set()


def test_for_programs_it_is_one_object_a_line_and_nothing_else(capsys: pytest.CaptureFixture[str]):
    with Script() as screen:
        screen.names = NAMES
        screen.welcome()
        screen.up("queue", "Valkey")
        screen.tell("An attendee texts.")
        screen.table([("a", "b")])
        screen.entry("12:00:00", "reporter: hello")
        screen.note(text())
        screen.scene_ended("texts", "")
        screen.ended(1, "The process 'web' ended by itself.")

    happened, scene, end = map(json.loads, capsys.readouterr().out.splitlines())
    assert happened == {
        "event": "happened", "at": "1970-01-01T00:00:10.000+00:00", "kind": "sms in", "who": "Attendee -> NorthConf",
        "what": REPORT, "result": "kept", "phone": cast.ATTENDEE, "trouble": False,
    }  # fmt: skip
    assert scene == {"event": "scene", "name": "texts", "came_true": True, "why": ""}
    assert end == {"event": "end", "code": 1, "why": "The process 'web' ended by itself."}


def case(*entries: Entry) -> Happened:
    """What happened in one report."""
    return Happened(str(len(entries)), (Case("E7K-32", "North America", "open", False, 1.0, entries),))


def test_the_timeline_tells_each_decision_once_and_nothing_of_the_past():
    opened, took = Entry("1", 1.0, "change", "Report opened."), Entry("3", 3.0, "change", "Ana took it.")
    said, due = Entry("2", 2.0, "text", "reporter: hello"), Entry("due", 9.0, "next", "Ben is paged at 12:04")
    now = [case(opened)]
    told: list[Noted] = []

    with Following(lambda: now[0], told.append) as following:
        following.look()
        assert told == []  # it was there before
        now[0] = case(opened, said, took, due)
        following.look()
        following.look()

    assert [(one.at, one.entry.text) for one in told] == [(3.0, "Ana took it.")]


# --- what is asked for


@pytest.mark.parametrize(
    ("asked", "played"),
    [
        pytest.param(Asked(), (TEXTS,), id="the-story"),
        pytest.param(Asked(scene="all"), KEYS, id="all"),
        pytest.param(Asked(scene="voicemail"), ("voicemail",), id="one"),
        pytest.param(Asked(headless=True), (), id="headless-belongs-to-whoever-started-it"),
        pytest.param(Asked(headless=True, scene=TEXTS), (TEXTS,), id="unless-they-ask"),
        pytest.param(Asked(headless=True, once=True), (TEXTS,), id="once-plays"),
    ],
)
def test_what_is_played(asked: Asked, played: tuple[str, ...]):
    assert asked.scenes == played


@pytest.mark.parametrize("name", play.REAL)
def test_beside_a_real_account_it_refuses_in_a_sentence_and_for_programs_in_an_object(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    env = dict.fromkeys(play.REAL, None) | {name: "something-secret"}

    plain = CliRunner().invoke(demo, ["--once"], env=env)
    scripted = CliRunner().invoke(demo, ["--json"], env=env)

    assert (plain.exit_code, scripted.exit_code) == (2, 2)
    assert name in plain.stdout
    end = json.loads(scripted.stdout)
    assert (end["event"], end["code"]) == ("end", 2)
    assert scripted.stderr.strip() == end["why"]
    assert "something-secret" not in plain.stdout + scripted.stdout + scripted.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_that_it_may_not_write_to_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".hotline-demo").write_text("in the way")

    done = CliRunner().invoke(demo, ["--once"], env=dict.fromkeys(play.REAL, None))

    assert done.exit_code == 2
    assert "The demo keeps its things in ./.hotline-demo, and can't: File exists." in done.stdout


def test_reset_erases_what_earlier_demos_left_and_no_demo_that_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    with folder_of_our_own(once=False, reset=False) as earlier, folder_of_our_own(once=True, reset=False) as story:
        pass
    with folder_of_our_own(once=False, reset=False) as runs:
        with folder_of_our_own(once=True, reset=False) as another:
            assert (earlier.exists(), story.exists(), another.exists()) == (True, False, True)
        with folder_of_our_own(once=False, reset=True) as ours:
            assert not earlier.exists()
            assert not another.exists()
            assert {runs.name, ours.name, "lock"} == {path.name for path in (tmp_path / ".hotline-demo").iterdir()}


# --- the page


def test_the_page_takes_the_next_free_port():
    simulator = Simulator("AC" + "0" * 32, "token")
    first = showing.page_at(simulator, None, 8000)
    second = showing.page_at(simulator, None, first.port)
    try:
        assert second.port > first.port >= 8000
    finally:
        for page in (first, second):
            page.stop()
        simulator.stop()


def test_where_no_port_is_free_it_says_so(monkeypatch: pytest.MonkeyPatch):
    simulator = Simulator("AC" + "0" * 32, "token")
    first = showing.page_at(simulator, None, 8000)
    monkeypatch.setattr(showing, "TRIED", 1)
    try:
        with pytest.raises(showing.NoFreePort, match=f"{first.port} and those after it are taken"):
            showing.page_at(simulator, None, first.port)
    finally:
        first.stop()
        simulator.stop()


class Window(webbrowser.BaseBrowser):
    """A browser with a window."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        self.opened.append(url)
        return True


def opened(browser: Window) -> bool:
    """Wait for the browser's thread."""
    end = time.monotonic() + 5
    while not browser.opened and time.monotonic() < end:
        time.sleep(0.01)
    return bool(browser.opened)


def test_a_browser_with_a_window_shows_the_page(monkeypatch: pytest.MonkeyPatch):
    browser = Window()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)

    showing.open_browser("http://127.0.0.1:8000/demo")

    assert opened(browser)


def test_a_browser_in_the_terminal_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    looked = tmp_path / "looked"
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser(["touch", str(looked), "%s"]))
    monkeypatch.delenv("BROWSER", raising=False)

    showing._open("http://127.0.0.1:8000/demo")
    assert not looked.exists()

    monkeypatch.setenv("BROWSER", os.devnull)
    showing._open("http://127.0.0.1:8000/demo")
    assert looked.exists()
