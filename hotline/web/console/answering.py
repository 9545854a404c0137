"""Answers that can always be written, whatever text stands in them."""

from __future__ import annotations

import re

from flask import Response

from hotline.printing.visible import code_point

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs that stand alone: UTF-8 has no bytes for them."""


class Answer(Response):
    """An answer of the console. A half pair in a text is shown by its code point: no report makes its page fail."""

    def set_data(self, value: bytes | str) -> None:
        """Set what is answered."""
        if isinstance(value, str):
            value = _HALVES.sub(lambda found: code_point(found[0]), value)
        super().set_data(value)
