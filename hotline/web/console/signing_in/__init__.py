"""Signing in, by Flask-Security over our own accounts. Importing this takes seconds: only the console's maker does.

Flask-Security checks passwords, codes and passkeys and knows the order of the steps. Ours are the accounts, the
sessions (rows on the server), what a role opens, and how often somebody may guess.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Flask, g, render_template, request
from flask_security import Security
from flask_security.signals import user_authenticated
from werkzeug.exceptions import TooManyRequests

from hotline.store.sealed import KeyRing
from hotline.usecases.runtime import Runtime
from hotline.web.console import create_console
from hotline.web.console.guard import for_anybody
from hotline.web.console.signing_in import forms, limits, sessions, views
from hotline.web.console.signing_in.factors import Codes, Passkeys, RecoveryCodes
from hotline.web.console.signing_in.people import People

FRESH = timedelta(minutes=15)
"""Who changes what they sign in with proved within this time that it is them: an open laptop is not enough."""
OPEN = (
    "login", "two_factor_token_validation", "mf_recovery", "wan_signin", "wan_signin_response",
    "two_factor_setup", "two_factor_setup_validate", "mf_recovery_codes", "wan_register", "wan_register_response",
    "wan_delete", "verify", "wan_verify", "wan_verify_response",
)  # fmt: skip
"""Pages of Flask-Security that we have. It asks itself for a session, whole or of setting up, where one is needed."""
TEMPLATES = {
    "LOGIN_USER": "sign_in", "VERIFY": "again", "TWO_FACTOR_VERIFY_CODE": "code", "TWO_FACTOR_SETUP": "authenticator",
    "MULTI_FACTOR_RECOVERY": "recovery", "MULTI_FACTOR_RECOVERY_CODES": "recovery_codes",
    "WAN_SIGNIN": "passkey", "WAN_REGISTER": "passkeys", "WAN_VERIFY": "again_passkey",
}  # fmt: skip
ADDRESSES = {
    "LOGIN": "/sign-in", "TWO_FACTOR_TOKEN_VALIDATION": "/sign-in/code", "TWO_FACTOR_RESCUE": "/sign-in/rescue",
    "TWO_FACTOR_SELECT": "/sign-in/select", "MULTI_FACTOR_RECOVERY": "/sign-in/recovery",
    "WAN_SIGNIN": "/sign-in/passkey", "VERIFY": "/me/again", "WAN_VERIFY": "/me/again/passkey",
    "TWO_FACTOR_SETUP": "/me/authenticator", "MULTI_FACTOR_RECOVERY_CODES": "/me/recovery-codes",
    "WAN_REGISTER": "/me/passkeys", "WAN_DELETE": "/me/passkey-removal",
}  # fmt: skip


class SignIns(Security):
    """Flask-Security, as we use it."""

    def _check_modules(self, module: str, config_name: str) -> Any:
        # nh3 would clean the names of passkeys: ``Passkeys.name_svn`` checks them, and templates escape them.
        return module == "nh3" or super()._check_modules(module, config_name)


def create_served_console(runtime: Runtime) -> Flask:
    """Return the console as it is served: with signing in."""
    app = create_console(runtime, sessions.signed_in)
    app.config.update(_settings(runtime.store.vault.ring))
    security = SignIns(
        app, People(runtime),
        login_form=forms.SignInForm, verify_form=forms.AgainForm, two_factor_verify_code_form=forms.CodeForm,
        mf_recovery_form=forms.RecoveryForm, wan_signin_form=forms.PasskeyForm,
        wan_signin_response_form=forms.PasskeyResponseForm,
        totp_cls=Codes, webauthn_util_cls=Passkeys, mf_recovery_codes_util_cls=RecoveryCodes,
    )  # fmt: skip
    security.want_json(lambda _request: False)
    security.login_manager.user_loader(sessions.user_of_session)
    security.login_manager.request_loader(_nobody)
    user_authenticated.connect(sessions.begin, app)
    for name in OPEN:
        for_anybody(app.view_functions[f"security.{name}"])
    limits.limit(app)
    app.register_blueprint(views.blueprint)
    app.before_request(sessions.refuse_foreign_next)
    app.before_request(_who_is_here)
    app.register_error_handler(TooManyRequests, _too_many)
    return app


def _settings(ring: KeyRing) -> dict[str, Any]:
    pages = {f"{name}_URL": address for name, address in ADDRESSES.items()}
    pages |= {f"{name}_TEMPLATE": f"console/sign_in/{name_of}.html" for name, name_of in TEMPLATES.items()}
    given = pages | {
        "STATIC_FOLDER": None, "LOGOUT_METHODS": None, "FLASH_MESSAGES": False, "RETURN_GENERIC_RESPONSES": True,
        "API_ENABLED_METHODS": ["session"], "POST_LOGIN_VIEW": "/", "POST_LOGOUT_VIEW": "/sign-in",
        "CLI_USERS_NAME": None, "CLI_ROLES_NAME": None,
        "PASSWORD_SALT": ring.tag("console", "passwords").hex(), "PASSWORD_HASH": "argon2",
        "PASSWORD_SCHEMES": ["argon2"], "PASSWORD_LENGTH_MIN": forms.SHORTEST,
        # argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet.
        "PASSWORD_HASH_PASSLIB_OPTIONS": {
            "argon2__memory_cost": 19456, "argon2__time_cost": 2, "argon2__parallelism": 1,
        },
        "FRESHNESS": FRESH, "FRESHNESS_GRACE_PERIOD": timedelta(0),
        "TWO_FACTOR": True, "TWO_FACTOR_REQUIRED": True, "TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "TWO_FACTOR_IMPLEMENTATIONS": {"code": "flask_security.twofactor.CodeTfPlugin"},
        "TWO_FACTOR_RESCUE_EMAIL": False, "TWO_FACTOR_POST_SETUP_VIEW": views.AFTER,
        "TWO_FACTOR_AUTHENTICATOR_VALIDITY": 30,  # seconds: the code before and the one after count too
        "TWO_FACTOR_SETUP_WITHIN": FRESH,
        "TOTP_SECRETS": {"1": ring.tag("console", "authenticators").hex()}, "TOTP_ISSUER": "Hotline",
        "MULTI_FACTOR_RECOVERY_CODES": True, "MULTI_FACTOR_RECOVERY_CODES_N": 10,
        "WEBAUTHN": True, "WAN_RP_NAME": "Hotline", "WAN_ALLOW_USER_HINTS": False,
        "WAN_ALLOW_AS_VERIFY": ["first"], "WAN_POST_REGISTER_VIEW": views.AFTER,
        "WAN_REGISTER_WITHIN": timedelta(minutes=5), "WAN_SIGNIN_WITHIN": timedelta(minutes=2),
    }  # fmt: skip
    return {f"SECURITY_{name}": value for name, value in given.items()} | {
        "SESSION_PROTECTION": None,  # a phone changes its address; what ends sessions is on the server
        "WTF_CSRF_SSL_STRICT": False,  # our pages send no Referer; the token and the cookie's SameSite stand
    }


def _nobody(_request: object) -> None:
    """No token signs anybody in: only a session does."""


def _who_is_here() -> None:
    """Let pages that are open to anybody show who is signed in, and their bar."""
    if request.endpoint != "static" and "person" not in g and (person := sessions.signed_in()):
        g.person = person


def _too_many(_error: Exception) -> tuple[str, int]:
    return render_template("console/sign_in/too_many.html"), 429
