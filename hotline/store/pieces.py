"""A piece of work: what runs in one transaction, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from sqlalchemy import Connection

from hotline.store.outbox import Due
from hotline.store.pending import Pending

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

T = TypeVar("T")
Work = Callable[["Transaction"], T]
"""It may run more than once, and does nothing that a rollback can't undo."""


class StartOver(Exception):
    """What a piece of work had read was changed by somebody else before it was held: it is to run again.

    Next time it holds *incident*, if that is what changed, before it reads anything: so that it loses only once.
    """

    def __init__(self, incident: int | None = None) -> None:
        super().__init__("what was read is no longer so")
        self.incident = incident


class Begin(Protocol):
    """Makes a transaction on a connection where one was begun; one that only *reads* holds nothing."""

    def __call__(self, connection: Connection, pending: Pending, *, reads: bool = False) -> Transaction: ...


class Piece(Generic[T]):
    """One piece of work: its value once it is done, or its error, and which outbox rows are due at once."""

    __slots__ = ("done", "due_now", "error", "value", "work")

    def __init__(self, work: Work[T]) -> None:
        self.work = work
        self.done = False
        self.value: T
        self.error: BaseException | None = None
        self.due_now: list[Due] = []


class Writer(Protocol):
    """Runs pieces of work, each in a transaction, and commits them."""

    def transact(self, work: Work[T]) -> Piece[T]:
        """Run *work* and commit it. Raises StoreUnavailable, or whatever *work* raises."""

    def read(self, work: Work[T]) -> T:
        """Run *work* on a snapshot, beside who writes. Raises StoreUnavailable, or whatever *work* raises."""

    def close(self) -> None:
        """Give back what is held of the database."""
