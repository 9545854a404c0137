"""Test calls: a test page, a rehearsal or a check by voice. They belong to no incident, and give way to what is real.

Picking up shows little: a voicemail box does. A key, or a code that comes back, shows that it was a person.
"""

from __future__ import annotations

from datetime import timedelta

from hotline.carriers import CallEnd, CallEvent
from hotline.domain.organisation import Channel
from hotline.domain.speech import HangUp, Listen, Say, Spoken, digit_by_digit
from hotline.domain.voice_page import ASKED_TIMES, REPEAT
from hotline.logs import get_logger
from hotline.store.calls import CODE, Call
from hotline.usecases import phone_trouble, test_pages
from hotline.usecases.call_desk import CallDesk

log = get_logger()
RINGS_FOR = timedelta(seconds=30)
ASKED_SECONDS = 8
_SAID = {test_pages.TEST: "test-call", test_pages.DRILL: "drill-call", test_pages.CHECK: "check-call"}
_ENDS = {
    CallEnd.BUSY: "busy",
    CallEnd.NO_ANSWER: "no_answer",
    CallEnd.COMPLETED: "no_key",
    CallEnd.LIMITED: "limited",
    CallEnd.CANCELLED: "over",
}


def step(desk: CallDesk, leg: Call, event: CallEvent) -> None:
    """They picked up, pressed a key, or nothing."""
    if leg.flow["place"] != "asked" or not (event.keys or leg.turn):
        return  # the first request only says that somebody picked up
    if event.keys == REPEAT:
        return
    if event.keys == "1" and not leg.flow.get(CODE) and leg.person is not None:
        leg.flow["place"] = "thanks"
        test_pages.answered_by_call(desk.runtime, desk.tx, leg, leg.person, desk.now)
        return
    leg.flow["times"] += 1
    if leg.flow["times"] >= ASKED_TIMES:
        leg.flow["place"] = "silent"


def heard(desk: CallDesk, leg: Call) -> Spoken:
    """Return what they hear now."""
    person = desk.directory.organisation.people.get(leg.person) if leg.person else None
    words = desk.runtime.words_of(person)
    match leg.flow["place"]:
        case "thanks":
            return (Say(words.say("test-call-thanks"), words.code), HangUp())
        case "asked" if code := leg.flow.get(CODE):
            said = words.say(
                "check-call-code", organisation=desk.directory.organisation.name, digits=digit_by_digit(code)
            )
            return (Listen((Say(said, words.code),), ASKED_SECONDS),)
        case "asked":
            said = words.say(_SAID[leg.flow["about"]], organisation=desk.directory.organisation.name)
            return (Listen((Say(said, words.code),), ASKED_SECONDS),)
        case _:
            return (HangUp(),)


def rings(desk: CallDesk, leg: Call) -> timedelta:
    """Return how long the phone rings: not while they are in a call of ours, or are called for something real."""
    if leg.open and leg.person is not None and not desk.tx.calls.is_busy(leg.person):
        return RINGS_FOR
    desk.tx.drills.note_failure(leg.id, "in_a_call")
    return timedelta()


def ended(desk: CallDesk, leg: Call, end: CallEnd) -> None:
    """It is over: where nobody pressed a key, the reason is kept; a phone that can't be called is noted."""
    if leg.flow["place"] == "thanks":
        phone_trouble.came(desk.tx, desk.directory.organisation, leg.number, Channel.VOICE, leg.id, desk.now)
        return
    desk.tx.drills.note_failure(leg.id, _ENDS.get(end, "failed"))
    if end is CallEnd.FAILED and not leg.flow.get("ours"):
        phone_trouble.failed(desk.tx, desk.directory.organisation, leg.number, Channel.VOICE, leg.id, desk.now)
