"""The carrier's own book of messages: what the REST API shows, redacts and deletes."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

INBOUND, OUTBOUND = "inbound", "outbound-api"
FINAL = frozenset({"delivered", "undelivered", "failed", "received", "canceled"})


@dataclass
class Message:
    """One message as the carrier keeps it. Times are seconds since the epoch."""

    sid: str
    direction: str
    from_: str
    to: str
    body: str
    segments: int
    status: str
    created_at: float
    sent_at: float | None = None
    updated_at: float = 0.0
    error_code: int | None = None
    num_media: int = 0
    seq: int = 0  # the order of creation; page tokens point at it


class MessageBook:
    """All messages of the account. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._messages: dict[str, Message] = {}
        self._next = 0

    def add(self, message: Message) -> None:
        """Keep *message* as the newest."""
        with self._lock:
            self._next += 1
            message.seq, message.updated_at = self._next, message.created_at
            self._messages[message.sid] = message

    def get(self, sid: str) -> Message | None:
        """Return the message *sid*, or None if there is none, or none any more."""
        with self._lock:
            return self._messages.get(sid)

    def select(self, wanted: Callable[[Message], bool]) -> list[Message]:
        """Return the messages that are *wanted*, newest first."""
        with self._lock:
            messages = list(self._messages.values())
        return [message for message in reversed(messages) if wanted(message)]

    def settle(self, message: Message, status: str, error_code: int | None = None, *, at: float) -> None:
        """Note that *message* has left us, and how that went."""
        with self._lock:
            message.status, message.error_code = status, error_code
            message.updated_at = at
            if status != "failed":
                message.sent_at = message.updated_at

    def redact(self, message: Message, at: float) -> None:
        """Forget the words of *message*."""
        with self._lock:
            message.body = ""
            message.updated_at = at

    def delete(self, sid: str) -> None:
        """Forget the message *sid*."""
        with self._lock:
            self._messages.pop(sid, None)
