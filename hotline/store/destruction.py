"""Destroying a record: its key, and every row that says something, go; the transcript's rows and the chains stay.

What stays of an incident is its reference, region and times, that it was destroyed, and entries that nothing opens.
The inbox keeps the carrier's ids, so that a text that comes again is still known.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Engine, bindparam, delete, select, update

from hotline.store import schema, schema_drafts, schema_handling, schema_keys, schema_records
from hotline.store.outbox import JobName
from hotline.store.sealed import SealedBytes
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

EMPTY = SealedBytes(b"")
"""What stands in a column whose words were destroyed."""
_I = schema.incident.c
_MARKED = Prepared(
    select(_I.id, _I.reference, _I.region, _I.opened_at, _I.closed_at, _I.destroyed_at).where(
        _I.reference == bindparam("called"), _I.destroyed_at.is_not(None)
    )
)
_TABLES = (
    "data_key",
    "incident",
    "inbox",
    "message",
    "page",
    "attachment",
    "attachment_chunk",
    "call",
    "draft",
    "fingerprint",
    "handling",
    "outbox",
    "share",
)


@dataclass(frozen=True)
class Destroyed:
    """What is left of a destroyed record."""

    incident: int
    reference: str
    region: str
    opened_at: datetime
    closed_at: datetime | None
    destroyed_at: datetime


@dataclass(frozen=True)
class Counts:
    """What one destruction took: rows by table, and the name of the ring's key that wrapped the record's key."""

    key: str
    rows: dict[str, int]


class Destruction:
    """Destroying records, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def find(self, reference: str) -> Destroyed | None:
        """Return what is left of the destroyed record called *reference*, or None if there is none."""
        row = self._tx.first(_MARKED, called=reference)
        if row is None:
            return None
        return Destroyed(row.id, row.reference, row.region, row.opened_at, row.closed_at, row.destroyed_at)

    def reference(self, incident: int) -> str:
        """Return what an incident is called, destroyed or not; an empty text if there is none."""
        return self._tx.connection.execute(select(_I.reference).where(_I.id == incident)).scalar() or ""

    def unopened(self, most: int) -> list[int]:
        """Return incidents whose key is wrapped under a destroyed one: an older backup brought them back."""
        key = schema.data_key.c
        gone = select(key.owner).where(key.scope == "incident", key.ring_key.in_(sorted(self._tx.vault.ring.destroyed)))
        return list(self._tx.connection.execute(gone.limit(most)).scalars()) if self._tx.vault.ring.destroyed else []

    def destroy(self, incident: int, at: datetime) -> Counts:
        """Destroy a record for good; return what went. Done again, it takes nothing."""
        wrapped = self._tx.ring.of("incident", incident)
        rows = {
            "attachment_chunk": self._delete_chunks(incident),
            "attachment": self._delete_attachments(incident),
            "message": self._delete_messages(incident),
            "page": self._run(delete(schema.page).where(schema.page.c.incident == incident)),
            "call": self._run(delete(schema.call).where(schema.call.c.incident == incident)),
            "draft": self._run(delete(schema_drafts.draft).where(schema_drafts.draft.c.incident == incident)),
            **self._delete_handling(incident),
            "inbox": self._empty_inbox(incident),
            "outbox": self._delete_outbox(incident),
            "share": self._run(delete(schema_records.share).where(schema_records.share.c.incident == incident)),
            "data_key": self._run(
                delete(schema.data_key).where(
                    schema.data_key.c.scope == "incident", schema.data_key.c.owner == incident
                )
            ),
        }
        self._mark(incident, at)
        self._tx.forget_key("incident", incident)
        return Counts(wrapped.name if wrapped else "", {name: count for name, count in rows.items() if count})

    def _delete_chunks(self, incident: int) -> int:
        file, chunk = schema.attachment.c, schema.attachment_chunk.c
        ours = select(file.id).where(file.incident == incident)
        return self._run(delete(schema.attachment_chunk).where(chunk.attachment.in_(ours)))

    def _delete_attachments(self, incident: int) -> int:
        """Delete the rows of files; one that the carrier still holds stays, emptied, to be deleted there too."""
        file = schema.attachment.c
        gone = self._run(delete(schema.attachment).where(file.incident == incident, file.forget_at.is_(None)))
        return gone + self._run(update(schema.attachment).where(file.incident == incident).values(about=EMPTY))

    def _delete_handling(self, incident: int) -> dict[str, int]:
        state, tags = schema_handling.handling.c, schema_handling.fingerprint.c
        return {
            "handling": self._run(delete(schema_handling.handling).where(state.incident == incident)),
            "fingerprint": self._run(delete(schema_handling.fingerprint).where(tags.incident == incident)),
        }

    def _delete_messages(self, incident: int) -> int:
        text = schema.message.c
        gone = self._run(delete(schema.message).where(text.incident == incident, text.redact_at.is_(None)))
        empty = {"recipient": EMPTY, "body": EMPTY, "recipient_tag": secrets.token_bytes(16)}
        return gone + self._run(update(schema.message).where(text.incident == incident).values(empty))

    def _empty_inbox(self, incident: int) -> int:
        """Empty what came in. The digest is of their words: another stands in its place; the carrier's id stays."""
        came = schema.inbox.c
        mine = select(came.carrier, came.key).where(came.incident == incident)
        found = self._tx.connection.execute(mine).all()
        for carrier, key in found:
            values = {"form": EMPTY, "digest": secrets.token_bytes(32)}
            self._run(update(schema.inbox).where(came.carrier == carrier, came.key == key).values(values))
        return len(found)

    def _delete_outbox(self, incident: int) -> int:
        row = schema.outbox.c
        stays = (JobName.FORGET_AT_CARRIER.value, JobName.FORGET_COPY.value, JobName.DESTROY_RECORD.value)
        return self._run(delete(schema.outbox).where(row.incident == incident, row.job.not_in(stays)))

    def _mark(self, incident: int, at: datetime) -> None:
        blank = {"open": False, "reporter": None, "owner": None, "wanted": "nobody", "escalate_at": None}
        self._run(
            update(schema.incident)
            .where(_I.id == incident, _I.destroyed_at.is_(None))
            .values(state=EMPTY, destroyed_at=at, **blank)
        )
        kept = schema_keys.retention
        self._run(update(kept).where(kept.c.incident == incident).values(asked_by=None, asked_at=None, why=None))

    def _run(self, statement: object) -> int:
        return int(self._tx.connection.execute(statement).rowcount)  # type: ignore[call-overload]


def scrub(engine: Engine, *, tries: int = 20) -> bool:
    """Take what was deleted off the disk, as far as the database can; tell whether it could.

    SQLite overwrites deleted rows at once (``secure_delete``), and here empties its write-ahead log. PostgreSQL
    vacuums the tables; its own log keeps older bytes until it is recycled, and there only the destroyed key counts.
    """
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql("SET statement_timeout = 0")  # nobody waits for it
            connection.exec_driver_sql(f"VACUUM {', '.join(_TABLES)}")
            connection.exec_driver_sql("RESET statement_timeout")
            return True
        for _ in range(tries):
            busy, _, _ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
            if not busy:
                return True
            time.sleep(0.1)
    return False
