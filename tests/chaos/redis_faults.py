"""``make chaos ARGS=--redis``: people text and call while Redis is dead, hung, emptied, or restarted again and again.

Judged by the carrier's ledger and the load's own clock. Only who carried a page, worker or clock, is read from our
database: nobody outside can see that.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import redis

from hotline.processes import listens, wait_until
from tests.chaos import calls
from tests.chaos.checker import History, Kind, Promise, Verdict, judge
from tests.chaos.load import Load
from tests.chaos.run import Duty, history_of, stumbled, wait_until_done
from tests.figures import Figures, percentile
from tests.site import Place, Site, configuration, places

SECONDS = 120.0
"""How long each trouble lasts."""
RATE = 2.0
"""Texts a second."""
FLUSH_EVERY, RESTART_EVERY = 5.0, 4.0
WARM_UP = 3.0
BACK_WITHIN = 3.0
"""Seconds after which workers must carry the pages again once Redis is back."""
AFTER = 20.0
"""Seconds from then on, in which it is counted who does."""
HEAL, SOON = 30.0, 10.0
REGIONS = 40
PAGE_WITHIN, ANSWER_WITHIN, BY_WORKER = 10.0, 0.5, 0.95
ENOUGH = 100
"""Answers of which a hundredth is one: the slowest of fewer tells of a busy machine, not of Redis."""
_CARRIED = "SELECT carried_by FROM outbox WHERE job = 'send_page' AND run_at >= ? AND run_at < ?"

Trouble = Callable[[Site, float], None]


@dataclass
class Seen:
    """What came of one trouble. Times are in seconds."""

    verdict: Verdict
    page_latencies: list[float]
    answer_times: list[float]
    carried_after: list[str]
    call: calls.Outcome

    @property
    def by_worker_after(self) -> float:
        """The share of the pages that a worker carried once Redis was back; NaN where there were none."""
        mine = sum(name.startswith("worker:") for name in self.carried_after)
        return mine / len(self.carried_after) if self.carried_after else float("nan")


def run(
    figures: Figures, *, seconds: float | None, seed: int, database: str, only: Iterable[str] | None, jobs: int
) -> None:
    """Let every trouble last *seconds*, on a hotline of its own, and print what came of it; *jobs* at a time."""
    lasts, names = seconds or SECONDS, list(only or TROUBLES)
    print(f"Redis {', '.join(names)}: {lasts:g} s each, {RATE:g} texts/s.", flush=True)
    with ThreadPoolExecutor(jobs) as pool:
        at_once = map if jobs == 1 else pool.map  # one after the other in this thread, so that Ctrl-C ends it
        all_seen = at_once(lambda name: _one(TROUBLES[name], lasts, seed, database), names)
        for name, seen in zip(names, all_seen, strict=True):
            _report(figures, seen, {"fault": name, "database": database, "seconds": lasts, "seed": seed})


# --- the troubles


def _dead(site: Site, seconds: float) -> None:
    valkey = site.processes.all["valkey"]
    valkey.kill()
    time.sleep(seconds)
    valkey.start()


def _hung(site: Site, seconds: float) -> None:
    pid = site.processes.all["valkey"].pid
    os.kill(pid, signal.SIGSTOP)
    time.sleep(seconds)
    os.kill(pid, signal.SIGCONT)


def _flushed(site: Site, seconds: float) -> None:
    with redis.Redis(port=site.redis_port) as client:
        _again(client.flushall, seconds, FLUSH_EVERY)


def _restarted(site: Site, seconds: float) -> None:
    valkey = site.processes.all["valkey"]

    def restart() -> None:
        valkey.kill()
        valkey.start()

    _again(restart, seconds, RESTART_EVERY)


def _again(harm: Callable[[], object], seconds: float, every: float) -> None:
    """Do *harm* now and again; the last time when *seconds* are over, and twice at least."""
    times = max(1, round(seconds / every))
    harm()
    for _ in range(times):
        time.sleep(seconds / times)
        harm()


TROUBLES: dict[str, Trouble] = {"dead": _dead, "hung": _hung, "flushed": _flushed, "restarted": _restarted}


# --- one run


def _one(trouble: Trouble, seconds: float, seed: int, database: str) -> Seen:
    *texted, called = places(REGIONS + 1)
    with Site(configuration([*texted, called], voice="true"), database=database, seed=seed) as site:
        site.simulator.calls_per_second = 10.0
        for number in called.phones:
            site.simulator.phone(number).answers = calls.take
        site.serve([place.line for place in (*texted, called)])
        load = Load(site.simulator, texted, (), rate=RATE, seed=seed)
        load.start()
        time.sleep(WARM_UP)
        began = time.time()
        call = _Call(site, called, after=min(2.0, seconds / 4))
        trouble(site, seconds)
        wait_until(lambda: listens(site.redis_port), seconds=10, what="Valkey")
        back = time.time()
        time.sleep(BACK_WITHIN + min(AFTER, max(5.0, seconds)))
        load.stop()
        wait_until_done(site, load, time.monotonic() + HEAL, patient=False, soon=SOON)
        outcome = call.outcome()
        return _seen(site, load, texted, outcome, began=began, back=back)


class _Call:
    """Somebody calls while Redis is in trouble, and asks for a person."""

    def __init__(self, site: Site, place: Place, *, after: float) -> None:
        self._site, self._place = site, place
        self._call = None
        self._thread = threading.Thread(target=self._make, args=(after,), daemon=True)
        self._thread.start()

    def _make(self, after: float) -> None:
        time.sleep(after)
        self._call = self._site.simulator.phone("+19175550142").call(self._place.line)
        calls.talk(self._call, self._place)

    def outcome(self) -> calls.Outcome:
        """Return what became of the call, once it is over."""
        self._thread.join(calls.PATIENCE * 2)
        outcome = calls.Outcome()
        if self._call is None:
            outcome.lost.append("the call was not made")
        else:
            calls.judge(self._site, self._place, self._call, outcome)
        return outcome


def _seen(site: Site, load: Load, texted: list[Place], call: calls.Outcome, *, began: float, back: float) -> Seen:
    history = history_of(site, load, {place.line: Duty(place.phones) for place in texted})
    verdict = judge(history)
    verdict.broken[Promise.STUMBLED] += stumbled(site)
    normal = [round(at * 1e6) for at in (back + BACK_WITHIN, load.ended_at)]
    return Seen(
        verdict,
        page_latencies=judge(_reports(history, began, back)).latencies,
        answer_times=[
            each.answered_at - each.posted_at
            for each in site.simulator.ledger.deliveries
            if each.answered_at is not None and began <= each.posted_at < back
        ],
        carried_after=[by or "nobody" for (by,) in site.query(_CARRIED, *normal)],
        call=call,
    )


def _reports(history: History, since: float, until: float) -> History:
    """Return *history* with the first texts of that time alone, whose pages' latency is what counts."""
    reports = [text for text in history.texts if text.kind is Kind.REPORT and since <= text.offered_at < until]
    return replace(history, texts=reports)


# --- what came of it


def _report(figures: Figures, seen: Seen, context: dict[str, str | float]) -> None:
    broken, nan = seen.verdict.broken, [float("nan")]
    pages, answers = seen.page_latencies or nan, seen.answer_times or nan
    doubled = len(broken[Promise.DOUBLED]) + len(broken[Promise.REPAGED])
    figures.add("redis.accepted", seen.verdict.accepted, "messages", at_least=1, **context)
    figures.add("redis.lost", len(broken[Promise.LOST]), "messages", at_most=0, **context)
    figures.add("redis.unpaged", len(broken[Promise.UNPAGED]), "incidents", at_most=0, **context)
    figures.add("redis.doubled", doubled, "messages", at_most=0, **context)
    figures.add("redis.unknown", seen.verdict.unknown, "messages", **context)
    figures.add("redis.stumbled", len(broken[Promise.STUMBLED]), "jobs", at_most=0, **context)
    figures.add("redis.page_p50", round(percentile(pages, 0.5), 3), "s", **context)
    figures.add("redis.page_p99", round(percentile(pages, 0.99), 3), "s", at_most=PAGE_WITHIN, **context)
    bound = ANSWER_WITHIN if len(answers) >= ENOUGH else None
    figures.add("redis.webhook_p99", round(percentile(answers, 0.99), 4), "s", at_most=bound, **context)
    figures.add("redis.call_joined", seen.call.joined, "calls", at_least=1, **context)
    share = round(seen.by_worker_after, 4)
    figures.add("redis.by_worker_after", share, "share", at_least=BY_WORKER, **context, pages=len(seen.carried_after))
    for promise, cases in broken.items():
        for case in cases[:5]:
            print(f"  {promise}: {case}")
    for case in (*seen.call.lost, *seen.call.cut, *seen.call.alone):
        print(f"  call: {case}")
    sys.stdout.flush()
