"""The simulator runs as a program of its own, beside an application that has never heard of the hotline."""

import re
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator

import pytest
from twilio.rest import Client

from hotline.simulator.__main__ import main
from hotline.simulator.console import HELP
from tests.simulator.applications import TOKEN, pizza_shop, served

LINE, PHONE, OTHER = "+15550100100", "+15550100142", "+15550100143"
PROGRAM = [sys.executable, "-u", "-m", "hotline.simulator"]
PATIENCE = 30.0  # seconds: a busy machine


class Program:
    """The program, what it printed, and a keyboard."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [*PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.said: list[str] = []
        self._came = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self._process.stdout:
            with self._came:
                self.said.append(line)
                self._came.notify_all()

    def type(self, line: str) -> None:
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def wait_for(self, words: str) -> str:
        """Return the first line with *words*, waiting for it."""
        with self._came:
            found = self._came.wait_for(lambda: [line for line in self.said if words in line], PATIENCE)
            assert found, f"{words!r} did not come; what came:\n{''.join(self.said)}"
            return found[0]

    def stop(self) -> int:
        """Press Ctrl-C; return the exit code."""
        self._process.send_signal(signal.SIGINT)
        code = self._process.wait(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()
        return code


@pytest.fixture(scope="module")
def shop() -> Iterator[str]:
    with served(pizza_shop()) as url:
        yield url


@pytest.fixture(scope="module")
def program(shop: str) -> Iterator[Program]:
    program = Program(
        "--auth-token", TOKEN, "--number", f"{LINE}={shop}/sms", "--voice", f"{LINE}={shop}/voice#rc=2&rp=all",
        "--status", f"{LINE}={shop}/status", "--phone", OTHER, "--rate", "100", "--page",
    )  # fmt: skip
    program.wait_for("pretend carrier at")
    yield program
    assert program.stop() == 0


def test_a_text_goes_there_and_its_answer_comes_back(program: Program):
    program.type(f"{PHONE} {LINE} a pizza please")
    program.wait_for("got a text: 'Text 1: a pizza please'")
    assert "from=**********42 http=200 attempts=1 replies=1" in program.wait_for(" text SM")
    assert "http=204" in program.wait_for("callback SM")


def test_a_call_is_held_at_the_keyboard(program: Program):
    program.type(f"{PHONE} calls {LINE}")
    program.wait_for("hears say: 'Press 1 for pizza'")
    program.type(f"{PHONE} presses 1")
    program.wait_for("hears say: 'You pressed 1'")
    program.wait_for("the call is over (completed)")


def test_twilios_client_finds_it_by_what_it_prints(program: Program):
    url, account, token = re.search(
        r"at (\S+), account (\S+), token (.+)\n", program.wait_for("pretend carrier")
    ).groups()
    client = Client(account, token, environment={"_": ""})
    client.api.base_url = url
    client.messages.create(to=OTHER, from_=LINE, body="ready")
    program.wait_for("got a text: 'ready'")
    client.calls.create(to=OTHER, from_=LINE, twiml="<Response><Say>It is here</Say></Response>")
    program.wait_for("rings")
    program.type(f"{OTHER} answers")
    program.wait_for("hears say: 'It is here'")


def test_the_phones_stand_on_a_page(program: Program):
    url = program.wait_for("phones on a page").split()[-1]
    with urllib.request.urlopen(url, timeout=PATIENCE) as page:  # anybody's browser
        assert (page.status, page.headers.get_content_type()) == (200, "text/html")
    assert url.endswith("/demo")


def test_numbers_are_hidden_and_mistakes_answered_in_a_sentence(program: Program):
    program.type("what now?")
    program.wait_for("call; what is heard is printed")
    program.type(f"{PHONE} +15550100199 hello")
    program.wait_for("there is no such line")
    program.type("+15550100177 presses 1")
    program.wait_for("is in no call")
    said = "".join(line for line in program.said if line.rstrip("\n") not in HELP.splitlines())
    assert "**42" in said
    assert PHONE not in said
    assert OTHER not in said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--number", "+15550100100"], "expected a number, = and an address"),
        (["--number", f"{LINE}=nowhere"], "'nowhere' is not an http address"),
        (["--number", f"{LINE}=http://127.0.0.1/sms#rc=9"], "expected 0..5 retries"),
        (["--number", f"{LINE}=http://127.0.0.1/sms", "--rate", "0"], "expected segments per second"),
        (["--fallback", f"{LINE}=http://127.0.0.1/sms"], "00 needs --number or --voice for the same number"),
    ],
)
def test_a_wrong_option_is_a_sentence(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert says in capsys.readouterr().err


def test_its_help_has_an_example(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    said = capsys.readouterr().out
    for part in ("--number +15550100100=http://127.0.0.1:5000/sms", "presses 1", "--status", "may be repeated"):
        assert part in said
