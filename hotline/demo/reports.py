"""The reports of a demo that runs, read beside it from its database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from hotline.demo.stage import Stage
from hotline.domain.standing import standing
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store, Transaction, opened


class Reports:
    """What one store holds."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def references(self, since: float = 0.0) -> list[str]:
        """Return the numbers of the reports opened since then, in seconds since 1970, the oldest first."""

        def read(tx: Transaction) -> list[str]:
            found = tx.incidents.references()
            return [one for one in found if not since or _opened(tx, one) >= since]

        return self._store.read(read)

    def standing(self, reference: str) -> str:
        """Return the line of a story about a report; "" if there is no such report."""

        def read(tx: Transaction) -> str:
            organisation = tx.people.organisation()
            found = tx.incidents.by_reference(reference, only_open=False)
            if organisation is None or not found:
                return ""
            return standing(found[0], lambda person: organisation.people[person].name.split()[0])

        return self._store.read(read)


@contextmanager
def reports_of(stage: Stage) -> Iterator[Reports]:
    """Open the database of a stage for a while."""
    ring = KeyRing.parse(stage.keys.read_text(encoding="utf-8"))
    with opened(stage.processes.env["DATABASE_URL"], ring) as store:
        yield Reports(store)


def _opened(tx: Transaction, reference: str) -> float:
    found = tx.incidents.by_reference(reference, only_open=False)
    return found[0].opened_at.timestamp() if found else 0.0
