"""Callbacks about calls, conferences and recordings: in order, unless a fault says otherwise.

Sources: twilio.com/docs/voice/twiml (CallStatus), twilio.com/docs/voice/twiml/number and twilio.com/docs/voice/api/
call-resource (StatusCallbackEvent), captured requests for CallbackSource and Timestamp.
"""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import formatdate
from typing import Literal

from hotline.simulator.call_records import CallCallback
from hotline.simulator.core import Core
from hotline.simulator.overrides import Target

EVENTS = ("initiated", "ringing", "answered", "completed")


@dataclass(frozen=True)
class Reports:
    """Where the progress of something is reported, and which events."""

    url: str
    method: str
    events: frozenset[str]


def reports(url: str | None, method: str | None, events: Sequence[str], default: str = "completed") -> Reports | None:
    """Return where to report; without any known event it is *default*. Raises ValueError for a wrong address."""
    if not url:
        return None
    Target.of(url)
    asked = frozenset(event for text in events for event in text.split())
    return Reports(url, method or "POST", asked or frozenset(default.split()))


def timestamp(at: float) -> str:
    """Return a moment as callbacks write it."""
    return formatdate(at, usegmt=False).replace("-0000", "+0000")


class Lane:
    """Posts the callbacks of one thing one after the other; faults drop, double, delay or swap them."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._lock = threading.Lock()
        self._waiting: deque[tuple[CallCallback, str]] = deque()
        self._held: list[tuple[CallCallback, str]] = []
        self._busy = False

    def post(
        self,
        to: Reports,
        kind: Literal["call", "conference", "recording", "amd"],
        sid: str,
        event: str,
        params: Sequence[tuple[str, str]],
        *,
        last: bool = False,
    ) -> None:
        """Post soon. *last*: nothing follows, so that nothing is held back for it."""
        callback = CallCallback(sid, kind, event, to.url, dict(params))
        core = self._core
        callback.dropped, twice = core.hit("drop_callbacks"), core.hit("duplicate_callbacks")
        swapped = core.hit("reorder_callbacks") and not last
        posts = [(callback, to.method)]
        if twice and not callback.dropped:
            posts.append((replace(callback), to.method))

        if core.faults.callback_delay:
            moment = core.times.moment() + core.faults.callback_delay
            core.schedule.at(moment, lambda: self._put(posts, swapped=swapped))
        else:
            self._put(posts, swapped=swapped)

    def _put(self, posts: list[tuple[CallCallback, str]], *, swapped: bool) -> None:
        with self._lock:
            if swapped:
                self._held += posts
                return
            self._waiting += [*posts, *self._held]
            self._held.clear()
            if self._busy:
                return
            self._busy = True
        self._core.workers.do(self._drain)

    def _drain(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._busy = False
                    return
                callback, method = self._waiting.popleft()
            self._post(callback, method)

    def _post(self, callback: CallCallback, method: str) -> None:
        core = self._core
        callback.posted_at = core.times.now()
        core.ledger.add(callback)
        if not callback.dropped:
            answer = core.poster.post(Target.of(callback.url), list(callback.params.items()), method)
            callback.status, callback.attempts, callback.accepted = answer.status, answer.attempts, answer.accepted
            callback.answered_at = answer.at if answer.accepted else None
        core.ledger.report(callback)
