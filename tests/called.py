"""Somebody of the team whom we call in a story: they pick up, press keys, hang up, or the call comes to nothing."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, field

from hotline.carriers import SignedForm
from hotline.domain.speech import Listen, Say
from hotline.usecases import calls
from tests.story import A_MOMENT, FakePhone, Hotline, Placed

_COUNT = itertools.count(1)


@dataclass
class Called:
    """The latest call of ours to a phone."""

    hotline: Hotline
    phone: FakePhone
    step: str = ""
    placed: Placed = field(init=False)

    def __post_init__(self) -> None:
        self.placed = [one for one in self.hotline.carrier.placed if one.to == self.phone.number][-1]
        self.step = self.placed.url

    def picks_up(self) -> str:
        """Pick up; return what is heard."""
        return self._asks({})

    def presses(self, keys: str) -> str:
        return self._asks({"Digits": keys})

    def waits(self) -> str:
        """Press nothing until it is asked again."""
        return self._asks({})

    def is_over(self, how: str = "completed") -> None:
        """The carrier says that the call is over, and how."""
        form = self._form({"Over": "1", "How": how})
        calls.receive_status(self.hotline.runtime, "fake", form, self.step.partition("/voice/")[2].partition("/")[0])
        self.hotline.clock.forward(A_MOMENT)

    def _asks(self, params: dict[str, str]) -> str:
        call, _, turn = self.step.partition("/voice/")[2].partition("/")
        self.step = calls.receive(self.hotline.runtime, "fake", self._form(params), call, turn)
        self.hotline.clock.forward(A_MOMENT)
        parts = self.hotline.carrier.heard[-1]
        said = [one for part in parts for one in (part.said if isinstance(part, Listen) else (part,))]
        return " ".join(one.text for one in said if isinstance(one, Say))

    def _form(self, params: dict[str, str]) -> SignedForm:
        form = {"CallSid": self.placed.sid, "From": self.placed.line, "To": self.placed.to, **params}
        raw = f"{form} {next(_COUNT)}"
        return SignedForm(form, hashlib.sha256(raw.encode()).digest(), raw)
