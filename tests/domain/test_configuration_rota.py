"""Schedules and events in the configuration file: what organisers can write, and what is refused before it hurts."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from hotline.domain.configuration import changes, from_document, read_configuration, to_document
from hotline.domain.errors import ConfigurationError
from hotline.domain.oncall import holders
from hotline.domain.organisation import Event, Organisation, Schedule
from hotline.domain.terms import PersonId, Target
from tests.story import configuration

HACK = """
[[event]]
code = "hack"
name = "Hack Day"
region = "na"
from = 2027-03-06
until = 2027-03-07
"""
WEEKLY = '[[schedule]]\nregion = "na"\npeople = ["ana", "ben"]\nhand_over = "Mon 09:00"\nfrom = 2027-01-04\n'


def schedule(*lines: str, people: str = '["cleo"]', region: str = "na") -> str:
    return "\n".join(["[[schedule]]", f'region = "{region}"', f"people = {people}", *lines, ""])


def organisation(*tables: str) -> Organisation:
    return read_configuration(configuration(more="\n".join(tables))).organisation


def only(*tables: str) -> Schedule:
    (found,) = organisation(*tables).schedules
    return found


def primary(organisation: Organisation, wall: str) -> tuple[PersonId, ...]:
    at = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo("America/New_York")).astimezone(UTC)
    return holders(organisation, "na", Target.PRIMARY, at)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(['rotate = "weekly"'], {"rotate": "weekly", "every": 1}, id="weekly"),
        pytest.param(['rotate = "daily"', 'hand_over = "08:00"'], {"rotate": "daily", "every": 1}, id="daily"),
        pytest.param(['rotate = "every 2 weeks"'], {"rotate": "weekly", "every": 2}, id="every-other-week"),
        pytest.param(['rotate = "every 3 days"'], {"rotate": "daily", "every": 3}, id="three-days"),
        pytest.param(['rotate = "every 8 hours"'], {"rotate": "hourly", "every": 8}, id="three-shifts"),
        pytest.param(['rotate = "every 1 week"'], {"rotate": "weekly", "every": 1}, id="one-week"),
        pytest.param(
            ['rotate = "weekly"', 'hours = "09:00-17:00"'],
            {"rotate": "weekly", "hours": (time(9), time(17))},
            id="turns-within-hours",
        ),
        pytest.param(['days = ["Sat", "sunday"]'], {"rotate": "weekly", "days": (5, 6)}, id="weekends"),
        pytest.param(
            ['days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]'], {"days": ()}, id="every-day-is-no-restriction"
        ),
        pytest.param(
            ['hours = "22:00-06:00"', 'days = ["Fri"]'],
            {"rotate": None, "hours": (time(22), time(6)), "days": (4,)},
            id="fixed-nights",
        ),
        pytest.param(["until = 2027-06-30"], {"until": date(2027, 6, 30)}, id="last-day"),
    ],
)
def test_what_can_be_written_of_a_schedule(lines, expected):
    read = only(schedule("from = 2027-01-04", *lines))

    assert {name: getattr(read, name) for name in expected} == expected


def test_fixed_hours_without_a_date_count_always_and_an_event_s_rota_from_its_first_day():
    assert only(schedule('hours = "09:00-17:00"')).starts == date(1970, 1, 1)
    assert only(HACK, schedule('event = "hack"', 'rotate = "daily"')).starts == date(2027, 3, 6)


# --- one over the other


@pytest.mark.parametrize(
    ("tables", "saturday", "wednesday"),
    [
        pytest.param([WEEKLY, schedule('days = ["Sat", "Sun"]', "from = 2027-01-04")], "ana", "ana", id="below"),
        pytest.param(
            [WEEKLY, schedule('days = ["Sat", "Sun"]', "from = 2027-01-04", "over = true")], "cleo", "ana", id="over"
        ),
        pytest.param([schedule('days = ["Sat", "Sun"]', "from = 2027-01-04"), WEEKLY], "cleo", "ana", id="before-it"),
        pytest.param([WEEKLY, HACK, schedule('event = "hack"')], "cleo", "ana", id="an-event-goes-over"),
        pytest.param([WEEKLY, HACK, schedule('event = "hack"', "over = false")], "ana", "ana", id="unless-not-wanted"),
        pytest.param([HACK, schedule('event = "hack"')], "cleo", "ana", id="else-the-order-of-the-file"),
        pytest.param(
            [WEEKLY, schedule("from = 2027-03-06", "until = 2027-03-06", "over = true")], "cleo", "ana", id="one-day"
        ),
    ],
)
def test_which_of_two_schedules_counts(tables, saturday, wednesday):
    made = organisation(*tables)

    assert primary(made, "2027-03-06T12:00") == (saturday,)
    assert primary(made, "2027-03-03T12:00") == (wednesday,)


def test_of_two_that_go_over_the_others_the_later_one_counts():
    over = ("from = 2027-01-04", "over = true")
    made = organisation(WEEKLY, schedule(*over), schedule(*over, people='["ben"]'))

    assert primary(made, "2027-03-02T12:00") == ("ben",)


# --- events


def test_an_event_has_a_venue_responders_and_organisers():
    more = 'venue = "Pier 9"\nresponders = ["ben", "cleo"]\norganisers = ["Kim +1 555 010 0170"]\n'
    (event,) = organisation(HACK + more).events

    assert (event.venue, event.responders, event.organisers) == ("Pier 9", ("ben", "cleo"), ("Kim +1 555 010 0170",))


def test_nothing_that_is_active_is_called_not_active():
    tables = [HACK + 'venue = "Pier 9"\nresponders = ["ben"]\n', schedule('event = "hack"', 'rotate = "every 8 hours"')]

    assert not [one for one in read_configuration(configuration(more="\n".join(tables))).warnings if "active" in one]


# --- refused, with the line


BROKEN = [
    (schedule("from = 2027-01-04", 'rotate = "every 0 days"'), "rotate", "every 3 days"),
    (schedule("from = 2027-01-04", 'rotate = "every 1.5 days"'), "rotate", "every 3 days"),
    (schedule("from = 2027-01-04", 'rotate = "every 300 hours"'), "rotate", "168 hours at most"),
    (schedule("from = 2027-01-04", 'rotate = "every 53 weeks"'), "rotate", "52 weeks at most"),
    (schedule("from = 2027-01-04", 'rotate = "every 2 weeks"', 'hand_over = "09:00"'), "hand_over", "a weekday"),
    (schedule("from = 2027-01-04", 'days = ["Mon", "Tusday"]'), "days", 'did you mean "tuesday"'),
    (schedule("from = 2027-01-04", "days = []"), "days", "names no day"),
    (schedule("from = 2027-01-04", 'days = "Mon"'), "days", "a list of weekdays"),
    (schedule("from = 2027-01-04", "until = 2027-01-03"), "until", "ends before it begins"),
    (schedule("from = 2027-01-04", "until = 2027-01-08", 'days = ["Sat"]'), "days", "none of these weekdays"),
    (schedule("from = 2027-01-04", "until = 9999-12-31"), "until", "between 1970 and 2199"),
    (schedule("from = 2027-01-04", 'over = "yes"'), "over", "true or false"),
    (schedule('event = "hask"') + HACK, "event", 'did you mean "hack"'),
    (schedule('event = "hack"', region="eu") + HACK, "event", "another region"),
    (schedule('event = "hack"', "from = 2027-04-01") + HACK, "event", "would never count"),
    (schedule('event = "hack"', "from = 2027-01-01", "until = 2027-02-01") + HACK, "event", "would never count"),
    (schedule('event = "hack"', 'days = ["Wed"]') + HACK, "days", "none of these weekdays"),
    (HACK + 'responders = ["bne"]', "responders", "is the id of no [[person]]"),
    (HACK + 'responders = "ben"', "responders", "a list of ids of people"),
    (HACK + 'venues = "Pier 9"', "venues", 'did you mean "venue"'),
]  # fmt: skip


@pytest.mark.parametrize(("table", "key", "says"), BROKEN, ids=[f"{key}: {says}" for _, key, says in BROKEN])
def test_what_can_not_work_is_refused_with_its_line(table, key, says):
    text = configuration(more=table)
    lines = text.splitlines()
    line = max(number for number, one in enumerate(lines, start=1) if one.startswith(f"{key} ="))

    with pytest.raises(ConfigurationError) as refused:
        read_configuration(text)

    assert [one for one in str(refused.value).splitlines() if one.startswith(f"line {line}: ") and says in one]


@pytest.mark.parametrize(
    ("tables", "says"),
    [
        pytest.param([schedule("from = 2027-05-01")], "lies in the future", id="not-begun"),
        pytest.param([schedule("from = 2027-01-01", "until = 2027-02-01")], "lies in the past", id="over"),
        pytest.param([HACK, schedule('event = "hack"')], "", id="an-event-to-come-is-none-of-it"),
        pytest.param([HACK.replace("-03-", "-01-"), schedule('event = "hack"')], "its event is over", id="event-over"),
        pytest.param([WEEKLY, schedule("from = 2027-01-04")], "leaves it no time", id="hidden"),
        pytest.param([WEEKLY, schedule("from = 2026-01-04")], "", id="earlier-than-the-one-above"),
        pytest.param([WEEKLY, schedule('layer = "secondary"', "from = 2027-01-04")], "", id="another-layer"),
        pytest.param([schedule("from = 2027-01-04", 'days = ["Mon"]'), WEEKLY], "", id="not-always"),
        pytest.param([schedule('hours = "09:00-17:00"', people='["ana", "ben"]')], "the first of the list", id="hours"),
    ],
)
def test_what_is_odd_is_said(tables, says):
    read = read_configuration(configuration(more="\n".join(tables)), today=date(2027, 3, 1))
    found = [one for one in read.warnings if "[[schedule]]" in one]

    assert [says in one for one in found] == ([True] if says else [])


# --- the plan and the document


def test_the_plan_says_what_changes_and_names_nobody():
    before = organisation(HACK, schedule("from = 2027-01-04", 'rotate = "daily"'))
    more = HACK.replace("2027-03-07", "2027-03-08") + 'venue = "Pier 9"\nresponders = ["ben"]\norganisers = ["Kim"]\n'
    after = organisation(more, schedule("from = 2027-01-04", 'rotate = "every 2 days"', 'days = ["Sat", "Sun"]'))

    assert changes(before, after) == (
        "change schedule na primary 1: every 1 -> 2, days none -> Sat, Sun",
        "change event hack: ends 2027-03-07 -> 2027-03-08, venue none -> Pier 9, "  # noqa: ISC004
        "another responders, another organisers",
    )


NEW = [
    'rotate = "every 2 weeks"', 'rotate = "every 8 hours"', "until = 2027-06-30", 'days = ["Sat"]', 'event = "hack"',
    'rotate = "daily"\nhours = "09:00-17:00"',
]  # fmt: skip


@pytest.mark.parametrize("line", NEW)
def test_an_older_version_reads_of_the_document_what_it_knows_and_nothing_wrong(line):
    """It reads every entry with ``Schedule(**entry)`` of six keys: a rota it would take for another is left out."""
    made = organisation(HACK + 'venue = "Pier 9"\n', schedule(line, "from = 2027-03-06"), WEEKLY)
    document = json.loads(json.dumps(to_document(made)))

    assert [entry["people"] for entry in document["schedules"]] == [["ana", "ben"]]
    assert {*document["schedules"][0]} == {"region", "layer", "people", "starts", "rotate", "hours", "hand_over"}
    assert {*document["events"][0]} == {"code", "name", "region", "starts", "ends"}
    assert from_document(document) == made


def test_what_an_older_version_wrote_is_read():
    made = organisation(HACK, WEEKLY)
    document = json.loads(json.dumps(to_document(made)))
    del document["rotas"], document["on_site"]

    assert from_document(document) == made


@pytest.mark.parametrize("kind", [Schedule, Event])
def test_every_field_of_a_schedule_or_event_comes_back(kind):
    more = HACK + 'venue = "Pier 9"\nresponders = ["ben"]\norganisers = ["Kim"]\n'
    odd = schedule(
        'event = "hack"', 'layer = "secondary"', 'rotate = "every 2 days"', 'hours = "08:00-20:00"', 'days = ["Sun"]',
        "from = 2027-03-05", "until = 2027-03-09", 'hand_over = "07:30"',
    )  # fmt: skip
    made = organisation(more, odd)
    thing = (made.schedules if kind is Schedule else made.events)[0]

    assert from_document(json.loads(json.dumps(to_document(made)))) == made
    plain = {part.name for part in fields(kind) if getattr(thing, part.name) == part.default}
    assert not plain, "a field with its default shows nothing"
