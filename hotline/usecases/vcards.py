"""The card of a region's numbers, by command and by address."""

from __future__ import annotations

from hotline.domain.cards import vcard
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime


def card_of(runtime: Runtime, tx: Transaction, code: str) -> str | None:
    """Return the vCard of a region, of the first one where *code* is empty; None where there is no such region."""
    organisation = runtime.directory(tx).organisation
    region = organisation.regions.get(code or next(iter(organisation.regions)))
    return None if region is None else vcard(organisation, region)
