"""The carrier's REST API, without the sockets: who may ask, what is answered, what goes wrong on purpose.

Source: Twilio's OpenAPI description of the 2010-04-01 API and twilio.com/docs/messaging/api/message-resource.
"""

import base64
import binascii
import hmac
import re

from hotline.simulator.core import Core
from hotline.simulator.errors import ApiError
from hotline.simulator.filters import message_filter
from hotline.simulator.media import Media, media_json
from hotline.simulator.messages import FINAL, Message
from hotline.simulator.outbound import Outbound
from hotline.simulator.replies import Manner, Reply, Request, draw
from hotline.simulator.resources import BASE, Json, message_json, page_of, rfc2822
from hotline.simulator.rest_calls import VoiceRest
from hotline.simulator.rest_numbers import NumberRest

PATH = re.compile(r"/2010-04-01/Accounts/(?P<account>[^/]+?)(?:/(?P<kind>\w+)(?:/(?P<sid>\w+))?)?\.json")
MEDIA_PATH = re.compile(
    r"/2010-04-01/Accounts/(?P<account>[^/]+)/Messages/(?P<message>\w+)/Media(?:/(?P<sid>\w+))?(?P<json>\.json)?"
)
VOICE_PATH = re.compile(r"/2010-04-01/Accounts/(?P<account>[^/]+)/(?P<rest>(?:Calls|Conferences|Recordings)\b.*)")
NUMBERS_PATH = re.compile(
    r"/2010-04-01/Accounts/(?P<account>[^/]+)/(?P<rest>(?:IncomingPhoneNumbers|AvailablePhoneNumbers)\b.*)\.json"
)
STORE_PATH = re.compile(r"/media-store/(?P<sid>\w+)")


class RestApi:
    """Answers requests for one account."""

    def __init__(self, core: Core, outbound: Outbound, voice: VoiceRest, api_key: tuple[str, str] | None) -> None:
        self._core, self._outbound, self._voice = core, outbound, voice
        self._numbers = NumberRest(core)
        self._pair, self._api_key = (core.account_sid, core.auth_token), api_key

    def answer(self, request: Request) -> Reply:
        """Return the reply to *request*; a refusal is a reply too."""
        try:
            return self._route(request)
        except ApiError as error:
            return Reply(error.status, error.as_json(), error.code)

    def _route(self, request: Request) -> Reply:
        if stored := STORE_PATH.fullmatch(request.path):
            return self._stored(request, stored["sid"])
        key_used = self._authenticate(request.authorization)
        about_media = MEDIA_PATH.fullmatch(request.path)
        if about_media is not None and about_media["account"] == self._core.account_sid:
            return self._media(request, about_media["message"], about_media["sid"], as_json=bool(about_media["json"]))
        about_calls = VOICE_PATH.fullmatch(request.path)
        if about_calls is not None and about_calls["account"] == self._core.account_sid:
            return self._voice.answer(request, about_calls["rest"])
        about_numbers = NUMBERS_PATH.fullmatch(request.path)
        if about_numbers is not None and about_numbers["account"] == self._core.account_sid:
            return self._numbers.answer(request, about_numbers["rest"].split("/"))
        match = PATH.fullmatch(request.path)
        if match is None or match["account"] != self._core.account_sid:
            raise ApiError(20404)
        match request.method, match["kind"], match["sid"]:
            case "POST", "Messages", None:
                return self._create(request)
            case "GET", "Messages", None:
                return self._list_messages(request)
            case (("GET" | "POST" | "DELETE"), "Messages", str(sid)):
                return self._one_message(request, sid)
            case "GET", None, None:
                return self._account(key_used)
            case _, ("Messages" | None), _:
                raise ApiError(20004)
            case _:
                raise ApiError(20404)

    def _authenticate(self, authorization: str) -> bool:
        """Return whether an API key was used. Raises ApiError 20003 for anybody else."""
        scheme, _, coded = authorization.partition(" ")
        try:
            user, _, secret = base64.b64decode(coded, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError) as error:
            raise ApiError(20003) from error
        for pair in (self._pair, self._api_key):
            known = pair is not None and scheme.lower() == "basic" and user == pair[0]
            if known and pair is not None and hmac.compare_digest(secret.encode(), pair[1].encode()):
                return pair is self._api_key
        raise ApiError(20003)

    def _create(self, request: Request) -> Reply:
        luck = draw(self._core)
        if luck.cut:
            return Reply(0, manner=Manner.RESET)
        send, message = self._outbound.accept(request.form, request.every("MediaUrl"))
        # As it was at acceptance: on an idle line it may be delivered by now.
        as_accepted = {"status": "queued", "date_sent": None, "price": None, "error_code": None, "error_message": None}
        return Reply(201, self._message_json(message) | as_accepted, send=send, manner=luck.manner, wait=luck.wait)

    def _list_messages(self, request: Request) -> Reply:
        newest = self._core.times.now() - self._core.faults.list_lag
        wanted = message_filter(request.query)
        found = self._core.book.select(lambda message: message.created_at <= newest and wanted(message))
        return Reply(200, page_of(found, request.query, self._path("Messages"), "messages", self._message_json))

    def _one_message(self, request: Request, sid: str) -> Reply:
        message = self._core.book.get(sid)
        if message is None:
            raise ApiError(20404)
        if request.method == "DELETE":
            if message.status not in FINAL:
                raise ApiError(20009)
            self._core.book.delete(sid)
            return Reply(204)
        if request.method == "POST":
            if request.form.get("Status") == "canceled":
                raise ApiError(30409)  # only a scheduled message can be canceled, and none here is
            if request.form.get("Body") == "":
                self._core.book.redact(message, self._core.times.now())
        return Reply(200, self._message_json(message))

    def _media(self, request: Request, message: str, sid: str | None, *, as_json: bool) -> Reply:
        if sid is None:
            found = self._core.media.of(message)
            path = f"{BASE}{self._core.account_sid}/Messages/{message}/Media.json"
            return Reply(200, page_of(found, request.query, path, "media_list", self._media_json))
        media = self._core.media.get(sid, message)
        if media is None:
            raise ApiError(20404)
        if request.method == "DELETE":
            self._core.media.delete(sid)
            return Reply(204)
        if as_json:
            return Reply(200, self._media_json(media))
        # The file itself stands with somebody else, who asks for nothing.
        return Reply(307, location=media.location or f"{self._core.base_url}/media-store/{sid}")

    def _stored(self, request: Request, sid: str) -> Reply:
        media = self._core.media.get(sid)
        if media is None:
            raise ApiError(20404)
        media.fetched += 1
        media.authorizations.append(request.authorization)
        return Reply(media.status, media=media)

    def _media_json(self, media: Media) -> Json:
        return media_json(media, self._core.account_sid, rfc2822(media.created_at))

    def _account(self, key_used: bool) -> Reply:
        if key_used:  # a standard API key may not read the account itself
            raise ApiError(20003)
        document: Json = {
            "sid": self._core.account_sid,
            "friendly_name": "pretend account",
            "status": "active",
            "type": "Full",
            "uri": f"{BASE}{self._core.account_sid}.json",
        }
        return Reply(200, document)

    def _path(self, kind: str) -> str:
        return f"{BASE}{self._core.account_sid}/{kind}.json"

    def _message_json(self, message: Message) -> Json:
        return message_json(message, self._core.account_sid)
