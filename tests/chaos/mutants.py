"""Mistakes that somebody could make in the product, each applied to a copy: the storm must find every one.

The product has no switch for them. A replacement whose text isn't found exactly once is an error: then the product
has changed, and the mutant with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.chaos.checker import Promise


@dataclass(frozen=True)
class Change:
    """One exact replacement in one file."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutant:
    """One mistake, and the promise that it breaks."""

    name: str
    breaks: Promise
    changes: Sequence[Change]

    def apply(self, root: Path) -> None:
        """Make the mistake in the copy under *root*. Raises ValueError where the text does not stand exactly once."""
        for change in self.changes:
            file = root / change.path
            text = file.read_text()
            if (times := text.count(change.old)) != 1:
                raise ValueError(f"{self.name}: {change.path} holds {times} times:\n{change.old}")
            file.write_text(text.replace(change.old, change.new))


MUTANTS = (
    Mutant(
        "answer-before-commit",
        Promise.LOST,
        [
            Change(
                "hotline/usecases/intake.py",
                "        known_line = runtime.store.transact(lambda tx: _receive(runtime, tx, sms))\n",
                "        from threading import Thread\n\n"
                "        known_line = True\n"
                "        later = lambda: runtime.store.transact(lambda tx: _receive(runtime, tx, sms))\n"
                "        Thread(target=later).start()\n",
            )
        ],
    ),
    Mutant(
        "sent-before-calling",
        Promise.UNPAGED,
        [
            Change(
                "hotline/usecases/sending.py",
                "    tx.messages.update(text.id, state=MessageState.SENDING.value, tried_at=text.tried_at or now)\n",
                "    tx.messages.update(text.id, state=MessageState.SENT.value)\n    tx.outbox.finish(claimed, now)\n",
            )
        ],
    ),
    Mutant(
        "no-lease-expiry",
        Promise.UNPAGED,
        [Change("hotline/store/outbox.py", "\nLEASE = timedelta(seconds=4.5)\n", "\nLEASE = timedelta(days=1)\n")],
    ),
    Mutant(
        "retry-not-armed-again",
        Promise.UNPAGED,
        [
            Change(
                "hotline/usecases/sending.py",
                "        if tx.outbox.postpone(claimed, now + pause):\n",
                "        if tx.outbox.finish(claimed, now):\n",
            )
        ],
    ),
    Mutant(
        "timer-left-to-redis",
        Promise.UNPAGED,
        [
            Change(
                "hotline/store/outbox.py",
                "OFFER_LEASE = timedelta(seconds=1)\n",
                "OFFER_LEASE = timedelta(hours=1)\n",
            )
        ],
    ),
    Mutant(
        "webhook-handled-twice",
        Promise.TWICE,
        [
            Change(
                "hotline/usecases/intake.py",
                "    if tx.inbox.knows(sms.carrier, sms.key, sms.form.digest):\n        return True\n",
                "",
            ),
            Change(
                "hotline/usecases/intake.py",
                "    keep_form(tx, sms.carrier, sms.key, sms.form, runtime, incident)\n    return True\n",
                "    return True\n",
            ),
        ],
    ),
    Mutant(
        "unknown-taken-for-sent",
        Promise.UNPAGED,
        [
            Change(
                "hotline/usecases/sending.py",
                "        _later(runtime, claimed, text, MessageState.UNKNOWN)\n"
                "    except (CarrierMisconfigured, CarrierRefused) as refusal:\n",
                '        _write_sent(runtime, claimed, text, "")\n'
                "    except (CarrierMisconfigured, CarrierRefused) as refusal:\n",
            )
        ],
    ),
    Mutant(
        "sent-again-without-looking",
        Promise.DOUBLED,
        [
            Change(
                "hotline/usecases/sending.py",
                "partial(_look_up_first if maybe_sent else _send, runtime, claimed, text)",
                "partial(_send, runtime, claimed, text)",
            )
        ],
    ),
)
BY_NAME = {mutant.name: mutant for mutant in MUTANTS}
