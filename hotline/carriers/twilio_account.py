"""An account at Twilio: its REST API by the SDK, and what its errors mean to us.

Facts and their sources stand in the shared Twilio notes; section numbers below are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from hotline.carriers import Receipt
from hotline.domain.errors import (
    CarrierError,
    CarrierMisconfigured,
    CarrierRefused,
    CarrierUnavailable,
    OptedOut,
    OutcomeUnknown,
)

if TYPE_CHECKING:
    from twilio.rest import Client

T = TypeVar("T")
NAME = "twilio"
CONNECT_TIMEOUT, READ_TIMEOUT = 1.0, 2.5
"""Seconds. Together well under the outbox's lease: a call that outlives its lease could be sent twice."""

# §2.5. What is in none of these sets is a refusal for this recipient.
RETRY_CODES = frozenset({20429, 20500, 20503, 30001, 30008, 30017, 30022, 30410, 14107, 10004, 21611, 63018})
CONFIGURATION_CODES = frozenset(
    {20003, 20005, 10001, 90010, 30002, 20404, 21408, 21601, 21603, 21606, 21607, 21608, 21210, 21612}
    | set(range(21201, 21211))
    | {21703, 21704, 21705, 30007, 30010, 30018, 30023, 30024, 30027, 30032, 30034, 15003}
)
OPTED_OUT_CODE = 21610


class Account:
    """One account. *credentials* are user and password of its API: a key, or the account itself."""

    def __init__(self, sid: str, credentials: tuple[str, str], api_url: str) -> None:
        self.sid, self.credentials = sid, credentials
        self.url = f"{api_url}/2010-04-01/Accounts/{sid}"
        self._api_url = api_url
        self._client: Client | None = None

    def rest(self) -> Client:
        """Return the SDK's client, made when first needed: it is the heaviest import (§3)."""
        if self._client is None:
            self._client = _client(self.credentials, self.sid, self._api_url)
        return self._client

    def create(self, request: Callable[[], Any]) -> Receipt:
        """Make a request that must not be made twice blindly. Raises CarrierUnavailable, OutcomeUnknown and others."""
        from requests.exceptions import ConnectionError as NoConnection
        from requests.exceptions import ConnectTimeout, RequestException
        from twilio.base.exceptions import TwilioException

        try:
            created = request()
        except ConnectTimeout:
            raise CarrierUnavailable(NAME, "no_connection") from None
        except NoConnection as error:
            if _was_never_connected(error):
                raise CarrierUnavailable(NAME, "no_connection") from None
            raise OutcomeUnknown(NAME, "connection_lost") from None
        except RequestException:
            raise OutcomeUnknown(NAME, "no_answer") from None
        except TwilioException as error:
            raise error_of(error) from None
        if not created.sid:
            raise OutcomeUnknown(NAME, "no_id")
        return Receipt(created.sid)

    def listed(self, request: Callable[[], Iterable[Any]]) -> list[Any]:
        """Make a request for a list. Raises CarrierUnavailable."""
        from requests.exceptions import RequestException
        from twilio.base.exceptions import TwilioException

        try:
            return list(request())
        except RequestException:
            raise CarrierUnavailable(NAME, "no_connection") from None
        except TwilioException as error:
            raise CarrierUnavailable(NAME, "list_failed", str(getattr(error, "code", ""))) from None

    def ask(self, request: Callable[[], T]) -> T | None:
        """Make a request that may be made twice; None for what is not there (any more)."""
        from requests.exceptions import RequestException
        from twilio.base.exceptions import TwilioException

        try:
            return request()
        except RequestException:
            raise CarrierUnavailable(NAME, "no_connection") from None
        except TwilioException as error:
            status = getattr(error, "status", None) or getattr(error, "status_code", None)
            if status == 404:
                return None
            if status == 409:  # §2.7: not before it is sent
                raise CarrierUnavailable(NAME, "not_complete", "409") from None
            raise error_of(error) from None


def _client(credentials: tuple[str, str], account_sid: str, api_url: str) -> Client:
    from requests import Session
    from requests.adapters import HTTPAdapter
    from twilio.http.http_client import TwilioHttpClient
    from twilio.rest import Client

    class Impatient(HTTPAdapter):
        """Gives up in time. The SDK's own time-out is none, and one number for connecting and reading."""

        def send(self, request: Any, *args: Any, **kwargs: Any) -> Any:
            kwargs["timeout"] = (CONNECT_TIMEOUT, READ_TIMEOUT)
            return super().send(request, *args, **kwargs)

    http = TwilioHttpClient()
    session = http.session if http.session is not None else Session()
    session.trust_env = False  # a proxy of the environment must not see reports
    for scheme in ("https://", "http://"):
        session.mount(scheme, Impatient(pool_maxsize=16))
    # An empty mapping would be taken for "not given": TWILIO_EDGE must not bend the address (§3).
    client = Client(*credentials, account_sid, http_client=http, environment={"_": ""})
    client.api.base_url = api_url
    return client


def sid_of(shape: re.Pattern[str], sid: str) -> str:
    """Return an id that may stand in an address. Raises CarrierRefused for anything else."""
    if not shape.fullmatch(sid):
        raise CarrierRefused(NAME, "no_id_of_twilio")
    return sid


def error_of(error: Exception) -> CarrierError:
    """Return what an answer of the SDK's means to us, without its text: that may quote numbers and words."""
    status = getattr(error, "status", None) or getattr(error, "status_code", None)
    code = getattr(error, "code", None) or 0
    return error_of_code(int(code), int(status) if status else 0)


def error_of_code(code: int, status: int = 0) -> CarrierError:
    """Return what Twilio's error *code* (and the HTTP *status*, if there was one) means to us (§2.5)."""
    if code == OPTED_OUT_CODE:
        return OptedOut(NAME, "opted_out", str(code))
    if code in RETRY_CODES or status == 429 or status >= 500:
        return CarrierUnavailable(NAME, "busy", str(code or status))
    if code in CONFIGURATION_CODES or status in (401, 403):
        return CarrierMisconfigured(NAME, "configuration", str(code or status))
    if status == 0 and code == 0:
        return OutcomeUnknown(NAME, "unreadable_answer")
    return CarrierRefused(NAME, "refused", str(code or status))


def _was_never_connected(error: Exception) -> bool:
    from urllib3.exceptions import NewConnectionError

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, NewConnectionError):
            return True
        reason = getattr(cause, "reason", None)
        cause = reason if isinstance(reason, BaseException) else (cause.args[0] if cause.args else None)
        if not isinstance(cause, BaseException):
            return False
    return False
