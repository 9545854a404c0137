"""Carriers: whoever brings texts to us and takes ours. One protocol; each carrier is an adapter behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from hotline.domain.errors import CarrierError
from hotline.domain.speech import Spoken

Voices = Mapping[str, tuple[str, str]]
"""For each language of ours the carrier's voice and the language's name: ``{"en": ("Polly.Joanna", "en-US")}``."""


@dataclass(frozen=True, repr=False)
class SignedForm:
    """A webhook that the carrier signed. *digest* stands for what was signed, however it was cut into parameters."""

    params: Mapping[str, str]
    digest: bytes
    raw: str


@dataclass(frozen=True)
class Attached:
    """A picture or file that came with a text: the carrier's id, empty if it named none, and the type it declares."""

    media_sid: str
    declared: str


@dataclass(frozen=True, repr=False)
class InboundSms:
    """One text that came in. *sender* and *to* are as the carrier gave them; *key* is its id."""

    carrier: str
    key: str
    sender: str
    to: str
    text: str
    attached: tuple[Attached, ...]
    form: SignedForm
    came_at: datetime | None = None
    """When it came, where it was found only later."""


class CallEnd(StrEnum):
    """What a carrier says of a call of ours that is over, or how far it is."""

    RINGING = "ringing"
    ANSWERED = "answered"
    COMPLETED = "completed"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    FAILED = "failed"
    CANCELLED = "cancelled"
    LIMITED = "limited"
    """It was not even placed: the carrier takes no further call at the moment."""

    @property
    def is_over(self) -> bool:
        """Whether nothing of the call comes any more."""
        return self not in (CallEnd.RINGING, CallEnd.ANSWERED)


@dataclass(frozen=True, repr=False)
class CallEvent:
    """One request of a call: who calls whom, and what was done with the document before."""

    carrier: str
    sid: str
    sender: str
    to: str
    form: SignedForm
    state: CallEnd | None = None
    keys: str = ""
    recording: str = ""
    """The carrier's id of what was recorded."""
    seconds: int = 0
    """How long it is."""
    hung_up: bool = False
    """They hung up while it was recorded."""
    left: bool = False
    """They were together with somebody, and that is over."""
    by_machine: bool = False
    """A machine seems to have answered."""
    parent: str = ""
    """The carrier's id of the call that dialled this one."""
    verdict: str = ""
    """What the network says of the caller's number (STIR): kept, never acted on."""


class ReportedState(StrEnum):
    """What a carrier says of a text of ours."""

    ON_ITS_WAY = "on_its_way"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(frozen=True)
class StatusReport:
    """A delivery report. *message* is our opaque id from the callback's address."""

    message: str
    carrier_sid: str
    state: ReportedState
    error: CarrierError | None = None
    """What a failure means, where the carrier gave a code."""


@dataclass(frozen=True)
class Receipt:
    """The carrier took a text under this id."""

    carrier_sid: str


@dataclass(frozen=True)
class Sent:
    """A text that the carrier's list shows."""

    carrier_sid: str
    created_at: datetime
    failed: bool


@dataclass(frozen=True)
class SetUp:
    """How the carrier has one of its numbers set up: what it can do, and which addresses it asks."""

    number: str
    sms: bool
    voice: bool
    sms_url: str
    voice_url: str


@dataclass(frozen=True)
class Recorded:
    """A recording that the carrier's list of a call shows; *seconds* is 0 while it is not known."""

    sid: str
    seconds: int


@dataclass(frozen=True, repr=False)
class FoundText:
    """A text to us that the carrier's list shows, in the form of its webhook; its words may be forgotten there."""

    sms: InboundSms
    at: datetime
    """When it came."""


@dataclass(frozen=True, repr=False)
class FoundCall:
    """A call to us that is over, as the carrier's list shows it."""

    carrier: str
    sid: str
    sender: str
    to: str
    at: datetime


class Carrier(Protocol):
    """What the use cases need of a carrier. Errors are those of ``domain.errors``."""

    name: str

    def verify(self, url: str, body: bytes, content_type: str, headers: Mapping[str, str]) -> SignedForm:
        """Return the signed form. Raises BadWebhook for anything that the carrier did not sign."""
        ...

    def read_sms(self, form: SignedForm) -> InboundSms | None:
        """Return the text, or None if its ids can't be read."""
        ...

    def read_status(self, message: str, form: SignedForm) -> StatusReport | None:
        """Return the delivery report, or None if it says nothing that we know."""
        ...

    def send_sms(self, *, sender: str, to: str, body: str, message: str, validity: timedelta) -> Receipt:
        """Hand one text over. Raises CarrierUnavailable, OutcomeUnknown, CarrierMisconfigured or CarrierRefused."""
        ...

    def find_sms(self, *, sender: str, to: str, body: str, since: datetime) -> list[Sent]:
        """Return texts like this that the carrier took since then, oldest first. Raises CarrierUnavailable."""
        ...

    # --- calls

    def read_call(self, form: SignedForm) -> CallEvent | None:
        """Return one request of a call, or None where no id of a call is in the form."""
        ...

    def render_call(self, spoken: Spoken, step: str, voices: Voices) -> str:
        """Return a document in the carrier's form; what is done with it is posted to the address *step*."""
        ...

    def place_call(
        self, *, line: str, to: str, url: str, status_url: str, seconds: int, tell_machines: bool = False
    ) -> Receipt:
        """Ring a phone for *seconds*; *tell_machines*: report to *status_url* if a machine seems to have answered.

        Raises as ``send_sms`` does.
        """
        ...

    def find_calls(self, *, line: str, to: str, since: datetime) -> list[Sent]:
        """Return calls of ours like this since then, oldest first. Raises CarrierUnavailable."""
        ...

    def redirect_call(self, sid: str, url: str) -> None:
        """Have a live call ask *url* what comes next. It is no error if the call is over. Raises as above."""
        ...

    def end_call(self, sid: str) -> None:
        """End a call, ringing or answered. It is no error if it is over. Raises as above."""
        ...

    def call_state(self, sid: str) -> CallEnd | None:
        """Return how far a call is, None where the carrier knows none such. Raises CarrierUnavailable."""
        ...

    def list_recordings(self, call: str) -> list[Recorded]:
        """Return what was recorded in a call because we asked for it, oldest first. Raises CarrierUnavailable."""
        ...

    # --- what came in

    def list_texts(self, *, line: str, since: datetime) -> list[FoundText]:
        """Return the texts that came to our line since then, oldest first. Raises CarrierUnavailable."""
        ...

    def list_calls(self, *, line: str, since: datetime) -> list[FoundCall]:
        """Return the calls that came to our line since then and are over, oldest first. Raises CarrierUnavailable."""
        ...

    # --- the account

    def check_account(self) -> None:
        """Ask for our account and change nothing. Raises CarrierUnavailable, CarrierMisconfigured or CarrierRefused."""
        ...

    def list_numbers(self) -> list[SetUp]:
        """Return every number of our account, as the carrier has it set up. Raises CarrierUnavailable."""
        ...

    # --- what a text or a call left at the carrier

    def fetch_attachment(self, text: str, media_sid: str) -> bytes:
        """Return a file of a text or a recording of a call, by the carrier's ids; the address is made of our settings.

        Raises TooLarge, CarrierUnavailable, CarrierMisconfigured or CarrierRefused.
        """
        ...

    def list_attachments(self, text: str) -> list[str]:
        """Return the ids of all files of a text. Raises as above."""
        ...

    def delete_attachment(self, text: str, media_sid: str) -> None:
        """Have the carrier forget a file or a recording. It is no error if it has already. Raises as above."""
        ...

    def redact_text(self, text: str) -> None:
        """Have the carrier forget the words of a text. It is no error if it has already. Raises as above."""
        ...
