"""Conflicts of interest: somebody is kept out by a lead or by themselves, and let in again by a lead.

What is answered never tells whether it counted: a lead who is kept out is told what any lead is told.
"""

from __future__ import annotations

from hotline.domain.called import one_called, people_called, people_with
from hotline.domain.conflict_replies import ConflictReply, KeepOut, LetIn, Recuse
from hotline.domain.conflicts import may_decide
from hotline.domain.deeds import AuditKind
from hotline.domain.effects import PagePeople, Purpose
from hotline.domain.errors import NotFound
from hotline.domain.escalation import Wanted, also_paged
from hotline.domain.organisation import Channel, PersonId, Role, Target
from hotline.domain.states import replace
from hotline.store.transaction import Transaction
from hotline.usecases import paging
from hotline.usecases.carry_out import shut_out
from hotline.usecases.doubts import tell_decided
from hotline.usecases.record import find
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene


def obey(scene: Scene, reply: ConflictReply) -> None:
    """Do what somebody of the team texts, whatever the incident is to them."""
    directory, person = scene.directory, scene.actor
    if isinstance(reply, Recuse):
        recuse(scene)
        scene.tell(person, "recused")
        return
    if Role.LEAD not in directory.organisation.people[person].roles:
        scene.tell(person, "only-lead")
        return
    people = directory.organisation.people.values()
    found = people_called(people, reply.name) or people_with(people, reply.name)
    if len(found) != 1:
        scene.tell(person, "decide-whom")
        return
    (whom,) = found
    decide(scene, whom, reply)
    scene.tell(person, "decided-out" if isinstance(reply, KeepOut) else "decided-in", name=scene.name(whom))


def recuse(scene: Scene) -> None:
    """Somebody wants no part in it, and no reason is asked; who is kept out already stays so."""
    person = scene.actor
    if person not in scene.incident.excluded:
        scene.record("record-recused", name=scene.name(person))
        shut_out(scene, frozenset({person}))
        _note(scene, AuditKind.RECUSED, f"{scene.name(person)} stays out of it by their own wish.")


def decide(scene: Scene, whom: PersonId, reply: KeepOut | LetIn) -> None:
    """Keep *whom* out, or let them in again, where the lead who acts may decide it; else only the record says so."""
    lead, names = scene.actor, {"name": scene.name(scene.by), "to": scene.name(whom)}
    if not may_decide(scene.directory.organisation, scene.incident, lead):
        scene.record("record-decision-not-counted", **names)
        return
    was_doubt = whom in scene.incident.doubts
    match reply:
        case KeepOut():
            if whom in scene.incident.excluded and not was_doubt:
                return
            scene.record("record-kept-out-by", **names)
            _note(scene, AuditKind.KEPT_OUT, f"{names['name']} keeps {names['to']} out.")
            _keep_out(scene, whom)
        case LetIn():
            if whom not in scene.incident.excluded:
                return
            scene.record("record-let-in-by", **names)
            _note(scene, AuditKind.LET_IN, f"{names['name']} lets {names['to']} in again.")
            _let_in(scene, whom)
    if was_doubt:
        tell_decided(scene, whom)


def _keep_out(scene: Scene, whom: PersonId) -> None:
    incident = scene.incident
    if incident.doubts.get(whom):  # now it is known who it is: more than the few may hear of it
        incident.restricted = False
    incident.doubts = {person: why for person, why in incident.doubts.items() if person != whom}
    shut_out(scene, frozenset({whom}))


def _let_in(scene: Scene, whom: PersonId) -> None:
    """Whom a step has passed by meanwhile, or who was paged before, is paged now."""
    incident = scene.incident
    incident.excluded -= {whom}
    incident.doubts = {person: why for person, why in incident.doubts.items() if person != whom}
    incident.let_in |= {whom}
    state = also_paged(incident.escalation, whom)
    if incident.wants is Wanted.OWNER and whom in (*incident.escalation.paged, *scene.reached_so_far(*Target)):
        purpose = Purpose.AGAIN if whom in incident.escalation.paged else Purpose.NEW
        effect = PagePeople((whom,), state.round, state.next, (Channel.SMS,), purpose)
        paging.page(scene, effect, incident.policy.activity_within)
        incident.escalation = replace(state, current=state.current | {whom})


def _note(scene: Scene, kind: AuditKind, text: str) -> None:
    scene.tx.audit.append(scene.incident.id, kind, at=scene.now, who=scene.name(scene.by), text=text)


# --- from the command line


def keep_out_by(runtime: Runtime, tx: Transaction, reference: str, who: str, by: str) -> str:
    """Keep *who* out of an incident, as a lead; return what is so now. Raises NotFound."""
    return _by_lead(runtime, tx, reference, by, KeepOut(who))


def let_in_by(runtime: Runtime, tx: Transaction, reference: str, who: str, by: str) -> str:
    """Let *who* in again, as a lead; return what is so now. Raises NotFound."""
    return _by_lead(runtime, tx, reference, by, LetIn(who))


def recuse_by(runtime: Runtime, tx: Transaction, reference: str, by: str) -> str:
    """Keep *by* out of an incident by their own wish; return what is so now. Raises NotFound."""
    scene = _scene(runtime, tx, reference, one_called(runtime.directory(tx).organisation, by).id)
    recuse(scene)
    scene.save()
    return f"{scene.name(scene.by)} hears no more of {scene.incident.reference}."


def open_doubts(runtime: Runtime, tx: Transaction, by: str) -> list[str]:
    """Return a line for each doubt of an open incident that the lead *by* may decide. Raises NotFound."""
    directory = runtime.directory(tx)
    lead = _lead(directory, by)
    return [
        f"{incident.reference}  {directory.name(person)}: {runtime.words.say(f'doubt-{doubt.value}')}"
        for incident in tx.incidents.all_open()
        if incident.doubts and may_decide(directory.organisation, incident, lead)
        for person, doubt in sorted(incident.doubts.items())
    ]


def _by_lead(runtime: Runtime, tx: Transaction, reference: str, by: str, reply: KeepOut | LetIn) -> str:
    directory = runtime.directory(tx)
    scene = _scene(runtime, tx, reference, _lead(directory, by))
    if not may_decide(directory.organisation, scene.incident, scene.actor):
        raise NotFound(f"--by must name a lead of {scene.region.name}.")
    whom = one_called(directory.organisation, reply.name).id
    decide(scene, whom, reply)
    scene.save()
    out = "is kept out" if whom in scene.incident.excluded else "is not kept out"
    return f"{scene.name(whom)} {out} of {scene.incident.reference}."


def _lead(directory: Directory, given: str) -> PersonId:
    person = one_called(directory.organisation, given)
    if Role.LEAD not in person.roles:
        raise NotFound("--by must name a lead: nobody else decides who is kept out.")
    return person.id


def _scene(runtime: Runtime, tx: Transaction, reference: str, person: PersonId) -> Scene:
    """Return the incident to be worked on by *person*; who is kept out is told what a stranger is."""
    found = find(tx, reference)
    if found is None or not found.is_for(person):
        raise NotFound(f"There is no incident {reference.strip().upper()}.")
    return Scene(runtime, tx, runtime.directory(tx), tx.incidents.hold(found), runtime.now(), by=person)
