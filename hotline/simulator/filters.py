"""Which messages and numbers a list request asks for.

Sources: twilio.com/docs/messaging/api/message-resource and twilio.com/docs/phone-numbers/api/
incomingphonenumber-resource, "Read multiple".
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from hotline.simulator.errors import ApiError
from hotline.simulator.messages import Message
from hotline.simulator.phones import Number

DAY = 86_400  # seconds
DATE_LENGTH = len("2026-11-22")


def message_filter(query: Mapping[str, str]) -> Callable[[Message], bool]:
    """Return the test for To, From, DateSent, ``DateSent>`` (from then on) and ``DateSent<`` (up to then).

    A bare date stands for the whole day, UTC; ``DateSent`` always does. A message that still waits on the line is
    judged by its creation: what the carrier does there isn't documented. Raises ApiError for a malformed date.
    """
    to, from_ = query.get("To"), query.get("From")
    on, since, until = (query.get(name) for name in ("DateSent", "DateSent>", "DateSent<"))
    # The SDK writes a bare date as its midnight, which still asks for that day.
    day = on[:DATE_LENGTH] if on else None
    after = max((span(asked)[0] for asked in (day, since) if asked), default=0.0)
    before = min((span(asked)[1] for asked in (day, until) if asked), default=float("inf"))

    def wanted(message: Message) -> bool:
        # Whole seconds, as the resource shows them.
        at = int(message.created_at if message.sent_at is None else message.sent_at)
        return to in (None, message.to) and from_ in (None, message.from_) and after <= at < before

    return wanted


def number_filter(query: Mapping[str, str]) -> Callable[[Number], bool]:
    """Return the test for FriendlyName (exact) and PhoneNumber (a part of it; ``*`` stands for any digit)."""
    name = query.get("FriendlyName")
    pattern = re.compile(re.escape(query.get("PhoneNumber", "")).replace(r"\*", r"\d"))

    def wanted(number: Number) -> bool:
        return name in (None, number.friendly_name) and pattern.search(number.e164) is not None

    return wanted


def span(asked: str) -> tuple[float, float]:
    """Return the first second that *asked*, a date or a moment, covers and the first after it. Raises ApiError."""
    try:
        if len(asked) == DATE_LENGTH:
            day = date.fromisoformat(asked)
            start = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
            return start, start + DAY
        moment = datetime.fromisoformat(asked)
    except ValueError as error:
        raise ApiError(20001) from error
    start = int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    return start, start + 1
