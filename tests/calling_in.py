"""A caller in a story: what they press and say, request by request, as the carrier would post it."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field

from hotline.carriers import Recorded, SignedForm
from hotline.domain.errors import CarrierError
from hotline.domain.speech import Answer, Listen, Part, Say
from hotline.usecases import calls
from tests.story import A_MOMENT, NA_LINE, REPORTER, Hotline, Story

_COUNT = itertools.count(1)


@dataclass
class CallingIn:
    """One call to a line of ours. Each request names the turn that the document before named."""

    hotline: Hotline
    number: str = REPORTER
    sid: str = field(default_factory=lambda: f"CA{next(_COUNT):032x}")
    step: str = ""
    recordings: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.asks()

    def asks(self, **params: str) -> Part:
        """Ask for the next document; return what is asked in it."""
        form = {"CallSid": self.sid, "From": self.number, "To": NA_LINE, **params}
        raw = f"{form} {next(_COUNT)}"
        _, _, place = self.step.partition("/voice/")
        call, _, turn = place.partition("/")
        signed = SignedForm(form, hashlib.sha256(raw.encode()).digest(), raw)
        self.step = calls.receive(self.hotline.runtime, "fake", signed, call, turn)
        self.hotline.clock.forward(A_MOMENT)
        return self.hotline.carrier.heard[-1][-1]

    def presses(self, keys: str) -> Part:
        return self.asks(Digits=keys)

    def records(self, sound: bytes | CarrierError, seconds: int) -> str:
        """Have the carrier record something of which no request tells us."""
        sid = f"RE{next(_COUNT):032x}"
        self.recordings.append(sid)
        self.hotline.carrier.media[sid] = sound
        self.hotline.carrier.recorded.setdefault(self.sid, []).append(Recorded(sid, seconds))
        return sid

    def says(self, sound: bytes | CarrierError, seconds: int, keys: str = "") -> Part:
        return self.asks(RecordingSid=self.records(sound, seconds), RecordingDuration=str(seconds), Digits=keys)

    def hangs_up(self) -> None:
        form = {"CallSid": self.sid, "From": self.number, "To": NA_LINE, "Over": "1"}
        calls.receive_status(self.hotline.runtime, "fake", SignedForm(form, b"", ""))

    @property
    def story(self) -> Story:
        rows = self.hotline.query("SELECT incident FROM call WHERE carrier_sid = :sid", sid=self.sid)
        return Story(self.hotline, rows[0][0])


def asked_in(part: Part) -> str:
    """Return the words of a question."""
    assert isinstance(part, Answer | Listen)
    return " ".join(said.text for said in part.said if isinstance(said, Say))
