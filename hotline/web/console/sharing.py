"""What leads share with organisers: given, ended, and read."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.errors import ViewRefused
from hotline.domain.leaving import Leaving, Way
from hotline.domain.organisation import PersonId
from hotline.domain.record_views import RecordView
from hotline.domain.rights import Area
from hotline.domain.second import NeedsAnother
from hotline.usecases.console import giving_out, sharing
from hotline.web.console.guard import act, opens, read
from hotline.web.console.leaving import not_by_one, standing
from hotline.web.console.records import MOST_SAID, MOST_SHOWN, parts_of

blueprint = Blueprint("sharing", __name__)


@blueprint.get("/i/<reference>/share")
@opens(Area.EXPORTS)
def choose(reference: str) -> str:
    """Ask with whom a view is shared, and show what is shared already."""
    offer = read(lambda who: sharing.offer(who, reference))
    return render_template(
        "console/share.html", offer=offer, views=sharing.VIEWS, days=sharing.DAYS, two=standing(reference)
    )


@blueprint.post("/i/<reference>/share/check")
@opens(Area.EXPORTS)
def check(reference: str) -> str:
    """Show what would be shared, before anybody sees it."""
    return _checked(reference)


@blueprint.post("/i/<reference>/share")
@opens(Area.EXPORTS)
def give(reference: str) -> BaseResponse | tuple[str, int]:
    """Share what was looked at."""
    person, view, days = _asked()
    left_out = frozenset(number for number in request.form.getlist("left_out", type=int) if number > 0)
    if not request.form.get("read"):
        return _checked(reference, why="share-not-read"), 400
    try:
        act(lambda who: sharing.share(who, reference, person, view, days, left_out))
    except ViewRefused:
        return _checked(reference, why="share-refused"), 409
    except NeedsAnother:
        return not_by_one(reference, Leaving(Way.SHARE, view, person, days))
    return redirect(url_for("sharing.choose", reference=reference))


@blueprint.post("/i/<reference>/share/<share>/end")
@opens(Area.EXPORTS)
def end(reference: str, share: str) -> BaseResponse:
    """Share it no longer."""
    act(lambda who: sharing.revoke(who, reference, share))
    return redirect(url_for("sharing.choose", reference=reference))


@blueprint.get("/shared")
@opens(Area.SHARED)
def listed() -> str:
    """Show what is shared with this person."""
    return render_template("console/shared.html", shares=read(sharing.shared_with))


@blueprint.get("/shared/<share>")
@opens(Area.SHARED)
def show(share: str) -> str:
    """Show what was shared, and write down that it was read."""
    found = act(lambda who: sharing.read(who, share))
    return render_template("console/shared_record.html", shown=found, parts=list(parts_of(found.blocks)))


def _checked(reference: str, why: str = "") -> str:
    person, view, days = _asked()
    offer = read(lambda who: sharing.offer(who, reference))
    known = next((one for one in offer.people if one.id == person), None)
    if known is None:
        abort(404)
    found = act(lambda who: giving_out.check(who, reference, view))
    left_out = {*found.left_out, *request.form.getlist("left_out", type=int)}
    return render_template(
        "console/share_check.html", check=found, to=known, days=days, why=why, left_out=left_out,
        shown=found.told[:MOST_SHOWN], longest=MOST_SAID, action=url_for("sharing.give", reference=reference),
        two=standing(reference), wanted=Leaving(Way.SHARE, view, person, days),
    )  # fmt: skip


def _asked() -> tuple[PersonId, RecordView, int]:
    view, days = request.form.get("view", ""), request.form.get("days", 0, type=int)
    if view not in set(sharing.VIEWS) or days not in sharing.DAYS:
        abort(404)
    return PersonId(request.form.get("person", "")), RecordView(view), days
