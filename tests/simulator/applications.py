"""A web application of somebody else's, as Twilio's own tutorials write them: it has never heard of the hotline."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response, redirect, request, session
from twilio.request_validator import RequestValidator
from twilio.twiml.messaging_response import MessagingResponse
from twilio.twiml.voice_response import Gather, VoiceResponse
from werkzeug.serving import make_server

TOKEN = "not a secret"


def pizza_shop(token: str = TOKEN) -> Flask:
    """Return the application. It refuses what isn't signed, counts texts in a cookie, and takes orders by key."""
    app = Flask(__name__)
    app.secret_key = "for the session's cookie"
    app.config["got"] = []

    @app.before_request
    def check() -> Response | None:
        app.config["got"].append((request.path, request.form.to_dict()))
        signature = request.headers.get("X-Twilio-Signature", "")
        body = request.form if request.form or request.method == "GET" else request.get_data(as_text=True)
        valid = RequestValidator(token).validate(request.url, body or {}, signature)
        return None if valid else Response(status=403)

    @app.post("/sms")
    def text() -> Response:
        session["count"] = session.get("count", 0) + 1
        reply = MessagingResponse()
        reply.message(f"Text {session['count']}: {request.form['Body']}", status_callback="/status")
        return xml(reply)

    @app.post("/old")
    def moved() -> object:
        return redirect("/sms", code=307)

    @app.post("/status")
    def status() -> Response:
        return Response(status=204)

    @app.post("/voice")
    def call() -> Response:
        said = VoiceResponse()
        gather = Gather(num_digits=1, action="/order")
        gather.say("Press 1 for pizza")
        said.append(gather)
        return xml(said)

    @app.post("/order")
    def order() -> Response:
        said = VoiceResponse()
        said.say(f"You pressed {request.form['Digits']}")
        return xml(said)

    return app


def xml(document: object) -> Response:
    return Response(str(document), mimetype="text/xml")


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Serve *app* on a free port; yield its address."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
