"""The lint of an organiser's own words in ``hotline.toml``: the greeting, the contacts for later, the places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hotline.domain import words
from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.domain.findings import LINK, SAYS, Finding, Kind, Problem, sounds_like
from hotline.domain.phone import sms_segments
from hotline.domain.sentences import LanguageFile, read_language_file, usual_values
from hotline.domain.wording import MOST_PARTS, reserved_in

_LOCALES = Path(words.__file__).parent / "locales"
_SHOWN = ("opening-called", "ask-where-places", "contacts")
"""The texts in which an organiser sees their own words."""
_WITHIN = {"greeting": ("opening-called", "opening-answer-first"), "places": ("ask-where-places",)}
"""The sentences in which these words stand; each is to stay within the parts that its language allows."""


def check_own_words(
    *, greeting: str = "", contacts: Sequence[str] = (), places: Sequence[str] = (), languages: Sequence[str] = ("en",)
) -> list[Finding]:
    """Return what is wrong with a region's own words, in each of its languages; the key is the one of the file.

    The opening with the greeting is to be as many SMS parts as without it, the contacts two at most.
    """
    own = {"greeting": greeting, "contacts": ", ".join(contacts), "places": ", ".join(places)}
    found: dict[Finding, None] = {}
    for language in (one for one in languages if one in words.languages()):
        file = read_language_file((_LOCALES / f"{language}.ftl").read_text("utf-8"))
        for key, text in own.items():
            if text:
                problems = (*_problems(text, file), *_too_long(key, text, file, language))
                found |= dict.fromkeys(Finding(key, kind, said) for kind, said in problems)
    for place in places:
        if place.strip().upper() in CARRIER_WORDS:
            said = f"phone companies obey {place.strip().upper()} by themselves"
            found[Finding("places", Kind.RESERVED, said)] = None
    return list(found)


@dataclass(frozen=True)
class Preview:
    """How a region's own words look in one language: each text with its SMS parts, and what is wrong with them."""

    language: str
    texts: tuple[tuple[str, int], ...]
    findings: tuple[Finding, ...]


def previews(
    *,
    organisation: str,
    emergency: str,
    greeting: str = "",
    contacts: Sequence[str] = (),
    places: Sequence[str] = (),
    languages: Sequence[str] = ("en",),
) -> tuple[Preview, ...]:
    """Return how a region's own words look on a phone, in each of its languages that there are sentences in."""
    own = {"contacts": ", ".join(contacts), "places": ", ".join(places)}
    found = []
    for language in (one for one in languages if one in words.languages()):
        file = read_language_file((_LOCALES / f"{language}.ftl").read_text("utf-8"))
        values = usual_values(file) | own | {"organisation": organisation, "emergency": emergency}
        usual = file.sentences["greeting"].with_values(values)
        shown = [key for key in _SHOWN if own.get(key.rpartition("-")[2], "always")]
        texts = [file.sentences[key].with_values(values | {"greeting": greeting or usual}) for key in shown]
        wrong = check_own_words(greeting=greeting, contacts=contacts, places=places, languages=[language])
        found.append(Preview(language, tuple((text, sms_segments(text)) for text in texts), tuple(wrong)))
    return tuple(found)


def _problems(text: str, file: LanguageFile) -> Iterator[Problem]:
    for warning in sounds_like(text, file.listed):
        yield Kind(warning), SAYS[warning]
    if LINK.search(text):
        yield Kind.LINK, "a text to a reporter has no link; it may be read over a shoulder, or be false"
    yield from reserved_in(text, file.listed("lint-offer"))


def _too_long(key: str, text: str, file: LanguageFile, language: str) -> Iterator[Problem]:
    values = usual_values(file) | {key: text}
    if key == "contacts" and sms_segments(file.sentences[key].with_values(values)) > MOST_PARTS:
        yield Kind.LENGTH, f"they need more than {MOST_PARTS} SMS parts; name fewer, or say it shorter"
    for name in _WITHIN.get(key, ()):
        sentence = file.sentences[name]
        if (parts := sms_segments(said := sentence.with_values(values))) > sentence.parts:
            yield (
                Kind.LENGTH,
                f"with it a text in {language} is {parts} SMS parts ({len(said)} characters); make it shorter",
            )
            return
