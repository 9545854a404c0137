"""What somebody with the whole database in their hands may do to the record, a deed at a time, at random.

Each deed is done with the triggers gone, on one connection whose transaction is rolled back afterwards. A deed that
finds nothing to do its kind of harm to returns an empty text; else it says what it did. None of these people has the
off-host copies of the checkpoints; some have the data keys, some even the key that signs.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, text

from hotline.domain.chain import (
    Chain,
    Checkpoint,
    Entry,
    genesis,
    leaf,
    link,
    merkle_root,
    salted,
)
from hotline.store.pending import Pending
from hotline.store.sealed import Vault
from hotline.store.transaction import Transaction

TABLES = {Chain.TRANSCRIPT: "transcript", Chain.AUDIT: "audit"}


@dataclass
class Tamperer:
    """One person at one database."""

    connection: Connection
    dice: random.Random
    vault: Vault
    seed: bytes
    """The key that signs; most deeds don't use it."""

    # --- helpers

    def run(self, statement: str, **values: Any) -> int:
        return self.connection.execute(text(statement), values).rowcount

    def change(self, table: str, incident: int, number: int, **to: Any) -> None:
        """Give an entry's columns other values."""
        columns = ", ".join(f"{column} = :{column}" for column in to)
        self.run(f"UPDATE {table} SET {columns} WHERE incident = :_i AND seq = :_s", _i=incident, _s=number, **to)

    def rows(self, statement: str, **values: Any) -> list[Any]:
        return list(self.connection.execute(text(statement), values))

    def one(self, statement: str, **values: Any) -> Any:
        return self.dice.choice(self.rows(statement, **values))

    def table(self) -> str:
        return self.dice.choice(["transcript", "transcript", "audit"])

    def entry(self, table: str) -> Any:
        """Any entry that a checkpoint covers."""
        return self.one(f"SELECT incident, seq, at, kind, commitment, hash, entry FROM {table}")

    def flipped(self, value: bytes) -> bytes:
        place = self.dice.randrange(len(value))
        return value[:place] + bytes([value[place] ^ (1 << self.dice.randrange(8))]) + value[place + 1 :]

    def last(self, table: str, incident: int) -> int:
        return self.rows(f"SELECT max(seq) FROM {table} WHERE incident = :i", i=incident)[0][0]

    # --- edits

    def edits_ciphertext(self) -> str:
        table = self.table()
        row = self.entry(table)
        self.change(table, row.incident, row.seq, entry=self.flipped(row.entry))
        return f"flipped a bit of {table} {row.seq}"

    def swaps_words(self) -> str:
        """Two entries' sealed words change places."""
        table = self.table()
        one, other = self.entry(table), self.entry(table)
        if (one.incident, one.seq) == (other.incident, other.seq):
            return ""
        for row, words in ((one, other.entry), (other, one.entry)):
            self.change(table, row.incident, row.seq, entry=words)
        return f"swapped the words of {table} {one.seq} and {other.seq}"

    def writes_other_words(self) -> str:
        """Somebody with the data keys seals other words in an entry's place."""
        table = self.table()
        row = self.entry(table)
        sealed, _ = self.sealed(table, row.incident, row.seq, {"who": "reporter", "text": "Nothing happened."})
        self.change(table, row.incident, row.seq, entry=sealed)
        return f"wrote other words into {table} {row.seq}"

    def sealed(self, table: str, incident: int, seq: int, content: dict[str, Any]) -> tuple[bytes, bytes]:
        tx = Transaction(self.connection, self.vault, Pending(self.connection))
        words, commitment = salted(content, self.dice.randbytes(16))
        return tx.chains.key(incident).seal(table, "entry", seq, words), commitment

    def edits_header(self) -> str:
        table = self.table()
        row = self.entry(table)
        column, to = self.dice.choice(
            [("at", row.at + self.dice.choice([-1, 1, 3_600_000_000])), ("kind", "note_other")]
        )
        self.change(table, row.incident, row.seq, **{column: to})
        return f"changed {column} of {table} {row.seq}"

    def edits_hashes(self) -> str:
        table, column = self.table(), self.dice.choice(["commitment", "hash"])
        row = self.entry(table)
        self.change(table, row.incident, row.seq, **{column: self.flipped(getattr(row, column))})
        return f"changed the {column} of {table} {row.seq}"

    def writes_what_is_none(self) -> str:
        """A time beyond all times, a negative number: no check may stumble over it."""
        table = self.table()
        row = self.entry(table)
        self.change(table, row.incident, row.seq, at=2**62)
        return f"gave {table} {row.seq} a time that is none"

    # --- more or less of it

    def deletes(self) -> str:
        table = self.table()
        row = self.entry(table)
        self.run(f"DELETE FROM {table} WHERE incident = :i AND seq = :s", i=row.incident, s=row.seq)
        return f"deleted {table} {row.seq}"

    def deletes_and_closes_up(self) -> str:
        """The later entries move up, and the incident counts one less."""
        table = self.table()
        row = self.entry(table)
        self.run(f"DELETE FROM {table} WHERE incident = :i AND seq = :s", i=row.incident, s=row.seq)
        for (seq,) in self.rows(
            f"SELECT seq FROM {table} WHERE incident = :i AND seq > :s ORDER BY seq", i=row.incident, s=row.seq
        ):
            self.change(table, row.incident, seq, seq=seq - 1)
        self.run("UPDATE incident SET entries = entries - 1, chained = chained - 1 WHERE id = :i", i=row.incident)
        return f"deleted {table} {row.seq} and closed up"

    def inserts(self) -> str:
        """An entry more, in the middle or at the end, with words that open where it stands."""
        table = self.table()
        row = self.entry(table)
        last = self.last(table, row.incident)
        at_the_end = self.dice.random() < 0.5
        seq = last + 1 if at_the_end else row.seq
        if not at_the_end:
            for each in range(last, row.seq - 1, -1):
                self.change(table, row.incident, each, seq=each + 1)
        sealed, commitment = self.sealed(table, row.incident, seq, {"who": "reporter", "text": "It was Ana."})
        self.run(
            f"INSERT INTO {table} (incident, seq, at, kind, commitment, hash, entry)"
            " VALUES (:i, :s, :at, :kind, :c, :h, :e)",
            i=row.incident, s=seq, at=row.at, kind=row.kind, c=commitment, h=self.dice.randbytes(32), e=sealed,
        )  # fmt: skip
        if table == "transcript":
            self.run("UPDATE incident SET entries = entries + 1, chained = chained + 1 WHERE id = :i", i=row.incident)
        return f"inserted {table} {seq}"

    def reorders(self) -> str:
        table = self.table()
        one, other = self.entry(table), self.entry(table)
        if one.incident != other.incident or one.seq == other.seq:
            return ""
        for seq, to in ((one.seq, -1), (other.seq, one.seq), (-1, other.seq)):
            self.change(table, one.incident, seq, seq=to)
        return f"swapped {table} {one.seq} and {other.seq}"

    def cuts_the_end(self) -> str:
        """The last entries go, and the incident's row is made to fit."""
        table = self.table()
        row = self.entry(table)
        self.run(f"DELETE FROM {table} WHERE incident = :i AND seq >= :s", i=row.incident, s=row.seq)
        if table == "transcript":
            head = self.rows(
                "SELECT hash FROM transcript WHERE incident = :i AND seq = :s", i=row.incident, s=row.seq - 1
            )
            self.run(
                "UPDATE incident SET entries = :n, chained = :n, head = :h WHERE id = :i",
                n=row.seq - 1, h=head[0][0] if head else None, i=row.incident,
            )  # fmt: skip
        return f"cut {table} from {row.seq}"

    def removes_an_incident(self) -> str:
        incident = self.one("SELECT id FROM incident").id
        for table in ("transcript", "audit", *(["checkpoint_leaf"] if self.dice.random() < 0.5 else [])):
            self.run(f"DELETE FROM {table} WHERE incident = :i", i=incident)
        self.run("DELETE FROM data_key WHERE owner = :i", i=incident)
        self.run("DELETE FROM incident WHERE id = :i", i=incident)
        return "removed an incident whole"

    def unlinks(self) -> str:
        """An incident is made to look as if an older version had written it; maybe with other words."""
        incident = self.one("SELECT id FROM incident").id
        if self.dice.random() < 0.5:
            sealed, _ = self.sealed("transcript", incident, 1, {"who": "reporter", "text": "All is well."})
            self.run("UPDATE transcript SET entry = :e WHERE incident = :i AND seq = 1", e=sealed, i=incident)
        self.run("UPDATE transcript SET commitment = NULL, hash = NULL WHERE incident = :i", i=incident)
        self.run("UPDATE incident SET head = NULL, chained = 0 WHERE id = :i", i=incident)
        return "unlinked an incident"

    # --- moved

    def swaps_chains(self) -> str:
        """Two incidents change their records, or their references."""
        found = self.rows("SELECT id, reference, opened_at, head, chained, entries FROM incident")
        one, other = self.dice.sample(found, 2)
        if self.dice.random() < 0.3:
            for row, reference in ((one, "0"), (other, one.reference), (one, other.reference)):
                self.run("UPDATE incident SET reference = :r WHERE id = :i", r=reference, i=row.id)
            return "swapped two references"
        for table in ("transcript", "audit", "data_key"):
            column = "owner" if table == "data_key" else "incident"
            for was, to in ((one.id, -5), (other.id, one.id), (-5, other.id)):
                self.run(f"UPDATE {table} SET {column} = :to WHERE {column} = :was", to=to, was=was)
        for row, of in ((one, other), (other, one)):
            self.run(
                "UPDATE incident SET head = :h, chained = :c, entries = :e WHERE id = :i",
                h=of.head, c=of.chained, e=of.entries, i=row.id,
            )  # fmt: skip
        return "swapped two incidents' chains"

    def moves_an_entry(self) -> str:
        """An entry of one incident is put at the end of another's record."""
        table = self.table()
        row, other = self.entry(table), self.entry(table)
        if row.incident == other.incident:
            return ""
        to = self.last(table, other.incident) + 1
        self.run(
            f"UPDATE {table} SET incident = :to, seq = :n WHERE incident = :i AND seq = :s",
            to=other.incident, n=to, i=row.incident, s=row.seq,
        )  # fmt: skip
        return f"moved {table} {row.seq} to another incident"

    def edits_the_incident(self) -> str:
        row = self.one("SELECT id, head, opened_at FROM incident WHERE chained > 1")
        column, to = self.dice.choice([
            ("head", self.flipped(row.head)), ("chained", 1), ("entries", 10_000), ("reference", "ZZZ-99"),
            ("opened_at", row.opened_at + 1), ("head", None), ("entries", 0),
        ])  # fmt: skip
        self.run(f"UPDATE incident SET {column} = :to WHERE id = :i", to=to, i=row.id)
        return f"changed the incident's {column}"

    # --- checkpoints

    def edits_a_checkpoint(self) -> str:
        row = self.one("SELECT * FROM checkpoint")
        column = self.dice.choice(["at", "previous", "root", "signature", "key_id", "document"])
        value = getattr(row, column)
        if column == "at":
            to: object = value + 1
        elif isinstance(value, str):
            place = self.dice.randrange(len(value))
            to = value[:place] + ("0" if value[place] != "0" else "1") + value[place + 1 :]
        else:
            to = self.flipped(value) if value else b"\0" * 32
        self.run(f"UPDATE checkpoint SET {column} = :to WHERE number = :n", to=to, n=row.number)
        return f"changed {column} of checkpoint {row.number}"

    def edits_a_leaf(self) -> str:
        row = self.one("SELECT * FROM checkpoint_leaf")
        where = "WHERE checkpoint = :n AND chain = :c AND incident = :i"
        key = {"n": row.checkpoint, "c": row.chain, "i": row.incident}
        match self.dice.randrange(4):
            case 0:
                self.run(f"UPDATE checkpoint_leaf SET head = :to {where}", to=self.flipped(row.head), **key)
            case 1:
                self.run(f"UPDATE checkpoint_leaf SET seq = seq + :d {where}", d=self.dice.choice([-1, 1]), **key)
            case 2:
                self.run(f"DELETE FROM checkpoint_leaf {where}", **key)
            case _:
                self.run(
                    "INSERT INTO checkpoint_leaf (checkpoint, chain, incident, seq, head)"
                    " VALUES (:n, :c, 77, 1, :h)", n=row.checkpoint, c=row.chain, h=row.head,
                )  # fmt: skip
        return f"changed a leaf of checkpoint {row.checkpoint}"

    def replays_a_checkpoint(self) -> str:
        """An older checkpoint stands in for a newer one, number and all, or under the newer one's number."""
        old, new = sorted(self.dice.sample(self.rows("SELECT * FROM checkpoint"), 2))
        self.run(
            "UPDATE checkpoint SET at = :a, previous = :p, root = :r, signature = :s, document = :d WHERE number = :n",
            a=old.at, p=old.previous, r=old.root, s=old.signature, d=old.document, n=new.number,
        )  # fmt: skip
        self.run("DELETE FROM checkpoint_leaf WHERE checkpoint = :n", n=new.number)
        self.run(
            "INSERT INTO checkpoint_leaf SELECT CAST(:n AS INTEGER), chain, incident, seq, head FROM checkpoint_leaf"
            " WHERE checkpoint = :o", n=new.number, o=old.number,
        )  # fmt: skip
        return f"put checkpoint {old.number} in the place of {new.number}"

    def deletes_a_checkpoint(self) -> str:
        number = self.one("SELECT number FROM checkpoint").number
        self.run("DELETE FROM checkpoint_leaf WHERE checkpoint = :n", n=number)
        self.run("DELETE FROM checkpoint WHERE number = :n", n=number)
        return f"deleted checkpoint {number}"

    def rolls_back(self) -> str:
        """All of it as it was at an older checkpoint, as from an older backup: whole, only older."""
        number = self.one("SELECT number FROM checkpoint WHERE number > 1").number - 1
        self._back_to(number)
        return f"rolled back to checkpoint {number}"

    def rolls_back_and_goes_on(self) -> str:
        """An older backup, with which somebody who has the signing key went on as if nothing had been."""
        number = self.one("SELECT number FROM checkpoint WHERE number > 1").number - 1
        count = self.rows("SELECT max(number) FROM checkpoint")[0][0] - number
        self._back_to(number)
        for _ in range(count):
            self._sign_anew(self.rows("SELECT max(number) FROM checkpoint")[0][0] + 1, self.seed)
        return f"went on from checkpoint {number}"

    def _back_to(self, number: int) -> None:
        self.run("DELETE FROM checkpoint_leaf WHERE checkpoint > :n", n=number)
        self.run("DELETE FROM checkpoint WHERE number > :n", n=number)
        for chain, table in TABLES.items():
            for (incident,) in self.rows(f"SELECT DISTINCT incident FROM {table}"):
                known = self.rows(
                    "SELECT max(seq) FROM checkpoint_leaf WHERE chain = :c AND incident = :i", c=chain.value, i=incident
                )[0][0]
                self.run(f"DELETE FROM {table} WHERE incident = :i AND seq > :s", i=incident, s=known or 0)
        for (incident,) in self.rows("SELECT id FROM incident"):
            last = self.last("transcript", incident)
            if last is None:
                self.run("DELETE FROM incident WHERE id = :i", i=incident)
                self.run("DELETE FROM data_key WHERE owner = :i", i=incident)
                continue
            head = self.rows("SELECT hash FROM transcript WHERE incident = :i AND seq = :s", i=incident, s=last)[0][0]
            self.run(
                "UPDATE incident SET entries = :n, chained = :n, head = :h WHERE id = :i", n=last, h=head, i=incident
            )

    # --- all made anew

    def recomputes_without_the_key(self) -> str:
        """Other words, and every hash, head, leaf, root and document made to fit; the signatures stay as they were."""
        return self._recompute(None)

    def recomputes_with_a_wrong_key(self) -> str:
        return self._recompute(self.dice.randbytes(32))

    def recomputes_with_our_key(self) -> str:
        """Somebody who has even the signing key: only the copies elsewhere know better."""
        return self._recompute(self.seed)

    def _recompute(self, seed: bytes | None) -> str:
        table = self.table()
        row = self.entry(table)
        sealed, commitment = self.sealed(table, row.incident, row.seq, {"who": "reporter", "text": "Nothing."})
        self.run(
            f"UPDATE {table} SET entry = :e, commitment = :c WHERE incident = :i AND seq = :s",
            e=sealed, c=commitment, i=row.incident, s=row.seq,
        )  # fmt: skip
        self._relink(Chain(table), row.incident)
        for (number,) in self.rows("SELECT number FROM checkpoint ORDER BY number"):
            self._sign_anew(number, seed)
        return f"wrote other words into {table} {row.seq} and made all hashes anew"

    def _relink(self, chain: Chain, incident: int) -> None:
        """Make the hashes of a chain fit its entries, and leaves and incident fit the hashes."""
        table = TABLES[chain]
        begun = self.rows("SELECT reference, opened_at FROM incident WHERE id = :i", i=incident)
        head = genesis(chain, *(begun[0] if begun else ("organisation", 0)))
        found = self.rows(f"SELECT seq, at, kind, commitment FROM {table} WHERE incident = :i ORDER BY seq", i=incident)
        for seq, at, kind, commitment in found:
            head = link(head, Entry(seq, at, kind, commitment))
            self.run(f"UPDATE {table} SET hash = :h WHERE incident = :i AND seq = :s", h=head, i=incident, s=seq)
            self.run(
                "UPDATE checkpoint_leaf SET head = :h WHERE chain = :c AND incident = :i AND seq = :s",
                h=head, c=chain.value, i=incident, s=seq,
            )  # fmt: skip
        if chain is Chain.TRANSCRIPT:
            self.run("UPDATE incident SET head = :h WHERE id = :i", h=head, i=incident)

    def _sign_anew(self, number: int, seed: bytes | None) -> None:
        """Make a checkpoint fit its leaves and the one before it; without *seed* the signature stays as it was."""
        before = self.rows("SELECT document FROM checkpoint WHERE number = :n", n=number - 1)
        previous = Checkpoint.read(json.loads(before[0].document)).hash if before else b""
        found = self.rows("SELECT at, key_id, signature FROM checkpoint WHERE number = :n", n=number)
        at, key_id, signature = found[0] if found else (1_800_000_000_000_000 + number, "", b"")
        leaves = self.rows("SELECT seq, head FROM checkpoint_leaf WHERE checkpoint = :n", n=number)
        private = Ed25519PrivateKey.from_private_bytes(seed) if seed else None
        key = private.public_key().public_bytes_raw() if private else bytes.fromhex(key_id)
        root = merkle_root([leaf(seq, head) for seq, head in leaves])
        made = Checkpoint(number, at, key, len(leaves), previous, root)
        self.run("DELETE FROM checkpoint WHERE number = :n", n=number)
        self.run(
            "INSERT INTO checkpoint (number, at, previous, root, signature, key_id, document)"
            " VALUES (:n, :a, :p, :r, :s, :k, :d)",
            n=number, a=at, p=previous, r=root, s=private.sign(made.signed) if private else signature, k=key.hex(),
            d=made.document.decode(),
        )  # fmt: skip


DEEDS: tuple[Callable[[Tamperer], str], ...] = (
    Tamperer.edits_ciphertext,
    Tamperer.swaps_words,
    Tamperer.writes_other_words,
    Tamperer.edits_header,
    Tamperer.edits_hashes,
    Tamperer.writes_what_is_none,
    Tamperer.deletes,
    Tamperer.deletes_and_closes_up,
    Tamperer.inserts,
    Tamperer.reorders,
    Tamperer.cuts_the_end,
    Tamperer.removes_an_incident,
    Tamperer.unlinks,
    Tamperer.swaps_chains,
    Tamperer.moves_an_entry,
    Tamperer.edits_the_incident,
    Tamperer.edits_a_checkpoint,
    Tamperer.edits_a_leaf,
    Tamperer.replays_a_checkpoint,
    Tamperer.deletes_a_checkpoint,
    Tamperer.rolls_back,
    Tamperer.rolls_back_and_goes_on,
    Tamperer.recomputes_without_the_key,
    Tamperer.recomputes_with_a_wrong_key,
    Tamperer.recomputes_with_our_key,
)
"""Every kind of harm, in turn."""
