"""Swaps: somebody asks another to trade duties; nothing changes until the other says yes. Without an answer it ends."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC

from hotline.domain.called import people_called, people_with
from hotline.domain.deeds import AuditKind
from hotline.domain.oncall_changes import Lasting, lasts, layers_held, open_swaps, settled
from hotline.domain.rota import Override, Swap, SwapState
from hotline.domain.settled_times import Span
from hotline.domain.swaps import agreed, expires_at, sides
from hotline.domain.terms import PersonId
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases.oncall import (
    NotChanged,
    Rotas,
    apply,
    instants,
    must_answer,
    override,
    remind,
    shared_regions,
)
from hotline.usecases.oncall_words import Said, said
from hotline.usecases.runtime import Runtime


def ask(desk: Rotas, other: PersonId, span: Span, back: Span | None = None) -> Said:
    """Ask *other* to take this person's duty; this person takes theirs of the same time, or of *back*."""
    desk.hold(other)
    must_answer(desk, other)
    zone, shared = desk.zone(desk.by), shared_regions(desk, other)
    give, take = instants(span, zone), instants(back or span, zone)
    mine = dict.fromkeys(code for code, _ in layers_held(desk.organisation, desk.by, shared, give))
    theirs = dict.fromkeys(code for code, _ in layers_held(desk.organisation, other, shared, take))
    if not mine:
        raise NotChanged("oncall-not-you", when=give)
    if back is not None and not theirs:
        raise NotChanged("oncall-not-on", name=desk.first_name(other), when=take)
    if any((one.asked_by, one.asked) == (desk.by, other) for one in open_swaps(desk.organisation.rota, desk.now)):
        raise NotChanged("oncall-asked-already", name=desk.first_name(other))
    swap = secrets.token_hex(6)
    gives = (override(desk, span, zone, region=code, person=other, instead_of=desk.by, swap=swap) for code in mine)
    at = back or span
    takes = (override(desk, at, zone, region=code, person=desk.by, instead_of=other, swap=swap) for code in theirs)
    asked = Swap(
        id=swap,
        region=shared[0],
        asked_by=desk.by,
        asked=other,
        overrides=(*gives, *takes),
        asked_at=desk.now.astimezone(UTC),
        expires_at=expires_at(desk.now, give, take),
    )
    rota = desk.organisation.rota.with_swap(asked)
    desk.save(rota, AuditKind.ROTA_CHANGED, f"Asked {desk.directory.name(other)} to swap.")
    desk.tx.outbox.add(JobName.END_SWAP, now=desk.now, run_at=asked.expires_at, detail=swap)
    desk.tell(other, _told("oncall-swap-asked", desk.first_name(desk.by), give, take if back else None))
    return said("oncall-swap-sent", name=desk.first_name(other), when=give)


def answer(desk: Rotas, *, accepts: bool, name: str = "", swap_id: str = "") -> Said:
    """Say yes or no to the one who asked this person to swap; *name* or *swap_id* says to whom, where several did."""
    desk.hold()
    swap = _asked(desk, name, swap_id)
    asker = desk.first_name(swap.asked_by)
    give, back = sides(swap, desk.now)
    if not accepts:
        rota = desk.organisation.rota.with_swap(settled(swap, SwapState.DECLINED, desk.now))
        desk.save(rota, AuditKind.ROTA_CHANGED, f"Said no to a swap with {desk.directory.name(swap.asked_by)}.")
        desk.tell(swap.asked_by, said("oncall-swap-declined", name=desk.first_name(desk.by), when=give))
        return said("oncall-swap-declined-yours", name=asker)
    made = agreed(swap.overrides, desk.by, desk.now)
    _must_still_hold(desk, swap.asked_by, made, said("oncall-not-on", name=asker, when=give))
    _must_still_hold(desk, desk.by, made, said("oncall-not-you", when=back or give))
    rota = desk.organisation.rota.with_override(*made).with_swap(settled(swap, SwapState.ACCEPTED, desk.now))
    deed = f"Swapped with {desk.directory.name(swap.asked_by)}"
    apply(desk, rota, made, deed, told=(swap.asked_by, swap.asked))
    desk.tell(swap.asked_by, _told("oncall-swap-done", desk.first_name(desk.by), give, back))
    remind(desk, swap.asked_by, give)
    return _told("oncall-swap-yours", asker, give, back)


def end(runtime: Runtime, tx: Transaction, claimed: Claimed) -> None:
    """A swap was not answered in time: nothing has changed, and both hear so."""
    now = runtime.now()
    tx.outbox.finish(claimed, now)
    tx.people.hold()
    directory = runtime.directory(tx)
    swap = next((one for one in directory.organisation.rota.swaps if one.id == claimed.detail), None)
    if swap is None or swap.state is not SwapState.ASKED:
        return
    desk = Rotas(runtime, tx, directory, swap.asked_by, now)
    tx.people.save_rota(directory.organisation.rota.with_swap(settled(swap, SwapState.EXPIRED, now)), now)
    give, _ = sides(swap, now)
    desk.tell(swap.asked_by, said("oncall-swap-expired", name=desk.first_name(swap.asked), when=give))
    desk.tell(swap.asked, said("oncall-swap-expired-yours", name=desk.first_name(swap.asked_by)))


def _must_still_hold(desk: Rotas, person: PersonId, made: Iterable[Override], why: Said) -> None:
    """Raises NotChanged where somebody has given away meanwhile what they trade: nobody would be on call by it."""
    theirs = [one for one in made if one.instead_of == person]
    if theirs and not any(layers_held(desk.organisation, person, [one.region], lasts(one)) for one in theirs):
        raise NotChanged(why.key, **why.values)


def _asked(desk: Rotas, name: str, swap_id: str) -> Swap:
    waiting = [one for one in open_swaps(desk.organisation.rota, desk.now) if one.asked == desk.by]
    if swap_id:
        waiting = [one for one in waiting if one.id == swap_id]
    if name:
        known = desk.organisation.people
        askers = [known[one] for one in dict.fromkeys(swap.asked_by for swap in waiting) if one in known]
        called = people_called(askers, name) or people_with(askers, name)
        waiting = [one for one in waiting if one.asked_by in called]
    if not waiting:
        raise NotChanged("oncall-swap-none")
    if len(waiting) > 1:
        people = ", ".join(dict.fromkeys(desk.directory.name(one.asked_by) for one in waiting))
        raise NotChanged("oncall-swap-whose", people=people)
    return waiting[0]


def _told(key: str, name: str, when: Lasting, other: Lasting | None) -> Said:
    return said(key, name=name, when=when) if other is None else said(f"{key}-both", name=name, when=when, other=other)
