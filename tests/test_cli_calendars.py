"""``hotline feeds`` and ``hotline oncall`` about calendars and coverage, as somebody at the terminal uses them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hotline import logs
from hotline.cli import main
from hotline.config import SETTINGS
from hotline.store.sealed import KeyRing
from tests.icalendars import WEEKLY, calendar, event
from tests.story import configuration

RING = KeyRing.new("test").strip().replace("\n", ",")
CONFIG = configuration(more='[[schedule]]\nregion = "eu"\nlayer = "primary"\npeople = ["cora"]\nfrom = 2026-01-05\n')


@pytest.fixture
def hotline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run a command of ours with a database of its own, in which an organisation is applied."""
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    env = {
        "PUBLIC_URL": "https://hotline.example.org", "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
        "TWILIO_AUTH_TOKEN": "token", "HOTLINE_KEYS": RING, "DATABASE_URL": f"sqlite:///{tmp_path}/hotline.db",
    }  # fmt: skip

    def run(*arguments: str, given: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, arguments, input=given, env=env, catch_exceptions=False)

    assert run("migrate").exit_code == 0
    assert run("apply", "-", given=CONFIG).exit_code == 0
    yield run
    logs.configure("WARNING")


def weekly() -> bytes:
    """Return a calendar that goes on for ever from this month, whatever the month is."""
    today = datetime.now(UTC)
    lines = [line.replace("202702", f"{today:%Y%m}") for line in WEEKLY]
    return calendar(event("Ana", *lines[:2], "RRULE:FREQ=WEEKLY"))


def test_a_feed_is_shown_once_listed_without_its_address_and_revoked(hotline):
    made = hotline("feeds", "add", "Ana", "--by", "Lee")
    assert made.exit_code == 0
    (address,) = re.findall(r"https://hotline\.example\.org/feeds/[\w-]{32}\.ics", made.output)
    hotline("feeds", "add", "--region", "na", "--by", "lee")

    listed = hotline("feeds", "list").output.splitlines()

    assert [line.split("  ", 1)[1].partition(",")[0] for line in listed] == ["Ana", "region na"]
    assert address.rpartition("/")[2][:-4] not in "".join(listed)
    revoked = hotline("feeds", "revoke", listed[0].split()[0], "--by", "ana")
    assert revoked.output == "The address of the feed of Ana opens nothing any more.\n"
    assert len(hotline("feeds", "list").output.splitlines()) == 1
    assert hotline("feeds", "revoke", listed[0].split()[0], "--by", "ana").exit_code == 1


def test_who_may_not_is_told_so_in_one_sentence(hotline):
    refused = hotline("feeds", "add", "Ana", "--by", "Ben")
    assert (refused.exit_code, refused.output) == (1, "Error: --by must name a lead or an organiser.\n")


def test_a_calendar_from_standard_input_is_imported_listed_and_removed(hotline):
    done = hotline("oncall", "import", "-", "--region", "na", "--layer", "primary", "--by", "Lee", given=weekly())
    assert done.exit_code == 0, done.output
    (name,) = re.findall(r"^Calendar (\w{8}): 5\d shifts of North America, primary\.$", done.output, re.MULTILINE)

    assert hotline("oncall", "calendars").output.startswith(f"{name}  na, primary: 5")
    assert hotline("oncall", "remove", name, "--by", "Lee").exit_code == 0
    assert hotline("oncall", "calendars").output == "No calendar is imported.\n"


def test_events_that_name_nobody_are_listed_on_the_screen(hotline, tmp_path):
    file = tmp_path / "calendar.ics"
    today = f"{datetime.now(UTC):%Y%m%d}"
    party = event("Christmas party", f"DTSTART;VALUE=DATE:{today}", "RRULE:FREQ=DAILY;COUNT=3")
    file.write_bytes(weekly().replace(b"END:VCALENDAR", "\r\n".join([*party, "END:VCALENDAR"]).encode()))
    arguments = ("oncall", "import", str(file), "--region", "na", "--layer", "primary", "--by", "Lee")

    refused = hotline(*arguments)

    assert refused.exit_code == 1
    assert refused.output.count("Christmas party") == 1
    assert "it names nobody who answers pages" in refused.output
    assert hotline(*arguments, "--skip").exit_code == 0


def test_coverage_says_what_is_missing_or_that_nothing_is(hotline):
    said = hotline("oncall", "coverage", "--region", "eu", "--days", "7").output.splitlines()

    assert said == [
        "Europe: Nobody has checked yet that pages reach the phone of Cora.",
        "Europe: Nobody has checked yet that pages reach the phone of Dev.",
    ]
    assert hotline("oncall", "coverage", "--region", "mars").output == "Error: There is no region mars.\n"
