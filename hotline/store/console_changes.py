"""What the console changed of the configuration since a file was applied last: which keys, when, and who."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from hotline.domain.configuration_keys import Key
from hotline.domain.terms import PersonId
from hotline.store import schema_settings

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_TABLE = schema_settings.console_change


@dataclass(frozen=True)
class ConsoleChange:
    """One change in the console: the version that it made."""

    version: int
    at: datetime
    by: PersonId
    keys: frozenset[Key]

    def __repr__(self) -> str:
        return f"ConsoleChange({self.version})"


class ConsoleChanges:
    """The changes that no file has taken in yet, as one transaction sees them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(self, version: int, keys: Iterable[Key], *, by: PersonId, at: datetime) -> None:
        """Keep what made *version* of the configuration."""
        about = json.dumps({"by": by, "keys": sorted(keys)})
        sealed = self._tx.people_key().seal("console_change", "about", version, about)
        self._tx.connection.execute(insert(_TABLE), {"version": version, "at": at, "about": sealed})

    def all(self) -> list[ConsoleChange]:
        """Return them, the oldest first."""
        found = []
        for row in self._tx.connection.execute(select(_TABLE).order_by(_TABLE.c.version)).all():
            about = json.loads(self._tx.people_key().open("console_change", "about", row.version, row.about))
            keys = frozenset(Key(*key) for key in about["keys"])
            found.append(ConsoleChange(row.version, row.at, PersonId(about["by"]), keys))
        return found

    def forget(self) -> None:
        """A file was applied that says the same, or was to win."""
        self._tx.connection.execute(delete(schema_settings.console_change))
