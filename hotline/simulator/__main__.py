"""The pretend phone network alone, beside any application that takes Twilio's webhooks.

Example:
  python -m hotline.simulator \\
      --number +15550100100=http://127.0.0.1:5000/sms --voice +15550100100=http://127.0.0.1:5000/voice

It prints the address of its API with an account and a token: give your application those. Then type what phones do:

"""

import argparse
import contextlib
import secrets
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hotline.simulator.call_records import Bridge, CallCallback, CallRecord, Document, RecordingRecord
from hotline.simulator.console import HELP, Console, masked
from hotline.simulator.network import Simulator
from hotline.simulator.records import ApiRequest, Callback, Delivery, Record, Send

if TYPE_CHECKING:
    from hotline.simulator.page import Page

ACCOUNT = "AC" + "0" * 31 + "1"
ADDRESSES = {
    "number": "where texts to it are posted",
    "voice": "where calls to it are posted",
    "fallback": "where its texts go when that fails",
    "voice-fallback": "where its calls go when that fails",
    "status": "where its calls' ends are posted",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    token = asked.auth_token or secrets.token_hex(16)
    try:
        simulator = Simulator(asked.account_sid, token, seed=asked.seed, port=asked.port, on_record=_show)
        _add_numbers(simulator, asked)
    except (ValueError, OSError) as error:
        parser.error(str(error))
    console = Console(simulator, _say)
    for e164 in asked.phone:
        console.phone(e164)
    page = None if asked.page is None else _page(parser, simulator, asked.page)
    with simulator, page or contextlib.nullcontext():
        _say(f"pretend carrier at {simulator.base_url}, account {simulator.account_sid}, token {token}")
        if page is not None:
            _say(f"phones on a page: {page.url}")
        try:
            for line in sys.stdin:
                console.obey(line)
            threading.Event().wait()  # under a process manager there is no input; serving goes on
        except KeyboardInterrupt:
            print()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m hotline.simulator",
        description=(__doc__ or "") + HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="of the API; any free one if left out")
    parser.add_argument("--account-sid", default=ACCOUNT, help=f"{ACCOUNT} if left out")
    parser.add_argument("--auth-token", default="", help="a new one each time if left out")
    for name, what in ADDRESSES.items():
        parser.add_argument(
            f"--{name}",
            type=_pair,
            action="append",
            default=[],
            metavar="+1555...=URL",
            help=f"{what}; may be repeated",
        )
    parser.add_argument(
        "--phone", action="append", default=[], metavar="+1555...", help="print what reaches this phone"
    )
    parser.add_argument("--rate", type=float, default=1.0, help="segments per second of each number; 1 if left out")
    parser.add_argument(
        "--page",
        type=int,
        nargs="?",
        const=0,
        metavar="PORT",
        help="show the phones on a page; any free port if left out",
    )
    parser.add_argument("--seed", type=int, default=7)
    return parser


def _page(parser: argparse.ArgumentParser, simulator: Simulator, port: int) -> "Page":
    from hotline.simulator.page import Page  # only here: whoever wants no page needs no Flask

    try:
        return Page(simulator, port=port)
    except OSError as error:
        parser.error(f"--page: {error.strerror}")


def _pair(said: str) -> tuple[str, str]:
    e164, sign, url = said.partition("=")
    if not (sign and url and e164.startswith("+") and e164[1:].isdecimal()):
        raise argparse.ArgumentTypeError(
            "expected a number, = and an address, such as +15550100100=http://127.0.0.1/sms"
        )
    return e164, url


def _add_numbers(simulator: Simulator, asked: argparse.Namespace) -> None:
    of: Callable[[str], dict[str, str]] = lambda name: dict(getattr(asked, name))  # noqa: E731  a table's short name
    texts, voice = of("number"), of("voice")
    fallback, voice_fallback, status = of("fallback"), of("voice_fallback"), of("status")
    for name, given in (("fallback", fallback), ("voice-fallback", voice_fallback), ("status", status)):
        for e164 in given.keys() - texts.keys() - voice.keys():
            raise ValueError(f"--{name} {masked(e164)} needs --number or --voice for the same number")
    for e164 in dict.fromkeys([*texts, *voice]):
        simulator.add_number(
            e164,
            texts.get(e164, ""),
            rate=asked.rate,
            sms=e164 in texts,
            voice=e164 in voice,
            fallback_url=fallback.get(e164),
            voice_url=voice.get(e164, ""),
            voice_fallback_url=voice_fallback.get(e164),
            status_callback=status.get(e164, ""),
        )


def _show(record: Record) -> None:
    match record:
        case Send():
            what = f"send {record.sid} to={masked(record.to)} {record.status} code={record.error_code or '-'}"
        case Delivery():
            what = f"text {record.sid} from={masked(record.from_)} http={record.status} attempts={record.attempts}"
            what += f" replies={len(record.replies)} {record.problem}".rstrip()
        case Callback():
            what = f"callback {record.sid} {record.message_status} http={record.status} attempts={record.attempts}"
        case ApiRequest():
            what = f"request {record.method} http={record.status} code={record.code or '-'} {record.outcome}"
        case CallRecord():
            what = f"call {record.sid} {record.direction} {record.status} phone={masked(record.phone)}"
        case Document():
            what = f"document {record.call_sid} http={record.status} {record.problem}".rstrip()
        case CallCallback():
            what = f"callback {record.sid} {record.kind} {record.event} http={record.status}"
        case RecordingRecord():
            what = f"recording {record.sid} {record.status} seconds={record.seconds:.0f}"
        case Bridge():
            what = f"bridge {masked(record.a)} {masked(record.b)} {record.how}"
    _say(f"{datetime.now(UTC):%H:%M:%S.%f} {what}")


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
