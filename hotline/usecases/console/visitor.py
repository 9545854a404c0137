"""Who looks: one signed-in person, in one transaction. What they may not know of does not exist here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hotline.domain import rights
from hotline.domain.errors import NotFound
from hotline.domain.incident import Incident
from hotline.domain.organisation import Organisation, Person, PersonId
from hotline.domain.rights import Area
from hotline.domain.views import View
from hotline.store.transaction import Transaction
from hotline.usecases.desk import view_for
from hotline.usecases.record import find
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene


@dataclass(frozen=True)
class Visitor:
    """One person who is signed in, with what they may see, in one transaction."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    person: Person
    now: datetime

    @property
    def organisation(self) -> Organisation:
        """The organisation as it is in this transaction."""
        return self.directory.organisation

    @property
    def areas(self) -> frozenset[Area]:
        """The parts of the console that they may open."""
        return rights.areas_of(self.person)

    def may_read(self, incident: Incident) -> bool:
        """Tell whether they may know of an incident."""
        return rights.may_read(self.organisation, self.person, incident)

    def find(self, reference: str) -> Incident:
        """Return an incident, only to be read. Raises NotFound where there is none for them."""
        incident = find(self.tx, reference)
        if incident is None or not self.may_read(incident):
            raise NotFound("there is no such report")
        return incident

    def find_to_give_out(self, reference: str) -> Incident:
        """Return an incident whose record they may hand on. Raises NotFound where there is none for them."""
        incident = self.find(reference)
        if not rights.may_give_out(self.organisation, self.person, incident):
            raise NotFound("there is no such report")
        return incident

    def hold(self, reference: str) -> Incident:
        """Return an incident to be worked on. Raises NotFound where there is none for them."""
        return self.tx.incidents.hold(self.find(reference))

    def view(self, incident: Incident) -> View:
        """Return what an open incident is to them."""
        return view_for(self.directory, self.person, incident)

    def scene(self, incident: Incident) -> Scene:
        """Return *incident* to be worked on by them: what they are told is shown to them, not texted."""
        return Scene(self.runtime, self.tx, self.directory, incident, self.now, by=self.person.id, shown=[])


def visitor(runtime: Runtime, tx: Transaction, person: PersonId) -> Visitor:
    """Return who is signed in as *person* now. Raises NotFound where nobody of the organisation is called so."""
    directory = runtime.directory(tx)
    known = directory.organisation.people.get(person)
    if known is None:
        raise NotFound("nobody of the organisation has this id")
    return Visitor(runtime, tx, directory, known, runtime.now())
