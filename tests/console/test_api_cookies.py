"""The API as it is served, beside signing in: it sets no cookie and reads none, so no other site's page can use it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from hotline.domain.api_scopes import Scope
from hotline.store.api_tokens import PREFIX
from hotline.web.console.api_document import ROOT, ROUTES
from tests.console.door import Browser, Door
from tests.console.room import LEAD_ID, PRIMARY
from tests.web.desk import PUBLIC

PATHS = [f"{ROOT}{path}" for path in ("/openapi.json", "/on-call", "/incidents", "/drills", "/health", "/", "/nothing")]


@pytest.fixture(scope="module")
def served(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Door, Browser, str]]:
    """A served console with a report, the browser of its signed-in lead, and a token that the lead made."""
    door = Door(tmp_path_factory.mktemp("door"), template)
    door.report()
    browser = door.somebody().is_set_up(LEAD_ID)
    browser.get("/settings/tokens")
    browser.post("/settings/tokens", purpose="wall board", scope=[one.value for one in Scope], days="30")
    found = re.search(rf"{PREFIX}[\w-]+", browser.page.text)
    assert found is not None
    yield door, browser, found[0]
    door.close()


def ask(client, path: str, secret: str, method: str = "GET") -> TestResponse:
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    return client.open(path, method=method, base_url=PUBLIC, headers=headers)


def told(answer: TestResponse) -> tuple[int, bytes, dict[str, str]]:
    return answer.status_code, answer.data, {k: v for k, v in answer.headers.items() if k not in ("Date", "ETag")}


def test_these_are_all_of_its_addresses(served: tuple[Door, Browser, str]):
    rules = {rule.rule for rule in served[0].served.url_map.iter_rules() if rule.rule.startswith(ROOT)}
    assert rules == {*PATHS} - {f"{ROOT}/nothing"} | {f"{ROOT}/<path:rest>"}
    assert len(ROUTES) == len(PATHS) - 3


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("by", ["token", "nothing", "a wrong token"])
def test_no_answer_sets_a_cookie_nor_depends_on_one(served: tuple[Door, Browser, str], path: str, method: str, by: str):
    door, browser, token = served
    secret = {"token": token, "nothing": "", "a wrong token": f"{PREFIX}x"}[by]
    plain = ask(door.served.test_client(), path, secret, method)
    with_session = ask(browser.client, path, secret, method)
    for answer in (plain, with_session):
        assert "Set-Cookie" not in answer.headers
        assert "cookie" not in answer.headers.get("Vary", "").lower()
    assert told(with_session) == told(plain)


def test_a_session_opens_nothing_of_it(served: tuple[Door, Browser, str]):
    _, browser, token = served
    assert browser.look("/incidents").status_code == 200
    assert ask(browser.client, f"{ROOT}/incidents", "").status_code == 401
    assert ask(browser.client, f"{ROOT}/incidents", token).status_code == 200


def test_a_token_tells_what_its_owner_may_know_whoever_is_signed_in(served: tuple[Door, Browser, str]):
    door, _, token = served
    other = door.somebody().is_set_up(PRIMARY)
    assert told(ask(other.client, f"{ROOT}/on-call", token)) == told(
        ask(door.served.test_client(), f"{ROOT}/on-call", token)
    )
