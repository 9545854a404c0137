"""Whether people can be reached: their phones are checked, tested, and marked where they fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from hotline.domain.checking import CODES_A_DAY, LASTS, TRIES, Verdict
from hotline.domain.errors import NotFound
from hotline.domain.organisation import Channel
from hotline.domain.test_pages import PageState, TestPage
from hotline.usecases import phone_checks, phones, test_pages
from hotline.usecases.phones import Standing
from tests.called import Called
from tests.databases import Databases
from tests.story import (
    MISCONFIGURED,
    OPTED_OUT,
    REFUSED,
    FakePhone,
    Hotline,
    ReportedState,
    configuration,
    configured,
    minutes,
    opened,
    seconds,
)

WITH_VOICE = configuration().replace("rate = 10\n", "rate = 10\nvoice = true\n")


@pytest.fixture
def calling(databases: Databases) -> Iterator[Hotline]:
    """A hotline whose lines can call."""
    with opened(WITH_VOICE, on=databases) as made:
        yield made


def standing(hotline: Hotline, name: str, channel: Channel = Channel.SMS) -> Standing:
    organisation = hotline.store.read(lambda tx: tx.people.organisation())
    assert organisation is not None
    return phones.standing(organisation, organisation.people[hotline.person(name)], channel)


def begins_check(hotline: Hotline, who: str, channel: Channel = Channel.SMS) -> None:
    hotline.store.transact(lambda tx: phone_checks.begin_check(hotline.runtime, tx, who, channel))
    hotline.clock.forward(seconds(5))


def code_in(phone: FakePhone) -> str:
    found = re.search(r"[0-9]{3} [0-9]{3}", phone.got("code as a text"))
    assert found is not None
    return found[0]


def sends_test(hotline: Hotline, who: str, channel: Channel = Channel.SMS) -> str:
    page = hotline.store.transact(lambda tx: test_pages.send_to(hotline.runtime, tx, who, channel))
    hotline.clock.forward(seconds(5))
    return page


def page(hotline: Hotline, page_id: str) -> TestPage:
    found = hotline.store.read(lambda tx: tx.drills.page(page_id))
    assert found is not None
    return found


# --- a code


def test_a_code_that_comes_back_shows_that_the_phone_is_theirs(hotline):
    assert standing(hotline, "Ana") is Standing.UNVERIFIED
    begins_check(hotline, "Ana")

    hotline.phone("Ana").replies(code_in(hotline.phone("Ana")))

    hotline.phone("Ana").got_only("noted as yours")
    assert standing(hotline, "Ana") is Standing.VERIFIED
    assert standing(hotline, "Ben") is Standing.UNVERIFIED


def test_a_code_can_be_told_to_the_organiser(hotline):
    begins_check(hotline, "ana")
    code = code_in(hotline.phone("Ana"))

    def tells(said: str) -> Verdict:
        return hotline.store.transact(lambda tx: phone_checks.end_check(hotline.runtime, tx, "Ana", said))

    assert tells("000 000" if code != "000 000" else "111 111") is Verdict.WRONG
    assert tells(code) is Verdict.RIGHT
    assert standing(hotline, "Ana") is Standing.VERIFIED
    assert tells(code) is Verdict.NONE  # it is used up


def test_a_wrong_code_is_said_and_counted_and_never_relayed(hotline):
    hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")
    begins_check(hotline, "Ana")
    right = code_in(hotline.phone("Ana"))
    wrong = "111 111" if right != "111 111" else "222 222"
    hotline.reporter.reads_all()

    for _ in range(TRIES):
        hotline.phone("Ana").replies(wrong)
        hotline.phone("Ana").got("not the code")
    hotline.phone("Ana").replies(right)

    assert standing(hotline, "Ana") is Standing.UNVERIFIED
    hotline.reporter.got_nothing_like(wrong)


def test_a_code_lasts_a_quarter_of_an_hour(hotline):
    begins_check(hotline, "Ana")
    code = code_in(hotline.phone("Ana"))
    hotline.clock.forward(LASTS)

    hotline.phone("Ana").replies(code)

    assert standing(hotline, "Ana") is Standing.UNVERIFIED


def test_nobody_gets_more_codes_in_a_day_than_a_few(hotline):
    for _ in range(CODES_A_DAY):
        begins_check(hotline, "Ana")
    with pytest.raises(NotFound, match="within a day"):
        begins_check(hotline, "Ana")

    begins_check(hotline, "Ben")
    hotline.clock.forward(timedelta(hours=25))
    begins_check(hotline, "Ana")


def test_six_digits_of_somebody_without_a_code_are_their_own_words(hotline):
    hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")
    hotline.phone("Ana").replies("482 715")

    hotline.reporter.got("Ana: 482 715")


# --- from their own phone


def test_a_text_from_their_own_phone_shows_it_by_itself(hotline):
    hotline.phone("Ana").texts_us("Check my phone!")

    hotline.phone("Ana").got_only("noted as yours", "TEST ME")
    assert standing(hotline, "Ana") is Standing.VERIFIED


@configured(people_speak=("de", "es", "fr"))
@pytest.mark.parametrize("words", ["Mein Handy prüfen", "verificar mi teléfono", "vérifier mon téléphone"])
def test_it_is_asked_in_the_persons_languages(hotline, words):
    hotline.phone("Ana").texts_us(words)

    hotline.phone("Ana").got_only("als Ihres notiert")
    assert standing(hotline, "Ana") is Standing.VERIFIED


def test_another_number_is_not_checked_any_more(hotline):
    hotline.phone("Ana").texts_us("check my phone")

    def change(tx):
        from dataclasses import replace

        tx.people.hold()
        organisation = tx.people.organisation()
        ana = replace(organisation.people["ana"], phone="+15550100177")
        tx.people.save(replace(organisation, people={**organisation.people, "ana": ana}), hotline.clock.now)

    hotline.store.transact(change)

    assert standing(hotline, "Ana") is Standing.UNVERIFIED


def test_a_call_checks_the_other_way_and_a_voicemail_box_shows_nothing(calling):
    calling.phone("Ana").texts_us("check my phone")
    calling.phone("Ana").got_only("We call you now")
    call = Called(calling, calling.phone("Ana"))
    assert "press 1" in call.picks_up()
    call.waits()
    call.waits()
    call.is_over()
    assert standing(calling, "Ana", Channel.VOICE) is Standing.UNVERIFIED

    calling.clock.forward(minutes(2))
    calling.phone("Ana").texts_us("check my phone")
    call = Called(calling, calling.phone("Ana"))
    call.picks_up()
    assert "Thank you" in call.presses("1")
    assert standing(calling, "Ana", Channel.VOICE) is Standing.VERIFIED


def test_a_code_is_read_aloud_and_no_key_stands_for_it(calling):
    begins_check(calling, "Ana", Channel.VOICE)
    call = Called(calling, calling.phone("Ana"))
    heard = call.picks_up()
    call.presses("1")
    assert standing(calling, "Ana", Channel.VOICE) is Standing.UNVERIFIED

    digits = re.findall(r"\b[0-9]\b", heard)
    assert digits[:6] == digits[6:]
    calling.phone("Ana").replies("".join(digits[:6]))
    assert standing(calling, "Ana", Channel.VOICE) is Standing.VERIFIED
    assert standing(calling, "Ana", Channel.SMS) is Standing.VERIFIED


# --- a test page


def test_a_test_page_is_marked_and_the_answer_shows_that_it_came(hotline):
    hotline.phone("Ana").texts_us("send me a test")
    text = hotline.phone("Ana").got_only("TEST", "no real report")
    assert len(text) <= 160

    hotline.phone("Ana").replies("1")

    hotline.phone("Ana").got_only("came through")
    assert standing(hotline, "Ana") is Standing.VERIFIED
    assert hotline.stories() == []


def test_a_test_page_is_watched_on_its_way(hotline):
    page_id = hotline.store.transact(lambda tx: test_pages.send_to(hotline.runtime, tx, "Ana", Channel.SMS))
    assert page(hotline, page_id).state is PageState.WAITING
    hotline.clock.forward(seconds(5))
    assert page(hotline, page_id).state is PageState.SENT
    hotline.reports(hotline.carrier.taken_for(hotline.phone("Ana"))[-1], ReportedState.DELIVERED)
    assert page(hotline, page_id).state is PageState.DELIVERED
    hotline.phone("Ana").replies("1")
    seen = page(hotline, page_id)
    assert seen.state is PageState.ANSWERED
    assert seen.took == seconds(10)


def test_a_test_page_that_is_refused_says_why(hotline):
    hotline.phone("Ana").will(REFUSED)
    seen = page(hotline, sends_test(hotline, "Ana"))
    assert (seen.state, seen.reason) == (PageState.FAILED, "21614")


def test_a_test_call_is_answered_by_a_key_only(calling):
    page_id = sends_test(calling, "Ana", Channel.VOICE)
    call = Called(calling, calling.phone("Ana"))
    assert "test" in call.picks_up()
    assert page(calling, page_id).state is PageState.DELIVERED
    call.presses("1")
    assert page(calling, page_id).state is PageState.ANSWERED
    call.is_over()
    assert page(calling, page_id).state is PageState.ANSWERED


@pytest.mark.parametrize(("how", "why"), [("no_answer", "no_answer"), ("busy", "busy"), ("completed", "no_key")])
def test_a_test_call_that_nobody_answers_says_why(calling, how, why):
    page_id = sends_test(calling, "Ana", Channel.VOICE)
    Called(calling, calling.phone("Ana")).is_over(how)
    assert (page(calling, page_id).state, page(calling, page_id).reason) == (PageState.FAILED, why)


def test_where_no_line_can_call_it_is_said(hotline):
    with pytest.raises(NotFound, match="No line"):
        sends_test(hotline, "Ana", Channel.VOICE)
    with pytest.raises(NotFound, match="Nobody"):
        sends_test(hotline, "Zoe")


# --- a real page comes first


def test_a_1_answers_a_real_page_first_and_then_the_test(hotline):
    page_id = sends_test(hotline, "Ana")
    incident = hotline.reporter.text("he pushed me")

    hotline.phone("Ana").replies("1")
    assert incident.owner == "ana"
    assert page(hotline, page_id).state is not PageState.ANSWERED

    hotline.phone("Ana").replies("1")
    assert page(hotline, page_id).state is PageState.ANSWERED


def test_a_1_to_are_you_still_there_is_for_the_report(hotline):
    incident = hotline.reporter.text("he pushed me")
    hotline.phone("Ana").replies("1")
    page_id = sends_test(hotline, "Ana")
    hotline.clock.forward(minutes(3) + seconds(30))
    hotline.phone("Ana").got("are you still there")

    hotline.phone("Ana").replies("1")

    assert incident.owner == "ana"
    assert page(hotline, page_id).state is not PageState.ANSWERED


# --- a way that fails


def refuse_often(hotline: Hotline, name: str, times: int = 3) -> None:
    for _ in range(times):
        hotline.phone(name).will(REFUSED)
        sends_test(hotline, name)


def test_a_phone_that_refuses_again_and_again_is_marked_and_called_at_once_instead(calling):
    refuse_often(calling, "Ana")
    assert standing(calling, "Ana") is Standing.FAILING

    incident = calling.reporter.text("he pushed me")

    assert [one.to for one in calling.carrier.placed] == [calling.phone("Ana").number]
    assert any("goes by the other one" in line for line in incident.entries("event"))
    assert calling.phone("Ana").pages() == []


def test_a_text_that_arrives_heals_it(calling):
    refuse_often(calling, "Ana")
    sends_test(calling, "Ana")
    calling.reports(calling.carrier.taken_for(calling.phone("Ana"))[-1], ReportedState.DELIVERED)

    assert standing(calling, "Ana") is Standing.UNVERIFIED
    calling.reporter.text("he pushed me")
    assert calling.carrier.placed == []
    assert len(calling.phone("Ana").pages()) == 2  # the test and the page


def test_where_there_is_no_other_way_the_failing_one_is_tried_all_the_same(hotline):
    refuse_often(hotline, "Ana")
    assert standing(hotline, "Ana") is Standing.FAILING

    hotline.reporter.text("he pushed me")

    assert "text report" in hotline.phone("Ana").pages()[-1].text


def test_one_arrival_in_between_and_it_is_counted_anew(hotline):
    refuse_often(hotline, "Ana", times=2)
    sends_test(hotline, "Ana")
    hotline.reports(hotline.carrier.taken_for(hotline.phone("Ana"))[-1], ReportedState.DELIVERED)
    refuse_often(hotline, "Ana", times=2)

    assert standing(hotline, "Ana") is Standing.UNVERIFIED


@pytest.mark.parametrize("error", [OPTED_OUT, MISCONFIGURED])
def test_a_stop_and_our_own_settings_say_nothing_of_a_phone(hotline, error):
    for _ in range(4):
        hotline.phone("Ana").will(error)
        sends_test(hotline, "Ana")

    assert standing(hotline, "Ana") is Standing.UNVERIFIED


def test_somebody_who_texted_stop_is_shown_as_blocked(hotline):
    hotline.phone("Ana").texts_us("STOP")
    assert standing(hotline, "Ana") is Standing.BLOCKED
    hotline.phone("Ana").texts_us("START")
    assert standing(hotline, "Ana") is Standing.UNVERIFIED


def test_a_real_call_ends_a_test_call_to_the_same_phone(calling):
    refuse_often(calling, "Ana")
    page_id = sends_test(calling, "Ana", Channel.VOICE)
    test_call = Called(calling, calling.phone("Ana")).placed

    calling.reporter.text("he pushed me")

    assert calling.carrier.ended == [test_call.sid]
    assert page(calling, page_id).state is PageState.FAILED
    assert calling.carrier.placed[-1].sid != test_call.sid


def test_no_test_call_rings_while_they_are_called_for_something_real(calling):
    refuse_often(calling, "Ana")
    calling.reporter.text("he pushed me")
    placed = len(calling.carrier.placed)

    page_id = sends_test(calling, "Ana", Channel.VOICE)

    assert len(calling.carrier.placed) == placed
    assert page(calling, page_id).reason == "in_a_call"


def test_everybody_is_listed_with_each_way_and_no_number(calling):
    calling.phone("Ana").texts_us("check my phone")
    calling.phone("Ben").texts_us("STOP")
    refuse_often(calling, "Cleo")

    listed = calling.store.read(lambda tx: phones.listing(calling.runtime, tx))

    stands = {one.person.name: [way.standing.value for way in one.ways] for one in listed}
    assert stands["Ana"] == ["verified", "unverified"]
    assert stands["Ben"] == ["blocked", "unverified"]
    assert stands["Cleo"] == ["failing", "unverified"]
    assert "+1555" not in repr(listed)


@pytest.mark.parametrize("words", ["test me", "check my phone"])
def test_a_text_about_ones_own_phone_is_that_behind_a_reference_too(hotline, words):
    incident = hotline.reporter.text("Someone keeps following me")
    ana = hotline.phone("Ana")
    ana.replies("1")
    ana.reads_all()

    ana.replies(f"{incident.short} {words}")

    ana.got_only("NorthConf TEST" if words == "test me" else "noted as yours")
    assert len(hotline.stories()) == 1
