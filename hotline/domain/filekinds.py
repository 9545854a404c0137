"""What kind of file somebody sent, told by its first bytes and never by its name or by what its sender says of it.

Sources: the formats' own specifications; for the brands of ISO media files, mp4ra.org/registered-types/brands.
"""

from __future__ import annotations

from dataclasses import dataclass

HEAD = 64
"""So many bytes are enough."""


@dataclass(frozen=True)
class FileKind:
    """One kind. *words* is the key of the sentence that names it, *suffix* ends the names of its files."""

    name: str
    words: str
    suffix: str
    has_preview: bool = False


JPEG = FileKind("jpeg", "file-picture", ".jpg", has_preview=True)
PNG = FileKind("png", "file-picture", ".png", has_preview=True)
GIF = FileKind("gif", "file-picture", ".gif", has_preview=True)
WEBP = FileKind("webp", "file-picture", ".webp", has_preview=True)
HEIC = FileKind("heic", "file-picture", ".heic")
MP3 = FileKind("mp3", "file-sound", ".mp3")
AMR = FileKind("amr", "file-sound", ".amr")
WAV = FileKind("wav", "file-sound", ".wav")
M4A = FileKind("m4a", "file-sound", ".m4a")
MP4 = FileKind("mp4", "file-video", ".mp4")
THREE_GP = FileKind("3gp", "file-video", ".3gp")
PDF = FileKind("pdf", "file-document", ".pdf")
VCARD = FileKind("vcard", "file-contact", ".vcf")
OTHER = FileKind("other", "file-other", ".bin")
"""Any other kind, and whatever only pretends: kept as it came, and never shown."""

KINDS = {kind.name: kind for kind in (JPEG, PNG, GIF, WEBP, HEIC, MP3, AMR, WAV, M4A, MP4, THREE_GP, PDF, VCARD, OTHER)}
_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"#!AMR", AMR),
    (b"ID3", MP3),
    (b"\xff\xfb", MP3),
    (b"\xff\xf3", MP3),
    (b"\xff\xf2", MP3),
    (b"%PDF-", PDF),
)
_BRANDS = (
    ((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), HEIC),
    ((b"M4A ", b"M4B "), M4A),
    ((b"3gp", b"3g2"), THREE_GP),
    ((b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"qt  "), MP4),
)


def kind_of(head: bytes) -> FileKind:
    """Return the kind of a file that begins with *head*."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF":
        return {b"WEBP": WEBP, b"WAVE": WAV}.get(head[8:12], OTHER)
    if head[4:8] == b"ftyp":
        for brands, kind in _BRANDS:
            if head[8:12].startswith(brands):
                return kind
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:11].upper() == b"BEGIN:VCARD":
        return VCARD
    return OTHER
