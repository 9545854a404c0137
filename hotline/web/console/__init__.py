"""The console: where responders and leads work. An application of its own, so that nothing here delays a webhook."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from flask import Flask, Response, render_template
from flask_wtf.csrf import CSRFProtect
from markupsafe import Markup

from hotline.domain.accounts import SESSION_LASTS
from hotline.domain.errors import StoreUnavailable
from hotline.domain.organisation import PersonId
from hotline.domain.rights import Area
from hotline.logs import get_logger
from hotline.usecases.runtime import Runtime, locale_of
from hotline.web.console import (
    addresses,
    api,
    audit,
    drills,
    exports,
    files,
    guard,
    handling,
    holds,
    incident,
    leaving,
    lines,
    live,
    me,
    now,
    oncall,
    pages,
    people,
    reading_back,
    records,
    settings,
    sharing,
    status,
    tokens,
    transparency,
    writing,
)
from hotline.web.console.answering import Answer
from hotline.web.console.speaking import language_of
from hotline.web.console.words import LANGUAGES, sayer

log = get_logger()
LARGEST_BODY = 256 * 1024
"""Bytes of a form: the longest note that a person writes, with room."""

SignedIn = Callable[[], PersonId | None]
"""Tells who asks: the signed-in person of this request."""


def create_console(runtime: Runtime, signed_in: SignedIn) -> Flask:
    """Return the application that people of the team use."""
    app = Flask(__name__, static_url_path="/static")
    app.response_class = Answer
    secret = runtime.store.vault.ring
    app.config.update(
        SECRET_KEY=secret.tag("console", "sessions, first half") + secret.tag("console", "sessions, second half"),
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        PERMANENT_SESSION_LIFETIME=SESSION_LASTS,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",  # a link in a page opens the incident
        SESSION_COOKIE_SECURE=runtime.public_url.startswith("https:"),
        SESSION_COOKIE_NAME="__Host-hotline" if runtime.public_url.startswith("https:") else "hotline",
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session: a form that was open for hours loses nothing
    )
    app.session_interface = api.SessionsOfPeople()
    app.extensions["hotline"], app.extensions["signed_in"] = runtime, signed_in
    CSRFProtect(app).exempt(api.blueprint)  # no cookie opens it
    app.before_request(guard.refusal)
    app.after_request(guard.protect)
    app.context_processor(_in_templates)
    app.add_template_filter(_moment, "moment")
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    app.register_error_handler(404, _not_there)
    app.register_error_handler(StoreUnavailable, _not_kept)
    return app


PARTS = (
    now,
    incident,
    handling,
    writing,
    files,
    live,
    records,
    leaving,
    sharing,
    oncall,
    addresses,
    people,
    reading_back,
    drills,
    lines,
    pages,
    audit,
    exports,
    transparency,
    settings,
    holds,
    tokens,
    status,
    api,
    me,
)
"""What the console is made of, each with its blueprint."""
MENU = (
    (Area.ON_CALL, "now.first", "menu-now"),
    (Area.CASES, "now.listed", "menu-incidents"),
    (Area.ON_CALL, "oncall.show", "menu-oncall"),
    (Area.SHARED, "sharing.listed", "menu-shared"),
    (Area.PEOPLE, "people.listed", "menu-people"),
    (Area.LINES, "lines.listed", "menu-lines"),
    (Area.PAGE_LOG, "pages.listed", "menu-pages"),
    (Area.AUDIT, "audit.listed", "menu-audit"),
    (Area.EXPORTS, "exports.choose", "menu-exports"),
    (Area.TRANSPARENCY, "transparency.show", "menu-transparency"),
    (Area.RETENTION, "settings.index", "menu-settings"),
    (Area.STATUS, "status.show", "menu-status"),
    (Area.PEOPLE, "me.accounts", "menu-accounts"),
    (Area.ON_CALL, "me.show", "menu-me"),
)
"""The pages of the bar: what opens them, where they are, what they are called."""
NEAR = ("now.first", "now.listed", "oncall.show", "sharing.listed")
"""Those within a thumb's reach on a phone, whoever one is; the others are behind one more press there."""


def _in_templates() -> dict[str, Any]:
    person, areas = guard.who_is_here()
    language = language_of(person)
    return {
        "t": sayer(language),
        "language": language,
        "languages": LANGUAGES,
        "person": person,
        "areas": areas,
        "menu": [one for one in MENU if one[0] in areas],
        "near": NEAR,
        "asked_at": guard.runtime().now(),
    }


def _moment(at: datetime, zone: str, language: str) -> Markup:
    """Return an instant as a ``time`` element: day and wall time in *zone*, as *language* writes them.

    The year is said where it is not this one: a record's end may be a year away, to the day.
    """
    there = ZoneInfo(zone)
    shape = "EEE d MMM, HH:mm" if at.astimezone(there).year == _year(there) else "EEE d MMM y, HH:mm"
    said = format_datetime(at, shape, tzinfo=there, locale=locale_of(language))
    return Markup('<time datetime="{}">{}</time>').format(at.isoformat(timespec="seconds"), said)


def _year(zone: ZoneInfo) -> int:
    return guard.runtime().now().astimezone(zone).year


def _not_there(_: Exception) -> tuple[str, int]:
    """One page for whatever isn't there, and for what isn't there for this person."""
    return render_template("console/not_there.html"), 404


def _not_kept(error: StoreUnavailable) -> Response:
    log.error("console_not_kept", error=type(error).__name__)
    return Response(render_template("console/not_kept.html"), 503, headers={"Retry-After": "5"})
