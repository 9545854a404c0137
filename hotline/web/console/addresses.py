"""Feeds of a duty behind a secret address, shown once; and calendars that are brought in as schedules."""

from __future__ import annotations

from threading import Lock

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.errors import CalendarRefused, NotFound
from hotline.domain.rights import Area
from hotline.domain.terms import LAYERS
from hotline.usecases.calendars import LARGEST
from hotline.usecases.console import addresses
from hotline.usecases.console.refused import Refused
from hotline.web.console.doing import say
from hotline.web.console.guard import act, opens, read, runtime

blueprint = Blueprint("addresses", __name__)
_reading = Lock()
"""One calendar is read at a time: it may take seconds, and holds a thread of this process."""


@blueprint.post("/oncall/feeds")
@opens(Area.ON_CALL)
def add() -> str | BaseResponse:
    """Make a feed and show its address, this one time: nothing of it is kept, not even in a cookie."""
    region = request.form.get("region", "")
    try:
        address = act(lambda who: addresses.add_feed(who, region))
    except Refused as error:
        flash(say(error.key))
        return redirect(url_for("oncall.show"), 303)
    return render_template("console/feed_made.html", address=address)


@blueprint.post("/oncall/feeds/<feed>/revoke")
@opens(Area.ON_CALL)
def revoke(feed: str) -> BaseResponse:
    """Let a feed's address open nothing any more."""
    act(lambda who: addresses.revoke_feed(who, feed))
    flash(say("duty-feed-revoked"))
    return redirect(url_for("oncall.show"), 303)


@blueprint.post("/oncall/calendars")
@opens(Area.ROTA)
def bring_in() -> str | BaseResponse:
    """Make a calendar a schedule; where it is not clear, show what of it."""
    asked = request.form
    layer = next((one for one in LAYERS if one.value == asked.get("layer")), None)
    upload = request.files.get("calendar")
    if layer is None or upload is None:
        abort(400)
    if not _reading.acquire(blocking=False):
        flash(say("duty-calendar-busy"))
        return redirect(url_for("oncall.show"), 303)
    try:
        text, by = upload.read(LARGEST + 1), read(lambda who: who.person.id)
        left_out = addresses.bring_in(
            runtime(), text, region=asked.get("region", ""), layer=layer, by=by, skip=bool(asked.get("skip"))
        )
    except NotFound:
        abort(404)
    except CalendarRefused as error:
        return render_template("console/calendar_refused.html", reason=str(error), about=error.about)
    finally:
        _reading.release()
    flash(say("duty-calendar-taken"))
    if left_out:
        flash(say("duty-calendar-left", number=len(left_out)))
    return redirect(url_for("oncall.show", region=asked.get("region")), 303)


@blueprint.post("/oncall/calendars/<calendar>/remove")
@opens(Area.ROTA)
def remove(calendar: str) -> BaseResponse:
    """Let an imported calendar count no more."""
    act(lambda who: addresses.remove_calendar(who, calendar))
    flash(say("duty-calendar-removed"))
    return redirect(url_for("oncall.show"), 303)
