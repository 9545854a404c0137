"""Who is on call, changed by the people themselves: off, on for somebody, a swap, and undo; by text or command line.

Each deed is one function. It says what is now so in one sentence, tells everybody else whose duty it changes, and is
audited. What can't be done raises ``NotChanged`` before anything is written.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound
from hotline.domain.oncall_changes import (
    Lasting,
    built_on,
    gained,
    last_change,
    lasts,
    layers_held,
    settled,
    taken_back,
    uncovered,
)
from hotline.domain.organisation import Organisation, Person
from hotline.domain.reaching import may_take
from hotline.domain.rota import Override, Rota, Swap, SwapState
from hotline.domain.routing import paging_line
from hotline.domain.settled_times import Span
from hotline.domain.terms import LAYERS, PersonId, Target
from hotline.domain.walltime import instant_of
from hotline.store.messages import Precedence
from hotline.store.transaction import Transaction
from hotline.usecases import relieved, telling
from hotline.usecases.notices import goes_at
from hotline.usecases.oncall_words import Said, SaidValue, in_words, said, short_name
from hotline.usecases.runtime import Directory, Runtime

MOST_NAMED, LONGEST_NAME = 2, 12
"""So much of what somebody still has is named, and whom they can hand it to, that the answer stays one part."""


class NotChanged(NotFound):
    """What somebody asked for is not clear or not theirs to change; *why* says so to them. Nothing was written."""

    def __init__(self, key: str, **values: SaidValue) -> None:
        self.why = said(key, **values)
        super().__init__(key)


@dataclass
class Rotas:
    """One person (*by*) changes who is on call, in one transaction at one instant."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    by: PersonId
    now: datetime

    @property
    def organisation(self) -> Organisation:
        """The organisation, with its rota as it stands."""
        return self.directory.organisation

    def hold(self, *people: PersonId) -> None:
        """Let nobody else change the rota until the transaction ends, and read what they changed before.

        It is about *people*, who were found before that.
        """
        self.tx.people.hold()
        self.directory = self.runtime.directory(self.tx)
        if not {self.by, *people} <= self.organisation.people.keys():
            self.tx.start_over()  # the organisation was changed just now, and one of them is no longer of it

    def save(self, rota: Rota, kind: AuditKind, text: str) -> None:
        """Keep the rota, write into the audit what was done, and let go on what waits for whom it takes off."""
        before = self.organisation
        self.tx.people.save_rota(rota, self.now)
        self.tx.audit.append(None, kind, at=self.now, who=self.directory.name(self.by), text=text)
        self.directory = self.runtime.directory(self.tx)
        relieved.pass_on(self.runtime, self.tx, before, self.directory, self.now)

    def first_name(self, person: PersonId | None) -> str:
        """Return the name that the team is told."""
        return short_name(self.directory, person)

    def zone(self, person: PersonId) -> ZoneInfo:
        """Return the zone of somebody's first region: theirs."""
        return zone_of(self.organisation, self.organisation.people[person])

    def tell(self, person: PersonId, what: Said, *, at_once: bool = False) -> None:
        """Text somebody of the team, in their language and zone; nobody who can't be texted.

        Unless it must come *at_once*, it waits while they are off duty and want no notices: their quiet hours.
        """
        known = self.organisation.people.get(person)
        if known is None or not known.phone or known.texts_blocked:
            return
        at = self.now if at_once else goes_at(self.organisation, known, self.now)
        waits = at > self.now
        body = in_words(what, self.runtime.words_of(known), self.zone(person), at)  # its days as they read it then
        line = paging_line(self.organisation, telling.region_of(self.organisation, known))
        precedence = Precedence.NOTICE if waits else Precedence.PERSON
        telling.text(self.runtime, self.tx, line, known, body, precedence=precedence, run_at=at)


def zone_of(organisation: Organisation, person: Person) -> ZoneInfo:
    """Return the zone that somebody writes and reads times in: that of their first region."""
    return ZoneInfo(telling.region_of(organisation, person).time_zone)


def team_of(organisation: Organisation, person: PersonId) -> tuple[Person, ...]:
    """Return who else can be on call in any of somebody's regions, in the order of the file."""
    mine = set(organisation.people[person].regions)
    return tuple(
        one
        for one in organisation.people.values()
        if one.id != person and one.answers_pages and mine & set(one.regions)
    )


def instants(span: Span, zone: ZoneInfo) -> Lasting:
    """Return the instants of a span that somebody wrote in *zone*."""
    return Lasting(instant_of(span.begins, zone), instant_of(span.ends, zone), span.from_now)


# --- what can be done


def off(desk: Rotas, person: PersonId, span: Span) -> Said:
    """Take somebody off: no step pages them for a while. Oneself, or a planner somebody of their regions."""
    desk.hold(person)
    _must_plan(desk, person)
    zone = desk.zone(desk.by)
    when = instants(span, zone)
    made = override(desk, span, zone, region=shared_regions(desk, person)[0], instead_of=person)
    rota = desk.organisation.rota.with_override(made)
    cover = apply(desk, rota, (made,), f"{desk.directory.name(person)} is off", told=(person,))
    if person == desk.by:
        still = still_have(desk, person, when)
        return said("oncall-off-still" if still else "oncall-off", when=when, cover=cover, **still)
    desk.tell(person, said("oncall-off-told", name=desk.first_name(desk.by), when=when))
    remind(desk, person, when)
    return said("oncall-off-them", name=desk.first_name(person), when=when, cover=cover)


def stand_in(desk: Rotas, person: PersonId, instead_of: PersonId, span: Span) -> Said:
    """Put *person* on call instead of another of their regions, wherever that one holds a layer in the span."""
    desk.hold(person, instead_of)
    _must_plan(desk, person)
    must_answer(desk, person)
    zone = desk.zone(desk.by)
    when = instants(span, zone)
    shared = [code for code in shared_regions(desk, instead_of) if code in desk.organisation.people[person].regions]
    regions = dict.fromkeys(code for code, _ in layers_held(desk.organisation, instead_of, shared, when))
    if not regions:
        raise NotChanged("oncall-not-on", name=desk.first_name(instead_of), when=when)
    made = [override(desk, span, zone, region=code, person=person, instead_of=instead_of) for code in regions]
    rota = desk.organisation.rota.with_override(*made)
    deed = f"{desk.directory.name(person)} is on call for {desk.directory.name(instead_of)}"
    cover = apply(desk, rota, made, deed, told=(person, instead_of))
    if instead_of != desk.by:
        desk.tell(instead_of, said("oncall-on-told", name=desk.first_name(person), when=when))
    remind(desk, instead_of, when)
    if person == desk.by:
        return said("oncall-on", name=desk.first_name(instead_of), when=when, cover=cover)
    told: dict[str, SaidValue] = {"to": desk.first_name(instead_of), "when": when}
    desk.tell(person, said("oncall-on-set", name=desk.first_name(desk.by), **told))
    return said("oncall-on-them", name=desk.first_name(person), **told, cover=cover)


def cover(desk: Rotas, person: PersonId, region: str, layer: Target, span: Span) -> Said:
    """Put somebody on call in a layer beside whoever holds it: a gap is filled, and nobody is taken off."""
    desk.hold(person)
    _must_plan(desk, person)
    must_answer(desk, person)
    if region not in shared_regions(desk, person):
        raise NotChanged("oncall-nobody-called", name=desk.directory.name(person))
    zone = desk.zone(desk.by)
    when = instants(span, zone)
    made = override(desk, span, zone, region=region, person=person, layer=layer)
    rota = desk.organisation.rota.with_override(made)
    apply(desk, rota, (made,), f"{desk.directory.name(person)} is on call as {layer.value} as well", told=(person,))
    if person == desk.by:
        return said("oncall-you-now", when=when)
    desk.tell(person, said("oncall-gained", name=desk.first_name(desk.by), when=when))
    return said("oncall-line-on", layer=said(f"oncall-rank-{layer.value}"), people=desk.first_name(person))


def undo(desk: Rotas) -> Said:
    """Take back what this person changed last, from now on, unless somebody else's change stands on it."""
    desk.hold()
    change = last_change(desk.organisation.rota, desk.by, desk.now)
    if change is None:
        raise NotChanged("oncall-undo-none")
    if isinstance(change, Swap):
        return _undo_swap(desk, change)
    later = built_on(desk.organisation.rota, change)
    if later is not None:
        raise NotChanged("oncall-undo-later", name=desk.first_name(later.by))
    whole = lasts(change[0])
    when = whole if whole.begins > desk.now else Lasting(desk.now, whole.ends, from_now=True)
    before = desk.organisation
    rota = taken_back(before.rota, change, desk.now)
    desk.save(rota, AuditKind.ROTA_CHANGED, f"Took back a change of the rota: {_when_in_audit(change[0])}.")
    after = desk.organisation
    # Who was on call by the change, and is no longer, hears of it as who was named in it does.
    moved = {**gained(after, before, before.regions, when), **gained(before, after, before.regions, when)}
    for person in dict.fromkeys((*_people_in(change), *moved)):
        if person != desk.by:
            desk.tell(person, said("oncall-undone-told", name=desk.first_name(desk.by), when=when))
    return said("oncall-undone", when=when)


def _undo_swap(desk: Rotas, swap: Swap) -> Said:
    other = swap.asked if swap.asked_by == desk.by else swap.asked_by
    if swap.state is SwapState.ACCEPTED:
        raise NotChanged("oncall-undo-swap", name=desk.first_name(other))
    rota = desk.organisation.rota.with_swap(settled(swap, SwapState.WITHDRAWN, desk.now))
    desk.save(rota, AuditKind.ROTA_CHANGED, f"No longer asks {desk.directory.name(other)} to swap.")
    desk.tell(other, said("oncall-swap-expired-yours", name=desk.first_name(desk.by)))
    return said("oncall-swap-withdrawn", name=desk.first_name(other))


# --- what these share


def remind(desk: Rotas, person: PersonId, when: Lasting) -> None:
    """Tell somebody who goes off now what they still have: it stays theirs until somebody else takes it."""
    if still := still_have(desk, person, when):
        desk.tell(person, said("oncall-still", **still), at_once=True)


def still_have(desk: Rotas, person: PersonId, when: Lasting) -> Mapping[str, SaidValue]:
    """Return which incidents somebody has who goes off now, and how to hand the first one on; nothing without any."""
    theirs = desk.tx.incidents.owned_by(person) if when.begins <= desk.now else []
    if not theirs:
        return {}
    more = f" +{len(theirs) - MOST_NAMED}" if len(theirs) > MOST_NAMED else ""
    to = next(iter(may_take(desk.organisation, theirs[0], desk.now)), None)
    name = desk.first_name(to) if to else ""
    fits = 0 < len(name) <= LONGEST_NAME
    hand = said("oncall-hand-on", short=theirs[0].short, name=name) if fits else ""
    return {"references": ", ".join(one.reference for one in theirs[:MOST_NAMED]) + more, "hand": hand}


def apply(desk: Rotas, rota: Rota, made: Sequence[Override], deed: str, *, told: Collection[PersonId]) -> Said | str:
    """Keep *rota*, in which *made* is new; return what it leaves to nobody. Who is on call by it hears of it.

    *told* hear of it in other words, and so does who made it.
    """
    before, after = desk.organisation, replace(desk.organisation, rota=rota)
    desk.save(rota, AuditKind.ROTA_CHANGED, f"{deed}: {'; '.join(dict.fromkeys(map(_when_in_audit, made)))}.")
    gap: set[Target] = set()
    for when in dict.fromkeys(map(lasts, made)):
        gap |= uncovered(before, after, after.regions, when)
        for person, span in gained(before, after, after.regions, when).items():
            if person not in (desk.by, *told):
                now_on = Lasting(span.begins, span.ends, from_now=span.begins <= desk.now)
                desk.tell(person, said("oncall-gained", name=desk.first_name(desk.by), when=now_on))
    if not gap:
        return ""
    layer = "both" if len(gap) == len(LAYERS) else next(iter(gap)).value
    return said("oncall-gap", layer=said(f"layer-{layer}"))


def override(
    desk: Rotas,
    span: Span,
    zone: ZoneInfo,
    *,
    region: str,
    person: PersonId | None = None,
    instead_of: PersonId | None = None,
    layer: Target | None = None,
    swap: str = "",
) -> Override:
    """Return an override of this person's making; the wall times of *span* are those of *zone*."""
    return Override(
        id=secrets.token_hex(6),
        region=region,
        begins=span.begins,
        ends=span.ends,
        zone=zone.key,
        made_at=desk.now.astimezone(UTC),
        layer=layer,
        person=person,
        instead_of=instead_of,
        by=desk.by,
        swap=swap,
    )


def shared_regions(desk: Rotas, person: PersonId) -> tuple[str, ...]:
    """Return the regions that somebody has in common with who acts. Raises NotChanged where there is none."""
    mine = desk.organisation.people[desk.by].regions
    shared = tuple(code for code in desk.organisation.people[person].regions if code in mine)
    if not shared:
        raise NotChanged("oncall-nobody-called", name=desk.directory.name(person))
    return shared


def must_answer(desk: Rotas, person: PersonId) -> None:
    """Raises NotChanged for somebody who answers no pages: nobody is on call by them."""
    if not desk.organisation.people[person].answers_pages:
        raise NotChanged("oncall-nobody-called", name=desk.directory.name(person))


def _must_plan(desk: Rotas, person: PersonId) -> None:
    if person == desk.by:
        return
    if not desk.organisation.people[desk.by].plans:
        raise NotChanged("oncall-not-lead", name=desk.first_name(person))
    shared_regions(desk, person)


def _people_in(change: Iterable[Override]) -> tuple[PersonId, ...]:
    people = (person for one in change for person in (one.person, one.instead_of) if person is not None)
    return tuple(dict.fromkeys(people))


def _when_in_audit(one: Override) -> str:
    return f"{one.begins:%Y-%m-%d %H:%M} to {one.ends:%Y-%m-%d %H:%M} {one.zone}"
