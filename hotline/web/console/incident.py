"""The page of one report: its timeline, its facts, and what this person can do with it."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from werkzeug.exceptions import NotFound as NotThere
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.conflict_replies import Recuse
from hotline.domain.may_do import Deed
from hotline.domain.reply_kinds import AboutIncident, CallBack, Close, GoOn, Help, Law, NotAReport, Note, Pass, Take
from hotline.domain.rights import Area
from hotline.usecases.console import case, deeds
from hotline.usecases.console.deeds import Outcome
from hotline.usecases.console.files import SOUNDS
from hotline.usecases.console.timeline import Filter
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.console.writing import can_be_taken_back
from hotline.web.console.guard import act, opens, read
from hotline.web.console.speaking import has, say
from hotline.web.console.words import CANNED, LANGUAGES, sayer

blueprint = Blueprint("incident", __name__)
LONGEST = 2000
"""Characters of a text or note that a person types at once."""
LONGEST_NAME = 80
PLAIN: dict[Deed, Callable[[], AboutIncident]] = {
    Deed.TAKE: Take, Deed.PASS: Pass, Deed.HELP: Help, Deed.CLOSE: Close, Deed.GO_ON: GoOn,
    Deed.NOT_A_REPORT: NotAReport, Deed.CALL_BACK: CallBack, Deed.RECUSE: Recuse,
}  # fmt: skip
"""What is done with a button alone."""
ASKED_ONCE = (Deed.CLOSE, Deed.NOT_A_REPORT)
WHY = ("asked", "danger", "no")


@blueprint.get("/i/<reference>")
@opens(Area.CASES)
def show(reference: str) -> str:
    """Show a report, and write down that it was read."""
    asked = request.args
    shown = Filter(asked["show"]) if asked.get("show") in list(Filter) else Filter.ALL
    before, leaving = asked.get("before", type=int), asked.get("leaving", "")

    def look(who: Visitor) -> tuple[case.Case, bool]:
        found = case.read(who, reference, shown, before=before, previews="preview" in asked)
        return found, bool(leaving) and can_be_taken_back(who, found.incident, leaving)

    found, can_undo = act(look)
    return render_template(
        "console/incident.html",
        case=found,
        zone=found.region.time_zone,
        filters=list(Filter),
        around=case.around,
        plays=SOUNDS,
        has=has,
        leaving=leaving if can_undo else "",
        tab="text" if found.preview or can_undo or asked.get("write") == "text" else "note",
        canned=canned_in(found.incident.intake.language),
    )


@blueprint.get("/i/<reference>/version")
@opens(Area.CASES)
def version(reference: str) -> Response:
    """Say whether there is something new, and nothing of what it is."""
    return Response(read(lambda who: case.version(who, reference)), mimetype="text/plain")


@blueprint.post("/i/<reference>/do/<deed>")
@opens(Area.CASES)
def do(reference: str, deed: str) -> BaseResponse:
    """Do something with a report, and show it again with what came of it."""
    if deed not in list(Deed):
        abort(404)
    return after(reference, Deed(deed), act(_asked(reference, Deed(deed))))


def after(reference: str, deed: Deed, outcome: Outcome) -> BaseResponse:
    """Say what came of a deed, where the person who did it is to be next."""
    if outcome.refused:
        flash(say("deed-refused"))
    elif deed is Deed.TAKE:  # what their phone is told is about replies by text
        flash(say("deed-taken", reference=reference))
    elif deed is Deed.HAND:
        flash(say("hand-asked"))
    elif deed not in ASKED_ONCE or not outcome.is_open:
        for said in outcome.shown:
            flash(said)
    if not outcome.reads_on:
        return redirect(url_for("now.first"))
    return redirect(url_for("incident.show", reference=reference, _anchor="deeds" if deed in ASKED_ONCE else None))


def canned_in(language: str) -> dict[str, str]:
    """Return the replies that are ready, by their keys, in the reporter's language, or in English."""
    known = sayer(language if language in LANGUAGES else "en")
    return {key: known(key) for key in CANNED}


def words_given(longest: int = LONGEST) -> str:
    """Return what was typed. Answers 400 where nothing was, or more than a form lets anybody type."""
    words = request.form.get("words", "").replace("\r\n", "\n").strip()
    if not words or len(words) > longest:
        abort(400)
    return words


def _asked(reference: str, deed: Deed) -> Callable[[Visitor], Outcome]:
    """Return what a form asks for. Answers 404 where that is no deed of a form here, 400 where it isn't whole."""
    form = request.form
    if deed in PLAIN:
        return lambda who: deeds.do(who, reference, PLAIN[deed]())
    match deed:
        case Deed.NOTE:
            words = words_given()
            return lambda who: deeds.do(who, reference, Note(words))
        case Deed.TOLD:
            words, teller = words_given(), _teller()
            return lambda who: deeds.told(who, reference, teller, words)
        case Deed.HAND:
            return lambda who: deeds.hand(who, reference, form.get("person", ""))
        case Deed.DONE:
            return lambda who: deeds.done(who, reference, form.get("item", ""))
        case Deed.LAW if form.get("why") in WHY:
            return lambda who: deeds.do(who, reference, Law(form["why"]))
        case Deed.KEEP_OUT | Deed.LET_IN:
            return lambda who: deeds.decide(who, reference, deed, form.get("person", ""))
        case _:
            raise NotThere


def _teller() -> str:
    name = " ".join(request.form.get("teller", "").split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        abort(400)
    return name
