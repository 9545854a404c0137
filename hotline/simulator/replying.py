"""What the customer's answer to a text asks for: messages to send, and the document to go on with.

Sources: twilio.com/docs/messaging/twiml ("Your response": media types, order, cookies) and its pages message and
redirect (attributes, what is unreachable); twilio.com/docs/api/errors/11750, 12100, 12300, 14101 to 14104 and 14110.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias
from urllib.parse import urljoin

from hotline.simulator.cookies import Cookies
from hotline.simulator.errors import ApiError
from hotline.simulator.overrides import Target
from hotline.simulator.records import Delivery, Send
from hotline.simulator.twiml import LONGEST, METHODS, XML_TYPES
from hotline.simulator.webhooks import Answer, Params, Poster

INVALID_TO, INVALID_FROM, INVALID_BODY, INVALID_METHOD, INVALID_VERB = 14101, 14102, 14103, 14104, 14110
# What the REST API says of a message -> what is said of the same mistake in a document.
AS_WARNING = {21211: INVALID_TO, 21212: INVALID_FROM, 21606: INVALID_FROM, 21602: INVALID_BODY, 21617: INVALID_BODY}
MOST_DOCUMENTS = 10  # a guard of the simulator's own against documents that lead to each other for ever

Accept: TypeAlias = Callable[[Mapping[str, str], Sequence[str]], Send]


@dataclass(frozen=True)
class Onward:
    """The next document: where it is, and what is told there besides the text's own parameters."""

    url: str
    method: str
    params: tuple[tuple[str, str], ...] = ()


class Said(Protocol):
    """One text that came in: what its documents are about."""

    @property
    def delivery(self) -> Delivery: ...
    @property
    def params(self) -> Params: ...
    @property
    def token(self) -> str: ...
    @property
    def cookies(self) -> Cookies: ...


class Replies:
    """Carries out what the customer answers to texts. ``accept`` sends a message as the REST API would."""

    def __init__(self, poster: Poster, accept: Accept) -> None:
        self._poster, self._accept = poster, accept

    def carry_out(self, text: Said, answer: Answer) -> int | None:
        """Do what *answer* and the documents after it say; return the error code if one was no document."""
        for _ in range(MOST_DOCUMENTS):
            code, onward = self._obey(text, answer)
            if onward is None:
                return code
            if not onward.url:
                text.delivery.complain(11100, "an address that is none")
                return 11100
            target = Target.of(onward.url)
            answer = self._poster.post(target, [*text.params, *onward.params], onward.method, text.token, text.cookies)
            if not answer.accepted:
                text.delivery.complain(answer.code, f"HTTP {answer.status} from the next document")
                return answer.code
        text.delivery.complain(11200, f"more than {MOST_DOCUMENTS} documents for one text")
        return None

    def _obey(self, text: Said, answer: Answer) -> tuple[int | None, Onward | None]:
        """Send what *answer* says; return the error code if it is no document, and where to go on."""
        delivery = text.delivery
        if not answer.body.strip():
            return None, None
        if answer.content_type == "text/plain":
            self._send(delivery, {"Body": answer.body.decode("utf-8", "replace").strip()}, ())
            return None, None
        verbs = _read(delivery, answer)
        if isinstance(verbs, int):
            return verbs, None
        for verb in verbs:
            match verb.tag:
                case "Message" | "Sms":
                    if (onward := self._message(delivery, verb, answer.url)) is not None:
                        return None, onward  # "the flow continues" there: what stands behind is unreachable
                case "Redirect":
                    return None, Onward(_there(answer.url, verb.text or ""), _method(delivery, verb))
                case _:
                    delivery.complain(INVALID_VERB, f"{verb.tag} is not understood in an answer to a text")
        return None, None

    def _message(self, delivery: Delivery, verb: ET.Element, url: str) -> Onward | None:
        words = verb.text or ""
        words += "".join(noun.text or "" for noun in verb if noun.tag == "Body")
        media = [(noun.text or "").strip() for noun in verb if noun.tag == "Media"]
        asked = {"Body": words.strip()}
        asked |= {name: verb.attrib[key] for name, key in (("To", "to"), ("From", "from")) if key in verb.attrib}
        if callback := verb.get("statusCallback"):
            asked["StatusCallback"] = _there(url, callback) or callback
        send = self._send(delivery, asked, [_there(url, one) or one for one in media])
        action = verb.get("action")
        if not action:
            return None
        told = (("MessageStatus", "sending" if send else "invalid"), *((("MessageSid", send.sid),) if send else ()))
        return Onward(_there(url, action), _method(delivery, verb), told)

    def _send(self, delivery: Delivery, asked: Mapping[str, str], media: Sequence[str]) -> Send | None:
        try:
            send = self._accept({"To": delivery.from_, "From": delivery.to, **asked}, media)
        except ApiError as error:
            delivery.complain(AS_WARNING.get(error.code, error.code), error.words)
            return None
        delivery.replies.append(send.sid)
        return send


def _read(delivery: Delivery, answer: Answer) -> list[ET.Element] | int:
    """Return the verbs of *answer*, or the error code if it is no document."""
    if len(answer.body) > LONGEST:
        delivery.complain(11750, f"the answer has {len(answer.body)} bytes")
        return 11750
    if answer.content_type and answer.content_type not in XML_TYPES:
        delivery.complain(12300, f"Content-Type is {answer.content_type}")
        return 12300
    try:
        root = ET.fromstring(answer.body)  # noqa: S314  the customer's own document, at most 64 kB, in a test
    except (ET.ParseError, ValueError, LookupError) as error:
        delivery.complain(12100, f"not XML: {error}")
        return 12100
    if root.tag != "Response":
        delivery.complain(12100, f"the root is {root.tag}")
        return 12100
    return list(root)


def _there(url: str, where: str) -> str:
    """Return *where* made absolute by the address of its document, or an empty word if no request can go there."""
    address = urljoin(url, where.strip())
    try:
        Target.of(address)
    except ValueError:
        return ""
    return address


def _method(delivery: Delivery, verb: ET.Element) -> str:
    method = verb.get("method", "POST").upper()
    if method not in METHODS:
        delivery.complain(INVALID_METHOD, f"method={method!r}; expected GET or POST")
        return "POST"
    return method
