"""The list of reports, on both engines: a responder's own, open or closed, the newest first, each once."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from hotline.domain.organisation import PersonId
from tests.store.test_plans import plan_of
from tests.story import Hotline, minutes, opened

ANA, BEN, CLEO = PersonId("ana"), PersonId("ben"), PersonId("cleo")


@pytest.fixture
def both(databases):
    with opened(on=databases) as made:
        yield made


def listed(hotline: Hotline, person: PersonId, *, is_open: bool | None) -> list[str]:
    """Return the references of what somebody was paged for or has."""
    return hotline.store.read(lambda tx: [one.reference for one in tx.cases.newest((), person, is_open=is_open)])


def test_somebodys_own_reports_are_listed_by_their_state(both: Hotline):
    first = both.reporter.text("Someone keeps following me")
    both.clock.forward(minutes(3))  # Ben is paged too
    both.phone("Ana").replies(f"{first.short} 1")
    both.phone("Ana").replies(f"{first.short} 9")
    both.phone("Ana").replies(f"{first.short} 9")
    second = both.stranger("another", "+15550100188").text("He shouts at people")

    assert listed(both, ANA, is_open=None) == [second.reference, first.reference]
    assert listed(both, ANA, is_open=True) == [second.reference]
    assert listed(both, ANA, is_open=False) == [first.reference]
    assert listed(both, BEN, is_open=True) == []
    assert listed(both, BEN, is_open=False) == [first.reference]
    assert listed(both, CLEO, is_open=None) == []


@pytest.mark.sqlite_only
@pytest.mark.parametrize("is_open", [True, False, None])
def test_the_cost_is_that_of_a_page_however_many_there_are(hotline: Hotline, is_open: bool | None):
    asked: set[str] = set()
    event.listen(
        hotline.store.engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, values, context, many: asked.add(statement),
    )
    hotline.reporter.text("Someone keeps following me")
    asked.clear()

    listed(hotline, ANA, is_open=is_open)

    steps = [step for statement in asked if "page" in statement for step in plan_of(hotline.store, statement)]
    assert not any(step.startswith("SCAN") for step in steps)
    assert any("page_by_person_and_incident" in step for step in steps)
    assert any("incident_open" in step for step in steps) == (is_open is True)
