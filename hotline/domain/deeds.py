"""What the audit writes down: who did what with the record, its keys, or the hotline itself."""

from __future__ import annotations

from enum import StrEnum


class AuditKind(StrEnum):
    """The kinds of audited deeds. A kind is letters and underscores, 24 at most: it is part of the chain's links."""

    READ = "read"
    """Somebody had an incident's record shown."""
    FILE_TAKEN_OUT = "file_taken_out"
    EXPORTED = "exported"
    IDENTIFIES = "identifies"
    """Somebody of the team marked a name, handle, number or address as the reporter's."""
    KEPT_OUT = "kept_out"
    """A lead keeps somebody out of an incident."""
    LET_IN = "let_in"
    """A lead lets somebody in again."""
    RECUSED = "recused"
    """Somebody wants no part in an incident."""
    CONFIGURED = "configured"
    MIGRATED = "migrated"
    ROTA_CHANGED = "rota_changed"
    """Somebody changed when they or another are on call."""
    RETENTION_SET = "retention_set"
    HOLD_ASKED = "hold_asked"
    HELD = "held"
    RELEASE_ASKED = "release_asked"
    RELEASED = "released"
    DESTROYED = "destroyed"
    """A record was destroyed: the receipt."""
    MONTH_DESTROYED = "month_destroyed"
    KEYS_CHANGED = "keys_changed"
    BACKED_UP = "backed_up"
    PHONE_VERIFIED = "phone_verified"
    QUIET_HOURS_SET = "quiet_hours_set"
    DRILLED = "drilled"
    """Somebody began a drill, or the configuration asked for one."""
    FEED_ADDED = "feed_added"
    FEED_REVOKED = "feed_revoked"
    CALENDAR_IMPORTED = "calendar_imported"
    CALENDAR_REMOVED = "calendar_removed"
    ACCESS_GIVEN = "access_given"
    ACCESS_ENDED = "access_ended"
    """Of programs: somebody made a token of the API, or took one back."""
    RESTORED = "restored"
    """The database was put back from a backup: what came after it is lost here."""


COMMAND_LINE = "command line"
"""Who did something where the command asks nobody's name."""
