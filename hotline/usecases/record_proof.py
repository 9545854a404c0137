"""What proves an exported record: its chains, the checkpoints that cover them, and a signature over the whole file.

``hotline/verifier.py`` checks it and knows nothing of this. The forms of the chain are in ``domain/chain.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from hotline.domain.chain import Chain, canonical, genesis
from hotline.domain.errors import StoreUnavailable
from hotline.domain.incident import Incident
from hotline.domain.record_views import RecordView
from hotline.store.chains import Stored, microseconds
from hotline.store.checkpoints import Covered
from hotline.store.signing import public_key, sign
from hotline.store.transaction import Transaction

Document = dict[str, Any]
_SIGNED = b"coc-export-v1\0"


def chains(tx: Transaction, incident: Incident, view: RecordView, shown: Collection[int]) -> Document:
    """Return both chains of an incident, the entries *shown* with their contents; the audit's to the team only.

    The public statement has no headers: the times of texts tell who sent them.
    """
    if view is RecordView.PUBLIC:
        return {chain.value: _only_the_head(tx, incident, chain) for chain in Chain}
    return {
        Chain.TRANSCRIPT.value: _chain(tx, incident, Chain.TRANSCRIPT, shown.__contains__),
        Chain.AUDIT.value: _chain(tx, incident, Chain.AUDIT, lambda _: view is RecordView.TEAM),
    }


def signed(tx: Transaction, record: Document) -> Document:
    """Return the export with its signature. Raises SettingsError if the ring has no signing key."""
    seed = tx.vault.ring.signing
    plain: Document = {**_without_floats(record), "signed_by": public_key(seed).hex()}
    return {**plain, "signature": sign(seed, _SIGNED + canonical(plain)).hex()}


def _chain(tx: Transaction, incident: Incident, chain: Chain, is_shown: Callable[[int], bool]) -> Document:
    stored = list(tx.chains.entries(chain, incident.id))
    opened_at = microseconds(incident.opened_at)
    head = stored[-1].hash if stored else genesis(chain, incident.reference, opened_at)
    if head is None or any(one.hash is None for one in stored):
        raise StoreUnavailable("an older version is writing to this incident: try again")
    return {
        "reference": incident.reference,
        "opened_at": opened_at,
        "entries": [_entry(tx, one, shown=is_shown(one.seq)) for one in stored],
        "head": head.hex(),
        **_covered(tx.checkpoints.covering(chain, incident.id)),
    }


def _only_the_head(tx: Transaction, incident: Incident, chain: Chain) -> Document:
    covered = tx.checkpoints.covering(chain, incident.id)
    if covered is None:
        return {"seq": 0}  # not even where it begins: that hash holds the instant at which the report came
    return {"seq": covered.seq, "head": covered.head.hex(), **_covered(covered)}


def _covered(covered: Covered | None) -> Document:
    """Return how a signed checkpoint covers a chain, and nothing if none does."""
    if covered is None:
        return {}
    checkpoint = covered.signed.checkpoint
    document = {
        "at": checkpoint.at,
        "key": checkpoint.key.hex(),
        "leaves": checkpoint.leaves,
        "number": checkpoint.number,
        "previous": checkpoint.previous.hex(),
        "root": checkpoint.root.hex(),
    }
    return {
        "covered": {
            "seq": covered.seq,
            "path": [[step.side, step.other.hex()] for step in covered.path],
            "checkpoint": {"document": document, "signature": covered.signed.signature.hex()},
        }
    }


def _entry(tx: Transaction, stored: Stored, *, shown: bool) -> Document:
    header: Document = {
        "seq": stored.seq,
        "at": microseconds(stored.at),
        "kind": stored.kind,
        "commitment": (stored.commitment or b"").hex(),
        "hash": (stored.hash or b"").hex(),
    }
    if shown:
        content, salt = tx.chains.open(stored)
        header |= {"content": content, "salt": (salt or b"").hex()}
    return header


def _without_floats(value: Any) -> Any:
    """Return *value* as what is signed may be: a number that is not whole has more than one written form."""
    match value:
        case float():
            return int(value) if value.is_integer() else str(value)
        case dict():
            return {key: _without_floats(one) for key, one in value.items()}
        case list() | tuple():
            return [_without_floats(one) for one in value]
    return value
