"""How many SMS parts carry a text, counted as the pretend carrier bills and queues it.

Source: 3GPP TS 23.038 section 6.2.1 (the 7-bit default alphabet and its extension table) and TS 23.040 section
9.2.3.24.1 (the six-octet header that concatenated parts carry).
"""

# Row by row from TS 23.038 table 6.2.1; 0x1B, the escape to the extension table, is left out.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
# TS 23.038 table 6.2.1.1: each is sent as two septets.
EXTENDED = frozenset("\f^{}\\[~]|€")

GSM_SINGLE, GSM_PART = 160, 153
UCS2_SINGLE, UCS2_PART = 70, 67


def count_segments(text: str) -> int:
    """Return how many parts carry *text*; an empty text takes one.

    A septet pair or a surrogate pair is never split over two parts, so parts are filled one character at a time.
    """
    if BASIC.issuperset(text) or (BASIC | EXTENDED).issuperset(text):
        sizes, single, part = [2 if char in EXTENDED else 1 for char in text], GSM_SINGLE, GSM_PART
    else:
        sizes, single, part = [2 if ord(char) > 0xFFFF else 1 for char in text], UCS2_SINGLE, UCS2_PART
    if sum(sizes) <= single:
        return 1
    parts, room = 1, part
    for size in sizes:
        if size > room:
            parts, room = parts + 1, part
        room -= size
    return parts
