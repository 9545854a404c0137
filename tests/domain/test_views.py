from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hotline.domain.escalation import Escalation, Wanted
from hotline.domain.incident import Incident
from hotline.domain.organisation import PersonId, Policy
from hotline.domain.views import View, view_of

ANA, BEN, LEE = PersonId("ana"), PersonId("ben"), PersonId("lee")


def incident(**more) -> Incident:
    at = datetime(2027, 2, 1, tzinfo=UTC)
    made = Incident(id=1, reference="E7K-32", region="na", line="", opened_at=at, policy=Policy(()))
    made.escalation = Escalation(begun=True, paged=(ANA, BEN))
    for name, value in more.items():
        setattr(made, name, value)
    return made


HELP_WANTED = replace(Escalation(paged=(ANA, BEN)), wanted=Wanted.HELPER)


@pytest.mark.parametrize(
    ("of", "person", "leads", "view"),
    [
        pytest.param(incident(), ANA, False, View.OFFERED, id="paged-and-free"),
        pytest.param(incident(), LEE, False, View.UNKNOWN, id="never-paged"),
        pytest.param(incident(), LEE, True, View.OFFERED, id="a-lead"),
        pytest.param(incident(owner=ANA), ANA, False, View.MINE, id="mine"),
        pytest.param(incident(owner=ANA), BEN, False, View.ELSEWHERE, id="taken"),
        pytest.param(incident(owner=ANA, handed_to=BEN), BEN, False, View.OFFERED, id="handed"),
        pytest.param(incident(owner=ANA, helpers=(BEN,)), BEN, False, View.HELPING, id="helping"),
        pytest.param(incident(owner=ANA, escalation=HELP_WANTED), BEN, False, View.OFFERED, id="help-wanted"),
        pytest.param(incident(excluded=frozenset({ANA})), ANA, True, View.ELSEWHERE, id="kept-out-after-a-page"),
        pytest.param(incident(excluded=frozenset({LEE})), LEE, True, View.UNKNOWN, id="kept-out-lead"),
        pytest.param(incident(excluded=frozenset({ANA}), owner=ANA), ANA, False, View.ELSEWHERE, id="kept-out-owner"),
        pytest.param(incident(source=LEE), LEE, True, View.UNKNOWN, id="their-own-report"),
        pytest.param(incident(open=False, owner=ANA), ANA, True, View.UNKNOWN, id="closed"),
    ],
)
def test_what_an_incident_is_to_somebody(of, person, leads, view):
    assert view_of(of, person, leads=leads) is view


def test_a_report_kept_to_few_is_with_somebody_else_for_the_others():
    assert view_of(incident(), ANA, kept_to=[LEE]) is View.ELSEWHERE
    assert view_of(incident(owner=ANA), ANA, kept_to=[LEE]) is View.MINE
    assert view_of(incident(), LEE, leads=True, kept_to=[LEE]) is View.OFFERED
