"""What the application's role may do on PostgreSQL, where the tables are another role's.

Processes that take texts and make calls need not be able to remove a record, even if somebody gets hold of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

APPEND_ONLY = frozenset({"audit", "checkpoint", "checkpoint_leaf", "transcript"})
"""Tables whose rows are never changed nor deleted."""
LINKED_ONCE = {"transcript": ("entry", "commitment", "hash")}
"""Of those, columns that are filled once in rows that an older version wrote; the trigger sees to the once."""
EMPTIED = frozenset(
    {"api_token", "attachment", "attachment_chunk", "call", "chain_changed", "console_change", "coverage", "data_key",
     "draft", "feed", "fingerprint", "guess", "handling", "heartbeat", "invitation", "message", "notice", "outbox",
     "page", "passkey", "phone_check", "phone_trouble", "pin_try", "ring_key", "rota", "share", "sign_in"}
)  # fmt: skip
"""Tables that the product deletes rows of."""
LEFT = frozenset({"configuration"})
"""Tables that the product does not change the rows of, and that prove nothing."""
READ = frozenset({"alembic_version", "works_from"})
"""Tables that it only reads."""


def grant(connection: sa.Connection, role: str) -> None:
    """Give *role* what the product does with each table that there is, and take from it what else it could do."""
    quoted = connection.dialect.identifier_preparer.quote(role)
    about = sa.inspect(connection)
    for table in sorted(about.get_table_names()):
        columns = {column["name"] for column in about.get_columns(table)}
        connection.exec_driver_sql(f'REVOKE ALL ON TABLE "{table}" FROM {quoted}')
        connection.exec_driver_sql(f'GRANT {", ".join(_rights(table, columns))} ON TABLE "{table}" TO {quoted}')


def _rights(table: str, columns: set[str]) -> Iterator[str]:
    yield "SELECT"
    if table in READ:
        return
    yield "INSERT"
    if table not in APPEND_ONLY | LEFT:
        yield "UPDATE"
    if (once := LINKED_ONCE.get(table)) and columns.issuperset(once):
        yield f"UPDATE ({', '.join(once)})"
    if table in EMPTIED:
        yield "DELETE"
