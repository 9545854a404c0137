"""A deploy and its undoing while people text: nothing is lost, no conversation breaks, everybody is paged.

As docs/operations.md says it: migrate first, then start the processes again one after another; to go back, the
processes first, then the database. The older version is this one without what newer revisions brought.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import psutil
import pytest

from hotline.processes import children_of, clock_command, wait_until, web_command, worker_command
from tests.chaos.checker import Duty, Promise, judge
from tests.chaos.load import Load
from tests.chaos.run import history_of, wait_until_done
from tests.conftest import ENGINES
from tests.figures import figure
from tests.site import STEPS, Site, configuration, places

pytestmark = pytest.mark.xdist_group("deploy")
WHERE = places(20)
OURS = ("web", "worker", "clock")


def listens_on(pid: int, port: int) -> bool:
    """Tell whether a process or its children take connections at *port*, whoever else does."""
    with suppress(psutil.Error):
        family = [psutil.Process(one) for one in (pid, *children_of(pid)) if one]
        return any(
            place.laddr.port == port for one in family for place in one.net_connections() if place.status == "LISTEN"
        )
    return False


class Deploy:
    """A site whose processes are of an older version or of this one."""

    def __init__(self, site: Site, older: str) -> None:
        self.site, self.older = site, older
        self.database = "sqlite" if site.server is None else "postgresql"
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
        started = f"{name}_started".encode()

        def works() -> bool:
            return listens_on(made.pid, self.site.web_port) if name == "web" else started in log.read_bytes()[before:]

        try:
            wait_until(works, seconds=60, what=name)
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


@pytest.fixture(params=ENGINES)
def deploy(request: pytest.FixtureRequest) -> Iterator[Deploy]:
    """A hotline of the older version, on a database of its revision, with people who text.

    On PostgreSQL processes work as the application's role, and ``migrate`` as the owner of the tables.
    """
    server = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    with Site(configuration(WHERE, steps=STEPS, rate=20), server=server) as site:
        older = site.query("SELECT revision FROM works_from")[0][0]
        made = Deploy(site, older)
        made.migrate("--down", older, "--lose-newer-data")
        site.serve([place.line for place in WHERE], what=("valkey",))
        for name in OURS:
            made.start(name, older=True)
        made.load.start()
        made.load.burst(50)
        try:
            yield made
        finally:
            made.load.stop()


def judged(deploy: Deploy, **context: float) -> None:
    """Nothing was lost, written twice or broken, and everybody was paged; what ``verify`` says is all right."""
    deploy.load.stop()
    assert wait_until_done(deploy.site, deploy.load, time.monotonic() + 300, patient=False)
    duties = {place.line: Duty(place.phones) for place in WHERE}
    verdict = judge(history_of(deploy.site, deploy.load, duties))
    for key, promise in (("lost", Promise.LOST), ("unpaged", Promise.UNPAGED), ("broken", Promise.TWICE)):
        figure(f"deploy.{key}", len(verdict.broken[promise]), "texts", database=deploy.database, **context)
    figure("deploy.accepted", verdict.accepted, "texts", database=deploy.database, refused=verdict.refused, **context)

    assert verdict.accepted > 50
    assert verdict.refused == 0
    assert {promise: found for promise, found in verdict.broken.items() if found} == {}
    assert deploy.site.query("SELECT job FROM outbox WHERE state = 'parked'") == []
    deploy.site.hotline("verify")  # exit code 0: every entry is linked, or will be; none was changed


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
