"""The lint of everything that people read: the language files, an organiser's own words, a responder's text.

A frightened person is not asked why, not asked to take it back, not asked for a verdict, and promised nothing. The
phrases that would do so stand in each language file (``lint-*``), so a new language needs no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hotline.domain import spoken_wording
from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.domain.findings import GRADE, LINK, SAYS, WARNINGS, Finding, Kind, Problem, sounds_like
from hotline.domain.phone import is_gsm7, sms_segments
from hotline.domain.sentences import LanguageFile, Sentence, grade, read_language_file, usual_values
from hotline.domain.vocabulary import phrases, plain
from hotline.domain.words import ENGLISH, Languages

TO_REPORTER, PAGES, TO_RESPONDER = "To the reporter", "Pages", "To a responder"  # how the file's headings begin
MOST_PARTS = 2
EMERGENCY = frozenset(
    {"opening-called", "opening-answer-first", "opening-follow-up", "not-safe", "nobody-yet", "nudge-nobody-yet"}
)
QUESTIONS = ("ask-safe", "ask-team", "ask-what", "ask-who", "ask-where", "ask-where-places", "ask-others", "ask-help")
"""The six facts of the guide (who, what, when, circumstances, others involved, others who know), safety, team, help."""
PAGE_VARIABLES = frozenset({"organisation", "reference", "former", "safety", "region", "name"})
OFFERED = {
    "switch-offer": ("switch-words",),
    "you-have-it": ("command-facts",),
    "you-have-it-no-texts": ("command-facts",),
    "you-are-helping": ("command-facts",),
    "help-line": ("command-who", "command-facts", "command-status"),
    "help-line-for": ("command-who", "command-facts", "command-status"),
    "care-open": ("command-done",),
    "reporter-wants": ("command-done",),
    "law-which": ("command-police", "command-police-asked", "command-police-danger", "command-police-no"),
    "hand-to-whom": ("command-hand",),
    "nothing-open": ("command-report",),
    "phone-checked": ("command-test-me",),
    **dict.fromkeys(("duty-begins", "duty-begins-second", "duty-begins-open"), ("command-who",)),
    **dict.fromkeys(("oncall-off", "oncall-off-them", "oncall-on", "oncall-on-them"), ("command-undo",)),
    **dict.fromkeys(("oncall-swap-asked", "oncall-swap-asked-both"), ("command-swap-yes", "command-swap-no")),
    "oncall-swap-whose": ("command-swap-yes", "command-swap-no"),
    "oncall-asked-already": ("command-undo",),
    "oncall-how": ("command-off", "command-on-for", "command-swap", "command-undo", "command-oncall"),
    "oncall-no-end": ("command-off",),
    "oncall-no-such": ("command-off",),
}
"""Sentences that offer a word to answer with: one by which we understand it must stand in them."""

_DIGIT = re.compile(r"(?<![\w#+-])([1-9])(?![\w-])(\s*[:=)]?\s+\w)?")
_IN_CAPITALS = re.compile(rf"\b(?:{'|'.join(sorted(CARRIER_WORDS))})\b")


def warnings_about(text: str, spoken: Iterable[str], known: Languages) -> tuple[str, ...]:
    """Return what a responder's *text* to a reporter sounds like: "why", "withdraw", "advice", "promise".

    It is read in English and in all of the *spoken* languages that are *known*. The sentences are ``held-why`` and so
    on.
    """
    read = [code for code in dict.fromkeys((ENGLISH, *spoken)) if code in known.codes]
    found = {warning for code in read for warning in sounds_like(text, known.of(code).listed)}
    return tuple(warning for warning in WARNINGS if warning in found)


def check_sentences(source: str, english: str, language: str) -> list[Finding]:
    """Return what is wrong with the language file *source*, by line; *english* is the file that it follows."""
    file, model = read_language_file(source), read_language_file(english)
    facts = {*QUESTIONS, *spoken_wording.CALL_QUESTIONS}
    found = [Finding("", Kind.SYNTAX, "this can't be read", line) for line in file.unreadable]
    found += [Finding(one.key, Kind.KEYS, "this key stands further up already", one.line) for one in file.twice]
    found += [
        Finding(key, Kind.FACTS if key in facts else Kind.KEYS, "this sentence is missing")
        for key in (model.sentences.keys() | facts) - file.sentences.keys()
    ]
    values = usual_values(file)
    for key, sentence in file.sentences.items():
        if key not in model.sentences:
            found.append(Finding(key, Kind.KEYS, "English has no such sentence", sentence.line))
            continue
        like = replace(sentence, group=model.sentences[key].group)
        found += [
            Finding(key, kind, said, sentence.line)
            for kind, said in _problems(like, model.sentences[key], file, values, language)
        ]
    return sorted(found, key=lambda one: (one.line, one.key, one.kind))


def _problems(
    sentence: Sentence, english: Sentence, file: LanguageFile, values: dict[str, str], language: str
) -> Iterator[Problem]:
    reporter, page = sentence.group.startswith(TO_REPORTER), sentence.group.startswith(PAGES)
    if sentence.variables != english.variables:
        different = ", ".join(f"${name}" for name in sorted(sentence.variables ^ english.variables))
        yield Kind.VARIABLES, f"its values are not those of English: {different}"
    if sentence.key.startswith(("safe-", "page")):
        yield from _page(sentence, values)
    if sentence.group.startswith(spoken_wording.SPOKEN):
        yield from spoken_wording.heard(sentence, english, file, values, language)
    elif sentence.group.startswith(spoken_wording.VOICE):
        yield from spoken_wording.voice(sentence, english, file)
    if not (reporter or page or sentence.group.startswith(TO_RESPONDER)):
        return
    text = sentence.with_values(values)
    yield from _length(sentence, text)
    yield from reserved_in(sentence.text, file.listed("lint-offer"))
    yield from _order(sentence, must_start_at_1=reporter or page)
    for command in OFFERED.get(sentence.key, ()):
        if not phrases(file.listed(command)).search(plain(sentence.text)):
            yield Kind.COMMAND, f"it offers no word of {command}"
    if reporter:
        yield from _to_a_reporter(sentence, file)
        if language == "en" and "words" not in sentence.variables and (reached := grade(sentence)) > GRADE:
            yield Kind.PLAIN, f"it needs {reached:.1f} years of school; {GRADE} are the most"


def _page(sentence: Sentence, values: dict[str, str]) -> Iterator[Problem]:
    text = sentence.with_values(values | {"organisation": "NorthConf"})
    if not is_gsm7(text):
        strange = "".join(sorted({char for char in text if not is_gsm7(char)}))
        yield Kind.PAGE, f"a page has letters of the GSM alphabet only; these are not: {strange}"
    elif sms_segments(text) > 1:
        yield Kind.PAGE, f"with everyday names it is {len(text)} characters long; a page has 160"
    if more := sentence.variables - PAGE_VARIABLES:
        yield Kind.PAGE, f"a page tells nothing of the report: ${', $'.join(sorted(more))}"


def _length(sentence: Sentence, text: str) -> Iterator[Problem]:
    allowed = 1 if sentence.key.startswith("page") else min(sentence.parts, MOST_PARTS)
    if not text.strip():
        yield Kind.LENGTH, "it is empty"
    elif (parts := sms_segments(text)) > allowed:
        outside = "".join(sorted({char for char in text if not is_gsm7(char)}))
        letters = f"; {outside} leave 70 characters of 160" if outside else ""
        yield Kind.LENGTH, f"it is {parts} SMS parts ({len(text)} characters{letters}); allowed: {allowed}"
    elif parts < allowed:
        yield Kind.LENGTH, f"it needs no more than {parts} SMS part; take its line # segments: {allowed} away"


def reserved_in(text: str, offers: tuple[str, ...]) -> Iterator[Problem]:
    """Yield the carrier's words in *text* that are in capitals or stand behind a phrase of *offers*."""
    found = set(_IN_CAPITALS.findall(text))
    for said in map(plain, re.split(r"[.!?;…\n]+", text)):
        after = (said[match.end() :].split() for match in phrases(offers).finditer(said))
        found |= {words[0].upper() for words in after if words and words[0].upper() in CARRIER_WORDS}
    for word in sorted(found):
        yield Kind.RESERVED, f"phone companies obey {word} by themselves; it can't be an answer"


def _order(sentence: Sentence, *, must_start_at_1: bool) -> Iterator[Problem]:
    choices = list(_DIGIT.finditer(re.sub(r"{ \$[a-z]+ }", "…", sentence.text)))
    digits = [int(choice[1]) for choice in choices]
    if any(not choice[2] for choice in choices):
        yield Kind.ORDER, "in a text the digit stands before what it means, such as: 1 for safe"
    elif digits != sorted(set(digits)) or (must_start_at_1 and digits[:1] not in ([], [1])):
        yield Kind.ORDER, "its digits should count up from 1"


def _to_a_reporter(sentence: Sentence, file: LanguageFile) -> Iterator[Problem]:
    for warning in sounds_like(sentence.text, file.listed):
        yield Kind(warning), SAYS[warning]
    if LINK.search(sentence.text):
        yield Kind.LINK, "a text to a reporter has no link; it may be read over a shoulder, or be false"
    if sentence.key in EMERGENCY and "emergency" not in sentence.variables:
        yield Kind.EMERGENCY, "the emergency number is missing"
    if sentence.key in QUESTIONS and not re.search("[?？؟]", sentence.text):
        yield Kind.FACTS, "it asks nothing"
    may_be_skipped = sentence.key.startswith("ask-") and not sentence.key.endswith("-safe")
    if may_be_skipped and not re.search(r"\b0\b", sentence.text):
        yield Kind.SKIP, "it does not say that 0 is a way out"
