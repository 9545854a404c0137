import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hotline.domain.effects import Purpose
from hotline.domain.escalation import Escalation, Wanted
from hotline.domain.incident import Incident, from_document, to_document
from hotline.domain.intake import Fact, FactState, Intake
from hotline.domain.organisation import Channel, PersonId, Policy, Step, Target

AT = st.none() | st.datetimes(timezones=st.just(UTC))
PERSON = st.text(min_size=1, max_size=8).map(PersonId)
PEOPLE = st.frozensets(PERSON, max_size=3)
POLICY = Policy((Step(timedelta(seconds=5), Target.REGION, (Channel.SMS,)),))
FACTS = st.builds(Fact, st.sampled_from(FactState), st.text(), st.integers(0, 99))
INTAKES = st.builds(
    Intake, language=st.sampled_from(["en", "de"]), asking=st.sampled_from([None, "safe", "team"]), asked_at=AT,
    answers=st.dictionaries(st.text(), FACTS, max_size=3), misread=st.booleans(), nudged=st.booleans(),
    thanked=st.booleans(), paging=st.booleans(), taken=st.booleans(), goes_on=st.booleans(), quiet=st.booleans(),
    told=PEOPLE, talked=st.booleans(),
)  # fmt: skip
ESCALATIONS = st.builds(
    Escalation, wanted=st.sampled_from(Wanted), begun=st.booleans(), next=st.integers(0, 9), round=st.integers(0, 9),
    urgent=st.booleans(), generation=st.integers(0, 9), due_at=AT, current=PEOPLE, passed=PEOPLE, unreachable=PEOPLE,
    paged=st.lists(PERSON, max_size=3).map(tuple), purpose=st.sampled_from(Purpose),
)  # fmt: skip


def bare(policy: Policy) -> Incident:
    return Incident(1, "E7K-32", "na", "+15550100100", datetime(2027, 2, 1, tzinfo=UTC), policy)


@given(INTAKES, ESCALATIONS, PEOPLE, AT, st.text(), st.booleans())
def test_what_is_sealed_comes_back_as_it_was(intake, escalation, excluded, at, contact, flag):
    kept = bare(POLICY)
    kept.intake, kept.escalation, kept.excluded, kept.contact = intake, escalation, excluded, contact
    kept.taken_at = kept.waiting_since = kept.close_asked_at = at
    kept.no_report_asked_at = kept.check_in_at = at
    kept.restricted = kept.stopped = kept.may_answer = kept.not_a_report = flag
    kept.to_do, kept.law, kept.follows, kept.truth_told = ("call",), "asked", "ABC-12", 2
    document = json.loads(json.dumps(to_document(kept)))

    read = bare(Policy(()))
    from_document(read, document, escalation.wanted.value, escalation.generation, escalation.due_at)

    assert read == kept
