"""The reports of a demo that runs, read beside it from its database.

What reads them takes long to import, and the demo has something else to do first.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hotline.demo import database
from hotline.demo.stage import Stage

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction
    from hotline.usecases.runtime import Runtime


class Reports:
    """What *runtime* can read."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime, self._store = runtime, runtime.store

    def references(self, since: float = 0.0) -> list[str]:
        """Return the numbers of the reports opened since then, in seconds since 1970, the oldest first."""

        def read(tx: Transaction) -> list[str]:
            found = tx.incidents.references()
            return [one for one in found if not since or _opened(tx, one) >= since]

        return self._store.read(read)

    def standing(self, reference: str) -> str:
        """Return the line of a story about a report; "" if there is no such report."""
        from hotline.domain.standing import standing

        def read(tx: Transaction) -> str:
            organisation = tx.people.organisation()
            found = tx.incidents.by_reference(reference, only_open=False)
            if organisation is None or not found:
                return ""
            return standing(found[0], lambda person: organisation.people[person].name.split()[0])

        return self._store.read(read)

    def record(self, reference: str) -> str:
        """Return a written record as ``hotline record`` prints it; "" if there is no such report."""
        from hotline.printing.visible import visible
        from hotline.usecases.record import as_text, record_of

        found = self._store.read(lambda tx: record_of(self._runtime, tx, reference))
        return visible(as_text(found)) if found else ""


@contextmanager
def reports_of(stage: Stage) -> Iterator[Reports]:
    """Read the database of a stage for a while."""
    runtime = database.runtime_for(stage.processes.env)
    try:
        yield Reports(runtime)
    finally:
        runtime.store.close()


def _opened(tx: Transaction, reference: str) -> float:
    found = tx.incidents.by_reference(reference, only_open=False)
    return found[0].opened_at.timestamp() if found else 0.0
