"""Conflicts of interest from the command line: the same deeds as by text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from hotline.cli import main
from hotline.domain.deeds import AuditKind
from tests.story import Hotline, configuration, minutes, opened

HARM = "Somebody shouts at people near gate 4"
OLGA = '[[person]]\nid = "olga"\nname = "Olga"\nroles = ["organiser", "admin"]\nregions = ["na"]\n'
YARA = """
[[person]]
id = "r7"
name = "Yara Adler"
roles = ["responder"]
regions = ["na"]
phone = "+15550100118"
email = "team7@example.org"
"""
Run = Callable[..., Result]


@pytest.fixture
def hotline():
    with opened(configuration(more=OLGA + YARA)) as made:
        yield made


@pytest.fixture
def run(hotline: Hotline, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr("hotline.cli.opening.read_settings", lambda: None)
    monkeypatch.setattr("hotline.bootstrap.build_runtime", lambda *_, **__: hotline.runtime)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_a_lead_keeps_out_and_lets_in_and_the_audit_says_who(hotline, run):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").reads_all()

    assert run("keep-out", incident.reference, "Ana", "--by", "Lee").output == (
        f"Ana is kept out of {incident.reference}.\n"
    )
    hotline.clock.forward(minutes(0.1))
    hotline.phone("Ben").got("Reply 1")
    hotline.phone("Ana").got_nothing()
    assert run("let-in", incident.short, "ana", "--by", "lee").output == (
        f"Ana is not kept out of {incident.reference}.\n"
    )
    hotline.clock.forward(minutes(0.1))
    hotline.phone("Ana").got("still needs a person")

    said = run("audit", incident.reference).output
    assert "Lee keeps Ana out." in said
    assert "Lee lets Ana in again." in said


def test_doubts_are_listed_for_a_lead_who_may_decide_them(hotline, run):
    hotline.phone("Ana").reads_all()
    incident = hotline.reporter.text("somebody shouts")
    hotline.phone("Ana").replies("1")
    hotline.reporter.text("he is near")
    hotline.reporter.text("Ana shouts too")

    assert run("doubts", "--by", "Lee").output == f"{incident.reference}  Ana: the name came up in talk\n"
    assert run("doubts", "--by", "Sam").output == "There is nothing to decide.\n"
    run("keep-out", incident.reference, "Ana", "--by", "Lee")
    assert run("doubts", "--by", "Lee").output == "There is nothing to decide.\n"


@pytest.mark.parametrize("who", ["Olga", "Ana"])
def test_nobody_but_a_lead_decides(hotline, run, who):
    incident = hotline.reporter.text(HARM)

    done = run("keep-out", incident.reference, "Ben", "--by", who)

    assert done.exit_code == 1
    assert "--by must name a lead" in done.output
    assert not incident.now.excluded


@pytest.mark.parametrize("arguments", [("keep-out", "Zoe"), ("keep-out", "")])
def test_a_name_that_is_nobodys_changes_nothing(hotline, run, arguments):
    incident = hotline.reporter.text(HARM)

    done = run(arguments[0], incident.reference, arguments[1], "--by", "Lee")

    assert done.exit_code == 1
    assert "Nobody of the team is called so" in done.output


def test_a_lead_can_not_let_themselves_in(hotline, run):
    incident = hotline.reporter.text(f"{HARM}, it is Lee")

    done = run("let-in", incident.reference, "Lee", "--by", "Lee")

    assert done.output == f"Error: There is no incident {incident.reference}.\n"
    assert incident.record()["kept_out"] == ["Lee"]


def test_somebody_keeps_themselves_out_of_a_closed_report_too(hotline, run):
    incident = hotline.reporter.text(HARM)
    for words in ("1", "9", "9"):
        hotline.phone("Ana").replies(words)
    assert not incident.open

    assert "hears no more" in run("recuse", incident.reference, "--by", "Ben").output

    assert incident.record()["kept_out"] == ["Ben"]
    kinds = [deed.kind for deed in hotline.store.read(lambda tx: list(tx.audit.of(incident.id)))]
    assert kinds == [AuditKind.RECUSED]
    hotline.phone("Ben").reads_all()
    hotline.reporter.text("There is more")
    hotline.phone("Ana").replies("2")
    hotline.clock.forward(minutes(6))
    hotline.phone("Ben").got_nothing()


@pytest.mark.parametrize("by", ["Yara Adler", "yara", "r7", "R7", "team7@example.org"])
@pytest.mark.parametrize("command", [("record",), ("audit",), ("file", "1", "-o", "taken")])
def test_whoever_is_kept_out_reads_nothing_by_whichever_name_they_give(hotline, run, tmp_path, command, by):
    incident = hotline.reporter.text(HARM)
    run("keep-out", incident.reference, "r7", "--by", "Lee")
    name, *more = (str(tmp_path / one) if one == "taken" else one for one in command)

    done = run(name, incident.reference, *more, "--by", by)

    assert (done.exit_code, done.output) == (1, f"Error: There is no incident {incident.reference}.\n")
