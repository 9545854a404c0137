"""Checkpoints: signed documents that cover every chain which changed since the one before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from hotline.domain.chain import Chain, Checkpoint, Step, leaf, merkle_path, merkle_root, to_line
from hotline.store import schema, schema_chain
from hotline.store.chains import microseconds
from hotline.store.outbox import JobName
from hotline.store.signing import public_key, sign
from hotline.store.statements import Prepared

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

LEAVES_AT_MOST = 256
"""Chains that one checkpoint covers; more are left to the next, so that no text waits for the lock."""
AT_LEAST_EVERY = timedelta(days=1)
"""A checkpoint is made even if nothing changed, so that silence can be told from loss."""
_C, _L = schema_chain.checkpoint.c, schema_chain.checkpoint_leaf.c
_W, _A, _I, _O = schema_chain.chain_changed.c, schema_chain.audit.c, schema.incident.c, schema.outbox.c
_COLUMNS = (_C.number, _C.at, _C.previous, _C.root, _C.signature, _C.key_id, _C.document)
_LAST = Prepared(select(*_COLUMNS).where(_C.number == select(func.max(_C.number)).scalar_subquery()))
_NUMBERED = Prepared(select(*_COLUMNS).where(_C.number == bindparam("wanted")))
_FROM = Prepared(select(*_COLUMNS).where(_C.number > bindparam("after")).order_by(_C.number).limit(bindparam("most")))
_INSERT = Prepared(insert(schema_chain.checkpoint))
_INSERT_LEAF = Prepared(insert(schema_chain.checkpoint_leaf))
_LEAVES = Prepared(
    select(_L.chain, _L.incident, _L.seq, _L.head).where(_L.checkpoint == bindparam("wanted")).order_by(_L.incident)
)
_COVERING = Prepared(
    select(_L.checkpoint, _L.seq, _L.head)
    .where(_L.incident == bindparam("whose"), _L.chain == bindparam("which"))
    .order_by(_L.checkpoint)
)
_NEWEST_COVERING = Prepared(
    select(_L.checkpoint, _L.seq, _L.head)
    .where(_L.incident == bindparam("whose"), _L.chain == bindparam("which"))
    .order_by(_L.checkpoint.desc())
    .limit(1)
)
_CHANGED = Prepared(select(_W.chain, _W.incident).order_by(_W.chain, _W.incident).limit(bindparam("most")))
_UNLINKED = Prepared(
    select(_W.incident)
    .join_from(schema_chain.chain_changed, schema.incident, _I.id == _W.incident)
    .where(_W.chain == Chain.TRANSCRIPT.value, _I.chained < _I.entries, _W.seq > _I.chained)
    .limit(bindparam("most"))
)
_COVERED = Prepared(
    delete(schema_chain.chain_changed).where(
        _W.chain == bindparam("which"), _W.incident == bindparam("whose"), _W.seq <= bindparam("upto")
    )
)
_LEFT = Prepared(
    update(schema_chain.chain_changed)
    .where(_W.chain == Chain.TRANSCRIPT.value, _W.incident == bindparam("whose"))
    .values(seq=select(_I.chained).where(_I.id == _W.incident).scalar_subquery())
)
_HEADS = {
    Chain.TRANSCRIPT: Prepared(
        select(_I.chained.label("seq"), _I.head.label("head")).where(_I.id == bindparam("whose"))
    ),
    Chain.AUDIT: Prepared(
        select(_A.seq.label("seq"), _A.hash.label("head"))
        .where(_A.incident == bindparam("whose"))
        .order_by(_A.seq.desc())
        .limit(1)
    ),
}
_LOST = Prepared(
    select(func.min(_L.checkpoint).label("number")).where(
        _L.checkpoint.not_in(select(_C.number).where(_C.number == _L.checkpoint))
    )
)
_UNSENT = Prepared(
    select(func.min(_O.generation).label("number")).where(
        schema.stands(_O.state, "due"), _O.job == JobName.SEND_CHECKPOINT.value
    )
)


@dataclass(frozen=True)
class Signed:
    """A checkpoint and its signature."""

    checkpoint: Checkpoint
    signature: bytes

    @property
    def line(self) -> str:
        """What is sent off the host."""
        return to_line(self.checkpoint, self.signature)


@dataclass(frozen=True)
class Leaf:
    """What a checkpoint says of one chain: its head, and the number of the entry that this is."""

    chain: str
    incident: int
    seq: int
    head: bytes

    @property
    def hash(self) -> bytes:
        """What stands for it in the checkpoint's tree."""
        return leaf(self.seq, self.head)


@dataclass(frozen=True)
class Covered:
    """The newest checkpoint that covers a chain, up to entry *seq*, and the path from there to its root."""

    signed: Signed
    seq: int
    head: bytes
    path: Sequence[Step]


class Checkpoints:
    """The checkpoints of one transaction."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    @property
    def key(self) -> bytes:
        """The public key of whoever signs here. Raises SettingsError if the ring has no signing key."""
        return public_key(self._tx.vault.ring.signing)

    def make(self, at: datetime) -> Signed | None:
        """Make the next checkpoint, or return None if nothing changed and the last one is young enough."""
        self._tx.serialise("checkpoint")
        last = self._tx.first(_LAST)
        covered = [
            (Chain(row.chain), row.incident, self._tx.first(_HEADS[Chain(row.chain)], whose=row.incident))
            for row in self._tx.every(_CHANGED, most=LEAVES_AT_MOST)
        ]
        leaves = [Leaf(chain.value, incident, row.seq, row.head) for chain, incident, row in covered if row and row.seq]
        signed = None
        if leaves or (last is not None and at - last.at >= AT_LEAST_EVERY):
            signed = self._sign(at, last, leaves)
            self._insert(at, signed, leaves)
        for chain, incident, row in covered:  # last: whoever writes to such a chain waits from here to the commit
            self._tx.run(_COVERED, which=chain.value, whose=incident, upto=row.seq if row else 0)
        return signed

    def _sign(self, at: datetime, last: Any | None, leaves: Sequence[Leaf]) -> Signed:
        checkpoint = Checkpoint(
            number=last.number + 1 if last else 1,
            at=microseconds(at),
            key=self.key,
            leaves=len(leaves),
            previous=_signed(last).checkpoint.hash if last else b"",
            root=merkle_root([each.hash for each in leaves]),
        )
        return Signed(checkpoint, sign(self._tx.vault.ring.signing, checkpoint.signed))

    def _insert(self, at: datetime, signed: Signed, leaves: Sequence[Leaf]) -> None:
        checkpoint = signed.checkpoint
        self._tx.run(
            _INSERT,
            number=checkpoint.number,
            at=at,
            previous=checkpoint.previous,
            root=checkpoint.root,
            signature=signed.signature,
            key_id=checkpoint.key.hex(),
            document=checkpoint.document.decode(),
        )
        for each in leaves:
            self._tx.add(
                _INSERT_LEAF,
                {
                    "checkpoint": checkpoint.number,
                    "chain": each.chain,
                    "incident": each.incident,
                    "seq": each.seq,
                    "head": each.head,
                },
            )

    def last(self) -> Signed | None:
        """Return the newest checkpoint. Raises ValueError if its row was tampered with."""
        row = self._tx.first(_LAST)
        return None if row is None else _signed(row)

    def numbered(self, number: int) -> Signed | None:
        """Return a checkpoint by its number. Raises ValueError if its row was tampered with."""
        row = self._tx.first(_NUMBERED, wanted=number)
        return None if row is None else _signed(row)

    def rows(self, after: int, most: int) -> list[Any]:
        """Return checkpoints as they stand, those with a larger number than *after*, in order."""
        return self._tx.every(_FROM, after=after, most=most)

    def leaves(self, number: int) -> list[Leaf]:
        """Return the leaves of a checkpoint."""
        return [Leaf(*row) for row in self._tx.every(_LEAVES, wanted=number)]

    def leaf_without_checkpoint(self) -> int | None:
        """Return the number of a checkpoint that is gone though its leaves are there."""
        row = self._tx.first(_LOST)
        return None if row is None else row.number

    def leaves_of(self, chain: Chain, incident: int) -> list[tuple[int, int, bytes]]:
        """Return what each checkpoint says of a chain: the checkpoint's number, the entry's, and the head."""
        return [tuple(row) for row in self._tx.every(_COVERING, whose=incident, which=chain.value)]

    def covering(self, chain: Chain, incident: int) -> Covered | None:
        """Return the newest checkpoint of a chain, or None if there is none yet."""
        found = self._tx.first(_NEWEST_COVERING, whose=incident, which=chain.value)
        signed = None if found is None else self.numbered(found.checkpoint)
        if found is None or signed is None:
            return None
        leaves = [each.hash for each in self.leaves(found.checkpoint)]
        return Covered(signed, found.seq, found.head, merkle_path(leaves, leaf(found.seq, found.head)))

    def unlinked(self, most: int) -> list[int]:
        """Return incidents with entries of an older version that nobody linked yet."""
        return [row.incident for row in self._tx.every(_UNLINKED, most=most)]

    def leave(self, incident: int) -> None:
        """Cover an incident as far as it is linked: the key that would link the rest was destroyed."""
        self._tx.run(_LEFT, whose=incident)

    def waits(self) -> bool:
        """Tell whether some chain is still to be covered."""
        return bool(self._tx.every(_CHANGED, most=1))

    def made_at(self, number: int) -> datetime | None:
        """Return when a checkpoint was made."""
        row = self._tx.first(_NUMBERED, wanted=number)
        return None if row is None else row.at

    def unsent_since(self) -> datetime | None:
        """Return when the oldest checkpoint was made that is still to be sent off the host."""
        number = self._tx.first(_UNSENT)
        return None if number is None or number.number is None else self.made_at(number.number)


def _signed(row: Any) -> Signed:
    return Signed(Checkpoint.read(json.loads(row.document)), row.signature)
