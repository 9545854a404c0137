"""Every route of the console × who asks × kind of report, held against docs/who-sees-what.md, "The console".

The routes come from the console itself: one without a row fails. Nothing that is done here is kept: each transaction is
rolled back, so that every request meets the same reports.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from werkzeug.routing import AnyConverter, Rule
from werkzeug.test import TestResponse

from hotline.store.transaction import Store, Transaction
from tests.console.cases import ACTORS, Cases, Kind, make_template, plant
from tests.console.room import PRIMARY, Room
from tests.site import ROOT

DOCUMENT = ROOT / "docs" / "who-sees-what.md"
COLUMNS = {
    "responder paged": 0, "responder asked later": 0, "responder not paged": 0, "responder elsewhere": 0,
    "lead": 1, "lead elsewhere": 1, "organiser": 2, "admin": 3,
}  # fmt: skip
"""Which column of the table speaks of whom; staff open nothing, and nobody is asked to sign in."""
KEPT_OUT = 4
NOTHING = ("404", "no", "as for none")
"""Cells that are answered as an address that there isn't."""
NOBODYS = "YYY-88"
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
    Kind.ABOUT_LEAD: {"responder paged"},
    Kind.UNKNOWN: set(),
}
"""The need to know, by kind of report: whoever stands here may know of it, and nobody else (product.md)."""
KNOWN: dict[str, tuple[str, ...]] = {
    "deed": ("take", "pass", "help", "close", "go_on", "not_a_report", "note", "text"), "who": (PRIMARY,),
}  # fmt: skip
"""Real values of parameters. Where a route has another one, only that it refuses is held against the table."""
FOR_THOSE_SHARED_WITH = "shared"
"""A cell that begins so is about who was given something; without that they get nothing."""


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cases]:
    template = tmp_path_factory.mktemp("rights") / "template.db"
    make_template(template)
    room = Room(tmp_path_factory.mktemp("room"), template)
    room.console.config["WTF_CSRF_ENABLED"] = False  # a form without its token is another test's matter
    yield plant(room)
    room.close()


class _Undone(Exception):
    """Ends a transaction whose work is not to be kept."""


@pytest.fixture
def nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    really = Store.transact

    def transact(store: Store, work: Callable[[Transaction], Any]) -> Any:
        came: list[Any] = []

        def undone(tx: Transaction) -> None:
            came.append(work(tx))
            raise _Undone

        try:
            really(store, undone)
        except _Undone:
            return came[-1]

    monkeypatch.setattr(Store, "transact", transact)


@cache
def table() -> dict[str, tuple[str, ...]]:
    """Return the rows of the table by what stands in their first cell."""
    section = DOCUMENT.read_text(encoding="utf-8").split("\n## The console\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in section.splitlines() if "|" in line]
    return {first.strip("`"): tuple(others) for first, *others in rows[2:]}


def routes(room: Room) -> dict[str, Rule]:
    """Return the console's routes as the table calls them, apart from its sheet and scripts."""
    return {
        f"{method} {rule.rule}": rule
        for rule in room.console.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint != "static"
    }


def paths(room: Room, rule: Rule, reference: str) -> list[str]:
    """Return the addresses of a route: about one report, with each value of its other parameters."""
    values = [(reference,) if name == "reference" else _values(rule, name) for name in sorted(rule.arguments)]
    adapter = room.console.url_map.bind("localhost")
    given = itertools.product(*values)
    return [adapter.build(rule.endpoint, dict(zip(sorted(rule.arguments), one, strict=True))) for one in given]


def _values(rule: Rule, name: str) -> tuple[Any, ...]:
    converter = rule._converters[name]
    if isinstance(converter, AnyConverter):
        return tuple(re.findall(r"\w+", converter.regex.removeprefix("(?:")))
    return KNOWN.get(name) or ((1,) if "int" in type(converter).__name__.lower() else ("a1",))


def _is_told(rule: Rule) -> bool:
    """Whether each parameter has a value that there is."""
    others = rule.arguments - {"reference"} - set(KNOWN)
    return all(isinstance(rule._converters[name], AnyConverter) for name in others)


def for_team(room: Room) -> dict[str, Rule]:
    """Return the routes that ask who somebody is."""
    views = room.console.view_functions
    return {name: one for name, one in routes(room).items() if getattr(views[one.endpoint], "area", False) is not None}


def ask(room: Room, route: str, path: str) -> TestResponse:
    """Ask for a page, or send a form with a few words in it, in a window that nothing was told before."""
    method = route.partition(" ")[0]
    return room.console.test_client().open(
        path, method=method, data=None if method == "GET" else {"words": "He waits at the desk"}
    )


def of(answer: TestResponse) -> tuple[int, dict[str, str], bytes]:
    """Return all that somebody gets: status, headers, body."""
    return answer.status_code, dict(answer.headers), answer.data


# --- the table is whole, and nothing stands in it that isn't there


def test_every_route_of_the_console_stands_in_the_table(cases: Cases):
    assert set(routes(cases.room)) <= set(table())  # the pages of signing in too, where it is served with them


def test_what_shows_a_report_shows_none_to_whoever_is_kept_out(cases: Cases):
    about = [name for name, rule in routes(cases.room).items() if "reference" in rule.arguments]
    assert {table()[name][KEPT_OUT] for name in about} == {"as for none"}


# --- and it is true


@pytest.mark.usefixtures("nothing_is_kept")
@pytest.mark.parametrize("actor", ACTORS)
def test_each_area_opens_to_the_roles_that_the_table_names(cases: Cases, actor: str):
    room = cases.room.signed_in(ACTORS[actor])
    without = {name: rule for name, rule in for_team(room).items() if "reference" not in rule.arguments}
    assert [one for name, rule in without.items() for one in _not_as_written(room, name, rule, actor)] == []


@pytest.mark.usefixtures("nothing_is_kept")
@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("kind", Kind)
def test_a_report_opens_to_whoever_may_know_of_it_and_does_not_exist_for_others(cases: Cases, kind: Kind, actor: str):
    room, reference = cases.room.signed_in(ACTORS[actor]), cases.reference(kind)
    about = {name: rule for name, rule in for_team(room).items() if "reference" in rule.arguments}
    wrong = []
    for name, rule in about.items():
        if actor in MAY_KNOW[kind] or ACTORS[actor] is None:
            wrong += _not_as_written(room, name, rule, actor, reference)
        else:
            wrong += _tells(room, name, rule, reference)
    assert wrong == []


def _tells(room: Room, route: str, rule: Rule, reference: str) -> list[str]:
    """Return where an answer about a report differs by a byte from that about one which there isn't."""
    asked = zip(paths(room, rule, reference), paths(room, rule, NOBODYS), strict=True)
    answers = [(path, of(ask(room, route, path)), of(ask(room, route, nowhere))) for path, nowhere in asked]
    # A form that isn't whole is told so before anybody looks which report it is about.
    refusals = (404,) if route.startswith("GET ") else (404, 400)
    return [f"{route}: {path}" for path, got, unknown in answers if got != unknown or got[0] not in refusals]


def _not_as_written(room: Room, route: str, rule: Rule, actor: str, reference: str = "") -> list[str]:
    """Return what is wrong with the answers of a route to somebody whom the table tells of."""
    got = {ask(room, route, path).status_code for path in paths(room, rule, reference)}
    if ACTORS[actor] is None:
        wrong = got != {302 if route.startswith("GET ") else 401}
    elif _is_closed(route, actor):
        wrong = got != {404}
    else:
        opens = {200, 302, 303} if route.startswith("GET ") else {200, 302, 303, 400, 409, 422}
        wrong = bool(got - opens - {404}) or (_is_told(rule) and not got & opens)
    return [f"{route} answers {sorted(got)} to {actor}"] if wrong else []


def _is_closed(route: str, actor: str) -> bool:
    cell = table()[route][COLUMNS[actor]] if actor in COLUMNS else "404"
    return cell in NOTHING or cell.startswith(FOR_THOSE_SHARED_WITH)
