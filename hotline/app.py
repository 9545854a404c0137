"""The web application: what carriers post to, and beside it the console, an application of its own.

The console is made when somebody first asks for it: a text never waits for what only people at a screen need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock
from typing import TYPE_CHECKING

from flask import Flask, Response

from hotline.domain.errors import BadWebhook, StoreUnavailable
from hotline.logs import get_logger
from hotline.usecases.runtime import Runtime
from hotline.web import feeds, health, vcards, webhooks

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = get_logger()
FOR_MACHINES = frozenset({"carriers", "healthz", "readyz", "metrics", "vcard", "feeds"})
"""The first part of the paths that carriers, calendars and those who watch ask for; all else is the console's."""
LARGEST_BODY = 64 * 1024
"""Bytes of a webhook's body. Twilio's own are a few kilobytes (shared threats, row 22)."""


def create_app(runtime: Runtime) -> Flask:
    """Return the application that serves carriers and those who watch it."""
    app = Flask("hotline", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.extensions["hotline"] = runtime
    app.register_blueprint(webhooks.blueprint)
    app.register_blueprint(health.blueprint)
    app.register_blueprint(vcards.blueprint)
    app.register_blueprint(feeds.blueprint)
    app.register_error_handler(BadWebhook, _refuse)
    app.register_error_handler(StoreUnavailable, _not_kept)
    return app


def _refuse(error: BadWebhook) -> Response:
    log.warning("webhook_refused", carrier=error.carrier, reason=error.reason, status=error.status)
    return Response(status=error.status)


def _not_kept(error: StoreUnavailable) -> Response:
    """Nothing was committed, and nothing is pretended: the carrier tries again, or its fallback address."""
    log.error("webhook_not_kept", error=type(error).__name__)
    return Response(status=503, headers={"Retry-After": "1"})


class Site:
    """Everything that one web process serves."""

    def __init__(self, machines: WSGIApplication, make_console: Callable[[], WSGIApplication]) -> None:
        self._machines, self._make_console = machines, make_console
        self._console: WSGIApplication | None = None
        self._making = Lock()

    def __call__(self, asked: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request."""
        path: str = asked.get("PATH_INFO", "")
        if path.lstrip("/").partition("/")[0] in FOR_MACHINES:
            return self._machines(asked, start_response)
        if self._console is None:
            with self._making:
                self._console = self._console or self._make_console()
        return self._console(asked, start_response)
