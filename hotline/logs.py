"""Structured logs that can't tell on anybody: only known fields pass, and library messages lose their text.

A report's words, a name or a phone number in a log would outlive every key that is destroyed. So fields are
allow-listed by name and shape; what is left out is counted by its key, never by its value.
"""

from __future__ import annotations

import logging
import math
import re
import sys
from collections.abc import Iterator
from pathlib import PurePath
from traceback import walk_tb
from types import TracebackType
from typing import TextIO

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, WrappedLogger

FIELDS = frozenset({
    "attempt", "carrier", "channel", "code", "count", "error", "incident", "job", "kind", "level", "logger", "message",
    "method", "page", "path", "pid", "port", "process", "queue", "reason", "region", "round", "row", "seconds",
    "status", "step", "timestamp", "version",
})  # fmt: skip
"""What a log line may say. ``path`` is a route's template, ``error`` an exception's class, ``message`` an id."""

NUMERIC = frozenset({"attempt", "count", "incident", "message", "page", "pid", "port", "row", "seconds", "version"})
"""Fields whose numbers are ids or amounts, however many digits they have."""

LIBRARIES = ("twilio", "twilio.http_client", "urllib3", "rq", "rq.worker", "rq.queue", "rq.job", "redis",
             "sqlalchemy", "sqlalchemy.engine", "sqlalchemy.pool", "alembic", "granian", "_granian", "granian.access",
             "werkzeug", "flask", "py.warnings")  # fmt: skip
"""Loggers that are held at WARNING: at DEBUG twilio and urllib3 write numbers and bodies."""

LONGEST = 80
MOST_DROPPED = 20
MOST_FRAMES = 30

_EVENT = re.compile(r"[a-z][a-z0-9_.]*")
_CARRIER_ID = re.compile(r"[A-Z]{2}[0-9a-f]{32}")
_KEY = re.compile(r"[A-Za-z_]{1,40}")
_DIGITS = re.compile(r"\+?\d(?:[\s().,/\u2010-\u2015-]*\d){6,}")


def configure(level: str, stream: TextIO | None = None) -> None:
    """Send our log lines from *level* up, and textless ones of libraries from WARNING up, to *stream* (or stderr).

    One JSON object a line. May be called again; the last call counts. Raises KeyError for an unknown level.
    """
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            keep_known_fields,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.WriteLoggerFactory(file=stream or sys.stderr),
        cache_logger_on_first_use=False,  # loggers of modules imported earlier follow a later call
    )
    _tame_libraries()


def get_logger() -> FilteringBoundLogger:
    """Return the logger: ``log.info("page_sent", incident=142, page=9)``. Event names are lower_case words."""
    logger: FilteringBoundLogger = structlog.get_logger()
    return logger


def keep_known_fields(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Let known fields with harmless values pass; name the keys of the others as ``dropped``."""
    kept: EventDict = {"event": _event_name(event.pop("event", ""))}
    dropped = [] if kept["event"] else ["event"]
    raised = _raised(event.pop("exc_info", None))
    for key, value in event.items():
        clean = _clean(key, value) if key in FIELDS else _DROP
        if clean is _DROP:
            dropped.append(key if _KEY.fullmatch(key) else "[key]")
        else:
            kept[key] = clean
    if raised is not None:
        kept["error"] = type(raised).__name__[:LONGEST]
        kept["frames"] = list(_frames(raised.__traceback__))[-MOST_FRAMES:]
    if dropped:
        kept["dropped"] = sorted(dropped)[:MOST_DROPPED]
    return kept


_DROP = object()


def _event_name(event: object) -> str:
    """Return the event if it is a name; a sentence could hold anything and is left out."""
    if not isinstance(event, str) or len(event) > LONGEST or not _EVENT.fullmatch(event):
        return ""
    return "" if _DIGITS.search(event) else event


def _clean(key: str, value: object) -> object:
    match value:
        case None | bool():
            return value
        case int() | float():
            if isinstance(value, float) and not math.isfinite(value):
                return str(value)  # NaN is not JSON
            return value if key in NUMERIC or abs(value) < 1_000_000 else "[number]"
        case str():
            # A raw path or its query holds references and tokens; a route's template has neither mark nor digits.
            return _DROP if key == "path" and "?" in value else _masked(value)
        case _:
            return _DROP


def _masked(text: str) -> str:
    # A carrier's id is 32 hex digits, of which seven in a row may be decimal.
    return text if _CARRIER_ID.fullmatch(text) else _DIGITS.sub("[number]", text)[:LONGEST]


def _raised(exc_info: object) -> BaseException | None:
    match exc_info:
        case BaseException():
            return exc_info
        case (_, BaseException() as error, _):
            return error
        case None | False | (_, _, _):
            return None
        case _:
            return sys.exception()


def _frames(trace: TracebackType | None) -> Iterator[str]:
    """Yield where it happened, outermost first: ``store/outbox.py:41:claim``. No values, no message."""
    for frame, line in walk_tb(trace):
        yield f"{'/'.join(PurePath(frame.f_code.co_filename).parts[-3:])}:{line}:{frame.f_code.co_name}"


class LibraryHandler(logging.Handler):
    """Reports that a library had something to say, not what it said."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write who spoke, how loud, and where an exception came from."""
        fields = {"logger": record.name, "exc_info": record.exc_info or None}
        log = get_logger()
        if record.levelno >= logging.ERROR:
            log.error("library_message", **fields)
        else:
            log.warning("library_message", **fields)


def _tame_libraries() -> None:
    """Give every stdlib logger one way out, and stop those that brought their own."""
    root = logging.getLogger()
    root.handlers[:] = [LibraryHandler(logging.WARNING)]
    root.setLevel(logging.WARNING)
    for name in LIBRARIES:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.setLevel(logging.WARNING)
        logger.propagate = True
    logging.captureWarnings(True)  # a warning prints the line of code and often a value
