"""Drills and test pages. A test page is the text or call of its id; whether it was answered stands here."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, insert, select, update

from hotline.domain.organisation import Channel, PersonId
from hotline.domain.test_pages import PageState, TestPage
from hotline.store import schema, schema_reach
from hotline.store.messages import MessageState
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_D, _T, _M, _C = schema_reach.drill.c, schema_reach.test_page.c, schema.message.c, schema.call.c
_INSERT, _INSERT_PAGE = Prepared(insert(schema_reach.drill)), Prepared(insert(schema_reach.test_page))
_ANSWERED = Prepared(
    update(schema_reach.test_page)
    .where(_T.id == bindparam("row"), _T.answered_at.is_(None))
    .values(answered_at=bindparam("at"))
)
_FAILED = Prepared(update(schema_reach.test_page).where(_T.id == bindparam("row")).values(reason=bindparam("why")))
_PAGE: Select[Any] = (
    select(
        schema_reach.test_page,
        _M.state.label("text_state"),
        _M.error_code,
        _C.state.label("call_state"),
        _C.answered_at.label("picked_up_at"),
    )
    .outerjoin(schema.message, _M.id == _T.id)
    .outerjoin(schema.call, _C.id == _T.id)
)
_ONE = Prepared(_PAGE.where(_T.id == bindparam("row")))
_OPEN = Prepared(
    select(_T.id, _T.drill)
    .where(_T.person == bindparam("who"), _T.made_at > bindparam("since"), _T.answered_at.is_(None))
    .order_by(_T.made_at.desc(), _T.id)
)
_LATEST = Prepared(_PAGE.where(_T.person == bindparam("who")).order_by(_T.made_at.desc(), _T.id).limit(10))
_OF_DRILL = Prepared(_PAGE.where(_T.drill == bindparam("of")).order_by(_T.made_at, _T.id))
_TEXT_STATES = {
    MessageState.SENT: PageState.SENT,
    MessageState.DELIVERED: PageState.DELIVERED,
    MessageState.FAILED: PageState.FAILED,
    MessageState.CANCELLED: PageState.FAILED,
}


@dataclass(frozen=True)
class Drill:
    """One drill. *people* are those it is about, in order, with their names of then; *skipped* says why one got none.

    *by* is who began it; empty where the configuration asked for it.
    """

    id: str
    region: str
    began_at: datetime
    ends_at: datetime
    people: tuple[tuple[PersonId, str], ...] = field(repr=False)
    skipped: dict[PersonId, str] = field(default_factory=dict, repr=False)
    by: str = field(default="", repr=False)
    due_at: datetime | None = None
    told_at: datetime | None = None


class Drills:
    """Drills and test pages, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def add(self, drill: Drill) -> None:
        """Keep a drill that begins."""
        about = {"people": drill.people, "skipped": drill.skipped, "by": drill.by}
        self._tx.add(
            _INSERT,
            {
                "id": drill.id,
                "region": drill.region,
                "due_at": drill.due_at,
                "began_at": drill.began_at,
                "ends_at": drill.ends_at,
                "about": self._tx.people_key().seal("drill", "about", drill.id, json.dumps(about)),
            },
        )

    def get(self, drill: str) -> Drill | None:
        """Return one drill."""
        row = self._tx.connection.execute(select(schema_reach.drill).where(_D.id == drill)).first()
        return None if row is None else self._read(row)

    def latest(self, region: str | None = None, limit: int = 20) -> list[Drill]:
        """Return the latest drills, of one region or of all, the newest first."""
        query = select(schema_reach.drill).order_by(_D.began_at.desc(), _D.id).limit(limit)
        rows = self._tx.connection.execute(query if region is None else query.where(_D.region == region))
        return [self._read(row) for row in rows]

    def was_due(self, region: str, due_at: datetime) -> bool:
        """Tell whether the drill that the configuration asks for at that instant was begun."""
        query = select(_D.id).where(_D.region == region, _D.due_at == due_at).limit(1)
        return self._tx.connection.execute(query).first() is not None

    def tell(self, drill: str, at: datetime) -> bool:
        """Note that the result is told now; False where it was before."""
        done = update(schema_reach.drill).where(_D.id == drill, _D.told_at.is_(None)).values(told_at=at)
        return self._tx.connection.execute(done).rowcount == 1

    # --- test pages

    def add_page(self, page: str, person: PersonId, channel: Channel, at: datetime, drill: str = "") -> None:
        """Write down that the text or call with this id is a test page."""
        self._tx.add(
            _INSERT_PAGE,
            {
                "id": page,
                "drill": drill or None,
                "person": self._tx.people.tag(person),
                "channel": channel.value,
                "made_at": at,
            },
        )

    def page(self, page: str) -> TestPage | None:
        """Return a test page as it stands."""
        row = self._tx.first(_ONE, row=page)
        return None if row is None else _page(row)

    def unanswered(self, person: PersonId, since: datetime) -> list[tuple[str, str]]:
        """Return a person's test pages since then that were not answered, the newest first: page and its drill."""
        rows = self._tx.every(_OPEN, who=self._tx.people.tag(person), since=since)
        return [(row.id, row.drill or "") for row in rows]

    def answer(self, page: str, at: datetime) -> bool:
        """Note that a test page was answered; False where it was before."""
        return self._tx.run(_ANSWERED, row=page, at=at) == 1

    def note_failure(self, page: str, reason: str) -> None:
        """Note why a test call failed."""
        self._tx.run(_FAILED, row=page, why=reason)

    def latest_pages(self, person: PersonId) -> list[TestPage]:
        """Return the latest test pages of somebody, the newest first."""
        return [_page(row) for row in self._tx.every(_LATEST, who=self._tx.people.tag(person))]

    def pages_of(self, drill: str) -> dict[bytes, list[TestPage]]:
        """Return the test pages of a drill by the tag of their person."""
        found: dict[bytes, list[TestPage]] = {}
        for row in self._tx.every(_OF_DRILL, of=drill):
            found.setdefault(bytes(row.person), []).append(_page(row))
        return found

    def _read(self, row: Any) -> Drill:
        about = json.loads(self._tx.people_key().open("drill", "about", row.id, row.about))
        return Drill(
            id=row.id,
            region=row.region,
            began_at=row.began_at,
            ends_at=row.ends_at,
            people=tuple((PersonId(person), name) for person, name in about["people"]),
            skipped={PersonId(person): why for person, why in about["skipped"].items()},
            by=about["by"],
            due_at=row.due_at,
            told_at=row.told_at,
        )


def _page(row: Any) -> TestPage:
    channel = Channel(row.channel)
    if row.answered_at is not None:
        state = PageState.ANSWERED
    elif channel is Channel.SMS:
        state = _TEXT_STATES.get(MessageState(row.text_state), PageState.WAITING)
    elif row.reason:
        state = PageState.FAILED
    elif row.picked_up_at is not None:
        state = PageState.DELIVERED
    else:
        state = PageState.WAITING if row.call_state in ("planned", "placing", "unknown") else PageState.SENT
    return TestPage(
        id=row.id,
        channel=channel,
        made_at=row.made_at,
        state=state,
        answered_at=row.answered_at,
        reason=(row.error_code or "") if channel is Channel.SMS else row.reason,
        drill=row.drill or "",
    )
