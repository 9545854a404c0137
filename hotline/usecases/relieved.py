"""Who is no longer on call is no longer waited for: what they were paged for goes on at once.

And who is on call instead is paged, as they would have been had they been so when the step was taken.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from hotline.domain import escalation
from hotline.domain.escalation import Wanted
from hotline.domain.oncall_changes import Relief, relief
from hotline.domain.organisation import Organisation
from hotline.domain.terms import LAYERS
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
    page_beside(scene, sorted(scene.reached_so_far(*LAYERS) & found.instead.get(incident.region, frozenset())))
    for person in gone:
        if person in incident.escalation.current:
            scene.record("record-off-passed", name=scene.name(person))
        decide(scene, escalation.Passed(person))
    paging.stop_ringing(scene, gone)
