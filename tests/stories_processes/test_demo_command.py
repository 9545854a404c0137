"""``hotline demo`` as a program uses it: what it says, several side by side, and that nothing of it is left."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from hotline.demo import lifeline
from tests.demos import COMMAND, WITHIN, Demo, command_of, environment, left_in

pytestmark = pytest.mark.xdist_group("processes")


def shows_phones(demo: Demo) -> bool:
    """Ask the page from outside."""
    with urllib.request.urlopen(f"{demo.ready['page']}/state", timeout=WITHIN) as answer:
        return b'"kind":"phone"' in answer.read()


def test_two_demos_side_by_side_work_and_each_leaves_nothing_however_it_ends():
    with Demo("--headless", "--fast") as first, Demo("--headless") as second:
        assert (first.ready["speed"], second.ready["speed"]) == (20, 1)
        assert not first.ports & second.ports
        assert len(first.ports) == len(second.ports) == 4
        assert all(one.ready["page"].startswith("http://127.0.0.1:") for one in (first, second))
        for demo in (first, second):
            demo.says("attendee: someone is following me")
            demo.event("happened", kind="sms in", what="someone is following me")
            page = demo.event("happened", kind="page", who="NorthConf -> Ana")
            assert (page["phone"], page["trouble"]) == ("+12065550111", False)
            assert "following" not in page["what"]
            assert shows_phones(demo)

        assert first.stop(signal.SIGHUP) == 0
        assert first.event("end") == {"event": "end", "code": 0, "why": ""}
        assert first.left() == []

        second.says("ana: 1")
        second.event("happened", kind="sms out", who="NorthConf -> Ana", what="You have")
        assert shows_phones(second)
        second.process.kill()
        assert second.left(within=WITHIN) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("after", [0.3, 1.0, 2.0, 3.5])
def test_stopped_while_it_starts_it_leaves_nothing(number: signal.Signals, after: float):
    with closing(Demo("--headless")) as demo:
        time.sleep(after)
        demo.stop(number)
        assert demo.left() == []


@pytest.mark.slow
@pytest.mark.parametrize("after", [0.3, 1.0, 2.0, 3.5])
def test_killed_while_it_starts_it_leaves_nothing(after: float):
    with closing(Demo("--headless")) as demo:
        time.sleep(after)
        demo.stop(signal.SIGKILL)
        assert demo.left(within=WITHIN) == []


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="nobody's environment can be seen here")
def test_a_process_that_began_a_moment_before_the_demo_was_killed_ends_too(tmp_path: Path):
    mark = {"HOTLINE_KEYS": f"{tmp_path}/hotline.keys"}
    sleeps = [sys.executable, "-c", "import time; time.sleep(600)"]
    ours, another = (
        subprocess.Popen(sleeps, env=environment(**more), start_new_session=True)
        for more in (mark, {"HOTLINE_KEYS": f"{tmp_path}/hotline.keys2"})
    )
    try:
        argument = f"HOTLINE_KEYS={mark['HOTLINE_KEYS']}"
        subprocess.run([sys.executable, "-I", "-S", lifeline.__file__, argument], input=b"", check=True, timeout=WITHIN)

        assert ours.wait(WITHIN) == -signal.SIGTERM
        assert another.poll() is None
    finally:
        for one in (ours, another):
            one.kill()
            one.wait()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "part"),
    [("web", "granian"), ("worker", "workers.run"), ("clock", "workers.clock"), ("valkey", "valkey-server")],
)
def test_a_child_that_dies_ends_it_with_its_name_and_its_last_words(name: str, part: str):
    with Demo("--headless") as demo:
        child = next(one for one in left_in(demo.folder) if part in command_of(one))

        child.kill()

        end = demo.event("end")
        assert (end["code"], demo.process.wait(WITHIN)) == (1, 1)
        assert f"The process '{name}' ended by itself. Its last words:" in end["why"]
        assert demo.left() == []


@pytest.mark.slow
def test_when_its_reader_is_gone_it_goes_too(tmp_path: Path):
    ours, theirs = os.pipe()
    demo = subprocess.Popen(
        [*COMMAND, "--json", "--headless"], cwd=tmp_path, env=environment(), stdin=subprocess.DEVNULL, stdout=theirs
    )
    os.close(theirs)
    with open(ours, encoding="utf-8") as reader:
        assert json.loads(reader.readline())["event"] == "ready"

    assert demo.wait(WITHIN) == 0
    assert left_in(tmp_path) == []


@pytest.mark.slow
def test_the_end_of_the_input_ends_it_only_with_a_head():
    with Demo("--scene", "texts") as demo:
        assert demo.process.stdin is not None
        demo.process.stdin.close()
        assert demo.event("scene")["came_true"]
        assert demo.event("end")["code"] == 0
        assert demo.process.wait(WITHIN) == 0
    with Demo("--headless") as demo:
        assert demo.process.stdin is not None
        demo.process.stdin.close()
        with pytest.raises(subprocess.TimeoutExpired):
            demo.process.wait(2)
        assert demo.stop(signal.SIGTERM) == 0


@pytest.mark.slow
@pytest.mark.parametrize(("options", "opened"), [((), True), (("--headless",), False)])
def test_only_on_a_terminal_and_with_a_head_it_opens_the_browser(
    options: tuple[str, ...], opened: bool, tmp_path: Path
):
    browser, looked = tmp_path / "browser", tmp_path / "looked"
    browser.write_text(f"#!{sys.executable}\nimport sys\nopen({str(looked)!r}, 'w').write(sys.argv[1])\n")
    browser.chmod(0o700)
    ours, theirs = pty.openpty()
    demo = subprocess.Popen(
        [*COMMAND, *options], cwd=tmp_path, env=environment(BROWSER=str(browser), TERM="xterm"), stdin=theirs,
        stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    while b"Try: text" not in said:
        said += os.read(ours, 4096)
    time.sleep(2.0)
    demo.send_signal(signal.SIGTERM)
    while demo.poll() is None:  # a terminal that nobody reads holds whoever writes
        try:
            os.read(ours, 4096)
        except OSError:
            break
    assert demo.wait(WITHIN) == 0
    os.close(ours)

    assert looked.exists() is opened
    assert left_in(tmp_path) == []
    if opened:
        assert looked.read_text().encode() in said
