"""How the reporter may be contacted, and why a text to them can't or may not leave now."""

from __future__ import annotations

from enum import StrEnum

from hotline.domain.incident import Incident
from hotline.domain.script import CALL, HELP, ONLY_TEXTS


class Rule(StrEnum):
    """One rule, each with its plain words in the console (``rule-``)."""

    WITHHELD = "withheld"
    """They hid their number."""
    NO_TEXTS = "no-texts"
    """Their number takes no texts, such as a landline."""
    STOPPED = "stopped"
    ONLY_CALLED = "only-called"
    """They called, and did not say that it is safe to text them."""
    NO_CONTACT = "no-contact"
    ONE_ANSWER = "one-answer"
    """They asked for no contact and have texted since: one answer may go."""
    NO_LINE = "no-line"
    """No line of the region sends texts."""
    CLOSED = "closed"
    NOT_YOURS = "not-yours"
    """Somebody else has it, or nobody: only who has it texts the reporter."""
    ONLY_TEXTS = "only-texts"
    """They want texts and no call."""


_STANDS_ABOVE = (Rule.ONE_ANSWER, Rule.ONLY_TEXTS)
"""Rules that leave texts possible."""


def rules_of(incident: Incident, *, has_line: bool, is_theirs: bool) -> tuple[Rule, ...]:
    """Return what stands above the reply box, what weighs most first.

    *has_line*: a line of ours can text them. *is_theirs*: whoever looks has the incident.
    """
    quiet = incident.intake.quiet
    found = {
        Rule.WITHHELD: not incident.contact,
        Rule.NO_TEXTS: bool(incident.contact) and not incident.textable,
        Rule.STOPPED: incident.stopped,
        Rule.ONLY_CALLED: incident.only_called and bool(incident.contact),
        Rule.NO_CONTACT: quiet and not incident.may_answer,
        Rule.ONE_ANSWER: quiet and incident.may_answer,
        Rule.NO_LINE: not has_line,
        Rule.CLOSED: not incident.open,
        Rule.NOT_YOURS: incident.open and not is_theirs,
        Rule.ONLY_TEXTS: wants_only_texts(incident),
    }
    return tuple(rule for rule in Rule if found[rule])


def blocks_texts(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return which of the rules keep a text from leaving; none if it may leave."""
    return tuple(rule for rule in rules if rule not in _STANDS_ABOVE)


def wants_only_texts(incident: Incident) -> bool:
    """Tell whether the reporter asked for texts and no call, and for no call since."""
    return ONLY_TEXTS in (incident.intake.answer(HELP) or "").split() and CALL not in incident.to_do
