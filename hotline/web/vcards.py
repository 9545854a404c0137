"""The card of a region's numbers for phones: public, as the lines are; nothing of the team stands in it."""

from __future__ import annotations

from flask import Blueprint, Response

from hotline.usecases.vcards import card_of
from hotline.web.webhooks import current_runtime

blueprint = Blueprint("vcards", __name__)


@blueprint.get("/vcard/<region>.vcf")
def card(region: str) -> Response:
    """Give the vCard of a region."""
    runtime = current_runtime()
    found = runtime.store.read(lambda tx: card_of(runtime, tx, region))
    if found is None:
        return Response(status=404)
    return Response(
        found,
        content_type="text/vcard; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="hotline.vcf"', "Cache-Control": "max-age=3600"},
    )
