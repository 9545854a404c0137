"""The lint of what is heard on a phone: short enough, what a key does before the key, a person never far away.

A voice reads it once and nobody can look at it again, so it is no text read aloud. The words that a language needs for
this stand in its file (``lint-in-a-call``, ``lint-press``, ``lint-wait``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hotline.domain.findings import GRADE, LINK, SAYS, Kind, Problem, sounds_like
from hotline.domain.script import QUESTIONS
from hotline.domain.sentences import LanguageFile, Sentence, grade
from hotline.domain.vocabulary import phrases, plain

SPOKEN, TO_CALLER, VOICE = "Spoken to", "Spoken to a caller", "The carrier's voice"  # how the headings begin

PER_SECOND = 183 * 4.33 / 60
"""Letters and digits that are heard in a second, without spaces: 183 words of English a minute read aloud (Brysbaert,
2019, 77 studies), of 4.33 characters each (987 a minute in 228 words: IReST, Trauzettel-Klosinski and Dietz, 2012).
IReST found the time for a character much the same in 14 languages, so one number serves all. Nothing was measured with
the carrier's own voices."""
LETTERS_OF_A_DIGIT = 4
"""The name of a digit has four letters on average, from *zero* to *nine*; in Spanish, French and German as well."""
MOST_SECONDS = 20
GREETING_SECONDS = 8
"""The product's own limits ("A call arrives"; honest progress every 20 s)."""
LANGUAGES_OFFERED = 3
"""Other languages whose keys the menu says behind its own, where a region has four."""

CALL_QUESTIONS = tuple(f"call-{key}" for question in QUESTIONS for key in (question.ask, question.ask_name) if key)
"""What a voice report asks: all questions of the interview."""
EMERGENCY = frozenset({"call-greeting", "call-not-safe", "call-danger"})
A_PERSON = frozenset({"call-menu", "call-dropped", "call-begins", "call-again", "call-end", "call-still-here"})
"""Where 0, or waiting, reaches a person and it is the time to say so; for the questions call-begins says it."""

_VALUE = re.compile(r"{ \$([a-z]+) }")
_KEY = re.compile(r"(?<!\w)([0-9])(?!\w)")
_BEHIND_A_KEY = re.compile(r"\s*(?:[.,;:!?]|$)")
_SENTENCE_END = re.compile(r"[.!?;:…¿¡]+")
_MISREAD = re.compile(
    r"\d{2,}|\d[/:+-]|[#*/&+%@=<>_~^|°]|\b(?:[A-Za-zÀ-ÿ]\.\s?){2,}|\b[A-ZÀ-Ý]{2,}\b"
    r"|\b(?:etc|nr|bzw|usw|evtl|ca|tel|núm|approx|info|min|sec)\.",
)
_VOICES = {"speech-voice": r"(?:Polly|Google)\.[\w.-]+", "speech-language": r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?-[A-Z]{2}"}


def seconds(text: str) -> float:
    """Return how long *text* takes to be heard, in seconds."""
    return sum(LETTERS_OF_A_DIGIT if char.isdigit() else char.isalpha() for char in text) / PER_SECOND


def heard(
    sentence: Sentence, english: Sentence, file: LanguageFile, values: Mapping[str, str], language: str
) -> Iterator[Problem]:
    """Yield what is wrong with a sentence that is spoken; its group is the one of *english*."""
    yield from _length(sentence, file, values)
    yield from _keys(sentence, english, file)
    if found := _MISREAD.search(_VALUE.sub("…", sentence.text)):
        yield Kind.SPOKEN, f"a voice may read this wrong: {found[0].strip()}; write it as it is said"
    if language == "en" and (reached := grade(sentence)) > GRADE:
        yield Kind.PLAIN, f"it needs {reached:.1f} years of school; {GRADE} are the most"
    if sentence.group.startswith(TO_CALLER):
        yield from _to_a_caller(sentence, file)


def voice(sentence: Sentence, english: Sentence, file: LanguageFile) -> Iterator[Problem]:
    """Yield what is wrong with the name of a voice or of its language; a voice of English reads only English right."""
    if not re.fullmatch(_VOICES.get(sentence.key, ".+"), sentence.text):
        yield Kind.VOICE, "this is no name that the carrier knows, such as Polly.Joanna or en-US"
    elif sentence.text == english.text and file.text("language-name") != "English":
        yield Kind.VOICE, "this is how English is spoken"


def _length(sentence: Sentence, file: LanguageFile, values: Mapping[str, str]) -> Iterator[Problem]:
    text, most = sentence.with_values(values), GREETING_SECONDS if sentence.key == "call-greeting" else MOST_SECONDS
    if not text.strip():
        yield Kind.LENGTH, "it is empty"
    together = text
    if sentence.key == "call-menu":
        together += file.text("call-language") * LANGUAGES_OFFERED
    elif sentence.key == "call-begins":
        together += file.text("call-nobody-free")
    if (takes := seconds(_VALUE.sub("0", together))) > most:
        yield Kind.LENGTH, f"with what is said together with it, it takes {takes:.1f} s to hear; {most} are the most"


def _keys(sentence: Sentence, english: Sentence, file: LanguageFile) -> Iterator[Problem]:
    """A key comes behind what it does, at the end of its clause; they count up, 0 last, and are those of English."""
    text, theirs = _with_keys(sentence.text), _KEY.findall(_with_keys(english.text))
    found = list(_KEY.finditer(text))
    pressed = phrases(tuple(f"^{phrase}" for phrase in file.listed("lint-press")))
    first = any(_KEY.search(one) and pressed.search(plain(one)) for one in _SENTENCE_END.split(text))
    if first or not all(_BEHIND_A_KEY.match(text, key.end()) for key in found):
        yield Kind.ORDER, "when it is heard, the key comes behind what it does, such as: If you are safe, press 1."
    keys = [key[1] for key in found]
    places = [int(key) or 10 for key in keys]
    if places != sorted(set(places)):
        yield Kind.ORDER, "its keys should count up, 0 last"
    if keys != theirs:
        yield Kind.ORDER, f"its keys are not those of English: {', '.join(theirs) or 'none'}"


def _with_keys(text: str) -> str:
    """Return a sentence with a key where the key is a value, and nothing that could be one in other values."""
    return _VALUE.sub(lambda value: "4" if value[1] == "digit" else "…", text)


def _to_a_caller(sentence: Sentence, file: LanguageFile) -> Iterator[Problem]:
    for warning in sounds_like(sentence.text, file.listed):
        yield Kind(warning), SAYS[warning]
    if LINK.search(sentence.text):
        yield Kind.LINK, "nobody can open a link that they hear"
    if senseless := phrases(file.listed("lint-in-a-call")).search(plain(sentence.text)):
        yield Kind.SPOKEN, f"on a phone nobody does this: {senseless[0]}"
    if sentence.key in EMERGENCY and "emergency" not in sentence.variables:
        yield Kind.EMERGENCY, "the emergency number is missing"
    if sentence.key in CALL_QUESTIONS and not re.search("[?？؟]", sentence.text):
        yield Kind.FACTS, "it asks nothing"
    waits = phrases(file.listed("lint-wait")).search(plain(sentence.text))
    if sentence.key in A_PERSON and not waits and "0" not in _KEY.findall(sentence.text):
        yield Kind.PERSON, "it does not say that 0, or waiting, reaches a person"
