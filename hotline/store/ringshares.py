"""The key ring in parts: a sealed copy, and shares of the secret that opens it, in words that can be printed.

A fresh secret of 32 bytes seals the ring's text (AES-256-GCM); Shamir's scheme as of SLIP-39 cuts the secret into
shares, each a line of words with a checksum of its own. Fewer shares than are needed tell nothing at all.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from collections.abc import Iterable

import shamir_mnemonic
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from hotline.domain.errors import SettingsError

FIRST_LINE = "hotline-sealed-ring-1"
_PLACE = b"coc-ring-copy-v1"
_NONCE = 12


def split(ring: str, *, shares: int, needed: int) -> tuple[str, list[str]]:
    """Return a ring's sealed copy and the words of each share; *needed* of *shares* open it.

    Raises SettingsError where the numbers make no sense.
    """
    if not 2 <= needed <= shares <= 16:
        raise SettingsError("Of 2 to 16 shares at least 2 are needed, and no more than there are.")
    secret, nonce = secrets.token_bytes(32), os.urandom(_NONCE)
    sealed = nonce + AESGCM(secret).encrypt(nonce, ring.encode(), _PLACE)
    words = shamir_mnemonic.generate_mnemonics(1, [(needed, shares)], secret)[0]
    return f"{FIRST_LINE}\n{base64.encodebytes(sealed).decode()}", words


def join(sealed: str, shares: Iterable[str]) -> str:
    """Return the ring's text. *shares* are the words, or the whole texts that ``keys split`` wrote.

    Raises SettingsError where shares are missing, misread or of another ring.
    """
    first, _, body = sealed.strip().partition("\n")
    try:
        data = base64.b64decode(body, validate=False)
    except binascii.Error:
        data = b""
    if first.strip() != FIRST_LINE or len(data) <= _NONCE:
        raise SettingsError("This is no sealed copy of a key ring.")
    try:
        secret = shamir_mnemonic.combine_mnemonics([_words_in(share) for share in shares])
        return AESGCM(secret).decrypt(data[:_NONCE], data[_NONCE:], _PLACE).decode()
    except shamir_mnemonic.MnemonicError:
        raise SettingsError("These shares don't fit together: too few, misread, or of different rings.") from None
    except (InvalidTag, ValueError):
        raise SettingsError("These shares are of another copy of a key ring, or the copy was changed.") from None


def _words_in(text: str) -> str:
    """Return the words of a share; lines that begin with # are remarks."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return " ".join(" ".join(lines).lower().split())
