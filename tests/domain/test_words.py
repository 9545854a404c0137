"""What people read: one part, plain, kind, true; and no word that a carrier keeps for itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hotline.domain.words
from hotline.domain.phone import is_gsm7, sms_segments
from hotline.domain.replies import CARRIER_WORDS
from hotline.domain.words import Words, languages

LOCALES = Path(hotline.domain.words.__file__).parent / "locales"
SOURCE = (LOCALES / "en.ftl").read_text("utf-8")
KEYS = re.findall(r"^([a-z][a-z-]*) =", SOURCE, re.MULTILINE)
RECORD = [key for key in KEYS if key.startswith("record-")]
PAGES = [key for key in KEYS if key.startswith("page")]
MAIL = [key for key in KEYS if key.startswith("alarm-")]
SMS = [key for key in KEYS if key not in RECORD and key not in MAIL]
TO_REPORTER = KEYS[: KEYS.index("page")] + [key for key in KEYS if key.startswith("picture")]
RELAYS = {"relayed", "reporter-wrote", "fact-said"}

ORDINARY: dict[str, str | int] = {
    "organisation": "NorthConf Europe 2026",
    "emergency": "911",
    "reference": "E7K-32",
    "references": "E7K-32, B4N-9P, C5P-7W",
    "name": "Alexandra",
    "safety": "safety not known",
    "safe": "safety not known",
    "team": "yes, named and kept out",
    "region": "North America",
    "time": "12:31 pm",
    "have": "E7K-32, B4N-9P",
    "open": "C5P-7W",
    "paged": "Alexandra, Ben, Cleo",
    "people": "Alexandra, Ben, Cleo",
    "words": "I am at the door",
    "reason": "no such number",
    "layer": "primary",
    "owner": "Ben",
    "to": "Ben",
    "step": 2,
    "steps": 5,
    "round": 3,
    "count": 2,
    "number": 3,
    "kind": "a picture",
    "size": 1200,
    "since": "12:31 pm",
}
WORDS = Words.load()


def said(key: str) -> str:
    return WORDS.say(key, **ORDINARY)


@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_can_be_said_with_the_usual_values(key):
    text = said(key)
    assert text
    assert "{" not in text
    assert "\u2068" not in text


def test_no_key_stands_twice():
    assert len(KEYS) == len(set(KEYS))


@pytest.mark.parametrize("key", SMS)
def test_every_text_is_one_part_of_plain_letters(key):
    assert is_gsm7(said(key))
    assert sms_segments(said(key)) == 1


@pytest.mark.parametrize("key", SMS)
def test_no_answer_is_a_word_that_a_carrier_keeps_for_itself(key):
    text = said(key).upper()
    offered = re.findall(r"(?:REPLY|SEND|TEXT)\s+(?:THE WORD\s+)?[\"']?(\w+)", text)
    offered += re.findall(r"(?:, |\bOR )(?:REPLY )?(\w+) (?:TO|FOR)\b", text)
    assert not set(offered) & CARRIER_WORDS


@pytest.mark.parametrize("key", SMS)
def test_a_choice_is_a_digit(key):
    for choice in re.findall(r"(?:[Rr]eply|, )\s*(\S+) (?:to|for)\b", said(key)):
        assert choice.isdigit(), choice


@pytest.mark.parametrize("key", TO_REPORTER)
def test_a_reporter_is_not_asked_why_nor_to_take_it_back_nor_promised_an_outcome(key):
    text = said(key).casefold()
    for phrase in (
        *(
            "why",
            "withdraw",
            "take back",
            "take it back",
            "cancel",
            "change your mind",
            "retract",
            "are you sure",
            "drop",
        ),
        *(
            "would you like us to",
            "what should happen",
            "punish",
            "penalt",
            "sanction",
            "consequence",
            "what do you want",
        ),
        *("we promise", "guarantee", "will be there", "within", "minutes", "will stop", "will be removed", "justice"),
        *("error", "invalid", "http", "code ", "must", "victim", "alleged", "incident"),
    ):
        assert phrase not in text.replace("code of conduct", ""), phrase


def syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent = word.endswith("e") and not word.endswith("le") and groups > 1
    return max(1, groups - silent)


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59."""
    plain = re.sub(r"code of conduct|\S*\d\S*", "", text, flags=re.IGNORECASE)
    words = re.findall(r"[a-z']+", plain.casefold())
    sentences = max(1, len(re.findall(r"[.?!:]+(?:\s|$)", text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("key", [key for key in TO_REPORTER if key not in RELAYS])
def test_a_reporter_reads_plain_words(key):
    assert grade(WORDS.say(key, **ORDINARY | {"organisation": "Conf", "name": "Ana"})) <= 5


def test_the_first_texts_say_who_this_is_that_a_person_is_called_and_whom_to_call_in_danger():
    opening = WORDS.say("opening-called", organisation="NorthConf", emergency="112")
    assert opening.startswith("NorthConf Code of Conduct team.")
    assert "calling a team member now" in opening
    assert "call 112" in opening
    record = WORDS.say("opening-record", reference="E7K-32")
    assert "E7K-32" in record
    assert "record" in record
    assert "any time" in record


def test_the_safety_question_offers_three_digits_and_the_team_question_a_way_out():
    assert said("ask-safe") == "Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure."
    assert "Reply 1 for safe, 2 for not safe, 3 for not sure." in said("ask-again-safe")
    assert "own words" in said("ask-again-safe")
    for key in ("ask-team", "ask-team-name", "ask-again-team"):
        assert "0" in said(key)
    assert "keep them out" in said("ask-team")
    assert "call 911" in said("not-safe")


@pytest.mark.parametrize("key", ["elsewhere", "unknown-reference"])
def test_what_a_person_who_is_kept_out_may_get_names_nobody(key):
    assert WORDS.say(key, reference="E7K-32").count("E7K-32") == 1  # formatted without a name at hand


@pytest.mark.parametrize("key", PAGES)
def test_a_page_has_no_room_for_the_reports_words(key):
    line = next(line for line in SOURCE.splitlines() if line.startswith(f"{key} ="))
    assert set(re.findall(r"\$([a-z]+)", line)) <= {"organisation", "reference", "safety", "region", "name"}


def test_a_page_reads_as_the_product_says():
    page = WORDS.page(organisation="NorthConf", reference="E7K-32", safety=WORDS.say("safe-no"), region="North America")
    assert page == "NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help."


@settings(deadline=None)
@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=100), st.sampled_from(PAGES))
def test_a_page_is_one_part_whatever_the_names(organisation, region, name, key):
    page = WORDS.page(
        key=key, organisation=organisation, region=region, name=name, reference="E7K-32", safety="safety not asked yet"
    )
    assert is_gsm7(page)
    assert sms_segments(page) == 1
    assert "E7K-32" in page
    assert "2 to pass" in page or key == "page-urgent-taken"
    assert "\n" not in page
    assert ("safety not asked yet" in page) != (key in ("page-urgent", "page-urgent-taken"))


@pytest.mark.parametrize(
    "name", ["Nörth€Cönf [EU] " * 20, "🎉" * 200, "北京大会" * 50, "x" * 4000, "{ $reference }", "", "\n\n", "𝕏" * 300]
)
@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_one_part_for_names_that_break_things(name, key):
    page = WORDS.page(key=key, organisation=name, region=name, name=name, reference="E7K-32", safety="NOT SAFE")
    assert is_gsm7(page)
    assert sms_segments(page) == 1
    assert "E7K-32" in page


def test_short_names_stay_whole_where_a_long_one_is_shortened():
    page = WORDS.page(organisation="x" * 200, region="EU", reference="E7K-32", safety="NOT SAFE")
    assert ", EU," in page
    assert len(page) > 140  # no more is cut than must be


def test_words_are_relayed_as_they_were_said():
    for words in (
        "hi",
        "",
        "{ $name } { ",
        "\u2068x\u2069",
        "a\n\nb",
        "x" * 5000,
        "👍🏽",
        "\uf8d7",
        "$words",
        "\ud800",
    ):
        assert WORDS.say("relayed", name="Ana", words=words) == f"Ana: {words}"


def test_what_somebody_said_is_not_kept_in_memory():
    words = Words.load()
    words.say("relayed", name="Ana", words="a secret of theirs")
    words.say("relayed", name="Ana", words="another secret")
    assert words._formatted.cache_info().currsize == 1


def test_a_sentence_said_twice_is_formatted_once():
    words = Words.load()
    assert words.say("noted", reference="E7K-32") == words.say("noted", reference="E7K-32")
    assert words._formatted.cache_info().hits == 1


def test_what_does_not_exist_is_a_key_error():
    with pytest.raises(KeyError):
        WORDS.say("no-such-sentence")
    with pytest.raises(KeyError, match="reference"):
        WORDS.say("taken", name="Ana")
    with pytest.raises(KeyError):
        WORDS.say("relayed", words="hi")
    with pytest.raises(KeyError):
        Words.load("xx")
    with pytest.raises(KeyError):
        Words.load("../en")


def test_one_picture_and_several():
    assert WORDS.say("record-picture", count=1).startswith("A picture")
    assert WORDS.say("record-picture", count=3).startswith("3 pictures")


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_sentences_and_values(language):
    source = (LOCALES / f"{language}.ftl").read_text("utf-8")

    def shape(text: str) -> dict[str, set[str]]:
        entries = re.split(r"^(?=[a-z][a-z-]* =)", re.sub(r"^#.*$", "", text, flags=re.MULTILINE), flags=re.MULTILINE)[
            1:
        ]
        return {entry.split(" =")[0]: set(re.findall(r"\$([a-z]+)", entry)) for entry in entries}

    assert shape(source) == shape(SOURCE)
