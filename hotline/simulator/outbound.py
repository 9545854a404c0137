"""From the customer to a phone: acceptance, the line's queue, arrival or failure, status callbacks.

Sources: twilio.com/docs/messaging/api/message-resource (parameters, validity), twilio.com/docs/messaging/guides/
outbound-message-status-in-status-callbacks (which changes are reported), twilio.com/docs/api/errors (codes),
twilio.com/docs/iam/test-credentials (numbers that are refused by themselves).
"""

import re
import secrets
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from hotline.simulator.core import Core
from hotline.simulator.errors import MAGIC, UNDELIVERED_BECAUSE, VALIDITY_EXPIRED, ApiError
from hotline.simulator.inbound import Inbound
from hotline.simulator.messages import OUTBOUND, REPLY, Message
from hotline.simulator.overrides import Target
from hotline.simulator.phones import Number, Phone
from hotline.simulator.records import Callback, Received, Send
from hotline.simulator.segments import count_segments

E164 = re.compile(r"\+[1-9]\d{6,14}")
BODY_LIMIT = 1600
VALIDITY = range(1, 36_001)  # seconds
MOST_MEDIA = 10  # twilio.com/docs/api/errors/21623


@dataclass(frozen=True)
class _Asked:
    number: Number
    to: str
    body: str
    status_callback: str
    validity: int
    media: tuple[str, ...] = ()


class Outbound:
    """Carries messages from the REST API to phones, each line at its own rate, first in, first out."""

    def __init__(self, core: Core, inbound: Inbound, phone: Callable[[str], Phone]) -> None:
        self._core, self._inbound, self._phone = core, inbound, phone
        self._lines = threading.Lock()

    def accept(
        self, params: Mapping[str, str], media: Sequence[str] = (), direction: str = OUTBOUND
    ) -> tuple[Send, Message]:
        """Take a message in and give it its place on the line. Raises ApiError; then nothing is sent."""
        asked = self._check(params, media)
        segments = count_segments(asked.body)
        sid, now = ("MM" if asked.media else "SM") + secrets.token_hex(16), self._core.times.now()
        number = asked.number
        message = Message(sid, direction, number.e164, asked.to, asked.body, segments, "queued", now)
        message.num_media = len(asked.media)
        send = Send(sid, number.e164, asked.to, asked.body, segments, asked.status_callback, asked.validity, now)
        send.media = asked.media
        with self._lines:  # the order of acceptance is the order on the line
            self._core.book.add(message)
            self._core.ledger.add(send)
            moment = self._core.times.moment()
            start = max(moment, number.line_free_at)
            expired = start - moment > asked.validity
            if not expired:
                number.line_free_at = start + segments / number.rate
        if expired:
            self._core.schedule.at(
                moment + asked.validity, lambda: self._settle(send, message, "failed", VALIDITY_EXPIRED)
            )
        else:
            self._core.schedule.at(start, lambda: self._leave(send, message, number))
        return send, message

    def reply(self, params: Mapping[str, str], media: Sequence[str]) -> Send:
        """Take in a message that a webhook's answer asks for. Raises ApiError; then nothing is sent."""
        send, _ = self.accept(params, media, REPLY)
        send.outcome = "answered"  # no request of its own waits for an answer
        return send

    def _check(self, params: Mapping[str, str], media: Sequence[str]) -> _Asked:
        to, from_, body = params.get("To", ""), params.get("From", ""), params.get("Body", "")
        _check_ends(to, from_, params)
        if not body and not media:
            raise ApiError(21602)
        if len(body) > BODY_LIMIT:
            raise ApiError(21617)
        number = self._core.numbers.get(from_)
        if number is None or not number.sms:
            raise ApiError(21606)
        if to == from_:
            raise ApiError(21266)
        if number.refuse_with is not None and number.refuse_with < 30_000:
            raise ApiError(number.refuse_with)
        if self._core.opt_outs.blocks(from_, to) or self._phone(to).mode == "blocked":
            raise ApiError(21610)
        return _Asked(number, to, body, _callback_address(params), _validity(params), _media(media))

    def _leave(self, send: Send, message: Message, number: Number) -> None:
        if number.refuse_with is not None:
            self._settle(send, message, "failed", number.refuse_with)
            return
        # A message that fails before it leaves was never "sent".
        self._note(send, message, "sent", None)
        if delay := self._core.faults.delivery_delay:
            self._core.ledger.tell(send)  # it stays so for a while, and whoever watches would not know
            self._call_back(send, ["sent"])
            self._core.schedule.at(self._core.times.moment() + delay, lambda: self._arrive(send, message, []))
        else:
            self._arrive(send, message, ["sent"])

    def _arrive(self, send: Send, message: Message, untold: list[str]) -> None:
        phone = self._phone(send.to)
        if self._core.hit("undelivered"):
            return self._settle(send, message, "undelivered", UNDELIVERED_BECAUSE["carrier_error"], untold)
        if phone.mode in UNDELIVERED_BECAUSE:
            return self._settle(send, message, "undelivered", UNDELIVERED_BECAUSE[phone.mode], untold)
        send.arrived_at = self._core.times.now()
        self._settle(send, message, "delivered", None, untold)
        if (ours := self._core.numbers.get(send.to)) is not None:
            self._inbound.deliver(ours, send.from_, send.body, wait=False, extra={})
            return None
        phone.receive(
            Received(
                send.sid, send.from_, send.to, send.body, send.accepted_at, send.arrived_at, send.segments, send.media
            )
        )
        return None

    def _settle(self, send: Send, message: Message, status: str, code: int | None, untold: Sequence[str] = ()) -> None:
        self._note(send, message, status, code)
        self._core.ledger.report(send)
        self._call_back(send, [*untold, status])

    def _note(self, send: Send, message: Message, status: str, code: int | None) -> None:
        send.status, send.error_code = status, code
        self._core.book.settle(message, status, code, at=self._core.times.now())

    def _call_back(self, send: Send, statuses: list[str]) -> None:
        if not send.status_callback:
            return
        if self._core.hit("reorder_callbacks"):
            statuses.reverse()
        posts: list[Callback] = []
        for status in statuses:
            code = send.error_code if status == send.status else None
            callback = Callback(send.sid, status, send.status_callback, self._core.times.now(), code)
            callback.dropped, twice = self._core.hit("drop_callbacks"), self._core.hit("duplicate_callbacks")
            posts.append(callback)
            if twice and not callback.dropped:
                posts.append(replace(callback))
        moment = self._core.times.moment() + self._core.faults.callback_delay
        self._core.schedule.at(moment, lambda: self._core.workers.do(lambda: self._post_all(send, posts)))

    def _post_all(self, send: Send, posts: list[Callback]) -> None:
        for callback in posts:
            callback.posted_at = self._core.times.now()
            self._core.ledger.add(callback)
            if not callback.dropped:
                answer = self._core.poster.post(Target.of(callback.url), self._params(send, callback))
                callback.status, callback.attempts, callback.accepted = answer.status, answer.attempts, answer.accepted
                callback.answered_at = answer.at if answer.accepted else None
            self._core.ledger.report(callback)

    def _params(self, send: Send, callback: Callback) -> list[tuple[str, str]]:
        params = [
            ("SmsSid", send.sid),
            ("SmsStatus", callback.message_status),
            ("MessageStatus", callback.message_status),
            ("To", send.to),
            ("MessageSid", send.sid),
            ("AccountSid", self._core.account_sid),
            ("From", send.from_),
            ("ApiVersion", "2010-04-01"),
        ]
        if callback.error_code is not None:
            params.append(("ErrorCode", str(callback.error_code)))
        if callback.message_status in ("delivered", "undelivered"):
            # twilio.com/en-us/changelog/addition-of-rawdlrdonedate-to-delivered-and-undelivered-status-webhooks
            params.append(("RawDlrDoneDate", time.strftime("%y%m%d%H%M", time.gmtime(callback.posted_at))))
        return params


def _check_ends(to: str, from_: str, params: Mapping[str, str]) -> None:
    if not to:
        raise ApiError(21604)
    if params.get("MessagingServiceSid") or from_.startswith("MG"):
        raise ApiError(21701)  # this account has no messaging service
    if params.get("ScheduleType") or params.get("SendAt"):
        raise ApiError(35118)
    if not from_:
        raise ApiError(21603)
    if not E164.fullmatch(to):
        raise ApiError(21211)
    if not E164.fullmatch(from_):
        raise ApiError(21212)
    for number, kind in ((to, "text to"), (from_, "text from")):
        if (code := MAGIC.get((kind, number))) is not None:
            raise ApiError(code)


def _media(addresses: Sequence[str]) -> tuple[str, ...]:
    if len(addresses) > MOST_MEDIA:
        raise ApiError(21623)
    for address in addresses:
        try:
            Target.of(address)
        except ValueError as error:
            raise ApiError(21620) from error
    return tuple(addresses)


def _callback_address(params: Mapping[str, str]) -> str:
    address = params.get("StatusCallback", "")
    if address:
        try:
            Target.of(address)
        except ValueError as error:
            raise ApiError(21609) from error
    return address


def _validity(params: Mapping[str, str]) -> int:
    asked = params.get("ValidityPeriod", str(VALIDITY[-1]))
    if not asked.isdecimal() or int(asked) not in VALIDITY:
        raise ApiError(90007)
    return int(asked)
