"""The first page: what needs me now, and who is on call."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import Blueprint, render_template, request

from hotline.domain.rights import Area
from hotline.store.case_list import LAST
from hotline.usecases.console import cases, duty, mend
from hotline.web.console.guard import opens, read

blueprint = Blueprint("now", __name__)
STATES = {"open": True, "closed": False}


@blueprint.get("/")
@opens(Area.ON_CALL)
def first() -> str:
    """Show what needs this person now."""
    cards, regions, missing = read(
        lambda who: (
            cases.front(who) if Area.CASES in who.areas else {},
            duty.now(who),
            mend.to_mend(who, who.runtime.words_of(who.person)),
        )
    )
    return render_template("console/now.html", cards=cards, regions=regions, missing=missing)


@blueprint.get("/incidents")
@opens(Area.CASES)
def listed() -> str:
    """Show a page of the list, as the filters in its address say."""
    asked = request.args
    before = asked.get("before", LAST, type=int)
    rows, further = read(
        lambda who: cases.page(
            who,
            is_open=STATES.get(asked.get("state", "")),
            region=asked.get("region", ""),
            urgent=bool(asked.get("urgent")),
            mine=bool(asked.get("mine")),
            before=before,
        )
    )
    regions = read(lambda who: [who.organisation.regions[code] for code in who.person.regions])
    older = f"?{urlencode({**asked.to_dict(), 'before': further})}" if further else ""
    return render_template("console/list.html", rows=rows, older=older, regions=regions, asked=asked)
