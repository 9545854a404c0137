"""From a phone to the customer: the text becomes a signed webhook, with retries and the fallback address.

Sources: twilio.com/docs/messaging/guides/webhook-request (parameters), twilio.com/docs/usage/webhooks/
webhooks-connection-overrides (retries), captured requests for what stands in neither.
"""

import secrets
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence

from hotline.simulator.core import Core
from hotline.simulator.media import Media
from hotline.simulator.messages import INBOUND, Message
from hotline.simulator.overrides import Target
from hotline.simulator.phones import Number, Phone
from hotline.simulator.records import Delivery, Received
from hotline.simulator.resources import BASE
from hotline.simulator.segments import count_segments
from hotline.simulator.webhooks import Answer, Params

HTTP_RETRIEVAL_FAILURE = "11200"
COUNTRIES = {"+1": "US", "+44": "GB", "+49": "DE", "+33": "FR"}


class Inbound:
    """Carries texts from phones to webhooks. Nothing queues: each is posted by the thread that sent it, or its own."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def text(
        self,
        phone: Phone,
        to: str,
        body: str,
        *,
        wait: bool,
        extra: Mapping[str, str | None],
        media: Sequence[Media] = (),
    ) -> Delivery:
        """Post *body* from *phone* to the webhook of the number *to*. See ``Phone.text``."""
        number = self._core.numbers.get(to)
        if number is None or not number.sms:
            raise ValueError(f"{to} is no number of this account that takes texts")
        reply = self._core.opt_outs.obey(to, phone.e164, body)

        def answer() -> None:
            if reply is not None:
                now = self._core.times.now()
                phone.receive(Received("CARRIER" + secrets.token_hex(12), to, phone.e164, reply, now, now, 1))

        return self.deliver(number, phone.e164, body, wait=wait, extra=extra, media=media, answer=answer)

    def deliver(
        self,
        number: Number,
        sender: str,
        body: str,
        *,
        wait: bool,
        extra: Mapping[str, str | None],
        media: Sequence[Media] = (),
        answer: Callable[[], None] = lambda: None,
    ) -> Delivery:
        """Post a text that has reached *number*, from this thread if *wait*, else from another.

        *answer* is called once the text is written down, before it is posted.
        """
        sid = ("MM" if media else "SM") + secrets.token_hex(16)
        now = self._core.times.now()
        delivery = Delivery(sid, sender, number.e164, body, posted_at=now)
        segments = count_segments(body)
        received = Message(sid, INBOUND, sender, number.e164, body, segments, "received", now, sent_at=now)
        received.num_media = len(media)
        self._core.book.add(received)
        for one in media:
            one.created_at = now
            self._core.media.add(one, sid)
        self._core.ledger.add(delivery)
        answer()
        params = _changed([*self._params(delivery, segments, len(media)), *self._media_params(media)], extra)
        if wait:
            self._post(number, delivery, params)
        else:
            self._apart(lambda: self._post(number, delivery, params))
        return delivery

    def _post(self, number: Number, delivery: Delivery, params: Params) -> None:
        token = str(uuid.uuid4())
        twice = self._core.hit("duplicate_webhooks")
        together = twice and self._core.dice.hit("duplicate_webhooks.together", 0.5)
        if together:
            self._apart(lambda: self._post_again(number, delivery, params, token))
        delivery.posted_at = self._core.times.now()
        if number.sms_url:
            answer = self._core.poster.post(Target.of(number.sms_url), params, number.sms_method, token)
            self._note(delivery, answer)
            if not answer.accepted and number.fallback_url:
                self._fall_back(number, delivery, params, answer, token)
        if twice and not together and delivery.accepted:
            self._apart(lambda: self._post_again(number, delivery, params, token))
        delivery.done = True
        self._core.ledger.report(delivery)

    def _fall_back(self, number: Number, delivery: Delivery, params: Params, failed: Answer, token: str) -> None:
        code = HTTP_RETRIEVAL_FAILURE
        target = Target.of(number.fallback_url or "")
        params = [*params, ("ErrorCode", code), ("ErrorUrl", Target.of(number.sms_url).url)]
        delivery.used_fallback = True
        self._note(delivery, self._core.poster.post(target, params, number.sms_fallback_method, token))

    def _post_again(self, number: Number, delivery: Delivery, params: Params, token: str) -> None:
        delivery.duplicates += 1
        self._core.ledger.tell(delivery)
        self._core.poster.post(Target.of(number.sms_url), params, number.sms_method, token)

    @staticmethod
    def _note(delivery: Delivery, answer: Answer) -> None:
        delivery.status = answer.status
        delivery.attempts += answer.attempts
        if answer.accepted:
            delivery.accepted, delivery.answered_at = True, answer.at

    @staticmethod
    def _apart(job: Callable[[], None]) -> None:
        threading.Thread(target=job, name="simulator-webhook", daemon=True).start()

    def _media_params(self, media: Sequence[Media]) -> list[tuple[str, str]]:
        params = []
        for place, one in enumerate(media):
            address = f"{self._core.base_url}{BASE}{self._core.account_sid}/Messages/{one.message_sid}/Media/{one.sid}"
            params += [(f"MediaUrl{place}", address), (f"MediaContentType{place}", one.content_type)]
        return params

    def _params(self, delivery: Delivery, segments: int, media: int) -> list[tuple[str, str]]:
        return [
            ("ToCountry", country_of(delivery.to)),
            ("ToState", ""),
            ("SmsMessageSid", delivery.sid),
            ("NumMedia", str(media)),
            ("ToCity", ""),
            ("FromZip", ""),
            ("SmsSid", delivery.sid),
            ("FromState", ""),
            ("SmsStatus", "received"),
            ("FromCity", ""),
            ("Body", delivery.body),
            ("FromCountry", country_of(delivery.from_)),
            ("To", delivery.to),
            ("ToZip", ""),
            ("NumSegments", str(segments)),
            ("MessageSid", delivery.sid),
            ("AccountSid", self._core.account_sid),
            ("From", delivery.from_),
            ("ApiVersion", "2010-04-01"),
        ]


def country_of(e164: str) -> str:
    """Return the country that a request names for a number, or an empty word."""
    return next((country for prefix, country in COUNTRIES.items() if e164.startswith(prefix)), "")


def _changed(params: list[tuple[str, str]], extra: Mapping[str, str | None]) -> list[tuple[str, str]]:
    kept = [(name, value) for name, value in params if name not in extra]
    return kept + [(name, value) for name, value in extra.items() if value is not None]
