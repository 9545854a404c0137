"""Codes that went to somebody's phone, and refusals of a phone that follow each other."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, insert, select, update

from hotline.domain.checking import CODES_A_DAY, LASTS, PhoneCheck
from hotline.domain.organisation import Channel, PersonId
from hotline.store import schema, schema_reach
from hotline.store.ids import new_token
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

WITHIN = timedelta(hours=24)
_C, _T, _P = schema_reach.phone_check.c, schema_reach.phone_trouble.c, schema.person.c
_HOLD = Prepared(select(_P.tag).where(_P.tag == bindparam("who")), holds=schema.person)
_INSERT = Prepared(insert(schema_reach.phone_check))
_OF = Prepared(
    select(schema_reach.phone_check)
    .where(_C.person == bindparam("who"), _C.made_at > bindparam("since"))
    .order_by(_C.made_at, _C.id)
)
_TRIED = Prepared(update(schema_reach.phone_check).where(_C.id == bindparam("row")).values(tries=_C.tries + 1))
_FORGET = Prepared(
    delete(schema_reach.phone_check).where(_C.person == bindparam("who"), _C.made_at <= bindparam("before"))
)
_SETTLE = Prepared(delete(schema_reach.phone_check).where(_C.id == bindparam("row")))
_FAILED = Upsert(
    schema_reach.phone_trouble,
    ["phone", "channel"],
    lambda new: {"at": new["at"], "failures": _T["failures"] + new["failures"]},
)
_FAILURES = Prepared(select(_T.failures).where(_T.phone == bindparam("of"), _T.channel == bindparam("by")))
_WELL = Prepared(delete(schema_reach.phone_trouble).where(_T.phone == bindparam("of"), _T.channel == bindparam("by")))


class PhoneChecks:
    """Codes and refusals, in one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def begin(self, person: PersonId, channel: Channel, number: str, code: str, at: datetime) -> PhoneCheck | None:
        """Keep a new code for somebody's phone; None where they had too many within a day."""
        tag = self._tx.people.tag(person)
        self._tx.first(_HOLD, who=tag)  # where transactions run side by side, one person's codes don't
        self._tx.run(_FORGET, who=tag, before=at - WITHIN)
        rows = self._tx.every(_OF, who=tag, since=at - WITHIN)
        if sum(row.channel == channel for row in rows) >= CODES_A_DAY:
            return None
        check = PhoneCheck(new_token(), channel, number, code, at)
        about = json.dumps({"code": code, "number": number})
        self._tx.add(
            _INSERT,
            {
                "id": check.id,
                "person": tag,
                "channel": channel.value,
                "made_at": at,
                "tries": 0,
                "about": self._tx.people_key().seal("phone_check", "about", check.id, about),
            },
        )
        return check

    def of(self, person: PersonId, at: datetime) -> list[PhoneCheck]:
        """Return the codes that went to somebody lately, in order; the person is held where others write too."""
        tag = self._tx.people.tag(person)
        rows = self._tx.every(_OF, who=tag, since=at - LASTS)
        if not rows:
            return []
        self._tx.first(_HOLD, who=tag)
        rows = self._tx.every(_OF, who=tag, since=at - LASTS)
        key, found = self._tx.people_key(), []
        for row in rows:
            about = json.loads(key.open("phone_check", "about", row.id, row.about))
            check = PhoneCheck(row.id, Channel(row.channel), about["number"], about["code"], row.made_at, row.tries)
            found.append(check)
        return found

    def has_open(self, person: PersonId, at: datetime) -> bool:
        """Tell whether a code went to somebody lately: a cheap look, before anything is held."""
        return self._tx.first(_OF, who=self._tx.people.tag(person), since=at - LASTS) is not None

    def count_try(self, checks: Sequence[PhoneCheck]) -> None:
        """A wrong code came back: it counts against every code that is open."""
        for check in checks:
            self._tx.run(_TRIED, row=check.id)

    def settle(self, check: PhoneCheck) -> None:
        """The code came back: nobody can use it again."""
        self._tx.run(_SETTLE, row=check.id)

    # --- trouble

    def failed(self, number: str, channel: Channel, at: datetime) -> int:
        """Count that a phone refused one more; return how many there were in a row."""
        phone = self._tx.tag("phone", number)
        self._tx.run(_FAILED, phone=phone, channel=channel.value, failures=1, at=at)
        row = self._tx.first(_FAILURES, of=phone, by=channel.value)
        return 0 if row is None else int(row.failures)

    def had_trouble(self, number: str, channel: Channel) -> bool:
        """Tell whether a phone refused the last one."""
        return self._tx.first(_FAILURES, of=self._tx.tag("phone", number), by=channel.value) is not None

    def came(self, number: str, channel: Channel) -> None:
        """Something arrived at a phone: its refusals are forgotten."""
        self._tx.run(_WELL, of=self._tx.tag("phone", number), by=channel.value)
