"""Every sentence that people read, in their language; the sentences themselves stand in ``locales/*.ftl``.

Adding a language is adding a file: the keys and variables are those of ``en.ftl``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from hotline.domain.phone import is_gsm7, septets, to_gsm7

LOCALES = Path(__file__).parent / "locales"
ENGLISH = "en"

# Stands for somebody's words while a sentence is formatted, so that no report ever lies in a cache and no length of it
# is too much for Fluent. A character of the private use area: nobody can type it by chance.
# A reference is put in the same way: every incident has another, and none would be found in the cache again.
_AFTERWARDS = {"reference": "\uf8d8", "words": "\uf8d7"}

_ONE_PART = 160  # GSM-7 characters of a text in one part (3GPP TS 23.040)
_MAY_BE_SHORTENED = ("organisation", "region", "name", "to", "people")


class Words:
    """The sentences of one language."""

    def __init__(self, code: str, bundle: FluentBundle, otherwise: Words | None = None) -> None:
        self.code = code
        self._bundle = bundle
        self._otherwise = otherwise
        self._formatted = lru_cache(maxsize=512)(self._format)

    @classmethod
    def load(cls, language: str = "en", folder: Path = LOCALES, otherwise: Words | None = None) -> Words:
        """Read the sentences of *language*. Raises KeyError if there is no such file.

        What its file lacks is said as *otherwise* says it: an unfinished language must not keep anybody waiting.
        """
        if language not in languages(folder):
            raise KeyError(language)
        bundle = FluentBundle([language], use_isolating=False)  # isolation marks would make every text UCS-2
        bundle.add_resource(parsed((folder / f"{language}.ftl").read_text("utf-8")))
        return cls(language, bundle, otherwise)

    def listed(self, key: str) -> tuple[str, ...]:
        """Return the words or phrases of *key*, which stand between commas; nothing if the file has none."""
        if not self._bundle.has_message(key):
            return ()
        return listed_in(self.say(key))

    def say(self, key: str, **values: str | int) -> str:
        """Return the sentence *key* with its *values* filled in.

        Sentences are kept for the next time (Fluent takes about 100 microseconds), but never what somebody said:
        the value ``words`` is put in afterwards, word for word.

        Raises KeyError for a sentence that doesn't exist and for a value that is missing.
        """
        later = {_AFTERWARDS[name]: str(values[name]) for name in _AFTERWARDS if name in values}
        if not later:
            return self._formatted(key, tuple(values.items()))
        marked = {name: _AFTERWARDS.get(name, value) for name, value in values.items()}
        sentence = self._formatted(key, tuple(marked.items()))
        for mark, value in later.items():
            sentence = sentence.replace(mark, value)
        return sentence

    def page(self, *, organisation: str, region: str, key: str = "page", **values: str | int) -> str:
        """Return a page: always one part of GSM-7, whatever the names.

        Names are spelled in GSM-7 and shortened where they must, the longest first; the reference, the urgency and
        the keys to answer with stay whole. A page never carries the report's words.
        """
        return self.in_one_part(key, organisation=organisation, region=region, **values)

    def in_one_part(self, key: str, **values: str | int) -> str:
        """Return a sentence as one part of GSM-7, names shortened where they must, if all else leaves them room."""
        plain = {name: _in_plain_letters(value) if isinstance(value, str) else value for name, value in values.items()}
        names = {name: str(plain[name])[:_ONE_PART] for name in _MAY_BE_SHORTENED if name in plain}
        while (excess := septets(text := self.say(key, **plain | names)) - _ONE_PART) > 0 and any(
            len(name) > 1 for name in names.values()
        ):
            longest = max(names, key=lambda name: len(names[name]))
            names[longest] = _shortened(names[longest], max(1, len(names[longest]) - max(1, excess // 3)))
        return text

    def _format(self, key: str, values: tuple[tuple[str, str | int], ...]) -> str:
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        text, errors = (
            (None, [LookupError()]) if pattern is None else self._bundle.format_pattern(pattern, dict(values))
        )
        if not errors:
            return str(text)
        if self._otherwise is not None:
            return self._otherwise.say(key, **dict(values))
        raise KeyError(key if pattern is None else f"{key}: {errors[0]}")


class Languages:
    """The sentences of every language that there is a file for; each is read when it is first needed."""

    def __init__(self, folder: Path = LOCALES) -> None:
        self._folder = folder
        self._loaded: dict[str, Words] = {}

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages that there is a file for."""
        return languages(self._folder)

    def of(self, code: str) -> Words:
        """Return the sentences of a language; English where there is no such file."""
        if code not in self._loaded:
            known = code if code in languages(self._folder) else ENGLISH
            english = None if known == ENGLISH else self.of(ENGLISH)
            self._loaded[code] = Words.load(known, self._folder, otherwise=english)
        return self._loaded[code]

    def first_of(self, codes: Iterable[str]) -> Words:
        """Return the first of these languages that there is a file for; English where there is none."""
        known = languages(self._folder)
        return self.of(next((code for code in codes if code in known), ENGLISH))


@lru_cache(maxsize=8)
def parsed(source: str) -> Resource:
    """Return what Fluent reads in a language file. It takes a tenth of a second, and several parts of us read one."""
    return FluentResource(source)


def listed_in(text: str) -> tuple[str, ...]:
    """Return the words or phrases that stand between the commas of *text*."""
    return tuple(filter(None, (phrase.strip() for phrase in text.split(","))))


@lru_cache(maxsize=8)
def languages(folder: Path = LOCALES) -> tuple[str, ...]:
    """Return the languages that we have sentences in."""
    return tuple(sorted(file.stem for file in folder.glob("*.ftl")))


def _in_plain_letters(name: str) -> str:
    plain = re.sub(r"\?+", "?", to_gsm7(name)) if not is_gsm7(name) else name
    return " ".join(plain.split())


def _shortened(name: str, length: int) -> str:
    return name[:1] if length <= 1 else name[: length - 1].rstrip(" .,-") + "."
