"""The organisation as applied, its people, and its rota; all sealed under the people's own key."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import LargeBinary, bindparam, delete, func, insert, select, update

from hotline.domain.configuration_document import from_document, to_document
from hotline.domain.errors import StoreUnavailable
from hotline.domain.organisation import Organisation, PersonId
from hotline.domain.rota import Rota
from hotline.domain.rota_document import rota_document, rota_from
from hotline.store import schema, schema_rota
from hotline.store.sealed import NONCE_BYTES, Tag
from hotline.store.statements import Prepared, Upsert

if TYPE_CHECKING:
    from hotline.store.transaction import Transaction

_C, _P, _R = schema.configuration.c, schema.person.c, schema_rota.rota.c
_NEWEST_ROTA = (
    select(func.substr(_R.document, 2, NONCE_BYTES, type_=LargeBinary))
    .order_by(_R.version.desc())
    .limit(1)
    .scalar_subquery()
)
_NEWEST = Prepared(
    select(
        _C.version,
        func.substr(_C.document, 2, NONCE_BYTES, type_=LargeBinary).label("nonce"),
        _NEWEST_ROTA.label("rota_nonce"),
    )
    .order_by(_C.version.desc())
    .limit(1)
)
_DOCUMENT = select(_C.version, _C.document).order_by(_C.version.desc()).limit(1)
_ROTA = select(_R.version, _R.document).order_by(_R.version.desc()).limit(1)
_SAVE_PERSON = Upsert(
    schema.person, ["tag"], lambda new: {name: new[name] for name in ("phone_tag", "profile", "active")}
)
_HELPED = (
    update(schema.person)
    .where(_P.tag == bindparam("who"), _P.helped_at.is_(None) | (_P.helped_at <= bindparam("before")))
    .values(helped_at=bindparam("at"))
)


class People:
    """The organisation, as one transaction sees it."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def version(self) -> int:
        """Return the number of the organisation's newest version; 0 if none was applied."""
        return self.stamp()[0]

    def stamp(self) -> tuple[int, bytes]:
        """Return the newest version's number, and bytes that no other document with no other rota has.

        A number alone may have stood for another document, in a transaction that was never committed.
        """
        newest = self._tx.once(_NEWEST)
        return (0, b"") if newest is None else (newest.version, bytes(newest.nonce) + bytes(newest.rota_nonce or b""))

    def organisation(self) -> Organisation | None:
        """Return the organisation as last applied, with its rota, or None. Raises SealBroken for a wrong key ring."""
        row = self._tx.connection.execute(_DOCUMENT).first()
        if row is None:
            return None
        text = self._tx.people_key().open("configuration", "document", row.version, row.document)
        return replace(from_document(json.loads(text)), version=row.version, rota=self._rota()[1])

    def organisation_at(self, version: int) -> Organisation | None:
        """Return the organisation as one version had it, without a rota; None where there is no such version."""
        found = select(_C.document).where(_C.version == version)
        document = self._tx.connection.execute(found).scalar()
        if document is None:
            return None
        text = self._tx.people_key().open("configuration", "document", version, document)
        return replace(from_document(json.loads(text)), version=version)

    def guide_at(self, at: datetime) -> str:
        """Return the revision of the guide that the organisation named then; before all versions, the first one's.

        Raises StoreUnavailable until one was applied.
        """
        versions = select(_C.version, _C.document)
        row = (
            self._tx.connection.execute(
                versions.where(_C.applied_at <= at).order_by(_C.version.desc()).limit(1)
            ).first()
            or self._tx.connection.execute(versions.order_by(_C.version).limit(1)).first()
        )
        if row is None:
            raise StoreUnavailable("no configuration was applied yet: run hotline apply")
        document = json.loads(self._tx.people_key().open("configuration", "document", row.version, row.document))
        return str(document["guide"])

    def save_rota(self, rota: Rota, at: datetime) -> None:
        """Keep *rota* in the place of the one there is, without what is long over. It is read after ``hold``."""
        version = self._rota()[0] + 1
        text = json.dumps(rota_document(rota.without_the_past(at)))
        document = self._tx.people_key().seal("rota", "document", version, text)
        self._tx.connection.execute(
            insert(schema_rota.rota), {"version": version, "changed_at": at, "document": document}
        )
        self._tx.connection.execute(delete(schema_rota.rota).where(_R.version < version))

    def _rota(self) -> tuple[int, Rota]:
        """Return the newest rota and its number; an empty one and 0 if nobody has changed anything yet."""
        row = self._tx.connection.execute(_ROTA).first()
        if row is None:
            return 0, Rota()
        text = self._tx.people_key().open("rota", "document", row.version, row.document)
        return row.version, rota_from(json.loads(text))

    def knows_the_ring(self) -> bool:
        """Tell whether the ring finds somebody of the team by their id, or nobody was applied yet.

        Raises SealBroken for a ring that does not open the people's key.
        """
        organisation = self.organisation()
        if organisation is None:
            return True
        some = next(iter(organisation.people))
        return self._tx.connection.execute(select(_P.tag).where(_P.tag == self.tag(some))).first() is not None

    def hold(self) -> None:
        """Let nobody else change the organisation until the transaction ends."""
        self._tx.serialise("configuration")

    def save(self, organisation: Organisation, at: datetime) -> int:
        """Keep *organisation* as the newest version and return its number. Former people stay, no longer active.

        What it was made from must have been read after ``hold``.
        """
        version = self.version() + 1
        key = self._tx.people_key()
        document = key.seal("configuration", "document", version, json.dumps(to_document(organisation)))
        self._tx.connection.execute(
            insert(schema.configuration), {"version": version, "applied_at": at, "document": document}
        )
        self._tx.connection.execute(update(schema.person).values(active=False))
        for person in organisation.people.values():
            tag = self.tag(person.id)
            profile = {"id": person.id, "name": person.name, "phone": person.phone, "email": person.email}
            self._tx.run(
                _SAVE_PERSON,
                tag=tag,
                phone_tag=self._tx.tag("phone", person.phone) if person.phone else None,
                profile=key.seal("person", "profile", tag.hex(), json.dumps(profile)),
                active=True,
            )
        return version

    def tag(self, person: PersonId) -> Tag:
        """Return what stands for *person* in other tables."""
        return self._tx.tag("person", person)

    def may_be_helped(self, person: PersonId, at: datetime, pause: timedelta) -> bool:
        """Tell whether a line of help may go to *person* now, and note that it does."""
        values = {"who": self.tag(person), "before": at - pause, "at": at}
        return self._tx.connection.execute(_HELPED, values).rowcount == 1
