"""The part of ``[[region]]`` that says how its people are reached: rehearsals, notices of duty, checked phones only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hotline.domain.configuration_reader import INVALID, Table
from hotline.domain.drills import DrillTime

REACH_KEYS = ("drill", "notices", "verified_only")
EXPECTED = 'a time such as "first Mon 18:00" or "Tue 12:00"'


def read_drills(tables: Iterable[tuple[str, Table]]) -> Mapping[str, DrillTime]:
    """Read ``drill`` of each ``[[region]]``, which comes with its code: when it rehearses by itself."""
    found = {}
    for code, table in tables:
        if "drill" not in table:
            continue
        said = table.text("drill", expected=EXPECTED)
        if (when := DrillTime.parse(said)) is not None:
            found[code] = when
        elif said != INVALID:
            table.wrong(f"expected {EXPECTED}.", "drill")
    return found


def read_no_notices(tables: Iterable[tuple[str, Table]]) -> frozenset[str]:
    """Read ``notices`` of each ``[[region]]``: whether its people are told of shifts that begin or move."""
    return frozenset(code for code, table in tables if not table.flag("notices", default=True))


def read_verified_only(tables: Iterable[tuple[str, Table]]) -> frozenset[str]:
    """Read ``verified_only`` of each ``[[region]]``: whether nobody is paged there whose phone was never checked."""
    return frozenset(code for code, table in tables if table.flag("verified_only", default=False))
