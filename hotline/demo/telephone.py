"""The calls of the demo: what each phone hears and does is printed as it happens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hotline.demo import cast
from hotline.demo.looking import Looking
from hotline.demo.onthephone import masked
from hotline.demo.rows import Happening
from hotline.demo.screen import Screen
from hotline.simulator import Call, Heard, Simulator

LOOKS_EVERY = 0.05
"""Seconds."""
SOUNDS = {"ringing": "(it rings)", "play": "(music)", "music": "(music)", "beep": "(a tone)"}


@dataclass
class _Followed:
    """How much of a call has been told."""

    heard: int = 0
    pressed: int = 0
    said: int = 0
    begun: bool = False
    answered: bool = False
    ended: bool = False
    box: bool = False
    """A voicemail box has it, and nobody."""


class Telephone(Looking):
    """Tells the screen what happens in calls, from a thread of its own, whoever acts."""

    def __init__(self, simulator: Simulator, screen: Screen) -> None:
        super().__init__("demo-telephone", every=LOOKS_EVERY)
        self._simulator, self._screen = simulator, screen
        self._followed: dict[str, _Followed] = {}
        self._bridges = 0

    # --- what is seen of it

    def _look(self) -> None:
        phones = [self._simulator.phone(number) for number in list(self._screen.names)]
        found = [one for phone in phones for call in phone.calls for one in self._of_call(call)]
        for one in sorted([*found, *self._connections()], key=lambda one: one.at):
            self._screen.notice(one)

    def _of_call(self, call: Call) -> Iterator[Happening]:
        told = self._followed.setdefault(call.sid, _Followed())
        if told.ended:
            return
        over = call.ended_at  # read first: what was heard before it is there then
        began = call.created_at if call.direction == "inbound" else call.ringing_at
        if not told.begun and began:
            told.begun = True
            yield self._beginning(call, began)
        if not told.answered and call.answered_at:
            told.answered, told.box = True, call.by_voicemail
            if call.direction != "inbound":
                yield self._by(call, call.answered_at, "answers" if told.box else "picks up")
        heard, pressed, said = call.heard[told.heard :], call.pressed[told.pressed :], call.said[told.said :]
        told.heard, told.pressed, told.said = (
            told.heard + len(heard),
            told.pressed + len(pressed),
            told.said + len(said),
        )
        yield from (self._caption(call, one) for one in heard)
        yield from (self._by(call, one.at, _keys_shown(one.text)) for one in pressed)
        if not told.box:
            yield from (self._by(call, one.at, f'says: "{one.text}"') for one in said)
        if over:
            told.ended = True
            yield self._end(call, over)

    def _beginning(self, call: Call, at: float) -> Happening:
        name, shown = self._name(call.phone.e164), cast.spaced(call.shown)
        if call.direction == "inbound":
            return Happening(at, call.phone.e164, name, f"calls {shown}")
        return Happening(at, call.phone.e164, f"{name}'s phone", f"rings, showing {shown}")

    def _caption(self, call: Call, heard: Heard) -> Happening:
        words = SOUNDS.get(heard.kind, heard.text)
        if heard.kind == "keys":
            words = f"(the tone of {heard.text})"
        elif heard.kind == "voice":
            others = " and ".join(sorted(self._name(one) for one in call.bridged_with))
            words = f"{others or 'a voice'}: {heard.text}"
        who = f"{self._whose(call)} hears"
        return Happening(heard.at, call.phone.e164, who, words, trouble=heard.kind == "error")

    def _end(self, call: Call, at: float) -> Happening:
        rang_only = call.direction != "inbound" and not call.answered_at
        phone = f"{self._name(call.phone.e164)}'s phone"
        match call.ended_by:
            case "phone" if rang_only and call.ringing_at is None:
                return Happening(at, call.phone.e164, phone, "is busy" if call.status == "busy" else "is off")
            case "phone":
                return self._by(call, at, "declines the call" if rang_only else "hangs up")
            case "us" | "timeout" if rang_only:
                return Happening(at, call.phone.e164, phone, "rings no more")
            case "error":
                return Happening(at, "", cast.ORGANISATION, f"an error ends {self._whose(call)}'s call", trouble=True)
            case _:
                return Happening(at, "", cast.ORGANISATION, f"hangs up on {self._whose(call)}")

    def _by(self, call: Call, at: float, what: str) -> Happening:
        return Happening(at, call.phone.e164, self._whose(call), what)

    def _whose(self, call: Call) -> str:
        name = self._name(call.phone.e164)
        return f"{name}'s voicemail" if self._followed[call.sid].box else name

    def _connections(self) -> Iterator[Happening]:
        new = self._simulator.ledger.bridges[self._bridges :]
        self._bridges += len(new)
        for bridge in new:
            a, b = sorted((bridge.a, bridge.b), key=lambda phone: any(one.phone == phone for one in cast.TEAM))
            both = f"{self._name(a)} and {self._name(b)} are connected"  # who called first
            if masked(self._simulator.ledger, (bridge.a, bridge.b)):
                yield Happening(bridge.from_at, "", "", f"{both}; each sees only the hotline's number")
            else:
                yield Happening(bridge.from_at, "", "", f"{both}, and one sees the other's number", trouble=True)

    def _name(self, number: str) -> str:
        return self._screen.names.get(number) or cast.spaced(number)


def _keys_shown(keys: str) -> str:
    """Return what is printed of keys: a PIN is none of the screen's business."""
    return "keys in the PIN, then #" if keys.rstrip("#") == cast.STAFF.pin else f"presses {keys}"
