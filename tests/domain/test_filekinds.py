"""A file is what its first bytes say, whatever its sender calls it."""

import pytest

from hotline.domain.filekinds import KINDS, OTHER, kind_of

EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "jpeg"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "png"),
        (b"GIF89a\1\0", "gif"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "wav"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0", "heic"),
        (b"\0\0\0\x18ftyp3gp4\0\0\0\0", "3gp"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "mp4"),
        (b"\0\0\0\x18ftypqt  \0\0\0\0", "mp4"),
        (b"\0\0\0\x18ftypM4A \0\0\0\0", "m4a"),
        (b"#!AMR\n", "amr"),
        (b"ID3\3\0", "mp3"),
        (b"\xff\xfb\x90\x44", "mp3"),
        (b"%PDF-1.7", "pdf"),
        (b"\xef\xbb\xbfbegin:vcard\r\n", "vcard"),
        (EICAR, "other"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "other"),
        (b"<!doctype html><script>alert(1)</script>", "other"),
        (b"\x1f\x8b\x08\0", "other"),
        (b"PK\3\4", "other"),
        (b"MZ\x90\0", "other"),
        (b"\x7fELF", "other"),
        (b"RIFF", "other"),
        (b"\0\0\0\x18ftyp", "other"),
        (b"", "other"),
    ],
)
def test_kind(head, kind):
    assert kind_of(head).name == kind


def test_what_is_not_known_is_never_shown():
    assert not OTHER.has_preview
    assert OTHER.suffix == ".bin"


def test_no_kind_is_written_out_as_something_that_runs():
    assert not {kind.suffix for kind in KINDS.values()} & {".html", ".htm", ".svg", ".exe", ".js", ".sh", ".py", ".xml"}
