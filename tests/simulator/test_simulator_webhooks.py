"""A text from a phone reaches the customer's webhook as the carrier documents it."""

import base64
import socket
import threading
import time

import pytest
from twilio.request_validator import RequestValidator

from hotline.simulator import Simulator
from hotline.simulator.background import Workers
from hotline.simulator.signing import sign

TOKEN = "not a secret"
LINE, PHONE = "+15550100100", "+15550100142"


def test_a_text_is_posted_with_the_fields_of_a_real_one(sim, customer):
    """Source: twilio.com/docs/messaging/guides/webhook-request, and SmsStatus, ApiVersion from captured requests."""
    delivery = sim.phone(PHONE).text(LINE, "someone follows me")
    params = customer.got[0].params
    assert (params["From"], params["To"], params["Body"]) == (PHONE, LINE, "someone follows me")
    assert params["MessageSid"] == params["SmsSid"] == params["SmsMessageSid"] == delivery.sid
    assert (params["NumSegments"], params["NumMedia"], params["SmsStatus"]) == ("1", "0", "received")
    assert params["ToCity"] == ""  # "when available", and then empty rather than absent
    assert (delivery.accepted, delivery.status, delivery.attempts) == (True, 204, 1)
    assert delivery.posted_at <= delivery.answered_at


def test_a_text_carries_the_carriers_headers(sim, customer):
    sim.phone(PHONE).text(LINE, "hello")
    headers = customer.got[0].headers
    assert headers["User-Agent"] == "TwilioProxy/1.1"
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert headers["X-Home-Region"] == "us1"
    assert headers["I-Twilio-Idempotency-Token"]


@pytest.mark.parametrize("body", ["hello", "", "naïve — 🙂 &=+%", "two\nlines"])
def test_the_signature_passes_twilios_own_check(start, customer, body):
    """Source: twilio.com/docs/usage/security; the fragment takes no part ("not part of the signature")."""
    start(overrides="?line=1#rc=1&rp=all").phone(PHONE).text(LINE, body)
    hook = customer.got[0]
    assert hook.path == "/sms?line=1"
    check = RequestValidator(TOKEN).validate
    assert check(customer.url + "/sms?line=1", hook.params, hook.headers["X-Twilio-Signature"])
    assert not check(customer.url + "/sms?line=2", hook.params, hook.headers["X-Twilio-Signature"])


def test_the_signature_matches_twilios_published_example():
    """Source: twilio.com/docs/usage/security, "Test the validity of your webhook signature"."""
    params = {"CallSid": "CA1234567890ABCDE", "Caller": "+14158675309", "Digits": "1234", "From": "+14158675309"}
    params["To"] = "+18005551212"
    url = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert sign("12345", url, list(params.items())) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def test_a_repeated_parameter_is_signed_once_per_value():
    once, twice = [("a", "1"), ("a", "2")], [("a", "2"), ("a", "1"), ("a", "2")]
    assert sign("t", "http://h/", once) == sign("t", "http://h/", twice)


def test_a_number_set_to_get_is_asked_with_a_signed_query(sim, customer):
    sim.number(LINE).sms_method = "GET"
    sim.phone(PHONE).text(LINE, "hello")
    hook = customer.got[0]
    assert hook.method == "GET"
    assert RequestValidator(TOKEN).validate(customer.url + hook.path, {}, hook.headers["X-Twilio-Signature"])


def test_by_default_a_server_error_is_not_retried(sim, customer):
    """Source: the table of defaults: one retry, on connection failure only (rc=1, rp=ct)."""
    customer.answers = [500]
    delivery = sim.phone(PHONE).text(LINE, "hello")
    assert (delivery.accepted, delivery.status, delivery.attempts) == (False, 500, 1)


@pytest.mark.parametrize(
    ("overrides", "answers", "attempts", "accepted"),
    [
        pytest.param("#rc=2&rp=5xx", [500, 503], 3, True, id="5xx-asked-for"),
        pytest.param("#rc=2&rp=4xx", [500], 1, False, id="5xx-not-asked-for"),
        pytest.param("#rc=2&rp=4xx,5xx", [404, 500], 3, True, id="a-list-of-two"),
        pytest.param("#rc=1&rp=all", [500, 500], 2, False, id="no-more-than-asked"),
        pytest.param("#rc=3&rp=all&rt=100", [0.5, 0.5], 3, True, id="a-hung-read"),
        pytest.param("#rc=1&rp=ct&rt=100", [0.5], 1, False, id="a-hung-read-not-asked-for"),
        pytest.param("#rc=3&rp=all", ["reset"], 2, True, id="a-server-killed-at-work"),
        pytest.param("#rc=3&rp=all", ["partial"], 1, False, id="a-partial-answer-is-never-retried"),
        pytest.param("#rc=0&rp=all", [500], 1, False, id="none-at-all"),
    ],
)
def test_a_failure_is_retried_if_the_address_asks_for_it(start, customer, overrides, answers, attempts, accepted):
    """Source: the keys rc, rp, rt of webhooks-connection-overrides; "Twilio doesn't retry on partial response"."""
    customer.answers = answers
    delivery = start(overrides=overrides).phone(PHONE).text(LINE, "hello")
    assert (delivery.attempts, delivery.accepted) == (attempts, accepted)


def test_retries_carry_the_same_sid_and_idempotency_token(start, customer):
    """Source: I-Twilio-Idempotency-Token, "that you can use to distinguish retry attempts"."""
    customer.answers = [500, 500]
    phone = start(overrides="#rc=2&rp=all").phone(PHONE)
    phone.text(LINE, "hello")
    phone.text(LINE, "again")
    tokens = [hook.headers["I-Twilio-Idempotency-Token"] for hook in customer.got]
    sids = [hook.params["MessageSid"] for hook in customer.got]
    assert [len(set(of)) for of in (tokens[:3], sids[:3], tokens, sids)] == [1, 1, 2, 2]


def test_a_refused_connection_is_tried_once_more_by_default(sim):
    """Source: the table of defaults: rc=1, rp=ct."""
    sim.number(LINE).sms_url = "http://127.0.0.1:9/sms"
    delivery = sim.phone(PHONE).text(LINE, "nobody there")
    assert (delivery.accepted, delivery.status, delivery.attempts) == (False, 0, 2)


def test_a_server_that_comes_back_between_retries_gets_the_text(sim, eventually):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # taken, but not listening: connections are refused
        sim.number(LINE).sms_url = f"http://127.0.0.1:{closed.getsockname()[1]}/sms#rc=5"
        delivery = sim.phone(PHONE).text(LINE, "hello", wait=False)
        time.sleep(0.05)
        closed.listen()
        with closed.accept()[0] as connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
        eventually(lambda: delivery.done)
    assert delivery.accepted
    assert delivery.attempts > 1


def test_the_total_time_ends_all_retries(start, customer):
    """Source: key tt, "total, including retries"; 15 s at most."""
    customer.answers = [2.0] * 6
    began = time.monotonic()
    delivery = start(overrides="#rc=5&rp=all&rt=1500&tt=300").phone(PHONE).text(LINE, "hello")
    assert not delivery.accepted
    assert time.monotonic() - began < 1.2


def test_the_fallback_hears_what_went_wrong_and_where(start, customer):
    """Source: twilio.com/docs/messaging/guides/webhook-request and a captured fallback request: ErrorCode, ErrorUrl."""
    customer.answers = [500]
    sim = start(overrides="#rc=0", fallback=customer.url + "/fallback")
    delivery = sim.phone(PHONE).text(LINE, "hello")
    first, second = customer.got
    assert (first.path, second.path) == ("/sms", "/fallback")
    assert second.params["ErrorCode"] == "11200"
    assert second.params["ErrorUrl"] == customer.url + "/sms"
    assert second.params["MessageSid"] == delivery.sid
    assert RequestValidator(TOKEN).validate(
        customer.url + "/fallback", second.params, second.headers["X-Twilio-Signature"]
    )
    assert (delivery.accepted, delivery.used_fallback) == (True, True)


@pytest.mark.parametrize("fragment", ["rc=6", "rc=x", "ct=99", "rt=15001", "rp=sometimes"])
def test_a_setting_outside_its_range_is_reported_at_once(sim, fragment):
    """Source: the ranges of webhooks-connection-overrides. The carrier would ignore it in silence."""
    with pytest.raises(ValueError, match=fragment.partition("=")[0]):
        sim.add_number("+15550100101", f"http://127.0.0.1:9/sms#{fragment}")


def test_parameters_can_be_changed_and_left_out(sim, customer):
    sim.phone(PHONE).text(LINE, "hello", extra={"From": "anonymous", "Body": None, "NewThing": "1"})
    params = customer.got[0].params
    assert (params["From"], params["NewThing"], "Body" in params) == ("anonymous", "1", False)


def test_many_texts_are_posted_at_once(sim, customer):
    customer.answers = [1.0] * 20
    began = time.monotonic()
    texts = [sim.phone(f"+155501002{count:02}").text(LINE, "hello", wait=False) for count in range(20)]
    customer.wait(20)
    assert time.monotonic() - began < 1.0  # none waited for another's answer
    assert len(sim.ledger.deliveries) == len(texts) == 20


def test_a_text_to_a_number_that_is_not_ours_is_a_mistake_in_the_test(sim):
    with pytest.raises(ValueError, match="no number of this account"):
        sim.phone(PHONE).text("+15550100199", "hello")


def test_stop_breaks_off_what_is_under_way(start, customer):
    customer.answers = [5.0]
    sim = start()
    sim.phone(PHONE).text(LINE, "hello", wait=False)
    customer.wait(1)
    began = time.monotonic()
    sim.stop()
    assert time.monotonic() - began < 1.0
    names = {thread.name for thread in threading.enumerate() if thread.name.startswith("simulator-")}
    assert names <= {"simulator-webhook"}  # at most on its way out


def test_a_simulator_that_never_started_can_be_stopped_and_stopped_again():
    sim = Simulator("AC1", TOKEN)
    sim.stop()
    sim.stop()


def test_a_hung_customer_holds_up_nobody_elses_callbacks():
    workers, held, done = Workers("simulator-test", limit=2), threading.Event(), threading.Event()
    workers.do(lambda: print(held.wait(3)))
    workers.do(done.set)
    assert done.wait(1)
    held.set()
    workers.stop()


@pytest.mark.parametrize(
    ("overrides", "attempts"),
    [
        pytest.param("", [1, 1], id="by-default-an-error-is-the-end"),
        pytest.param("#rc=2&rp=5xx", [3, 1], id="as-often-as-the-address-asks"),
    ],
)
def test_status_callbacks_are_retried_as_their_address_asks(
    start, client_of, customer, eventually, overrides, attempts
):
    """Source: webhooks-connection-overrides: they hold "on all product webhooks", in REST properties too."""
    sim = start()
    customer.answers = [500, 500] if overrides else [500]
    client_of(sim).messages.create(
        to=PHONE, from_=LINE, body="hi", status_callback=customer.url + "/status" + overrides
    )
    eventually(lambda: [callback.attempts for callback in sim.ledger.callbacks] == attempts, timeout=10.0)


def test_the_password_of_an_address_is_sent_as_basic_authentication(start, customer):
    """Source: twilio.com/docs/usage/security, "HTTP authentication", and "Notes": neither is part of what is signed."""
    sim = start()
    address = customer.url.replace("http://", "http://us:s%3Acret@")
    sim.number(LINE).sms_url = address + "/sms"
    sim.phone(PHONE).text(LINE, "hello")
    hook = customer.got[0]
    assert base64.b64decode(hook.headers["Authorization"].removeprefix("Basic ")) == b"us:s:cret"
    assert RequestValidator(TOKEN).validate(customer.url + "/sms", hook.params, hook.headers["X-Twilio-Signature"])


@pytest.mark.parametrize(
    ("address", "signed"),
    [
        ("http://us:secret@h.example/sms?a=1", "http://h.example/sms?a=1"),
        ("http://us:secret@h.example:8080/sms", "http://h.example:8080/sms"),
        ("https://us:secret@h.example:8443/sms?b=h.example:8443", "https://h.example/sms?b=h.example:8443"),
        ("https://h.example/sms?to=a@b", "https://h.example/sms?to=a@b"),
    ],
)
def test_what_is_signed_has_no_password_and_over_https_no_port(address, signed):
    """Source: twilio.com/docs/usage/security, "Notes"."""
    assert sign(TOKEN, address, [("a", "1")]) == sign(TOKEN, signed, [("a", "1")])
