"""The team: how everybody is reached; and each person's own page."""

from __future__ import annotations

from collections.abc import Callable

from babel import Locale, UnknownLocaleError
from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.organisation import Channel
from hotline.domain.rights import Area
from hotline.usecases.console import people, people_deeds
from hotline.usecases.console.refused import Refused
from hotline.usecases.console.visitor import Visitor
from hotline.web.console.doing import say
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("people", __name__)
MOST = 100_000
"""People of a team, for an address that says more."""
NO_MORE = "X-All-There"
"""Says in the answer to a fragment that nothing of it changes any more: the page stops asking."""


@blueprint.app_template_filter("tongue")
def tongue(code: str, language: str) -> str:
    """Return the name of a language in another: ``German``; its code where nobody knows one."""
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code


@blueprint.get("/people")
@opens(Area.PEOPLE)
def listed() -> str:
    """Show everybody of the team, and how each way to them stands."""
    start = max(0, min(request.args.get("start", 0, type=int), MOST))
    found, further = read(lambda who: people.listed(who, start))
    return render_template("console/people.html", people=found, further=further)


@blueprint.get("/people/<who>")
@opens(Area.ON_CALL)
def one(who: str) -> str:
    """Show somebody's page: one's own, or, to who looks after the team, anybody's."""
    return _shown(who)


@blueprint.get("/people/<who>/tests")
@opens(Area.ON_CALL)
def tests(who: str) -> Response:
    """Show how far somebody's test pages have come: a part of their page that is asked for again and again."""
    found, zone = read(lambda visitor: (people.tests(visitor, who), people.page(visitor, who).who.zone))
    answer = Response(render_template("console/tests.html", tests=found, zone=zone))
    if all(page.state.is_final for page in found):
        answer.headers[NO_MORE] = "1"
    return answer


@blueprint.post("/people/<who>/check")
@opens(Area.ON_CALL)
def begin_check(who: str) -> BaseResponse:
    """Send a code to somebody's phone."""
    channel = _channel()
    return _do(who, lambda visitor: people_deeds.begin_check(visitor, who, channel))


@blueprint.post("/people/<who>/code")
@opens(Area.ON_CALL)
def end_check(who: str) -> BaseResponse:
    """Take the code that came to the phone."""
    return _do(who, lambda visitor: people_deeds.end_check(visitor, who, request.form.get("code", "")))


@blueprint.post("/people/<who>/test")
@opens(Area.ON_CALL)
def send_test(who: str) -> BaseResponse:
    """Send somebody a test page."""
    channel = _channel()
    return _do(who, lambda visitor: people_deeds.send_test(visitor, who, channel))


@blueprint.post("/people/<who>/quiet")
@opens(Area.ON_CALL)
def quiet(who: str) -> BaseResponse:
    """Keep when somebody wants no notices while off duty."""
    times = [request.form.get(name, "") for name in ("begins", "ends")]
    return _do(who, lambda visitor: people_deeds.set_quiet_hours(visitor, who, *times))


@blueprint.post("/people/<who>/reveal")
@opens(Area.PEOPLE)
def reveal(who: str) -> str:
    """Show somebody's phone number, this one time, and write down that it was."""
    return _shown(who, act(lambda visitor: people_deeds.reveal(visitor, who)))


def _shown(who: str, number: str = "") -> str:
    page = read(lambda visitor: people.page(visitor, who))
    return render_template("console/person.html", page=page, one=page.who, at=who, number=number)


def _do(who: str, deed: Callable[[Visitor], str]) -> BaseResponse:
    """Do something about somebody's phone, and show their page with what came of it."""
    try:
        flash(say(act(deed)))
    except Refused as error:
        flash(say(error.key))
    return redirect(url_for("people.one", who=who), 303)


def _channel() -> Channel:
    return Channel.VOICE if request.form.get("by") == "voice" else Channel.SMS
