"""The carrier's signature over a webhook.

Source: twilio.com/docs/usage/security, "Validating requests are coming from Twilio" and "Notes": over HTTP the username
and password are dropped from the address before it is signed, over HTTPS the port too.
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence
from urllib.parse import urlsplit


def sign(token: str, url: str, params: Sequence[tuple[str, str]]) -> str:
    """Return the X-Twilio-Signature of *params* posted to *url*, which has no fragment, password or HTTPS port then.

    Names are sorted; a repeated name gives each of its different values once, sorted too.
    """
    text = _bare(url) + "".join(name + value for name, value in sorted(set(params)))
    digest = hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()


def sign_json(token: str, url: str, body: bytes) -> tuple[str, str]:
    """Return the address with ``bodySHA256`` in its query, and the X-Twilio-Signature of *body* posted there.

    Source: twilio.com/docs/usage/security, "JSON": the digest of the raw body stands in the address, which is signed.
    """
    url += ("&" if urlsplit(url).query else "?") + "bodySHA256=" + hashlib.sha256(body).hexdigest()
    return url, sign(token, url, ())


def _bare(url: str) -> str:
    parts = urlsplit(url)
    place = parts.netloc.rpartition("@")[2]
    if parts.scheme == "https" and parts.port is not None:
        place = place.removesuffix(f":{parts.port}")
    return url if place == parts.netloc else url.replace(parts.netloc, place, 1)
