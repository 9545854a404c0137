"""Transactions: what was said, what was decided and what is still to be done are written together or not at all.

On SQLite one process writes at a time (``group_commit``), on PostgreSQL many do (``side_by_side``). On both a piece of
work may run more than once: it does nothing that a rollback can't undo, and holds no network call.

Where transactions run side by side, what is read may change before it is written. So rows are held in one order:
outbox row, incident, its calls and texts; whoever works on a call or a text holds its incident first. What no row
stands for yet is kept apart by ``serialise``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NoReturn, TypeAlias

from sqlalchemy import BigInteger, Connection, bindparam, func, insert, select

from hotline.domain.errors import RecordDestroyed
from hotline.store import schema, statements
from hotline.store.accounts import Accounts
from hotline.store.api_tokens import ApiTokens
from hotline.store.at_carrier import AtCarrier
from hotline.store.attachments import Attachments
from hotline.store.audit import Audit
from hotline.store.audit_list import AuditList
from hotline.store.calls import Calls
from hotline.store.case_list import CaseList
from hotline.store.chains import Chains
from hotline.store.checkpoints import Checkpoints
from hotline.store.console_changes import ConsoleChanges
from hotline.store.coverage import Coverage
from hotline.store.destruction import Destruction
from hotline.store.drafts import Drafts
from hotline.store.drills import Drills
from hotline.store.engine import is_postgresql, open_engine
from hotline.store.feeds import Feeds
from hotline.store.figures import Figures
from hotline.store.group_commit import GroupCommit
from hotline.store.handling import Fingerprints, Handlings
from hotline.store.inbox import Inbox
from hotline.store.incidents import Incidents
from hotline.store.messages import Messages
from hotline.store.notices import Notices
from hotline.store.outbox import Due, Outbox
from hotline.store.page_log import PageLog
from hotline.store.pending import Pending
from hotline.store.people import People
from hotline.store.phone_checks import PhoneChecks
from hotline.store.pieces import StartOver, T, Work, Writer
from hotline.store.pins import Pins
from hotline.store.pulse import Pulse
from hotline.store.retention import Retentions
from hotline.store.ring_keys import RingKeys
from hotline.store.sealed import DataKey, KeyRing, Tag, Vault
from hotline.store.shares import Shares
from hotline.store.sign_ins import SignIns
from hotline.store.statements import Prepared, Values
from hotline.store.transcript import Transcript

Machine: TypeAlias = Callable[[], datetime]
PEOPLE_SCOPE, INCIDENT_SCOPE = "people", "incident"
_KEY = schema.data_key.c
_INSERT_KEY = Prepared(insert(schema.data_key))
_SELECT_KEY = Prepared(
    select(_KEY.ring_key, _KEY.wrapped).where(_KEY.scope == bindparam("of"), _KEY.owner == bindparam("whom"))
)
_SERIALISE = Prepared(select(func.pg_advisory_xact_lock(bindparam("of", type_=BigInteger)).label("done")))


class Transaction:
    """What may be read and written together. Rows added here are inserted before anything could read them."""

    def __init__(
        self, connection: Connection, vault: Vault, pending: Pending, *, has_hint: bool = False, holds: bool = False,
        machine: Machine | None = None,
    ) -> None:  # fmt: skip
        self._connection = connection
        self._pending = pending
        self.has_hint = has_hint
        self.holds = holds
        """Whether others may write at the same time, so that rows must be held to be changed."""
        self.vault = vault
        self._machine = machine
        self.due_now: list[Due] = []
        self.inbox = Inbox(self)
        self.incidents = Incidents(self)
        self.transcript = Transcript(self)
        self.messages = Messages(self)
        self.outbox = Outbox(self)
        self.people = People(self)
        self.pulse = Pulse(self)
        self.attachments = Attachments(self)
        self.at_carrier = AtCarrier(self)
        self.calls = Calls(self)
        self.pins = Pins(self)
        self.phone_checks = PhoneChecks(self)
        self.drills = Drills(self)
        self.notices = Notices(self)
        self.ring = RingKeys(self)
        self.retention = Retentions(self)
        self.destruction = Destruction(self)
        self.chains = Chains(self)
        self.audit = Audit(self)
        self.checkpoints = Checkpoints(self)
        self.feeds = Feeds(self)
        self.coverage = Coverage(self)
        self._for_the_console()

    def _for_the_console(self) -> None:
        self.cases = CaseList(self)
        self.page_log = PageLog(self)
        self.audit_list = AuditList(self)
        self.figures = Figures(self)
        self.shares = Shares(self)
        self.accounts = Accounts(self)
        self.sign_ins = SignIns(self)
        self.console_changes = ConsoleChanges(self)
        self.api_tokens = ApiTokens(self)
        self.drafts = Drafts(self)
        self.handling = Handlings(self)
        self.fingerprints = Fingerprints(self)

    def tag(self, kind: str, value: str) -> Tag:
        """Return the blind index of *value*."""
        return self.vault.ring.tag(kind, value)

    def machine_time(self, now: datetime) -> datetime:
        """Return the machine's time, by which leases count: *now*, unless that is pretend."""
        return self._machine() if self._machine else now

    @property
    def connection(self) -> Connection:
        """The connection, for statements that are not prepared; they see everything that was added."""
        self._pending.insert()
        return self._connection

    def run(self, prepared: Prepared, **values: Any) -> int:
        """Execute a prepared statement and return how many rows it touched."""
        self._pending.insert_before(prepared)
        return statements.run(self._connection, prepared, values)

    def first(self, prepared: Prepared, **values: Any) -> Any | None:
        """Execute a prepared statement and return its first row, or None."""
        self._pending.insert_before(prepared)
        return statements.first(self._connection, prepared, values, holding=self.holds)

    def once(self, prepared: Prepared) -> Any:
        """Return the only row of a statement without parameters, asked once in a transaction."""
        return self._pending.remembered(prepared)

    def every(self, prepared: Prepared, **values: Any) -> list[Any]:
        """Execute a prepared statement and return all its rows."""
        self._pending.insert_before(prepared)
        return statements.every(self._connection, prepared, values, holding=self.holds)

    def add(self, statement: Prepared, row: Values) -> None:
        """Insert *row* when it is read or the work ends, with its like."""
        self._pending.add(statement, row)

    def serialise(self, kind: str, value: object = "") -> None:
        """Let nobody else work on this key (a reporter's number, the configuration) until the transaction ends.

        On SQLite nobody does anyway. What was read before may have changed meanwhile: read it after this.
        """
        if self.holds:
            lock = int.from_bytes(self.tag(f"lock:{kind}", str(value))[:8], signed=True)
            self.first(_SERIALISE, of=lock)
            self._pending.forget()

    def start_over(self, incident: int | None = None) -> NoReturn:
        """What was read (of *incident*) is no longer so: let this piece of work run again, on what is so now."""
        raise StartOver(incident)

    def new_key(self, scope: str, owner: int, month: str = "") -> DataKey:
        """Make the data key of an incident (or of the people) and keep it, wrapped under the key of *month*."""
        key, ring_key, wrapped = self.vault.make(scope, owner, month)
        self._pending.keys[scope, owner] = key
        self.add(_INSERT_KEY, {"scope": scope, "owner": owner, "ring_key": ring_key, "wrapped": wrapped})
        return key

    def key(self, scope: str, owner: int) -> DataKey | None:
        """Return a data key, or None if there is none. Raises SealBroken if the ring does not open it."""
        known = self._pending.keys.get((scope, owner)) or self.vault.recall(scope, owner)
        if known is None and (row := self.first(_SELECT_KEY, of=scope, whom=owner)) is not None:
            known = self._pending.keys[scope, owner] = self.vault.unwrap(scope, owner, row.ring_key, row.wrapped)
        return known

    def change_key(self, scope: str, owner: int, key: DataKey) -> None:
        """An owner has another data key from now on; it is kept already."""
        self._pending.keys[scope, owner] = key

    def forget_key(self, scope: str, owner: int) -> None:
        """Keep a destroyed data key in no memory of this process."""
        self._pending.keys.pop((scope, owner), None)
        self.vault.forget(scope, owner)

    def incident_key(self, incident: int) -> DataKey:
        """Return the data key of *incident*. Raises RecordDestroyed if it was destroyed."""
        key = self.key(INCIDENT_SCOPE, incident)
        if key is None:
            raise RecordDestroyed("the key of this record was destroyed")
        return key

    def is_destroyed(self, incident: int | None, sealed: bytes) -> bool:
        """Tell whether a row says nothing any more: emptied, or of a record whose key is gone since this backup."""
        try:
            if incident is not None and sealed:
                self.incident_key(incident)
        except RecordDestroyed:
            return True
        return not sealed

    def people_key(self) -> DataKey:
        """Return the key of the people and of whatever belongs to no incident; made when first needed."""
        return self.key(PEOPLE_SCOPE, 0) or self.new_key(PEOPLE_SCOPE, 0)


class Store:
    """The database of one process. *hint* is told, after each commit, which outbox rows are due at once.

    Where time is pretend, *machine* tells the machine's.
    """

    def __init__(
        self, url: str, ring: KeyRing, hint: Callable[[list[Due]], None] | None = None, machine: Machine | None = None
    ) -> None:
        self.engine = open_engine(url)
        self.vault = Vault(ring)
        self.one_host = not is_postgresql(url)
        """Whether all processes must run on the host that holds the database's file."""
        self._hint, self._machine = hint, machine
        if self.one_host:
            self._writer: Writer = GroupCommit(self.engine, self.vault, self._begin)
        else:
            from hotline.store.side_by_side import SideBySide  # its driver is loaded where it is used

            self._writer = SideBySide(self.engine, self.vault, self._begin)

    def transact(self, work: Work[T]) -> T:
        """Run *work* in a transaction and return its value after the commit.

        Raises StoreUnavailable if the database can't commit, and whatever *work* raises; then nothing of it is kept.
        """
        piece = self._writer.transact(work)
        if self._hint is not None and piece.due_now:
            self._hint(piece.due_now)
        return piece.value

    def read(self, work: Work[T]) -> T:
        """Run *work* on a snapshot, beside who writes. Raises StoreUnavailable."""
        return self._writer.read(work)

    def close(self) -> None:
        """Give the connections back."""
        self._writer.close()
        self.engine.dispose()

    def _begin(self, connection: Connection, pending: Pending, *, reads: bool = False) -> Transaction:
        holds = not self.one_host and not reads
        has_hint = self._hint is not None
        return Transaction(connection, self.vault, pending, has_hint=has_hint, holds=holds, machine=self._machine)


@contextmanager
def opened(url: str, ring: KeyRing) -> Iterator[Store]:
    """Open the store for a command, and close it again."""
    store = Store(url, ring)
    try:
        yield store
    finally:
        store.close()
