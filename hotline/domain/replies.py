"""What a responder's text means: a command, a note, a report of their own, or words for the reporter.

Only the shape of the text is judged; whether there is such an incident, and whose it is, is for the caller to know.
When in doubt a text is words, never a command: a page taken by mistake is silence for somebody who waits.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from hotline.domain.conflict_replies import ConflictReply, KeepOut, LetIn, Recuse
from hotline.domain.oncall_commands import OnCallCommand, OnCallWords, read_oncall
from hotline.domain.own_phone import CheckPhone, TestMe
from hotline.domain.reference import read_reference
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words as Sentences


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


@dataclass(frozen=True)
class GoOn:
    """Let the questions to the reporter go on."""

    ref: str | None = None


@dataclass(frozen=True)
class NotAReport:
    """Mark it as not a report (asked once before it is done)."""

    ref: str | None = None


@dataclass(frozen=True)
class ToDo:
    """What is still to be done for the reporter?"""

    ref: str | None = None


@dataclass(frozen=True)
class Done:
    """An offer of care is done; *number* is its place in the list."""

    number: int
    ref: str | None = None


@dataclass(frozen=True)
class CallBack:
    """Connect me with the reporter by phone, both numbers masked."""

    ref: str | None = None


@dataclass(frozen=True)
class Law:
    """Whether police or security are involved: ``asked``, ``danger``, ``no``; empty where that was not said."""

    why: str
    ref: str | None = None


AboutIncident = (
    Take | Pass | Help | Close | Note | Report | Hand | Who | Facts | Status | GoOn | NotAReport | ToDo | Done | Law
    | CallBack | ConflictReply | TestMe | CheckPhone | CarrierWord | Words
)  # fmt: skip
Reply = AboutIncident | OnCallCommand

OPT_OUT_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
OPT_IN_WORDS = frozenset({"START", "YES", "UNSTOP"})
FOR_THE_CARRIER = OPT_OUT_WORDS | OPT_IN_WORDS - {"YES"}
"""What a reporter's whole text says to the carrier alone: it answers no question, and is not passed on."""
CARRIER_WORDS = OPT_OUT_WORDS | OPT_IN_WORDS | {"HELP", "INFO"}
"""Words that a carrier obeys when they are a whole text (reference/twilio.md, 2.1). YES is a way to take a page too."""

_Command = (
    type[Take] | type[Pass] | type[Help] | type[Close] | type[Who] | type[Facts] | type[Status]
    | type[GoOn] | type[NotAReport] | type[ToDo] | type[CallBack] | type[Recuse] | type[TestMe] | type[CheckPhone]
)  # fmt: skip
_DIGITS: dict[str, _Command] = {"1": Take, "2": Pass, "3": Help, "9": Close}
_WORDS: dict[str, _Command] = {
    "take": Take,
    "pass": Pass,
    "help": Help,
    "close": Close,
    "who": Who,
    "facts": Facts,
    "status": Status,
    "go-on": GoOn,
    "not-a-report": NotAReport,
    "todo": ToDo,
    "call": CallBack,
    "recuse": Recuse,
    "test-me": TestMe,
    "check-phone": CheckPhone,
}
"""Each has its words in the language files, under ``command-``."""
_OF_SOMEBODY: dict[str, type[Hand] | type[KeepOut] | type[LetIn]] = {"hand": Hand, "keep-out": KeepOut, "let-in": LetIn}
"""What is followed by somebody's name."""
_AFTER_REPORT = r"(?:$|(?=\s)|[:.,;!\u2010-\u2015\u2212]|-(?=\s|$))[\s:.,;!\u2010-\u2015\u2212-]*"


@dataclass(frozen=True)
class Commands:
    """The words that somebody of the team commands with, in their languages."""

    words: Mapping[str, _Command]
    done: frozenset[str]
    police: frozenset[str]
    police_why: Mapping[str, str]
    of_somebody: Mapping[type[Hand] | type[KeepOut] | type[LetIn], re.Pattern[str]]
    report: re.Pattern[str]
    oncall: OnCallWords

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Commands:
        """Return the commands of a vocabulary."""
        words = {word: kind for name, kind in _WORDS.items() for word in vocabulary.set_of(f"command-{name}")}
        why = {
            word: reason
            for reason in ("asked", "danger", "no")
            for word in vocabulary.set_of(f"command-police-{reason}")
        }
        forms = {
            name: "|".join(map(re.escape, sorted(vocabulary.set_of(f"command-{name}"), key=len, reverse=True)))
            for name in (*_OF_SOMEBODY, "report")
        }
        return cls(
            words={**words, **_DIGITS},
            done=vocabulary.set_of("command-done"),
            police=vocabulary.set_of("command-police"),
            police_why=why,
            of_somebody={kind: re.compile(rf"\s*(?:{forms[name]})\s+") for name, kind in _OF_SOMEBODY.items()},
            report=re.compile(rf"\s*(?:{forms['report']}){_AFTER_REPORT}"),
            oncall=OnCallWords.of(vocabulary),
        )


@lru_cache(maxsize=1)
def english() -> Commands:
    """Return the commands that are understood whatever somebody's language."""
    return Commands.of(Vocabulary((Sentences.load(),)))


_QUESTIONS = frozenset({Who, Facts, Status, Help, ToDo})  # these may end in "?"; "1?" asks something and takes nothing

# What may stand around a command. Not + # % & = @ ~, nor an emoji: they say something of their own.
_AROUND = re.compile(r"[\s.,:;!?¿¡«»()\[\]{}<>\"'’‘“”„*_/|]+")
_HYPHENS = re.compile(r"[\u2010-\u2015\u2212-]+")
_SEPARATOR = r"[\s.,:;!?)\]}>\u2010-\u2015\u2212-]"
_OPENING_REFERENCE = re.compile(
    rf"[\s(\[<\"'“]*([a-z0-9]{{3}}(?:[\u2010-\u2015\u2212-]?[a-z0-9]{{2}})?)(?=$|#|{_SEPARATOR}){_SEPARATOR}*"
)
_NOTE = re.compile(r"\s*#\s*")
_NOT_A_NAME = re.compile(
    "an?|any|back|down|hers?|him|his|i|in|is|it|me|my|no|on|out|some|th(?:at|e|eir|em|ese|is|ose)|to|us|was|your?"
)
_REACTION = re.compile(
    r"\s*(?:(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned)|(?:reacted|removed)\s.{1,40}?\s(?:to|from))"
    r"\s+[\"“”].{8,}[\"”…]\s*",
    re.DOTALL,
)


def read_reply(text: str, commands: Commands | None = None) -> Reply:
    """Return what a responder's *text* means, by the *commands* of their languages or the English ones.

    Case, white space, punctuation and invisible characters around a command don't matter. A reference is recognised by
    its shape, before or behind a command, before words, and comes back in upper case, short (``E7K``) or whole
    (``E7K-32``), as it was sent.
    """
    said, place = _plain(text)
    known = commands or english()
    if command := _command(said, known):
        return command
    if _REACTION.fullmatch(said):
        return CarrierWord("REACTION")
    if oncall := read_oncall(said, known.oncall):
        return oncall
    if report := known.report.match(said):
        return Report(_verbatim(text, place, report.end()))
    ref, start = None, 0
    if (opening := _OPENING_REFERENCE.match(said)) and (ref := read_reference(opening[1])):
        start = opening.end()
    if note := _NOTE.match(said, start):
        return Note(_verbatim(text, place, note.end()), ref)
    for kind, of_somebody in known.of_somebody.items():
        if found := of_somebody.match(said, start):
            name, named_ref = _name_in(_verbatim(text, place, found.end()))
            if name:
                return kind(name, ref or named_ref)
    words = _verbatim(text, place, start)
    return Who(ref) if ref and not words else Words(words, ref)


def _plain(text: str) -> tuple[str, list[int]]:
    """Return *text* as commands are compared, and for each character its place in *text* (and one for the end).

    Lower case, no accents, digits of every kind as 0-9, full-width letters as plain ones, nothing invisible.
    """
    if text.isascii() and text.isprintable():
        return text.lower(), list(range(len(text) + 1))
    said: list[str] = []
    place: list[int] = []
    for index, char in enumerate(text):
        if unicodedata.category(char) in {"Cf", "Mn", "Me", "Cc"} and not char.isspace():
            continue
        digit = unicodedata.digit(char, None)
        letters = _without_accents(char.lower()) if digit is None else str(digit)
        said.append(letters)
        place.extend([index] * len(letters))
    return "".join(said), [*place, len(text)]


def _verbatim(text: str, place: list[int], start: int) -> str:
    return text[place[start] if start else 0 :].strip().strip("\u200b\u200e\u200f\u2060\ufeff").strip()


def _command(said: str, commands: Commands) -> Reply | None:
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
        return Status() if commands.words.keys() >= set(words) else None
    ref = next(iter(refs), None)
    if not ref and len(words) == 1 and (carrier := words[0].upper()) in CARRIER_WORDS - {"YES"}:
        return CarrierWord(carrier)
    words = [word for word in words if word != "please"]
    if not words:
        return None
    if longer := _longer_command(words, ref, commands):
        return longer
    phrase = commands.words.get(" ".join(words))
    meant = {phrase} if phrase else {commands.words.get(word) for word in words}
    command = meant.pop()
    if meant or command is None or ("?" in said and command not in _QUESTIONS):
        return None
    return command(ref)


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char)).casefold()


def _longer_command(words: list[str], ref: str | None, commands: Commands) -> Reply | None:
    """Return a command of two words: what is done, and how police or security came in."""
    match words:
        case [done] if done in commands.done:
            return ToDo(ref)
        case [done, number] if done in commands.done and number.isdecimal() and len(number) < 3:
            return Done(int(number), ref)
        case [police] if police in commands.police:
            return Law("", ref)
        case [police, why] if police in commands.police and why in commands.police_why:
            return Law(commands.police_why[why], ref)
    return None


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
