"""A text of somebody of the team about their own phone and no incident: a test, a check, or the answer to one."""

from __future__ import annotations

from hotline.domain.own_phone import CheckPhone, TestMe
from hotline.domain.reply_kinds import Reply, Take, Words
from hotline.usecases import phone_checks, test_pages
from hotline.usecases.desk import Desk

HEARD = "heard:"
"""Begins the name under which it is noted when a line last brought a text of the team about no report."""


def note_heard(desk: Desk, line: str) -> None:
    """Note that *line* brought a text of the team about no report: whoever set it up sees that texts come in."""
    desk.tx.pulse.beat(f"{HEARD}{line}", desk.now)


def was_about_it(desk: Desk, reply: Reply) -> bool:
    """Tell whether a text was about their own phone, and do what it asks for; a reference beside that says nothing."""
    match reply:
        case TestMe():
            test_pages.by_text(desk)
        case CheckPhone():
            phone_checks.check_by_text(desk)
        case Take(ref=None):
            return test_pages.answered_by_text(desk)
        case Words():
            return phone_checks.code_by_text(desk)
        case _:
            return False
    return True
