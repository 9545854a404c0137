"""What needs me now: each report stands once, where it belongs, and for nobody who may not know of it."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.console.room import ADMIN, LEAD_ID, ORGANISER, OUTSIDER, PRIMARY, SECONDARY, WORDS, Room, words_of

YEAR = re.compile(r"\b20\d\d, \d\d:")


def test_a_new_report_waits_for_somebody_and_its_words_are_not_in_the_list(room: Room):
    incident = room.report()
    page = room.signed_in(PRIMARY).get("/")
    assert page.status_code == 200
    assert incident.reference in page.text
    assert "nobody has it" in words_of(page)
    assert WORDS not in page.text


@pytest.mark.parametrize("person", [SECONDARY, OUTSIDER, ORGANISER, ADMIN])
def test_who_was_not_paged_and_leads_nothing_sees_no_row_and_no_count(room: Room, person: str):
    before = room.signed_in(person).get("/")
    incident = room.report()
    page = room.get("/")
    assert incident.reference not in page.text
    assert words_of(page) == words_of(before)
    assert room.get(f"/i/{incident.reference}").status_code == 404


def test_a_lead_sees_all_of_their_region(room: Room):
    here, there = room.report(), room.report(region=1)
    page = room.signed_in(LEAD_ID).get("/")
    assert here.reference in page.text
    assert there.reference not in page.text


def test_nobody_who_is_not_signed_in_gets_a_page(room: Room):
    incident = room.report()
    for path in ("/", "/incidents", f"/i/{incident.reference}"):
        answer = room.signed_in(None).get(path)
        assert answer.status_code == 302
        assert answer.location.startswith("/sign-in?next=")


def test_a_closed_report_s_row_says_that_it_is_closed_and_who_had_it(room: Room):
    incident = room.report()
    path = f"/i/{incident.reference}"
    room.signed_in(PRIMARY).do(f"{path}/do/take")
    assert "has it" in words_of(room.get("/incidents"))
    room.do(f"{path}/do/close")
    room.do(f"{path}/do/close")
    row = words_of(room.get("/incidents")).split(incident.reference)[1]
    assert " closed " in row
    assert "had it" in row
    assert "has it" not in row


def test_a_day_of_another_year_has_its_year(room: Room):
    room.report()
    room.signed_in(LEAD_ID)
    assert not YEAR.search(words_of(room.get("/incidents")))
    room.runtime.now = lambda: datetime.now(UTC) + timedelta(days=366)
    assert YEAR.search(words_of(room.get("/incidents")))


@pytest.mark.parametrize("person", [PRIMARY, LEAD_ID, ORGANISER, ADMIN])
def test_on_a_phone_few_pages_are_near_and_all_others_are_folded_once(room: Room, person: str):
    bar = room.signed_in(person).get("/pages" if person == LEAD_ID else "/me").text.partition("</header>")[0]
    near, whole, folded = (
        re.findall(r'<a href="([^"]+)"', part) for part in re.split(r'<ul class="further">|<details', bar)
    )
    assert 2 <= len(near) <= 3
    assert "/me" in folded
    assert whole == folded
    assert not set(near) & set(folded)
    assert '<summary aria-current="true">' in bar
