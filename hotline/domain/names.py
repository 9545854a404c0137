"""Who of the team is named in a reporter's text, so that nobody is paged about themselves.

When in doubt somebody is named: keeping the wrong person out costs a minute, paging the wrong one costs safety. So a
team member called Will is kept out by "I will": known, and meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from hotline.domain.doubts import Doubt, Named
from hotline.domain.organisation import PersonId

_TITLES = frozenset({"dr", "mr", "ms", "mrs", "mx", "prof", "sir", "the", "and"})
_PARTICLES = frozenset({"de", "la", "von", "van", "der", "den", "di", "da", "bin", "al", "el", "del", "dos", "ter"})
_ALSO_GIVEN_NAMES = frozenset({"al", "van", "den", "bin"})

_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile("['’‘ʼʻ`´′]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

# Letters that have no decomposition become what is typed without the right keyboard.
_TYPED = {
    ord(char): plain for char, plain in zip("łøđðıħæœþ", ("l", "o", "d", "d", "i", "h", "ae", "oe", "th"), strict=True)
}


class _Folding(dict[int, str | None]):
    """What becomes of a character: accents, marks and invisible ones go. Filled as characters are met."""

    def __missing__(self, code: int) -> str | None:
        gone = unicodedata.category(chr(code)) in {"Mn", "Me", "Cf"}
        self[code] = None if gone else _TYPED.get(code, chr(code))
        return self[code]


_FOLDING = _Folding()
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})

# Thai to Myanmar, Khmer, kana, Han, Hangul: no spaces between words, or endings that cling. Arabic and Hebrew:
# "and", "to" and "the" cling to the front of a name.
_CLINGING = re.compile(
    "[\u0590-\u06ff\u0750-\u077f\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f"
    "\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_HAN_AND_HANGUL = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+")
_INFLECTED = re.compile("[\u0370-\u03ff\u0400-\u052f]")  # Greek, Cyrillic: a name changes its ending


@dataclass(frozen=True)
class _Whole:
    """What stands for a whole name, and what somebody is called by.

    *spellings* holds the words of the name in each spelling, *joined* those that were written as one, *stretches* what
    stands for the whole name between spaces or across them.
    """

    spellings: frozenset[tuple[str, ...]]
    joined: frozenset[str]
    stretches: frozenset[str]

    @classmethod
    def of(cls, name: str) -> _Whole:
        parts = frozenset(tuple(_main_parts(spelling)) for spelling in _spellings(name))
        all_of_it = {"".join(_WORD.findall(spelling)) for spelling in _spellings(name)}
        stretches = frozenset(stretch for stretch in _stretches_of(name) if stretch.replace(" ", "") in all_of_it)
        return cls(parts, frozenset("".join(words) for words in parts), stretches)

    def is_in(self, words: Collection[str], stretches: Collection[str]) -> bool:
        """Whether all of the name is there."""
        if not self.joined.isdisjoint(words) or not self.stretches.isdisjoint(stretches):
            return True
        return any(parts and all(part in words or f"{part}s" in words for part in parts) for parts in self.spellings)

    def is_called_by(self, words: Collection[str]) -> bool:
        """Whether the name that people call them by is there: the first."""
        return any(parts[:1] and (parts[0] in words or f"{parts[0]}s" in words) for parts in self.spellings)


class NameFinder:
    """Finds the people of the team in a text; built once per version of the organisation, then fast."""

    def __init__(self, people: Iterable[tuple[PersonId, str]]) -> None:
        self._by_word: dict[str, set[PersonId]] = {}
        self._by_stretch: dict[str, set[PersonId]] = {}
        self._whole: dict[PersonId, _Whole] = {}
        for person, name in people:
            self._whole[person] = _Whole.of(name)
            for word in _words_of(name):
                # Ana's and Anas' lose their apostrophe when the text is folded.
                for form in (word, f"{word}s"):
                    self._by_word.setdefault(form, set()).add(person)
            for stretch in _stretches_of(name):
                self._by_stretch.setdefault(stretch, set()).add(person)

    def named_in(self, text: str) -> frozenset[PersonId]:
        """Return everybody of the team whom *text* names, whole or in part, in any case, script or spelling."""
        words, stretches = self._found_in(text)
        return frozenset(
            person
            for people in (*map(self._by_word.get, words), *map(self._by_stretch.get, stretches))
            for person in people or ()
        )

    def matches_in(self, text: str, ordinary: Collection[str] = ()) -> Named:
        """Return everybody whom *text* names, as ``named_in`` does, each with the doubt whether they are meant.

        *ordinary*: words that people write without naming anybody. Sure is a whole name, or the first where it is one
        person's alone and no such word.
        """
        named = self.named_in(text)
        if not named:
            return {}
        words, stretches = self._found_in(text)
        whole = {person for person in named if self._whole[person].is_in(words, stretches)}
        return {person: self._doubt(person, words, whole, ordinary) for person in named}

    def _doubt(
        self, person: PersonId, words: Collection[str], whole: Collection[PersonId], ordinary: Collection[str]
    ) -> Doubt | None:
        name = self._whole[person]
        theirs = {word for word in words if person in self._by_word[word]}
        others = {other for word in theirs for other in self._by_word[word]} - {person}
        long = any(len(parts) > 1 for parts in name.spellings)
        if long and person in whole:
            return Doubt.SEVERAL if any(self._whole[other] == name for other in others) else None
        if theirs and all(word in ordinary or word.removesuffix("s") in ordinary for word in theirs):
            return Doubt.WORD
        if theirs and all(len(self._by_word[word]) > 1 for word in theirs):
            return Doubt.SEVERAL
        return None if person in whole or name.is_called_by(words) else Doubt.PART

    def _found_in(self, text: str) -> tuple[set[str], list[str]]:
        """Return the words and the stretches of *text* that stand for somebody."""
        folded = _fold(text)
        words = _WORD.findall(folded)
        if _APOSTROPHES.search(folded):
            words += _WORD.findall(_APOSTROPHES.sub("", folded))  # both l'Ana and Ana's
        if _CAMEL.search(text):
            humps = (_CAMEL.sub(" ", word) for word in text.split() if _CAMEL.search(word))
            words += _WORD.findall(_fold(" ".join(humps)))  # AnaFromTheDesk
        stretch_of_text = f" {' '.join(words)} " if self._by_stretch else ""
        return self._by_word.keys() & words, [stretch for stretch in self._by_stretch if stretch in stretch_of_text]


def people_named_in(text: str, people: Iterable[tuple[PersonId, str]]) -> frozenset[PersonId]:
    """Return who of *people* is named in *text*. For many texts build a ``NameFinder`` once."""
    return NameFinder(people).named_in(text)


def plain_name(name: str) -> str:
    """Return a name as it is compared: without case, accents and spaces beyond one."""
    return " ".join(_fold(name).split())


def _fold(text: str) -> str:
    """Return *text* without case, accents, invisible characters and compatibility forms."""
    if text.isascii():
        return text.casefold()
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_FOLDING)
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)  # Hangul back to syllables


def _spellings(name: str) -> Iterator[str]:
    """Yield *name* folded: as written, without apostrophes, and with ue for ü."""
    folded = _fold(name)
    yield _APOSTROPHES.sub("", folded)
    yield _APOSTROPHES.sub(" ", folded)
    spelled_out = unicodedata.normalize("NFC", name).casefold().translate(_SPELLED_OUT)
    yield _APOSTROPHES.sub("", _fold(spelled_out))


def _words_of(name: str) -> set[str]:
    """Return the words that stand for *name* by themselves."""
    words: set[str] = set()
    for spelling in _spellings(name):
        parts = [part for part in _WORD.findall(spelling) if part not in _TITLES]
        for place, part in enumerate(parts):
            if _is_particle(part, place):
                continue
            if len(part) >= 3 or (place == 0 and len(part) == 2):
                words.add(part)
        # anakovac, annalena; a name of one part stands for itself however short it is.
        joined = {"".join(parts), *map("".join, pairwise(parts))}
        words |= {word for word in joined if len(parts) == 1 or len(word) >= 4}
    return words - {""}


def _is_particle(part: str, place: int) -> bool:
    return part in _PARTICLES and not (place == 0 and part in _ALSO_GIVEN_NAMES)


def _main_parts(spelling: str) -> list[str]:
    """Return the words of a name without titles, and without what only stands between names."""
    parts = [part for part in _WORD.findall(spelling) if part not in _TITLES]
    return [part for place, part in enumerate(parts) if not _is_particle(part, place)]


def _stretches_of(name: str) -> set[str]:
    """Return the pieces of text that stand for *name* where whole words can't: between the spaces, or across them."""
    stretches: set[str] = set()
    for spelling in _spellings(name):
        parts = _WORD.findall(spelling)
        if len(parts) > 1:
            stretches.add(f" {' '.join(parts)} ")
        for part in parts:
            if _CLINGING.search(part):
                stretches.update(_clinging_forms(part, alone=len(parts) == 1))
            elif _INFLECTED.search(part) and len(part) >= 4:
                stretches.add(f" {part[:-1]}")
    return stretches


def _clinging_forms(part: str, *, alone: bool) -> set[str]:
    if _HAN_AND_HANGUL.fullmatch(part) and alone and len(part) >= 3:
        # Family and given name are written together: people use either, of two characters in most names.
        return {part, part[-2:]} | ({part[:2]} if len(part) >= 4 else set())
    return {part} if len(part) >= 2 or alone else set()
