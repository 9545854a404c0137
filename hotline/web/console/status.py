"""The page of the state: whether a text would become a page now, and what stands in the way."""

from __future__ import annotations

from flask import Blueprint, render_template

from hotline.domain.rights import Area
from hotline.usecases.console import status
from hotline.web.console.guard import opens, read

blueprint = Blueprint("status", __name__)


@blueprint.get("/status")
@opens(Area.STATUS)
def show() -> str:
    """Show what was found, in words: all well, good to know, bad."""
    found, ready = read(status.look)
    return render_template("console/status.html", found=found, ready=ready)
