"""What becomes of a text that left: one end state, whatever the order in which it is told."""

from itertools import permutations

import pytest

from hotline.carriers import ReportedState, StatusReport
from hotline.domain.errors import CarrierUnavailable
from hotline.store.outbox import JobName
from hotline.usecases import outbox, sending
from tests.story import LOST, NO_ANSWER, REFUSED, UNAVAILABLE, minutes, opened, seconds

HARM = "Someone keeps following me at gate 4"
SENT, DELIVERED, FAILED = ReportedState.ON_ITS_WAY, ReportedState.DELIVERED, ReportedState.FAILED


def state_of(hotline, taken) -> str:
    return hotline.query("SELECT state FROM message WHERE id = :id", id=taken.message)[0][0]


@pytest.mark.parametrize(
    "reports", [[SENT, DELIVERED], [SENT, FAILED], [SENT, SENT, DELIVERED], [SENT, DELIVERED, FAILED]]
)
def test_reports_in_any_order_end_in_one_state(reports):
    ends = set()
    for order in set(permutations(reports)):
        with opened() as hotline:
            hotline.reporter.text(HARM)
            page = hotline.carrier.taken_for(hotline.phone("Ana"))[0]
            for state in order:
                hotline.reports(page, state, REFUSED if state is FAILED else None)
            ends.add((state_of(hotline, page), len(hotline.phone("Ben").pages())))

    assert len(ends) == 1


def test_a_page_that_arrives_nowhere_moves_on_at_once(hotline):
    hotline.reporter.text(HARM)

    hotline.reports(hotline.carrier.taken_for(hotline.phone("Ana"))[0], FAILED, REFUSED)

    hotline.phone("Ben").got("Reply 1")


def test_a_report_about_a_text_that_is_not_ours_is_refused_and_changes_nothing(hotline):
    before = hotline.transcript()

    assert not sending.receive_status(hotline.runtime, StatusReport("0" * 24, "SMx", DELIVERED))
    assert hotline.transcript() == before


def test_an_unknown_outcome_is_looked_up_and_a_text_that_left_is_not_sent_again(hotline):
    hotline.phone("Ana").will(LOST)

    incident = hotline.reporter.text(HARM)

    hotline.phone("Ana").got_only(incident.reference)
    assert hotline.carrier.looked_up == 1


def test_an_unknown_outcome_is_sent_again_only_if_the_carrier_does_not_list_it(hotline):
    hotline.phone("Ana").will(NO_ANSWER)

    incident = hotline.reporter.text(HARM)

    hotline.phone("Ana").got_only(incident.reference)
    assert hotline.carrier.looked_up == 1


def test_an_unknown_outcome_is_settled_by_a_report(hotline):
    hotline.phone("Ana").will(LOST)
    hotline.carrier.list_is_down = True
    hotline.reporter.text(HARM)
    page = hotline.carrier.taken_for(hotline.phone("Ana"))[0]

    hotline.reports(page, DELIVERED)
    hotline.carrier.list_is_down = False
    hotline.clock.forward(minutes(1))

    assert len(hotline.phone("Ana").pages()) == 1
    assert state_of(hotline, page) == "delivered"


def test_while_the_carriers_list_is_down_nothing_is_sent_blindly(hotline):
    hotline.phone("Ana").will(LOST)
    hotline.carrier.list_is_down = True
    hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(1))

    assert len(hotline.phone("Ana").pages()) == 1


def test_a_row_that_fails_every_time_is_parked_and_told_and_others_go_on(hotline, monkeypatch):
    def stumble(*_args):
        raise ZeroDivisionError

    monkeypatch.setitem(outbox.USE_CASES, JobName.ESCALATE, stumble)
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(4))

    assert hotline.query("SELECT count(*) FROM outbox WHERE state = 'parked'")[0][0] == 1
    assert any("could not be carried out" in mail.text for mail in hotline.alarms())
    hotline.phone("Ana").replies("1")
    assert incident.owner == "ana"


@pytest.mark.parametrize("to", ["Ana", "the reporter"])
def test_a_failure_that_our_code_stumbles_over_is_kept_and_told_once(hotline, monkeypatch, to):
    """After our 500 the carrier does not post the report again."""
    hotline.reporter.text(HARM)
    text = hotline.carrier.taken_for(hotline.phone("Ana") if to == "Ana" else hotline.reporter)[0]
    for name in ("_page_failed", "_reply_failed"):
        monkeypatch.setattr(sending, name, lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        hotline.reports(text, FAILED, REFUSED)
    hotline.clock.forward(seconds(5))
    hotline.reports(text, FAILED, REFUSED)
    hotline.clock.forward(seconds(5))

    assert state_of(hotline, text) == "failed"
    assert ["could not be carried out" in mail.text for mail in hotline.alarms()] == [True]


@pytest.mark.parametrize("state", [SENT, DELIVERED])
def test_no_other_report_that_our_code_stumbles_over_is_an_alarm(hotline, monkeypatch, state):
    hotline.reporter.text(HARM)
    monkeypatch.setattr(sending, "_receive_status", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        hotline.reports(hotline.carrier.taken_for(hotline.phone("Ana"))[0], state)
    hotline.clock.forward(seconds(5))

    assert hotline.alarms() == []


def test_a_worker_that_dies_with_the_request_open_leads_to_a_look_up_and_no_second_buzz(hotline, monkeypatch):
    real = hotline.carrier.send_sms
    died = []

    def die_after_sending(**text):
        receipt = real(**text)
        if not died:
            died.append(text)
            raise KeyboardInterrupt
        return receipt

    hotline.carrier.send_sms = die_after_sending
    with pytest.raises(KeyboardInterrupt):
        hotline.reporter.text(HARM)
    hotline.clock.forward(seconds(10))

    assert len(hotline.phone("Ana").pages()) == 1
    assert hotline.carrier.looked_up == 1


def test_a_phone_that_was_out_of_reach_for_hours_gets_the_latest_page_and_no_pile_of_old_ones(hotline):
    hotline.phone("Ana").always(UNAVAILABLE)
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(180))

    assert hotline.query("SELECT count(*) FROM outbox WHERE state = 'due' AND job = 'send_page'")[0][0] <= 1
    hotline.phone("Ana").always(None)
    hotline.clock.forward(seconds(20))
    hotline.phone("Ana").got_only(incident.reference, "still needs a person")


def test_a_text_that_the_carrier_does_not_take_for_hours_is_tried_on_and_is_no_error_of_ours(hotline):
    hotline.reporter.always(UNAVAILABLE)
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.clock.forward(minutes(300))  # more than a thousand tries

    assert not hotline.failures
    hotline.reporter.always(None)
    hotline.clock.forward(seconds(60))
    hotline.reporter.got("Ana has your report")


def test_an_older_attempt_can_not_write_an_outcome(hotline):
    """The fence: a worker that was thought dead wakes up while another attempt has the row."""
    hotline.phone("Ana").will(UNAVAILABLE)
    params = {"MessageSid": "SM1", "From": hotline.reporter.number, "To": hotline.reporter.line, "Body": HARM}
    hotline.receives_form(params)
    row, attempt = hotline.query("SELECT id, attempt FROM outbox WHERE job = 'send_page'")[0]
    now = hotline.clock.now
    claim = lambda seen: hotline.store.transact(lambda tx: tx.outbox.claim(row, seen, by="w", now=now))  # noqa: E731
    old = claim(attempt)
    new = claim(old.attempt)

    assert claim(attempt) is None
    assert not hotline.store.transact(lambda tx: tx.outbox.finish(old, now))
    assert not hotline.store.transact(lambda tx: tx.outbox.postpone(old, now))
    assert not hotline.store.transact(lambda tx: tx.outbox.renew(old, now))
    assert hotline.store.transact(lambda tx: tx.outbox.finish(new, now))


def test_no_answer_of_the_mail_server_is_no_error_of_ours(hotline):
    hotline.mailer.down = True
    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(16))

    assert not hotline.failures
    with pytest.raises(CarrierUnavailable):
        hotline.mailer.send(["x@example.org"], "s", "t")
