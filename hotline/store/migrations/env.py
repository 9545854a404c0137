"""How Alembic runs our migrations: on the connection, and in the transaction, that it is handed."""

from alembic import context

from hotline.store.schema_chain import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
context.run_migrations()
