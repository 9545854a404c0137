"""The page of how a report is handled: the guide's checklist, the meeting, who was told, what was decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.guide import guide_words
from hotline.domain.handling import LONGEST, Shared
from hotline.domain.rights import Area
from hotline.domain.second import Deed
from hotline.usecases.console import decisions, handling, second
from hotline.usecases.console.decisions import Proposal
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.web.console.guard import act, opens
from hotline.web.console.speaking import say

blueprint = Blueprint("handling", __name__)
LINE = 200
"""Characters of a name, or of whatever else is one line."""

Done = Callable[[Visitor], tuple[str, ...]]
Known = TypeVar("Known", bound=StrEnum)


@blueprint.get("/i/<reference>/handling")
@opens(Area.CASES)
def show(reference: str) -> str:
    """Show how a report is handled, and write down that it was read."""
    shown = act(lambda who: handling.read(who, reference))
    return render_template(
        "console/handling_page.html",
        shown=shown,
        reference=shown.incident.reference,
        zone=shown.region.time_zone,
        guide_words=guide_words,
        views=tuple(Shared),
    )


@blueprint.post("/i/<reference>/handling/<deed>")
@opens(Area.CASES)
def do(reference: str, deed: str) -> BaseResponse:
    """Do one thing of a report's handling, and show it again."""
    if deed not in DEEDS:
        abort(404)
    try:
        for said in act(DEEDS[deed](reference)):
            flash(said)
    except Refused as refused:
        flash(say(refused.key))
    return redirect(url_for("handling.show", reference=reference, _anchor=deed.partition("_")[0]))


@blueprint.post("/i/<reference>/number")
@opens(Area.CASES)
def number(reference: str) -> str | BaseResponse:
    """Show the reporter's number with the reason that is given, once; or ask a second person for it."""
    why = _text("why", most=second.LONGEST_REASON)
    found, told = act(lambda who: second.number(who, reference, why))
    if found is None:
        for said in told:
            flash(said)
        return redirect(url_for("handling.show", reference=reference, _anchor="number"))
    return render_template("console/number.html", number=found, reference=reference)


# --- what a form says


def _text(name: str, *, most: int = LONGEST, needed: bool = True) -> str:
    said = request.form.get(name, "").strip()
    if len(said) > most or (needed and not said):
        abort(400)
    return said


def _day(name: str) -> date | None:
    said = request.form.get(name, "").strip()
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        abort(400)


def _needed_day(name: str) -> date:
    return _day(name) or abort(400)


def _whole(name: str) -> int:
    said = request.form.get(name, "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else abort(400)


def _one_of(name: str, kind: type[Known]) -> Known:
    said = request.form.get(name, "")
    return kind(said) if said in {one.value for one in kind} else abort(400)


# --- what it does: each reads its form before the transaction begins


def _tick(reference: str) -> Done:
    item, undo = _text("item", most=LINE), bool(request.form.get("undo"))
    return lambda who: handling.tick(who, reference, item, undo=undo)


def _law(reference: str) -> Done:
    why, asked_by = _text("why", most=LINE), _text("asked_by", most=LINE, needed=False)
    return lambda who: handling.law(who, reference, why, asked_by)


def _told(reference: str) -> Done:
    whom, name, view = _text("whom", most=LINE), _text("name", most=LINE, needed=False), _one_of("view", Shared)
    return lambda who: handling.tell(who, reference, whom, name, view)


def _meeting(reference: str) -> Done:
    answers = {
        name.removeprefix("answer-"): _text(name, needed=False) for name in request.form if name.startswith("answer-")
    }
    return lambda who: handling.meet(who, reference, answers)


def _follow(reference: str) -> Done:
    owner, due = _text("owner", most=LINE), _needed_day("due")
    return lambda who: handling.follow_up(who, reference, owner, due)


def _followed(reference: str) -> Done:
    return lambda who: handling.followed_up(who, reference)


def _side(reference: str) -> Done:
    words = _text("words")
    return lambda who: handling.hear_side(who, reference, words)


def _announce(reference: str) -> Done:
    wanted = request.form.get("wanted") == "yes"
    words = _text("words", needed=wanted)
    return lambda who: handling.announce(who, reference, words, wanted=wanted)


def _decide(reference: str) -> Done:
    proposal = Proposal(
        kind=_text("kind", most=LINE),
        owner=_text("owner", most=LINE),
        starts=_needed_day("starts"),
        ends=_day("ends"),
        tell=tuple(request.form.getlist("tell")),
        remind_on=_day("remind_on"),
        words=_text("words", needed=False),
    )
    if proposal.ends is not None and proposal.ends < proposal.starts:
        abort(400)
    return lambda who: decisions.decide(who, reference, proposal)


def _confirm_decision(reference: str) -> Done:
    chosen = _whole("number")
    return lambda who: decisions.confirm(who, reference, chosen)


def _appeal(reference: str) -> Done:
    chosen, words = _whole("number"), _text("words")
    return lambda who: decisions.appeal(who, reference, chosen, words)


def _settle(reference: str) -> Done:
    chosen, outcome, reason = _whole("number"), _text("outcome", most=LINE), _text("words", needed=False)
    return lambda who: decisions.settle(who, reference, chosen, outcome, reason)


def _confirm(reference: str) -> Done:
    deed, about = _one_of("what", Deed), request.form.get("about", "")
    return lambda who: second.confirm(who, reference, deed, about)


DEEDS: dict[str, Callable[[str], Done]] = {
    "checklist": _tick,
    "law": _law,
    "told": _told,
    "meeting": _meeting,
    "meeting_follow": _follow,
    "meeting_done": _followed,
    "side": _side,
    "announcement": _announce,
    "decisions": _decide,
    "decisions_confirm": _confirm_decision,
    "decisions_appeal": _appeal,
    "decisions_settle": _settle,
    "second": _confirm,
}
"""Each form of the page by the section that is shown again after it."""
