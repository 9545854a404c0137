"""What in a text tells who the reporter is: their number, an address, their name. For views that must not tell it.

When in doubt it is found: leaving an entry out costs a line of a report, letting it through costs the reporter. Nothing
is promised: people can be known by what they say, so a person still reads what goes out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers

from hotline.domain.names import NameFinder
from hotline.domain.organisation import PersonId
from hotline.domain.vocabulary import plain
from hotline.domain.words import Languages


class Sign(StrEnum):
    """What was found, as the refusal calls it; never the words themselves."""

    NUMBER = "the reporter's number"
    PHONE = "a phone number"
    EMAIL = "an e-mail address"
    NAME = "a name that is the reporter's"
    SAID = "somebody says their own name"


_TOKEN = re.compile(r"[^\W_]+(?:['\u2019\u02bc][^\W_]+)*")
_NUMBERS_OR_WORDS = re.compile(r"\d|[^\W\d_]+")
_TIMES = re.compile(
    r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))\b|\b\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d{1,6})?)?\b"
)
_RUN = re.compile(r"\d(?:[^\w\n]{0,4}\d)*")
_ADDRESS = re.compile(
    r"[^\s@]@[^\s@]|\w\s{0,3}[(\[{<]\s{0,3}(?:at|arroba|arobase|klammeraffe)\s{0,3}[)\]}>]\s{0,3}\w"
    r"|\w (?:at|arroba|arobase) [\w-]{1,60} (?:dot|punto|point|punkt) \w",
    re.IGNORECASE,
)
_SHORTEST_PHONE, _LONGEST_PHONE = 7, 15  # digits; E.164 allows 15, and what has fewer than 7 is no one's number
_LOCAL = 7
_LONGEST_NAME = 3  # words that are taken as a name where somebody says it


@dataclass(frozen=True)
class Introductions:
    """How people say their names, in all languages together; everything is plain."""

    beginning: Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]
    """The phrases by their first word, and whether a name is sure to follow ("my name is") or may ("I am")."""
    no_names: frozenset[str]
    """Words that are no name behind either."""
    digits: Mapping[str, str]

    @classmethod
    def of(cls, languages: Languages, spoken: str) -> Introductions:
        """Read them from the language files. *spoken* is the report's own language.

        A single word ("soy") counts in its own language only: "im" is somebody in English and a preposition in German.
        """
        all_words = [languages.of(code) for code in languages.codes]
        own = frozenset(languages.of(spoken).listed("said-i-am"))
        perhaps = own | {one for words in all_words for one in words.listed("said-i-am") if " " in one}
        surely = {phrase for words in all_words for phrase in words.listed("said-my-name-is")}
        surely -= {one for words in all_words for one in words.listed("said-i-am")}
        no_names = {
            plain(word)
            for words in all_words
            for key in ("said-filler", "said-courtesies", "common-words", "said-no-name")
            for word in words.listed(key)
        }
        digits = {
            plain(word): str(place if place < 10 else 0)
            for words in all_words
            for place, word in enumerate(words.listed("said-digits"))
        }
        beginning: dict[str, tuple[tuple[tuple[str, ...], bool], ...]] = {}
        for phrase in sorted(surely | perhaps):
            split = tuple(plain(phrase).split())
            beginning[split[0]] = (*beginning.get(split[0], ()), (split, phrase in surely))
        return cls(beginning, frozenset(no_names), digits)


class Identifier:
    """Finds what identifies one reporter. *marked* are names, handles, numbers and addresses known to be theirs."""

    def __init__(
        self,
        introductions: Introductions,
        *,
        contact: str = "",
        marked: Collection[str] = (),
        ours: Collection[str] = (),
        said_in: Collection[str] = (),
    ) -> None:
        """*said_in*: everything that the reporter said, disclosed or not: a name said there is found anywhere."""
        self._introductions = introductions
        self._numbers = [number for one in (contact, *marked) if (number := _national(one))]
        self._ours = [number for one in ours if (number := _national(one))]
        introduced = {name for text in said_in for sure, name in self._introduced(text) if sure}
        names = [one for one in (contact, *marked) if one and not _national(one)] + sorted(introduced)
        self._names = NameFinder((PersonId(str(place)), name) for place, name in enumerate(names))
        self._handles = [_folded(one).strip("@ ") for one in names if not _is_a_name(one)]

    def signs_in(self, text: str) -> frozenset[Sign]:
        """Return what identifies the reporter in *text*, or might."""
        folded = _folded(text)
        found = set(self._numbers_in(folded))
        if _ADDRESS.search(folded):
            found.add(Sign.EMAIL)
        if self._names.named_in(text) or any(handle in folded for handle in self._handles if len(handle) > 1):
            found.add(Sign.NAME)
        if next(self._introduced(text), None):
            found.add(Sign.SAID)
        return frozenset(found)

    def _numbers_in(self, folded: str) -> Iterator[Sign]:
        digits = "".join(
            token if token.isdigit() else self._introductions.digits.get(plain(token), "")
            for token in _NUMBERS_OR_WORDS.findall(folded)
        )
        if any(number in digits for number in self._numbers):  # whatever stands between the digits
            yield Sign.NUMBER
        for run in _RUN.findall(_TIMES.sub(" ; ", folded)):
            together = "".join(char for char in run if char.isdigit())
            ends = [number for number in self._numbers if len(together) >= 4 and number.endswith(together)]
            if ends or any(number[-_LOCAL:] in together for number in self._numbers if len(number) > _LOCAL):
                yield Sign.NUMBER
            elif _SHORTEST_PHONE <= len(together) <= _LONGEST_PHONE and not self._is_ours(together):
                yield Sign.PHONE

    def _is_ours(self, digits: str) -> bool:
        return any(digits.endswith(number) for number in self._ours)

    def _introduced(self, text: str) -> Iterator[tuple[bool, str]]:
        """Yield each name that somebody says to be theirs, and whether the phrase leaves no doubt."""
        tokens = _TOKEN.findall(unicodedata.normalize("NFKC", text))
        words = [plain(token) for token in tokens]
        for start, word in enumerate(words):
            for phrase, sure in self._introductions.beginning.get(word, ()):
                end = start + len(phrase)
                if tuple(words[start:end]) == phrase and (name := self._name_at(tokens, words, end)):
                    yield sure, name

    def _name_at(self, tokens: Sequence[str], words: Sequence[str], start: int) -> str:
        """Return the name that begins there, if one does: with each further word that has a capital."""
        if start >= len(words) or not words[start] or words[start] in self._introductions.no_names:
            return ""
        if words[start].isdigit() or _is_a_deed(tokens[start]):
            return ""
        end = start + 1
        while end < min(len(words), start + _LONGEST_NAME) and tokens[end][0].isupper():
            end += 1
        return " ".join(tokens[start:end])


def _is_a_deed(token: str) -> bool:
    return token.islower() and token.endswith("ing") and len(token) >= 6  # "I am hiding"; Ming keeps its name


def _is_a_name(mark: str) -> bool:
    return all(char.isalpha() or char in " .'\u2019-" or unicodedata.combining(char) for char in mark)


def _folded(text: str) -> str:
    """Return *text* without case, compatibility forms and invisible characters, its digits those of ASCII."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    kept = (char for char in normal if unicodedata.category(char) not in {"Cf", "Mn", "Me"})
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in kept)


def _national(mark: str) -> str:
    """Return the digits of a number without its country code and leading zeros; nothing if it is no number."""
    try:
        return str(phonenumbers.parse(mark).national_number)
    except phonenumbers.NumberParseException:
        digits = "".join(re.findall(r"\d", _folded(mark)))
        is_number = len(digits) >= 5 and not re.search(r"[^\W\d_]", mark)
        return digits.lstrip("0") if is_number else ""
