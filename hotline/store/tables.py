"""All tables together: for whoever needs the metadata whole, with the tables of every part in it."""

from hotline.store import (
    schema,
    schema_calendars,
    schema_chain,
    schema_handling,
    schema_keys,
    schema_reach,
    schema_rota,
)

PARTS = (schema, schema_calendars, schema_chain, schema_handling, schema_keys, schema_reach, schema_rota)
metadata = schema.metadata
