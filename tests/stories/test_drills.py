"""Drills: everybody on call is rehearsed, the result is told, and nothing real waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest

from hotline.domain.errors import NotFound
from hotline.domain.test_pages import Outcome
from hotline.store.drills import Drill
from hotline.usecases import drills, duties, hold, phones
from tests.called import Called
from tests.databases import Databases
from tests.leases import stays_ours
from tests.story import NA_LINE, REFUSED, Hotline, configuration, configured, minutes, opened, seconds, weekly

WITH_VOICE = configuration().replace("rate = 10\n", "rate = 10\nvoice = true\n")
ROTA = weekly("primary", "ana") + weekly("secondary", "ben")
SIX = datetime(2027, 2, 1, 23, tzinfo=UTC)
"""The first Monday of the month, 18:00 in New York."""


@pytest.fixture
def calling(databases: Databases) -> Iterator[Hotline]:
    """A hotline whose lines can call."""
    with opened(WITH_VOICE, on=databases) as made:
        yield made


def begins(hotline: Hotline, region: str = "na", **how: bool) -> Drill:
    drill = hotline.store.transact(lambda tx: drills.begin(hotline.runtime, tx, region, by="Lee", **how))
    hotline.clock.forward(seconds(10))
    return drill


def shown(hotline: Hotline, drill: Drill) -> dict[str, Outcome]:
    found = hotline.store.read(lambda tx: drills.result(tx, drill, hotline.clock.now))
    return {one.name: one.outcome for one in found}


def looks(hotline: Hotline) -> None:
    """The clock looks whether a drill is due."""
    duties.begin(hotline.runtime)
    hotline.clock.forward(seconds(1))


@configured(more=ROTA)
def test_who_is_on_call_gets_a_marked_rehearsal_and_nobody_else(hotline):
    drill = begins(hotline)

    for name in ("Ana", "Ben"):
        text = hotline.phone(name).got_only("NorthConf DRILL", "no real report", "reply 1")
        assert len(text) <= 160
    hotline.phone("Cleo").got_nothing()
    assert shown(hotline, drill) == {"Ana": Outcome.WAITING, "Ben": Outcome.WAITING}
    assert hotline.stories() == []


@configured(more=ROTA)
def test_the_result_says_who_answered_in_what_time_and_what_failed(hotline):
    hotline.phone("Ben").will(REFUSED)
    drill = begins(hotline)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").got("answer to the drill is noted")

    assert shown(hotline, drill) == {"Ana": Outcome.ANSWERED, "Ben": Outcome.NOT_DELIVERED}
    found = hotline.store.read(lambda tx: drills.result(tx, drill, hotline.clock.now))
    assert found[0].took == seconds(10)
    assert found[1].reason == "21614"


@configured(more=ROTA)
def test_the_result_goes_to_leads_by_text_and_mail_with_names_and_times_only(hotline):
    drill = begins(hotline)
    hotline.phone("Ana").replies("1")
    hotline.alarms().clear()
    hotline.clock.forward(minutes(6))

    hotline.phone("Lee").got_only("Drill in North America: 1 of 2 answered. Not reached: Ben.")
    (mail,) = hotline.alarms()
    assert "incidents-na@example.org" in mail.to
    assert "Ana: answered after 10 s" in mail.text
    assert "Ben: no answer within five minutes" in mail.text
    assert "+1555" not in mail.text
    kept = hotline.store.read(lambda tx: tx.drills.latest())
    assert [(one.id, one.told_at) for one in kept] == [(drill.id, drill.ends_at)]


@configured(more=ROTA)
def test_a_mail_that_can_not_leave_is_tried_again_and_the_texts_go_once(hotline):
    hotline.mailer.down = True
    begins(hotline)
    hotline.clock.forward(minutes(6))
    hotline.mailer.down = False
    hotline.clock.forward(minutes(1))

    assert len(hotline.alarms()) == 1
    hotline.phone("Lee").got_only("Drill in North America")


@configured(more=ROTA)
def test_a_mail_server_that_takes_its_time_is_given_one_mail_of_a_drill(hotline, monkeypatch):
    monkeypatch.setattr(hold, "RENEW_EVERY", 0.01)
    send, ours = hotline.mailer.send, []

    def slowly(*given):
        ours.append(stays_ours(hotline, "tell_drill", seconds(12)))
        send(*given)

    hotline.mailer.send = slowly
    begins(hotline)
    hotline.clock.forward(minutes(6))

    assert ours == [True]


@configured(more=ROTA)
def test_an_answer_after_its_time_is_late_and_no_failure_to_deliver(hotline):
    drill = begins(hotline)
    hotline.clock.forward(minutes(6))
    hotline.phone("Ben").replies("ok")

    assert shown(hotline, drill) == {"Ana": Outcome.SILENT, "Ben": Outcome.LATE}


def test_everybody_of_the_region_may_be_rehearsed(hotline):
    drill = begins(hotline, everybody=True)
    assert list(shown(hotline, drill)) == ["Ana", "Ben", "Cleo", "Lee"]
    hotline.phone("Cora").got_nothing()


def test_whoever_is_off_is_rehearsed_by_no_drill(hotline):
    for name in ("Ana", "Cleo"):
        hotline.phone(name).texts_us("off until 18:00")
        hotline.phone(name).reads_all()

    drill = begins(hotline, everybody=True)

    assert list(shown(hotline, drill)) == ["Ben", "Lee"]
    hotline.phone("Cleo").got_nothing()


def test_who_is_off_duty_in_their_quiet_hours_is_left_out_and_who_is_on_call_is_not(hotline):
    for name in ("Ana", "Cleo"):
        hotline.store.transact(
            lambda tx, who=name: phones.set_quiet_hours(hotline.runtime, tx, who, (time(11), time(13)), "Lee")
        )
    drill = begins(hotline, everybody=True)

    found = shown(hotline, drill)
    assert (found["Ana"], found["Cleo"]) == (Outcome.WAITING, Outcome.QUIET)
    hotline.phone("Cleo").got_nothing()


def test_who_texted_stop_is_called_where_a_line_can(calling):
    calling.phone("Ana").texts_us("STOP")
    drill = begins(calling)
    assert [one.to for one in calling.carrier.placed] == [calling.phone("Ana").number]
    call = Called(calling, calling.phone("Ana"))
    assert "drill" in call.picks_up()
    call.presses("1")
    assert shown(calling, drill)["Ana"] is Outcome.ANSWERED


def test_who_texted_stop_and_can_not_be_called_is_shown_as_blocked(hotline):
    hotline.phone("Ana").texts_us("STOP")
    assert shown(hotline, begins(hotline, everybody=True))["Ana"] is Outcome.BLOCKED


def test_calls_of_a_drill_are_apart(calling):
    begins(calling, everybody=True, by_call=True)
    at = [one.at for one in calling.carrier.placed]
    assert len(at) == 4
    assert all(later - earlier >= seconds(2) for earlier, later in pairwise(at))


# --- what is real comes first


@configured(more=ROTA)
def test_no_drill_begins_while_a_report_waits_for_somebody(hotline):
    hotline.reporter.text("he pushed me")
    with pytest.raises(NotFound, match="waits for somebody"):
        begins(hotline)
    hotline.phone("Ana").replies("1")
    begins(hotline)


@configured(more=ROTA)
def test_one_drill_at_a_time(hotline):
    begins(hotline)
    with pytest.raises(NotFound, match="under way"):
        begins(hotline)
    begins(hotline, region="eu")
    with pytest.raises(NotFound, match="no region"):
        begins(hotline, region="zz")


@configured(rate=1, more=ROTA)
def test_a_page_and_the_first_answer_to_a_reporter_do_not_wait_behind_a_drill(hotline):
    hotline.store.transact(lambda tx: drills.begin(hotline.runtime, tx, "na", by="Lee", everybody=True))
    began = hotline.clock.now

    hotline.reporter.text("he pushed me")
    hotline.clock.forward(minutes(1))

    sent = [(one.at - began, one.to) for one in hotline.carrier.ledger if one.sender == NA_LINE]
    (page,) = [at for at, to in sent if to == hotline.phone("Ana").number][:1]
    assert page <= seconds(1)
    order = [to for _, to in sent]
    assert order.index(hotline.reporter.number) < order.index(hotline.phone("Cleo").number)


@configured(more=ROTA)
def test_a_1_takes_a_real_report_that_came_during_the_drill(hotline):
    drill = begins(hotline)
    incident = hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")

    assert incident.owner == "ana"
    assert shown(hotline, drill)["Ana"] is Outcome.WAITING
    hotline.phone("Ana").replies("1")
    assert shown(hotline, drill)["Ana"] is Outcome.ANSWERED
    hotline.reporter.got_nothing_like("drill")


# --- by itself


def scheduled(of_region: str = 'drill = "first Mon 18:00"') -> str:
    """Return a file in which both regions rehearse at six."""
    return configuration(more=ROTA, of_region=of_region)


@pytest.fixture
def rehearsing(databases: Databases) -> Iterator[Hotline]:
    with opened(scheduled(), SIX - minutes(5), on=databases) as made:
        yield made


def test_a_drill_of_the_configuration_begins_at_its_wall_time_once(rehearsing):
    looks(rehearsing)
    rehearsing.phone("Ana").got_nothing()

    rehearsing.clock.forward(minutes(5))
    for _ in range(3):
        looks(rehearsing)
        rehearsing.clock.forward(minutes(2))

    rehearsing.phone("Ana").got("DRILL")
    rehearsing.phone("Ana").got_nothing()
    kept = rehearsing.store.read(lambda tx: tx.drills.latest("na"))
    assert [(one.due_at, one.by) for one in kept] == [(SIX, "hotline")]


def test_it_waits_for_a_report_that_waits_and_not_for_long(rehearsing):
    rehearsing.reporter.text("he pushed me")
    rehearsing.clock.forward(minutes(6))
    looks(rehearsing)
    rehearsing.phone("Ben").got_nothing_like("DRILL")
    rehearsing.phone("Ana").replies("1")
    rehearsing.clock.forward(seconds(30))
    looks(rehearsing)
    rehearsing.clock.forward(seconds(30))
    rehearsing.phone("Ben").got("DRILL")


def test_one_that_was_missed_waits_for_its_next_time(rehearsing):
    rehearsing.clock.forward(minutes(30))
    looks(rehearsing)
    rehearsing.clock.forward(seconds(30))
    rehearsing.phone("Ana").got_nothing()
    rehearsing.clock.forward(timedelta(days=28) - minutes(25))
    looks(rehearsing)
    rehearsing.clock.forward(seconds(30))
    rehearsing.phone("Ana").got("DRILL")


def test_a_clock_killed_while_it_begins_one_leaves_nothing_half_done(rehearsing):
    rehearsing.clock.forward(minutes(5))

    def dies(tx):
        drills.look(rehearsing.runtime, tx)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rehearsing.store.transact(dies)
    rehearsing.clock.forward(seconds(30))
    rehearsing.phone("Ana").got_nothing()
    looks(rehearsing)
    rehearsing.clock.forward(seconds(30))
    rehearsing.phone("Ana").got_only("DRILL")


def test_what_was_done_stands_in_the_audit(hotline):
    begins(hotline)
    deeds = hotline.store.read(lambda tx: list(tx.audit.of(None)))
    assert [(deed.who, deed.text) for deed in deeds if deed.kind == "drilled"] == [
        ("Lee", "A drill of North America for 2 of 2 people.")
    ]
