"""Texts that were written to break something, made up from a seed: markup, queries, formats, signs that lie.

``strings`` is the same list each time. ``chunks_of_unicode`` is every code point once, lone surrogates too.
"""

# ruff: noqa: E501 - lists of odd strings
from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections.abc import Iterator

MARKUP = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</Message></Response>", "<Dial>+15550100100</Dial>",
    "]]>", "<![CDATA[", "<?xml version='1.0'?>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", "&b;", "&#0;",
    "&lt;b&gt;", "<svg/onload=alert(1)>", "javascript:alert(1)", "<a href='javascript:x'>", "<!--", "-->", "</textarea>",
)  # fmt: skip
QUERIES = (
    "'; DROP TABLE incident; --", "' OR '1'='1", "\" OR 1=1 --", "1; UPDATE transcript SET seq = 0", "%' AND 1=0 UNION",
    "\\'; SELECT 1", ":id", "?1", "@p1", "$1", "NULL", "x' || pg_sleep(9) || '", "PRAGMA key", "0x27",
)  # fmt: skip
FORMATS = (
    "{ $reference }", "{ $words }", "{ opening-called }", "{", "}", "{}", "{0}", "{0.__class__.__mro__}", "%s", "%n%n%n",
    "%(name)s", "${jndi:ldap://x/y}", "{{ 7*7 }}", "{% raw %}", "#{7*7}", "\\N{BELL}", "{ $name ->\n *[other] x\n}",
    "-term = x", "\nkey = value", "{ NUMBER($x) }", "f'{x}'", "\\u0000", "\\x00", "%00", "\uf8d7", "\uf8d8",
)  # fmt: skip
CONTROLS = (
    "\x00", "\r\n", "\r\nX-Header: 1\r\n\r\n", "\x1b[2J", "\x07", "\x08\x08", "\x7f", "\v", "\f", "\x85", "\u2028",
    "\u2029", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "\x1a", "\t\t", "\x00\x00\x00",
)  # fmt: skip
LIARS = (
    "\u202eneeuq eht", "\u2066x\u2069", "\u200fabc", "\u061c", "z\u0351\u036b\u0343\u036a\u0302" * 9, "\u0301" * 40,
    "\u200b1\u200b", "\u00ad", "Аnа", "Ana\u0307", "Аna Kоvač", "ｔａｋｅ", "１", "①", "𝟏", "½", "٣", "९", "1\ufe0f\u20e3", "ﷺ",
    "İ", "ß", "ŉ", "ǅ", "\u1e9e", "가", "각", "👩\u200d👩\u200d👧\u200d👦", "🏴\U000e0067\U000e0062\U000e007f", "🏳\ufe0f\u200d🌈",
    "\ud800", "\udfff", "\ud83d", "e\u0301\u0327\u0331",
)  # fmt: skip
NUMBERS = (
    "0", "-1", "1e999", "NaN", "Infinity", "99999999999999999999", "0x10", "1_000", "1.0", "+1", "01", "2147483648",
    "9" * 400, "1" * 90, "٠١٢", "1/2", "1,2,3,4,5", "#1", "1?", "9 9", "3.", "!1",
)  # fmt: skip
PATHS = ("../../../etc/passwd", "C:\\\\con\\\\nul", "file:///", "/dev/null", "~", "//x/y", "..%2f..%2f", "a\x00.png")
SHELLS = ("$(reboot)", "`reboot`", "; rm -rf /", "| cat", "&& true", "> /dev/null", "$IFS", "!!", "\\", "'", '"', "``")
JSONS = ('{"a":', '{"state": "closed"}', "[[[[[[", "]}", "null", '"\\ud800"', '{"__proto__": 1}', "true", "\\")
COMMANDS = (
    "STOP", "START", "HELP", "# note", "hand Ben", "report ", "E7K 1", "E7K-32", "E7K-32 9", "Liked \u201cYou have it\u201d",
    "Reacted x to \u201cYou have\u201d", "not a report", "done 1", "police asked", "facts", "questions", "take", "ENGLISH",
    "please don't contact me", "you can text me", "I don't feel safe", "Ana", "my name is Ben", "call me", "@Ana #Ben",
)  # fmt: skip
PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""Two lone halves side by side are one character to anything that speaks UTF-16."""
FAMILIES = (MARKUP, QUERIES, FORMATS, CONTROLS, LIARS, NUMBERS, PATHS, SHELLS, JSONS, COMMANDS)


def strings(count: int, seed: int = 7) -> list[str]:
    """Return *count* different hostile strings: each of the list first, then mixtures of them."""
    dice = random.Random(seed)
    found = dict.fromkeys(word for family in FAMILIES for word in family)
    while len(found) < count:
        parts = [dice.choice(dice.choice(FAMILIES)) for _ in range(dice.randint(1, 5))]
        parts += ["".join(chr(dice.choice((dice.randrange(0x250), dice.randrange(0x110000)))) for _ in range(3))]
        dice.shuffle(parts)
        mixed = dice.choice(("", " ", "\n", "x", ", ")).join(parts)
        if not PAIR.search(mixed):
            found[mixed] = None
    return list(found)[:count]


def chunks_of_unicode(size: int) -> Iterator[str]:
    """Yield every code point, *size* in a text; the halves that would make a pair stand in different texts."""
    for first, end in ((0, LOW_SURROGATES), (LOW_SURROGATES, sys.maxunicode + 1)):
        for start in range(first, end, size):
            yield "".join(map(chr, range(start, min(start + size, end))))


LOW_SURROGATES = 0xDC00
LONG = 100_000
PIECES = (
    "a", " ", "1 ", "not ", "dont a ", "never a b ", "my name is ", "this is a ", "Liked \"", "reacted ", "removed x ", "\" ",
    "'", "#", "(", "! ", "aB", "Ana ", "ana'", "é", "e\u0301", "\u200b", "\u2010", "-", "E7K ", "E7K-32", "hand ", "hand to ",
    "report ", "report: ", "가", "ع", "١", "1\ufe0f\u20e3", "\n", "\x00", "\ud800", "call ", "police ", "please ", "do not ",
    "do not contact a ", "text me ", "hes got a ", "ok, ", "nobody has a ", "9", "0x", "_", "İ", "ﷺ", "👩\u200d", "@", ".",
)  # fmt: skip


def long_texts() -> Iterator[str]:
    """Yield texts of 100,000 characters, spelled out, that would take a careless pattern for ever."""
    for piece in PIECES:
        yield piece * (LONG // len(unicodedata.normalize("NFKD", piece))) + "!"
    for opening in ("not ", "hand ", "hand to ", "liked \u201c", "reacted ", "E7K ", "#", "my name is ", "report "):
        yield opening + "a" * LONG
        yield opening + " " * LONG + "x"
        yield opening + "\u201d " * (LONG // 2) + "x"
