"""Sessions: a row on the server, found by what the browser holds. A cookie that was copied dies with its row."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask, abort, after_this_request, g, request, session
from flask_security.utils import set_request_attr
from werkzeug.wrappers import Response

from hotline.domain.organisation import PersonId
from hotline.store.sign_ins import SignIn
from hotline.usecases import sign_in
from hotline.usecases.sign_in import Known
from hotline.web.console.guard import runtime
from hotline.web.console.me import SESSION_KEY
from hotline.web.console.signing_in import known_browser
from hotline.web.console.signing_in.factors import people
from hotline.web.console.signing_in.people import User

INVITED = "invitation"
"""How somebody came in who only sets up what they sign in with."""
OWN_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
LONGEST_AGENT = 200
FOR_STRANGERS = (
    "security.login", "security.two_factor_token_validation", "security.mf_recovery", "security.wan_signin",
    "security.wan_signin_response",
)  # fmt: skip
"""Pages on which somebody proves who they are."""


def signed_in() -> PersonId | None:
    """Return who is signed in; who only sets up how to is not."""
    found = current()
    return found.person if found and found.whole else None


def current() -> SignIn | None:
    """Return the session of this request, whole or of setting up."""
    if "session_row" not in g:
        g.session_row = _current()
    found: SignIn | None = g.session_row
    return found


def _current() -> SignIn | None:
    secret, running = session.get(SESSION_KEY), runtime()
    if not isinstance(secret, str):
        return None
    found = running.store.read(lambda tx: sign_in.session_of(running, tx, secret))
    now = running.now()
    if found and sign_in.is_to_be_noted(found, now):
        running.store.transact(lambda tx: tx.sign_ins.seen(found, now))
    return found


def user_of_session(mark: str) -> User | None:
    """Return who Flask-Security is to take as signed in: whose session is there, and whose account has this mark."""
    found = current()
    if found is not None and not found.whole and request.endpoint in FOR_STRANGERS:
        return None  # who only sets up may sign in as anybody, as may everybody
    user = people().find_user(fs_uniquifier=mark)
    if found is None or user is None or user.person.id != found.person:
        return None
    set_request_attr("fs_authn_via", "session")
    set_request_attr("fs_paa", session.get("fs_paa", 0))
    return user


def begin(_app: Flask, user: Any, authn_via: list[str] | None = None, **_: Any) -> None:
    """Begin the session of who just proved who they are; the browser is known from now on."""
    whole, running = INVITED not in (authn_via or ()), runtime()
    person: PersonId = user.person.id
    old = current()
    secret = running.store.transact(lambda tx: sign_in.begin(running, tx, person, whole=whole, browser=browser()))
    if old is not None:
        running.store.transact(lambda tx: tx.sign_ins.end(old.person, old.id))
    session[SESSION_KEY], session.permanent = secret, True
    session.pop("second_factor_by", None)
    g.pop("session_row", None)
    if whole:
        known = Known(user.person, user.account)
        after_this_request(lambda response: _remember(response, known))


def _remember(response: Response, known: Known) -> Any:
    return known_browser.remember(response, known)


def end() -> None:
    """End the session of this request: from now on its cookie opens nothing, wherever it is."""
    found = current()
    if found is not None:
        runtime().store.transact(lambda tx: tx.sign_ins.end(found.person, found.id))
    session.clear()
    g.session_row = None
    g.pop("person", None)


def browser() -> str:
    """Return what the browser calls itself, for the person's own list of sessions."""
    return request.headers.get("User-Agent", "")[:LONGEST_AGENT]


def refuse_foreign_next() -> None:
    """Answer 400 where the page to go to after signing in is not one of ours."""
    for given in (*request.args.getlist("next"), *(request.form.getlist("next") if request.method == "POST" else ())):
        if given and not OWN_PATH.fullmatch(given):
            abort(400)
