"""Whom an event of somebody's calendar means. What names nobody, or two, is never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hotline.domain.organisation import Person, PersonId

_BETWEEN = re.compile(r"\s+[-–—]\s+|[:;,/|()\[\]<>&+]")
"""What stands between the parts of a title: "Primary: Ana Diaz", "Ana Diaz (first)", "On call - Ana Diaz"."""


def named_in(title: str, attendees: Iterable[Sequence[str]], people: Iterable[Person]) -> tuple[PersonId, ...]:
    """Return who of *people* an event names by id, whole name or e-mail address: one, or it is not clear.

    The title counts, or a part of it that is nothing else; where it names nobody, those of *attendees* (address and
    name) count. Where both name somebody, and not the same one, all are returned.
    """
    known = list(people)
    by_title = _called(_parts(title), known)
    by_attendees = _called((name for one in attendees for name in one), known)
    if len(by_title) == 1 and (not by_attendees or by_title[0] in by_attendees):
        return by_title
    return tuple(dict.fromkeys([*by_title, *by_attendees]))


def _parts(title: str) -> Iterator[str]:
    yield title
    yield from _BETWEEN.split(title)


def _called(names: Iterable[str], people: Iterable[Person]) -> tuple[PersonId, ...]:
    said = {_plain(name) for name in names} - {""}
    return tuple(
        person.id for person in people if said & {_plain(one) for one in (person.id, person.name, person.email)}
    )


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
