"""The page log."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from flask import Blueprint, render_template, request

from hotline.domain import test_pages
from hotline.domain.rights import Area
from hotline.usecases.console import page_log
from hotline.usecases.console.handles import handle_of, person_of
from hotline.usecases.console.visitor import Visitor
from hotline.usecases.runtime import locale_of
from hotline.web.console.guard import opens, read

blueprint = Blueprint("pages", __name__)
LONGEST_ID = 32


@blueprint.app_template_filter("why")
def why(reason: str) -> str:
    """Return in plain words why a page did not arrive."""
    return test_pages.why(reason)


@blueprint.app_template_filter("seconds")
def seconds(at: datetime, zone: str, language: str) -> str:
    """Return the wall time of an instant in a zone, with its seconds."""
    said: str = format_datetime(at, "HH:mm:ss", tzinfo=ZoneInfo(zone), locale=locale_of(language))
    return said


@blueprint.get("/pages")
@opens(Area.PAGE_LOG)
def listed() -> str:
    """Show a page of the log, as the filters in its address say."""
    asked = request.args

    def look(who: Visitor) -> dict[str, object]:
        person = person_of(who, asked["person"]).id if asked.get("person") else None
        lines, further = page_log.page(
            who,
            region=asked.get("region", ""),
            person=person,
            failed=bool(asked.get("failed")),
            before=asked.get("before", "")[:LONGEST_ID],
        )
        return {
            "lines": lines,
            "further": f"?{urlencode({**asked.to_dict(), 'before': further})}" if further else "",
            "regions": [who.organisation.regions[code] for code in who.person.regions],
            "people": [
                (handle_of(who, one.id), one.name) for one in who.organisation.people.values() if one.answers_pages
            ],
        }

    return render_template("console/pages.html", asked=asked, **read(look))
