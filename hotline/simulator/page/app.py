"""The page's addresses.

``GET /demo`` is the page; ``GET /demo/events`` streams what changes, as server-sent events, from the version in
``Last-Event-ID`` or ``since`` on; ``GET /demo/state?since=`` answers the same once, for browsers without a stream.
``GET /demo/console/<key>`` signs this browser in to the product's own pages as one of its people, and leads there.
``POST /demo/<deed>`` takes JSON and answers JSON: what was done, or ``{"problem": …}`` with status 409.
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from http import HTTPStatus
from urllib.parse import urlsplit

from flask import Blueprint, Flask, Response, current_app, jsonify, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from hotline.simulator.page.board import Changes
from hotline.simulator.page.deeds import Deeds
from hotline.simulator.page.guard import protect, refusal
from hotline.simulator.page.live import Live
from hotline.simulator.page.words import LANGUAGES, language_for, words_of
from hotline.simulator.server import Peer, look_at

BODY_LIMIT = 65_536
GIVES_UP = 30.0
"""Seconds after which a stream ends that nobody reads: another window may have its place."""
HEARTBEAT = 5.0
"""Seconds; a browser that hears nothing for longer looks for itself."""

page = Blueprint("page", __name__)


def create_page(live: Live) -> Flask:
    """Return the application that shows *live*."""
    app = Flask(__name__, static_url_path="/demo/static")
    app.config["MAX_CONTENT_LENGTH"] = BODY_LIMIT
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # of the default provider
    app.extensions["live"], app.extensions["deeds"] = live, Deeds(live).all()
    app.before_request(refusal)
    app.after_request(protect)
    app.register_blueprint(page)
    return app


@page.get("/")
def home() -> BaseResponse:
    """Lead to the page."""
    return redirect("/demo")


@page.get("/demo")
def demo() -> str:
    """Show the phones."""
    language, backstage = language_for(request.args.get("lang", ""), request.accept_languages), _live().backstage
    return render_template(
        "demo.html", w=words_of(language), language=language, languages=LANGUAGES, title=backstage.title,
        adds=backstage.adds, doors=backstage.doors(),
    )  # fmt: skip


@page.get("/demo/state")
def state() -> Response:
    """Return what has changed since a version; everything without one."""
    return Response(_as_json(_live().changes(request.args.get("since", ""))), mimetype="application/json")


@page.get("/demo/events")
def events() -> Response:
    """Stream what changes. 503 while enough others are streamed to; the page asks for the state instead."""
    live = _live()
    if not live.enter():
        return Response("Enough streams are open.\n", HTTPStatus.SERVICE_UNAVAILABLE, mimetype="text/plain")
    since = request.headers.get("Last-Event-ID") or request.args.get("since", "")
    response = Response(_stream(live, since, request.environ.get("werkzeug.socket")), mimetype="text/event-stream")
    response.call_on_close(live.leave)
    return response


@page.get("/demo/console/<key>")
def enter(key: str) -> BaseResponse:
    """Sign this browser in as somebody, on the same name of this computer: its cookies count for every port."""
    try:
        entered = _live().backstage.enter(key, request.headers.get("User-Agent", ""))
    except ValueError as error:
        return Response(f"{error}\n", HTTPStatus.CONFLICT, mimetype="text/plain")
    name = urlsplit(request.host_url).hostname or ""
    place = f"[{name}]" if ":" in name else name
    answer = redirect(f"http://{place}:{entered.port}{entered.path}", HTTPStatus.SEE_OTHER)
    for cookie in entered.cookies:
        answer.headers.add("Set-Cookie", cookie)
    return answer


@page.post("/demo/<deed>")
def do(deed: str) -> tuple[Response, int] | Response:
    """Do something. What it changes comes by the stream, as it does for everybody who looks."""
    deeds = current_app.extensions["deeds"]
    asked = request.get_json(silent=True)
    if deed not in deeds or not isinstance(asked, dict):
        return jsonify(problem="This can't be done here."), HTTPStatus.BAD_REQUEST
    try:
        done = deeds[deed](asked)
    except ValueError as error:
        return jsonify(problem=str(error)), HTTPStatus.CONFLICT
    _live().hurry()
    return jsonify(done)


def _live() -> Live:
    live: Live = current_app.extensions["live"]
    return live


def _stream(live: Live, since: str, connection: socket.socket | None) -> Iterator[str]:
    rung, spoke_at = -1, time.monotonic()
    if connection is not None:
        connection.settimeout(GIVES_UP)
    yield "retry: 1000\n\n"
    while not live.stopped:
        changes = live.changes(since)
        if changes.documents or changes.whole:
            yield f"id: {changes.version}\ndata: {_as_json(changes)}\n\n"
            since, spoke_at = changes.version, time.monotonic()
        elif time.monotonic() - spoke_at > HEARTBEAT:
            yield "event: still\ndata: here\n\n"
            spoke_at = time.monotonic()
        # A browser says nothing while it listens: whatever its end shows is that it left.
        if connection is not None and look_at(connection, 0) is not Peer.SILENT:
            return
        rung = live.wait(rung)


def _as_json(changes: Changes) -> str:
    shown = {"version": changes.version, "whole": changes.whole, "changes": changes.documents}
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
