"""Who is on call, and when, in words that people read: days and times of their own zone, in their own language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton, format_time

from hotline.domain.oncall_changes import Lasting
from hotline.domain.phone import sms_segments, to_gsm7
from hotline.domain.terms import PersonId
from hotline.domain.words import Words
from hotline.usecases.runtime import Directory, locale_of

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Said:
    """A sentence about who is on call: its key and what stands in it, to be said in the language of who reads it."""

    key: str
    values: Mapping[str, SaidValue] = field(default_factory=dict)


SaidValue = str | date | time | datetime | Lasting | Said | tuple[Said, ...]
"""Instants are aware; a time without a zone is a wall time, told as it is."""


def said(key: str, **values: SaidValue) -> Said:
    """Return a sentence and its values."""
    return Said(key, values)


def short_name(directory: Directory, person: PersonId | None) -> str:
    """Return the name that the team is told: the first one, or the whole where two of the team share that."""
    first = directory.first_name(person)
    same = [one for one in directory.organisation.people.values() if one.name.split()[0].casefold() == first.casefold()]
    return first if len(same) < 2 else directory.name(person)


def in_words(what: Said, words: Words, zone: ZoneInfo, now: datetime) -> str:
    """Return a sentence as one SMS part, its days and times as clocks in *zone* show them at *now* (aware)."""
    local = now.astimezone(zone)
    values = {name: _value(value, words, local) for name, value in what.values.items()}
    text = " ".join(words.in_one_part(what.key, **values).split())
    return text if sms_segments(text) == 1 else to_gsm7(text)


def _value(value: SaidValue, words: Words, now: datetime) -> str:
    match value:
        case str():
            return value
        case Said():
            inner = {name: _value(one, words, now) for name, one in value.values.items()}
            return words.say(value.key, **inner)
        case tuple():
            return " ".join(_value(one, words, now) for one in value)
        case Lasting():
            return _span(value, words, now)
        case datetime():
            local = value.astimezone(now.tzinfo) if value.tzinfo else value
            return _moment(local, words, today=now.date() if value.tzinfo else None)
        case date():
            return said_day(value, words.code)
        case time():
            return said_surely(value, words)


def _moment(local: datetime, words: Words, today: date | None) -> str:
    """Return a wall time, with its day unless that is *today*."""
    clock = said_clock(local.time(), words.code)
    return clock if local.date() == today else f"{said_day(local.date(), words.code)} {clock}"


def _span(span: Lasting, words: Words, now: datetime) -> str:
    begins, ends = (at.astimezone(now.tzinfo).replace(tzinfo=None) for at in (span.begins, span.ends))
    if span.from_now:
        return words.say("oncall-until", until=_moment(ends, words, now.date()))
    first, code = said_day(begins.date(), words.code), words.code
    if begins.time() == ends.time() == time():
        last = ends.date() - DAY
        return first if last == begins.date() else f"{first} - {said_day(last, code)}"
    if begins.date() == ends.date():
        return f"{first} {said_clock(begins.time(), code)}-{said_clock(ends.time(), code)}"
    return f"{first} {said_clock(begins.time(), code)} - {said_day(ends.date(), code)} {said_clock(ends.time(), code)}"


@lru_cache(maxsize=512)
def said_day(day: date, language: str) -> str:
    """Return a day with its weekday, without its year: ``Sat, Dec 5``, ``Sa., 5. Dez.``."""
    return to_gsm7(format_skeleton("MMMEd", day, locale=locale_of(language)))


@lru_cache(maxsize=512)
def said_clock(clock: time, language: str) -> str:
    """Return a time of day: ``6:00 pm``, ``18:00``."""
    text = " ".join(format_time(clock, "short", locale=locale_of(language)).split())
    return to_gsm7(text.replace("AM", "am").replace("PM", "pm"))


def said_surely(clock: time, words: Words) -> str:
    """Return a time of day as it can be sent back: ``6:00 pm``, or ``18:00`` where people count to 24."""
    if words.listed("command-clock") == ("24",):
        return f"{clock:%H:%M}"
    return f"{clock.hour % 12 or 12}:{clock:%M} {'pm' if clock.hour >= 12 else 'am'}"
