"""Where a record's leaving takes two people: nothing leaves by one alone, a word is for one thing, once, in time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from werkzeug.test import TestResponse

from hotline.domain.configuration import read_configuration
from hotline.domain.leaving import Leaving, Way, leaving_of
from hotline.domain.record_views import RecordView
from hotline.domain.second import CONFIRM_WITHIN, GOOD_FOR
from hotline.usecases import configure
from tests.console.forms import send_from
from tests.console.room import LEAD_ID, ORGANISER, PRIMARY, WORDS, Room, team, words_of
from tests.site import person_name

WHY = "The organiser must know before noon"
RULE = "no record leaves by one person alone"
FORM = {"view": "organiser", "form": "json", "recipient": "Olga", "read": "1"}
SHARE = {"view": "organiser", "person": ORGANISER, "days": "7", "read": "1"}
PRINT = "/print?view=organiser"
WAYS: dict[str, dict[str, str]] = {
    "file": {"view": "organiser", "recipient": "Olga"},
    "print": {"view": "organiser"},
    "share": {"view": "organiser", "person": ORGANISER, "days": "7"},
}


@pytest.fixture
def by_two(room: Room) -> Room:
    """The organisation wants two people for an export; one report is taken by PRIMARY, and its lead is signed in."""
    text = team().replace('guide = "2017-11-21"\n', 'guide = "2017-11-21"\ntwo_people = ["export"]\n')
    configure.apply(room.store, read_configuration(text, today=date(2026, 11, 22)), lambda: datetime.now(UTC))
    incident = room.report()
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/take")
    return room.signed_in(LEAD_ID)


def page(room: Room) -> str:
    (row,) = room.values("SELECT id FROM incident")
    return f"/i/{room.incident(row).reference}"


def leave(room: Room, way: str, **changed: str) -> TestResponse:
    """Let the record leave by one of the ways."""
    at = page(room)
    match way:
        case "file":
            return send_from(room, f"{at}/export", **{**FORM, **changed})
        case "share":
            return send_from(room, f"{at}/share", **{**SHARE, **changed})
    return room.get(f"{at}/print?view={changed.get('view', 'organiser')}")


def left(room: Room) -> int:
    """Return how often something left, as the audit has it."""
    (row,) = room.values("SELECT id FROM incident")
    return sum(line.endswith((": exported", ": shared")) for line in room.audit(room.incident(row)))


def ask(room: Room, way: str, **changed: str) -> str:
    """Ask a second person; return what the page then says."""
    at = page(room)
    fields = {**WAYS[way], "way": way, "why": WHY, **changed}
    answer = send_from(room, f"{at}/export", f"{at}/export/ask", **fields)
    assert answer.status_code == 200
    return words_of(answer)


def confirm(room: Room, person: str = PRIMARY, before: Callable[[], None] = lambda: None) -> str:
    """Have somebody confirm what waits, from its page, and whoever was signed in be so again."""
    who, at = room.who, f"{page(room)}/handling"
    shown = room.signed_in(person).get(at).text
    about = re.search(r'name="about" value="([^"]*)"', shown)
    before()
    room.signed_in(person)
    said = send_from(room, at, f"{at}/second", what="export", about=about[1] if about else "")
    room.signed_in(who)
    return words_of(said)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_leaves_by_one_person_alone_and_the_page_says_so(by_two: Room, way: str):
    answer = leave(by_two, way)
    assert answer.status_code == 403
    assert RULE in words_of(answer)
    assert "Nothing left" in words_of(answer)
    assert WORDS not in answer.text
    assert left(by_two) == 0
    assert by_two.values("SELECT count(*) FROM share") == [0]


@pytest.mark.parametrize("way", WAYS)
def test_one_asks_another_confirms_then_it_leaves_once(by_two: Room, way: str):
    said = ask(by_two, way)
    assert "Somebody else must confirm it" in said
    assert "It waits for somebody else" in said
    assert leave(by_two, way).status_code == 403
    confirm(by_two, LEAD_ID)  # nobody confirms their own word
    assert leave(by_two, way).status_code == 403
    confirm(by_two)
    assert "confirmed it. You may do it once" in words_of(by_two.get(f"{page(by_two)}/export"))
    assert leave(by_two, way).status_code == 200
    assert left(by_two) == 1
    assert leave(by_two, way).status_code == 403
    assert left(by_two) == 1


@pytest.mark.parametrize("way", WAYS)
def test_the_second_person_reads_what_would_leave_to_whom_and_why(by_two: Room, way: str):
    ask(by_two, way)
    shown = words_of(by_two.signed_in(PRIMARY).get(f"{page(by_two)}/handling"))
    assert "Export the record" in shown
    assert "The organiser's view" in shown
    assert WHY in shown
    assert ("Olga" in shown) is (way != "print")
    (row,) = by_two.values("SELECT id FROM incident")
    asked = [deed for deed in by_two.store.read(lambda tx: list(tx.audit.of(row))) if deed.kind.value == "second_asked"]
    assert [deed.details["why"] for deed in asked] == [WHY]
    assert leaving_of(asked[0].details["about"]) is not None


@pytest.mark.parametrize(
    ("asked", "changed"),
    [
        ("file", {"view": "team"}),
        ("file", {"recipient": "Somebody else"}),
        ("share", {"view": "public"}),
        ("share", {"days": "90"}),
        ("print", {"view": "team"}),
    ],
)
def test_a_word_is_about_one_view_for_one_person(by_two: Room, asked: str, changed: dict[str, str]):
    ask(by_two, asked)
    confirm(by_two)
    assert leave(by_two, asked, **changed).status_code == 403
    for other in WAYS.keys() - {asked}:
        assert leave(by_two, other).status_code == 403
    assert left(by_two) == 0
    assert leave(by_two, asked).status_code == 200


def test_what_was_asked_for_since_the_second_person_looked_is_not_confirmed(by_two: Room):
    def another() -> None:
        by_two.signed_in(LEAD_ID)
        ask(by_two, "print", view="team")

    ask(by_two, "print", view="public")
    assert "Something else is asked for by now" in confirm(by_two, before=another)
    for view in ("public", "team"):
        assert leave(by_two, "print", view=view).status_code == 403


def test_a_word_has_its_time(by_two: Room, monkeypatch: pytest.MonkeyPatch):
    passed = [timedelta(0)]
    monkeypatch.setattr(by_two.runtime, "now", lambda: datetime.now(UTC) + passed[0])
    ask(by_two, "print")
    passed[0] = CONFIRM_WITHIN
    confirm(by_two)
    assert leave(by_two, "print").status_code == 403
    ask(by_two, "print")
    confirm(by_two)
    passed[0] += GOOD_FOR
    assert leave(by_two, "print").status_code == 403
    assert left(by_two) == 0


def test_it_is_for_who_asked_and_the_word_of_somebody_kept_out_since_counts_no_more(by_two: Room):
    ask(by_two, "print")
    confirm(by_two)
    (row,) = by_two.values("SELECT id FROM incident")
    by_two.store.transact(lambda tx: keep_out(tx, row, PRIMARY))
    assert leave(by_two, "print").status_code == 403
    assert "confirmed it" not in words_of(by_two.get(f"{page(by_two)}/export"))


def test_the_check_asks_for_the_second_person_before_it_offers_the_file(by_two: Room):
    at = f"{page(by_two)}/export"
    shown = send_from(by_two, at, f"{at}/check", **FORM)
    assert "Ask a second person" in words_of(shown)
    assert "Write the file" not in words_of(shown)
    shared = f"{page(by_two)}/share"
    assert "Ask a second person" in words_of(send_from(by_two, shared, f"{shared}/check", **SHARE))
    ask(by_two, "file")
    confirm(by_two)
    shown = send_from(by_two, at, f"{at}/check", **FORM)
    assert "Write the file" in words_of(shown)
    assert 'value="Olga"' in by_two.get(at).text


@pytest.mark.parametrize("fields", [{"way": "mail"}, {"view": "all"}, {"why": " "}, {"why": "x" * 401}])
def test_what_cannot_leave_is_not_asked_for(by_two: Room, fields: dict[str, str]):
    at = f"{page(by_two)}/export"
    answer = send_from(by_two, at, f"{at}/ask", **{**WAYS["file"], "way": "file", "why": WHY, **fields})
    assert answer.status_code in (400, 404)
    assert by_two.values("SELECT count(*) FROM handling") == [0]


@pytest.mark.parametrize("fields", [{"person": PRIMARY}, {"view": "team"}, {"days": "365"}])
def test_a_share_that_cannot_be_is_not_asked_for(by_two: Room, fields: dict[str, str]):
    at = f"{page(by_two)}/export"
    answer = send_from(by_two, at, f"{at}/ask", **{**WAYS["share"], "way": "share", "why": WHY, **fields})
    assert answer.status_code == 404
    assert by_two.values("SELECT count(*) FROM handling") == [0]


def test_who_may_not_hand_it_on_asks_for_nothing_but_may_confirm(by_two: Room):
    at = f"{page(by_two)}/export"
    token = re.search(r'name="csrf_token" value="([^"]+)"', by_two.get(at).text)
    assert token is not None
    fields = {"csrf_token": token[1], **WAYS["file"], "way": "file", "why": WHY}
    for person in (PRIMARY, ORGANISER):
        assert by_two.signed_in(person).browser.post(f"{at}/ask", data=fields).status_code == 404
    assert by_two.values("SELECT count(*) FROM handling") == [0]


def test_where_nobody_else_works_on_it_the_page_says_so(by_two: Room):
    second = by_two.report("He shouts at me")
    shown = words_of(by_two.get(f"/i/{second.reference}/export"))
    assert "Nobody else works on this report" in shown
    (first, _) = by_two.values("SELECT reference FROM incident ORDER BY id")
    assert f"Can confirm it: {person_name(PRIMARY)}." in words_of(by_two.get(f"/i/{first}/export"))


def test_tables_of_all_reports_hold_no_words_and_no_names(by_two: Room):
    shown = by_two.get("/exports").text
    assert 'value="what"' not in shown
    assert 'value="reference" checked' in shown
    refused = send_from(by_two, "/exports", column=["reference", "what"], form=["json"])
    assert refused.status_code == 403
    assert "second person confirms each" in words_of(refused)
    assert send_from(by_two, "/exports", column=["reference"], form=["json"]).status_code == 200


def test_where_one_is_enough_nothing_of_it_is_shown(room: Room):
    incident = room.report()
    room.signed_in(LEAD_ID)
    for path in ("export", "share", "print"):
        assert RULE not in words_of(room.get(f"/i/{incident.reference}/{path}"))
    answer = send_from(room, f"/i/{incident.reference}/export", f"/i/{incident.reference}/export/ask",
                       **WAYS["file"], way="file", why=WHY)  # fmt: skip
    assert "here one person is enough" in words_of(answer)
    assert room.values("SELECT count(*) FROM handling") == [0]


@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
def test_its_pages_are_whole_in_every_language(by_two: Room, language: str):
    by_two.browser.set_cookie("language", language)
    for way in WAYS:
        answer = leave(by_two, way)
        assert f'<html lang="{language}">' in answer.text
        assert answer.text.count("<h1>") == 1
        labelled = set(re.findall(r'<label for="([^"]+)"', answer.text))
        assert labelled == set(re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', answer.text))
    ask(by_two, "share")
    assert by_two.get(f"{page(by_two)}/share").status_code == 200


@pytest.mark.parametrize(
    "leaving",
    [
        Leaving(Way.FILE, RecordView.TEAM),
        Leaving(Way.FILE, RecordView.PUBLIC, "Jo of  two  words 7"),
        Leaving(Way.SHARE, RecordView.ORGANISER, "olga", 30),
    ],
)
def test_what_a_word_is_about_is_read_as_it_was_written(leaving: Leaving):
    assert leaving_of(leaving.about) == leaving


@pytest.mark.parametrize("about", ["", "not_a_report", "file team", "file team x y", "mail team 0 x", "file all 0 x"])
def test_what_is_about_nothing_that_leaves(about: str):
    assert leaving_of(about) is None


def keep_out(tx, row: int, person: str) -> None:
    incident = tx.incidents.get(row)
    incident.excluded = frozenset({person})
    tx.incidents.save(incident)
