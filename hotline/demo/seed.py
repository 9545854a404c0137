"""What happened before the demo began: seven reports of the last week, and what is unusual about the rota.

The story files in ``past`` are played on the hotline's own use cases, at their own past times, with a phone network
that exists only here, and in one transaction: the hotline's processes, which run already, see it when it is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from importlib import resources
from threading import RLock
from zoneinfo import ZoneInfo

from hotline.bootstrap import build_runtime
from hotline.config import Settings
from hotline.demo import cast, rota
from hotline.demo.pastnetwork import CARRIER, PastNetwork, signed
from hotline.domain.storycalls import InCall, Part
from hotline.domain.storyfile import Said, StoryFile, Way, read_story
from hotline.domain.words import Languages
from hotline.store.outbox import Due
from hotline.store.pieces import T, Work
from hotline.store.transaction import Transaction
from hotline.usecases import calls, intake, outbox, sending
from hotline.usecases.runtime import Runtime

BATCH, MOST = 100, 1000
AFTERWARDS = timedelta(hours=1)
"""Within which nothing follows any more from the last report."""
PLACE = cast.PLACES[0]
"""Where the past played."""
TODAY = date(2027, 2, 8)
"""The day on which the demo begins, in the story files."""


def stories() -> list[StoryFile]:
    """Return what happened, the oldest first; ``starts`` says at what time, and how many days before ``TODAY``."""
    files = (one for one in (resources.files(__package__) / "past").iterdir() if one.name.endswith(".story"))
    return [read_story(one.read_text(encoding="utf-8")) for one in sorted(files, key=lambda one: one.name)]


def play_past(env: Mapping[str, str], now: datetime) -> int:
    """Let the past happen in the hotline of *env*, up to *now*; return how many reports it had."""
    told = stories()
    runtime = build_runtime(Settings.from_env(env), process="past")
    store = runtime.store
    try:
        store.transact(lambda tx: _Past(runtime, tx, now).play(told))
    finally:
        store.close()
    return len(told)


class _Within:
    """A store whose transactions are all part of one: what is due in the past must not be seen by the clock."""

    def __init__(self, tx: Transaction) -> None:
        self._tx, self._lock = tx, RLock()

    def transact(self, work: Work[T]) -> T:
        """Run *work* as the next part."""
        with self._lock:
            return work(self._tx)

    read = transact


class _Spoken(Languages):
    """The languages of the past: reading the others would take longer than all that happens in it."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the place's languages."""
        return PLACE.languages


class _Past:
    """The past of one hotline."""

    def __init__(self, runtime: Runtime, tx: Transaction, ends: datetime) -> None:
        self._runtime, self._network, self._ends = runtime, PastNetwork(), ends
        self._now = ends
        runtime.carriers = {CARRIER: self._network}  # type: ignore[dict-item]  # it has what the past asks for
        runtime.store = _Within(tx)  # type: ignore[assignment]  # use cases read and write, no more
        runtime.now = lambda: self._now
        runtime.languages = _Spoken()
        self._call: dict[str, str] = {}
        self._step = ""

    def play(self, told: list[StoryFile]) -> None:
        """Let everything happen, and whatever follows from it."""
        begins = [self._begins(story) for story in told]
        self._now = begins[0]
        self._runtime.store.transact(lambda tx: rota.settle(self._runtime, tx, self._ends))
        for story, at in zip(told, begins, strict=True):
            self._play(story, at)
        self._settle(self._now + AFTERWARDS)  # and no later: the clock's own rows, which are there already, are its own
        self._runtime.store.transact(self._forget_at_carrier)

    def _begins(self, story: StoryFile) -> datetime:
        zone, starts = ZoneInfo(PLACE.zone), story.setting.starts
        day = self._ends.astimezone(zone).date() - (TODAY - starts.date())
        return datetime.combine(day, starts.time(), zone)

    def _forget_at_carrier(self, tx: Transaction) -> None:
        """The network of the past is gone, and with it all that it held: the one of the demo is not asked for it."""
        for held in tx.at_carrier.due(self._ends, most=MOST, carrier=CARRIER, texts=True):
            tx.at_carrier.forgotten(held)

    def _play(self, story: StoryFile, begins: datetime) -> None:
        for moment in story.moments:
            self._settle(begins + moment.at)
            match moment:
                case Said(way=Way.LEAVES):
                    sender, line = cast.number_of(moment.phone, PLACE.code), PLACE.line
                    intake.take(self._runtime, self._network.text(sender, line, moment.words))
                case InCall():
                    self._do_in_call(moment)

    def _do_in_call(self, moment: InCall) -> None:
        match moment.part:
            case Part.CALLS:
                number = cast.number_of(moment.phone, PLACE.code)
                self._call = {"CallSid": self._network.new_id("CA"), "From": number, "To": PLACE.line}
                self._step = ""
                self._ask()
            case Part.PRESSES:
                self._ask(Digits=moment.words)
            case Part.SAYS:
                said = self._network.say(self._call["CallSid"], moment.words)
                self._ask(RecordingSid=said.sid, RecordingDuration=str(said.seconds))
            case Part.HANGS_UP:
                calls.receive_status(self._runtime, CARRIER, signed(self._call | {"CallStatus": "completed"}))
            case _:
                raise ValueError(f"the past knows no such thing as {moment.said!r}")

    def _ask(self, **params: str) -> None:
        """Have the call go on from where the document before led it."""
        call, _, turn = self._step.partition("/voice/")[2].partition("/")
        form = signed(self._call | params | {"Step": self._step})
        self._step = calls.receive(self._runtime, CARRIER, form, call, turn)

    def _settle(self, until: datetime) -> None:
        """Carry out what becomes due until then, each row at its time."""
        while True:
            due, following = self._runtime.store.read(self._to_be_done)
            for row in due:
                outbox.carry_out_row(self._runtime, row.row, row.attempt)
            for report in self._network.delivered:
                sending.receive_status(self._runtime, report)
            self._network.delivered.clear()
            if not due:
                if following is None or following > until:
                    self._now = max(self._now, until)
                    return
                self._now = following

    def _to_be_done(self, tx: Transaction) -> tuple[list[Due], datetime | None]:
        """Return what is due, and when the next thing will be."""
        return tx.outbox.due(self._now, limit=BATCH), tx.outbox.next_run_at(self._now)
