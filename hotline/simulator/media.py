"""Pictures and files that come with a text, as the carrier keeps them; and some that no carrier should send.

Source: twilio.com/docs/messaging/api/media-resource (list, fetch, delete; the file itself is a redirect away).
"""

import secrets
import threading
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = dict[str, object]


@dataclass
class Media:
    """One file. The fields below ``data`` make it misbehave.

    ``repeat`` sends ``data`` so many times over; ``pause`` is in seconds, after every ``piece`` bytes, ``head_pause``
    after every byte of the answer's head; ``location`` sends whoever asks elsewhere; ``headers`` go with the file.
    """

    content_type: str
    data: bytes
    repeat: int = 1
    pause: float = 0.0
    piece: int = 64 * 1024
    head_pause: float = 0.0
    location: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200
    sid: str = field(default_factory=lambda: "ME" + secrets.token_hex(16))
    message_sid: str = ""
    created_at: float = 0.0
    seq: int = 0
    fetched: int = 0
    authorizations: list[str] = field(default_factory=list)
    """What each request for the file itself said of who asks; the carrier's redirect needs nothing."""


class MediaBook:
    """All files of the account. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._media: dict[str, Media] = {}

    def add(self, media: Media, message_sid: str) -> None:
        """Keep *media* as part of a message."""
        with self._lock:
            media.message_sid, media.seq = message_sid, len(self._media) + 1
            self._media[media.sid] = media

    def get(self, sid: str, message_sid: str = "") -> Media | None:
        """Return a file of a message (or of any), or None if there is none, or none any more."""
        with self._lock:
            media = self._media.get(sid)
        return media if media is not None and message_sid in ("", media.message_sid) else None

    def of(self, message_sid: str) -> list[Media]:
        """Return the files of a message, newest first."""
        with self._lock:
            return [media for media in reversed(self._media.values()) if media.message_sid == message_sid]

    def delete(self, sid: str) -> None:
        """Forget a file."""
        with self._lock:
            self._media.pop(sid, None)


def media_json(media: Media, account_sid: str, created: str | None) -> Json:
    """Return the Media resource."""
    return {
        "account_sid": account_sid,
        "content_type": media.content_type,
        "date_created": created,
        "date_updated": created,
        "parent_sid": media.message_sid,
        "sid": media.sid,
        "uri": f"/2010-04-01/Accounts/{account_sid}/Messages/{media.message_sid}/Media/{media.sid}.json",
    }
