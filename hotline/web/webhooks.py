"""What carriers post to us: verify, read, call, answer. An answer leaves only after its commit."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, Response, abort, current_app, request

from hotline.carriers import SignedForm
from hotline.logs import get_logger
from hotline.usecases import calls, intake, sending
from hotline.usecases.runtime import Runtime

log = get_logger()
blueprint = Blueprint("webhooks", __name__)


def current_runtime() -> Runtime:
    """Return the runtime of the app that serves this request."""
    return cast(Runtime, current_app.extensions["hotline"])


@blueprint.post("/carriers/<name>/sms")
def receive_sms(name: str) -> Response:
    """Take one inbound text. Replies leave later, through the outbox."""
    runtime = current_runtime()
    intake.receive_sms(runtime, name, _verified(runtime, name))
    return Response(status=204)  # an empty 200 without a type is an error to some carriers


@blueprint.post("/carriers/<name>/status/<message>")
def receive_status(name: str, message: str) -> Response:
    """Take one delivery report of a text of ours."""
    runtime = current_runtime()
    form = _verified(runtime, name)
    report = runtime.carrier(name).read_status(message, form)
    if report is None:
        log.warning("status_unknown", carrier=name, message=message)
        return Response(status=400)
    if not sending.receive_status(runtime, report):
        log.warning("status_of_unknown_text", carrier=name)
        return Response(status=404)
    return Response(status=204)


@blueprint.post("/carriers/<name>/voice")
@blueprint.post("/carriers/<name>/voice/<call>/<turn>")
def receive_call(name: str, call: str = "", turn: str = "") -> Response:
    """Take one request of a call, and answer with what is heard next."""
    runtime = current_runtime()
    document = calls.receive(runtime, name, _verified(runtime, name), call, turn)
    return Response(document, content_type="text/xml; charset=utf-8")


@blueprint.post("/carriers/<name>/asked/<call>")
def receive_asked(name: str, call: str) -> Response:
    """Take one request of a reporter who is called back, and answer with what they hear before they are connected."""
    runtime = current_runtime()
    document = calls.receive_asked(runtime, name, _verified(runtime, name), call)
    return Response(document, content_type="text/xml; charset=utf-8")


@blueprint.post("/carriers/<name>/call-status")
@blueprint.post("/carriers/<name>/call-status/<call>")
def receive_call_status(name: str, call: str = "") -> Response:
    """Take one report of how far a call is."""
    runtime = current_runtime()
    if not calls.receive_status(runtime, name, _verified(runtime, name), call):
        log.warning("status_of_unknown_call", carrier=name)
        return Response(status=404)
    return Response(status=204)


def _verified(runtime: Runtime, name: str) -> SignedForm:
    """Return the signed form. The URL is made from PUBLIC_URL, never from what the request says of its host."""
    if name not in runtime.carriers:
        abort(404)
    body = request.get_data(cache=False)
    # full_path ends in "?" where there is no query; Twilio signs the address as it was configured.
    path = request.full_path if request.query_string else request.path
    form = runtime.carrier(name).verify(
        runtime.public_url + path, body, request.content_type or "", dict(request.headers)
    )
    runtime.heard_at = runtime.now()
    return form
