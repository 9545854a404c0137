"""How Alembic runs our migrations: on the engine that it is handed, one transaction each."""

from alembic import context

from hotline.store.tables import metadata

engine = context.config.attributes["engine"]
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=False)
    context.run_migrations()
