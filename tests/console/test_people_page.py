"""The team and each person's own page: no number without a row in the audit, no name in an address, no report."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from hotline.domain.organisation import Channel
from hotline.usecases.phones import Standing, standing
from tests.console.forms import audited, handle, links, send
from tests.console.room import (
    ADMIN,
    FIRST,
    LEAD_ID,
    ORGANISER,
    OUTSIDER,
    PRIMARY,
    SECONDARY,
    Room,
    words_of,
)


def code_texted(room: Room, phone: str) -> str:
    """Return the code that was texted to a phone last."""
    body = room.texts_to(phone)[-1]
    (code,) = re.findall(r"\b([0-9]{3} [0-9]{3})\b", body)
    return code


def stands(room: Room, person: str) -> Standing:
    organisation = room.store.read(lambda tx: tx.people.organisation())
    assert organisation is not None
    return standing(organisation, organisation.people[person], Channel.SMS)


def test_who_looks_after_the_team_sees_everybody_and_no_number(room: Room):
    for person in (LEAD_ID, ORGANISER, ADMIN):
        page = room.signed_in(person).get("/people")
        for name in ("Qxr0p0", "Qxr1p1", "Lee r0", "Olga Organiser", "Texts: never checked"):
            assert name in words_of(page)
        assert FIRST.phones[0] not in page.text
    assert room.signed_in(OUTSIDER).get("/people").status_code == 404


def test_no_address_holds_a_name_or_an_id_of_somebody(room: Room):
    page = room.signed_in(ORGANISER).get("/people")
    places = re.findall(r'href="([^"]+)"', page.text)
    assert sum(re.fullmatch("/people/[0-9a-f]{20}", place) is not None for place in places) == 8
    assert not any(re.search("r[01]p|lead|olga|adam|Qx", place) for place in places)


def test_a_responder_has_their_own_page_and_nobody_elses(room: Room):
    other = handle(room, "Qxr0p0")
    assert "Qxr0p1" in words_of(room.signed_in(SECONDARY).get("/people/me"))
    assert room.get("/people").status_code == 404
    known, unknown = room.get(f"/people/{other}"), room.get("/people/00000000000000000000")
    assert known.status_code == unknown.status_code == 404
    assert known.data == unknown.data
    for deed in ("check", "code", "test", "quiet", "reveal"):
        assert send(room, f"/people/{other}/{deed}", code="123456").status_code == 404
    assert room.texts_to(FIRST.phones[0]) == []


def test_a_number_is_shown_on_demand_and_that_is_written_down(room: Room):
    who = handle(room, "Qxr0p0")
    page = send(room.signed_in(ORGANISER), f"/people/{who}/reveal")
    assert FIRST.phones[0] in page.text
    rows = [line for line in audited(room) if "phone_shown" in line]
    assert rows == ["Olga Organiser: phone_shown: Had the phone number of Qxr0p0 shown."]
    assert FIRST.phones[0] not in room.get(f"/people/{who}").text


def test_a_responder_is_not_shown_a_number_not_even_their_own(room: Room):
    room.signed_in(PRIMARY)
    assert FIRST.phones[0] not in room.get("/people/me").text
    assert send(room, "/people/me/reveal").status_code == 404


def test_a_code_that_comes_back_shows_that_a_phone_is_theirs(room: Room):
    room.signed_in(PRIMARY)
    assert "A code is on its way" in words_of(send(room, "/people/me/check", by="sms"))
    code = code_texted(room, FIRST.phones[0])
    wrong = f"{(int(code.replace(' ', '')) + 1) % 1_000_000:06d}"
    assert "That is not the code" in words_of(send(room, "/people/me/code", code=wrong))
    assert stands(room, PRIMARY) is Standing.UNVERIFIED
    assert "this phone is theirs" in words_of(send(room, "/people/me/code", code=code))
    assert stands(room, PRIMARY) is Standing.VERIFIED
    assert "Texts verified" in words_of(room.get("/people/me"))
    assert "There is no code" in words_of(send(room, "/people/me/code", code=code))


def test_codes_end_for_the_day(room: Room):
    room.signed_in(PRIMARY)
    for _ in range(6):
        assert "A code is on its way" in words_of(send(room, "/people/me/check"))
    assert "No more codes today" in words_of(send(room, "/people/me/check"))
    assert len(room.texts_to(FIRST.phones[0])) == 6


def test_a_call_is_offered_where_a_line_can_call_only(room: Room):
    page = room.signed_in(PRIMARY).get("/people/me")
    assert 'value="voice"' not in page.text
    assert "No line of their region can call" in words_of(send(room, "/people/me/test", by="voice"))
    assert "No line of their region can call" in words_of(send(room, "/people/me/check", by="voice"))
    assert room.rows("phone_check") == 0


def test_a_test_page_is_followed_until_it_is_answered(room: Room):
    room.signed_in(PRIMARY)
    assert "A test page is on its way" in words_of(send(room, "/people/me/test", by="sms"))
    going = room.get("/people/me/tests")
    assert "waits to leave" in words_of(going)
    assert "X-All-There" not in going.headers
    (page,) = room.values("SELECT id FROM test_page")
    room.store.transact(lambda tx: tx.drills.answer(page, room.runtime.now() + timedelta(seconds=7)))
    over = room.get("/people/me/tests")
    assert "answered after 7 s" in words_of(over)
    assert over.headers["X-All-There"]
    assert "answered after 7 s" in words_of(room.get("/people/me"))  # without script: by loading it again
    assert "last test answered" in words_of(room.signed_in(ORGANISER).get("/people"))


def test_a_second_test_page_waits_half_a_minute(room: Room):
    room.signed_in(PRIMARY)
    send(room, "/people/me/test")
    assert "on its way already" in words_of(send(room, "/people/me/test"))
    assert room.rows("test_page") == 1


QUIET = (
    ("22:00", "08:00", "The quiet hours are kept.", 'name="begins" value="22:00"'),
    ("22:00", "", "give two times", 'name="begins" value="22:00"'),
    ("21:00", "21:00", "give two times", 'name="begins" value="22:00"'),
    ("late", "08:00", "give two times", 'name="begins" value="22:00"'),
    ("", "", "Notices may come at any time now.", 'name="begins" value=""'),
)


def test_quiet_hours_are_ones_own_to_set(room: Room):
    room.signed_in(PRIMARY)
    for begins, ends, says, kept in QUIET:
        page = send(room, "/people/me/quiet", begins=begins, ends=ends)
        assert says in words_of(page)
        assert kept in page.text


def test_a_report_changes_nothing_on_the_pages_of_people(room: Room):
    room.signed_in(ORGANISER)
    who = handle(room, "Qxr0p0")
    paths = ("/people", f"/people/{who}", "/oncall", "/drills", "/lines", "/lines/heard")
    before = [words_of(room.get(path)) for path in paths]
    room.report()
    clock = re.compile(r"[0-9]{2}:[0-9]{2}")  # a minute may pass between the two
    assert [clock.sub("", words_of(room.get(path))) for path in paths] == [clock.sub("", one) for one in before]


def test_a_large_team_comes_by_the_page(room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hotline.usecases.console.people.AT_ONCE", 3)
    page, seen = room.signed_in(ORGANISER).get("/people"), 0
    while True:
        found = re.findall(r'class="reference" href="/people/[0-9a-f]+"', page.text)
        seen += len(found)
        assert len(found) <= 3
        if not (further := links(page, "More of the team")):
            break
        page = room.get(further[0])
    assert seen == 8
