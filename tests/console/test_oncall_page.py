"""Who is on call, seen and changed in the console: as by text, with the same notices, and nobody's but one's own."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime, timedelta

import pytest

from hotline.domain.configuration import read_configuration
from hotline.domain.organisation import Organisation
from hotline.domain.rota import SwapState
from hotline.usecases import configure
from tests.console.forms import audited, fields_of, handle, links, send, token
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

OFFICE_HOURS = (
    '[[schedule]]\nregion = "r0"\nlayer = "primary"\npeople = ["r0p0"]\nhours = "09:00-17:00"\nfrom = 2026-01-05\n'
)
ICS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
    "DTSTART:{day}T090000Z\r\nDTEND:{day}T170000Z\r\nSUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def hours(first: int, last: int) -> dict[str, str]:
    """Return two times of a form, so many hours from now."""
    now = datetime.now(UTC)
    return {
        name: f"{now + timedelta(hours=after):%Y-%m-%dT%H:%M}" for name, after in (("begins", first), ("ends", last))
    }


def organisation(room: Room) -> Organisation:
    found = room.store.read(lambda tx: tx.people.organisation())
    assert found is not None
    return found


def applied(room: Room, more: str) -> None:
    """Apply the room's configuration with *more* at its end."""
    text = f"{team()}\n{more}"
    configure.apply(room.store, read_configuration(text, today=date(2026, 11, 22)), lambda: datetime.now(UTC))


def test_somebody_takes_anothers_shift_in_three_taps(room: Room):
    page = room.signed_in(SECONDARY).get("/oncall")
    (place,) = links(page, "Take Qxr0p0's shift")
    form = fields_of(room.get(place))
    done = send(room, "/oncall/take", **form)

    assert "You are on call for Qxr0p0" in words_of(done)
    (made,) = organisation(room).rota.overrides
    assert (made.person, made.instead_of, made.by) == (SECONDARY, PRIMARY, SECONDARY)
    assert f"{made.begins:%Y-%m-%dT%H:%M}" >= form["begins"]
    assert f"{made.ends:%Y-%m-%dT%H:%M}" == form["ends"]
    assert any("Qxr0p1 is on call for you" in body for body in room.texts_to(FIRST.phones[0]))
    assert any(line.startswith("Qxr0p1: rota_changed: Qxr0p1 is on call for Qxr0p0") for line in audited(room))
    assert "Qxr0p1 is on call for Qxr0p0" in words_of(room.get("/oncall?layers=overrides"))


def test_a_part_of_a_shift_can_be_taken_and_taken_back(room: Room):
    room.signed_in(SECONDARY)
    send(room, "/oncall/take", of=handle(room, "Qxr0p0"), **hours(2, 5))
    page = room.get("/oncall")
    assert "Take back my last change" in words_of(page)
    assert "Taken back" in words_of(send(room, "/oncall/undo"))
    assert organisation(room).rota.overrides == ()
    assert "Take back my last change" not in words_of(room.get("/oncall"))


def test_off_is_said_with_what_it_leaves_to_nobody(room: Room):
    applied(room, OFFICE_HOURS)
    day = datetime.now(UTC) + timedelta(days=1)
    times = {"begins": f"{day:%Y-%m-%d}T10:00", "ends": f"{day:%Y-%m-%d}T12:00"}
    done = send(room.signed_in(PRIMARY), "/oncall/off", **times)
    assert "You are off" in words_of(done)
    assert "Nobody is primary then." in words_of(done)


@pytest.mark.parametrize(("answer", "state"), [("yes", SwapState.ACCEPTED), ("no", SwapState.DECLINED)])
def test_a_swap_is_asked_for_and_answered_on_the_page(room: Room, answer: str, state: SwapState):
    asked = send(room.signed_in(SECONDARY), "/oncall/swap", of=handle(room, "Qxr0p0"), **hours(2, 5))
    assert "We have asked Qxr0p0 to swap" in words_of(asked)
    assert any("Qxr0p1 asks to swap" in body for body in room.texts_to(FIRST.phones[0]))
    (swap,) = organisation(room).rota.swaps

    theirs = room.get("/oncall")
    assert f"/oncall/swap/{swap.id}/yes" not in theirs.text  # who asked can't answer
    send(room, f"/oncall/swap/{swap.id}/yes")
    assert organisation(room).rota.swaps[0].state is SwapState.ASKED

    page = room.signed_in(PRIMARY).get("/oncall")
    assert f"/oncall/swap/{swap.id}/{answer}" in page.text
    send(room, f"/oncall/swap/{swap.id}/{answer}")
    assert organisation(room).rota.swaps[0].state is state


def test_a_responder_changes_their_own_duty_only(room: Room):
    done = send(room.signed_in(SECONDARY), "/oncall/off", who=handle(room, "Qxr0p0"), **hours(2, 5))
    assert "or a lead of the region can do that" in words_of(done)
    assert organisation(room).rota.overrides == ()
    assert "Put somebody on for another" not in words_of(room.get("/oncall"))


@pytest.mark.parametrize("person", [LEAD_ID, ORGANISER])
def test_who_plans_changes_others_duty_and_they_hear_of_it(room: Room, person: str):
    room.signed_in(person)
    first, second = handle(room, "Qxr0p0"), handle(room, "Qxr0p1")
    send(room, "/oncall/take", who=second, of=first, **hours(2, 5))
    (made,) = organisation(room).rota.overrides
    assert (made.person, made.instead_of, made.by) == (SECONDARY, PRIMARY, person)
    for phone in FIRST.phones:
        assert any("on call for" in body for body in room.texts_to(phone))


CAN_NOT_BE = (
    (hours(5, 2), "the end must come after the beginning"),
    (hours(-5, -2), "is over"),
    (hours(1, 24 * 400), "a year at most"),
    ({"begins": "tomorrow", "ends": ""}, "a time could not be read"),
    ({"begins": "2026-11-24T10:00+05:00", "ends": "2026-11-24T12:00"}, "a time could not be read"),
    ({"begins": "2027-03-28T02:30", "ends": "2027-03-28T12:00"}, "clocks go forward"),
    ({"begins": "2027-10-30T12:00", "ends": "2027-10-31T02:30"}, "clocks go back"),
)


def test_times_that_can_not_be_change_nothing(room: Room):
    text = team().replace('time_zone = "UTC"', 'time_zone = "Europe/Berlin"')
    configure.apply(room.store, read_configuration(text, today=date(2026, 11, 22)), lambda: datetime.now(UTC))
    room.signed_in(PRIMARY)
    for times, says in CAN_NOT_BE:
        assert says in words_of(send(room, "/oncall/off", **times)), times
    assert organisation(room).rota.overrides == ()


def test_gaps_of_the_next_weeks_are_shown_here_and_on_the_first_page_to_who_may_mend_them(room: Room):
    applied(room, OFFICE_HOURS)
    assert "Nobody is on call as primary" in words_of(room.signed_in(SECONDARY).get("/oncall"))
    assert "Change the rota" not in words_of(room.get("/"))
    assert "Change the rota" in words_of(room.signed_in(ORGANISER).get("/"))


@pytest.mark.parametrize("by_lead", [False, True])
def test_a_gap_is_filled_in_three_taps_and_taken_back(room: Room, by_lead: bool):
    applied(room, OFFICE_HOURS)
    room.signed_in(LEAD_ID if by_lead else SECONDARY)
    gaps = links(room.get("/oncall"), "Take this gap")
    form = fields_of(room.get(gaps[-1]))
    done = words_of(send(room, "/oncall/cover", **form, **({"who": handle(room, "Qxr0p1")} if by_lead else {})))
    assert ("Primary: Qxr0p1." if by_lead else "You are on call") in done
    (made,) = organisation(room).rota.overrides
    assert (made.person, made.instead_of, made.layer, made.by) == (SECONDARY, None, "primary", room.who)
    assert f"{made.ends:%Y-%m-%dT%H:%M}" == form["ends"]
    assert any("you are on call" in body for body in room.texts_to(FIRST.phones[1])) == by_lead
    assert len(links(room.get("/oncall"), "Take this gap")) == len(gaps) - 1
    send(room, "/oncall/undo")
    assert len(links(room.get("/oncall"), "Take this gap")) == len(gaps)


def test_a_gap_of_another_region_is_not_theirs_to_fill(room: Room):
    applied(room, OFFICE_HOURS)
    assert links(room.signed_in(OUTSIDER).get("/oncall?region=r0"), "Take this gap") == []
    done = send(room, "/oncall/cover", region="r0", layer="primary", **hours(1, 3))
    assert "Nothing was changed" in words_of(done)
    assert organisation(room).rota.overrides == ()


def test_the_rotation_is_shown_without_what_people_changed(room: Room):
    applied(room, OFFICE_HOURS)
    day = datetime.now(UTC) + timedelta(days=1)
    times = {"begins": f"{day:%Y-%m-%d}T10:00", "ends": f"{day:%Y-%m-%d}T12:00"}
    send(room.signed_in(SECONDARY), "/oncall/take", of=handle(room, "Qxr0p0"), **times)
    final, rotation = (words_of(room.get(f"/oncall?view=week&layers={one}")) for one in ("final", "rotation"))
    assert "10:00–12:00 Qxr0p1" in final
    assert "10:00–12:00" not in rotation
    assert "09:00–17:00 Qxr0p0" in rotation


def test_no_page_of_a_rota_with_very_many_shifts_is_large(room: Room):
    turns = OFFICE_HOURS.replace('["r0p0"]', '["r0p0", "r0p1"]')
    hourly = turns.replace('hours = "09:00-17:00"', 'rotate = "every 1 hours"')
    applied(room, hourly + hourly.replace("primary", "secondary"))
    room.signed_in(LEAD_ID)
    for view in ("list", "week"):
        page = room.get(f"/oncall?view={view}")
        assert len(page.data) < 100_000
        (later,) = links(page, "Later")
        assert room.get(later).status_code == 200


NONSENSE = {
    "/oncall?region=nowhere": 404,
    "/oncall?from=yesterday": 200,
    "/oncall?layers=x&view=y": 200,
    "/oncall?from=9999-12-31": 200,
    "/oncall?from=2026-02-30": 200,
    "/oncall/take": 404,
    "/oncall/take?of=me": 404,
    "/oncall/take?of=me&begins=x&ends=y": 404,
    "/oncall/take?of=me&begins=2026-11-24&ends=2026-11-25": 404,
    "/oncall/cover?layer=primary&region=r0": 404,
    "/oncall/cover?layer=region&region=r0&begins=2026-11-24T00:00Z&ends=2026-11-25T00:00Z": 404,
    "/oncall/cover?layer=primary&region=r1&begins=2026-11-24T00:00Z&ends=2026-11-25T00:00Z": 404,
    "/oncall/cover?layer=primary&region=r0&begins=2026-11-24T00:00Z&ends=2026-11-25T00:00Z": 200,
}


def test_an_address_that_says_nonsense_is_answered(room: Room):
    room.signed_in(PRIMARY)
    assert {path: room.get(path).status_code for path in NONSENSE} == NONSENSE


# --- calendars


def test_the_secret_address_of_a_feed_is_shown_once_and_opens_nothing_when_revoked(room: Room):
    made = send(room.signed_in(PRIMARY), "/oncall/feeds")
    address = re.search(r'value="https://[^"]+(/feeds/[^"]+\.ics)"', made.text)
    assert address
    assert room.client.get(address[1]).status_code == 200
    page = room.get("/oncall")
    assert address[1] not in page.text
    assert not any(address[1][7:20] in str(cookie) for cookie in made.headers.getlist("Set-Cookie"))

    (revoke,) = re.findall(r'action="(/oncall/feeds/[^"]+/revoke)"', page.text)
    assert send(room.signed_in(SECONDARY), revoke).status_code == 404
    assert room.client.get(address[1]).status_code == 200
    send(room.signed_in(PRIMARY), revoke)
    assert room.client.get(address[1]).status_code == 404


def test_a_regions_feed_is_for_who_plans(room: Room):
    assert send(room.signed_in(PRIMARY), "/oncall/feeds", region=FIRST.code).status_code == 404
    made = send(room.signed_in(ORGANISER), "/oncall/feeds", region=FIRST.code)
    assert "/feeds/" in made.text
    assert "You are never on call" in words_of(send(room.signed_in(ADMIN), "/oncall/feeds"))


def import_calendar(room: Room, title: str) -> str:
    day = f"{datetime.now(UTC) + timedelta(days=1):%Y%m%d}"
    upload = (io.BytesIO(ICS.format(day=day, title=title).encode()), "shifts.ics")
    fields = {"csrf_token": token(room), "region": FIRST.code, "layer": "primary", "calendar": upload}
    page = room.browser.post(
        "/oncall/calendars", data=fields, content_type="multipart/form-data", follow_redirects=True
    )
    return words_of(page) if page.status_code == 200 else str(page.status_code)


def test_a_calendar_becomes_a_schedule_and_is_removed_again(room: Room):
    room.signed_in(ORGANISER)
    assert "it names nobody who answers pages" in import_calendar(room, "Somebody else")
    assert "The calendar is a schedule now." in import_calendar(room, "Qxr0p1")
    page = room.get("/oncall")
    assert "1 shift to come" in words_of(page)
    (remove,) = re.findall(r'action="(/oncall/calendars/[^"]+/remove)"', page.text)
    assert "counts no more" in words_of(send(room, remove))
    assert organisation(room).rota.calendars == ()


def test_only_who_plans_imports_a_calendar(room: Room):
    assert import_calendar(room.signed_in(PRIMARY), "Qxr0p1") == "404"
    assert import_calendar(room.signed_in(OUTSIDER), "Qxr0p1") == "404"
    assert organisation(room).rota.calendars == ()
