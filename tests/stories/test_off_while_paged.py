"""Who goes off while a report waits for them is waited for no longer: by text, by a lead, at the command line."""

from datetime import timedelta

import pytest

from hotline.domain.phone import sms_segments
from hotline.usecases import oncall, oncall_by_command
from tests.story import A_MOMENT, UNAVAILABLE, configured, minutes, weekly

HARM = "Someone keeps following me at gate 4"
ROTA = weekly("primary", "ana", "ben", begins="2027-02-01") + weekly("secondary", "cleo", begins="2027-02-01")
with_rota = configured(more=ROTA)  # it is Monday noon: Ana is primary until next Monday 9:00, then Ben


def off_at_the_command_line(hotline, who, by):
    return oncall_by_command.carry_out(
        hotline.runtime,
        by,
        lambda desk: oncall.off(desk, oncall_by_command.person(desk, who), oncall_by_command.span(desk, until="18:00")),
    )


def off_by_text(hotline, words, by="Ana"):
    hotline.phone(by).texts_us(words)


@with_rota
@pytest.mark.parametrize("way", ["text", "lead", "command", "lead at the command line"])
def test_the_page_of_who_goes_off_is_passed_on_at_once(hotline, way):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got_only(incident.reference)
    hotline.phone("Cleo").got_nothing()

    match way:
        case "text":
            off_by_text(hotline, "off until 18:00")
        case "lead":
            off_by_text(hotline, "off Ana until 18:00", by="Lee")
        case "command":
            off_at_the_command_line(hotline, "ana", by="ana")
        case _:
            off_at_the_command_line(hotline, "ana", by="lee")
    hotline.clock.forward(A_MOMENT)

    hotline.phone("Cleo").got_only(incident.reference)
    assert "Ana is no longer on call, so the report is passed on." in hotline.transcript()
    hotline.clock.forward(minutes(30))
    assert len(hotline.phone("Ana").pages()) == 1
    assert len(hotline.phone("Cleo").pages()) > 1


@with_rota
def test_who_stands_in_is_paged_at_once_and_the_other_is_waited_for_no_longer(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ben").texts_us("on for Ana until 18:00")

    hotline.phone("Ben").got(incident.reference)
    hotline.phone("Cleo").got_nothing()
    assert not incident.now.escalation.current & {hotline.person("Ana")}
    hotline.phone("Ben").replies("2")
    hotline.phone("Cleo").got_only(incident.reference)
    hotline.phone("Ana").replies("1")  # who is there all the same may take it
    assert incident.owner == "ana"


def test_without_a_rota_who_is_next_in_line_now_is_paged_at_once(hotline):
    incident = hotline.reporter.text(HARM)

    off_by_text(hotline, "off until 18:00")

    hotline.phone("Ben").got(incident.reference)
    assert hotline.phone("Cleo").pages() == []
    hotline.clock.forward(minutes(2))
    hotline.phone("Cleo").got(incident.reference)


@with_rota
def test_a_swap_that_is_accepted_meanwhile_pages_who_is_on_call_now(hotline):
    hotline.phone("Ana").texts_us("swap Ben until 18:00")
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got(incident.reference)

    hotline.phone("Ben").texts_us("swap yes")

    hotline.phone("Ben").got(incident.reference)
    assert incident.now.escalation.current == {hotline.person("Ben")}


@with_rota
def test_undo_pages_who_is_on_call_again_and_waits_no_longer_for_who_stood_in(hotline):
    hotline.phone("Ben").texts_us("on for Ana until 18:00")
    hotline.phone("Ana").reads_all()
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ben").got(incident.reference)
    hotline.phone("Ana").got_nothing()

    hotline.phone("Ben").texts_us("undo")

    hotline.phone("Ana").got(incident.reference)
    assert incident.now.escalation.current == {hotline.person("Ana")}


@with_rota
def test_who_wants_no_part_in_it_is_waited_for_no_longer(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("recuse")

    hotline.phone("Cleo").got_only(incident.reference)
    hotline.clock.forward(minutes(30))
    assert len(hotline.phone("Ana").pages()) == 1


@with_rota
def test_nothing_happens_where_somebody_has_it_and_who_has_it_keeps_it(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.reporter.reads_all()
    hotline.phone("Ana").reads_all()
    before = incident.now.escalation

    hotline.phone("Ana").texts_us("off until 18:00")

    answer = hotline.phone("Ana").got_only("You are off until 6:00 pm")
    assert f"You still have {incident.reference}" in answer
    assert f"{incident.short} HAND Cleo" in answer
    assert sms_segments(answer) == 1
    assert incident.owner == "ana"
    assert incident.now.escalation == before
    hotline.phone("Cleo").got_nothing()
    hotline.reporter.got_nothing()
    hotline.phone("Ana").replies(f"{incident.short} HAND Cleo")
    hotline.phone("Cleo").got_only(incident.reference)


@with_rota
def test_who_is_set_off_by_a_lead_hears_what_they_still_have_and_the_lead_does_not(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    for name in ("Ana", "Lee"):
        hotline.phone(name).reads_all()

    off_by_text(hotline, "off Ana until 18:00", by="Lee")

    assert incident.short not in hotline.phone("Lee").got_only("Ana is off until 6:00 pm")
    hotline.phone("Ana").got("Lee has set you off duty until 6:00 pm")
    hotline.phone("Ana").got_only(f"You still have {incident.reference}", f"{incident.short} HAND Cleo")


@with_rota
def test_who_is_off_later_only_is_waited_for_and_told_of_nothing(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").reads_all()
    off_by_text(hotline, "off Sat 9-17")

    assert incident.short not in hotline.phone("Ana").got_only("You are off Sat, Feb 6")
    hotline.phone("Cleo").got_nothing()
    assert incident.now.escalation.current == {hotline.person("Ana")}


@with_rota
def test_a_page_that_has_not_left_yet_does_not_reach_who_is_off(hotline):
    hotline.phone("Ana").always(UNAVAILABLE)
    incident = hotline.reporter.text(HARM)
    off_at_the_command_line(hotline, "ana", by="lee")
    hotline.phone("Ana").always(None)
    hotline.clock.forward(timedelta(minutes=1))

    hotline.phone("Cleo").got_only(incident.reference)
    assert hotline.phone("Ana").pages() == []


@with_rota
def test_where_everybody_is_off_the_leads_elsewhere_and_then_the_alarm_come_at_once(hotline):
    incident = hotline.reporter.text(HARM)
    for name in ("Lee", "Cleo", "Ben", "Cora", "Dev", "Sam"):
        hotline.phone(name).texts_us("off until tomorrow 18:00")
    assert not hotline.alarms()

    off_by_text(hotline, "off until tomorrow 18:00")
    hotline.clock.forward(A_MOMENT)

    assert hotline.alarms()
    assert [len(hotline.phone(name).pages()) for name in ("Cleo", "Ben", "Sam")] == [0, 0, 0]
    hotline.phone("Ben").texts_us("undo")
    hotline.clock.forward(minutes(1))
    hotline.phone("Ben").got(incident.reference)
