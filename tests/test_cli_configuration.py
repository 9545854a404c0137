"""``apply`` and ``export-config`` on the command line: a plan first, a remedy for each refusal, the same file back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from hotline.cli import main, setting_up
from tests.domain.test_configuration import CONTRACT
from tests.test_cli import RING, SET_UP, Hotline, hotline, migrated

__all__ = ["hotline", "migrated"]

STAFF = '\n[[person]]\nid = "zed"\nname = "Zed \\"Z\\""\nroles = ["staff"]\nregions = ["na"]\nphone = "+15550100155"\n'
STAFF += 'pin = "48261357"\ncode = "7351"\n'


@pytest.mark.parametrize("file", [CONTRACT + STAFF, Path("hotline/example.toml").read_text(encoding="utf-8")])
def test_what_is_exported_is_what_is_applied(migrated: Hotline, tmp_path: Path, file: str):
    assert migrated("apply", "-", given=file).exit_code == 0
    exported = migrated("export-config").stdout
    again = migrated("apply", "-", given=exported)
    assert (again.exit_code, again.stdout) == (0, "Nothing changes: this is what is applied already.\n")
    assert migrated("export-config").stdout == exported
    elsewhere = {"DATABASE_URL": f"sqlite:///{tmp_path}/elsewhere.db"}
    assert migrated("migrate", **elsewhere).exit_code == 0
    assert migrated("apply", "-", given=exported, **elsewhere).exit_code == 0
    assert migrated("export-config", **elsewhere).stdout == exported
    assert "48261357" not in exported


def test_an_export_is_written_for_nobody_else_and_over_nothing(migrated: Hotline, tmp_path: Path):
    migrated("apply", "-", given=CONTRACT)
    first = migrated("export-config", "team.toml")
    assert (first.exit_code, first.stdout) == (0, "Wrote team.toml. Applying it changes nothing.\n")
    assert stat.S_IMODE((tmp_path / "team.toml").stat().st_mode) == 0o600
    second = migrated("export-config", "team.toml")
    assert (second.exit_code, second.stderr) == (1, "Error: team.toml is there already; nothing was written.\n")
    nowhere = migrated("export-config", "nowhere/team.toml")
    assert (nowhere.exit_code, "can't be written" in nowhere.stderr) == (1, True)


def test_that_it_was_exported_is_audited(migrated: Hotline):
    migrated("apply", "-", given=CONTRACT)
    migrated("export-config")
    assert "The configuration, with everybody's number." in migrated("audit", "--by", "Lee", HOTLINE_KEYS=RING).output


def test_nothing_can_be_exported_before_something_is_applied(migrated: Hotline):
    result = migrated("export-config")
    assert (result.exit_code, "Nothing is applied yet" in result.stderr) == (1, True)


# --- a plan first, and a question before anything is taken away

BEN = CONTRACT[CONTRACT.index('[[person]]\nid = "ben"') : CONTRACT.index('[[person]]\nid = "lee"')]
FEWER = CONTRACT.replace(BEN, "").replace('"ana", "ben"', '"ana"').replace('roles = ["lead"]\nregions = ["na", "eu"]', (
    'roles = ["lead", "responder"]\nregions = ["na", "eu"]\nphone = "+15550100113"'))  # fmt: skip


@pytest.fixture
def applied(migrated: Hotline, tmp_path: Path) -> Hotline:
    """Somebody at a terminal, with a file that takes Ben out of what is applied."""
    migrated("apply", "-", given=CONTRACT)
    (tmp_path / "fewer.toml").write_text(FEWER, encoding="utf-8")
    (tmp_path / "fewer.toml").chmod(0o600)
    return migrated


@pytest.mark.parametrize(
    ("terminal", "arguments", "given", "asks", "goes"),
    [
        pytest.param(True, (), "y\n", True, True, id="asked-and-agreed"),
        pytest.param(True, (), "n\n", True, False, id="asked-and-refused"),
        pytest.param(True, (), "\n", True, False, id="asked-and-Enter"),
        pytest.param(True, ("--yes",), "", False, True, id="told-not-to-ask"),
        pytest.param(True, ("--dry-run",), "", False, False, id="only-the-plan"),
        pytest.param(False, (), "", False, True, id="a-script-is-not-asked"),
    ],
)
def test_it_asks_before_somebody_is_removed(
    applied: Hotline,
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    arguments: tuple[str, ...],
    given: str,
    asks: bool,
    goes: bool,
):
    monkeypatch.setattr(setting_up, "at_a_terminal", lambda: terminal)
    result = applied("apply", "fewer.toml", *arguments, given=given)
    assert "remove person ben" in result.stdout
    assert ("This removes 1 of what is applied now. Apply it?" in result.stdout) is asks
    assert ('id = "ben"' in applied("export-config").stdout) is not goes
    assert result.exit_code == (1 if asks and not goes else 0)


def test_nothing_is_asked_where_nothing_is_removed(applied: Hotline, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(setting_up, "at_a_terminal", lambda: True)
    (tmp_path / "more.toml").write_text(CONTRACT + STAFF, encoding="utf-8")
    result = applied("apply", "more.toml")
    assert result.exit_code == 0
    assert "add person zed: staff of na; phone … 0155" in result.stdout
    assert "Apply it?" not in result.stdout


def test_a_plan_that_was_agreed_to_is_the_one_that_is_carried_out(applied: Hotline, monkeypatch: pytest.MonkeyPatch):
    """Somebody else applies another file while the question stands on the screen."""
    monkeypatch.setattr(setting_up, "at_a_terminal", lambda: True)

    def meanwhile(question: str) -> bool:
        other = CONTRACT.replace("NorthConf", "SouthConf")
        assert CliRunner().invoke(main, ["apply", "-"], input=other, env=SET_UP).exit_code == 0
        return True

    monkeypatch.setattr(setting_up.click, "confirm", meanwhile)
    result = applied("apply", "fewer.toml")
    assert (result.exit_code, "Somebody else has applied a file meanwhile" in result.stderr) == (1, True)
    assert 'id = "ben"' in applied("export-config").stdout
