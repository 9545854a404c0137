"""The few words that an organisation and its rota share."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", str)


class Role(StrEnum):
    """What somebody may do; one person may hold several (product.md, "Roles and rights")."""

    RESPONDER = "responder"
    LEAD = "lead"
    ORGANISER = "organiser"
    ADMIN = "admin"
    STAFF = "staff"


class Channel(StrEnum):
    """A way to reach a person."""

    SMS = "sms"
    VOICE = "voice"


class Target(StrEnum):
    """Whom a step of a policy pages."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    REGION = "region"
    NEIGHBOURS = "neighbours"


LAYERS = (Target.PRIMARY, Target.SECONDARY)
"""What a schedule is of: those two are held by somebody at a time."""
