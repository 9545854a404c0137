"""A closed record ends: announced, held by two people, destroyed with a receipt; and everything else goes on."""

from datetime import UTC, datetime, timedelta

import pytest

import tests.story
from hotline.domain.errors import NotFound
from hotline.domain.retention import RetentionClass
from hotline.store.keyring import KeyRing
from hotline.usecases import checkpoints, expiry, keys, retention
from hotline.usecases.record import destroyed_record, record_of
from hotline.usecases.verifying import Tally, verify
from tests.endings import days_pass, ring_file
from tests.story import NOON, configured, minutes, seconds

__all__ = ["ring_file"]

HARM = "he pushed me near the xylophone"
LEADS = """
[[person]]
id = "max"
name = "Max"
roles = ["admin"]
regions = ["na"]
email = "max@example.org"

[[person]]
id = "ola"
name = "Ola"
roles = ["lead"]
regions = ["na"]
phone = "+15550100118"
email = "ola@example.org"
"""
with_leads = configured(more=LEADS)


def taken(hotline, incident):
    """Somebody has it and wrote: nobody is paged for it any more."""
    hotline.clock.forward(seconds(30))
    hotline.phone("Ana").replies("1")
    hotline.clock.forward(seconds(30))
    hotline.phone("Ana").replies(f"{incident.short} I am on my way to you")
    hotline.clock.forward(minutes(1))
    return incident


def report(hotline, *, words=HARM, close=("9", "9"), sender=None):
    """A report with a picture, taken and closed by Ben."""
    phone = sender or hotline.reporter
    incident = phone.text(words, pictures=1)
    hotline.clock.forward(minutes(2))
    hotline.phone("Ben").replies("1")
    hotline.clock.forward(minutes(1))
    for reply in close:
        hotline.phone("Ben").replies(reply)
    hotline.clock.forward(minutes(60))
    return incident


def act(hotline, do, *given, **more):
    return hotline.store.transact(lambda tx: do(hotline.runtime, tx, *given, **more))


def key_of(hotline, incident):
    return hotline.query("SELECT ring_key FROM data_key WHERE owner = :id", id=incident.id)[0][0]


def keeping(hotline, incident):
    return hotline.store.read(lambda tx: tx.retention.of(incident.id))


# --- which month a key stands under


def test_while_it_is_open_its_key_stands_under_a_month_that_is_near_and_moves_on(hotline, ring_file):
    incident = taken(hotline, hotline.reporter.text(HARM))

    assert key_of(hotline, incident) == "2027-05"
    days_pass(hotline, 85)
    assert key_of(hotline, incident) == "2027-07"
    assert hotline.store.read(lambda tx: tx.incidents.get(incident.id)).open


@pytest.mark.parametrize(
    ("close", "kind", "month"),
    [(("9", "9"), "closed", "2028-02"), (("not a report", "not a report"), "not_a_report", "2027-03")],
)
def test_closed_it_stands_under_the_month_in_which_it_must_die(hotline, ring_file, close, kind, month):
    incident = report(hotline, close=close)
    assert keeping(hotline, incident).kind == kind
    assert key_of(hotline, incident) == month


@with_leads
def test_another_class_moves_the_end_and_the_key(hotline, ring_file):
    incident = report(hotline)

    said = act(hotline, retention.set_class, incident.reference, RetentionClass.SANCTION, "Max")

    assert "until 2032-02-01" in said
    assert key_of(hotline, incident) == "2032-02"
    assert incident.record()["retention"] == {
        "class": "sanction",
        "kept_for": "5y",
        "until": "2032-02-01",
        "hold": None,
    }


# --- the end


@with_leads
def test_it_is_announced_two_weeks_before_to_the_leads_and_without_content(hotline, ring_file):
    incident = report(hotline)
    days_pass(hotline, 349)
    assert not hotline.alarms()
    days_pass(hotline, 3)

    (mail,) = hotline.alarms()
    assert mail.to == ("incidents-na@example.org", "ola@example.org")
    assert incident.reference in mail.subject
    assert "2028-02-01" in mail.text
    assert f"hotline retention hold {incident.reference}" in mail.text
    assert "xylophone" not in mail.subject + mail.text


def end_of(hotline, incident):
    """Let a closed record come to its end."""
    reference = incident.reference
    days_pass(hotline, 367)
    return reference


def test_when_its_time_is_over_it_is_destroyed_and_a_receipt_is_left(hotline, ring_file):
    incident = report(hotline)
    rows = hotline.query("SELECT count(*) FROM transcript WHERE incident = :id", id=incident.id)[0][0]

    reference = end_of(hotline, incident)

    receipt = hotline.store.read(lambda tx: expiry.receipt_of(tx, reference))
    assert receipt.details["key"] == "2028-02"
    assert receipt.details["class"] == "closed"
    assert receipt.details["rows"]["data_key"] == 1
    assert receipt.details["rows"]["attachment_chunk"] >= 1
    for table in ("page", "call", "attachment_chunk", "data_key"):
        column = {"attachment_chunk": "attachment", "data_key": "owner"}.get(table, "incident")
        assert hotline.query(f"SELECT count(*) FROM {table} WHERE {column} = :id", id=incident.id) == [(0,)]
    for table, column in (("message", "body"), ("message", "recipient"), ("attachment", "about"), ("inbox", "form")):
        left = f"SELECT count(*) FROM {table} WHERE incident = :id AND length({column}) > 0"
        assert hotline.query(left, id=incident.id) == [(0,)], table
    assert hotline.query("SELECT reporter, owner, length(state) FROM incident WHERE id = :id", id=incident.id) == [
        (None, None, 0)
    ]
    assert hotline.query("SELECT count(*) FROM transcript WHERE incident = :id", id=incident.id) == [(rows,)]
    said = hotline.store.read(lambda tx: destroyed_record(tx, reference))
    assert f"The record of {reference} was destroyed on 2028-02-" in said
    assert hotline.store.read(lambda tx: record_of(hotline.runtime, tx, reference)) is None


def test_the_chains_of_a_destroyed_record_still_verify(hotline, ring_file):
    incident = report(hotline)
    checkpoints.make(hotline.runtime)
    end_of(hotline, incident)
    checkpoints.make(hotline.runtime)

    tally = Tally()
    found = hotline.store.read(lambda tx: list(verify(tx, frozenset({tx.checkpoints.key}), [], tally)))
    assert found == []
    assert tally.erased == 1


def test_the_same_person_texts_again_and_is_heard_like_anybody(hotline, ring_file):
    incident = report(hotline)
    gone = end_of(hotline, incident)
    hotline.phone("Ana").reads_all()
    hotline.reporter.reads_all()

    again = hotline.reporter.text("It is me again")
    hotline.clock.forward(minutes(1))

    assert again.id != incident.id
    assert again.record()["follows"] is None
    hotline.phone("Ana").got(again.short)
    assert gone not in " ".join(hotline.reporter.reads_all())


def test_a_text_that_the_carrier_brings_again_is_still_known(hotline, ring_file):
    incident = hotline.reporter.text(HARM, sid="SM" + "7" * 32)
    for reply in ("1", "9", "9"):
        hotline.clock.forward(minutes(1))
        hotline.phone("Ana").replies(reply)
    hotline.clock.forward(minutes(60))
    end_of(hotline, incident)

    hotline.reporter.text(HARM, sid="SM" + "7" * 32)

    assert hotline.query("SELECT count(*) FROM incident") == [(1,)]


def test_commands_for_a_destroyed_record_are_answered_like_those_for_an_unknown_one(hotline, ring_file):
    incident = report(hotline)
    short = incident.short
    end_of(hotline, incident)
    hotline.phone("Ben").reads_all()

    hotline.phone("Ben").replies(f"{short} status")
    known = hotline.phone("Ben").reads_all()
    hotline.phone("Ben").replies("K7Q status")
    unknown = hotline.phone("Ben").reads_all()

    assert hotline.failures == []
    assert [text.replace(short, "…") for text in known] == [text.replace("K7Q", "…") for text in unknown]


def test_the_month_goes_from_the_ring_when_nothing_needs_it(hotline, ring_file):
    incident = report(hotline)
    end_of(hotline, incident)
    days_pass(hotline, 32)

    ring = KeyRing.parse(str(ring_file))
    assert {"2027-03", "2027-05", "2028-02"} <= ring.destroyed
    assert "2028-04" in ring.wrapping
    keys.check_ring(hotline.store, hotline.clock.now)
    assert hotline.store.read(lambda tx: keys.remark(tx, hotline.clock.now)) == "ok"


def test_a_ring_that_is_a_value_leaves_the_month_to_the_operator(hotline, ring_file, monkeypatch):
    monkeypatch.setattr(tests.story, "RING", KeyRing.parse(ring_file.read_text()))
    hotline.restart()
    days_pass(hotline, 40)

    assert "2027-02" in KeyRing.parse(ring_file.read_text()).wrapping
    assert expiry.tidy_keys(hotline.runtime)[0] == "pending: remove key 2027-01"
    assert "pending: remove key 2027-01" in hotline.store.read(lambda tx: keys.remark(tx, hotline.clock.now))


# --- hold


@with_leads
def test_a_hold_needs_two_different_people_and_keeps_the_record(hotline, ring_file):
    incident = report(hotline)
    reference = incident.reference

    with pytest.raises(NotFound, match="reason"):
        act(hotline, retention.hold, reference, "Max")
    assert "--confirm" in act(hotline, retention.hold, reference, "Max", why="a court asks")
    with pytest.raises(NotFound, match="Somebody else"):
        act(hotline, retention.hold, reference, "max", confirm=True)
    assert "is held" in act(hotline, retention.hold, reference, "ola", confirm=True)

    days_pass(hotline, 420)
    assert incident.record()["retention"]["hold"] == "held"
    assert not hotline.alarms()

    act(hotline, retention.release, reference, "ola")
    with pytest.raises(NotFound, match="Somebody else"):
        act(hotline, retention.release, reference, "Ola", confirm=True)
    act(hotline, retention.release, reference, "Lee", confirm=True)
    days_pass(hotline, 13)
    assert incident.record()
    days_pass(hotline, 5)
    assert hotline.store.read(lambda tx: tx.destruction.find(reference))


@with_leads
def test_one_persons_word_holds_for_two_weeks_only(hotline, ring_file):
    incident = report(hotline)
    reference = incident.reference
    days_pass(hotline, 360)
    act(hotline, retention.hold, reference, "Max", why="perhaps")

    days_pass(hotline, 10)
    assert incident.record()
    days_pass(hotline, 6)
    assert hotline.store.read(lambda tx: tx.destruction.find(reference))


@with_leads
@pytest.mark.parametrize(("by", "why"), [("Ana", "one lead or admin"), ("nobody", "Nobody"), ("", "Nobody")])
def test_only_a_lead_or_an_admin_decides(hotline, by, why):
    incident = report(hotline)

    with pytest.raises(NotFound, match=why):
        act(hotline, retention.hold, incident.reference, by, why="so")


@with_leads
def test_who_is_kept_out_of_an_incident_is_told_what_a_stranger_is(hotline):
    incident = hotline.reporter.text("Ola pushed me")
    hotline.clock.forward(minutes(1))
    assert "ola" in incident.now.excluded

    for reference in (incident.reference, "ZZZ-99"):
        with pytest.raises(NotFound, match=f"There is no incident {reference}"):
            act(hotline, retention.hold, reference, "Ola", why="so")


# --- an older backup


def test_what_an_older_backup_brings_back_after_its_month_is_gone_opens_nowhere_and_stops_nothing(
    hotline, ring_file, monkeypatch
):
    incident = report(hotline)
    month = key_of(hotline, incident)
    from hotline.store import ringfile

    ringfile.destroy(str(ring_file), [month, "2027-05"])
    monkeypatch.setattr(tests.story, "RING", KeyRing.parse(str(ring_file)))
    hotline.restart()
    keys.check_ring(hotline.store, hotline.clock.now)
    assert hotline.store.read(lambda tx: tx.incidents.get(incident.id)) is None

    again = hotline.reporter.text("It is me again")
    hotline.clock.forward(minutes(1))
    hotline.phone("Ana").got(again.short)
    taken(hotline, again)
    assert hotline.failures == []

    days_pass(hotline, 1)
    left = hotline.query("SELECT reference FROM incident WHERE destroyed_at IS NOT NULL")
    assert len(left) == 1
    receipt = hotline.store.read(lambda tx: expiry.receipt_of(tx, left[0][0]))
    assert receipt.details["unopened"] is True
    assert receipt.details["key"] == month


def test_a_record_that_an_older_version_closed_gets_its_end_too(hotline, ring_file):
    incident = report(hotline)
    with hotline.store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM retention")

    days_pass(hotline, 1)

    assert keeping(hotline, incident).dies_at.date() == (NOON + timedelta(days=365)).date()


def test_a_decision_is_in_utc(hotline, ring_file):
    incident = report(hotline)
    assert keeping(hotline, incident).dies_at > datetime(2028, 2, 1, tzinfo=UTC)
