"""Once somebody has it, their name in a text is talk, unless it answers who it was."""

from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.conversation import start, step
from hotline.domain.effects import KeepOut
from hotline.domain.intake import Replied, Taken
from hotline.domain.organisation import PersonId
from tests.interview import script

ANA = PersonId("ana")
SCRIPT = script()
NOW = datetime(2027, 1, 4, 12, tzinfo=UTC)


def kept_out_by(*texts: str) -> bool:
    """Whether the last of *texts*, sent after Ana took it with the question about the team open, keeps her out."""
    intake, _ = start("somebody follows me", NOW, SCRIPT)
    intake, _ = step(intake, Replied("1", NOW + timedelta(seconds=9)), SCRIPT)
    intake, _ = step(intake, Taken(ANA), SCRIPT)
    effects: tuple[object, ...] = ()
    for number, text in enumerate(texts):
        intake, effects = step(intake, Replied(text, NOW + timedelta(seconds=20 + number * 9)), SCRIPT)
    return KeepOut(frozenset([ANA])) in effects


@pytest.mark.parametrize(
    ("texts", "kept_out"),
    [
        (("Ana",), True),
        (("it's Ana",), True),
        (("yes it was ana!",), True),
        (("Thanks Ana",), False),
        (("Ana, I am at the stairs",), False),
        (("I am at the stairs", "Is Ana coming?"), False),
        (("I am at the stairs", "Ana"), True),
        (("I am at the stairs", "It was Ana."), True),
    ],
)
def test_the_name_of_whoever_has_it_counts_only_as_an_answer(texts, kept_out):
    assert kept_out_by(*texts) is kept_out
