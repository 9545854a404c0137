"""Pictures, files and recordings: written down with the text that brought them, fetched later, kept sealed, told about.

A page never waits for one: they have a queue and senders of their own. What is fetched is kept as it came, whatever
it is; only a picture that our own child process has drawn anew is ever shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from hotline.carriers import InboundSms
from hotline.domain.errors import CarrierError, CarrierMisconfigured, CarrierUnavailable, TooLarge
from hotline.domain.filekinds import HEAD, KINDS, kind_of
from hotline.domain.organisation import PersonId
from hotline.logs import get_logger
from hotline.store.attachments import CHUNK, About, Attachment, AttachmentState, Part
from hotline.store.outbox import Claimed, JobName
from hotline.store.transaction import Transaction
from hotline.usecases import recordings
from hotline.usecases.carry_out import await_sign
from hotline.usecases.hold import held_by_us
from hotline.usecases.previews import preview_of
from hotline.usecases.runtime import Runtime
from hotline.usecases.scene import Scene, scene_of

log = get_logger()
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=5)
MOST_ATTEMPTS = 8
"""About ten minutes; then whoever sent it is asked to tell it in words."""
MOST_FOR_RECORDING = 300
"""About a day: what was said on the phone can't be asked for again."""
TOGETHER = 4
"""Chunks written in one transaction: a large file must not hold up the texts of others."""


# --- with the text


def expect(scene: Scene, sms: InboundSms, sender: PersonId | None = None) -> None:
    """Write down that pictures came with a text, and have each fetched."""
    tx, incident = scene.tx, scene.incident
    for one in sms.attached:
        row = tx.attachments.add(
            incident.id,
            carrier=sms.carrier,
            text_key=sms.key,
            media_sid=one.media_sid,
            about=About(declared=one.declared, sender=sender or ""),
            at=scene.now,
        )
        tx.outbox.add(JobName.FETCH_ATTACHMENT, now=scene.now, incident=incident.id, detail=str(row))
    if sender:
        scene.record("record-picture-of-team", name=scene.name(sender))
    scene.record("record-picture", count=len(sms.attached))


# --- afterwards


def prepare(runtime: Runtime, tx: Transaction, claimed: Claimed) -> Callable[[], None] | None:
    """Return what fetches a picture once the claim is committed, unless that was done."""
    attachment = tx.attachments.get(int(claimed.detail))
    if attachment is None or attachment.state is not AttachmentState.WAITING:
        tx.outbox.finish(claimed, runtime.now())
        return None
    tx.attachments.empty(attachment)
    return partial(_fetch, runtime, claimed, attachment)


def _fetch(runtime: Runtime, claimed: Claimed, attachment: Attachment) -> None:
    # No transaction is open here: a slow carrier must not hold a connection.
    with held_by_us(runtime, claimed):
        try:
            named = _named(runtime, attachment)
            data = runtime.carrier(named.carrier).fetch_attachment(named.text_key, named.media_sid)
        except TooLarge as error:
            _log(attachment, claimed, error)
            outcome = partial(_settle, runtime, claimed, attachment, AttachmentState.TOO_LARGE, attachment.about)
        except (CarrierUnavailable, CarrierMisconfigured) as error:
            _log(attachment, claimed, error)
            outcome = partial(_later, runtime, claimed, attachment)
        except CarrierError as error:
            _log(attachment, claimed, error)
            outcome = partial(_settle, runtime, claimed, attachment, AttachmentState.FAILED, attachment.about)
        else:
            about = _keep(runtime, claimed, named, data)
            if about is None:  # a later attempt has begun
                return
            outcome = partial(_settle, runtime, claimed, named, AttachmentState.KEPT, about)
    runtime.store.transact(outcome)


def _named(runtime: Runtime, attachment: Attachment) -> Attachment:
    """Return the file with its id. Where the form named none, the carrier's list of the text's files does."""
    if attachment.media_sid:
        return attachment
    listed = runtime.carrier(attachment.carrier).list_attachments(attachment.text_key)

    def choose(tx: Transaction) -> Attachment:
        known = {other.media_sid for other in tx.attachments.with_text(attachment.text_key)}
        free = [sid for sid in listed if sid not in known]
        return tx.attachments.name(attachment, free[0]) if free else attachment

    found = runtime.store.transact(choose)
    if not found.media_sid:
        raise CarrierUnavailable(attachment.carrier, "not_listed")
    return found


def _keep(runtime: Runtime, claimed: Claimed, attachment: Attachment, data: bytes) -> About | None:
    """Keep a file and, if it is a picture, its preview; return what is known of it. None: it is not ours any more."""
    kind = kind_of(data[:HEAD])
    if not _store(runtime, claimed, attachment, Part.ORIGINAL, data):
        return None
    about = replace(attachment.about, kind=kind.name, size=len(data), sha256=hashlib.sha256(data).hexdigest())
    if about.recorded:
        return recordings.judged(about, data)
    preview = preview_of(data) if kind.has_preview else None
    if preview is None:
        return about
    if not _store(runtime, claimed, attachment, Part.PREVIEW, preview):
        return None
    return replace(about, preview=True)


def _store(runtime: Runtime, claimed: Claimed, attachment: Attachment, part: Part, data: bytes) -> bool:
    starts = range(0, max(len(data), 1), CHUNK)

    def write(first: int, tx: Transaction) -> bool:
        if not tx.outbox.renew(claimed, runtime.now()):
            return False
        for number in range(first, min(first + TOGETHER, len(starts))):
            piece = data[starts[number] : starts[number] + CHUNK]
            tx.attachments.put(attachment, part, number, piece, last=number == len(starts) - 1)
        return True

    return all(runtime.store.transact(partial(write, first)) for first in range(0, len(starts), TOGETHER))


def _later(runtime: Runtime, claimed: Claimed, attachment: Attachment, tx: Transaction) -> None:
    """Try again after a pause that grows; give up after some times."""
    if claimed.attempt >= (MOST_FOR_RECORDING if attachment.about.recorded else MOST_ATTEMPTS):
        _settle(runtime, claimed, attachment, AttachmentState.FAILED, attachment.about, tx)
        return
    pause = min(FIRST_PAUSE * 2 ** min(claimed.attempt - 1, 10), LONGEST_PAUSE)
    tx.outbox.postpone(claimed, runtime.now() + pause)


def _settle(
    runtime: Runtime, claimed: Claimed, attachment: Attachment, state: AttachmentState, about: About, tx: Transaction
) -> None:
    """Write what became of a file; once it was the last one of its text, tell whoever sent it and whoever waits."""
    now = runtime.now()
    if not tx.outbox.finish(claimed, now):
        return
    scene = scene_of(runtime, tx, attachment.incident)
    settled = tx.attachments.settle(attachment, state, about, now)
    if scene is None:
        return
    if about.recorded:
        recordings.settled(scene, settled)
    else:
        _told(scene, settled)
    scene.save()
    log.info("attachment_settled", row=claimed.row, attempt=claimed.attempt, kind=state.value)


def _told(scene: Scene, attachment: Attachment) -> None:
    tx, about = scene.tx, attachment.about
    _record(scene, attachment)
    together = tx.attachments.with_text(attachment.text_key)
    if all(one.state is not AttachmentState.WAITING for one in together):
        kept = sum(one.state is AttachmentState.KEPT for one in together)
        if about.sender:
            scene.tell(PersonId(about.sender), "sent-picture-kept" if kept else "sent-picture-lost")
        else:
            _tell(scene, kept, len(together))


def _record(scene: Scene, attachment: Attachment) -> None:
    number, about = attachment.number, attachment.about
    match attachment.state:
        case AttachmentState.KEPT:
            kind = KINDS[about.kind]
            drawn = about.preview or not kind.has_preview
            size = -(-about.size // 1024)
            what = scene.runtime.words.say(kind.words)
            scene.record("record-file-kept" if drawn else "record-file-kept-only", number=number, kind=what, size=size)
        case AttachmentState.TOO_LARGE:
            scene.record("record-file-too-large", number=number)
        case AttachmentState.FAILED | AttachmentState.WAITING:
            scene.record("record-file-failed", number=number)


def _tell(scene: Scene, kept: int, came: int) -> None:
    """Once for each text: the reporter learns what arrived, and so does whoever has the incident."""
    if kept == came:
        scene.say("picture-kept" if came == 1 else "pictures-kept")
    else:
        scene.say("pictures-partly-kept" if kept else "picture-lost")
    if scene.incident.owner and scene.incident.open:
        scene.tell(scene.incident.owner, "reporter-sent-picture" if kept else "reporter-picture-lost")
        if scene.incident.waiting_since is None:
            await_sign(scene)


def _log(attachment: Attachment, claimed: Claimed, error: CarrierError) -> None:
    log.warning(
        "attachment_not_fetched",
        incident=attachment.incident,
        row=claimed.row,
        attempt=claimed.attempt,
        reason=error.reason,
        code=error.code,
    )
