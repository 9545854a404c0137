"""The key ring at work: is it the one of this database, what does it wrap, and wrapping everything again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from hotline.domain.deeds import COMMAND_LINE, AuditKind
from hotline.domain.errors import SealBroken, SettingsError
from hotline.domain.organisation import Organisation
from hotline.domain.retention import OPEN_FOR, Retention, RetentionClass
from hotline.store import reencryption
from hotline.store.keyring import WARN_AHEAD, KeyRing, later_month, month_in, month_of
from hotline.store.retention import keys_to_move
from hotline.store.ring_keys import Wrapped
from hotline.store.transaction import Store, Transaction

BATCH = 200
"""Data keys of one transaction: others write between two of them, and wait for none longer than some milliseconds."""
FIRST = ("", 0)
RUNS = timedelta(seconds=30)
"""A clock that was heard so lately still runs."""
GRACE = timedelta(days=3)
"""A month that is over so long, and that nothing needs, should be gone from the ring."""


@dataclass(frozen=True)
class KeyUse:
    """One key of the ring: what it is, and how many data keys it wraps of incidents and of the people."""

    name: str
    what: str
    incidents: int = 0
    people: int = 0

    @property
    def wraps(self) -> int:
        """How many data keys stand under it."""
        return self.incidents + self.people


def check_ring(store: Store, at: datetime) -> None:
    """Make sure that the ring is the one of this database, and note its keys.

    Raises SettingsError that says what is wrong with it, in a sentence that shows no key.
    """
    if reason := store.read(_wrong):
        raise SettingsError(f"HOTLINE_KEYS: {reason}.")
    if not store.read(lambda tx: tx.ring.is_remembered()):
        store.transact(partial(_remember, at=at))


def _remember(tx: Transaction, *, at: datetime) -> None:
    if added := tx.ring.remember(at):
        _note(tx, at, "A start found new keys in the ring.", added)


def _note(tx: Transaction, at: datetime, text: str, names: Sequence[str] = ()) -> None:
    """Write down what was done with the keys of a hotline in use."""
    if tx.people.version():
        tx.audit.append(None, AuditKind.KEYS_CHANGED, at=at, who=COMMAND_LINE, text=text, keys=list(names))


def _wrong(tx: Transaction) -> str:
    try:
        if (reason := tx.ring.wrong()) or tx.people.knows_the_ring():
            return reason
    except SealBroken as error:
        return str(error)
    return "this key ring is not the one of this database: its entry 'index' finds nobody of the team"


def uses(store: Store, now: datetime) -> list[KeyUse]:
    """Return every key of the ring in its order, and every one that is missing from it, with what each wraps."""
    ring, counts = store.vault.ring, store.read(lambda tx: tx.ring.counts())
    names = [*ring.wrapping, *sorted(ring.destroyed), *sorted({name for name, _ in counts})]
    found = [KeyUse("index", "finds numbers again")]
    found += [KeyUse("sign", "signs checkpoints")] if ring.signing else []
    for name in dict.fromkeys(names):
        what = _what(ring, name, month_of(now))
        found.append(KeyUse(name, what, counts.get((name, "incident"), 0), counts.get((name, "people"), 0)))
    return found


def _what(ring: KeyRing, name: str, this_month: str) -> str:
    month = month_in(name)
    if name not in ring.wrapping:
        return "destroyed" if name in ring.destroyed else "MISSING from the ring"
    if not month:
        return "general, current" if name == ring.current else "general, older"
    if ring.for_month(month) != name:
        return "month, older"
    return "month" if month >= this_month else "month, over"


def rewrap(store: Store, now: Callable[[], datetime]) -> tuple[int, int]:
    """Wrap every data key under the key that it belongs under now; return how many were looked at, and moved.

    Goes on where others read and write; begun again, it passes over what is done. What is wrapped under a destroyed
    key stays. Raises SealBroken where the ring does not open a data key, StoreUnavailable as every transaction does.
    """
    last: tuple[str, int] | None = FIRST
    seen = moved = 0
    while last is not None:
        batch = partial(_rewrap, last=last, now=now())
        last, looked, done = store.transact(batch)
        seen, moved = seen + looked, moved + done
    if moved:
        store.transact(lambda tx: _note(tx, now(), f"Wrapped {moved} data keys anew."))
    return seen, moved


def _rewrap(tx: Transaction, *, last: tuple[str, int], now: datetime) -> tuple[tuple[str, int] | None, int, int]:
    found = list(keys_to_move(tx, now, last, BATCH))
    wanted = [(key, to) for key, to in found if key.name != to and key.name not in tx.vault.ring.destroyed]
    moved = sum(tx.ring.rewrap(key, to) for key, to in wanted)
    upcoming = (found[-1][0].scope, found[-1][0].owner) if len(found) == BATCH else None
    return upcoming, len(found), moved


def reencrypt(store: Store, now: datetime) -> tuple[int, int]:
    """Give every incident, and the people, a new data key, and seal everything again, one owner in one transaction.

    Return how many owners and values there were. Raises SettingsError while a clock runs: a process that has an old
    data key in its memory would write what nobody can read.
    """
    clocks = [at for name, (at, _) in store.read(lambda tx: tx.pulse.heard()).items() if name.startswith("clock:")]
    if clocks and now - max(clocks) < RUNS:
        raise SettingsError("A clock is running. Stop every process of the hotline first, then begin again.")
    owners = values = 0
    last = FIRST
    while found := store.read(partial(_next_key, last=last)):
        last = (found.scope, found.owner)
        values += store.transact(partial(reencryption.reencrypt, key=found))
        owners += 1
    store.transact(lambda tx: _note(tx, now, f"Made {owners} data keys anew and sealed {values} values again."))
    return owners, values


def _next_key(tx: Transaction, *, last: tuple[str, int]) -> Wrapped | None:
    found = tx.ring.after(last, 1)
    return found[0][0] if found else None


def may_drop(store: Store, name: str, now: datetime) -> None:
    """Raises SettingsError with the reason why the key *name* must stay in the ring."""
    ring = store.vault.ring
    if name not in ring.wrapping:
        raise SettingsError(f"The ring has no key '{name}' that wraps anything: `hotline keys list` shows all.")
    if name == ring.current:
        raise SettingsError(f"'{name}' is the current general key. `hotline keys rotate` makes another one first.")
    month = month_in(name)
    if month >= month_of(now) and ring.for_month(month) == name:
        raise SettingsError(f"'{name}' is the key of a month to come: records will be wrapped under it.")
    if store.read(lambda tx: tx.ring.is_used(name)):
        raise SettingsError(f"'{name}' still wraps data keys. `hotline keys rewrap` moves them to the current keys.")


def forget(store: Store, name: str, now: datetime) -> None:
    """Note that the key *name* left the ring: another may come under its name."""

    def gone(tx: Transaction) -> None:
        tx.ring.forget(name)
        _note(tx, now, "A key left the ring.", [name])

    store.transact(gone)


def unneeded_months(tx: Transaction, now: datetime) -> list[str]:
    """Return the keys of months that are over and under which nothing stands any more."""
    over = [name for name in tx.vault.ring.wrapping if month_in(name) and month_in(name) < month_of(now)]
    return [name for name in over if not tx.ring.is_used(name)]


def remark(tx: Transaction, now: datetime) -> str:
    """Say what the operator should do about the ring, for ``readyz`` and ``doctor``; "ok" if there is nothing."""
    pending = [f"pending: remove key {name}" for name in unneeded_months(tx, now - GRACE)]
    left = months_left(tx.vault.ring, tx.people.organisation(), now)
    return "; ".join(filter(None, (left, *pending))) or "ok"


def months_left(ring: KeyRing, organisation: Organisation | None, now: datetime) -> str:
    """Say so where the ring's months end within half a year of what a record needs; an empty text if they don't."""
    kept = organisation.retention if organisation else Retention()
    longest = max([now + OPEN_FOR, *(kept.of(kind).after(now) for kind in RetentionClass)])
    needed = later_month(month_of(longest), WARN_AHEAD)
    first = ring.lacks_months(needed)
    if not first:
        return ""
    return f"the ring has no month keys from {first} on: hotline keys months --until {needed[:4]}"
