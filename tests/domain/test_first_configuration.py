"""The first configuration: whatever is answered, the file applies without a warning and means what was answered."""

from __future__ import annotations

import re
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain import first_configuration as first
from hotline.domain.configuration import read_configuration
from hotline.domain.errors import ConfigurationError
from hotline.domain.first_configuration import Answers, OnCall, Unusable
from hotline.domain.first_file import first_file
from hotline.domain.organisation import Role, Target

TODAY = date(2027, 1, 6)
HOSTILE = [
    '"; drop',
    "'''",
    '"""',
    "\\",
    "x\\",
    "# no",
    "[[person]]",
    "a = 1",
    "{}",
    "名前",
    "Ž Ö",
    "🙂",
    "\u202e",
    "٣٤",
]
SAID = st.text(max_size=80) | st.sampled_from(HOSTILE)
NUMBERS = st.integers(0, 99).map(lambda last: f"+155501001{last:02}")
ANSWERS = ("NorthConf", "North America", "na", "America/New_York", "911", "en, es", "+15550100100", "a@example.org")


def accepted(check, said, default):
    """Return what *check* makes of an answer, or, where it refuses it, of an ordinary one."""
    try:
        return check(said)
    except Unusable:
        return check(default)


@st.composite
def answers(draw: st.DrawFn) -> Answers:
    """Return the answers of somebody who types anything at all, and is asked again where it can't work."""
    checks = (first.name_from, first.name_from, first.code_from, first.time_zone_from, first.emergency_from,
              first.languages_from, first.phone_from, first.alarm_from)  # fmt: skip
    *head, alarm = (accepted(check, draw(SAID), usual) for check, usual in zip(checks, ANSWERS, strict=True))
    number = head[-1]
    phones = draw(st.lists(NUMBERS.filter(lambda one: one != number), min_size=2, max_size=4, unique=True))
    people = tuple(OnCall(accepted(first.name_from, draw(SAID), "Ana"), phone) for phone in phones)
    return Answers(*head, on_call=people, alarm=alarm)


@settings(max_examples=60)
@given(answers())
def test_whatever_is_answered_the_file_applies_and_means_it(given_answers: Answers):
    read = read_configuration(first_file(given_answers, TODAY), today=TODAY)
    assert read.warnings == ()
    found = read.organisation
    (region,) = found.regions.values()
    assert (found.name, region.name, region.code) == (
        given_answers.organisation,
        given_answers.region,
        given_answers.code,
    )
    assert (region.time_zone, region.emergency, region.languages) == (
        given_answers.time_zone,
        given_answers.emergency,
        given_answers.languages,
    )
    assert (region.texts_from, region.email) == (given_answers.number, given_answers.alarm)
    assert [(line.number, line.sms, line.voice) for line in found.lines] == [(given_answers.number, True, True)]
    assert [(person.name, person.phone) for person in found.people.values()] == [
        (person.name, person.phone) for person in given_answers.on_call
    ]
    assert all(Role.RESPONDER in person.roles for person in found.people.values())
    turns = {schedule.layer: schedule.people for schedule in found.schedules}
    ids = [*found.people]
    assert turns == {Target.PRIMARY: tuple(ids), Target.SECONDARY: (*ids[1:], ids[0])}


@given(SAID)
def test_what_is_accepted_is_what_the_file_accepts(said: str):
    """An address or number that slipped past the question would stop ``apply``."""
    for place, check in zip(count(), (first.name_from, first.emergency_from, first.alarm_from)):
        try:
            kept = check(said)
        except Unusable:
            continue
        head = ["NorthConf", "North America", "na", "UTC", "911", ("en",), "+15550100100"]
        if place < 2:
            head[place * 4] = kept
        people = (OnCall("Ana", "+15550100111"), OnCall("Ana", "+15550100112"))
        try:
            read_configuration(first_file(Answers(*head, people, kept if place == 2 else "a@example.org"), TODAY))
        except ConfigurationError as error:
            pytest.fail(f"{check.__name__}({said!r}): {error}")


@pytest.mark.parametrize(
    ("check", "said", "kept"),
    [
        (first.name_from, "  North   Conf ", "North Conf"),
        (first.code_from, " NA ", "na"),
        (first.time_zone_from, "america/new york", "America/New_York"),
        (first.languages_from, "EN es,en", ("en", "es")),
        (first.emergency_from, " 999 or 112 ", "999 or 112"),
        (first.phone_from, "+1 (555) 010-0100", "+15550100100"),
        (lambda said: first.phone_from(said, "GB"), "07700 900123", "+447700900123"),
        (first.alarm_from, " a@example.org ", "a@example.org"),
    ],
)
def test_an_answer_may_be_written_as_people_write_it(check, said, kept):
    assert check(said) == kept


@pytest.mark.parametrize(
    ("check", "said", "says"),
    [
        (first.name_from, " ", "give a name"),
        (first.name_from, "x" * 61, "60 at most"),
        (first.name_from, "a\x00b", "can't be shown"),
        (first.code_from, "North America", "no blanks"),
        (first.time_zone_from, "Europe/Berln", '(did you mean "Europe/Berlin"?)'),
        (first.time_zone_from, "", "Please name one"),
        (first.time_zone_from, "America", "There is no such time zone"),
        (first.emergency_from, "nobody", "two digits"),
        (first.languages_from, "en, tlh", "de, en, es, fr"),
        (first.languages_from, "", "Please name some"),
        (first.phone_from, "0151 234", "with + and the country code"),
        (lambda said: first.phone_from(said, "DE"), "12", "too short"),
        (first.phone_from, "+1", "with + and the country code"),
        (lambda said: first.phone_from(said, taken={"+15550100100"}), "+1 555 010 0100", "given already"),
        (first.alarm_from, "a@b@c", "no e-mail address"),
    ],
)
def test_an_answer_that_can_not_work_is_told_in_a_plain_sentence(check, said, says):
    with pytest.raises(Unusable, match=re.escape(says)):
        check(said)


@pytest.mark.parametrize(
    ("region", "code"),
    [("North America", "na"), ("Berlin", "berlin"), ("São Paulo", "sp"), ("東京", "main"), ("2027", "main")],
)
def test_a_code_is_suggested(region, code):
    assert first.code_for(region) == code
    assert first.code_from(code) == code


@pytest.mark.parametrize(
    ("country", "number"),
    [("US", "911"), ("CA", "911"), ("MX", "911"), ("GB", "999"), ("DE", "112"), ("FR", "112"), ("AU", "000"),
     ("NZ", "111"), ("IN", "112"), ("CN", "110"), ("", ""), ("??", "")],
)  # fmt: skip
def test_the_emergency_number_of_a_country_is_suggested(country, number):
    assert first.emergency_for(country) == number


def test_two_people_of_one_name_get_ids_of_their_own():
    people = tuple(OnCall(name, f"+1555010011{place}") for place, name in enumerate(["Ana", "ana", "A" * 60, "a" * 60]))
    text = first_file(Answers("N", "R", "r", "UTC", "112", ("en",), "+15550100100", people, "a@example.org"), TODAY)
    assert [*read_configuration(text).organisation.people] == ["ana", "ana-2", "a" * 40, "a" * 38 + "-2"]


WRITTEN = {
    "organisation": "NorthConf",
    "region": "North America",
    "time_zone": "America/New_York",
    "number": "555 010 0100",
    "on_call": [{"name": "Ana", "phone": "+15550100111"}, {"name": "Ben", "phone": "+15550100112"}],
    "alarm": "a@example.org",
}


def of(**changed: object) -> Answers:
    return first.answers_from(WRITTEN | changed, guess_zone="UTC", country_of={"America/New_York": "US"}.get)


def test_a_file_of_answers_may_leave_out_what_can_be_guessed():
    found = of()
    assert (found.code, found.emergency, found.languages, found.number) == ("na", "911", ("en",), "+15550100100")


def test_everything_that_is_wrong_with_a_file_of_answers_is_told_at_once_and_repeats_none_of_it():
    with pytest.raises(Unusable) as refused:
        of(organisation="", nummer="+15550100100", alarm="secret", on_call=[{"name": "Ana", "phone": "4711"}])
    said = str(refused.value)
    for part in (
        "organisation: ",
        "nummer: is none of",
        '(did you mean "number"?)',
        "alarm: ",
        "on_call 1: ",
        "on_call: name at",
    ):
        assert part in said
    assert "secret" not in said
    assert "4711" not in said
