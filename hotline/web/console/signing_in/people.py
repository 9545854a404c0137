"""Our accounts as Flask-Security wants its users: read whole, changed one thing at a time, each in a transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from flask_security import UserDatastore, UserMixin, WebAuthnMixin
from flask_security.datastore import Datastore

from hotline.domain.accounts import Account, Passkey
from hotline.domain.organisation import Person
from hotline.store.transaction import Transaction
from hotline.usecases import sign_in
from hotline.usecases.runtime import Runtime
from hotline.usecases.sign_in import Known

FIRST_FACTOR = "first"
"""What Flask-Security calls a passkey that one signs in with; ours are no other."""


class Credential(WebAuthnMixin):
    """A passkey as Flask-Security reads and changes it."""

    def __init__(self, passkey: Passkey) -> None:
        self.passkey = passkey
        self.name, self.credential_id, self.public_key = passkey.name, passkey.credential, passkey.public_key
        self.sign_count, self.transports = passkey.sign_count, list(passkey.transports)
        self.backup_state, self.device_type = passkey.backed_up, passkey.device_type
        self.extensions, self.usage = passkey.extensions or None, FIRST_FACTOR
        self.lastuse_datetime = passkey.used_at


class User(UserMixin):
    """Somebody who may sign in. Roles are the organisation's: here nobody has one."""

    roles: tuple[()] = ()
    active = True
    us_totp_secrets: str | None = None
    tf_phone_number: str | None = None
    fs_uniquifier = ""

    def __init__(self, known: Known) -> None:
        self.person: Person = known.person
        self.take(known.account)

    def take(self, account: Account) -> None:
        """Show *account* as it is now."""
        self.account = account
        self.email = self.person.id  # Flask-Security tells people apart by it, and two may share an address
        self.fs_uniquifier, self.fs_webauthn_user_handle = sign_in.marked(account), account.handle
        self.password = account.password or None
        self.tf_totp_secret = account.totp or None
        self.tf_primary_method = "authenticator" if account.totp else None
        self.totp_used = account.totp_used
        self.mf_recovery_codes = list(account.recovery)
        self.webauthn = [Credential(one) for one in account.passkeys]

    def calc_username(self) -> str:
        """Return what authenticators and browsers show the account as."""
        return self.person.email or self.person.id

    def __repr__(self) -> str:
        return "User(…)"


class People(UserDatastore, Datastore):
    """Flask-Security's way to our accounts. What it never asks of us is not here."""

    def __init__(self, runtime: Runtime) -> None:
        UserDatastore.__init__(self, User, None, Credential)
        self._runtime = runtime

    # --- looking

    def find_user(self, case_insensitive: bool = False, **by: Any) -> User | None:
        """Return who may sign in, by the mark of their account or by what they call themselves."""
        if "fs_uniquifier" in by:
            return self._look(lambda tx: sign_in.with_mark(self._runtime, tx, str(by["fs_uniquifier"])))
        return self._look(lambda tx: sign_in.called(self._runtime, tx, str(by.get("email", ""))))

    def of(self, person: Any) -> User | None:
        """Return who may sign in, by their id."""
        return self._look(lambda tx: sign_in.known(self._runtime, tx, person))

    def find_webauthn(self, credential_id: bytes) -> Credential | None:
        """Return a passkey of somebody who may sign in."""
        user = self._with_passkey(credential_id)
        return next((one for one in user.webauthn if one.credential_id == credential_id), None) if user else None

    def find_user_from_webauthn(self, webauthn: Credential) -> User | None:
        """Return whose passkey this is."""
        return self._with_passkey(webauthn.credential_id)

    def _with_passkey(self, credential: bytes) -> User | None:
        return self._look(lambda tx: sign_in.with_passkey(self._runtime, tx, credential))

    def _look(self, look: Callable[[Transaction], Known | None]) -> User | None:
        found = self._runtime.store.read(look)
        return User(found) if found else None

    # --- changing

    def commit(self) -> None:
        """Do nothing: each change is kept as it is made."""

    def put(self, model: Any) -> Any:
        """Keep how a passkey was used, or a password that was hashed anew."""
        if isinstance(model, Credential):
            used = replace(
                model.passkey, sign_count=model.sign_count, backed_up=bool(model.backup_state),
                device_type=str(model.device_type), used_at=self._runtime.now(),
            )  # fmt: skip
            user = self._with_passkey(model.credential_id)
            if user is not None:
                self._change(user, lambda account: account.with_passkey(used))
        else:
            self._change(model, lambda account: replace(account, password=model.password or ""))
        return model

    def set_password(self, user: User, hashed: str, mark: str) -> None:
        """Keep a new password. Other sessions end, and other browsers are no longer known (*mark*)."""
        self._change(user, lambda account: replace(account, password=hashed, mark=mark), "Set a password.")

    def tf_set(self, user: User, primary_method: str, totp_secret: str | None = None, phone: str | None = None) -> None:
        """Keep an authenticator; the code that showed it works counts no second time."""
        if totp_secret and totp_secret != user.tf_totp_secret:
            used = user.totp_used
            new = {"totp": totp_secret, "totp_used": used}
            self._change(user, lambda account: replace(account, **new), "Set up an authenticator.")

    def use_code(self, user: User, step: int) -> bool:
        """Keep that the code of a time step was used; tell whether it was not before."""
        fresh = True

        def use(account: Account) -> Account:
            nonlocal fresh
            fresh = account.totp_used is None or step > account.totp_used
            return replace(account, totp_used=step) if fresh else account

        self._change(user, use)
        return fresh

    def mf_set_recovery_codes(self, user: User, rcs: list[str] | None) -> None:
        """Keep the hashes of new recovery codes in the place of the old."""
        self._change(user, lambda account: replace(account, recovery=tuple(rcs or ())), "Made recovery codes.")

    def use_recovery_code(self, user: User, hashed: str) -> bool:
        """Strike a recovery code out; tell whether it was one that was left."""
        was_there = False

        def strike(account: Account) -> Account:
            nonlocal was_there
            was_there = hashed in account.recovery
            return replace(account, recovery=tuple(one for one in account.recovery if one != hashed))

        self._change(user, strike)
        return was_there

    def create_webauthn(
        self, user: User, credential_id: bytes, public_key: bytes, name: str, sign_count: int, usage: str,
        device_type: str, backup_state: bool, transports: list[Any] | None = None, extensions: str | None = None,
        **_: Any,
    ) -> None:  # fmt: skip
        """Keep a new passkey."""
        now = self._runtime.now()
        made = Passkey(
            bytes(credential_id), bytes(public_key), name, sign_count, now, now,
            tuple(str(getattr(one, "value", one)) for one in transports or ()), str(device_type), bool(backup_state),
        )  # fmt: skip
        self._change(user, lambda account: account.with_passkey(made), "Added a passkey.")

    def delete_webauthn(self, webauthn: Credential) -> None:
        """Forget a passkey; the last way to sign in stays."""
        user = self._with_passkey(webauthn.credential_id)

        def without(account: Account) -> Account:
            left = tuple(one for one in account.passkeys if one.credential != webauthn.credential_id)
            changed = replace(account, passkeys=left)
            return changed if changed.is_ready else account

        if user is not None:
            self._change(user, without, "Removed a passkey.")

    def _change(self, user: User, to: Callable[[Account], Account], text: str = "") -> None:
        now = self._runtime.now().astimezone(UTC)

        def change(tx: Transaction, at: datetime = now) -> Account:
            changed = tx.accounts.change(user.person.id, to, at)
            if text:
                sign_in.note_change(tx, user.person, text, at)
            return changed

        user.take(self._runtime.store.transact(change))
