"""What a responder's text means: a command, a note, a report of their own, or words for the reporter.

Only the shape of the text is judged; whether there is such an incident, and whose it is, is for the caller to know.
When in doubt a text is words, never a command: a page taken by mistake is silence for somebody who waits.
"""

from __future__ import annotations

import re
import unicodedata

from hotline.domain.carrier_words import CARRIER_WORDS
from hotline.domain.commands import Commands, english
from hotline.domain.oncall_commands import read_oncall
from hotline.domain.reference import read_reference
from hotline.domain.reply_kinds import (
    CarrierWord,
    Done,
    Facts,
    Help,
    Law,
    Note,
    Reply,
    Report,
    Status,
    ToDo,
    Who,
    Words,
)

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
