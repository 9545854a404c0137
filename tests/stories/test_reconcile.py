"""What came while we were down, or was lost with a database, is found in the carrier's lists and taken in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from hotline.carriers import FoundCall, Recorded
from hotline.usecases.reconcile import reconcile
from tests.databases import Databases
from tests.restoring import Host
from tests.story import NA_LINE, PICTURE, REPORTER, Hotline, configured, minutes, seconds

HARM = "Someone keeps following me at gate 4"
ANOTHER = "+15550100198"


@pytest.fixture
def host(hotline: Hotline, databases: Databases, tmp_path: Path) -> Host:
    return Host(hotline, databases, tmp_path)


def lose_and_restore(host: Host) -> datetime:
    """The host is lost a while after its backup; return of which moment the restored database is."""
    host.lose()
    host.hotline.clock.now += minutes(5)
    return host.restore().as_of


def forget(hotline: Hotline, sender: str) -> None:
    """The carrier forgets the words of somebody's texts."""
    for _, form in hotline.carrier.texted:
        if form.params["From"] == sender:
            hotline.carrier.redacted.append(form.params["MessageSid"])


def test_texts_that_no_webhook_brought_are_taken_in_once_in_their_order(hotline: Hotline):
    began = hotline.clock.now
    hotline.unreachable = True
    hotline.takes(HARM, sender=REPORTER, to=NA_LINE)
    hotline.clock.now += minutes(1)
    hotline.takes("It is a man in a red hat", sender=REPORTER, to=NA_LINE)
    hotline.unreachable = False

    found = reconcile(hotline.runtime, began)

    assert (found.texts, found.lost, found.calls) == (2, 0, 0)
    hotline.clock.forward(seconds(1))
    (story,) = hotline.stories()
    assert story.entries("text_in") == [HARM, "It is a man in a red hat"]
    assert "What follows came at 2027-02-01 12:01 and was found at the carrier only now." in hotline.transcript()
    hotline.phone("Ana").got_only("Reply 1")
    assert reconcile(hotline.runtime, began).texts == 0
    assert len(story.entries("text_in")) == 2


def test_what_somebody_did_after_the_backup_is_done_again_where_the_carrier_still_has_their_words(
    hotline: Hotline, host: Host
):
    story = hotline.reporter.texts_us(HARM)
    host.take()
    hotline.phone("Ana").replies("1")
    second = hotline.stranger("another", ANOTHER).texts_us("My bag was taken")
    lose_and_restore(host)
    assert story.owner is None

    hotline.clock.forward(seconds(5))  # the row that the restore wrote

    assert story.owner == "ana"
    again = next(one for one in hotline.stories() if one.id != story.id)
    assert again.id != second.id
    assert again.entries("text_in") == ["My bag was taken"]


def test_a_report_whose_words_the_carrier_has_forgotten_pages_unreadable_and_asks_for_it_again(
    hotline: Hotline, host: Host
):
    host.take()
    hotline.stranger("another", ANOTHER).texts_us(HARM)
    hotline.stranger("another", ANOTHER).texts_us("He is still here")
    for name in ("Ana", "another"):
        (hotline.phone(name) if name == "Ana" else hotline.stranger(name, ANOTHER)).reads_all()
    forget(hotline, ANOTHER)
    lose_and_restore(host)

    hotline.clock.forward(seconds(5))

    (story,) = hotline.stories()
    hotline.phone("Ana").got("A text we could not read: see the record")
    hotline.phone("Ana").got_nothing()
    hotline.stranger("another", ANOTHER).got_only("we can not read it now. Please send it again")
    assert len([one for one in story.entries("event") if "its words are no longer there" in one]) == 2

    assert hotline.stranger("another", ANOTHER).texts_us(HARM).id == story.id
    assert story.entries("text_in") == [HARM]


def test_lost_words_of_a_reporter_reach_whoever_has_the_report(hotline: Hotline, host: Host):
    story = hotline.reporter.texts_us(HARM)
    hotline.phone("Ana").replies("1")
    host.take()
    hotline.reporter.texts_us("He is back")
    forget(hotline, REPORTER)
    lose_and_restore(host)
    hotline.phone("Ana").reads_all()
    hotline.reporter.reads_all()

    hotline.clock.forward(seconds(5))

    hotline.phone("Ana").got(f"{story.reference}: the reporter sent us a text at 2027-02-01 12:00")
    hotline.reporter.got_only("Please send it again")
    assert len(hotline.stories()) == 1


def test_lost_words_of_the_team_stand_in_the_record_and_they_are_asked_once(hotline: Hotline, host: Host):
    story = hotline.reporter.texts_us(HARM)
    host.take()
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("Are you safe now?")
    forget(hotline, hotline.people["Ana"].phone)
    lose_and_restore(host)
    hotline.phone("Ana").reads_all()

    hotline.clock.forward(seconds(5))

    asked = [text for text in hotline.phone("Ana").reads_all() if "We lost what you sent us" in text]
    assert len(asked) == 1
    assert story.reference in asked[0]
    assert len([one for one in story.entries("event") if one.startswith("Ana of our team texted us at")]) == 2
    assert story.owner is None
    assert len(hotline.stories()) == 1


def test_lost_words_of_the_team_that_belong_to_nothing_may_have_been_a_report(hotline: Hotline, host: Host):
    host.take()
    hotline.phone("Cleo").texts_us("report Somebody follows me")
    forget(hotline, hotline.people["Cleo"].phone)
    lose_and_restore(host)

    hotline.clock.forward(seconds(5))

    (story,) = hotline.stories()
    assert story.now.source == "cleo"
    hotline.phone("Ana").got("A text we could not read")


def test_pictures_come_with_a_text_that_was_found(hotline: Hotline):
    began = hotline.clock.now
    hotline.unreachable = True
    hotline.takes("Look", sender=REPORTER, to=NA_LINE, pictures=[PICTURE])
    hotline.unreachable = False
    reconcile(hotline.runtime, began)
    hotline.clock.forward(minutes(1))
    (story,) = hotline.stories()
    assert [one["state"] for one in story.record()["files"]] == ["kept"]


@configured(more='[[line]]\nnumber = "+15550100102"\nregion = "na"\nvoice = true\nsms = false\n')
def test_a_call_that_nobody_here_knows_pages_somebody_and_its_recordings_are_fetched(hotline: Hotline):
    began, sid = hotline.clock.now, f"CA{7:032x}"
    hotline.carrier.called.append(FoundCall("fake", sid, REPORTER, "+15550100102", began + minutes(1)))
    recording = f"RE{7:032x}"
    hotline.carrier.recorded[sid] = [Recorded(recording, 4)]
    hotline.carrier.media[recording] = b"RIFF" + bytes(40)
    hotline.clock.now += minutes(3)

    assert reconcile(hotline.runtime, began).calls == 1
    assert reconcile(hotline.runtime, began).calls == 0
    hotline.clock.forward(minutes(3))

    (story,) = hotline.stories()
    hotline.phone("Ana").got("a CALLER")
    assert any("It was found at the carrier only now" in one for one in story.entries("event"))
    assert len(story.record()["files"]) == 1
    hotline.reporter.got_nothing()  # nobody said that it is safe to text them


def test_a_carrier_that_does_not_answer_is_asked_again_and_pages_nobody_later(hotline: Hotline, host: Host):
    hotline.reporter.texts_us(HARM)
    host.take()
    hotline.stranger("another", ANOTHER).texts_us("My bag was taken")
    host.lose()
    hotline.clock.now += minutes(5)
    hotline.carrier.list_is_down = True
    host.restore()

    hotline.clock.forward(minutes(3))
    hotline.phone("Ben").got("LATE")
    assert len(hotline.stories()) == 1
    hotline.carrier.list_is_down = False
    hotline.clock.forward(minutes(5))

    assert len(hotline.stories()) == 2


def test_one_text_that_our_code_stumbles_over_holds_up_no_other(hotline: Hotline, monkeypatch: pytest.MonkeyPatch):
    from hotline.usecases import opening

    began = hotline.clock.now
    hotline.unreachable = True
    hotline.takes("poison", sender=ANOTHER, to=NA_LINE)
    hotline.takes(HARM, sender=REPORTER, to=NA_LINE)
    hotline.unreachable = False
    real = opening.continue_or_open

    def stumble(arrival: opening.Arrival, sms: object, words: str) -> object:
        if words == "poison":
            raise ZeroDivisionError
        return real(arrival, sms, words)

    monkeypatch.setattr(opening, "continue_or_open", stumble)
    assert reconcile(hotline.runtime, began).texts == 2
    hotline.clock.forward(seconds(5))

    assert sorted(story.now.readable for story in hotline.stories()) == [False, True]
    assert reconcile(hotline.runtime, began).texts == 0
