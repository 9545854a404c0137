"""The carrier's signature over a webhook.

Source: twilio.com/docs/usage/security, "Validating requests are coming from Twilio".
"""

import base64
import hashlib
import hmac
from collections.abc import Sequence


def sign(token: str, url: str, params: Sequence[tuple[str, str]]) -> str:
    """Return the X-Twilio-Signature of *params* posted to *url*, which has no fragment.

    Names are sorted; a repeated name gives each of its different values once, sorted too.
    """
    text = url + "".join(name + value for name, value in sorted(set(params)))
    digest = hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()
