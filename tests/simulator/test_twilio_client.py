"""Twilio's own Python client, unchanged but for where the API is, does with the simulator what its reference shows.

The one setting is ``client.api.base_url``, a public attribute. Sources: the reference page of each resource at
twilio.com/docs (named in the tests), twilio.com/docs/api/errors for codes, twilio.com/docs/iam/test-credentials for the
numbers +1 500 555 000x that are refused by themselves.
"""

from datetime import UTC, datetime, timedelta

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from hotline.simulator import Faults
from hotline.simulator.signing import sign, sign_json
from tests.simulator.applications import pizza_shop, served
from tests.simulator.callers import place

TOKEN = "not a secret"
LINE, PHONE, OTHER = "+15550100100", "+15550100142", "+15550100143"
MAGIC = "+1500555000"
NOW = datetime.now(UTC)


@pytest.fixture
def calling(start_voice):
    return start_voice(calls_per_second=1000.0)


def send(client: Client, body="hello", **more):
    return client.messages.create(**{"to": PHONE, "from_": LINE, "body": body} | more)


def refusal(call) -> tuple[int, int]:
    with pytest.raises(TwilioRestException) as caught:
        call()
    assert caught.value.msg
    return caught.value.status, caught.value.code


# --- lists


@pytest.mark.parametrize(
    ("asked", "count", "pages"),
    [
        pytest.param({}, 7, 1, id="everything-on-one-page-of-fifty"),
        pytest.param({"page_size": 3}, 7, 3, id="over-three-pages"),
        pytest.param({"page_size": 7}, 7, 1, id="a-page-that-is-just-full"),
        pytest.param({"limit": 5}, 5, 1, id="no-more-than-asked-for"),
        pytest.param({"limit": 5, "page_size": 2}, 5, 3, id="no-more-than-asked-for-over-pages"),
        pytest.param({"page_size": 3, "to": OTHER}, 3, 1, id="narrowed"),
        pytest.param({"page_size": 1, "to": OTHER, "from_": LINE}, 3, 3, id="narrowed-over-pages"),
        pytest.param({"to": OTHER, "from_": OTHER}, 0, 1, id="nothing"),
        pytest.param({"date_sent_after": NOW - timedelta(days=1)}, 7, 1, id="since-yesterday"),
        pytest.param({"date_sent_before": NOW - timedelta(days=1)}, 0, 1, id="until-yesterday"),
        pytest.param({"date_sent_after": NOW + timedelta(days=1)}, 0, 1, id="from-tomorrow"),
    ],
)
def test_messages_are_listed_and_streamed_alike(sim, client, asked, count, pages):
    """Sources: message-resource, "Read multiple"; twilio.com/docs/usage/twilios-response."""
    sids = [send(client, str(place), to=OTHER if place % 2 else PHONE).sid for place in range(7)]
    before = len(sim.ledger.requests)
    listed = [message.sid for message in client.messages.list(**asked)]
    assert len(sim.ledger.requests) - before == pages
    assert [message.sid for message in client.messages.stream(**asked)] == listed
    assert len(listed) == count
    assert listed == [sid for sid in reversed(sids) if sid in listed]  # newest first, none twice


def test_a_page_knows_its_neighbours_and_can_be_asked_for_by_address(client):
    """Source: twilio.com/docs/usage/twilios-response: next_page_uri, previous_page_uri, page, page_size, start, end."""
    sids = [send(client, str(place)).sid for place in range(5)][::-1]
    first = client.messages.page(page_size=2)
    second = client.messages.get_page(first.next_page_url)
    assert [message.sid for message in first] + [message.sid for message in second] == sids[:4]
    third = second.next_page()
    assert [message.sid for message in third] == sids[4:]
    assert (first.previous_page_url, third.next_page_url) == (None, None)
    assert [message.sid for message in third.previous_page()] == sids[2:4]


def test_a_page_holds_a_thousand_at_most(sim, client):
    """Source: twilio.com/docs/usage/twilios-response: PageSize, "Max: 1000"."""
    send(client)
    client.messages.list(page_size=5000)
    client.messages.page(page_size=5000)
    assert client.messages.page(page_size=5000)._payload["page_size"] == 1000


# --- messages and their files


def test_a_text_with_a_picture(sim, client):
    """Source: message-resource, MediaUrl: with it no words are needed, and the sid begins with MM."""
    message = client.messages.create(
        to=PHONE, from_=LINE, media_url=["http://127.0.0.1:9/a.png", "https://h.example/b"]
    )
    assert (message.sid[:2], message.num_media) == ("MM", "2")
    assert sim.phone(PHONE).wait_for("").media == ("http://127.0.0.1:9/a.png", "https://h.example/b")


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param({"to": MAGIC + "1"}, 21211, id="21211-recipient-invalid"),
        pytest.param({"to": "5551234"}, 21211, id="21211-recipient-not-e164"),
        pytest.param({"from_": MAGIC + "1"}, 21212, id="21212-sender-invalid"),
        pytest.param({"from_": "us"}, 21212, id="21212-sender-no-number"),
        pytest.param({"to": LINE}, 21266, id="21266-to-itself"),
        pytest.param({"to": MAGIC + "3"}, 21408, id="21408-no-permission-for-the-country"),
        pytest.param({"body": ""}, 21602, id="21602-no-words"),
        pytest.param({"from_": ""}, 21603, id="21603-no-sender"),
        pytest.param({"to": ""}, 21604, id="21604-no-recipient"),
        pytest.param({"from_": MAGIC + "7"}, 21606, id="21606-not-the-accounts"),
        pytest.param({"from_": OTHER}, 21606, id="21606-somebody-elses"),
        pytest.param({"status_callback": "nowhere"}, 21609, id="21609-callback"),
        pytest.param({"to": MAGIC + "4"}, 21610, id="21610-blocked"),
        pytest.param({"from_": MAGIC + "8"}, 21611, id="21611-queue-full"),
        pytest.param({"to": MAGIC + "2"}, 21612, id="21612-no-route"),
        pytest.param({"to": MAGIC + "9"}, 21614, id="21614-no-mobile"),
        pytest.param({"body": "a" * 1601}, 21617, id="21617-too-long"),
        pytest.param({"media_url": ["cat.png"]}, 21620, id="21620-no-address"),
        pytest.param({"media_url": [f"https://h.example/{one}" for one in range(11)]}, 21623, id="21623-eleven-files"),
        pytest.param({"messaging_service_sid": "MG" + "0" * 32}, 21701, id="21701-no-such-service"),
        pytest.param({"schedule_type": "fixed", "send_at": NOW}, 35118, id="35118-scheduled-without-a-service"),
        pytest.param({"validity_period": 0}, 90007, id="90007-validity"),
    ],
)
def test_a_message_is_refused_with_the_carriers_own_code(sim, client, asked, code):
    """Sources: twilio.com/docs/api/errors, the page of each code; twilio.com/docs/iam/test-credentials."""
    assert refusal(lambda: send(client, **asked)) == (400, code)
    assert sim.ledger.sends == []


@pytest.mark.parametrize(
    ("faults", "expected"),
    [
        (Faults(rate_429=1), (429, 20429)),
        (Faults(rate_503=1), (503, 20503)),
        (Faults(create_error=20003), (401, 20003)),
        (Faults(create_error=20500), (500, 20500)),
        (Faults(create_error=30034), (400, 30034)),
    ],
)
def test_the_account_is_refused_as_a_whole(start, client_of, faults, expected):
    """Sources: twilio.com/docs/api/errors/20429, 20503, 20003, 20500."""
    assert refusal(lambda: send(client_of(start(faults)))) == expected


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        pytest.param("GET", "/Messages/SM0", (404, 20404), id="no-such-message"),
        pytest.param("GET", "/Calls/CA0", (404, 20404), id="no-such-call"),
        pytest.param("DELETE", "/Recordings/RE0", (404, 20404), id="no-such-recording"),
        pytest.param("GET", "/Conferences/CF0", (404, 20404), id="no-such-conference"),
        pytest.param("GET", "/IncomingPhoneNumbers/PN0", (404, 20404), id="no-such-number"),
        pytest.param("GET", "/Queues", (404, 20404), id="a-resource-that-is-not-here"),
        pytest.param("PUT", "/Messages", (405, 20004), id="a-method-that-it-has-not"),
        pytest.param("DELETE", "/IncomingPhoneNumbers", (405, 20004), id="a-method-that-numbers-have-not"),
        pytest.param("POST", "/AvailablePhoneNumbers/US/Local", (405, 20004), id="a-method-that-offers-have-not"),
        pytest.param("DELETE", "", (405, 20004), id="a-method-that-the-account-has-not"),
    ],
)
def test_what_is_not_there_is_said_to_be_not_there(client, method, path, expected):
    """Sources: twilio.com/docs/api/errors/20404 and 20004."""
    answer = client.request(method, f"{client.api.base_url}/2010-04-01/Accounts/{client.account_sid}{path}.json")
    assert answer.status_code == expected[0]
    assert f'"code": {expected[1]}' in answer.text


# --- calls


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param({"to": MAGIC + "1"}, 21217, id="21217-invalid"),
        pytest.param({"to": MAGIC + "2"}, 21214, id="21214-no-route"),
        pytest.param({"to": MAGIC + "3"}, 21215, id="21215-no-permission-for-the-country"),
        pytest.param({"to": MAGIC + "4"}, 21216, id="21216-blocked"),
        pytest.param({"from_": MAGIC + "1"}, 21212, id="21212-caller-invalid"),
        pytest.param({"to": ""}, 21201, id="21201-nobody-to-call"),
        pytest.param({"from_": ""}, 21213, id="21213-no-caller"),
        pytest.param({"from_": OTHER}, 21210, id="21210-not-the-accounts"),
        pytest.param({"timeout": "x"}, 20001, id="20001-no-number-of-seconds"),
        pytest.param({"status_callback": "nowhere"}, 21609, id="21609-callback"),
    ],
)
def test_a_call_is_refused_with_the_carriers_own_code(calling, voice, client_of, asked, code):
    """Sources: as for messages."""
    assert refusal(lambda: place(client_of(calling), voice, **asked)) == (400, code)
    assert calling.ledger.calls == []


def test_a_call_is_created_fetched_listed_updated_and_deleted(calling, voice, client_of):
    """Source: twilio.com/docs/voice/api/call-resource."""
    client = client_of(calling)
    calling.phone(PHONE).answers = "yes"
    voice.says("/page", '<Pause length="600"/>')
    calls = [place(client, voice, to=to).sid for to in (PHONE, OTHER, PHONE)]
    voice.wait_for_all("/page", 2)
    assert [call.sid for call in client.calls.list(page_size=1)] == calls[::-1]
    assert [call.sid for call in client.calls.list(to=PHONE, page_size=1)] == [calls[2], calls[0]]
    assert client.calls.list(to=PHONE, status="in-progress", start_time_after=NOW - timedelta(hours=1), limit=1)
    assert client.calls.list(start_time_after=NOW + timedelta(days=2)) == []
    assert refusal(client.calls(calls[0]).delete) == (409, 20009)
    assert client.calls(calls[0]).update(twiml="<Response><Say>Moved</Say></Response>").status == "in-progress"
    calling.call(calls[0]).wait_to_hear("Moved")
    assert client.calls(calls[1]).update(status="completed").status == "canceled"  # it was never answered
    calling.call(calls[0]).wait_for_end()
    assert client.calls(calls[0]).delete() is True
    assert refusal(client.calls(calls[0]).fetch) == (404, 20404)


def test_recordings_are_listed_fetched_and_deleted(calling, voice, client_of):
    """Source: twilio.com/docs/voice/api/recording."""
    client = client_of(calling)
    voice.says("/voice", '<Record action="/said" finishOnKey="#" recordingStatusCallback="/recorded"/>')
    for _ in range(3):
        call = calling.phone(PHONE).call(LINE)
        call.wait_until_asked()
        call.speak("words")
        call.press("#")
        call.wait_for_end()
    voice.wait_for_all("/recorded", 3)
    kept = client.recordings.list(page_size=2)
    assert [one.sid for one in kept] == [one.sid for one in reversed(calling.ledger.recordings)]
    assert [one.sid for one in client.recordings.list(call_sid=kept[1].call_sid)] == [kept[1].sid]
    assert client.recordings.list(date_created_after=NOW + timedelta(days=2)) == []
    assert client.recordings(kept[0].sid).fetch().status == "completed"
    assert client.calls(kept[0].call_sid).recordings(kept[0].sid).delete() is True
    assert refusal(client.recordings(kept[0].sid).fetch) == (404, 20404)
    assert len(client.recordings.list()) == 2


def test_conferences_and_participants(calling, voice, client_of):
    """Sources: twilio.com/docs/voice/api/conference-resource and conference-participant-resource."""
    client = client_of(calling)
    voice.says("/voice", "<Dial><Conference>room</Conference></Dial>")
    callers = [calling.phone(phone).call(LINE) for phone in (PHONE, OTHER)]
    callers[0].wait_bridged_with(OTHER)
    (room,) = client.conferences.list(status="in-progress", friendly_name="room")
    assert client.conferences(room.sid).fetch().status == "in-progress"
    assert len(room.participants.list(page_size=1)) == 2
    member = client.conferences(room.sid).participants(callers[0].sid)
    assert member.fetch().muted is False
    assert member.update(muted=True).muted is True
    assert [one.call_sid for one in room.participants.list(muted=True)] == [callers[0].sid]
    assert member.delete() is True
    assert refusal(member.fetch) == (404, 20404)
    assert client.conferences(room.sid).update(status="completed").status == "completed"
    assert client.conferences.list(status="in-progress") == []
    assert [call.wait_for_end() for call in callers] == ["completed", "completed"]


# --- numbers


def test_a_number_is_looked_for_bought_set_up_and_given_back(sim, client, customer):
    """Sources: availablephonenumber-local-resource, incomingphonenumber-resource (create, update, delete)."""
    offers = client.available_phone_numbers("US").local.list(area_code=415, contains="5550107", limit=3)
    assert [offer.phone_number for offer in offers] == ["+14155550107"]
    bought = client.incoming_phone_numbers.create(phone_number="+14155550107", sms_url=customer.url + "/new")
    assert bought.capabilities == {"sms": True, "mms": True, "voice": True, "fax": False}
    assert [one.phone_number for one in client.incoming_phone_numbers.list()] == ["+14155550107", LINE]
    sim.phone(PHONE).text("+14155550107", "hi")
    assert customer.got[-1].path == "/new"
    assert send(client, from_="+14155550107").status == "queued"
    number = client.incoming_phone_numbers(bought.sid)
    assert number.update(friendly_name="Second", voice_url=customer.url + "/voice").friendly_name == "Second"
    assert number.delete() is True
    assert refusal(number.fetch) == (404, 20404)
    assert refusal(lambda: send(client, from_="+14155550107")) == (400, 21606)
    assert client.available_phone_numbers("GB").local.list() == []


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        pytest.param({"phone_number": MAGIC + "0"}, 21422, id="21422-not-available"),
        pytest.param({"phone_number": LINE}, 21422, id="21422-there-already"),
        pytest.param({"phone_number": MAGIC + "1"}, 21421, id="21421-invalid"),
        pytest.param({"phone_number": "us"}, 21421, id="21421-no-number"),
        pytest.param({"area_code": "533"}, 21452, id="21452-none-there"),
        pytest.param({"area_code": "12"}, 21451, id="21451-no-area-code"),
        pytest.param({"phone_number": "+14155550108", "sms_url": "nowhere"}, 21402, id="21402-no-address"),
    ],
)
def test_a_number_is_refused_with_the_carriers_own_code(client, asked, code):
    """Sources: twilio.com/docs/api/errors, the page of each code; twilio.com/docs/iam/test-credentials."""
    assert refusal(lambda: client.incoming_phone_numbers.create(**asked)) == (400, code)
    assert len(client.incoming_phone_numbers.list()) == 1


def test_any_number_of_an_area_will_do(client):
    """Source: test-credentials: area code 500 has numbers."""
    assert client.incoming_phone_numbers.create(area_code="500").phone_number == "+15005550100"


# --- signatures


def test_every_webhook_passes_twilios_own_validator(start, client_of, eventually):
    """Source: twilio.com/docs/usage/security. The application answers 403 to whatever doesn't."""
    sim, app = start(pace=None), pizza_shop()
    client = client_of(sim)
    with served(app) as url:
        sim.number(LINE).sms_url = url + "/sms?line=1&name=a%20b"
        sim.number(LINE).voice_url = url + "/voice?shop=2#rc=2&rp=all"
        assert sim.phone(PHONE).text(LINE, "naïve — 🙂 &=+%").status == 200
        call = sim.phone(PHONE).call(LINE)
        call.wait_to_hear("Press 1")
        call.press("1")
        call.wait_to_hear("You pressed 1")
        send(client, status_callback=url + "/status?of=x")
        eventually(lambda: len(sim.ledger.callbacks) == 4 and all(one.status for one in sim.ledger.callbacks))
        assert {one.status for one in sim.ledger.callbacks} == {204}
        assert sim.post_json(url + "/status", {"event": "delivered", "words": "naïve"}).status == 204
        assert sim.post_json(url + "/status?a=1", {}).status == 204
    assert {path for path, _ in app.config["got"]} == {"/sms", "/voice", "/order", "/status"}


def test_a_wrong_token_fails_the_validator(start):
    """The application's check can fail, so the test above shows something."""
    sim = start()
    with served(pizza_shop(token="another")) as url:
        sim.number(LINE).sms_url = url + "/sms"
        assert sim.phone(PHONE).text(LINE, "hello").status == 403
        assert sim.post_json(url + "/status", {"a": 1}).status == 403


@pytest.mark.parametrize("url", ["https://h.example/sms", "https://h.example:8443/sms", "http://h.example:80/sms?a=1"])
def test_a_signature_holds_with_and_without_a_port(url):
    """Source: twilio.com/docs/usage/security; the validator tries the address with its port and without."""
    params = {"Body": "hello", "Empty": ""}
    assert RequestValidator(TOKEN).validate(url, params, sign(TOKEN, url, list(params.items())))
    signed, signature = sign_json(TOKEN, url, b'{"a": 1}')
    assert RequestValidator(TOKEN).validate(signed, '{"a": 1}', signature)
    assert not RequestValidator(TOKEN).validate(signed, '{"a": 2}', signature)
