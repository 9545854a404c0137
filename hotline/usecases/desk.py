"""One text of somebody of the team, and what it may be about. Whoever obeys it works here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from hotline.domain.conflicts import kept_to
from hotline.domain.incident import Incident
from hotline.domain.organisation import Person, PersonId, Region, Role
from hotline.domain.routing import paging_line
from hotline.domain.views import View, view_of
from hotline.store.transaction import Transaction
from hotline.usecases import telling
from hotline.usecases.runtime import Directory, Runtime, Value, sentence
from hotline.usecases.scene import Scene

REMEMBERED = timedelta(hours=24)
"""A bare "1" may mean a page of the last day, no older one."""
HELP_PAUSE = timedelta(minutes=5)


def view_for(directory: Directory, person: Person, incident: Incident) -> View:
    """Return what *incident* is to somebody of the team."""
    leads = Role.LEAD in person.roles and (incident.region in person.regions or person.id in incident.knows)
    return view_of(incident, person.id, leads=leads, kept_to=kept_to(directory.organisation, incident))


@dataclass
class Desk:
    """One text of one responder, and the incidents that it may be about."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    person: PersonId
    region: Region
    now: datetime
    text: str

    def scene(self, incident: Incident) -> Scene:
        """Return *incident* to be worked on by this person."""
        return Scene(self.runtime, self.tx, self.directory, incident, self.now, by=self.person)

    def view(self, incident: Incident) -> View:
        """Return what *incident* is to this person."""
        return view_for(self.directory, self.directory.organisation.people[self.person], incident)

    def known(self) -> list[tuple[Incident, View]]:
        """Return what they have or were asked to take, the latest first."""
        paged = self.tx.incidents.paged_to(self.person, self.now - REMEMBERED)
        owned = self.tx.incidents.owned_by(self.person)
        by_id = {incident.id: incident for incident in (*owned, *paged)}
        latest = sorted(by_id.values(), key=lambda incident: incident.opened_at, reverse=True)
        return [(incident, view) for incident in latest if (view := self.view(incident)) is not View.UNKNOWN]

    def say(self, key: str, **values: Value) -> None:
        """Answer them about no incident in particular, in their language."""
        words = self.runtime.words_of(self.directory.organisation.people[self.person])
        self.say_words(sentence(words, key, values, self.region))

    def say_words(self, body: str) -> None:
        """Answer them about no incident in particular, in these words."""
        organisation = self.directory.organisation
        line = paging_line(organisation, self.region)
        telling.text(self.runtime, self.tx, line, organisation.people[self.person], body)

    def help(self, key: str = "nothing-open") -> None:
        """Send one line of help, at most one in five minutes."""
        if self.tx.people.may_be_helped(self.person, self.now, HELP_PAUSE):
            self.say(key)
