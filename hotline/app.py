"""The web application: blueprints, error pages, and the runtime on the app."""

from __future__ import annotations

from flask import Flask, Response

from hotline.domain.errors import BadWebhook, StoreUnavailable
from hotline.logs import get_logger
from hotline.usecases.runtime import Runtime
from hotline.web import feeds, health, vcards, webhooks

log = get_logger()
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
