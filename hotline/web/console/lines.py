"""Lines and regions: how they are set up, here and at the carrier."""

from __future__ import annotations

from datetime import timedelta
from threading import Lock

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.errors import CarrierError
from hotline.domain.rights import Area
from hotline.usecases.console import lines
from hotline.web.console.doing import say
from hotline.web.console.guard import opens, read, runtime

blueprint = Blueprint("lines", __name__)
_asking = Lock()
"""One asks the carrier at a time: who waits for it holds a thread of this process."""


@blueprint.app_template_filter("lasting")
def lasting(span: timedelta) -> str:
    """Return how long something lasts: ``30 s``, ``2 min``, ``1 h 30 min``."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{size} {unit}" for size, unit in ((hours, "h"), (minutes, "min"), (seconds, "s")) if size]
    return " ".join(parts) or "0 s"


@blueprint.get("/lines")
@opens(Area.LINES)
def listed() -> str:
    """Show the lines and regions; nobody outside is asked."""
    return _shown()


@blueprint.get("/lines/heard")
@opens(Area.LINES)
def heard() -> str:
    """Show when somebody of the team last texted each line: the part of the page that is asked for again and again."""
    return render_template("console/lines_heard.html", lines=read(lines.lines))


@blueprint.post("/lines/check")
@opens(Area.LINES)
def check() -> str | BaseResponse:
    """Ask the carrier how the lines are set up there, and show what differs."""
    expected = read(lines.lines)
    if not _asking.acquire(blocking=False):
        flash(say("lines-asking"))
        return redirect(url_for("lines.listed"), 303)
    try:
        compared = lines.compare(runtime(), expected)
    except CarrierError:
        flash(say("lines-no-answer"))
        return redirect(url_for("lines.listed"), 303)
    finally:
        _asking.release()
    return _shown(compared)


def _shown(compared: list[lines.Compared] | None = None) -> str:
    found, regions, answers = read(lambda who: (lines.lines(who), lines.of_regions(who), who.person.answers_pages))
    return render_template("console/lines.html", lines=found, regions=regions, compared=compared, answers=answers)
