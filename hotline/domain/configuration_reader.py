"""Reading one table of the configuration file: a value of the right shape, or a problem with its line.

A reader never raises for what the file says. It notes the problem and returns a stand-in, so that one look at
the file finds everything that is wrong with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

import phonenumbers

from hotline.domain.configuration_lines import Lines, Place

INVALID = "?"
"""Stands for a text that is there and malformed: it is neither missing nor equal to anything that counts."""

Choice = TypeVar("Choice", bound=StrEnum)

_DURATION = re.compile(r"(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?", re.ASCII)
LONGEST = timedelta(days=7)
"""Nobody means to wait a week, and a timedelta has an end."""
FIRST_YEAR, LAST_YEAR = 1970, 2199
"""Days beyond are slips of the pen, and a date has an end too."""


class Problems:
    """What is wrong with a file, and what is only odd, each with its line."""

    def __init__(self, lines: Lines) -> None:
        """Begin with nothing wrong; *lines* knows where things stand."""
        self._lines = lines
        self._wrong: list[tuple[int, str]] = []
        self._odd: list[tuple[int, str]] = []

    def wrong(self, place: Place, sentence: str) -> None:
        """Note what makes the file unusable."""
        self._wrong.append((self._lines.of(place), f"{_label(place)}: {sentence}"))

    def odd(self, place: Place, sentence: str) -> None:
        """Note what the operator should know though the file can be used."""
        self._odd.append((self._lines.of(place), f"{_label(place)}: {sentence}"))

    def listed(self) -> tuple[str, ...]:
        """Return the problems in the order of the file."""
        return _sentences(self._wrong)

    def warnings(self) -> tuple[str, ...]:
        """Return the warnings in the order of the file."""
        return _sentences(self._odd)


def _sentences(noted: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    ordered = sorted(noted, key=lambda note: note[0])
    return tuple(dict.fromkeys(f"line {line}: {sentence}" for line, sentence in ordered))


def _label(place: Place) -> str:
    """Name a place as the file writes it; elements are counted from 1."""
    match place:
        case (str(table), int(), *rest):
            head = f"[[{table}]]"
        case (str(table), *rest):
            head = f"[{table}]"
        case _:
            return "the file"
    return " ".join([head, *(str(part + 1) if isinstance(part, int) else part for part in rest)])


def suggestion(said: str, known: Collection[str], *, likeness: float = 0.6) -> str:
    """Return `` (did you mean "…"?)``, or nothing where no known word is close. Upper and lower case are one."""
    words = {word.casefold(): word for word in known}
    near = get_close_matches(said.casefold(), words, n=1, cutoff=likeness)
    return f' (did you mean "{words[near[0]]}"?)' if near else ""


class Table:
    """One table of the file. Messages name the place, and show no name, number or other value of a person."""

    def __init__(self, data: Mapping[str, object], place: Place, problems: Problems) -> None:
        """Wrap *data*, which stands at *place*."""
        self.place = place
        self._data = data
        self._problems = problems

    @property
    def written(self) -> Mapping[str, object]:
        """The table as the file has it."""
        return self._data

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def at(self, *keys: str | int) -> Place:
        """Return the place of something inside this table."""
        return (*self.place, *keys)

    def wrong(self, sentence: str, *keys: str | int) -> None:
        """Note a problem of this table or of something inside it."""
        self._problems.wrong(self.at(*keys), sentence)

    def odd(self, sentence: str, *keys: str | int) -> None:
        """Note a warning about this table or something inside it."""
        self._problems.odd(self.at(*keys), sentence)

    def only(self, known: Collection[str]) -> None:
        """Refuse keys that nobody would read: a misspelt one must not be lost in silence."""
        for key in self._data:
            if key not in known:
                self.wrong(f"is not a key of this table{suggestion(key, known)}; correct its name or take it out.", key)

    def text(self, key: str, *, default: str | None = None, shape: str = r".+", expected: str = "a text") -> str:
        """Return a one-line text of a *shape* (a regular expression); without a default it must be there."""
        if key not in self._data:
            if default is None:
                self.wrong(f"{key} is missing; expected {expected}.")
            return default or ""
        value = self._data[key]
        if isinstance(value, str) and not value.strip() and default is not None:
            return default
        if not isinstance(value, str) or not value.isprintable() or not re.fullmatch(shape, value.strip()):
            self.wrong(f"expected {expected}.", key)
            return INVALID
        return value.strip()

    def texts(
        self, key: str, *, default: Iterable[str] = (), shape: str = r".+", expected: str = ""
    ) -> tuple[str, ...]:
        """Return a list of texts; what is malformed in it is noted and left out."""
        value = self._data.get(key, list(default))
        if not isinstance(value, list):
            self.wrong(f"expected a list of {expected or 'texts'}.", key)
            return ()
        found: list[str] = []
        for index, item in enumerate(value):
            if not isinstance(item, str) or not item.isprintable() or not re.fullmatch(shape, item.strip()):
                self.wrong(f"expected {expected or 'a text'}.", key, index)
            elif item.strip() in found:
                self.wrong("stands in the list twice; take one out.", key, index)
            else:
                found.append(item.strip())
        return tuple(found)

    def choices(self, key: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """Return a list of words of an enum that must be there and name at least one."""
        if not self.text_list_is_given(key):
            return ()
        known = [member.value for member in kind]
        found: list[Choice] = []
        for index, word in enumerate(self.texts(key)):
            if word in known:
                found.append(kind(word))
            else:
                self.wrong(f"expected one of {', '.join(known)}{suggestion(word, known)}.", key, index)
        return tuple(found)

    def text_list_is_given(self, key: str) -> bool:
        """Whether the list is there and holds something; if not, that is a problem."""
        if not self._data.get(key):
            self.wrong(f"{key} is missing or empty; name at least one.")
            return False
        return True

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self._data.get(key, default)
        if not isinstance(value, bool):
            self.wrong("expected true or false, without quotes.", key)
            return default
        return value

    def amount(self, key: str, *, default: float) -> float:
        """Return a number above zero."""
        value = self._data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1e6:
            self.wrong("expected a number above 0, such as 1 or 0.25.", key)
            return default
        return float(value)

    def day(self, key: str, *, default: date | None) -> date:
        """Return a date; without a default it must be there."""
        value = self._data.get(key, default)
        if type(value) is date:  # a datetime is a date too, and has a time nobody would read
            if FIRST_YEAR <= value.year <= LAST_YEAR:
                return value
            self.wrong(f"expected a day between {FIRST_YEAR} and {LAST_YEAR}.", key)
            return default or date(FIRST_YEAR, 1, 1)
        if value is None:
            self.wrong(f"{key} is missing; expected a date such as 2027-01-04.")
        else:
            self.wrong("expected a date without quotes, such as 2027-01-04.", key)
        return default or date(1970, 1, 1)

    def duration(self, key: str, *, default: timedelta | None = None) -> timedelta:
        """Return a span such as "0s", "30s", "1m" or "1h30m"; without a default it must be there."""
        if key not in self._data and default is not None:
            return default
        expected = 'a time such as "30s", "1m" or "1h30m"'
        said = self.text(key, expected=expected)
        span = _span(said)
        if span is None:
            if said not in (INVALID, ""):
                self.wrong(f"expected {expected}.", key)
            return default or timedelta()
        if span > LONGEST:
            self.wrong("is longer than a week; write a week at most.", key)
            return default or timedelta()
        return span

    def durations(self, key: str) -> tuple[timedelta, ...]:
        """Return a list of spans, nothing where one of them is malformed or too long."""
        value = self._data.get(key)
        spans = [_span(item) if isinstance(item, str) else None for item in value] if isinstance(value, list) else []
        return tuple(span for span in spans if span and span <= LONGEST) if all(spans) else ()

    def phone(self, key: str) -> str:
        """Return a number as E.164, or an empty text where there is none.

        It must be possible, not valid: fictional and new ranges are not valid (architecture.md, "Contracts").
        """
        said = self.text(key, default="", expected="a phone number such as +15550100100")
        if said in ("", INVALID):
            return said
        try:
            number = phonenumbers.parse(said, None)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or number.extension or not phonenumbers.is_possible_number(number):
            self.wrong("expected a phone number with + and country code, such as +15550100100.", key)
            return INVALID
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    def tables(self, key: str) -> Iterator[Table]:
        """Yield the tables of an array of tables inside this one, noting whatever else stands there."""
        value = self._data.get(key, [])
        if not isinstance(value, list):
            self.wrong("expected a list of tables.", key)
            return
        for index, item in enumerate(value):
            if isinstance(item, dict):
                yield Table(item, self.at(key, index), self._problems)
            else:
                self.wrong("expected a table.", key, index)


def _span(said: str) -> timedelta | None:
    match = _DURATION.fullmatch(said)
    if match is None:
        return None
    hours, minutes, seconds = match.groups(default="0")
    # A number of a thousand digits is longer than any timedelta.
    return timedelta(seconds=min(float(hours) * 3600 + float(minutes) * 60 + float(seconds), 1e7))
