"""What the page shows, as documents of which each knows when it changed last: nobody is ever sent the rest again."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | list[str] | list[dict[str, str]] | None
Document: TypeAlias = dict[str, Value]


@dataclass(frozen=True)
class Changes:
    """The documents that have changed, in the order of their last change. With *whole*, all that there are."""

    version: str
    whole: bool
    documents: list[Document]


class Board:
    """Documents by kind and id. One thread at a time may use it.

    A version is the board's own word and a number, ``3f9ac2d1.17``: another board's word is known to be another's.
    """

    def __init__(self) -> None:
        self._word = secrets.token_hex(4)
        self._number = 0
        self._documents: dict[tuple[str, str], tuple[int, Document]] = {}  # in the order of their last change

    @property
    def version(self) -> str:
        """The version now."""
        return f"{self._word}.{self._number}"

    def put(self, kind: str, id: str, **values: Value) -> None:  # noqa: A002  its name on the page
        """Show a document, in place of the one of the same kind and id."""
        self._put(kind, id, {"kind": kind, "id": id, **values})

    def drop(self, kind: str, id: str) -> None:  # noqa: A002
        """Show a document no more."""
        if (kind, id) in self._documents:
            self._put(kind, id, {"kind": kind, "id": id, "gone": True})

    def since(self, version: str) -> Changes:
        """Return what has changed after *version*; everything where that is none of this board's."""
        word, _, number = version.partition(".")
        whole = word != self._word or not number.isdecimal() or int(number) > self._number
        after = 0 if whole else int(number)
        changed = []
        for at, document in reversed(self._documents.values()):
            if at <= after:
                break
            if not (whole and "gone" in document):
                changed.append(document)
        return Changes(self.version, whole, changed[::-1])

    def _put(self, kind: str, id: str, document: Document) -> None:  # noqa: A002
        before = self._documents.get((kind, id))
        if before is not None and before[1] == document:
            return
        self._documents.pop((kind, id), None)  # so that it stands last
        self._number += 1
        self._documents[kind, id] = (self._number, document)
