"""The page's own words in four languages, the answers it offers, and what its scripts may do."""

import json
import re
from pathlib import Path

import pytest

from hotline.simulator.page import words
from hotline.simulator.page.backstage import TROUBLES
from hotline.simulator.page.offers import offers
from hotline.simulator.page.words import LANGUAGES, words_of
from tests.site import ROOT

PAGE = Path(words.__file__).parent
SCRIPTS = sorted((PAGE / "static").glob("*.js"))
MADE_UP = {
    *(f"trouble-{key}" for key in TROUBLES), "scene-playing", "scene-came-true", "scene-failed",
    *(f"state-{state}" for state in ("sending", "taken", "refused", "queued", "sent")),
    *(f"state-{state}" for state in ("delivered", "undelivered", "failed")),
    "stopped", "started", "mode-on", "mode-off", "mode-else", "call-in", "call-out", "heard-ringing", "heard-beep",
    "heard-music",
}  # fmt: skip
"""Keys that a script puts together."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_gaps(language):
    english, other = words_of("en"), words_of(language)
    assert other.keys() == english.keys()
    for key, sentence in other.items():
        assert sentence.strip() == sentence != ""
        assert set(re.findall(r"\{\w+\}", sentence)) == set(re.findall(r"\{\w+\}", english[key])), key
    assert language == "en" or sum(other[key] == english[key] for key in english) < 20


def test_every_word_that_the_page_needs_is_there_and_no_other():
    used = set(MADE_UP)
    for path in SCRIPTS:
        used |= set(re.findall(r"""\bt\(\s*"([\w-]+)["]""", path.read_text(encoding="utf-8")))
        used |= set(re.findall(r'\? "([a-z-]+)" : "[a-z-]+", \{ line', path.read_text(encoding="utf-8")))
        used |= set(re.findall(r'\? "[a-z-]+" : "([a-z-]+)", \{ line', path.read_text(encoding="utf-8")))
        used |= set(re.findall(r'button\("([\w-]+)"', path.read_text(encoding="utf-8")))
    template = (PAGE / "templates" / "demo.html").read_text(encoding="utf-8")
    used |= set(re.findall(r"""w\[["']([\w-]+)["'\s]""", template)) | {"add-attendee", "add-responder"}
    used |= {"attendees", "responders", "happened"}
    there = {key for key in words_of("en") if not key.startswith("code-")}
    assert used - there == set()
    assert there - used == set()


def test_scripts_and_styles_read_nothing_as_html_and_ask_nobody_else():
    never = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|setHTML|srcdoc|style="
        r"|https?://(?!www\.w3\.org/2000/svg)|//cdn|@import|\son\w+=[\"']"
    )
    for path in [
        *SCRIPTS,
        *(PAGE / "static").glob("*.css"),
        *(PAGE / "templates").glob("*"),
        *PAGE.glob("static/*.svg"),
    ]:
        assert never.search(path.read_text(encoding="utf-8")) is None, path.name


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Are you safe right now? Reply 1 for safe, 2 for not safe, 3 for not sure.", "123"),
        (
            "How can we help? 1 a private place, 2 someone you trust with you, 3 a call. Send all that fit, or 0.",
            "1230",
        ),
        ("What happened? Say as much or as little as you like. Reply 0 to skip.", "0"),
        ("You have E7K-32. Send facts to read what was said, # and your words for a note, 9 to close.", ""),
        ("Menu:\n1) coffee\n2) tea", "12"),
        ("1. Safe\n2. Not safe", "12"),
        ("E7K-32: Ben took it at 2:31 pm. Nothing for you to do.", ""),
        ("Your order of 3 coffees costs 4.50, ready at 5 pm", ""),
        ("Call 911 or +1 555 010 0142 now", ""),
        ("1 question is open.", ""),
        ("Somebody waits at gate 4", ""),
        ("", ""),
    ],
)
def test_digits_that_are_answers_are_told_from_those_that_are_not(text, keys):
    assert "".join(one["key"] for one in offers(text)) == keys


def test_what_an_answer_stands_for_is_told_with_it():
    assert offers("Reply 1 to take, 2 to pass.") == [
        {"key": "1", "label": "to take"},
        {"key": "2", "label": "to pass"},
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("key", "keys"), [("ask-safe", "123"), ("ask-help", "123450"), ("ask-what", "0"), ("page", "123")]
)
def test_what_the_hotline_asks_has_its_buttons_in_every_language(language, key, keys):
    lines = (ROOT / "hotline/domain/locales" / f"{language}.ftl").read_text(encoding="utf-8").splitlines()
    text = next(line.partition(" = ")[2] for line in lines if line.startswith(f"{key} = "))
    assert "".join(one["key"] for one in offers(re.sub(r"\{ \$\w+ \}", "Word", text))) == keys


def test_the_files_of_words_are_in_one_shape():
    for language in LANGUAGES:
        text = (PAGE / "words" / f"{language}.json").read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
