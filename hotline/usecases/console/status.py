"""The state of the hotline for the people who depend on it: what ``hotline doctor`` finds in the database."""

from __future__ import annotations

from dataclasses import replace

from hotline.usecases import doctor
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.health import Check, State, is_ready

ORDER = (State.BAD, State.REMARK, State.OK)
OF_REPORTS = frozenset({"at_carrier", "parked"})
"""Findings whose number grows with reports: a person may know of none of them, so the number is left out."""


def look(visitor: Visitor) -> tuple[tuple[Check, ...], bool]:
    """Return the findings, what is wrong first, and whether a text would become a page now. No report data."""
    found = [_without_numbers(check) for check in doctor.findings(visitor.runtime, visitor.tx)]
    return tuple(sorted(found, key=lambda check: ORDER.index(check.state))), is_ready(found)


def _without_numbers(check: Check) -> Check:
    if check.name not in OF_REPORTS:
        return check
    return replace(check, said="nothing" if check.state is State.OK else "some")
