"""Reads TwiML: which verbs and attributes there are, and what the carrier says of anything else.

Sources: twilio.com/docs/voice/twiml and the page of each verb; twilio.com/docs/api/errors/11750, 12100, 12200, 12300.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hotline.simulator.call_records import Document

LONGEST = 64 * 1024  # bytes
XML_TYPES = frozenset({"text/xml", "application/xml", "text/html"})
TRUTHS = {"true": True, "false": False}

_ACTION = "action method "
_RECORDING = "recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent "
_STATUS = "statusCallback statusCallbackMethod statusCallbackEvent "
ATTRIBUTES: dict[str, frozenset[str]] = {
    verb: frozenset(names.split())
    for verb, names in {
        "Response": "",
        "Say": "voice language loop",
        "Play": "loop digits",
        "Pause": "length",
        "Hangup": "",
        "Reject": "reason",
        "Redirect": "method",
        "Gather": _ACTION + "timeout finishOnKey numDigits actionOnEmptyResult input language hints speechTimeout "
        "speechModel enhanced profanityFilter bargeIn dtmfDetection partialResultCallback partialResultCallbackMethod "
        "debug",
        "Record": _ACTION + _RECORDING + "timeout finishOnKey maxLength playBeep trim transcribe transcribeCallback",
        "Dial": _ACTION + _RECORDING + "timeout hangupOnStar timeLimit callerId record trim answerOnBridge ringTone "
        "recordingTrack sequential referUrl referMethod events",
        "Number": _STATUS + "url method sendDigits byoc machineDetection machineDetectionTimeout amdStatusCallback "
        "amdStatusCallbackMethod machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold "
        "machineDetectionSilenceTimeout",
        "Conference": _STATUS + _RECORDING + "muted beep startConferenceOnEnter endConferenceOnExit participantLabel "
        "jitterBufferSize waitUrl waitMethod maxParticipants record region coach trim eventCallbackUrl",
    }.items()
}
CHILDREN: dict[str, frozenset[str]] = {
    "Response": frozenset({"Say", "Play", "Pause", "Hangup", "Reject", "Redirect", "Gather", "Record", "Dial"}),
    "Gather": frozenset({"Say", "Play", "Pause"}),
    "Dial": frozenset({"Number", "Conference"}),
}
EVERYTHING = CHILDREN["Response"]
WHISPER = frozenset({"Say", "Play", "Pause", "Gather", "Redirect", "Hangup"})  # the document of a Number's url
WAITING = frozenset({"Say", "Play", "Pause", "Redirect"})  # of a waitUrl; twilio.com/docs/api/errors/13238
METHODS = ("GET", "POST")


@dataclass
class Verb:
    """One element: its attributes as written, its words, what stands in it."""

    name: str
    attributes: Mapping[str, str]
    text: str
    document: Document
    children: "list[Verb]" = field(default_factory=list)

    def word(self, name: str, default: str = "", allowed: Sequence[str] = ()) -> str:
        """Return an attribute; one that is not *allowed* is a problem and counts as the default."""
        value = self.attributes.get(name, default)
        if allowed and value not in allowed:
            self.document.complain(12200, f"{self.name} {name}={value!r}; expected one of {', '.join(allowed)}")
            return default
        return value

    def number(self, name: str, default: float, low: float = 0, high: float = float("inf")) -> float:
        """Return an attribute that is a whole number; any other is a problem and counts as the default."""
        value = self.attributes.get(name)
        if value is None:
            return default
        if not value.isdecimal() or not low <= int(value) <= high:
            self.document.complain(12200, f"{self.name} {name}={value!r}; expected {low:g}..{high:g}")
            return default
        return float(value)

    def truth(self, name: str, *, default: bool) -> bool:
        """Return an attribute that is true or false."""
        return TRUTHS[self.word(name, str(default).lower(), tuple(TRUTHS))]


def read(document: Document, body: bytes, content_type: str) -> list[Verb] | None:
    """Return the verbs of an answer, or None if it is no document at all; problems are noted in *document*."""
    if not body and document.status == 204:
        return []
    if len(body) > LONGEST:
        document.complain(11750, f"the answer has {len(body)} bytes")
        return None
    if content_type and content_type not in XML_TYPES:
        document.complain(12300, f"Content-Type is {content_type}")
        return None
    try:
        root = ET.fromstring(body)  # noqa: S314  the customer's own document, at most 64 kB, in a test
    except (ET.ParseError, ValueError, LookupError) as error:
        document.complain(12100, f"not XML: {error}")
        return None
    if root.tag != "Response":
        document.complain(12100, f"the root is {root.tag}")
        return None
    return _verb(root, document).children


def _verb(element: ET.Element, document: Document) -> Verb:
    name = element.tag
    unknown = [one for one in element.attrib if one not in ATTRIBUTES.get(name, frozenset())]
    if unknown:
        document.complain(12200, f"{name} has no attribute {', '.join(unknown)}")
    known = {one: value for one, value in element.attrib.items() if one not in unknown}
    # What stands in a Say may be marked up (SSML): only its words are heard here.
    words = "".join(element.itertext()) if name == "Say" else element.text or ""
    verb = Verb(name, known, " ".join(words.split()), document)
    allowed = CHILDREN.get(name, frozenset())
    for child in element if name != "Say" else ():
        if child.tag in allowed:
            verb.children.append(_verb(child, document))
        else:
            document.complain(12200, f"{child.tag} is not understood in {name}")
    return verb
