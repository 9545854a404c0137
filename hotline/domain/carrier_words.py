"""Words that a carrier obeys by itself when they are a whole text."""

from __future__ import annotations

OPT_OUT_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"})
OPT_IN_WORDS = frozenset({"START", "YES", "UNSTOP"})
FOR_THE_CARRIER = OPT_OUT_WORDS | OPT_IN_WORDS - {"YES"}
"""What a reporter's whole text says to the carrier alone: it answers no question, and is not passed on."""
CARRIER_WORDS = OPT_OUT_WORDS | OPT_IN_WORDS | {"HELP", "INFO"}
"""Words that a carrier obeys when they are a whole text (reference/twilio.md, 2.1). YES is a way to take a page too."""
