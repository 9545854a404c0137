"""Real processes that die with work in hand."""

from __future__ import annotations

import sqlite3
import time
from typing import Any

import pytest

from hotline.processes import wait_until
from hotline.simulator import Faults
from tests.site import Place, Site, configuration, places

PLACE: Place = places(1)[0]
REPORTER = "+13125550142"

pytestmark = pytest.mark.xdist_group("killed")


def rows(site: Site, query: str) -> list[Any]:
    with sqlite3.connect(site.folder / "hotline.db", timeout=5) as connection:
        return list(connection.execute(query))


def test_the_row_of_a_killed_worker_comes_back_within_five_seconds():
    """The worker dies while the carrier has its request; the page is looked up, not sent again."""
    with Site(configuration([PLACE]), faults=Faults(delay_answer=2.0)) as site:
        site.serve([PLACE.line])
        site.simulator.phone(REPORTER).text(PLACE.line, "Someone keeps following me")
        claimed = "SELECT carried_by FROM outbox WHERE job = 'send_page' AND attempt = 1 AND state = 'due'"
        wait_until(lambda: rows(site, claimed), seconds=10, what="a claim")
        assert rows(site, claimed)[0][0].startswith("worker:")
        site.processes.all["worker"].kill()
        killed = time.monotonic()
        site.simulator.faults = Faults()
        again = "SELECT 1 FROM outbox WHERE job = 'send_page' AND attempt >= 2"
        wait_until(lambda: rows(site, again), seconds=10, what="a second attempt")
        assert time.monotonic() - killed <= 5
        done = "SELECT 1 FROM outbox WHERE job = 'send_page' AND state = 'done'"
        wait_until(lambda: rows(site, done), seconds=10, what="the outcome")
        assert len([send for send in site.simulator.ledger.sends if send.to == PLACE.phones[0]]) == 1


def test_without_redis_and_workers_the_page_still_leaves():
    with Site(configuration([PLACE])) as site:
        site.serve([PLACE.line], what=("web", "clock"))
        begun = time.monotonic()
        assert site.simulator.phone(REPORTER).text(PLACE.line, "Someone keeps following me").accepted
        site.simulator.phone(PLACE.phones[0]).wait_for("Reply 1", timeout=10)
        assert time.monotonic() - begun <= 3
        assert all(
            by.startswith("clock:") for (by,) in rows(site, "SELECT carried_by FROM outbox WHERE job = 'send_page'")
        )
