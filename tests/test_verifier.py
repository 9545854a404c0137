"""The offline verifier: what holds is said to hold, and whoever tampers with an export is found out."""

from __future__ import annotations

import copy
import io
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from hotline import verifier
from hotline.domain.record_views import RecordView
from hotline.store.transaction import Transaction
from hotline.usecases import checkpoints
from hotline.usecases.exporting import Form, Wanted, export
from tests.site import ROOT
from tests.story import RING, configuration, opened
from tests.tamperer import BY_ANYBODY, Record, edit_summary, made_anew, others_chain, signed_again

FORGER = bytes(range(50, 82))
VIEWS = tuple(RecordView)


class Kept:
    """Exports of two incidents in every view, and all checkpoints as they were sent off the host."""

    def __init__(self) -> None:
        with opened(configuration()) as hotline:
            told = [hotline.reporter.texts_us("A man keeps following me \ud83d near hall A 🧿")]
            told.append(hotline.stranger("another", "+15550100177").texts_us("Somebody took pictures of us"))
            hotline.phone("Ana").replies(f"{told[0].short} 1")
            hotline.reporter.texts_us("thank you")
            checkpoints.make(hotline.runtime)
            hotline.phone("Ana").replies("# she is calm")
            hotline.stranger("third", "+15550100178").texts_us("help")
            self.records: list[dict[RecordView, Record]] = []
            for story in (*told, *told):
                wanted = {view: Wanted(story.reference, view, Form.JSON, "Lee") for view in VIEWS}
                self.records.append(
                    {view: json.loads(export(hotline.runtime, one).data) for view, one in wanted.items()}
                )
            rows = hotline.store.read(
                lambda tx: [tx.checkpoints.numbered(row.number) for row in tx.checkpoints.rows(0, 99)]
            )
            self.lines = [row.line for row in rows if row]


def lines_of(tx: Transaction) -> list[str]:
    """Return all checkpoints as they are sent off the host."""
    numbered = [tx.checkpoints.numbered(row.number) for row in tx.checkpoints.rows(0, 99)]
    return [one.line for one in numbered if one]


@pytest.fixture(scope="module")
def kept() -> Kept:
    return Kept()


@pytest.fixture
def sent(kept: Kept, tmp_path: Path) -> dict[int, verifier.Checkpoint]:
    path = tmp_path / "checkpoints.jsonl"
    path.write_text("\n".join(kept.lines) + "\n")
    return verifier.off_host(str(path))


def key_of(record: Record) -> bytes:
    return bytes.fromhex(record["signed_by"])


def is_found(record: Record, sent: dict[int, verifier.Checkpoint], keys: set[bytes]) -> bool:
    """Tell whether a record is found to be broken, read from its written form as anybody would."""
    try:
        verifier.check(verifier.read_json(json.dumps(record)), sent, keys)
    except verifier.Broken:
        return True
    return False


# --- what holds


@pytest.mark.parametrize("view", VIEWS)
def test_what_the_hotline_wrote_holds(kept: Kept, sent: dict[int, verifier.Checkpoint], view: RecordView):
    for records in kept.records:
        for checkpoints_, keys in (
            ({}, set()),
            (sent, set()),
            ({}, {key_of(records[view])}),
            (sent, {key_of(records[view])}),
        ):
            report = verifier.check(records[view], checkpoints_, keys)
            assert report.proven
            assert report.open
            assert any("sent off" in line for line in report.proven) == bool(checkpoints_)


def test_what_is_newer_than_the_checkpoint_is_said_not_to_be_proven(monkeypatch: pytest.MonkeyPatch):
    """An export has a checkpoint of its own; should it fail to cover the last entries, that is said."""
    with opened(configuration()) as hotline:
        story = hotline.reporter.texts_us("help")
        checkpoints.make(hotline.runtime)
        covered = story.now.entries
        hotline.reporter.texts_us("more")
        monkeypatch.setattr(checkpoints, "make", lambda _: None)
        written = export(hotline.runtime, Wanted(story.reference, RecordView.TEAM, Form.JSON, "Lee"))
        last = story.now.entries
    report = verifier.check(json.loads(written.data), {}, set())
    said = f"Entries {covered + 1}–{last} of the transcript: newer than the last checkpoint"
    assert any(line.startswith(said) for line in report.open), str(report)


# --- what doesn't


@pytest.mark.parametrize("part", range(4))
def test_a_thousand_tamperings_are_found(kept: Kept, sent: dict[int, verifier.Checkpoint], part: int):
    """A quarter of them in each part: readers, forgers and insiders, in full and redacted views."""
    dice, tried = random.Random(part), 0
    hotlines_key = key_of(kept.records[0][RecordView.TEAM])
    while tried < 250:
        view, number = dice.choice(VIEWS), dice.randrange(len(kept.records))
        record = copy.deepcopy(kept.records[number][view])
        other = kept.records[1 - number % 2][dice.choice(VIEWS)]
        deed = dice.choice((*BY_ANYBODY, edit_summary))
        if not deed(dice, record, other) or record == kept.records[number][view]:
            continue
        tried += 1
        told = (part, tried, deed.__name__, view)
        assert is_found(record, {}, set()), told
        assert is_found(signed_again(record, FORGER), {}, {hotlines_key}), told
        assert is_found(signed_again(record, FORGER), sent, set()), told
        # What no chain holds is the hotline's word: its summary, and in a public statement which chains are meant.
        if deed is not edit_summary and (deed, view) != (others_chain, RecordView.PUBLIC):
            assert is_found(signed_again(record, RING.signing), sent, {hotlines_key}), told


@pytest.mark.parametrize("view", [view for view in VIEWS if view is not RecordView.PUBLIC])
def test_who_makes_everything_anew_is_found_by_what_was_sent_off_the_host(
    kept: Kept, sent: dict[int, verifier.Checkpoint], view: RecordView
):
    record = kept.records[0][view]
    by_forger, by_insider = made_anew(record, FORGER), made_anew(record, RING.signing)
    assert is_found(by_forger, {}, {key_of(record)})
    assert is_found(by_forger, sent, set())
    assert is_found(by_insider, sent, set())
    number = record["chain"]["transcript"]["covered"]["checkpoint"]["document"]["number"]
    assert is_found(by_insider, {number + 1: sent[number + 1]}, set())  # the next one names it
    report = verifier.check(by_insider, {}, set())  # and nothing else could: it fits together
    assert any("give --checkpoints" in line for line in report.open)


def test_checkpoints_that_were_sent_and_do_not_fit_each_other_are_found(kept: Kept, tmp_path: Path):
    path = tmp_path / "sent.jsonl"
    for lines, said in (
        ([*kept.lines[:2], kept.lines[2].replace('"leaves":', '"leaves":1')], verifier.Broken),
        (["", "{}"], verifier.Broken),
        (["{"], verifier.NotChecked),
        ([""], verifier.NotChecked),
    ):
        path.write_text("\n".join(lines))
        with pytest.raises(said):
            verifier.off_host(str(path))
    path.write_text("\n".join(reversed(kept.lines * 2)))  # mail arrives in any order, and twice
    assert len(verifier.off_host(str(path))) == len(kept.lines)


# --- as a program


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the file that is given with an export, isolated, from a folder that holds nothing else."""
    command = [sys.executable, "-I", "verify_record.py", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


@pytest.fixture
def folder(kept: Kept, tmp_path: Path) -> Iterator[Path]:
    """A folder elsewhere with the export, the verifier and what was sent, and no file more."""
    shutil.copy(ROOT / "hotline/verifier.py", tmp_path / "verify_record.py")
    (tmp_path / "record.json").write_text(json.dumps(kept.records[0][RecordView.ORGANISER]))
    (tmp_path / "sent.jsonl").write_text("\n".join(kept.lines))
    return tmp_path


def test_it_runs_alone_and_says_in_words_and_by_its_exit_code(kept: Kept, folder: Path):
    key = kept.records[0][RecordView.ORGANISER]["signed_by"]
    done = run(folder, "record.json", "--checkpoints", "sent.jsonl", "--key", key)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "It holds."

    text = (folder / "record.json").read_text()
    (folder / "record.json").write_text(text.replace("near hall A", "near hall B"))
    done = run(folder, "record.json")
    assert done.returncode == 1
    assert done.stdout.startswith("BROKEN. Entry 2 of the transcript: its content is not what was written then.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere.json"], "nowhere.json can't be read"),
        (["verify_record.py"], "not JSON"),
        (["sent.jsonl"], "not JSON"),
        (["empty.json"], "not an exported record"),
        (["deep.json"], "not JSON"),
        (["record.json", "--checkpoints", "nowhere"], "can't be read"),
        (["record.json", "--key", "nowhere"], "can't be read"),
        (["record.json", "--key", "sent.jsonl"], "64 hexadecimal digits"),
        ([], "usage"),
    ],
)
def test_what_can_not_be_checked_is_said(folder: Path, arguments: list[str], said: str):
    (folder / "empty.json").write_text("{}")
    (folder / "deep.json").write_text("[" * 100_000)
    done = run(folder, *arguments)
    assert (done.returncode, said in done.stdout + done.stderr) == (2, True), done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_without_the_library_it_says_what_is_missing(folder: Path):
    """A Python without ``cryptography``: isolated from its site packages."""
    command = [sys.executable, "-I", "-S", "verify_record.py", "record.json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "The package 'cryptography' is not installed here" in done.stdout


def test_hostile_files_are_answered_in_words(kept: Kept, tmp_path: Path):
    """Every value of an export replaced by something of another kind: found or not checked, never a traceback."""
    whole = kept.records[2][RecordView.TEAM]
    for value in (None, True, -1, 2**70, "x", "\x1b[2J", [], {}, [[]], {"a": 1}):
        for place in ("view", "reference", "chain", "entries", "audit", "signed_by", "signature", "format"):
            path = tmp_path / "record.json"
            path.write_text(json.dumps({**whole, place: value}))
            with redirect_stdout(io.StringIO()) as out:
                assert verifier.main([str(path)]) in (1, 2), (place, value)
            assert "\x1b" not in out.getvalue()
        for name in ("entries", "covered", "head", "reference", "opened_at"):
            record = copy.deepcopy(whole)
            record["chain"]["transcript"][name] = value
            assert is_found(record, {}, set()), (name, value)
        for name in ("seq", "at", "kind", "commitment", "hash", "content", "salt"):
            record = copy.deepcopy(whole)
            record["chain"]["transcript"]["entries"][1][name] = value
            assert is_found(record, {}, set()), (name, value)


def test_a_name_that_stands_twice_is_no_json_of_ours(kept: Kept):
    text = json.dumps(kept.records[0][RecordView.TEAM])
    with pytest.raises(ValueError, match="twice"):
        verifier.read_json(text[:-1] + ', "view": "public"}')
