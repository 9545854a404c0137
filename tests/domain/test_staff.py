"""A call to the staff line: somebody in danger comes before any PIN, and every error leads to a person."""

from __future__ import annotations

import pytest

from hotline.domain.organisation import PersonId
from hotline.domain.reference import ALPHABET, keys_of, starts_with_keys
from hotline.domain.staff import (
    Begin,
    CallBack,
    Checked,
    CheckPin,
    Event,
    Heard,
    Place,
    Pressed,
    Staff,
    TellOwner,
    Waited,
    Wish,
    step,
)
from hotline.domain.words import Languages

STELLA = PersonId("stella")


def after(*events: Event, begins: Staff | None = None) -> tuple[Staff, list[object]]:
    staff, said = begins or Staff(), list[object]()
    for event in events:
        staff, effects = step(staff, event)
        said += effects
    return staff, said


KNOWN = Staff(known=STELLA)
AT_MENU = Staff(place=Place.MENU, who=STELLA, named=STELLA, known=STELLA, heard=Heard.NOTHING)
BEFORE_THE_PIN = (Place.GREETING, Place.CODE, Place.PIN, Place.CHECKING, Place.OUT)


@pytest.mark.parametrize("place", BEFORE_THE_PIN)
def test_somebody_in_danger_needs_no_pin(place: Place):
    assert after(Pressed("9"), begins=Staff(place=place))[1] == [Begin(Wish.DANGER)]


@pytest.mark.parametrize("place", [*BEFORE_THE_PIN, Place.MENU, Place.REFERENCE])
def test_a_person_is_one_key_away_everywhere(place: Place):
    assert after(Pressed("0"), begins=Staff(place=place))[1] == [Begin(Wish.PERSON)]


@pytest.mark.parametrize("place", [Place.GREETING, Place.OUT, Place.MENU])
def test_the_hash_key_leaves_a_message(place: Place):
    assert after(Pressed("#"), begins=Staff(place=place))[1] == [Begin(Wish.MESSAGE)]


@pytest.mark.parametrize("place", [Place.GREETING, Place.CODE, Place.PIN, Place.OUT, Place.MENU, Place.REFERENCE])
def test_the_star_repeats_and_is_no_try(place: Place):
    staff, effects = after(Pressed("48*"), begins=Staff(place=place))
    assert (staff.place, staff.tries, effects) == (place, 0, [])


@pytest.mark.parametrize(
    ("begins", "events", "place"),
    [
        (KNOWN, [Pressed("1")], Place.PIN),
        (KNOWN, [Waited()], Place.PIN),
        (Staff(), [Pressed("1")], Place.CODE),
        (Staff(), [Waited(), Pressed("7351", STELLA)], Place.PIN),
        (Staff(), [Waited(), Pressed("0815", None)], Place.PIN),
        (KNOWN, [Waited(), Pressed("482613")], Place.CHECKING),
        (KNOWN, [Waited(), Pressed("482613"), Checked(right=True)], Place.MENU),
        (KNOWN, [Waited(), Pressed("482613"), Checked(right=True, calls_back=True)], Place.CALL_BACK),
        (KNOWN, [Waited(), Pressed("1111"), Checked(right=False)], Place.PIN),
        (Staff(), [Waited(), Pressed("7351", STELLA), Pressed("1111"), Checked(right=False)], Place.CODE),
        (AT_MENU, [Pressed("4")], Place.REFERENCE),
        (Staff(place=Place.RUNG, who=STELLA, called_back=True), [Waited()], Place.MENU),
    ],
)
def test_from_each_place_to_the_next(begins: Staff, events: list[Event], place: Place):
    assert after(*events, begins=begins)[0].place is place


def test_a_known_number_and_a_right_pin_tell_who_it_is():
    staff, effects = after(Waited(), Pressed("482613"), Checked(right=True), begins=KNOWN)
    assert (staff.who, effects) == (STELLA, [CheckPin()])


def test_a_code_alone_tells_nobody_apart():
    known = after(Waited(), Pressed("7351", STELLA))[0]
    unknown = after(Waited(), Pressed("0815", None))[0]
    assert (known.place, known.heard, known.who) == (unknown.place, unknown.heard, unknown.who)


def test_three_wrong_pins_offer_a_person_and_tell_whose_it_was():
    wrong = (Pressed("1111"), Checked(right=False))
    staff, effects = after(Waited(), *wrong, *wrong, *wrong, begins=KNOWN)
    assert staff.place is Place.OUT
    assert effects == [CheckPin(), CheckPin(), CheckPin(), TellOwner()]
    assert after(Waited(), begins=staff)[1] == [Begin(Wish.PERSON)]
    assert after(Pressed("2"), begins=staff)[1] == [Begin(Wish.MESSAGE)]
    assert after(Pressed("4"), begins=staff)[1] == [Begin(Wish.PERSON)]


def test_a_check_that_never_came_back_counts_as_wrong():
    staff, _ = after(Waited(), Pressed("482613"), Waited(), begins=KNOWN)
    assert (staff.place, staff.tries, staff.heard) == (Place.PIN, 1, Heard.WRONG)
    assert after(Checked(right=True), begins=staff)[0].who is None


@pytest.mark.parametrize(
    ("key", "wish"), [("1", Wish.PERSON), ("2", Wish.TEAM), ("3", Wish.BEHALF), ("9", Wish.DANGER)]
)
def test_each_key_of_the_menu(key: str, wish: Wish):
    assert after(Pressed(key), begins=AT_MENU)[1] == [Begin(wish)]


def test_a_key_that_does_nothing_is_said_once_and_then_leads_to_a_person():
    staff, effects = after(Pressed("7"), begins=AT_MENU)
    assert (staff.heard, effects) == (Heard.MISTAKE, [])
    assert after(Pressed("7"), begins=staff)[1] == [Begin(Wish.PERSON)]


@pytest.mark.parametrize("place", [Place.CODE, Place.PIN, Place.MENU, Place.REFERENCE])
def test_silence_leads_to_a_person(place: Place):
    assert after(Waited(), Waited(), begins=Staff(place=place))[1] == [Begin(Wish.PERSON)]


def test_a_voicemail_box_that_we_called_back_wakes_nobody():
    rung = Staff(place=Place.RUNG, who=STELLA, called_back=True)
    staff, effects = after(Waited(), Waited(), Waited(), begins=rung)
    assert (staff.place, effects) == (Place.GONE, [])


def test_a_call_back_is_asked_for_once():
    checked = (Waited(), Pressed("482613"), Checked(right=True, calls_back=True), Waited(), Pressed("1"))
    assert after(*checked, begins=KNOWN)[1] == [CheckPin(), CallBack()]


def test_a_reference_is_keyed_letter_by_letter():
    asked = Staff(place=Place.REFERENCE, who=STELLA)
    assert after(Pressed("37532"), begins=asked)[1] == [Begin(Wish.REFERENCE, "37532")]
    for keys in ("375", "375321", "10753", "3753#"):
        staff, effects = after(Pressed(keys), begins=asked)
        assert (staff.heard, effects) == (Heard.MISTAKE, [])


def test_every_letter_of_a_reference_has_its_key():
    assert keys_of("E7K-32") == "37532"
    assert all(len(keys_of(letter)) == 1 for letter in ALPHABET)
    assert "E7K" in starts_with_keys("375")
    assert len(starts_with_keys("777")) <= 125
    assert starts_with_keys("1") == []


def test_no_pin_is_in_any_state():
    staff, _ = after(Waited(), Pressed("482613"), begins=KNOWN)
    assert "482613" not in repr(staff)
    assert "482613" not in repr(Pressed("482613"))


WORDS_A_SECOND = 2.5
"""A calm voice: 150 words a minute."""


@pytest.mark.parametrize("language", ["en", "es", "fr", "de"])
def test_the_greeting_takes_eight_seconds_at_most(language: str):
    words = Languages().of(language)
    said = words.say("staff-greeting", organisation="North Conference", emergency="911")
    assert len(said.split()) / WORDS_A_SECOND <= 8
