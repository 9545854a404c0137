"""A responder is paged by a call: only a key takes it, and 5 connects them with the reporter, both numbers masked."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hotline.processes import wait_until
from hotline.simulator import Bridge, Call, Phone
from hotline.store.sealed import KeyRing
from hotline.store.transaction import opened
from tests.callers import QUICKLY, Region, calling

pytestmark = pytest.mark.xdist_group("calls-pages")

STEPS = (
    '[{ after = "0s", page = "primary", by = ["voice"] }, '
    '{ after = "5s", page = "secondary", by = ["sms", "voice"] }, { after = "1h", page = "region", by = ["sms"] }]'
)
HARM = "Someone keeps following me at gate 4"


@pytest.fixture(scope="module")
def regions() -> Iterator[Iterator[Region]]:
    with calling(20, steps=STEPS) as found:
        yield found


@pytest.fixture
def region(regions: Iterator[Region]) -> Region:
    return next(regions)


def reports(region: Region, words: str = HARM) -> Phone:
    """Have somebody new text the region's line; return their phone."""
    reporter = region.reporter()
    reporter.text(region.line, words)
    return reporter


def paged(region: Region, which: int = 0) -> Call:
    """Return the call that pages somebody, once it rings; they have picked up and are asked."""
    call = region.phone(which).wait_for_ring(QUICKLY + 4)
    call.answer()
    call.wait_to_hear("To take it, press 1", QUICKLY)
    call.wait_until_asked(QUICKLY)
    return call


def picks_up(phone: Phone, key: str = "") -> None:
    """Have a phone be picked up, and *key* be pressed when something is asked."""

    def act(call: Call) -> None:
        call.answer()
        call.wait_until_asked(QUICKLY)
        if key:
            call.press(key)

    phone.answers = act


def bridge_of(region: Region, reporter: Phone) -> Bridge | None:
    return next((one for one in region.simulator.ledger.bridges if reporter.e164 in (one.a, one.b)), None)


def test_a_page_by_voice_says_what_the_text_does_and_none_of_the_reporters_words(region):
    reports(region)
    call = paged(region)

    heard = " ".join(one.text for one in call.heard)
    assert ", ".join(region.incident().short) in heard
    assert "safety not known" in heard
    assert f"Region {region.place.code}" in heard
    assert "following" not in heard
    assert call.shown == region.line
    call.hang_up()


def test_that_somebody_is_not_safe_is_heard_in_small_letters_since_a_voice_may_spell_capitals(region):
    reports(region, "I am not safe")
    call = paged(region)
    assert "not safe" in " ".join(one.text for one in call.heard)

    call.press("4")

    call.wait_to_hear("Someone on our team", QUICKLY)
    heard = [one.text for one in call.heard]
    assert sum("not safe" in text for text in heard) >= 2
    assert not any("NOT SAFE" in text for text in heard)
    call.hang_up()


def test_1_takes_it_and_picking_up_does_not(region):
    reporter = reports(region)
    call = paged(region)
    assert region.incident().owner is None

    call.press("1")

    call.wait_to_hear("You have it", QUICKLY)
    region.phone(0).wait_for("You have", QUICKLY)
    reporter.wait_for(f"{region.name(0)} has your report", QUICKLY)
    assert region.incident().owner == f"{region.place.code}p0"
    call.hang_up()


def test_a_voicemail_box_takes_nothing_is_hung_up_on_and_the_next_step_comes(region):
    region.phone(0).answers = "voicemail"
    region.phone(0).voicemail_after = 0
    reports(region)

    call = region.phone(0).wait_for_ring(QUICKLY)
    call.wait_for_end(QUICKLY + 4)
    assert sum("To take it, press 1" in one.text for one in call.heard) == 1  # and not only for its silence
    region.wait_for_entry("A machine seems to have answered")
    assert region.incident().owner is None

    region.phone(1).wait_for_ring(QUICKLY)
    region.phone(1).wait_for("Reply 1 to take", QUICKLY)


def test_who_is_silent_is_asked_twice_and_then_left_in_peace(region):
    picks_up(region.phone(0))
    reports(region)

    call = region.phone(0).wait_for_ring(QUICKLY)
    call.wait_for_end(QUICKLY + 4)

    assert sum("To take it, press 1" in one.text for one in call.heard) == 2
    assert region.incident().owner is None


def test_2_passes_and_the_next_step_comes_at_once(region):
    picks_up(region.phone(0), "2")
    reports(region)

    region.phone(0).wait_for_ring(QUICKLY).wait_to_hear("You passed", QUICKLY)
    region.phone(1).wait_for_ring(3)
    assert f"{region.name(0)} passed" in region.wait_for_entry("passed")


def test_4_reads_what_is_known_and_takes_nothing(region):
    reports(region)
    call = paged(region)

    call.press("4")

    call.wait_to_hear(HARM, QUICKLY)
    assert region.incident().owner is None
    region.wait_for_entry(f"{region.name(0)} was read what is known")
    call.hang_up()


def test_a_wrong_key_is_said_once_and_then_only_repeated(region):
    reports(region)
    call = paged(region)

    call.press("8")
    call.wait_to_hear("that key does nothing", QUICKLY)
    call.wait_until_asked(QUICKLY)
    call.press("8")

    wait_until(
        lambda: sum("To take it, press 1" in one.text for one in call.heard) >= 3,
        seconds=QUICKLY,
        what="the page again",
    )
    assert sum("does nothing" in one.text for one in call.heard) == 1
    call.hang_up()


def test_5_takes_it_and_connects_with_the_reporter_and_each_sees_our_number_only(region):
    reporter = reports(region)
    picks_up(reporter, "1")
    call = paged(region)

    call.press("5")

    call.wait_bridged_with(reporter.e164, QUICKLY)
    theirs = reporter.calls[-1]
    assert theirs.shown == region.line
    assert call.shown == region.line
    asked = " ".join(one.text for one in theirs.heard if one.kind == "say")
    assert "NorthConf" in asked
    assert region.incident().short[0] + "," not in asked
    assert "report" not in asked.casefold()
    bridge = bridge_of(region, reporter)
    assert bridge is not None
    assert {bridge.a, bridge.b} == {region.phone(0).e164, reporter.e164}
    assert region.incident().owner == f"{region.place.code}p0"
    call.hang_up()
    region.phone(0).wait_for("please write down what was said", QUICKLY)
    assert "talked for" in region.wait_for_entry("talked for")


def test_a_voicemail_box_of_the_reporters_is_never_connected(region):
    reporter = reports(region)
    reporter.answers, reporter.voicemail_after = "voicemail", 0
    call = paged(region)

    call.press("5")

    call.wait_to_hear("They did not take the call", QUICKLY + 4)
    assert bridge_of(region, reporter) is None
    region.wait_for_entry("was not connected with")
    assert not region.incident().unwritten
    call.hang_up()


def test_who_asked_not_to_be_contacted_is_not_called(region):
    reporter = reports(region, "Please don't contact me. " + HARM)
    call = paged(region)
    assert not any("press 5" in one.text for one in call.heard)

    call.press("5")

    call.wait_to_hear("asked us not to contact them", QUICKLY)
    assert not reporter.calls
    assert region.incident().owner is None
    call.hang_up()


def test_who_is_being_kept_out_hears_the_words_for_a_taken_one(region):
    reporter = reports(region)
    call = paged(region)

    reporter.text(region.line, f"It was {region.name(0)}")
    reporter.text(region.line, f"it is about {region.name(0)} of your team")

    call.wait_to_hear("Somebody else has it. Thank you.", QUICKLY)
    call.wait_for_end(QUICKLY)
    assert f"{region.place.code}p0" in region.incident().excluded


def test_when_somebody_takes_it_no_other_phone_rings_on(region):
    picks_up(region.phone(0), "2")
    reports(region)
    rings = region.phone(1).wait_for_ring(QUICKLY)

    region.phone(1).text(region.line, "1")

    assert rings.wait_for_end(QUICKLY) in ("canceled", "completed")
    assert region.incident().owner == f"{region.place.code}p1"


OPEN_CALLS = "SELECT count(*) FROM call, incident WHERE call.incident = incident.id AND region = ? AND ended_at IS NULL"


def calls_back(region: Region) -> tuple[Phone, Call, str]:
    """Have somebody who has it ask for a call-back by text; return the reporter's phone, the call, and its code."""
    picks_up(region.phone(0), "1")
    reporter = reports(region)
    region.phone(0).wait_for("You have", QUICKLY)
    region.phone(0).answers = "no"
    region.phone(0).calls[0].hang_up()
    picks_up(reporter, "1")
    wait_until(
        lambda: region.site.query(OPEN_CALLS, region.place.code)[0][0] == 0,
        seconds=QUICKLY,
        what="the report of the page's end",
    )

    region.phone(0).text(region.line, "call")

    text = region.phone(0).wait_for("we call your phone now", QUICKLY).body
    (code,) = re.findall(r"\b[0-9]{4}\b", text)
    back = region.phone(0).wait_for_ring(QUICKLY, after=1)
    back.answer()
    back.wait_to_hear("key in the four digits", QUICKLY)
    back.wait_until_asked(QUICKLY)
    return reporter, back, code


def codes_kept(region: Region) -> list[str]:
    """Return the codes that the legs of the region's incident hold, unsealed."""
    with opened(region.site.env["DATABASE_URL"], KeyRing.parse(region.site.env["HOTLINE_KEYS"])) as store:
        legs = store.read(lambda tx: tx.calls.of(region.incident().id))
    return [leg.flow["code"] for leg in legs if "code" in leg.flow]


def test_call_by_text_rings_their_own_phone_and_the_code_of_our_text_connects_them_with_the_reporter(region):
    reporter, back, code = calls_back(region)

    back.press(code)

    back.wait_bridged_with(reporter.e164, QUICKLY)
    bridge = bridge_of(region, reporter)
    assert bridge is not None
    assert {bridge.a, bridge.b} == {region.phone(0).e164, reporter.e164}
    assert reporter.calls[-1].shown == back.shown == region.line
    assert codes_kept(region) == []  # used, though the call goes on
    reporter.calls[-1].hang_up()
    back.wait_to_hear("The call is over", QUICKLY)
    record = region.wait_for_entry("asked to talk with the reporter by phone")
    assert "key in **** there" in record
    assert code not in record
    assert codes_kept(region) == []


def test_three_wrong_codes_end_the_call_and_nobody_is_connected(region):
    reporter, back, code = calls_back(region)
    assert codes_kept(region) == [code]
    wrong = f"{(int(code) + 1) % 10000:04}"

    for tries in range(1, 4):
        back.press(wrong)
        if tries < 3:
            wait_until(
                lambda tries=tries: sum("not the four digits" in one.text for one in back.heard) >= tries,
                seconds=QUICKLY,
                what="that the digits are wrong",
            )
            back.wait_until_asked(QUICKLY)

    back.wait_to_hear("we connect nobody", QUICKLY)
    back.wait_for_end(QUICKLY)
    assert bridge_of(region, reporter) is None
    assert not reporter.calls
    heard = " ".join(one.text for one in back.heard)
    assert ", ".join(region.incident().short) not in heard
    assert "the code of our text was not keyed in" in region.wait_for_entry("was not keyed in")
    assert codes_kept(region) == []


def test_a_key_alone_or_silence_does_not_connect_a_call_back(region):
    reporter, back, _ = calls_back(region)

    back.press("1")
    back.wait_to_hear("not the four digits", QUICKLY)

    back.wait_for_end(3 * QUICKLY)  # silence, twice
    assert bridge_of(region, reporter) is None
    assert not reporter.calls
    region.wait_for_entry("was not keyed in")


def test_an_unreachable_phone_is_not_waited_for(region):
    region.phone(0).answers = "unreachable"
    reports(region)

    region.phone(1).wait_for_ring(3)
    assert "did not get through" in region.entries()
