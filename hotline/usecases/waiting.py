"""A reporter waits: after a while they hear the truth, and that there is no rush."""

from __future__ import annotations

from datetime import datetime, timedelta

from hotline.domain import conversation
from hotline.domain.escalation import Wanted
from hotline.domain.intake import NUDGE_AFTER, WentSilent
from hotline.usecases.carry_out import carry_out, check_in_at
from hotline.usecases.scene import Scene

TRUTH_AT = (timedelta(minutes=5), timedelta(minutes=20), timedelta(hours=1))
"""When somebody who waits is told that nobody has answered yet: at minute five, then rarely (product.md, 8)."""
TRUTH_EVERY = timedelta(hours=2)
READ_WITHIN = timedelta(minutes=1)
"""A question that is younger may still be being read: the truth goes without a nudge."""


def check_in(scene: Scene, planned: datetime) -> None:
    """Tell the reporter how things stand, if they wait; *planned* is when this look was due.

    A look that another has replaced does nothing.
    """
    incident = scene.incident
    if incident.check_in_at is None or planned < incident.check_in_at:
        return
    incident.check_in_at = None
    is_called = incident.wants is Wanted.OWNER and incident.escalation.begun
    tells = is_called and scene.now >= truth_due(incident.opened_at, incident.truth_told)
    patience = READ_WITHIN if tells else NUDGE_AFTER
    incident.intake, effects = conversation.step(
        incident.intake, WentSilent(scene.now, called=is_called, patience=patience), scene.script
    )
    if effects:
        scene.record("record-no-answer")
        carry_out(scene, effects)
    elif tells:
        scene.say("nobody-yet")
    if is_called and (effects or tells):
        incident.truth_told += 1
    upcoming = [at for at in (_next_truth(scene), conversation.waits_for_answer(incident.intake)) if at]
    if upcoming:
        check_in_at(scene, max(scene.now + timedelta(seconds=1), min(upcoming)))


def truth_due(opened_at: datetime, told: int) -> datetime:
    """Return when somebody who was told *told* times is told again."""
    if told < len(TRUTH_AT):
        return opened_at + TRUTH_AT[told]
    return opened_at + TRUTH_AT[-1] + TRUTH_EVERY * (told - len(TRUTH_AT) + 1)


def _next_truth(scene: Scene) -> datetime | None:
    incident = scene.incident
    if incident.wants is not Wanted.OWNER:
        return None
    return truth_due(incident.opened_at, incident.truth_told)
