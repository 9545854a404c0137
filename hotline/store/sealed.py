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

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from hotline.domain.errors import SealBroken, SettingsError

Tag = NewType("Tag", bytes)
VERSION = b"\x01"
NONCE_BYTES = 12
INDEX, SIGN = "index", "sign"
"""The ring's entries that make tags and sign checkpoints; every other wraps data keys, and the last one is current."""


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


class KeyRing:
    """The keys outside the database. *wrapping* is in the order of the file; its last entry is current."""

    def __init__(self, wrapping: Mapping[str, bytes], index: bytes, signing: bytes = b"") -> None:
        self.wrapping = wrapping
        self.signing = signing
        """The seed of the key that signs checkpoints; empty in a ring made by hand without one."""
        self._mac = hmac.new(index, digestmod=hashlib.sha256)
        self.tag = lru_cache(maxsize=4096)(self._tag)
        """The blind index of a value: equal for equal values, and nothing else can be told from it."""

    @property
    def current(self) -> str:
        """The name of the key that wraps new data keys."""
        return list(self.wrapping)[-1]

    @classmethod
    def parse(cls, setting: str) -> KeyRing:
        """Read HOTLINE_KEYS: the path of a ring, or the ring itself (``name=base64``, by lines or commas).

        Raises SettingsError that says what is wrong and shows no key.
        """
        text = setting
        if "\n" not in setting and ("=" not in setting or Path(setting.partition(",")[0]).is_file()):
            try:
                text = Path(setting).read_text(encoding="utf-8")
            except OSError as error:
                raise SettingsError(f"HOTLINE_KEYS: the key ring can't be read ({error.strerror}).") from None
        keys: dict[str, bytes] = {}
        for entry in text.replace(",", "\n").splitlines():
            if not entry.strip() or entry.lstrip().startswith("#"):
                continue
            name, _, value = entry.partition("=")
            try:
                key = base64.b64decode(value.strip(), validate=True)
            except binascii.Error:
                key = b""
            if len(key) != 32 or not name.strip():
                raise SettingsError("HOTLINE_KEYS: every entry is name=key, the key 32 bytes in base64.")
            keys[name.strip()] = key
        index, signing = keys.pop(INDEX, None), keys.pop(SIGN, b"")
        if index is None or not keys:
            raise SettingsError(f"HOTLINE_KEYS: the ring needs an entry '{INDEX}' and at least one more.")
        if not signing:
            raise SettingsError(f"HOTLINE_KEYS: the ring lacks the entry '{SIGN}', which signs checkpoints.")
        return cls(keys, index, signing)

    @staticmethod
    def new(name: str) -> str:
        """Return the text of a fresh ring whose current key is *name*."""
        made = {each: secrets.token_bytes(32) for each in (INDEX, SIGN, name)}
        return "".join(f"{name}={base64.b64encode(key).decode()}\n" for name, key in made.items())

    def _tag(self, kind: str, value: str) -> Tag:
        mac = self._mac.copy()  # a copy costs a tenth of setting a key up
        mac.update(f"{kind}|{value}".encode())
        return Tag(mac.digest()[:16])


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
        except InvalidTag:
            raise SealBroken(f"{table}.{column}: a sealed value does not open") from None


class Vault:
    """Makes, wraps and unwraps data keys; remembers the recent ones."""

    REMEMBERED = 4096

    def __init__(self, ring: KeyRing) -> None:
        self.ring = ring
        self._wrapping = {name: AESGCM(key) for name, key in ring.wrapping.items()}
        self._recent: OrderedDict[tuple[str, int], DataKey] = OrderedDict()
        self._lock = Lock()

    def make(self, scope: str, owner: int) -> tuple[DataKey, str, bytes]:
        """Return a new data key, the name of the ring's key that wraps it, and the wrapped form."""
        key, nonce = secrets.token_bytes(32), os.urandom(NONCE_BYTES)
        name = self.ring.current
        wrapped = VERSION + nonce + self._wrapping[name].encrypt(nonce, key, f"data_key|{scope}|{owner}".encode())
        return DataKey(owner, key), name, wrapped

    def recall(self, scope: str, owner: int) -> DataKey | None:
        """Return the data key if it was used lately."""
        with self._lock:
            return self._recent.get((scope, owner))

    def unwrap(self, scope: str, owner: int, name: str, wrapped: bytes) -> DataKey:
        """Return the data key. Raises SealBroken if the ring's key is missing or another."""
        cipher = self._wrapping.get(name)
        if cipher is None:
            raise SealBroken("the key ring lacks the key that this database was sealed under")
        nonce, sealed = wrapped[1 : 1 + NONCE_BYTES], wrapped[1 + NONCE_BYTES :]
        try:
            key = cipher.decrypt(nonce, sealed, f"data_key|{scope}|{owner}".encode())
        except InvalidTag:
            raise SealBroken("the key ring is not the one that this database was sealed under") from None
        return DataKey(owner, key)

    def remember(self, keys: Mapping[tuple[str, int], DataKey]) -> None:
        """Keep data keys, by scope and owner, for who needs them next. They stand in the database: committed."""
        with self._lock:
            self._recent.update(keys)
            while len(self._recent) > self.REMEMBERED:
                self._recent.popitem(last=False)
