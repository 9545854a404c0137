"""What people write, and what it stands for, in the languages of a region. The words stand in ``locales/*.ftl``.

Everything is compared *plain*: lower case, without accents, signs or emoji. Phrases are found anywhere in a text;
spellings are whole answers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hotline.domain.words import Words

_APOSTROPHE = re.compile("['\u2019\u02bc`\u00b4]")
_NO_LETTER = re.compile(r"[^\w]+|_")
_KEYCAP = re.compile("[\ufe0f\u20e3]")
GAP = r"(?:\w+ ){0,2}"
"""What ``..`` stands for in a phrase: up to two words."""
NO_PHRASE = re.compile(r"(?!)")


@lru_cache(maxsize=4)  # one text is looked at from several sides; no more of what people say is kept
def plain(text: str) -> str:
    """Return *text* as answers are compared: lower case, no accents, signs or emoji, single spaces."""
    if text.isascii():
        return " ".join(_NO_LETTER.sub(" ", _APOSTROPHE.sub("", text.casefold())).split())
    folded = unicodedata.normalize("NFKD", _KEYCAP.sub("", text)).casefold()
    kept = "".join(char for char in folded if not unicodedata.combining(char) and unicodedata.category(char) != "Cf")
    return " ".join(_NO_LETTER.sub(" ", _APOSTROPHE.sub("", kept)).split())


@lru_cache(maxsize=256)
def phrases(listed: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of these phrases in a plain text.

    ``..`` in a phrase is up to two words; ``^`` before it is the start of the text.
    """
    forms = []
    for phrase in sorted(set(listed), key=len, reverse=True):
        start, words = ("^" if phrase.startswith("^") else ""), phrase.removeprefix("^").split()
        found = [GAP if word == ".." else re.escape(plain(word)) + " " for word in words]
        forms.append(start + "".join(found).rstrip())
    return re.compile(rf"\b(?:{'|'.join(forms)})\b") if forms else NO_PHRASE


@dataclass(frozen=True)
class Vocabulary:
    """The words of some languages, the region's own first; those *also* heard are not offered to switch to."""

    languages: tuple[Words, ...]
    also: tuple[Words, ...] = ()

    @property
    def _all(self) -> tuple[Words, ...]:
        return self.languages + self.also

    def listed(self, key: str) -> tuple[str, ...]:
        """Return the words of *key* in all languages."""
        return tuple(dict.fromkeys(word for words in self._all for word in words.listed(key)))

    def spellings(self, question: str, values: Iterable[str]) -> dict[str, str]:
        """Return what stands for each of a question's *values*; where two languages differ, the first one counts."""
        found: dict[str, str] = {}
        for words in self._all:
            for value in values:
                for spelling in words.listed(f"said-{question}-{value}"):
                    found.setdefault(plain(spelling), value)
        return found

    def finder(self, key: str) -> re.Pattern[str]:
        """Return what finds the phrases of *key*."""
        return phrases(self.listed(key))

    def set_of(self, key: str) -> frozenset[str]:
        """Return the words of *key*, plain."""
        return frozenset(map(plain, self.listed(key)))

    @cached_property
    def skips(self) -> frozenset[str]:
        """What skips a question."""
        return self.set_of("said-skip") | {"0"}

    @cached_property
    def unknowns(self) -> frozenset[str]:
        """What says that they don't know."""
        return self.set_of("said-unknown")

    @cached_property
    def courtesies(self) -> frozenset[str]:
        """What begins a text to a person and answers nothing."""
        return self.set_of("said-courtesies")

    @cached_property
    def around_a_name(self) -> frozenset[str]:
        """Words around a name that say nothing else."""
        return self.set_of("said-around-a-name")

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Words that people write without naming anybody, though somebody may be called so."""
        keys = ("said-also-a-name", "said-no-name", "said-of-help", "common-words")
        return self._filler | self.around_a_name | {word for key in keys for word in self.set_of(key)}

    @cached_property
    def of_help(self) -> frozenset[str]:
        """Words of a text about help on its way: one of these alone accuses nobody."""
        return self.set_of("said-of-help") | self.courtesies

    @cached_property
    def no_contact(self) -> re.Pattern[str]:
        """Finds "don't contact me"."""
        return self.finder("said-no-contact")

    @cached_property
    def contact_again(self) -> re.Pattern[str]:
        """Finds "you may text me"."""
        return self.finder("said-contact-again")

    @cached_property
    def call_me(self) -> re.Pattern[str]:
        """Finds "call me"."""
        return self.finder("said-call-me")

    @cached_property
    def police(self) -> re.Pattern[str]:
        """Finds a wish for police or security."""
        return self.finder("said-police")

    @cached_property
    def not_wanted(self) -> re.Pattern[str]:
        """Finds "don't call me", "no police": what is not asked for."""
        return self.finder("said-not-wanted")

    def says_not_safe(self, text: str) -> bool:
        """Tell whether somebody says, anywhere in a text, that they or somebody else is not safe."""
        said = self._not_safe_denied.sub(" , ", plain(text))
        return self._not_safe.search(said) is not None

    def tells_something(self, text: str) -> bool:
        """Tell whether a text tells that something happened: more than a greeting, a name or a call for help."""
        said = self._my_name_is.sub(" ", plain(text))
        said = self.police.sub(" ", self.call_me.sub(" ", self.no_contact.sub(" ", said)))
        return any(len(word) > 2 and not word.isdigit() and word not in self._filler for word in said.split())

    def switch(self, text: str) -> tuple[str, str] | None:
        """Return the language whose name *text* begins with, and what follows it; None if it begins with none."""
        first, _, rest = text.strip().partition(" ")
        switches = self._own_names if rest.strip() else self._switches
        code = switches.get(plain(first))
        return None if code is None else (code, rest.strip())

    def language_of(self, text: str) -> str:
        """Return the code of the language that a text seems to be in; the region's own where it is not clear."""
        own = self.languages[0]
        words = plain(text).split()
        hits = {known.code: sum(word in common for word in words) for known, common in self._common}
        best = max(hits, key=lambda code: (hits[code], code == own.code))
        return best if hits[best] >= 2 and hits[best] > hits[own.code] else own.code

    @cached_property
    def _switches(self) -> Mapping[str, str]:
        return {plain(word): words.code for words in self.languages for word in words.listed("switch-words")}

    @cached_property
    def _own_names(self) -> Mapping[str, str]:
        """The first switch word of each language: "French man at the door" is no wish for French."""
        return {plain(listed[0]): words.code for words in self.languages if (listed := words.listed("switch-words"))}

    @cached_property
    def _common(self) -> tuple[tuple[Words, frozenset[str]], ...]:
        return tuple((words, frozenset(map(plain, words.listed("common-words")))) for words in self.languages)

    @cached_property
    def _filler(self) -> frozenset[str]:
        return self.set_of("said-filler") | self.courtesies

    @cached_property
    def _not_safe(self) -> re.Pattern[str]:
        return self.finder("said-not-safe")

    @cached_property
    def _not_safe_denied(self) -> re.Pattern[str]:
        return self.finder("said-not-safe-denied")

    @cached_property
    def _my_name_is(self) -> re.Pattern[str]:
        listed = "|".join(re.escape(plain(phrase)) for phrase in self.listed("said-my-name-is"))
        return re.compile(rf"\b(?:{listed}) \w+") if listed else NO_PHRASE
