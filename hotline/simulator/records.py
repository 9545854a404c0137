"""What the pretend network writes down: every text, request and callback, as an outsider saw it.

Wall times are seconds since the epoch, by the network's time. Records are live: a field may still change while the
thing it describes is under way. The lists a ``Ledger`` returns are copies.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from hotline.simulator.call_records import Bridge, CallCallback, CallRecord, CallRecords, Document, RecordingRecord

Outcome: TypeAlias = Literal["answered", "withheld", "caller_gone"]


@dataclass
class Send:
    """One message a caller asked for and the carrier accepted.

    ``outcome`` says what the caller can know: "answered"; "withheld" (the simulator kept the answer back on purpose);
    "caller_gone" (the connection was closed before, or within the grace time after, the answer). ``answer_read`` is
    False where the caller's system proved that nobody read the answer, True where the connection went on or ended in
    good order, None while unknown. Until an answer is written, a send counts as withheld.
    """

    sid: str
    from_: str
    to: str
    body: str
    segments: int
    status_callback: str
    validity: int  # seconds
    accepted_at: float
    arrived_at: float | None = None
    status: str = "queued"
    error_code: int | None = None
    outcome: Outcome = "withheld"
    answered_at: float | None = None
    answer_read: bool | None = None


@dataclass
class Delivery:
    """One text from a phone to one of our numbers, and what became of its webhook."""

    sid: str
    from_: str
    to: str
    body: str
    posted_at: float
    answered_at: float | None = None  # when the first 2xx came
    status: int = 0  # the last HTTP status; 0 if there was none
    attempts: int = 0
    accepted: bool = False
    used_fallback: bool = False
    duplicates: int = 0  # webhooks posted again on purpose, see Faults.duplicate_webhooks
    done: bool = False  # no more attempts will be made


@dataclass(frozen=True)
class Received:
    """One text as it reached a phone. A carrier's own automatic reply has a sid that begins with CARRIER."""

    sid: str
    from_: str
    to: str
    body: str
    accepted_at: float
    arrived_at: float
    segments: int


@dataclass
class ApiRequest:
    """One REST request. ``status`` is 0 where no answer was written; outcome "reset" means before acceptance."""

    method: str
    path: str
    at: float
    status: int
    code: int | None = None
    outcome: Outcome | Literal["reset"] = "withheld"
    send_sid: str = ""


@dataclass
class Callback:
    """One status callback: what was posted, and the answer it got."""

    sid: str
    message_status: str
    url: str
    posted_at: float
    error_code: int | None = None
    answered_at: float | None = None
    status: int = 0
    attempts: int = 0
    accepted: bool = False
    dropped: bool = False  # never posted, see Faults.drop_callbacks


Record: TypeAlias = Send | Delivery | ApiRequest | Callback | CallRecords
Watcher: TypeAlias = Callable[[object], None]


class Ledger:
    """Everything that happened, in the order it began. Safe to read from any thread."""

    def __init__(self, on_record: Callable[[Record], None] | None = None) -> None:
        self._lock = threading.Lock()
        self._on_record = on_record
        self._watchers: list[Watcher] = []
        self._sends: list[Send] = []
        self._requests: list[ApiRequest] = []
        self._deliveries: list[Delivery] = []
        self._callbacks: list[Callback] = []
        self._calls: list[CallRecord] = []
        self._documents: list[Document] = []
        self._bridges: list[Bridge] = []
        self._call_callbacks: list[CallCallback] = []
        self._recordings: list[RecordingRecord] = []

    @property
    def sends(self) -> list[Send]:
        """Every accepted send."""
        with self._lock:
            return list(self._sends)

    @property
    def requests(self) -> list[ApiRequest]:
        """Every REST request, answered or not."""
        with self._lock:
            return list(self._requests)

    @property
    def deliveries(self) -> list[Delivery]:
        """Every text from a phone to one of our numbers."""
        with self._lock:
            return list(self._deliveries)

    @property
    def callbacks(self) -> list[Callback]:
        """Every status callback, the dropped ones included."""
        with self._lock:
            return list(self._callbacks)

    @property
    def calls(self) -> list[CallRecord]:
        """Every leg, inbound or outbound."""
        with self._lock:
            return list(self._calls)

    @property
    def documents(self) -> list[Document]:
        """Every request for TwiML."""
        with self._lock:
            return list(self._documents)

    @property
    def bridges(self) -> list[Bridge]:
        """Every time that two phones heard each other."""
        with self._lock:
            return list(self._bridges)

    @property
    def call_callbacks(self) -> list[CallCallback]:
        """Every callback about calls, conferences and recordings, the dropped ones included."""
        with self._lock:
            return list(self._call_callbacks)

    @property
    def recordings(self) -> list[RecordingRecord]:
        """Every recording, the deleted ones included."""
        with self._lock:
            return list(self._recordings)

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Tell *watcher* of every change from now on, until what is returned is called.

        It is given what changed: a record that is new or has its final form, a phone that was switched, a text as it
        reached a phone, None for a call. It is called from any thread, some of which hold locks: it must be brief,
        ask the network nothing, and not raise.
        """
        with self._lock:
            self._watchers = [*self._watchers, watcher]

        def stop() -> None:
            with self._lock:
                self._watchers = [one for one in self._watchers if one is not watcher]

        return stop

    def tell(self, what: object) -> None:
        """Tell whoever watches that *what* has changed."""
        for watcher in self._watchers:
            watcher(what)

    def add(self, record: Record) -> None:
        """Write *record* down."""
        with self._lock:
            match record:
                case Send():
                    self._sends.append(record)
                case Delivery():
                    self._deliveries.append(record)
                case ApiRequest():
                    self._requests.append(record)
                case Callback():
                    self._callbacks.append(record)
                case CallRecord():
                    self._calls.append(record)
                case Document():
                    self._documents.append(record)
                case Bridge():
                    self._bridges.append(record)
                case CallCallback():
                    self._call_callbacks.append(record)
                case RecordingRecord():
                    self._recordings.append(record)
        self.tell(record)

    def report(self, record: Record) -> None:
        """Tell whoever watches that *record* has its final form."""
        if self._on_record is not None:
            self._on_record(record)
        self.tell(record)
