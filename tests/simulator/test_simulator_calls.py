"""A phone calls a line, or is called: who hears what, and what the customer is told."""

import time

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator

from tests.simulator.callers import ACCOUNT, LINE, OTHER, PHONE, TOKEN, place, say


@pytest.fixture
def sim(start_voice):
    return start_voice()


def test_a_caller_hears_the_document_and_is_hung_up_on_at_its_end(sim, voice):
    """Source: twilio.com/docs/voice/twiml: a document that runs out ends the call."""
    voice.says("/voice", '<Say language="de-DE" voice="Polly.Vicki">Guten Tag</Say><Pause length="2"/><Say>Bye</Say>')
    call = sim.phone(PHONE).call(LINE)
    assert call.wait_for_end() == "completed"
    assert [(heard.kind, heard.text) for heard in call.heard] == [("say", "Guten Tag"), ("say", "Bye")]
    assert (call.heard[0].language, call.heard[0].voice) == ("de-DE", "Polly.Vicki")
    assert call.heard[1].at - call.heard[0].at >= 2 * sim.pace.second
    assert (call.ended_by, call.shown, call.direction) == ("us", LINE, "inbound")


def test_the_first_request_says_who_calls_and_is_signed(sim, voice):
    """Source: twilio.com/docs/voice/twiml, "Twilio's request to your application"."""
    call = sim.phone(PHONE).call(LINE)
    hook = voice.wait_for("/voice")
    assert (
        hook.params
        | {
            "CallSid": call.sid,
            "AccountSid": ACCOUNT,
            "From": PHONE,
            "To": LINE,
            "CallStatus": "ringing",
            "Direction": "inbound",
            "Caller": PHONE,
            "Called": LINE,
        }
        == hook.params
    )
    signature = hook.headers["X-Twilio-Signature"]
    assert RequestValidator(TOKEN).validate(voice.url + "/voice", hook.params, signature)


def test_a_withheld_number_and_extra_parameters_are_passed_on(sim, voice):
    sim.phone(PHONE).call(LINE, caller_id="anonymous", extra={"StirVerstat": "TN-Validation-Passed-A", "ToCity": None})
    params = voice.wait_for("/voice").params
    assert (params["From"], params["StirVerstat"]) == ("anonymous", "TN-Validation-Passed-A")
    assert "ToCity" not in params
    assert (sim.ledger.calls[0].from_, sim.ledger.calls[0].phone) == ("anonymous", PHONE)


def test_a_key_ends_the_prompt_and_goes_to_the_action(sim, voice):
    """Source: twilio.com/docs/voice/twiml/gather."""
    voice.says("/voice", '<Gather numDigits="1" action="/menu"><Say>Menu</Say><Pause length="60"/></Gather>')
    voice.says("/menu", "<Say>You pressed it</Say>")
    call = sim.phone(PHONE).call(LINE)
    call.wait_to_hear("Menu")
    assert call.asks
    call.press("2")
    call.wait_to_hear("You pressed it")
    assert voice.wait_for("/menu").params["Digits"] == "2"


def test_keys_pressed_ahead_answer_the_questions_to_come(sim, voice):
    voice.says("/voice", '<Gather numDigits="1" action="/more" timeout="60"><Say>First</Say></Gather>')
    voice.says("/more", '<Gather action="/done" timeout="60"><Say>Second</Say></Gather>')
    voice.says("/done", "<Say>Done</Say>")
    call = sim.phone(PHONE).call(LINE)
    call.press("123#")
    call.wait_to_hear("Done")
    assert [voice.wait_for(path).params["Digits"] for path in ("/more", "/done")] == ["1", "23"]
    assert [heard.text for heard in call.heard] == ["Done"]


def test_silence_falls_through_to_the_next_verb(sim, voice):
    voice.says("/voice", '<Gather timeout="3" action="/menu"><Say>Menu</Say></Gather><Say>Nothing</Say>')
    call = sim.phone(PHONE).call(LINE)
    heard = call.wait_to_hear("Nothing")
    assert heard.at - call.heard[0].at >= 3 * sim.pace.second
    assert not voice.asked("/menu")


def test_an_empty_result_is_posted_where_that_was_asked_for(sim, voice):
    voice.says("/voice", '<Gather timeout="1" action="/menu" actionOnEmptyResult="true"/>')
    sim.phone(PHONE).call(LINE)
    assert voice.wait_for("/menu").params["Digits"] == ""


def test_the_finishing_key_alone_is_no_input(sim, voice):
    """The default of finishOnKey is #: whoever wants to be told of # must turn that off."""
    voice.says("/voice", '<Gather numDigits="1" action="/menu" timeout="60"/><Say>Nothing</Say>')
    call = sim.phone(PHONE).call(LINE)
    call.press("#")
    call.wait_to_hear("Nothing")


def test_speech_is_understood_where_it_is_asked_for(sim, voice):
    voice.says("/voice", '<Gather input="dtmf speech" timeout="60" action="/menu"/>')
    call = sim.phone(PHONE).call(LINE)
    call.wait_until_asked()
    call.speak("a person please")
    assert voice.wait_for("/menu").params["SpeechResult"] == "a person please"


def test_a_rejected_call_is_never_answered(sim, voice):
    """Source: twilio.com/docs/voice/twiml/reject."""
    voice.says("/voice", '<Reject reason="busy"/>')
    call = sim.phone(PHONE).call(LINE)
    assert (call.wait_for_end(), call.answered_at) == ("busy", None)


def test_a_redirect_is_followed(sim, voice):
    voice.says("/voice", '<Redirect method="GET">/elsewhere?a=1</Redirect>')
    voice.says("/elsewhere", "<Say>Here</Say><Hangup/><Say>Never</Say>")
    call = sim.phone(PHONE).call(LINE)
    call.wait_for_end()
    assert [heard.text for heard in call.heard] == ["Here"]
    assert voice.wait_for("/elsewhere").method == "GET"


def test_hanging_up_ends_everything_and_is_told(sim, voice, client):
    voice.says("/voice", '<Say>Hello</Say><Pause length="600"/>')
    number = client.incoming_phone_numbers(sim.number(LINE).sid)
    number.update(status_callback=voice.url + "/status")
    call = sim.phone(PHONE).call(LINE)
    call.wait_to_hear("Hello")
    call.hang_up()
    params = voice.wait_for("/status").params
    assert (params["CallStatus"], params["CallSid"]) == ("completed", call.sid)
    assert int(params["CallDuration"]) >= 1
    assert (call.status, call.ended_by) == ("completed", "phone")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"\n<?xml version='1.0'?><Response/>", "12100"),
        (b"<Nonsense/>", "12100"),
        (b"{}", "12300"),
        (b"<Response>" + b" " * 65_536 + b"</Response>", "11750"),
        (500, "11200"),
    ],
)
def test_a_broken_document_is_an_application_error(sim, voice, answer, code):
    """Source: twilio.com/docs/api/errors, the page of each code."""
    voice.raw("/voice", answer, "application/json" if answer == b"{}" else "text/xml")
    call = sim.phone(PHONE).call(LINE)
    call.wait_for_end()
    assert "application error" in call.heard[-1].text
    assert call.ended_by == "error"
    assert sim.ledger.documents[-1].problem.startswith(code)


def test_what_is_not_understood_is_noted_and_passed_over(sim, voice):
    """Source: twilio.com/docs/api/errors/12200, a warning."""
    voice.says("/voice", '<Sing>la</Sing><Say Voice="man">Hello</Say><Pause length="soon"/>')
    call = sim.phone(PHONE).call(LINE)
    call.wait_to_hear("Hello")
    call.wait_for_end()
    problem = sim.ledger.documents[0].problem
    assert problem.startswith("12200: Sing is not understood")
    assert "Say has no attribute Voice" in problem
    assert "length='soon'" in problem


def test_the_fallback_is_told_what_went_wrong(start_voice, voice):
    sim = start_voice(voice_fallback_url=voice.url + "/fallback")
    voice.raw("/voice", 500)
    voice.says("/fallback", "<Say>We are still here</Say>")
    call = sim.phone(PHONE).call(LINE)
    call.wait_to_hear("still here")
    params = voice.wait_for("/fallback").params
    assert (params["ErrorCode"], params["ErrorUrl"]) == ("11200", voice.url + "/voice")
    assert [one.used_fallback for one in sim.ledger.documents] == [False, True]


# --- calls that REST asks for


def test_a_call_through_rest_rings_and_its_progress_is_told(sim, voice, client):
    """Source: twilio.com/docs/voice/api/call-resource, StatusCallbackEvent."""
    voice.says("/page", "<Say>A page</Say>")
    phone = sim.phone(PHONE)
    phone.answers = "yes"
    events = ["initiated", "ringing", "answered", "completed"]
    created = place(client, voice, status_callback=voice.url + "/status", status_callback_event=events)
    assert (created.status, created.direction) == ("queued", "outbound-api")
    call = phone.wait_for_ring()
    call.wait_to_hear("A page")
    assert (call.sid, call.shown) == (created.sid, LINE)
    told = voice.wait_for_all("/status", 4)
    assert [hook.params["CallStatus"] for hook in told] == ["initiated", "ringing", "in-progress", "completed"]
    assert [hook.params["SequenceNumber"] for hook in told] == ["0", "1", "2", "3"]
    fetched = client.calls(created.sid).fetch()
    assert (fetched.status, fetched.to) == ("completed", PHONE)


@pytest.mark.parametrize(
    ("answers", "status"),
    [("no", "no-answer"), ("busy", "busy"), ("declines", "busy"), ("unreachable", "failed")],
)
def test_a_call_that_is_not_taken_says_how(sim, voice, client, answers, status):
    sim.phone(PHONE).answers = answers
    sid = place(client, voice, timeout=5, status_callback=voice.url + "/status").sid
    assert voice.wait_for("/status").params["CallStatus"] == status
    assert client.calls(sid).fetch().status == status
    assert not voice.asked("/page")


def test_a_voicemail_answers_talks_and_presses_nothing(sim, voice, client):
    voice.says("/page", '<Gather numDigits="1" timeout="5" action="/taken"><Say>Press 1</Say></Gather>')
    phone = sim.phone(PHONE)
    phone.answers, phone.voicemail_after = "voicemail", 3
    place(client, voice, machine_detection="Enable", async_amd="true", async_amd_status_callback=voice.url + "/amd")
    call = phone.wait_for_ring()
    call.wait_for_end()
    assert call.answered_at - call.ringing_at >= 3 * sim.pace.second
    assert voice.wait_for("/amd").params["AnsweredBy"] == "machine_start"
    assert not voice.asked("/taken")


def test_an_owner_acts_by_itself(sim, voice, client):
    voice.says("/page", '<Gather numDigits="1" action="/taken" timeout="60"><Say>Press 1</Say></Gather>')

    def take(call):
        call.answer()
        call.wait_to_hear("Press 1")
        call.press("1")

    sim.phone(PHONE).answers = take
    place(client, voice)
    assert voice.wait_for("/taken").params["Digits"] == "1"


def test_a_misspelt_habit_is_refused(sim):
    with pytest.raises(ValueError, match="expected a callable or one of"):
        sim.phone(PHONE).answers = "maybe"


def test_calls_leave_at_the_pace_of_the_account(sim, voice, client):
    """Source: twilio.com/docs/glossary/cps: one a second unless agreed otherwise."""
    sim.calls_per_second = 0.1
    for phone in (PHONE, OTHER):
        place(client, voice, to=phone)
    first, second = (sim.phone(phone).wait_for_ring() for phone in (PHONE, OTHER))
    assert second.ringing_at - first.ringing_at >= 5 * sim.pace.second  # ten, and a busy machine


def test_a_call_beyond_the_limit_is_refused(sim, voice, client):
    sim.most_calls = 1
    place(client, voice)
    with pytest.raises(TwilioRestException) as refused:
        place(client, voice, to=OTHER)
    assert (refused.value.status, refused.value.code) == (429, 10004)


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"to": "nobody"}, 21211),
        ({"to": ""}, 21201),
        ({"from_": "+15550100199"}, 21210),
        ({"from_": "us"}, 21212),
        ({"url": "nowhere"}, 21205),
    ],
)
def test_a_wrong_call_is_refused(sim, voice, client, asked, code):
    with pytest.raises(TwilioRestException) as refused:
        place(client, voice, **asked)
    assert (refused.value.status, refused.value.code) == (400, code)
    assert sim.ledger.calls == []


def test_a_live_call_is_sent_elsewhere(sim, voice, client):
    voice.says("/voice", '<Say>Wait</Say><Pause length="600"/>')
    voice.says("/elsewhere", "<Say>Here</Say>")
    call = sim.phone(PHONE).call(LINE)
    call.wait_to_hear("Wait")
    client.calls(call.sid).update(url=voice.url + "/elsewhere")
    call.wait_to_hear("Here")
    call.wait_for_end()
    with pytest.raises(TwilioRestException) as refused:
        client.calls(call.sid).update(twiml=say("Too late"))
    assert refused.value.code == 21220


def test_a_call_is_hung_up_or_canceled_through_rest(sim, voice, client):
    voice.says("/voice", '<Pause length="600"/>')
    ringing = place(client, voice, status_callback=voice.url + "/status")
    sim.phone(PHONE).wait_for_ring()
    client.calls(ringing.sid).update(status="canceled")
    assert voice.wait_for("/status").params["CallStatus"] == "canceled"
    live = sim.phone(OTHER).call(LINE)
    voice.wait_for("/voice")
    client.calls(live.sid).update(status="completed")
    assert live.wait_for_end() in ("completed", "canceled")
    assert live.ended_by == "us"


def test_calls_are_listed_newest_first_and_narrowed(sim, voice, client):
    sids = [place(client, voice, to=to).sid for to in (PHONE, OTHER, PHONE)]
    assert [call.sid for call in client.calls.list(page_size=2)] == sids[::-1]
    assert [call.sid for call in client.calls.list(to=OTHER)] == [sids[1]]
    assert client.calls.list(status="completed") == []


def test_stopping_ends_every_thread(start_voice, voice):
    import threading

    sim = start_voice()
    voice.says("/voice", '<Pause length="600"/>')
    for _ in range(5):
        sim.phone(PHONE).call(LINE)
    voice.wait_for_all("/voice", 5)
    began = time.monotonic()
    sim.stop()
    assert time.monotonic() - began < 2
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("simulator-call-")] == []
