"""The ring: what it holds, what is refused, and how its file is changed."""

import base64
import os
import stat
from datetime import date

import pytest

from hotline.domain.errors import RecordDestroyed, SealBroken, SettingsError
from hotline.store import ringfile, ringshares
from hotline.store.keyring import KeyRing, entries_of, later_month, month_in, text_of
from hotline.store.sealed import Vault

TODAY = date(2027, 2, 1)


def ring_file(tmp_path, text=None):
    path = tmp_path / "hotline.keys"
    path.write_text(text or KeyRing.new("general", TODAY))
    path.chmod(0o600)
    return path


def test_a_new_ring_has_an_index_a_signing_key_a_general_key_and_ten_years_of_months():
    names = list(entries_of(KeyRing.new("general", TODAY)))

    assert names[:4] == ["index", "sign", "general", "2027-02"]
    assert names[-1] == "2037-01"
    assert len(names) == 3 + 120


def test_a_data_key_is_wrapped_under_the_newest_key_of_its_month_or_else_the_current_general_one():
    ring = KeyRing(
        {name: os.urandom(32) for name in ("general", "2027-03", "2027-03.2", "2027-03.10", "general.2")}, b"i" * 32
    )

    assert ring.for_month("2027-03") == "2027-03.10"
    assert ring.for_month("2027-04") == ring.for_month("") == ring.current == "general.2"


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("index", "needs an entry 'index'"),
        ("sign", "no entry 'sign'.*hotline keys complete"),
        ("general", "no general key.*hotline keys complete"),
    ],
)
def test_a_ring_that_lacks_something_is_refused_with_a_sentence_of_its_own(missing, sentence):
    entries = {name: value for name, value in entries_of(KeyRing.new("general", TODAY)).items() if name != missing}

    with pytest.raises(SettingsError, match=sentence) as refusal:
        KeyRing.parse(text_of(entries))
    assert not any(value in str(refusal.value) for value in entries.values())


def test_an_entry_that_stands_there_twice_is_refused():
    with pytest.raises(SettingsError, match="twice"):
        KeyRing.parse(KeyRing.new() + KeyRing.new())


def test_a_ring_of_before_is_completed_and_opens_what_it_opened(tmp_path):
    before = {name: value for name, value in entries_of(KeyRing.new()).items() if name == "index"}
    before["2026-11"] = entries_of(KeyRing.new())["general"]  # what `hotline init` wrote until now
    old = KeyRing({"2026-11": base64.b64decode(before["2026-11"])}, b"i" * 32)
    _, name, wrapped = Vault(old).make("people", 0)
    path = ring_file(tmp_path, text_of(before))

    change = ringfile.complete(str(path), TODAY)
    ring = KeyRing.parse(str(path))

    assert change.added[:3] == ("sign", "general", "2027-02")
    assert not change.to_do
    assert ring.current == "general"
    assert Vault(ring).unwrap("people", 0, name, wrapped)
    assert ringfile.complete(str(path), TODAY).added == ()


def test_rotation_adds_a_generation_of_everything_and_takes_nothing_away(tmp_path):
    path = ring_file(tmp_path)
    before = entries_of(path.read_text())

    ringfile.rotate(str(path))
    ringfile.rotate(str(path))

    after, ring = entries_of(path.read_text()), KeyRing.parse(str(path))
    assert before.items() <= after.items()
    assert ring.current == "general.3"
    assert ring.for_month("2030-05") == "2030-05.3"
    assert len(after) == len(before) + 2 * 121
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_months_are_added_up_to_the_end_of_a_year(tmp_path):
    path = ring_file(tmp_path)

    assert ringfile.add_months(str(path), 2037, TODAY).added == tuple(f"2037-{month:02d}" for month in range(2, 13))
    assert KeyRing.parse(str(path)).last_month == "2037-12"
    assert not ringfile.add_months(str(path), 2030, TODAY).added


def test_a_destroyed_month_leaves_no_byte_of_its_key_and_says_that_it_was_on_purpose(tmp_path):
    path = ring_file(tmp_path)
    ring = KeyRing.parse(str(path))
    _, name, wrapped = Vault(ring).make("incident", 7, "2027-03")
    gone = entries_of(path.read_text())["2027-03"]
    held = path.open("rb")  # what is left of the old file on the disk

    change = ringfile.destroy(str(path), ["2027-03", "general"])

    assert change.removed == ("2027-03",)
    assert gone.encode() not in path.read_bytes()
    assert gone.encode() not in held.read()
    held.close()
    with pytest.raises(RecordDestroyed):
        Vault(KeyRing.parse(str(path))).unwrap("incident", 7, name, wrapped)
    assert "2027-03" in KeyRing.parse(str(path)).destroyed


def test_a_ring_that_is_a_value_is_for_its_operator_to_change():
    value = KeyRing.new("general", TODAY).replace("\n", ",")

    destroyed, rotated = ringfile.destroy(value, ["2027-03"]), ringfile.rotate(value)

    assert any("pending: remove key 2027-03 (write 2027-03=destroyed" in line for line in destroyed.to_do)
    assert sum(line.startswith("pending: add ") for line in rotated.to_do) == 121
    added = ",".join(line.removeprefix("pending: add ") for line in rotated.to_do[1:])
    assert KeyRing.parse(f"{value},{added}").current == "general.2"


def test_a_ring_whose_file_can_not_be_written_is_for_its_operator_to_change(tmp_path, monkeypatch):
    path = ring_file(tmp_path)
    before = path.read_bytes()

    def refuse(*_arguments, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(ringfile.os, "fsync", refuse)
    change = ringfile.destroy(str(path), ["2027-03"])

    assert any("pending: remove key 2027-03" in line for line in change.to_do)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["hotline.keys"]


def test_a_process_with_the_ring_of_before_opens_what_a_newer_one_wrapped(tmp_path):
    path = ring_file(tmp_path)
    older = Vault(KeyRing.parse(str(path)))
    ringfile.rotate(str(path))
    _, name, wrapped = Vault(KeyRing.parse(str(path))).make("incident", 7, "2027-03")

    assert name == "2027-03.2"
    assert older.unwrap("incident", 7, name, wrapped)


def test_a_cut_off_or_changed_wrapped_key_is_refused():
    vault = Vault(KeyRing.parse(KeyRing.new()))
    _, name, wrapped = vault.make("incident", 7)

    for length in range(len(wrapped)):
        with pytest.raises(SealBroken):
            vault.unwrap("incident", 7, name, wrapped[:length])
    for place in range(len(wrapped)):
        changed = bytearray(wrapped)
        changed[place] ^= 1
        with pytest.raises(SealBroken):
            vault.unwrap("incident", 7, name, bytes(changed))


def test_a_data_key_is_remembered_for_minutes_only(monkeypatch):
    vault = Vault(KeyRing.parse(KeyRing.new()))
    vault.remember({("incident", 7): vault.make("incident", 7)[0]})
    assert vault.recall("incident", 7)

    monkeypatch.setattr("hotline.store.sealed.time.monotonic", lambda: 1e12)
    assert vault.recall("incident", 7) is None


@pytest.mark.parametrize(
    ("month", "count", "then"), [("2027-02", 1, "2027-03"), ("2027-12", 1, "2028-01"), ("2027-02", 120, "2037-02")]
)
def test_months_are_counted_over_the_end_of_a_year(month, count, then):
    assert later_month(month, count) == then


@pytest.mark.parametrize("name", ["2027-13", "2027-3", "2027-03.0", "2027-03.x", "general", "2027", "٢٠٢٧-03"])
def test_what_only_looks_like_a_month_is_none(name):
    assert month_in(name) == ""


# --- shares


def test_any_two_of_three_shares_open_the_ring_and_one_alone_does_not():
    ring = KeyRing.new()
    sealed, words = ringshares.split(ring, shares=3, needed=2)

    for pair in ((0, 1), (1, 2), (2, 0)):
        assert ringshares.join(sealed, [words[number] for number in pair]) == ring
    for few in ([words[0]], [words[0], words[0]], [words[0], words[1].replace(words[1].split()[9], "academic")]):
        with pytest.raises(SettingsError):
            ringshares.join(sealed, few)
    value = entries_of(ring)["general"]
    assert value not in sealed


def test_shares_of_another_ring_do_not_open_this_one():
    sealed, _ = ringshares.split(KeyRing.new(), shares=3, needed=2)
    _, others = ringshares.split(KeyRing.new(), shares=3, needed=2)

    with pytest.raises(SettingsError, match="another copy"):
        ringshares.join(sealed, others[:2])


@pytest.mark.parametrize(("shares", "needed"), [(3, 1), (1, 1), (2, 3), (17, 2)])
def test_shares_that_make_no_sense_are_refused(shares, needed):
    with pytest.raises(SettingsError):
        ringshares.split("ring", shares=shares, needed=needed)
