"""What a caller says is recorded, fetched, and deleted for good; and what goes wrong with calls on purpose."""

import io
import wave

import pytest
import requests
from twilio.base.exceptions import TwilioRestException

from hotline.simulator import Faults
from tests.simulator.callers import ACCOUNT, LINE, PHONE, TOKEN, place


@pytest.fixture
def sim(start_voice):
    return start_voice()


def ask(voice, **attributes):
    """Let the line record its caller."""
    written = " ".join(f'{name}="{value}"' for name, value in ({"timeout": 20} | attributes).items())
    voice.says("/voice", f'<Say>Speak</Say><Record action="/said" {written}/><Say>Nothing came</Say>')


def leave(sim, words="He did it again"):
    """Let a caller say something after the beep."""
    call = sim.phone(PHONE).call(LINE)
    call.wait_to_hear("beep")
    call.wait_until_asked()
    call.speak(words)
    return call


def test_words_are_recorded_until_a_key_is_pressed(sim, voice, client):
    """Source: twilio.com/docs/voice/twiml/record."""
    ask(voice, recordingStatusCallback="/recorded", finishOnKey="#")
    call = leave(sim)
    call.press("5#")
    params = voice.wait_for("/said").params
    assert (params["Digits"], params["CallSid"]) == ("#", call.sid)
    told = voice.wait_for("/recorded").params
    assert (told["RecordingStatus"], told["RecordingUrl"]) == ("completed", params["RecordingUrl"])
    (kept,) = client.calls(call.sid).recordings.list()
    assert (kept.sid, kept.duration, kept.status) == (told["RecordingSid"], params["RecordingDuration"], "completed")
    assert sim.ledger.recordings[0].said == "He did it again"


def test_silence_ends_a_recording(sim, voice):
    ask(voice, timeout=4)
    call = leave(sim, 10.0)
    params = voice.wait_for("/said").params
    assert params["Digits"] == ""
    assert int(params["RecordingDuration"]) in (10, 11)  # trimmed of the silence at its end
    assert call.heard[-1].text == "beep"


def test_who_hangs_up_has_left_a_recording_too(sim, voice):
    """Source: twilio.com/docs/voice/twiml/record: Digits is "hangup" then."""
    ask(voice)
    leave(sim).hang_up()
    params = voice.wait_for("/said").params
    assert (params["Digits"], params["CallStatus"]) == ("hangup", "completed")


def test_a_recording_ends_at_its_longest(sim, voice):
    ask(voice, maxLength=3)
    leave(sim, 100.0)
    assert int(voice.wait_for("/said").params["RecordingDuration"]) == 3


def test_an_empty_recording_is_absent_and_the_document_goes_on(sim, voice):
    sim.silence_is_empty = True
    ask(voice, timeout=2, recordingStatusCallback="/recorded", recordingStatusCallbackEvent="completed absent")
    sim.phone(PHONE).call(LINE).wait_to_hear("Nothing came")
    assert voice.wait_for("/recorded").params["RecordingStatus"] == "absent"
    assert not voice.asked("/said")


def test_a_silent_recording_is_saved(sim, voice):
    ask(voice, timeout=2)
    sim.phone(PHONE).call(LINE)
    assert int(voice.wait_for("/said").params["RecordingDuration"]) >= 2


def test_the_sound_is_there_once_it_is_processed_and_gone_once_it_is_deleted(sim, voice, client, eventually):
    sim.recording_delay = 5
    ask(voice, finishOnKey="#")
    leave(sim).press("#")
    url = voice.wait_for("/said").params["RecordingUrl"]
    key = (ACCOUNT, TOKEN)
    assert requests.get(url + ".wav", auth=key, timeout=5).status_code == 404
    eventually(lambda: sim.ledger.recordings[0].status == "completed")
    assert requests.get(url + ".wav", timeout=5).status_code == 401
    answer = requests.get(url, auth=key, timeout=5)
    assert answer.headers["Content-Type"] == "audio/x-wav"
    with wave.open(io.BytesIO(answer.content)) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (8000, 1, 2)
        assert sound.getnframes() >= 8000
    (kept,) = client.recordings.list()
    assert client.recordings(kept.sid).delete() is True
    assert requests.get(url + ".wav", auth=key, timeout=5).status_code == 404
    with pytest.raises(TwilioRestException) as refused:
        client.recordings(kept.sid).fetch()
    assert refused.value.code == 20404
    (record,) = sim.ledger.recordings
    assert (record.fetched, record.deleted_at is not None) == (1, True)


# --- what goes wrong on purpose


def test_the_same_request_comes_twice(start_voice, voice):
    start_voice(Faults(duplicate_webhooks=1)).phone(PHONE).call(LINE)
    first, second = voice.wait_for_all("/voice", 2)
    assert first.headers["I-Twilio-Idempotency-Token"] == second.headers["I-Twilio-Idempotency-Token"]
    assert first.params == second.params


def progress(sim, voice, client):
    sim.phone(PHONE).answers = "yes"
    events = ["initiated", "ringing", "answered", "completed"]
    place(client, voice, status_callback=voice.url + "/status", status_callback_event=events)
    sim.phone(PHONE).wait_for_ring().wait_for_end()


def test_callbacks_of_calls_are_dropped(start_voice, voice, client_of, eventually):
    sim = start_voice(Faults(drop_callbacks=1))
    progress(sim, voice, client_of(sim))
    eventually(lambda: len(sim.ledger.call_callbacks) == 4)
    assert all(callback.dropped for callback in sim.ledger.call_callbacks)
    assert not voice.asked("/status")


def test_callbacks_of_calls_are_doubled(start_voice, voice, client_of):
    sim = start_voice(Faults(duplicate_callbacks=1))
    progress(sim, voice, client_of(sim))
    assert len(voice.wait_for_all("/status", 8)) == 8


def test_the_last_callback_overtakes_those_before_it(start_voice, voice, client_of):
    sim = start_voice(Faults(reorder_callbacks=1))
    progress(sim, voice, client_of(sim))
    told = [hook.params["CallStatus"] for hook in voice.wait_for_all("/status", 4)]
    assert told == ["completed", "initiated", "ringing", "in-progress"]


def test_a_call_is_placed_although_nobody_heard_the_answer(start_voice, voice, client_of):
    sim = start_voice(Faults(reset_after_accept=1))
    with pytest.raises(requests.ConnectionError):
        place(client_of(sim), voice)
    assert sim.phone(PHONE).wait_for_ring().status == "ringing"
    assert (sim.ledger.requests[-1].outcome, sim.ledger.requests[-1].send_sid) == ("withheld", sim.ledger.calls[0].sid)


def test_a_refused_call_is_not_placed(start_voice, voice, client_of):
    sim = start_voice(Faults(rate_429=1))
    with pytest.raises(TwilioRestException) as refused:
        place(client_of(sim), voice)
    assert (refused.value.status, refused.value.code) == (429, 20429)
    assert sim.ledger.calls == []


def test_retries_are_made_as_the_address_asks(sim, voice):
    """Source: twilio.com/docs/usage/webhooks/webhooks-connection-overrides, in TwiML attributes too."""
    voice.says("/voice", "<Redirect>/broken#rc=2&amp;rp=5xx</Redirect>")
    voice.raw("/broken", 500)
    sim.phone(PHONE).call(LINE)
    assert len(voice.wait_for_all("/broken", 3)) == 3
