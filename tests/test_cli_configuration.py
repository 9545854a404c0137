"""``apply`` and ``export-config`` on the command line: a plan first, a remedy for each refusal, the same file back."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.domain.test_configuration import CONTRACT
from tests.test_cli import RING, Hotline, hotline, migrated

__all__ = ["hotline", "migrated"]

STAFF = '\n[[person]]\nid = "zed"\nname = "Zed \\"Z\\""\nroles = ["staff"]\nregions = ["na"]\nphone = "+15550100155"\n'
STAFF += 'pin = "48261357"\ncode = "7351"\n'


@pytest.mark.parametrize("file", [CONTRACT, CONTRACT + STAFF, Path("hotline/example.toml").read_text(encoding="utf-8")])
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
