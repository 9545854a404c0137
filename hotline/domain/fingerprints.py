"""What of an answer to "who did it" may stand in another report too: a name, a handle, a number, an address.

Compared without case, accents and marks, and only ever as a keyed fingerprint. Better one too few than a list that
nobody believes: an ordinary word, even with a capital letter, is no name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from hotline.domain.names import plain_name

MOST = 12
"""Marks of one answer; a whole story that names a crowd relates to nobody."""
_HANDLE = re.compile(r"(?<![\w.])@[\w][\w.\-]{1,38}")
_ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_NUMBER = re.compile(r"\+?\d[\d\s().\-]{5,}\d")
_NAME = re.compile(r"[^\W\d_][^\W\d_'’\-]*(?:['’\-][^\W\d_]+)*")
_BADGE = re.compile(r"(?:#|\b(?=\w*\d)(?=\w*[^\W\d_]))\w{3,12}\b")
_ENDS = re.compile(r"[.!?;:,\n]+")
SHORT = 4
"""Words of an answer that says nothing but a name: it needs no capital letters."""


def marks_in(text: str, ordinary: Collection[str] = ()) -> tuple[str, ...]:
    """Return the marks of an answer, each normalised, in order, none twice. *ordinary* words name nobody."""
    found = dict.fromkeys([*_technical(text), *_names(text, ordinary)])
    return tuple(found)[:MOST]


def _technical(text: str) -> Iterator[str]:
    for address in _ADDRESS.findall(text):
        yield plain_name(address)
    for handle in _HANDLE.findall(_ADDRESS.sub(" ", text)):
        yield plain_name(handle).rstrip(".-")
    for number in _NUMBER.findall(text):
        digits = re.sub(r"\D", "", number)
        yield f"number {digits[-9:]}"  # with or without the country before it
    for badge in _BADGE.findall(_NUMBER.sub(" ", _ADDRESS.sub(" ", text))):
        yield f"badge {plain_name(badge).lstrip('#')}"


def _names(text: str, ordinary: Collection[str]) -> Iterator[str]:
    """Yield names: two or more words with capital letters side by side, or an answer that is nothing but a name."""
    plain = _HANDLE.sub(" ", _ADDRESS.sub(" ", text))
    for part in _ENDS.split(plain):
        words = _NAME.findall(part)
        kept = [plain_name(word) for word in words if plain_name(word) not in ordinary]
        if len(words) <= SHORT and len(kept) == len(words) >= 2 and not re.search(r"\d", part):
            yield _as_name(kept)
        for run in _runs(words, ordinary):
            if len(run) >= 2:
                yield _as_name(run)


def _as_name(words: list[str]) -> str:
    """Return a name as it is compared: whatever the order in which its words came."""
    return f"name {' '.join(sorted(words))}"


def _runs(words: list[str], ordinary: Collection[str]) -> Iterator[list[str]]:
    """Yield words with a capital letter that stand side by side; an ordinary one ends a run."""
    run: list[str] = []
    for word in words:
        plain = plain_name(word)
        if word[0].isupper() and plain not in ordinary and len(plain) > 1:
            run.append(plain)
            continue
        yield run
        run = []
    yield run
