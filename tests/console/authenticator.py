"""What a person of the team holds: an authenticator app and a passkey, written here apart from the libraries."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

STEP = 30
"""Seconds that a code of an authenticator lasts (RFC 6238)."""
PRESENT, VERIFIED, HAS_CREDENTIAL = 0x01, 0x04, 0x40
"""Flags of what an authenticator signs (WebAuthn level 2, 6.1)."""


def code(key: str, at: float) -> str:
    """Return the code that an authenticator with *key* (base32) shows at *at*, in seconds since 1970 (RFC 6238)."""
    plain = key.replace("-", "").replace(" ", "").upper()
    secret = base64.b32decode(plain + "=" * (-len(plain) % 8))
    digest = hmac.new(secret, int(at // STEP).to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset : offset + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


def text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def read(value: str) -> bytes:
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))


@dataclass
class Passkey:
    """One passkey on a phone. It answers as a browser at *origin* has it answer; *flags* say what its owner did."""

    origin: str
    flags: int = PRESENT | VERIFIED
    credential: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    handle: bytes = b""
    used: int = 0
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def made(self, options: dict[str, Any]) -> str:
        """Return what registers this passkey."""
        self.handle = read(options["user"]["id"])
        numbers = self.key.public_key().public_numbers()
        public = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")})
        held = bytes(16) + len(self.credential).to_bytes(2, "big") + self.credential + public
        signed = self._signed(options["rp"]["id"], self.flags | HAS_CREDENTIAL) + held
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": signed})
        said = {"attestationObject": text(attested), "transports": ["internal"]}
        return self._answer(said, self._client("webauthn.create", options["challenge"]))

    def given(self, options: dict[str, Any]) -> str:
        """Return what signs in with this passkey."""
        self.used += 1
        signed, client = self._signed(options["rpId"], self.flags), self._client("webauthn.get", options["challenge"])
        signature = self.key.sign(signed + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        said = {"authenticatorData": text(signed), "signature": text(signature), "userHandle": text(self.handle)}
        return self._answer(said, client)

    def _signed(self, site: str, flags: int) -> bytes:
        return hashlib.sha256(site.encode()).digest() + bytes([flags]) + self.used.to_bytes(4, "big")

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, said: dict[str, Any], client: bytes) -> str:
        known = text(self.credential)
        response = {**said, "clientDataJSON": text(client)}
        return json.dumps({"id": known, "rawId": known, "type": "public-key", "response": response})
