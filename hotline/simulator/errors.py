"""The carrier's refusals: code, HTTP status and words.

Source: twilio.com/docs/api/errors, one page per code; the JSON form is from twilio.com/docs/usage/twilios-response.
"""

_TEXTS: dict[int, tuple[int, str]] = {
    10004: (429, "Call concurrency limit exceeded"),
    20001: (400, "Invalid parameter"),
    20003: (401, "Authenticate"),
    20004: (405, "Method not allowed"),
    20009: (409, "Cannot delete this resource before it is complete"),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too Many Requests"),
    20500: (500, "An internal server error has occurred"),
    20503: (503, "Service unavailable"),
    21201: (400, "No 'To' number is specified"),
    21205: (400, "Url is not a valid URL"),
    21210: (400, "The source phone number provided is not yet verified for your account"),
    21211: (400, "The 'To' number is not a valid phone number."),
    21212: (400, "The 'From' number is not a valid phone number"),
    21213: (400, "'From' phone number is required"),
    21214: (400, "'To' phone number cannot be reached"),
    21215: (400, "Account not authorized to call the 'To' number. Perhaps you need to enable some geo permissions"),
    21216: (400, "Account not allowed to call the 'To' number"),
    21217: (400, "Phone number does not appear to be valid"),
    21220: (400, "Call is not in-progress. Cannot redirect."),
    21266: (400, "'To' and 'From' number cannot be the same"),
    21402: (400, "The URL is not valid"),
    21408: (400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number"),
    21421: (400, "Phone number is invalid"),
    21422: (400, "Phone number is not available"),
    21451: (400, "Invalid area code"),
    21452: (400, "No phone numbers found in area code"),
    21602: (400, "Message body is required."),
    21603: (400, "A 'From' phone number is required."),
    21604: (400, "A 'To' phone number is required."),
    21606: (400, "The 'From' phone number provided is not a valid message-capable Twilio phone number"),
    21609: (400, "The 'StatusCallback' URL is not valid"),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21611: (400, "This 'From' number has exceeded the maximum number of queued messages"),
    21612: (400, "The 'To' phone number is not currently reachable using the 'From' phone number via SMS"),
    21614: (400, "'To' number is not a valid mobile number"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit"),
    21620: (400, "Invalid media URL(s)"),
    21623: (400, "Number of media files exceeds allowed limit"),
    21701: (400, "The Messaging Service does not exist"),
    30409: (409, "This message cannot be canceled"),
    35118: (400, "MessagingServiceSid is required to schedule a message"),
    90007: (400, "Invalid validity period value"),
}

UNDELIVERED_BECAUSE: dict[str, int] = {
    "off": 30003,  # unreachable destination handset
    "blocked_30004": 30004,  # message blocked
    "unknown_handset": 30005,  # unknown destination handset
    "landline": 30006,  # landline or unreachable carrier
    "filtered": 30007,  # carrier violation
    "carrier_error": 30008,  # unknown error
}
VALIDITY_EXPIRED = 30036

# Numbers that are refused by themselves, as for the carrier's own test credentials: what is asked, number -> code.
# Source: twilio.com/docs/iam/test-credentials.
MAGIC: dict[tuple[str, str], int] = {
    ("text from", "+15005550001"): 21212,
    ("text from", "+15005550007"): 21606,
    ("text from", "+15005550008"): 21611,
    ("text to", "+15005550001"): 21211,
    ("text to", "+15005550002"): 21612,
    ("text to", "+15005550003"): 21408,
    ("text to", "+15005550004"): 21610,
    ("text to", "+15005550009"): 21614,
    ("call from", "+15005550001"): 21212,
    ("call to", "+15005550001"): 21217,
    ("call to", "+15005550002"): 21214,
    ("call to", "+15005550003"): 21215,
    ("call to", "+15005550004"): 21216,
    ("buy", "+15005550000"): 21422,
    ("buy", "+15005550001"): 21421,
}


class ApiError(Exception):
    """A REST request the carrier refuses."""

    def __init__(self, code: int) -> None:
        self.code = code
        self.status, self.words = _TEXTS.get(code, (400, f"Refused with code {code}"))
        super().__init__(f"HTTP {self.status}, code {code}: {self.words}")

    def as_json(self) -> dict[str, object]:
        """Return the error document Twilio's 2010 API answers with."""
        return {
            "code": self.code,
            "message": self.words,
            "more_info": f"https://www.twilio.com/docs/errors/{self.code}",
            "status": self.status,
        }


def refusals() -> tuple[int, ...]:
    """Return the codes of every refusal that has words and a status of its own."""
    return tuple(_TEXTS)
