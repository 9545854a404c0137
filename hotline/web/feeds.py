"""Feeds of who is on call, for calendars: the address is the key, so nothing here says it again."""

from __future__ import annotations

from flask import Blueprint, Response, request

from hotline.usecases import feeds
from hotline.web.webhooks import current_runtime

blueprint = Blueprint("feeds", __name__)
CALENDAR = "text/calendar; charset=utf-8"
HEADERS = {
    "Cache-Control": "private, no-cache",  # a calendar asks each time whether it still has the newest
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
}


@blueprint.get("/feeds/<secret>.ics")
def read_feed(secret: str) -> Response:
    """Answer with a calendar; one that was revoked and one that never was get the same answer."""
    runtime = current_runtime()
    known = tuple(sorted(request.if_none_match.as_set(include_weak=True)))
    served = runtime.store.read(lambda tx: feeds.serve(runtime, tx, secret, known))
    if served is None:
        return Response("There is no such calendar.\n", status=404, mimetype="text/plain", headers=HEADERS)
    answer = Response(status=304) if served.body is None else Response(served.body, content_type=CALENDAR)
    answer.headers.extend(HEADERS)
    answer.set_etag(served.version)
    return answer
