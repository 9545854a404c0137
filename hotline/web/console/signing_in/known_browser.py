"""Browsers in which somebody signed in before: a signed cookie, so that others' guesses don't keep its owner out.

It opens nothing. It counts for one account, until that is revoked or its password changes.
"""

from __future__ import annotations

import secrets
from datetime import timedelta

from flask import current_app, request
from itsdangerous import BadSignature, URLSafeTimedSerializer
from werkzeug.wrappers import Response

from hotline.usecases import sign_in
from hotline.usecases.sign_in import Known
from hotline.web.console.guard import runtime

LASTS = timedelta(days=180)


def of(said: str) -> str:
    """Return this browser's id if whoever *said* names signed in here before; else nothing."""
    try:
        browser, mark = _seals().loads(request.cookies.get(_name(), ""), max_age=LASTS.total_seconds())
    except (BadSignature, ValueError):
        return ""
    now_running = runtime()
    account = now_running.store.read(lambda tx: sign_in.called(now_running, tx, said))
    return str(browser) if account and mark == _mark(account) else ""


def is_known() -> bool:
    """Tell whether somebody signed in here before, whoever it was."""
    try:
        _seals().loads(request.cookies.get(_name(), ""), max_age=LASTS.total_seconds())
    except (BadSignature, ValueError):
        return False
    return True


def remember(response: Response, known: Known) -> Response:
    """Have this browser known from now on as one of this account's."""
    sealed = _seals().dumps([secrets.token_urlsafe(12), _mark(known)])
    secure = current_app.config["SESSION_COOKIE_SECURE"]
    response.set_cookie(_name(), sealed, max_age=LASTS, httponly=True, samesite="Lax", secure=secure)
    return response


def _mark(known: Known) -> str:
    return runtime().store.vault.ring.tag("known_browser", sign_in.marked(known.account)).hex()


def _name() -> str:
    return f"{current_app.config['SESSION_COOKIE_NAME']}-known"


def _seals() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.config["SECRET_KEY"], salt="known-browser")
