"""``hotline verify``: the record of this database proves itself, or the first bad place is said.

All is read in order and in one snapshot: each entry fits the one before it, its content is what was committed to, each
incident knows its head, each checkpoint is signed, follows the one before and says of its chains what stands there.
Copies of checkpoints that were sent off the host show what no look into the database alone can: that its end was cut
off, that an older backup was put in its place, that all of it was made anew by somebody with the signing key.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from hotline.domain.chain import (
    ORGANISATION,
    ORGANISATION_REFERENCE,
    Chain,
    Checkpoint,
    canonical,
    commit,
    from_line,
    link,
    merkle_root,
)
from hotline.domain.errors import RecordDestroyed, SealBroken
from hotline.store.chains import Begun, Stored, microseconds
from hotline.store.signing import is_signed
from hotline.store.transaction import Transaction

READ_AT_ONCE = 500


@dataclass(frozen=True)
class Bad:
    """One place that is not in order: *where* it is, in words, and *what* is wrong there."""

    where: str
    what: str
    seq: int = 0
    """The entry, or the checkpoint's number; 0 where it is no single one."""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass
class Tally:
    """What was looked at, and what no proof covers."""

    incidents: int = 0
    entries: int = 0
    checkpoints: int = 0
    copies: int = 0
    unreadable_copies: int = 0
    erased: int = 0
    """Incidents whose keys were destroyed: checked by their commitments alone."""
    unlinked: int = 0
    """Entries that an older version wrote, which the next checkpoint links."""
    uncovered: int = 0
    """Linked entries that are newer than their chain's last checkpoint."""
    newest: datetime | None = None
    """When the last checkpoint was made."""


@dataclass
class _Known:
    """What one look has found so far."""

    tally: Tally
    documents: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)
    """By a checkpoint's number, its document and its signature."""


def verify(tx: Transaction, keys: frozenset[bytes], copies: Sequence[str], tally: Tally) -> Iterator[Bad]:
    """Yield every bad place of the database, chains first. *keys* are the public keys that may sign.

    *copies* are lines that were sent off the host. What was looked at is counted in *tally*.
    """
    known = _Known(tally)
    after: int | None = None
    while (upcoming := tx.chains.next_incident(after)) is not None:
        yield from _readable(_incident(tx, upcoming, tally), f"incident number {upcoming}")
        after = upcoming
    yield from _readable(_checkpoints(tx, keys, known), "checkpoints")
    yield from _copies(copies, keys, known)


def is_whole(tx: Transaction, incident: int) -> bool:
    """Tell whether the audit of one incident, or the organisation's own, proves itself up to its last entry."""
    begun = None if incident == ORGANISATION else tx.chains.begun(incident)
    found = _readable(_chain(tx, Chain.AUDIT, incident, begun, Tally()), "audit")
    return next(found, None) is None


def _readable(found: Iterator[Bad], where: str) -> Iterator[Bad]:
    """Yield what is *found*, and that a row holds what no version of ours writes, such as a time that is none."""
    try:
        yield from found
    except (OverflowError, TypeError, ValueError):
        yield Bad(where, "it holds something that can't be read: somebody changed it")


# --- chains


def _incident(tx: Transaction, incident: int, tally: Tally) -> Iterator[Bad]:
    if incident == ORGANISATION:
        yield from _readable(_chain(tx, Chain.AUDIT, incident, None, tally), f"{ORGANISATION_REFERENCE}, its audit")
        if (extra := next(tx.chains.entries(Chain.TRANSCRIPT, incident), None)) is not None:
            yield Bad(ORGANISATION_REFERENCE, "it has entries of a transcript, which nobody wrote", extra.seq)
        return
    tally.incidents += 1
    begun = tx.chains.begun(incident)
    if begun is None:
        yield Bad(f"incident number {incident}", "the incident is missing, though entries or checkpoints know it")
        return
    if not _has_key(tx, incident):
        tally.erased += 1
    for chain in Chain:
        yield from _readable(_chain(tx, chain, incident, begun, tally), f"{begun.reference}, its {chain.value}")


def _has_key(tx: Transaction, incident: int) -> bool:
    try:
        tx.chains.key(incident)
    except RecordDestroyed:
        return False
    except SealBroken:
        return True  # it is there and does not open: said at the first entry
    return True


def _chain(tx: Transaction, chain: Chain, incident: int, begun: Begun | None, tally: Tally) -> Iterator[Bad]:
    """Yield what is bad in one chain."""
    name = begun.reference if begun else ORGANISATION_REFERENCE
    leaves: dict[int, list[tuple[int, bytes]]] = {}
    for number, seq, head in tx.checkpoints.leaves_of(chain, incident):
        leaves.setdefault(seq, []).append((number, head))
    covered = max(leaves, default=0)
    linked_to = begun.chained if begun and chain is Chain.TRANSCRIPT else None
    head, seq, linked = tx.chains.genesis(chain, incident), 0, 0
    for stored in tx.chains.entries(chain, incident):
        where = f"{name}, entry {stored.seq} of its {chain.value}"
        if stored.seq != seq + 1:
            yield Bad(f"{name}, entry {seq + 1} of its {chain.value}", "it is missing", seq + 1)
        seq = stored.seq
        if stored.hash is None and seq > covered and (linked_to is None or seq > linked_to):
            tally.unlinked += 1
            continue
        for what in _entry(tx, stored, head):
            yield Bad(where, what, seq)
        head, linked = stored.hash or b"", seq
        for number, expected in leaves.pop(seq, ()):
            if expected != head:
                yield Bad(where, f"checkpoint {number} knows another entry here", seq)
    tally.entries += seq
    tally.uncovered += max(0, linked - covered)
    for gone in sorted(leaves):
        where = f"{name}, entry {gone} of its {chain.value}"
        yield Bad(where, f"it is missing, though checkpoint {leaves[gone][0][0]} covers it", gone)
    if begun and chain is Chain.TRANSCRIPT:
        yield from _end(name, begun, seq, linked, head)


def _entry(tx: Transaction, stored: Stored, previous: bytes) -> Iterator[str]:
    """Yield what is wrong with one entry."""
    if stored.hash is None or stored.commitment is None:
        yield "it is not linked to the one before"
        return
    try:
        fits = link(previous, stored.entry) == stored.hash
    except ValueError:
        fits = False
    if not fits:
        yield "it does not fit what stands before it: it, or one before it, was changed, added or moved"
    try:
        content, salt = tx.chains.open(stored)
        if salt is None or commit(salt, canonical(content)) != stored.commitment:
            yield "its words are not those that were committed to"
    except RecordDestroyed:
        pass  # its key was destroyed, which is counted: the commitment stands for its words
    except (SealBroken, ValueError, TypeError, AttributeError):
        yield "its sealed words do not open: they were changed or moved, or the key ring is another"


def _end(name: str, begun: Begun, seq: int, linked: int, head: bytes) -> Iterator[Bad]:
    """Yield what an incident's own row says otherwise than its transcript."""
    where = f"{name}, entry {seq + 1} of its transcript"
    if begun.entries > seq:
        yield Bad(where, "it is missing: the end was cut off", seq + 1)
    elif begun.entries < seq:
        yield Bad(name, f"there are more entries than the {begun.entries} that the incident knows of", seq)
    if begun.chained != linked or (linked and begun.head != head):
        yield Bad(name, "the incident's head is not that of its transcript", linked)


# --- checkpoints


def _checkpoints(tx: Transaction, keys: frozenset[bytes], known: _Known) -> Iterator[Bad]:
    number, previous = 0, b""
    while rows := tx.checkpoints.rows(number, READ_AT_ONCE):
        for row in rows:
            if row.number != number + 1:
                yield _bad(number + 1, "it is missing")
            number = row.number
            document = row.document.encode()
            known.documents[number] = (document, row.signature)
            for what in _checkpoint(tx, row, keys, previous):
                yield _bad(number, what)
            previous = _hash(document)
            known.tally.checkpoints += 1
            known.tally.newest = row.at
    if (lost := tx.checkpoints.leaf_without_checkpoint()) is not None:
        yield _bad(lost, "it is missing, though it has leaves")


def _checkpoint(tx: Transaction, row: Any, keys: frozenset[bytes], previous: bytes) -> Iterator[str]:
    """Yield what is wrong with one checkpoint."""
    try:
        said = Checkpoint.read(json.loads(row.document))
    except (ValueError, RecursionError):
        yield "its document can't be read"
        return
    columns = Checkpoint(row.number, microseconds(row.at), said.key, said.leaves, row.previous, row.root)
    if said != columns or row.key_id != said.key.hex() or said.document != row.document.encode():
        yield "its row says otherwise than its document"
    if said.key not in keys:
        yield "it is signed with a key that is not ours"
    elif not is_signed(said.key, row.signature, said.signed):
        yield "its signature does not fit: it was changed, or made by somebody without the key"
    if row.number > 1 and said.previous != previous:
        yield "it does not follow the one before it"
    leaves = [each.hash for each in tx.checkpoints.leaves(row.number)]
    if len(leaves) != said.leaves or merkle_root(leaves) != said.root:
        yield "what it covers is not what was signed"


def _hash(document: bytes) -> bytes:
    """Return a document's hash, whatever it holds, so that only the place where it breaks is said."""
    try:
        return Checkpoint.read(json.loads(document)).hash
    except (ValueError, RecursionError):
        return b""


def _bad(number: int, what: str) -> Bad:
    return Bad(f"checkpoint {number}", what, number)


# --- copies off the host


def _copies(lines: Sequence[str], keys: frozenset[bytes], known: _Known) -> Iterator[Bad]:
    """Yield what copies of checkpoints know otherwise than the database."""
    seen: dict[int, Checkpoint] = {}
    for line in lines:
        if not line.strip():
            continue
        try:
            copy, signature = from_line(line)
        except ValueError:
            known.tally.unreadable_copies += 1
            continue
        known.tally.copies += 1
        if copy.key not in keys or not is_signed(copy.key, signature, copy.signed):
            yield _bad(copy.number, "its copy off the host is not signed with our key")
            continue
        if seen.setdefault(copy.number, copy) != copy:
            yield _bad(copy.number, "there are two of it off the host: an older database went on beside the newer")
        found = known.documents.get(copy.number)
        if found is not None and found != (copy.document, signature):
            yield _bad(copy.number, "it is another than its copy off the host")
    newest, here = max(seen, default=0), max(known.documents, default=0)
    if newest > here:
        yield _bad(
            here + 1,
            f"it is missing: copies off the host go up to checkpoint {newest}, this database ends with {here}. "
            "Its end was cut off, or an older backup was put in its place",
        )
    for number in sorted(set(seen) - set(known.documents)):
        if number < here:
            yield _bad(number, "it is missing, though a copy of it is off the host")
