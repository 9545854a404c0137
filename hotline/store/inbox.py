"""The inbox: everything the carrier brought, once, whole, under the carrier's own id.

The insert is the claim: a repeat finds the key, or the digest of what was signed, and changes nothing. The digest
also catches the same signed text cut into other parameters.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, or_, select

from hotline.store import schema
from hotline.store.sealed import DataKey

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C = schema.inbox.c
_INSERT = insert(schema.inbox)
_KNOWN = select(_C.key)


class Inbox:
    """Inbound texts of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def knows(self, carrier: str, key: str, digest: bytes) -> bool:
        """Tell whether this came before."""
        same = or_((_C.carrier == carrier) & (_C.key == key), _C.digest == digest)
        return self._tx.connection.execute(_KNOWN.where(same).limit(1)).first() is not None

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
            },
        )
