"""What a change of the rota does: who is on call by it, what it leaves to nobody, and how it is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hotline.domain.oncall import Shift, everybody_off, holders, shifts
from hotline.domain.organisation import Organisation
from hotline.domain.pieces import at_once
from hotline.domain.rota import Override, Rota, Swap, SwapState
from hotline.domain.terms import LAYERS, PersonId, Target
from hotline.domain.walltime import instant_of, minute_of

UNDONE_WITHIN = timedelta(days=1)
"""A change can be taken back so long after it was made."""


@dataclass(frozen=True)
class Lasting:
    """A span of instants (aware), as it is told to people. *from_now*: it begins at once."""

    begins: datetime
    ends: datetime
    from_now: bool = False


def layers_held(
    organisation: Organisation, person: PersonId, regions: Iterable[str], span: Lasting
) -> tuple[tuple[str, Target], ...]:
    """Return the layers of *regions* that *person* holds at any time of *span*, whether they are off then or not."""
    rota = organisation.rota
    there = replace(
        rota, overrides=tuple(one for one in rota.overrides if not (one.is_off and one.instead_of == person))
    )
    without = replace(organisation, rota=there)
    return tuple(
        (region, layer)
        for region in regions
        for layer in LAYERS
        if any(person in shift.people for shift in _shifts(without, region, layer, span))
    )


def uncovered(before: Organisation, after: Organisation, regions: Iterable[str], span: Lasting) -> frozenset[Target]:
    """Return the layers that nobody has for some time of *span* after a change, and that somebody had before it."""
    return frozenset(
        layer
        for layer, had, has in _changed(before, after, regions, span)
        if any(at_once(_spans(one for one in has if not one.people), _spans(one for one in had if one.people)))
    )


def gained(
    before: Organisation, after: Organisation, regions: Iterable[str], span: Lasting
) -> Mapping[PersonId, Lasting]:
    """Return who holds a layer after a change that they did not hold before it, and from when until when."""
    found: dict[PersonId, Lasting] = {}
    for _, had, has in _changed(before, after, regions, span):
        for person in dict.fromkeys(person for shift in has for person in shift.people):
            without = _spans(one for one in had if person not in one.people)
            new = list(at_once(_spans(one for one in has if person in one.people), without))
            if new:
                known = found.get(person, Lasting(*new[0]))
                found[person] = Lasting(min(known.begins, new[0][0]), max(known.ends, new[-1][1]))
    return found


def _changed(
    before: Organisation, after: Organisation, regions: Iterable[str], span: Lasting
) -> Iterator[tuple[Target, tuple[Shift, ...], tuple[Shift, ...]]]:
    """Yield the layers whose shifts are others after a change, with those before it and after it."""
    for region in regions:
        for layer in LAYERS:
            had, has = (_shifts(organisation, region, layer, span) for organisation in (before, after))
            if had != has:
                yield layer, had, has


def _spans(found: Iterable[Shift]) -> list[tuple[datetime, datetime]]:
    return [(one.begins, one.ends) for one in found]


def _shifts(organisation: Organisation, region: str, layer: Target, span: Lasting) -> tuple[Shift, ...]:
    return shifts(organisation, region, layer, since=span.begins, until=span.ends)


def lasts(override: Override) -> Lasting:
    """Return the instants (UTC) between which an override holds."""
    zone = ZoneInfo(override.zone)
    return Lasting(instant_of(override.begins, zone), instant_of(override.ends, zone))


def open_swaps(rota: Rota, now: datetime) -> tuple[Swap, ...]:
    """Return the swaps that still wait for an answer."""
    return tuple(one for one in rota.swaps if one.state is SwapState.ASKED and one.expires_at > now)


# --- what waits for somebody meanwhile


@dataclass(frozen=True)
class Relief:
    """Whom a change takes off duty at one instant, and whom it puts on. *gone* and *instead* are by region."""

    off: frozenset[PersonId]
    gone: Mapping[str, frozenset[PersonId]]
    """Who held a layer and, by somebody's own word, holds none any more."""
    instead: Mapping[str, frozenset[PersonId]]
    """Who holds a layer that they did not hold."""
    held: frozenset[PersonId]
    """Who held a layer of a region where somebody else has one now."""

    def gone_in(self, region: str) -> frozenset[PersonId]:
        """Return who is waited for no longer in *region*: who is off is so everywhere."""
        return self.off | self.gone.get(region, frozenset())

    @property
    def concerned(self) -> frozenset[PersonId]:
        """Everybody who may have been paged for what goes on now."""
        return self.off.union(self.held, *self.gone.values())


def relief(before: Organisation, after: Organisation, at: datetime) -> Relief:
    """Return whom a change of the rota relieves at *at* (aware), and who is on call instead.

    Nobody is relieved because somebody else came back: they were paged, and may answer.
    """
    was, now = (
        {one.id: one for one in organisation.rota.overrides if (span := lasts(one)).begins <= at < span.ends}
        for organisation in (before, after)
    )
    began = [one for key, one in now.items() if key not in was]
    ended = [one for key, one in was.items() if key not in now]
    leaves = {one for override in began if (one := override.instead_of) is not None}
    leaves |= {one for override in ended if (one := override.person) is not None}
    gone: dict[str, frozenset[PersonId]] = {}
    instead: dict[str, frozenset[PersonId]] = {}
    held: set[PersonId] = set()
    for region in after.regions if began or ended else ():
        had, has = ({layer: {*holders(one, region, layer, at)} for layer in LAYERS} for one in (before, after))
        all_who_had, all_who_have = (set().union(*layers.values()) for layers in (had, has))
        gone[region] = frozenset(leaves & (all_who_had - all_who_have))
        instead[region] = frozenset().union(*(has[layer] - had[layer] for layer in LAYERS))
        if instead[region]:
            held |= all_who_had
    return Relief(everybody_off(after, at) - everybody_off(before, at), gone, instead, frozenset(held))


# --- taking back


def last_change(rota: Rota, person: PersonId, now: datetime) -> tuple[Override, ...] | Swap | None:
    """Return what *person* changed last, within a day, and isn't over: the overrides of one deed, or a swap."""
    since = now - UNDONE_WITHIN
    mine = [one for one in rota.overrides if one.by == person and not one.swap and one.made_at >= since]
    mine = [one for one in mine if lasts(one).ends > now]
    swaps = [one for one in open_swaps(rota, now) if one.asked_by == person and one.asked_at >= since]
    swaps += [
        one
        for one in rota.swaps
        if one.state is SwapState.ACCEPTED and person in (one.asked_by, one.asked) and (one.settled_at or now) >= since
    ]
    made = max((one.made_at for one in mine), default=None)
    swap = max(swaps, key=_touched_at, default=None)
    if swap and (made is None or _touched_at(swap) > made):
        return swap
    return tuple(one for one in mine if one.made_at == made) or None


def _touched_at(swap: Swap) -> datetime:
    return swap.settled_at or swap.asked_at


def built_on(rota: Rota, change: Iterable[Override]) -> Override | None:
    """Return a later override of somebody else's about the same people and time, which would lose what it stands on."""
    change = tuple(change)
    for one in rota.overrides:
        if one.by != change[0].by and one.made_at > change[0].made_at and any(_meets(one, other) for other in change):
            return one
    return None


def _meets(one: Override, other: Override) -> bool:
    mine, theirs = lasts(one), lasts(other)
    people = {one.person, one.instead_of} & {other.person, other.instead_of} - {None}
    return bool(people) and mine.begins < theirs.ends and theirs.begins < mine.ends


def taken_back(rota: Rota, change: Iterable[Override], now: datetime) -> Rota:
    """Return the rota without these overrides from *now* on. What has been so until now stays as it was."""
    ids = {one.id for one in change}
    kept = []
    for one in rota.overrides:
        if one.id in ids:
            until = minute_of(now, ZoneInfo(one.zone))
            if one.begins >= until:
                continue
            kept.append(replace(one, ends=min(one.ends, until)))
        else:
            kept.append(one)
    return replace(rota, overrides=tuple(kept))


def settled(swap: Swap, state: SwapState, now: datetime) -> Swap:
    """Return the swap with what became of it."""
    return replace(swap, state=state, settled_at=now.astimezone(UTC))
