"""What goes wrong on purpose goes wrong as told, and the ledger says what the caller could know."""

import base64
import socket
import subprocess
import sys
import time
from urllib.parse import urlencode

import pytest
import requests
from twilio.base.exceptions import TwilioRestException

from hotline.simulator import Faults
from hotline.simulator.faults import Dice
from hotline.simulator.server import Peer, look_at

ACCOUNT, TOKEN = "AC" + "0" * 31 + "1", "not a secret"
LINE, PHONE = "+15550100100", "+15550100142"


def send(client, body="hello", **more):
    return client.messages.create(**{"to": PHONE, "from_": LINE, "body": body} | more)


def raw_create(sim, *headers, missing=0):
    """Ask for a message over a bare socket, which the test then treats as it likes."""
    body = urlencode({"To": PHONE, "From": LINE, "Body": "hello"})
    pair = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    lines = [
        f"POST /2010-04-01/Accounts/{ACCOUNT}/Messages.json HTTP/1.1",
        "Host: api.twilio.com",
        f"Authorization: Basic {pair}",
        f"Content-Length: {len(body) + missing}",
        *headers,
    ]
    host, port = sim.base_url.removeprefix("http://").split(":")
    connection = socket.create_connection((host, int(port)))
    connection.sendall("\r\n".join([*lines, "", body]).encode())
    return connection


@pytest.mark.parametrize(
    ("faults", "status", "code"),
    [
        (Faults(rate_429=1), 429, 20429),
        (Faults(rate_503=1), 503, 20503),
        (Faults(create_error=21408), 400, 21408),
        (Faults(create_error=20003), 401, 20003),
    ],
)
def test_a_refusal_means_nothing_was_sent(start, client_of, faults, status, code):
    """Source: twilio.com/docs/api/errors/20429: "Requests that receive 429 responses aren't processed"."""
    sim = start(faults)
    with pytest.raises(TwilioRestException) as refused:
        send(client_of(sim))
    assert (refused.value.status, refused.value.code) == (status, code)
    assert sim.ledger.sends == []
    assert [(asked.status, asked.outcome) for asked in sim.ledger.requests] == [(status, "answered")]


def test_a_reset_before_acceptance_sends_nothing(start, client_of):
    sim = start(Faults(reset_before_accept=1))
    with pytest.raises(requests.exceptions.ConnectionError):
        send(client_of(sim))
    assert sim.ledger.sends == []
    assert sim.ledger.requests[0].outcome == "reset"


def test_a_reset_after_acceptance_delivers_and_withholds_the_answer(start, client_of):
    sim = start(Faults(reset_after_accept=1))
    with pytest.raises(requests.exceptions.ConnectionError, match=r"reset|aborted"):
        send(client_of(sim))
    assert sim.phone(PHONE).wait_for("hello")
    assert [sent.outcome for sent in sim.ledger.sends] == ["withheld"]


def test_a_slow_answer_is_withheld_from_a_caller_that_leaves(start, eventually):
    sim = start(Faults(slow_after_accept=1, slow_seconds=1.0))
    connection = raw_create(sim)
    sim.phone(PHONE).wait_for("hello")  # delivered long before the answer
    connection.close()
    eventually(lambda: sim.ledger.requests[0].status == 0)
    assert sim.ledger.sends[0].outcome == "withheld"


def test_a_slow_answer_reaches_a_patient_caller(start, client_of):
    sim = start(Faults(slow_after_accept=1, slow_seconds=0.2))
    began = time.monotonic()
    send(client_of(sim))
    assert time.monotonic() - began >= 0.2
    assert sim.ledger.sends[0].outcome == "answered"


def test_a_caller_that_closed_before_the_answer_is_gone(start, eventually):
    sim = start(Faults(delay_answer=0.1))
    raw_create(sim).close()
    eventually(lambda: sim.ledger.sends and sim.ledger.sends[0].outcome == "caller_gone")
    assert sim.ledger.sends[0].answer_read is False


def test_a_caller_that_died_with_the_answer_unread_is_gone(sim, eventually):
    """Linux resets a connection closed with unread bytes, as it does for a process killed while waiting."""
    connection = raw_create(sim)
    eventually(lambda: sim.ledger.sends and sim.ledger.sends[0].outcome == "answered")
    connection.close()
    eventually(lambda: sim.ledger.sends[0].outcome == "caller_gone")
    assert sim.ledger.sends[0].answer_read is False


def test_an_answer_that_crossed_the_callers_end_counts_as_unread():
    """The caller closed after the last look and before the answer; its reset comes after the end of the stream."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        caller = socket.create_connection(server.getsockname())
        ours, _ = server.accept()
        caller.close()
        ours.sendall(b"HTTP/1.1 201 Created")
        assert look_at(ours, 0.1) is Peer.RESET
        ours.close()


def test_a_process_killed_while_it_waits_is_gone(start, eventually):
    sim = start(Faults(delay_answer=0.2))
    url = f"{sim.base_url}/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
    form = {"To": PHONE, "From": LINE, "Body": "hello"}
    ask = f"import requests; requests.post({url!r}, data={form!r}, auth={(ACCOUNT, TOKEN)!r})"
    with subprocess.Popen([sys.executable, "-c", ask]) as caller:
        sim.phone(PHONE).wait_for("hello")
        caller.kill()
    eventually(lambda: sim.ledger.sends[0].outcome == "caller_gone")
    assert sim.ledger.sends[0].answer_read is False


def test_a_caller_that_died_just_after_reading_is_gone_but_had_the_answer(sim, eventually):
    connection = raw_create(sim)
    assert b"201" in connection.recv(65536)
    connection.close()
    eventually(lambda: sim.ledger.sends[0].outcome == "caller_gone")
    assert sim.ledger.sends[0].answer_read is True


def test_a_caller_that_stays_or_asks_again_was_answered(sim, client, eventually):
    send(client)
    send(client)
    eventually(lambda: sim.ledger.sends[0].answer_read)
    time.sleep(0.35)  # the second is silent for longer than the grace time
    assert [sent.outcome for sent in sim.ledger.sends] == ["answered", "answered"]


def test_a_caller_that_asked_to_close_is_not_gone_when_it_does(sim, eventually):
    connection = raw_create(sim, "Connection: close")
    assert b"201" in connection.recv(65536)
    connection.close()
    eventually(lambda: sim.ledger.sends[0].answer_read is True)
    assert sim.ledger.sends[0].outcome == "answered"


def test_half_a_request_is_no_request(sim):
    connection = raw_create(sim, missing=1)
    connection.close()
    time.sleep(0.05)
    assert sim.ledger.requests == []


def test_callbacks_are_dropped(start, client_of, customer, eventually):
    sim = start(Faults(drop_callbacks=1))
    send(client_of(sim), status_callback=customer.url)
    eventually(lambda: [callback.dropped for callback in sim.ledger.callbacks] == [True, True])
    assert customer.got == []


def test_callbacks_are_duplicated(start, client_of, customer):
    send(client_of(start(Faults(duplicate_callbacks=1))), status_callback=customer.url)
    assert [hook.params["MessageStatus"] for hook in customer.wait(4)] == ["sent", "sent", "delivered", "delivered"]


def test_callbacks_come_in_the_wrong_order(start, client_of, customer):
    send(client_of(start(Faults(reorder_callbacks=1))), status_callback=customer.url)
    assert [hook.params["MessageStatus"] for hook in customer.wait(2)] == ["delivered", "sent"]


def test_callbacks_come_late(start, client_of, customer):
    began = time.monotonic()
    send(client_of(start(Faults(callback_delay=0.2))), status_callback=customer.url)
    assert customer.wait(2)[0].at - began >= 0.2


def test_an_accepted_text_is_posted_twice(start, customer, eventually):
    sim = start(Faults(duplicate_webhooks=1))
    for count in range(4):  # some at the same time as the first, some after it
        sim.phone(PHONE).text(LINE, str(count))
    sids = [hook.params["MessageSid"] for hook in customer.wait(8)]
    assert all(sids.count(sid) == 2 for sid in sids)
    eventually(lambda: [text.duplicates for text in sim.ledger.deliveries] == [1, 1, 1, 1])


def test_a_list_may_lag_behind_a_fetch(start, client_of, eventually):
    sim = start(Faults(list_lag=0.3))
    client = client_of(sim)
    sid = send(client).sid
    assert client.messages(sid).fetch().sid == sid
    assert client.messages.list(to=PHONE) == []
    eventually(lambda: client.messages.list(to=PHONE))


def test_faults_can_be_changed_while_running(sim, client):
    sim.faults = Faults(rate_503=1)
    with pytest.raises(TwilioRestException):
        send(client)
    sim.faults = Faults()
    assert send(client).status == "queued"


def test_the_same_seed_draws_the_same_faults():
    def draws(seed, share=0.3):
        dice = Dice(seed)
        return [dice.hit("rate_429", share) for _ in range(200)]

    assert draws(7) == draws(7) != draws(8)
    assert 30 <= sum(draws(7)) <= 90
    assert (sum(draws(7, 0.0)), sum(draws(7, 1.0))) == (0, 200)


def test_one_faults_draws_do_not_move_anothers():
    alone, among = Dice(7), Dice(7)
    expected = [alone.hit("rate_503", 0.5) for _ in range(50)]
    drawn = []
    for _ in range(50):
        among.hit("drop_callbacks", 0.5)
        drawn.append(among.hit("rate_503", 0.5))
    assert drawn == expected


@pytest.mark.parametrize("wrong", [{"rate_429": 1.5}, {"drop_callbacks": -0.1}, {"slow_seconds": -1}])
def test_a_share_that_is_none_is_refused(wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Faults(**wrong)
