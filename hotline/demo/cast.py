"""Who and what there is in the demo: an organisation that is obviously made up.

Numbers are the 555-01xx that North America keeps for fiction, and those that Ofcom keeps for drama (London
020 7946 0xxx, mobile 07700 900xxx): nobody has them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

ORGANISATION = "NorthConf"
RATE = 5
"""Segments a second that each line takes: a real long number takes one, and a story would drag."""
SECOND_PERSON_AFTER = 4
"""Seconds without an answer until the next person is paged; in real life minutes."""


@dataclass(frozen=True)
class Place:
    """One region of the organisation."""

    code: str
    name: str
    zone: str
    emergency: str
    line: str
    security: str
    neighbour: str
    languages: tuple[str, ...]


@dataclass(frozen=True)
class Member:
    """One person of the team."""

    key: str
    place: str
    phone: str
    role: str = "responder"

    @property
    def name(self) -> str:
        """The first name."""
        return self.key.capitalize()


PLACES = (
    Place("na", "North America", "America/New_York", "911", "+12065550100", "+1 206 555 0150", "eu", ("en", "es")),
    Place("eu", "Europe", "Europe/London", "999 or 112", "+447700900100", "+44 20 7946 0150", "na", ("en", "fr", "de")),
)
TEAM = (
    Member("ana", "na", "+12065550111"),
    Member("ben", "na", "+12065550112"),
    Member("cleo", "na", "+12065550113"),
    Member("lee", "na", "+12065550114", "lead"),
    Member("dora", "eu", "+447700900111"),
    Member("emil", "eu", "+447700900112"),
    Member("sam", "eu", "+447700900114", "lead"),
)
ATTENDEE, EUROPE = "+12065550142", "+447700900142"


def another_attendee(number: int) -> str:
    """Return the phone of the attendee number 2, 3, … in North America."""
    if not 2 <= number <= 50:
        raise ValueError(f"attendee {number} has no fictional number left; expected 2 to 50")
    return f"+120655501{49 + number:02d}"


def line_of(place: str) -> str:
    """Return the number that people text in a region."""
    return next(entry.line for entry in PLACES if entry.code == place)


def spaced(e164: str) -> str:
    """Return a number of the demo as people write it."""
    if e164.startswith("+1"):
        return f"+1 {e164[2:5]} {e164[5:8]} {e164[8:]}"
    return f"+44 {e164[3:7]} {e164[7:]}"


def configuration() -> str:
    """Return the file that ``hotline apply`` reads."""
    parts = [f'[organisation]\nname = "{ORGANISATION}"\nguide = "2017-11-21"\n']
    parts += [_region(place) for place in PLACES]
    parts += [
        f'[[person]]\nid = "{one.key}"\nname = "{one.name}"\nroles = ["{one.role}"]\nregions = ["{one.place}"]\n'
        f'phone = "{one.phone}"\nemail = "{one.key}@example.org"\n'
        for one in TEAM
    ]
    return "\n".join(parts)


def _region(place: Place) -> str:
    leads = [one.key for one in TEAM if one.place == place.code and one.role == "lead"]
    first, second, *_ = [one.key for one in TEAM if one.place == place.code]
    rota = "".join(
        f'[[schedule]]\nregion = "{place.code}"\nlayer = "{layer}"\npeople = ["{person}"]\nrotate = "weekly"\n'
        f'hand_over = "Mon 09:00"\nfrom = 2025-01-06\n'
        for layer, person in (("primary", first), ("secondary", second))
    )
    return f"""[[region]]
code = "{place.code}"
name = "{place.name}"
time_zone = "{place.zone}"
languages = {json.dumps(place.languages)}
emergency = "{place.emergency}"
texts_from = "{place.line}"
email = "incidents-{place.code}@example.org"
neighbours = ["{place.neighbour}"]
contacts = ["Venue security {place.security}"]
bypass = {json.dumps(leads)}

[[line]]
number = "{place.line}"
region = "{place.code}"
rate = {RATE}
voice = false

[[policy]]
region = "{place.code}"
repeat_every = "3m"
alarm_after = "2m"
activity_within = "5m"
steps = [
  {{ after = "0s", page = "primary", by = ["sms"] }},
  {{ after = "{SECOND_PERSON_AFTER}s", page = "secondary", by = ["sms"] }},
  {{ after = "30s", page = "region", by = ["sms"] }},
  {{ after = "60s", page = "neighbours", by = ["sms"] }},
]

{rota}"""
