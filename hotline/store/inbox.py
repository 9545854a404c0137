"""The inbox: everything the carrier brought, once, whole, under the carrier's own id.

The insert is the claim: a repeat finds the key, or the digest of what was signed, and changes nothing. The digest
also catches the same signed text cut into other parameters.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, insert, select, union_all

from hotline.store import schema
from hotline.store.sealed import DataKey
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

FORGOTTEN_AFTER = timedelta(seconds=30)
"""How long the carrier keeps the words at least: a text that must be asked for again is there."""
_C = schema.inbox.c
_INSERT = Prepared(insert(schema.inbox))
# Two look-ups one after the other: SQLite's own "or" over two indexes of this table takes three times as long.
_KNOWN = Prepared(
    union_all(
        select(_C.key).where(_C.carrier == bindparam("of"), _C.key == bindparam("id")),
        select(_C.key).where(_C.digest == bindparam("signed")),
    ),
    claims=True,
)


class Inbox:
    """Inbound texts of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def knows(self, carrier: str, key: str, digest: bytes) -> bool:
        """Tell whether this came before."""
        return self._tx.first(_KNOWN, of=carrier, id=key, signed=digest) is not None

    def keep(
        self,
        carrier: str,
        key: str,
        digest: bytes,
        form: str,
        *,
        at: datetime,
        seal_with: DataKey,
        incident: int | None,
        readable: bool = True,
    ) -> None:
        """Keep the whole form, sealed. A key that is there already fails the transaction."""
        self._tx.add(
            _INSERT,
            {
                "carrier": carrier,
                "key": key,
                "digest": digest,
                "received_at": at,
                "incident": incident,
                "readable": readable,
                "form": seal_with.seal("inbox", "form", key, form),
                "redact_at": at + FORGOTTEN_AFTER,
            },
        )
