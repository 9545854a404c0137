"""What the reporter told is read back by text when whoever has the report says so, and they correct it."""

from __future__ import annotations

import pytest

from hotline.domain.phone import sms_segments
from tests.console.forms import send
from tests.console.room import FIRST, LEAD_ID, ORGANISER, PRIMARY, Room, words_of
from tests.web.desk import text

WORDS = "A man in a red jacket shouts at me near the stage"


def taken(room: Room, words: str = WORDS):
    """A report that the primary has, with the path of its reading back."""
    incident = room.report(words)
    room.signed_in(PRIMARY).do(f"/i/{incident.reference}/do/take")
    return incident, f"/i/{incident.reference}/read-back"


def said(room: Room, incident, words: str, number: int = 900) -> None:
    room.post(text(number, words, To=FIRST.line, From=incident.contact))


def test_nothing_goes_by_itself_and_the_texts_are_shown_before(room: Room):
    incident, path = taken(room)
    before = room.texts_to(incident.contact)
    page = words_of(room.get(path))
    assert WORDS in page
    assert room.texts_to(incident.contact) == before
    assert [line.split(": ")[1] for line in room.audit(incident)].count("read") >= 1


def test_it_is_texted_in_few_parts_and_the_answer_is_a_new_entry_that_says_what_it_is_about(room: Room):
    incident, path = taken(room)
    before = len(room.texts_to(incident.contact))
    send(room, path)
    texts = room.texts_to(incident.contact)[before:]
    assert f"{incident.reference}. This is what you told us: what: {WORDS}" in texts[0]
    assert "wrong" in texts[1]
    assert sum(map(sms_segments, texts)) <= 6
    (read_back,) = [line for line in room.entries(incident) if "read back to the reporter" in line]
    told = read_back.partition("entries ")[2].partition(" had")[0].split()[0]

    kept = room.entries(incident)
    said(room, incident, "The jacket was blue")
    entries = room.entries(incident)
    assert entries[: len(kept)] == kept
    number = entries.index("reporter: The jacket was blue") + 1
    answer = f"Entry {number} is the reporter's answer to what was read back. It corrects or confirms entries {told}"
    assert any(answer in line for line in entries)
    said(room, incident, "Thank you", 901)
    assert sum("answer to what was read back" in line for line in room.entries(incident)) == 1


def test_many_words_are_cut_to_a_few_parts(room: Room):
    incident, path = taken(room, "A man shouts at me. " + "He does it again and again. " * 20)
    before = len(room.texts_to(incident.contact))
    send(room, path)
    assert sum(map(sms_segments, room.texts_to(incident.contact)[before:])) <= 4


@pytest.mark.parametrize("words", ["STOP", "please don't contact me"])
def test_who_may_not_be_texted_is_not(room: Room, words: str):
    incident, path = taken(room)
    said(room, incident, words)
    before = room.texts_to(incident.contact)
    assert "can't be read back" in words_of(room.get(path))
    send(room, path)
    assert room.texts_to(incident.contact) == before


@pytest.mark.parametrize("person", [LEAD_ID, ORGANISER])
def test_only_whoever_has_it_reads_it_back(room: Room, person: str):
    _, path = taken(room)
    assert room.signed_in(person).get(path).status_code == 404
