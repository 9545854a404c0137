"""Settings of the hotline: read once from the environment, checked once, complained about once.

``SETTINGS`` is the single source: the reading, the command line's help and the README's test all follow it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from dotenv import dotenv_values

from hotline.domain.errors import SettingsError

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
ON_THIS_MACHINE = ("127.0.0.1", "localhost")


def _plain(value: str) -> str:
    if not value.isprintable() or " " in value:
        raise ValueError("expected a value without spaces")
    return value


def _path(value: str) -> str:
    if not value.isprintable():
        raise ValueError("expected a path")
    return value


def _ring(value: str) -> str:
    return value  # a path, or a ring of several lines: the store reads it, and says what is wrong without showing it


def _split(value: str, expected: str) -> SplitResult:
    """Split a URL; urlsplit alone would quietly drop line breaks and accept ports that don't exist."""
    try:
        parts = urlsplit(_plain(value))
        usable = bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ValueError(expected)
    return parts


def _database(value: str) -> str:
    expected = "expected sqlite:/// and a file that all processes can open, or postgresql://user@host/database"
    scheme, _, rest = value.partition("://")
    if scheme in ("postgresql", "postgres"):  # the second is what some hosts still write
        try:
            parts = urlsplit(_plain(value))
            usable = re.fullmatch(r"/[^/]+", parts.path) is not None and parts.port != 0
        except ValueError:
            usable = False
        if not usable:
            raise ValueError(expected)
        return f"postgresql://{rest}"
    name = value.removeprefix("sqlite:///")
    if name in (value, "", ":memory:") or not value.isprintable():
        raise ValueError(expected)
    return value


def _redis(value: str) -> str:
    expected = "expected redis://, rediss:// or unix:// and where it listens"
    if value.startswith("unix:///"):
        return _plain(value)
    if _split(value, expected).scheme not in ("redis", "rediss"):
        raise ValueError(expected)
    return value


def _base_url(value: str) -> str:
    """Accept https anywhere and http on this machine only: tokens and reports travel over it."""
    expected = "expected an https:// address (http:// only for 127.0.0.1 or localhost) without a query"
    parts = _split(value, expected)
    secure = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ON_THIS_MACHINE)
    if not secure or "?" in value or "#" in value or "@" in parts.netloc:
        raise ValueError(expected)
    return value.rstrip("/")


def _on_this_machine(value: str) -> bool:
    try:
        return urlsplit(value).hostname in ON_THIS_MACHINE
    except ValueError:  # it is malformed, and said to be
        return False


def _web_url(value: str) -> str:
    expected = "expected an http:// or https:// address"
    if _split(value, expected).scheme not in ("http", "https"):
        raise ValueError(expected)
    return value


def _ways(value: str) -> str:
    expected = "expected file:///…, mailto:… or https://… (http:// only for this machine), separated by commas"
    for way in value.split(","):
        parts = urlsplit(way.strip())
        try:
            if parts.scheme == "file" and not parts.netloc and parts.path.strip("/") and way.isprintable():
                continue
            if parts.scheme == "mailto" and not parts.query:
                _address(unquote(parts.path))
                continue
            web = _split(way.strip(), expected)
        except ValueError:
            raise ValueError(expected) from None
        if web.scheme != "https" and not (web.scheme == "http" and web.hostname in ON_THIS_MACHINE):
            raise ValueError(expected)
    return value


def _account(value: str) -> str:
    if not re.fullmatch(r"AC[A-Za-z0-9_-]+", value):  # it becomes part of the carrier's URLs
        raise ValueError("expected the account's SID, which begins with AC")
    return value


def _tokens(value: str) -> str:
    tokens = [token.strip() for token in value.split(",")]
    if len(tokens) > 2 or not all(tokens):
        raise ValueError("expected one token, or two separated by a comma while they rotate")
    return ",".join(_plain(token) for token in tokens)


def _smtp(value: str) -> str:
    expected = "expected smtp:// or smtps://, and a host"
    parts = _split(value, expected)
    if parts.scheme not in ("smtp", "smtps") or parts.path not in ("", "/") or "?" in value or "#" in value:
        raise ValueError(expected)
    return value


def _address(value: str) -> str:
    if not value.isprintable() or not re.fullmatch(r"[^@\s<>,;]+@[^@\s<>,;]+", value):
        raise ValueError("expected one plain e-mail address")
    return value


def _level(value: str) -> str:
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"expected one of {', '.join(LOG_LEVELS)}")
    return value.upper()


def _switch(value: str) -> str:
    if value not in ("on", "off"):
        raise ValueError("expected on or off")
    return value


def _environment(value: str) -> str:
    if value not in ("production", "development"):
        raise ValueError("expected production or development")
    return value


@dataclass(frozen=True)
class Setting:
    """One variable of the environment. *check* returns the clean value or raises ValueError with what is expected."""

    name: str
    help: str
    check: Callable[[str], str]
    example: str
    default: str = ""
    required: bool = False


SETTINGS: tuple[Setting, ...] = (
    Setting("PUBLIC_URL", "Where carriers and people reach this hotline. Signatures are checked against it.",
            _base_url, "https://hotline.example.org", required=True),
    Setting("TWILIO_ACCOUNT_SID", "The account at Twilio.", _account, "AC00000000000000000000000000000000",
            required=True),
    Setting("TWILIO_AUTH_TOKEN", "Its auth token, which signs webhooks; two, comma-separated, while they rotate.",
            _tokens, "first-token,second-token", required=True),
    Setting("TWILIO_API_KEY", "An API key to send with instead of the auth token; needs TWILIO_API_SECRET.",
            _plain, "SK00000000000000000000000000000000"),
    Setting("TWILIO_API_SECRET", "The secret of TWILIO_API_KEY.", _plain, "the-secret-of-the-key"),
    Setting("TWILIO_API_URL", "Another base URL of the carrier's API, for example the simulator's.",
            _base_url, "http://127.0.0.1:8090", "https://api.twilio.com"),
    Setting("HOTLINE_KEYS", "The key ring that opens the sealed columns: a file's path, or the ring itself.",
            _ring, "/etc/hotline/hotline.keys", required=True),
    Setting("HOTLINE_CONFIG", "The file that `hotline apply` reads when none is named.",
            _path, "hotline.toml", "hotline.toml"),
    Setting("DATABASE_URL", "The database that holds everything: a file of SQLite's on one host, or PostgreSQL.",
            _database, "postgresql://hotline@db.example.org/hotline",
            "sqlite:///hotline.db"),
    Setting("DATABASE_OWNER_URL", "The same database, as the role that owns its tables, for migrations, backups "
            "and restores. Empty: the role of DATABASE_URL owns them.", _database,
            "postgresql://hotline_owner@db.example.org/hotline"),
    Setting("HOTLINE_PG_PROGRAMS", "The folder of pg_dump and pg_restore, for backups of PostgreSQL. Empty: PATH.",
            _path, "/usr/lib/postgresql/18/bin"),
    Setting("REDIS_URL", "The Redis or Valkey that carries due rows to workers; it may be lost at any time.",
            _redis, "redis://127.0.0.1:6379/0", "redis://127.0.0.1:6379/0"),
    Setting("SMTP_URL", "The mail server that alarms leave through; without it no alarm can be sent.",
            _smtp, "smtp://user:password@mail.example.org:587"),
    Setting("ALARM_FROM", "The sender of alarms. Required with SMTP_URL.", _address, "alarm@example.org"),
    Setting("HOTLINE_METRICS_TOKEN", "The bearer token that opens /metrics; without it /metrics is closed.",
            _plain, "a-long-random-word"),
    Setting("HOTLINE_DEADMAN_URL", "An outside address that is fetched while all is well; its silence is the alarm.",
            _web_url, "https://deadman.example.org/ping/0000"),
    Setting("HOTLINE_CHECKPOINTS_TO", "Where checkpoints of the record go, off this host: files, mail, addresses.",
            _ways, "file:///media/elsewhere/checkpoints.jsonl,mailto:owner@example.org"),
    Setting("HOTLINE_REDACT_AT_CARRIER", "Whether the carrier is to forget each text once it is kept here: on or off.",
            _switch, "on", "on"),
    Setting("HOTLINE_TRANSCRIBE_MODEL", "A faster-whisper model's folder, to put recordings into words. Empty: off.",
            _path, "/var/lib/hotline/faster-whisper-small"),
    Setting("HOTLINE_PRETEND_TIME", "The demo's clock: a file that the demo makes. Only where TWILIO_API_URL is the "
            "pretend carrier on this machine. Empty: real time.", _path, "/run/demo/time"),
    Setting("HOTLINE_LOG_LEVEL", "How much is logged: DEBUG, INFO, WARNING, ERROR or CRITICAL.",
            _level, "INFO", "INFO"),
    Setting("HOTLINE_ENV", "development reads a .env file in the current directory; production doesn't.",
            _environment, "development", "production"),
)  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """What the hotline reads from its environment, checked at start. Secrets are not in its repr."""

    public_url: str
    """Without a slash at the end."""
    twilio_account_sid: str
    twilio_auth_tokens: tuple[str, ...] = field(repr=False)
    """One or two; the first one sends, each of them verifies."""
    keys: str = field(repr=False)
    """A path, or the ring itself; the store tells them apart."""
    twilio_api_key: str = field(default="", repr=False)
    twilio_api_secret: str = field(default="", repr=False)
    twilio_api_url: str = "https://api.twilio.com"
    config_path: Path = Path("hotline.toml")
    database_url: str = field(default="sqlite:///hotline.db", repr=False)
    database_owner_url: str = field(default="", repr=False)
    """Empty where the role of ``database_url`` owns the tables."""
    pg_programs: Path | None = None
    redis_url: str = field(default="redis://127.0.0.1:6379/0", repr=False)
    smtp_url: str = field(default="", repr=False)
    alarm_from: str = ""
    metrics_token: str = field(default="", repr=False)
    deadman_url: str = field(default="", repr=False)
    checkpoints_to: tuple[str, ...] = field(default=(), repr=False)
    redact_at_carrier: bool = True
    log_level: str = "INFO"
    transcribe_model: Path | None = None
    pretend_time: Path | None = None
    """The file of the demo's clock."""

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Settings:
        """Return the settings that *env* holds; an empty variable counts as not set.

        Raises SettingsError naming every missing or malformed variable, one line each, and no value of any.
        """
        read = _read(env)
        return cls(
            public_url=read["PUBLIC_URL"],
            twilio_account_sid=read["TWILIO_ACCOUNT_SID"],
            twilio_auth_tokens=tuple(read["TWILIO_AUTH_TOKEN"].split(",")),
            keys=read["HOTLINE_KEYS"],
            twilio_api_key=read["TWILIO_API_KEY"],
            twilio_api_secret=read["TWILIO_API_SECRET"],
            twilio_api_url=read["TWILIO_API_URL"],
            config_path=Path(read["HOTLINE_CONFIG"]),
            database_url=read["DATABASE_URL"],
            database_owner_url=read["DATABASE_OWNER_URL"],
            pg_programs=Path(read["HOTLINE_PG_PROGRAMS"]) if read["HOTLINE_PG_PROGRAMS"] else None,
            redis_url=read["REDIS_URL"],
            smtp_url=read["SMTP_URL"],
            alarm_from=read["ALARM_FROM"],
            metrics_token=read["HOTLINE_METRICS_TOKEN"],
            deadman_url=read["HOTLINE_DEADMAN_URL"],
            checkpoints_to=tuple(way.strip() for way in read["HOTLINE_CHECKPOINTS_TO"].split(",") if way.strip()),
            redact_at_carrier=read["HOTLINE_REDACT_AT_CARRIER"] == "on",
            log_level=read["HOTLINE_LOG_LEVEL"],
            transcribe_model=Path(read["HOTLINE_TRANSCRIBE_MODEL"]) if read["HOTLINE_TRANSCRIBE_MODEL"] else None,
            pretend_time=Path(read["HOTLINE_PRETEND_TIME"]) if read["HOTLINE_PRETEND_TIME"] else None,
        )


def _read(env: Mapping[str, str]) -> dict[str, str]:
    """Collect every problem before raising, so the operator fixes them in one go."""
    read: dict[str, str] = {}
    problems: list[str] = []
    for setting in SETTINGS:
        value = env.get(setting.name, "").strip() or setting.default
        read[setting.name] = value
        if not value and setting.required:
            problems.append(f"{setting.name} is not set. {setting.help} Example: {setting.example}")
        elif value:
            try:
                read[setting.name] = setting.check(value)
            except ValueError as error:
                problems.append(f"{setting.name} is malformed: {error}. Example: {setting.example}")
    for one, other in (("TWILIO_API_KEY", "TWILIO_API_SECRET"), ("TWILIO_API_SECRET", "TWILIO_API_KEY")):
        if read[one] and not read[other]:
            problems.append(f"{other} is not set, but {one} is; set both or neither.")
    if read["SMTP_URL"] and not read["ALARM_FROM"]:
        problems.append("ALARM_FROM is not set, but SMTP_URL is; alarms need a sender. Example: alarm@example.org")
    if "mailto:" in read["HOTLINE_CHECKPOINTS_TO"] and not read["SMTP_URL"]:
        problems.append("HOTLINE_CHECKPOINTS_TO names a mail address, but SMTP_URL is not set.")
    if read["HOTLINE_PRETEND_TIME"] and not _on_this_machine(read["TWILIO_API_URL"]):
        problems.append(
            "HOTLINE_PRETEND_TIME is set, but TWILIO_API_URL is not on this machine: pretend time is for the pretend "
            "carrier only. Unset HOTLINE_PRETEND_TIME."
        )
    if problems:
        raise SettingsError("\n".join(problems))
    return read


def load_env(environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return *environ*, with what a ``.env`` in the current directory adds when HOTLINE_ENV is ``development``.

    The real environment wins. Anywhere else the file is not looked at: a forgotten one must not change a hotline.
    """
    if environ.get("HOTLINE_ENV") != "development":
        return environ
    written = dotenv_values(Path(".env"), interpolate=False)  # a $ in a token is a $
    return {**{name: value for name, value in written.items() if value is not None}, **environ}


def settings_help() -> str:
    """Return one paragraph per variable, for ``--help``."""
    paragraphs = []
    for setting in SETTINGS:
        kind = "required" if setting.required else f"default {setting.default}" if setting.default else "optional"
        paragraphs.append(f"{setting.name} ({kind})\n    {setting.help}\n    Example: {setting.example}")
    return "\n".join(paragraphs)
