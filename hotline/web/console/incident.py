"""The page of one report: its timeline, its facts, and what this person can do with it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.reply_kinds import AboutIncident, Close, GoOn, Help, NotAReport, Note, Pass, Take, Words
from hotline.domain.rights import Area
from hotline.usecases.console import case, deeds
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("incident", __name__)
LONGEST = 2000
"""Characters of a text or note that a person types at once."""
PLAIN: dict[str, Callable[[], AboutIncident]] = {
    "take": Take, "pass": Pass, "help": Help, "close": Close, "go_on": GoOn, "not_a_report": NotAReport,
}  # fmt: skip
"""What is done with a button alone."""
WORDED: dict[str, Callable[[str], AboutIncident]] = {"note": Note, "text": Words}


@blueprint.get("/i/<reference>")
@opens(Area.CASES)
def show(reference: str) -> str:
    """Show a report, and write down that it was read."""
    found = act(lambda who: case.read(who, reference))
    return render_template("console/incident.html", case=found, record=found.record, zone=found.region.time_zone)


@blueprint.get("/i/<reference>/version")
@opens(Area.CASES)
def version(reference: str) -> Response:
    """Say whether there is something new, and nothing of what it is."""
    return Response(read(lambda who: case.version(who, reference)), mimetype="text/plain")


@blueprint.post("/i/<reference>/do/<deed>")
@opens(Area.CASES)
def do(reference: str, deed: str) -> BaseResponse:
    """Do something with a report, and show it again with what came of it."""
    reply = _asked(deed)
    for said in act(lambda who: deeds.do(who, reference, reply)):
        flash(said)
    return redirect(url_for("incident.show", reference=reference))


def _asked(deed: str) -> AboutIncident:
    if deed in PLAIN:
        return PLAIN[deed]()
    if deed not in WORDED:
        abort(404)
    words = request.form.get("words", "").strip()
    if not words or len(words) > LONGEST:
        abort(400)
    return WORDED[deed](words)
