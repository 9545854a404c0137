"""Which digits a text offers as answers, so that the page can show each as a button."""

from __future__ import annotations

import re

# The verbs that stand before a digit to be sent, in the four languages of the page.
VERBS = (
    r"reply|send|text|press|enter|type|respond with|answer"
    r"|responda|responde|conteste|envíe|envía|mande|marque|pulse|escriba"
    r"|répondez|réponds|envoyez|tapez|appuyez sur"
    r"|antworten sie(?: mit)?|antworte(?: mit)?|senden sie|schicken sie|drücken sie|tippen sie"
)
# Alone: not a part of a number, a time, a reference or an address.
DIGIT = r"(?P<key>[0-9])(?![\w:/%-]|[.,]\d)"
ASKED = re.compile(rf"\b(?:{VERBS})\s+{DIGIT}", re.IGNORECASE)
LISTED = re.compile(rf"(?:^|[,;.:?!\n]\s*|\b(?:or|o|ou|oder|and|y|et|und)\s+){DIGIT}", re.IGNORECASE)
LABEL = re.compile(r"[\s=:).-]*(?P<label>[^,;.?!\n]*)")
MOST = 10


def offers(text: str) -> list[dict[str, str]]:
    """Return the digits that *text* offers, each with the words that say what it stands for, in order.

    A digit counts behind a verb such as "reply", and in a list; a list of one digit, without any verb, is no offer.
    """
    asked = {match.start("key") for match in ASKED.finditer(text)}
    listed = {match.start("key") for match in LISTED.finditer(text)}
    if not asked and len(listed) < 2:
        return []
    found: dict[str, str] = {}
    for place in sorted(asked | listed):
        label = LABEL.match(text, place + 1)
        found.setdefault(text[place], label["label"].strip() if label else "")
    return [{"key": key, "label": label} for key, label in list(found.items())[:MOST]]
