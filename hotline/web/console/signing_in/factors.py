"""Codes of authenticators, recovery codes and passkeys: Flask-Security's own, with what we want otherwise."""

from __future__ import annotations

import unicodedata
from typing import Any, cast

from flask import current_app
from flask_security import MfRecoveryCodesUtil, Totp, WebauthnUtil
from passlib.exc import TokenError
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from hotline.web.console.guard import runtime
from hotline.web.console.signing_in.people import People, User

LONGEST_NAME = 64
"""Characters of a passkey's name."""


def people() -> People:
    """Return Flask-Security's way to the accounts of this application."""
    return cast(People, current_app.extensions["security"].datastore)


class Codes(Totp):
    """Codes of authenticators. Each counts once."""

    def verify_totp(self, token: str, totp_secret: str, user: User, window: int = 0) -> bool:
        """Tell whether *token* is a code of now (or *window* seconds around) that was not used before."""
        set_up = totp_secret == user.tf_totp_secret
        try:
            match = self._totp.verify(
                token, totp_secret, window=window, last_counter=user.totp_used if set_up else None
            )
        except TokenError:
            return False
        if set_up:
            return people().use_code(user, match.counter)
        user.totp_used = match.counter  # kept with the new secret, by ``People.tf_set``
        return True


class RecoveryCodes(MfRecoveryCodesUtil):
    """Recovery codes: shown when they are made, and kept as keyed hashes."""

    def create_recovery_codes(self, user: User) -> list[str]:
        """Make new codes in the place of the old and return them: the only time that they can be seen."""
        security = current_app.extensions["security"]
        made: list[str] = security.totp_factory.generate_recovery_codes(
            current_app.config["SECURITY_MULTI_FACTOR_RECOVERY_CODES_N"]
        )
        people().mf_set_recovery_codes(user, [_hashed(user, code) for code in made])
        return made

    def get_recovery_codes(self, user: User) -> list[str]:
        """Return none: they can't be shown again."""
        return []

    def check_recovery_code(self, user: User, code: str) -> bool:
        """Tell whether *code* is one that is left, and strike it out."""
        return people().use_recovery_code(user, _hashed(user, code))

    def delete_recovery_code(self, user: User, code: str) -> bool:
        """Do nothing: it was struck out as it was checked, so that it can't count twice."""
        return True


def _hashed(user: User, code: str) -> str:
    written = "".join(char for char in code.casefold() if char.isalnum())
    return runtime().store.vault.ring.tag("recovery", f"{user.person.id} {written}").hex()


class Passkeys(WebauthnUtil):
    """Passkeys. Each is two factors: the device, and the finger, face or PIN that opens it."""

    def origin(self) -> str:
        """Return where browsers find us, whatever the request says."""
        return runtime().public_url.rstrip("/")

    def authenticator_selection(self, user: User, usage: str) -> AuthenticatorSelectionCriteria:
        """Ask for a passkey that is found without a name and asks for its owner."""
        return AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        )

    def user_verification(self, user: User | None, usage: list[str]) -> UserVerificationRequirement:
        """Always have the device ask for its owner."""
        return UserVerificationRequirement.REQUIRED

    def name_svn(self, value: str) -> tuple[Any, str | None]:
        """Return what is wrong with a passkey's name, or None and the name."""
        name = unicodedata.normalize("NFC", value.strip())
        fits = name and len(name) <= LONGEST_NAME and name.isprintable()
        return (None, name) if fits else ("This can't be its name.", None)
