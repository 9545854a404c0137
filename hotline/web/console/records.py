"""A report's record on paper and in files: what is printed, what a view would tell, and the export itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import groupby
from typing import Any

from flask import Blueprint, Response, abort, render_template, request

from hotline.domain.errors import ViewRefused
from hotline.domain.leaving import Leaving, Way
from hotline.domain.record_views import RecordView
from hotline.domain.rights import Area
from hotline.domain.second import NeedsAnother
from hotline.printing.sheet import Block, Day, Gap, Heading, Line, Paragraph, Row
from hotline.printing.visible import visible
from hotline.usecases.console import giving_out
from hotline.usecases.exporting import Form
from hotline.web.console.guard import act, opens, read, runtime
from hotline.web.console.leaving import not_by_one, standing

blueprint = Blueprint("records", __name__)
blueprint.add_app_template_filter(visible, "visible")
PAPERS = {"a4": "A4", "letter": "letter"}
TYPES = {
    Form.JSON: ("json", "application/json"),
    Form.TEXT: ("txt", "text/plain"),
    Form.PDF: ("pdf", "application/pdf"),
}
MOST_SHOWN, MOST_SAID = 200, 300
"""Entries of a check that are shown, and characters of each: a page stays small."""
VERIFIER = "verify_record.py"


@blueprint.get("/i/<reference>/print")
@opens(Area.EXPORTS)
def paper(reference: str) -> str | tuple[str, int]:
    """Show a record as it is printed: black on white, without anything to click on once it is on paper."""
    view = _view(request.args.get("view", RecordView.TEAM.value))
    size = request.args.get("paper", "a4")
    if size not in PAPERS:
        abort(404)
    try:
        found = act(lambda who: giving_out.paper(who, reference, view))
    except NeedsAnother:
        return not_by_one(reference, Leaving(Way.PRINT, view))
    return render_template(
        "console/paper.html",
        paper=found,
        parts=list(parts_of(found.sheet.blocks)),
        size=size,
        papers=PAPERS,
        views=RecordView,
    )


@blueprint.get("/i/<reference>/print.css")
@opens(Area.EXPORTS)
def paper_sheet(reference: str) -> Response:
    """Say how its pages are: the paper's size, and on each its reference and its number."""
    size = PAPERS.get(request.args.get("paper", "a4"))
    if size is None:
        abort(404)
    shown = read(lambda who: who.find_to_give_out(reference)).reference
    return Response(render_template("console/paper.css", reference=shown, size=size), mimetype="text/css")


@blueprint.get("/i/<reference>/export")
@opens(Area.EXPORTS)
def export(reference: str) -> str:
    """Ask for whom the record is, and in which form."""
    shown = read(lambda who: who.find_to_give_out(reference)).reference
    return render_template(
        "console/export.html", reference=shown, views=RecordView, forms=Form, two=standing(reference)
    )


@blueprint.post("/i/<reference>/export/check")
@opens(Area.EXPORTS)
def check(reference: str) -> str | tuple[str, int]:
    """Show what the chosen view would tell, before anybody has it."""
    return _checked(reference)


@blueprint.post("/i/<reference>/export")
@opens(Area.EXPORTS)
def write(reference: str) -> Response | tuple[str, int] | str:
    """Hand the file over that was checked; where it tells who the reporter is, show the check again."""
    view, form, recipient = _view(request.form.get("view", "")), _form(), _recipient()
    left_out = frozenset(number for number in request.form.getlist("left_out", type=int) if number > 0)
    if recipient is None or not request.form.get("read"):
        return _checked(reference, why="export-not-read", status=400)
    read(lambda who: who.find_to_give_out(reference))
    giving_out.cover(runtime())
    try:
        prepared = read(lambda who: giving_out.prepare(who, reference, view, form, recipient, left_out))
        written = giving_out.written(prepared)
        act(lambda who: giving_out.note(who, prepared, written))
    except ViewRefused:
        return _checked(reference, why="export-refused", status=409)
    except NeedsAnother:
        return not_by_one(reference, Leaving(Way.FILE, view, recipient))
    ending, kind = TYPES[form]
    name = f"{prepared.wanted.reference}-{view.value}.{ending}"
    return Response(written.data, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@blueprint.get("/exports/verify_record.py")
@opens(Area.EXPORTS)
def verifier() -> Response:
    """Hand over the program that checks an exported record anywhere."""
    data = files("hotline").joinpath("verifier.py").read_bytes()
    headers = {"Content-Disposition": f'attachment; filename="{VERIFIER}"'}
    return Response(data, mimetype="text/x-python", headers=headers)


def _checked(reference: str, why: str = "", status: int = 200) -> str | tuple[str, int]:
    view, form, recipient = _view(request.form.get("view", "")), _form(), _recipient()
    if recipient is None:
        why, status = "export-no-name", 400
    found = act(lambda who: giving_out.check(who, reference, view, recipient or ""))
    left_out = {*found.left_out, *request.form.getlist("left_out", type=int)}
    page = render_template(
        "console/export_check.html", check=found, form=form, recipient=recipient or "", why=why, left_out=left_out,
        shown=found.told[:MOST_SHOWN], longest=MOST_SAID, two=standing(reference),
        wanted=Leaving(Way.FILE, view, recipient or ""),
    )  # fmt: skip
    return page if status == 200 else (page, status)


def _view(given: str) -> RecordView:
    if given not in set(RecordView):
        abort(404)
    return RecordView(given)


def _form() -> Form:
    given = request.form.get("form", "")
    if given not in set(Form):
        abort(404)
    return Form(given)


def _recipient() -> str | None:
    return giving_out.recipient_of(request.form.get("recipient", ""))


def parts_of(blocks: Iterable[Block]) -> Iterator[tuple[str, Any]]:
    """Yield what stands on a sheet, what belongs in one table together."""
    for kind, together in groupby(blocks, _kind):
        if kind in ("rows", "entries"):
            yield kind, [(type(block).__name__.lower(), block) for block in together]
        else:
            yield from ((kind, block) for block in together)


def _kind(block: Block) -> str:
    match block:
        case Heading():
            return "heading"
        case Paragraph():
            return "paragraph"
        case Row():
            return "rows"
        case Line() | Day() | Gap():
            return "entries"
