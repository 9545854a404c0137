"""In which language a request is answered."""

from __future__ import annotations

from flask import request

from hotline.domain.organisation import Person
from hotline.web.console.guard import read
from hotline.web.console.words import LANGUAGE_COOKIE, language_for, sayer, words_of


def language_of(person: Person | None) -> str:
    """Return the language that this request is answered in: the chosen one, the person's, the browser's, English."""
    spoken = person.languages if person else ()
    return language_for(request.cookies.get(LANGUAGE_COOKIE, ""), spoken, request.accept_languages)


def say(key: str, **values: object) -> str:
    """Return words of the console for the signed-in person of this request."""
    return sayer(language_of(read(lambda who: who.person)))(key, **values)


def has(key: str) -> bool:
    """Tell whether the console has words for *key*, which every language then has."""
    return key in words_of("en")
