"""Flask-Security's forms; what is guessed in them is counted first, and nobody is remembered beyond a session."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import BoundedSemaphore
from typing import Any

from flask import abort, redirect, session
from flask_login import current_user
from flask_security import LoginForm, MfRecoveryForm, TwoFactorVerifyCodeForm, VerifyForm
from flask_security.webauthn import WebAuthnSigninForm, WebAuthnSigninResponseForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from hotline.usecases import sign_in
from hotline.usecases.sign_in import Guessed
from hotline.web.console.guard import runtime
from hotline.web.console.signing_in import known_browser

SHORTEST, LONGEST = 12, 128
"""Characters of a password."""
CODE_WITHIN = 600
"""Seconds from the password to the second factor."""
AT_ONCE, WAIT = 2, 0.5
"""So many passwords are hashed at once, which takes memory and a core each; others wait so many seconds at most, so
that whoever floods the sign-in takes no thread from a webhook."""
_hashing = BoundedSemaphore(AT_ONCE)
PASSWORD, CODE = "password", "code"


def counted(kind: str, said: str, judge: Callable[[], bool]) -> bool:
    """Count a try for the account that *said* names, then judge it; what was right is not counted.

    Answers 429 without judging it where there were too many: alike for accounts that there are and those that aren't.
    """
    now_running = runtime()
    home = known_browser.of(said)
    tried = now_running.store.transact(lambda tx: sign_in.guess(now_running, tx, kind=kind, said=said, home=home))
    if not isinstance(tried, Guessed):
        abort(429)
    if not home and not _hashing.acquire(timeout=WAIT):
        abort(429)
    try:
        right = judge()
    finally:
        if not home:
            _hashing.release()
    if right:
        now_running.store.transact(lambda tx: sign_in.right(tx, tried))
    return right


class SignInForm(LoginForm):
    """An e-mail address or id, and a password. Right only for who set up a second factor, which is asked next."""

    email = StringField(validators=[InputRequired(), Length(max=200)])
    password = StringField(validators=[InputRequired(), Length(max=LONGEST)])
    remember = None

    def validate(self, **kwargs: Any) -> bool:
        """Tell whether account and password belong together."""
        checked = super().validate
        right = counted(PASSWORD, str(self.email.data or ""), lambda: bool(checked(**kwargs)) and self._is_whole())
        if right:
            session["second_factor_by"] = time.time() + CODE_WITHIN
        return right

    def _is_whole(self) -> bool:
        # Whoever only has a password (they stopped half-way, or were revoked) sets up the rest by their link: else
        # whoever stole a password could set up a second factor to go with it.
        return bool(self.user and self.user.tf_totp_secret)


def _in_time() -> bool:
    """Tell that the password was given lately; sends whoever waited too long back to it."""
    if session.get("second_factor_by", 0) <= time.time():
        abort(redirect("/sign-in"))
    return True


class CodeForm(TwoFactorVerifyCodeForm):
    """A code of an authenticator, to sign in or to show that a new one works."""

    def validate(self, **kwargs: Any) -> bool:
        """Tell whether it is a code of now."""
        checked = super().validate
        if self.is_setup:
            return bool(checked(**kwargs))
        return _in_time() and counted(CODE, self.user.person.id, lambda: bool(checked(**kwargs)))


class RecoveryForm(MfRecoveryForm):
    """A recovery code, in the place of an authenticator's."""

    def validate(self, **kwargs: Any) -> bool:
        """Tell whether it is one that is left."""
        checked = super().validate
        return _in_time() and counted(CODE, self.user.person.id, lambda: bool(checked(**kwargs)))


class AgainForm(VerifyForm):
    """The password once more, before somebody changes what they sign in with."""

    def validate(self, **kwargs: Any) -> bool:
        """Tell whether it is theirs."""
        checked = super().validate
        return counted(
            PASSWORD, current_user.person.id, lambda: bool(current_user.password) and bool(checked(**kwargs))
        )


class PasskeyForm(WebAuthnSigninForm):
    """A wish to sign in by passkey. Nobody says who they are: the passkey does."""

    def validate(self, **kwargs: Any) -> bool:
        """Tell whether it is one."""
        self.remember.data = False
        return bool(super().validate(**kwargs))


class PasskeyResponseForm(WebAuthnSigninResponseForm):
    """What a passkey answered. Its challenge counts once."""

    def validate(self, **kwargs: Any) -> bool:
        """Tell whether a passkey of somebody who may sign in answered our challenge, for the first time."""
        self.remember.data = ""
        now_running = runtime()
        return bool(super().validate(**kwargs)) and now_running.store.transact(
            lambda tx: sign_in.is_first_answer(tx, self.challenge, now_running.now())
        )
