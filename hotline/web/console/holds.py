"""How long records are kept: the classes, the records of one's regions, and holds that two people decide."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from hotline.domain.retention import RetentionClass
from hotline.domain.rights import Area
from hotline.store.case_list import LAST
from hotline.usecases.console import holds
from hotline.usecases.console.holds import Act
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("holds", __name__)
LONGEST = 500
"""Characters of a reason."""


@blueprint.get("/settings/records")
@opens(Area.RETENTION)
def listed() -> str:
    """Show the classes, and the records that this person decides about."""
    before = request.args.get("before", LAST, type=int)
    classes, waiting, (closed, further) = read(
        lambda who: (holds.classes(who), holds.waiting(who), holds.closed(who, before))
    )
    done = request.args.get("done", "")
    return render_template(
        "console/holds.html",
        classes=classes,
        waiting=waiting,
        closed=closed,
        further=further,
        first=before == LAST,
        done=done if done in (*Act, "otherwise") else "",
    )


@blueprint.get("/settings/records/<reference>")
@opens(Area.RETENTION)
def show(reference: str) -> str:
    """Show how long one record is kept, and what this person can do about it. No content."""
    kept = read(lambda who: holds.one(who, reference))
    return render_template("console/hold.html", kept=kept, kinds=list(RetentionClass))


@blueprint.post("/settings/records/<reference>/hold/<what>")
@opens(Area.RETENTION)
def decide(reference: str, what: str) -> Response:
    """Do one half of a hold or a release."""
    if what not in [*Act]:
        abort(404)
    why = request.form.get("why", "").strip()
    if len(why) > LONGEST or (what == Act.HOLD and not why):
        abort(400)
    done = act(lambda who: holds.act(who, reference, Act(what), why))
    return redirect(url_for("holds.listed", done=what if done else "otherwise"), 303)


@blueprint.post("/settings/records/<reference>/class")
@opens(Area.RETENTION)
def set_class(reference: str) -> Response:
    """Say what a record is."""
    kind = request.form.get("kind", "")
    if kind not in list(RetentionClass):
        abort(400)
    act(lambda who: holds.set_class(who, reference, RetentionClass(kind)))
    return redirect(url_for("holds.show", reference=reference), 303)
