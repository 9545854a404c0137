"""What ``hotline doctor`` looks at outside the database: Redis, the carrier, the mail server, the disk, addresses."""

from __future__ import annotations

import shutil
import socket
import ssl
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from hotline.config import Settings
from hotline.domain.errors import CarrierError, CarrierUnavailable
from hotline.usecases.health import Check, bad, good, remark
from hotline.usecases.runtime import Runtime

TIMEOUT = 1.0
"""Seconds for a Redis that is asked for a sign of life."""
TWILIO = "https://api.twilio.com"
MEGABYTE = 1_000_000
NO_SPACE, LITTLE_SPACE = 100 * MEGABYTE, 1_000 * MEGABYTE
SQLITE = "sqlite:///"


def look_outside(settings: Settings) -> tuple[Check, ...]:
    """Return what can be told without the database."""
    return (webhook(settings), redis(settings.redis_url), *disk(settings.database_url), deadman(settings))


def webhook(settings: Settings) -> Check:
    """Whether the carrier can reach us: it needs https, and an address of this machine is none for it."""
    if settings.public_url.startswith("https://"):
        return good("webhook", settings.public_url)
    if settings.twilio_api_url == TWILIO:
        return bad(
            "webhook",
            f"{settings.public_url} is this machine's own address",
            "Twilio can't reach it: no text and no call comes in.",
            "Set PUBLIC_URL to the https address under which this hotline is reached from outside.",
        )
    return remark("webhook", f"{settings.public_url}: this machine only", "Good for a simulator, for nobody else.")


def redis(url: str) -> Check:
    """Whether Redis answers."""
    problem = ping(url)
    if not problem:
        return good("redis")
    return remark(
        "redis",
        problem,
        "Pages leave all the same: the clock carries them out itself, a little later.",
        "Start Redis or Valkey at REDIS_URL, or let `hotline serve` start one.",
    )


def ping(url: str) -> str:
    """Ask a Redis for a sign of life; return what is wrong in a few words, or nothing."""
    parts = urlsplit(url)
    try:
        with _connected(parts) as connection, connection.makefile("rb") as answers:
            if parts.password:
                user = [unquote(parts.username)] if parts.username else []
                connection.sendall(_command("AUTH", *user, unquote(parts.password)))
                if not answers.readline().startswith(b"+"):
                    return "it does not take our password"
            connection.sendall(_command("PING"))
            said = answers.readline()
    except OSError as error:
        return f"does not answer ({error.strerror or type(error).__name__})"
    if said.startswith(b"+PONG"):
        return ""
    return "it wants a password" if said.startswith(b"-NOAUTH") else "what answers there is no Redis"


def _connected(parts: SplitResult) -> socket.socket:
    if parts.scheme == "unix":
        local = socket.socket(socket.AF_UNIX)
        local.settimeout(TIMEOUT)
        local.connect(parts.path)
        return local
    host, port = parts.hostname or "localhost", parts.port or 6379
    connection = socket.create_connection((host, port), TIMEOUT)
    if parts.scheme == "rediss":
        return ssl.create_default_context().wrap_socket(connection, server_hostname=host)
    return connection


def _command(*words: str) -> bytes:
    """Return a command in Redis's own form (RESP): a list of strings with their lengths."""
    coded = [word.encode() for word in words]
    return b"*%d\r\n" % len(coded) + b"".join(b"$%d\r\n%s\r\n" % (len(word), word) for word in coded)


def disk(database_url: str) -> tuple[Check, ...]:
    """How much room SQLite's file has to grow; of a database elsewhere nothing is known here."""
    if not database_url.startswith(SQLITE):
        return ()
    folder = Path(database_url.removeprefix(SQLITE)).resolve().parent
    if not folder.is_dir():
        return (
            bad(
                "disk",
                f"there is no folder {folder}",
                "The database can't be there.",
                "Create it, or set DATABASE_URL.",
            ),
        )
    free = shutil.disk_usage(folder).free
    said = f"{free // MEGABYTE:,} MB free"
    if free >= LITTLE_SPACE:
        return (good("disk", said),)
    make = bad if free < NO_SPACE else remark
    return (make("disk", said, "On a full disk texts are refused, and nothing is pretended.", "Make room, now."),)


def deadman(settings: Settings) -> Check:
    """Whether somebody outside notices when all of this is gone."""
    if settings.deadman_url:
        return good("deadman")
    return remark(
        "deadman",
        "none",
        "If this whole machine is gone, nobody is told.",
        "Have a service outside watch, and set HOTLINE_DEADMAN_URL to the address that it gives you.",
    )


def carrier(runtime: Runtime) -> Check:
    """Whether the carrier knows us."""
    try:
        runtime.carrier().check_account()
    except CarrierUnavailable as error:
        return bad(
            "carrier",
            f"not reachable from here ({error.reason})",
            "No page can leave now; the alarm goes by mail within a minute of a report.",
            "See whether this machine is online, and what the carrier says of its own state.",
        )
    except CarrierError as error:
        return bad(
            "carrier",
            f"it refuses us ({error.code or error.reason})",
            "No page can leave with these credentials.",
            "Compare TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and the API key with the carrier's console.",
        )
    return good("carrier")


def mail(runtime: Runtime) -> tuple[Check, ...]:
    """Whether the mail server lets us in, where one is set."""
    if not runtime.mailer.ready:
        return ()
    try:
        runtime.mailer.check()
    except CarrierUnavailable as error:
        return (
            remark(
                "mail",
                f"the mail server does not let us in ({error.reason})",
                "No alarm leaves until it does; each is tried again every 10 s.",
                "Compare SMTP_URL with what the mail server wants.",
            ),
        )
    return (good("mail"),)
