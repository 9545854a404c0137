"""PINs of the staff line: hashed when the configuration is applied, and compared without telling how far off one is."""

from __future__ import annotations

import hashlib
import hmac

COST, BLOCK, LANES, BYTES = 2**14, 8, 1, 32
"""Source of the cost: RFC 7914 (N=2^14, r=8, p=1: 16 MiB, some 50 ms)."""
HASHED = rf"scrypt\${COST}\${BLOCK}\${LANES}\$[0-9a-f]{{32}}\$[0-9a-f]{{{2 * BYTES}}}"
"""The shape of a hash, as a regular expression."""


def hash_pin(pin: str, whose: str) -> str:
    """Return ``scrypt$16384$8$1$salt$hash`` of a PIN, in hexadecimal.

    The salt is derived from *whose* PIN it is, not drawn: a file that is applied twice changes nothing, and still
    no two people share a salt.
    """
    salt = hashlib.sha256(f"hotline pin/{whose}".encode()).digest()[:16]
    return f"scrypt${COST}${BLOCK}${LANES}${salt.hex()}${_hashed(pin, salt).hex()}"


NOBODYS = f"scrypt${COST}${BLOCK}${LANES}${'00' * 16}${'00' * BYTES}"
"""No PIN has this hash. Compared where none may be: that takes as long, and is wrong like any other."""


def is_pin(pin: str, hashed: str) -> bool:
    """Tell whether *pin* is the one that was *hashed*; takes the same time for every PIN, some 50 ms."""
    _, _, _, _, salt, wanted = hashed.split("$")
    return hmac.compare_digest(_hashed(pin, bytes.fromhex(salt)), bytes.fromhex(wanted))


def _hashed(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=LANES, dklen=BYTES)
