"""All tables together: for whoever needs the metadata whole, with the tables of every part in it."""

from hotline.store import (
    schema,
    schema_accounts,
    schema_calendars,
    schema_chain,
    schema_drafts,
    schema_handling,
    schema_keys,
    schema_reach,
    schema_records,
    schema_rota,
    schema_settings,
)

PARTS = (
    schema,
    schema_accounts,
    schema_calendars,
    schema_chain,
    schema_drafts,
    schema_handling,
    schema_keys,
    schema_reach,
    schema_records,
    schema_rota,
    schema_settings,
)
metadata = schema.metadata
