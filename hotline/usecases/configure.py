"""``hotline apply``: a file becomes the organisation. ``hotline export-config``: the organisation becomes a file.

The console changes the organisation too (``console/settings.py``). What it changed since a file was last applied is
remembered; a file that says otherwise is not applied until the operator says which of the two is right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from hotline.domain.configuration import Configuration, read_configuration
from hotline.domain.configuration_changes import changes
from hotline.domain.configuration_keys import Key, differing, labels, merged, tables_of
from hotline.domain.configuration_writer import write_configuration, write_tables
from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.domain.errors import ConfigurationError
from hotline.domain.organisation import Organisation, PersonId
from hotline.store.console_changes import ConsoleChange
from hotline.store.transaction import Store, Transaction

NOT_ASKED = "The console changed this since a file was last applied, and this file says otherwise; nothing was applied."


class Side(StrEnum):
    """Which of the two is right where the console changed something and a file says otherwise."""

    NOT_SAID = "not said"
    FILE = "file"
    CONSOLE = "console"


def plan(store: Store, configuration: Configuration, side: Side = Side.NOT_SAID) -> tuple[str, ...]:
    """Return what applying *configuration* would change, a sentence each; nothing if it is applied already."""
    return store.read(lambda tx: _plan(tx, _settled(tx, configuration, side)))


def conflicts(store: Store, configuration: Configuration) -> tuple[str, ...]:
    """Return what the console changed since a file was last applied and *configuration* says otherwise, a line each."""

    def look(tx: Transaction) -> tuple[str, ...]:
        return tuple(
            f"conflict: {label}: changed in the console on {change.at:%Y-%m-%d} by {_name(tx, change.by)}"
            for change, keys in _contested(tx, configuration)
            for label in labels(keys)
        )

    return store.read(look)


def apply(
    store: Store,
    configuration: Configuration,
    now: Callable[[], datetime],
    *,
    agreed: tuple[str, ...] | None = None,
    side: Side = Side.NOT_SAID,
) -> tuple[str, ...]:
    """Make *configuration* the organisation and return what changed. Applying it again changes nothing.

    Raises ConfigurationError if *agreed*, a plan that somebody was shown, is no longer the plan, and where the console
    changed what *configuration* says otherwise and nobody said which *side* is right; then nothing changes.
    """

    def work(tx: Transaction) -> tuple[str, ...]:
        tx.people.hold()
        if side is Side.NOT_SAID and _contested(tx, configuration):
            raise ConfigurationError(NOT_ASKED)
        settled = _settled(tx, configuration, side, now().date())
        planned = _plan(tx, settled)
        if agreed is not None and planned != agreed:
            raise ConfigurationError("Somebody else has applied a file meanwhile; run it again for the plan of now.")
        if side is not Side.CONSOLE:
            tx.console_changes.forget()
        if planned:
            save(tx, settled.organisation, planned, now(), who=COMMAND_LINE, how="Applied")
        return planned

    return store.transact(work)


def save(
    tx: Transaction, organisation: Organisation, planned: tuple[str, ...], now: datetime, *, who: str, how: str
) -> int:
    """Make *organisation* the newest version, write down who did it, and return its number. The people are held."""
    version = tx.people.save(keeping_blocks(tx, organisation), now)
    text = f"{how} version {version} of the configuration."
    tx.audit.append(None, AuditKind.CONFIGURED, at=now, who=who, text=text, changes=list(planned))
    return version


def export(store: Store, now: Callable[[], datetime]) -> str:
    """Return the file of what is applied, and write down that it was taken out: it holds everybody's number.

    What the console changed is in it. Raises ConfigurationError if nothing was applied yet.
    """

    def work(tx: Transaction) -> str:
        organisation = _applied(tx)
        if organisation is None:
            raise ConfigurationError("Nothing is applied yet, so there is nothing to write: see hotline apply.")
        text = write_configuration(organisation)
        tx.audit.append(
            None, AuditKind.EXPORTED, at=now(), who=COMMAND_LINE, text="The configuration, with everybody's number."
        )
        return text

    return store.transact(work)


def keeping_blocks(tx: Transaction, organisation: Organisation) -> Organisation:
    """Return *organisation* with the STOPs of now: nobody else undoes one, only their own START does."""
    old = _applied(tx)
    if old is None:
        return organisation
    people = {
        key: replace(person, texts_blocked=known.texts_blocked)
        if (known := old.people.get(key)) is not None and known.phone == person.phone
        else person
        for key, person in organisation.people.items()
    }
    return replace(organisation, people=people)


def _plan(tx: Transaction, configuration: Configuration) -> tuple[str, ...]:
    return changes(_applied(tx), keeping_blocks(tx, configuration.organisation))


def _applied(tx: Transaction) -> Organisation | None:
    return tx.people.organisation() if tx.people.version() else None


# --- what the console changed


def _contested(tx: Transaction, configuration: Configuration) -> list[tuple[ConsoleChange, frozenset[Key]]]:
    """Return the console's changes that the file says otherwise, each with the keys that no later one changed."""
    known = tx.console_changes.all()
    old = _applied(tx) if known else None
    if old is None:
        return []
    different = differing(tables_of(old), tables_of(configuration.organisation))
    found = []
    for change in reversed(known):
        if keys := change.keys & different:
            found.append((change, keys))
            different -= keys
    return found[::-1]


def _settled(tx: Transaction, configuration: Configuration, side: Side, today: date | None = None) -> Configuration:
    """Return what is to be applied: the file, or the file with what the console changed."""
    if side is not Side.CONSOLE:
        return configuration
    contested = _contested(tx, configuration)
    old = _applied(tx)
    if not contested or old is None:
        return configuration
    keys = frozenset().union(*(keys for _, keys in contested))
    text = write_tables(merged(tables_of(configuration.organisation), tables_of(old), keys))
    try:
        return read_configuration(text, today=today)
    except ConfigurationError as error:
        raise ConfigurationError(
            f"The file with the console's changes can't work; its lines, as export-config would write them:\n{error}"
        ) from None


def _name(tx: Transaction, person: PersonId) -> str:
    organisation = _applied(tx)
    known = organisation.people.get(person) if organisation else None
    return known.name if known else "somebody who left the team"
