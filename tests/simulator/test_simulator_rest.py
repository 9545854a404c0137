"""Twilio's own client works against the simulator as its documentation says."""

import time
from datetime import UTC, datetime, timedelta

import pytest
import requests
from twilio.base.exceptions import TwilioRestException

LINE, PHONE, OTHER = "+15550100100", "+15550100142", "+15550100143"


def send(client, body="hello", **more):
    return client.messages.create(**{"to": PHONE, "from_": LINE, "body": body} | more)


def refusal(call):
    with pytest.raises(TwilioRestException) as caught:
        call()
    return caught.value.status, caught.value.code


def test_a_message_is_accepted_as_queued_and_arrives(sim, client):
    message = send(client, "E7K new report")
    assert (message.status, message.direction, message.num_segments) == ("queued", "outbound-api", "1")
    assert message.sid.startswith("SM")
    assert message.date_sent is None
    assert sim.phone(PHONE).wait_for("E7K").sid == message.sid


def test_a_fetched_message_shows_that_it_was_delivered(sim, client):
    sid = send(client).sid
    sim.phone(PHONE).wait_for("hello")
    message = client.messages(sid).fetch()
    assert (message.status, message.body, message.error_code) == ("delivered", "hello", None)
    assert message.date_sent is not None


def test_a_list_is_newest_first_and_followed_over_its_pages(client):
    """Source: twilio.com/docs/usage/twilios-response (next_page_uri carries a page token)."""
    sids = [send(client, str(count)).sid for count in range(7)]
    assert [message.sid for message in client.messages.list(page_size=3)] == sids[::-1]


def test_a_message_created_between_two_pages_moves_nothing(client):
    sids = [send(client, str(count)).sid for count in range(4)]
    first = client.messages.page(page_size=2)
    send(client, "in between")
    assert [message.sid for message in first.next_page()] == sids[1::-1]
    assert first.next_page().previous_page().next().sid == sids[3]


def test_a_list_is_narrowed_by_sender_recipient_and_day(sim, client):
    mine, theirs = send(client).sid, send(client, to=OTHER).sid
    inbound = sim.phone(PHONE).text(LINE, "help me").sid
    now = datetime.now(UTC)

    def listed(**query):
        return {message.sid for message in client.messages.list(**query)}

    assert listed(to=OTHER) == {theirs}
    assert listed(from_=PHONE) == {inbound}
    assert listed(to=PHONE, from_=LINE, date_sent_after=now - timedelta(minutes=1)) == {mine}
    assert listed(date_sent_after=now + timedelta(minutes=1)) == set()
    assert listed(date_sent_before=now - timedelta(minutes=1)) == set()
    assert listed(date_sent=now.date()) == {mine, theirs, inbound}


def test_an_inbound_text_is_listed_as_received(sim, client):
    sid = sim.phone(PHONE).text(LINE, "help me").sid
    message = client.messages(sid).fetch()
    assert (message.direction, message.status, message.from_, message.body) == ("inbound", "received", PHONE, "help me")


def test_an_empty_body_redacts_and_the_entry_stays(sim, client):
    """Source: the SDK's docstring of Body on update: "To redact the text content ... must be an empty string"."""
    sid = send(client).sid
    sim.phone(PHONE).wait_for("hello")
    client.messages(sid).update(body="")
    assert client.messages(sid).fetch().body == ""
    assert sim.ledger.sends[0].body == "hello"  # what went out went out


def test_a_deleted_message_is_gone(sim, client):
    sid = send(client).sid
    sim.phone(PHONE).wait_for("hello")
    assert client.messages(sid).delete() is True
    assert refusal(client.messages(sid).fetch) == (404, 20404)


def test_a_message_still_on_the_line_cannot_be_deleted(start, client_of):
    """Source: twilio.com/docs/api/errors/20009."""
    client = client_of(start(rate=0.1))
    send(client)
    assert refusal(client.messages(send(client).sid).delete) == (409, 20009)


def test_only_a_scheduled_message_can_be_canceled(client):
    """Source: twilio.com/docs/api/errors/30409."""
    sid = send(client).sid
    assert refusal(lambda: client.messages(sid).update(status="canceled")) == (409, 30409)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param({"to": "not a number"}, 21211, id="malformed-recipient"),
        pytest.param({"to": ""}, 21604, id="no-recipient"),
        pytest.param({"body": ""}, 21602, id="no-words"),
        pytest.param({"body": "a" * 1601}, 21617, id="too-long"),
        pytest.param({"from_": "+15550100199"}, 21606, id="not-our-number"),
        pytest.param({"to": LINE}, 21266, id="to-itself"),
        pytest.param({"status_callback": "nowhere"}, 21609, id="callback-is-no-address"),
        pytest.param({"validity_period": 36_001}, 90007, id="valid-for-more-than-ten-hours"),
    ],
)
def test_a_wrong_message_is_refused_and_nothing_is_sent(sim, client, asked, code):
    """Source: twilio.com/docs/api/errors, the page of each code."""
    assert refusal(lambda: send(client, **asked)) == (400, code)
    assert sim.ledger.sends == []
    assert sim.ledger.requests[-1].code == code


def test_a_line_without_texts_cannot_send(sim, client):
    sim.add_number("+448080805675", "http://127.0.0.1:9/sms", sms=False)
    assert refusal(lambda: send(client, from_="+448080805675")) == (400, 21606)


def test_a_wrong_token_is_refused(sim, client_of):
    """Source: twilio.com/docs/api/errors/20003."""
    assert refusal(lambda: send(client_of(sim, secret="wrong"))) == (401, 20003)


def test_an_api_key_opens_messages_but_not_the_account(start, client_of):
    sim = start(api_key=("SK1", "key secret"))
    by_key = client_of(sim, "SK1", "key secret")
    assert send(by_key).status == "queued"
    assert refusal(by_key.api.v2010.account.fetch) == (401, 20003)
    assert client_of(sim).api.v2010.account.fetch().status == "active"


def test_what_does_not_exist_is_not_found(client):
    assert refusal(client.messages("SM" + "f" * 32).fetch) == (404, 20404)
    assert refusal(client.incoming_phone_numbers("PN" + "f" * 32).fetch) == (404, 20404)


def test_an_error_is_written_as_twilio_writes_it(sim):
    """Source: twilio.com/docs/usage/twilios-response, "Errors"."""
    answer = requests.get(f"{sim.base_url}/2010-04-01/Accounts/{sim.account_sid}/Messages.json", timeout=5)
    assert answer.status_code == 401
    assert answer.json() == {
        "code": 20003,
        "message": "Authenticate",
        "more_info": "https://www.twilio.com/docs/errors/20003",
        "status": 401,
    }


def test_numbers_are_found_and_their_capabilities_told(sim, client):
    sim.add_number("+448080805675", "http://127.0.0.1:9/sms", sms=False)
    assert [number.phone_number for number in client.incoming_phone_numbers.list(page_size=1)] == [
        "+448080805675",
        LINE,
    ]
    (number,) = client.incoming_phone_numbers.list(phone_number="+44808")
    assert number.capabilities["sms"] is False
    assert client.incoming_phone_numbers.list(friendly_name="nobody's") == []


def test_a_number_is_set_up_through_the_api(sim, client, customer):
    sid = sim.number(LINE).sid
    client.incoming_phone_numbers(sid).update(sms_url=customer.url + "/moved#rc=2", sms_method="POST")
    assert client.incoming_phone_numbers(sid).fetch().sms_url == customer.url + "/moved#rc=2"
    sim.phone(PHONE).text(LINE, "hello")
    assert customer.got[-1].path == "/moved"
    assert refusal(lambda: client.incoming_phone_numbers(sid).update(sms_url="nowhere")) == (400, 21402)


def test_a_hundred_requests_a_second_are_no_burden(client):
    """Client and carrier together; the processor's time, so that a busy machine changes nothing."""
    began = time.process_time()
    for count in range(100):
        send(client, str(count))
    assert time.process_time() - began < 1.0
