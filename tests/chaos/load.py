"""People who text: reporters from made-up numbers over many lines, and responders who sometimes take what they get."""

from __future__ import annotations

import random
import re
import string
import threading
import time
from collections.abc import Sequence

from hotline.simulator import Simulator
from hotline.simulator.phones import Phone
from hotline.simulator.records import Delivery, Received
from tests.chaos.checker import PAGE_MARK, Kind, Text
from tests.site import Place

REFERENCE = re.compile(r"\b[A-Z0-9]{3}-[A-Z0-9]{2}\b")
STORIES = (
    "somebody keeps following me from talk to talk",
    "there was shouting at the coffee table",
    "a man touched my arm and would not let go",
    "the slides of the last talk were about me",
    "he took pictures of us and laughed",
)
MORE_OFTEN = 0.22
"""The share of texts that a reporter sends after the first."""
TAKES = 0.33
"""The share of pages that somebody takes."""


class Load:
    """Texts at a steady rate, whatever becomes of them, until told to stop."""

    def __init__(
        self, simulator: Simulator, slow: Sequence[Place], fast: Sequence[Place], *, rate: float, seed: int
    ) -> None:
        self._simulator, self._rate, self._seed = simulator, rate, seed
        self._lines = [place.line for place in (*slow, *fast)]
        self._dice = random.Random(f"load:{seed}")
        self._sent: list[tuple[Kind, Delivery, float]] = []
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._reporters: list[tuple[str, str, float]] = []
        self._answered: set[tuple[str, str]] = set()
        self._thread = threading.Thread(target=self._run, name="load", daemon=True)
        self.began_at = self.ended_at = 0.0
        for place in slow:  # where the next one is owed a page, nobody takes
            for phone in place.phones:
                simulator.phone(phone).on_text = self._answer

    def start(self) -> None:
        """Begin to text."""
        self.began_at = time.time()
        self._thread.start()

    def stop(self) -> None:
        """Text no more; what is under way goes on."""
        self._stopping.set()
        self._thread.join(timeout=10)
        self.ended_at = time.time()

    def texts(self) -> list[Text]:
        """Return what was texted so far, and what became of it."""
        with self._lock:
            return [
                Text(kind, d.from_, d.to, d.body, d.accepted, offered_at, d.answered_at)
                for kind, d, offered_at in self._sent
            ]

    def under_way(self) -> int:
        """Return how many texts still wait for their answer."""
        with self._lock:
            return sum(not delivery.done for _, delivery, _ in self._sent)

    @property
    def offered_rate(self) -> float:
        """Reporters' texts a second."""
        offered = sum(text.kind is not Kind.REPLY for text in self.texts())
        return offered / max(self.ended_at - self.began_at, 1e-9)

    def burst(self, count: int) -> list[Delivery]:
        """Text *count* reports at once, beside the steady ones."""
        return [self._report() for _ in range(count)]

    def _run(self) -> None:
        following = time.monotonic()
        while not self._stopping.is_set():
            self._one()
            following += self._dice.expovariate(self._rate)
            self._stopping.wait(max(0.0, following - time.monotonic()))

    def _one(self) -> None:
        settled = [known for known in self._reporters if time.monotonic() - known[2] > 1.5]
        if settled and self._dice.random() < MORE_OFTEN:
            sender, line, _ = self._dice.choice(settled)
            self._text(Kind.MORE, sender, line, f"{self._word()} and it goes on")
        else:
            self._report()

    def _report(self) -> Delivery:
        with self._lock:
            number, line = len(self._reporters), self._dice.choice(self._lines)
            sender = f"+1{220 + number % 579}555{1200 + number // 579:04d}"  # 555-12xx: no line, nobody of the team
            self._reporters.append((sender, line, time.monotonic()))
            words = f"{self._word()} {self._dice.choice(STORIES)}"
        return self._text(Kind.REPORT, sender, line, words)

    def _word(self) -> str:
        return "w" + "".join(self._dice.choices(string.ascii_lowercase, k=11))

    def _text(self, kind: Kind, sender: str, line: str, words: str) -> Delivery:
        delivery = self._simulator.phone(sender).text(line, words, wait=False)
        with self._lock:
            self._sent.append((kind, delivery, time.time()))
        return delivery

    def _answer(self, phone: Phone, received: Received) -> None:
        """A responder takes about every third page that comes, after reading it."""
        found = REFERENCE.search(received.body)
        if PAGE_MARK not in received.body or found is None:
            return
        reference = found[0]
        with self._lock:
            if (phone.e164, reference) in self._answered:
                return
            self._answered.add((phone.e164, reference))
        dice = random.Random(f"{self._seed}:{received.sid}")
        if dice.random() >= TAKES or self._stopping.wait(dice.uniform(1.0, 3.0)):
            return
        self._text(Kind.REPLY, phone.e164, received.from_, f"1 {reference}")
