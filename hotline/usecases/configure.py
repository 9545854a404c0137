"""``hotline apply``: a file becomes the organisation. ``hotline export-config``: the organisation becomes a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from hotline.domain.configuration import Configuration
from hotline.domain.configuration_changes import changes
from hotline.domain.configuration_writer import write_configuration
from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.domain.errors import ConfigurationError
from hotline.store.transaction import Store, Transaction


def plan(store: Store, configuration: Configuration) -> tuple[str, ...]:
    """Return what applying *configuration* would change, a sentence each; nothing if it is applied already."""
    return store.read(lambda tx: _plan(tx, configuration))


def apply(
    store: Store, configuration: Configuration, now: Callable[[], datetime], *, agreed: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """Make *configuration* the organisation and return what changed. Applying it again changes nothing.

    Raises ConfigurationError if *agreed*, a plan that somebody was shown, is no longer the plan; then nothing changes.
    """

    def work(tx: Transaction) -> tuple[str, ...]:
        tx.people.hold()
        planned = _plan(tx, configuration)
        if agreed is not None and planned != agreed:
            raise ConfigurationError("Somebody else has applied a file meanwhile; run it again for the plan of now.")
        if planned:
            version = tx.people.save(_keeping_blocks(tx, configuration).organisation, now())
            tx.audit.append(
                None,
                AuditKind.CONFIGURED,
                at=now(),
                who=COMMAND_LINE,
                text=f"Applied version {version} of the configuration.",
                changes=list(planned),
            )
        return planned

    return store.transact(work)


def export(store: Store, now: Callable[[], datetime]) -> str:
    """Return the file of what is applied, and write down that it was taken out: it holds everybody's number.

    Raises ConfigurationError if nothing was applied yet.
    """

    def work(tx: Transaction) -> str:
        organisation = tx.people.organisation() if tx.people.version() else None
        if organisation is None:
            raise ConfigurationError("Nothing is applied yet, so there is nothing to write: see hotline apply.")
        text = write_configuration(organisation)
        tx.audit.append(
            None, AuditKind.EXPORTED, at=now(), who=COMMAND_LINE, text="The configuration, with everybody's number."
        )
        return text

    return store.transact(work)


def _plan(tx: Transaction, configuration: Configuration) -> tuple[str, ...]:
    old = tx.people.organisation() if tx.people.version() else None
    return changes(old, _keeping_blocks(tx, configuration).organisation)


def _keeping_blocks(tx: Transaction, configuration: Configuration) -> Configuration:
    """A file does not undo somebody's STOP: only their own START does. The same pin keeps its hash."""
    old = tx.people.organisation() if tx.people.version() else None
    if old is None:
        return configuration
    people = {
        key: replace(person, texts_blocked=known.texts_blocked)
        if (known := old.people.get(key)) is not None and known.phone == person.phone
        else person
        for key, person in configuration.organisation.people.items()
    }
    return replace(configuration, organisation=replace(configuration.organisation, people=people))
