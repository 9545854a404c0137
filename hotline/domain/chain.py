"""The chain: why nobody can change, drop, add or move an entry of the record without its being seen. Pure.

Every incident has two chains of this one mechanism: its transcript and its audit (who read, exported, held it). The
organisation's own audit is the audit chain of incident 0, whose reference is "organisation" and which began at 0.
H is SHA-256, ‖ joins bytes, each prefix ends in one zero byte, and every hash stands in JSON as lower-case hex.

Canonical JSON
    keys sorted by code point, no spaces, no floats, UTF-8; escaped are only the quotation mark, the backslash and
    what lies below U+0020 (as b, f, n, r, t or u00xx in lower case). Where a text holds half a surrogate pair (a
    carrier may send one), two halves side by side become the character that they make, and a half by itself becomes
    its three bytes (as in WTF-8; Python: "surrogatepass").
Entry
    content     {"who": …, "text": …} and what else the kind of entry has ("message": id of a text, …)
    salt        16 random bytes, disclosed only with the content
    commitment  H("coc-entry-v1\\0" ‖ salt ‖ canonical content)
    sealed      the canonical content with one key more, "salt": 32 hex digits
Chain
    genesis     H("coc-chain-v1\\0" ‖ canonical {"chain": "transcript"|"audit", "opened_at": µs, "reference": …})
    hash        H("coc-link-v1\\0" ‖ previous hash ‖ canonical {"at": µs, "commitment": hex, "kind": …, "seq": n})
    head        the hash of the last entry; the genesis while there is none. seq counts from 1 without a gap
Checkpoint: covers the chains that changed since the one before
    leaf        H("coc-leaf-v1\\0" ‖ seq of the head, 8 bytes, big-endian ‖ head)
    root        of the leaves, sorted as bytes: pairs H("coc-node-v1\\0" ‖ left ‖ right), level by level, and one
                left over goes up as it is (the tree of RFC 9162); of no leaf, H("coc-none-v1\\0")
    path        from a leaf up: the other one of each pair, and on which side it stands ("left", "right")
    document    canonical {"at": µs, "key": the signer's public key (32 bytes) in hex, "leaves": how many,
                "number": n from 1 without a gap, "previous": hash of the document before, or "" for the first,
                "root": hex}
    its hash    H("coc-checkpoint-v1\\0" ‖ document)
    signature   Ed25519 over "coc-checkpoint-v1\\0" ‖ document
    sent off    one line: canonical {"document": {…}, "signature": hex}

Known answers are in tests/domain/test_chain.py. Source: shared design, threats-and-failures §4.3.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

SALT_BYTES = 16
HASH_BYTES = 32
_ENTRY, _LINK, _CHAIN = b"coc-entry-v1\0", b"coc-link-v1\0", b"coc-chain-v1\0"
_LEAF, _NODE, _NONE = b"coc-leaf-v1\0", b"coc-node-v1\0", b"coc-none-v1\0"
_CHECKPOINT = b"coc-checkpoint-v1\0"
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode


class Chain(StrEnum):
    """The two chains of an incident."""

    TRANSCRIPT = "transcript"
    AUDIT = "audit"


ORGANISATION = 0
"""The incident whose audit chain is the organisation's own."""
ORGANISATION_REFERENCE, ORGANISATION_OPENED_AT = "organisation", 0


class Entry(NamedTuple):
    """What is linked of an entry. *at* is microseconds since 1970, UTC."""

    seq: int
    at: int
    kind: str
    commitment: bytes


class Step(NamedTuple):
    """One step of a path: the other hash of the pair, and the side on which it stands."""

    side: str
    other: bytes


def canonical(value: Mapping[str, Any]) -> bytes:
    """Return the one form of *value* that is hashed. Raises TypeError for a float anywhere in it."""
    _refuse_floats(value)
    text = _encode(value)
    try:
        return text.encode()
    except UnicodeEncodeError:  # half a surrogate pair: rare, and kept as it came
        joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        return joined.encode("utf-8", "surrogatepass")


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise TypeError("a float has more than one written form: it can't be hashed")
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for one in value:
            _refuse_floats(one)


def commit(salt: bytes, content: bytes) -> bytes:
    """Return the commitment to *content*, which is canonical."""
    return hashlib.sha256(_ENTRY + salt + content).digest()


def salted(content: Mapping[str, Any], salt: bytes) -> tuple[str, bytes]:
    """Return what is sealed of an entry, and its commitment."""
    if "salt" in content:
        raise ValueError("the salt is added here")
    plain = canonical(content)
    rest = plain.decode("utf-8", "surrogatepass")[1:]
    return f'{{"salt":"{salt.hex()}"{"," if content else ""}{rest}', commit(salt, plain)


def unsalted(sealed: str) -> tuple[dict[str, Any], bytes | None]:
    """Return an entry's content and its salt; None if an older version wrote it and it is not linked yet."""
    content: dict[str, Any] = json.loads(sealed)
    salt = content.pop("salt", None)
    return content, None if salt is None else bytes.fromhex(salt)


def genesis(chain: Chain, reference: str, opened_at: int) -> bytes:
    """Return where a chain begins: bound to its incident and to which of the two it is."""
    begun = {"chain": chain.value, "opened_at": opened_at, "reference": reference}
    return hashlib.sha256(_CHAIN + canonical(begun)).digest()


def link(previous: bytes, entry: Entry) -> bytes:
    """Return the hash of *entry* behind *previous*. Raises ValueError for a kind that would need escaping."""
    if not entry.kind.replace("_", "a").isalnum() or not entry.kind.isascii():
        raise ValueError("a kind is letters, digits and underscores")
    # Canonical JSON, written out: this is done for every entry of every text.
    header = f'{{"at":{entry.at},"commitment":"{entry.commitment.hex()}","kind":"{entry.kind}","seq":{entry.seq}}}'
    return hashlib.sha256(_LINK + previous + header.encode()).digest()


def leaf(seq: int, head: bytes) -> bytes:
    """Return what a checkpoint says of one chain: nothing, to who doesn't know its head."""
    return hashlib.sha256(_LEAF + seq.to_bytes(8, "big") + head).digest()


def merkle_root(leaves: Sequence[bytes]) -> bytes:
    """Return the root over *leaves*, in whatever order they are given."""
    level = sorted(leaves)
    if not level:
        return hashlib.sha256(_NONE).digest()
    while len(level) > 1:
        level = _above(level)
    return level[0]


def merkle_path(leaves: Sequence[bytes], one: bytes) -> list[Step]:
    """Return the path from *one* of *leaves* to their root. Raises ValueError if it is none of them."""
    level = sorted(leaves)
    place, path = level.index(one), list[Step]()
    while len(level) > 1:
        other = place ^ 1
        if other < len(level):
            path.append(Step("left" if other < place else "right", level[other]))
        level, place = _above(level), place // 2
    return path


def root_of_path(one: bytes, path: Sequence[Step]) -> bytes:
    """Return the root that *one* and its *path* lead to."""
    for side, other in path:
        one = _node(other, one) if side == "left" else _node(one, other)
    return one


def _above(level: Sequence[bytes]) -> list[bytes]:
    pairs = [_node(level[place], level[place + 1]) for place in range(0, len(level) - 1, 2)]
    return pairs + list(level[len(pairs) * 2 :])


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(_NODE + left + right).digest()


@dataclass(frozen=True)
class Checkpoint:
    """What is signed and sent off the host. *previous* is empty for the first one."""

    number: int
    at: int
    key: bytes
    leaves: int
    previous: bytes
    root: bytes

    @property
    def document(self) -> bytes:
        """The canonical document."""
        return canonical(
            {
                "at": self.at,
                "key": self.key.hex(),
                "leaves": self.leaves,
                "number": self.number,
                "previous": self.previous.hex(),
                "root": self.root.hex(),
            }
        )

    @property
    def hash(self) -> bytes:
        """What the next checkpoint names as its previous."""
        return hashlib.sha256(self.signed).digest()

    @property
    def signed(self) -> bytes:
        """The bytes that the signature is over."""
        return _CHECKPOINT + self.document

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> Checkpoint:
        """Return the checkpoint that a parsed document says. Raises ValueError for anything else."""
        try:
            number, at, leaves = (document[name] for name in ("number", "at", "leaves"))
            key, previous, root = (bytes.fromhex(document[name]) for name in ("key", "previous", "root"))
        except (KeyError, TypeError, ValueError):
            raise ValueError("not a checkpoint") from None
        if not all(type(value) is int and value >= 0 for value in (number, at, leaves)):
            raise ValueError("not a checkpoint")
        if len(key) != 32 or len(root) != HASH_BYTES or len(previous) not in (0, HASH_BYTES):
            raise ValueError("not a checkpoint")
        read = cls(number, at, key, leaves, previous, root)
        if canonical(document) != read.document:
            raise ValueError("not a checkpoint")
        return read


def to_line(checkpoint: Checkpoint, signature: bytes) -> str:
    """Return the line that is sent off the host."""
    document = checkpoint.document.decode()
    return f'{{"document":{document},"signature":"{signature.hex()}"}}'


def from_line(line: str) -> tuple[Checkpoint, bytes]:
    """Return the checkpoint and the signature of a line. Raises ValueError for anything else."""
    try:
        found = json.loads(line)
        document, signature = found["document"], bytes.fromhex(found["signature"])
    except (KeyError, TypeError, ValueError, RecursionError):
        raise ValueError("not a checkpoint") from None
    return Checkpoint.read(document), signature
