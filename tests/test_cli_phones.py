"""How people are reached, from the command line: ``phones``, ``drill``, ``vcard``."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hotline import logs
from hotline.cli import main
from hotline.config import SETTINGS
from hotline.domain.organisation import Channel, Organisation, PersonId
from hotline.domain.test_pages import PageState
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Transaction, opened
from hotline.usecases.phones import Standing, standing
from tests.web.desk import RING, make_template

WHO, NAME = "r0p0", "Qxr0p0"
Command = Callable[..., Result]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("phones") / "template.db"
    make_template(path)
    return path


@pytest.fixture
def hotline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: Path) -> Iterator[Command]:
    """Run a command on a database that is set up; no worker and no clock carries anything out."""
    shutil.copy(template, tmp_path / "hotline.db")
    monkeypatch.chdir(tmp_path)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)
    env = {
        "PUBLIC_URL": "https://hotline.example.org", "TWILIO_ACCOUNT_SID": "AC" + "0" * 32, "TWILIO_AUTH_TOKEN": "t",
        "HOTLINE_KEYS": RING, "DATABASE_URL": "sqlite:///hotline.db",
    }  # fmt: skip
    yield lambda *arguments: CliRunner().invoke(main, arguments, env=env, catch_exceptions=False)
    logs.configure("WARNING")


def read(work: Callable[[Transaction], object]) -> object:
    with opened("sqlite:///hotline.db", KeyRing.parse(RING)) as store:
        return store.read(work)


def organisation() -> Organisation:
    found = read(lambda tx: tx.people.organisation())
    assert isinstance(found, Organisation)
    return found


def stands(channel: Channel = Channel.SMS) -> Standing:
    known = organisation()
    return standing(known, known.people[PersonId(WHO)], channel)


def code_on_its_way() -> str:
    """Return the code as the text in the outbox has it."""

    def look(tx: Transaction) -> str:
        (row,) = tx.connection.exec_driver_sql("SELECT id FROM message").fetchall()
        text = tx.messages.get(row[0])
        assert text is not None
        return re.search(r"[0-9]{3} [0-9]{3}", text.body)[0]  # type: ignore[index]

    return str(read(look))


def test_everybody_is_listed_without_a_number(hotline: Command):
    done = hotline("phones")
    assert done.exit_code == 0
    assert NAME in done.output
    assert "unverified" in done.output
    assert "no line" in done.output
    assert "check my phone" in done.output
    assert not re.search(r"\+?[0-9]{8,}", done.output)


def test_a_code_goes_out_and_comes_back_by_command(hotline: Command):
    done = hotline("phones", "check", NAME)
    assert done.exit_code == 0
    code = code_on_its_way()
    assert code not in done.output

    wrong = hotline("phones", "check", WHO, "--code", "000000" if code != "000 000" else "111111")
    assert (wrong.exit_code, stands()) == (1, Standing.UNVERIFIED)
    assert "not the code" in wrong.output

    right = hotline("phones", "check", WHO, "--code", code)
    assert (right.exit_code, stands()) == (0, Standing.VERIFIED)
    assert "verified 20" in hotline("phones").output


def test_nobody_of_that_name_and_no_line_that_calls_are_said(hotline: Command):
    nobody, no_line = hotline("phones", "check", "zoe"), hotline("phones", "check", WHO, "--voice")
    assert (nobody.exit_code, no_line.exit_code) == (1, 1)
    assert "Nobody of the team" in nobody.output
    assert "No line of their region can call" in no_line.output


def test_a_test_page_is_watched_for_a_while(hotline: Command):
    done = hotline("phones", "test", WHO, "--wait", "1")
    assert done.exit_code == 0
    assert "waiting to leave" in done.output


def test_a_test_page_that_fails_ends_with_1_and_says_why(hotline: Command, monkeypatch: pytest.MonkeyPatch):
    from hotline.domain.test_pages import TestPage
    from hotline.store.drills import Drills

    def failed(self: Drills, page: str) -> TestPage:
        from datetime import UTC, datetime

        return TestPage(page, Channel.SMS, datetime.now(UTC), PageState.FAILED, reason="30006")

    monkeypatch.setattr(Drills, "page", failed)
    done = hotline("phones", "test", WHO)
    assert done.exit_code == 1
    assert "failed: a landline" in done.output


def test_quiet_hours_are_kept_shown_and_taken_away(hotline: Command):
    assert hotline("phones", "quiet", WHO, "22:00-07:30", "--by", "Lee").exit_code == 0
    assert "22:00-07:30" in hotline("phones").output
    assert hotline("phones", "quiet", WHO, "none", "--by", "Lee").exit_code == 0
    assert organisation().rota.quiet_hours == ()
    assert hotline("phones", "quiet", WHO, "at night", "--by", "Lee").exit_code == 2
    assert "Quiet hours of" in hotline("audit").output


def test_a_drill_is_begun_and_its_results_are_kept(hotline: Command):
    assert "There was no drill yet" in hotline("drill", "--results").output
    assert "--by" in hotline("drill", "--region", "r0").output
    assert "--region r0 or r1" in hotline("drill", "--by", "Lee").output

    done = hotline("drill", "--region", "r0", "--by", "Lee", "--no-wait")
    assert (done.exit_code, "2 of 2 people" in done.output) == (0, True)
    again = hotline("drill", "--region", "r0", "--by", "Lee", "--no-wait")
    assert (again.exit_code, "under way" in again.output) == (1, True)

    shown = hotline("drill", "--results").output
    assert NAME in shown
    assert "no answer yet" in shown
    assert "by Lee" in shown


def test_a_drill_that_is_watched_ends_with_1_where_somebody_was_not_reached(
    hotline: Command, monkeypatch: pytest.MonkeyPatch
):
    from datetime import timedelta

    from hotline.usecases import drills

    monkeypatch.setattr(drills, "ANSWER_WITHIN", timedelta(seconds=1))
    done = hotline("drill", "--region", "r0", "--by", "Lee")
    assert done.exit_code == 1
    assert "NO ANSWER" in done.output


def test_the_card_is_printed_as_phones_import_it(hotline: Command):
    done = hotline("vcard", "--region", "r1")
    assert done.exit_code == 0
    assert done.output.startswith("BEGIN:VCARD")
    assert hotline("vcard").output != done.output
    assert hotline("vcard", "--region", "zz").exit_code == 1


def test_the_doctor_names_whose_phone_was_never_checked(hotline: Command):
    assert "never checked: Qxr0p0" in hotline("doctor").output
