"""How a report stands, in the words of a story: who has it, what is known, what was asked for. Pure."""

from __future__ import annotations

from collections.abc import Callable

from hotline.domain.incident import Incident
from hotline.domain.intake import FactState
from hotline.domain.organisation import PersonId
from hotline.domain.script import EVENT, FACTS, OWN_WORDS


def standing(incident: Incident, name: Callable[[PersonId], str]) -> str:
    """Return the line of a story about an incident; *name* is the first name of somebody of the team."""
    intake = incident.intake
    parts = [f"{name(incident.owner)} has it" if incident.owner else "nobody has it"]
    parts += [] if incident.open else ["closed"]
    parts += ["not a report"] if incident.not_a_report else []
    parts += [f"goes with {incident.follows}"] if incident.follows else []
    parts += [f"{fact} {_fact(incident, fact)}" for fact in FACTS if fact != EVENT or EVENT in intake.answers]
    parts += [f"kept out {', '.join(sorted(map(name, incident.excluded)))}"] if incident.excluded else []
    parts += [f"to do {', '.join(incident.to_do)}"] if incident.to_do else []
    parts += [f"police {incident.law}"] if incident.law else []
    parts += [f"written to in {intake.language}"]
    parts += ["asked for no contact"] if intake.quiet else []
    parts += ["texted STOP"] if incident.stopped else []
    return f"record {incident.reference}: {'; '.join(parts)}"


def _fact(incident: Incident, fact: str) -> str:
    known = incident.intake.answers.get(fact)
    if known is None:
        return "asked" if fact in incident.intake.asked else "not asked"
    if known.state is FactState.TOLD and known.value and known.value != OWN_WORDS:
        return known.value
    return known.state.value
