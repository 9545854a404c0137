"""Ids that grow with time, so that rows written together lie together.

Random ids would touch another page of every index with each row; in order they share the last one, and a commit
writes a quarter of the pages (measured with ``make bench ARGS='--only web'``).
"""

from __future__ import annotations

import secrets
import time
from itertools import count

_SINCE = 1_577_836_800_000  # 2020-01-01 in milliseconds
_COUNTED = 21  # bits below the milliseconds; 41 bits of those last until 2089
_counter = count(secrets.randbits(_COUNTED))


def new_id() -> int:
    """Return a whole number of 62 bits: the time, then a count that starts anywhere in each process.

    Two processes may, once in a blue moon, make the same one; the insert then fails and is asked for again.
    """
    milliseconds = time.time_ns() // 1_000_000 - _SINCE
    return milliseconds << _COUNTED | next(_counter) & (1 << _COUNTED) - 1


def new_token() -> str:
    """Return an opaque id of 25 letters for addresses: the time, and 56 random bits that nobody can guess."""
    return f"{time.time_ns() // 1_000_000:011x}{secrets.token_hex(7)}"
