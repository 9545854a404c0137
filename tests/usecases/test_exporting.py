"""A record written out: what each view holds, what refuses it, and what the audit says of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from hotline import verifier
from hotline.domain.deeds import AuditKind
from hotline.domain.errors import NotFound, ViewRefused
from hotline.domain.record_views import STILL_READ, RecordView
from hotline.store.audit import Deed
from hotline.usecases.exporting import Form, Wanted, Written, export, identify
from tests.story import REPORTER, Hotline, Story, configuration, minutes, opened

WORDS = "A man in a red jacket keeps following me near hall A"


def told(hotline: Hotline) -> Story:
    """A report that Ana took, with a note, a text each way and Ben paged."""
    story = hotline.reporter.texts_us(WORDS)
    hotline.clock.forward(minutes(3))
    hotline.phone("Ana").replies("1")
    hotline.reporter.texts_us("thank you")
    hotline.phone("Ana").replies("# she seems calm")
    hotline.phone("Ana").replies("I am coming to you")
    return story


def written(
    hotline: Hotline, story: Story, view: str, form: str = "json", *, by: str = "Lee", to: str = "", without: Any = ()
) -> Written:
    wanted = Wanted(story.reference, RecordView(view), Form(form), by, to, frozenset(without))
    return export(hotline.runtime, wanted)


def exported(hotline: Hotline, story: Story, view: str, **how: Any) -> dict[str, Any]:
    return dict(json.loads(written(hotline, story, view, **how).data))


def audit(hotline: Hotline, story: Story) -> list[Deed]:
    return hotline.store.read(lambda tx: list(tx.audit.of(story.id)))


def texts(record: dict[str, Any]) -> str:
    return "\n".join(f"{entry['who']}: {entry['text']}" for entry in record["entries"])


def test_the_team_gets_all_of_it(hotline: Hotline):
    story = told(hotline)
    record = exported(hotline, story, "team")
    assert record["reporter"] == REPORTER
    assert [entry["seq"] for entry in record["entries"]] == list(range(1, story.now.entries + 1))
    assert all("content" in entry for entry in record["chain"]["transcript"]["entries"])
    assert record["entries"] == story.record()["entries"]


def test_the_reporter_gets_what_was_said_between_us(hotline: Hotline):
    record = exported(hotline, told(hotline), "reporter")
    said = texts(record)
    assert WORDS in said
    assert "I am coming to you" in said
    assert record["owner"] == "Ana"
    everything = json.dumps(record)
    for hidden in ("seems calm", "Ben", "Lee", REPORTER, "Paging"):
        assert hidden not in everything


def test_an_organiser_gets_facts_and_decisions_and_not_who_told_them(hotline: Hotline):
    record = exported(hotline, told(hotline), "organiser")
    assert texts(record).splitlines()[0].endswith("opened by text in North America.")
    assert f"reporter: {WORDS}" in texts(record)
    assert "Ana took it." in texts(record)
    assert record["notice"] == STILL_READ
    everything = json.dumps(record)
    for hidden in ("seems calm", "thank you", REPORTER, "5550100199"):
        assert hidden not in everything


def test_the_public_gets_days_and_nothing_that_was_said(hotline: Hotline):
    record = exported(hotline, told(hotline), "public", by="Lee Marlow", to="everybody")
    assert (record["opened_on"], record["handled"]) == ("2027-02-01", "The team is handling it.")
    everything = json.dumps({key: value for key, value in record.items() if key != "chain"})
    for hidden in (WORDS, "Ana", "Lee", "12:00", "T12", REPORTER, "North America"):
        assert hidden not in everything
    assert set(record["chain"]["transcript"]) == {"seq", "head", "covered"}


@pytest.mark.parametrize("view", list(RecordView))
def test_every_view_proves_itself(hotline: Hotline, view: RecordView):
    story = told(hotline)
    hotline.stranger("another", "+15550100177").texts_us("help")
    for _ in range(2):  # the second export has an audit to prove, too
        record = exported(hotline, story, view.value)
        report = verifier.check(record, {}, {bytes.fromhex(record["signed_by"])})
        covered = f"covers entries 1–{story.now.entries} of the transcript"
        assert any(covered in line for line in report.proven), str(report)
    assert any("of the audit" in line for line in report.proven), str(report)


# --- refused while it tells who the reporter is


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("he follows me, my number is 555 010 0199", "the reporter's number"),
        ("he follows me, I am Robin Vega", "somebody says their own name"),
        ("he follows me, mail me at rob@example.org", "an e-mail address"),
        ("he follows me, his number is 020 7946 0018", "a phone number"),
    ],
)
def test_a_view_that_tells_who_the_reporter_is_is_refused_until_it_is_left_out(hotline: Hotline, words: str, why: str):
    story = hotline.reporter.texts_us(words)
    with pytest.raises(ViewRefused) as refused:
        written(hotline, story, "organiser")
    (number,) = [entry["seq"] for entry in story.record()["entries"] if entry["text"] == words]
    assert f"  entry {number}: {why}" in str(refused.value)
    assert f"--leave-out {number}" in str(refused.value)
    assert STILL_READ in str(refused.value)
    assert not any(word in str(refused.value) for word in ("0199", "Robin", "rob@", "7946", "follows"))
    assert audit(hotline, story) == []

    record = exported(hotline, story, "organiser", without=[number])
    assert words not in json.dumps(record)
    assert record["left_out"] == [number]
    verifier.check(record, {}, set())
    assert audit(hotline, story)[-1].details["left_out"] == [number]


def test_a_marked_name_is_found_from_then_on_and_kept_sealed(hotline: Hotline):
    story = hotline.reporter.texts_us("Robin and I were followed near hall A")
    exported(hotline, story, "organiser")
    hotline.store.transact(lambda tx: identify(hotline.runtime, tx, story.reference, " Robin ", "Ana"))
    with pytest.raises(ViewRefused, match="a name that is the reporter's"):
        written(hotline, story, "organiser")
    mark = audit(hotline, story)[-1]
    assert (mark.kind, mark.who, mark.text) == (AuditKind.IDENTIFIES, "Ana", "Robin")
    assert not any(b"Robin" in bytes(row[0]) for row in hotline.query("SELECT entry FROM audit"))


def test_a_name_said_in_one_entry_is_found_in_the_others(hotline: Hotline):
    story = hotline.reporter.texts_us("Sam was followed near hall A")
    exported(hotline, story, "organiser")
    hotline.reporter.texts_us("my name is Sam")
    with pytest.raises(ViewRefused, match="entry 2: a name that is the reporter's"):
        written(hotline, story, "organiser")


def test_who_of_the_team_reported_it_is_not_told_to_an_organiser(hotline: Hotline):
    story = hotline.phone("Cleo").texts_us("report somebody follows a guest")
    with pytest.raises(ViewRefused, match="a name that is the reporter's"):
        written(hotline, story, "organiser")


@pytest.mark.parametrize("mark", ["", " ", "x", "y" * 201])
def test_a_mark_that_would_be_found_everywhere_or_is_a_story_is_refused(hotline: Hotline, mark: str):
    story = hotline.reporter.texts_us(WORDS)
    with pytest.raises(NotFound):
        hotline.store.transact(lambda tx: identify(hotline.runtime, tx, story.reference, mark, "Ana"))


# --- who may not know


def test_to_somebody_kept_out_there_is_no_such_incident(hotline: Hotline):
    story = hotline.reporter.texts_us("Ben keeps following me")
    with pytest.raises(NotFound) as refused:
        written(hotline, story, "team", by="Ben")
    with pytest.raises(NotFound) as nobodys:
        export(hotline.runtime, Wanted("ZZZ-99", RecordView.TEAM, Form.JSON, "Ben"))
    assert str(refused.value).replace(story.reference, "ZZZ-99") == str(nobodys.value)
    with pytest.raises(NotFound):
        hotline.store.transact(lambda tx: identify(hotline.runtime, tx, story.reference, "Robin", "Ben"))
    with pytest.raises(ViewRefused):
        written(hotline, story, "organiser", to="Ben")


def test_what_there_is_not_can_not_be_left_out(hotline: Hotline):
    with pytest.raises(NotFound, match="no entry 99"):
        written(hotline, told(hotline), "team", without=[99])


# --- the audit


@pytest.mark.parametrize("form", list(Form))
def test_every_export_is_audited_with_the_hash_of_the_file(hotline: Hotline, form: Form):
    story = told(hotline)
    one = written(hotline, story, "reporter", form.value, by="Lee", to="the reporter", without=[2])
    deed = audit(hotline, story)[-1]
    assert deed.kind is AuditKind.EXPORTED
    assert (deed.who, deed.text) == ("Lee", f"Lee exported the reporter view as {form.value} for the reporter.")
    assert deed.details == {
        "view": "reporter",
        "form": form.value,
        "recipient": "the reporter",
        "sha256": hashlib.sha256(one.data).hexdigest(),
        "left_out": [2],
    }


@pytest.mark.parametrize("by", ["", " ", "a\x1bb", "x" * 81])
def test_nobody_exports_without_a_name(hotline: Hotline, by: str):
    with pytest.raises(NotFound, match="--by needs a name"):
        written(hotline, told(hotline), "team", by=by)


def test_an_export_is_covered_by_a_checkpoint_of_its_own():
    with opened(configuration()) as hotline:
        story = told(hotline)
        numbers = []
        for _ in range(2):
            chain = exported(hotline, story, "team")["chain"]["transcript"]
            assert chain["covered"]["seq"] == len(chain["entries"]) == story.now.entries
            numbers.append(chain["covered"]["checkpoint"]["document"]["number"])
            hotline.reporter.texts_us("more")
        assert numbers[0] < numbers[1]
