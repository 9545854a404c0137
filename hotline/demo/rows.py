"""What happens as rows of the log: the same five columns on the terminal and, with ``--json``, for programs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from hotline.demo import cast
from hotline.simulator import Delivery, Received, Send
from hotline.simulator.page.backstage import Case, Entry

Kind: TypeAlias = Literal["sms in", "sms out", "page", "call", "change", "trouble"]
FAILED = {
    "30003": "the phone is off",
    "30005": "there is no such phone",
    "30006": "a landline can not get texts",
    "30007": "filtered by the network",
    "21610": "this phone texted STOP",
}
_PAGE = re.compile(rf"{cast.ORGANISATION} (?:[2-9A-Z]{{3}}-[2-9A-Z]{{2}}|TEST|DRILL)\b")
"""How pages to the team begin, and no other text does."""
_TEAM = frozenset(one.phone for one in cast.TEAM)


@dataclass(frozen=True)
class Happening:
    """Something of a call: who, and what they did or heard. *phone* is the number of that phone, or nothing."""

    at: float
    phone: str
    who: str
    what: str
    trouble: bool = False


@dataclass(frozen=True)
class Noted:
    """Something that the hotline decided and wrote down about a report."""

    at: float
    reference: str
    entry: Entry

    @property
    def key(self) -> str:
        """What tells it apart from everything else that was decided."""
        return f"{self.reference} {self.entry.id}"


Seen: TypeAlias = Send | Delivery | Received | Happening | Noted


KEPT, ONE_SEGMENT = "kept", "1 segment"


@dataclass(frozen=True)
class Row:
    """One happening: *at* in seconds since 1970, *phone* the number of whoever it is about, or nothing."""

    at: float
    kind: Kind
    who: str
    what: str
    result: str = ""
    phone: str = ""
    trouble: bool = False

    @property
    def remarkable(self) -> bool:
        """Whether the result is another one than usual."""
        return self.result not in ("", KEPT, ONE_SEGMENT)


def row_of(seen: Seen, names: dict[str, str]) -> Row:
    """Return the row of what was seen; *names* are the people's, by number."""
    match seen:
        case Delivery():
            who = f"{_name(seen.from_, names)} -> {cast.ORGANISATION}"
            result, trouble = _of_delivery(seen)
            return Row(seen.posted_at, "sms in", who, seen.body, result, seen.from_, trouble)
        case Send():
            who, at = f"{cast.ORGANISATION} -> {_name(seen.to, names)}", seen.arrived_at or seen.accepted_at
            result = _segments(seen.segments) + ("" if seen.arrived_at else f", not delivered: {_why(seen)}")
            kind: Kind = "page" if seen.to in _TEAM and _PAGE.match(seen.body) else "sms out"
            return Row(at, kind, who, seen.body, result, seen.to, trouble=not seen.arrived_at)
        case Received():
            who = f"{cast.ORGANISATION} -> {_name(seen.to, names)}"
            return Row(seen.arrived_at, "sms out", who, seen.body, "by the carrier itself", seen.to)
        case Happening():
            return Row(seen.at, "call", seen.who, seen.what, phone=seen.phone, trouble=seen.trouble)
        case Noted():
            wrong = seen.entry.kind == "trouble"
            what = seen.entry.text.removeprefix("hotline: ")
            return Row(seen.at, "trouble" if wrong else "change", seen.reference, what, trouble=wrong)


def noted_in(case: Case) -> list[Noted]:
    """Return what the hotline decided about a report. Its texts, pages and calls are seen in the network."""
    return [
        Noted(entry.at, case.reference, entry) for entry in case.entries if entry.kind in ("change", "trouble")
    ]  # fmt: skip


def _of_delivery(seen: Delivery) -> tuple[str, bool]:
    """Return what became of a text to us, and whether that is bad. A 2xx leaves only after the text was kept."""
    if not seen.accepted:
        return f"the hotline did not take it: HTTP {seen.status}" if seen.status else "no answer", True
    return KEPT + (f", came {seen.duplicates + 1} times" if seen.duplicates else ""), False


def _segments(count: int) -> str:
    return ONE_SEGMENT if count == 1 else f"{count} segments"


def _why(seen: Send) -> str:
    return FAILED.get(str(seen.error_code), f"error {seen.error_code}")


def _name(number: str, names: dict[str, str]) -> str:
    return names.get(number) or cast.spaced(number)
