"""The host is lost and its backup restored on a fresh one: real processes, the simulator as the carrier."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from hotline.processes import wait_until
from tests.figures import figure
from tests.site import Place, Site, configuration, person_name, places

pytestmark = pytest.mark.xdist_group("host-lost")
HARM = "Someone keeps following me at gate 4"
STEPS = '[{ after = "0s", page = "primary", by = ["sms"] }, { after = "30s", page = "secondary", by = ["sms"] }]'
EVERYTHING = ("valkey", "web", "worker", "clock")
RESTORED_WITHIN = 15 * 60.0
"""Seconds (shared design, threats-and-failures §3.2: "restore ≤ 15 min")."""


def report(site: Site, place: Place, phone: str) -> str:
    """Report something, wait until the first person is paged, and return the reference."""
    site.simulator.phone(phone).text(place.line, HARM)
    page = site.simulator.phone(place.phones[0]).wait_for("Reply 1", timeout=10)
    return page.body.split()[1]


def answer(site: Site, place: Place, words: str, told: str, which: int = 0) -> None:
    """Have somebody of the team text us, and wait for what they are told."""
    phone = site.simulator.phone(place.phones[which])
    phone.text(place.line, words)
    phone.wait_for(told, timeout=10)


def wipe(site: Site) -> None:
    """Nothing is left of the database; on PostgreSQL an empty one of the same name is made, as for a new host."""
    if site.server is None:
        for path in site.folder.glob("hotline.db*"):
            path.unlink()
        return
    owners = site.env["DATABASE_OWNER_URL"]
    site.server.drop_database(owners)
    site.server.new_database(owners.rpartition("/")[2])


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def test_a_fresh_host_pages_what_is_late_within_seconds_and_forgets_nothing_of_the_backup(
    tmp_path: Path, database: str
):
    waits, taken, closed, later = regions = places(4)
    with Site(configuration(regions, steps=STEPS, rate=100), database=database) as site:
        if site.server is not None:
            site.env["HOTLINE_PG_PROGRAMS"] = str(site.server.programs)
            site.server.execute("ALTER ROLE owner CREATEDB")
        site.serve([place.line for place in regions])
        references = {
            place.code: report(site, place, f"+1312555{number:04d}") for number, place in enumerate((taken, closed))
        }
        answer(site, taken, "1", "You have")
        answer(site, closed, "1", "You have")
        answer(site, closed, "9", "Reply 9 again")
        answer(site, closed, "9", "is closed")
        before = {code: site.record(reference)["entries"] for code, reference in references.items()}
        reported = time.monotonic()
        references[waits.code] = report(site, waits, "+13125550776")

        copy = tmp_path / "b.db"
        assert "Wrote" in site.hotline("backup", str(copy))

        # What happens after it is lost with the host: somebody else reports, and is paged.
        lost = report(site, later, "+13125550777")
        for name in EVERYTHING:
            site.processes.all[name].kill()
        wipe(site)
        paged = {phone: len(site.simulator.phone(phone).inbox) for place in regions for phone in place.phones}
        # The next step is due 30 s after the first, and late 15 s after that.
        time.sleep(max(0.0, reported + 48 - time.monotonic()))

        begun = time.monotonic()
        said = site.hotline("restore", str(copy))
        assert "Open reports: 2; pages that are late: 1." in said
        for name in EVERYTHING:
            site.start(name)
        page = site.simulator.phone(waits.phones[1]).wait_for("LATE", timeout=120)
        took = time.monotonic() - begun
        figure("restore.first_page", took, "seconds", database=database)

        assert took < RESTORED_WITHIN
        assert page.segments == 1
        assert references[waits.code] in page.body
        site.simulator.phone(taken.phones[0]).wait_for("Our system is back as of", timeout=10)
        for code, entries in before.items():
            assert site.record(references[code])["entries"][: len(entries)] == entries
        assert "This comes late: it was due at" in site.hotline("record", references[waits.code])
        assert person_name(f"{taken.code}p0") in site.hotline("record", references[taken.code])

        # Nobody is paged for what was closed, nor for what somebody has.
        for place in (closed, taken):
            new = site.simulator.phone(place.phones[1]).inbox[paged[place.phones[1]] :]
            assert [text for text in new if "Reply 1" in text.body] == []
        assert site.record(references[closed.code])["entries"] == before[closed.code]

        # What came after the backup is found at the carrier; it is a new report here.
        again = site.simulator.phone(later.phones[0]).wait_for(lambda text: lost not in text.body, timeout=20)
        record = site.hotline("record", again.body.split()[1])
        assert HARM in record
        assert "was found at the carrier only now" in record

        answer(site, waits, "1", "You have")
        wait_until(lambda: site.record(references[waits.code])["owner"], seconds=10, what="the taker")
        assert "All of it is in order." in site.hotline("verify")
