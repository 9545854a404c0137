"""Calls at Twilio: reading what a call asks, rendering what it hears, placing and ending calls.

Facts and their sources stand in the shared Twilio notes; section numbers below are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from hotline.carriers import CallEnd, CallEvent, Receipt, Recorded, Sent, SignedForm, Voices
from hotline.carriers.twilio_account import NAME, Account, sid_of
from hotline.domain.errors import CarrierRefused
from hotline.domain.speech import Answer, Connect, Dial, HangUp, Join, Listen, Say, Spoken

if TYPE_CHECKING:
    from twilio.twiml.voice_response import VoiceResponse

CALL_SID = re.compile(r"CA[0-9a-fA-F]{32}")
RECORDING_SID = re.compile(r"RE[0-9a-fA-F]{32}")
DATE_SLACK = timedelta(minutes=2)
"""How far Twilio's clock may differ from ours when a call is looked up."""
SILENCE = 4
"""Seconds without a word after which an answer counts as given."""
LONGEST_DOCUMENT = 64_000
"""Bytes; Twilio takes no longer one (11750, §1.4)."""
RETRIES = "#rc=3&rp=all&ct=2000&rt=4000"
"""At an address that we name: asked again up to three times whatever goes wrong, each turn once for us (§1.4)."""
LONGEST_SAID = (4000, 1000, 200)
"""Characters of one sentence: Twilio says no more than 4,096 (§2.3); less where the document would be too long."""
MOST_RECORDINGS = 100
"""Of one call; the interview has seven questions, and may be begun again."""
NOT_XML = re.compile("[^\\t\\n\\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold; Twilio would read none of it (12100)."""
NOT_IN_PROGRESS = "21220"
_STATES = {
    "queued": CallEnd.RINGING,
    "initiated": CallEnd.RINGING,
    "ringing": CallEnd.RINGING,
    "in-progress": CallEnd.ANSWERED,
    "answered": CallEnd.ANSWERED,
    "completed": CallEnd.COMPLETED,
    "busy": CallEnd.BUSY,
    "no-answer": CallEnd.NO_ANSWER,
    "failed": CallEnd.FAILED,
    "canceled": CallEnd.CANCELLED,
}
_NO_RECORDING = frozenset({"absent", "deleted", "failed"})
_MACHINES = frozenset({"machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other", "fax"})


def is_over(status: str) -> bool:
    """Tell whether a call of this status is over; one whose status we don't know is not."""
    state = _STATES.get(status)
    return state is not None and state.is_over


class TwilioCalls:
    """The part of the adapter that is about calls."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def read_call(self, form: SignedForm) -> CallEvent | None:
        """Return one request of a call (§1.3), or None where no id of a call is in the form."""
        params = form.params
        sid = params.get("CallSid", "")
        if not CALL_SID.fullmatch(sid):
            return None
        recording = params.get("RecordingSid", "") or params.get("RecordingUrl", "").rstrip("/").rpartition("/")[2]
        keys = params.get("Digits", "")
        return CallEvent(
            carrier=NAME,
            sid=sid,
            sender=params.get("From", "").strip(),
            to=params.get("To", "").strip(),
            form=_without_keys(form),
            state=_STATES.get(params.get("CallStatus", "")),
            keys="" if keys == "hangup" else "".join(key for key in keys if key in "0123456789*#")[:32],
            recording=recording if RECORDING_SID.fullmatch(recording) else "",
            seconds=_number(params, "RecordingDuration"),
            hung_up=keys == "hangup",
            left="DialCallStatus" in params,
            by_machine=params.get("AnsweredBy", "") in _MACHINES,
            parent=params.get("ParentCallSid", ""),
            verdict=params.get("StirVerstat", "")[:40],
        )

    def render_call(self, spoken: Spoken, step: str, voices: Voices) -> str:
        """Return TwiML. A document that ends without a question goes on with the next request."""
        document = ""
        for longest in LONGEST_SAID:
            document = _document(spoken, step + RETRIES, voices, longest)
            if len(document.encode()) <= LONGEST_DOCUMENT:
                break
        return document

    def place_call(
        self, *, line: str, to: str, url: str, status_url: str, seconds: int, tell_machines: bool = False
    ) -> Receipt:
        """Create one call. Our opaque id stands in its addresses, so a lost answer is settled by what it asks.

        Machines are listened for beside what is said (§2.3): to wait for the verdict would be silence to a person.
        """
        detection = {
            "machine_detection": "Enable",
            "async_amd": "true",
            "async_amd_status_callback": status_url,
            "async_amd_status_callback_method": "POST",
        }
        return self._account.create(
            lambda: self._account.rest().calls.create(
                to=to,
                from_=line,
                url=url + RETRIES,
                method="POST",
                status_callback=status_url + RETRIES,
                status_callback_method="POST",
                status_callback_event=["ringing", "answered", "completed"],
                timeout=min(max(seconds, 5), 600),
                **(detection if tell_machines else {}),
            )
        )

    def find_calls(self, *, line: str, to: str, since: datetime) -> list[Sent]:
        """List calls from our line to this number and keep those created since then."""
        listed = self._account.listed(
            lambda: self._account.rest().calls.list(to=to, from_=line, limit=100, page_size=100)
        )
        found = [
            Sent(entry.sid, entry.date_created, _STATES.get(entry.status) is CallEnd.FAILED)
            for entry in listed
            if entry.sid and entry.date_created and entry.date_created >= since - DATE_SLACK
        ]
        return sorted(found, key=lambda sent: sent.created_at)

    def redirect_call(self, sid: str, url: str) -> None:
        """Update a live call: what it hears now is interrupted (§2.2)."""
        self._change(sid, url=url + RETRIES, method="POST")

    def end_call(self, sid: str) -> None:
        """Complete a call; one that still rings is ended as well (§2.2)."""
        self._change(sid, status="completed")

    def call_state(self, sid: str) -> CallEnd | None:
        """Ask for a call's status."""
        found = self._account.ask(lambda: self._account.rest().calls(sid_of(CALL_SID, sid)).fetch())
        return None if found is None else _STATES.get(str(found.status))

    def list_recordings(self, call: str) -> list[Recorded]:
        """List a call's recordings that a Record made and that are not empty or gone; Twilio's come newest first."""
        sid = sid_of(CALL_SID, call)
        listed = self._account.listed(
            lambda: self._account.rest().calls(sid).recordings.list(limit=MOST_RECORDINGS, page_size=MOST_RECORDINGS)
        )
        return [
            Recorded(entry.sid, int(entry.duration) if str(entry.duration).isdecimal() else 0)
            for entry in reversed(listed)
            if RECORDING_SID.fullmatch(entry.sid or "")
            and str(entry.source) == "RecordVerb"
            and str(entry.status) not in _NO_RECORDING
        ]

    def _change(self, sid: str, **values: str) -> None:
        try:
            self._account.ask(lambda: self._account.rest().calls(sid_of(CALL_SID, sid)).update(**values))
        except CarrierRefused as error:
            if error.code != NOT_IN_PROGRESS:
                raise


def _document(spoken: Spoken, step: str, voices: Voices, longest: int) -> str:
    from twilio.twiml.voice_response import VoiceResponse

    response = VoiceResponse()
    for part in spoken:
        _render(response, part, step, partial(_say, voices=voices, longest=longest))
    # Nothing behind a Record is reached, unless nothing was recorded (§1.3): then the call must go on.
    if not spoken or not isinstance(spoken[-1], HangUp | Join | Dial | Connect):
        response.redirect(step, method="POST")
    return str(response)


def _render(response: VoiceResponse, part: object, step: str, say: Callable[[Any, Say], None]) -> None:
    match part:
        case Say():
            say(response, part)
        case Listen(said=said, seconds=seconds, digits=digits):
            # Without finishOnKey="" the key # would end the wait and be swallowed (§1.3).
            ends = {"finish_on_key": ""} if digits == 1 else {}
            gather = response.gather(
                input="dtmf", num_digits=digits, timeout=seconds, action=step, method="POST", **ends
            )
            for one in said:
                say(gather, one)
        case Answer(said=said, seconds=seconds):
            # Keys that are pressed before the tone: a recording of nothing would ask for no next step (§1.3).
            gather = response.gather(
                input="dtmf", num_digits=1, timeout=1, action=step, method="POST", finish_on_key=""
            )
            for one in said:
                say(gather, one)
            response.record(
                action=step, method="POST", max_length=seconds, timeout=SILENCE, play_beep=True, trim="do-not-trim"
            )
        case Join(room=room):
            response.dial(action=step, method="POST").conference(
                room, start_conference_on_enter=True, end_conference_on_exit=True, beep="false", wait_url=""
            )
        case Dial(number=number, shown=shown, seconds=seconds, asked=asked):
            dial = response.dial(action=step, method="POST", caller_id=shown, timeout=seconds, answer_on_bridge=True)
            dial.number(number, url=asked + RETRIES, method="POST")
        case Connect():
            pass  # the end of the document that is heard before a Dial connects is consent (§2.3)
        case HangUp():
            response.hangup()
        case _:
            raise TypeError(f"nobody renders {type(part).__name__}")


def _say(into: Any, said: Say, *, voices: Voices, longest: int) -> None:
    voice, language = voices.get(said.language, ("", ""))
    named = {"voice": voice, "language": language} if voice and language else {}
    into.say(NOT_XML.sub(" ", said.text)[:longest], **named)


def _without_keys(form: SignedForm) -> SignedForm:
    """Return the form as it may be kept: what was keyed in may be a PIN."""
    if "Digits" not in form.params:
        return form
    params = {name: value for name, value in form.params.items() if name != "Digits"}
    return SignedForm(params, form.digest, urlencode(params))


def _number(params: Mapping[str, str], name: str) -> int:
    said = params.get(name, "")
    return int(said) if said.isdecimal() and len(said) < 7 else 0
