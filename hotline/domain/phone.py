"""Phone numbers as people and carriers write them, and what fits into a text message."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from gsm0338.charset import BASIC_CHARACTER_SET, BASIC_CHARACTER_SET_EXTENSION

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_PREFIX = re.compile(r"\s*(?:whatsapp|rcs|sms):", re.IGNORECASE)

# Keypad spellings of ANONYMOUS, UNAVAILABLE, UNKNOWN, BLOCKED and RESTRICTED; carriers pass them on as numbers, also
# behind a +1, and +1 737 874 2833 even is a valid number of Austin (reference/twilio.md, 1.3).
_WITHHELD_DIGITS = frozenset({"266696687", "86282452253", "8656696", "2562533", "7378742833"})
_WITHHELD_WORDS = frozenset(
    {"anonymous", "unknown", "restricted", "unavailable", "blocked", "private", "withheld", "hidden"}
)


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that can be dialled from anywhere. It prints masked; ``.e164`` reveals it."""

    e164: str

    def __post_init__(self) -> None:
        if not _E164.fullmatch(self.e164):
            raise ValueError("not an E.164 phone number")

    @classmethod
    def parse(cls, text: str, region: str | None = None) -> PhoneNumber:
        """Read a number in international form, or in the national form of *region* ("US", "GB").

        Raises ValueError, whose message never holds the number. A possible number is enough: the ranges kept for
        fiction and tests are not valid ones, and new ranges become valid before a library knows.
        """
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            raise ValueError("not a phone number; expected a form such as +1 555 010 0142") from None
        # Only fully possible: a local number without its area code can be dialled from nowhere else.
        if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
            raise ValueError("not a possible phone number: too short, too long or without its country code")
        return cls(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))

    def __str__(self) -> str:
        return masked(self.e164)

    def __repr__(self) -> str:
        return f"PhoneNumber({masked(self.e164)})"


def masked(e164: str) -> str:
    """Return *e164* fit for a log or a screen: country code and last digits, such as ``+1 … 0142``."""
    number = line_number(e164)
    if not _E164.fullmatch(number):
        return "…"
    digits = number[1:]
    codes = phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    country = next((digits[:size] for size in (1, 2, 3) if int(digits[:size]) in codes), "")
    shown = min(4, max(2, (len(digits) - len(country)) // 2 - 1))
    return f"+{country} … {digits[-shown:]}"


def is_withheld(sender: str) -> bool:
    """Tell whether *sender* hides their number. Such callers are served, never texted, merged or blocked as one."""
    words = set(re.findall(r"[a-z]+", sender.casefold()))
    digits = "".join(re.findall(r"[0-9]", sender))
    if words & _WITHHELD_WORDS or not (words or digits):
        return True
    return not words and (digits in _WITHHELD_DIGITS or digits.removeprefix("1") in _WITHHELD_DIGITS)


@lru_cache(maxsize=1024)
def can_be_texted(sender: str) -> bool:
    """Tell whether an SMS can reach *sender*: not so a short code, a name, an address of another app or of SIP."""
    if is_withheld(sender) or not _E164.fullmatch(sender):
        return False
    if len(sender) in _possible_lengths(sender[1:4]):
        return True
    try:
        number = phonenumbers.parse(sender)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE


@lru_cache(maxsize=1024)
def _possible_lengths(first_digits: str) -> frozenset[int]:
    """Return how long a whole number that begins so can be, by the library's own table.

    Asked once for each beginning: reading a whole number takes the library as long as all decisions about a text.
    """
    codes = phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    code = next((first_digits[:size] for size in (1, 2, 3) if int(first_digits[:size]) in codes), "")
    if not code:
        return frozenset()
    known = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(int(code), codes[int(code)][0])
    lengths = known.general_desc.possible_length if known is not None and known.general_desc is not None else ()
    return frozenset(length + len(code) + 1 for length in lengths)


@lru_cache(maxsize=1024)
def line_number(to: str) -> str:
    """Return the E.164 number that a carrier's address stands for; what isn't one is returned as it came."""
    number = re.sub(r"[\s().-]", "", _PREFIX.sub("", to, count=1))
    return number if _E164.fullmatch(number) else to


# --- what fits into a text -------------------------------------------------------------------------------------------

_GSM_BASIC = frozenset(unicodedata.lookup(name) for name in BASIC_CHARACTER_SET.values()) - {"\x1b"}
_GSM_EXTENDED = frozenset(unicodedata.lookup(name) for name in BASIC_CHARACTER_SET_EXTENSION.values())
_GSM = _GSM_BASIC | _GSM_EXTENDED

_LOOKS_LIKE: dict[str, str] = {
    **dict.fromkeys("“”„‟«»″〝〞", '"'),
    **dict.fromkeys("‘’‚‛′`´ʼʻˈ", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣", "-"),
    **dict.fromkeys("•·‣◦∙", "*"),
    **dict(zip("‹›⁄∕¦¢×÷\tłŁđĐðÐħĦıŋŊŧŦəƏ", "<>//|cx/ lLdDdDhHinNtTeE", strict=True)),
    **dict.fromkeys("\v\x85\u2028\u2029", "\n"),
    "©": "(c)",
    "®": "(r)",
    "œ": "oe",
    "Œ": "OE",
    "þ": "th",
    "Þ": "Th",
    "ẞ": "SS",
}


def is_gsm7(text: str) -> bool:
    """Tell whether *text* needs no character outside the GSM 7-bit alphabet and its extension."""
    return _GSM.issuperset(text)


def septets(text: str) -> int:
    """Return how many of the 160 places of one part a GSM-7 *text* takes; "€", "[" and such take two."""
    if _GSM_BASIC.issuperset(text):
        return len(text)
    return len(text) + sum(char in _GSM_EXTENDED for char in text)


def sms_segments(text: str) -> int:
    """Return how many SMS parts carry *text*; carriers bill by part.

    One part holds 160 GSM-7 characters, or 70 UTF-16 units if any character is outside GSM-7. In a text of several
    parts each holds 153 or 67, the rest being the header. A character of two places ("€", "[", an emoji) never
    straddles two parts.

    Raises ValueError for an empty text.
    Source: 3GPP TS 23.038 (alphabet), TS 23.040 (concatenation).
    """
    if not text:
        raise ValueError("an SMS needs at least one character")
    if len(text) <= 160 and _GSM_BASIC.issuperset(text):  # most texts, and this is on every text's path
        return 1
    if is_gsm7(text):
        single, part, places = 160, 153, [2 if char in _GSM_EXTENDED else 1 for char in text]
    else:
        single, part, places = 70, 67, [2 if char > "\uffff" else 1 for char in text]
    if sum(places) <= single:
        return 1
    parts, used = 1, 0
    for size in places:
        if used + size > part:
            parts, used = parts + 1, 0
        used += size
    return parts


def to_gsm7(text: str) -> str:
    """Return *text* in GSM-7: typographic signs and letters become look-alikes, what has none becomes "?"."""
    if is_gsm7(text):
        return text
    return "".join(char if char in _GSM else _look_alike(char) for char in unicodedata.normalize("NFC", text))


def _look_alike(char: str) -> str:
    if char in _LOOKS_LIKE:
        return _LOOKS_LIKE[char]
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if category in {"Cf", "Cc"} or category.startswith("M"):
        return ""
    parts = (part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    plain = "".join(_LOOKS_LIKE.get(part, part) for part in parts)
    return plain if plain and is_gsm7(plain) else "?"


def split_text(text: str, limit: int = 1600) -> tuple[str, ...]:
    """Cut *text* into parts of at most *limit* UTF-16 units, behind a space where there is one.

    The parts put together are the text: no space is dropped. An emoji or a letter stays with its accents and joiners.
    1600 is what a carrier takes in one message (reference/twilio.md, 2.4).
    """
    if 0 < 2 * len(text) <= limit:
        return (text,)
    parts = []
    while text:
        end = _fitting(text, limit)
        if end < len(text):
            space = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end))
            end = space + 1 if space >= end // 2 else _between_letters(text, end)
        parts.append(text[:end])
        text = text[end:]
    return tuple(parts)


def _fitting(text: str, limit: int) -> int:
    """Return how many characters of *text* fit into *limit* UTF-16 units; at least one, so that a cut goes on."""
    end = min(len(text), limit)
    excess = end + sum(char > "\uffff" for char in text[:end]) - limit
    while excess > 0:
        end -= 1
        excess -= 2 if text[end] > "\uffff" else 1
    return max(end, 1)


def _between_letters(text: str, end: int) -> int:
    """Return the last place up to *end* that separates no letter from its marks; *end* where there is none near."""
    for place in range(end, max(1, end - 30), -1):
        joined = text[place] == "\u200d" or text[place - 1] == "\u200d"
        modifier = "\U0001f3fb" <= text[place] <= "\U0001f3ff"
        if not (joined or modifier or unicodedata.category(text[place]).startswith("M")):
            return place
    return end
