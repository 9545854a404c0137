"""Drills: begun, watched, kept."""

from __future__ import annotations

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.rights import Area
from hotline.usecases.console import rehearsals
from hotline.usecases.console.refused import Refused
from hotline.web.console.doing import say
from hotline.web.console.guard import act, opens, read
from hotline.web.console.people import NO_MORE

blueprint = Blueprint("drills", __name__)


@blueprint.get("/drills")
@opens(Area.ROTA)
def listed() -> str:
    """Show the latest drills, and begin another."""
    found, regions = read(lambda who: (rehearsals.latest(who), rehearsals.regions(who)))
    return render_template("console/drills.html", drills=found, regions=regions)


@blueprint.post("/drills")
@opens(Area.ROTA)
def begin() -> BaseResponse:
    """Begin a drill and show it."""
    asked = request.form
    try:
        drill = act(
            lambda who: rehearsals.begin(
                who,
                asked.get("region", ""),
                everybody=bool(asked.get("everybody")),
                by_call=bool(asked.get("by_call")),
            )
        )
    except Refused as error:
        flash(say(error.key))
        return redirect(url_for("drills.listed"), 303)
    return redirect(url_for("drills.one", drill=drill), 303)


@blueprint.get("/drills/<drill>")
@opens(Area.ROTA)
def one(drill: str) -> str:
    """Show a drill: while it runs, as it goes."""
    return render_template("console/drill.html", drill=read(lambda who: rehearsals.one(who, drill)))


@blueprint.get("/drills/<drill>/table")
@opens(Area.ROTA)
def table(drill: str) -> Response:
    """Show who has answered so far: the part of a drill's page that is asked for again and again."""
    found = read(lambda who: rehearsals.one(who, drill))
    answer = Response(render_template("console/drill_table.html", drill=found))
    if not found.running:
        answer.headers[NO_MORE] = "1"
    return answer
