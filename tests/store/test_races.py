"""Many webs, workers and clocks on one PostgreSQL database: what one writer hid is kept apart by the store."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import pytest

from hotline.carriers import SignedForm
from hotline.store.outbox import JobName
from hotline.store.transaction import Store
from hotline.usecases import intake
from hotline.usecases.runtime import Runtime
from tests.databases import OnPostgresql
from tests.story import NA_LINE, NOON, RING, Hotline, configuration, opened, seconds

THREADS = 8


@pytest.fixture
def hotline(on_postgresql: OnPostgresql) -> Iterator[Hotline]:
    """A hotline on PostgreSQL."""
    with opened(configuration(), on=on_postgresql) as made:
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
            while taken := store.transact(lambda tx: tx.outbox.take(NOON, until=NOON + seconds(1), limit=20)):
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
    hotline.reporter.text("Someone keeps following me")
    hotline.clock.forward(seconds(60))

    def ask(runtime: Runtime, row: str) -> Callable[[], bool]:
        def work(tx):
            text = tx.messages.get(row)
            free = tx.messages.must_wait(replace(text, incident=None), hotline.clock.now) is None
            if free:
                tx.messages.busy(text.line, 1, 1.0, hotline.clock.now)
            return free

        return lambda: runtime.store.transact(work)

    replies = [row for (row,) in hotline.query("SELECT id FROM message WHERE NOT page")][:4]
    with processes(hotline, len(replies)) as workers:
        free = at_once([ask(worker, row) for worker, row in zip(workers, replies, strict=True)])

    assert sorted(free) == [False] * (len(replies) - 1) + [True]


def test_tries_of_a_pin_at_the_same_moment_are_all_counted(hotline):
    from hotline.store.pins import TRIES

    person = hotline.person("Ana")
    with processes(hotline, 2 * TRIES) as webs:
        counted = at_once([lambda web=web: web.store.transact(lambda tx: tx.pins.count(person, NOON)) for web in webs])

    assert sum(one is not None for one in counted) == TRIES
    assert sum(one is not None and one.last for one in counted) == 1
