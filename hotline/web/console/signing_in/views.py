"""What Flask-Security has no page for: invitations, setting up, a new password, signing out."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, abort, after_this_request, current_app, redirect, render_template, request, session
from flask_login import current_user
from flask_security import auth_required, hash_password
from flask_security.utils import login_user, logout_user
from werkzeug.wrappers import Response

from hotline.domain.organisation import PersonId
from hotline.store.accounts import new_mark
from hotline.usecases import accounts
from hotline.usecases.sign_in import Known
from hotline.web.console.guard import for_anybody, runtime
from hotline.web.console.signing_in import known_browser, sessions
from hotline.web.console.signing_in.factors import people
from hotline.web.console.signing_in.forms import LONGEST, SHORTEST
from hotline.web.console.signing_in.people import User

blueprint = Blueprint("signing_in", __name__)
AFTER = "/set-up/next"
"""Where somebody goes who set up one more thing to sign in with."""
SET_UP, ME, RECOVERY_CODES = "/set-up", "/me", "/me/recovery-codes"


@blueprint.get("/invited/<secret>")
@for_anybody
def invited(secret: str) -> str:
    """Greet who has a link. Opening it changes nothing: programs that look at links open them too."""
    return render_template("console/sign_in/invited.html", name=_invited(secret)[1])


@blueprint.post("/invited/<secret>")
@for_anybody
def begin(secret: str) -> Response:
    """Begin to set up what somebody signs in with."""
    user = people().of(_invited(secret)[0])
    if user is None:
        abort(404)
    login_user(user, authn_via=[sessions.INVITED])
    return redirect(SET_UP)


def _invited(secret: str) -> tuple[PersonId, str]:
    running = runtime()
    person = running.store.read(lambda tx: accounts.invited(running, tx, secret))
    if person is None:
        abort(404)
    return person.id, person.name


@blueprint.get(SET_UP)
@for_anybody
@auth_required("session")
def set_up() -> str:
    """Show what is there to sign in with, and what is still needed."""
    return render_template("console/sign_in/set_up.html", account=_user().account)


@blueprint.get(AFTER)
@for_anybody
@auth_required("session")
def go_on() -> Response:
    """Go on after something was set up: who came by a link is signed in once it is enough."""
    user, now = _user(), sessions.current()
    if not user.account.is_ready:
        return redirect(SET_UP)
    if now is not None and not now.whole:
        login_user(user)
    return redirect(RECOVERY_CODES if user.account.totp and not user.account.recovery else ME)


@blueprint.route("/me/password", methods=["GET", "POST"])
@for_anybody
@auth_required("session", within=lambda: _fresh("FRESHNESS"), grace=lambda: _fresh("FRESHNESS_GRACE_PERIOD"))
def password() -> Response | str:
    """Set a password. All other sessions end; other browsers are no longer known."""
    wrong = ""
    if request.method == "POST":
        said = request.form.get("password", "")
        wrong = _wrong(said, request.form.get("again", ""))
        if not wrong:
            _set(said)
            return redirect(AFTER)
    return render_template("console/sign_in/password.html", wrong=wrong, shortest=SHORTEST)


def _fresh(name: str) -> object:
    return current_app.config[f"SECURITY_{name}"]


def _wrong(said: str, again: str) -> str:
    """Return the key of what is wrong with a password, or nothing."""
    if not SHORTEST <= len(said) <= LONGEST:
        return "sign-in-password-length"
    if said != again:
        return "sign-in-password-again"
    user = _user()
    if said.casefold() in {user.calc_username().casefold(), user.person.name.casefold()} or len(set(said)) < 5:
        return "sign-in-password-easy"
    return ""


def _set(said: str) -> None:
    user, now = _user(), sessions.current()
    normal = current_app.extensions["security"].password_util.normalize(said)
    people().set_password(user, hash_password(normal), new_mark())
    running = runtime()
    running.store.transact(lambda tx: tx.sign_ins.end_all(user.person.id, but=now.id if now else b""))
    session["_user_id"] = user.get_id()  # what the cookie knows the account by has changed
    if now is not None and now.whole:
        known = Known(user.person, user.account)
        after_this_request(lambda response: known_browser.remember(response, known))


def _user() -> User:
    return cast(User, current_user._get_current_object())


@blueprint.post("/sign-out")
@for_anybody
def sign_out() -> Response:
    """End the session: a copy of its cookie opens nothing any more. The browser forgets the pages that it kept."""
    sessions.end()
    logout_user()
    session.clear()
    answer = redirect("/sign-in")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
