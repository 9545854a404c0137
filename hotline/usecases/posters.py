"""A region's poster for attendees: what stands on it, from what was applied."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from hotline.domain.cards import card_name, numbers_of
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Organisation, Region
from hotline.domain.posters import MOST_LINES, Shown, card_address, languages_for, lines_of, words_of
from hotline.domain.words import Languages
from hotline.printing.poster_sheet import Code, Number, Part, Poster
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime

LONGEST = 80
"""Places of letters that a name takes on a poster; a longer one ends in "…"."""


def poster_of(
    runtime: Runtime, tx: Transaction, code: str, chosen: Sequence[str] = ()
) -> tuple[Poster, tuple[str, ...]]:
    """Return the poster of a region (of the first one where *code* is empty), and the numbers that it has no room for.

    *chosen* are languages of the region's; without any it is written in all of them that we have words in.
    Raises NotFound for a region that there is not, one without a public line, and a language that is not the region's.
    """
    return laid_out(runtime.directory(tx).organisation, code, chosen, runtime.public_url, runtime.languages)


def laid_out(
    organisation: Organisation, code: str, chosen: Sequence[str], public_url: str, languages: Languages
) -> tuple[Poster, tuple[str, ...]]:
    """Return the poster of a region of *organisation*, and the numbers that it has no room for; as ``poster_of``."""
    region = organisation.regions.get(code or next(iter(organisation.regions)))
    if region is None:
        raise NotFound(f"There is no region {code}.")
    offered = languages_for(region)
    if unknown := [language for language in chosen if language not in offered]:
        raise NotFound(f"Posters of region {region.code} come in: {', '.join(offered)}. Not in: {', '.join(unknown)}.")
    lines = lines_of(organisation, region)
    if not lines:
        raise NotFound(f"Region {region.code} has no public line that takes texts or calls.")
    spoken, shown = tuple(dict.fromkeys(chosen)) or offered, lines[:MOST_LINES]
    poster = Poster(
        language=spoken[0],
        team=words_of(spoken[0])["team"].format(organisation=_short(organisation.name)),
        region=_short(region.name),
        headlines=_each(spoken, "headline"),
        danger=_each(spoken, "danger", emergency=_short(region.emergency)),
        numbers=tuple(_number(line, spoken) for line in shown),
        parts=tuple(_parts(region, shown, spoken, languages)),
        card=_card(organisation, region, card_address(public_url, region), spoken),
    )
    return poster, tuple(line.number for line in lines[MOST_LINES:])


def _card(organisation: Organisation, region: Region, address: str, spoken: Sequence[str]) -> Code | None:
    """Return what opens the card of the region's numbers, if it has an address and a number that can be dialled."""
    if not address or not numbers_of(organisation, region):
        return None
    name = _short(card_name(organisation, region))
    return Code(address, "\n".join(_each(spoken, "save", contact=name)))


def _number(line: Shown, spoken: Sequence[str]) -> Number:
    codes = tuple(Code(code.payload, _joined(spoken, code.key)) for code in line.codes)
    return Number(_joined(spoken, line.key), _short(line.number), codes)


def _parts(region: Region, lines: Sequence[Shown], spoken: Sequence[str], languages: Languages) -> Iterator[Part]:
    """Yield what there is to know in each language: what of it holds for these lines."""
    texts = any(line.key in ("text", "text-or-call") for line in lines)
    calls = any(line.key in ("call", "text-or-call") for line in lines)
    several = len(languages_for(region)) > 1
    for code in spoken:
        words = words_of(code)
        said = [words["to-text"]] if texts else []
        said += [words["to-call"]] if calls else []
        switch = languages.of(code).listed("switch-words")[0].upper()
        said += [words["language"].format(word=switch)] if texts and several else []
        said += [words["no-name"], words["our-team"], words["privacy"]]
        title = languages.of(code).say("language-name").capitalize() if len(spoken) > 1 else ""
        yield Part(title, tuple(said))


def _each(spoken: Sequence[str], key: str, **values: str) -> tuple[str, ...]:
    return tuple(words_of(code)[key].format(**values) for code in spoken)


def _joined(spoken: Sequence[str], key: str) -> str:
    return " · ".join(dict.fromkeys(_each(spoken, key)))


def _short(name: str) -> str:
    one_line = " ".join(name.split())
    places = list(accumulate(map(_place, one_line), initial=0))
    if places[-1] <= LONGEST:
        return one_line
    return f"{one_line[: bisect_left(places, LONGEST) - 1]}…"


def _place(char: str) -> int:
    """Return how much room a character takes at most: one that no font draws is shown by its code point, ⟨U+1F9FF⟩."""
    if not char.isprintable() or ord(char) > 0xFFFF:
        return 9
    return 4 if ord(char) > 0x2E80 or unicodedata.category(char).startswith("M") else 1
