"""The connection settings a customer writes after the ``#`` of a webhook address, and the address without them.

Source: twilio.com/docs/usage/webhooks/webhooks-connection-overrides (keys, ranges and defaults).
"""

from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qsl, urldefrag, urlsplit

FAILURES = frozenset({"4xx", "5xx", "ct", "rt"})
_MILLISECONDS = {"ct": (100, 10_000), "rt": (100, 15_000), "tt": (100, 15_000)}
_RETRIES = range(6)


@dataclass(frozen=True)
class Target:
    """Where a webhook goes and how patiently. Times in seconds."""

    url: str  # without the fragment, which is neither sent nor signed
    connect: float = 5.0
    read: float = 15.0
    total: float = 15.0  # attempts and pauses together
    retries: int = 1
    retry_on: frozenset[str] = frozenset({"ct"})

    @classmethod
    def of(cls, address: str) -> Self:
        """Read *address*. Unknown keys (``e``, ``sni``) change nothing here: there are no edges and no TLS names.

        Raises ValueError for an address that is not http(s), or a value outside the documented range: the carrier would
        fall back to a default in silence, and a test should not.
        """
        url, fragment = urldefrag(address)
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"{address!r} is not an http address")
        asked = dict(parse_qsl(fragment, keep_blank_values=True))
        default = cls(url)
        return cls(
            url,
            connect=_seconds(asked, "ct", default.connect),
            read=_seconds(asked, "rt", default.read),
            total=_seconds(asked, "tt", default.total),
            retries=_retries(asked, default.retries),
            retry_on=_policy(asked, default.retry_on),
        )


def _seconds(asked: dict[str, str], key: str, default: float) -> float:
    if key not in asked:
        return default
    low, high = _MILLISECONDS[key]
    if not asked[key].isdecimal() or not low <= int(asked[key]) <= high:
        raise ValueError(f"{key}={asked[key]!r}; expected {low}..{high} milliseconds")
    return int(asked[key]) / 1000


def _retries(asked: dict[str, str], default: int) -> int:
    if "rc" not in asked:
        return default
    if not asked["rc"].isdecimal() or int(asked["rc"]) not in _RETRIES:
        raise ValueError(f"rc={asked['rc']!r}; expected {_RETRIES.start}..{_RETRIES.stop - 1} retries")
    return int(asked["rc"])


def _policy(asked: dict[str, str], default: frozenset[str]) -> frozenset[str]:
    if "rp" not in asked:
        return default
    named = frozenset(asked["rp"].split(","))
    if not named <= FAILURES | {"all"}:
        raise ValueError(f"rp={asked['rp']!r}; expected a list of 4xx, 5xx, ct, rt, all")
    return FAILURES if "all" in named else named
