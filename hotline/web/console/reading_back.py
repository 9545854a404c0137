"""Reading back: the texts that the reporter would get are shown, and sent when whoever has the report says so."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.rights import Area
from hotline.usecases.console import reading_back
from hotline.web.console.guard import act, opens

blueprint = Blueprint("reading_back", __name__)


@blueprint.get("/i/<reference>/read-back")
@opens(Area.CASES)
def show(reference: str) -> str:
    """Show what the reporter would be texted, in their language."""
    return render_template("console/read_back.html", preview=act(lambda who: reading_back.preview(who, reference)))


@blueprint.post("/i/<reference>/read-back")
@opens(Area.CASES)
def send(reference: str) -> BaseResponse:
    """Text it to the reporter; where that can't be, the page says so again."""
    sent = act(lambda who: reading_back.send(who, reference))
    return redirect(url_for("incident.show" if sent else "reading_back.show", reference=reference))
