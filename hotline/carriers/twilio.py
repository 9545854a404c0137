"""Twilio: verifying its webhooks, reading its forms, sending texts; calls stand in ``twilio_calls``.

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
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote_to_bytes, urlencode, urlsplit

from hotline.carriers import (
    Attached,
    FoundCall,
    FoundText,
    InboundSms,
    Receipt,
    ReportedState,
    Sent,
    SetUp,
    SignedForm,
    StatusReport,
)
from hotline.carriers.media import Source, fetch
from hotline.carriers.twilio_account import NAME, Account, error_of_code, sid_of
from hotline.carriers.twilio_calls import RECORDING_SID, TwilioCalls, is_over
from hotline.domain.errors import BadWebhook, CarrierMisconfigured, CarrierUnavailable

DATE_SLACK = timedelta(minutes=2)
"""How far Twilio's clock may differ from ours when a text is looked up."""

LONGEST_KEY = 64
"""Characters of a text's id that are taken for one; Twilio's have 34 (shared Twilio notes, 1.1)."""
MESSAGE_SID, MEDIA_SID = re.compile(r"(?:SM|MM)[0-9a-fA-F]{32}"), re.compile(r"ME[0-9a-fA-F]{32}")
MEDIA_PATH = re.compile(r"/Media/(ME[0-9a-fA-F]{32})(?:\.json)?/?$")
LISTED_AT_ONCE = 500
"""A page of a list; the SDK asks for the next by itself."""
MOST_ATTACHED = 10
"""Files that one text can bring (§2.4)."""

DELIVERED = frozenset({"delivered", "read"})
FAILED = frozenset({"undelivered", "failed", "canceled"})
ON_ITS_WAY = frozenset({"accepted", "scheduled", "queued", "sending", "sent", "partially_delivered"})


class Twilio(TwilioCalls):
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
        super().__init__(Account(account_sid, (api_key or account_sid, api_secret or auth_tokens[0]), api_url))
        self._callback_url = callback_url

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
                for address in _signed_addresses(url)
                for data in _readings(address, pairs)
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
        if not key or len(key) > LONGEST_KEY or "\x00" in key or "From" not in params:
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
        return self._account.create(
            lambda: self._account.rest().messages.create(
                to=to,
                from_=sender,
                body=body,
                status_callback=f"{self._callback_url}/{message}",
                validity_period=min(max(int(validity.total_seconds()), 1), 36000),
            )
        )

    def find_sms(self, *, sender: str, to: str, body: str, since: datetime) -> list[Sent]:
        """List messages between the two numbers and keep those with the same body, created since then."""
        listed = self._account.listed(
            lambda: self._account.rest().messages.list(to=to, from_=sender, limit=200, page_size=200)
        )
        found = [
            Sent(entry.sid, entry.date_created, entry.status in FAILED)
            for entry in listed
            if entry.sid and entry.body == body and entry.date_created and entry.date_created >= since - DATE_SLACK
        ]
        return sorted(found, key=lambda sent: sent.created_at)

    # --- what came in

    def list_texts(self, *, line: str, since: datetime) -> list[FoundText]:
        """List messages to our line. One that was redacted has an empty body (§2.7); files are asked for apart."""
        rest = self._account.rest()
        listed = self._account.listed(
            lambda: rest.messages.list(to=line, date_sent_after=since.replace(microsecond=0), page_size=LISTED_AT_ONCE)
        )
        return [self._found(entry) for entry in reversed(listed) if entry.direction == "inbound" and entry.sid]

    def _found(self, entry: Any) -> FoundText:
        params = {
            "MessageSid": entry.sid,
            "AccountSid": self._account_sid,
            "From": entry.from_ or "",
            "To": entry.to or "",
            "Body": entry.body or "",
            "NumMedia": str(entry.num_media or "0"),
        }
        if params["NumMedia"] != "0":
            media = self._account.listed(
                lambda: self._account.rest().messages(entry.sid).media.list(limit=MOST_ATTACHED)
            )
            params["NumMedia"] = str(len(media))
            for place, one in enumerate(media):
                params[f"MediaUrl{place}"] = f"{self._account.url}/Messages/{entry.sid}/Media/{one.sid}"
                params[f"MediaContentType{place}"] = one.content_type or ""
        raw = urlencode(params)
        # Nobody signed it: we asked for it. The digest is the list's own, so that the webhook's never equals it.
        digest = hashlib.sha256(f"listed|{self._account_sid}|{entry.sid}".encode()).digest()
        sms = self.read_sms(SignedForm(params, digest, raw))
        if sms is None:
            raise CarrierUnavailable(NAME, "list_failed")
        return FoundText(sms, entry.date_sent or entry.date_created)

    def list_calls(self, *, line: str, since: datetime) -> list[FoundCall]:
        """List calls to our line (§2.3)."""
        rest = self._account.rest()
        listed = self._account.listed(
            lambda: rest.calls.list(to=line, start_time_after=since.replace(microsecond=0), page_size=LISTED_AT_ONCE)
        )
        return [
            FoundCall(
                NAME, entry.sid, (entry.from_ or "").strip(), entry.to or "", entry.start_time or entry.date_created
            )
            for entry in reversed(listed)
            if entry.direction == "inbound" and is_over(str(entry.status))
        ]

    # --- the account

    def check_account(self) -> None:
        """Fetch the account; a key of its API may not, and lists one number instead (§2.7)."""
        rest = self._account.rest()
        if self._account.credentials[0] != self._account_sid:
            self._account.ask(lambda: rest.incoming_phone_numbers.list(limit=1, page_size=1))
            return
        found = self._account.ask(lambda: rest.api.v2010.accounts(self._account_sid).fetch())
        if found is None or found.status != "active":
            raise CarrierMisconfigured(NAME, "account_not_active")

    def list_numbers(self) -> list[SetUp]:
        """Return the account's numbers with their capabilities and addresses. Raises CarrierUnavailable."""
        rest = self._account.rest()
        found = self._account.listed(lambda: rest.incoming_phone_numbers.list(page_size=LISTED_AT_ONCE))
        return [
            SetUp(
                number=one.phone_number,
                sms=bool((one.capabilities or {}).get("sms")),
                voice=bool((one.capabilities or {}).get("voice")),
                sms_url=one.sms_url or "",
                voice_url=one.voice_url or "",
            )
            for one in found
        ]

    # --- what a text or a call left at Twilio

    def fetch_attachment(self, text: str, media_sid: str) -> bytes:
        """Fetch one file. Twilio sends us on to where it keeps files; see ``carriers.media`` for how far we go.

        A recording may not be there yet when its call says that it was made (§1.3).
        """
        from requests.utils import DEFAULT_CA_BUNDLE_PATH

        if RECORDING_SID.fullmatch(media_sid):
            url = f"{self._account.url}/Recordings/{media_sid}.wav"
        else:
            url = f"{self._account.url}/Messages/{sid_of(MESSAGE_SID, text)}/Media/{sid_of(MEDIA_SID, media_sid)}"
        return fetch(
            url, Source(NAME, self._account.credentials, ssl.create_default_context(cafile=DEFAULT_CA_BUNDLE_PATH))
        )

    def list_attachments(self, text: str) -> list[str]:
        """Ask for the ids of all files of a text."""
        listed = self._account.ask(
            lambda: self._account.rest().messages(sid_of(MESSAGE_SID, text)).media.list(limit=MOST_ATTACHED)
        )
        return [entry.sid for entry in listed or () if entry.sid and MEDIA_SID.fullmatch(entry.sid)]

    def delete_attachment(self, text: str, media_sid: str) -> None:
        """Delete the Media or the Recording resource (§2.7)."""
        if RECORDING_SID.fullmatch(media_sid):
            self._account.ask(lambda: self._account.rest().recordings(media_sid).delete())
            return
        message, media = sid_of(MESSAGE_SID, text), sid_of(MEDIA_SID, media_sid)
        self._account.ask(lambda: self._account.rest().messages(message).media(media).delete())

    def redact_text(self, text: str) -> None:
        """Empty a message's body: the line in Twilio's log stays, its words go (§2.7)."""
        self._account.ask(lambda: self._account.rest().messages(sid_of(MESSAGE_SID, text)).update(body=""))


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


def _signed_addresses(url: str) -> Iterable[str]:
    """Yield *url*, then as Twilio is said to sign an https address that names a port: without it."""
    yield url
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    without = re.sub(r":\d+$", "", host)
    if scheme == "https" and without != host:
        yield f"{scheme}://{without}{slash}{path}"


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
