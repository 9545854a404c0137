"""Who is on call: the rota by the day, and what people change about it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from hotline.domain.organisation import Region
from hotline.domain.rights import Area
from hotline.domain.terms import LAYERS, Target
from hotline.usecases.console import addresses, rota, rota_deeds
from hotline.usecases.console.handles import person_of
from hotline.usecases.console.rota import Layers
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.runtime import locale_of
from hotline.web.console.doing import done
from hotline.web.console.guard import opens, read

blueprint = Blueprint("oncall", __name__)
VIEWS = ("list", "week")


@blueprint.app_template_filter("day")
def day(at: datetime, zone: str, language: str) -> str:
    """Return the day of an instant in a zone, as a language writes it."""
    said: str = format_datetime(at, "EEE d MMM", tzinfo=ZoneInfo(zone), locale=locale_of(language))
    return said


@blueprint.app_template_filter("clock")
def clock(at: datetime, zone: str, language: str) -> str:
    """Return the wall time of an instant in a zone."""
    said: str = format_datetime(at, "HH:mm", tzinfo=ZoneInfo(zone), locale=locale_of(language))
    return said


@blueprint.get("/oncall")
@opens(Area.ON_CALL)
def show() -> str:
    """Show a region's rota, as its address says."""
    asked = request.args
    layers = _layers(asked.get("layers", ""))
    since = _day(asked.get("from", ""))

    def look(who: Visitor) -> dict[str, object]:
        words = who.runtime.words_of(who.person)
        return {
            "sheet": rota.sheet(who, asked.get("region") or _first(who).code, layers, since=since, words=words),
            "mine": rota_deeds.mine(who),
            "duties": rota.now(who),
            "feeds": addresses.feeds(who),
            "calendars": addresses.calendars(who),
        }

    view = asked.get("view", "")
    return render_template(
        "console/oncall.html",
        **read(look),
        layers=layers.value,
        view=view if view in VIEWS else VIEWS[0],
        since=asked.get("from", "") if since else "",
    )


@blueprint.get("/oncall/take")
@opens(Area.ON_CALL)
def take() -> str:
    """Ask between which times somebody takes a shift, or part of one."""
    begins, ends = (_instant(request.args.get(name, "")) for name in ("begins", "ends"))
    handle = request.args.get("of", "")
    mine, name, now = read(lambda who: (rota_deeds.mine(who), person_of(who, handle).name, who.now))
    times = [rota_deeds.prefilled(at, mine.zone) for at in (max(begins, now), ends)]
    return render_template("console/oncall_take.html", mine=mine, name=name, handle=handle, times=times)


@blueprint.post("/oncall/take")
@opens(Area.ON_CALL)
def stand_in() -> BaseResponse:
    """Put somebody on call instead of another."""
    form = request.form
    done(lambda who: rota_deeds.stand_in(who, instead_of=form.get("of", ""), person=form.get("who", ""), **_times()))
    return _back()


@blueprint.get("/oncall/cover")
@opens(Area.ON_CALL)
def gap() -> str:
    """Ask between which times somebody fills a gap, or part of one."""
    begins, ends = (_instant(request.args.get(name, "")) for name in ("begins", "ends"))
    layer, code = _layer(request.args.get("layer", "")), request.args.get("region", "")
    mine, now, codes = read(lambda who: (rota_deeds.mine(who), who.now, who.person.regions))
    if code not in codes:
        abort(404)
    times = [rota_deeds.prefilled(at, mine.zone) for at in (max(begins, now), ends)]
    return render_template("console/oncall_take.html", mine=mine, layer=layer.value, region=code, times=times)


@blueprint.post("/oncall/cover")
@opens(Area.ON_CALL)
def cover() -> BaseResponse:
    """Put somebody on call where nobody is."""
    form, layer = request.form, _layer(request.form.get("layer", ""))
    done(
        lambda who: rota_deeds.cover(
            who, region=form.get("region", ""), layer=layer, person=form.get("who", ""), **_times()
        )
    )
    return _back()


@blueprint.post("/oncall/off")
@opens(Area.ON_CALL)
def off() -> BaseResponse:
    """Take somebody off for a while."""
    done(lambda who: rota_deeds.off(who, person=request.form.get("who", ""), **_times()))
    return _back()


@blueprint.post("/oncall/swap")
@opens(Area.ON_CALL)
def swap() -> BaseResponse:
    """Ask somebody to swap."""
    form = request.form
    back = {name: form.get(name, "") for name in ("back_begins", "back_ends")}
    done(lambda who: rota_deeds.ask_swap(who, other=form.get("of", ""), **_times(), **back))
    return _back()


@blueprint.post("/oncall/swap/<swap>/<answer>")
@opens(Area.ON_CALL)
def answer(swap: str, answer: str) -> BaseResponse:
    """Say yes or no to a swap."""
    if answer not in ("yes", "no"):
        abort(404)
    done(lambda who: rota_deeds.answer_swap(who, swap, accepts=answer == "yes"))
    return _back()


@blueprint.post("/oncall/undo")
@opens(Area.ON_CALL)
def undo() -> BaseResponse:
    """Take back what this person changed last."""
    done(rota_deeds.undo)
    return _back()


def _first(who: Visitor) -> Region:
    return rota.regions(who)[0]


def _layers(said: str) -> Layers:
    return next((one for one in Layers if one.value == said), Layers.FINAL)


def _layer(said: str) -> Target:
    found = next((one for one in LAYERS if one.value == said), None)
    if found is None:
        abort(404)
    return found


def _day(said: str) -> date | None:
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return day if date(2000, 1, 1) <= day <= date(2100, 1, 1) else None


def _instant(said: str) -> datetime:
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        abort(404)
    if at.tzinfo is None or not 2000 <= at.year <= 2100:
        abort(404)
    return at


def _times() -> dict[str, str]:
    """Return the two times of a form."""
    return {name: request.form.get(name, "") for name in ("begins", "ends")}


def _back() -> BaseResponse:
    region = request.form.get("region", "")
    return redirect(url_for("oncall.show", region=region or None), 303)
