"""An incident: what is handled. Its facts and states, and the document that the store keeps sealed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any

from hotline.domain import configuration_document
from hotline.domain.doubts import Doubt
from hotline.domain.effects import Purpose
from hotline.domain.escalation import Escalation, Wanted
from hotline.domain.intake import Fact, FactState, Intake
from hotline.domain.organisation import PersonId, Policy
from hotline.domain.reference import short
from hotline.domain.script import EVENT

Document = dict[str, Any]


class EntryKind(StrEnum):
    """What an entry of the transcript is."""

    TEXT_IN = "text_in"
    TEXT_OUT = "text_out"
    VOICE_IN = "voice_in"
    """The reporter said something on the phone; the recording is kept as a file."""
    TRANSCRIPTION = "transcription"
    """The words of a recording, typed by a person or put down by a machine."""
    PAGE = "page"
    REPLY = "reply"
    NOTE = "note"
    FACT = "fact"
    EVENT = "event"


@dataclass
class Incident:
    """One incident while it is worked on. *contact* is the reporter's number as the carrier gave it."""

    id: int
    reference: str
    region: str
    line: str
    opened_at: datetime
    policy: Policy
    contact: str = ""
    textable: bool = True
    stopped: bool = False
    """They texted STOP: nothing may be texted to them until they write START."""
    source: PersonId | None = None
    """Who of the team reported it, if it was one of us."""
    readable: bool = True
    open: bool = True
    closed_at: datetime | None = None
    entries: int = 0
    chained: int = 0
    """How many of the entries are linked; fewer only where an older version wrote some."""
    head: bytes | None = None
    """The hash of the last linked entry."""
    owner: PersonId | None = None
    taken_at: datetime | None = None
    waiting_since: datetime | None = None
    """Since when the owner owes a sign: set by taking it and by a text of the reporter, cleared by any sign."""
    close_asked_at: datetime | None = None
    no_report_asked_at: datetime | None = None
    check_in_at: datetime | None = None
    """When we next look whether the reporter waits in silence."""
    handed_to: PersonId | None = None
    restricted: bool = False
    """It is about somebody of the team whom nobody named: bypass contacts and leads only."""
    excluded: frozenset[PersonId] = frozenset()
    doubts: Mapping[PersonId, Doubt] = field(default_factory=dict)
    """Who of those excluded may not be meant: a lead decides."""
    let_in: frozenset[PersonId] = frozenset()
    """Whom a lead let in again: what was doubtful before is no doubt any more."""
    knows: frozenset[PersonId] = frozenset()
    """Who of the team learnt of it without a page: a lead who was asked, or who asked."""
    helpers: tuple[PersonId, ...] = ()
    intake: Intake = field(default_factory=Intake)
    follows: str = ""
    """The reference of the closed incident that this one goes with."""
    former_owner: PersonId | None = None
    may_answer: bool = False
    """They asked us not to contact them, and have texted since: one answer may go out."""
    to_do: tuple[str, ...] = ()
    """Offers of care that are wanted and not done yet, and the wish for police or security."""
    law: str = ""
    """Whether police or security are involved: ``asked``, ``danger``, ``no``, or nothing if nobody decided."""
    not_a_report: bool = False
    only_called: bool = False
    """They called, and neither texted nor said that it is safe to text them."""
    unwritten: bool = False
    """Somebody of the team talked with them, and has not written down yet what was said."""
    read_back: str = ""
    """The entries that were read back to the reporter, such as ``2, 5``, until they answer."""
    truth_told: int = 0
    """How often the reporter was told that nobody has answered yet."""
    escalation: Escalation = field(default_factory=Escalation)

    @property
    def short(self) -> str:
        """The reference's first part, which a responder may type."""
        return short(self.reference)

    @property
    def can_be_reached(self) -> bool:
        """Whether a text can and may reach the reporter: their number takes texts, and they did not stop them."""
        return self.textable and not self.stopped and not self.only_called

    @property
    def can_be_texted(self) -> bool:
        """Whether they may be texted now: somebody who asked us not to gets one answer to each text of theirs."""
        return self.can_be_reached and (not self.intake.quiet or self.may_answer)

    @property
    def wants(self) -> Wanted:
        """Whom we are still calling."""
        return self.escalation.wanted if self.open else Wanted.NOBODY

    @property
    def event(self) -> str:
        """The code of the event that it happened at, as the reporter said; nothing while that is not known."""
        said = self.intake.answers.get(EVENT)
        return said.value if said is not None and said.state is FactState.TOLD else ""

    def is_for(self, person: PersonId) -> bool:
        """Whether *person* may know of this incident at all."""
        return person not in self.excluded and person != self.source


_PLAIN = (
    "contact", "textable", "stopped", "source", "readable", "owner", "handed_to", "restricted", "follows",
    "former_owner", "may_answer", "law", "not_a_report", "truth_told", "only_called", "unwritten",
    "read_back",
)  # fmt: skip
_plain_of = attrgetter(*_PLAIN)


@lru_cache(maxsize=64)
def _policy_text(policy: Policy) -> str:
    return json.dumps(configuration_document.policy_document(policy))


@lru_cache(maxsize=64)
def _policy_of(text: str) -> Policy:
    return configuration_document.policy_from(json.loads(text))


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _read_at(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def to_document(incident: Incident) -> Document:
    """Return what is sealed into the incident's row: everything that isn't a column of its own."""
    intake, escalation = incident.intake, incident.escalation
    return {
        "taken_at": _at(incident.taken_at),
        "waiting_since": _at(incident.waiting_since),
        "no_report_asked_at": _at(incident.no_report_asked_at),
        "check_in_at": _at(incident.check_in_at),
        "close_asked_at": _at(incident.close_asked_at),
        "excluded": sorted(incident.excluded),
        "doubts": {person: doubt.value for person, doubt in sorted(incident.doubts.items())},
        "let_in": sorted(incident.let_in),
        "knows": sorted(incident.knows),
        "helpers": list(incident.helpers),
        "policy": _policy_text(incident.policy),
        **dict(zip(_PLAIN, _plain_of(incident), strict=True)),
        "to_do": list(incident.to_do),
        "intake": {
            **vars(intake),
            "asked_at": _at(intake.asked_at),
            "answers": {key: [fact.state.value, fact.value, fact.entry] for key, fact in intake.answers.items()},
            "told": sorted(intake.told),
            "asked": sorted(intake.asked),
        },
        "escalation": {
            "begun": escalation.begun,
            "asked_first": escalation.asked_first,
            "next": escalation.next,
            "round": escalation.round,
            "urgent": escalation.urgent,
            "current": sorted(escalation.current),
            "passed": sorted(escalation.passed),
            "unreachable": sorted(escalation.unreachable),
            "uncallable": sorted(escalation.uncallable),
            "paged": list(escalation.paged),
            "purpose": escalation.purpose.value,
        },
    }


def from_document(
    incident: Incident, document: Document, wanted: str, generation: int, due_at: datetime | None
) -> None:
    """Fill *incident*, made from its row's columns, with what was sealed."""
    for name in _PLAIN:
        if name in document:  # a row of an earlier version lacks what came later
            setattr(incident, name, document[name])
    for name in ("taken_at", "waiting_since", "close_asked_at", "no_report_asked_at", "check_in_at"):
        setattr(incident, name, _read_at(document[name]))
    incident.excluded = frozenset(document["excluded"])
    # An incident of before, or one that an older version saved, has no doubts: who was kept out stays so.
    incident.doubts = {PersonId(person): Doubt(why) for person, why in document.get("doubts", {}).items()}
    incident.let_in, incident.knows = (frozenset(document.get(name, ())) for name in ("let_in", "knows"))
    incident.helpers = tuple(document["helpers"])
    incident.to_do = tuple(document["to_do"])
    incident.policy = _policy_of(document["policy"])
    incident.intake = _read_intake(document["intake"])
    incident.escalation = _read_escalation(document["escalation"], wanted, generation, due_at)


def _read_intake(document: Mapping[str, Any]) -> Intake:
    return Intake(
        **{
            **document,
            "asked_at": _read_at(document["asked_at"]),
            "answers": {
                key: Fact(FactState(state), value, entry) for key, (state, value, entry) in document["answers"].items()
            },
            "told": frozenset(document["told"]),
            "asked": frozenset(document["asked"]),
        }
    )


def _read_escalation(document: Mapping[str, Any], wanted: str, generation: int, due_at: datetime | None) -> Escalation:
    return Escalation(
        wanted=Wanted(wanted),
        generation=generation,
        due_at=due_at,
        begun=document["begun"],
        asked_first=document.get("asked_first", False),  # an incident of before has none: its steps stay as they were
        next=document["next"],
        round=document["round"],
        urgent=document["urgent"],
        paged=tuple(document["paged"]),
        purpose=Purpose(document["purpose"]),
        current=frozenset(document["current"]),
        passed=frozenset(document["passed"]),
        unreachable=frozenset(document["unreachable"]),
        uncallable=frozenset(document.get("uncallable", ())),
    )
