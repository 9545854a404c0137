"""The reply box: drafts, a text to the reporter, and taking it back for as long as it has not left."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.rights import Area
from hotline.usecases.console import writing
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.writing import Step
from hotline.web.console.guard import act, opens
from hotline.web.console.incident import LONGEST, canned_in, words_given
from hotline.web.console.speaking import say
from hotline.web.console.words import CANNED

blueprint = Blueprint("writing", __name__)


@blueprint.post("/i/<reference>/draft/<kind>")
@opens(Area.CASES)
def keep(reference: str, kind: str) -> Response:
    """Keep what somebody has typed so far. It answers nothing: scripts ask for it while people type."""
    words = request.form.get("words", "").replace("\r\n", "\n")
    if kind not in (writing.NOTE, writing.TEXT, writing.TOLD) or len(words) > LONGEST:
        abort(400)
    act(lambda who: writing.keep(who, reference, kind, words))
    return Response(status=204)


@blueprint.post("/i/<reference>/text")
@opens(Area.CASES)
def text(reference: str) -> BaseResponse:
    """Send a text to the reporter in a moment, or show first how it will look. What was typed is kept either way."""
    form = request.form
    if "canned" in form:
        return _put_in(reference, form["canned"])
    words = words_given()
    looked, as_it_is = "looked" in form, "as_it_is" in form
    asked = act(lambda who: writing.text(who, reference, words, looked=looked, as_it_is=as_it_is))
    match asked.step:
        case Step.BLOCKED:
            flash(say("text-blocked"))
            return _back(reference, write="text")
        case Step.LOOK:
            return _back(reference, preview="1")
        case Step.WAITS:
            return _back(reference, leaving=asked.message)


@blueprint.post("/i/<reference>/undo")
@opens(Area.CASES)
def undo(reference: str) -> BaseResponse:
    """Take a text back that has not left yet; its words are in the box again."""
    message = request.form.get("message", "")
    back = act(lambda who: writing.take_back(who, reference, message))
    flash(say("undone" if back else "undo-too-late"))
    return _back(reference, write="text")


def _put_in(reference: str, key: str) -> BaseResponse:
    """Put a reply that is ready behind what was typed, without a script; nothing leaves."""
    if key not in CANNED:
        abort(400)
    typed = request.form.get("words", "").strip()

    def put(who: Visitor) -> None:
        ready = canned_in(who.find(reference).intake.language)[key]
        writing.keep(who, reference, writing.TEXT, f"{typed} {ready}".strip()[:LONGEST])

    act(put)
    return _back(reference, write="text")


def _back(reference: str, **asked: Any) -> BaseResponse:
    return redirect(url_for("incident.show", reference=reference, _anchor="write", **asked))
