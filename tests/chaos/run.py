"""One run, in a process of its own: start the hotline, let it storm, heal, judge, leave the outcome in a file.

``python -m tests.chaos.run PLAN FILE``; the current directory must hold no package of ours, for the processes that
are started here look for theirs in the plan's root.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hotline.bootstrap import build_runtime
from hotline.config import Settings
from hotline.domain.incident import EntryKind
from hotline.simulator import Faults
from hotline.store.transaction import Transaction
from hotline.usecases.record import Document, record_of
from hotline.usecases.runtime import Runtime
from tests.chaos.checker import PAGE_MARK, Duty, History, Promise, Sent, Verdict, Written, judge
from tests.chaos.killer import Killer, kill_tree
from tests.chaos.load import Load
from tests.chaos.plan import Outcome, Plan, end_in_order
from tests.figures import percentile
from tests.site import STEPS, Place, Site, configuration, places

FAST_STEPS = '[{ after = "0s", page = "primary", by = ["sms"] }, { after = "3s", page = "secondary", by = ["sms"] }]'
QUIET_FOR = 6.0
"""Seconds without any work left after which nothing more can come: longer than a lease."""
SOON = 120.0
ROUND = 120.0
"""Seconds that a round of strikes may take beyond the plan's, where everything starts slowly."""
_LEFT = "select count(*) from outbox where state = 'due' and job in ('send_page', 'escalate', ?) and run_at < ?"


def main() -> None:
    """Carry out the plan in the first argument; the outcome goes to the file in the second."""
    plan, target = Plan.read(sys.argv[1]), Path(sys.argv[2])
    end_in_order()
    if (Path.cwd() / "hotline").exists():
        sys.exit(f"{Path.cwd()} holds a package of ours, which would be taken for the one under test")
    carry_out(plan).write(target)


def carry_out(plan: Plan) -> Outcome:
    """Run *plan* and return what came of it."""
    where = places(plan.regions)
    fast, slow = where[: plan.fast], where[plan.fast :]
    site = Site(_configuration(slow, fast), root=Path(plan.root), seed=plan.seed, database=plan.database)
    try:
        with site:
            _check_root(site, Path(plan.root))
            site.serve([place.line for place in where])
            outcome = _storm_and_judge(site, plan, slow, fast)
            site.processes.stop()
            outcome.integrity = _integrity(site)
            if plan.keep:
                shutil.copytree(site.folder, plan.keep, dirs_exist_ok=True)
            return outcome
    finally:
        for process in site.processes.all.values():  # also where the site did not come up
            process.kill()


def _configuration(slow: list[Place], fast: list[Place]) -> str:
    """Most regions call the second person in an hour, so that a lost first page is not made up for; some in seconds."""
    whole = configuration(slow, steps=STEPS)
    rest = configuration(fast, steps=FAST_STEPS)
    return whole + rest[rest.index("[[region]]") :] if fast else whole


def _check_root(site: Site, root: Path) -> None:
    """Make sure that what runs is what lies under *root*."""
    code = "import hotline, workers; print(hotline.__file__); print(workers.__file__)"
    for start in ([sys.executable, "-c", code], [sys.executable, "-P", "-c", code]):
        found = subprocess.run(start, env=site.env, capture_output=True, text=True, timeout=60, check=True).stdout
        expected = [str(root / "hotline" / "__init__.py"), str(root / "workers" / "__init__.py")]
        if found.split() != expected:
            raise AssertionError(f"{found.split()} would run instead of {expected}")


def _storm_and_judge(site: Site, plan: Plan, slow: list[Place], fast: list[Place]) -> Outcome:
    duties = {place.line: Duty(place.phones) for place in slow}
    duties |= {place.line: Duty(place.phones, everybody=True) for place in fast}
    load = Load(site.simulator, slow, fast, rate=plan.rate, seed=plan.seed)
    killer = Killer(site, load, plan)
    site.simulator.faults = Faults(**plan.faults)  # type: ignore[arg-type]
    load.start()
    killer.start()
    try:
        time.sleep(plan.seconds)
        if plan.aimed:  # where everything starts slowly, the strikes take longer
            killer.round_done.wait(ROUND)
    finally:
        load.stop()
        killer.stop()
    site.simulator.faults = Faults()
    killer.revive()
    healed_at = time.monotonic()
    settled = wait_until_done(site, load, healed_at + plan.heal, patient=plan.patient, revive=killer.revive)
    judged_after = time.monotonic() - healed_at
    for name in site.processes.all:  # what isn't done by now doesn't count, however long reading takes
        kill_tree(site, name)
    verdict = judge(history_of(site, load, duties))
    verdict.broken[Promise.STUMBLED] += stumbled(site)
    return _outcome(site, load, killer, verdict, judged_after=judged_after, settled=settled)


def wait_until_done(
    site: Site, load: Load, end: float, *, patient: bool, soon: float = SOON, revive: Callable[[], None] = lambda: None
) -> bool:
    """Wait until nothing is left to be done and stays so, or until *end*; return whether it came to that.

    What falls due within *soon* seconds is left to be done; replies only if *patient*.
    """
    quiet_since, replies = time.monotonic(), "send_reply" if patient else ""
    while (now := time.monotonic()) < end:
        revive()
        left = site.query(_LEFT, replies, int((time.time() + soon) * 1e6))[0][0]
        waiting = any(
            sent.arrived_at is None and sent.status == "queued" and (patient or PAGE_MARK in sent.body)
            for sent in site.simulator.ledger.sends
        )
        if left or waiting or load.under_way():
            quiet_since = now
        elif now - quiet_since > QUIET_FOR:
            return True
        time.sleep(0.25)
    return False


def history_of(site: Site, load: Load, duties: dict[str, Duty]) -> History:
    """Return what happened so far, as load and carrier saw it, and what was written down."""
    sends = [
        Sent(
            send.status_callback.rpartition("/")[2], send.to, send.body, send.accepted_at, send.arrived_at,
            send.outcome, send.answer_read,
        )
        for send in site.simulator.ledger.sends
    ]  # fmt: skip
    return History(load.texts(), sends, _records(site), duties)


def stumbled(site: Site) -> list[str]:
    """Return the jobs at which our own code failed: a storm outside is no excuse for that."""
    asked = "select job, state, failures from outbox where failures > 0 or state = 'parked'"
    return [f"{job}: {failures} failures, now {state}" for job, state, failures in site.query(asked)]


def _records(site: Site) -> list[Written]:
    """Read every record, in this process, as the command would print it."""
    runtime = build_runtime(Settings.from_env(site.env), process="checker")
    try:
        references = runtime.store.read(lambda tx: tx.incidents.references())
        return [runtime.store.read(lambda tx, ref=reference: _written(runtime, tx, ref)) for reference in references]
    finally:
        runtime.store.close()


def _written(runtime: Runtime, tx: Transaction, reference: str) -> Written:
    record: Document = record_of(runtime, tx, reference) or {"entries": []}
    kinds = {
        kind: tuple(entry["text"] for entry in record["entries"] if entry["kind"] == kind.value)
        for kind in (EntryKind.TEXT_IN, EntryKind.REPLY)
    }
    return Written(reference, kinds[EntryKind.TEXT_IN], kinds[EntryKind.REPLY])


def _outcome(
    site: Site, load: Load, killer: Killer, verdict: Verdict, *, judged_after: float, settled: bool
) -> Outcome:
    latencies = verdict.latencies or [0.0]
    return Outcome(
        broken={promise.value: verdict.broken[promise] for promise in Promise},
        kills=dict(killer.kills),
        accepted=verdict.accepted,
        refused=verdict.refused,
        offered=len(load.texts()),
        offered_rate=load.offered_rate,
        incidents=verdict.incidents,
        pages=verdict.pages,
        unknown=verdict.unknown,
        doubled_unknown=verdict.doubled_unknown,
        latency_p50=percentile(latencies, 0.50),
        latency_p99=percentile(latencies, 0.99),
        judged_after=judged_after,
        settled=settled,
        integrity="not checked",
        ended=dict(killer.ended),
        errors=_errors(site),
    )


def _errors(site: Site) -> dict[str, int]:
    """Count what our processes logged as an error, and what they said that is no log line of ours."""
    found: Counter[str] = Counter()
    for log in site.folder.glob("*.log"):
        if log.stem.startswith("valkey"):
            continue
        for line in log.read_text("utf-8", "replace").splitlines():
            try:
                entry = json.loads(line)
                if entry.get("level") in ("error", "critical"):
                    found[f"{log.stem}:{entry.get('event')}:{entry.get('error', '')}"] += 1
            except (ValueError, AttributeError):
                found[f"{log.stem}: {line[:60]}"] += 1
    return dict(found.most_common(12))


def _integrity(site: Site) -> str:
    """Ask whether the database is whole, after everything that was killed while writing it: "ok", or what isn't."""
    wrong = [] if site.server else _wrong_in_file(site)
    try:
        site.hotline("verify")
    except AssertionError as error:
        wrong.append(str(error))
    return "; ".join(wrong) or "ok"


def _wrong_in_file(site: Site) -> list[str]:
    with site.connected() as database:
        said = [row[0] for row in database.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
        orphans = database.execute("PRAGMA foreign_key_check").fetchall()
    return said + ([f"{len(orphans)} rows refer to nothing"] if orphans else [])


if __name__ == "__main__":
    main()
