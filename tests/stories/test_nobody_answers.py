"""Nobody answers: the next is tried, then the next, then the alarm, for ever."""

from collections.abc import Callable
from datetime import datetime

import pytest

from tests.story import MISCONFIGURED, NO_ANSWER, NOON, OPTED_OUT, REFUSED, UNAVAILABLE, configured, minutes, seconds

HARM = "Someone keeps following me at gate 4"


def first_page_after(hotline, name) -> float:
    """Return how many minutes after noon somebody's first page came."""
    return round((hotline.phone(name).pages()[0].at - NOON).total_seconds() / 60, 2)


def test_an_unanswered_page_moves_on_by_the_times_of_the_policy(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(20))

    assert [first_page_after(hotline, name) for name in ("Ana", "Ben", "Cleo", "Cora", "Lee")] == [0, 2, 4, 8, 8]
    assert [round((mail.at - NOON).total_seconds() / 60, 2) for mail in hotline.alarms()] == [15]
    assert incident.reference in hotline.alarms()[0].subject
    hotline.phone("Ben").got_nothing_like("following me")


def test_it_never_stops_by_itself(hotline):
    hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(15 + 120))

    assert len(hotline.alarms()) == 13
    assert len([page for page in hotline.phone("Ana").pages() if page.at > NOON + minutes(16)]) == 12


def test_the_alarm_carries_the_reference_and_none_of_the_words(hotline):
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(16))

    alarm = hotline.alarms()[0]
    assert incident.reference in alarm.text
    assert "following" not in alarm.text + alarm.subject
    assert alarm.to == ("incidents-na@example.org",)


@configured(steps=None)
def test_a_line_without_voice_sends_texts_where_the_default_policy_calls(hotline):
    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(14))

    assert [first_page_after(hotline, name) for name in ("Ana", "Ben", "Cleo", "Cora")] == [0, 2, 4, 8]
    assert len([page for page in hotline.phone("Ana").pages() if page.at < NOON + minutes(2)]) == 2
    assert "A call to Ana is not possible from our line, so the page goes by text." in hotline.transcript()


def test_the_policy_is_the_one_of_the_time_when_the_incident_opened(hotline):
    incident = hotline.reporter.text(HARM)

    assert [step.after for step in incident.now.policy.steps] == [minutes(0), minutes(2), minutes(4), minutes(8)]


NIGHT = '[[schedule]]\nregion = "na"\nlayer = "primary"\npeople = ["ana"]\nhours = "22:00-06:00"\n'


@configured(more=NIGHT)
def test_a_gap_in_the_rota_is_skipped_at_once_and_written_down(hotline):
    hotline.reporter.text(HARM)

    hotline.phone("Ana").got("Reply 1")  # the first responder who isn't primary: secondary
    assert "Nobody to page as primary in North America" in hotline.transcript()


@pytest.mark.parametrize("error", [REFUSED, OPTED_OUT, MISCONFIGURED], ids=lambda error: type(error).__name__)
def test_a_refusal_by_the_carrier_moves_on_at_once(hotline, error):
    hotline.phone("Ana").will(error)

    hotline.reporter.text(HARM)

    hotline.phone("Ana").got_nothing()
    hotline.phone("Ben").got("Reply 1")
    assert first_page_after(hotline, "Ben") < 0.1
    assert "The page to Ana was refused" in hotline.transcript()


@pytest.mark.parametrize(
    ("error", "words"), [(OPTED_OUT, "texted STOP to our number"), (MISCONFIGURED, "The carrier refuses our texts")]
)
def test_a_refusal_that_an_operator_must_mend_is_told_by_mail_and_not_again_at_once(hotline, error, words):
    hotline.phone("Ana").always(error)
    hotline.phone("Ben").always(error)

    hotline.reporter.text(HARM)

    assert [words in mail.text for mail in hotline.alarms()] == [True]


def test_a_carrier_that_takes_nothing_is_an_alarm_within_a_minute(hotline):
    hotline.carrier.everywhere = UNAVAILABLE
    hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(1))

    assert "the carrier takes nothing" in hotline.alarms()[0].text
    assert hotline.alarms()[0].at <= NOON + seconds(60)


class TwentyTimes:
    """A demo's time that runs twenty times as fast as the machine's."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.ago = lambda span: now() - 20 * span


def test_where_time_runs_fast_the_carrier_has_its_own_forty_seconds(hotline):
    hotline.runtime.pretend = TwentyTimes(hotline.runtime.now)
    hotline.carrier.everywhere = UNAVAILABLE
    hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(13))

    assert hotline.alarms() == []
    assert hotline.store.read(lambda tx: tx.incidents.all_open()[0].truth_told)  # at minute five, whatever its speed
    hotline.clock.forward(minutes(1))
    assert "the carrier takes nothing" in hotline.alarms()[0].text


def test_pages_leave_once_the_carrier_is_back(hotline):
    hotline.carrier.everywhere = UNAVAILABLE
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(1))
    hotline.carrier.everywhere = None

    hotline.clock.forward(seconds(20))

    hotline.phone("Ana").got_only(incident.reference)
    hotline.reporter.got(incident.reference)


def test_a_carrier_that_answers_nothing_is_an_alarm_within_a_minute(hotline):
    hotline.carrier.everywhere = NO_ANSWER
    hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(1))

    assert hotline.alarms()
    assert hotline.alarms()[0].at <= NOON + seconds(60)


def test_when_every_phone_is_refused_the_alarm_goes_within_a_minute_and_again(hotline):
    for name in ("Ana", "Ben", "Cleo", "Lee", "Cora", "Dev", "Sam"):
        hotline.phone(name).always(REFUSED)

    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(1))
    first = len(hotline.alarms())
    hotline.clock.forward(minutes(20))

    assert first >= 1
    assert hotline.alarms()[0].at <= NOON + seconds(60)
    assert len(hotline.alarms()) >= first + 2


def test_the_alarm_mail_is_tried_until_the_mail_server_takes_it(hotline):
    hotline.mailer.down = True
    hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(16))
    assert not hotline.alarms()

    hotline.mailer.down = False
    hotline.clock.forward(seconds(15))

    assert len(hotline.alarms()) == 1


def test_without_a_mail_server_the_record_says_that_the_alarm_failed(hotline):
    hotline.mailer.ready = False
    hotline.reporter.text(HARM)

    hotline.clock.forward(minutes(16))

    assert "The alarm to North America failed" in hotline.transcript()


def test_a_taken_incident_raises_no_alarm_and_pages_nobody(hotline):
    hotline.reporter.text(HARM)
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("# with them")

    hotline.clock.forward(minutes(60))

    assert not hotline.alarms()
    assert not hotline.phone("Ben").pages()


def test_a_page_that_waits_at_the_carrier_is_not_sent_once_somebody_took_it(hotline):
    hotline.phone("Ana").will(*[UNAVAILABLE] * 20)
    incident = hotline.reporter.text(HARM)
    hotline.clock.forward(minutes(2))
    hotline.phone("Ben").replies("1")
    hotline.phone("Ana").reads_all()

    hotline.clock.forward(minutes(4))

    assert incident.owner == hotline.person("Ben")
    assert not hotline.phone("Ana").pages()


def test_a_page_that_can_not_leave_does_not_hold_up_what_others_are_told(hotline):
    hotline.phone("Ana").always(UNAVAILABLE)

    incident = hotline.reporter.text(HARM)
    hotline.reporter.got("We got your text")
    hotline.clock.forward(minutes(2))
    hotline.phone("Ben").replies("1")

    hotline.phone("Ben").got("You have", incident.reference)
    hotline.reporter.got("Ben has your report")


def test_a_page_may_wait_at_the_carrier_until_the_next_step_and_no_longer(hotline):
    hotline.reporter.text(HARM)

    assert hotline.carrier.taken_for(hotline.phone("Ana"))[0].validity == minutes(2)
