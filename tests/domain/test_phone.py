"""Numbers: masked unless asked; withheld ones recognised. Texts: what a part holds, and how one is cut."""

from __future__ import annotations

import pickle
import sys

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hotline.domain.phone import (
    PhoneNumber,
    can_be_texted,
    is_gsm7,
    is_withheld,
    line_number,
    masked,
    sms_segments,
    split_text,
    to_gsm7,
)

PLACEHOLDERS = ("266696687", "86282452253", "8656696", "2562533", "7378742833")


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        ("+1 555 010 0142", None, "+15550100142"),
        ("(555) 010-0142", "US", "+15550100142"),
        ("+44 808 080 5675", None, "+448080805675"),
        ("0808 080 5675", "GB", "+448080805675"),
        ("+1 409 202 6060", None, "+14092026060"),
        ("＋１ ５５５ ０１０ ０１４２", None, "+15550100142"),
        ("00 44 7400 123456", "GB", "+447400123456"),
    ],
)
def test_a_number_is_read_in_every_usual_form(text, region, e164):
    assert PhoneNumber.parse(text, region).e164 == e164


@pytest.mark.parametrize(
    "text", ["", "abc", "555 010 0142", "+1 010 0142", "+1", "911", "+999 12345678", "000 80004 02492"]
)
def test_what_nobody_can_dial_is_refused_without_repeating_it(text):
    with pytest.raises(ValueError) as refusal:
        PhoneNumber.parse(text)
    assert not set("0123456789") & set(str(refusal.value).replace("+1 555 010 0142", ""))
    assert refusal.value.__cause__ is None
    assert refusal.value.__suppress_context__ or refusal.value.__context__ is None


def test_a_number_made_by_hand_must_be_e164():
    with pytest.raises(ValueError, match=r"not an E\.164"):
        PhoneNumber("5550100142")


def test_a_number_prints_masked_everywhere():
    number = PhoneNumber.parse("+1 555 010 0142")
    for printed in (str(number), repr(number), f"{number}", f"{[number]}", format(number)):
        assert "0142" in printed
        assert "555" not in printed
        assert "0100142" not in printed
    assert pickle.loads(pickle.dumps(number)) == number
    assert len({number, PhoneNumber("+15550100142")}) == 1


@pytest.mark.parametrize(
    ("e164", "shown"),
    [
        ("+15550100142", "+1 … 0142"),
        ("+448080805675", "+44 … 5675"),
        ("+2901234", "+290 … 34"),
        ("whatsapp:+15550100142", "+1 … 0142"),
        ("anonymous", "…"),
        ("", "…"),
        ("53079", "…"),
    ],
)
def test_masking_leaves_the_country_and_at_most_four_digits(e164, shown):
    assert masked(e164) == shown


@given(st.text())
def test_masking_never_shows_more_than_six_digits(text):
    assert sum(char.isdigit() for char in masked(text)) <= 7


@pytest.mark.parametrize(
    "sender",
    [f"{sign}{digits}" for digits in PLACEHOLDERS for sign in ("+", "+1", "", "1", "+1 ")]
    + ["", " ", "+", "-", "anonymous", "Anonymous", "ANONYMOUS", "unknown", "Restricted", "unavailable", "BLOCKED"]
    + ["Private", "private number", "sip:anonymous@anonymous.invalid", "Anonymous <sip:1@2>", "Caller ID withheld"],
)
def test_a_withheld_caller_is_recognised_and_never_texted(sender):
    assert is_withheld(sender)
    assert not can_be_texted(sender)


@pytest.mark.parametrize(
    "sender", ["+15550100142", "+447400123456", "53079", "NorthConf", "whatsapp:+15550100142", "+17378742834"]
)
def test_a_caller_with_a_number_or_a_name_is_not_withheld(sender):
    assert not is_withheld(sender)


@pytest.mark.parametrize("sender", ["+15550100142", "+447400123456", "+14092026060", "+15005550006"])
def test_a_number_in_full_can_be_texted(sender):
    assert can_be_texted(sender)


@pytest.mark.parametrize(
    "sender",
    [
        "53079",
        "+53079",
        "NorthConf",
        "whatsapp:+15550100142",
        "whatsapp:US.1234",
        "rcs:brand",
        "sip:ana@example.org",
        "client:ana",
        "15550100142",
        "+1555",
        "+99912345678",
        "+1 555 010 0142",
        "+15550100142\n",
        "messenger:1",
        "+1555010014212",
    ],
)
def test_other_addresses_can_not_be_texted(sender):
    assert not can_be_texted(sender)


@pytest.mark.parametrize(
    ("to", "number"),
    [
        ("+15550100100", "+15550100100"),
        (" +1 555 010 0100 ", "+15550100100"),
        ("whatsapp:+15550100100", "+15550100100"),
        ("RCS:+15550100100", "+15550100100"),
        ("sms:+15550100100", "+15550100100"),
        ("+1 (555) 010-0100", "+15550100100"),
        ("rcs:our_agent", "rcs:our_agent"),
        ("53079", "53079"),
        ("", ""),
    ],
)
def test_the_line_that_was_texted(to, number):
    assert line_number(to) == number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("é" * 160, 1),
        ("á" * 70, 1),
        ("á" * 71, 2),
        ("á" * 134, 2),
        ("á" * 135, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # the euro does not fit at the end of the first part, so it moves
        ("a" * 151 + "€" + "a" * 153, 2),
        ("€" * 152, 2),  # 76 in each part: the last place stays empty
        ("€" * 153, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 66, 2),
        ("😀" * 67, 3),
        ("\x1b", 1),
        ("“hi”" + "a" * 66, 1),
        ("“hi”" + "a" * 67, 2),
        ("\ud800" * 70, 1),
    ],
)
def test_a_text_is_counted_as_carriers_bill_it(text, parts):
    assert sms_segments(text) == parts


def test_an_empty_text_has_no_parts():
    with pytest.raises(ValueError, match="at least one"):
        sms_segments("")


def test_the_alphabet_is_the_standards():
    assert is_gsm7("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€\f")
    assert not any(is_gsm7(char) for char in "áíóúçÁœ’“–…\u00a0\x1b\t`😀ł")
    assert is_gsm7("")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“Hi” – it’s ‘me’…", "\"Hi\" - it's 'me'..."),
        ("a\u00a0b\u2009c", "a b c"),
        ("á í ó ú ç Á Ž", "a i o u c A Z"),
        ("é è ñ ü Ä", "é è ñ ü Ä"),
        ("e\u0301", "é"),
        ("Łódź", "Lodz"),
        ("Kovač đ ð þ œ", "Kovac d d th oe"),
        ("ﬁ ½ № ™", "fi 1/2 No TM"),
        ("Ｅ７Ｋ", "E7K"),
        ("北京", "??"),
        ("ok 😀", "ok ?"),
        ("a\u200bb\u200db", "abb"),
        ("a\tb", "a b"),
        ("\ud800", "?"),
        ("x\x00y\x1b", "xy"),
        ("€[]", "€[]"),
        ("", ""),
    ],
)
def test_letters_become_their_look_alikes(text, plain):
    assert to_gsm7(text) == plain


@given(st.text())
def test_any_text_can_be_made_plain(text):
    assert is_gsm7(to_gsm7(text))
    assert to_gsm7(to_gsm7(text)) == to_gsm7(text)


@pytest.mark.slow
def test_every_character_can_be_made_plain():
    for code in range(sys.maxunicode + 1):
        assert is_gsm7(to_gsm7(chr(code)))


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(max_size=300), st.integers(2, 60))
def test_cutting_loses_nothing_and_keeps_to_the_limit(text, limit):
    parts = split_text(text, limit)
    assert "".join(parts) == text
    assert all(0 < units(part) <= limit for part in parts)


def test_a_text_is_cut_behind_a_space():
    assert split_text("she is at the north gate", 12) == ("she is at ", "the north ", "gate")
    assert split_text("aaa\nbbb", 5) == ("aaa\n", "bbb")


def test_a_text_without_spaces_is_cut_all_the_same():
    assert split_text("a" * 25, 10) == ("a" * 10, "a" * 10, "a" * 5)


def test_a_family_of_emoji_and_an_accent_are_not_cut_apart():
    assert split_text("abcdefgh👨‍👩‍👧", 12) == ("abcdefgh", "👨‍👩‍👧")
    assert split_text("abcde\u0301f", 5) == ("abcd", "e\u0301f")
    assert split_text("abc👍🏽", 6) == ("abc", "👍🏽")


def test_a_short_text_stays_whole_and_an_empty_one_is_nothing():
    assert split_text("x" * 1600) == ("x" * 1600,)
    assert len(split_text("x" * 1601)) == 2
    assert split_text("") == ()


@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
@settings(max_examples=300)
def test_whether_a_number_can_be_texted_is_what_the_library_says(number):
    try:
        read = phonenumbers.parse(number)
        possible = phonenumbers.is_possible_number_with_reason(read) == phonenumbers.ValidationResult.IS_POSSIBLE
    except phonenumbers.NumberParseException:
        possible = False
    assert can_be_texted(number) == (possible and not is_withheld(number))
