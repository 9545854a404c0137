"""What people change in the console about who is on call: the same deeds as by text, with the same notices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hotline.domain.oncall_changes import Lasting, last_change, lasts, open_swaps
from hotline.domain.organisation import Person
from hotline.domain.rights import Area
from hotline.domain.rota import Swap, SwapState
from hotline.domain.settled_times import LONGEST, Span
from hotline.domain.swaps import sides
from hotline.domain.terms import Target
from hotline.domain.walltime import instant_of, minute_of
from hotline.usecases import oncall, oncall_swaps
from hotline.usecases.console.handles import handle_of, person_of
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.oncall import NotChanged, Rotas, team_of, zone_of
from hotline.usecases.oncall_words import Said, in_words

WALL = "%Y-%m-%dT%H:%M"
"""How a form of a browser writes a wall time."""
LONGEST_WALL = 32


@dataclass(frozen=True)
class Colleague:
    """Somebody whom a form may name."""

    handle: str
    name: str


@dataclass(frozen=True)
class Asked:
    """A swap that waits for an answer, or one of this person's that was settled lately. *mine*: they asked for it.

    *gives*: when the asked one is on call by it; *takes*: when the asker is, where that is another time.
    """

    id: str
    other: str
    mine: bool
    state: SwapState
    gives: Lasting
    takes: Lasting | None


@dataclass(frozen=True)
class Mine:
    """What this person may change: their zone, what they changed last, swaps, and whom they may name."""

    zone: str
    undoable: Lasting | None
    swaps: tuple[Asked, ...]
    team: tuple[Colleague, ...]
    answers: bool
    """Whether they can be on call themselves."""
    plans: bool
    """Whether they may change others' duty."""


def mine(visitor: Visitor) -> Mine:
    """Return what somebody may change about who is on call."""
    organisation, person = visitor.organisation, visitor.person
    change = last_change(organisation.rota, person.id, visitor.now)
    undoable = None
    if isinstance(change, Swap):
        undoable = sides(change, visitor.now)[0] if change.state is SwapState.ASKED else None
    elif change:
        undoable = lasts(change[0])
    return Mine(
        zone=zone_of(organisation, person).key,
        undoable=undoable,
        swaps=tuple(_swaps(visitor)),
        team=tuple(Colleague(handle_of(visitor, one.id), one.name) for one in team_of(organisation, person.id)),
        answers=person.answers_pages,
        plans=Area.ROTA in visitor.areas,
    )


def _swaps(visitor: Visitor) -> list[Asked]:
    rota, person = visitor.organisation.rota, visitor.person.id
    waiting = {swap.id for swap in open_swaps(rota, visitor.now)}
    found = []
    for swap in reversed(rota.swaps):
        if person not in (swap.asked_by, swap.asked) or (swap.state is SwapState.ASKED and swap.id not in waiting):
            continue
        gives, takes = sides(swap, visitor.now)
        if max(gives.ends, (takes or gives).ends) <= visitor.now:
            continue
        is_mine = swap.asked_by == person
        other = visitor.directory.name(swap.asked if is_mine else swap.asked_by)
        found.append(Asked(swap.id, other, is_mine, swap.state, gives, takes))
    return found


# --- deeds


def stand_in(visitor: Visitor, *, instead_of: str, begins: str, ends: str, person: str = "") -> str:
    """Put this person on call instead of another, or somebody else whom a planner names; return what is now so."""
    other, who = person_of(visitor, instead_of), _named(visitor, person)
    return _do(visitor, lambda desk: oncall.stand_in(desk, who.id, other.id, _span(visitor, begins, ends)))


def cover(visitor: Visitor, *, region: str, layer: Target, begins: str, ends: str, person: str = "") -> str:
    """Put this person on call where nobody is, or somebody whom a planner names; return what is now so."""
    who = _named(visitor, person)
    return _do(visitor, lambda desk: oncall.cover(desk, who.id, region, layer, _span(visitor, begins, ends)))


def off(visitor: Visitor, *, begins: str, ends: str, person: str = "") -> str:
    """Take this person off for a while, or somebody whom a planner names; return what is now so."""
    who = _named(visitor, person)
    return _do(visitor, lambda desk: oncall.off(desk, who.id, _span(visitor, begins, ends)))


def ask_swap(
    visitor: Visitor, *, other: str, begins: str, ends: str, back_begins: str = "", back_ends: str = ""
) -> str:
    """Ask somebody to take this person's duty, for theirs of the same time or of another; return what is now so."""
    asked = person_of(visitor, other)

    def ask(desk: Rotas) -> Said:
        back = _span(visitor, back_begins, back_ends) if back_begins or back_ends else None
        return oncall_swaps.ask(desk, asked.id, _span(visitor, begins, ends), back)

    return _do(visitor, ask)


def answer_swap(visitor: Visitor, swap: str, *, accepts: bool) -> str:
    """Say yes or no to a swap that this person was asked for; return what is now so."""
    return _do(visitor, lambda desk: oncall_swaps.answer(desk, accepts=accepts, swap_id=swap))


def undo(visitor: Visitor) -> str:
    """Take back what this person changed last; return what is now so."""
    return _do(visitor, oncall.undo)


def _named(visitor: Visitor, handle: str) -> Person:
    return person_of(visitor, handle) if handle else visitor.person


def _do(visitor: Visitor, deed: Callable[[Rotas], Said]) -> str:
    """Do it, and say in this person's language what is now so. Raises Refused, and then nothing was written."""
    desk = Rotas(visitor.runtime, visitor.tx, visitor.directory, visitor.person.id, visitor.now)
    words, zone = visitor.runtime.words_of(visitor.person), zone_of(visitor.organisation, visitor.person)
    try:
        return in_words(deed(desk), words, zone, visitor.now)
    except NotChanged as error:
        raise Refused(said=in_words(error.why, words, zone, visitor.now)) from None


# --- times of a form


def _span(visitor: Visitor, begins: str, ends: str) -> Span:
    """Return the span of two wall times in this person's zone. Raises Refused, NotChanged for what can't be."""
    zone = zone_of(visitor.organisation, visitor.person)
    first, last = _wall(begins), _wall(ends)
    for wall in (first, last):
        _must_be_one_instant(wall, zone)
    if instant_of(last, zone) <= visitor.now:
        raise NotChanged("oncall-past", when=last)
    if last <= first:
        raise Refused("duty-order")
    if last - first > LONGEST:
        raise Refused("duty-too-long")
    if instant_of(first, zone) <= visitor.now:
        return Span(minute_of(visitor.now, zone), last, from_now=True)
    return Span(first, last)


def _wall(written: str) -> datetime:
    try:
        wall = datetime.fromisoformat(written[:LONGEST_WALL])
    except ValueError:
        raise Refused("duty-no-time") from None
    if wall.tzinfo is not None:
        raise Refused("duty-no-time")
    return wall.replace(second=0, microsecond=0)


def _must_be_one_instant(wall: datetime, zone: ZoneInfo) -> None:
    """Raises NotChanged for a time that clocks skip, or show twice, in the night that they change."""
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return
    exists = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall
    raise NotChanged("oncall-twice" if exists else "oncall-skipped", when=wall)


def prefilled(at: datetime, zone: str) -> str:
    """Return an instant as the field of a form shows it, in a zone."""
    return f"{at.astimezone(ZoneInfo(zone)):{WALL}}"
