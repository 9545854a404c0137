"""Stories: conversations with the hotline as text files that people read and machines play.

::

    A frightened person, by night
    region: na
    languages: en es

    00:00:00  attendee > Help someone keeps following me
    00:00:00  Ana      < NorthConf E7K-32 safety not known, North America, text report. Reply 1 to take, ...
    00:00:20  attendee > 2
    00:01:00  -- "Ana's phone has buzzed, and she does not answer."
    00:02:00  -- the phone of Ben is off
    00:03:00  attendee ~ calls the line of na
    00:10:00  -- the end

    record E7K-32: Ana has it; safe no; team not asked; what told
    record E7K-32 holds "Nobody answered the call."

The first line says what it is about; then come the lines of ``storyworld``, the conversation, and how each report
stands at the end. ``>`` is a text that leaves a phone, ``<`` one that reaches it, ``~`` what happens in a call
(``storycalls``); words in quotes are the narrator's. Times count from the start and may have tenths of seconds:
``00:00:02.5``. A line that begins with spaces and ``|`` goes on with the text above it. Reports have the numbers of
``storyworld`` instead of their own. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from hotline.domain.storycalls import LINE_NAME, NAME, InCall, read_call
from hotline.domain.storyworld import Setting, clean, read_setting, setting_lines

MAIL = "e-mail"
"""Who gets the alarms of a story."""
_LINE = re.compile(r"(\d{2,3}):([0-5]\d):([0-5]\d)(?:\.(\d))?  (?:-- (.*)|(\S+(?: \S+)*?) +([<>~])(?: (.*))?)")
_MARK = re.compile(r"\[(?:(picture)|([2-9]|10) pictures|line ([a-z]{2}(?: 2)?))\](?: |$)")
_MORE = re.compile(r" +\|(?: (.*))?")
_RECORD = re.compile(r'record (\S+) holds "(.+)"')


class StoryError(ValueError):
    """A story file that can't be read; the text names the line."""


class Way(StrEnum):
    """Which way a text goes, seen from a phone."""

    LEAVES = ">"
    ARRIVES = "<"


class Deed(StrEnum):
    """What else happens in a story, as the file writes it; {} is somebody's phone."""

    RESTART = "the hotline restarts"
    DOWN = "the network takes no texts"
    UP = "the network takes texts again"
    OFF = "the phone of {} is off"
    ON = "the phone of {} is on again"
    VOICEMAIL = "the voicemail of {} answers calls"
    END = "the end"


@dataclass(frozen=True)
class Said:
    """One text: when, whose phone, which way. *line* is named where it is not the one that the phone usually texts."""

    at: timedelta
    phone: str
    way: Way
    words: str
    pictures: int = 0
    line: str = ""

    def __post_init__(self) -> None:
        _check_time(self.at)
        if not NAME.fullmatch(self.phone):
            raise ValueError(f"{self.phone!r} is no phone of a story")
        if self.words != clean(self.words) or _MARK.match(self.words):
            raise ValueError("the words of a story are clean, and begin with no mark such as [picture]")
        if not 0 <= self.pictures <= 10 or (self.line and not LINE_NAME.fullmatch(self.line)):
            raise ValueError("expected at most ten pictures, and a line such as 'na' or 'na 2'")


@dataclass(frozen=True)
class Happened:
    """Something else than a text."""

    at: timedelta
    deed: Deed
    phone: str = ""

    def __post_init__(self) -> None:
        _check_time(self.at)
        if bool(self.phone) != ("{}" in self.deed) or (self.phone and not NAME.fullmatch(self.phone)):
            raise ValueError(f"{self.deed}: {self.phone!r} is no phone for it")


@dataclass(frozen=True)
class Narrated:
    """What somebody who shows the story says about it; nothing happens."""

    at: timedelta
    words: str

    def __post_init__(self) -> None:
        _check_time(self.at)
        if not self.words or self.words != clean(self.words) or "\n" in self.words:
            raise ValueError("the narrator's words are clean, and stand in one line")


Moment = Said | Happened | Narrated | InCall


@dataclass(frozen=True)
class StoryFile:
    """A whole story. Its moments are in order of time, and the last of them is its end."""

    title: str
    setting: Setting
    moments: tuple[Moment, ...]
    record: tuple[str, ...] = ()
    """How each report stands at the end."""

    @property
    def with_calls(self) -> bool:
        """Whether somebody calls in it."""
        return any(isinstance(one, InCall) for one in self.moments)

    def __post_init__(self) -> None:
        for one in self.moments:
            _check_time(one.at)
        ends = [one for one in self.moments if isinstance(one, Happened) and one.deed is Deed.END]
        times = [one.at for one in self.moments]
        if times != sorted(times) or len(ends) != 1 or self.moments[-1] is not ends[0]:
            raise ValueError("the moments of a story are in order of time, and its end comes last")


# --- writing


def write_story(story: StoryFile) -> str:
    """Return the file of *story*. Its times have tenths of seconds where one of them needs them."""
    tenths = any(moment.at.microseconds for moment in story.moments)
    shown = [story.title, *setting_lines(story.setting), ""]
    for moment in story.moments:
        shown += _moment_lines(moment, tenths=tenths)
    return "\n".join([*shown, *([""] if story.record else []), *story.record]) + "\n"


def _moment_lines(moment: Moment, *, tenths: bool) -> list[str]:
    """Return the lines of one moment: one, or more where a text has more."""
    at = _said_time(moment.at) + (f".{moment.at.microseconds // 100_000}" if tenths else "")
    match moment:
        case Happened():
            return [f"{at}  -- {moment.deed.format(moment.phone)}"]
        case Narrated():
            return [f'{at}  -- "{moment.words}"']
        case InCall():
            return [f"{at}  {moment.phone:8} ~ {moment.said}"]
        case Said():
            return _text_lines(at, moment)


def _text_lines(at: str, moment: Said) -> list[str]:
    first, *more = moment.words.split("\n")
    marks = [f"[line {moment.line}]"] if moment.line else []
    if moment.pictures:
        marks.append("[picture]" if moment.pictures == 1 else f"[{moment.pictures} pictures]")
    words = " ".join([*marks, first])
    begun = f"{at}  {moment.phone:8} {moment.way} {words}".rstrip()
    return [begun, *(f"{'':20}| {line}".rstrip() for line in more)]


def report_in(line: str) -> str:
    """Return the report that a line at the end of a story is about."""
    return line.removeprefix("record ").split(" ")[0].rstrip(":")


def held(line: str) -> tuple[str, str] | None:
    """Return the report and the words of a line such as ``record E7K-32 holds "words"``; None for any other line."""
    found = _RECORD.fullmatch(line)
    return (found[1], found[2]) if found else None


def _said_time(at: timedelta) -> str:
    count = int(at.total_seconds())
    return f"{count // 3600:02}:{count // 60 % 60:02}:{count % 60:02}"


# --- reading


def read_story(text: str) -> StoryFile:
    """Return the story that a file holds. Raises StoryError, naming the line that is wrong."""
    lines = text.split("\n")
    begins = next((place for place, line in enumerate(lines) if not line.strip()), len(lines))
    if not lines[0].strip():
        raise StoryError("line 1: expected what the story is about")
    setting = _read_header(lines[1:begins])
    ends = next((place for place in range(begins + 1, len(lines)) if not lines[place].strip()), len(lines))
    moments = _read_moments(lines[begins + 1 : ends], begins + 2)
    record = tuple(line for line in lines[ends + 1 :] if line.strip())
    for place, line in enumerate(lines[ends + 1 :], start=ends + 2):
        if line.strip() and not line.startswith("record "):
            raise StoryError(f"line {place}: expected nothing but lines that begin with 'record' after the story")
    try:
        return StoryFile(lines[0].strip(), setting, tuple(moments), record)
    except ValueError as error:
        raise StoryError(f"line {ends}: {error}") from None


def _read_header(lines: Sequence[str]) -> Setting:
    values: dict[str, str] = {}
    for place, line in enumerate(lines, start=2):
        key, colon, value = line.partition(":")
        if not colon or key in values:
            raise StoryError(f"line {place}: expected 'key: value', each key once, then an empty line")
        values[key] = value.strip()
        try:
            read_setting({key: values[key]})
        except ValueError as error:
            raise StoryError(f"line {place}: {error}") from None
    return read_setting(values)


def _read_moments(lines: Sequence[str], first: int) -> list[Moment]:
    moments: list[Moment] = []
    place = 0
    while place < len(lines):
        begun, more = place, []
        place += 1
        while place < len(lines) and (found := _MORE.fullmatch(lines[place])):
            more.append(found[1] or "")
            place += 1
        try:
            moment = _read_moment(lines[begun], more)
        except ValueError as error:
            raise StoryError(f"line {first + begun}: {error}") from None
        if moments and moment.at < moments[-1].at:
            raise StoryError(f"line {first + begun}: it comes before the line above it")
        moments.append(moment)
    return moments


def _read_moment(line: str, more: Sequence[str]) -> Moment:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError("expected '00:00:00  attendee > words', or '00:00:00  -- the end'")
    at = timedelta(hours=int(found[1]), minutes=int(found[2]), seconds=int(found[3]))
    at += timedelta(milliseconds=100 * int(found[4] or 0))
    if found[5] is not None:
        if more:
            raise ValueError("only a text goes on in the next line")
        return _read_deed(at, found[5])
    if found[7] == "~":
        if more:
            raise ValueError("only a text goes on in the next line")
        return read_call(at, found[6], found[8] or "")
    words, pictures, of_line = found[8] or "", 0, ""
    while mark := _MARK.match(words):
        words = words[mark.end() :]
        pictures = 1 if mark[1] else int(mark[2] or pictures)
        of_line = mark[3] or of_line
    return Said(at, found[6], Way(found[7]), "\n".join([words, *more]), pictures, of_line)


def _read_deed(at: timedelta, said: str) -> Happened | Narrated:
    if len(said) > 1 and said[0] == said[-1] == '"':
        return Narrated(at, said[1:-1])
    for deed in Deed:
        before, gap, after = deed.partition("{}")
        if not gap and said == deed:
            return Happened(at, deed)
        if gap and said.startswith(before) and said.endswith(after):
            return Happened(at, deed, said[len(before) : len(said) - len(after)])
    raise ValueError(f"nobody knows {said!r}; expected one of: {', '.join(Deed)}")


def _check_time(at: timedelta) -> None:
    if not timedelta(0) <= at < timedelta(hours=1000) or at.microseconds % 100_000:
        raise ValueError("a story's times are seconds, or tenths of them, from its start")
