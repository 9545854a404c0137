"""Many webs, workers and clocks on one PostgreSQL database: what one writer hid is kept apart by the store."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any

import pytest

from hotline.carriers import Receipt, ReportedState, SignedForm, StatusReport
from hotline.store.outbox import JobName
from hotline.store.pins import TRIES
from hotline.store.transaction import Store
from hotline.usecases import intake, outbox, sending
from hotline.usecases.audit import audit
from hotline.usecases.runtime import Runtime
from hotline.usecases.verifying import Tally, verify
from tests.databases import OnPostgresql
from tests.story import NA_LINE, NOON, RING, FakeCarrier, Hotline, configuration, opened, seconds

THREADS = 8


@pytest.fixture
def hotline(on_postgresql: OnPostgresql) -> Iterator[Hotline]:
    """A hotline on PostgreSQL."""
    with opened(configuration(), on=on_postgresql) as made:
        made.server = on_postgresql.server
        yield made


@contextmanager
def processes(hotline: Hotline, count: int) -> Iterator[list[Runtime]]:
    """Yield runtimes that share nothing but the database, as processes do."""
    with ExitStack() as stack:
        runtimes = []
        for number in range(count):
            store = Store(hotline.url, RING)
            stack.callback(store.close)
            runtimes.append(replace(hotline.runtime, store=store, process=f"web:{number}", _directory=None))
        yield runtimes


def at_once(works: Sequence[Callable[[], object]]) -> list[object]:
    """Run all at the same moment, each in a thread of its own; return their values or what was raised."""
    barrier = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        barrier.wait(20)
        try:
            return work()
        except Exception as error:  # noqa: BLE001 - the error is the result
            return error

    with ThreadPoolExecutor(len(works)) as pool:
        return [found.result(60) for found in [pool.submit(run, work) for work in works]]


def form(sid: str, words: str, sender: str) -> SignedForm:
    params = {"MessageSid": sid, "From": sender, "To": NA_LINE, "Body": words, "NumMedia": "0"}
    return SignedForm(params, sid.encode().rjust(32, b"."), f"{sid}|{words}")


def texts(runtime: Runtime, sid: str, words: str, sender: str) -> Callable[[], object]:
    return lambda: intake.receive_sms(runtime, "fake", form(sid, words, sender))


def number(place: int) -> str:
    return f"+1555019{place:04d}"


@pytest.mark.parametrize("rounds", [12, pytest.param(100, marks=pytest.mark.slow)])
def test_first_texts_of_one_number_at_the_same_moment_open_one_incident(hotline, rounds):
    with processes(hotline, THREADS) as webs:
        for turn in range(rounds):
            sender = number(turn)
            outcomes = at_once(
                [texts(web, f"SM{turn}-{place}", f"help {place}", sender) for place, web in enumerate(webs)]
            )
            assert outcomes == [None] * THREADS

    assert hotline.query("SELECT count(*) FROM incident")[0][0] == rounds
    per_incident = hotline.query("SELECT count(*) FROM inbox GROUP BY incident")
    assert per_incident == [(THREADS,)] * rounds
    said = hotline.query("SELECT incident, count(*) FROM transcript WHERE kind = 'text_in' GROUP BY incident")
    assert [count for _, count in said] == [THREADS] * rounds
    holes = hotline.query("SELECT incident FROM transcript GROUP BY incident HAVING max(seq) <> count(*)")
    assert holes == []
    orders = hotline.query(
        "SELECT i.entries = (SELECT max(seq) FROM transcript t WHERE t.incident = i.id) FROM incident i"
    )
    assert orders == [(True,)] * rounds


@pytest.mark.parametrize("name", ["the reporter", "Ana"])
def test_the_same_text_at_the_same_moment_is_kept_once(hotline, name):
    hotline.reporter.text("Someone keeps following me")
    sender = hotline.reporter.number if name == "the reporter" else hotline.phone(name).number
    before = len(hotline.query("SELECT 1 FROM inbox"))
    with processes(hotline, THREADS) as webs:
        for turn in range(10):
            outcomes = at_once([texts(web, f"SM-same-{turn}", "1", sender) for web in webs])
            assert outcomes == [None] * THREADS

    assert len(hotline.query("SELECT 1 FROM inbox")) == before + 10
    said = hotline.query("SELECT count(*) FROM transcript WHERE kind IN ('text_in', 'reply')")
    assert said == [(11,)]


def test_two_who_take_it_at_the_same_moment_are_one_owner_and_one_helper(hotline):
    for turn in range(10):
        story = hotline.stranger(f"reporter {turn}", number(turn)).text("Someone keeps following me")
        hotline.clock.forward(seconds(300))  # Ana, Ben and Cleo have been paged
        takers = [hotline.phone(name).number for name in ("Ana", "Ben", "Cleo")]
        with processes(hotline, len(takers)) as webs:
            words = f"{story.short} 1"
            works = [
                texts(web, f"SM-take-{turn}-{at}", words, to)
                for at, (web, to) in enumerate(zip(webs, takers, strict=True))
            ]
            assert at_once(works) == [None] * 3
        now = story.now
        assert now.owner is not None
        record = story.record()
        taken = [entry for entry in record["entries"] if "took it" in entry["text"] and entry["kind"] == "event"]
        assert len(taken) == 1, [entry["text"] for entry in record["entries"]]
        assert now.entries == len(record["entries"])


def test_rows_are_handed_out_once_by_four_clocks(hotline):
    rows = 500

    def add(tx):
        for _ in range(rows):
            tx.outbox.add(JobName.ESCALATE, now=NOON)

    hotline.store.transact(add)

    def clock(store: Store) -> Callable[[], list[int]]:
        def sweep() -> list[int]:
            mine: list[int] = []
            while taken := store.transact(lambda tx: tx.outbox.take(NOON, lease=seconds(1), limit=20)):
                mine += [due.row for due in taken]
            return mine

        return sweep

    with processes(hotline, 4) as clocks:
        handed = at_once([clock(one.store) for one in clocks])

    counted = Counter(row for mine in handed for row in mine)
    assert len(counted) == rows
    assert set(counted.values()) == {1}
    assert sum(bool(mine) for mine in handed) > 1, "one clock did it all: nothing was tried here"


def test_what_must_not_be_said_twice_is_said_once(hotline):
    def says(runtime: Runtime, turn: int) -> Callable[[], bool]:
        at = NOON + seconds(turn * 700)
        return lambda: runtime.store.transact(lambda tx: tx.pulse.first_in("alarm", at, seconds(600)))

    with processes(hotline, THREADS) as clocks:
        for turn in range(10):
            first = at_once([says(clock, turn) for clock in clocks])
            assert sorted(first) == [False] * (THREADS - 1) + [True]


def test_the_organisation_is_changed_by_one_at_a_time_and_nothing_gets_lost(hotline):
    """Everybody texts STOP at the same moment: each is a new version, made from the one before it."""
    people = ("Ana", "Ben", "Cleo", "Lee")
    with processes(hotline, len(people)) as webs:
        for turn, (word, blocked) in enumerate((("STOP", True), ("START", False)) * 3):
            works = [
                texts(web, f"SM-{turn}-{name}", word, hotline.phone(name).number)
                for web, name in zip(webs, people, strict=True)
            ]
            assert at_once(works) == [None] * len(people)
            for web in webs:
                known = web.store.read(web.directory).organisation.people
                assert {known[hotline.person(name)].texts_blocked for name in people} == {blocked}


def test_a_line_is_found_free_by_one_reply_only(hotline):
    for place in range(4):  # of one incident, its own lock would keep them apart
        hotline.stranger(f"reporter {place}", number(place)).text("Someone keeps following me")
    hotline.clock.forward(seconds(60))

    def ask(runtime: Runtime, row: str) -> Callable[[], bool]:
        def work(tx):
            text = tx.messages.get(row)
            free = tx.messages.must_wait(replace(text, incident=None), hotline.clock.now) is None
            if free:
                tx.messages.busy(text.line, 1, 1.0, hotline.clock.now)
            return free

        return lambda: runtime.store.transact(work)

    replies = [row for (row,) in hotline.query("SELECT min(id) FROM message WHERE NOT page GROUP BY incident")]
    with processes(hotline, len(replies)) as workers:
        free = at_once([ask(worker, row) for worker, row in zip(workers, replies, strict=True)])

    assert sorted(free) == [False] * (len(replies) - 1) + [True]


def test_tries_of_a_pin_at_the_same_moment_are_all_counted(hotline):
    person = hotline.person("Ana")
    with processes(hotline, 2 * TRIES) as webs:
        counted = at_once([lambda web=web: web.store.transact(lambda tx: tx.pins.count(person, NOON)) for web in webs])

    assert sum(one is not None for one in counted) == TRIES
    assert sum(one is not None and one.last for one in counted) == 1


# --- everything at the same time


class Prompt(FakeCarrier):
    """A carrier whose report of a text comes while its answer is still being written down."""

    def __init__(self, hotline: Hotline, pool: ThreadPoolExecutor) -> None:
        super().__init__(hotline)
        self._pool = pool
        self.reports: list[Future[bool]] = []

    def send_sms(self, **request: Any) -> Receipt:
        receipt = super().send_sms(**request)
        report = StatusReport(request["message"], receipt.carrier_sid, ReportedState.DELIVERED, None)
        self.reports.append(self._pool.submit(sending.receive_status, self.hotline.runtime, report))
        return receipt


def carries_out(runtime: Runtime, stopping: threading.Event) -> Callable[[], int]:
    def work() -> int:
        done = 0
        while not stopping.is_set():
            now = runtime.now()
            taken = runtime.store.transact(lambda tx, now=now: tx.outbox.take(now, lease=seconds(1), limit=5))
            for due in taken:
                outbox.carry_out_row(runtime, due.row, due.attempt)
                done += 1
            if not taken:
                stopping.wait(0.02)
                audit(runtime)
        return done

    return work


def talks(hotline: Hotline, runtime: Runtime, place: int, until: float) -> Callable[[], int]:
    """Return what texts us as a reporter and as somebody of the team, by turns, until then."""

    def work() -> int:
        count, dice = 0, random.Random(place)
        name = ("Ana", "Ben", "Cleo", "Lee")[place % 4]
        while time.monotonic() < until:
            count += 1
            sender, words = (number(dice.randrange(4)), "and then they came back")
            if count % 2:
                references = [short for (short,) in hotline.query("SELECT short FROM incident WHERE open")]
                command = dice.choice(("1", "2", "3", "who", "status", "# a note", "hand Ben", "facts", "9", "9"))
                chosen = f"{dice.choice(references)} " if references and command != "status" else ""
                sender, words = hotline.phone(name).number, chosen + command
            intake.receive_sms(runtime, "fake", form(f"SM-{place}-{count}", words, sender))
        return count

    return work


@pytest.mark.parametrize("lasts", [4.0, pytest.param(60.0, marks=pytest.mark.slow)])
def test_nobody_waits_for_each_other_in_a_circle(hotline, lasts):
    """Texts, replies, reports, workers and clocks at the same time: no deadlock, nothing lost, every chain whole."""
    begun, stopping = time.monotonic(), threading.Event()
    before = hotline.server.said(last=10_000_000).count("deadlock detected")
    with processes(hotline, 8) as all_of_them, ThreadPoolExecutor(4) as pool:
        carrier = Prompt(hotline, pool)
        for one in (hotline.runtime, *all_of_them):
            one.carriers = {"twilio": carrier, "fake": carrier}
            one.now = lambda: NOON + seconds(20 * (time.monotonic() - begun))  # steps and reminders come due
        webs, workers = all_of_them[:4], all_of_them[4:]
        talking = [talks(hotline, web, place, begun + lasts) for place, web in enumerate(webs)]

        def end() -> None:
            time.sleep(lasts + 1)
            stopping.set()

        outcomes = at_once([*talking, *(carries_out(worker, stopping) for worker in workers), end])
        reports = [report.result(20) for report in carrier.reports]

    assert not [one for one in outcomes if isinstance(one, Exception)], outcomes
    texted = sum(outcomes[: len(webs)])
    assert hotline.query("SELECT count(*) FROM inbox") == [(texted,)]
    print(f"{texted} texts, {len(reports)} reports, carried out: {outcomes[4:8]}")
    assert texted > 5
    assert all(reports)
    assert len(reports) > 5
    assert hotline.server.said(last=10_000_000).count("deadlock detected") == before
    assert hotline.store.read(lambda tx: list(verify(tx, frozenset(), [], Tally()))) == []
