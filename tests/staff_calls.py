"""Calls to the staff line in one process: our web application with its real store, and a caller who presses keys."""

from __future__ import annotations

import itertools
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

from hotline.domain.configuration import read_configuration
from hotline.store.migrations import upgrade
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases import configure
from tests.site import ACCOUNT, configuration, places
from tests.web.desk import PUBLIC, RING, Desk

PLACE = places(1, 3)[0]
STAFF_LINE = "+12005550190"
STELLA, PIN, CODE = "+12005550150", "482613", "7351"
STRANGER = "+13125550142"
VOICE = "/carriers/twilio/voice"


def staff_configuration(*, call_back: bool = False, rate: float = 100, policy: str = "") -> str:
    """Return a region with three responders, a public line, a staff line, and Stella, who has a PIN and a code."""
    back = "call_back = true\n" if call_back else ""
    return (
        configuration([PLACE], voice="true", rate=rate, policy=policy)
        + f'\n[[line]]\nnumber = "{STAFF_LINE}"\nregion = "{PLACE.code}"\npurpose = "staff"\nvoice = true\n'
        f"sms = false\n{back}"
        f'[[person]]\nid = "stella"\nname = "Stella"\nroles = ["staff"]\nregions = ["{PLACE.code}"]\n'
        f'phone = "{STELLA}"\npin = "{PIN}"\ncode = "{CODE}"\n'
    )


@contextmanager
def open_line(folder: Path, *, call_back: bool = False) -> Iterator[StaffDesk]:
    """Open a hotline with a staff line."""
    template = folder / "template.db"
    store = Store(f"sqlite:///{template}", KeyRing.parse(RING))
    upgrade(store.engine)
    applied = read_configuration(staff_configuration(call_back=call_back), today=date(2026, 11, 22))
    configure.apply(store, applied, lambda: datetime.now(UTC))
    store.close()
    with sqlite3.connect(template) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    desk = StaffDesk(folder, template)
    try:
        yield desk
    finally:
        desk.close()


class StaffDesk(Desk):
    """The application, and whoever calls its staff line."""

    _sids = itertools.count(1)
    _lock = threading.Lock()

    def calls(self, sender: str = STELLA, to: str = STAFF_LINE) -> StaffCall:
        """Begin a call and hear the greeting."""
        with self._lock:
            sid = f"CA{next(self._sids):032x}"
        call = StaffCall(self, sid, sender, to)
        call.asks(VOICE)
        return call

    def records(self) -> list[str]:
        """Return everything that the transcripts hold, incident by incident."""
        return [
            "\n".join(self.store.read(lambda tx, one=one: [entry.text for entry in tx.transcript.of(one)]))
            for one in self.values("SELECT id FROM incident ORDER BY opened_at")
        ]

    def texts_to(self, number: str) -> list[str]:
        """Return what was to be texted to a number."""
        ids = self.values("SELECT id FROM message ORDER BY created_at")
        texts = self.store.read(lambda tx: [tx.messages.get(one) for one in ids])
        return [text.body for text in texts if text and text.recipient == number]

    def log(self) -> str:
        """Return all that was logged."""
        return self._log.getvalue()


@dataclass
class StaffCall:
    """One call: what was said last, and where the next request goes."""

    desk: StaffDesk
    sid: str
    sender: str
    to: str
    said: str = ""
    path: str = ""
    document: str = ""
    documents: list[str] = field(default_factory=list)

    def asks(self, path: str, **params: str) -> str:
        """Post one request of this call and return what is said in answer."""
        form = {"CallSid": self.sid, "From": self.sender, "To": self.to, "AccountSid": ACCOUNT,
                "CallStatus": "in-progress", "Direction": "inbound", "ApiVersion": "2010-04-01"} | params  # fmt: skip
        answer = self.desk.post(list(form.items()), path)
        assert answer.status_code == 200, answer.status_code
        self.document = answer.get_data(as_text=True)
        self.documents.append(self.document)
        self.said = " ".join(part.text or "" for part in ElementTree.fromstring(self.document).iter("Say"))
        found = re.search(rf"{PUBLIC}({VOICE}/[^<\"#]+)", self.document)
        self.path = found[1] if found else ""
        return self.said

    def presses(self, keys: str) -> str:
        """Press keys (without the hash key that ends several) and return what is said next."""
        return self.asks(self.path, Digits=keys)

    def waits(self) -> str:
        """Press nothing."""
        return self.asks(self.path)

    def hangs_up(self) -> None:
        """End the call."""
        form = {"CallSid": self.sid, "From": self.sender, "To": self.to, "AccountSid": ACCOUNT,
                "CallStatus": "completed"}  # fmt: skip
        assert self.desk.post(list(form.items()), "/carriers/twilio/call-status").status_code == 204
