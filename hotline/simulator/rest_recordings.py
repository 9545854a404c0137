"""The REST API of recordings: list, read, fetch the sound, delete.

Source: twilio.com/docs/voice/api/recording.
"""

from hotline.simulator.call_records import RecordingRecord
from hotline.simulator.call_resources import time_filter
from hotline.simulator.errors import ApiError
from hotline.simulator.exchange import Exchange
from hotline.simulator.media import Media
from hotline.simulator.replies import Reply, Request
from hotline.simulator.resources import BASE, Json, page_of, rfc2822


class RecordingRest:
    """Answers what concerns recordings."""

    def __init__(self, exchange: Exchange) -> None:
        self._core, self._book = exchange.core, exchange.recordings

    def list(self, request: Request, path: str, call: str = "") -> Reply:
        """Return the recordings that are asked for, of one *call* or of all."""
        query = request.query
        wanted, in_time = call or query.get("CallSid", ""), time_filter(query, "DateCreated", _created)
        found = [one for one in self._book.all() if wanted in ("", one.call_sid) and in_time(one)]
        return Reply(200, page_of(found, query, path, "recordings", self._json))

    def one(self, request: Request, sid: str, form: str) -> Reply:
        """Return, or delete, one recording; *form* is what its path ended in. Raises ApiError."""
        record = self._book.get(sid)
        if record is None:
            raise ApiError(20404)
        match request.method, form:
            case "DELETE", ("" | "json"):
                self._book.delete(sid)
                return Reply(204)
            case "GET", "json":
                return Reply(200, self._json(record))
            case "GET", ("" | "wav"):  # without an ending it is WAV
                sound = self._book.sound(sid)
                if sound is None:
                    raise ApiError(20404)
                record.fetched += 1
                record.authorizations.append(request.authorization)
                return Reply(200, media=Media("audio/x-wav", sound))
            case _:
                raise ApiError(20404)

    def _json(self, record: RecordingRecord) -> Json:
        uri = f"{BASE}{self._core.account_sid}/Recordings/{record.sid}"
        return {
            "account_sid": self._core.account_sid,
            "api_version": "2010-04-01",
            "call_sid": record.call_sid,
            "channels": 1,
            "conference_sid": None,
            "date_created": rfc2822(record.created_at),
            "date_updated": rfc2822(record.created_at),
            "duration": "-1" if record.status == "processing" else str(int(record.seconds)),
            "encryption_details": None,
            "error_code": None,
            "media_url": self._book.url(record.sid),
            "price": None,
            "price_unit": "USD",
            "sid": record.sid,
            "source": "RecordVerb",
            "start_time": rfc2822(record.created_at),
            "status": record.status,
            "subresource_uris": {"transcriptions": f"{uri}/Transcriptions.json"},
            "uri": f"{uri}.json",
        }


def _created(record: RecordingRecord) -> float:
    return record.created_at
