"""Ed25519: whoever has the ring's entry ``sign`` signs checkpoints, and everybody can check them (RFC 8032)."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from hotline.domain.errors import SettingsError


def public_key(seed: bytes) -> bytes:
    """Return the public key (32 bytes) of a signing key. Raises SettingsError if the ring has none."""
    return _private(seed).public_key().public_bytes_raw()


def sign(seed: bytes, data: bytes) -> bytes:
    """Return the signature (64 bytes) over *data*. Raises SettingsError if the ring has no signing key."""
    return _private(seed).sign(data)


def is_signed(key: bytes, signature: bytes, data: bytes) -> bool:
    """Tell whether the holder of *key* (32 bytes) signed *data*."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, data)
    except (InvalidSignature, ValueError):  # ValueError: no point of the curve
        return False
    return True


def _private(seed: bytes) -> Ed25519PrivateKey:
    if not seed:
        raise SettingsError("HOTLINE_KEYS: the ring lacks the entry 'sign', which signs checkpoints.")
    return Ed25519PrivateKey.from_private_bytes(seed)
