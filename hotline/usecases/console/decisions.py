"""What is decided about a report, from the guide's list: by one or two people, for a time, and an appeal by others."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from hotline.domain.errors import NotFound
from hotline.domain.handling import Appeal, Decision
from hotline.domain.second import Asked, Deed
from hotline.usecases import handling as kept
from hotline.usecases import second
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.work import Work, done

OUTCOMES = ("stands", "changed")
"""What may come of an appeal."""


@dataclass(frozen=True)
class Proposal:
    """What somebody wants to decide. *owner* sees to it, *tell* are those of the guide's people who must be told."""

    kind: str
    owner: str
    starts: date
    ends: date | None = None
    tell: Collection[str] = ()
    remind_on: date | None = None
    words: str = ""


def decide(visitor: Visitor, reference: str, proposal: Proposal) -> tuple[str, ...]:
    """Decide something; where the organisation wants two people, it counts once another confirms. Raises NotFound."""

    def change(work: Work) -> None:
        _check(work, proposal)
        needs = second.takes_two(work.scene, Deed.DECISION)
        decision = Decision(
            number=max((one.number for one in work.handling.decisions), default=0) + 1,
            kind=proposal.kind,
            asked=Asked(visitor.person.id, work.scene.now),
            owner=work.reader(proposal.owner),
            starts=proposal.starts,
            ends=proposal.ends,
            tell=frozenset(proposal.tell),
            remind_on=proposal.remind_on or proposal.ends,
            words=proposal.words,
            needs_second=needs,
        )
        work.keep(work.handling.with_decision(decision))
        key = "record-decision-asked" if needs else "record-decided"
        work.scene.record(key, name=work.name, item=_said(decision), date=_span(decision))
        if decision.words:
            kept.note(work.scene, "record-decision-words", words=decision.words)
        if needs:
            second.call_others(work.scene)
        else:
            _remind(work, decision)

    return done(visitor, reference, change)


def _check(work: Work, proposal: Proposal) -> None:
    """Raises NotFound for what the guide of this report does not know, and for an end before its beginning."""
    known = proposal.kind in work.guide.decisions and set(proposal.tell) <= set(work.guide.people)
    if not known or (proposal.ends is not None and proposal.ends < proposal.starts):
        raise NotFound("the guide of this report has no such decision")


def confirm(visitor: Visitor, reference: str, number: int) -> tuple[str, ...]:
    """Confirm what another proposed: from now on it counts. Raises NotFound."""

    def change(work: Work) -> None:
        decision = work.handling.decision(number)
        if decision is None or not decision.needs_second:
            raise NotFound("there is nothing to confirm")
        if not second.still_knows(work.scene, decision.asked.by):
            raise NotFound("who proposed it has no part in it any more")
        confirmed = replace(decision, asked=decision.asked.confirmed(visitor.person.id, work.scene.now))
        work.keep(work.handling.with_decision(confirmed))
        proposer = visitor.directory.name(decision.asked.by)
        values = {"item": _said(decision), "date": _span(decision)}
        work.scene.record("record-decision-confirmed", name=work.name, to=proposer, **values)
        _remind(work, confirmed)

    return done(visitor, reference, change)


def appeal(visitor: Visitor, reference: str, number: int, words: str) -> tuple[str, ...]:
    """Write down an appeal; until it is decided, the decision stands. Raises NotFound where nothing stands."""

    def change(work: Work) -> None:
        decision = work.handling.decision(number)
        if decision is None or not decision.stands or decision.appeal is not None:
            raise NotFound("there is nothing to appeal against")
        asked = Appeal(words, visitor.person.id, work.scene.now)
        work.keep(work.handling.with_decision(replace(decision, appeal=asked)))
        kept.note(work.scene, "record-appeal", words=words)

    return done(visitor, reference, change)


def settle(visitor: Visitor, reference: str, number: int, outcome: str, reason: str) -> tuple[str, ...]:
    """Decide an appeal: somebody who did not take the decision. Raises NotFound for everybody else."""

    def change(work: Work) -> None:
        decision = work.handling.decision(number)
        if decision is None or decision.appeal is None or decision.appeal.outcome or outcome not in OUTCOMES:
            raise NotFound("there is no such appeal")
        if visitor.person.id in decision.deciders:
            raise NotFound("who decided does not decide the appeal")
        settled = replace(
            decision.appeal, outcome=outcome, decided_by=visitor.person.id, decided_at=work.scene.now, reason=reason
        )
        work.keep(work.handling.with_decision(replace(decision, appeal=settled)))
        work.scene.record(f"record-appeal-{outcome}", name=work.name)
        if reason:
            kept.note(work.scene, "record-appeal-reason", words=reason)

    return done(visitor, reference, change)


def _remind(work: Work, decision: Decision) -> None:
    kept.remind(work.scene, f"decision {decision.number}", decision.remind_on)


def _said(decision: Decision) -> str:
    return kept.english(f"decision-{decision.kind}")


def _span(decision: Decision) -> str:
    """Return from when to when it counts, as the record says it."""
    return f"from {decision.starts}" + (f" until {decision.ends}" if decision.ends else "")
