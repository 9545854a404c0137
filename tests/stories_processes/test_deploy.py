"""A deploy and its undoing while people text: nothing is lost, no conversation breaks, everybody is paged.

As docs/operations.md says it: migrate first, then start the processes again one after another; to go back, the
processes first, then the database. The older version is this one without what newer revisions brought.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import text

from hotline.cli import main
from hotline.processes import clock_command, listens, wait_until, web_command, worker_command
from hotline.store.engine import open_engine
from hotline.store.migrations import standing, upgrade
from tests.chaos.checker import PAGE_MARK, Duty, Promise, judge
from tests.chaos.load import Load
from tests.chaos.run import _history
from tests.figures import figure
from tests.site import STEPS, Site, configuration, places

pytestmark = pytest.mark.xdist_group("deploy")
WHERE = places(20)
OURS = ("web", "worker", "clock")
UNDER_WAY = """
    SELECT count(*) FROM outbox
    WHERE state = 'due' AND job IN ('send_page', 'escalate') AND run_at < :soon
"""


class Deploy:
    """A site whose processes are of an older version or of this one."""

    def __init__(self, site: Site, older: str) -> None:
        self.site, self.older = site, older
        self.engine = open_engine(site.env["DATABASE_URL"])
        self.load = Load(site.simulator, WHERE, (), rate=10, seed=7)

    def start(self, name: str, *, older: bool) -> None:
        """Start a process of one version beside the one that runs, wait until it works, and end the other."""
        earlier = self.site.processes.all.pop(name, None)
        commands: dict[str, Callable[[], list[str]]] = {
            "web": lambda: web_command(
                self.site.web_port, target="tests.older_web:app" if older else "workers.web:app"
            ),
            "worker": worker_command,
            "clock": clock_command,
        }
        command = commands[name]()
        if older and name != "web":
            command = [sys.executable, "-m", "tests.older", self.older, command[-1]]
        log = self.site.folder / f"{name}.log"
        before = log.stat().st_size if log.exists() else 0
        made = self.site.processes.start(name, command, OLDER_REVISION=self.older)
        sign = f"{name}_started" if name != "web" else "Started worker"
        try:
            wait_until(lambda: sign.encode() in log.read_bytes()[before:], seconds=60, what=name)
        finally:
            if earlier is not None:
                earlier.stop()
        assert made.pid, self.site.processes.said(name)

    def roll(self, *, older: bool, every: float) -> None:
        """Start each process again, as the older version or as this one, one after another."""
        for name in OURS:
            self.start(name, older=older)
            time.sleep(every)

    def migrate(self, *options: str) -> float:
        """Run the command beside everything; return how many seconds it took."""
        began = time.monotonic()
        self.site.hotline("migrate", *options)
        return time.monotonic() - began

    def settle(self) -> None:
        """Text no more, and wait until all pages arrived; replies take their turns on lines that take one a second."""
        self.load.stop()
        wait_until(lambda: not self.load.under_way(), seconds=60, what="an answer to every text")
        wait_until(lambda: not self._under_way(), seconds=60, what="the last page")
        wait_until(
            lambda: all(
                send.arrived_at or send.status != "queued" or PAGE_MARK not in send.body
                for send in self.site.simulator.ledger.sends
            ),
            seconds=60,
            what="the last page's arrival",
        )

    def _under_way(self) -> int:
        with self.engine.connect() as connection:
            soon = int((time.time() + 60) * 1_000_000)
            found: int = connection.execute(text(UNDER_WAY), {"soon": soon}).scalar_one()
            return found

    def parked(self) -> list[str]:
        """Return the jobs that were given up."""
        with self.engine.connect() as connection:
            return list(connection.execute(text("SELECT job FROM outbox WHERE state = 'parked'")).scalars())


def oldest_beside(url: str) -> str:
    """Return the oldest revision whose code may run beside the newest."""
    engine = open_engine(url)
    upgrade(engine)
    with engine.connect() as connection:
        found = standing.read(connection)
    engine.dispose()
    return found


@pytest.fixture
def deploy(database: str) -> Iterator[Deploy]:
    """A hotline of the older version, on a database of its revision, with people who text."""
    older = oldest_beside(database)
    with Site(configuration(WHERE, steps=STEPS, rate=20), database=database) as site:
        made = Deploy(site, older)
        made.migrate("--down", older, "--lose-newer-data")
        site.serve([place.line for place in WHERE], what=("valkey",))
        wait_until(lambda: listens(site.redis_port), seconds=20, what="Valkey")
        for name in OURS:
            made.start(name, older=True)
        made.load.start()
        made.load.burst(50)
        try:
            yield made
        finally:
            made.load.stop()
            made.engine.dispose()


def judged(deploy: Deploy, **context: float) -> None:
    """Nothing was lost, written twice or broken, and everybody was paged; what ``verify`` says is all right."""
    deploy.settle()
    duties = {place.line: Duty(place.phones) for place in WHERE}
    verdict = judge(_history(deploy.site, deploy.load, duties))
    name = deploy.engine.dialect.name
    for key, promise in (("lost", Promise.LOST), ("unpaged", Promise.UNPAGED), ("broken", Promise.TWICE)):
        figure(f"deploy.{key}", len(verdict.broken[promise]), "texts", database=name, **context)
    figure("deploy.accepted", verdict.accepted, "texts", database=name, refused=verdict.refused, **context)

    assert verdict.accepted > 50
    assert {promise: found for promise, found in verdict.broken.items() if found} == {}
    assert deploy.parked() == []
    if "verify" in main.commands:
        deploy.site.hotline("verify")


def test_a_deploy_while_people_text_loses_nothing(deploy):
    time.sleep(1)
    took = deploy.migrate()
    deploy.roll(older=False, every=0.5)
    time.sleep(1)

    judged(deploy, migrate=round(took, 1))


@pytest.mark.slow
def test_deploys_and_their_undoing_again_and_again_lose_nothing(deploy):
    began = time.monotonic()
    for _ in range(3):
        deploy.migrate()
        deploy.roll(older=False, every=5)
        deploy.roll(older=True, every=5)
        deploy.migrate("--down", deploy.older, "--lose-newer-data")
        time.sleep(5)
    deploy.migrate()
    deploy.roll(older=False, every=5)

    judged(deploy, seconds=round(time.monotonic() - began))
