"""The configuration file of ``hotline apply``: one TOML text that becomes an organisation, or a list of problems."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hotline.domain.configuration_changes import changes
from hotline.domain.configuration_checks import Entries, check_dates, check_hidden, check_paging, check_references
from hotline.domain.configuration_document import from_document, to_document
from hotline.domain.configuration_lines import Lines
from hotline.domain.configuration_reach import read_drills, read_no_notices, read_verified_only
from hotline.domain.configuration_reader import INVALID, Problems, Table, suggestion
from hotline.domain.configuration_rota import A_REGION, CODE, in_force, read_event, read_schedule
from hotline.domain.configuration_tables import (
    ORGANISATION_KEYS,
    read_line,
    read_person,
    read_policy,
    read_region,
    read_retention,
)
from hotline.domain.errors import ConfigurationError
from hotline.domain.guide import REVISIONS, revision
from hotline.domain.organisation import Organisation
from hotline.domain.second import Deed

__all__ = ["Configuration", "changes", "from_document", "read_configuration", "to_document"]

ARRAYS = ("region", "line", "person", "policy", "schedule", "event")
TABLES = ("organisation", "retention", *ARRAYS)
SINGLE = ("organisation", "retention")


@dataclass(frozen=True)
class Configuration:
    """What a file describes. The organisation has version 0 until it is applied."""

    organisation: Organisation
    warnings: tuple[str, ...] = ()


def read_configuration(text: str, *, today: date | None = None, lint: bool = True) -> Configuration:
    """Return what a configuration file describes, with warnings by line; *today* finds rotas not yet begun.

    Without *lint* the organiser's own words are taken as they stand, and no language is read for them.
    Raises ConfigurationError naming every problem with its line; it repeats no name and no number of a person.
    Source of the shape: architecture.md, "Contracts that others rely on".
    """
    text = text.removeprefix("\ufeff")  # some editors put a byte order mark first
    data = _parsed(text)
    problems = Problems(Lines(text))
    root = Table(data, (), problems)
    _check_tables(root, data)
    organisation, entries = _read(root, data, problems, lint=lint)
    check_references(entries, problems)
    check_paging(organisation, problems)
    check_hidden(organisation, entries, problems)
    if today is not None:
        check_dates(entries, today, problems)
    if found := problems.listed():
        raise ConfigurationError("\n".join(found))
    return Configuration(organisation, problems.warnings())


def _parsed(text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said, line = str(error), re.search(r" \(at line (\d+), column \d+\)", str(error))
        number = line[1] if line else str(text.rstrip().count("\n") + 1)
        # tomllib may quote the text it stumbled over, and that may be a name or a number
        reason = re.split(r"[:'\"(]", said)[0].strip()
        raise ConfigurationError(
            f"line {number}: this is not TOML: {reason}; look at the quotes and brackets there, and above."
        ) from None


def _check_tables(root: Table, data: Mapping[str, object]) -> None:
    for name, value in data.items():
        if name not in TABLES:
            root.wrong(
                f"there is no such table or key here{suggestion(name, TABLES)}; correct its name or take it out.", name
            )
        elif name in ARRAYS and not isinstance(value, list):
            root.wrong(f"write it with two brackets, [[{name}]]; there may be several.", name)
        elif name in SINGLE and not isinstance(value, dict):
            root.wrong(f"write it with one bracket, [{name}]; there is only one.", name)
    for name in ("organisation", "region", "line", "person"):
        if not data.get(name):
            root.wrong(f"{'[organisation]' if name == 'organisation' else f'[[{name}]]'} is missing; add it.")


def _read(root: Table, data: Mapping[str, object], problems: Problems, *, lint: bool) -> tuple[Organisation, Entries]:
    tables = {name: list(root.tables(name)) if isinstance(data.get(name), list) else [] for name in ARRAYS}
    written = data.get("organisation")
    head = Table(written if isinstance(written, dict) else {}, ("organisation",), problems)
    name, guide, two_people = _read_head(head) if written else ("", "", frozenset[Deed]())

    kept = data.get("retention")
    retention = read_retention(Table(kept if isinstance(kept, dict) else {}, ("retention",), problems))
    policies = [(table.text("region", shape=CODE, expected=A_REGION), read_policy(table)) for table in tables["policy"]]
    regions = [read_region(table, dict(policies), lint=lint) for table in tables["region"]]
    coded = [(region.code, table) for region, table in zip(regions, tables["region"], strict=True)]
    lines = [read_line(table) for table in tables["line"]]
    people = [read_person(table, name) for table in tables["person"]]
    events = [read_event(table) for table in tables["event"]]
    by_code = {event.code: event for event in events}
    schedules = [read_schedule(table, by_code) for table in tables["schedule"]]
    organisation = Organisation(
        name=name,
        guide=guide,
        two_people=two_people,
        regions={region.code: region for region in regions},
        lines=tuple(lines),
        people={person.id: person for person in people},
        schedules=in_force(schedules),
        events=tuple(events),
        retention=retention,
        drills=read_drills(coded),
        no_notices=read_no_notices(coded),
        verified_only=read_verified_only(coded),
    )
    placed = [(table.place, schedule) for table, (schedule, _) in zip(tables["schedule"], schedules, strict=True)]
    return organisation, Entries(regions, lines, people, [code for code, _ in policies], placed, events)


def _read_head(table: Table) -> tuple[str, str, frozenset[Deed]]:
    table.only(ORGANISATION_KEYS)
    guide = table.text(
        "guide", default="2017-11-21", shape=r"\d{4}-\d\d-\d\d", expected='a revision such as "2017-11-21", in quotes'
    )
    known = ", ".join(REVISIONS)
    if guide not in ("", INVALID, *REVISIONS):
        follows = revision(guide).date
        table.odd(f"this revision is not known here; reports follow {follows}: write one of {known}.", "guide")
    two_people = frozenset(table.choices("two_people", Deed)) if "two_people" in table else frozenset[Deed]()
    return table.text("name"), guide, two_people
