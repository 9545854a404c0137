"""Tokens of the API: a list, a form for a new one, which is shown once, and a button that takes one back."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from hotline.domain.api_scopes import Scope, scopes_of
from hotline.domain.rights import Area
from hotline.usecases.console import tokens
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("tokens", __name__)
LONGEST = 80
"""Characters of what a token is for."""


@blueprint.get("/settings/tokens")
@opens(Area.TOKENS)
def listed() -> str:
    """Show this person's tokens; an admin sees everybody's."""
    return _page()


@blueprint.post("/settings/tokens")
@opens(Area.TOKENS)
def make() -> str:
    """Make a token and show it, this once."""
    purpose, days = request.form.get("purpose", "").strip(), request.form.get("days", type=int)
    wanted = request.form.getlist("scope")
    if not purpose or len(purpose) > LONGEST or days not in tokens.LASTS or not {*wanted} <= {*Scope} or not wanted:
        abort(400)
    scopes = [Scope(one) for one in wanted]
    secret = act(lambda who: tokens.make(who, purpose, scopes, days))
    return _page(secret=secret or "", too_many=secret is None)


@blueprint.post("/settings/tokens/<token>/revoke")
@opens(Area.TOKENS)
def revoke(token: str) -> Response:
    """Take a token back."""
    act(lambda who: tokens.revoke(who, token))
    return redirect(url_for("tokens.listed"), 303)


def _page(*, secret: str = "", too_many: bool = False) -> str:
    found, scopes = read(lambda who: (tokens.listed(who), scopes_of(who.person)))
    return render_template(
        "console/tokens.html", tokens=found, scopes=scopes, lasts=tokens.LASTS, secret=secret, too_many=too_many
    )
