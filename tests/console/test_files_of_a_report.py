"""Pictures and recordings: behind a click, harmless as they are served, and each look written down once."""

from __future__ import annotations

import pytest

from tests.console.files import JPEG, SOUND, bring_files
from tests.console.room import OUTSIDER, PRIMARY, Room, words_of


@pytest.fixture
def path(room: Room) -> str:
    """A report with a picture (1), a recording (2) and a file that did not come (3)."""
    incident = room.report()

    bring_files(room, incident)
    room.signed_in(PRIMARY)
    return f"/i/{incident.reference}"


def audit(room: Room) -> list[str]:
    (newest,) = room.values("SELECT max(id) FROM incident")
    return [line.partition(": ")[2] for line in room.audit(room.incident(newest))]


def test_the_page_shows_no_picture_until_it_is_asked_for(room: Room, path: str):
    page = room.get(path)
    said = words_of(page)
    assert "Show the picture" in said
    assert "<img" not in page.text
    assert 'preload="none"' in page.text
    assert "Recording 2, 12 seconds" in said
    assert "not transcribed yet" in said
    assert "File 3 did not reach us" in said
    assert audit(room) == ["read"]


@pytest.mark.parametrize(
    ("what", "kind", "data"),
    [
        pytest.param("picture/1", "image/jpeg", JPEG, id="picture"),
        pytest.param("sound/2", "audio/wav", SOUND, id="recording"),
        pytest.param("file/1", "application/octet-stream", b"\x89PNG<script>", id="file"),
    ],
)
def test_each_look_is_written_down_once_and_what_is_served_can_do_nothing(room: Room, path: str, what, kind, data):
    answer = room.get(f"{path}/{what}")
    assert answer.data == data
    assert answer.mimetype == kind
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
    assert audit(room) == ["file_taken_out"]
    if what.startswith("file"):
        reference = path.rpartition("/")[2]
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{reference}-1.png"'


@pytest.mark.parametrize("what", ["picture/2", "picture/3", "picture/9", "sound/1", "sound/9", "file/3", "file/9"])
def test_what_is_not_there_is_not_there_and_nothing_is_written_down(room: Room, path: str, what: str):
    assert room.get(f"{path}/{what}").status_code == 404
    assert audit(room) == []


@pytest.mark.parametrize("what", ["picture/1", "sound/2", "file/1"])
def test_who_may_not_know_of_the_report_gets_none_of_its_files(room: Room, path: str, what: str):
    room.signed_in(OUTSIDER)
    unknown, hidden = room.get(f"/i/ZZZ-99/{what}"), room.get(f"{path}/{what}")
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.data == unknown.data
    assert audit(room) == []


def test_a_person_types_the_words_of_a_recording(room: Room, path: str):
    page = room.do(f"{path}/sound/2/words", words="He stood behind me")
    said = words_of(page)
    assert "He stood behind me" in said
    assert "The words, typed by a person" in said
    assert "not transcribed yet" not in said
    assert room.do(f"{path}/sound/1/words", words="x").status_code == 404


def test_who_types_their_own_name_from_a_recording_is_out_of_it(room: Room, path: str):
    page = room.do(f"{path}/sound/2/words", words=f"It was Qx{PRIMARY}")
    assert page.request.path == "/"
    assert room.get(path).status_code == 404
