"""The carrier's JSON for calls, and which of them a list request asks for.

Source: Twilio's OpenAPI description of the 2010-04-01 API; twilio.com/docs/voice/api/call-resource.
"""

import math
from collections.abc import Callable, Mapping
from typing import TypeVar

from hotline.simulator.filters import span
from hotline.simulator.legs import Leg
from hotline.simulator.resources import BASE, Json, rfc2822

Thing = TypeVar("Thing")


def call_json(leg: Leg, account_sid: str) -> Json:
    """Return the Call resource."""
    record = leg.record
    uri = f"{BASE}{account_sid}/Calls/{record.sid}"
    return {
        "account_sid": account_sid,
        "annotation": None,
        "answered_by": record.answered_by or None,
        "api_version": "2010-04-01",
        "caller_name": None,
        "date_created": rfc2822(record.created_at),
        "date_updated": rfc2822(record.ended_at or record.answered_at or record.created_at),
        "direction": record.direction,
        "duration": str(math.ceil(leg.seconds)) if leg.ended else None,
        "end_time": rfc2822(record.ended_at),
        "forwarded_from": None,
        "from": record.from_,
        "from_formatted": record.from_,
        "group_sid": None,
        "parent_call_sid": record.parent_sid or None,
        "phone_number_sid": "",
        "price": None,
        "price_unit": "USD",
        "queue_time": "0",
        "sid": record.sid,
        "start_time": rfc2822(record.answered_at or record.ringing_at),
        "status": "queued" if record.status == "initiated" else record.status,
        "subresource_uris": {"recordings": f"{uri}/Recordings.json"},
        "to": record.to,
        "to_formatted": record.to,
        "trunk_sid": None,
        "uri": f"{uri}.json",
    }


def call_filter(query: Mapping[str, str]) -> Callable[[Leg], bool]:
    """Return the test for To, From, Status, ParentCallSid, StartTime, ``StartTime>`` and ``StartTime<``."""
    in_time = time_filter(query, "StartTime", _began)
    asked = [
        (query[name], field)
        for name, field in (("To", "to"), ("From", "from_"), ("Status", "status"), ("ParentCallSid", "parent_sid"))
        if query.get(name)
    ]

    def wanted(leg: Leg) -> bool:
        return all(getattr(leg.record, field) == value for value, field in asked) and in_time(leg)

    return wanted


def _began(leg: Leg) -> float:
    return leg.record.answered_at or leg.record.created_at


def time_filter(query: Mapping[str, str], name: str, moment: Callable[[Thing], float]) -> Callable[[Thing], bool]:
    """Return the test for a moment given as *name*, ``name>`` (from then on) or ``name<`` (up to then)."""
    on, since, until = (query.get(name + sign, "") for sign in ("", ">", "<"))
    day = on[: len("2026-11-22")]
    after = max((span(one)[0] for one in (day, since) if one), default=0.0)
    before = min((span(one)[1] for one in (day, until) if one), default=float("inf"))
    return lambda thing: after <= int(moment(thing)) < before
