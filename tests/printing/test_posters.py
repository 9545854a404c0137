"""A poster for reporters: one page, large numbers, codes that phones read and that betray nothing, true words."""

from __future__ import annotations

import json
import re
import string
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

import pytest
import qrcode

from hotline.domain.configuration import read_configuration
from hotline.domain.errors import NotFound
from hotline.domain.findings import GRADE, sounds_like
from hotline.domain.organisation import Line, Organisation
from hotline.domain.posters import FOLDER, MOST_LINES, languages, words_of
from hotline.domain.sentences import Sentence, grade
from hotline.domain.words import Languages
from hotline.printing.codes import QUIET
from hotline.printing.poster import PARTS, SMALLEST, TEXT, DoesNotFit, as_poster
from hotline.printing.poster_sheet import Part, Poster
from hotline.usecases.posters import LONGEST, laid_out
from tests.hostile import strings
from tests.printed import Page, contrast_with_white, decoded, only_page

NOW = datetime(2027, 2, 1, 12, tzinfo=UTC)
PUBLIC = "https://hotline.example.org"
LANGUAGES = Languages()
BOTH, VOICE, TEXTS, DISPLAY = "+15550100100", "+15550100101", "+15550100102", "000 80004 02492"
MILLIMETRE = 72 / 25.4
SWITCHES = {"en": "ENGLISH", "es": "ESPANOL", "fr": "FRANCAIS", "de": "DEUTSCH"}
ALL = ["en", "es", "fr", "de"]
ORGANISATION = read_configuration(f"""
[organisation]
name = "NorthConf"

[[region]]
code = "na"
name = "North America"
time_zone = "America/New_York"
languages = ["en", "es", "fr", "de"]
emergency = "911"
texts_from = "{BOTH}"

[[line]]
number = "{BOTH}"
region = "na"
voice = true

[[line]]
number = "+15550100190"
region = "na"
purpose = "staff"
voice = true
sms = false

[[person]]
id = "ana"
name = "Qxana"
roles = ["responder"]
regions = ["na"]
phone = "+15550100111"
""").organisation


def with_lines(*lines: Line) -> Organisation:
    return replace(ORGANISATION, lines=lines)


def line(number: str, *, sms: bool = True, voice: bool = True, display: str = "") -> Line:
    return Line(number, "na", display, sms=sms, voice=voice)


def poster(organisation: Organisation = ORGANISATION, *chosen: str, public_url: str = PUBLIC) -> Poster:
    return laid_out(organisation, "na", chosen, public_url, LANGUAGES)[0]


@lru_cache(maxsize=32)
def printed(sheet: Poster, paper: str = "A4") -> Page:
    return only_page(as_poster(sheet, paper, NOW)[0])


# --- one page


@pytest.mark.parametrize(
    ("paper", "chosen"),
    [("A4", ["en"]), ("Letter", ["es", "en"]), ("A4", ["de", "fr", "es"]), ("A4", ALL), ("Letter", ALL)],
)
def test_a_poster_is_one_page_with_every_word_of_its_languages(paper: str, chosen: list[str]):
    page = printed(poster(ORGANISATION, *chosen), paper)
    size = (round(page.width / MILLIMETRE), round(page.height / MILLIMETRE))
    assert size == {"A4": (210, 297), "Letter": (216, 279)}[paper]
    for language in chosen:
        words = words_of(language)
        assert page.says(words["danger"].format(emergency="911"))
        assert page.says(words["language"].format(word=SWITCHES[language]))
        assert page.says(words["save"].format(contact="NorthConf hotline, North America"))
        for key in ("headline", "text-or-call", "to-text", "to-call", "no-name", "our-team", "privacy"):
            assert page.says(words[key]), (language, key)
    for language in set(ALL) - set(chosen):
        assert not page.says(words_of(language)["no-name"])
    assert page.says("North America")
    assert page.says("+1 555-010-0100")


def test_nobody_of_the_team_and_no_line_of_theirs_stands_on_it():
    page = printed(poster())
    for secret in ("Qxana", "5550100111", "555-010-0111", "5550100190", "555-010-0190"):
        assert not page.says(secret)
        assert not any(secret in payload for payload in page.payloads)


def test_everything_stands_on_the_paper_and_in_letters_that_can_be_read():
    two = with_lines(*(line(f"+1555010010{number}") for number in range(2)))
    for sheet in (poster(), poster(two, "en", "es"), poster(ORGANISATION, "en")):
        page = printed(sheet, "Letter")
        edge = 10 * MILLIMETRE
        for box in page.places:
            assert edge < box.left < box.left + box.width < page.width - edge
            assert edge < box.bottom < box.bottom + box.height < page.height - edge
        for one in page.squares:
            assert edge < one.box.left < page.width - edge - one.box.width
            assert edge < one.box.bottom
        assert min(page.sizes) >= 8  # points: the captions of codes, whose number stands large beside them
        assert max(page.sizes) >= 26
    assert TEXT * SMALLEST / PARTS >= 9


def test_in_one_language_the_words_are_large_and_the_number_is_larger():
    page = printed(poster(ORGANISATION, "en"))
    assert min(page.sizes) >= 14
    assert max(page.sizes) >= 50


def test_what_is_more_than_a_page_holds_is_refused():
    much = replace(poster(), parts=(Part("", ("All of it, again and again. " * 300,)),))
    with pytest.raises(DoesNotFit):
        as_poster(much, "A4", NOW)


def test_its_colours_have_the_contrast_that_small_letters_need():
    inks = printed(poster()).inks
    assert inks
    assert min(map(contrast_with_white, inks)) >= 7  # WCAG 2.2, 1.4.6


def test_readers_aloud_are_told_its_language_and_title():
    for language, title in (("es", "NorthConf, equipo de conducta: ¿Ha pasado algo?"), ("de", "NorthConf, Code-of-")):
        page = printed(poster(ORGANISATION, language))
        assert page.language == language
        assert page.title.startswith(title)


def test_the_same_poster_at_the_same_time_is_the_same_file():
    english = poster(ORGANISATION, "en")
    assert as_poster(english, "A4", NOW) == as_poster(english, "A4", NOW)


# --- codes


def test_a_code_opens_an_empty_text_another_dials_and_a_third_saves_the_numbers():
    assert printed(poster()).payloads == [f"SMSTO:{BOTH}", f"tel:{BOTH}", f"{PUBLIC}/vcard/na.vcf"]


@pytest.mark.parametrize(
    ("lines", "codes", "labels"),
    [
        pytest.param([line(VOICE, sms=False)], [f"tel:{VOICE}"], ["call"], id="a-line-without-texts"),
        pytest.param([line(TEXTS, voice=False)], [f"SMSTO:{TEXTS}"], ["text"], id="a-line-without-calls"),
        pytest.param([line("", sms=False, voice=False, display=DISPLAY)], [], ["call"], id="a-number-without-e164"),
        pytest.param(
            [line(VOICE, sms=False), line(TEXTS, voice=False), line("", sms=False, display=DISPLAY)],
            [f"tel:{VOICE}", f"SMSTO:{TEXTS}"],
            ["call", "text", "call"],
            id="one-of-each",
        ),
    ],
)
def test_no_code_promises_what_a_line_can_not_do(lines: list[Line], codes: list[str], labels: list[str]):
    region = replace(ORGANISATION.regions["na"], texts_from="")
    sheet = poster(replace(with_lines(*lines), regions={"na": region}), "en")
    page = printed(sheet)
    assert [one for one in page.payloads if not one.startswith(PUBLIC)] == codes
    assert (f"{PUBLIC}/vcard/na.vcf" in page.payloads) == any(one.number for one in lines)
    words = words_of("en")
    assert [number.label for number in sheet.numbers] == [words[key] for key in labels]
    assert page.says(words["to-text"]) == ("text" in labels)
    assert page.says(words["to-call"]) == ("call" in labels)
    for one in lines:
        assert page.says(one.display or {VOICE: "+1 555-010-0101", TEXTS: "+1 555-010-0102"}[one.number])


def test_a_number_is_written_as_the_team_writes_it_and_dialled_as_phones_do():
    page = printed(poster(with_lines(line(BOTH, display="1 (555) NORTH")), "en"))
    assert page.says("1 (555) NORTH")
    assert f"tel:{BOTH}" in page.payloads


@pytest.mark.parametrize("public_url", ["http://hotline.example.org", "http://127.0.0.1:8000", ""])
def test_without_an_address_that_phones_trust_no_code_opens_it(public_url: str):
    assert poster(public_url=public_url).card is None


THREE = with_lines(line(VOICE, sms=False), line(TEXTS, voice=False), line("", sms=False, display=DISPLAY))


@pytest.mark.parametrize(
    "sheet",
    [
        pytest.param(poster(), id="four-languages"),
        pytest.param(poster(THREE, "en", "de"), id="three-numbers"),
        pytest.param(poster(ORGANISATION, "en", public_url=f"https://{'x' * 900}.example"), id="a-long-address"),
    ],
)
def test_codes_bear_dirt_keep_their_quiet_zone_and_are_large_enough_for_a_phone(sheet: Poster):
    page = printed(sheet)
    codes = page.squares
    assert len(codes) == 3
    for one in codes:
        text, level = decoded(one.rows)
        assert level in "MQH"
        around = QUIET * one.one - 0.1
        left, low = one.box.left - around, one.box.bottom - around
        right, top = one.box.left + one.box.width + around, one.box.bottom + one.box.height + around
        others = (*page.places, *(other.box for other in codes if other is not one))
        assert not [
            box
            for box in others
            if box.left < right and left < box.left + box.width and box.bottom < top and low < box.bottom + box.height
        ]
        assert one.box.width + 2 * around >= 23 * MILLIMETRE
        if not text.startswith("https"):
            assert one.one >= 0.8 * MILLIMETRE  # a square of a code that is read from half a metre


def test_the_decoder_of_these_tests_finds_a_square_that_is_wrong():
    rows = [list(row) for row in printed(poster()).squares[0].rows]
    rows[12][12] = not rows[12][12]
    with pytest.raises(AssertionError):
        decoded(rows)


@pytest.mark.parametrize("payload", [f"SMSTO:{BOTH}", "tel:+1", f"{PUBLIC}/vcard/na.vcf", "x" * 120, "y" * 400])
def test_the_decoder_of_these_tests_reads_what_another_library_draws(payload: str):
    for level, name in ((qrcode.ERROR_CORRECT_M, "M"), (qrcode.ERROR_CORRECT_H, "H")):
        code = qrcode.QRCode(error_correction=level, border=0)
        code.add_data(payload, optimize=0)
        code.make()
        assert decoded(code.get_matrix()) == (payload, name)


# --- names that were written to break something


def hostile(name: str) -> Organisation:
    region = replace(ORGANISATION.regions["na"], name=name, emergency=name)
    lines = (line(BOTH), line("", sms=False, display=name or "x"))
    return replace(ORGANISATION, name=name, regions={"na": region}, lines=lines)


@pytest.mark.parametrize(
    "name", ["\u202eneeuq eht \ud800\x00" * 5, "z\u0351\u036b\u0343" * 30, "9" * 400, "%s{0}\\)(" * 9]
)
def test_hostile_names_are_printed_or_shown_and_stay_on_one_page(name: str):
    assert f"SMSTO:{BOTH}" in printed(poster(hostile(name), "en")).payloads


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_two_hundred_hostile_names_are_printed_or_shown(part: int):
    for name in strings(200)[part::4]:
        assert f"SMSTO:{BOTH}" in printed(poster(hostile(name), "en")).payloads


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Конференция", "Конференция"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\x00b", "a⟨U+0000⟩b"),
        ("{emergency} %s {0}", "{emergency} %s {0}"),
        ("long " * 100, "long " * 15 + "long…"),
    ],
)
def test_a_name_is_drawn_or_its_code_points_are(name: str, shown: str):
    data, undrawn = as_poster(poster(replace(ORGANISATION, name=name), "en"), "A4", NOW)
    page = only_page(data)
    assert page.says(f"{shown} Code of Conduct team")
    assert undrawn == shown.count("⟨") * 2  # in the heading, and as the contact's name


@pytest.mark.parametrize("name", ["مؤتمر الشمال", "北方会议", "כנס הצפון", "उत्तर सम्मेलन", "การประชุม"])
def test_names_of_other_scripts_are_drawn_or_counted(name: str):
    data, undrawn = as_poster(poster(replace(ORGANISATION, name=name), "en"), "A4", NOW)
    page = only_page(data)
    assert (undrawn > 0) == ("⟨U+" in page.words)


# --- whose poster


def test_a_region_that_there_is_not_and_a_language_that_is_not_its_own_are_refused():
    with pytest.raises(NotFound, match="no region zz"):
        laid_out(ORGANISATION, "zz", (), PUBLIC, LANGUAGES)
    english = replace(ORGANISATION.regions["na"], languages=("en", "nl"))
    with pytest.raises(NotFound, match=r"come in: en\. Not in: de, nl"):
        laid_out(replace(ORGANISATION, regions={"na": english}), "na", ("de", "nl"), PUBLIC, LANGUAGES)
    with pytest.raises(NotFound, match="no public line"):
        laid_out(with_lines(), "na", (), PUBLIC, LANGUAGES)


def test_a_region_whose_languages_we_have_no_words_in_gets_english():
    dutch = replace(ORGANISATION.regions["na"], languages=("nl",))
    assert poster(replace(ORGANISATION, regions={"na": dutch})).language == "en"


def test_more_numbers_than_are_seen_at_a_glance_are_named_as_left_out():
    many = with_lines(*(line(f"+1555010010{number}") for number in range(MOST_LINES + 2)))
    sheet, left_out = laid_out(many, "na", ("en",), PUBLIC, LANGUAGES)
    assert len(sheet.numbers) == MOST_LINES
    assert left_out == ("+1 555-010-0104", "+1 555-010-0105")
    printed(sheet)


# --- words


def test_every_language_says_the_same_things_with_the_same_values():
    def values(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    english = {key: values(text) for key, text in words_of("en").items()}
    assert set(languages()) == set(LANGUAGES.codes)
    for language in languages():
        assert {key: values(text) for key, text in words_of(language).items()} == english, language
        keys = [key for key, _ in json.loads((FOLDER / f"{language}.json").read_text("utf-8"), object_pairs_hook=list)]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", sorted(ALL))
def test_no_word_asks_why_invites_to_take_it_back_asks_for_a_verdict_or_promises(language: str):
    known = LANGUAGES.of(language)
    for key, text in words_of(language).items():
        assert list(sounds_like(text, known.listed)) == [], key
        assert "!" not in text


def test_the_english_words_are_plain():
    for key, text in words_of("en").items():
        sentence = Sentence(key, text.replace("{", "{ $").replace("}", " }"), 0, "", 1, frozenset())
        assert grade(sentence) <= GRADE, key


@pytest.mark.parametrize("language", sorted(ALL))
def test_a_caller_is_told_to_press_what_the_menu_says(language: str):
    menu = LANGUAGES.of(language).say("call-menu")
    told = words_of(language)["to-call"]
    assert re.findall(r"\d", told) == ["1", "2"]
    voice = told.rstrip(".").rpartition(". ")[2]
    assert f"{voice}." in menu


def test_names_are_cut_at_a_length_that_a_page_holds():
    assert len(poster(replace(ORGANISATION, name="x" * 500)).team) < LONGEST + 40
