"""How each route of the console is asked, so that whoever may open it gets an answer."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from hotline.domain.api_scopes import Scope
from hotline.domain.organisation import PersonId
from hotline.usecases import drills
from hotline.usecases.console.handles import DIGITS
from tests.console.cases import ACTORS, LEAD_ELSEWHERE, Cases, Kind, plant
from tests.console.files import bring_files
from tests.console.forms import send_from
from tests.console.room import ADMIN, FIRST, LEAD_ID, ORGANISER, OUTSIDER, PLACES, PRIMARY, SECOND, SECONDARY, Room

NOBODYS = "YYY-88"
DAYS = "begins=2027-01-01T00:00:00%2B00:00&ends=2027-01-02T00:00:00%2B00:00"
QUERIES = {"GET /oncall/take": f"?of=me&{DAYS}", "GET /oncall/cover": f"?layer=primary&region={{region}}&{DAYS}"}
"""What these pages must be told to have anything to ask."""
WORDS = {"words": "He waits at the desk"}
VIEW = {"view": "public", "form": "json", "recipient": "the committee", "read": "1"}
SHARE = {**VIEW, "person": ORGANISER, "days": "7"}
FORMS: dict[str, dict[str, str]] = {
    "POST /drills": {"region": "{region}"},
    "POST /oncall/take": {"of": "me"},
    "POST /oncall/cover": {"region": "{region}", "layer": "primary"},
    "POST /oncall/swap": {"of": "{other}"},
    "POST /i/<reference>/number": {"why": "to call them back"},
    "POST /i/<reference>/export/check": VIEW,
    "POST /i/<reference>/export": VIEW,
    "POST /i/<reference>/share/check": SHARE,
    "POST /i/<reference>/share": SHARE,
}
"""Forms that say more than a few words."""


@dataclass
class Asking:
    """A room with something behind every kind of address. Build one with ``Asking.of(room)``."""

    cases: Cases
    known: dict[str, tuple[str, ...]]
    """Values that there are, by the parameter; by ``route parameter`` where it means something else there."""
    shares: dict[str, str] = field(default_factory=dict)
    """What is shared with the organiser, by its report."""
    tokens: dict[str, str] = field(default_factory=dict)
    """Of the API, by whose they are."""
    owned: dict[str, str] = field(default_factory=dict)
    """Whose the known value of a parameter is."""

    @property
    def room(self) -> Room:
        """The console."""
        return self.cases.room

    @classmethod
    def of(cls, room: Room) -> Asking:
        """Plant what the addresses are about: a drill, reports of each kind, a feed, tokens, files and shares."""
        begun = [
            room.store.transact(lambda tx, of=of: drills.begin(room.runtime, tx, of.code, by="Lee")) for of in PLACES
        ]
        cases = plant(room)
        asking = cls(
            cases,
            {
                **{f"{of.code} drill": (str(drill.id),) for of, drill in zip(PLACES, begun, strict=True)},
                "deed": ("take", "pass", "help", "close", "go_on", "not_a_report", "note"),
                "POST /i/<reference>/handling/<deed> deed": ("side",),
                "kind": ("note", "text", "told"),
                "form": ("region",),
                "entry": ("new",),
                "rest": ("elsewhere",),
                "number": ("1",),
                "GET /i/<reference>/sound/<int:number> number": ("2",),
                "POST /i/<reference>/sound/<int:number>/words number": ("2",),
                "what": ("hold",),
            },
        )
        asking._tokens()
        asking._feed()
        for kind, planted in cases.all.items():
            bring_files(room, planted.incident)
            if kind not in (Kind.RESTRICTED, Kind.ABOUT_LEAD):  # nobody may share these
                asking._share(planted.incident.reference)
        return asking

    def _tokens(self) -> None:
        now = datetime.now(UTC)
        for actor, person in ACTORS.items():
            if person in (LEAD_ID, LEAD_ELSEWHERE, ORGANISER, ADMIN):  # others get none
                of, ends = PersonId(person), now + timedelta(days=1)
                scopes = [scope.value for scope in Scope]
                row, self.tokens[person] = self.room.store.transact(
                    lambda tx, of=of, ends=ends, scopes=scopes: tx.api_tokens.add(
                        of, scopes, purpose="board", at=now, expires_at=ends
                    )
                )
                if actor == "lead":
                    self.known["token"], self.owned["token"] = (row.id,), actor

    def _feed(self) -> None:
        page = send_from(self.room.signed_in(PRIMARY), "/oncall", "/oncall/feeds")
        (feed,) = re.findall(r'action="/oncall/feeds/([^"]+)/revoke"', self.room.get("/oncall").text or page.text)
        self.known["feed"], self.owned["feed"] = (feed,), "responder paged"

    def _share(self, reference: str) -> None:
        before = set(self.room.values("SELECT id FROM share"))
        fields = {"person": ORGANISER, "view": "public", "days": "7", "read": "1"}
        send_from(self.room.signed_in(LEAD_ID), f"/i/{reference}/share", **fields)
        (self.shares[reference],) = set(self.room.values("SELECT id FROM share")) - before

    def is_there(self, route: str, rule: Rule, reference: str) -> bool:
        """Tell whether each parameter of a route has a value that there is."""
        return all(self._values(route, name, reference) for name in rule.arguments - {"reference"})

    def paths(self, route: str, rule: Rule, reference: str = "") -> list[str]:
        """Return the addresses of a route: about one report, with each value of its other parameters."""
        names = sorted(rule.arguments)
        values = [
            (reference,) if name == "reference" else self._values(route, name, reference) or ("a1",) for name in names
        ]
        adapter = self.room.console.url_map.bind("localhost")
        given = (dict(zip(names, one, strict=True)) for one in itertools.product(*values))
        asks = QUERIES.get(route, "").format(region=self._region())
        return [adapter.build(rule.endpoint, one) + asks for one in given]

    def _other(self) -> str:
        """Return what stands for a colleague of whoever asks."""
        person = PRIMARY if self.room.who == SECONDARY else SECONDARY
        return self.room.store.vault.ring.tag("console_person", person).hex()[:DIGITS]

    def _region(self) -> str:
        """Return a region of whoever asks."""
        return (SECOND if self.room.who in (OUTSIDER, LEAD_ELSEWHERE) else FIRST).code

    def _values(self, route: str, name: str, reference: str) -> tuple[str, ...]:
        if name == "drill":
            return self.known[f"{self._region()} drill"]
        if name == "who":  # not everybody has a number to be shown
            return (self._other(),) if route.endswith("/reveal") else ("me", self._other())
        if name == "share":
            return tuple(self.shares.values()) if not reference else tuple(filter(None, [self.shares.get(reference)]))
        return self.known.get(f"{route} {name}") or self.known.get(name, ())

    def ask(self, route: str, path: str) -> TestResponse:
        """Ask for a page, or send a form, in a window that nothing was told before; a program shows its token."""
        method = route.partition(" ")[0]
        of = self.tokens.get(self.room.who or "", "")
        headers = {"Authorization": f"Bearer {of}"} if path.startswith("/api/v1") else {}
        means = {"region": self._region(), "other": self._other()}
        form = {name: said.format(**means) for name, said in FORMS.get(route, {}).items()}
        given = None if method == "GET" else {**WORDS, **form}
        return self.room.console.test_client().open(path, method=method, data=given, headers=headers)
