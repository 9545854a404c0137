"""Signs of life of our own processes, and counts for those who watch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, select

from hotline.domain.terms import PersonId
from hotline.store import schema
from hotline.store.outbox import QueueName
from hotline.store.statements import Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_H = schema.heartbeat.c
_O = schema.outbox.c
_BEAT = Upsert(schema.heartbeat, ["name"], lambda new: {"at": new["at"], "count": _H["count"] + new["count"]})
_FIRST = Upsert(
    schema.heartbeat,
    ["name"],
    lambda new: {"at": new["at"], "count": _H["count"] + new["count"]},
    where=_H.at <= bindparam("before", type_=schema.UtcTime),
)


class Pulse:
    """Heartbeats of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def beat(self, name: str, at: datetime, count: int = 1) -> None:
        """Say that *name* is alive; *count* adds to what it has done."""
        self._tx.run(_BEAT, name=name, at=at, count=count)

    def first_in(self, name: str, at: datetime, pause: timedelta) -> bool:
        """Tell whether *name* happens for the first time in *pause*, and note that it does."""
        return self._tx.run(_FIRST, name=name, at=at, count=1, before=at - pause) == 1

    def heard(self) -> dict[str, tuple[datetime, int]]:
        """Return when each was last alive, and its count."""
        rows = self._tx.connection.execute(select(_H.name, _H.at, _H["count"]))
        return {name: (at, count) for name, at, count in rows}

    def forget(self, prefix: str, before: datetime) -> None:
        """Forget processes that ended long ago."""
        self._tx.connection.execute(delete(schema.heartbeat).where(_H.name.startswith(prefix), _H.at < before))

    def oldest_due(self, now: datetime) -> datetime | None:
        """Return since when the oldest due outbox row waits. Pictures may wait: no text becomes a page later by it."""
        waiting = select(func.min(_O.run_at)).where(
            schema.stands(_O.state, "due"), _O.run_at <= now, _O.queue != QueueName.MEDIA.value
        )
        oldest: datetime | None = self._tx.connection.execute(waiting).scalar()
        return oldest

    def page_errors(self, people: Iterable[PersonId], since: datetime) -> set[str | None]:
        """Return the carrier's codes of texts that paged *people* since then and did not arrive."""
        page, message = schema.page.c, schema.message.c
        found = select(message.error_code).join_from(schema.page, schema.message, page.id == message.id).distinct()
        found = found.where(page.person == bindparam("who"), page.created_at > since, message.state == "failed")
        tags = [self._tx.people.tag(person) for person in people]
        return {code for tag in tags for code in self._tx.connection.execute(found, {"who": tag}).scalars()}

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of what matters; no content, no names."""
        execute = self._tx.connection.execute
        i, m, a = schema.incident.c, schema.message.c, schema.attachment.c
        return {
            "incidents_open": execute(select(func.count()).where(i.open)).scalar_one(),
            "incidents_untaken": execute(select(func.count()).where(i.open, i.wanted == "owner")).scalar_one(),
            "texts_waiting": execute(select(func.count()).where(m.state.in_(("waiting", "unknown")))).scalar_one(),
            "rows_due": execute(select(func.count()).where(schema.stands(_O.state, "due"))).scalar_one(),
            "attachments_waiting": execute(
                select(func.count()).where(a.state == "waiting", a.forget_at.is_not(None))
            ).scalar_one(),
            "texts_and_files_at_carrier": self._tx.at_carrier.count(),
            "rows_parked": execute(select(func.count()).where(_O.state == "parked")).scalar_one(),
        }
