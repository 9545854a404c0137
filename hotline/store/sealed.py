"""Sealed values: what a report says, who somebody is, how to reach them.

Every incident has a data key of its own; the people of the organisation share another. Data keys stand in the
database wrapped by a key of the *key ring*, which is kept outside it. A value is sealed for its place: table,
column, incident and row are bound in, so that a value moved anywhere else does not open.

    value    0x01 | nonce (12 bytes) | AES-256-GCM ciphertext and tag
    place    "table|column|incident|row", as associated data
    tag      HMAC-SHA-256 under the ring's index key, 16 bytes: finds a number again without showing it

Source: shared design, threats-and-failures §4.2; NIST SP 800-38D (random 96-bit nonces, far below 2^32 a key).
"""

from __future__ import annotations

import os
import secrets
import time
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from hotline.domain.errors import RecordDestroyed, SealBroken, SettingsError
from hotline.store.keyring import KeyRing, Tag

__all__ = ["DataKey", "KeyRing", "Sealed", "SealedBytes", "Tag", "Vault"]

VERSION = b"\x01"
NONCE_BYTES = 12


class SealedBytes(bytes):
    """A sealed value on its way to or from its column."""


class Sealed(TypeDecorator[bytes]):
    """A column that takes sealed values only: plain words can't get in by mistake."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> bytes | None:
        """Raises TypeError for anything that was not sealed."""
        if value is not None and not isinstance(value, SealedBytes):
            raise TypeError("only sealed values may be written to this column")
        return value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> SealedBytes | None:
        return None if value is None else SealedBytes(value)


class DataKey:
    """Seals and opens the values of one incident, or of the people."""

    __slots__ = ("_cipher", "owner")

    def __init__(self, owner: int, key: bytes) -> None:
        self.owner = owner
        self._cipher = AESGCM(key)

    def seal(self, table: str, column: str, row: object, value: str) -> SealedBytes:
        """Return *value* sealed for this place."""
        # A carrier may hand us half a surrogate pair; the record keeps it as it came.
        return self.seal_bytes(table, column, row, value.encode("utf-8", "surrogatepass"))

    def open(self, table: str, column: str, row: object, value: bytes) -> str:
        """Return what was sealed. Raises SealBroken if it was changed or stood elsewhere."""
        return self.open_bytes(table, column, row, value).decode("utf-8", "surrogatepass")

    def seal_bytes(self, table: str, column: str, row: object, value: bytes) -> SealedBytes:
        """Return the bytes of a file sealed for this place."""
        nonce = os.urandom(NONCE_BYTES)
        place = f"{table}|{column}|{self.owner}|{row}".encode()
        return SealedBytes(VERSION + nonce + self._cipher.encrypt(nonce, value, place))

    def open_bytes(self, table: str, column: str, row: object, value: bytes) -> bytes:
        """Return the bytes that were sealed. Raises SealBroken if they were changed or stood elsewhere."""
        place = f"{table}|{column}|{self.owner}|{row}".encode()
        if value[:1] != VERSION:
            raise SealBroken(f"{table}.{column}: unknown version of a sealed value")
        try:
            return self._cipher.decrypt(value[1 : 1 + NONCE_BYTES], value[1 + NONCE_BYTES :], place)
        except (InvalidTag, ValueError):  # ValueError: cut off within the nonce
            raise SealBroken(f"{table}.{column}: a sealed value does not open") from None


class Vault:
    """Makes, wraps and unwraps data keys; remembers the recent ones for a few minutes."""

    REMEMBERED = 4096
    FORGET_AFTER = 300.0
    """Seconds after which a data key is fetched again: a key that another process destroyed is gone here too."""

    def __init__(self, ring: KeyRing) -> None:
        self.ring = ring
        self._wrapping = {name: AESGCM(key) for name, key in ring.wrapping.items()}
        self._recent: OrderedDict[tuple[str, int], tuple[float, DataKey]] = OrderedDict()
        self._lock = Lock()

    def make(self, scope: str, owner: int, month: str = "") -> tuple[DataKey, str, bytes]:
        """Return a new data key, the name of the ring's key that wraps it (*month*'s, if any), and the wrapped form."""
        key, name = secrets.token_bytes(32), self.ring.for_month(month)
        return DataKey(owner, key), name, self._wrap(scope, owner, name, key)

    def recall(self, scope: str, owner: int) -> DataKey | None:
        """Return the data key if it was used lately."""
        with self._lock:
            self._drop_old()
            known = self._recent.get((scope, owner))
            return None if known is None else known[1]

    def forget(self, scope: str, owner: int) -> None:
        """Forget a data key: it was destroyed."""
        with self._lock:
            self._recent.pop((scope, owner), None)

    def forget_old(self) -> None:
        """Forget the data keys whose time is over."""
        with self._lock:
            self._drop_old()

    def drop(self, names: Iterable[str]) -> None:
        """Forget keys of the ring that were destroyed."""
        self.ring = self.ring.without(names)
        for name in names:
            self._wrapping.pop(name, None)

    def unwrap(self, scope: str, owner: int, name: str, wrapped: bytes) -> DataKey:
        """Return the data key.

        Raises RecordDestroyed if the ring's key was destroyed, SealBroken if it is missing or another.
        """
        return DataKey(owner, self._unwrapped(scope, owner, name, wrapped))

    def rewrap(self, scope: str, owner: int, name: str, wrapped: bytes, to: str) -> bytes:
        """Return a data key's wrapped form under the key *to* instead of *name*. Raises as ``unwrap`` does."""
        return self._wrap(scope, owner, to, self._unwrapped(scope, owner, name, wrapped))

    def _wrap(self, scope: str, owner: int, name: str, key: bytes) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return VERSION + nonce + self._wrapping[name].encrypt(nonce, key, f"data_key|{scope}|{owner}".encode())

    def _unwrapped(self, scope: str, owner: int, name: str, wrapped: bytes) -> bytes:
        cipher = self._wrapping.get(name) or self._come_later(name)
        if cipher is None and name in self.ring.destroyed:
            raise RecordDestroyed("the key of this record was destroyed")
        if cipher is None:
            raise SealBroken("the key ring lacks the key that this database was sealed under")
        if wrapped[:1] != VERSION:
            raise SealBroken("unknown version of a wrapped data key")
        nonce, sealed = wrapped[1 : 1 + NONCE_BYTES], wrapped[1 + NONCE_BYTES :]
        try:
            return cipher.decrypt(nonce, sealed, f"data_key|{scope}|{owner}".encode())
        except (InvalidTag, ValueError):
            raise SealBroken("the key ring is not the one that this database was sealed under") from None

    def _come_later(self, name: str) -> AESGCM | None:
        """Look into the ring's file again: another process, started after us, may wrap under a new key already."""
        if self.ring.path is None or name in self.ring.destroyed:
            return None
        try:
            key = KeyRing.parse(str(self.ring.path)).wrapping.get(name)
        except SettingsError:
            return None
        if key is not None:
            self._wrapping[name] = AESGCM(key)
        return self._wrapping.get(name)

    def remember(self, keys: Mapping[tuple[str, int], DataKey]) -> None:
        """Keep data keys, by scope and owner, for who needs them next. They stand in the database: committed."""
        with self._lock:
            for place, key in keys.items():
                self._recent.pop(place, None)  # to the end: the oldest stands first
                self._recent[place] = time.monotonic(), key
            while len(self._recent) > self.REMEMBERED:
                self._recent.popitem(last=False)

    def _drop_old(self) -> None:
        before = time.monotonic() - self.FORGET_AFTER
        while self._recent and next(iter(self._recent.values()))[0] < before:
            self._recent.popitem(last=False)
