"""Calls as the page shows them: how each stands, and what its phone hears, presses and says, line after line."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass

from hotline.simulator.call_records import CallRecord
from hotline.simulator.calls import Call
from hotline.simulator.network import Simulator
from hotline.simulator.page.board import Board
from hotline.simulator.page.texts import Texts

SAID_BY_SOMEBODY = frozenset({"say", "voice", "keys", "error"})
"""Sounds of which each counts; of others, such as music, only the first in a row."""
LOOKS_EVERY = 0.2
"""Seconds between two looks at calls that go on, whatever is told of them."""


@dataclass
class _Followed:
    record: CallRecord
    call: Call | None = None
    heard: int = 0
    pressed: int = 0
    said: int = 0
    lines: int = 0
    last: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class _Line:
    at: float
    what: str
    text: str
    language: str = ""


class Calls:
    """Keeps the board's calls as the network's are. Looked after by one thread at a time."""

    def __init__(self, simulator: Simulator, board: Board, texts: Texts) -> None:
        self._simulator, self._board, self._texts = simulator, board, texts
        self._lock = threading.Lock()
        self._followed: dict[str, _Followed] = {}  # those that go on

    @property
    def any(self) -> bool:
        """Whether a call goes on."""
        return bool(self._followed)

    def begin(self) -> None:
        """Take in what has happened already."""
        for record in self._simulator.ledger.calls:
            self.notice(record)

    def notice(self, what: object) -> None:
        """Remember a call that begins. Called from any thread."""
        if isinstance(what, CallRecord) and what.ended_at is None:
            with self._lock:
                self._followed.setdefault(what.sid, _Followed(what))

    def of(self, sid: str) -> Call:
        """Return a call that goes on. Raises ValueError where there is none."""
        with self._lock:
            followed = self._followed.get(sid)
        call = None if followed is None else self._call(followed)
        if call is None:
            raise ValueError("This call is over.")
        return call

    def catch_up(self) -> None:
        """Bring the board up to date."""
        with self._lock:
            followed = list(self._followed.values())
        for one in followed:
            over = one.record.ended_at is not None  # read first: what was heard before it is there then
            self._look(one)
            if over:
                self._end(one)
                with self._lock:
                    del self._followed[one.record.sid]

    def _call(self, one: _Followed) -> Call | None:
        """Return the call as its phone has it; a phone that was not reached yet has none."""
        if one.call is None:
            calls = self._simulator.phone(one.record.phone).calls
            one.call = next((call for call in calls if call.sid == one.record.sid), None)
        return one.call

    def _look(self, one: _Followed) -> None:
        record = one.record
        call = self._call(one)
        if call is None or not (record.origin == "inbound" or record.ringing_at):
            return
        lines = sorted(_new_lines(one, call), key=lambda line: line.at)
        self._show(one, call)
        for line in lines:
            if line.what not in SAID_BY_SOMEBODY and (line.what, line.text) == one.last:
                continue
            one.last = (line.what, line.text)
            one.lines += 1
            self._board.put(
                "caption", f"{record.sid}-{one.lines}", call=record.sid, phone=record.phone, what=line.what,
                text=line.text, at=line.at, language=line.language, order=one.lines,
            )  # fmt: skip

    def _show(self, one: _Followed, call: Call) -> None:
        record = one.record
        state = "over" if record.ended_at else "talking" if record.answered_at else "ringing"
        self._board.put(
            "call", record.sid, phone=record.phone, shown=record.shown,
            way="out" if record.direction == "inbound" else "in", state=state, asks=call.asks,
            connected=sorted(call.bridged_with), at=record.created_at, answered_at=record.answered_at,
            ended_at=record.ended_at,
        )  # fmt: skip

    def _end(self, one: _Followed) -> None:
        """Leave a grey line: of a call that rang, was missed, or was lost."""
        record = one.record
        if record.origin != "inbound" and record.status == "canceled" and record.ringing_at is None:
            return  # it never reached the phone
        ended = record.ended_at or record.created_at
        self._texts.line(
            record.phone, "call", ended, call=record.sid, line=record.shown, by=record.ended_by, status=record.status,
            way="out" if record.origin == "inbound" else "in",
            seconds=None if record.answered_at is None else round(ended - record.answered_at),
        )  # fmt: skip


def _new_lines(one: _Followed, call: Call) -> Iterator[_Line]:
    heard, pressed, said = call.heard[one.heard :], call.pressed[one.pressed :], call.said[one.said :]
    one.heard, one.pressed, one.said = one.heard + len(heard), one.pressed + len(pressed), one.said + len(said)
    yield from (_Line(sound.at, sound.kind, sound.text, sound.language) for sound in heard)
    yield from (_Line(key.at, "pressed", key.text) for key in pressed)
    yield from (_Line(words.at, "said", words.text) for words in said if words.text)
