"""A worker and a clock in one child process, that die at the n-th thing they do: before a statement of SQL is run, or
before and after a request to the carrier.

Started by fork from a server that has imported everything and opened nothing, so a death costs a few hundredths.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import twilio.rest  # noqa: F401 - the heaviest import, made once
from sqlalchemy import event

from hotline.carriers.mail import Mailer
from hotline.carriers.twilio import Twilio
from hotline.logs import configure
from hotline.store.attachments import AttachmentState
from hotline.store.outbox import QueueName
from hotline.store.transaction import Store
from hotline.usecases import outbox, redaction
from hotline.usecases.runtime import Runtime
from tests.story import RING

DIED = 9
"""How a child ends that was to die; 0: it had done everything before."""
MOST_ROUNDS = 50
# What the SDK and TLS load when first used, loaded before the forks.
Twilio(
    account_sid="AC" + "0" * 32, auth_tokens=("-",), api_url="http://127.0.0.1:1", callback_url="http://x.test"
)._account.rest().recordings("RE" + "0" * 32)


class Reaper:
    """Counts what is done, and ends the process before the *last*-th thing; 0 lets it live."""

    def __init__(self, last: int) -> None:
        self._last, self._count = last, itertools.count(1)

    def step(self, *_: Any) -> None:
        if next(self._count) == self._last:
            os._exit(DIED)

    def around(self, request: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*args: Any, **kwargs: Any) -> Any:
            self.step()
            try:
                return request(*args, **kwargs)
            finally:
                self.step()

        return asked


def carry_out(database: str, api_url: str, account: tuple[str, str], begin: datetime, last: int) -> None:
    """Fetch what waits and have the carrier forget it, as worker and clock do; die at the *last*-th step."""
    configure("CRITICAL")
    reaper, moments = Reaper(last), _moments(begin)
    twilio_ = Twilio(account_sid=account[0], auth_tokens=(account[1],), api_url=api_url, callback_url="http://x.test")
    for name in ("fetch_attachment", "delete_attachment"):
        setattr(twilio_, name, reaper.around(getattr(twilio_, name)))
    store = Store(f"sqlite:///{database}", RING)
    event.listen(store.engine, "connect", lambda connection, _: connection.set_trace_callback(reaper.step))
    runtime = Runtime(
        store=store, carriers={twilio_.name: twilio_}, mailer=Mailer("", ""), public_url="http://x.test",
        process="dying:1", now=lambda: next(moments), redact_at_carrier=False,
    )  # fmt: skip
    for _ in range(MOST_ROUNDS):
        redaction.begin(runtime)
        now = runtime.now()
        due = [
            row for row in store.read(lambda tx, now=now: tx.outbox.due(now, limit=50)) if row.queue is QueueName.MEDIA
        ]
        for row in due:
            outbox.carry_out_row(runtime, row.row, row.attempt)
        if not due and _is_done(store):
            os._exit(0)  # without whatever a test runner would still do in a fork
    os._exit(1)


def _moments(begin: datetime) -> Iterator[datetime]:
    """Yield a time that goes on by a tenth of a second whenever somebody looks."""
    return (begin + timedelta(seconds=count / 10) for count in itertools.count())


def _is_done(store: Store) -> bool:
    def look(tx: Any) -> bool:
        rows = tx.connection.exec_driver_sql("SELECT state, forget_at FROM attachment").all()
        return all(state == AttachmentState.KEPT.value and forget_at is None for state, forget_at in rows)

    return store.read(look)
