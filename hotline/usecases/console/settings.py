"""The settings by hand: each change is checked like a file, shown as a plan first, and remembered for the next file.

Two people at once: the second is shown what the first changed, and keeps what they typed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from hotline.domain.configuration import Configuration, changes, read_configuration
from hotline.domain.configuration_forms import FORMS, MAY_BE_ADDED, TABLE_OF, Field, fields_of, put, texts_of, typed
from hotline.domain.configuration_keys import SCHEDULE, SINGLE, Entry, Tables, differing, entries_of, tables_of
from hotline.domain.configuration_writer import write_tables
from hotline.domain.errors import ConfigurationError, NotFound
from hotline.domain.organisation import Organisation
from hotline.domain.own_words import Preview, previews
from hotline.domain.retention import Retention
from hotline.store.transaction import Transaction
from hotline.usecases import configure
from hotline.usecases.console.visitor import Visitor

NEW = "new"
"""The address of an entry that there is not yet."""
DEFAULTS = {"retention": {part.name: str(getattr(Retention(), part.name)) for part in fields(Retention)}}
"""What applies where nobody says otherwise, to be seen beside what is said."""


@dataclass(frozen=True)
class Sheet:
    """One form as it stands, and what came of sending it. *agreed* stands for the plan that it shows."""

    form: str
    name: str
    version: int
    fields: tuple[Field, ...]
    texts: Mapping[str, str]
    problems: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    meanwhile: tuple[str, ...] = ()
    """What others changed since the form was opened."""
    gone: bool = False
    """Somebody took the entry away meanwhile: what was typed would make it anew."""
    agreed: str = ""
    nothing: bool = False
    """What was sent changes nothing."""
    done: bool = False


@dataclass(frozen=True)
class Sent:
    """What came with a form. *version*: the one that it showed; *agreed*: the plan that its sender saw."""

    version: int
    texts: Mapping[str, str]
    agreed: str = ""
    remove: bool = False


@dataclass
class _Draft:
    """A change on its way: what the configuration would be, and how the form looks with it."""

    tables: Tables
    texts: Mapping[str, str]
    gone: bool = False


def entries(visitor: Visitor, form: str) -> list[tuple[str, str]]:
    """Return the entries of a form: the address and the name of each."""
    found = entries_of(tables_of(visitor.organisation), TABLE_OF.get(form, form))
    return [(_address(visitor.tx, form, name), name) for name in found]


def sheet(visitor: Visitor, form: str, address: str) -> Sheet:
    """Return a form as it stands. Raises NotFound where there is no such entry."""
    organisation = visitor.organisation
    if address == NEW:
        if form not in MAY_BE_ADDED:
            raise NotFound("nothing can be added here")
        return Sheet(form, "", organisation.version, fields_of(form, is_new=True), texts_of(form, _usual(form)))
    tables = tables_of(organisation)
    name = _found(visitor.tx, tables, form, address)
    entry = entries_of(tables, TABLE_OF.get(form, form))[name]
    return Sheet(form, name, organisation.version, fields_of(form, is_new=False), texts_of(form, entry))


def change(visitor: Visitor, form: str, address: str, sent: Sent) -> Sheet:
    """Do what a form says, once its sender has seen the plan of now; return the form as it stands then.

    Raises NotFound where there was no such entry.
    """
    visitor.tx.people.hold()
    now = visitor.tx.people.organisation() or visitor.organisation
    was = now if sent.version == now.version else visitor.tx.people.organisation_at(sent.version) or now
    before, current = tables_of(was), tables_of(now)
    name = "" if address == NEW else _found(visitor.tx, before, form, address)
    if (address == NEW or sent.remove) and form not in MAY_BE_ADDED:
        raise NotFound("nothing can be added or taken away here")
    draft = _drafted(before, current, form, name, sent)
    answer = Sheet(
        form, name, now.version, fields_of(form, is_new=address == NEW or draft.gone), draft.texts, gone=draft.gone,
        meanwhile=() if was is now else changes(was, now),
    )  # fmt: skip
    try:
        made = read_configuration(write_tables(draft.tables), today=visitor.now.date())
    except ConfigurationError as error:
        return replace(answer, problems=tuple(str(error).splitlines()))
    return _settle(visitor, answer, now, made, sent.agreed)


def _settle(visitor: Visitor, answer: Sheet, now: Organisation, made: Configuration, agreed: str) -> Sheet:
    """Show the plan; do it, where it is the one that was agreed to and nobody changed anything meanwhile."""
    new = configure.keeping_blocks(visitor.tx, made.organisation)
    planned = changes(now, new)
    digest = hashlib.sha256("\n".join((str(now.version), *planned)).encode()).hexdigest()
    answer = replace(answer, plan=planned, agreed=digest, warnings=_new_warnings(visitor, now, made))
    if not planned:
        return replace(answer, nothing=True)
    if answer.meanwhile or agreed != digest:
        return answer
    who = visitor.person
    version = configure.save(visitor.tx, new, planned, visitor.now, who=who.name, how="Changed in the console:")
    keys = differing(tables_of(now), tables_of(new))
    visitor.tx.console_changes.add(version, keys, by=who.id, at=visitor.now)
    return replace(answer, version=version, done=True)


def preview(visitor: Visitor, form: str, address: str, texts: Mapping[str, str]) -> tuple[Preview, ...]:
    """Return how a region's own words look on a phone, in each of its languages. Raises NotFound."""
    tables = tables_of(visitor.organisation)
    entry: Entry = {}
    if address != NEW:
        entry |= entries_of(tables, TABLE_OF.get(form, form))[_found(visitor.tx, tables, form, address)]
    for one in FORMS[form]:
        if one.key in texts:
            put(entry, one, typed(one, texts[one.key]))
    return previews(
        organisation=visitor.organisation.name,
        emergency=str(entry.get("emergency", "")),
        greeting=str(entry.get("greeting", "")),
        contacts=entry.get("contacts", []),
        places=entry.get("places", []),
        languages=entry.get("languages", []),
    )


def changed_here(visitor: Visitor) -> int:
    """Return how many changes of the console no file has taken in yet."""
    return len(visitor.tx.console_changes.all())


def _drafted(before: Tables, current: Tables, form: str, name: str, sent: Sent) -> _Draft:
    """Put what was typed otherwise than it was shown into the configuration of now."""
    table = TABLE_OF.get(form, form)
    base = entries_of(before, table)[name] if name or table in SINGLE else {}
    shown = texts_of(form, base) if base else {}
    entry = _still_there(current, table, name, base)
    gone = bool(base) and entry is None
    draft = dict(base if gone else entry or {})
    tables = {key: [*value] if isinstance(value, list) else value for key, value in current.items()}
    if sent.remove:
        if entry is not None:
            tables[table].remove(entry)
        return _Draft(tables, texts_of(form, base))
    for one in fields_of(form, is_new=not base):
        text = typed(one, sent.texts.get(one.key, ""))
        if text != shown.get(one.key, ""):
            put(draft, one, text)
    if table in SINGLE:
        tables[table] = draft
    elif entry is None:
        tables.setdefault(table, []).append(draft)
    else:
        tables[table][tables[table].index(entry)] = draft
    typed_secrets = {one.key: sent.texts.get(one.key, "") for one in FORMS[form] if one.kind == "secret"}
    return _Draft(tables, texts_of(form, draft) | typed_secrets, gone)


def _still_there(current: Tables, table: str, name: str, base: Entry) -> Entry | None:
    """Return the entry of now; of schedules, which have no name, the same one, wherever it stands by now."""
    if not base and table not in SINGLE:
        return None
    found = entries_of(current, table)
    if table == SCHEDULE:
        layer = name.rpartition(" ")[0]
        same = [one for key, one in found.items() if one == base and key.startswith(f"{layer} ")]
        return same[0] if same else None
    return found.get(name)


def _usual(form: str) -> Entry:
    """Return what a new entry begins with."""
    usual: dict[str, Entry] = {
        "line": {"rate": 1, "purpose": "public", "sms": True},
        "region": {"languages": ["en"], "page_at": "first_text", "notices": True},
        "person": {"languages": ["en"], "roles": ["responder"]},
        "schedule": {"rotate": "weekly", "hand_over": "Mon 09:00"},
    }
    return usual.get(form, {})


def _new_warnings(visitor: Visitor, now: Organisation, made: Configuration) -> tuple[str, ...]:
    """Return what is odd about the configuration since this change: lines move, so they are not compared."""
    try:
        known = read_configuration(write_tables(tables_of(now)), today=visitor.now.date()).warnings
    except ConfigurationError:
        known = ()
    said = {one.partition(": ")[2] for one in known}
    return tuple(one for one in made.warnings if one.partition(": ")[2] not in said)


def _found(tx: Transaction, tables: Tables, form: str, address: str) -> str:
    for name in entries_of(tables, TABLE_OF.get(form, form)):
        if _address(tx, form, name) == address:
            return name
    raise NotFound("there is no such entry")


def _address(tx: Transaction, form: str, name: str) -> str:
    """Return what stands for an entry in addresses: the ids of people are names, and lines are numbers."""
    return tx.tag("settings", f"{form}|{name}").hex()[:20]
