"""Phones at the keyboard: each line typed in is something that a phone's owner does; what reaches them is printed."""

import threading
from collections.abc import Callable

from hotline.simulator.calls import Call
from hotline.simulator.network import Simulator
from hotline.simulator.phones import Phone
from hotline.simulator.records import Received

HELP = """\
+15550100142 +15550100100 WORDS      text WORDS from that phone to that number
+15550100142 calls +15550100100      call; what is heard is printed
+15550100142 answers                 pick up while it rings
+15550100142 presses 1               press keys in the call
+15550100142 says WORDS              speak in the call
+15550100142 hangs up"""
LOOK_EVERY = 0.05  # seconds
VERBS = ("calls", "answers", "presses", "says", "hangs")


class Console:
    """Does what is typed, with phones of *simulator*; *say* prints a line, from any thread."""

    def __init__(self, simulator: Simulator, say: Callable[[str], None]) -> None:
        self._simulator, self._say = simulator, say
        self._lock = threading.Lock()
        self._calls: dict[str, Call] = {}
        self._known: set[str] = set()

    def obey(self, line: str) -> None:
        """Do what *line* says; what can't be done is answered in a sentence."""
        words = line.split(maxsplit=2)
        if len(words) < 2 or not words[0].startswith("+"):
            self._say(HELP)
            return
        phone, verb, rest = self.phone(words[0]), words[1], words[2].rstrip("\n") if len(words) > 2 else ""
        try:
            if verb in VERBS:
                self._in_call(phone, verb, rest)
            else:
                phone.text(verb, rest, wait=False)
        except ValueError:  # it would show whole numbers
            self._say("there is no such line, or it doesn't take that")

    def phone(self, e164: str) -> Phone:
        """Return a phone whose texts and calls are printed from now on."""
        phone = self._simulator.phone(e164)
        with self._lock:
            new = e164 not in self._known
            self._known.add(e164)
        if new:
            phone.on_text, phone.answers = self._got, self._rings
        return phone

    def _in_call(self, phone: Phone, verb: str, rest: str) -> None:
        if verb == "calls":
            self._begin(phone.call(rest.strip()))
            return
        call = self._calls.get(phone.e164)
        if call is None:
            self._say(f"phone {masked(phone.e164)} is in no call")
            return
        match verb:
            case "answers":
                call.answer()
            case "presses":
                call.press(rest.strip())
            case "says":
                call.speak(rest)
            case _:
                call.hang_up()

    def _begin(self, call: Call) -> None:
        self._calls[call.phone.e164] = call
        threading.Thread(target=self._follow, args=(call,), name="simulator-console", daemon=True).start()

    def _rings(self, call: Call) -> None:
        self._calls[call.phone.e164] = call  # before it is said: whoever reads that it rings may answer at once
        self._say(f"phone {masked(call.phone.e164)} rings")
        self._begin(call)

    def _follow(self, call: Call) -> None:
        """Print what the phone hears until the call is over."""
        printed, pause = 0, threading.Event()
        while True:
            over, heard = call.ended_at is not None, call.heard
            for one in heard[printed:]:
                self._say(f"phone {masked(call.phone.e164)} hears {one.kind}: {one.text!r}")
            printed = len(heard)
            if over:
                self._say(f"phone {masked(call.phone.e164)}: the call is over ({call.status})")
                return
            pause.wait(LOOK_EVERY)

    def _got(self, phone: Phone, received: Received) -> None:
        files = f" and {len(received.media)} files" if received.media else ""
        self._say(f"phone {masked(phone.e164)} got a text: {received.body!r}{files}")


def masked(e164: str) -> str:
    """Return *e164* with all but its last two digits hidden."""
    return "*" * max(len(e164) - 2, 0) + e164[-2:]
