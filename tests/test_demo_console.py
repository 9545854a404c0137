"""One click into the demo's console: a real session of the product's, made by whoever holds the demo's key ring."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from hotline.app import create_app
from hotline.demo import cast
from hotline.demo.console import DOORS, FIRST, LISTED, ME, REPORTS, Console
from hotline.domain.organisation import PersonId
from hotline.usecases.runtime import Runtime
from hotline.web.console.signing_in import create_served_console
from tests.test_demo_past import NOW, demo_at

BROWSER = "A browser of somebody"


@pytest.fixture(scope="module")
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runtime]:
    with demo_at(NOW, tmp_path_factory.mktemp("console")) as made:
        yield made


@pytest.fixture(scope="module")
def console(runtime: Runtime) -> Console:
    return Console(runtime)


def browser_of(runtime: Runtime, cookies: tuple[str, ...] = ()) -> FlaskClient:
    """A browser at the console of a hotline, which knows nothing of the one that signed it in but its key ring."""
    client = create_served_console(runtime).test_client()
    for cookie in cookies:
        name, _, value = cookie.partition(";")[0].partition("=")
        client.set_cookie(name, value)
    return client


def test_a_responder_a_second_one_and_a_lead_have_a_click_of_their_own():
    assert [(door.name, door.lead) for door in DOORS] == [("Ana", False), ("Ben", False), ("Lee", True)]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.key)
def test_a_click_opens_what_their_role_opens_and_nothing_else(runtime: Runtime, console: Console, door):
    entered = console.enter(door.key, BROWSER)
    browser = browser_of(runtime, entered.cookies)

    assert entered.path == FIRST
    assert browser.get(FIRST).status_code == 200
    about = browser.get(ME).text
    assert door.name in about
    assert BROWSER in about
    assert browser.get("/audit").status_code == (200 if door.lead else 404)


def test_the_lead_finds_the_reports_of_the_last_week(runtime: Runtime, console: Console):
    browser = browser_of(runtime, console.enter("lee").cookies)

    assert browser.get(REPORTS).text.count(LISTED) == 7


def test_it_is_a_session_as_any_other(runtime: Runtime, console: Console):
    browser = browser_of(runtime, console.enter("ben").cookies)
    assert browser.get(FIRST).status_code == 200

    runtime.store.transact(lambda tx: tx.sign_ins.end_all(PersonId("ben")))

    assert browser.get(FIRST).headers["location"].startswith("/sign-in")


def test_nobody_else_is_signed_in(console: Console):
    for key in ("dora", "nobody", "", "ANA", "../ana"):
        with pytest.raises(ValueError, match="Nobody here is called that"):
            console.enter(key)


def test_where_another_key_ring_is_nobody_is_signed_in(runtime: Runtime, console: Console):
    cookies = console.enter("lee").cookies
    another = browser_of(runtime, cookies)
    another.application.config["SECRET_KEY"] = b"of another ring"

    assert browser_of(runtime, cookies).get(FIRST).status_code == 200
    assert another.get(FIRST).headers["location"].startswith("/sign-in")
    assert browser_of(runtime).get(FIRST).headers["location"].startswith("/sign-in")


def test_the_product_has_no_address_for_it(runtime: Runtime):
    rules = [
        rule.rule for app in (create_app(runtime), create_served_console(runtime)) for rule in app.url_map.iter_rules()
    ]
    people = {one.key for one in cast.TEAM}

    assert len(rules) > 50
    assert [rule for rule in rules if "demo" in rule or set(rule.split("/")) & people] == []
