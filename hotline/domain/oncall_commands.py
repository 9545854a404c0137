"""What a responder's text changes about who is on call: ``off until 18:00``, ``on for Ben Sat``, ``swap Ben Sat``.

Only a text that is such a command from end to end counts. "off", "off to see them now" and "swap seats" are words like
any other; only "off until" with something behind it that nobody understands is answered with how to write it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hotline.domain.time_words import Kind, TimeWords
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.written_times import When, read_when

LONGEST = 100
"""Characters; a longer text says more than a command does."""
_LONGEST_NAME = 3
_NAME = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*")
_SMALL = {Kind.UNTIL, Kind.FROM, Kind.AT, Kind.ON, Kind.OF, Kind.FOR, Kind.NOW, Kind.TODAY, Kind.TOMORROW}


@dataclass(frozen=True)
class OnCall:
    """Who is on call now and next?"""


@dataclass(frozen=True)
class Off:
    """Nobody is to page me; or, from a lead, the person called *name*."""

    when: When
    name: str = ""


@dataclass(frozen=True)
class StandIn:
    """I am on call instead of the person called *name*."""

    name: str
    when: When


@dataclass(frozen=True)
class AskSwap:
    """Ask the person called *name* to trade duties: they have mine at *when*, I have theirs then, or at *back*."""

    name: str
    when: When
    back: When | None = None


@dataclass(frozen=True)
class AnswerSwap:
    """Yes or no to somebody who asked to swap; *name* says to whom where several did."""

    accepts: bool
    name: str = ""


@dataclass(frozen=True)
class Undo:
    """Take back what I changed last."""


@dataclass(frozen=True)
class Unreadable:
    """It begins as a command about who is on call, and goes on as nothing that is understood."""


OnCallCommand = OnCall | Off | StandIn | AskSwap | AnswerSwap | Undo | Unreadable


@dataclass(frozen=True)
class OnCallWords:
    """The words of these commands in somebody's languages."""

    times: TimeWords
    asks: frozenset[str]
    undo: frozenset[str]
    off: re.Pattern[str]
    stand_in: re.Pattern[str]
    swap: re.Pattern[str]
    accepts: re.Pattern[str]
    declines: re.Pattern[str]
    against: re.Pattern[str]
    please: re.Pattern[str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> OnCallWords:
        """Return the words of a vocabulary."""

        def begins(name: str) -> re.Pattern[str]:
            return re.compile(rf"(?:{_any(vocabulary.set_of(f'command-{name}'))})(?:\s+|$)")

        please = _any(vocabulary.set_of("command-please"))
        return cls(
            times=TimeWords.of(vocabulary),
            asks=vocabulary.set_of("command-oncall"),
            undo=vocabulary.set_of("command-undo"),
            off=begins("off"),
            stand_in=begins("on-for"),
            swap=begins("swap"),
            accepts=begins("swap-yes"),
            declines=begins("swap-no"),
            against=re.compile(rf"\s(?:{_any(vocabulary.set_of('command-against'))})\s"),
            please=re.compile(rf"^(?:{please})[ ,]+|[ ,.!]+(?:{please})$"),
        )

    def opens(self, said: str) -> bool:
        """Whether a text begins like one of these commands."""
        words = _folded(said)
        return any(verb.match(words) for verb in (self.off, self.stand_in, self.swap))


def read_oncall(said: str, words: OnCallWords) -> OnCallCommand | None:
    """Return the command that a text is; None if it is anything else. *said* is in lower case, without accents."""
    if len(said) > LONGEST or said.lstrip().startswith("!"):
        return None
    text = words.please.sub("", _folded(said))
    alone = text.replace("-", " ").rstrip(" .?")
    if alone in words.asks:
        return OnCall()
    if "?" in text:  # it asks something, and changes nothing
        return None
    if alone in words.undo:
        return Undo()
    return _answer(alone, words) or _off(text, words) or _stand_in(text, words) or _swap(text, words)


def _answer(alone: str, words: OnCallWords) -> AnswerSwap | None:
    for verb, accepts in ((words.accepts, True), (words.declines, False)):
        if found := verb.match(alone):
            rest = alone[found.end() :]
            return AnswerSwap(accepts, rest) if not rest or _is_name(rest.split(), words) else None
    return None


def _off(text: str, words: OnCallWords) -> Off | Unreadable | None:
    found = words.off.match(text)
    if found is None or not (rest := text[found.end() :]):
        return None
    if when := read_when(rest, words.times):
        return Off(when)
    for name, when in _names_and_times(rest, words):
        return Off(when, name)
    first = tuple(rest.split()[:1])
    return Unreadable() if Kind.UNTIL in words.times.phrases.get(first, {}) and first != ("to",) else None


def _stand_in(text: str, words: OnCallWords) -> StandIn | None:
    if found := words.stand_in.match(text):
        for name, when in _names_and_times(text[found.end() :], words):
            return StandIn(name, when)
    return None


def _swap(text: str, words: OnCallWords) -> AskSwap | None:
    found = words.swap.match(text)
    if found is None:
        return None
    rest = text[found.end() :]
    for name, when in _names_and_times(rest, words):
        return AskSwap(name, when)
    for against in words.against.finditer(rest):
        back = read_when(rest[against.end() :], words.times)
        for name, when in _names_and_times(rest[: against.start()], words):
            if back:
                return AskSwap(name, when, back)
    return None


def _names_and_times(rest: str, words: OnCallWords) -> Iterable[tuple[str, When]]:
    """Yield a name of one to three words and the span behind it, where a text is nothing else; the shortest name."""
    parts = rest.split()
    for count in range(1, min(_LONGEST_NAME, len(parts) - 1) + 1):
        if not _is_name(parts[:count], words):
            return
        if when := read_when(" ".join(parts[count:]), words.times):
            yield " ".join(parts[:count]), when
            return


def _is_name(parts: list[str], words: OnCallWords) -> bool:
    """Whether these words can be a name. Its first may be a month's (Jan, May), none a weekday's behind a name."""
    if len(parts) > _LONGEST_NAME or not all(_NAME.fullmatch(part) for part in parts):
        return False
    known = [words.times.phrases.get((part,), {}).keys() for part in parts]
    return not _SMALL & known[0] and not any(_SMALL & one or Kind.WEEKDAY in one for one in known[1:])


def _folded(said: str) -> str:
    """Return *said* with single spaces, without apostrophes, quotes and what stands at its end."""
    text = re.sub(r"[\"“”„«»*_]|(?<=[^\W\d_])['’](?=[^\W\d_])", "", said)
    return " ".join(text.split()).strip(" !¡¿,;")


def _any(phrases: frozenset[str]) -> str:
    listed = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in listed) or r"(?!)"
