"""What the pretend network's ledger says of a story."""

from __future__ import annotations

import re

from hotline.domain.reference import ALPHABET
from hotline.simulator import Ledger

REFERENCE = re.compile(rf"\b[{ALPHABET}]{{3}}-[{ALPHABET}]{{2}}\b")
"""The number of a report in a text."""


def settled(ledger: Ledger) -> bool:
    """Tell whether the hotline was told of every text that arrived."""
    told = {one.sid for one in ledger.callbacks if one.message_status == "delivered" and one.accepted}
    return all(one.sid in told for one in ledger.sends if one.arrived_at)
