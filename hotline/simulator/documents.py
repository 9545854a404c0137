"""Asks the customer for documents: parameters, signature, retries, the fallback address.

Sources: twilio.com/docs/voice/twiml (parameters of a request), twilio.com/docs/usage/webhooks/
webhooks-connection-overrides; 64 kB and 15 s as for every call-related request.
"""

import threading
import uuid
from collections.abc import Sequence
from urllib.parse import urljoin

from hotline.simulator.call_records import Document
from hotline.simulator.cookies import Cookies
from hotline.simulator.core import Core
from hotline.simulator.inbound import HTTP_RETRIEVAL_FAILURE, country_of
from hotline.simulator.legs import Leg, Source
from hotline.simulator.overrides import Target
from hotline.simulator.twiml import METHODS, Verb, read
from hotline.simulator.webhooks import Answer

PLACES = ("City", "State", "Zip")


def call_params(leg: Leg, account_sid: str) -> list[tuple[str, str]]:
    """Return what every request about a call says of it."""
    record = leg.record
    params = [
        ("CallSid", record.sid),
        ("AccountSid", account_sid),
        ("From", record.from_),
        ("To", record.to),
        ("Caller", record.from_),
        ("Called", record.to),
        ("CallStatus", record.status),
        ("ApiVersion", "2010-04-01"),
        ("Direction", record.direction),
    ]
    if record.parent_sid:
        params.append(("ParentCallSid", record.parent_sid))
    if record.answered_by:
        params.append(("AnsweredBy", record.answered_by))
    for side, number in (("From", record.from_), ("Caller", record.from_), ("To", record.to), ("Called", record.to)):
        params += [(side + place, "") for place in PLACES]
        params.append((side + "Country", country_of(number)))
    kept = [(name, value) for name, value in params if name not in leg.extra]
    return kept + [(name, value) for name, value in leg.extra.items() if value is not None]


class Documents:
    """Fetches what calls are to do next."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def fetch(self, leg: Leg, source: Source, *, fall_back: bool = True) -> tuple[Document, list[Verb] | None]:
        """Return the document and its verbs, or None in place of them if neither address gave a document."""
        if not source.url:
            return self._inline(leg, source)
        token = str(uuid.uuid4())
        document, verbs = self._ask(leg, source, token)
        if fall_back and verbs is None and leg.fallback is not None and not leg.ended:
            code = document.problem.partition(":")[0] or HTTP_RETRIEVAL_FAILURE
            more = (*source.params, ("ErrorCode", code), ("ErrorUrl", document.url))
            second = Source(leg.fallback.url, leg.fallback.method, more)
            return self._ask(leg, second, token, used_fallback=True)
        return document, verbs

    def _inline(self, leg: Leg, source: Source) -> tuple[Document, list[Verb] | None]:
        now = self._core.times.now()
        document = Document(leg.sid, "", "", {}, now, now, 200, 0, source.text)
        self._core.ledger.add(document)
        verbs = read(document, source.text.encode(), "text/xml")
        self._core.ledger.report(document)
        return document, verbs

    def _ask(
        self, leg: Leg, source: Source, token: str, *, used_fallback: bool = False
    ) -> tuple[Document, list[Verb] | None]:
        params = [*call_params(leg, self._core.account_sid), *source.params]
        document = Document(leg.sid, source.url, source.method, dict(params), self._core.times.now())
        document.used_fallback = used_fallback
        self._core.ledger.add(document)
        try:
            target = Target.of(source.url)
        except ValueError as error:
            document.complain(11100, f"invalid address: {error}")
            return document, None
        twice = self._core.hit("duplicate_webhooks")
        together = twice and self._core.dice.hit("duplicate_webhooks.together", 0.5)
        if together:
            self._again(document, target, params, token, leg.cookies)
        answer = self._core.poster.post(target, params, source.method, token, leg.cookies)
        verbs = self._read(document, answer)
        if twice and not together:
            self._again(document, target, params, token, leg.cookies)
        self._core.ledger.report(document)
        return document, verbs

    @staticmethod
    def _read(document: Document, answer: Answer) -> list[Verb] | None:
        document.status, document.attempts = answer.status, answer.attempts
        document.text = answer.body.decode("utf-8", "replace")
        if not answer.accepted:
            words = f"HTTP {answer.status}" if answer.status else f"no answer ({answer.failure})"
            document.complain(answer.code, words)
            return None
        document.answered_at = answer.at
        return read(document, answer.body, answer.content_type)

    def _again(
        self, document: Document, target: Target, params: Sequence[tuple[str, str]], token: str, cookies: Cookies
    ) -> None:
        document.duplicates += 1

        def post() -> None:
            self._core.poster.post(target, params, document.method, token, cookies)

        threading.Thread(target=post, name="simulator-webhook", daemon=True).start()


def there(document: Document, where: str) -> str:
    """Return an address made absolute by the document it stands in.

    A relative one in a document that came without an address stays relative, and fails when it is asked for.
    """
    return urljoin(document.url, where) or "no address"


def onward(verb: Verb, params: tuple[tuple[str, str], ...]) -> Source:
    """Return the request to a verb's action; without one, to the document's own address."""
    action = verb.attributes.get("action")
    url = verb.document.url if action is None else there(verb.document, action)
    return Source(url or "no address", verb.word("method", "POST", METHODS), params)
