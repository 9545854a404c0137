"""The page of the audit: who saw, revealed, exported and changed what."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode

from flask import Blueprint, render_template, request

from hotline.domain.deeds import AuditKind
from hotline.domain.rights import Area
from hotline.store.audit_list import Place
from hotline.usecases.console import audit
from hotline.web.console.guard import act, opens, runtime

blueprint = Blueprint("audit", __name__)
FIRST_SHOWN = timedelta(days=30)
GROUPS = {
    "saw": {AuditKind.READ, AuditKind.FILE_TAKEN_OUT, AuditKind.UNMASKED, AuditKind.PHONE_SHOWN},
    "exported": {AuditKind.EXPORTED, AuditKind.SHARED, AuditKind.SHARE_ENDED, AuditKind.BACKED_UP},
    "kept_out": {AuditKind.KEPT_OUT, AuditKind.LET_IN, AuditKind.RECUSED},
    "access": {
        AuditKind.SIGNED_IN, AuditKind.SESSIONS_ENDED, AuditKind.SIGN_IN_SET, AuditKind.ACCOUNT_INVITED,
        AuditKind.ACCOUNT_REVOKED, AuditKind.ACCESS_GIVEN, AuditKind.ACCESS_ENDED,
    },
    "changed": {
        AuditKind.IDENTIFIES, AuditKind.SECOND_ASKED, AuditKind.SECOND_CONFIRMED, AuditKind.CONFIGURED,
        AuditKind.MIGRATED, AuditKind.ROTA_CHANGED, AuditKind.RETENTION_SET, AuditKind.HOLD_ASKED, AuditKind.HELD,
        AuditKind.RELEASE_ASKED, AuditKind.RELEASED, AuditKind.DESTROYED, AuditKind.MONTH_DESTROYED,
        AuditKind.KEYS_CHANGED, AuditKind.RESTORED, AuditKind.PHONE_VERIFIED, AuditKind.QUIET_HOURS_SET,
        AuditKind.DRILLED, AuditKind.FEED_ADDED, AuditKind.FEED_REVOKED, AuditKind.CALENDAR_IMPORTED,
        AuditKind.CALENDAR_REMOVED,
    },
}  # fmt: skip
"""What somebody looks for, by the kinds that it is: each kind stands in one."""


@blueprint.get("/audit")
@opens(Area.AUDIT)
def listed() -> str:
    """Show a page of the audit, as the filters in its address say."""
    asked = request.args
    today = runtime().now().date()
    since, until = _day("since", today - FIRST_SHOWN), _day("until", today)
    wanted = audit.Asked(
        since=datetime.combine(since, time(), UTC),
        until=datetime.combine(min(until, date.max - timedelta(days=1)) + timedelta(days=1), time(), UTC),
        who=asked.get("who", ""),
        kinds=frozenset(GROUPS.get(asked.get("kind", ""), ())),
        below=_place(asked.get("below", "")),
    )
    page, people = act(lambda who: (audit.page(who, wanted), audit.people(who)))
    older = ""
    if page.further:
        older = f"?{urlencode({**asked.to_dict(), 'below': _written(page.further)})}"
    return render_template(
        "console/audit.html", page=page, people=people, kinds=tuple(GROUPS), since=since, until=until,
        asked=asked, older=older,
    )  # fmt: skip


def _day(name: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(request.args.get(name, ""))
    except ValueError:
        return otherwise


def _place(text: str) -> Place | None:
    """Read where the list goes on; None where that is no place."""
    try:
        at, incident, seq = map(int, text.split("-"))
        return Place(datetime.fromtimestamp(0, UTC) + timedelta(microseconds=at), incident, seq)
    except (ValueError, OverflowError):
        return None


def _written(place: Place) -> str:
    at = (place.at - datetime.fromtimestamp(0, UTC)) // timedelta(microseconds=1)
    return f"{at}-{place.incident}-{place.seq}"
