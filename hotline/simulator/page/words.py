"""The page's own words: one file for each language, with the same keys. What phones say is not among them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from werkzeug.datastructures import LanguageAccept

LANGUAGES = {"en": "English", "es": "Español", "fr": "Français", "de": "Deutsch"}
FOLDER = Path(__file__).parent / "words"


def language_for(asked: str, accepted: LanguageAccept) -> str:
    """Return the language that was asked for, else the one that the browser likes best, else English."""
    return asked if asked in LANGUAGES else accepted.best_match(list(LANGUAGES)) or "en"


@cache
def words_of(language: str) -> dict[str, str]:
    """Return the page's words in one of its languages."""
    words: dict[str, str] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return words
