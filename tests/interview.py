"""An interview for tests of the engine: the script of a region, without a region."""

from __future__ import annotations

from hotline.domain.names import NameFinder
from hotline.domain.organisation import PageAt, PersonId
from hotline.domain.script import Script
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Languages

LANGUAGES = Languages()
TEAM_OF_TWO = NameFinder([(PersonId("ana"), "Ana"), (PersonId("ben"), "Ben")])


def script(
    *languages: str,
    page_at: PageAt = PageAt.FIRST_TEXT,
    places: tuple[str, ...] = (),
    events: tuple[str, ...] = (),
) -> Script:
    """Return the interview in these languages (English if none is given), with Ana and Ben on the team."""
    vocabulary = Vocabulary(tuple(LANGUAGES.of(code) for code in languages or ("en",)))
    return Script(vocabulary, TEAM_OF_TWO, page_at, places, events)
