"""Phones are rung for a caller, and the first that accepts is connected."""

import pytest
from twilio.base.exceptions import TwilioRestException

from tests.simulator.callers import LINE, OTHER, PHONE, THIRD, place, say

RESPONDERS = (OTHER, THIRD)
TAKE = '<Gather numDigits="1" action="/taken" timeout="20"><Say>Press 1 to take it</Say></Gather><Hangup/>'


@pytest.fixture
def sim(start_voice):
    return start_voice()


def ring(voice, nouns=None, **attributes):
    """Let the line ring both responders, each behind a whisper."""
    written = " ".join(f'{name}="{value}"' for name, value in ({"callerId": LINE} | attributes).items())
    nouns = nouns or "".join(f'<Number url="/whisper">{phone}</Number>' for phone in RESPONDERS)
    voice.says("/voice", f'<Dial {written} action="/dialed">{nouns}</Dial>')
    voice.says("/whisper", TAKE)


def take(call):
    call.answer()
    call.wait_to_hear("Press 1")
    call.press("1")


def test_the_first_to_press_is_connected_and_the_others_are_dropped(sim, voice):
    """Source: twilio.com/docs/voice/twiml/number, url and up to ten numbers."""
    ring(voice, answerOnBridge="true")
    waiting = sim.phone(OTHER)
    waiting.answers, sim.phone(THIRD).answers = "yes", take
    caller = sim.phone(PHONE).call(LINE)
    caller.wait_bridged_with(THIRD)
    assert waiting.wait_for_ring().wait_for_end() == "completed"
    assert waiting.calls[0].ended_by == "us"
    assert waiting.calls[0].bridged_with == set()
    taken = sim.phone(THIRD).wait_for_ring()
    assert (taken.shown, taken.bridged_with) == (LINE, {PHONE})
    (bridge,) = sim.ledger.bridges
    assert ({bridge.a, bridge.b}, bridge.how, bridge.until_at) == ({PHONE, THIRD}, "dial", None)


def test_the_caller_is_not_answered_before_somebody_takes_it(sim, voice):
    """Source: twilio.com/docs/voice/twiml/dial, answerOnBridge."""
    ring(voice, answerOnBridge="true")
    caller = sim.phone(PHONE).call(LINE)
    third = sim.phone(THIRD).wait_for_ring()
    assert (caller.status, caller.heard[0].kind) == ("ringing", "ringing")
    third.answer()
    third.wait_to_hear("Press 1")
    assert caller.status == "ringing"
    third.press("1")
    caller.wait_for_status("in-progress")


def test_those_connected_hear_each_other_and_the_action_follows(sim, voice):
    ring(voice)
    voice.says("/dialed", "<Say>They are gone</Say>")
    sim.phone(OTHER).answers = take
    caller = sim.phone(PHONE).call(LINE)
    caller.wait_bridged_with(OTHER)
    caller.speak("It happened again")
    taken = sim.phone(OTHER).wait_for_ring()
    assert taken.wait_to_hear("happened again").kind == "voice"
    taken.hang_up()
    caller.wait_to_hear("They are gone")
    params = voice.wait_for("/dialed").params
    assert (params["DialCallStatus"], params["DialBridged"], params["DialCallSid"]) == ("completed", "true", taken.sid)
    assert sim.ledger.bridges[0].until_at is not None
    assert sim.phone(THIRD).wait_for_ring().wait_for_end() == "canceled"


@pytest.mark.parametrize(
    ("answers", "status"), [("no", "no-answer"), ("busy", "busy"), ("unreachable", "failed"), ("yes", "completed")]
)
def test_nobody_takes_it(sim, voice, answers, status):
    """A phone that answered but was never connected counts as completed; DialBridged tells the difference."""
    ring(voice, timeout=5)
    for phone in RESPONDERS:
        sim.phone(phone).answers = answers
    sim.phone(PHONE).call(LINE)
    params = voice.wait_for("/dialed").params
    assert (params["DialCallStatus"], params["DialBridged"]) == (status, "false")


def test_a_caller_who_hangs_up_ends_the_ringing_and_the_action_is_told(sim, voice):
    ring(voice)
    caller = sim.phone(PHONE).call(LINE)
    ringing = sim.phone(OTHER).wait_for_ring()
    caller.hang_up()
    assert ringing.wait_for_end() == "canceled"
    params = voice.wait_for("/dialed").params
    assert (params["CallStatus"], params["DialCallStatus"]) == ("completed", "canceled")


def test_a_voicemail_is_never_connected_behind_a_whisper(sim, voice):
    ring(voice, timeout=30)
    for phone in RESPONDERS:
        sim.phone(phone).answers, sim.phone(phone).voicemail_after = "voicemail", 2
    sim.phone(PHONE).call(LINE)
    assert voice.wait_for("/dialed").params["DialBridged"] == "false"
    assert sim.ledger.bridges == []


def test_one_pickup_may_silence_the_others(sim, voice):
    """The documentation leaves open whether the others ring on; a product must stand both."""
    sim.first_pickup_wins = True
    ring(voice)
    sim.phone(PHONE).call(LINE)
    ringing, picked = (sim.phone(phone).wait_for_ring() for phone in (THIRD, OTHER))
    picked.answer()
    assert ringing.wait_for_end() == "canceled"
    assert picked.bridged_with == set()  # the whisper is still going on


def test_each_leg_reports_its_progress(sim, voice):
    events = "initiated ringing answered completed"
    noun = f'<Number statusCallback="/leg" statusCallbackEvent="{events}">{OTHER}</Number>'
    ring(voice, noun)
    sim.phone(OTHER).answers = lambda call: (call.answer(), call.hang_up())
    caller = sim.phone(PHONE).call(LINE)
    told = voice.wait_for_all("/leg", 4)
    assert [hook.params["CallStatus"] for hook in told] == ["initiated", "ringing", "in-progress", "completed"]
    assert {hook.params["ParentCallSid"] for hook in told} == {caller.sid}


def test_a_foreign_caller_id_is_refused(sim, voice):
    """Source: twilio.com/docs/api/errors/13214."""
    ring(voice, callerId="+15550109999")
    sim.phone(PHONE).call(LINE)
    assert voice.wait_for("/dialed").params["DialCallStatus"] == "failed"
    assert sim.ledger.documents[0].problem.startswith("13214")


def test_a_bare_number_is_rung_and_sees_the_caller(sim, voice):
    voice.says("/voice", f"<Dial>{OTHER}</Dial>")
    sim.phone(PHONE).call(LINE)
    assert sim.phone(OTHER).wait_for_ring().shown == PHONE


def test_a_leg_beyond_the_limit_fails(sim, voice):
    sim.most_calls = 2
    ring(voice, timeout=2)
    sim.phone(PHONE).call(LINE)
    voice.wait_for("/dialed")
    assert sorted(call.status for call in sim.ledger.calls if call.origin == "dial") == ["failed", "no-answer"]


def test_a_connected_caller_is_sent_elsewhere_and_the_other_side_hung_up(sim, voice, client):
    ring(voice)
    sim.phone(OTHER).answers = take
    caller = sim.phone(PHONE).call(LINE)
    caller.wait_bridged_with(OTHER)
    client.calls(caller.sid).update(twiml=say("Somebody else"))
    caller.wait_to_hear("Somebody else")
    assert sim.phone(OTHER).wait_for_ring().wait_for_end() == "completed"


def test_keys_pressed_while_it_rang_are_no_answer_to_the_next_question(sim, voice):
    ring(voice, timeout=5)
    voice.says("/dialed", '<Gather numDigits="1" timeout="1" action="/menu"/><Say>Nothing came</Say>')
    caller = sim.phone(PHONE).call(LINE)
    caller.wait_to_hear("ringing")
    caller.press("1")
    caller.wait_to_hear("Nothing came")
    assert not voice.asked("/menu")


# --- conferences


def meet(voice, name="room", **attributes):
    """Let whoever calls the line, or is called, meet in a conference."""
    written = " ".join(f'{key}="{value}"' for key, value in ({"waitUrl": ""} | attributes).items())
    document = f'<Dial action="/left"><Conference {written}>{name}</Conference></Dial>'
    voice.says("/voice", document)
    voice.says("/page", document)


def test_a_conference_starts_with_its_second_participant(sim, voice, client):
    """Source: twilio.com/docs/voice/twiml/conference."""
    meet(voice, waitUrl="/wait", statusCallback="/room", statusCallbackEvent="start end join leave")
    voice.says("/wait", '<Say>Please wait</Say><Pause length="1"/>')
    first = sim.phone(PHONE).call(LINE)
    assert first.wait_to_hear("Please wait", after=1)
    assert [room.status for room in client.conferences.list(friendly_name="room")] == ["init"]
    second = sim.phone(OTHER).call(LINE)
    first.wait_bridged_with(OTHER)
    assert second.bridged_with == {PHONE}
    (room,) = client.conferences.list(status="in-progress")
    assert {member.call_sid for member in room.participants.list()} == {first.sid, second.sid}
    second.hang_up()
    first.hang_up()
    told = [hook.params["StatusCallbackEvent"] for hook in voice.wait_for_all("/room", 6)]
    assert told == [
        "participant-join",
        *["participant-join", "conference-start"],
        *["participant-leave"] * 2,
        "conference-end",
    ]
    assert client.conferences(room.sid).fetch().reason_conference_ended == "last-participant-left"
    assert [bridge.how for bridge in sim.ledger.bridges] == ["room"]


def test_nobody_is_connected_before_a_moderator_comes(sim, voice):
    meet(voice, startConferenceOnEnter="false")
    callers = [sim.phone(phone).call(LINE) for phone in (PHONE, OTHER)]
    voice.wait_for_all("/voice", 2)
    meet(voice)
    sim.phone(THIRD).call(LINE)
    callers[0].wait_bridged_with(THIRD)
    assert callers[0].bridged_with == {OTHER, THIRD}


def test_a_conference_ends_with_whom_it_should(sim, voice):
    meet(voice)
    stays = sim.phone(PHONE).call(LINE)
    voice.wait_for("/voice")
    meet(voice, endConferenceOnExit="true")
    voice.says("/left", "<Say>It is over</Say>")
    ends = sim.phone(OTHER).call(LINE)
    stays.wait_bridged_with(OTHER)
    ends.hang_up()
    stays.wait_to_hear("It is over")
    assert voice.wait_for("/left").params["DialCallStatus"] == "answered"


def test_a_participant_is_called_muted_held_and_put_out_through_rest(sim, voice, client):
    meet(voice)
    caller = sim.phone(PHONE).call(LINE)
    voice.wait_for("/voice")
    sim.phone(OTHER).answers = "yes"
    room = client.conferences("room").participants
    added = room.create(from_=LINE, to=OTHER, label="responder", beep="false", end_conference_on_exit=False)
    caller.wait_bridged_with(OTHER)
    (found,) = client.conferences.list()
    member = client.conferences(found.sid).participants(added.call_sid)
    assert member.fetch().label == "responder"
    assert member.update(muted=True).muted is True
    sim.call(added.call_sid).speak("nobody hears this")
    assert member.update(hold=True).hold is True
    assert caller.bridged_with == set()
    member.update(hold=False)
    caller.wait_bridged_with(OTHER)
    assert member.delete() is True
    assert sim.call(added.call_sid).wait_for_end() == "completed"
    assert [heard.kind for heard in caller.heard if heard.kind == "voice"] == []
    with pytest.raises(TwilioRestException) as refused:
        member.fetch()
    assert refused.value.code == 20404


def test_a_conference_is_there_as_soon_as_somebody_is_called_into_it(sim, client):
    """Source: twilio.com/docs/voice/api/conference-participant-resource: "connecting to, or actively connected"."""
    added = client.conferences("room").participants.create(from_=LINE, to=OTHER, label="responder")
    call = sim.phone(OTHER).wait_for_ring()
    (room,) = client.conferences.list(friendly_name="room")
    assert (room.status, room.sid) == ("init", added.conference_sid)
    (member,) = room.participants.list()
    assert (member.call_sid, member.status, member.label) == (call.sid, "ringing", "responder")
    member.delete()
    assert call.wait_for_end() == "canceled"
    assert client.conferences(room.sid).fetch().status == "completed"


def test_the_next_ten_responders_are_rung_by_rest_and_one_takes_it(sim, voice, client):
    """A whole patch-through: the caller waits in a conference, the taker joins, the others are told and let go."""
    sim.calls_per_second = 50
    meet(voice, "E7K", endConferenceOnExit="true", waitUrl="/wait")
    voice.says("/wait", '<Say>We are calling the team</Say><Pause length="20"/>')
    voice.says("/page", TAKE)
    voice.says("/taken", '<Dial><Conference beep="false" waitUrl="">E7K</Conference></Dial>')
    phones = [f"+155501002{number:02}" for number in range(10)]
    for phone in phones:
        sim.phone(phone).answers = "yes"
    caller = sim.phone(PHONE).call(LINE)
    caller.wait_to_hear("calling the team")
    for phone in phones:
        place(client, voice, to=phone, status_callback=voice.url + "/status")
    rung = [sim.phone(phone).wait_for_ring() for phone in phones]
    for call in rung:
        call.wait_to_hear("Press 1")
    rung[3].press("1")
    caller.wait_bridged_with(phones[3])
    for call in rung[:3] + rung[4:]:
        client.calls(call.sid).update(twiml=say("It is taken"))
        call.wait_to_hear("It is taken")
    caller.hang_up()
    assert [call.wait_for_end() for call in rung] == ["completed"] * 10
    assert [(bridge.a, bridge.b) for bridge in sim.ledger.bridges] == [(PHONE, phones[3])]
    assert {call.shown for call in rung} == {LINE}
    assert len(voice.wait_for_all("/status", 10)) == 10


def test_whoever_is_sent_elsewhere_leaves_the_conference(sim, voice, client):
    meet(voice)
    calls = [sim.phone(phone).call(LINE) for phone in (PHONE, OTHER)]
    calls[0].wait_bridged_with(OTHER)
    client.calls(calls[0].sid).update(twiml=say("Elsewhere"))
    calls[0].wait_to_hear("Elsewhere")
    assert calls[1].bridged_with == set()
    assert calls[1].status == "in-progress"


def test_music_to_wait_with_may_not_ask_anything(sim, voice):
    """Source: twilio.com/docs/api/errors/13238."""
    meet(voice, waitUrl="/wait")
    voice.says("/wait", "<Gather/><Say>Still waiting</Say>")
    sim.phone(PHONE).call(LINE).wait_to_hear("Still waiting")
    assert sim.ledger.documents[1].problem.startswith("13238")


def test_an_owner_who_lost_the_race_puts_down_the_phone(sim, voice):
    """Both wait to hear something; the one who is cut off is no failure of the test."""
    ring(voice)

    def wait_in_vain(call):
        call.answer()
        call.wait_to_hear("never said", timeout=30)

    sim.phone(OTHER).answers, sim.phone(THIRD).answers = wait_in_vain, take
    sim.phone(PHONE).call(LINE).wait_bridged_with(THIRD)
    assert sim.phone(OTHER).wait_for_ring().wait_for_end() == "completed"


def test_the_called_side_is_sent_elsewhere_and_the_caller_goes_on(sim, voice, client):
    ring(voice)
    voice.says("/dialed", "<Say>Back with us</Say>")
    sim.phone(OTHER).answers = take
    caller = sim.phone(PHONE).call(LINE)
    caller.wait_bridged_with(OTHER)
    taken = sim.phone(OTHER).wait_for_ring()
    client.calls(taken.sid).update(twiml=say("On the other side"))
    taken.wait_to_hear("On the other side")
    caller.wait_to_hear("Back with us")
    assert "DialCallDuration" not in voice.wait_for("/dialed").params
