"""Above the reply box stands how the reporter may be contacted, and why a text can't leave."""

from datetime import UTC, datetime, timedelta

import pytest

from hotline.domain.contact_rules import Rule, blocks_texts, rules_of
from hotline.domain.incident import Incident
from hotline.domain.intake import Fact, FactState, Intake
from hotline.domain.organisation import Policy
from hotline.domain.script import CALL, HELP

AT = datetime(2026, 11, 23, tzinfo=UTC)
POLICY = Policy(steps=(), repeat_every=timedelta(minutes=10), alarm_after=timedelta(minutes=15))


def incident(**changed: object) -> Incident:
    given = {"contact": "+13125550142"} | changed
    return Incident(1, "E7K-32", "na", "+15550100100", AT, POLICY, **given)  # type: ignore[arg-type]


def wants(value: str) -> Intake:
    return Intake(answers={HELP: Fact(FactState.TOLD, value)})


@pytest.mark.parametrize(
    ("found", "rules", "blocks"),
    [
        pytest.param(incident(), (), False, id="nothing"),
        pytest.param(incident(contact=""), (Rule.WITHHELD,), True, id="withheld"),
        pytest.param(incident(textable=False), (Rule.NO_TEXTS,), True, id="landline"),
        pytest.param(incident(stopped=True), (Rule.STOPPED,), True, id="stop"),
        pytest.param(incident(only_called=True), (Rule.ONLY_CALLED,), True, id="only-called"),
        pytest.param(incident(contact="", only_called=True), (Rule.WITHHELD,), True, id="called-withheld"),
        pytest.param(incident(intake=Intake(quiet=True)), (Rule.NO_CONTACT,), True, id="no-contact"),
        pytest.param(incident(intake=Intake(quiet=True), may_answer=True), (Rule.ONE_ANSWER,), False, id="one-answer"),
        pytest.param(incident(intake=wants("only-texts")), (Rule.ONLY_TEXTS,), False, id="only-texts"),
        pytest.param(incident(intake=wants("only-texts"), to_do=(CALL,)), (), False, id="wants-a-call-since"),
        pytest.param(incident(open=False), (Rule.CLOSED,), True, id="closed"),
        pytest.param(
            incident(stopped=True, intake=Intake(quiet=True)), (Rule.STOPPED, Rule.NO_CONTACT), True, id="several"
        ),
    ],
)
def test_the_rules_of_a_report(found: Incident, rules: tuple[Rule, ...], blocks: bool):
    assert rules_of(found, has_line=True, is_theirs=True) == rules
    assert bool(blocks_texts(rules)) == blocks


def test_only_who_has_it_writes_to_the_reporter_and_only_from_a_line_with_texts():
    assert rules_of(incident(), has_line=True, is_theirs=False) == (Rule.NOT_YOURS,)
    assert rules_of(incident(), has_line=False, is_theirs=True) == (Rule.NO_LINE,)
    assert blocks_texts((Rule.NO_LINE,))
