"""Pieces of time with people on call, in order and without overlap: laid over each other, beside each other, joined.

All are lists of ``(begins, ends, people)`` with instants in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from hotline.domain.terms import PersonId

Piece = tuple[datetime, datetime, tuple[PersonId, ...]]
"""From an instant (UTC) up to another: who is on call."""


def laid_under(top: list[Piece], below: Iterable[Piece]) -> list[Piece]:
    """Return *top* with *below* where it leaves time free."""
    free: list[Piece] = []
    at = 0
    for begins, ends, people in below:
        while at < len(top) and top[at][1] <= begins:
            at += 1
        place, since = at, begins
        while place < len(top) and top[place][0] < ends:
            if since < top[place][0]:
                free.append((since, top[place][0], people))
            since = top[place][1]
            place += 1
        if since < ends:
            free.append((since, ends, people))
    return sorted([*top, *free], key=_begins) if free else top


def laid_beside(first: Iterable[Piece], others: Iterable[Piece]) -> list[Piece]:
    """Return who is on call by either: people of *first* come first, nobody twice. Pieces of one may overlap."""
    ranked = [*first, *others]
    instants = sorted({instant for piece in ranked for instant in piece[:2]})
    waiting = sorted(range(len(ranked)), key=lambda place: ranked[place][0])
    running: list[int] = []
    found: list[Piece] = []
    at = 0
    for begins, ends in pairwise(instants):
        while at < len(waiting) and ranked[waiting[at]][0] <= begins:
            running.append(waiting[at])
            at += 1
        running = [place for place in running if ranked[place][1] > begins]
        people = dict.fromkeys(person for place in sorted(running) for person in ranked[place][2])
        if people:
            found.append((begins, ends, tuple(people)))
    return found


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces with those that follow each other with the same people made one."""
    found: list[Piece] = []
    for begins, ends, people in pieces:
        if found and found[-1][1] == begins and found[-1][2] == people:
            found[-1] = (found[-1][0], ends, people)
        else:
            found.append((begins, ends, people))
    return found


def at_once(
    some: Iterable[tuple[datetime, datetime]], others: Sequence[tuple[datetime, datetime]]
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the time in which spans of both run; each are in order and without overlap."""
    at = 0
    for begins, ends in some:
        while at < len(others) and others[at][1] <= begins:
            at += 1
        place = at
        while place < len(others) and others[place][0] < ends:
            yield max(begins, others[place][0]), min(ends, others[place][1])
            place += 1


def without(pieces: Iterable[Piece], taken: list[Piece], person: PersonId) -> list[Piece]:
    """Return the pieces without the time in which *person* stands in *taken*."""
    theirs: list[Piece] = [(begins, ends, ()) for begins, ends, people in taken if person in people]
    return [piece for piece in laid_under(theirs, pieces) if piece[2]]


def _begins(piece: Piece) -> datetime:
    return piece[0]
