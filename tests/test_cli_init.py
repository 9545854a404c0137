"""``hotline init``: six questions at a terminal, or a file of answers; what comes out applies, and nothing is lost."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from hotline.cli import init as command
from hotline.cli import questions
from hotline.domain.configuration import read_configuration
from hotline.domain.organisation import Organisation
from tests.test_cli import TODAY, Hotline, hotline

__all__ = ["hotline"]

TYPED = ["NorthConf", "Greater Berlin", "", "", "", "en, de", "030 901820", "Ana", "+49 151 23456789", "Ben",
         "0171 2345678", "", "incidents@example.org"]  # fmt: skip
WRITTEN = """\
organisation = "NorthConf"
region = "North America"
time_zone = "America/New_York"
languages = ["en", "es"]
number = "+15550100100"
on_call = [{ name = "Ana", phone = "+15550100111" }, { name = "Ben", phone = "+15550100112" }]
alarm = "incidents@example.org"
"""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits there, in Berlin."""
    monkeypatch.setattr(command, "at_a_terminal", lambda: True)
    monkeypatch.setenv("TZ", "Europe/Berlin")


def typed(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


def described(folder: Path) -> Organisation:
    configuration = read_configuration((folder / "hotline.toml").read_text(encoding="utf-8"), today=TODAY)
    assert configuration.warnings == ()
    return configuration.organisation


@pytest.mark.usefixtures("terminal")
def test_six_questions_make_a_file_that_applies_without_a_warning(hotline: Hotline, tmp_path: Path):
    result = hotline("init", given=typed(*TYPED))
    assert result.exit_code == 0, result.output
    for name in ("hotline.toml", "hotline.keys"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    region = described(tmp_path).regions["gb"]
    assert (region.time_zone, region.emergency, region.languages) == ("Europe/Berlin", "112", ("en", "de"))
    assert [person.phone for person in described(tmp_path).people.values()] == ["+4915123456789", "+491712345678"]
    assert [line.partition(".")[0].strip() for line in result.output.splitlines() if line.startswith("  ")][-4:] == [
        "1", "2", "3", "4",
    ]  # fmt: skip
    ring = {"HOTLINE_KEYS": str(tmp_path / "hotline.keys"), "SMTP_URL": "smtp://mail.example.org"}
    ring |= {"ALARM_FROM": "alarm@example.org"}
    assert hotline("migrate", **ring).exit_code == 0
    applied = hotline("apply", **ring)
    assert (applied.exit_code, applied.stderr) == (0, "")
    assert "add person ana" in applied.stdout


@pytest.mark.usefixtures("terminal")
def test_an_answer_that_can_not_work_is_asked_for_again(hotline: Hotline, tmp_path: Path):
    wrong = ["", "NorthConf", "Berlin", "B E", "", "Europe/Berln", "", "help", "112", "klingon", "de", "12", "x",
             "+4930901820", "Ana", "+4930901820", "+4915123456789", "", "Ben", "+491712345678", "",
             "me", "a@b.example"]  # fmt: skip
    result = hotline("init", given=typed(*wrong))
    assert result.exit_code == 0, result.output
    for sentence in (
        "Please give a name",
        "A code is short",
        '(did you mean "Europe/Berlin"?)',
        "no number of two digits",
        "Please name some of these",
        "That is too short",
        "That number was given already",
        "That is no e-mail address",
    ):
        assert sentence in result.output
    assert described(tmp_path).regions["berlin"].languages == ("de",)


@pytest.mark.usefixtures("terminal")
def test_who_leaves_in_the_middle_has_changed_nothing(hotline: Hotline, tmp_path: Path):
    result = hotline("init", given=typed(*TYPED[:6]))
    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_answers_asks_nothing(hotline: Hotline, tmp_path: Path):
    (tmp_path / "answers.toml").write_text(WRITTEN, encoding="utf-8")
    assert hotline("init", "--answers", "answers.toml").exit_code == 0
    assert described(tmp_path).regions["na"].emergency == "911"
    assert hotline("init", "other.toml", "--keys", "other.keys", "--answers", "-", given=WRITTEN).exit_code == 0
    assert (tmp_path / "other.toml").read_text() == (tmp_path / "hotline.toml").read_text()


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (WRITTEN.replace("+15550100112", "4711"), "on_call 2: That is no phone number"),
        (WRITTEN.replace('name = "Ben", ', ""), "on_call 2: Please give a name"),
        (WRITTEN + "colour = 1\n", "colour: is none of"),
        ("organisation = ", "is not TOML"),
        ("\udcff", "is not a UTF-8 text"),
        (None, "can't be read"),
    ],
)
def test_answers_that_can_not_work_write_nothing(hotline: Hotline, tmp_path: Path, answers: str | None, says: str):
    if answers is not None:
        (tmp_path / "answers.toml").write_bytes(answers.encode("utf-8", "surrogateescape"))
    result = hotline("init", "--answers", "answers.toml")
    assert (result.exit_code, says in result.stderr) == (1, True), result.stderr
    assert "4711" not in result.output
    assert not (tmp_path / "hotline.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "place"),
    [(("nowhere/hotline.toml",), "nowhere/hotline.toml"), (("--keys", "nowhere/hotline.keys"), "nowhere/hotline.keys")],
)
def test_a_place_that_can_not_be_written_to_is_a_sentence_and_leaves_nothing(
    hotline: Hotline, tmp_path: Path, arguments: tuple[str, ...], place: str
):
    result = hotline("init", "--example", *arguments)
    said = f"Error: {place} can't be written: No such file or directory.\n"
    assert (result.exit_code, result.stderr) == (1, said)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "linked", "zone"),
    [
        ("Europe/Paris", "/usr/share/zoneinfo/Europe/Berlin", "Europe/Paris"),
        (":America/New_York", "", "America/New_York"),
        ("EST5EDT,M3.2.0,M11.1.0", "/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("", "/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("", "/usr/share/zoneinfo/Etc/UTC", ""),
        ("UTC", "/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("", "", ""),
    ],
)
def test_the_time_zone_of_the_machine_is_guessed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, linked: str, zone: str
):
    monkeypatch.setenv("TZ", said)
    monkeypatch.setattr(questions, "LOCALTIME", tmp_path / "localtime")
    if linked:
        (tmp_path / "localtime").symlink_to(linked)
    assert questions.guessed_zone() == zone


@pytest.mark.parametrize(("zone", "country"), [("Europe/Berlin", "DE"), ("America/New_York", "US"), ("UTC", "")])
def test_the_country_of_a_time_zone_is_known(zone: str, country: str):
    assert questions.country_of(zone) == country
