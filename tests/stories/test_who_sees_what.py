"""The written table of who sees what (docs/who-sees-what.md) is whole and true: G12, byte for byte."""

# ruff: noqa: F811 - a fixture that is imported is an argument too
from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner

from hotline.cli import main
from hotline.domain import replies
from hotline.domain.effects import AlarmReason, Purpose
from hotline.domain.organisation import Role
from hotline.domain.record_views import RecordView
from hotline.store.calls import CallKind
from hotline.usecases import paging
from hotline.usecases.scene import scene_of
from tests.story import NOON, Hotline, configuration, minutes, opened
from tests.web.conftest import desk, open_desk, template  # noqa: F401 - fixtures
from tests.written import table

HARM = "Somebody shouts at people near gate 4"
REFERENCES = ("E7K-32", "B4N-9P", "C5P-7W", "D6Q-8X", "F7R-9Z")
SAYS = {"as for none", "as for taken", "same", "nothing", "operator"}
NO_REPORT = ("hotline keys", "hotline words", "hotline oncall", "hotline feeds", "hotline phones", "hotline account")
"""Groups of commands of which none shows a report."""
OLGA = (
    '[[person]]\nid = "olga"\nname = "Olga"\nroles = ["organiser", "admin", "staff"]\nregions = ["na"]\n'
    'phone = "+15550100118"\n'
)


TEXTS = table("Texts of a responder or lead")
COMMANDS = table("The command line")


# --- the table is whole


def test_every_route_stands_in_the_table(desk):
    rules = {
        f"{method} {rule.rule}"
        for rule in desk.app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert rules == set(table("Routes"))


def test_every_page_of_the_console_stands_in_the_table(desk):
    from hotline.web.console.signing_in import create_served_console  # takes a second to load

    console = create_served_console(desk.runtime)
    rules = {
        f"{method} {rule.rule}"
        for rule in console.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
        if rule.endpoint == "static" or hasattr(console.view_functions[rule.endpoint], "area")
    }  # any other view is served to nobody (test_rules.py)
    assert rules == set(table("The console"))


def test_every_text_of_the_team_stands_in_the_table():
    kinds = {type(replies.read_reply(text)) for text in TEXTS}
    wanted = {kind for one in get_args(replies.Reply) for kind in (get_args(one) or (one,))}
    assert kinds == wanted


def commands(command: click.Command, path: str) -> Iterator[str]:
    if isinstance(command, click.Group):
        for name, sub in command.commands.items():
            yield from commands(sub, f"{path} {name}")
    else:
        yield path


def test_every_command_stands_in_the_table():
    rows = {row.split(" REF")[0].split(" --")[0] for row in COMMANDS}
    missing = [
        path for path in commands(main, "hotline") if path not in rows and path.rpartition(" ")[0] not in NO_REPORT
    ]
    assert missing == []
    views = {view for view in RecordView if any(f"--view {view.value} " in row for row in COMMANDS)}
    assert views == set(RecordView)


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [("Pages, and what else leaves", Purpose), ("Alarms", AlarmReason), ("Calls", CallKind)],
)
def test_every_page_alarm_and_leg_stands_in_the_table(heading, kinds):
    assert set(table(heading)) == {kind.value for kind in kinds}


def test_every_role_stands_in_the_table():
    assert {role for row in table("Roles") for role in row.split(", ")} == {role.value for role in Role}


@pytest.mark.parametrize(
    "heading",
    [
        "Texts of a responder or lead",
        "Pages, and what else leaves",
        "Alarms",
        "Routes",
        "The console",
        "The command line",
    ],
)
def test_the_tables_say_it_in_the_words_that_are_checked(heading):
    assert {cells[-1] for cells in table(heading).values()} <= SAYS


# --- and true


@contextmanager
def world(monkeypatch: pytest.MonkeyPatch, *, exists: bool = True) -> Iterator[Hotline]:
    """Open a hotline whose first reference is E7K-32; where nothing *exists* that one is never given."""
    given = iter(REFERENCES if exists else REFERENCES[1:])
    monkeypatch.setattr("hotline.store.incidents.new_reference", lambda _random: next(given))
    with opened(configuration(more=OLGA)) as hotline:
        yield hotline


def taken_by_ben(hotline: Hotline, *, after: str = "", asks: str = "") -> None:
    """Ben takes the first report, and no timer of it is left; *asks* knows of it before, *after* names somebody."""
    if asks:
        hotline.phone(asks).replies("E7K who")
    if after:
        hotline.reporter.text(after)
    hotline.clock.forward(minutes(2))
    hotline.phone("Ben").replies("E7K 1")
    hotline.phone("Ben").replies("E7K # I go there")
    assert hotline.stories()[0].owner == hotline.person("Ben")


def says(hotline: Hotline, person: str) -> list[tuple[object, ...]]:
    """Return what somebody's phone gets for each text of the table, alone and behind the reference, from 1 pm on."""
    hotline.clock.forward(NOON + minutes(60) - hotline.clock.now)
    phone, heard = hotline.phone(person), []
    phone.reads_all()
    for text in sorted(TEXTS, key=lambda text: text.startswith(("recuse", "report", "ST"))):
        forms = ["", "E7K ", "E7K-32 "] if not text.startswith(("report", "ST", "HELP")) else [""]
        for form in forms:
            begins = len(phone.texts)
            phone.replies(f"{form}{text}")
            hotline.clock.forward(minutes(6))
            heard.append((f"{form}{text}", *((one.at, one.sender, one.text) for one in phone.texts[begins:])))
    return heard


@pytest.mark.parametrize("person", ["Ana", "Lee", "Olga"])
def test_who_is_kept_out_before_they_were_asked_gets_what_is_said_of_no_report(monkeypatch, person):
    with world(monkeypatch, exists=False) as hotline:
        none = says(hotline, person)
    with world(monkeypatch) as hotline:
        hotline.reporter.text(f"{HARM}, it is {person}")
        taken_by_ben(hotline)
        assert hotline.stories()[0].record()["kept_out"] == [person]
        kept_out = says(hotline, person)

    assert kept_out == none


@pytest.mark.parametrize("person", ["Ana", "Lee"])
def test_who_was_asked_before_gets_what_is_said_of_a_report_that_another_took(monkeypatch, person):
    asks = "Lee" if person == "Lee" else ""
    with world(monkeypatch) as hotline:
        hotline.reporter.text(HARM)
        taken_by_ben(hotline, asks=asks)
        taken = says(hotline, person)
    with world(monkeypatch) as hotline:
        hotline.reporter.text(HARM)
        taken_by_ben(hotline, asks=asks, after=f"it was {person}")
        assert hotline.stories()[0].record()["kept_out"] == [person]
        kept_out = says(hotline, person)

    assert kept_out == taken
    assert any("with somebody else now" in text for _, *texts in kept_out for *_, text in texts)


@pytest.mark.parametrize("purpose", Purpose)
def test_no_page_goes_to_somebody_kept_out(monkeypatch, purpose):
    with world(monkeypatch) as hotline:
        incident = hotline.reporter.text(f"{HARM}, it is Ana").now
        incident.handed_to = hotline.person("Ana")
        organisation = hotline.store.read(hotline.runtime.directory).organisation

        assert not paging.is_wanted(organisation, incident, hotline.person("Ana"), purpose)


def test_no_alarm_of_a_report_goes_to_somebody_kept_out(monkeypatch):
    with world(monkeypatch) as hotline:
        text = configuration().replace('name = "Lee"', 'name = "Lee"\nemail = "lee@example.org"')
        assert "lee@example.org" in text
    with opened(text) as hotline:
        incident = hotline.reporter.text(f"{HARM}, it is Lee")
        to = hotline.store.read(lambda tx: scene_of(hotline.runtime, tx, incident.id).alarm_to())
        assert to == ["incidents-na@example.org"]


def runs(hotline: Hotline, command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    """Run a command of the table on *hotline*; return its exit code and all that it printed."""
    monkeypatch.setattr("hotline.cli.opening.read_settings", lambda: None)
    monkeypatch.setattr("hotline.bootstrap.build_runtime", lambda *_, **__: hotline.runtime)
    values = {
        "REF": "E7K-32",
        "WHO": "ana",
        "LEAD": "lee",
        "FOLDER": str(folder / "files"),
        "FILE": str(folder / "out"),
    }
    arguments = [values.get(word, word) for word in command.split()[1:]]
    result = CliRunner().invoke(main, arguments, input="They said this.\n")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert not list(folder.iterdir())
    return result.exit_code, result.output


@pytest.mark.parametrize("command", [row for row, (_, cell) in COMMANDS.items() if cell == "as for none"])
def test_a_command_tells_somebody_kept_out_that_there_is_no_such_report(command, monkeypatch, tmp_path):
    with world(monkeypatch, exists=False) as hotline:
        none = runs(hotline, command, tmp_path, monkeypatch)
    with world(monkeypatch) as hotline:
        hotline.reporter.text(f"{HARM}, it is Ana and Lee", pictures=1)
        kept_out = runs(hotline, command, tmp_path, monkeypatch)
        assert not re.search("Ana|Lee", kept_out[1])

    assert kept_out == none
