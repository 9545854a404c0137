"""What the backstage adds to the board: people, lines, what happened, time, troubles and scenes."""

from __future__ import annotations

import time

from hotline.simulator.network import Simulator
from hotline.simulator.page.backstage import Backstage, Case
from hotline.simulator.page.board import Board

ASKS_EVERY = 0.25
"""Seconds between two questions to the backstage, however many look at the page."""
ADRIFT = 0.2
"""Seconds by which the page's own reckoning of the time may be wrong."""


class Scenery:
    """Keeps the board as the backstage has it. Looked after by one thread at a time."""

    def __init__(self, simulator: Simulator, backstage: Backstage, board: Board) -> None:
        self._simulator, self._backstage, self._board = simulator, backstage, board
        self.outdated = True
        self._asked_at = 0.0  # time.monotonic()
        self._happened = ""
        self._entries: dict[str, set[str]] = {}
        self._told: tuple[float, float, float, bool] | None = None

    def catch_up(self) -> None:
        """Bring the board up to date, unless that was done a moment ago and nothing is known to have changed.

        That a scene plays is told in any case: the page shows the phones of a text that comes with it.
        """
        if not self.outdated and time.monotonic() - self._asked_at < ASKS_EVERY:
            self._tell_scenes()
            return
        self.outdated = False  # first: what changes from now on is for the next time
        board, backstage = self._board, self._backstage
        for place, person in enumerate(backstage.people()):
            mode = self._simulator.phone(person.e164).mode
            board.put(
                "phone", person.e164, name=person.name, role=person.role, line=person.line, order=place,
                on=mode == "on", mode=mode,
            )  # fmt: skip
        for place, line in enumerate(backstage.lines()):
            board.put("line", line.e164, name=line.name, sms=line.sms, voice=line.voice, order=place)
        for place, trouble in enumerate(backstage.troubles()):
            board.put("trouble", trouble.key, on=trouble.on, at_once=trouble.at_once, order=place)
        self._tell_scenes()
        self._tell_time()
        self._tell_what_happened()
        self._asked_at = time.monotonic()

    def _tell_scenes(self) -> None:
        for place, scene in enumerate(self._backstage.scenes()):
            self._board.put(
                "scene", scene.key, title=scene.title, state=scene.state, why=scene.why, told=scene.told, order=place
            )

    def _tell_time(self) -> None:
        pretend, real = self._backstage.time(), time.time()
        if self._told is not None:
            now, at, speed, fixed = self._told
            reckoned = now + (real - at) * speed
            if (speed, fixed) == (pretend.speed, pretend.fixed) and abs(reckoned - pretend.now) < ADRIFT * max(
                1, speed
            ):
                return
        self._told = (pretend.now, real, pretend.speed, pretend.fixed)
        self._board.put("time", "time", now=pretend.now, real=real, speed=pretend.speed, fixed=pretend.fixed)

    def _tell_what_happened(self) -> None:
        happened = self._backstage.happened()
        if happened.version == self._happened:
            return
        for place, case in enumerate(reversed(happened.cases)):  # a later one doesn't change the place of the earlier
            self._board.put(
                "case", case.reference, title=case.title, state=case.state, urgent=case.urgent, at=case.opened_at,
                order=place,
            )  # fmt: skip
            self._tell_entries(case)
        for reference in set(self._entries) - {case.reference for case in happened.cases}:
            for id in self._entries.pop(reference):  # noqa: A001  an entry's name on the page
                self._board.drop("entry", id)
            self._board.drop("case", reference)
        self._happened = happened.version

    def _tell_entries(self, case: Case) -> None:
        ids = set()
        for place, entry in enumerate(case.entries):
            id = f"{case.reference}/{entry.id}"  # noqa: A001
            ids.add(id)
            self._board.put(
                "entry", id, case=case.reference, at=entry.at, what=entry.kind, text=entry.text, order=place
            )
        for id in self._entries.get(case.reference, set()) - ids:  # noqa: A001
            self._board.drop("entry", id)
        self._entries[case.reference] = ids
