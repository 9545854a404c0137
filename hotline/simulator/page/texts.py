"""Texts as the page shows them: bubbles of each phone, and the network's own grey lines between them."""

from __future__ import annotations

import itertools
import queue
from collections.abc import Callable
from typing import TypeAlias

from hotline.simulator.keywords import START, STOP
from hotline.simulator.network import Simulator
from hotline.simulator.page.board import Board, Value
from hotline.simulator.page.offers import offers
from hotline.simulator.phones import Phone
from hotline.simulator.records import Delivery, Received, Send
from hotline.simulator.segments import count_segments

CARRIER = "CARRIER"
"""How the sid of the carrier's own words begins."""
News: TypeAlias = Send | Delivery | Received | Phone


class Texts:
    """Keeps the board's bubbles as the network's texts are. Looked after by one thread at a time."""

    def __init__(self, simulator: Simulator, board: Board, now: Callable[[], float]) -> None:
        self._simulator, self._board, self._now = simulator, board, now
        self._news: queue.SimpleQueue[News] = queue.SimpleQueue()
        self._order = itertools.count(1)
        self._places: dict[str, int] = {}
        self._began: dict[str, float] = {}
        self._arrived: set[str] = set()
        self._modes: dict[str, str] = {}
        self._stopped: set[tuple[str, str]] = set()

    def begin(self) -> None:
        """Take in what has happened already."""
        ledger = self._simulator.ledger
        past: list[Send | Delivery] = [*ledger.sends, *ledger.deliveries]
        for record in sorted(past, key=lambda one: one.accepted_at if isinstance(one, Send) else one.posted_at):
            self._news.put(record)

    def notice(self, what: object) -> None:
        """Remember that something has changed. Called from any thread."""
        if isinstance(what, Send | Delivery | Received | Phone):
            self._news.put(what)

    def catch_up(self) -> None:
        """Bring the board up to date."""
        while True:
            try:
                what = self._news.get_nowait()
            except queue.Empty:
                return
            match what:
                case Send():
                    self._got(what)
                case Delivery():
                    self._sent(what)
                case Phone():
                    self._switched(what)
                case Received() if what.sid.startswith(CARRIER):
                    self._carrier(what)

    def line(self, phone: str, note: str, at: float, **values: Value) -> None:
        """Show a grey line of the page's own on a phone."""
        place = next(self._order)
        self._board.put("bubble", f"note-{place}", phone=phone, side="note", note=note, at=at, order=place, **values)

    def _place(self, sid: str, *, anew: bool = False) -> int:
        if anew or sid not in self._places:
            self._places[sid] = next(self._order)
        return self._places[sid]

    def _sent(self, text: Delivery) -> None:
        at = self._began.setdefault(text.sid, text.posted_at)  # it is set again at each attempt
        state = "taken" if text.accepted else "refused" if text.done else "sending"
        self._board.put(
            "bubble", text.sid, phone=text.from_, line=text.to, side="sent", text=text.body, at=at, state=state,
            segments=count_segments(text.body), http=text.status, attempts=text.attempts, duplicates=text.duplicates,
            fallback=text.used_fallback, order=self._place(text.sid),
        )  # fmt: skip
        self._obey(text, at)

    def _obey(self, text: Delivery, at: float) -> None:
        """Show that the carrier stops a line's texts to a phone, or lets them through again."""
        if text.body.strip().upper() not in STOP | START:
            return
        pair, stopped = (text.from_, text.to), self._simulator.has_stopped(text.from_, text.to)
        if stopped and pair not in self._stopped:
            self._stopped.add(pair)
            self.line(text.from_, "stopped", at, line=text.to)
        elif not stopped and pair in self._stopped:
            self._stopped.discard(pair)
            self.line(text.from_, "started", at, line=text.to)

    def _got(self, text: Send) -> None:
        arrives = text.status == "delivered" and text.sid not in self._arrived
        if arrives:
            self._arrived.add(text.sid)
        self._board.put(
            "bubble", text.sid, phone=text.to, line=text.from_, side="got", text=text.body,
            at=text.arrived_at or text.accepted_at, state=text.status, code=text.error_code, segments=text.segments,
            offers=offers(text.body), order=self._place(text.sid, anew=arrives),
        )  # fmt: skip

    def _carrier(self, text: Received) -> None:
        self._board.put(
            "bubble", text.sid, phone=text.to, line=text.from_, side="carrier", text=text.body, at=text.arrived_at,
            order=self._place(text.sid),
        )  # fmt: skip

    def _switched(self, phone: Phone) -> None:
        before = self._modes.get(phone.e164, "on")
        if phone.mode == before:
            return
        self._modes[phone.e164] = phone.mode
        self.line(phone.e164, "mode", self._now(), mode=phone.mode)
