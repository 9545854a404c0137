"""A new data key for one owner, and every sealed value of theirs sealed again, in one transaction.

The tables that nobody may change are changeable meanwhile, in this transaction only: whoever owns them takes the
triggers off and puts them back. Chains still verify: they commit to what was said, not to how it is sealed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, text, update

from hotline.domain.errors import RecordDestroyed
from hotline.store import schema
from hotline.store.keyring import month_in
from hotline.store.migrations.append_only import append_only, changeable
from hotline.store.sealed_places import seal_again
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.ring_keys import Wrapped
    from hotline.store.transaction import Transaction

_K = schema.data_key.c
_CHANGE = Prepared(
    update(schema.data_key)
    .where(_K.scope == bindparam("of"), _K.owner == bindparam("whom"))
    .values(ring_key=bindparam("to"), wrapped=bindparam("anew"))
)


class _Operations:
    """What the helper for triggers needs of a connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def execute(self, sqltext: str) -> None:
        """Run a statement."""
        self._connection.execute(text(sqltext))

    def get_bind(self) -> Connection:
        """Return the connection."""
        return self._connection


def reencrypt(tx: Transaction, key: Wrapped) -> int:
    """Give an owner a new data key and seal all of theirs under it; return how many values there were.

    Raises SealBroken if one does not open (then nothing of it is kept); whoever may not change the triggers gets the
    database's error.
    """
    try:
        old = tx.vault.unwrap(key.scope, key.owner, key.name, key.wrapped)
    except RecordDestroyed:
        return 0
    new, name, wrapped = tx.vault.make(key.scope, key.owner, month_in(key.name))
    operations = _Operations(tx.connection)
    for table in ("transcript", "audit"):
        changeable(operations, table)
    count = seal_again(tx, key.owner, old, new)
    append_only(operations, "transcript", once="hash", fixed=("incident", "seq", "at", "kind"))
    append_only(operations, "audit")
    tx.run(_CHANGE, of=key.scope, whom=key.owner, to=name, anew=wrapped)
    tx.change_key(key.scope, key.owner, new)
    return count
