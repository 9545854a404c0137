"""The carrier's JSON: messages, numbers, and pages of them.

Source: Twilio's OpenAPI description of the 2010-04-01 API (fields and their types); twilio.com/docs/usage/
twilios-response (paging).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email.utils import formatdate
from typing import Protocol, TypeAlias, TypeVar
from urllib.parse import urlencode

from hotline.simulator.messages import INBOUND, Message
from hotline.simulator.phones import Number

Json: TypeAlias = dict[str, object]
BASE = "/2010-04-01/Accounts/"
PAGE_SIZE, PAGE_LIMIT = 50, 1000
FAILED = frozenset({"failed", "undelivered"})


def rfc2822(at: float | None) -> str | None:
    """Return the moment *at* as the 2010 API writes it, whole seconds in UTC; None stays None."""
    return None if at is None else formatdate(at, usegmt=False).replace("-0000", "+0000")


def message_json(message: Message, account_sid: str) -> Json:
    """Return the Message resource."""
    uri = f"{BASE}{account_sid}/Messages/{message.sid}"
    price = None if message.status in ("queued", "failed") else f"{-0.0079 * message.segments:.5f}"
    return {
        "account_sid": account_sid,
        "api_version": "2010-04-01",
        "body": message.body,
        "date_created": rfc2822(message.created_at),
        "date_sent": rfc2822(message.sent_at),
        "date_updated": rfc2822(message.updated_at),
        "direction": message.direction,
        "error_code": message.error_code,
        "error_message": f"Error {message.error_code}" if message.status in FAILED else None,
        "from": message.from_,
        "messaging_service_sid": None,
        "num_media": str(message.num_media),
        "num_segments": str(message.segments),
        "price": None if message.direction == INBOUND else price,
        "price_unit": "USD",
        "sid": message.sid,
        "status": message.status,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "to": message.to,
        "uri": f"{uri}.json",
    }


def number_json(number: Number, account_sid: str) -> Json:
    """Return the IncomingPhoneNumber resource."""
    return {
        "account_sid": account_sid,
        "address_requirements": "none",
        "address_sid": None,
        "api_version": "2010-04-01",
        "beta": False,
        "bundle_sid": None,
        "capabilities": {"voice": number.voice, "sms": number.sms, "mms": number.sms, "fax": False},
        "date_created": rfc2822(number.created_at),
        "date_updated": rfc2822(number.updated_at),
        "emergency_address_sid": None,
        "emergency_status": "Active",
        "friendly_name": number.friendly_name,
        "identity_sid": None,
        "origin": "twilio",
        "phone_number": number.e164,
        "sid": number.sid,
        "sms_application_sid": "",
        "sms_fallback_method": number.sms_fallback_method,
        "sms_fallback_url": number.fallback_url or "",
        "sms_method": number.sms_method,
        "sms_url": number.sms_url,
        "status": "in-use",
        "status_callback": number.status_callback,
        "status_callback_method": number.status_callback_method,
        "trunk_sid": None,
        "uri": f"{BASE}{account_sid}/IncomingPhoneNumbers/{number.sid}.json",
        "voice_application_sid": "",
        "voice_caller_id_lookup": False,
        "voice_fallback_method": number.voice_fallback_method,
        "voice_fallback_url": number.voice_fallback_url,
        "voice_method": number.voice_method,
        "voice_url": number.voice_url,
    }


class Numbered(Protocol):
    """What can be paged: things with their order of creation."""

    @property
    def seq(self) -> int: ...


Item = TypeVar("Item", bound=Numbered)


@dataclass(frozen=True)
class _Place:
    page: int
    size: int
    token: str


def page_of(
    items: Sequence[Item], query: Mapping[str, str], path: str, key: str, as_json: Callable[[Item], Json]
) -> Json:
    """Return the page of *items* (newest first) that *query* asks for.

    A token points at an item, not at a place in the list: what is created between two requests moves nothing.
    """
    place = _place(query)
    filters = [(name, value) for name, value in query.items() if name not in ("Page", "PageSize", "PageToken")]

    def uri(page: int, token: str = "") -> str:
        asked = [*filters, ("PageSize", str(place.size)), ("Page", str(page))]
        return f"{path}?{urlencode([*asked, ('PageToken', token)] if token else asked)}"

    shown = _shown(items, place)
    more = bool(shown) and shown[-1].seq > items[-1].seq
    before = bool(shown) and shown[0].seq < items[0].seq and place.page > 0
    start = place.page * place.size
    return {
        "end": start + max(len(shown) - 1, 0),
        "first_page_uri": uri(0),
        "next_page_uri": uri(place.page + 1, f"PA{shown[-1].seq:032x}") if more else None,
        "page": place.page,
        "page_size": place.size,
        "previous_page_uri": uri(place.page - 1, f"PB{shown[0].seq:032x}") if before else None,
        "start": start,
        "uri": uri(place.page, place.token),
        key: [as_json(item) for item in shown],
    }


def _place(query: Mapping[str, str]) -> _Place:
    size = query.get("PageSize", "")
    page = query.get("Page", "")
    return _Place(
        page=int(page) if page.isdecimal() else 0,
        size=min(max(int(size), 1), PAGE_LIMIT) if size.isdecimal() else PAGE_SIZE,
        token=query.get("PageToken", ""),
    )


def _shown(items: Sequence[Item], place: _Place) -> Sequence[Item]:
    kind, mark = place.token[:2], place.token[2:]
    try:
        seq = int(mark, 16)
    except ValueError:
        return items[place.page * place.size :][: place.size]
    if kind == "PB":
        return [item for item in items if item.seq > seq][-place.size :]
    return [item for item in items if item.seq < seq][: place.size]
