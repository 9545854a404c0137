"""Pictures, files and recordings of a report: each behind a click, each look written down."""

from __future__ import annotations

from flask import Blueprint, Response
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.may_do import Deed
from hotline.domain.rights import Area
from hotline.usecases.console import deeds, files
from hotline.web.console.guard import act, opens
from hotline.web.console.incident import after, words_given

blueprint = Blueprint("files", __name__)
SANDBOX = "default-src 'none'; sandbox"
LONGEST_WORDS = 20_000
"""Characters that somebody types from a recording."""


@blueprint.get("/i/<reference>/picture/<int:number>")
@opens(Area.CASES)
def picture(reference: str, number: int) -> Response:
    """Show a picture, drawn anew by a process of ours, and write down who looked at it."""
    return _alone(act(lambda who: files.picture(who, reference, number)), "image/jpeg")


@blueprint.get("/i/<reference>/sound/<int:number>")
@opens(Area.CASES)
def sound(reference: str, number: int) -> Response:
    """Play a recording, whole and in one answer, and write down who listened."""
    data, kind = act(lambda who: files.sound(who, reference, number))
    return _alone(data, kind)


@blueprint.get("/i/<reference>/file/<int:number>")
@opens(Area.CASES)
def file(reference: str, number: int) -> Response:
    """Give a file out as it came, to be kept elsewhere; nothing opens it here."""
    data, name = act(lambda who: files.take_out(who, reference, number))
    answer = _alone(data, "application/octet-stream")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@blueprint.post("/i/<reference>/sound/<int:number>/words")
@opens(Area.CASES)
def type_words(reference: str, number: int) -> BaseResponse:
    """Keep the words that somebody typed from a recording."""
    words = words_given(LONGEST_WORDS)
    outcome = act(lambda who: deeds.type_words(who, reference, number, words))
    return after(reference, Deed.TYPE_WORDS, outcome)


def _alone(data: bytes, kind: str) -> Response:
    """Answer with a file that can do nothing, whatever a browser takes it for."""
    answer = Response(data, mimetype=kind)
    answer.headers["Content-Security-Policy"] = SANDBOX
    answer.headers["Accept-Ranges"] = "none"
    return answer
