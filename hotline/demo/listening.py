"""Who is shown what goes on in a scene."""

from __future__ import annotations

from typing import Protocol


class Listener(Protocol):
    """Called from the thread that plays the scene."""

    def begins(self, title: str, at: float) -> None:
        """A scene begins at *at*, in seconds since 1970."""

    def meets(self, number: str, name: str) -> None:
        """This phone takes part, and is called so."""

    def tells(self, words: str) -> None:
        """The narrator says something."""

    def reads(self, reference: str, record: str) -> None:
        """This is the written record of a report, at the end."""


class Nobody:
    """Listens to nothing."""

    def begins(self, title: str, at: float) -> None:
        """Listen to nothing."""

    def meets(self, number: str, name: str) -> None:
        """Listen to nothing."""

    def tells(self, words: str) -> None:
        """Listen to nothing."""

    def reads(self, reference: str, record: str) -> None:
        """Listen to nothing."""
