"""QR codes as squares (ISO/IEC 18004), to be drawn as a part of the page: no picture, sharp at every size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import segno

QUIET = 4
"""Empty squares around a code, on each side: without them phones do not find it (ISO/IEC 18004, 6.3.8)."""
ERRORS = "m"
"""At least 15 % of a code may be dirty or torn and it is read all the same."""

Squares = Sequence[Sequence[int]]


def squares_of(payload: str) -> Squares:
    """Return the rows of a code, 1 for a dark square, without the empty ones around it."""
    matrix: Squares = segno.make_qr(payload, error=ERRORS).matrix
    return matrix


def dark_runs(squares: Squares) -> Iterator[tuple[int, int, int]]:
    """Yield dark squares side by side: row, column of the first, how many. Drawn as one they show no gaps."""
    for row, cells in enumerate(squares):
        start = None
        for column, dark in enumerate((*cells, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield row, start, column - start
                start = None
