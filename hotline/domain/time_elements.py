"""Days and times of day as somebody writes them, put together from the words of a text.

What may mean two things is kept as it is: nobody should be on call, or off, at a time that they did not mean.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from hotline.domain.time_words import Kind, Sort, TimeWords, Token


@dataclass(frozen=True)
class Day:
    """A day as written: so many days ahead, a weekday, a date, or a weekday with its date."""

    ahead: int | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    month_first: bool | None = False
    """Of a date with two numbers: None where either may be the month."""


@dataclass(frozen=True)
class Clock:
    """A time of day as written."""

    hour: int
    minute: int = 0
    sure: bool = False
    """Whether it can only be this hour, and not the one twelve hours later."""
    half: Kind | None = None
    """MORNING, AFTERNOON or NIGHT, where that was said."""
    bare: bool = False
    """Nothing but a number of one or two digits: perhaps a day."""
    midnight: bool = False
    """The word, which may be the one before a day or the one after it."""


Value = Day | Clock | timedelta | None
_ENDS = (Kind.UNTIL, Kind.FROM, Kind.NOW)
_PARTS = {Kind.HALF_PAST: 30, Kind.HALF_TO: -30, Kind.QUARTER_PAST: 15, Kind.QUARTER_TO: -15}
"""How many minutes they are from the hour beside them."""


class Elements:
    """Puts tokens together to days (D), times (C), lengths (L) and what joins them: U until, F from, M dash, N now."""

    def __init__(self, tokens: list[Token], words: TimeWords) -> None:
        self._tokens, self._words = tokens, words
        self._place = 0
        self._on = False
        self.letters = ""
        self.values: list[Value] = []

    def read(self) -> bool:
        """Read all tokens. False where one is no word about time, or there is none but small words."""
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            known = self._word() if token.sort is Sort.WORD else self._number(token)
            if not known:
                return False
        return bool(set(self.letters) & set("DCLX"))

    def _add(self, letter: str, value: Value = None, *, tokens: int = 0) -> bool:
        self.letters += letter
        self.values.append(value)
        self._place += tokens
        self._on = False
        return True

    def _next(self, *kinds: Kind) -> tuple[Kind, int, int] | None:
        """Return which of *kinds* stands at the place, its number and its length in tokens."""
        found, count = self._words.at(self._tokens, self._place)
        kind = next((kind for kind in kinds if kind in found), None)
        return None if kind is None else (kind, found[kind], count)

    # --- words

    def _word(self) -> bool:
        found, count = self._words.at(self._tokens, self._place)
        for kind in _ENDS:
            if kind in found:
                return self._add(kind.name[0], tokens=count)
        if ahead := self._next(Kind.TODAY, Kind.TOMORROW, Kind.AFTER_TOMORROW):
            days = (Kind.TODAY, Kind.TOMORROW, Kind.AFTER_TOMORROW).index(ahead[0])
            return self._add("D", Day(ahead=days), tokens=count)
        if Kind.WEEKDAY in found:
            return self._weekday(found[Kind.WEEKDAY], count)
        if Kind.MONTH in found and self._month(found[Kind.MONTH], count):
            return True
        if Kind.NOON in found:
            return self._add("C", Clock(12, self._parts_behind(count), sure=True))
        if Kind.MIDNIGHT in found:
            minute = self._parts_behind(count)
            return self._add("C", Clock(0, minute, sure=True, midnight=not minute))
        if Kind.FOR in found and (length := self._length(count)):
            return self._add("L", length)
        if part := self._next(*_PARTS):  # "half past six", "halb 7"
            self._place += count
            return (hour := self._hour_here()) is not None and self._clock(hour, part[0])
        if Kind.NUMBER in found and (hour := self._hour_here()) and self._is_told(hour):
            return self._clock(hour)
        if Kind.AT in found and self.letters.endswith("C") and "F" in self.letters and "U" not in self.letters:
            return self._add("U", tokens=count)  # "de 9 a 17"
        if found.keys() & {Kind.AT, Kind.ON, Kind.OF}:
            self._on = Kind.ON in found
            self._place += count
            return True
        return False

    def _weekday(self, weekday: int, count: int) -> bool:
        self._place += count
        before, place = len(self.letters), self._place
        token = self._tokens[place] if place < len(self._tokens) else None
        if token and token.sort is not Sort.DASH and self._date():  # "Sat 5 Dec"
            if self.letters[before:] == "D" and isinstance(day := self.values[-1], Day):
                self.values[-1] = replace(day, weekday=weekday)
            return True
        return self._add("D", Day(weekday=weekday))

    def _date(self) -> bool:
        """Read a date with its month, if one stands here, small words before it included."""
        place, on = self._place, self._on
        if small := self._next(Kind.ON):
            self._place += small[2]
            self._on = True
        token = self._tokens[self._place] if self._place < len(self._tokens) else None
        months = self._next(Kind.MONTH)
        if token and token.sort is Sort.WORD and months and self._month(months[1], months[2]):
            return True
        if token and token.sort is not Sort.WORD and self._numbered_day(token):
            return True
        self._place, self._on = place, on
        return False

    def _month(self, month: int, count: int) -> bool:
        """Read "Dec 24", "December 24th, 2026"."""
        place = self._place + count
        token = self._tokens[place] if place < len(self._tokens) else None
        if token is None or token.sort is not Sort.NUMBER:
            return False
        self._place = place + 1
        if ordinal := self._next(Kind.ORDINAL):
            self._place += ordinal[2]
        return self._add("D", Day(day=token.numbers[0], month=month, year=self._year()))

    def _year(self) -> int | None:
        token = self._tokens[self._place] if self._place < len(self._tokens) else None
        if token and token.sort is Sort.FOUR and token.text.startswith("20"):
            self._place += 1
            return token.numbers[0]
        return None

    def _length(self, count: int) -> timedelta | None:
        """Read "for 2 hours", "pendant 30 minutes"; more than a day and a half is better said with its end."""
        place = self._place
        self._place += count
        number = self._hour_here()
        self._place += 1
        unit = self._next(Kind.HOURS, Kind.MINUTES)
        if number and unit and number.numbers[0]:
            self._place += unit[2]
            much = number.numbers[0]
            length = timedelta(hours=much) if unit[0] is Kind.HOURS else timedelta(minutes=much)
            if length <= timedelta(hours=36):
                return length
        self._place = place
        return None

    # --- numbers

    def _number(self, token: Token) -> bool:
        if token.sort is Sort.DASH:
            return self._add("M", tokens=1)
        return self._numbered_day(token) or self._clock(token)

    def _numbered_day(self, token: Token) -> bool:
        """Read a day that is written in numbers, or a number and a month's name; False where it is a time."""
        match token.sort, token.numbers:
            case Sort.ISO, (year, month, day):
                return self._add("D", Day(day=day, month=month, year=year), tokens=1)
            case Sort.DOTS | Sort.PAIR, (day, month, *year):
                return self._dotted(token, day, month, _whole(year))
            case Sort.SLASH, (first, second, *year):
                return self._add("D", self._slashed(first, second, _whole(year)), tokens=1)
            case Sort.NUMBER, (number,):
                return self._day_of_month(number)
        return False

    def _dotted(self, token: Token, day: int, month: int, year: int | None) -> bool:
        """Read "24.12." or "24.12"; where it may as well be a time ("10.12"), what it is stays open."""
        self._place += 1
        is_time = self._next(Kind.OCLOCK, Kind.MORNING, Kind.AFTERNOON) is not None
        last = self._place == len(self._tokens)
        self._place -= 1
        if is_time or not (1 <= day <= 31 and 1 <= month <= 12):
            return False
        may_be_time = day < 24 and len(token.text.rstrip(".").partition(".")[2]) == 2
        full_stop = token.sort is Sort.DOTS and not (last and self.letters.endswith("U"))
        three_five = token.sort is Sort.PAIR and day <= 12 and not self._words.by_24  # "3.5" is a date to some
        if year or self._on or full_stop or not (may_be_time or three_five):
            return self._add("D", Day(day=day, month=month, year=year), tokens=1)
        return self._add("X", tokens=1)

    def _slashed(self, first: int, second: int, year: int | None) -> Day:
        if self._words.by_24 or first > 12 or first == second:
            return Day(day=first, month=second, year=year)
        return Day(day=first, month=second, year=year, month_first=None if second <= 12 else True)

    def _day_of_month(self, number: int) -> bool:
        """Read "24 Dec", "24. Dezember 2026", "24 de diciembre", "the 24th"."""
        place = self._place
        self._place += 1
        ordinal = self._next(Kind.ORDINAL)
        self._place += ordinal[2] if ordinal else 0
        of = self._next(Kind.OF)
        self._place += of[2] if of else 0
        if month := self._next(Kind.MONTH):
            self._place += month[2]
            return self._add("D", Day(day=number, month=month[1], year=self._year()))
        self._place = place + 1 + (ordinal[2] if ordinal else 0)
        if (ordinal or self._on) and not self._next(Kind.OCLOCK, Kind.MORNING, Kind.AFTERNOON, Kind.NIGHT):
            return self._add("D", Day(day=number))
        self._place = place
        return False

    def _clock(self, token: Token, part: Kind | None = None) -> bool:
        """Read a time of day with what stands behind it: "6 pm", "18 Uhr 30", "6 de la tarde", "6 y media".

        Whoever writes it as it is spoken (a *part* of an hour, or in letters) may mean either half of the day.
        """
        self._place += 1
        hour, minute = (*token.numbers, 0)[:2]
        if token.sort is Sort.FOUR:
            hour, minute = divmod(token.numbers[0], 100)
        oclock = self._next(Kind.OCLOCK)
        if oclock:
            self._place += oclock[2]
            minute = minute or self._minutes_behind()
        to_24 = hour > 12 or hour == 0 or token.text.startswith("0") or token.sort is Sort.FOUR
        behind = 0 if part or minute else self._parts_behind(0)
        hour, minute = _shifted(hour, minute, _PARTS[part] if part else behind)
        half = self._half()
        if hour == 12 and half is None and self._next(Kind.NOON, Kind.MIDNIGHT):
            return True  # "12 noon": the word says it all
        spoken = part is not None or behind or not token.text[0].isdigit()
        whole = token.sort is not Sort.NUMBER or oclock is not None
        sure = half is None and (to_24 or (self._words.by_24 and whole and not spoken))
        return self._add("C", Clock(hour, minute, sure, half, bare=not (whole or spoken) and half is None))

    def _hour_here(self) -> Token | None:
        """Return the number that stands here in digits, or in letters as one."""
        token = self._tokens[self._place] if self._place < len(self._tokens) else None
        if token is None or token.sort is Sort.NUMBER:
            return token
        number = self._next(Kind.NUMBER)
        return Token(Sort.NUMBER, token.text, (number[1],)) if number else None

    def _is_told(self, hour: Token) -> bool:
        """Whether a number in letters is a time: something about time stands before or behind it."""
        place = self._place
        self._place += 1
        behind = self._next(Kind.OCLOCK, Kind.MORNING, Kind.AFTERNOON, Kind.NIGHT, *_PARTS)
        self._place = place
        return bool(self.letters) or behind is not None

    def _parts_behind(self, count: int) -> int:
        """Read the half of "seis y media" behind *count* tokens; return how many minutes it is from the hour."""
        self._place += count
        part = self._next(*_PARTS)
        self._place += part[2] if part else 0
        return _PARTS[part[0]] if part else 0

    def _minutes_behind(self) -> int:
        """Read the 30 of "18 Uhr 30"; not the 24 of "18h 24 Dec"."""
        token = self._tokens[self._place] if self._place < len(self._tokens) else None
        if token is None or token.sort is not Sort.NUMBER or len(token.text) != 2:
            return 0
        self._place += 1
        if self._next(Kind.MONTH, Kind.ORDINAL, Kind.OF):
            self._place -= 1
            return 0
        return token.numbers[0]

    def _half(self) -> Kind | None:
        found = self._next(Kind.MORNING, Kind.AFTERNOON, Kind.NIGHT)
        if found is None:
            return None
        place = self._place
        self._place += found[2]
        if found[0] is Kind.MORNING and self._next_is_a_day() and Kind.ON in self._words.at(self._tokens, place)[0]:
            self._place = place  # "9-17 am 24.12.": German for "on"
            return None
        return found[0]

    def _next_is_a_day(self) -> bool:
        if self._place >= len(self._tokens):
            return False
        token = self._tokens[self._place]
        return token.sort in (Sort.DOTS, Sort.PAIR, Sort.SLASH, Sort.NUMBER) or bool(
            self._next(Kind.WEEKDAY, Kind.MONTH)
        )


def _shifted(hour: int, minute: int, minutes: int) -> tuple[int, int]:
    """Return a time that is *minutes* from another; half an hour before one is half past twelve."""
    if not minutes:
        return hour, minute
    at = hour * 60 + minute + minutes
    return divmod(at + 12 * 60 if 0 < hour <= 12 and at < 60 else at % (24 * 60), 60)


def _whole(year: list[int]) -> int | None:
    return None if not year else year[0] if year[0] > 99 else 2000 + year[0]
