"""Every route of the console × who asks × kind of report, held against docs/who-sees-what.md, "The console".

The routes come from the console itself: one without a row fails. Nothing that is done here is kept: each transaction is
rolled back, so that every request meets the same reports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any

import pytest
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from hotline.store.audit import Audit
from hotline.store.transaction import Store, Transaction
from tests.console.asking import NOBODYS, Asking
from tests.console.cases import ACTORS, Kind, make_template
from tests.console.room import LEAD_ID, Room
from tests.written import table

COLUMNS = {
    "responder paged": 0, "responder asked later": 0, "responder not paged": 0, "responder elsewhere": 0,
    "lead": 1, "lead elsewhere": 1, "organiser": 2, "admin": 3,
}  # fmt: skip
"""Which column of the table speaks of whom; staff open nothing, and nobody is asked to sign in."""
KEPT_OUT = 4
MAY_KNOW: dict[Kind, set[str]] = {
    Kind.NEW: {"responder paged", "lead"},
    Kind.URGENT: {"responder paged", "responder asked later", "lead"},
    Kind.TAKEN: {"responder paged", "lead"},
    Kind.HANDED: {"responder paged", "responder asked later", "lead"},
    Kind.ELSEWHERE: {"responder paged", "responder asked later", "lead"},
    Kind.CLOSED: {"responder paged", "lead"},
    Kind.STOPPED: {"responder paged", "lead"},
    Kind.RESTRICTED: {"lead"},
    Kind.EXCLUDED: {"responder asked later", "lead"},
    Kind.RECUSED: {"responder asked later", "lead"},
    Kind.ABOUT_LEAD: {"responder paged"},
    Kind.UNKNOWN: set(),
}
"""The need to know, by kind of report: whoever stands here may know of it, and nobody else (product.md)."""
HAS = {
    Kind.TAKEN: "responder paged", Kind.HANDED: "responder paged", Kind.STOPPED: "responder paged",
    Kind.ELSEWHERE: "responder asked later", Kind.CLOSED: "responder paged",
}  # fmt: skip
"""Who has the report, by its kind."""
OF_A_SESSION = "POST /me/sessions"
"""It ends one, and here is none: see test_sign_in_sessions.py."""
OF_THE_OPEN = ("POST /i/<reference>/read-back", "GET /i/<reference>/read-back")
"""Routes that lead nowhere for a closed report, or one whose reporter wants no texts."""
SHARING = ("POST /i/<reference>/share", "POST /i/<reference>/share/check")
"""Routes that give a report to an organiser: none about somebody of the team whom nobody named, and none about them."""
OF_THE_CLOSED = tuple(
    f"{route}<reference>{more}"
    for route, more in (
        ("GET /settings/records/", ""), ("POST /settings/records/", "/hold/<what>"),
        ("POST /settings/records/", "/class"),
    )
)  # fmt: skip
"""Routes that are about closed reports."""


class Says(StrEnum):
    """What a cell of the table says, apart from its explanation."""

    NOTHING = "404"
    OWN = "own"
    HAS_IT = "has it"
    NO_TOKEN = "401"
    NO_SCOPE = "403"
    OPENS = "opens"


def says(route: str, actor: str) -> Says:
    """Return what the table says of a route to somebody."""
    cells = table("The console")[route]
    if actor not in COLUMNS:
        shut = {"anybody": Says.OPENS, "404": Says.NOTHING}
        return shut.get(cells[0].partition(":")[0], Says.NO_TOKEN) if "/api/v1" in route else Says.NOTHING
    cell = next(cells[column] for column in range(COLUMNS[actor], -1, -1) if cells[column] != "the same")
    return next((one for one in Says if re.match(rf"{one}\b", cell)), Says.OPENS)


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    template = tmp_path_factory.mktemp("rights") / "template.db"
    make_template(template)
    room = Room(tmp_path_factory.mktemp("room"), template)
    asking = Asking.of(room)
    room.console.config["WTF_CSRF_ENABLED"] = False  # a form without its token is another test's matter
    yield asking
    room.close()


@pytest.fixture(scope="module")
def references(asking: Asking) -> dict[Kind, str]:
    return {kind: asking.cases.reference(kind) for kind in Kind}


class _Undone(Exception):
    """Ends a transaction whose work is not to be kept."""


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep nothing that is done; collects what was written into the audit."""
    really, append = Store.transact, Audit.append
    rows: list[str] = []

    def transact(store: Store, work: Callable[[Transaction], Any]) -> Any:
        came: list[Any] = []

        def undone(tx: Transaction) -> None:
            came.append(work(tx))
            raise _Undone

        try:
            really(store, undone)
        except _Undone:
            return came[-1]

    def noted(audit: Audit, *about: Any, **more: Any) -> Any:
        rows.append(str(about))
        return append(audit, *about, **more)

    monkeypatch.setattr(Store, "transact", transact)
    monkeypatch.setattr(Audit, "append", noted)
    return rows


def routes(room: Room) -> dict[str, Rule]:
    """Return the console's routes as the table calls them, apart from its sheet and scripts."""
    return {
        f"{method} {rule.rule}": rule
        for rule in room.console.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint != "static"
    }


def of(answer: TestResponse) -> tuple[int, dict[str, str], bytes]:
    """Return all that somebody gets: status, headers, body."""
    return answer.status_code, dict(answer.headers), answer.data


# --- the table is whole, and nothing stands in it that isn't there


def test_what_shows_a_report_shows_none_to_whoever_is_kept_out(asking: Asking):
    about = [name for name, rule in routes(asking.room).items() if "reference" in rule.arguments]
    assert {table("The console")[name][KEPT_OUT] for name in about} == {"as for none"}


# --- and it is true


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("actor", ACTORS)
def test_each_page_opens_to_the_roles_that_the_table_names(asking: Asking, actor: str):
    asking.room.signed_in(ACTORS[actor])
    without = {name: rule for name, rule in routes(asking.room).items() if "reference" not in rule.arguments}
    wrong = [
        f"{name}: {path} answers {status}, the table says {says(name, actor)!r}"
        for name, rule in without.items()
        for path in asking.paths(name, rule)
        if (status := _status(asking, name, path)) not in _expected(asking, name, rule, path, actor)
    ]
    assert wrong == []


def test_no_form_is_taken_without_the_token_of_its_page(asking: Asking, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(asking.room.console.config, "WTF_CSRF_ENABLED", True)
    asking.room.signed_in(LEAD_ID)
    taken = [
        name
        for name, rule in routes(asking.room).items()
        if name.startswith("POST ") and "/api/" not in name
        for path in asking.paths(name, rule, NOBODYS)
        if _status(asking, name, path) != 400
    ]
    assert taken == []


@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("kind", Kind)
def test_a_report_opens_to_whoever_may_know_of_it_and_does_not_exist_for_others(
    asking: Asking, references: dict[Kind, str], written: list[str], kind: Kind, actor: str
):
    asking.room.signed_in(ACTORS[actor])
    reference = references[kind]
    wrong: list[str] = []
    for name, rule in routes(asking.room).items():
        if "reference" not in rule.arguments:
            continue
        if actor in MAY_KNOW[kind] or ACTORS[actor] is None:
            expected = _of_report(asking, name, rule, kind, actor, reference)
            got = {(path, _status(asking, name, path)) for path in asking.paths(name, rule, reference)}
            wrong += [f"{name}: {path} answers {status}" for path, status in got if status not in expected]
        else:
            before = len(written)
            wrong += _tells(asking, name, rule, reference)
            wrong += [f"{name} is written down"] * (len(written) > before)
    assert wrong == []


def _status(asking: Asking, route: str, path: str) -> int:
    with asking.ask(route, path) as answer:  # one that goes on for as long as it is read is not read
        return answer.status_code


def _of_report(asking: Asking, route: str, rule: Rule, kind: Kind, actor: str, reference: str) -> set[int]:
    """Return how a route answers who may know of a report."""
    expected = _expected(asking, route, rule, "", actor, has=HAS.get(kind) == actor)
    nobody_may = route in SHARING and kind is Kind.RESTRICTED
    if ACTORS[actor] is not None and (nobody_may or not asking.is_there(route, rule, reference)):
        return {404}
    if (route in OF_THE_CLOSED and kind is not Kind.CLOSED) or (
        route in OF_THE_OPEN and kind in (Kind.CLOSED, Kind.STOPPED)
    ):
        return expected | {404}
    return expected


def _expected(asking: Asking, route: str, rule: Rule, path: str, actor: str, *, has: bool = False) -> set[int]:
    """Return the statuses that an answer may have, by what the table says of the route."""
    said, asks = says(route, actor), route.startswith("GET ")
    opens = {200, 302, 303, 304} if asks else {200, 202, 204, 302, 303, 400, 409, 422}
    if getattr(asking.room.console.view_functions[rule.endpoint], "area", False) is None:
        said = Says.OPENS if said is Says.NOTHING and "/api/" not in route else said
    elif ACTORS[actor] is None:
        return {302} if asks else {401}
    nowhere = route == OF_A_SESSION or ("reference" not in rule.arguments and not asking.is_there(route, rule, ""))
    if said is not Says.NOTHING and nowhere:
        return {404, 303}  # another's, or nobody's: its own tests open it
    match said:
        case Says.NOTHING:
            return {404}
        case Says.NO_TOKEN | Says.NO_SCOPE:
            return {int(said)}
        case Says.HAS_IT:
            return opens if has else {404}
        case Says.OWN:
            owners = {asking.owned[name] for name in rule.arguments if name in asking.owned}
            mine = actor in owners if owners else "/people/" not in path or "/people/me" in path
            return opens if mine else {404} if asks else {404, 303}
    return opens


def _tells(asking: Asking, route: str, rule: Rule, reference: str) -> list[str]:
    """Return where an answer about a report differs by a byte from that about one which there isn't."""
    unknown = [path.replace(reference, NOBODYS, 1) for path in asking.paths(route, rule, reference)]
    asked = zip(asking.paths(route, rule, reference), unknown, strict=True)
    answers = [(path, of(asking.ask(route, path)), of(asking.ask(route, nowhere))) for path, nowhere in asked]
    # A form that isn't whole is told so before anybody looks which report it is about.
    refusals = (404,) if route.startswith("GET ") else (404, 400)
    return [f"{route}: {path}" for path, got, nothing in answers if got != nothing or got[0] not in refusals]
