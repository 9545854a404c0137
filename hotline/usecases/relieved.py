"""Who is no longer on call is no longer waited for: what they were paged for goes on at once.

And who is on call instead is paged, as they would have been had they been so when the step was taken.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from hotline.domain import escalation
from hotline.domain.conflicts import kept_to
from hotline.domain.escalation import Wanted
from hotline.domain.incident import Incident
from hotline.domain.oncall_changes import Relief, relief
from hotline.domain.organisation import Organisation, PersonId, Target
from hotline.domain.routing import eligible, targets
from hotline.domain.terms import LAYERS
from hotline.domain.timeline import timeline
from hotline.store.transaction import Transaction
from hotline.usecases import paging
from hotline.usecases.carry_out import decide, page_beside
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene

PAGED_WITHIN = timedelta(hours=24)
"""Nobody is waited for longer than a round of the policy takes."""


def pass_on(runtime: Runtime, tx: Transaction, before: Organisation, directory: Directory, now: datetime) -> None:
    """After a change of the rota, let go on what waits for somebody who is no longer on call by it.

    What somebody has stays theirs. The people are held already; the incidents are held here.
    """
    found = relief(before, directory.organisation, now)
    seen = {one.id: one for person in found.concerned for one in tx.incidents.paged_to(person, now - PAGED_WITHIN)}
    for _, incident in sorted(seen.items()):  # in one order for everybody
        if incident.wants is not Wanted.NOBODY:
            scene = Scene(runtime, tx, directory, tx.incidents.hold(incident), now)
            _go_on(scene, found)
            scene.save()


def _go_on(scene: Scene, found: Relief) -> None:
    incident = scene.incident
    having = (incident.owner, incident.handed_to, *incident.helpers)
    gone = [p for p in incident.escalation.paged if p in found.gone_in(incident.region) and p not in having]
    page_beside(scene, sorted(_had_they_been_on(scene) & found.instead.get(incident.region, frozenset())))
    for person in gone:
        if person in incident.escalation.current:
            scene.record("record-off-passed", name=scene.name(person))
        decide(scene, escalation.Passed(person))
    paging.stop_ringing(scene, gone)


def _had_they_been_on(scene: Scene) -> frozenset[PersonId]:
    """Return whom the steps so far, of those for who is on call, would page now."""
    state = scene.incident.escalation
    taken = timeline(scene.incident.policy, asked_first=state.asked_first)[: state.next]
    layers = [planned.page for _, planned in taken if planned is not None and planned.page in LAYERS]
    return frozenset(person for layer in layers for person in scene.reach(layer).people)


def may_take(directory: Directory, incident: Incident, now: datetime) -> tuple[PersonId, ...]:
    """Return whom its owner can ask to take *incident* over: who is on call first, nobody who is off or kept out."""
    organisation, code = directory.organisation, incident.region
    on_call = [person for target in (*LAYERS, Target.REGION) for person in targets(organisation, code, target, now)]
    out = incident.excluded | {person for person in (incident.source, incident.owner) if person}
    only = code in organisation.verified_only
    able, _ = eligible(organisation, on_call, excluded=out, verified_only=only)
    few = kept_to(organisation, incident)
    return tuple(person for person in able if not few or person in few)
