"""What happens to a message on its way to a phone, and what the customer is told of it."""

import re
import threading
import time

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator

LINE, PHONE = "+15550100100", "+15550100142"
TOKEN = "not a secret"


def send(client, body="hello", **more):
    return client.messages.create(**{"to": PHONE, "from_": LINE, "body": body} | more)


def statuses(hooks):
    return [(hook.params["MessageStatus"], hook.params.get("ErrorCode")) for hook in hooks]


def test_a_delivered_message_is_reported_sent_then_delivered(sim, client, customer):
    """Source: twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks (not the initial one)."""
    sid = send(client, status_callback=customer.url + "/status?page=9#rc=2").sid
    hooks = customer.wait(2)
    assert statuses(hooks) == [("sent", None), ("delivered", None)]
    params = hooks[1].params
    assert params["MessageSid"] == params["SmsSid"] == sid
    assert (params["From"], params["To"], params["SmsStatus"]) == (LINE, PHONE, "delivered")
    assert re.fullmatch(r"\d{10}", params["RawDlrDoneDate"])
    url = customer.url + "/status?page=9"
    assert RequestValidator(TOKEN).validate(url, params, hooks[1].headers["X-Twilio-Signature"])


def test_without_a_callback_address_nothing_is_posted(sim, client, customer):
    send(client)
    sim.phone(PHONE).wait_for("hello")
    assert customer.got == []


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("off", 30003),
        ("blocked_30004", 30004),
        ("unknown_handset", 30005),
        ("landline", 30006),
        ("filtered", 30007),
        ("carrier_error", 30008),
    ],
)
def test_a_phone_that_cannot_be_reached_is_reported_with_its_code(sim, client, customer, mode, code):
    """Source: twilio.com/docs/api/errors, the page of each code."""
    sim.phone(PHONE).mode = mode
    sid = send(client, status_callback=customer.url).sid
    assert statuses(customer.wait(2)) == [("sent", None), ("undelivered", str(code))]
    assert client.messages(sid).fetch().error_code == code
    assert sim.phone(PHONE).inbox == []


def test_an_unregistered_sender_fails_every_message(sim, client, customer):
    """Source: twilio.com/docs/api/errors/30034 (A2P 10DLC)."""
    sim.number(LINE).refuse_with = 30034
    send(client, status_callback=customer.url)
    assert statuses(customer.wait(1)) == [("failed", "30034")]
    assert sim.ledger.sends[0].arrived_at is None


def test_a_line_whose_queue_is_full_refuses_at_once(sim, client):
    """Source: twilio.com/docs/api/errors/21611."""
    sim.number(LINE).refuse_with = 21611
    with pytest.raises(TwilioRestException) as refused:
        send(client)
    assert refused.value.code == 21611


def test_a_line_sends_its_segments_one_after_the_other(start, client_of):
    """Source: twilio.com/docs/api/errors/30001: a US long code sends one segment a second; here 20, to save time."""
    sim = start(rate=20)
    client = client_of(sim)
    for body in ("a" * 300, "b", "c"):  # two segments, then one each
        send(client, body)
    sim.phone(PHONE).wait_for("c")
    first, second, third = sim.phone(PHONE).inbox
    begin = first.accepted_at
    assert first.arrived_at - begin < 0.1  # an idle line sends at once
    assert 0.1 <= second.arrived_at - begin < 0.3
    assert 0.15 <= third.arrived_at - begin < 0.35


def test_lines_do_not_wait_for_each_other(start, client_of, customer):
    sim = start(rate=1)
    sim.add_number("+15550100101", customer.url, rate=1)
    client = client_of(sim)
    send(client, "one")
    send(client, "two", from_="+15550100101")
    assert sim.phone(PHONE).wait_for("two", timeout=0.5)


def test_a_message_that_waits_beyond_its_validity_never_arrives(start, client_of, customer):
    """Source: twilio.com/docs/api/errors/30036."""
    sim = start(rate=0.5)
    client = client_of(sim)
    send(client, "first")
    send(client, "too late", validity_period=1, status_callback=customer.url)
    assert statuses(customer.wait(1)) == [("failed", "30036")]
    assert [received.body for received in sim.phone(PHONE).inbox] == ["first"]


def test_stop_blocks_and_start_unblocks_and_both_reach_the_webhook(sim, client, customer):
    """Source: twilio.com help on STOP filtering: recorded, answered, and passed to the webhook; sends get 21610."""
    phone = sim.phone(PHONE)
    phone.text(LINE, " Stop ")
    with pytest.raises(TwilioRestException) as refused:
        send(client)
    assert (refused.value.status, refused.value.code) == (400, 21610)
    assert phone.inbox[0].sid.startswith("CARRIER")

    phone.text(LINE, "START")
    send(client, "welcome back")
    phone.wait_for("welcome back")
    assert [hook.params["Body"] for hook in customer.got] == [" Stop ", "START"]
    assert [sent.body for sent in sim.ledger.sends] == ["welcome back"]


def test_a_block_holds_for_one_pair_of_numbers(sim, client, customer):
    sim.add_number("+15550100101", customer.url)
    sim.phone(PHONE).text(LINE, "STOP")
    send(client, from_="+15550100101")
    send(client, to="+15550100143")
    assert len(sim.ledger.sends) == 2


@pytest.mark.parametrize("word", ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "end", "Quit"])
def test_each_stop_word_alone_blocks_and_within_words_does_not(sim, client, word):
    sim.phone(PHONE).text(LINE, f"please {word} him")
    send(client)
    sim.phone(PHONE).text(LINE, word)
    with pytest.raises(TwilioRestException, match=r"unsubscribed"):
        send(client)


def test_help_is_answered_by_the_carrier_and_passed_on(sim, customer):
    sim.phone(PHONE).text(LINE, "help")
    assert "STOP" in sim.phone(PHONE).inbox[0].body
    assert customer.got[0].params["Body"] == "help"


def test_a_blocked_phone_is_refused_at_once(sim, client):
    sim.phone(PHONE).mode = "blocked"
    with pytest.raises(TwilioRestException) as refused:
        send(client)
    assert refused.value.code == 21610


def test_a_misspelt_mode_is_a_mistake_in_the_test(sim):
    with pytest.raises(ValueError, match="expected one of on, off"):
        sim.phone(PHONE).mode = "of"


def test_an_owner_can_answer_a_text_from_the_text_itself(sim, client, customer):
    sim.phone(PHONE).on_text = lambda phone, received: phone.text(LINE, f"1 {received.body}")
    send(client, "E7K")
    assert customer.wait(1)[0].params["Body"] == "1 E7K"


def test_one_of_our_numbers_can_text_another(sim, client, customer):
    sim.add_number("+15550100101", customer.url + "/other")
    send(client, "synthetic report", to="+15550100101")
    hook = customer.wait(1)[0]
    assert (hook.path, hook.params["From"]) == ("/other", LINE)


def test_waiting_for_a_text_takes_words_patterns_and_questions(sim, client):
    phone = sim.phone(PHONE)
    threading.Timer(0.05, send, [client, "code 4711"]).start()
    assert phone.wait_for("4711").body == "code 4711"
    assert phone.wait_for(re.compile(r"\d{4}")) == phone.wait_for(lambda received: received.segments == 1)


def test_a_text_that_does_not_come_is_explained(sim, client):
    phone = sim.phone(PHONE)
    send(client, "something else")
    phone.wait_for("something")
    began = time.monotonic()
    with pytest.raises(TimeoutError, match=r"got no text with 'E7K' in 0.05 s .*\n.*something else"):
        phone.wait_for("E7K", timeout=0.05)
    with pytest.raises(TimeoutError, match="last: nothing"):
        phone.wait_for("something", timeout=0.05, after=1)
    assert time.monotonic() - began < 1
