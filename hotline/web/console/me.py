"""One's own page: sessions, what one signs in with, the console's language; and who else may sign in."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, abort, current_app, redirect, render_template, request, session
from werkzeug.wrappers import Response

from hotline.domain.rights import Area
from hotline.usecases.console import account
from hotline.web.console.guard import act, opens, read
from hotline.web.console.words import LANGUAGE_COOKIE, LANGUAGES

blueprint = Blueprint("me", __name__)
SESSION_KEY = "session"
"""What the browser holds of its session, in the signed cookie."""
LANGUAGE_LASTS = timedelta(days=365)


@blueprint.get("/me")
@opens(Area.ON_CALL)  # which opens to everybody who may sign in
def show() -> str:
    """Show one's own sessions, and what one signs in with."""
    own = read(lambda who: account.own(who, session.get(SESSION_KEY, "")))
    return render_template("console/me.html", own=own)


@blueprint.post("/me/sessions")
@opens(Area.ON_CALL)
def end_session() -> Response:
    """End one of one's own sessions."""
    given = request.form.get("id", "")
    act(lambda who: account.end_session(who, given))
    return redirect("/me")


@blueprint.post("/me/language")
@opens(Area.ON_CALL)
def language() -> Response:
    """Have the console speak another language in this browser."""
    chosen = request.form.get("language", "")
    if chosen not in LANGUAGES:
        abort(400)
    answer = redirect("/me")
    answer.set_cookie(
        LANGUAGE_COOKIE,
        chosen,
        max_age=LANGUAGE_LASTS,
        httponly=True,
        samesite="Lax",
        secure=current_app.config["SESSION_COOKIE_SECURE"],
    )
    return answer


@blueprint.get("/people/accounts")
@opens(Area.PEOPLE)
def accounts() -> str:
    """Show who may sign in, and whether they can."""
    people, zone = read(lambda who: (account.everybody(who), account.zone_of(who)))
    done = request.args.get("done", "")
    return render_template(
        "console/accounts.html", people=people, zone=zone, done=done if done in account.DEEDS else ""
    )


@blueprint.post("/people/accounts")
@opens(Area.PEOPLE)
def shut_out() -> Response:
    """End all sessions of somebody, or take their invitation back."""
    person, deed = request.form.get("person", ""), request.form.get("deed", "")
    if deed not in account.DEEDS:
        abort(400)
    act(lambda who: account.do(who, person, deed))
    return redirect(f"/people/accounts?done={deed}")
