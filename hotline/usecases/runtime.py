"""What a use case works with: the store, the carriers, the words, the time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from hotline.carriers import Carrier
from hotline.carriers.mail import Mailer
from hotline.domain.errors import StoreUnavailable
from hotline.domain.names import NameFinder
from hotline.domain.organisation import Organisation, PersonId, Region
from hotline.domain.words import Words
from hotline.store.sealed import Tag
from hotline.store.transaction import Store, Transaction


@dataclass(frozen=True)
class Directory:
    """The organisation of one version, with what is looked up in it on every text."""

    organisation: Organisation
    tags: Mapping[Tag, PersonId]

    @cached_property
    def names(self) -> NameFinder:
        """Finds the team's names in a text: of everybody, whatever their region."""
        return NameFinder((person.id, person.name) for person in self.organisation.people.values())

    def name(self, person: PersonId | None) -> str:
        """Return somebody's name for the record and for texts to the team."""
        known = self.organisation.people.get(person) if person else None
        return known.name if known else "somebody who left the team"

    def first_name(self, person: PersonId | None) -> str:
        """Return the name that a reporter is told."""
        return self.name(person).split()[0]


@dataclass
class Runtime:
    """One process's access to everything outside the decisions. *process* says who carries rows out, for the record."""

    store: Store
    carriers: Mapping[str, Carrier]
    mailer: Mailer
    public_url: str
    process: str
    now: Callable[[], datetime]
    words: Words = field(default_factory=Words.load)
    metrics_token: str = ""
    deadman_url: str = ""
    redact_at_carrier: bool = True
    """Whether the carrier is to forget the words of texts; files it forgets always, once they are kept here."""
    _directory: Directory | None = None

    def carrier(self, name: str = "twilio") -> Carrier:
        """Return the carrier called *name*. Raises KeyError if we have none."""
        return self.carriers[name]

    def directory(self, tx: Transaction) -> Directory:
        """Return the organisation as it is now. Raises StoreUnavailable until one was applied."""
        version = tx.people.version()
        if self._directory is None or self._directory.organisation.version != version:
            organisation = tx.people.organisation()
            if organisation is None:
                raise StoreUnavailable("no configuration was applied yet: run hotline apply")
            tags = {tx.people.tag(person): person for person in organisation.people}
            self._directory = Directory(organisation, tags)
        return self._directory


def local_time(at: datetime, region: Region) -> str:
    """Return the wall time of *at* in *region*, as people there say it: ``2:31 pm``."""
    there = at.astimezone(ZoneInfo(region.time_zone))
    return f"{there.hour % 12 or 12}:{there:%M} {'am' if there.hour < 12 else 'pm'}"
