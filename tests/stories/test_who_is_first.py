"""Whom a report reaches first: nobody who is off, who is on site, who shares the language; and somebody, whatever."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hotline.domain.rota import Override
from tests.story import NOON, configured, minutes

HARM = "Someone keeps following me at gate 4"
EVERYBODY = ("Ana", "Ben", "Cleo", "Lee", "Cora", "Dev", "Sam")
HACK, CAMP = (
    f'[[event]]\ncode = "{code}"\nname = "{name}"\nregion = "na"\nfrom = 2027-01-31\nuntil = 2027-02-02\n'
    f'responders = ["{who}"]\n'
    for code, name, who in (("hack", "Hack Night", "cleo"), ("camp", "Summer Camp", "ben"))
)
ASIA = """
[[region]]
code = "asia"
name = "Asia"
time_zone = "Asia/Kolkata"
emergency = "112"
texts_from = "+15550100160"
[[line]]
number = "+15550100160"
region = "asia"
[[person]]
id = "mai"
name = "Mai"
roles = ["lead"]
regions = ["asia"]
phone = "+15550100161"
[[person]]
id = "kim"
name = "Kim"
roles = ["responder"]
regions = ["asia"]
phone = "+15550100162"
"""


def off(hotline, *names, hours=12.0):
    """Let people be off from noon on."""
    wall = NOON.replace(tzinfo=None)
    overrides = tuple(
        Override(name, "na", wall, wall + timedelta(hours=hours), "UTC", NOON, instead_of=hotline.person(name))
        for name in names
    )

    def do(tx):
        tx.people.hold()
        rota = tx.people.organisation().rota
        tx.people.save_rota(rota.with_override(*overrides), NOON)

    hotline.store.transact(do)


def first_page_after(hotline, name) -> float:
    """Return how many minutes after noon somebody's first page came."""
    return round((hotline.phone(name).pages()[0].at - NOON).total_seconds() / 60, 2)


def test_who_is_off_is_paged_by_no_step_and_the_next_is_first(hotline):
    off(hotline, "Ana")

    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(40))

    assert [first_page_after(hotline, name) for name in ("Ben", "Cleo")] == [0, 2]
    hotline.phone("Ana").got_nothing()


def test_when_their_time_off_is_over_they_are_paged_again(hotline):
    off(hotline, "Ana", hours=0.05)

    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(5))

    assert first_page_after(hotline, "Ana") == 4  # when everybody of the region is


def test_who_went_off_after_a_page_gets_no_second_one_when_it_turns_urgent(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").got("Reply 1")
    off(hotline, "Ana")

    hotline.reporter.text("I am not safe")

    hotline.phone("Ana").got_nothing()
    hotline.phone("Cleo").got("NOT SAFE")  # the secondary, now that Ben has her place


def test_who_has_it_hears_of_danger_though_they_are_off(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()
    off(hotline, "Ana")

    hotline.reporter.text("I am not safe")

    assert hotline.phone("Ana").unread()


def test_where_everybody_is_off_the_alarm_goes_at_once_and_nobody_is_woken(hotline):
    off(hotline, *EVERYBODY)

    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(1))

    assert len(hotline.alarms()) == 1
    for name in EVERYBODY:
        hotline.phone(name).got_nothing()


@configured(more=ASIA)
def test_before_the_alarm_alone_is_left_the_leads_of_other_regions_are_paged(hotline):
    off(hotline, *EVERYBODY)

    incident = hotline.reporter.text(HARM)
    hotline.phone("Mai").got(incident.reference)
    hotline.phone("Kim").got_nothing()
    hotline.phone("Mai").replies("1")

    assert incident.owner == "mai"
    assert not hotline.alarms()


@configured(more=HACK)
def test_who_is_on_site_is_first_and_who_would_have_been_is_next(hotline):
    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(3))

    assert [first_page_after(hotline, name) for name in ("Cleo", "Ana", "Ben")] == [0, 2, 2]


@configured(more=HACK.replace("02-02", "01-31"))
def test_when_the_event_is_over_the_rota_counts_again(hotline):
    hotline.reporter.text(HARM)

    assert first_page_after(hotline, "Ana") == 0
    hotline.phone("Cleo").got_nothing()


@configured(more=HACK + CAMP)
def test_where_several_events_run_who_is_on_site_is_asked_as_soon_as_it_is_known_which(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.phone("Ana").got(incident.reference)
    for words in ("1", "0", "a tall man"):
        hotline.reporter.text(words)
    hotline.phone("Cleo").got_nothing()

    hotline.reporter.text("1. just now at the bar")

    hotline.phone("Cleo").got(incident.reference)
    assert first_page_after(hotline, "Cleo") < 1
    hotline.clock.forward(minutes(1))
    assert len(hotline.phone("Cleo").pages()) == 1
    hotline.phone("Cleo").replies("1")
    assert incident.owner == "cleo"


@configured(more=HACK + 'venue = "Pier 9"\norganisers = ["Kim +1 555 010 0170", "Pat"]\n' + CAMP)
def test_the_record_says_where_the_event_is_and_how_its_organisers_are_reached(hotline):
    incident = hotline.reporter.text(HARM)
    for words in ("1", "0", "a tall man", "1. just now at the bar"):
        hotline.reporter.text(words)

    assert "The reporter says it was at Hack Night (Pier 9)." in incident.entries("event")
    assert "The organisers of Hack Night: Kim +1 555 010 0170, Pat." in incident.entries("event")


@configured(more=HACK + CAMP)
def test_once_somebody_has_it_nobody_on_site_is_asked(hotline):
    hotline.reporter.text(HARM)
    for words in ("1", "0", "a tall man"):
        hotline.reporter.text(words)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("questions")

    hotline.reporter.text("1. just now at the bar")

    hotline.phone("Cleo").got_nothing()


EVA = """
[[person]]
id = "eva"
name = "Eva"
roles = ["responder"]
regions = ["na"]
phone = "+15550100163"
languages = ["es"]
"""


@pytest.mark.parametrize(("words", "first", "other"), [("espanol Me siguen", "Eva", "Ana"), (HARM, "Ana", "Eva")])
@configured(languages=("en", "es"), more=EVA)
def test_where_no_schedule_says_who_is_first_it_is_somebody_of_the_reporter_s_language(hotline, words, first, other):
    incident = hotline.reporter.text(words)

    hotline.phone(first).got(incident.reference)
    hotline.phone(other).got_nothing()
