"""Whoever isn't this computer's own browser on this page is turned away."""

import json

import psutil
import pytest

from hotline.simulator.page import Page
from tests.browser.pretend import ATTENDEE, NORTH, Site
from tests.simulator.pages import Browser

TEXT = json.dumps({"phone": ATTENDEE, "to": NORTH, "text": "forged"})


@pytest.fixture(scope="module")
def browser():
    with Site() as site, Page(site.simulator, site.troupe) as page:
        browser = Browser(page)
        yield browser
        assert browser.all("bubble") == []  # of all that was tried here, nothing was done


def test_it_listens_on_the_loopback_address_only(browser):
    listening = psutil.Process().net_connections(kind="inet")
    addresses = {one.laddr.ip for one in listening if one.status == "LISTEN" and one.laddr.port == browser.port}
    assert addresses == {"127.0.0.1"}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200), ("localhost:{port}", 200), ("[::1]:{port}", 200), ("evil.example:{port}", 403),
        ("evil.example", 403), ("127.0.0.1.evil.example", 403), ("[::1", 403), ("127.0.0.1@evil.example", 403),
        ("192.168.1.2:{port}", 403), ("", 403),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/demo", "/demo/state", "/demo/static/main.js"])
def test_a_name_that_points_here_by_a_trick_is_refused(browser, host, status, path):
    assert browser.ask("GET", path, Host=host.format(port=browser.port))[0] == status


def test_nobody_is_signed_in_through_another_name(browser):
    assert browser.ask("GET", "/demo/console/ana", Host="evil.example")[0] == 403


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Origin": ""}, id="none"),
        pytest.param({"Origin": "null"}, id="a-file"),
        pytest.param({"Origin": "http://evil.example"}, id="elsewhere"),
        pytest.param({"Origin": "http://127.0.0.1:1"}, id="another-port"),
        pytest.param({"Origin": "https://127.0.0.1"}, id="another-scheme"),
        pytest.param({"Content-Type": "text/plain"}, id="a-form-of-text"),
        pytest.param({"Content-Type": "application/x-www-form-urlencoded"}, id="a-form"),
        pytest.param({"Content-Type": ""}, id="no-type"),
        pytest.param({"Sec-Fetch-Site": "cross-site"}, id="the-browser-says-so"),
        pytest.param({"Sec-Fetch-Site": "same-site"}, id="another-port-says-the-browser"),
    ],
)
def test_a_deed_that_another_page_asks_for_is_refused(browser, headers):
    status, _, _ = browser.ask("POST", "/demo/text", TEXT, **headers)
    assert status in (403, 415)


@pytest.mark.parametrize("path", ["/demo/state", "/demo/events", "/demo/static/main.js", "/demo/console/ana"])
def test_another_page_may_not_even_ask(browser, path):
    assert browser.ask("GET", path, Sec_Fetch_Site="cross-site")[0] == 403


def test_a_link_from_elsewhere_opens_the_page(browser):
    assert browser.ask("GET", "/demo", Sec_Fetch_Site="cross-site")[0] == 200


@pytest.mark.parametrize("path", ["/demo", "/demo/state", "/demo/static/frame.css", "/nothing", "/demo/text"])
def test_every_answer_keeps_the_page_to_itself(browser, path):
    headers = browser.ask("GET", path)[2]
    assert headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", ["/demo/static/../app.py", "/demo/static/%2e%2e/app.py", "/demo/static/..%2fapp.py"])
def test_no_file_but_the_pages_own_is_given(browser, path):
    assert browser.ask("GET", path)[0] == 404
