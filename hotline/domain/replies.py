"""What a responder's text means: a command, a note, a report of their own, or words for the reporter.

Only the shape of the text is judged; whether there is such an incident, and whose it is, is for the caller to know.
When in doubt a text is words, never a command: a page taken by mistake is silence for somebody who waits.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from hotline.domain.reference import read_reference


@dataclass(frozen=True)
class Take:
    """I take it."""

    ref: str | None = None


@dataclass(frozen=True)
class Pass:
    """Not me; try the next person."""

    ref: str | None = None


@dataclass(frozen=True)
class Help:
    """Page one more person, and keep me."""

    ref: str | None = None


@dataclass(frozen=True)
class Close:
    """Close it (asked once before it is done)."""

    ref: str | None = None


@dataclass(frozen=True)
class Note:
    """A note for the record, word for word. Never for the reporter."""

    text: str
    ref: str | None = None


@dataclass(frozen=True)
class Report:
    """Something that the responder reports themselves, word for word; may be empty."""

    text: str
    ref: str | None = None


@dataclass(frozen=True)
class Hand:
    """Ask the person called *name* to take it over."""

    name: str
    ref: str | None = None


@dataclass(frozen=True)
class Who:
    """Who has it, who was paged, who is on call. A reference alone asks this too."""

    ref: str | None = None


@dataclass(frozen=True)
class Facts:
    """Read me what is known."""

    ref: str | None = None


@dataclass(frozen=True)
class Status:
    """What have I got, what is open."""

    ref: str | None = None


@dataclass(frozen=True)
class CarrierWord:
    """Not for us and never for a reporter.

    *word* is one that the carrier obeys by itself (``STOP``, ``HELP``), or ``REACTION`` where the phone wrote out a
    thumbs-up ('Liked "…"'): that quotes one of our texts, perhaps about another incident.
    """

    word: str
    ref: str | None = None


@dataclass(frozen=True)
class Words:
    """Anything else, word for word without a leading reference: for the reporter, if it is clear for which."""

    text: str
    ref: str | None = None


Reply = Take | Pass | Help | Close | Note | Report | Hand | Who | Facts | Status | CarrierWord | Words

OPT_OUT_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
OPT_IN_WORDS = frozenset({"START", "YES", "UNSTOP"})
CARRIER_WORDS = OPT_OUT_WORDS | OPT_IN_WORDS | {"HELP", "INFO"}
"""Words that a carrier obeys when they are a whole text (reference/twilio.md, 2.1). YES is a way to take a page too."""

_Command = type[Take] | type[Pass] | type[Help] | type[Close] | type[Who] | type[Facts] | type[Status]

_COMMANDS: dict[str, _Command] = {
    **dict.fromkeys(("1", "one", "a", "ack", "acknowledge", "acknowledged", "y", "yes", "ok", "okay"), Take),
    **dict.fromkeys(("take", "taking", "take it", "taking it", "i take it", "ill take it", "i ll take it"), Take),
    **dict.fromkeys(("2", "two", "pass"), Pass),
    **dict.fromkeys(("3", "three", "help", "help me", "need help", "i need help"), Help),
    **dict.fromkeys(("9", "nine", "close", "close it"), Close),
    "who": Who,
    "facts": Facts,
    "status": Status,
}
_QUESTIONS = frozenset({Who, Facts, Status, Help})  # these may end in "?"; "1?" asks something and takes nothing

# What may stand around a command. Not + # % & = @ ~, nor an emoji: they say something of their own.
_AROUND = re.compile(r"[\s.,:;!?()\[\]{}<>\"'’‘“”„*_/|]+")
_HYPHENS = re.compile(r"[\u2010-\u2015\u2212-]+")
_SEPARATOR = r"[\s.,:;!?)\]}>\u2010-\u2015\u2212-]"
_OPENING_REFERENCE = re.compile(
    rf"[\s(\[<\"'“]*([a-z0-9]{{3}}(?:[\u2010-\u2015\u2212-]?[a-z0-9]{{2}})?)(?=$|#|{_SEPARATOR}){_SEPARATOR}*"
)
_NOTE = re.compile(r"\s*#\s*")
_REPORT = re.compile(r"\s*report(?:$|(?=\s)|[:.,;!\u2010-\u2015\u2212]|-(?=\s|$))[\s:.,;!\u2010-\u2015\u2212-]*")
_HAND = re.compile(r"\s*hand\s+")
_NOT_A_NAME = re.compile(
    "an?|any|back|down|hers?|him|his|i|in|is|it|me|my|no|on|out|some|th(?:at|e|eir|em|ese|is|ose)|to|us|was|your?"
)
_REACTION = re.compile(
    r"\s*(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned)|(?:reacted|removed)\s.{1,40}?\s(?:to|from))"
    r"\s+[\"“”].{8,}[\"”…]\s*",
    re.DOTALL,
)


def read_reply(text: str) -> Reply:
    """Return what a responder's *text* means.

    Case, white space, punctuation and invisible characters around a command don't matter. A reference is recognised by
    its shape, before or behind a command, before words, and comes back in upper case, short (``E7K``) or whole
    (``E7K-32``), as it was sent.
    """
    said, place = _plain(text)
    if command := _command(said):
        return command
    if _REACTION.fullmatch(said):
        return CarrierWord("REACTION")
    if report := _REPORT.match(said):
        return Report(_verbatim(text, place, report.end()))
    ref, start = None, 0
    if (opening := _OPENING_REFERENCE.match(said)) and (ref := read_reference(opening[1])):
        start = opening.end()
    if note := _NOTE.match(said, start):
        return Note(_verbatim(text, place, note.end()), ref)
    if hand := _HAND.match(said, start):
        name, named_ref = _name_in(_verbatim(text, place, hand.end()))
        if name:
            return Hand(name, ref or named_ref)
    words = _verbatim(text, place, start)
    return Who(ref) if ref and not words else Words(words, ref)


def _plain(text: str) -> tuple[str, list[int]]:
    """Return *text* as commands are compared, and for each character its place in *text* (and one for the end).

    Lower case, digits of every kind as 0-9, full-width letters as plain ones, invisible characters left out.
    """
    if text.isascii() and text.isprintable():
        return text.lower(), list(range(len(text) + 1))
    said: list[str] = []
    place: list[int] = []
    for index, char in enumerate(text):
        if unicodedata.category(char) in {"Cf", "Mn", "Me", "Cc"} and not char.isspace():
            continue
        digit = unicodedata.digit(char, None)
        plain = unicodedata.normalize("NFKC", char).lower() if digit is None else str(digit)
        said.append(plain)
        place.extend([index] * len(plain))
    return "".join(said), [*place, len(text)]


def _verbatim(text: str, place: list[int], start: int) -> str:
    return text[place[start] if start else 0 :].strip().strip("\u200b\u200e\u200f\u2060\ufeff").strip()


def _command(said: str) -> Reply | None:
    """Return the command that *said* is, if it is nothing else: words that mean one thing, and at most a reference."""
    if len(said) > 60:
        return None
    refs: set[str] = set()
    words: list[str] = []
    for word in _words_around_hyphens(said):
        ref, rest = _reference_in(word)
        refs |= {ref} if ref else set()
        words += [rest] if rest else []
    if len(refs) > 1:  # "E7K 1 B4N 9": say how things stand, and do nothing
        return Status() if _COMMANDS.keys() >= set(words) else None
    ref = next(iter(refs), None)
    if not ref and len(words) == 1 and (carrier := words[0].upper()) in CARRIER_WORDS - {"YES"}:
        return CarrierWord(carrier)
    words = [word for word in words if word != "please"]
    if not words:
        return None
    phrase = _COMMANDS.get(" ".join(words))
    meant = {phrase} if phrase else {_COMMANDS.get(word) for word in words}
    command = meant.pop()
    if meant or command is None or ("?" in said and command not in _QUESTIONS):
        return None
    return command(ref)


def _words_around_hyphens(said: str) -> list[str]:
    """Return the words of *said*, cut at hyphens except for the one inside a reference."""
    words: list[str] = []
    for word in _AROUND.sub(" ", said).split():
        words += [word] if _reference_in(word)[0] else filter(None, _HYPHENS.split(word))
    return words


def _reference_in(word: str) -> tuple[str | None, str]:
    """Return the reference in *word* and what is left: ``E7K1`` is ``E7K`` and ``1``."""
    if ref := read_reference(word):
        return ref, ""
    if word[-1:] in {"1", "2", "3", "9"} and (ref := read_reference(_HYPHENS.sub("-", word[:-1]).rstrip("-"))):
        return ref, word[-1]
    return None, word


def _name_in(rest: str) -> tuple[str, str | None]:
    """Return the name of one to four words in *rest*, and the reference before or behind it; "" if it is no name."""
    words = rest.rstrip(" .!,").split()
    ref = None
    for at in (0, -1):
        if words and ref is None and (ref := read_reference(words[at].strip(".,:;"))):
            del words[at]
    while words and words[0].casefold() in {"it", "off", "over", "to"}:
        del words[0]
    if not 1 <= len(words) <= 4 or _NOT_A_NAME.fullmatch(words[0].casefold()):
        return "", None
    name = " ".join(words)
    is_name = len(name) <= 60 and not re.search(r"[0-9?!;:#\"“”]", name) and any(char.isalpha() for char in name)
    return (name, ref) if is_name else ("", None)
