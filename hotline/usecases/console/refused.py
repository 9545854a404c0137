"""What was asked for in the console and is not done, said to who asked; nothing of it is kept."""

from __future__ import annotations

from hotline.domain.errors import HotlineError


class Refused(HotlineError):
    """Nothing was done. *key* is that of the console's words, or *said* says it in the person's own language."""

    def __init__(self, key: str = "", *, said: str = "") -> None:
        self.key, self.said = key, said
        super().__init__(key or "not done")
