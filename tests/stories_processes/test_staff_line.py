"""The staff line as it runs: real processes, the simulator as the carrier, and what is heard on both phones."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import pytest

from hotline.domain.reference import keys_of
from hotline.processes import wait_until
from hotline.simulator.calls import Call
from tests.site import Site
from tests.staff_calls import CODE, PIN, PLACE, STAFF_LINE, STELLA, staff_configuration

pytestmark = pytest.mark.xdist_group("calls-staff")
RING = 'ring = ["4s", "4s", "4s"]\n'
MENU = "To page the whole team, press 2"


def served(*, call_back: bool = False) -> Iterator[Site]:
    with Site(staff_configuration(call_back=call_back, policy=RING)) as site:
        site.serve([PLACE.line, STAFF_LINE])
        site.simulator.calls_per_second = 10
        for number in site.simulator._core.numbers.values():
            number.rate = 100
        yield site


@pytest.fixture(scope="module")
def shared() -> Iterator[Site]:
    yield from served()


@pytest.fixture
def site(shared: Site) -> Iterator[Site]:
    for phone in PLACE.phones:
        shared.simulator.phone(phone).answers = "no"
    yield shared
    for phone in PLACE.phones:  # what still rings would make its owner busy in the next story
        for call in shared.simulator.phone(phone).calls:
            if not call.ended_at:
                call.hang_up()


@pytest.fixture
def calling_back() -> Iterator[Site]:
    yield from served(call_back=True)


def enters(site: Site, sender: str = STELLA) -> Call:
    """Call the staff line and get to its menu; from an unknown phone with the code first."""
    call = site.simulator.phone(sender).call(STAFF_LINE)
    call.wait_to_hear("any other key")
    call.press("1")
    if sender != STELLA:
        call.wait_to_hear("staff code")
        call.press(f"{CODE}#")
    call.wait_to_hear("Key in your pin")
    call.press(f"{PIN}#")
    call.wait_to_hear(MENU)
    return call


def record_with(site: Site, *parts: str) -> str:
    """Wait for a record with all of *parts* in it and return its text."""
    found: list[str] = []

    def there() -> bool:
        found[:] = [
            text
            for reference in references(site)
            if all(part in (text := site.hotline("record", reference)) for part in parts)
        ]
        return bool(found)

    wait_until(there, seconds=15, what=f"a record with {parts}")
    return found[-1]


def references(site: Site) -> list[str]:
    with sqlite3.connect(f"file:{site.folder}/hotline.db?mode=ro", uri=True) as database:
        return [row[0] for row in database.execute("SELECT reference FROM incident ORDER BY opened_at")]


def after(site: Site, phone: str) -> tuple[int, Callable[[], Call]]:
    """Return how to wait for the next ring of a phone."""
    handset = site.simulator.phone(phone)
    before = len([call for call in handset.calls if call.direction != "inbound"])
    return before, lambda: handset.wait_for_ring(timeout=15, after=before)


def test_connect_me_now(site):
    _, rings = after(site, PLACE.phones[0])
    site.simulator.phone(PLACE.phones[0]).answers = "yes"
    call = enters(site)
    call.press("1")
    ring = rings()
    ring.wait_to_hear("To talk to them now, press 1")
    ring.press("1")
    call.wait_to_hear("is joining you now")
    wait_until(lambda: bool(call.bridged_with), seconds=15, what="the two to be together")
    call.hang_up()
    record = record_with(site, "Stella called the staff line and gave their PIN.", "talks with the reporter")
    assert "The reporter is Stella of our team." in record
    assert not any("Reply 1 to take" in text.body for text in site.simulator.phone(STELLA).inbox)


def test_page_the_whole_team(site):
    before = {phone: len(site.simulator.phone(phone).inbox) for phone in PLACE.phones}
    call = enters(site)
    call.press("2")
    call.wait_to_hear("We paged 3 people of the team just now")
    for phone in PLACE.phones:
        site.simulator.phone(phone).wait_for("Reply 1 to take", timeout=15, after=before[phone])
    call.hang_up()


def test_a_report_on_somebodys_behalf_from_a_phone_that_we_do_not_know(site):
    call = enters(site, "+13125550177")
    call.press("3")
    call.wait_to_hear("Are you safe right now?")
    call.press("1")
    call.wait_to_hear("Is someone on our team part of this?")
    call.hang_up()
    record = record_with(site, "The caller logs a report for somebody else.", "hung up")
    assert "Stella called the staff line and gave their PIN." in record


def test_about_a_reference_rings_who_has_it(site):
    ben = site.simulator.phone(PLACE.phones[1])
    attendee = site.simulator.phone("+13125550188")
    attendee.text(PLACE.line, "Somebody keeps following me")
    reference = references(site)[-1]
    ben.text(PLACE.line, f"{reference[:3]} 1")
    _, rings = after(site, PLACE.phones[1])
    ben.answers = "yes"
    call = enters(site)
    call.press("4")
    call.wait_to_hear("all five letters")
    call.press(keys_of(reference))
    ring = rings()
    ring.wait_to_hear("To talk to them now, press 1")
    ring.press("1")
    call.wait_to_hear("is joining you now")
    call.hang_up()
    record_with(site, "Somebody keeps following me", "The caller asks to be connected about this report.")


def test_danger_before_any_pin_rings_the_team(site):
    _, rings = after(site, PLACE.phones[0])
    call = site.simulator.phone("+13125550166").call(STAFF_LINE, caller_id="anonymous")
    call.wait_to_hear("press 9")
    call.press("9")
    call.wait_to_hear("somebody is in danger")
    rings()
    call.hang_up()
    record_with(site, "Called the staff line, not identified.", "NOT safe", "hung up")


def test_three_wrong_pins_lead_to_a_person_and_their_owner_is_told(site):
    _, rings = after(site, PLACE.phones[0])
    call = site.simulator.phone(STELLA).call(STAFF_LINE)
    call.wait_to_hear("any other key")
    call.press("1")
    call.wait_to_hear("Key in your pin")
    for place in range(3):
        heard = len(call.heard)
        call.press("1111#")
        wait_until(
            lambda heard=heard: any("did not work" in (one.text or "") for one in call.heard[heard:]),
            seconds=15,
            what=f"the answer to wrong PIN {place + 1}",
        )
    call.wait_to_hear("To reach a team member, press 1")
    rings()
    call.hang_up()
    site.simulator.phone(STELLA).wait_for("wrong PINs", timeout=15)


def test_a_line_that_calls_back_goes_on_on_the_number_on_file(calling_back):
    site = calling_back
    _, rings = after(site, STELLA)
    site.simulator.phone(STELLA).answers = "yes"
    call = site.simulator.phone("+13125550155").call(STAFF_LINE)
    call.wait_to_hear("any other key")
    call.press("1")
    call.wait_to_hear("staff code")
    call.press(f"{CODE}#")
    call.wait_to_hear("Key in your pin")
    call.press(f"{PIN}#")
    call.wait_to_hear("call you back")
    back = rings()
    back.wait_to_hear(MENU)
    assert back.shown == STAFF_LINE
    back.press("2")
    back.wait_to_hear("We paged 3 people")
    back.hang_up()
