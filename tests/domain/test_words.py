"""What people read: one part, plain, kind, true; and no word that a carrier keeps for itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hotline.domain.words
from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.domain.phone import is_gsm7, sms_segments
from hotline.domain.sentences import LanguageFile, grade, read_language_file, usual_values
from hotline.domain.words import Words, languages

LOCALES = Path(hotline.domain.words.__file__).parent / "locales"
SOURCE = (LOCALES / "en.ftl").read_text("utf-8")
KEYS = re.findall(r"^([a-z][a-z-]*) =", SOURCE, re.MULTILINE)
VOCABULARY = [key for key in KEYS if re.match(r"(?:said|command|lint)-|(?:switch|common)-words", key)]
RECORD = [key for key in KEYS if key.startswith(("record-", "refused-"))]
PAGES = [key for key in KEYS if key.startswith("page")]
MAIL = [key for key in KEYS if key.startswith(("alarm-", "retention-", "drill-mail-"))]
GROUPS = {key: one.group for key, one in read_language_file(SOURCE).sentences.items()}
HEARD = [key for key in KEYS if GROUPS[key].startswith(("Spoken", "The carrier's voice"))]
SMS = [key for key in KEYS if key not in {*RECORD, *MAIL, *VOCABULARY, *HEARD}]
TO_REPORTER = [key for key in KEYS if GROUPS[key].startswith(("To the reporter", "Spoken to a caller"))]
RELAYS = {"relayed", "reporter-wrote", "fact-said", "read-back"}
LANGUAGES = languages()
FILES = {language: read_language_file((LOCALES / f"{language}.ftl").read_text("utf-8")) for language in LANGUAGES}
VALUES: dict[str, dict[str, str | int]] = {
    language: {**usual_values(file), "count": 2} for language, file in FILES.items()
}
SPOKEN = {language: Words.load(language) for language in LANGUAGES}
WORDS = SPOKEN["en"]
every_language = pytest.mark.parametrize("language", LANGUAGES)


def said(key: str, language: str = "en") -> str:
    return SPOKEN[language].say(key, **VALUES[language])


@every_language
@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_can_be_said_with_the_usual_values(key, language):
    text = said(key, language)
    assert text
    assert "{" not in text
    assert "\u2068" not in text


def test_no_key_stands_twice():
    assert len(KEYS) == len(set(KEYS))


@every_language
@pytest.mark.parametrize("key", SMS)
def test_every_text_is_one_part_or_as_many_as_its_file_allows(key, language):
    text = said(key, language)
    assert sms_segments(text) <= FILES[language].sentences[key].parts
    assert is_gsm7(text) or language in ("es", "fr")


@every_language
@pytest.mark.parametrize("key", SMS)
def test_no_answer_is_a_word_that_a_carrier_keeps_for_itself(key, language):
    text = said(key, language).upper()
    offered = re.findall(r"(?:REPLY|SEND|TEXT|RESPONDA|MANDE|RÉPONDEZ|ENVOYEZ|SIE)\s+(?:THE WORD\s+)?[\"']?(\w+)", text)
    offered += re.findall(r"(?:, |\bOR )(?:REPLY )?(\w+) (?:TO|FOR)\b", text)
    assert not set(offered) & CARRIER_WORDS


@every_language
@pytest.mark.parametrize("key", SMS)
def test_a_choice_is_a_digit(key, language):
    choice = {
        "en": r"(?:[Rr]eply|, )\s*(\S+) (?:to|for)\b",
        "es": r"(?:[Rr]esponda|, )\s*(\S+) (?:para)\b",
        "fr": r"(?:[Rr]épondez|, )\s*(\S+) pour\b",
        "de": r"(?:Antworten Sie|, )\s*(\S+) zum\b",
    }
    for found in re.findall(choice[language], FILES[language].sentences[key].text):
        assert found.isdigit(), found


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


@pytest.mark.parametrize("key", [key for key in TO_REPORTER if key not in RELAYS])
def test_a_reporter_reads_plain_words(key):
    assert grade(FILES["en"].sentences[key]) <= 5


def test_the_first_texts_say_who_this_is_that_a_person_is_called_and_whom_to_call_in_danger():
    greeting = WORDS.say("greeting", organisation="NorthConf")
    opening = WORDS.say("opening-called", greeting=greeting, emergency="112")
    assert opening.startswith("NorthConf Code of Conduct team.")
    assert "calling a team member now" in opening
    assert "call 112" in opening
    record = WORDS.say("opening-record", reference="E7K-32", languages="")
    assert "E7K-32" in record
    assert "record" in record
    assert "any time" in record


@every_language
def test_the_first_texts_name_the_organisation_the_emergency_number_and_the_reference(language):
    opening = said("opening-called", language)
    assert "NorthConf Europe 2026" in opening
    assert "999 or 112" in opening
    assert "E7K-32" in said("opening-record", language)
    assert "999 or 112" in said("not-safe", language)


@every_language
def test_every_language_offers_the_same_digits(language):
    for key in (*TO_REPORTER, *PAGES, "help-line", "still-there", "close-sure"):
        digits = [re.findall(r"\b[0-9]\b", FILES[one].sentences[key].text) for one in ("en", language)]
        assert digits[0] == digits[1], key


def test_the_safety_question_offers_three_digits_and_the_team_question_a_way_out():
    assert said("ask-safe") == "Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure."
    assert "Reply 1 for safe, 2 for not safe, 3 for not sure." in said("ask-again-safe")
    assert "own words" in said("ask-again-safe")
    for key in ("ask-team", "ask-team-name", "ask-again-team"):
        assert "0" in said(key)
    assert "keep them out" in said("ask-team")
    assert "call 999 or 112" in said("not-safe")


@every_language
@pytest.mark.parametrize("key", ["elsewhere", "unknown-reference"])
def test_what_a_person_who_is_kept_out_may_get_names_nobody(key, language):
    assert SPOKEN[language].say(key, reference="E7K-32").count("E7K-32") == 1  # formatted without a name at hand


@every_language
@pytest.mark.parametrize("key", PAGES)
def test_a_page_has_no_room_for_the_reports_words(key, language):
    may = {"organisation", "reference", "former", "safety", "region", "name"}
    assert FILES[language].sentences[key].variables <= may


def test_a_page_reads_as_the_product_says():
    page = WORDS.page(organisation="NorthConf", reference="E7K-32", safety=WORDS.say("safe-no"), region="North America")
    assert page == "NorthConf E7K-32 NOT SAFE, North America, text report. Reply 1 to take, 2 to pass, 3 for help."


TO_PASS = {"en": "2 to pass", "es": "2 para pasar", "fr": "2 pour passer", "de": "2 zum Weitergeben"}


@settings(deadline=None)
@given(
    st.text(max_size=400),
    st.text(max_size=400),
    st.text(max_size=100),
    st.sampled_from(PAGES),
    st.sampled_from(LANGUAGES),
)
def test_a_page_is_one_part_whatever_the_names(organisation, region, name, key, language):
    safety = SPOKEN[language].say("safe-not-asked")
    page = SPOKEN[language].page(
        key=key, organisation=organisation, region=region, name=name, reference="E7K-32", former="B4N-9P", safety=safety
    )
    assert is_gsm7(page)
    assert sms_segments(page) == 1
    assert "E7K-32" in page
    assert TO_PASS[language] in page or key == "page-urgent-taken"
    assert "\n" not in page
    assert (safety in page) != (key in ("page-urgent", "page-urgent-taken"))


@pytest.mark.parametrize(
    "name", ["Nörth€Cönf [EU] " * 20, "🎉" * 200, "北京大会" * 50, "x" * 4000, "{ $reference }", "", "\n\n", "𝕏" * 300]
)
@every_language
@pytest.mark.parametrize("key", PAGES)
def test_a_page_is_one_part_for_names_that_break_things(name, key, language):
    names = {"organisation": name, "region": name, "name": name}
    safety = SPOKEN[language].say("safe-no")
    page = SPOKEN[language].page(key=key, **names, reference="E7K-32", former="B4N-9P", safety=safety)
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


@every_language
def test_every_language_has_the_same_sentences_and_values_in_the_same_order(language):
    def shape(file: LanguageFile) -> list[tuple[str, frozenset[str], str]]:
        return [(one.key, one.variables, one.group.partition(" ")[0]) for one in file.sentences.values()]

    assert shape(FILES[language]) == shape(FILES["en"])
