"""The commands about keys and about how long records are kept, as an operator runs them."""

import stat
from pathlib import Path

import pytest

from hotline.store.keyring import KeyRing, entries_of, text_of
from tests.test_cli import CONFIG, Hotline, hotline

__all__ = ["hotline"]


@pytest.fixture
def ring(tmp_path: Path) -> Path:
    path = tmp_path / "hotline.keys"
    path.write_text(KeyRing.new())
    path.chmod(0o600)
    return path


@pytest.fixture
def applied(hotline: Hotline, ring: Path) -> Hotline:
    """A hotline with a configuration and its ring in a file."""

    def run(*arguments: str, **more: str) -> object:
        return hotline(*arguments, **{"HOTLINE_KEYS": str(ring), **more})

    assert run("migrate").exit_code == 0
    result = hotline("apply", "-", given=CONFIG, HOTLINE_KEYS=str(ring))
    assert result.exit_code == 0, result.output
    return run


KEY_DEEDS = ("A start found new keys in the ring.", "Wrapped 1 data keys anew.", "A key left the ring.")


def shows_no_key(output: str, ring: Path) -> bool:
    return not any(value in output for value in entries_of(ring.read_text()).values())


def test_the_list_names_every_key_what_it_wraps_and_shows_none(applied: Hotline, ring: Path):
    result = applied("keys", "list")

    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert len(lines) == len(entries_of(ring.read_text()))
    assert any(
        line.split() == ["general", "general,", "current", "wraps", "0", "of", "incidents,", "1", "of", "the", "people"]
        for line in lines
    )
    assert shows_no_key(result.output, ring)


def test_new_keys_are_taken_over_in_four_steps(applied: Hotline, ring: Path):
    rotated = applied("keys", "rotate")
    assert "restart every process" in rotated.output
    assert shows_no_key(rotated.output, ring)
    assert applied("keys", "drop", "general").exit_code == 1
    assert "wrapped 1 anew" in applied("keys", "rewrap").output
    assert applied("keys", "drop", "general").exit_code == 0

    assert "general" not in entries_of(ring.read_text())
    assert stat.S_IMODE(ring.stat().st_mode) == 0o600
    assert applied("retention").exit_code == 0
    said = [line.split(": ", 1)[1] for line in applied("audit").output.splitlines()]
    assert [said.index(deed) for deed in KEY_DEEDS] == sorted(said.index(deed) for deed in KEY_DEEDS)


def test_everything_is_sealed_again(applied: Hotline, ring: Path):
    result = applied("keys", "reencrypt")

    assert result.exit_code == 0, result.output
    assert "of 1 data keys again" in result.output
    assert applied("retention").exit_code == 0


def test_two_shares_open_the_ring_and_each_says_what_it_is(applied: Hotline, ring: Path, tmp_path: Path):
    assert applied("keys", "split", "-o", "parts").exit_code == 0
    parts = tmp_path / "parts"
    for path in parts.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert shows_no_key(path.read_text(), ring)
    assert "Any 2 of the 3 shares" in (parts / "share-1.txt").read_text()

    joined = applied("keys", "join", "parts/ring.sealed", "parts/share-3.txt", "parts/share-1.txt", "-o", "again.keys")
    assert joined.exit_code == 0, joined.output
    assert (tmp_path / "again.keys").read_text() == ring.read_text()
    few = applied("keys", "join", "parts/ring.sealed", "parts/share-3.txt", "-o", "never.keys")
    assert few.exit_code == 1
    assert "too few" in few.output
    assert not (tmp_path / "never.keys").exists()
    assert applied("keys", "split", "-o", "parts").exit_code == 1


def test_a_ring_of_before_is_told_which_command_helps_and_it_does(hotline: Hotline, ring: Path):
    old = {name: key for name, key in entries_of(ring.read_text()).items() if name in ("index", "general")}
    ring.write_text(text_of(old))

    refused = hotline("migrate", HOTLINE_KEYS=str(ring))
    assert refused.exit_code == 1
    assert "hotline keys complete" in refused.output
    assert hotline("keys", "complete", HOTLINE_KEYS=str(ring)).exit_code == 0
    assert hotline("migrate", HOTLINE_KEYS=str(ring)).exit_code == 0


def test_a_ring_that_is_a_value_is_changed_by_its_operator(hotline: Hotline):
    result = hotline("keys", "months", "--until", "2060")

    assert result.exit_code == 0
    assert "HOTLINE_KEYS holds the ring itself" in result.output
    assert "pending: add 2060-12=" in result.output


def test_the_classes_and_their_defaults_are_shown(applied: Hotline):
    assert applied("retention").output.splitlines() == [
        "not_a_report   kept 30d after it was closed",
        "closed         kept 365d after it was closed",
        "sanction       kept 5y after it was closed",
    ]
    assert applied("retention", "destroy", "--due").output == "Nothing is due.\n"
    assert applied("retention", "receipt", "E7K-32").exit_code == 1
    assert applied("retention", "hold", "E7K-32", "--by", "nobody", "--why", "so").exit_code == 1
