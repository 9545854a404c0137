"""Server-sent events that say only that a report has something new.

A stream keeps a thread of the web process, which webhooks need too: few are open at once, each for a minute at most.
Whoever finds no place asks every few seconds instead (``static/console.js``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import BoundedSemaphore
from time import sleep

from flask import Blueprint, Response, g

from hotline.domain.errors import NotFound, StoreUnavailable
from hotline.domain.rights import Area
from hotline.usecases.console import case
from hotline.usecases.console.visitor import visitor
from hotline.web.console.guard import opens, read, runtime

blueprint = Blueprint("live", __name__)
PLACES = 4
"""Streams at once in one process, of the 16 threads that it has."""
LASTS = 60.0
"""Seconds, after which the browser asks again: the session and the rights are looked at anew."""
LOOK_EVERY = 1.0
"""Seconds between two looks. Each look writes to the browser, so that a closed tab is noticed by the second one."""
RETRY = 3000
"""Milliseconds after which a browser opens the next stream."""
_places = BoundedSemaphore(PLACES)


@blueprint.get("/i/<reference>/live")
@opens(Area.CASES)
def live(reference: str) -> Response:
    """Say each time that there is something new, and nothing of what it is; 503 where no stream is free."""
    begun = read(lambda who: case.version(who, reference))  # whoever may not know of it gets no stream
    if not _places.acquire(blocking=False):
        return Response(status=503, headers={"Retry-After": "5"})
    run, person = runtime(), g.person

    def look() -> str:
        return run.store.read(lambda tx: case.version(visitor(run, tx, person), reference))

    answer = Response(_events(begun, look), mimetype="text/event-stream")
    answer.headers["X-Accel-Buffering"] = "no"
    answer.call_on_close(_places.release)
    return answer


def _events(known: str, look: Callable[[], str]) -> Iterator[str]:
    """Yield an event at once and for each change, and between them what a browser passes over."""
    yield f"retry: {RETRY}\ndata: {known}\n\n"
    for _ in range(int(LASTS / LOOK_EVERY)):
        sleep(LOOK_EVERY)
        try:
            now = look()
        except (NotFound, StoreUnavailable):
            return  # they may not know of it any more, or nobody can look: the next request says which
        yield f"data: {now}\n\n" if now != known else ": \n\n"
        known = now
