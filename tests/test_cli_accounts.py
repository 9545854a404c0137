"""Who signs in to the console, from the command line: ``account``."""

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
from hotline.store.sealed import KeyRing
from hotline.store.transaction import opened
from tests.console.room import ADMIN, PRIMARY, make_template
from tests.web.desk import RING

LINK = re.compile(r"https://hotline\.example\.org/invited/[\w-]{24}\n")
Command = Callable[..., Result]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("accounts") / "template.db"
    make_template(path)
    return path


@pytest.fixture
def hotline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: Path) -> Iterator[Command]:
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


def audit() -> list[tuple[str, str]]:
    with opened("sqlite:///hotline.db", KeyRing.parse(RING)) as store:
        return store.read(lambda tx: [(deed.kind.value, deed.who) for deed in tx.audit.of(None)])[-2:]


def test_the_first_link_comes_from_the_terminal_and_stands_nowhere(hotline: Command):
    said = hotline("account", "invite", ADMIN)
    assert said.exit_code == 0
    link = LINK.search(said.output)
    assert link
    assert "adam  Adam Admin: invited until" in hotline("account", "list").output
    assert link[0].rpartition("/")[2].strip() not in Path("hotline.db").read_bytes().decode("latin-1")
    assert audit()[-1] == ("account_invited", "command line")


def test_who_is_called_by_name_or_address_is_found_and_nobody_else(hotline: Command):
    assert LINK.search(hotline("account", "invite", "adam@example.org").output)
    assert LINK.search(hotline("account", "invite", "Adam Admin").output)
    refused = hotline("account", "invite", "nobody@example.org")
    assert refused.exit_code == 1
    assert "nobody@example.org" not in refused.output


def test_a_link_is_taken_back(hotline: Command):
    hotline("account", "invite", ADMIN)
    assert hotline("account", "take-back", ADMIN).exit_code == 0
    assert "Adam Admin: not invited" in hotline("account", "list").output
    assert hotline("account", "take-back", ADMIN).exit_code == 1


def test_revoking_gives_a_new_link_and_ending_sessions_none(hotline: Command):
    assert LINK.search(hotline("account", "revoke", PRIMARY).output)
    assert audit() == [("account_revoked", "command line"), ("account_invited", "command line")]
    ended = hotline("account", "end-sessions", PRIMARY)
    assert ended.exit_code == 0
    assert not LINK.search(ended.output)
    assert audit()[-1] == ("sessions_ended", "command line")
