"""The key ring: the keys that stand outside the database, and what each is for.

    index        makes tags: a number is found again without being shown
    sign         the seed (32 bytes) of the Ed25519 key that signs checkpoints
    YYYY-MM      wraps the data keys of the records that must die in that month; ``YYYY-MM.2`` is its next generation
    any other    a general key: wraps the people's key, and whatever has no month; the last one is current

The text is a line ``name=key`` for each, the key 32 bytes in base64. ``2027-03=destroyed`` says that a month's key
was destroyed on purpose: what older backups hold of that month opens no more, and that is no mistake.

Source: shared design, threats-and-failures §4.2 (expiry-epoch keys).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import NewType

from hotline.domain.errors import SettingsError

Tag = NewType("Tag", bytes)
INDEX, SIGN, DESTROYED = "index", "sign", "destroyed"
KEY_BYTES = 32
MONTHS_AHEAD = 120
"""Months of a new ring. The longest default (a sanction, 5 years) still finds its month after as many years again."""
WARN_AHEAD = 6
"""A ring whose months end is spoken of so many months before the first record would find none."""
COMPLETE = "Run `hotline keys complete`, which adds what is missing and changes nothing else."
_MONTH = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))(?:\.([1-9]\d{0,4}))?", re.ASCII)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}", re.ASCII)


def month_of(moment: datetime | date) -> str:
    """Return the month in which *moment* lies, as the ring names it."""
    return moment.strftime("%Y-%m")


def month_in(name: str) -> str:
    """Return the month that a key is for, or an empty text for any other key."""
    match = _MONTH.fullmatch(name)
    return match[1] if match else ""


def generation_of(name: str) -> int:
    """Return which generation of its month a key is; the first has no number in its name."""
    match = _MONTH.fullmatch(name)
    return int(match[2] or 1) if match else 0


def later_month(month: str, count: int) -> str:
    """Return the month *count* months after *month*."""
    whole = int(month[:4]) * 12 + int(month[5:]) - 1 + count
    return f"{whole // 12:04d}-{whole % 12 + 1:02d}"


def months_from(month: str, count: int) -> list[str]:
    """Return *count* months in order, beginning with *month*."""
    return [later_month(month, number) for number in range(count)]


class KeyRing:
    """The keys, as one process read them at its start. *wrapping* is in the order of the ring."""

    def __init__(
        self,
        wrapping: Mapping[str, bytes],
        index: bytes,
        signing: bytes = b"",
        *,
        destroyed: Iterable[str] = (),
        path: Path | None = None,
    ) -> None:
        self.wrapping = wrapping
        self.signing = signing
        """The seed of the key that signs checkpoints; empty in a ring made by hand without one."""
        self.destroyed = frozenset(destroyed)
        self.path = path
        """The ring's file; None where the setting holds the ring itself."""
        self._index = index
        self._mac = hmac.new(index, digestmod=hashlib.sha256)
        self.tag = lru_cache(maxsize=4096)(self._tag)
        """The blind index of a value: equal for equal values, and nothing else can be told from it."""
        self.current = next((name for name in reversed(list(wrapping)) if not month_in(name)), next(iter(wrapping)))
        """The general key that wraps what has no month."""
        self._newest: dict[str, str] = {}
        for name in sorted(filter(month_in, wrapping), key=generation_of):
            self._newest[month_in(name)] = name

    @property
    def last_month(self) -> str:
        """The last month that has a key, or an empty text."""
        return max(self._newest, default="")

    def for_month(self, month: str) -> str:
        """Return the name of the key for records that die in *month*: its newest generation, or the general key."""
        return self._newest.get(month, self.current)

    def lacks_months(self, month: str) -> str:
        """Return the first month without a key up to *month*, so that somebody adds them; an empty text if none."""
        last = self.last_month
        return "" if last and last >= month else later_month(last, 1) if last else month

    def without(self, names: Iterable[str]) -> KeyRing:
        """Return the ring after the keys of these months were destroyed."""
        gone = frozenset(names)
        kept = {name: key for name, key in self.wrapping.items() if name not in gone}
        return KeyRing(kept, self._index, self.signing, destroyed=self.destroyed | gone, path=self.path)

    def fingerprints(self) -> dict[str, bytes]:
        """Return what stands for each key in the database: tells it from another, and nothing of it."""
        keys = {INDEX: self._index, **({SIGN: self.signing} if self.signing else {}), **self.wrapping}
        return {name: hashlib.sha256(b"coc-ring-v1\0" + key).digest()[:16] for name, key in keys.items()}

    @classmethod
    def parse(cls, setting: str) -> KeyRing:
        """Read HOTLINE_KEYS: the path of a ring, or the ring itself (``name=base64``, by lines or commas).

        Raises SettingsError that says what is wrong and shows no key.
        """
        text, path = read_setting(setting)
        keys: dict[str, bytes] = {}
        destroyed = []
        for name, value in entries_of(text).items():
            if value == DESTROYED and month_in(name):
                destroyed.append(name)
                continue
            try:
                keys[name] = base64.b64decode(value, validate=True)
            except binascii.Error:
                keys[name] = b""
            if len(keys[name]) != KEY_BYTES:
                raise SettingsError("HOTLINE_KEYS: every entry is name=key, the key 32 bytes in base64.")
        index, signing = keys.pop(INDEX, None), keys.pop(SIGN, b"")
        if index is None or not keys:
            raise SettingsError(f"HOTLINE_KEYS: the ring needs an entry '{INDEX}' and at least one more.")
        if not signing:
            raise SettingsError(f"HOTLINE_KEYS: the ring has no entry '{SIGN}' to sign checkpoints with. {COMPLETE}")
        if all(month_in(name) for name in keys):
            raise SettingsError(f"HOTLINE_KEYS: the ring has months only, and no general key. {COMPLETE}")
        return cls(keys, index, signing, destroyed=destroyed, path=path)

    @staticmethod
    def new(name: str = "general", today: date | None = None) -> str:
        """Return the text of a fresh ring whose general key is *name*, with months for ten years from *today*."""
        first = month_of(today or datetime.now(UTC))
        names = [INDEX, SIGN, name, *months_from(first, MONTHS_AHEAD)]
        return text_of({each: new_entry() for each in names})

    def _tag(self, kind: str, value: str) -> Tag:
        mac = self._mac.copy()  # a copy costs a tenth of setting a key up
        mac.update(f"{kind}|{value}".encode())
        return Tag(mac.digest()[:16])


# --- the ring's text


def new_entry() -> str:
    """Return a fresh key as the ring writes it."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def read_setting(setting: str) -> tuple[str, Path | None]:
    """Return the ring's text and, if it stands in a file, its path. Raises SettingsError."""
    if "\n" in setting or ("=" in setting and not _is_file(setting.partition(",")[0])):
        return setting, None
    try:
        return Path(setting).read_text(encoding="utf-8"), Path(setting)
    except OSError as error:
        raise SettingsError(f"HOTLINE_KEYS: the key ring can't be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise SettingsError("HOTLINE_KEYS: the key ring is not a text.") from None


def _is_file(name: str) -> bool:
    try:
        return Path(name).is_file()
    except OSError:  # too long for a name: it is a ring
        return False


def entries_of(text: str) -> dict[str, str]:
    """Return the ring's entries in order, as written. Raises SettingsError for what is none; shows no key."""
    entries: dict[str, str] = {}
    for line in text.replace(",", "\n").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, _, value = (part.strip() for part in line.partition("="))
        if not _NAME.fullmatch(name) or not value:
            raise SettingsError("HOTLINE_KEYS: every entry is name=key, the key 32 bytes in base64.")
        if name in entries:
            raise SettingsError(f"HOTLINE_KEYS: the entry '{name}' stands in the ring twice.")
        entries[name] = value
    return entries


def text_of(entries: Mapping[str, str]) -> str:
    """Return a ring's text."""
    return "".join(f"{name}={value}\n" for name, value in entries.items())
