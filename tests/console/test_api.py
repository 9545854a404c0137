"""The API: what its document says and nothing else, to whom it may be told, and without cookies."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from werkzeug.test import TestResponse

from hotline.domain.api_scopes import Scope
from hotline.domain.organisation import PersonId
from hotline.store.api_tokens import PREFIX
from hotline.usecases import drills
from hotline.web.console.api import PER_STRANGER, PER_TOKEN
from hotline.web.console.api_document import REFUSALS, ROOT, ROUTES, document
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, PRIMARY, WORDS, Room, words_of
from tests.console.settings_forms import address, changed, keep_out, pressed, rows, sent
from tests.site import person_name

ALL = [scope.value for scope in Scope]
LIST = "/settings/tokens"


def token(room: Room, person: str = LEAD_ID, scopes: list[str] | None = None) -> str:
    """Let somebody make a token by hand; return what is shown once."""
    wanted = ALL if scopes is None else scopes
    page = pressed(room.signed_in(person), LIST, LIST, purpose="wall board", scope=wanted, days="30")
    found = re.search(rf"{PREFIX}[\w-]+", page.text)
    assert found is not None, words_of(page)
    room.signed_in(None)
    return found[0]


def ask(room: Room, path: str, secret: str = "", **headers: str) -> TestResponse:
    """Ask as a program does: a new client, which has no cookie."""
    given = {"Authorization": f"Bearer {secret}"} if secret else {}
    return room.console.test_client().get(f"{ROOT}{path}", headers={**given, **headers})


def is_as_described(value: Any, schema: dict[str, Any]) -> bool:
    """Tell whether *value* is what *schema* says, as far as our document goes."""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if value is None:
        return "null" in kinds
    match value:
        case dict():
            names = set(schema["properties"])
            whole = set(schema["required"]) <= set(value) <= names
            return whole and all(is_as_described(one, schema["properties"][name]) for name, one in value.items())
        case list():
            return "array" in kinds and all(is_as_described(one, schema["items"]) for one in value)
        case bool():
            return "boolean" in kinds
        case str() if schema.get("format") == "date-time":
            return datetime.fromisoformat(value).tzinfo is not None
        case str():
            return "string" in kinds and value in schema.get("enum", [value])
    return bool({"integer", "number"} & set(kinds))


def scheduled(room: Room) -> None:
    """Let somebody be on call by a schedule, with nobody behind them."""
    typed = {"region": FIRST.code, "layer": "primary", "people": PRIMARY, "from": "2026-11-01"}
    assert changed(room.signed_in(ADMIN), "/settings/schedule/new", **typed).status_code == 303


def rehearsed(room: Room) -> None:
    room.store.transact(lambda tx: drills.begin(room.runtime, tx, FIRST.code, by="Lee"))


def test_every_answer_is_as_the_document_says_field_by_field(room: Room):
    scheduled(room)
    rehearsed(room)
    room.report()
    secret = token(room)
    for route in ROUTES:
        answer = ask(room, route.path, secret)
        assert (answer.status_code, answer.content_type) == (200, "application/json"), route.path
        assert is_as_described(answer.json, route.answer), (route.path, answer.json)
    assert ask(room, "/on-call", secret).json["regions"][0]["layers"][0]["names"]
    assert ask(room, "/incidents", secret).json["incidents"]
    assert ask(room, "/drills", secret).json["drills"][0]["people"]


def test_every_route_stands_in_the_document_and_nothing_else_does(room: Room):
    described = ask(room, "/openapi.json")
    assert described.status_code == 200
    served = {
        rule.rule.removeprefix(ROOT)
        for rule in room.console.url_map.iter_rules()
        if rule.rule.startswith(f"{ROOT}/") and rule.endpoint not in ("api.nothing", "api.described")
    }
    assert set(described.json["paths"]) == served == {route.path for route in ROUTES}
    for path in described.json["paths"].values():
        assert set(path["get"]["responses"]) == {"200", "304", *(str(status) for status in REFUSALS)}
        for response in path["get"]["responses"].values():
            reference = response.get("$ref", "#/openapi").removeprefix("#/").split("/")
            found: Any = described.json
            for part in reference:
                found = found[part]
    assert document("https://x.example")["servers"] == [{"url": f"https://x.example{ROOT}"}]
    page = room.signed_in(PRIMARY).get("/api")
    assert all(route.path in page.text for route in ROUTES)


def test_incidents_have_a_state_and_no_content(room: Room):
    incident = room.report()
    secret = token(room)
    answer = ask(room, "/incidents", secret)
    (shown,) = answer.json["incidents"]
    assert (shown["reference"], shown["region"], shown["state"], shown["taken"]) == (
        incident.reference, FIRST.code, "open", False,
    )  # fmt: skip
    assert WORDS not in answer.text
    assert incident.contact not in answer.text
    assert room.audit(incident) == []
    assert ask(room, "/incidents?state=closed", secret).json == {"incidents": [], "next": None}


def test_a_token_shows_no_more_than_its_owner_may_know_of(room: Room):
    secret, other = token(room, LEAD_ID), token(room, "r1lead")
    incident = room.report()
    assert ask(room, "/incidents", other).json["incidents"] == []
    assert len(ask(room, "/incidents", secret).json["incidents"]) == 1
    keep_out(room, incident, LEAD_ID)
    assert ask(room, "/incidents", secret).json == {"incidents": [], "next": None}


@pytest.mark.parametrize("person", [ORGANISER, ADMIN])
def test_nobody_gives_away_what_they_do_not_have(room: Room, person: str):
    room.report()
    page = pressed(room.signed_in(person), LIST, LIST, purpose="x", scope=["incidents"], days="30")
    assert page.status_code == 404
    secret = token(room, person, ["on-call", "health"])
    assert ask(room, "/incidents", secret).status_code == 403


def test_a_token_of_somebody_who_left_or_lost_their_role_shows_nothing(room: Room):
    room.report()
    secret = token(room)
    path = address(room.signed_in(ADMIN), "person", LEAD_ID)
    assert changed(room, path, roles=["responder"]).status_code == 303
    assert ask(room, "/incidents", secret).status_code == 403
    page = sent(room, path, room.get(path), remove="1")
    assert sent(room, path, page, remove="1").status_code == 303
    assert ask(room, "/incidents", secret).status_code == 401
    assert "nothing any more" in words_of(room.get(LIST))


def test_names_need_their_scope(room: Room):
    scheduled(room)
    rehearsed(room)
    without, with_names = token(room, scopes=["on-call", "drills"]), token(room, scopes=["on-call", "drills", "names"])
    for path in ("/on-call", "/drills"):
        assert person_name(PRIMARY) not in ask(room, path, without).text
        assert person_name(PRIMARY) in ask(room, path, with_names).text


def test_a_token_is_shown_once_kept_nowhere_and_can_be_taken_back(room: Room):
    secret = token(room)
    listed = room.signed_in(LEAD_ID).get(LIST)
    assert secret not in listed.text
    assert "wall board" in words_of(listed)
    assert not any(secret in row or "wall board" in row or LEAD_ID in row for row in rows(room))
    revoke = re.search(rf'action="({LIST}/\w+/revoke)"', listed.text)
    assert revoke is not None
    assert pressed(room.signed_in(ORGANISER), LIST, revoke[1]).status_code == 404  # not theirs
    pressed(room.signed_in(LEAD_ID), LIST, revoke[1])
    assert ask(room, "/on-call", secret).status_code == 401
    kinds = [deed.kind.value for deed in room.store.read(lambda tx: list(tx.audit.of(None)))]
    assert kinds[-2:] == ["access_given", "access_ended"]


def test_an_admin_takes_back_anybodys(room: Room):
    secret = token(room)
    listed = room.signed_in(ADMIN).get(LIST)
    revoke = re.search(rf'action="({LIST}/\w+/revoke)"', listed.text)
    assert revoke is not None
    pressed(room, LIST, revoke[1])
    assert ask(room, "/on-call", secret).status_code == 401


def test_a_token_ends_with_its_time_and_its_last_day_is_noted(room: Room):
    def add(ends: timedelta) -> str:
        now = datetime.now(UTC)
        return room.store.transact(
            lambda tx: tx.api_tokens.add(PersonId(LEAD_ID), ["on-call"], purpose="x", at=now, expires_at=now + ends)
        )[1]

    over, good = add(timedelta(seconds=-1)), add(timedelta(days=1))
    assert ask(room, "/on-call", over).status_code == 401
    assert ask(room, "/on-call", good).status_code == 200
    used = room.store.read(lambda tx: [one.used_on for one in tx.api_tokens.all()])
    assert used[0] is None
    assert used[1] == datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    written = room.version()
    assert ask(room, "/on-call", good).status_code == 200
    assert room.version() == written  # once a day, not once a request


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        pytest.param("/on-call", {}, 401, id="no-token"),
        pytest.param("/on-call", {"Authorization": "Bearer hotline_nothing"}, 401, id="unknown"),
        pytest.param("/on-call", {"Authorization": "Basic YTpi"}, 401, id="another-kind"),
        pytest.param("/on-call", {"Authorization": f"Bearer {'x' * 5000}"}, 401, id="endless"),
        pytest.param("/incidents?state=lost", {}, 400, id="query"),
        pytest.param("/incidents?before=99999999999999999999999", {}, 400, id="number"),
        pytest.param("/nothing/here", {}, 404, id="nowhere"),
        pytest.param("/", {}, 404, id="root"),
    ],
)
def test_errors_are_problem_documents(room: Room, path: str, headers: dict[str, str], status: int):
    answer = ask(room, path, **headers)
    assert (answer.status_code, answer.content_type) == (status, "application/problem+json")
    assert answer.json["status"] == status
    assert answer.json["title"] == REFUSALS[status]
    assert ("WWW-Authenticate" in answer.headers) == (status == 401)


def test_being_signed_in_opens_nothing_and_no_cookie_is_set(room: Room):
    room.signed_in(LEAD_ID).get("/")
    answer = room.get(f"{ROOT}/on-call")
    assert answer.status_code == 401
    assert "Set-Cookie" not in answer.headers
    assert room.console.test_client().post(f"{ROOT}/on-call").status_code == 404


def test_what_has_not_changed_is_not_sent_again(room: Room):
    secret = token(room)
    first = ask(room, "/incidents", secret)
    again = ask(room, "/incidents", secret, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    room.report()
    assert ask(room, "/incidents", secret, **{"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_haste_is_slowed_down_and_strangers_slow_down_no_token(room: Room):
    secret = token(room)
    strangers = [ask(room, "/on-call").status_code for _ in range(PER_STRANGER + 1)]
    assert strangers == [401] * PER_STRANGER + [429]
    assert int(ask(room, "/on-call").headers["Retry-After"]) > 0
    asked = [ask(room, "/on-call", secret).status_code for _ in range(PER_TOKEN + 1)]
    assert asked == [200] * PER_TOKEN + [429]


def test_responders_have_no_tokens(room: Room):
    assert room.signed_in(PRIMARY).get(LIST).status_code == 404
