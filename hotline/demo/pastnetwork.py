"""The phone network of the past: what the hotline asks of a carrier while the demo's old reports are played."""

from __future__ import annotations

import hashlib
import io
import itertools
import wave
from collections.abc import Mapping
from datetime import timedelta

from hotline.carriers import (
    CallEnd,
    CallEvent,
    InboundSms,
    Receipt,
    Recorded,
    ReportedState,
    SignedForm,
    StatusReport,
    Voices,
)
from hotline.domain.speech import Spoken

CARRIER = "twilio"
RATE = 8000
"""Samples a second of a recording."""
CHARACTERS_A_SECOND = 15
"""That a person speaks."""


class PastNetwork:
    """It takes every text and delivers it, and keeps no words. *delivered* are reports that nobody was given yet."""

    name = CARRIER

    def __init__(self) -> None:
        self.delivered: list[StatusReport] = []
        self._ids = itertools.count(1)
        self._recorded: dict[str, list[Recorded]] = {}

    def new_id(self, kind: str) -> str:
        """Return an id, such as SM… for a text, that the network which comes after this one gives to nothing."""
        return f"{kind}{'f' * 16}{next(self._ids):016x}"

    # --- what people do

    def text(self, sender: str, line: str, words: str) -> InboundSms:
        """Return a text as it comes in."""
        key = self.new_id("SM")
        return InboundSms(CARRIER, key, sender, line, words, (), signed({"MessageSid": key, "Body": words}))

    def say(self, call: str, words: str) -> Recorded:
        """Record what is said in a call."""
        recorded = Recorded(self.new_id("RE"), max(1, len(words) // CHARACTERS_A_SECOND))
        self._recorded.setdefault(call, []).append(recorded)
        return recorded

    # --- what the hotline asks for

    def send_sms(self, *, sender: str, to: str, body: str, message: str, validity: timedelta) -> Receipt:
        """Take one text."""
        receipt = Receipt(self.new_id("SM"))
        self.delivered.append(StatusReport(message, receipt.carrier_sid, ReportedState.DELIVERED))
        return receipt

    def redact_text(self, text: str) -> None:
        """Forget words that were never kept."""

    def read_call(self, form: SignedForm) -> CallEvent:
        """Return one request of a call."""
        params = form.params
        return CallEvent(
            CARRIER, params["CallSid"], params["From"], params["To"], form,
            state=CallEnd.COMPLETED if params.get("CallStatus") == "completed" else None,
            keys=params.get("Digits", ""), recording=params.get("RecordingSid", ""),
            seconds=int(params.get("RecordingDuration", "0")),
        )  # fmt: skip

    def render_call(self, spoken: Spoken, step: str, voices: Voices) -> str:
        """Return where the call goes on; nobody listens."""
        return step

    def call_state(self, sid: str) -> CallEnd:
        """Say that a call is over, as all of the past are."""
        return CallEnd.COMPLETED

    def list_recordings(self, call: str) -> list[Recorded]:
        """Return what was recorded in a call."""
        return self._recorded.get(call, [])

    def fetch_attachment(self, text: str, media_sid: str) -> bytes:
        """Return a recording: of the right length, and silent."""
        seconds = next(one.seconds for one in self._recorded[text] if one.sid == media_sid)
        made = io.BytesIO()
        with wave.open(made, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(1)
            sound.setframerate(RATE)
            sound.writeframes(b"\x80" * RATE * seconds)
        return made.getvalue()

    def delete_attachment(self, text: str, media_sid: str) -> None:
        """Forget a recording that was never kept."""


def signed(params: Mapping[str, str]) -> SignedForm:
    """Return a webhook as if it had been signed."""
    return SignedForm(params, hashlib.sha256(repr(sorted(params.items())).encode()).digest(), "")
