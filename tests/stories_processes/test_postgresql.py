"""Two webs, two workers and two clocks on one PostgreSQL database: whatever dies, the story goes on."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from hotline.processes import wait_until
from hotline.simulator import Faults
from tests.site import Place, Site, configuration, places

PLACE: Place = places(1)[0]
PRIMARY, SECONDARY = PLACE.phones
STEPS = '[{ after = "0s", page = "primary", by = ["sms"] }, { after = "6s", page = "secondary", by = ["sms"] }]'
WHAT = ("valkey", "web", "worker", "clock")

pytestmark = pytest.mark.xdist_group("killed")


@pytest.fixture
def site() -> Iterator[Site]:
    with Site(configuration([PLACE], steps=STEPS, rate=100), faults=Faults(), database="postgresql") as site:
        site.serve([PLACE.line], webs=2, workers=2, clocks=2)
        yield site


def incidents(site: Site) -> list[tuple[str, bool]]:
    return site.query("SELECT reference, owner IS NOT NULL FROM incident ORDER BY opened_at")


def doubled(site: Site) -> list[tuple[str, str]]:
    """Return the texts that left more than once: to whom, and which."""
    sent = [(send.to, send.body) for send in site.simulator.ledger.sends]
    return [one for one in set(sent) if sent.count(one) > 1]


def test_one_of_each_dies_and_the_story_goes_on(site):
    network = site.simulator
    network.phone("+13125550140").text(PLACE.line, "Someone keeps following me")
    network.phone(PRIMARY).wait_for("Reply 1", timeout=20)
    for name in ("web", "worker", "clock"):
        site.processes.all[name].kill()

    assert network.phone("+13125550141").text(PLACE.line, "They wait at my room").accepted
    (first, _), (second, _) = incidents(site)
    network.phone(PRIMARY).wait_for(f"NorthConf {second}", timeout=20)
    network.phone(SECONDARY).wait_for(f"NorthConf {first}", timeout=30)  # timers go on
    network.phone(SECONDARY).text(PLACE.line, f"{first[:3]} 1")
    network.phone("+13125550140").wait_for("has your report", timeout=20)

    assert [taken for _, taken in incidents(site)] == [True, False]
    assert doubled(site) == []
    by = {by.partition(":")[0] for (by,) in site.query("SELECT carried_by FROM outbox WHERE carried_by IS NOT NULL")}
    assert "worker" in by


def test_a_server_that_was_killed_is_said_at_once_and_everything_comes_back(site):
    network = site.simulator
    network.phone("+13125550140").text(PLACE.line, "Someone keeps following me")
    network.phone(PRIMARY).wait_for("Reply 1", timeout=20)
    site.server.kill()

    begun = time.monotonic()
    refused = network.phone("+13125550141").text(PLACE.line, "They wait at my room")
    assert not refused.accepted
    assert time.monotonic() - begun < 10, f"{refused.attempts} refusals, each at once"
    assert refused.status == 503

    site.server.start()
    wait_until(lambda: len(incidents(site)) == 1, seconds=20, what="the database")
    assert network.phone("+13125550142").text(PLACE.line, "Someone is at my door").accepted
    _, (second, _) = incidents(site)
    network.phone(PRIMARY).wait_for(f"NorthConf {second}", timeout=20)
    assert not site.processes.ended()
