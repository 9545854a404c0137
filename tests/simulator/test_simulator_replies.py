"""What a customer answers to a text is carried out, as the carrier's page "Your response" says."""

import pytest
from flask import Response, request
from twilio.twiml.messaging_response import MessagingResponse

from hotline.simulator import Faults
from hotline.simulator.cookies import Jars
from tests.simulator.applications import pizza_shop, served
from tests.simulator.callers import Voice

LINE, PHONE, OTHER = "+15550100100", "+15550100142", "+15550100143"


@pytest.fixture
def shop(voice: Voice) -> Voice:
    return voice


@pytest.fixture
def sim(start, shop):
    sim = start()
    sim.number(LINE).sms_url = shop.url + "/sms"
    return sim


def replies(sim, phone=PHONE):
    return [(received.from_, received.body) for received in sim.phone(phone).inbox]


def test_a_message_is_sent_back_from_the_number_that_was_texted(sim, shop, client):
    """Source: twilio.com/docs/messaging/twiml/message: "to" and "from" default to the sender and the number texted."""
    reply = MessagingResponse()
    reply.message("Hello <you> & you")
    shop.raw("/sms", str(reply).encode())
    delivery = sim.phone(PHONE).text(LINE, "hi")
    assert sim.phone(PHONE).wait_for("Hello").from_ == LINE
    (sid,) = delivery.replies
    kept = client.messages(sid).fetch()
    assert (kept.direction, kept.body, kept.to) == ("outbound-reply", "Hello <you> & you", PHONE)
    assert delivery.problem == ""


def test_several_messages_leave_in_order_and_elsewhere_if_the_document_says_so(sim, shop):
    """Source: "You can provide multiple <Message> verbs", in order; attribute "to"."""
    shop.says("/sms", f'<Message>one</Message><Sms to="{OTHER}">two</Sms><Message><Body>three</Body></Message>')
    sim.phone(PHONE).text(LINE, "hi")
    sim.phone(PHONE).wait_for("three")
    sim.phone(OTHER).wait_for("two")
    assert replies(sim) == [(LINE, "one"), (LINE, "three")]


def test_pictures_are_named_and_not_fetched(sim, shop, client):
    """Source: twilio.com/docs/messaging/twiml/message, nouns Body and Media."""
    shop.says("/sms", "<Message><Body>look</Body><Media>/cat.png</Media></Message>")
    (sid,) = sim.phone(PHONE).text(LINE, "hi").replies
    assert sim.phone(PHONE).wait_for("look").media == (shop.url + "/cat.png",)
    assert (sid[:2], client.messages(sid).fetch().num_media) == ("MM", "1")


def test_plain_text_is_a_message(sim, shop):
    """Source: twilio.com/docs/messaging/twiml, "Twilio understands MIME types": text/plain."""
    shop.raw("/sms", b"Just words\n", "text/plain; charset=utf-8")
    sim.phone(PHONE).text(LINE, "hi")
    assert sim.phone(PHONE).wait_for("Just").body == "Just words"


@pytest.mark.parametrize("answer", [204, b"", b"<Response/>", b"  \n"])
def test_nothing_is_said_where_nothing_is_asked_for(sim, shop, answer):
    shop.raw("/sms", answer)
    delivery = sim.phone(PHONE).text(LINE, "hi")
    assert (delivery.accepted, delivery.problem, delivery.replies) == (True, "", [])


def test_its_delivery_is_told_where_the_document_says(sim, shop):
    """Source: attribute "statusCallback", relative to the document."""
    shop.says("/sms", '<Message statusCallback="/status">hello</Message>')
    sim.phone(PHONE).text(LINE, "hi")
    told = [hook.params["MessageStatus"] for hook in shop.wait_for_all("/status", 2)]
    assert told == ["sent", "delivered"]


def test_the_flow_goes_on_at_the_action_and_nothing_behind_it_is_reached(sim, shop):
    """Source: attribute "action": a request with MessageSid and MessageStatus, whose answer is the next document."""
    shop.says("/sms", '<Message action="/sent">first</Message><Message>never</Message>')
    shop.says("/sent", "<Message>second</Message>")
    sid, _ = sim.phone(PHONE).text(LINE, "hi").replies
    asked = shop.wait_for("/sent").params
    assert (asked["MessageSid"], asked["MessageStatus"]) == (sid, "sending")
    sim.phone(PHONE).wait_for("second")
    assert replies(sim) == [(LINE, "first"), (LINE, "second")]


def test_a_redirect_gets_the_text_again_and_its_answer_is_the_next_document(sim, shop):
    """Source: twilio.com/docs/messaging/twiml/redirect: POST is the default, what follows it is unreachable."""
    shop.says("/sms", '<Redirect method="GET">/next?a=1</Redirect><Message>never</Message>')
    shop.says("/next", "<Message>there</Message>")
    sim.phone(PHONE).text(LINE, "hi")
    sim.phone(PHONE).wait_for("there")
    (hook,) = shop.asked("/next")
    assert (hook.method, hook.params["Body"]) == ("GET", "hi")
    assert replies(sim) == [(LINE, "there")]


def test_documents_that_lead_to_each_other_end(sim, shop):
    shop.says("/sms", "<Redirect>/sms</Redirect>")
    assert "documents for one text" in sim.phone(PHONE).text(LINE, "hi").problem
    assert len(shop.asked("/sms")) < 20


@pytest.mark.parametrize(
    ("answer", "content_type", "code"),
    [
        pytest.param(b"<Response><Message>hi", "text/xml", 12100, id="not-xml"),
        pytest.param(b"<Reply/>", "text/xml", 12100, id="another-root"),
        pytest.param(b"OK", "text/html", 12100, id="words-that-call-themselves-html"),
        pytest.param(b"{}", "application/json", 12300, id="json"),
        pytest.param(b"<Response>" + b" " * 65_536 + b"</Response>", "text/xml", 11750, id="too-large"),
    ],
)
def test_an_answer_that_is_no_document_goes_to_the_fallback(start, shop, answer, content_type, code):
    """Sources: the page of each code; SmsFallbackUrl: "while retrieving or executing the TwiML"."""
    sim = start(fallback=shop.url + "/fallback")
    sim.number(LINE).sms_url = shop.url + "/sms"
    shop.raw("/sms", answer, content_type)
    shop.says("/fallback", "<Message>we are sorry</Message>")
    delivery = sim.phone(PHONE).text(LINE, "hi")
    told = shop.wait_for("/fallback").params
    assert (told["ErrorCode"], told["ErrorUrl"]) == (str(code), shop.url + "/sms")
    assert delivery.problem.startswith(str(code))
    sim.phone(PHONE).wait_for("sorry")


@pytest.mark.parametrize(
    ("verbs", "code"),
    [
        pytest.param("<Say>hello</Say>", 14110, id="a-verb-of-calls"),
        pytest.param('<Message to="nobody">hello</Message>', 14101, id="to"),
        pytest.param('<Message from="+15550100199">hello</Message>', 14102, id="from"),
        pytest.param("<Message></Message>", 14103, id="no-words"),
        pytest.param('<Redirect method="PUT">/next</Redirect>', 14104, id="method"),
        pytest.param("<Redirect>ftp://127.0.0.1/next</Redirect>", 11100, id="no-web-address"),
    ],
)
def test_what_is_not_understood_is_noted_and_the_rest_carried_out(sim, shop, verbs, code):
    """Source: twilio.com/docs/api/errors, the page of each code: all are warnings."""
    shop.says("/sms", "<Message>before</Message>" + verbs)
    assert sim.phone(PHONE).text(LINE, "hi").problem.startswith(str(code))
    sim.phone(PHONE).wait_for("before")


def test_who_said_stop_gets_no_reply(sim, shop):
    """Source: twilio.com/docs/api/errors/21610: replies are refused like any other text."""
    shop.says("/sms", "<Message>bye</Message>")
    assert sim.phone(PHONE).text(LINE, "STOP").problem.startswith("21610")
    assert [received.sid[:7] for received in sim.phone(PHONE).inbox] == ["CARRIER"]


def test_a_repeated_webhook_is_answered_twice_by_who_cannot_tell(start, shop):
    sim = start(Faults(duplicate_webhooks=1))
    sim.number(LINE).sms_url = shop.url + "/sms"
    shop.says("/sms", "<Message>hello</Message>")
    sim.phone(PHONE).text(LINE, "hi")
    sim.phone(PHONE).wait_for("hello", after=1)


def test_an_application_keeps_its_session_per_pair_of_numbers(start):
    """Source: "Twilio will keep cookie state across multiple SMS messages between the same two phone numbers"."""
    sim = start()
    with served(pizza_shop()) as url:
        sim.number(LINE).sms_url = url + "/sms"
        for phone, said in ((PHONE, "a"), (PHONE, "b"), (OTHER, "c")):
            sim.phone(phone).text(LINE, said)
        sim.phone(PHONE).wait_for("Text 2: b")
        sim.phone(OTHER).wait_for("Text 1: c")


def test_a_request_for_twiml_that_is_repeated_brings_the_same_cookies(start_voice, eventually):
    sim, app, seen = start_voice(Faults(duplicate_webhooks=1)), pizza_shop(), []

    @app.before_request
    def note() -> None:
        if request.path == "/order":
            seen.append(request.cookies.get("visit"))

    @app.after_request
    def give(response: Response) -> Response:
        response.set_cookie("visit", "first")
        return response

    with served(app) as url:
        sim.number(LINE).voice_url = url + "/voice"
        call = sim.phone(PHONE).call(LINE)
        call.wait_to_hear("Press 1")
        call.press("1")
        eventually(lambda: len(seen) == 2)
    assert seen == ["first", "first"]


def test_a_calls_cookies_last_as_long_as_the_call(start_voice):
    """Source: twilio.com/docs/voice/twiml, "Twilio is a well behaved HTTP client": cookies."""
    sim = start_voice()
    app = pizza_shop()
    seen = []

    @app.after_request
    def count(response):
        seen.append(request.cookies.get("visit"))
        response.set_cookie("visit", str(len(seen)))
        return response

    with served(app) as url:
        sim.number(LINE).voice_url = url + "/voice"
        for _ in range(2):
            call = sim.phone(PHONE).call(LINE)
            call.wait_to_hear("Press 1")
            call.press("1")
            call.wait_to_hear("You pressed 1")
            call.wait_for_end()
    assert seen == [None, "1", None, "3"]


def test_cookies_are_forgotten_after_four_hours_of_silence():
    """Source: "Twilio will expire the cookies for that conversation after four hours of inactivity"."""
    now = [1000.0]
    jars = Jars(lambda: now[0])
    first = jars.of(LINE, PHONE)
    now[0] += 4 * 3600
    assert jars.of(LINE, PHONE) is first
    assert jars.of(LINE, OTHER) is not first
    now[0] += 4 * 3600 + 1
    assert jars.of(LINE, PHONE) is not first
