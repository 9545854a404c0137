"""The command line: setting up, applying, reading a record; every problem told at once, no number shown."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hotline import logs
from hotline.cli import main
from hotline.config import SETTINGS
from hotline.domain.configuration import read_configuration
from hotline.store.attachments import About, AttachmentState, Part
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Transaction, opened
from tests.site import ROOT, configuration, places
from tests.web.desk import REPORTER, SMS, Desk, make_template, text

RING = KeyRing.new("test").strip().replace("\n", ",")
CONFIG = configuration(places(2))
TODAY = datetime.now(UTC).date()
SET_UP = {
    "PUBLIC_URL": "https://hotline.example.org",
    "TWILIO_ACCOUNT_SID": "AC" + "0" * 32,
    "TWILIO_AUTH_TOKEN": "token",
    "HOTLINE_KEYS": RING,
    "DATABASE_URL": "sqlite:///hotline.db",
}
Hotline = Callable[..., Result]


@pytest.fixture
def hotline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hotline:
    """Run a command in a folder of its own, with nothing in the environment but what is set up here."""
    monkeypatch.chdir(tmp_path)
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)

    def run(*arguments: str, given: str | None = None, **env: str | None) -> Result:
        result = CliRunner().invoke(main, arguments, input=given, env={**SET_UP, **env})
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    yield run
    logs.configure("WARNING")


@pytest.fixture
def migrated(hotline: Hotline) -> Hotline:
    assert hotline("migrate").exit_code == 0
    return hotline


# --- help and settings


@pytest.mark.parametrize("command", ["", *sorted(main.commands)])
def test_every_command_explains_itself(hotline: Hotline, command: str):
    result = hotline(*([command] if command else []), "--help", **dict.fromkeys(SET_UP, ""))
    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert len(result.output.splitlines()) > 5


def test_the_commands_are_those_of_the_issue():
    assert set(main.commands) >= {"init", "settings", "migrate", "apply", "record", "serve", "demo"}


def test_settings_lists_every_setting(hotline: Hotline):
    result = hotline("settings", **dict.fromkeys(SET_UP, ""))
    assert result.exit_code == 0
    for setting in SETTINGS:
        assert setting.name in result.output
        assert setting.help in result.output


@pytest.mark.parametrize("command", [("migrate",), ("apply", "-"), ("record", "E7K"), ("serve",)])
def test_missing_and_wrong_settings_are_told_all_at_once(hotline: Hotline, command: tuple[str, ...]):
    wrong = {"PUBLIC_URL": "http://hotline.example.org", "TWILIO_ACCOUNT_SID": "", "TWILIO_AUTH_TOKEN": "a,b,c-secret",
             "HOTLINE_KEYS": "", "REDIS_URL": "memcached://x", "SMTP_URL": "smtp://mail.example.org"}  # fmt: skip
    result = hotline(*command, given=CONFIG, **wrong)
    assert result.exit_code == 1
    for name in ("PUBLIC_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "HOTLINE_KEYS", "REDIS_URL", "ALARM_FROM"):
        assert f"{name} is " in result.output
    assert "c-secret" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("module", ["workers.run", "workers.clock", "workers.web"])
def test_a_process_with_wrong_settings_ends_and_says_all_of_them(module: str):
    command = [sys.executable, "-c", f"import {module} as it; it.main()"]
    done = subprocess.run(command, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60, cwd="/")
    assert done.returncode != 0
    for name in ("PUBLIC_URL", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "HOTLINE_KEYS"):
        assert f"{name} is not set" in done.stderr
    assert "Traceback" not in done.stderr


# --- init


def test_init_writes_a_file_that_applies_and_a_ring_that_opens(hotline: Hotline, tmp_path: Path):
    result = hotline("init")
    assert result.exit_code == 0
    for name in ("hotline.toml", "hotline.keys"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    KeyRing.parse(str(tmp_path / "hotline.keys"))
    read_configuration((tmp_path / "hotline.toml").read_text(), today=TODAY)
    ring = str(tmp_path / "hotline.keys")
    assert hotline("migrate", HOTLINE_KEYS=ring).exit_code == 0
    applied = hotline("apply", HOTLINE_KEYS=ring)
    assert applied.exit_code == 0, applied.output


@pytest.mark.parametrize("there", ["hotline.toml", "hotline.keys"])
def test_init_overwrites_nothing(hotline: Hotline, tmp_path: Path, there: str):
    (tmp_path / there).write_text("mine")
    result = hotline("init")
    assert result.exit_code == 1
    assert "there already" in result.output
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text() == "mine"


# --- migrate and apply


def test_migrate_may_be_run_again(hotline: Hotline):
    assert [hotline("migrate").exit_code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("command", [("apply", "-"), ("record", "E7K")])
def test_a_database_that_was_not_migrated_is_told(hotline: Hotline, command: tuple[str, ...]):
    result = hotline(*command, given=CONFIG)
    assert result.exit_code == 1
    assert "hotline migrate" in result.output


def test_apply_says_what_changes_and_changes_nothing_the_second_time(migrated: Hotline):
    first = migrated("apply", "-", given=CONFIG)
    assert first.exit_code == 0
    assert "r0" in first.stdout
    assert "Nothing" not in first.stdout
    second = migrated("apply", "-", given=CONFIG)
    assert second.exit_code == 0
    assert "Nothing changes" in second.stdout


def test_a_dry_run_shows_the_plan_and_changes_nothing(migrated: Hotline):
    dry = migrated("apply", "-", "--dry-run", given=CONFIG)
    assert dry.exit_code == 0
    assert "Nothing was changed (--dry-run)." in dry.stdout
    wet = migrated("apply", "-", given=CONFIG)
    assert wet.stdout.splitlines() == dry.stdout.splitlines()[:-1]
    other = migrated("apply", "-", "--dry-run", given=CONFIG.replace("Region r0", "Region zero"))
    assert "Region zero" in other.stdout or "r0" in other.stdout
    assert "Nothing changes" in migrated("apply", "-", given=CONFIG).stdout


def test_a_plan_shows_no_number_of_a_person(migrated: Hotline):
    output = migrated("apply", "-", given=CONFIG).output
    for place in places(2):
        assert not any(phone in output or phone[2:] in output for phone in place.phones)


def test_apply_warns_of_a_file_that_others_can_read(migrated: Hotline, tmp_path: Path):
    file = tmp_path / "team.toml"
    file.write_text(CONFIG)
    for mode, warned in ((0o644, True), (0o640, True), (0o600, False)):
        file.chmod(mode)
        result = migrated("apply", str(file))
        assert result.exit_code == 0
        assert ("others on this machine can read" in result.stderr) is warned


def test_apply_reads_the_file_that_the_settings_name(migrated: Hotline, tmp_path: Path):
    (tmp_path / "elsewhere.toml").write_text(CONFIG)
    assert migrated("apply", HOTLINE_CONFIG=str(tmp_path / "elsewhere.toml")).exit_code == 0


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_a_sentence(migrated: Hotline, tmp_path: Path, content: bytes | None):
    if content is not None:
        (tmp_path / "team.toml").write_bytes(content)
    result = migrated("apply", "team.toml")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("Error: team.toml ")


def test_apply_tells_every_problem_with_its_line_and_applies_nothing(migrated: Hotline):
    wrong = CONFIG.replace('time_zone = "UTC"', 'time_zone = "Mars/Base"').replace(
        'emergency = "911"', "emergency = 911"
    )
    result = migrated("apply", "-", given=wrong)
    assert result.exit_code == 1
    assert "Nothing was applied." in result.output
    lines = wrong.splitlines()
    for number, line in enumerate(lines, 1):
        if "Mars/Base" in line or line == "emergency = 911":
            assert f"line {number}" in result.output, f"line {number}: {line}\n{result.output}"
    assert "Nothing changes" not in migrated("apply", "-", "--dry-run", given=CONFIG).output


def test_apply_warns_of_a_language_without_sentences_and_of_alarms_that_cannot_leave(migrated: Hotline):
    result = migrated("apply", "-", given=CONFIG.replace('languages = ["en"]', 'languages = ["en", "tlh"]'))
    assert result.exit_code == 0
    assert "no sentences in tlh" in result.stderr
    assert "SMTP_URL is not set" in result.stderr
    mail = {"SMTP_URL": "smtp://mail.example.org", "ALARM_FROM": "alarm@example.org"}
    assert "SMTP_URL" not in migrated("apply", "-", given=CONFIG, **mail).output


@pytest.mark.parametrize("command", [("apply", "-"), ("record", "E7K")])
def test_another_key_ring_is_refused(migrated: Hotline, command: tuple[str, ...]):
    migrated("apply", "-", given=CONFIG)
    other = KeyRing.new("test").strip().replace("\n", ",")
    result = migrated(*command, given=CONFIG, HOTLINE_KEYS=other)
    assert result.exit_code == 1
    assert "key ring" in result.output
    assert "Traceback" not in result.output
    assert not any(key.partition("=")[2] in result.output for key in (*other.split(","), *RING.split(",")))


@pytest.mark.parametrize("ring", ["nowhere.keys", "index=short", "a=b,c=d", "index=" + "A" * 43 + "="])
def test_a_key_ring_that_is_none_is_refused(hotline: Hotline, ring: str):
    result = hotline("migrate", HOTLINE_KEYS=ring)
    assert result.exit_code == 1
    assert "HOTLINE_KEYS" in result.output


# --- record


@pytest.fixture
def reported(hotline: Hotline, tmp_path: Path) -> tuple[Hotline, str]:
    """One report; return its reference."""
    make_template(tmp_path / "template.db")
    desk = Desk(tmp_path, tmp_path / "template.db")
    assert desk.post(text(words="Someone keeps following me"), SMS).status_code == 204
    (reference,) = desk.values("SELECT reference FROM incident")
    desk.close()
    from tests.web.desk import RING as THEIRS

    return lambda *arguments, given=None: hotline(*arguments, given=given, HOTLINE_KEYS=THEIRS), reference


@pytest.mark.parametrize("form", [[], ["--text"]])
def test_a_record_is_printed_for_people(reported: tuple[Hotline, str], form: list[str]):
    hotline, reference = reported
    for asked in (reference, reference[:3], reference.lower()):
        result = hotline("record", asked, *form)
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Record of {reference}, ")
        assert "> reporter: Someone keeps following me" in result.stdout


def test_a_record_is_printed_for_programs(reported: tuple[Hotline, str]):
    hotline, reference = reported
    found = json.loads(hotline("record", reference, "--json").stdout)
    assert (found["reference"], found["state"], found["owner"], found["reporter"]) == (
        reference,
        "open",
        None,
        REPORTER,
    )
    assert [entry["seq"] for entry in found["entries"]] == list(range(1, len(found["entries"]) + 1))
    assert "Someone keeps following me" in [entry["text"] for entry in found["entries"] if entry["kind"] == "text_in"]


@pytest.fixture
def with_files(reported: tuple[Hotline, str], tmp_path: Path) -> tuple[Hotline, str]:
    """The same report, with a picture and its preview, and a file that only pretends to be one."""
    from tests.web.desk import RING as THEIRS

    def keep(tx: Transaction) -> None:
        (incident,) = tx.incidents.by_reference(reported[1])
        for number, (kind, parts) in enumerate(
            (("jpeg", {Part.ORIGINAL: b"as it came", Part.PREVIEW: b"small"}), ("other", {Part.ORIGINAL: b"<script>"}))
        ):
            row = tx.attachments.add(
                incident.id,
                carrier="twilio",
                text_key="MM1",
                media_sid=f"ME{number}",
                about=About(),
                at=incident.opened_at,
            )
            one = tx.attachments.get(row)
            assert one is not None
            for part, data in parts.items():
                tx.attachments.put(one, part, 0, data, last=True)
            about = About(kind=kind, size=10, sha256="0" * 64, preview=len(parts) == 2)
            tx.attachments.settle(one, AttachmentState.KEPT, about, incident.opened_at)

    with opened(f"sqlite:///{tmp_path}/hotline.db", KeyRing.parse(THEIRS)) as store:
        store.transact(keep)
    return reported


def test_files_are_listed_and_written_out_for_nobody_else(with_files: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = with_files
    assert "1  " in hotline("record", reference).stdout.partition("Files")[2]
    result = hotline("record", reference, "--json", "--attachments", "files")
    assert [one["kind"] for one in json.loads(result.stdout)["files"]] == ["jpeg", "other"]
    written = {path.name: path for path in (tmp_path / "files").iterdir()}
    assert {name: path.read_bytes() for name, path in written.items()} == {
        f"{reference}-1.jpg": b"as it came",
        f"{reference}-1-preview.jpg": b"small",
        f"{reference}-2.bin": b"<script>",
    }
    assert {stat.S_IMODE(path.stat().st_mode) for path in written.values()} == {0o600}
    assert stat.S_IMODE((tmp_path / "files").stat().st_mode) == 0o700


def test_no_file_that_stands_there_is_written_over(with_files: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = with_files
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / f"{reference}-1.jpg").symlink_to(tmp_path / "elsewhere")
    result = hotline("record", reference, "--attachments", "files")
    assert result.exit_code == 1
    assert "File exists" in result.output
    assert not (tmp_path / "elsewhere").exists()


def test_files_without_a_place_for_them_are_a_sentence(with_files: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = with_files
    (tmp_path / "files").write_text("")
    result = hotline("record", reference, "--attachments", "files")
    assert (result.exit_code, "Traceback" in result.output) == (1, False)


def test_an_export_is_written_for_nobody_else_with_its_verifier(reported: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = reported
    for form, view in (("json", "team"), ("text", "reporter"), ("pdf", "organiser")):
        result = hotline(
            "record", reference, "--view", view, f"--{form}", "-o", f"out.{form}", "--by", "Lee", "--for", "Kim"
        )
        assert result.exit_code == 0, result.output
        written = tmp_path / f"out.{form}"
        assert stat.S_IMODE(written.stat().st_mode) == 0o600
        assert f"Wrote out.{form} (SHA-256 {hashlib.sha256(written.read_bytes()).hexdigest()})" in result.stderr
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert "Characters that no font here draws, shown by code point: 0" in result.stderr
    verifier = tmp_path / "verify_record.py"
    assert verifier.read_bytes() == (ROOT / "hotline/verifier.py").read_bytes()
    done = subprocess.run([sys.executable, "-I", verifier, tmp_path / "out.json"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "It holds."), done.stdout + done.stderr
    assert (
        hotline("record", reference, "--json", "-o", "again.json", "--by", "Lee").exit_code == 0
    )  # beside the same one


def test_nothing_is_written_over(reported: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = reported
    (tmp_path / "out.json").write_text("kept")
    result = hotline("record", reference, "--json", "-o", "out.json", "--by", "Lee")
    assert (result.exit_code, "File exists" in result.output) == (1, True)
    assert (tmp_path / "out.json").read_text() == "kept"
    (tmp_path / "verify_record.py").write_text("another")
    result = hotline("record", reference, "--json", "-o", "new.json", "--by", "Lee")
    assert (result.exit_code, "verify_record.py: File exists" in result.output) == (1, True)
    assert (tmp_path / "verify_record.py").read_text() == "another"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--view", "team"), "--by needs a name."),
        (("--view", "team", "--by", "Lee", "--pdf"), "--pdf needs -o FILE."),
        (("--leave-out", "1"), "need --view or -o"),
        (("--view", "team", "--by", "Lee", "--leave-out", "1,x"), "numbers of entries between commas"),
        (("--view", "team", "--by", "Lee", "--leave-out", "99"), "has no entry 99"),
        (("--view", "team", "--by", "Lee", "-o", "nowhere/out.txt"), "nowhere/out.txt: No such file or directory."),
        (("--identifies", "Robin"), "--by needs a name."),
    ],
)
def test_an_export_that_can_not_be_is_a_sentence(reported: tuple[Hotline, str], arguments: tuple[str, ...], said: str):
    result = reported[0]("record", reported[1], *arguments)
    assert result.exit_code != 0
    assert said in result.output


def test_a_view_is_refused_while_it_tells_who_the_reporter_is(reported: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = reported
    assert hotline("record", reference, "--identifies", "Someone", "--by", "Ana").output.startswith("Noted.")
    asked = ("record", reference, "--view", "organiser", "-o", "out.txt", "--by", "Lee")
    result = hotline(*asked)
    assert result.exit_code == 1
    number = result.output.partition("--leave-out ")[2].split(":")[0]
    assert f"entry {number}: a name that is the reporter's" in result.output
    assert not (tmp_path / "out.txt").exists()
    assert hotline(*asked, "--leave-out", number).exit_code == 0
    assert "following" not in (tmp_path / "out.txt").read_text()


def test_what_a_terminal_would_obey_is_shown(hotline: Hotline, tmp_path: Path):
    make_template(tmp_path / "template.db")
    desk = Desk(tmp_path, tmp_path / "template.db")
    desk.post(text(words="a\x1b[2Jb \u202ec"), SMS)
    (reference,) = desk.values("SELECT reference FROM incident")
    desk.close()
    from tests.web.desk import RING as THEIRS

    assert "a⟨U+001B⟩[2Jb ⟨U+202E⟩c" in hotline("record", reference, HOTLINE_KEYS=THEIRS).stdout
    printed = hotline("record", reference, "--json", HOTLINE_KEYS=THEIRS).stdout
    assert "\\u001b[2Jb \\u202ec" in printed
    assert "a\x1b[2Jb \u202ec" in [entry["text"] for entry in json.loads(printed)["entries"]]


@pytest.mark.parametrize("reference", ["XXX", "XXX-XX", "", "*", "%"])
def test_a_reference_that_nobody_gave_out_is_a_sentence(reported: tuple[Hotline, str], reference: str):
    result = reported[0]("record", reference)
    assert result.exit_code == 1
    assert "There is no incident" in result.output


@pytest.fixture
def with_a_recording(reported: tuple[Hotline, str], tmp_path: Path) -> tuple[Hotline, str]:
    """The same report, with a recording of the reporter's voice."""
    from tests.web.desk import RING as THEIRS

    def keep(tx: Transaction) -> None:
        (incident,) = tx.incidents.by_reference(reported[1])
        about = About(recorded=True, question="what", seconds=3, kind="wav", size=5, sha256="0" * 64)
        row = tx.attachments.add(
            incident.id, carrier="twilio", text_key="CA1", media_sid="RE1", about=about, at=incident.opened_at
        )
        one = tx.attachments.get(row)
        assert one is not None
        tx.attachments.put(one, Part.ORIGINAL, 0, b"sound", last=True)
        tx.attachments.settle(one, AttachmentState.KEPT, about, incident.opened_at)

    with opened(f"sqlite:///{tmp_path}/hotline.db", KeyRing.parse(THEIRS)) as store:
        store.transact(keep)
    return reported


def test_a_recording_is_written_out_for_nobody_else_and_the_record_says_who_wanted_it(
    with_a_recording: tuple[Hotline, str], tmp_path: Path
):
    hotline, reference = with_a_recording
    assert hotline("file", reference, "1", "-o", "one.wav", "--by", "Lee").exit_code == 0
    assert (tmp_path / "one.wav").read_bytes() == b"sound"
    assert stat.S_IMODE((tmp_path / "one.wav").stat().st_mode) == 0o600
    again = hotline("file", reference, "1", "-o", "one.wav", "--by", "Lee")
    assert (again.exit_code, "File exists" in again.output) == (1, True)
    assert hotline("record", reference).stdout.count("Lee took out file 1.") == 2


def test_what_somebody_types_from_a_recording_is_kept(with_a_recording: tuple[Hotline, str]):
    hotline, reference = with_a_recording
    assert "What: not transcribed yet" in hotline("record", reference).stdout
    result = hotline("transcribe", reference[:3], "1", "--by", "Lee", given="He followed me\nto the car\n")
    assert (result.exit_code, result.stdout) == (0, "Kept. Thank you.\n")
    said = hotline("record", reference).stdout
    assert "> Lee, typed from recording 1: He followed me\n             to the car" in said
    assert "What: transcribed: typed, entry" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("transcribe", "ZZZ-99", "1", "--by", "Lee"), "There is no incident ZZZ-99."),
        (("transcribe", "{}", "7", "--by", "Lee"), "There is no file 7 here."),
        (("transcribe", "{}", "1", "--by", " "), "--by needs a name."),
        (("file", "{}", "7", "-o", "x.wav", "--by", "Lee"), "There is no file 7 here."),
        (("file", "{}", "1", "-o", "nowhere/x.wav", "--by", "Lee"), "nowhere/x.wav: No such file or directory."),
    ],
)
def test_what_can_not_be_had_is_said(with_a_recording: tuple[Hotline, str], arguments: tuple[str, ...], said: str):
    hotline, reference = with_a_recording
    result = hotline(*(one.format(reference) for one in arguments), given="words")
    assert result.exit_code == 1
    assert said in result.output


# --- the record proves itself


def test_verify_says_that_all_is_in_order_and_what_it_can_not_know(reported: tuple[Hotline, str], tmp_path: Path):
    hotline, _reference = reported
    before = hotline("verify")
    assert before.exit_code == 0, before.output
    assert "All of it is in order." in before.stdout
    assert "newer than the first checkpoint" in before.stdout
    assert "Without --checkpoints FILE" in before.stdout

    made = hotline("checkpoint")
    assert made.exit_code == 0, made.output
    copies = tmp_path / "checkpoints.jsonl"
    copies.write_text(made.stdout)
    after = hotline("verify", "--checkpoints", str(copies))
    assert "1 checkpoints, 1 copies" in after.stdout
    assert "Not covered" not in after.stdout
    key = re.search(r"Signed by ([0-9a-f]{64})\.", after.stdout)
    assert key
    assert hotline("verify", "--key", key[1]).exit_code == 0
    assert "Nothing changed" in hotline("checkpoint").output


def test_verify_ends_with_the_first_bad_place(reported: tuple[Hotline, str], tmp_path: Path):
    hotline, reference = reported
    copies = tmp_path / "checkpoints.jsonl"
    copies.write_text(hotline("checkpoint").stdout)
    with sqlite3.connect(tmp_path / "hotline.db") as connection:
        connection.execute("DROP TRIGGER transcript_no_update")
        connection.execute("UPDATE transcript SET kind = 'note' WHERE seq = 1")

    result = hotline("verify", "--checkpoints", str(copies))

    assert result.exit_code == 1
    assert f"First bad place: {reference}, entry 1 of its transcript" in result.output
    other = hotline("verify", "--key", "00" * 32)
    assert other.exit_code == 1
    assert "not ours" in other.output or "First bad place" in other.output


@pytest.mark.parametrize("arguments", [("--checkpoints", "nowhere"), ("--key", "abc"), ("--key", "zz" * 32)])
def test_verify_says_what_it_can_not_read(migrated: Hotline, arguments: tuple[str, ...]):
    result = migrated("verify", *arguments)
    assert result.exit_code != 0
    assert "Traceback" not in result.output
