"""For those who watch: is the process there, is the hotline ready, and some numbers without content."""

from __future__ import annotations

import hmac

from flask import Blueprint, Response, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from hotline.domain.errors import StoreUnavailable
from hotline.usecases import health
from hotline.web.webhooks import current_runtime

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """The process answers."""
    return jsonify(status="ok")


@blueprint.get("/readyz")
def readyz() -> tuple[Response, int]:
    """Whether a text would become a page now: database, clock, outbox, escalations."""
    runtime = current_runtime()
    try:
        checks = runtime.store.read(lambda tx: health.look(runtime, tx))
    except StoreUnavailable:
        checks = (health.UNREACHABLE,)
    ready, said = health.is_ready(checks), {check.name: check.said for check in checks}
    return jsonify(status="ready" if ready else "not ready", **said), 200 if ready else 503


@blueprint.get("/metrics")
def metrics() -> Response:
    """Numbers for Prometheus, behind a token. No label comes from a person."""
    runtime = current_runtime()
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not runtime.metrics_token or not hmac.compare_digest(given.encode(), runtime.metrics_token.encode()):
        return Response(status=404 if not runtime.metrics_token else 401)
    counts, heard, oldest = runtime.store.read(
        lambda tx: (tx.pulse.counts(), tx.pulse.heard(), tx.pulse.oldest_due(runtime.now()))
    )
    registry = CollectorRegistry()
    for name, value in counts.items():
        Gauge(f"hotline_{name}", f"{name.replace('_', ' ')} now", registry=registry).set(value)
    waits = (runtime.now() - oldest).total_seconds() if oldest else 0.0
    Gauge("hotline_oldest_due_seconds", "age of the oldest due outbox row", registry=registry).set(waits)
    clocks = [at for name, (at, _) in heard.items() if name.startswith("clock:")]
    silent = (runtime.now() - max(clocks)).total_seconds() if clocks else -1.0
    Gauge("hotline_clock_silent_seconds", "time since a clock was last alive", registry=registry).set(silent)
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
