"""What REST requests that begin a call have in common: both numbers, how long to ring, where progress is told.

Source: twilio.com/docs/voice/api/call-resource; twilio.com/docs/api/errors, the page of each code; twilio.com/docs/iam/
test-credentials (numbers that are refused by themselves).
"""

from hotline.simulator.callbacks import Reports, reports
from hotline.simulator.errors import MAGIC, ApiError
from hotline.simulator.exchange import Exchange
from hotline.simulator.outbound import E164
from hotline.simulator.replies import Request


def check_ends(exchange: Exchange, from_: str, to: str) -> tuple[str, str]:
    """Return both numbers of a call that REST asks for. Raises ApiError if either is wrong."""
    if not to:
        raise ApiError(21201)
    if not from_:
        raise ApiError(21213)
    if not E164.fullmatch(to):
        raise ApiError(21211)
    if not E164.fullmatch(from_):
        raise ApiError(21212)
    for end, kind in ((to, "call to"), (from_, "call from")):
        if (code := MAGIC.get((kind, end))) is not None:
            raise ApiError(code)
    number = exchange.core.numbers.get(from_)
    if number is None or not number.voice:
        raise ApiError(21210)
    if number.refuse_with is not None:
        raise ApiError(number.refuse_with)
    return from_, to


def timeout_of(request: Request) -> float:
    """Return how long to ring, in the carrier's seconds; 600 at most. Raises ApiError."""
    asked = request.form.get("Timeout", "60")
    if not asked.isdecimal():
        raise ApiError(20001)
    return float(min(int(asked), 600))


def progress_of(request: Request) -> Reports | None:
    """Return where the progress of a call is reported. Raises ApiError for a wrong address."""
    return told(request, "StatusCallback")


def told(request: Request, name: str) -> Reports | None:
    """Return where *name* sends its callbacks: its address, Method and Events. Raises ApiError for a wrong address."""
    events = [value for key, value in request.pairs if key == name + "Event"]
    try:
        return reports(request.form.get(name), request.form.get(name + "Method"), events)
    except ValueError as error:
        raise ApiError(21609) from error
