"""What goes wrong on purpose, how often, and the dice that decide it."""

import random
import threading
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Faults:
    """How often each thing goes wrong: shares from 0 to 1, times in seconds. Frozen, so that it is replaced whole.

    Those on REST concern the creation of messages, calls and participants, those on callbacks every callback.
    Raises ValueError for a share outside 0..1 or a negative time.
    """

    rate_429: float = 0.0  # refused before acceptance: HTTP 429, code 20429
    rate_503: float = 0.0  # refused before acceptance: HTTP 503, code 20503
    reset_before_accept: float = 0.0  # connection reset, nothing sent
    reset_after_accept: float = 0.0  # accepted and delivered, then the connection is reset
    slow_after_accept: float = 0.0  # accepted and delivered, answered after slow_seconds
    slow_seconds: float = 3.0
    delay_answer: float = 0.0  # every answer waits this long
    create_error: int | None = None  # every create is refused with this Twilio code
    delivery_delay: float = 0.0  # a text is under way this long, by the network's time, between "sent" and its phone
    undelivered: float = 0.0  # sent, and reported undelivered with code 30008
    drop_callbacks: float = 0.0
    duplicate_callbacks: float = 0.0
    reorder_callbacks: float = 0.0
    callback_delay: float = 0.0
    duplicate_webhooks: float = 0.0  # the same inbound text, or request for TwiML, posted twice
    list_lag: float = 0.0  # a new message or call is missing from lists (not from fetches) for this long

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is None or field.name == "create_error":
                continue
            top = float("inf") if field.name in TIMES else 1.0
            if not 0 <= value <= top:
                raise ValueError(f"Faults.{field.name} is {value!r}; expected 0..{top:g}")


TIMES = frozenset({"slow_seconds", "delay_answer", "delivery_delay", "callback_delay", "list_lag"})


class Dice:
    """Draws for faults, the same for the same seed.

    Each fault has its own stream of draws, all sprung from one seed: whether the fifth create is reset does not depend
    on how many callbacks happened to be posted before it.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._lock = threading.Lock()
        self._streams: dict[str, random.Random] = {}

    def hit(self, fault: str, share: float) -> bool:
        """Say whether *fault* strikes this time. One draw per question, whatever the share."""
        with self._lock:
            stream = self._streams.get(fault)
            if stream is None:
                # A string seeds by SHA-512 of its text: the same in every process, unlike hash().
                stream = self._streams[fault] = random.Random(f"{self._seed}:{fault}")  # noqa: S311  a fault needs no secrecy
            return stream.random() < share
