"""The console's own words: a folder for each language, a file for each part, with the same keys.

What reporters and responders get as texts is not among them (``hotline/domain/locales``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from werkzeug.datastructures import LanguageAccept

LANGUAGES = {"en": "English", "es": "Español", "fr": "Français", "de": "Deutsch"}
LANGUAGE_COOKIE = "language"
"""Which of them somebody chose for this browser."""
CANNED = ("canned-read", "canned-coming", "canned-quiet", "canned-trusted", "canned-call", "canned-next")
"""Replies that are ready, each one text; somebody still reads them before they leave."""
FOLDER = Path(__file__).parent / "words"

Say = Callable[..., str]


def language_for(chosen: str, spoken: Sequence[str], accepted: LanguageAccept) -> str:
    """Return the language that was chosen, else the person's first that there is, else the browser's, else English."""
    wanted = (chosen, *(code.partition("-")[0] for code in spoken))
    return next((code for code in wanted if code in LANGUAGES), None) or accepted.best_match(list(LANGUAGES)) or "en"


@cache
def words_of(language: str) -> dict[str, str]:
    """Return the console's words in one of its languages. Raises ValueError where two files hold one key."""
    found: dict[str, str] = {}
    for path in sorted((FOLDER / language).glob("*.json")):
        part: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        if twice := found.keys() & part.keys():
            raise ValueError(f"{path.name} says again: {', '.join(sorted(twice))}")
        found |= part
    return found


def sayer(language: str) -> Say:
    """Return what templates say words with: ``t("now-title")``, ``t("row-owner", name="Ana")``.

    Where a sentence counts, ``count`` picks its form: ``KEY`` for one and ``KEY-many`` for any other number.
    """
    words = words_of(language)

    def say(key: str, **values: object) -> str:
        if "count" in values and values["count"] != 1 and f"{key}-many" in words:
            key = f"{key}-many"
        return words[key].format(**values) if values else words[key]

    return say
