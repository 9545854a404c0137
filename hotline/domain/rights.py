"""Who may do what in the console: the roles and need-to-know of the glossary, in the one place that everything asks.

Roles open *areas*; a report is another matter: it opens to who was paged for it or given it, and to leads of its
region, never to who is kept out of it. To anybody else it does not exist.
"""

from __future__ import annotations

from enum import StrEnum

from hotline.domain.conflicts import kept_to
from hotline.domain.incident import Incident
from hotline.domain.organisation import Organisation, Person, Role


class Area(StrEnum):
    """A part of the console that a role opens, whatever reports there are."""

    CASES = "cases"
    """The list of reports: of those that one may know of."""
    ON_CALL = "on_call"
    """Who is on call, and one's own shifts."""
    ROTA = "rota"
    """Others' shifts: overrides, calendars, drills."""
    PEOPLE = "people"
    LINES = "lines"
    """Lines and regions."""
    PAGE_LOG = "page_log"
    """Each attempt to reach somebody; rows of reports that one may not know of are not among them."""
    AUDIT = "audit"
    EXPORTS = "exports"
    TRANSPARENCY = "transparency"
    SETTINGS = "settings"
    RETENTION = "retention"
    """How long records are kept, and holds; of a record only who leads it, or is asked as the second person."""
    TOKENS = "tokens"
    """Tokens of the API: each shows what its owner may see."""
    STATUS = "status"
    SHARED = "shared"
    """What leads share with somebody, and nothing else of reports."""


_TEAM = frozenset({Area.CASES, Area.ON_CALL, Area.STATUS})
AREAS: dict[Role, frozenset[Area]] = {
    Role.RESPONDER: _TEAM,
    Role.LEAD: _TEAM
    | {
        Area.ROTA,
        Area.PAGE_LOG,
        Area.AUDIT,
        Area.EXPORTS,
        Area.TRANSPARENCY,
        Area.PEOPLE,
        Area.LINES,
        Area.RETENTION,
        Area.TOKENS,
    },
    Role.ORGANISER: frozenset(
        {Area.ON_CALL, Area.ROTA, Area.PEOPLE, Area.LINES, Area.TRANSPARENCY, Area.STATUS, Area.SHARED, Area.TOKENS},
    ),
    Role.ADMIN: frozenset(
        {
            Area.ON_CALL,
            Area.PEOPLE,
            Area.LINES,
            Area.SETTINGS,
            Area.AUDIT,
            Area.TRANSPARENCY,
            Area.STATUS,
            Area.RETENTION,
            Area.TOKENS,
        },
    ),
    Role.STAFF: frozenset(),
}
"""What each role opens (product.md, "Roles and rights"); one person may hold several."""


def areas_of(person: Person) -> frozenset[Area]:
    """Return the parts of the console that *person* may open. Nobody without one may sign in."""
    return frozenset().union(*(AREAS[role] for role in person.roles))


def leads(person: Person, incident: Incident) -> bool:
    """Tell whether *person* is a lead of the region of *incident*."""
    return Role.LEAD in person.roles and incident.region in person.regions


def may_give_out(organisation: Organisation, person: Person, incident: Incident) -> bool:
    """Tell whether *person* may print, export or share the record of *incident*: a lead of its region who may read."""
    return leads(person, incident) and may_read(organisation, person, incident)


def may_be_shown(person: Person, incident: Incident) -> bool:
    """Tell whether a lead may share views of *incident* with *person*: an organiser of its region, not kept out.

    A report about somebody of the team whom nobody named is shared with nobody: it may be about them.
    """
    is_organiser = Role.ORGANISER in person.roles and incident.region in person.regions
    return is_organiser and incident.is_for(person.id) and not incident.restricted


def is_involved(person: Person, incident: Incident) -> bool:
    """Tell whether *person* was paged for *incident*, was given it, or was asked about it."""
    state = incident.escalation
    return person.id in (incident.owner, incident.handed_to, incident.former_owner) or any(
        person.id in people for people in (incident.helpers, state.paged, incident.knows)
    )


def works_on(organisation: Organisation, person: Person, incident: Incident) -> bool:
    """Tell whether *person* may change how *incident* is handled: who has it, who helps, and leads of its region."""
    mine = person.id == incident.owner or person.id in incident.helpers
    return (mine or leads(person, incident)) and may_read(organisation, person, incident)


def may_read(organisation: Organisation, person: Person, incident: Incident) -> bool:
    """Tell whether *person* may know of *incident* at all; where not, it does not exist for them."""
    if not incident.is_for(person.id) or not person.answers_pages:
        return False
    if incident.owner != person.id and (few := kept_to(organisation, incident)) and person.id not in few:
        return False
    return leads(person, incident) or is_involved(person, incident)
