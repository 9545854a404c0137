"""A text to somebody of the team that is about no incident: from their region's line, in their language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from hotline.domain.organisation import Line, Organisation, Person, Region
from hotline.domain.routing import paging_line
from hotline.store.messages import Precedence
from hotline.store.outbox import JobName
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Runtime, Value, sentence
from hotline.usecases.scene import REPLY_VALIDITY


def region_of(organisation: Organisation, person: Person) -> Region:
    """Return the region whose line and clock somebody is written to from: their first, else the file's first."""
    known = (organisation.regions[code] for code in person.regions if code in organisation.regions)
    return next(known, next(iter(organisation.regions.values())))


def short_name(region: Region) -> str:
    """Return a region's name as far as a text of one part has room for it."""
    return region.name[:30]


def calling_line(organisation: Organisation, region: Region) -> Line | None:
    """Return the line that the region's people are called from: the one of its pages, if that has voice."""
    line = paging_line(organisation, region)
    return line if line.voice else None


def tell(
    runtime: Runtime,
    tx: Transaction,
    known: Organisation,
    person: Person,
    key: str,
    values: Mapping[str, Value] | None = None,
    *,
    precedence: Precedence = Precedence.NOTICE,
    run_at: datetime | None = None,
    validity: timedelta = REPLY_VALIDITY,
    place: Region | None = None,
) -> str:
    """Text somebody a sentence of ours, at once or at *run_at*; return the text's id. They have a phone."""
    place = place or region_of(known, person)
    body = sentence(runtime.words_of(person), key, values or {}, place)
    line = paging_line(known, place)
    return text(runtime, tx, line, person, body, precedence=precedence, run_at=run_at, validity=validity)


def text(
    runtime: Runtime,
    tx: Transaction,
    line: Line,
    person: Person,
    body: str,
    *,
    precedence: Precedence = Precedence.PERSON,
    run_at: datetime | None = None,
    validity: timedelta = REPLY_VALIDITY,
) -> str:
    """Text somebody these words from *line*, at once or at *run_at*; return the text's id. They have a phone."""
    now = runtime.now()
    message = tx.messages.add(
        incident=None,
        line=line.number,
        recipient=person.phone,
        body=body,
        at=now,
        validity=validity,
        ordinal=0,
        precedence=precedence,
    )
    job = JobName.SEND_NOTICE if precedence is Precedence.NOTICE else JobName.SEND_REPLY
    tx.outbox.add(job, now=now, run_at=run_at, message=message)
    return message
