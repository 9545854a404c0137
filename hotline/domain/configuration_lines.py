"""On which line of a TOML text every table and key stands: tomllib reads values, and forgets where they were.

This is a scanner, not a parser: it is given only text that tomllib has accepted, and looks at nothing but the
brackets, quotes and comments that move from one key to the next (TOML 1.0.0).
"""

from __future__ import annotations

import re
from bisect import bisect_right

Place = tuple[str | int, ...]
"""The way to a value: ``("policy", 0, "steps", 2, "after")``."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SEPARATORS = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_KEY_PART = re.compile(r"""[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))[ \t]*(\.?)""")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"""{1,3}(?!")|\'\'\'.*?\'\'\'{1,3}(?!\')|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_BARE = re.compile(r"[^,\]}\r\n#]+")  # numbers, booleans, dates: also the date with a blank before its time


class Lines:
    """The lines of one TOML text, counted from 1."""

    def __init__(self, text: str) -> None:
        """Scan *text*, which tomllib must have accepted."""
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._found: dict[Place, int] = {}
        self._lengths: dict[Place, int] = {}
        self._scan()

    def of(self, place: Place) -> int:
        """Return the line of *place*, or of the nearest table around it that is written down."""
        while place and place not in self._found:
            place = place[:-1]
        return self._found.get(place, 1)

    def _scan(self) -> None:
        at, around = self._after(_BLANK, 0), Place()
        while at < len(self._text):
            if self._text.startswith("[[", at):
                keys, end = self._keys(at + 2)
                array = self._resolve(keys[:-1]) + keys[-1:]
                self._lengths[array] = self._lengths.get(array, 0) + 1
                around = (*array, self._lengths[array] - 1)
                self._note(around, at)
                end += 2
            elif self._text[at] == "[":
                keys, end = self._keys(at + 1)
                around = self._resolve(keys)
                self._note(around, at)
                end += 1
            else:
                end = self._pair(at, around)
            at = self._after(_BLANK, end)

    def _resolve(self, keys: Place) -> Place:
        """Follow *keys*; an array of tables on the way stands for its latest element."""
        place = Place()
        for key in keys:
            place = (*place, key)
            if place in self._lengths:
                place = (*place, self._lengths[place] - 1)
        return place

    def _keys(self, at: int) -> tuple[Place, int]:
        keys: list[str] = []
        while match := _KEY_PART.match(self._text, at):
            keys.append(next(part for part in match.groups()[:3] if part is not None))
            at = match.end()
            if not match[4]:
                break
        return tuple(keys), at

    def _pair(self, at: int, around: Place) -> int:
        keys, end = self._keys(at)
        place = around + keys
        self._note(place, at)
        return self._value(self._after(_BLANK, end + 1), place)

    def _value(self, at: int, place: Place) -> int:
        if self._text[at] == "[":
            return self._array(at, place)
        if self._text[at] == "{":
            at = self._after(_SEPARATORS, at + 1)
            while self._text[at] != "}":
                at = self._after(_SEPARATORS, self._pair(at, place))
            return at + 1
        return self._after(_STRING if self._text[at] in "\"'" else _BARE, at)

    def _array(self, at: int, place: Place) -> int:
        at, index = self._after(_SEPARATORS, at + 1), 0
        while self._text[at] != "]":
            self._note((*place, index), at)
            at = self._after(_SEPARATORS, self._value(at, (*place, index)))
            index += 1
        return at + 1

    def _note(self, place: Place, at: int) -> None:
        """Remember where *place* begins, and with it whatever it is the first mention of."""
        while place and place not in self._found:
            self._found[place] = bisect_right(self._starts, at)
            place = place[:-1]

    def _after(self, pattern: re.Pattern[str], at: int) -> int:
        match = pattern.match(self._text, at)
        return match.end() if match else at + 1
