"""What somebody may do with a report in the console: by what it is to them (``views``), and as a lead of its region.

It is what the same person may do by text, and what a screen allows beside it: who may read a report may write a note
on it, and a lead acts in the owner's place, but for what the reporter hears from a person: texts and calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from hotline.domain.views import View


class Deed(StrEnum):
    """What is done with a report, each by a button or a form of its page."""

    TAKE = "take"
    PASS = "pass"  # noqa: S105 - they pass on it
    HELP = "help"
    """Call one more person, and keep who has it."""
    HAND = "hand"
    """Ask somebody to take it over."""
    TEXT = "text"
    CALL_BACK = "call_back"
    GO_ON = "go_on"
    """Let the questions to the reporter go on."""
    DONE = "done"
    """An offer of care is done."""
    LAW = "law"
    """Whether police or security are involved, and who asked for it."""
    CLOSE = "close"
    NOT_A_REPORT = "not_a_report"
    NOTE = "note"
    TOLD = "told"
    """Write down what somebody told in person."""
    TYPE_WORDS = "type_words"
    """Type the words of a recording."""
    KEEP_OUT = "keep_out"
    LET_IN = "let_in"
    RECUSE = "recuse"


_IN_OWNERS_PLACE = frozenset({Deed.HAND, Deed.GO_ON, Deed.DONE, Deed.LAW, Deed.CLOSE, Deed.NOT_A_REPORT})
BY_VIEW: Mapping[View, frozenset[Deed]] = {
    View.MINE: _IN_OWNERS_PLACE | {Deed.PASS, Deed.HELP, Deed.TEXT, Deed.CALL_BACK},
    View.HELPING: frozenset({Deed.PASS, Deed.HELP}),
    View.OFFERED: frozenset({Deed.TAKE, Deed.PASS, Deed.HELP}),
    View.ELSEWHERE: frozenset(),
    View.UNKNOWN: frozenset(),
}
"""What is done with an open report beside reading and noting."""
OF_LEADS: Mapping[View, frozenset[Deed]] = {
    View.MINE: frozenset(),
    View.HELPING: _IN_OWNERS_PLACE,
    View.OFFERED: _IN_OWNERS_PLACE - {Deed.GO_ON},
    View.ELSEWHERE: _IN_OWNERS_PLACE | {Deed.HELP},
    View.UNKNOWN: frozenset(),
}
"""What a lead of its region does with it besides. While nobody has it, its questions go on anyway."""
OF_READERS = frozenset({Deed.NOTE, Deed.TOLD, Deed.TYPE_WORDS})
"""What whoever may read it may do, and once it is closed too: what was learnt belongs into the record."""
OF_DECIDERS = frozenset({Deed.KEEP_OUT, Deed.LET_IN})
"""What leads do who may decide who is kept out (``conflicts.may_decide``)."""


def may_do(view: View, *, is_open: bool, leads: bool, decides: bool) -> frozenset[Deed]:
    """Return what somebody who may read a report may do with it."""
    found = OF_READERS | {Deed.RECUSE} | (OF_DECIDERS if decides else frozenset())
    if not is_open:
        return found
    return found | BY_VIEW[view] | (OF_LEADS[view] if leads else frozenset())
