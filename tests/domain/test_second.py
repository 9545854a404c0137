"""Two people: one asks, another confirms in time, and never the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.organisation import PersonId
from hotline.domain.second import CONFIRM_WITHIN, GOOD_FOR, Asked, NeedsAnother

NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
ANA, BEN = PersonId("ana"), PersonId("ben")
ASKED = Asked(ANA, NOON, "the whole record")
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("person", "later", "may"),
    [
        pytest.param(BEN, timedelta(0), True, id="another"),
        pytest.param(ANA, timedelta(0), False, id="not-who-asked"),
        pytest.param(BEN, CONFIRM_WITHIN - SECOND, True, id="just-in-time"),
        pytest.param(BEN, CONFIRM_WITHIN, False, id="too-late"),
    ],
)
def test_who_may_confirm(person, later, may):
    assert ASKED.waits_for(person, NOON + later) is may
    if may:
        assert ASKED.confirmed(person, NOON + later).second == person
    else:
        with pytest.raises(NeedsAnother):
            ASKED.confirmed(person, NOON + later)


def test_nobody_confirms_twice():
    with pytest.raises(NeedsAnother):
        ASKED.confirmed(BEN, NOON).confirmed(PersonId("cleo"), NOON)


@pytest.mark.parametrize(
    ("person", "about", "later", "lets"),
    [
        pytest.param(ANA, "the whole record", GOOD_FOR - SECOND, True, id="who-asked"),
        pytest.param(BEN, "the whole record", timedelta(0), False, id="not-who-confirmed"),
        pytest.param(ANA, "another view", timedelta(0), False, id="only-what-was-asked-for"),
        pytest.param(ANA, "the whole record", GOOD_FOR, False, id="not-for-ever"),
    ],
)
def test_what_was_confirmed_may_be_done_for_a_while_by_who_asked(person, about, later, lets):
    assert ASKED.confirmed(BEN, NOON).lets(person, NOON + later, about) is lets


def test_nothing_may_be_done_that_nobody_confirmed():
    assert not ASKED.lets(ANA, NOON, "the whole record")
