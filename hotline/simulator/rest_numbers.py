"""The REST API of the account's numbers: look for some, get one, read, set up, give back.

Sources: twilio.com/docs/phone-numbers/api/incomingphonenumber-resource and availablephonenumber-local-resource;
twilio.com/docs/api/errors/21421, 21422, 21451 and 21452; twilio.com/docs/iam/test-credentials (area codes 500 and 533).
"""

import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hotline.simulator.core import Core
from hotline.simulator.errors import MAGIC, ApiError
from hotline.simulator.filters import number_filter
from hotline.simulator.outbound import E164
from hotline.simulator.overrides import Target
from hotline.simulator.phones import Number
from hotline.simulator.replies import Reply, Request
from hotline.simulator.resources import BASE, Json, number_json, page_of

# REST name -> field of Number; addresses are checked, see _set_up.
SETTABLE = {
    "FriendlyName": "friendly_name",
    "SmsUrl": "sms_url",
    "SmsMethod": "sms_method",
    "SmsFallbackUrl": "fallback_url",
    "SmsFallbackMethod": "sms_fallback_method",
    "VoiceUrl": "voice_url",
    "VoiceMethod": "voice_method",
    "VoiceFallbackUrl": "voice_fallback_url",
    "VoiceFallbackMethod": "voice_fallback_method",
    "StatusCallback": "status_callback",
    "StatusCallbackMethod": "status_callback_method",
}
CAPABILITIES = {"sms": True, "mms": True, "voice": True}
EMPTY_AREA = "533"  # "the area code doesn't have any available phone numbers"
DEFAULT_AREA = "555"
FICTIONAL = range(100)  # 555-01xx is kept for fiction: nanpa.com, "555 line numbers"


@dataclass(frozen=True)
class _Offer:
    e164: str
    seq: int


class NumberRest:
    """Answers what concerns numbers, for a caller who may ask."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._base = f"{BASE}{core.account_sid}/"

    def answer(self, request: Request, path: list[str]) -> Reply:
        """Return the reply to *request*; *path* is what follows the account. Raises ApiError."""
        match [request.method, *path]:
            case ["GET", "IncomingPhoneNumbers"]:
                return self._list(request)
            case ["POST", "IncomingPhoneNumbers"]:
                return self._get(request)
            case [("GET" | "POST" | "DELETE"), "IncomingPhoneNumbers", sid]:
                return self._one(request, sid)
            case ["GET", "AvailablePhoneNumbers", country, "Local"]:
                return self._offers(request, country)
            case (
                [_, "IncomingPhoneNumbers"] | [_, "IncomingPhoneNumbers", _] | [_, "AvailablePhoneNumbers", _, "Local"]
            ):
                raise ApiError(20004)
            case _:
                raise ApiError(20404)

    def _list(self, request: Request) -> Reply:
        wanted = number_filter(request.query)
        found = sorted(filter(wanted, list(self._core.numbers.values())), key=lambda number: -number.seq)
        path = self._base + "IncomingPhoneNumbers.json"
        return Reply(200, page_of(found, request.query, path, "incoming_phone_numbers", self._json))

    def _one(self, request: Request, sid: str) -> Reply:
        number = next((number for number in list(self._core.numbers.values()) if number.sid == sid), None)
        if number is None:
            raise ApiError(20404)
        if request.method == "DELETE":
            self._core.numbers.pop(number.e164, None)
            return Reply(204)
        if request.method == "POST":
            _set_up(number, request.form, self._core.times.now())
        return Reply(200, self._json(number))

    def _get(self, request: Request) -> Reply:
        """Give the account a number: the one asked for, or any of an area."""
        e164, area = request.form.get("PhoneNumber", ""), request.form.get("AreaCode", "")
        if not e164 and area:
            offers = list(self._free("US", area))
            if not offers:
                raise ApiError(21452)
            e164 = offers[0]
        if not E164.fullmatch(e164):
            raise ApiError(21421)
        if (code := MAGIC.get(("buy", e164))) is not None:
            raise ApiError(code)
        number = new_number(self._core, e164)
        _set_up(number, request.form, self._core.times.now())
        if self._core.numbers.setdefault(e164, number) is not number:
            raise ApiError(21422)
        return Reply(201, self._json(number))

    def _offers(self, request: Request, country: str) -> Reply:
        query = request.query
        pattern = re.compile(re.escape(query.get("Contains", "")).replace(r"\*", r"\d"))
        numbers = [one for one in self._free(country, query.get("AreaCode", DEFAULT_AREA)) if pattern.search(one)]
        offers = [_Offer(e164, -place) for place, e164 in enumerate(numbers)]
        path = f"{self._base}AvailablePhoneNumbers/{country}/Local.json"

        def as_json(offer: _Offer) -> Json:
            return {
                "address_requirements": "none",
                "beta": False,
                "capabilities": CAPABILITIES,
                "friendly_name": offer.e164,
                "iso_country": country,
                "phone_number": offer.e164,
            }

        return Reply(200, page_of(offers, query, path, "available_phone_numbers", as_json))

    def _free(self, country: str, area: str) -> Iterator[str]:
        """Yield the fictional numbers of an area that nobody has; outside the North American plan there are none."""
        if country not in ("US", "CA") or area == EMPTY_AREA:
            return
        if not re.fullmatch(r"[2-9]\d\d", area):
            raise ApiError(21451)
        for last in FICTIONAL:
            e164 = f"+1{area}55501{last:02}"
            if e164 not in self._core.numbers:
                yield e164

    def _json(self, number: Number) -> Json:
        return number_json(number, self._core.account_sid)


def new_number(core: Core, e164: str) -> Number:
    """Return a number that takes texts and calls, and isn't the account's yet."""
    now = core.times.now()
    seq = max((number.seq for number in list(core.numbers.values())), default=0) + 1
    return Number(e164, "PN" + secrets.token_hex(16), "", None, 1.0, True, True, seq, now, now, friendly_name=e164)


def _set_up(number: Number, form: Mapping[str, str], at: float) -> None:
    changes = {SETTABLE[name]: value for name, value in form.items() if name in SETTABLE}
    for field, value in changes.items():
        if value and (field.endswith("_url") or field == "status_callback"):
            try:
                Target.of(value)
            except ValueError as error:
                raise ApiError(21402) from error
    for field, value in changes.items():
        setattr(number, field, value)
    number.updated_at = at
