"""The scanner finds what was planted, in every form; otherwise its silence would mean nothing."""

from __future__ import annotations

import base64
import gzip
import json
import random
import zlib
from urllib.parse import quote

import pytest

from tests.canary.scanner import Scanner

WORD, NUMBER = "Qwzkvjxhbn", "+13125550142"
NOISE = random.Random(5).randbytes(5000)
FORMS = {
    "raw": lambda text: text.encode(),
    "upper case": lambda text: text.upper().encode(),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "hex": lambda text: text.encode().hex().encode(),
    "HEX": lambda text: text.encode().hex().upper().encode(),
    "url": lambda text: quote(text, safe="").encode(),
    "json": lambda text: json.dumps({"a": f"ü {text}"}).encode(),
    "zlib": lambda text: zlib.compress(f"some words and {text} among them".encode()),
    "zlib-fast": lambda text: zlib.compress(text.encode(), 1),
    "zlib-best": lambda text: zlib.compress(f"again {text} ".encode() * 9, 9),
    "gzip": lambda text: gzip.compress(text.encode()),
    "base64 in zlib": lambda text: zlib.compress(base64.b64encode(b"x" + text.encode())),
    **{
        f"{kind} base64, place {place}": lambda text, place=place, coder=coder: coder(
            b"\xfe" * place + text.encode() + b"!"
        )
        for place in range(4)
        for kind, coder in (("plain", base64.b64encode), ("url-safe", base64.urlsafe_b64encode))
    },
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("canary", [WORD, NUMBER])
def test_a_planted_canary_is_found(form: str, canary: str):
    scanner = Scanner([WORD, NUMBER, "Ydkfjwqpzt", "+13129550143"])
    assert scanner.hits(NOISE + FORMS[form](canary) + bytes(1000) + NOISE) == {canary}


@pytest.mark.parametrize(
    "written",
    ["+13125550142", "13125550142", "3125550142", "(312) 555-0142", "312-555-0142", "312.555.0142", "312 555 0142"],
)
@pytest.mark.parametrize("form", ["raw", "hex", "zlib", "plain base64, place 1"])
def test_a_number_is_found_however_it_is_written(written: str, form: str):
    assert Scanner([NUMBER]).hits(NOISE + FORMS[form](written) + NOISE) == {NUMBER}


def test_noise_holds_nothing_and_neither_does_a_masked_number():
    assert Scanner([WORD, NUMBER]).hits(NOISE + b"+1 \xe2\x80\xa6 0142 Qwzkvjxhb" + NOISE) == set()
