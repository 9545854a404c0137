"""The settings by hand: a list for each part of the configuration, a form for each entry, a plan before it is done."""

from __future__ import annotations

from collections.abc import Collection

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from hotline.domain.configuration_forms import FORMS, MAY_BE_ADDED, WORDS, Kind
from hotline.domain.rights import Area
from hotline.usecases.console import settings
from hotline.usecases.console.settings import NEW, Sent, Sheet
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("settings", __name__)
OWN_WORDS = ("region", WORDS)
"""Forms that show how an organiser's own words look on a phone."""
LONGEST = 20_000
"""Characters of one field: a list of everybody on call, with room."""


@blueprint.get("/settings")
@opens(Area.RETENTION)
def index() -> str:
    """Show what can be set, as far as this person may."""
    here = read(lambda who: settings.changed_here(who) if Area.SETTINGS in who.areas else 0)
    return render_template("console/settings.html", forms=list(FORMS), here=here)


@blueprint.get("/settings/<form>")
@opens(Area.SETTINGS)
def listed(form: str) -> str:
    """Show the entries of one part."""
    _known(form)
    entries = read(lambda who: settings.entries(who, form))
    done = bool(request.args.get("done"))
    return render_template("console/settings_list.html", form=form, entries=entries, done=done, addable=MAY_BE_ADDED)


@blueprint.get("/settings/<form>/<entry>")
@opens(Area.SETTINGS)
def show(form: str, entry: str) -> str:
    """Show one entry to be changed, or an empty one."""
    _known(form)
    return _page(read(lambda who: settings.sheet(who, form, entry)), entry)


@blueprint.post("/settings/<form>/<entry>")
@opens(Area.SETTINGS)
def change(form: str, entry: str) -> Response | str | tuple[str, int]:
    """Show the plan of a change, or do what was agreed to."""
    _known(form)
    # Who looks only (the button that does what the script does) agrees to nothing.
    agreed = "" if "look" in request.form else request.form.get("agreed", "")
    sent = Sent(_version(), _texts(form), agreed, remove="remove" in request.form)
    # Before anything is agreed to nothing is written, and no text waits while a plan is made.
    sheet = (act if agreed else read)(lambda who: settings.change(who, form, entry, sent))
    if sheet.done:
        return redirect(url_for("settings.listed", form=form, done=1), 303)
    return _page(
        sheet, NEW if sheet.gone else entry, remove=sent.remove
    ), 409 if sheet.problems or sheet.meanwhile else 200


@blueprint.post("/settings/<form>/<entry>/look")
@opens(Area.SETTINGS)
def look(form: str, entry: str) -> str:
    """Return how a region's own words look on a phone, while somebody types them."""
    _known(form, OWN_WORDS)
    texts = _texts(form)
    shown = read(lambda who: settings.preview(who, form, entry, texts))
    return render_template("console/settings_look.html", previews=shown)


def _page(sheet: Sheet, entry: str, *, remove: bool = False) -> str:
    form, texts = sheet.form, sheet.texts
    shown = read(lambda who: settings.preview(who, form, entry, texts)) if form in OWN_WORDS else ()
    return render_template(
        "console/settings_form.html",
        sheet=sheet,
        entry=entry,
        previews=shown,
        remove=remove,
        may_go=form in MAY_BE_ADDED and entry != NEW,
        defaults=settings.DEFAULTS.get(form, {}),
    )


def _known(form: str, forms: Collection[str] = FORMS) -> None:
    if form not in forms:
        abort(404)


def _version() -> int:
    given = request.form.get("version", "")
    if not given.isdecimal() or len(given) > 9:
        abort(400)
    return int(given)


def _texts(form: str) -> dict[str, str]:
    """Return what was typed; of several choices each is a line."""
    found = {
        field.key: "\n".join(request.form.getlist(field.key))
        if field.kind is Kind.CHOICES
        else request.form.get(field.key, "")
        for field in FORMS[form]
    }
    if any(len(text) > LONGEST for text in found.values()):
        abort(400)
    return found
