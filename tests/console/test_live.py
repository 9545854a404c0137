"""What is new is said at once where there is a place for it, and never at the cost of a webhook."""

from __future__ import annotations

import pytest

from hotline.web.console import live
from tests.console.room import OUTSIDER, PRIMARY, WORDS, Room


@pytest.fixture
def stream(room: Room, monkeypatch: pytest.MonkeyPatch) -> tuple[Room, str]:
    """A report, and streams whose seconds pass at once."""
    monkeypatch.setattr(live, "sleep", lambda _: None)
    monkeypatch.setattr(live, "_places", live.BoundedSemaphore(live.PLACES))
    return room.signed_in(PRIMARY), f"/i/{room.report().reference}"


def test_a_stream_says_that_something_is_new_and_nothing_of_what_it_is(stream: tuple[Room, str]):
    room, path = stream
    answer = room.get(f"{path}/live", buffered=False)
    events = answer.iter_encoded()
    first = next(events)
    assert next(events) == b": \n\n"
    room.do(f"{path}/do/take")
    changed = next(events)
    assert changed.startswith(b"data: ")
    assert changed.strip() != first.splitlines()[1]
    said = first + changed + b"".join(events)
    assert WORDS.encode() not in said
    assert path.rpartition("/")[2].encode() not in said
    assert answer.headers["Cache-Control"] == "no-store"
    answer.close()


def test_a_stream_ends_by_itself(stream: tuple[Room, str]):
    room, path = stream
    answer = room.get(f"{path}/live", buffered=False)
    assert len(list(answer.iter_encoded())) == 1 + int(live.LASTS / live.LOOK_EVERY)
    answer.close()


def test_only_so_many_are_open_at_once_and_a_closed_one_gives_its_place(stream: tuple[Room, str]):
    room, path = stream
    opened = [room.get(f"{path}/live", buffered=False) for _ in range(live.PLACES)]
    full = room.get(f"{path}/live")
    assert full.status_code == 503
    assert full.headers["Retry-After"] == "5"
    assert room.get(f"{path}/version").status_code == 200  # what a script asks instead
    opened.pop().close()
    again = room.get(f"{path}/live", buffered=False)
    assert again.status_code == 200
    for answer in (*opened, again):
        answer.close()


def test_who_is_kept_out_meanwhile_hears_no_more(stream: tuple[Room, str]):
    room, path = stream
    answer = room.get(f"{path}/live", buffered=False)
    events = answer.iter_encoded()
    next(events)
    room.do(f"{path}/do/recuse")
    assert list(events) == []
    answer.close()


def test_who_may_not_know_of_it_gets_no_stream_and_takes_no_place(stream: tuple[Room, str]):
    room, path = stream
    room.signed_in(OUTSIDER)
    for _ in range(live.PLACES + 1):
        hidden, unknown = room.get(f"{path}/live"), room.get("/i/ZZZ-99/live")
        assert hidden.status_code == unknown.status_code == 404
        assert hidden.data == unknown.data
