"""The page of the transparency report, and the same figures as a file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from flask import Blueprint, Response, render_template

from hotline.domain.rights import Area
from hotline.domain.transparency import By, Told
from hotline.printing.tables import as_csv
from hotline.usecases.console import figures
from hotline.web.console.guard import act, opens, read

blueprint = Blueprint("transparency", __name__)
COLUMNS = ("from", "to", "by", "what", "reports")
HIDDEN = "fewer than 5, or hidden with such a number"


@blueprint.get("/transparency")
@opens(Area.TRANSPARENCY)
def show() -> str:
    """Show what is told of each quarter."""
    told = _told()
    regions = read(lambda who: {code: region.name for code, region in who.organisation.regions.items()})
    name = read(lambda who: who.organisation.name)
    return render_template(
        "console/transparency.html", told=told, by=By, regions=regions, organisation=name, last_day=figures.last_day
    )


@blueprint.get("/transparency.csv")
@opens(Area.TRANSPARENCY)
def file() -> Response:
    """Hand the figures over as CSV."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for one in _told() for row in _rows(one)]
    headers = {"Content-Disposition": 'attachment; filename="transparency.csv"'}
    return Response(as_csv(COLUMNS, rows), mimetype="text/csv", headers=headers)


def _told() -> list[Told]:
    """Return what was told; what can be told by now is counted first, and kept."""
    for quarter in read(figures.untold):
        told = read(partial(figures.count, quarter=quarter))
        act(partial(figures.keep, quarter=quarter, told=told))
    return read(figures.all_told)


def _rows(told: Told) -> Iterator[tuple[str, ...]]:
    span = told.period.begins.isoformat(), figures.last_day(told.period).isoformat()
    yield (*span, "all", "all", _figure(told.total))
    for by, table in told.tables.items():
        yield from ((*span, by.value, name, _figure(figure)) for name, figure in table.items())


def _figure(figure: int | None) -> str:
    return HIDDEN if figure is None else str(figure)
