"""Every page of the console, found by following its links as each kind of person: later pages are found alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urljoin, urlsplit

from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from tests.browser.house import House
from tests.console.cases import Kind
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY

WALKERS: tuple[str | None, ...] = (PRIMARY, LEAD_ID, ORGANISER, ADMIN, None)
"""Who walks: one of each role that opens something, and somebody who isn't signed in."""
MOST = 4
"""Addresses of one route that one person follows, apart from the reports themselves, each of which is looked at."""
REPORT = "/i/<reference>"
LINKED = re.compile(r"""(?:href|src|data-[a-z]+)="([^"#][^"]*)\"""")
NOT_WALKED: dict[str, str] = {}
"""Routes that no walk comes by, with the reason."""


@dataclass(frozen=True)
class Place:
    """One page as one person sees it."""

    who: str | None
    route: str
    path: str


@dataclass
class Walk:
    """What was found: pages to be looked at, and every GET route with how often it answered."""

    pages: list[Place] = field(default_factory=list)
    routes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    """Answers of 500 and above."""


def get_routes(house: House) -> set[str]:
    """Return every GET route that the console has."""
    return {rule.rule for rule in house.console.url_map.iter_rules() if "GET" in (rule.methods or set())}


def walk(house: House, references: Sequence[str] = ()) -> Walk:
    """Follow every link as each kind of person, from every route that needs no parameter and each of these reports.

    Without *references*: from those that were planted, and one that there isn't.
    """
    found = Walk()
    for who in WALKERS:
        _walk_as(house, who, found, references or [house.cases.reference(kind) for kind in Kind])
    return found


def _walk_as(house: House, who: str | None, found: Walk, references: Sequence[str]) -> None:
    client, adapter = house.client(who), house.console.url_map.bind("localhost")
    rules = [rule for rule in house.console.url_map.iter_rules() if "GET" in (rule.methods or set())]
    waiting = [rule.rule for rule in rules if not rule.arguments]
    about = [rule for rule in rules if rule.arguments == {"reference"}]
    waiting += [rule.rule.replace("<reference>", one) for rule in about for one in references]
    known, followed = set(waiting), Counter[str]()
    while waiting:
        path = waiting.pop(0)
        route = _route(adapter, path)
        if route is None or followed[route] >= (len(references) if route == REPORT else MOST):
            continue
        answer = client.get(path, buffered=False)
        if answer.status_code >= 500:
            found.wrong.append(f"{who}: {path} answers {answer.status_code}")
        if answer.status_code == 200:
            followed[route] += 1
            found.routes[route] += 1
        links: list[str] = []
        if answer.mimetype == "text/html" and answer.status_code == 200:
            found.pages.append(Place(who, route, path))
            links = LINKED.findall(answer.text)
        elif 300 <= answer.status_code < 400:
            links = [answer.location or ""]
        answer.close()
        for link in links:
            asked = urlsplit(urljoin(f"http://localhost{path}", unescape(link)))
            further = asked.path + (f"?{asked.query}" if asked.query else "")
            if asked.netloc == "localhost" and further not in known:
                known.add(further)
                waiting.append(further)


def _route(adapter: object, path: str) -> str | None:
    try:
        rule, _ = adapter.match(path.partition("?")[0], method="GET", return_rule=True)  # type: ignore[attr-defined]
    except (HTTPException, RequestRedirect):
        return None
    return str(rule.rule)
