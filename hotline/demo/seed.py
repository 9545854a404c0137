"""What happened before the demo began: a few reports of the last days, so that there is something to see.

The story files in ``past`` are played on the hotline's own use cases, in their own past time, and to a phone network that
exists only here. All of it is over when the hotline's processes start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from hotline.bootstrap import build_runtime
from hotline.carriers import InboundSms, Receipt, ReportedState, SignedForm, StatusReport
from hotline.config import Settings
from hotline.demo import cast
from hotline.domain.storyfile import Said, StoryFile, Way, read_story
from hotline.usecases import intake, outbox, redaction, sending
from hotline.usecases.runtime import Runtime

PAST = Path(__file__).parent / "past"
APART = timedelta(hours=23)
"""Between two reports of the past; the last one was so long ago."""
CARRIER = "twilio"
BATCH = 100


@dataclass
class _Network:
    """A carrier of the past: it takes every text and delivers it, and has nothing else to do."""

    name: str = CARRIER
    delivered: list[StatusReport] = field(default_factory=list)
    texts: int = 0

    def send_sms(self, *, sender: str, to: str, body: str, message: str, validity: timedelta) -> Receipt:
        """Take one text."""
        self.texts += 1
        receipt = Receipt(f"SM{self.texts:032x}")
        self.delivered.append(StatusReport(message, receipt.carrier_sid, ReportedState.DELIVERED))
        return receipt

    def redact_text(self, text: str) -> None:
        """Forget the words of a text, which were never kept."""


class Past:
    """Plays the past into the hotline of *env*, up to *now*."""

    def __init__(self, env: Mapping[str, str], now: datetime) -> None:
        self._network, self._ends = _Network(), now
        self._now = now
        self._runtime: Runtime = build_runtime(Settings.from_env(env), process="past")
        self._runtime.carriers = {CARRIER: self._network}  # type: ignore[dict-item]  # all that the past asks of one
        self._runtime.now = lambda: self._now
        self._received = 0

    def play(self) -> int:
        """Let all of it happen; return how many reports there were."""
        stories = list(_stories())
        try:
            for place, story in enumerate(stories):
                self._play(story, self._ends - APART * (len(stories) - place))
            redaction.begin(self._runtime)
            self._settle(self._ends)
        finally:
            self._runtime.store.close()
        return len(stories)

    def _play(self, story: StoryFile, begins: datetime) -> None:
        for moment in story.moments:
            self._settle(begins + moment.at)
            if isinstance(moment, Said) and moment.way is Way.LEAVES:
                self._text(moment, story.setting.region)

    def _text(self, said: Said, region: str) -> None:
        self._received += 1
        sender, line = cast.number_of(said.phone, region), cast.line_of(cast.usual_line(said.phone, region))
        key = f"SM{'f' * 16}{self._received:016x}"  # none of the network's that the demo has
        params = {"MessageSid": key, "From": sender, "To": line, "Body": said.words, "NumMedia": "0"}
        digest = hashlib.sha256(repr(params).encode()).digest()
        intake.take(
            self._runtime, InboundSms(CARRIER, key, sender, line, said.words, (), SignedForm(params, digest, ""))
        )

    def _settle(self, until: datetime) -> None:
        """Carry out what becomes due until then, each row at its time."""
        while True:
            now = self._now
            due, following = self._runtime.store.read(
                lambda tx, now=now: (tx.outbox.due(now, limit=BATCH), tx.outbox.next_run_at(now))
            )
            for row in due:
                outbox.carry_out_row(self._runtime, row.row, row.attempt)
            for report in self._network.delivered:
                sending.receive_status(self._runtime, report)
            self._network.delivered.clear()
            if not due and (following is None or following > until):
                self._now = until
                return
            if not due and following is not None:
                self._now = following


def _stories() -> Iterator[StoryFile]:
    """Yield the stories of the past, the oldest first."""
    for path in sorted(PAST.glob("*.story")):
        yield read_story(path.read_text(encoding="utf-8"))
