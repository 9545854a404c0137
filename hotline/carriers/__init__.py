"""Carriers: whoever brings texts to us and takes ours. One protocol; each carrier is an adapter behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from hotline.domain.errors import CarrierError


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

    def fetch_attachment(self, text: str, media_sid: str) -> bytes:
        """Return a file that came with a text, by the carrier's ids; the address is made of our own settings.

        Raises TooLarge, CarrierUnavailable, CarrierMisconfigured or CarrierRefused.
        """
        ...

    def list_attachments(self, text: str) -> list[str]:
        """Return the ids of all files of a text. Raises as above."""
        ...

    def delete_attachment(self, text: str, media_sid: str) -> None:
        """Have the carrier forget a file. It is no error if it has already. Raises as above."""
        ...

    def redact_text(self, text: str) -> None:
        """Have the carrier forget the words of a text. It is no error if it has already. Raises as above."""
        ...
