"""10,000 requests, nine of ten mutated: all 403 or 400, state unchanged; every tenth is genuine and accepted.

Also every way of cutting a signed form into other parameters: a 4xx, or a repeat that changes nothing.
HOTLINE_TEST_SEED sets the seed.
"""

from __future__ import annotations

import base64
import json
import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from urllib.parse import quote_from_bytes, urlencode

import pytest

from tests.site import ACCOUNT
from tests.web.desk import OTHER_TOKEN, PUBLIC, SMS, STATUS, Desk, signature, signed_string, text

REQUESTS = 10_000
SEED = int(os.environ.get("HOTLINE_TEST_SEED", "20261122"))
WORDS = ("Someone keeps following me", "ünïcödé 🚗 at gate 4", "", "1", "STOP", "a=b&c=d", "x" * 300, "line\r\nline\0")
FORGED = {"Host": "hotline.example.org", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http",
          "X-Forwarded-For": "127.0.0.1", "X-Original-URL": SMS,
          "Forwarded": "host=evil.example;proto=http"}  # fmt: skip
Pairs = list[tuple[str, str]]
Sent = tuple[bytes, str | None, dict[str, str]]
"""A request's body, its signature (None: no such header) and what else is said."""

pytestmark = pytest.mark.xdist_group("mutated")


class Mutator:
    """Changes a genuine request so that it must be refused."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.seen: Counter[str] = Counter()
        self._kinds: tuple[Callable[[Pairs, str], Sent], ...] = (
            self.signature_byte, self.signature_byte, self.no_signature, self.other_signature, self.address,
            self.name, self.value, self.value, self.dropped, self.added, self.doubled, self.other_account,
            self.json_body, self.no_form, self.forged_host, self.broken_body,
        )  # fmt: skip

    def change(self, pairs: Pairs, sign: str) -> Sent:
        kind = self.dice.choice(self._kinds)
        self.seen[kind.__name__] += 1
        return kind(pairs, sign)

    def flip(self, value: str) -> str:
        """Change one byte of *value* to another that a request can hold."""
        raw = bytearray(value.encode() or b"\0")
        place = self.dice.randrange(len(raw))
        raw[place] = (
            (raw[place] + self.dice.randrange(1, 95) - 32) % 95 + 32 if 32 <= raw[place] < 127 else raw[place] ^ 1
        )
        return raw.decode("latin-1")

    def signature_byte(self, pairs: Pairs, sign: str) -> Sent:
        changed = self.flip(sign)
        return body(pairs), changed if changed != sign else sign[::-1], {}

    def no_signature(self, pairs: Pairs, sign: str) -> Sent:
        return body(pairs), self.dice.choice((None, "", "=", sign[:-1], sign + "=", sign.lower(), "None")), {}

    def other_signature(self, pairs: Pairs, sign: str) -> Sent:
        another = self.dice.choice((
            signature(PUBLIC + SMS, pairs, token="another token"),
            signature(PUBLIC + SMS, pairs, algorithm="sha256"),
            signature(PUBLIC + SMS, ()),
            signature(PUBLIC + SMS, text(1)),
            base64.b64encode(b"\0" * 20).decode(),
        ))  # fmt: skip
        return body(pairs), another, {}

    def address(self, pairs: Pairs, sign: str) -> Sent:
        url = PUBLIC + SMS
        changed = self.flip(url)
        another = self.dice.choice((changed, url + "?", url + "/", url.replace("https", "http"), url + "#rc=2", ""))
        return body(pairs), signature(another if another != url else "", pairs), {}

    def name(self, pairs: Pairs, sign: str) -> Sent:
        return self._changed(pairs, sign, lambda name, value: (self.flip(name), value))

    def value(self, pairs: Pairs, sign: str) -> Sent:
        return self._changed(pairs, sign, lambda name, value: (name, self.flip(value) if value else "x"))

    def dropped(self, pairs: Pairs, sign: str) -> Sent:
        kept = list(pairs)
        del kept[self.dice.randrange(len(kept))]
        return body(kept), sign, {}

    def added(self, pairs: Pairs, sign: str) -> Sent:
        return body([*pairs, (self.dice.choice(("Extra", "zz", "Body2", "From ")), self.flip("1"))]), sign, {}

    def doubled(self, pairs: Pairs, sign: str) -> Sent:
        """The same pair twice shares the signature; the same name with another value does not."""
        name, value = self.dice.choice(pairs)
        return body([*pairs, (name, self.dice.choice((value, value + "x")))]), sign, {}

    def other_account(self, pairs: Pairs, sign: str) -> Sent:
        account = self.dice.choice(("AC" + "f" * 32, "", ACCOUNT.lower(), ACCOUNT + " "))
        theirs = [(name, account if name == "AccountSid" else value) for name, value in pairs]
        return body(theirs), signature(PUBLIC + SMS, theirs), {}

    def json_body(self, pairs: Pairs, sign: str) -> Sent:
        return (
            json.dumps(dict(pairs)).encode(),
            self.dice.choice((sign, signature(PUBLIC + SMS))),
            {"type": "application/json"},
        )

    def no_form(self, pairs: Pairs, sign: str) -> Sent:
        kind = self.dice.choice(("text/plain", "multipart/form-data; boundary=x", "", "application/octet-stream"))
        return body(pairs), sign, {"type": kind}

    def forged_host(self, pairs: Pairs, sign: str) -> Sent:
        """Signed for the host that the headers claim: only PUBLIC_URL counts."""
        host = self.dice.choice(("http://localhost", "https://evil.example", "http://hotline.example.org"))
        claimed = {"Host": host.partition("//")[2], "X-Forwarded-Proto": host.partition(":")[0]}
        return body(pairs), signature(host + SMS, pairs), FORGED | claimed

    def broken_body(self, pairs: Pairs, sign: str) -> Sent:
        whole = body(pairs)
        place = self.dice.randrange(1, len(whole))
        return (
            self.dice.choice((whole[:place], whole + b"&%ff=%fe", b"", b"&&&", b"\xff\xfe\0", whole[place:])),
            sign,
            {},
        )

    def _changed(self, pairs: Pairs, sign: str, change: Callable[[str, str], tuple[str, str]]) -> Sent:
        changed = list(pairs)
        place = self.dice.randrange(len(changed))
        changed[place] = change(*changed[place])
        if signed_string("", changed) == signed_string("", pairs):
            changed.append(("Extra", "1"))
        return body(changed), sign, {}


def body(pairs: Pairs) -> bytes:
    return urlencode(pairs).encode()


def post(desk: Desk, sent: Sent) -> int:
    raw, sign, others = sent
    headers = dict(others)
    kind = headers.pop("type", "application/x-www-form-urlencoded")
    return desk.raw(raw, SMS, sign, content_type=kind, **headers).status_code


def test_of_10_000_requests_only_the_genuine_ones_change_anything(desk: Desk):
    print(f"HOTLINE_TEST_SEED={SEED}")
    dice = random.Random(SEED)
    mutate, answers, state = Mutator(dice), Counter[int](), desk.state()
    for number in range(REQUESTS // 10):
        pairs = text(number, dice.choice(WORDS), From=f"+1312555{dice.randrange(100, 108):04}")
        dice.shuffle(pairs)
        sign = signature(PUBLIC + SMS, pairs, token=OTHER_TOKEN if number % 7 == 0 else "a-token-of-the-simulator")
        first, version = dice.randrange(10), desk.version()
        for turn in range(10):
            if turn != first:  # some before the genuine one, some after it
                sent = mutate.change(pairs, sign)
                status = post(desk, sent)
                assert status in (400, 403), f"seed {SEED}, request {number}: {status} for {sent}"
                assert desk.version() == version, f"seed {SEED}, request {number}: a row changed by {sent}"
                answers[status] += 1
                continue
            if number % 100 == 0:
                assert desk.state() == state
            assert post(desk, (body(pairs), sign, FORGED if number % 2 else {})) == 204
            assert desk.version() != version
            version = desk.version()
            if number % 100 in (0, 99):
                state = desk.state()
        if number % 100 == 0:
            assert desk.state() == state
            assert desk.rows("inbox") == number + 1
    assert desk.rows("inbox") == desk.rows("transcript", "kind = 'text_in'") == REQUESTS // 10
    assert sum(answers.values()) == REQUESTS - REQUESTS // 10
    assert min(mutate.seen.values()) > 100  # every kind had its turn
    assert answers[400] > 100
    print(dict(answers), dict(mutate.seen))


def partitions(joined: bytes, dice: random.Random) -> Iterator[list[tuple[bytes, bytes]]]:
    """Yield ways to cut the signed bytes into parameters: one cut everywhere, and many cuts at random.

    The sorted parameters put together must be the same bytes, or their signature would be another.
    """
    size = len(joined)
    cuttings = [[0, cut, size] for cut in range(size + 1)]
    cuttings += [
        sorted({0, size, *(dice.randrange(size + 1) for _ in range(dice.randrange(2, 12)))}) for _ in range(400)
    ]
    for cuts in cuttings:
        parts = [joined[one:other] for one, other in pairwise(cuts)]
        parts += [b""] * (len(parts) % 2)
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
        if b"".join(name + value for name, value in sorted(set(pairs))) == joined:
            yield pairs


def shifted(pairs: Pairs) -> Iterator[list[tuple[bytes, bytes]]]:
    """Yield the form with the border of each parameter moved: within it, to the next one, or away."""
    whole = sorted((name.encode(), value.encode()) for name, value in pairs)
    joined = b"".join(name + value for name, value in whole)
    for place, (name, value) in enumerate(whole):
        said = name + value
        changes = [[(said[:cut], said[cut:])] for cut in range(len(said) + 1)]
        changes += [[(said[:cut], b""), (said[cut:], b"")] for cut in range(1, len(said))]
        changes += [[(name, value[:cut]), (value[cut:], b"")] for cut in range(1, len(value))]
        for change in changes:
            pieces = whole[:place] + change + whole[place + 1 :]
            if pieces != whole and b"".join(one + other for one, other in sorted(set(pieces))) == joined:
                yield pieces
        if place:
            before = b"".join(whole[place - 1])
            yield [*whole[: place - 1], (before + name, value), *whole[place + 1 :]]
            yield [*whole[: place - 1], (whole[place - 1][0], whole[place - 1][1] + said), *whole[place + 1 :]]


@pytest.mark.parametrize("words", ["Someone keeps following me", "ü 🚗 \ufffd", "From+13125550142To1", ""])
def test_a_signed_form_cut_into_other_parameters_changes_nothing(desk: Desk, words: str):
    dice = random.Random(f"{SEED}{words}")
    pairs = text(7, words)
    sign = signature(PUBLIC + SMS, pairs)
    assert desk.post(pairs).status_code == 204
    state, version, answers = desk.state(), desk.version(), Counter[int]()
    joined = signed_string("", pairs).encode()
    for pieces in (*shifted(pairs), *partitions(joined, dice)):
        raw = "&".join(f"{quote_from_bytes(name)}={quote_from_bytes(value)}" for name, value in pieces).encode()
        status = desk.raw(raw, SMS, sign).status_code
        assert status in (400, 403, 204), (status, raw)
        assert desk.version() == version, raw
        answers[status] += 1
    assert desk.state() == state
    assert answers[204] > 100, answers  # they did share the signature
    assert answers[403], answers
    assert answers[400], answers


def test_a_signed_form_with_part_of_it_moved_into_the_address_changes_nothing(desk: Desk):
    pairs = text(8)
    page_of = STATUS + "0123456789abcdef01234567"
    joined = signed_string("", pairs)
    signs = {path: signature(PUBLIC + path, pairs) for path in (SMS, page_of)}
    assert desk.post(pairs).status_code == 204
    version = desk.version()
    for path, sign in signs.items():
        for cut in range(1, len(joined)):
            answer = desk.raw(urlencode({joined[cut:]: ""}).encode(), path + joined[:cut], sign)
            assert 400 <= answer.status_code < 500 or answer.status_code == 204
            assert desk.version() == version


@pytest.mark.parametrize("path", [SMS, STATUS + "0123456789abcdef01234567"])
def test_an_address_with_any_byte_changed_changes_nothing(desk: Desk, path: str):
    """What routes nowhere is a 404 or 405; nothing else than the right address is served."""
    pairs = text(9)
    sign = signature(PUBLIC + path, pairs)
    before, answers = desk.state(), Counter[int]()
    for place in range(1, len(path)):
        for other in "/?x1%&;.~A":
            if path[place] != other:
                changed = path[:place] + other + path[place + 1 :]
                answers[desk.raw(body(pairs), changed, sign).status_code] += 1
    for query in ("?", "?x=1", "?bodySHA256=00", "?%ff", "?\xff", "??"):
        if query != "?":  # an empty query is the same address
            answers[desk.raw(body(pairs), path + query, sign).status_code] += 1
    assert answers.keys() <= {400, 403, 404, 405, 308}, answers
    assert answers[403] >= 5
    assert desk.state() == before
