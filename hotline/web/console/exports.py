"""The page of exports: all reports that a lead may read, as tables in one archive."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from hotline.domain.rights import Area
from hotline.usecases.console import all_reports
from hotline.usecases.console.all_reports import MOST, Column, TableForm
from hotline.usecases.console.refused import Refused
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("exports", __name__)


@blueprint.get("/exports")
@opens(Area.EXPORTS)
def choose() -> str:
    """Ask which columns leave, and in which forms."""
    return _page()


@blueprint.post("/exports")
@opens(Area.EXPORTS)
def write() -> Response | tuple[str, int]:
    """Hand the archive over."""
    columns = [one for one in Column if one.value in request.form.getlist("column")]
    forms = [one for one in TableForm if one.value in request.form.getlist("form")]
    if not columns or not forms:
        return _page(wrong="exports-none"), 400
    try:
        tables = read(lambda who: all_reports.collect(who, columns))
    except Refused as refused:
        return _page(wrong=refused.key), 403
    data = all_reports.written(tables, forms)
    act(lambda who: all_reports.note(who, tables, forms, data))
    name = f"reports-{tables.at:%Y%m%d-%H%M}.zip"
    return Response(data, mimetype="application/zip", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _page(*, wrong: str = "") -> str:
    columns = read(all_reports.columns_for)
    return render_template("console/exports.html", columns=columns, forms=TableForm, most=MOST, wrong=wrong)
