"""The page of a report's handling: for who works on it; to be read by who may read it; for others it is not there."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from hotline.domain.configuration import read_configuration
from hotline.usecases import configure
from tests.console.room import (
    ADMIN,
    FIRST,
    LEAD_ID,
    ORGANISER,
    OUTSIDER,
    PRIMARY,
    SECONDARY,
    Room,
    team,
    words_of,
)

LANGUAGES = ("en", "es", "fr", "de")


def begin(room: Room) -> tuple[str, str]:
    """Let a report come that its primary takes; return its reference and the page of its handling."""
    incident = room.report()
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/take")
    return incident.reference, f"/i/{incident.reference}/handling"


def two_people(room: Room) -> None:
    """Have the organisation ask for two people from now on."""
    text = team().replace('guide = "2017-11-21"\n', 'guide = "2017-11-21"\ntwo_people = ["unmask", "decision"]\n')
    configure.apply(room.store, read_configuration(text, today=date(2026, 11, 22)), lambda: datetime.now(UTC))


def do(room: Room, page: str, deed: str, **fields: str) -> str:
    """Send a form of the page; return what the page then says."""
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None
    answer = room.browser.post(f"{page}/{deed}", data={"csrf_token": token[1], **fields}, follow_redirects=True)
    assert answer.status_code == 200, answer.status
    return words_of(answer)


def test_an_item_is_marked_with_name_and_time_and_can_be_taken_back(room: Room):
    reference, page = begin(room)
    said = do(room, page, "checklist", item="place")
    assert "done Offered a quiet place to sit in private Person" in said or "1/16" in said
    incident = room.incident(room.values("SELECT id FROM incident")[0])
    assert any("marked as done: Offered a quiet place" in line for line in room.entries(incident))
    said = do(room, page, "checklist", item="place", undo="1")
    assert any("marked as not done after all" in line for line in room.entries(incident))
    assert reference in said


def test_each_reading_is_written_down_once(room: Room):
    reference, page = begin(room)
    incident = room.incident(room.values("SELECT id FROM incident")[0])
    before = len(room.audit(incident))
    assert reference in room.get(page).text
    assert len(room.audit(incident)) == before + 1


def test_the_whole_kit_is_filled_in_and_shown_again(room: Room):
    _, page = begin(room)
    do(room, page, "law", why="danger", asked_by="the <b>guard</b>")
    do(room, page, "told", whom="organiser", name="Olga", view="summary")
    do(room, page, "meeting", **{"answer-what": "He <script>shouted</script>", "answer-who": "A man"})
    do(room, page, "meeting_follow", owner=PRIMARY, due="2030-01-05")
    do(room, page, "side", words="He says it was a joke")
    said = do(room, page, "decisions", kind="leave", owner=PRIMARY, starts="2030-01-01", ends="2030-01-03",
              tell="reporter", words="Out until Sunday")  # fmt: skip
    for words in ("because somebody is in danger", "the <b>guard</b>", "a summary", "2030-01-05", "it was a joke",
                  "Leaves the event now", "2030-01-03", "Out until Sunday"):  # fmt: skip
        assert words in said, words
    text = room.get(page).text
    assert "<script>shouted" not in text
    assert "He &lt;script&gt;shouted" in text
    said = do(room, page, "meeting_done")
    assert "The response meeting" in said  # two of its questions have no answer
    said = do(room.signed_in(LEAD_ID), page, "announcement", wanted="no", words="")
    assert "Nothing is announced" in said


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("checklist", {"item": "no_such_item"}),
        ("law", {"why": "because"}),
        ("told", {"whom": "everybody", "view": "all"}),
        ("told", {"whom": "reporter", "view": "gossip"}),
        ("meeting", {"answer-nonsense": "x"}),
        ("meeting_follow", {"owner": PRIMARY, "due": "tomorrow"}),
        ("meeting_follow", {"owner": OUTSIDER, "due": "2030-01-01"}),
        ("decisions", {"kind": "jail", "owner": PRIMARY, "starts": "2030-01-01"}),
        ("decisions", {"kind": "leave", "owner": PRIMARY, "starts": "2030-01-02", "ends": "2030-01-01"}),
        ("decisions_confirm", {"number": "1"}),
        ("decisions_appeal", {"number": "-1", "words": "x"}),
        ("announcement", {"wanted": "yes", "words": "x"}),
        ("second", {"what": "close"}),
        ("side", {"words": "x" * 2001}),
        ("no_such_deed", {}),
    ],
)
def test_what_the_guide_does_not_know_changes_nothing(room: Room, deed: str, fields: dict[str, str]):
    _, page = begin(room)
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None
    before = room.values("SELECT count(*) FROM transcript")
    answer = room.browser.post(f"{page}/{deed}", data={"csrf_token": token[1], **fields})
    assert answer.status_code in (400, 404)
    assert room.values("SELECT count(*) FROM transcript") == before
    assert room.values("SELECT count(*) FROM handling") == [0]


@pytest.mark.parametrize("person", [SECONDARY, OUTSIDER, ORGANISER, ADMIN])
def test_for_others_it_is_as_what_never_was(room: Room, person: str):
    reference, page = begin(room)
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None
    fields = {"csrf_token": token[1], "item": "place", "why": "to call"}
    room.signed_in(person)
    for path in ("handling", "handling/checklist", "number"):
        ask = room.get if path == "handling" else room.browser.post
        data = {} if path == "handling" else {"data": fields}
        unknown, hidden = (ask(f"/i/{ref}/{path}", **data) for ref in ("ZZZ-99", reference))
        assert hidden.status_code == unknown.status_code == 404
        assert hidden.data == unknown.data
    assert room.values("SELECT count(*) FROM handling") == [0]


def test_who_was_paged_and_does_not_have_it_reads_and_changes_nothing(room: Room):
    incident = room.report()
    page = room.signed_in(PRIMARY).get(f"/i/{incident.reference}/handling")
    assert page.status_code == 200
    assert "<form" not in page.text.partition("<main")[2]


def test_the_number_is_shown_with_a_reason_and_stands_nowhere_else(room: Room):
    incident = room.report()
    page = f"/i/{incident.reference}/handling"
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/take")
    assert incident.contact not in room.get(page).text
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None
    shown = room.browser.post(f"/i/{incident.reference}/number", data={"csrf_token": token[1], "why": "to call back"})
    assert incident.contact in shown.text
    assert shown.headers["Cache-Control"] == "no-store"
    assert room.audit(incident)[-1].endswith(": unmasked")
    without = room.browser.post(f"/i/{incident.reference}/number", data={"csrf_token": token[1], "why": " "})
    assert without.status_code == 400


def test_two_people_decide_and_both_see_what_waits(room: Room):
    two_people(room)
    reference, page = begin(room)
    said = do(room, page, "decisions", kind="warning", owner=PRIMARY, starts="2030-01-01")
    assert "waits for a second person" in said
    assert "Confirm" not in said
    assert "Somebody else must confirm it" in do(room, page, "decisions_confirm", number="1")
    assert "Confirm" in words_of(room.signed_in(LEAD_ID).get(page))
    assert "stands" in do(room, page, "decisions_confirm", number="1")
    room.signed_in(PRIMARY)
    token = re.search(r'name="csrf_token" value="([^"]+)"', room.get(page).text)
    assert token is not None
    asked = room.browser.post(
        f"/i/{reference}/number", data={"csrf_token": token[1], "why": "to call"}, follow_redirects=True
    )
    assert "See the reporter's number" in words_of(asked)
    assert any("needs a second person" in body for body in room.texts_to(f"{FIRST.line[:-3]}190"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_whole_in_every_language_and_small(room: Room, language: str):
    _, page = begin(room)
    for item in ("place", "danger"):
        do(room, page, "checklist", item=item)
    do(room, page, "decisions", kind="ban", owner=PRIMARY, starts="2030-01-01", ends="2030-02-01", tell="reporter")
    do(room, page, "decisions_appeal", number="1", words="x")
    room.browser.set_cookie("language", language)
    answer = room.get(page)
    assert answer.status_code == 200
    assert len(answer.data) < 100_000
    assert f'<html lang="{language}">' in answer.text
    assert answer.text.count("<h1>") == 1
    labelled = set(re.findall(r'<label for="([^"]+)"', answer.text))
    named = set(re.findall(r'<(?:input|select|textarea)[^>]* id="([^"]+)"', answer.text))
    assert labelled == named
    ids = re.findall(r' id="([^"]+)"', answer.text)
    assert len(ids) == len(set(ids))
    assert "style=" not in answer.text


def test_the_page_of_a_report_leads_there(room: Room):
    reference, page = begin(room)
    assert f'href="{page}"' in room.get(f"/i/{reference}").text
