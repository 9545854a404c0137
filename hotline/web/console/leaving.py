"""Where no record leaves by one person alone: what was asked for, asking for it, and the page that says so instead."""

from __future__ import annotations

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.leaving import Leaving, Way
from hotline.domain.organisation import PersonId
from hotline.domain.record_views import RecordView
from hotline.domain.rights import Area
from hotline.usecases.console import giving_out, leaving, sharing
from hotline.usecases.console.leaving import Standing
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.second import LONGEST_REASON
from hotline.usecases.console.visitor import Visitor
from hotline.web.console.guard import act, opens, read
from hotline.web.console.speaking import say

blueprint = Blueprint("leaving", __name__)


@blueprint.post("/i/<reference>/export/ask")
@opens(Area.EXPORTS)
def ask(reference: str) -> BaseResponse:
    """Ask a second person that something of a record may leave."""
    wanted, why = _wanted(), request.form.get("why", "").strip()
    if not why or len(why) > LONGEST_REASON:
        abort(400)
    try:
        for said in act(lambda who: leaving.ask(who, reference, wanted, why)):
            flash(said)
    except Refused as refused:
        flash(say(refused.key))
    return redirect(url_for("sharing.choose" if wanted.way is Way.SHARE else "records.export", reference=reference))


def standing(reference: str) -> Standing | None:
    """Return how it stands with what leaves of a report; None where one person is enough. Answers 404."""
    return read(lambda who: leaving.standing(who, reference))


def not_by_one(reference: str, wanted: Leaving) -> tuple[str, int]:
    """Answer that nothing left, because a second person must confirm it first; and ask whether to ask one."""

    def look(who: Visitor) -> tuple[Standing | None, str]:
        return leaving.standing(who, reference), leaving.name_to(who.directory, wanted)

    found, to = read(look)
    page = render_template("console/not_by_one.html", two=found, wanted=wanted, to=to, reference=reference)
    return page, 403


def _wanted() -> Leaving:
    form = request.form
    way, view, days = form.get("way", ""), form.get("view", ""), form.get("days", 0, type=int)
    if way not in set(Way) or view not in set(RecordView):
        abort(400)
    match Way(way):
        case Way.FILE:
            to = giving_out.recipient_of(form.get("recipient", ""))
            return Leaving(Way.FILE, RecordView(view), to) if to is not None else abort(400)
        case Way.PRINT:
            return Leaving(Way.PRINT, RecordView(view))
        case Way.SHARE:
            if view not in set(sharing.VIEWS) or days not in sharing.DAYS:
                abort(404)
            return Leaving(Way.SHARE, RecordView(view), PersonId(form.get("person", "")), days)
