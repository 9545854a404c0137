"""Every page of the console, found by following its links as each kind of person: later pages are found alike.

A form that asks for a page is a link too, with each value that it offers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect, Rule

from tests.browser.house import HALF_WAY, SETTING_UP, House
from tests.console.cases import Kind
from tests.console.room import ADMIN, LEAD_ID, ORGANISER, PRIMARY, SECOND

PROGRAM = "program"
"""Asks the API with a token."""
WALKERS: tuple[str | None, ...] = (PRIMARY, LEAD_ID, ORGANISER, ADMIN, SETTING_UP, HALF_WAY, PROGRAM, None)
"""Who walks: one of each role that opens something, people at the door, a program, and somebody who isn't signed in."""
INVITED = f"{SECOND.code}p1"
"""Has an invitation that nobody begins with."""
MOST = 3
"""Addresses of one route that one person looks at, apart from the reports themselves, each of which is looked at."""
EACH = 3
"""Values of one parameter of an address that one person follows."""
REPORT = "/i/<reference>"
API = "/api/v1"
PAGE = "<html"
"""Stands in a whole page, and not in a part that scripts put into one."""
ASKS_FOR_MORE = ("/sign-in/code", "/sign-in/recovery")
REFUSED: dict[str, tuple[str, int, str]] = {
    "/sign-in/rescue": ("/sign-in/rescue", 404, "Flask-Security has it, we do not: it sends codes by e-mail"),
    "/sign-in/select": ("/sign-in/select", 404, "Flask-Security has it, we do not: there is one second factor"),
    f"{API}/": (f"{API}/", 404, "says that there is nothing here"),
    f"{API}/<path:rest>": (f"{API}/nowhere", 404, "says that there is nothing here"),
    "/me/passkey-removal": ("/me/passkey-removal", 302, "the page of passkeys posts to it, and shows what came of it"),
    "/set-up/next": ("/set-up/next", 302, "leads on, to what is still to be set up or to one's own page"),
}
"""Routes that show nobody a page: an address of each, what it answers to whoever walks, and why."""


@dataclass(frozen=True)
class Place:
    """One page as one person sees it."""

    who: str | None
    route: str
    path: str
    is_first: bool = False
    """Whether it is the first page of its route that this person came by."""


@dataclass
class Walk:
    """What was found: pages to be looked at, and every GET route with how often it answered."""

    pages: list[Place] = field(default_factory=list)
    routes: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    """Answers of 500 and above."""
    refused: dict[str, set[int]] = field(default_factory=dict)
    """What the routes of REFUSED answered."""


def get_routes(house: House) -> set[str]:
    """Return every GET route that the console has."""
    return {rule.rule for rule in house.console.url_map.iter_rules() if "GET" in (rule.methods or set())}


def walk(house: House, references: Sequence[str] = (), walkers: Sequence[str | None] = WALKERS) -> Walk:
    """Follow every link as each kind of person, from every route that needs no parameter and each of these reports.

    Without *references*: from those that were planted, and one that there isn't.
    """
    found = Walk()
    given = references or [house.cases.reference(kind) for kind in Kind]
    for who in walkers:
        _Walker(house, who, found, given).go()
    return found


class _Walker:
    """One person who follows links."""

    def __init__(self, house: House, who: str | None, found: Walk, references: Sequence[str]) -> None:
        self.house, self.who, self.found, self.references = house, who, found, references
        self.client = house.client(who if who != PROGRAM else None)
        self.headers = {"Authorization": f"Bearer {house.token}"} if who == PROGRAM else {}
        self.adapter = house.console.url_map.bind("localhost")
        self.waiting: list[str] = []
        self.known: set[str] = set()
        self.looked, self.values = Counter[str](), Counter[tuple[str, str]]()

    def go(self) -> None:
        rules = [rule for rule in self.house.console.url_map.iter_rules() if "GET" in (rule.methods or set())]
        self._add([one.rule for one in rules if not one.arguments and self._asks_for(one)])
        about = [one.rule for one in rules if one.arguments == {"reference"} and self._asks_for(one)]
        self._add([one.replace("<reference>", reference) for one in about for reference in self.references])
        if self.who is None:
            self._add([self.house.room.invite(INVITED)])
        for path, _, _ in REFUSED.values():
            self._add([path])
        while self.waiting:
            path = self.waiting.pop(0)
            route = self._route(path)
            if route is not None and self._is_worth_it(route, path):
                self._add(self._ask(route, path))

    def _asks_for(self, rule: Rule) -> bool:
        """Tell whether somebody begins there: who is half way in is so until they turn to another page."""
        if self.who == HALF_WAY:
            return rule.rule in ASKS_FOR_MORE
        return self.who != PROGRAM or rule.rule.startswith(API)

    def _add(self, paths: Sequence[str]) -> None:
        new = [one for one in dict.fromkeys(paths) if one not in self.known]
        self.known.update(new)
        self.waiting += new

    def _is_worth_it(self, route: str, path: str) -> bool:
        """Tell whether an address is among the first of its route, or has a parameter that was not seen often."""
        asked = parse_qsl(urlsplit(path).query)
        values = [(route, name) for name, _ in asked]
        if not self._is_looked_at(route) and not any(self.values[one] < EACH for one in values):
            return False
        self.values.update(values)
        return True

    def _is_looked_at(self, route: str) -> bool:
        return self.looked[route] < (len(self.references) if route == REPORT else MOST)

    def _ask(self, route: str, path: str) -> list[str]:
        """Ask for one address; return where its answer leads."""
        answer = self.client.get(path, headers=self.headers, buffered=False)
        try:
            if answer.status_code >= 500:
                self.found.wrong.append(f"{self.who}: {path} answers {answer.status_code}")
            if route in REFUSED:
                self.found.refused.setdefault(route, set()).add(answer.status_code)
            if answer.status_code == 200:
                self.found.routes[route] += 1
                if answer.mimetype == "text/html" and self.who != PROGRAM:
                    page = answer.text
                    if PAGE in page and self._is_looked_at(route):
                        self.found.pages.append(Place(self.who, route, path, is_first=not self.looked[route]))
                        self.looked[route] += 1
                    return list(links_of(page, path))
            return [_here(path, answer.location or "")] if 300 <= answer.status_code < 400 else []
        finally:
            answer.close()

    def _route(self, path: str) -> str | None:
        try:
            rule, _ = self.adapter.match(path.partition("?")[0], method="GET", return_rule=True)
        except (HTTPException, RequestRedirect):
            return None
        return str(rule.rule)


def _here(path: str, link: str) -> str:
    """Return an address as a path, if it is one of ours; a page that is nowhere else."""
    asked = urlsplit(urljoin(f"http://localhost{path}", link))
    if asked.hostname != "localhost":
        return "/nowhere"
    return asked.path + (f"?{asked.query}" if asked.query else "")


def links_of(page: str, path: str) -> list[str]:
    """Return where a page leads: its links, what it shows, what its scripts ask for, its forms that ask for a page."""
    reader = _Reader(path)
    reader.feed(page)
    return [_here(path, one) for one in reader.found]


class _Reader(HTMLParser):
    """Finds where a page leads."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.found = path, list[str]()
        self._form: str | None = None
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.found += [value for name, value in given.items() if _leads(name, value)]
        named: Mapping[str, Callable[[Mapping[str, str]], None]] = {
            "form": self._begin, "select": self._choose, "option": self._option, "input": self._input,
        }  # fmt: skip
        if tag in named:
            named[tag](given)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        if tag == "select":
            self._select = ""

    def _begin(self, given: Mapping[str, str]) -> None:
        is_link = given.get("method", "get").lower() == "get"
        self._form = given.get("action", self.path.partition("?")[0]) if is_link else None

    def _choose(self, given: Mapping[str, str]) -> None:
        self._select = given.get("name", "")

    def _option(self, given: Mapping[str, str]) -> None:
        self._offer(self._select, given.get("value", ""))

    def _input(self, given: Mapping[str, str]) -> None:
        self._offer(given.get("name", ""), given.get("value", ""))

    def _offer(self, name: str, value: str) -> None:
        if self._form is not None and name and value:
            self.found.append(f"{self._form}?{urlencode({name: value})}")


def _leads(name: str, value: str) -> bool:
    leads = name in ("href", "src") or (name.startswith("data-") and value.startswith("/"))
    return leads and bool(value) and not value.startswith(("#", "data:"))


def without_reason(house: House, found: Walk) -> dict[str, Any]:
    """Return the routes that were neither walked nor refused as REFUSED says, and reasons that are no longer true."""
    missing = get_routes(house) - set(found.routes) - set(REFUSED)
    untrue = {route: found.refused.get(route) for route, (_, status, _) in REFUSED.items()
              if route in found.routes or status not in found.refused.get(route, set())}  # fmt: skip
    return {**dict.fromkeys(missing, "never walked"), **untrue}
