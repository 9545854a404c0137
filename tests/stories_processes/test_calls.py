"""A call arrives: the menu, a person within seconds, and what happens when nobody can come."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from hotline.processes import wait_until
from hotline.simulator import Bridge, Call
from hotline.store.schema import EPOCH
from tests.callers import QUICKLY, SECOND, Region, caller_of, calling, press, said

pytestmark = pytest.mark.xdist_group("calls")


@pytest.fixture(scope="module")
def regions() -> Iterator[Iterator[Region]]:
    with calling() as found:
        yield found


@pytest.fixture
def region(regions: Iterator[Region]) -> Region:
    return next(regions)


def asked_to_change(call: Call, region: Region) -> bool:
    """Tell whether we asked the carrier to end a call, or to let it hear something else at once."""
    return any(one.method == "POST" and f"/Calls/{call.sid}" in one.path for one in region.simulator.ledger.requests)


def bridges(region: Region) -> list[Bridge]:
    numbers = {phone.e164 for phone in region.team} | {region.lead.e164}
    return [bridge for bridge in region.simulator.ledger.bridges if {bridge.a, bridge.b} & numbers]


def rung(region: Region) -> list[str]:
    """Return the numbers of the team that were rung, in order."""
    calls = [
        record for record in region.simulator.ledger.calls if record.origin == "rest" and record.from_ == region.line
    ]
    return [record.to for record in sorted(calls, key=lambda record: record.created_at)]


def ring_windows(region: Region) -> tuple[list[datetime], list[datetime]]:
    """Return when each of the team was rung, as the record has it, and when the window that began with it was to end.

    These are the hotline's own times: how late a busy machine is with the next window does not change its end.
    """
    began = [region.entry_at(f"Ringing {region.name(which)}.") for which in range(len(region.team))]
    timers = "SELECT run_at FROM outbox WHERE job = 'ring_on' AND incident = ? ORDER BY id"
    ends = [EPOCH + timedelta(microseconds=at) for (at,) in region.site.query(timers, region.incident().id)]
    return began, ends


# --- greeting and menu


def test_the_greeting_says_who_this_is_and_the_emergency_number_first(region):
    call = caller_of(region)

    call.wait_to_hear(said("call-menu"))
    greeting, menu = [heard.text for heard in call.heard if heard.kind == "say"][:2]
    assert "NorthConf" in greeting
    assert "9 1 1" in greeting
    assert "press 2" in menu
    assert call.heard[2].language.startswith("es")
    call.hang_up()


def test_waiting_is_enough_to_reach_a_person(region):
    region.answered_by(0)
    call = caller_of(region)

    call.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)
    call.hang_up()


def test_a_key_that_does_nothing_is_said_once_and_then_leads_to_a_person(region):
    call = caller_of(region, "8")
    call.wait_to_hear(said("call-mistake"))
    call.press("8")

    region.phone(0).wait_for_ring(QUICKLY)
    assert call.status == "in-progress"
    call.hang_up()


def test_star_says_it_again(region):
    call = caller_of(region, "*")

    wait_until(
        lambda: sum(bool(said("call-menu").search(one.text)) for one in call.heard) == 2,
        seconds=QUICKLY,
        what="the menu again",
    )
    call.hang_up()


def test_another_language_is_a_key_away_and_has_a_voice_of_its_own(region):
    call = caller_of(region, "4")

    call.wait_to_hear(said("call-greeting", "es"))
    call.press("1")
    call.wait_to_hear(said("call-calling", "es"))
    assert {one.voice for one in call.heard if one.language.startswith("es")} != {call.heard[0].voice}
    assert "español" in region.entries()
    call.hang_up()


# --- patched through


def test_first_to_press_1_talks_with_the_caller_and_both_numbers_are_masked(region):
    region.answered_by(0)
    call = caller_of(region, "1")

    call.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)
    rings = region.phone(0).calls[0]
    assert rings.shown == region.line
    assert rings.shown != call.phone.e164
    call.wait_to_hear(said("call-joins"))
    assert region.name(0) in "".join(one.text for one in call.heard)
    assert region.phone(0).e164 not in "".join(one.text for one in call.heard)
    (bridge,) = bridges(region)
    assert {bridge.a, bridge.b} == {call.phone.e164, region.phone(0).e164}
    assert region.incident().owner == f"{region.place.code}p0"
    call.hang_up()


def test_a_page_goes_out_with_the_ring_so_that_who_missed_the_call_can_take_it(region):
    call = caller_of(region, "1")

    page = region.phone(0).wait_for("a CALLER", QUICKLY)
    region.phone(0).wait_for_ring(QUICKLY)
    assert "Reply 1 to take" in page.body
    call.hang_up()


def test_who_takes_it_by_text_is_rung_alone_and_joined(region):
    call = caller_of(region, "1")
    region.phone(0).wait_for_ring(QUICKLY)
    region.phone(1).wait_for_ring(QUICKLY)  # the second window
    region.answered_by(0)
    region.phone(0).wait_for("a CALLER", QUICKLY)

    region.phone(0).text(region.line, "1")

    call.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)
    region.phone(1).calls[0].wait_for_end(QUICKLY)
    call.hang_up()


def test_picking_up_is_not_taking_it_and_the_second_phone_rings_too(region):
    region.phone(0).answers = "voicemail"
    region.phone(0).voicemail_after = 1
    region.answered_by(1)
    call = caller_of(region, "1")

    call.wait_bridged_with(region.phone(1).e164, timeout=QUICKLY)
    assert region.phone(0).calls[0].answered_at
    assert region.incident().owner == f"{region.place.code}p1"
    assert all(region.phone(0).e164 not in (bridge.a, bridge.b) for bridge in bridges(region))
    call.hang_up()


def test_a_busy_phone_is_passed_over_at_once(region):
    region.phone(0).answers = "busy"
    call = caller_of(region, "1")

    second = region.phone(1).wait_for_ring(1.8)  # the first window would last two seconds
    assert second.created_at >= region.phone(0).calls[0].created_at
    call.hang_up()


def test_the_ring_plan_calls_the_primary_then_the_secondary_with_them_then_everybody(region):
    call = caller_of(region, "1")

    region.phone(2).wait_for_ring(QUICKLY)
    order = rung(region)
    assert order[:2] == [region.phone(0).e164, region.phone(1).e164]
    began, ends = ring_windows(region)
    assert began == sorted(began)
    lasts = [end - begin for begin, end in zip(began, ends, strict=True)]
    assert lasts == [timedelta(seconds=2), timedelta(seconds=2), timedelta(seconds=3)]  # the plan of these regions
    # A phone here rings for 5 of the carrier's seconds; when none rings any more, nobody waits for a window's end.
    assert min(after - before for before, after in itertools.pairwise(began)) >= timedelta(seconds=5 * SECOND)
    assert all(region.phone(which).calls[0].created_at >= begin.timestamp() for which, begin in enumerate(began))
    call.hang_up()


def test_of_several_who_pick_up_the_first_1_wins_and_the_others_hear_so(region):
    for which in range(3):
        region.answered_by(which, key="")
    call = caller_of(region, "1")
    legs = [region.phone(which).wait_for_ring(QUICKLY) for which in range(3)]
    for leg in legs[1:]:
        leg.wait_to_hear(said("ring-asked"), QUICKLY)

    legs[1].press("1")

    call.wait_bridged_with(region.phone(1).e164, timeout=QUICKLY)
    legs[2].wait_to_hear(said("ring-taken"), QUICKLY)
    legs[2].wait_for_end(QUICKLY)
    assert asked_to_change(legs[2], region)  # at once, and not when they were silent
    assert region.incident().owner == f"{region.place.code}p1"
    call.hang_up()


def test_who_presses_2_is_let_go_and_not_rung_again_for_this_caller(region):
    region.answered_by(0, key="2")
    call = caller_of(region, "1")

    region.phone(1).wait_for_ring(QUICKLY)
    call.wait_to_hear(said("call-nobody-free"), timeout=15)
    assert rung(region).count(region.phone(0).e164) == 1
    call.hang_up()


def test_a_caller_who_hears_the_name_can_ask_for_somebody_else(region):
    region.answered_by(0)
    region.answered_by(1)
    call = caller_of(region, "1")
    call.wait_to_hear(said("call-joins"), QUICKLY)

    call.press("2")

    call.wait_bridged_with(region.phone(1).e164, timeout=QUICKLY)
    assert all(region.phone(0).e164 not in (bridge.a, bridge.b) for bridge in bridges(region))
    region.phone(0).calls[0].wait_to_hear(said("ring-somebody-else"), QUICKLY)
    assert region.incident().owner == f"{region.place.code}p1"
    call.hang_up()


def test_if_the_responder_drops_the_caller_is_told_and_ringing_starts_again(region):
    region.answered_by(0)
    call = caller_of(region, "1")
    call.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)

    region.phone(0).calls[0].hang_up()

    call.wait_to_hear(said("call-dropped"), QUICKLY)
    region.phone(0).wait_for_ring(QUICKLY, after=1)
    call.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)
    assert call.status == "in-progress"
    call.hang_up()


def test_phones_stop_ringing_when_the_caller_hangs_up_and_the_page_stays(region):
    call = caller_of(region, "1")
    ring = region.phone(0).wait_for_ring(QUICKLY)

    call.hang_up()

    ring.wait_for_end(QUICKLY)
    assert not ring.answered_at
    assert asked_to_change(ring, region)  # nobody waited until it had rung in vain
    region.phone(0).wait_for("Reply 1 to take", QUICKLY)
    region.wait_for_entry("The caller hung up")


def test_a_responder_in_a_call_is_not_rung_for_another_caller(region):
    region.answered_by(0)
    first = caller_of(region, "1")
    first.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)

    second = caller_of(region, "1")

    region.phone(1).wait_for_ring(QUICKLY)
    assert len(region.phone(0).calls) == 1
    first.hang_up()
    second.hang_up()


def test_nobody_answers_the_caller_is_told_so_and_can_leave_a_report(region):
    call = caller_of(region, "1")

    call.wait_to_hear(said("call-nobody-free"), timeout=20)
    call.wait_to_hear(said("call-ask-safe"), QUICKLY)
    assert call.status == "in-progress"
    assert not bridges(region)
    region.wait_for_entry("Nobody answered the call")
    call.hang_up()


def test_where_the_carrier_takes_no_more_calls_pages_go_by_text_and_a_report_can_be_left(region):
    simulator = region.simulator
    call = caller_of(region)
    simulator.most_calls = 1  # the caller's; other tests' calls may end meanwhile and leave no room for another
    try:
        call.press("1")

        call.wait_to_hear(said("call-nobody-free"), QUICKLY)
        region.phone(0).wait_for("Reply 1 to take", QUICKLY)
        assert "no more calls" in region.entries()
        assert not any(phone.calls for phone in region.team if phone.calls and phone.calls[0].ringing_at)
        alarms = "SELECT count(*) FROM outbox WHERE job = 'send_alarm' AND detail = ?"
        assert region.site.query(alarms, f"call_limit:{region.place.code}") == [(1,)]
    finally:
        simulator.most_calls = None
    call.hang_up()


def test_after_a_call_its_taker_is_asked_to_write_it_down_and_the_incident_says_so_until_then(region):
    region.answered_by(0)
    call = caller_of(region, "1")
    call.wait_bridged_with(region.phone(0).e164, timeout=QUICKLY)
    assert not region.incident().unwritten

    call.hang_up()

    region.phone(0).wait_for("write down what was said", QUICKLY)
    assert region.incident().unwritten
    region.phone(0).text(region.line, "# She told me about gate 4.")
    region.wait_for_entry("wrote down what was said")
    assert not region.incident().unwritten


# --- about the team


def test_about_someone_on_the_team_only_the_few_are_rung_and_paged(region):
    call = caller_of(region, "3")

    region.lead.wait_for_ring(QUICKLY)
    region.lead.wait_for("a CALLER", QUICKLY)
    call.wait_to_hear(said("call-nobody-free"), timeout=20)
    assert set(rung(region)) == {region.lead.e164}
    assert not any(phone.inbox for phone in region.team)
    call.hang_up()


# --- who calls


@pytest.mark.parametrize("shown", ["anonymous", "+266696687", "+17378742833"])
def test_a_hidden_number_is_served_never_merged_and_never_texted(region, shown):
    calls = [region.reporter().call(region.line, caller_id=shown) for _ in range(2)]
    for call in calls:
        call.wait_until_asked(QUICKLY)
        call.press("1")

    region.phone(0).wait_for_ring(QUICKLY)
    assert len(region.incidents()) == 2
    for call in calls:
        call.hang_up()
    region.wait_for_entry("The caller hung up")
    assert not any(call.phone.inbox for call in calls)
    assert all(not incident.contact for incident in region.incidents())


def test_who_calls_while_texting_has_one_incident(region):
    reporter = region.reporter()
    reporter.text(region.line, "Someone keeps following me at gate 4")

    call = reporter.call(region.line)
    call.wait_until_asked(QUICKLY)
    call.press("1")

    region.phone(0).wait_for_ring(QUICKLY)
    assert "following me" in region.entries()
    assert "The caller asks for a person" in region.entries()
    assert len(region.incidents()) == 1
    call.hang_up()


def test_the_networks_verdict_on_the_number_is_kept(region):
    call = region.reporter().call(region.line, extra={"StirVerstat": "TN-Validation-Failed-C"})

    region.wait_for_entry("TN-Validation-Failed-C")
    call.hang_up()


def test_a_caller_is_texted_only_if_they_say_that_it_is_safe(region):
    call = caller_of(region, "2", "1", "2", "#", "#", "#", "#", "4")
    call.wait_to_hear(said("call-may-text"), QUICKLY)
    assert not call.phone.inbox

    call.press("1")

    call.phone.wait_for(region.incident().reference, QUICKLY)
    call.hang_up()


def test_who_calls_about_a_report_that_somebody_has_can_leave_a_message(region):
    reporter = region.reporter()
    reporter.text(region.line, "Someone keeps following me at gate 4")
    region.phone(0).wait_for("Reply 1 to take", QUICKLY)
    region.phone(0).text(region.line, "1")
    region.wait_for_entry("took it")
    call = reporter.call(region.line)
    call.wait_until_asked(QUICKLY)

    press(call, "2", region.simulator)
    call.wait_to_hear(said("call-message"), QUICKLY)
    wait_until(lambda: call.heard[-1].kind == "beep", seconds=QUICKLY, what="the tone")
    call.speak(4)

    region.wait_for_entry("Recording 1")
    call.wait_to_hear(said("call-end"), QUICKLY)
    call.hang_up()


# --- hanging up


STEPS = {
    "in the greeting": (),
    "after asking for a person": ("1",),
    "about the team": ("3",),
    "after another language": ("4",),
    "at the first question": ("2",),
    "not safe": ("2", "2"),
    "at the team question": ("2", "1"),
    "at what happened": ("2", "1", "2"),
    "at who": ("2", "1", "2", "#"),
    "at where": ("2", "1", "2", "#", "#"),
    "at others": ("2", "1", "2", "#", "#", "#"),
    "at help": ("2", "1", "2", "#", "#", "#", "#"),
    "at may we text": ("2", "1", "2", "#", "#", "#", "#", "1"),
    "at the end": ("2", "1", "2", "#", "#", "#", "#", "1", "2"),
    "after a mistake": ("8",),
    "asked again": ("2", "8"),
    "a person out of the report": ("2", "1", "0"),
}


@pytest.mark.parametrize("keys", STEPS.values(), ids=STEPS)
def test_hanging_up_at_any_step_is_a_report_and_somebody_is_paged(region, keys):
    call = caller_of(region, *keys)
    call.wait_until_asked(QUICKLY)

    call.hang_up()

    whom = region.lead if "3" in keys else region.phone(0)
    whom.wait_for("Reply 1 to take", QUICKLY)
    said = region.wait_for_entry("The caller hung up")
    if keys[:2] == ("2", "1"):
        assert region.incident().intake.answer("safe") == "yes"
    if keys == ("2", "2"):
        assert "NOT safe" in said
    if len(keys) > 2 and keys[2] == "2":
        assert region.incident().intake.answer("team") == "no"


def test_every_document_was_understood(regions):
    """The last one: it judges what was heard in all calls of this module."""
    region: Region = next(regions)

    assert not [document.problem for document in region.simulator.ledger.documents if document.problem]
