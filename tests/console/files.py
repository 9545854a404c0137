"""Files of a report, as they stand when they have come."""

from __future__ import annotations

from hotline.domain.incident import Incident
from hotline.store.attachments import About, AttachmentState, Part
from hotline.store.transaction import Transaction
from tests.console.room import Room
from tests.sounds import wav

JPEG = b"\xff\xd8\xff\xe0 drawn anew"
SOUND = wav(1.0)


def bring_files(room: Room, incident: Incident) -> None:
    """Bring a picture (1), a recording (2) and a file that did not come (3)."""

    def bring(tx: Transaction) -> None:
        for number, (about, data, part) in enumerate(
            (
                (About(kind="png", size=20, preview=True), JPEG, Part.PREVIEW),
                (About(kind="wav", size=len(SOUND), recorded=True, question="what", seconds=12), SOUND, Part.ORIGINAL),
            ),
            start=1,
        ):
            row = tx.attachments.add(
                incident.id, carrier="twilio", text_key=f"MM{incident.id}{number}",
                media_sid=f"ME{number}", about=about, at=room.runtime.now(),
            )  # fmt: skip
            file = tx.attachments.get(row)
            tx.attachments.put(file, part, 0, data, last=True)
            if part is Part.PREVIEW:
                tx.attachments.put(file, Part.ORIGINAL, 0, b"\x89PNG<script>", last=True)
            tx.attachments.settle(file, AttachmentState.KEPT, about, room.runtime.now())
        row = tx.attachments.add(
            incident.id, carrier="twilio", text_key=f"MM{incident.id}3", media_sid="ME3", about=About(),
            at=room.runtime.now(),
        )  # fmt: skip
        tx.attachments.settle(tx.attachments.get(row), AttachmentState.FAILED, About(), room.runtime.now())

    room.store.transact(bring)
