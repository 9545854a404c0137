"""The one place that picks store, carriers, clock and hint."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hotline.carriers.mail import Mailer
from hotline.carriers.offsite import ways
from hotline.carriers.twilio import Twilio
from hotline.config import Settings
from hotline.domain.errors import SettingsError
from hotline.pretend_time import NoPretendTime, PretendClock
from hotline.store.migrations import why_not
from hotline.store.outbox import Due
from hotline.store.sealed import KeyRing
from hotline.store.transaction import Store
from hotline.usecases.keys import check_ring
from hotline.usecases.runtime import Runtime
from hotline.usecases.transcribing import command

STATUS_PATH = "/carriers/twilio/status"


def build_runtime(settings: Settings, *, process: str, hint: Callable[[list[Due]], None] | None = None) -> Runtime:
    """Return what a process of ours works with.

    Raises SettingsError where the database was not migrated, the key ring is not the one it was sealed under, or what
    transcribes recordings is not there; StoreUnavailable while the database does not answer.
    """
    pretend = read_pretend_time(settings.pretend_time) if settings.pretend_time else None
    now = pretend.now if pretend else _real_time
    store = Store(settings.database_url, KeyRing.parse(settings.keys), hint, machine=_real_time if pretend else None)
    _check(store, now())
    twilio = Twilio(
        account_sid=settings.twilio_account_sid,
        auth_tokens=settings.twilio_auth_tokens,
        api_url=settings.twilio_api_url,
        callback_url=settings.public_url + STATUS_PATH,
        api_key=settings.twilio_api_key,
        api_secret=settings.twilio_api_secret,
    )
    mailer = Mailer(settings.smtp_url, settings.alarm_from)
    return Runtime(
        store=store,
        carriers={twilio.name: twilio},
        mailer=mailer,
        public_url=settings.public_url,
        process=f"{process}:{os.getpid()}",
        now=now,
        pretend=pretend,
        metrics_token=settings.metrics_token,
        deadman_url=settings.deadman_url,
        redact_at_carrier=settings.redact_at_carrier,
        transcriber=command(settings.transcribe_model),
        ways=ways(settings.checkpoints_to, mailer.send),
    )


def read_pretend_time(path: Path) -> PretendClock:
    """Return the demo's clock. Raises SettingsError if it isn't there."""
    try:
        return PretendClock(path)
    except NoPretendTime as error:
        raise SettingsError(
            f"HOTLINE_PRETEND_TIME: {error}. The demo makes this file; unset it anywhere else."
        ) from None


def _real_time() -> datetime:
    return datetime.now(UTC)


def _check(store: Store, now: datetime) -> None:
    if reason := why_not(store.engine):
        raise SettingsError(f"DATABASE_URL: {reason}.")
    check_ring(store, now)
