"""What the pretend network writes down about calls: legs, documents, connections, callbacks, recordings.

Wall times are seconds since the epoch. Like all records these are live until the thing they describe is over.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Origin: TypeAlias = Literal["inbound", "rest", "dial"]
EndedBy: TypeAlias = Literal["", "us", "phone", "error", "timeout"]

FINAL_CALL = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})


@dataclass
class CallRecord:
    """One leg: the carrier's connection with one phone.

    ``phone`` is the number of the phone itself, whatever it shows; ``shown`` is the number that this phone sees.
    ``ended_by``: "us" (a Hangup, a document that ran out, REST, or the other side of a Dial), "phone", "error",
    "timeout" (it rang in vain).
    """

    sid: str
    from_: str
    to: str
    direction: str
    phone: str
    shown: str
    origin: Origin
    created_at: float
    parent_sid: str = ""
    status: str = "queued"
    ringing_at: float | None = None
    answered_at: float | None = None
    ended_at: float | None = None
    ended_by: EndedBy = ""
    sip_code: int | None = None
    answered_by: str = ""
    seq: int = 0


@dataclass
class Document:
    """One request for TwiML, as posted, and what came back.

    ``problem`` begins with the carrier's error code (11200, 11750, 12100, 12200, 12300...); a document with 12200 was
    carried out all the same, but for what wasn't understood.
    """

    call_sid: str
    url: str
    method: str
    params: dict[str, str]
    asked_at: float
    answered_at: float | None = None
    status: int = 0
    attempts: int = 0
    text: str = ""
    problem: str = ""
    used_fallback: bool = False  # this is the request to the fallback address
    duplicates: int = 0

    def complain(self, code: int, words: str) -> None:
        """Note a problem; the first one stays in front."""
        said = f"{code}: {words}"
        self.problem = f"{self.problem}; {said}" if self.problem else said


@dataclass
class Bridge:
    """Two phones that hear each other. ``how`` is the conference's name, or "dial"."""

    a: str
    b: str
    from_at: float
    how: str
    until_at: float | None = None


@dataclass
class CallCallback:
    """One callback about a call, conference or recording: what was posted, and the answer it got."""

    sid: str  # of the call, the conference or the recording
    kind: Literal["call", "conference", "recording", "amd"]
    event: str
    url: str
    params: dict[str, str]
    posted_at: float = 0.0
    answered_at: float | None = None
    status: int = 0
    attempts: int = 0
    accepted: bool = False
    dropped: bool = False


@dataclass
class RecordingRecord:
    """One recording. ``seconds`` are the carrier's; ``said`` is what its words were."""

    sid: str
    call_sid: str
    seconds: float
    created_at: float
    said: str = ""
    status: str = "processing"
    deleted_at: float | None = None
    fetched: int = 0
    authorizations: list[str] = field(default_factory=list)
    seq: int = 0


CallRecords: TypeAlias = CallRecord | Document | Bridge | CallCallback | RecordingRecord
