"""Runs the pretend phone network alone: ``python -m hotline.simulator --number +15550100100=http://127.0.0.1:8000/sms``.

Each line typed in is a text: the phone's number, the line's number, the words. Numbers are printed masked.
"""

import argparse
import sys
import threading
from datetime import UTC, datetime

from hotline.simulator.call_records import Bridge, CallCallback, CallRecord, Document, RecordingRecord
from hotline.simulator.network import Simulator
from hotline.simulator.phones import Phone
from hotline.simulator.records import ApiRequest, Callback, Delivery, Received, Record, Send


def main(arguments: list[str] | None = None) -> int:
    """Serve until Ctrl-C."""
    asked = _parser().parse_args(arguments)
    simulator = Simulator(asked.account_sid, asked.auth_token, seed=asked.seed, port=asked.port, on_record=_show)
    for pair in asked.number:
        e164, _, url = pair.partition("=")
        simulator.add_number(e164, url, rate=asked.rate)
    with simulator:
        print(f"pretend carrier at {simulator.base_url}, account {simulator.account_sid}", flush=True)
        try:
            for line in sys.stdin:
                _type(simulator, line)
            threading.Event().wait()  # under a process manager there is no input; serving goes on
        except KeyboardInterrupt:
            print()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hotline.simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--account-sid", required=True)
    parser.add_argument("--auth-token", required=True)
    parser.add_argument("--number", action="append", default=[], metavar="+1555...=URL", help="may be repeated")
    parser.add_argument("--rate", type=float, default=1.0, help="segments per second of each number")
    parser.add_argument("--seed", type=int, default=7)
    return parser


def _type(simulator: Simulator, line: str) -> None:
    words = line.split(maxsplit=2)
    if len(words) < 3:
        print("expected: phone line words", flush=True)
        return
    phone = simulator.phone(words[0])
    phone.on_text = _show_text
    try:
        phone.text(words[1], words[2].rstrip("\n"), wait=False)
    except ValueError:
        print(f"{masked(words[1])} is not one of the lines", flush=True)


def _show(record: Record) -> None:
    match record:
        case Send():
            what = f"send {record.sid} to={masked(record.to)} {record.status} code={record.error_code or '-'}"
        case Delivery():
            what = f"text {record.sid} from={masked(record.from_)} http={record.status} attempts={record.attempts}"
        case Callback():
            what = f"callback {record.sid} {record.message_status} http={record.status} attempts={record.attempts}"
        case ApiRequest():
            what = f"request {record.method} http={record.status} code={record.code or '-'} {record.outcome}"
        case CallRecord():
            what = f"call {record.sid} {record.direction} {record.status} phone={masked(record.phone)}"
        case Document():
            what = f"document {record.call_sid} http={record.status} {record.problem}"
        case CallCallback():
            what = f"callback {record.sid} {record.kind} {record.event} http={record.status}"
        case RecordingRecord():
            what = f"recording {record.sid} {record.status} seconds={record.seconds:.0f}"
        case Bridge():
            what = f"bridge {masked(record.a)} {masked(record.b)} {record.how}"
    print(f"{datetime.now(UTC):%H:%M:%S.%f} {what}", flush=True)


def _show_text(phone: Phone, received: Received) -> None:
    print(f"phone {masked(phone.e164)} got a text: {received.body!r}", flush=True)


def masked(e164: str) -> str:
    """Return *e164* with all but its last two digits hidden."""
    return "*" * max(len(e164) - 2, 0) + e164[-2:]


if __name__ == "__main__":
    sys.exit(main())
