"""How a report is handled, from its checklist to its end: in the record, in time, and gone with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from hotline.domain.configuration import read_configuration
from hotline.domain.errors import NotFound
from hotline.domain.handling import Open, Shared
from hotline.domain.organisation import PersonId
from hotline.domain.record_views import RecordView
from hotline.store import tables
from hotline.store.reencryption import reencrypt
from hotline.store.sealed_places import values_of
from hotline.usecases import configure
from hotline.usecases.console import decisions
from hotline.usecases.console import handling as page
from hotline.usecases.console.decisions import Proposal
from hotline.usecases.console.visitor import Visitor, visitor
from hotline.usecases.exporting import Form, Wanted, export
from hotline.usecases.record import as_text
from tests.endings import days_pass, ring_file
from tests.story import EU_LINE, NOON, Hotline, Story, configuration, minutes

__all__ = ["ring_file"]
T = TypeVar("T")
ANA, BEN, LEE, SAM = (PersonId(one) for one in ("ana", "ben", "lee", "sam"))
DAY = timedelta(days=1)


def as_(hotline: Hotline, person: PersonId, work: Callable[[Visitor], T]) -> T:
    """Do something in the console, and let a moment pass."""
    done = hotline.store.transact(lambda tx: work(visitor(hotline.runtime, tx, person)))
    hotline.clock.forward(timedelta(seconds=2))
    return done


def shown(hotline: Hotline, person: PersonId, story: Story) -> page.Shown:
    return as_(hotline, person, lambda who: page.read(who, story.reference))


def taken(hotline: Hotline, words: str = "Someone keeps following me") -> Story:
    story = hotline.reporter.texts_us(words)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").reads_all()
    return story


def handled(hotline: Hotline) -> Story:
    """A report of which everything was handled in the console."""
    story = taken(hotline)
    ref = story.reference
    for item in shown(hotline, ANA, story).guide.items:
        as_(hotline, ANA, lambda who, item=item: page.tick(who, ref, item))
    as_(hotline, ANA, lambda who: page.law(who, ref, "asked", "the reporter's friend Qwzx"))
    as_(hotline, ANA, lambda who: page.meet(who, ref, dict.fromkeys(("what", "who", "when", "doing"), "Told Vbnm")))
    as_(hotline, ANA, lambda who: page.follow_up(who, ref, "ana", NOON.date() + DAY))
    as_(hotline, ANA, lambda who: page.hear_side(who, ref, "Says it was a joke, Plkj"))
    warning = Proposal("warning", "ana", NOON.date(), tell=("reporter",), words="Stop at once, Rtyu")
    as_(hotline, ANA, lambda who: decisions.decide(who, ref, warning))
    as_(hotline, ANA, lambda who: page.tell(who, ref, "reporter", "at the desk, Hgfd", Shared.OUTCOME))
    as_(hotline, LEE, lambda who: page.announce(who, ref, "", wanted=False))
    return story


CANARIES = ("Qwzx", "Vbnm", "Plkj", "Rtyu", "Hgfd")


def test_each_thing_stands_in_the_record(hotline: Hotline):
    story = handled(hotline)
    text = as_text(story.record())
    for canary in CANARIES:
        assert canary in text
    assert "Ana marked as done: Offered a quiet place to sit in private." in text
    assert "Ana decided: Warned: it stops, or more follows (from 2027-02-01)." in text
    assert "Guide: of 2017-11-21" in text
    left = shown(hotline, ANA, story).open
    assert left == (Open.MEETING,)
    as_(hotline, ANA, lambda who: page.followed_up(who, story.reference))
    assert shown(hotline, ANA, story).open == ()


def test_only_the_team_sees_the_handling_and_an_organiser_what_was_decided(hotline: Hotline):
    story = handled(hotline)

    def written(view: RecordView, form: Form) -> bytes:
        return export(hotline.runtime, Wanted(story.reference, view, form, "Lee")).data

    team = json.loads(written(RecordView.TEAM, Form.JSON))
    assert team["handling"]["decisions"][0]["decided_by"] == ["Ana"]
    assert "How it was handled" in written(RecordView.TEAM, Form.TEXT).decode()
    assert written(RecordView.TEAM, Form.PDF).startswith(b"%PDF")
    organiser = written(RecordView.ORGANISER, Form.JSON).decode()
    assert "Ana decided: Warned" in organiser
    assert "handling" not in json.loads(organiser)
    for view in (RecordView.ORGANISER, RecordView.REPORTER, RecordView.PUBLIC):
        assert not any(canary in written(view, Form.JSON).decode() for canary in CANARIES), view


def test_a_report_that_nobody_handled_in_the_console_has_the_record_that_it_had(hotline: Hotline):
    story = taken(hotline)
    assert "Guide:" not in as_text(story.record())
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").got("Reply 9 again")
    assert not any("checklist" in text for text in hotline.phone("Ana").reads_all())


def test_closing_by_text_asks_about_what_is_open_once_somebody_has_begun(hotline: Hotline):
    story = taken(hotline)
    as_(hotline, ANA, lambda who: page.tick(who, story.reference, "place"))
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").got("Still to do: checklist, response meeting, decision", "Reply 9 again")
    hotline.phone("Ana").replies("9")
    assert not story.open


def test_a_report_follows_the_guide_of_when_it_opened(hotline: Hotline):
    before = taken(hotline)
    hotline.clock.forward(minutes(1))
    newer = read_configuration(configuration().replace("2017-11-21", "2026-04-16"))
    configure.apply(hotline.store, newer, lambda: hotline.clock.now)
    hotline.clock.forward(minutes(1))
    after = hotline.stranger("another", "+13125550177").texts_us("He shouts at people")
    assert shown(hotline, LEE, before).guide.date == "2017-11-21"
    assert shown(hotline, LEE, after).guide.date == "2026-04-16"
    with pytest.raises(NotFound):
        as_(hotline, LEE, lambda who: page.tick(who, after.reference, "companion"))
    as_(hotline, LEE, lambda who: page.tick(who, before.reference, "companion"))


# --- reminders


def test_who_follows_it_up_is_reminded_on_the_day_with_no_content(hotline: Hotline):
    story = taken(hotline)
    as_(hotline, ANA, lambda who: page.follow_up(who, story.reference, "ana", NOON.date() + DAY))
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").reads_all()
    hotline.clock.forward(timedelta(hours=20))
    hotline.phone("Ana").got_nothing()  # 3 in the morning where the region is
    hotline.clock.forward(timedelta(hours=8))
    hotline.phone("Ana").got_only(story.reference, "something that you follow up is due today")
    assert hotline.failures == []


@pytest.mark.parametrize("undone", ["done", "moved", "left"])
def test_nobody_is_reminded_of_what_is_done_or_moved_or_not_theirs_any_more(hotline: Hotline, undone: str):
    story = taken(hotline)
    as_(hotline, ANA, lambda who: page.follow_up(who, story.reference, "ana", NOON.date() + DAY))
    match undone:
        case "done":
            as_(hotline, ANA, lambda who: page.followed_up(who, story.reference))
        case "moved":
            as_(hotline, ANA, lambda who: page.follow_up(who, story.reference, "lee", NOON.date() + 9 * DAY))
        case "left":
            hotline.phone("Ana").replies("recuse")
            hotline.phone("Ben").replies(f"{story.short} 1")
    for _ in range(2):
        hotline.phone("Ben" if undone == "left" else "Ana").replies("9")
    assert not story.open
    hotline.clock.forward(2 * DAY)
    assert not any("follow up is due" in one.text for one in hotline.phone("Ana").texts)
    assert hotline.failures == []


def test_who_can_not_be_texted_is_reminded_by_mail(hotline: Hotline):
    story = taken(hotline)
    organisation = configuration().replace('id = "ana"', 'id = "ana"\nemail = "ana@example.org"')
    configure.apply(hotline.store, read_configuration(organisation), lambda: hotline.clock.now)
    decision = Proposal("ban", "ana", NOON.date(), ends=NOON.date() + 5 * DAY)
    as_(hotline, ANA, lambda who: decisions.decide(who, story.reference, decision))
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("9")
    hotline.phone("Ana").replies("STOP")
    hotline.mailer.sent.clear()
    hotline.clock.forward(6 * DAY)
    (mail,) = [mail for mail in hotline.mailer.sent if "follow up" in mail.text]
    assert mail.to == ("ana@example.org",)
    assert mail.at == datetime(2027, 2, 6, 14, tzinfo=UTC)  # nine in the region
    assert "ban" not in mail.text.casefold()


# --- reports about the same person


def told_who(hotline: Hotline, number: str, who: str, line: str | None = None) -> Story:
    """A report whose reporter answers the interview up to who did it."""
    phone = hotline.stranger(number, number, **({"line": line} if line else {}))
    story = phone.texts_us("Someone shouted at me and pushed me")
    for answer in ("1", "0", who):
        hotline.clock.forward(minutes(0.5))
        phone.texts_us(answer)
    hotline.clock.forward(minutes(1))
    assert story.fact("who") == "own_words"
    return story


def test_reports_that_name_the_same_person_are_shown_beside_each_other_to_who_may_read_both(hotline: Hotline):
    one = told_who(hotline, "+13125550161", "His name is Zoltan Varga")
    other = told_who(hotline, "+13125550162", "zoltan varga")
    third = told_who(hotline, "+13125550163", "a tall man in a red hoodie")
    europe = told_who(hotline, "+447700900161", "Varga Zoltan", EU_LINE)
    assert [found.id for found in shown(hotline, LEE, one).related] == [other.id]
    assert shown(hotline, LEE, third).related == ()
    assert shown(hotline, SAM, europe).related == ()  # Sam leads Europe, and may not know of the others
    tags = [bytes(row[0]) for row in hotline.query("SELECT tag FROM fingerprint")]
    assert not any(b"varga" in tag.lower() for tag in tags)


def test_fingerprints_of_before_are_looked_for_when_somebody_looks(hotline: Hotline):
    one = told_who(hotline, "+13125550161", "His name is Zoltan Varga")
    other = told_who(hotline, "+13125550162", "zoltan varga")
    with hotline.store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM fingerprint")
    assert [found.id for found in shown(hotline, LEE, one).related] == [other.id]


# --- the end


def test_a_new_key_seals_it_again_and_it_opens(hotline: Hotline):
    story = handled(hotline)
    before = shown(hotline, LEE, story).handling
    places = hotline.store.read(lambda tx: [one[0].table.name for one in values_of(tx, story.id)])
    assert "handling" in places
    key = hotline.store.read(lambda tx: tx.ring.of("incident", story.id))
    assert key is not None
    hotline.store.transact(lambda tx: reencrypt(tx, key))
    hotline.restart()
    assert shown(hotline, LEE, story).handling == before


def test_no_word_of_it_stands_in_the_database_in_the_clear(hotline: Hotline):
    handled(hotline)
    with hotline.store.engine.connect() as connection:
        for table in tables.metadata.sorted_tables:
            rows = connection.exec_driver_sql(f'SELECT * FROM "{table.name}"').all()
            held = b"".join(bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()
                            for row in rows for cell in row)  # fmt: skip
            assert not any(canary.encode() in held for canary in CANARIES), table.name
            assert table.name not in ("handling", "fingerprint") or rows


def test_nothing_of_it_outlives_the_record(hotline: Hotline, ring_file: object):
    story = handled(hotline)
    as_(hotline, ANA, lambda who: page.followed_up(who, story.reference))
    for _ in range(2):
        hotline.phone("Ana").replies("9")
    assert not story.open
    assert hotline.query("SELECT count(*) FROM handling")[0][0] == 1
    days_pass(hotline, 367)
    assert hotline.query("SELECT count(*) FROM handling")[0][0] == 0
    assert hotline.query("SELECT count(*) FROM fingerprint")[0][0] == 0
