"""Text that may hold anything, made safe to look at: what can't be seen is shown by its code point, as ⟨U+202E⟩.

A terminal obeys escape sequences, a page reads backwards behind a bidirectional override, half a surrogate pair
can't be written in UTF-8. Shown so, each does nothing and nothing is lost: ``unseen`` brings the text back.
"""

from __future__ import annotations

import json
import re
import unicodedata

# Control, format and private characters, half pairs, line and paragraph separators; and the sign that we write
# ourselves where it would be taken for one of ours.
_FORMATS = "".join(map(chr, (*range(0xE0000, 0xE0080), 0xAD, 0x61C, 0x180E, 0xFEFF, *range(0xFFF9, 0xFFFC))))
_HIDDEN = re.compile(
    f"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f{_FORMATS}]|⟨(?=U\\+)"
)
_SHOWN = re.compile("⟨U\\+([0-9A-F]{4,6})⟩")


def code_point(char: str) -> str:
    """Return how a character is shown that can't be drawn: ``⟨U+1F9FF⟩``."""
    return f"⟨U+{ord(char):04X}⟩"


def visible(text: str) -> str:
    """Return *text* with everything that hides or commands shown by its code point; line feeds stay."""
    return _HIDDEN.sub(lambda found: code_point(found[0]), text)


def unseen(text: str) -> str:
    """Return what ``visible`` was given."""
    return _SHOWN.sub(lambda found: chr(int(found[1], 16)), text)


def is_control(char: str) -> bool:
    """Tell whether *char* has no shape of its own: it commands, formats, or is kept for private use."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def safe_json(document: object) -> str:
    """Return *document* as JSON for people and programs: what hides or commands is escaped, the rest is as it came.

    Where a text holds half a surrogate pair, the escape says so; readers get it back as it was.
    """
    written = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)
    return _HIDDEN.sub(lambda found: _escaped(found[0]), written) + "\n"


def _escaped(char: str) -> str:
    if char == "⟨":
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
