"""Who is on call, seen and changed at the command line: whom and which time somebody means is found out here."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from hotline.domain.called import one_called
from hotline.domain.errors import NotFound
from hotline.domain.settled_times import Span
from hotline.domain.terms import PersonId
from hotline.domain.words import ENGLISH
from hotline.domain.written_times import When, read_when
from hotline.store.transaction import Transaction
from hotline.usecases.oncall import NotChanged, Rotas
from hotline.usecases.oncall_now import region_now
from hotline.usecases.oncall_texts import span_of
from hotline.usecases.oncall_words import Said, in_words
from hotline.usecases.runtime import Runtime


def lines(runtime: Runtime, tx: Transaction, region: str) -> list[str]:
    """Return who is on call now and next, of one region or of all. Raises NotFound for a region that there isn't."""
    directory = runtime.directory(tx)
    regions = directory.organisation.regions
    if region and region not in regions:
        raise NotFound(f"There is no region {region}.")
    return [
        region_now(directory, code, runtime.words, ZoneInfo(one.time_zone), runtime.now())
        for code, one in regions.items()
        if region in ("", code)
    ]


def carry_out(runtime: Runtime, by: str, deed: Callable[[Rotas], Said]) -> str:
    """Do something in the name of *by* and return what is now so. Raises NotFound, and says what to do instead."""

    def do(tx: Transaction) -> str:
        directory = runtime.directory(tx)
        who = one_called(directory.organisation, by).id
        desk = Rotas(runtime, tx, directory, who, runtime.now())
        try:
            answer = deed(desk)
        except NotChanged as error:
            raise NotFound(in_words(error.why, runtime.words, desk.zone(who), desk.now)) from None
        return in_words(answer, runtime.words, desk.zone(who), desk.now)

    return runtime.store.transact(do)


def person(desk: Rotas, who: str) -> PersonId:
    """Return whom an id or a name means. Raises NotFound unless it is one person."""
    return one_called(desk.organisation, who).id


def span(desk: Rotas, *, until: str = "", at: str = "") -> Span:
    """Return the span that is written, in the zone of who acts. Raises NotFound, NotChanged where it is not clear."""
    if bool(until) == bool(at):
        raise NotFound("Say either --until, a time, or --at, a span.")
    words = desk.runtime.commands((ENGLISH,)).oncall.times
    return span_of(desk, read_when((f"until {until}" if until else at).lower(), words) or When())
