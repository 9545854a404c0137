"""Pictures and files: kept as they came, acknowledged once, never before a page, and forgotten by the carrier."""

from __future__ import annotations

import hashlib

import pytest

from hotline.carriers import ReportedState
from hotline.domain.errors import CarrierRefused, CarrierUnavailable, SealBroken, TooLarge
from hotline.store.attachments import CHUNK, Part
from hotline.usecases import outbox, redaction
from hotline.usecases.record import as_text, files_of
from tests.domain.test_filekinds import EICAR
from tests.story import GONE, PICTURE, REFUSED, UNAVAILABLE, configured, minutes, seconds

TOO_LARGE = TooLarge("fake", "too_large")
LARGE_ONE = b"%PDF-1.7" + bytes(range(256)) * 4000


def files(story):
    return story.record()["files"]


def written_out(hotline, story):
    return dict(hotline.store.read(lambda tx: list(files_of(tx, story.reference))))


def forget(hotline):
    """Let the clock look what the carrier is to forget, as it does every few seconds."""
    redaction.begin(hotline.runtime)
    hotline.clock.forward(seconds(5))


# --- kept


def test_a_picture_is_kept_as_it_came_and_acknowledged_once(hotline):
    story = hotline.reporter.text("Someone keeps following me", pictures=[PICTURE])

    (told,) = [text for text in hotline.reporter.unread() if "picture" in text]
    assert told.startswith(f"Thank you. The picture or file you sent is kept with your report {story.reference}.")
    (file,) = files(story)
    assert (file["id"], file["state"], file["kind"], file["size"]) == (1, "kept", "gif", len(PICTURE))
    assert file["sha256"] == hashlib.sha256(PICTURE).hexdigest()
    assert "Kept as file 1: a picture, 1 KB." in story.entries("event")
    out = written_out(hotline, story)
    assert out[f"{story.reference}-1.gif"] == PICTURE
    assert out[f"{story.reference}-1-preview.jpg"].startswith(b"\xff\xd8\xff")
    assert "  1  12:00:00  kept: gif" in as_text(story.record())


def test_the_page_leaves_before_anything_is_fetched(hotline):
    hotline.reporter.text("", pictures=3)

    paged_at = hotline.phone("Ana").pages()[0].at
    assert len(hotline.carrier.fetched) == 3
    assert all(paged_at <= at for at, _ in hotline.carrier.fetched)


def test_a_text_of_several_pictures_is_acknowledged_once(hotline):
    story = hotline.reporter.text("look", pictures=[PICTURE, PICTURE + b"2", LARGE_ONE])

    assert sum("The pictures or files you sent are kept" in text for text in hotline.reporter.unread()) == 1
    assert [file["kind"] for file in files(story)] == ["gif", "gif", "pdf"]


def test_a_file_of_several_chunks_comes_back_whole_and_nothing_of_it_stands_in_the_clear(hotline):
    assert len(LARGE_ONE) > 3 * CHUNK
    story = hotline.reporter.text("look", pictures=[LARGE_ONE])

    assert written_out(hotline, story) == {f"{story.reference}-1.pdf": LARGE_ONE}
    chunks = hotline.query("SELECT data FROM attachment_chunk")
    assert len(chunks) == 4
    assert all(len(data) <= 256 * 1024 for (data,) in chunks)
    assert not any(LARGE_ONE[at : at + 8] in data for (data,) in chunks for at in range(0, 4000, 100))


OTHER = "(SELECT data FROM attachment_chunk WHERE number = 2)"


@pytest.mark.parametrize(
    "harm",
    [
        ["DELETE FROM attachment_chunk WHERE number = 3"],
        ["DELETE FROM attachment_chunk WHERE number = 1"],
        ["UPDATE attachment_chunk SET last = 1 WHERE number = 2"],
        ["DELETE FROM attachment_chunk WHERE number = 3", "UPDATE attachment_chunk SET last = 1 WHERE number = 2"],
        [f"UPDATE attachment_chunk SET data = {OTHER} WHERE number = 1"],
        ["DELETE FROM attachment_chunk"],
    ],
)
def test_a_file_that_was_cut_or_swapped_does_not_open(hotline, harm):
    story = hotline.reporter.text("look", pictures=[LARGE_ONE])
    (kept,) = hotline.store.read(lambda tx: tx.attachments.of(story.id))
    assert hotline.store.read(lambda tx: tx.attachments.read(kept, Part.ORIGINAL)) == LARGE_ONE
    with hotline.store.engine.connect() as connection:
        for statement in harm:
            connection.exec_driver_sql(statement)

    with pytest.raises(SealBroken):
        hotline.store.read(lambda tx: tx.attachments.read(kept, Part.ORIGINAL))


def test_a_part_does_not_open_as_another(hotline):
    story = hotline.reporter.text("look", pictures=[LARGE_ONE])
    (kept,) = hotline.store.read(lambda tx: tx.attachments.of(story.id))
    with hotline.store.engine.connect() as connection:
        connection.exec_driver_sql("UPDATE attachment_chunk SET part = 'preview'")

    with pytest.raises(SealBroken):
        hotline.store.read(lambda tx: tx.attachments.read(kept, Part.PREVIEW))


@pytest.mark.parametrize("harmful", [EICAR, b"<svg onload='alert(1)'/>", b"<script>alert(1)</script>", b""])
def test_what_only_pretends_to_be_a_picture_is_kept_and_never_shown(hotline, harmful):
    story = hotline.reporter.text("look", pictures=[harmful])

    (file,) = files(story)
    assert (file["state"], file["kind"], file["preview"]) == ("kept", "other", False)
    assert "a file of a kind that is not shown" in story.entries("event")[-1]
    assert written_out(hotline, story) == {f"{story.reference}-1.bin": harmful}


def test_a_picture_that_can_not_be_drawn_is_kept_all_the_same(hotline):
    story = hotline.reporter.text("look", pictures=[b"\xff\xd8\xff and nothing that follows"])

    assert (files(story)[0]["state"], files(story)[0]["preview"]) == ("kept", False)
    assert "It could not be made ready to be shown." in story.entries("event")[-1]
    assert "is kept with your report" in " ".join(hotline.reporter.unread())


# --- not kept


def test_a_file_that_is_too_large_is_not_kept_and_said_so(hotline):
    story = hotline.reporter.text("look", pictures=[TOO_LARGE])

    assert files(story)[0]["state"] == "too_large"
    assert "File 1 was too large and was not kept." in story.entries("event")
    assert "You can tell us in words what it shows." in " ".join(hotline.reporter.unread())
    assert len(hotline.carrier.fetched) == 1


def test_some_of_several_are_kept(hotline):
    hotline.reporter.text("look", pictures=[PICTURE, TOO_LARGE])

    assert "Some of the pictures or files you sent are kept." in " ".join(hotline.reporter.unread())


def test_a_carrier_that_is_down_is_asked_again_for_ten_minutes(hotline):
    story = hotline.reporter.text("look", pictures=[UNAVAILABLE])
    hotline.clock.forward(seconds(30))
    (sid,) = hotline.carrier.media
    hotline.carrier.media[sid] = PICTURE
    hotline.clock.forward(minutes(1))

    assert files(story)[0]["state"] == "kept"


def test_what_never_comes_is_given_up_and_told(hotline):
    story = hotline.reporter.text("look", pictures=[GONE])
    hotline.clock.forward(minutes(20))

    assert len(hotline.carrier.fetched) == 8
    assert files(story)[0]["state"] == "failed"
    assert "File 1 did not reach us." in story.entries("event")
    assert sum("did not reach us" in text for text in hotline.reporter.unread()) == 1


def test_where_we_do_not_go_is_not_asked_twice(hotline):
    story = hotline.reporter.text("look", pictures=[CarrierRefused("fake", "redirect")])
    hotline.clock.forward(minutes(20))

    assert len(hotline.carrier.fetched) == 1
    assert files(story)[0]["state"] == "failed"


def test_a_form_that_names_no_file_has_the_carrier_list_them(hotline):
    sid = f"SM{7:032d}"
    named, other = f"ME{sid[-20:]}{0:012d}", f"ME{sid[-20:]}{1:012d}"
    hotline.carrier.media |= {named: PICTURE, other: LARGE_ONE}
    form = {"MessageSid": sid, "From": "+15550100199", "To": "+15550100100", "Body": "look", "NumMedia": "2"}
    hotline.receives_form(form | {"Media0": named, "Media1": ""})
    hotline.clock.forward(seconds(5))

    assert [file["kind"] for file in files(hotline.story_of(sid))] == ["gif", "pdf"]


# --- who is told


def test_whoever_has_it_is_told_that_a_picture_came(hotline):
    story = hotline.reporter.text("Someone keeps following me")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()
    hotline.reporter.text("", pictures=1)

    hotline.phone("Ana").got_only(f"{story.reference}: the reporter sent a picture or file. It is kept in the record.")
    assert story.now.waiting_since is not None


def test_a_reporter_who_stopped_texts_gets_none_and_the_picture_is_kept(hotline):
    hotline.reporter.text("STOP")
    hotline.reporter.reads_all()
    story = hotline.reporter.text("look", pictures=1)

    hotline.reporter.got_nothing()
    assert files(story)[0]["state"] == "kept"


def test_a_picture_of_a_responder_is_kept_and_told_to_them_alone(hotline):
    story = hotline.reporter.text("Someone keeps following me")
    hotline.phone("Ana").replies("1")
    for phone in (hotline.phone("Ana"), hotline.reporter):
        phone.reads_all()
    hotline.phone("Ana").text("# this is the door", pictures=1)

    assert files(story)[0]["state"] == "kept"
    assert "Ana of our team sent what follows." in story.entries("event")
    hotline.phone("Ana").got("is in the record of", "It was not sent to the reporter.")
    hotline.reporter.got_nothing()


def test_a_picture_of_a_responder_that_belongs_nowhere_is_asked_about(hotline):
    hotline.phone("Ana").text("", pictures=1)

    hotline.phone("Ana").got("We could not tell which report the picture or file belongs to.")
    assert hotline.query("SELECT COUNT(*) FROM attachment")[0][0] == 0


def test_a_report_of_our_own_may_have_a_picture(hotline):
    story = hotline.phone("Ana").text("report somebody shouts at gate 4", pictures=1)

    assert len(files(story)) == 1
    hotline.phone("Ana").got("is kept with your report")


# --- at least once


def test_the_same_text_twice_brings_its_picture_once(hotline):
    for _ in range(2):
        story = hotline.reporter.text("look", pictures=1, sid=f"SM{9:032d}")

    assert len(files(story)) == 1
    assert len(hotline.carrier.fetched) == 1


def test_a_worker_that_dies_with_half_a_file_leaves_nothing_of_it(hotline):
    class Died(BaseException):
        pass

    def dies(row):
        if hotline.query("SELECT job FROM outbox WHERE id = :row", row=row)[0][0] == "fetch_attachment":
            hotline.before_row = None
            hotline.store.transact = transact_once(hotline.store.transact)

    def transact_once(real):
        calls = []

        def transact(work):
            calls.append(work)
            if len(calls) == 3:  # claimed, and the first chunks written
                hotline.store.transact = real
                raise Died
            return real(work)

        return transact

    hotline.before_row = dies
    with pytest.raises(Died):
        hotline.reporter.text("look", pictures=[LARGE_ONE * 3])
    assert hotline.query("SELECT COUNT(*) FROM attachment_chunk")[0][0] > 0
    hotline.clock.forward(seconds(10))

    (story,) = hotline.stories()
    assert written_out(hotline, story) == {f"{story.reference}-1.pdf": LARGE_ONE * 3}


def test_an_attempt_that_lost_its_row_writes_nothing(hotline):
    """While it fetched, its lease ended and another did the work."""
    real, meanwhile = hotline.carrier.fetch_attachment, []

    def slow(text, media_sid):
        found = real(text, media_sid)
        if not meanwhile:
            meanwhile.append(True)
            hotline.clock.now += seconds(10)
            row, attempt = hotline.query("SELECT id, attempt FROM outbox WHERE job = 'fetch_attachment'")[0]
            outbox.carry_out_row(hotline.runtime, row, attempt)
        return found

    hotline.carrier.fetch_attachment = slow
    story = hotline.reporter.text("look", pictures=[LARGE_ONE])

    assert hotline.failures == []
    assert written_out(hotline, story) == {f"{story.reference}-1.pdf": LARGE_ONE}
    assert sum("Kept as file" in text for text in story.entries("event")) == 1


# --- the carrier forgets


def test_the_carrier_forgets_a_file_once_we_have_it_and_never_before(hotline):
    story = hotline.reporter.text("look", pictures=[PICTURE, TOO_LARGE])
    assert len(hotline.carrier.media) == 2
    forget(hotline)

    assert list(hotline.carrier.media.values()) == [TOO_LARGE]
    assert [file["at_carrier"] for file in files(story)] == [False, True]


def test_the_carrier_forgets_the_words_of_texts_in_and_out_once_they_are_settled(hotline):
    hotline.reporter.text("Someone keeps following me")
    page, *replies = (one for one in hotline.carrier.ledger)
    for one in (page, replies[0]):
        hotline.reports(one, ReportedState.DELIVERED)
    hotline.clock.forward(seconds(31))
    forget(hotline)

    assert set(hotline.carrier.redacted) == {f"SM9{1:031d}", page.sid, replies[0].sid}
    unreported = [one.sid for one in replies[1:]]
    assert unreported
    hotline.clock.forward(minutes(24 * 60))
    forget(hotline)
    assert set(unreported) <= set(hotline.carrier.redacted)


def test_a_text_whose_outcome_is_unknown_is_not_touched(hotline):
    """It is found by its words; a carrier that forgot them would have it sent twice."""
    hotline.reporter.will("lost")
    hotline.carrier.list_is_down = True
    hotline.reporter.text("Someone keeps following me")
    lost = hotline.carrier.taken_for(hotline.reporter)[0].sid
    hotline.clock.forward(minutes(2))
    forget(hotline)
    assert lost not in hotline.carrier.redacted
    hotline.carrier.list_is_down = False
    hotline.clock.forward(minutes(1))

    assert len([one for one in hotline.carrier.taken_for(hotline.reporter) if "We got your text" in one.body]) == 1


def test_the_copy_of_a_text_that_went_out_twice_is_forgotten_too(hotline):
    hotline.reporter.text("Someone keeps following me")
    page = hotline.carrier.ledger[0]
    copy = "SM" + "c" * 32
    hotline.reports(page, ReportedState.DELIVERED)
    hotline.reports(page, ReportedState.DELIVERED, sid=copy)
    before = hotline.store.read(lambda tx: tx.at_carrier.count())
    hotline.clock.forward(seconds(65))

    assert hotline.carrier.redacted == [copy]
    assert hotline.store.read(lambda tx: tx.at_carrier.count()) == before - 1


def test_a_refused_text_was_never_at_the_carrier(hotline):
    hotline.phone("Ana").always(REFUSED)
    hotline.reporter.text("Someone keeps following me")
    failed = hotline.query("SELECT redact_at FROM message WHERE state = 'failed'")
    assert failed == [(None,)]


def test_each_is_asked_for_once(hotline):
    hotline.reporter.text("Someone keeps following me")
    for _ in range(4):
        hotline.clock.forward(minutes(1))
        forget(hotline)
    assert len(hotline.carrier.redacted) == len(set(hotline.carrier.redacted)) == 1


def test_what_the_carrier_will_not_forget_now_is_asked_again_and_counted(hotline):
    hotline.reporter.text("Someone keeps following me")
    hotline.carrier.forgets = CarrierUnavailable("fake", "busy", "429")
    hotline.clock.forward(minutes(1))
    forget(hotline)
    there = hotline.store.read(lambda tx: tx.at_carrier.count())
    assert there == 1 + len(hotline.carrier.ledger)
    hotline.carrier.forgets = None
    hotline.clock.forward(minutes(11))
    forget(hotline)

    assert hotline.carrier.redacted == [f"SM9{1:031d}"]
    assert hotline.store.read(lambda tx: tx.at_carrier.count()) == len(hotline.carrier.ledger)


def test_what_the_carrier_can_not_forget_stays_counted_and_is_not_asked_for_ever(hotline):
    hotline.reporter.text("Someone keeps following me")
    hotline.carrier.forgets = REFUSED
    hotline.clock.forward(minutes(1))
    forget(hotline)
    hotline.carrier.forgets = None
    hotline.clock.forward(minutes(60))
    forget(hotline)

    assert hotline.carrier.redacted == []
    assert hotline.store.read(lambda tx: tx.at_carrier.count()) >= 1


def test_words_may_stay_by_setting_and_files_are_deleted_all_the_same(hotline):
    hotline.runtime.redact_at_carrier = False
    hotline.reporter.text("look", pictures=1)
    hotline.clock.forward(minutes(5))
    forget(hotline)

    assert hotline.carrier.redacted == []
    assert hotline.carrier.media == {}


@configured(rate=100)
def test_a_backlog_is_worked_off_in_batches(hotline):
    for number in range(30):
        hotline.receives(f"text {number}", sender="+15550100199", to="+15550100100")
    hotline.clock.forward(minutes(1))
    redaction.begin(hotline.runtime)
    redaction.begin(hotline.runtime)
    assert hotline.query("SELECT COUNT(*) FROM outbox WHERE job = 'forget_at_carrier' AND state = 'due'")[0][0] == 1
    hotline.clock.forward(minutes(1))

    assert len(hotline.carrier.redacted) == 30
    assert hotline.query("SELECT COUNT(*) FROM outbox WHERE job = 'forget_at_carrier' AND state = 'due'")[0][0] == 0
