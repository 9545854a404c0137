"""Redirects are followed as the carrier says, and each request on the way is signed for the address it goes to."""

import pytest
from flask import Flask, Response, redirect, request
from twilio.request_validator import RequestValidator

from tests.simulator.applications import TOKEN, pizza_shop, served

LINE, PHONE = "+15550100100", "+15550100142"


@pytest.mark.parametrize("query", ["", "?x=1"])
@pytest.mark.parametrize(
    ("status", "method", "body"),
    [(301, "GET", None), (302, "GET", None), (303, "GET", None), (307, "POST", "hi")],
)
def test_a_redirect_is_followed_as_a_browser_does(start, query, status, method, body):
    """Source: twilio.com/docs/api/errors/11216: 301, 302, 303 and 307; a browser repeats the form after 307 only."""
    app, got = Flask(__name__), []

    @app.post("/sms")
    def here() -> object:
        return redirect("/there" + query, code=status)

    @app.route("/there", methods=["GET", "POST"])
    def there() -> Response:
        signature = request.headers["X-Twilio-Signature"]
        valid = RequestValidator(TOKEN).validate(request.url, request.form, signature)
        got.append((request.method, request.environ["REQUEST_URI"], request.form.get("Body"), valid))
        return Response(status=204)

    sim = start()
    with served(app) as url:
        sim.number(LINE).sms_url = url + "/sms"
        assert sim.phone(PHONE).text(LINE, "hi").accepted
    assert got == [(method, "/there" + query, body, True)]


@pytest.mark.parametrize(
    ("status", "location", "code"),
    [
        pytest.param(302, "/sms", "11215", id="for-ever"),
        pytest.param(308, "/elsewhere", "11216", id="a-status-that-is-not-followed"),
        pytest.param(302, "", "11216", id="to-nowhere"),
        pytest.param(302, "ftp://127.0.0.1/", "11216", id="to-no-web-address"),
    ],
)
def test_a_redirect_that_leads_nowhere_goes_to_the_fallback(start, customer, status, location, code):
    """Sources: twilio.com/docs/api/errors/11215 and 11216."""
    app = Flask(__name__)

    @app.route("/sms", methods=["GET", "POST"])
    def here() -> Response:
        return Response(status=status, headers={"Location": location} if location else {})

    sim = start(fallback=customer.url + "/fallback")
    with served(app) as url:
        sim.number(LINE).sms_url = url + "/sms"
        sim.phone(PHONE).text(LINE, "hi")
    assert customer.wait(1)[0].params["ErrorCode"] == code


def test_an_application_that_moved_is_still_texted(start):
    sim = start()
    with served(pizza_shop()) as url:
        sim.number(LINE).sms_url = url + "/old"
        sim.phone(PHONE).text(LINE, "hello")
        sim.phone(PHONE).wait_for("Text 1: hello")
