"""Who decides about a doubt, and who may hear of a report about somebody whom nobody named."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hotline.domain.commands import Commands
from hotline.domain.conflict_replies import KeepOut, LetIn, Recuse
from hotline.domain.conflicts import deciders, few_outward, kept_to, may_decide
from hotline.domain.doubts import Doubt
from hotline.domain.incident import Incident, from_document, to_document
from hotline.domain.organisation import Organisation, Person, PersonId, Policy, Region, Role
from hotline.domain.replies import read_reply
from hotline.domain.reply_kinds import Words
from hotline.domain.views import View, view_of
from hotline.domain.vocabulary import Vocabulary
from hotline.domain.words import Words as Sentences

ANA, LEE, LEA, SAM, FAR, OLGA, BOB = map(PersonId, ("ana", "lee", "lea", "sam", "far", "olga", "bob"))
LEADS = (LEE, LEA, SAM, FAR)


def person(who: PersonId, region: str, *roles: Role) -> Person:
    return Person(who, who.title(), frozenset(roles), (region,), phone=f"+1555010{len(who)}{ord(who[0])}")


def region(code: str, *neighbours: str, bypass: tuple[PersonId, ...] = ()) -> Region:
    return Region(code, code, "UTC", ("en",), "112", "", Policy(()), neighbours=neighbours, bypass=bypass)


ORGANISATION = Organisation(
    name="NorthConf",
    guide="",
    regions={one.code: one for one in (region("na", "eu", bypass=(BOB,)), region("eu"), region("far"))},
    lines=(),
    people={
        one.id: one
        for one in (
            person(ANA, "na", Role.RESPONDER),
            person(LEE, "na", Role.LEAD),
            person(LEA, "na", Role.LEAD),
            person(SAM, "eu", Role.LEAD),
            person(FAR, "far", Role.LEAD),
            person(OLGA, "na", Role.ORGANISER, Role.ADMIN),
            person(BOB, "na", Role.STAFF),
        )
    },
)


def incident(*excluded: PersonId, **more) -> Incident:
    at = datetime(2027, 2, 1, tzinfo=UTC)
    made = Incident(id=1, reference="E7K-32", region="na", line="", opened_at=at, policy=Policy(()))
    made.excluded = frozenset(excluded)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def without(*people: PersonId) -> Organisation:
    return replace(ORGANISATION, people={who: one for who, one in ORGANISATION.people.items() if who not in people})


@pytest.mark.parametrize(
    ("organisation", "about", "asked"),
    [
        pytest.param(ORGANISATION, incident(ANA), (LEE, LEA), id="the-region's-leads"),
        pytest.param(ORGANISATION, incident(LEE), (LEA,), id="but-none-who-may-be-meant"),
        pytest.param(ORGANISATION, incident(ANA, source=LEE), (LEA,), id="nor-one-who-reported-it"),
        pytest.param(ORGANISATION, incident(LEE, LEA), (SAM,), id="the-neighbours'-then"),
        pytest.param(ORGANISATION, incident(LEE, LEA, SAM), (FAR,), id="any-then"),
        pytest.param(ORGANISATION, incident(*LEADS), (), id="nobody-left"),
        pytest.param(without(*LEADS), incident(ANA), (), id="no-organiser-nor-admin"),
    ],
)
def test_who_is_asked_about_a_doubt(organisation, about, asked):
    assert deciders(organisation, about) == asked


@pytest.mark.parametrize(
    ("about", "who", "may"),
    [
        pytest.param(incident(ANA), LEE, True, id="a-lead-of-the-region"),
        pytest.param(incident(ANA, LEE), LEE, False, id="a-lead-who-is-kept-out"),
        pytest.param(incident(ANA), SAM, False, id="a-lead-elsewhere"),
        pytest.param(incident(ANA, knows=frozenset({SAM})), SAM, True, id="a-lead-elsewhere-who-was-asked"),
        pytest.param(incident(LEE, LEA), SAM, True, id="a-lead-elsewhere-who-is-next"),
        pytest.param(incident(), ANA, False, id="a-responder"),
        pytest.param(incident(), OLGA, False, id="an-organiser-and-admin"),
        pytest.param(incident(), BOB, False, id="a-bypass-contact"),
        pytest.param(incident(), PersonId("gone"), False, id="nobody"),
    ],
)
def test_who_decides(about, who, may):
    assert may_decide(ORGANISATION, about, who) is may


@pytest.mark.parametrize(
    ("organisation", "out", "paged"),
    [
        pytest.param(ORGANISATION, set(), (BOB, LEE, LEA), id="bypass-contacts-and-leads"),
        pytest.param(ORGANISATION, {LEE}, (BOB, LEA), id="without-one"),
        pytest.param(ORGANISATION, {BOB, LEE, LEA}, (SAM,), id="leads-of-neighbours"),
        pytest.param(ORGANISATION, {BOB, LEE, LEA, SAM}, (FAR,), id="any-lead"),
        pytest.param(ORGANISATION, {BOB, *LEADS}, (), id="nobody-so-the-alarm"),
    ],
)
def test_whom_a_report_about_somebody_unnamed_is_paged_to(organisation, out, paged):
    nearest, *_ = *few_outward(organisation, organisation.regions["na"], out=out), ()
    assert nearest == paged


def test_who_may_hear_of_a_report_about_somebody_unnamed():
    unnamed = incident(restricted=True)
    assert set(kept_to(ORGANISATION, unnamed)) == {BOB, *LEADS}
    assert set(kept_to(ORGANISATION, incident(LEE, restricted=True))) == {BOB, LEA, SAM, FAR}
    assert kept_to(ORGANISATION, incident()) == ()
    assert kept_to(without(BOB, *LEADS), unnamed) == (), "an unanswered report is worse"


def test_a_lead_who_was_asked_and_is_kept_out_then_sees_what_anybody_sees_when_another_has_it():
    known = incident(SAM, knows=frozenset({SAM}))
    assert view_of(known, SAM, leads=True) is View.ELSEWHERE
    assert view_of(incident(SAM), SAM, leads=True) is View.UNKNOWN


def test_doubts_are_kept_and_a_document_of_before_has_none():
    kept = incident(ANA, LEE, doubts={ANA: Doubt.TALK}, let_in=frozenset({SAM}), knows=frozenset({LEA}))
    document = to_document(kept)
    read = incident()
    from_document(read, document, "owner", 0, None)
    assert (read.excluded, read.doubts, read.let_in, read.knows) == (
        kept.excluded,
        kept.doubts,
        kept.let_in,
        kept.knows,
    )
    for name in ("doubts", "let_in", "knows"):
        del document[name]
    older = incident()
    from_document(older, document, "owner", 0, None)
    assert (older.excluded, older.doubts, older.let_in, older.knows) == ({ANA, LEE}, {}, frozenset(), frozenset())


@pytest.mark.parametrize(
    ("language", "text", "reply"),
    [
        ("en", "E7K keep out Ana", KeepOut("Ana", "E7K")),
        ("en", "e7k-32: Keep out Ana Kovac", KeepOut("Ana Kovac", "E7K-32")),
        ("en", "keep out Ana E7K", KeepOut("Ana", "E7K")),
        ("en", "keep out ana", KeepOut("ana")),
        ("en", "E7K let in Ana", LetIn("Ana", "E7K")),
        ("en", "E7K let back in Ana", LetIn("Ana", "E7K")),
        ("en", "recuse", Recuse()),
        ("en", "RECUSE!", Recuse()),
        ("en", "E7K recuse", Recuse("E7K")),
        ("en", "recuse me E7K-32", Recuse("E7K-32")),
        ("en", "I recuse myself", Recuse()),
        ("es", "E7K excluir Ana", KeepOut("Ana", "E7K")),
        ("es", "E7K dejar fuera a Ana", KeepOut("Ana", "E7K")),
        ("es", "E7K readmitir a Ana", LetIn("Ana", "E7K")),
        ("es", "me abstengo", Recuse()),
        ("fr", "E7K exclure Ana", KeepOut("Ana", "E7K")),
        ("fr", "E7K réadmettre Ana", LetIn("Ana", "E7K")),
        ("fr", "E7K je me récuse", Recuse("E7K")),
        ("de", "E7K heraushalten Ana", KeepOut("Ana", "E7K")),
        ("de", "E7K wieder zulassen Ana", LetIn("Ana", "E7K")),
        ("de", "befangen", Recuse()),
        ("en", "keep out", Words("keep out")),
        ("en", "keep out the people at the door", Words("keep out the people at the door")),
        ("en", "let in the others", Words("let in the others")),
        ("en", "do I have to recuse?", Words("do I have to recuse?")),
        ("en", "recuse?", Words("recuse?")),
        ("en", "they let in Ana at 9", Words("they let in Ana at 9")),
    ],
)
def test_what_somebody_of_the_team_texts_about_a_conflict(language, text, reply):
    assert read_reply(text, Commands.of(Vocabulary((Sentences.load(language),)))) == reply
