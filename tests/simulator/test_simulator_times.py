"""A time that is handed in may stand or run faster: calls, lines and whatever is written down follow it."""

import threading
import time

import pytest

from hotline.simulator import Faults, Pace
from tests.simulator.callers import LINE, PHONE, place
from tests.simulator.conftest import twilio_client

AT_ONCE = 2.0
"""Real seconds within which what needs no time happens, on a slow machine."""


class HandedIn:
    """A time that is changed by the test, and runs on by itself where it has a speed."""

    def __init__(self, begins: float = 1_000_000_000.0) -> None:
        self._lock = threading.Lock()
        self._at, self._since, self._speed = begins, time.monotonic(), 0.0

    def now(self) -> float:
        with self._lock:
            return self._at + (time.monotonic() - self._since) * self._speed

    def speed(self) -> float:
        return self._speed

    def run(self, speed: float) -> None:
        now = self.now()
        with self._lock:
            self._at, self._since, self._speed = now, time.monotonic(), speed

    def forward(self, seconds: float) -> None:
        with self._lock:
            self._at += seconds


@pytest.fixture
def handed_in() -> HandedIn:
    return HandedIn()


@pytest.fixture
def sim(start, handed_in):
    return start(now=handed_in.now, speed=handed_in.speed, rate=1.0)


@pytest.fixture
def calling(start_voice, voice, handed_in):
    """A carrier for calls whose seconds are those of the time that is handed in."""
    sim = start_voice(now=handed_in.now, speed=handed_in.speed)
    sim.pace = Pace(speech=1.0)
    return sim


def send(sim, body="hello"):
    return twilio_client(sim).messages.create(to=PHONE, from_=LINE, body=body)


def test_a_line_takes_its_next_text_when_the_time_has_come(sim, handed_in):
    for body in ("one", "two", "three"):
        send(sim, body)
    phone = sim.phone(PHONE)
    phone.wait_for("one", timeout=AT_ONCE)
    time.sleep(0.3)
    assert len(phone.inbox) == 1  # time stands
    handed_in.forward(1)
    phone.wait_for("two", timeout=AT_ONCE)
    handed_in.run(20)
    begun = time.monotonic()
    phone.wait_for("three", timeout=AT_ONCE)
    assert time.monotonic() - begun < 1  # 0.05 s of ours
    assert [text.arrived_at // 1 for text in phone.inbox] == [1_000_000_000, 1_000_000_001, 1_000_000_002]


def test_whatever_is_written_down_bears_that_time(sim, customer, handed_in):
    handed_in.forward(-1_000_000_000 + 86_400)  # the second day of 1970
    created = send(sim)
    sim.phone(PHONE).wait_for("hello", timeout=AT_ONCE)
    sim.phone(PHONE).text(LINE, "thanks")
    assert created.date_created.year == 1970
    ledger = sim.ledger
    times = [one.accepted_at for one in ledger.sends] + [one.posted_at for one in ledger.deliveries]
    times += [one.answered_at for one in ledger.deliveries] + [one.at for one in ledger.requests]
    assert times == [86_400.0] * 4


def test_a_phone_rings_on_while_time_stands_and_stops_in_its_time(calling, voice, handed_in, eventually):
    voice.says("/page", "<Say>Hello</Say>")
    place(twilio_client(calling), voice, timeout=20)
    call = calling.phone(PHONE).wait_for_ring(timeout=AT_ONCE)
    time.sleep(0.3)
    assert call.status == "ringing"
    handed_in.forward(19)
    time.sleep(0.3)
    assert call.status == "ringing"
    handed_in.forward(1)
    eventually(lambda: call.status == "no-answer")
    assert call.ended_at - call.ringing_at == 20


def test_speech_takes_its_time_at_twenty_times_the_speed(calling, voice, handed_in):
    voice.says("/page", "<Say>twenty characters ok</Say><Say>done</Say>")
    calling.phone(PHONE).answers = "yes"
    place(twilio_client(calling), voice)
    call = calling.phone(PHONE).wait_for_ring(timeout=AT_ONCE)
    call.wait_to_hear("twenty", timeout=AT_ONCE)
    time.sleep(0.3)
    assert [one.text for one in call.heard] == ["twenty characters ok"]
    handed_in.run(20)
    call.wait_to_hear("done", timeout=5)
    first, second = call.heard[:2]
    assert 20 <= second.at - first.at < 20 + 20 * AT_ONCE


def test_an_owner_who_picks_up_after_a_while_does_so_in_that_time(calling, voice, handed_in, eventually):
    voice.says("/page", "<Say>Hello</Say>")
    calling.phone(PHONE).answers, calling.phone(PHONE).answer_after = "yes", 10
    place(twilio_client(calling), voice)
    call = calling.phone(PHONE).wait_for_ring(timeout=AT_ONCE)
    time.sleep(0.2)
    assert call.answered_at is None
    handed_in.forward(10)
    eventually(lambda: call.answered_at is not None)


def test_a_slow_text_is_sent_first_and_arrives_later(start, customer, handed_in):
    sim = start(Faults(delivery_delay=30), now=handed_in.now, speed=handed_in.speed)
    twilio_client(sim).messages.create(to=PHONE, from_=LINE, body="hello", status_callback=customer.url + "/status")
    assert [hook.params["MessageStatus"] for hook in customer.wait(1)] == ["sent"]
    assert sim.phone(PHONE).inbox == []
    assert [one.status for one in sim.ledger.sends] == ["sent"]
    handed_in.forward(30)
    sim.phone(PHONE).wait_for("hello", timeout=AT_ONCE)
    assert [hook.params["MessageStatus"] for hook in customer.wait(2)] == ["sent", "delivered"]


def test_an_undelivered_text_is_reported_so_and_reaches_no_phone(start, customer, handed_in):
    sim = start(Faults(undelivered=1), now=handed_in.now, speed=handed_in.speed)
    twilio_client(sim).messages.create(to=PHONE, from_=LINE, body="hello", status_callback=customer.url + "/status")
    told = [(hook.params["MessageStatus"], hook.params.get("ErrorCode")) for hook in customer.wait(2)]
    assert told == [("sent", None), ("undelivered", "30008")]
    assert sim.phone(PHONE).inbox == []
