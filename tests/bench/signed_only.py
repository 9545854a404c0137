"""A view that only checks the signature, with the product's own verify: what ``web.share_of_signed`` is a share of."""

import os

from flask import Flask, Response, request

from hotline.carriers.twilio import Twilio

twilio = Twilio(
    account_sid=os.environ["TWILIO_ACCOUNT_SID"],
    auth_tokens=(os.environ["TWILIO_AUTH_TOKEN"],),
    api_url="http://127.0.0.1:1",
    callback_url="http://127.0.0.1:1",
)
app = Flask("signed_only", static_folder=None)


@app.post("/carriers/twilio/sms")
def receive() -> Response:
    """Check the signature, and answer."""
    url = os.environ["PUBLIC_URL"] + request.path
    twilio.verify(url, request.get_data(cache=False), request.content_type or "", dict(request.headers))
    return Response(status=204)
