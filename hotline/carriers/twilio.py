"""Twilio: verifying its webhooks, reading its forms, sending texts.

Facts and their sources stand in the shared Twilio notes; section numbers below are theirs. The signature is
computed here rather than by the SDK's validator because that computes two and takes ten times as long; it is tested
against the SDK's on generated requests.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import ssl
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qs, unquote_to_bytes, urlsplit

from hotline.carriers import Attached, InboundSms, Receipt, ReportedState, Sent, SignedForm, StatusReport
from hotline.carriers.media import Source, fetch
from hotline.domain.errors import (
    BadWebhook,
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
DATE_SLACK = timedelta(minutes=2)
"""How far Twilio's clock may differ from ours when a text is looked up."""

MESSAGE_SID, MEDIA_SID = re.compile(r"(?:SM|MM)[0-9a-fA-F]{32}"), re.compile(r"ME[0-9a-fA-F]{32}")
MEDIA_PATH = re.compile(r"/Media/(ME[0-9a-fA-F]{32})(?:\.json)?/?$")
MOST_ATTACHED = 10
"""Files that one text can bring (§2.4)."""

# §2.5. What is in none of these sets is a refusal for this recipient.
RETRY_CODES = frozenset({20429, 20500, 20503, 30001, 30008, 30017, 30022, 30410, 14107, 10004, 21611, 63018})
CONFIGURATION_CODES = frozenset(
    {20003, 20005, 10001, 90010, 30002, 20404, 21408, 21601, 21603, 21606, 21607, 21608, 21210, 21612}
    | set(range(21201, 21211))
    | {21703, 21704, 21705, 30007, 30010, 30018, 30023, 30024, 30027, 30032, 30034, 15003}
)
OPTED_OUT_CODE = 21610
DELIVERED = frozenset({"delivered", "read"})
FAILED = frozenset({"undelivered", "failed", "canceled"})
ON_ITS_WAY = frozenset({"accepted", "scheduled", "queued", "sending", "sent", "partially_delivered"})


class Twilio:
    """One Twilio account. *api_url* may be a simulator's: the adapter is the same."""

    name = NAME

    def __init__(
        self,
        *,
        account_sid: str,
        auth_tokens: tuple[str, ...],
        api_url: str,
        callback_url: str,
        api_key: str = "",
        api_secret: str = "",
    ) -> None:
        self._account_sid = account_sid
        self._tokens = tuple(token.encode() for token in auth_tokens)
        self._credentials = (api_key or account_sid, api_secret or auth_tokens[0])
        self._api_url = api_url
        self._callback_url = callback_url
        self._client: Client | None = None

    # --- webhooks

    def verify(self, url: str, body: bytes, content_type: str, headers: Mapping[str, str]) -> SignedForm:
        """Return the form if Twilio signed it for this account.

        Raises BadWebhook: 403 where the signature is missing or wrong or the account another, 400 for a form in
        which one parameter stands twice (Twilio sends none; §1.5 lets such a form share another's signature).
        """
        given = headers.get("X-Twilio-Signature", "").encode("utf-8", "replace")
        pairs = _pairs(body) if "form-urlencoded" in content_type else []
        algorithm = _algorithm(headers.get("X-Twilio-Webhooks-Signature-Settings", ""))
        signed = next(
            (
                data
                for token in self._tokens
                for data in _readings(url, pairs)
                if hmac.compare_digest(_signature(token, data, algorithm), given)
            ),
            None,
        )
        if signed is None:
            raise BadWebhook(NAME, "signature")
        if not pairs and body and not _is_signed_body(url, body):
            raise BadWebhook(NAME, "body_not_signed")
        params = {name.decode("utf-8", "replace"): value.decode("utf-8", "replace") for name, value in pairs}
        if len(params) != len(pairs):
            raise BadWebhook(NAME, "repeated_parameter", status=400)
        if pairs and params.get("AccountSid") not in (None, self._account_sid):
            raise BadWebhook(NAME, "account")
        # Of what was signed, not of what came: whatever shares a signature must share the digest.
        digest = hashlib.sha256(signed + (b"" if pairs else body)).digest()
        return SignedForm(params, digest, body.decode("latin-1"))

    def read_sms(self, form: SignedForm) -> InboundSms | None:
        """Return the text, or None where no id of Twilio's is in the form. An absent body is an empty one."""
        params = form.params
        key = params.get("MessageSid") or params.get("SmsSid") or params.get("SmsMessageSid") or ""
        if not key or len(key) > 80 or "From" not in params:
            return None
        return InboundSms(
            carrier=NAME,
            key=key,
            sender=params["From"].strip(),
            to=params.get("To", ""),
            text=params.get("Body", ""),
            attached=_attached(params) if params.get("NumMedia", "0") != "0" else (),
            form=form,
        )

    def read_status(self, message: str, form: SignedForm) -> StatusReport | None:
        """Return the delivery report, or None for a status that Twilio's documentation doesn't list (§2.2)."""
        params = form.params
        said = (params.get("MessageStatus") or params.get("SmsStatus") or "").lower()
        for states, state in (
            (DELIVERED, ReportedState.DELIVERED),
            (FAILED, ReportedState.FAILED),
            (ON_ITS_WAY, ReportedState.ON_ITS_WAY),
        ):
            if said in states:
                sid = params.get("MessageSid") or params.get("SmsSid") or ""
                code = params.get("ErrorCode", "")
                error = error_of_code(int(code)) if code.isdecimal() and len(code) < 8 else None
                return StatusReport(message, sid[:64], state, error if state is ReportedState.FAILED else None)
        return None

    # --- sending

    def send_sms(self, *, sender: str, to: str, body: str, message: str, validity: timedelta) -> Receipt:
        """Create one message. The opaque id of ours stands in its status callback's address."""
        from requests.exceptions import ConnectionError as NoConnection
        from requests.exceptions import ConnectTimeout, RequestException
        from twilio.base.exceptions import TwilioException

        try:
            created = self._rest().messages.create(
                to=to,
                from_=sender,
                body=body,
                status_callback=f"{self._callback_url}/{message}",
                validity_period=min(max(int(validity.total_seconds()), 1), 36000),
            )
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

    def find_sms(self, *, sender: str, to: str, body: str, since: datetime) -> list[Sent]:
        """List messages between the two numbers and keep those with the same body, created since then."""
        from requests.exceptions import RequestException
        from twilio.base.exceptions import TwilioException

        try:
            listed = self._rest().messages.list(to=to, from_=sender, limit=200, page_size=200)
        except RequestException:
            raise CarrierUnavailable(NAME, "no_connection") from None
        except TwilioException as error:
            raise CarrierUnavailable(NAME, "list_failed", str(getattr(error, "code", ""))) from None
        found = [
            Sent(entry.sid, entry.date_created, entry.status in FAILED)
            for entry in listed
            if entry.sid and entry.body == body and entry.date_created and entry.date_created >= since - DATE_SLACK
        ]
        return sorted(found, key=lambda sent: sent.created_at)

    # --- what a text left at Twilio

    def fetch_attachment(self, text: str, media_sid: str) -> bytes:
        """Fetch one file. Twilio sends us on to where it keeps files; see ``carriers.media`` for how far we go."""
        from requests.utils import DEFAULT_CA_BUNDLE_PATH

        account = f"{self._api_url}/2010-04-01/Accounts/{self._account_sid}"
        url = f"{account}/Messages/{_sid(MESSAGE_SID, text)}/Media/{_sid(MEDIA_SID, media_sid)}"
        return fetch(url, Source(NAME, self._credentials, ssl.create_default_context(cafile=DEFAULT_CA_BUNDLE_PATH)))

    def list_attachments(self, text: str) -> list[str]:
        """Ask for the ids of all files of a text."""
        listed = self._ask(lambda: self._rest().messages(_sid(MESSAGE_SID, text)).media.list(limit=MOST_ATTACHED))
        return [entry.sid for entry in listed or () if entry.sid and MEDIA_SID.fullmatch(entry.sid)]

    def delete_attachment(self, text: str, media_sid: str) -> None:
        """Delete the Media resource (§2.7)."""
        message, media = _sid(MESSAGE_SID, text), _sid(MEDIA_SID, media_sid)
        self._ask(lambda: self._rest().messages(message).media(media).delete())

    def redact_text(self, text: str) -> None:
        """Empty a message's body: the line in Twilio's log stays, its words go (§2.7)."""
        self._ask(lambda: self._rest().messages(_sid(MESSAGE_SID, text)).update(body=""))

    def _ask(self, request: Callable[[], T]) -> T | None:
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

    def _rest(self) -> Client:
        """Return the SDK's client, made when first needed: it is the heaviest import (§3)."""
        if self._client is None:
            self._client = _client(self._credentials, self._account_sid, self._api_url)
        return self._client


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


def _attached(params: Mapping[str, str]) -> tuple[Attached, ...]:
    """Return what came with a text. Of each address only the file's id counts; it is never gone to (§1.1)."""
    said = params["NumMedia"]
    count = min(int(said), MOST_ATTACHED) if said.isdecimal() and len(said) < 4 else 0
    found: dict[str, Attached] = {}
    for place in range(count):
        named = MEDIA_PATH.search(_path_of(params.get(f"MediaUrl{place}", "")))
        sid = named[1] if named else ""
        found.setdefault(sid or str(place), Attached(sid, params.get(f"MediaContentType{place}", "")[:80]))
    return tuple(found.values())


def _path_of(url: str) -> str:
    """Return the path of *url*; nothing where it is no address."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _sid(shape: re.Pattern[str], sid: str) -> str:
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


def _pairs(body: bytes) -> list[tuple[bytes, bytes]]:
    """Return the form's parameters as bytes; empty values stay, for Twilio signs them (§1.5)."""
    pairs = []
    for field in body.split(b"&"):
        if field:
            name, _, value = field.partition(b"=")
            pairs.append((unquote_to_bytes(name.replace(b"+", b" ")), unquote_to_bytes(value.replace(b"+", b" "))))
    return pairs


def _joined(pairs: Iterable[tuple[bytes, bytes]]) -> bytes:
    """Return names and values as they are signed: sorted, and each pair once (§1.5)."""
    return b"".join(name + value for name, value in sorted(set(pairs)))


def _readings(url: str, pairs: list[tuple[bytes, bytes]]) -> Iterable[bytes]:
    """Yield what may have been signed: the bytes as they came, and as text where they are no UTF-8."""
    signed = url.encode() + _joined(pairs)
    yield signed
    try:
        signed.decode()
    except UnicodeDecodeError:
        yield url.encode() + _joined((_readable(name), _readable(value)) for name, value in pairs)


def _readable(part: bytes) -> bytes:
    return part.decode("utf-8", "replace").encode()


def _algorithm(settings: str) -> str:
    """Return the hash that the settings header names; without one it is SHA-1 (§1.5). Raises BadWebhook for others."""
    named = dict(part.strip().partition("=")[::2] for part in settings.split(",")).get("algorithm", "").strip()
    algorithm = {"": "sha1", "HMAC_SHA1": "sha1", "HMAC_SHA256": "sha256"}.get(named.upper())
    if algorithm is None:
        raise BadWebhook(NAME, "algorithm")
    return algorithm


def _signature(token: bytes, data: bytes, algorithm: str) -> bytes:
    return base64.b64encode(hmac.digest(token, data, algorithm))


def _is_signed_body(url: str, body: bytes) -> bool:
    """Tell whether the URL, which is signed, carries the hash of a body that is no form (§1.5, JSON bodies)."""
    expected = parse_qs(urlsplit(url).query).get("bodySHA256", [""])[0]
    return hmac.compare_digest(hashlib.sha256(body).hexdigest(), expected.lower())
