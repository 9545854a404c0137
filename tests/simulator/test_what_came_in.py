"""Our Twilio adapter lists what came in at the pretend carrier as the real one lists it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hotline.carriers.twilio import Twilio
from hotline.domain.errors import CarrierMisconfigured, CarrierUnavailable
from hotline.simulator import Simulator
from tests.simulator.conftest import ACCOUNT, LINE, PHONE, TOKEN


def adapter(simulator: Simulator, token: str = TOKEN) -> Twilio:
    return Twilio(
        account_sid=ACCOUNT, auth_tokens=(token,), api_url=simulator.base_url, callback_url="http://127.0.0.1:1/status"
    )


@pytest.fixture
def simulator():
    with Simulator(ACCOUNT, TOKEN) as running:
        running.add_number(LINE, "")  # nobody of ours is there
        yield running


def test_texts_come_oldest_first_with_their_words_until_those_are_forgotten(simulator: Simulator):
    since = datetime.now(UTC) - timedelta(minutes=1)
    first, second = (simulator.phone(PHONE).text(LINE, words).sid for words in ("Help", "Gate 4"))
    twilio = adapter(simulator)
    twilio.send_sms(sender=LINE, to=PHONE, body="We got it", message="m", validity=timedelta(minutes=1))

    found = twilio.list_texts(line=LINE, since=since)

    assert [(one.sms.key, one.sms.sender, one.sms.to, one.sms.text) for one in found] == [
        (first, PHONE, LINE, "Help"),
        (second, PHONE, LINE, "Gate 4"),
    ]
    assert all(abs(one.at - datetime.now(UTC)) < timedelta(seconds=30) for one in found)
    assert len({one.sms.form.digest for one in found}) == 2

    twilio.redact_text(first)
    assert [one.sms.text for one in twilio.list_texts(line=LINE, since=since)] == ["", "Gate 4"]
    assert twilio.list_texts(line=LINE, since=datetime.now(UTC) + timedelta(days=2)) == []


def test_more_texts_than_a_page_of_the_list_are_all_found(simulator: Simulator, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hotline.carriers.twilio.LISTED_AT_ONCE", 2)
    sent = [simulator.phone(PHONE).text(LINE, f"text {number}").sid for number in range(5)]
    found = adapter(simulator).list_texts(line=LINE, since=datetime.now(UTC) - timedelta(minutes=1))
    assert [one.sms.key for one in found] == sent


def test_a_carrier_that_does_not_answer_and_an_account_that_is_not_ours(simulator: Simulator):
    adapter(simulator).check_account()
    with pytest.raises(CarrierMisconfigured):
        adapter(simulator, "wrong").check_account()
    simulator.stop()
    with pytest.raises(CarrierUnavailable):
        adapter(simulator).check_account()
    with pytest.raises(CarrierUnavailable):
        adapter(simulator).list_texts(line=LINE, since=datetime.now(UTC))
    with pytest.raises(CarrierUnavailable):
        adapter(simulator).list_calls(line=LINE, since=datetime.now(UTC))


def test_our_numbers_are_listed_as_they_are_set_up_there(simulator: Simulator, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("hotline.carriers.twilio.LISTED_AT_ONCE", 1)
    texts = simulator.add_number("+15550100101", "http://127.0.0.1:1/sms#rc=5", voice=False)
    found = {one.number: one for one in adapter(simulator).list_numbers()}
    assert set(found) == {LINE, texts.e164}
    one = found[texts.e164]
    assert (one.sms, one.voice, one.sms_url, one.voice_url) == (True, False, "http://127.0.0.1:1/sms#rc=5", "")
    with pytest.raises(CarrierUnavailable):
        adapter(simulator, "wrong").list_numbers()
