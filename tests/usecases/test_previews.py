"""A preview holds what can be seen and nothing else; whoever makes it can do no harm."""

import ast
import io
import os
import random
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from PIL import Image

from hotline.usecases import previews
from hotline.usecases.previews import CHILD, preview_of

SECRET = b"Qwzkvjxhbn gate 4"


def picture(mode="RGB", size=(300, 200), form="PNG", **options):
    made = io.BytesIO()
    Image.new(mode, size).save(made, form, **options)
    return made.getvalue()


def png_of_the_size(width: int, height: int) -> bytes:
    """Return a PNG of few bytes that unpacks into many."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    packer, row = zlib.compressobj(9), bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row * 1000) for _ in range(height // 1000)) + packer.flush()
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "made",
    [
        picture(form="JPEG"),
        picture("CMYK", form="JPEG"),
        picture("L", form="JPEG"),
        picture("RGBA"),
        picture("LA"),
        picture("I;16"),
        picture("1"),
        picture("P"),
        picture("P", form="GIF"),
        picture("RGBA", form="WEBP"),
    ],
    ids=["jpeg", "cmyk", "grey", "png", "png-la", "png-16", "png-1", "png-p", "gif", "webp"],
)
def test_a_picture_of_each_form_becomes_a_small_jpeg(made):
    small = preview_of(made)
    assert small
    with Image.open(io.BytesIO(small)) as shown:
        assert (shown.format, shown.mode, shown.size) == ("JPEG", "RGB", (300, 200))


def test_it_is_small_upright_and_without_what_the_picture_carried():
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, SECRET.decode()
    made = picture(size=(3000, 2000), form="JPEG", comment=SECRET, exif=exif, icc_profile=SECRET)
    assert made.count(SECRET) == 3
    small = preview_of(made)
    assert small
    assert SECRET not in small
    with Image.open(io.BytesIO(small)) as shown:
        assert (shown.size, dict(shown.getexif())) == ((853, 1280), {})
        assert not {"comment", "icc_profile", "exif"} & shown.info.keys()


def test_a_few_kilobytes_that_stand_for_400_million_points_are_refused_before_they_are_unpacked():
    bomb = png_of_the_size(20_000, 20_000)
    assert len(bomb) < 64 * 1024
    begun = time.monotonic()
    assert preview_of(bomb) is None
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("made", [b"", b"\xff\xd8\xff", b"\xff\xd8\xff" + bytes(5000), picture()[:-60], b"<svg/>"])
def test_what_is_no_picture_has_no_preview(made):
    assert preview_of(made) is None


def test_broken_pictures_have_a_preview_or_none():
    dice, good = random.Random(20261122), picture(form="JPEG", size=(64, 64))
    for _ in range(12):
        broken = bytearray(good)
        for _ in range(dice.randrange(1, 8)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        small = preview_of(bytes(broken))
        assert small is None or small.startswith(b"\xff\xd8\xff")


def test_a_child_that_hangs_is_ended(monkeypatch, tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setattr(previews, "CHILD", slow)
    monkeypatch.setattr(previews, "LONGEST", 0.5)
    begun = time.monotonic()
    assert preview_of(picture()) is None
    assert time.monotonic() - begun < 5


def test_a_child_that_was_taken_over_can_only_talk_and_not_for_long(monkeypatch, tmp_path):
    flood = tmp_path / "flood.py"
    flood.write_text("import sys\nwhile True: sys.stdout.buffer.write(b'\\xff\\xd8\\xff' * 9999)\n")
    monkeypatch.setattr(previews, "CHILD", flood)
    assert preview_of(picture()) is None


def test_the_child_has_no_keys_and_can_open_nothing(tmp_path):
    """The child's own limits, tried from inside."""
    tried = (
        "import os, socket, sys\n"
        "def attempt(what):\n"
        "    try: what()\n"
        "    except (OSError, MemoryError): return 'no'\n"
        "    return 'yes'\n"
        "preview.preview_of = lambda data: repr((dict(os.environ).keys() - {'LC_CTYPE'}, [attempt(what) for what in (\n"
        f"    lambda: open({str(tmp_path / 'x')!r}, 'w'), lambda: open('/etc/passwd'), socket.socket, os.pipe,\n"
        "    lambda: bytearray(600_000_000))])).encode()\n"
    )
    script = f"import runpy, sys, types\npreview = types.SimpleNamespace(**runpy.run_path({str(CHILD)!r}))\n"
    script += "code = preview.main.__globals__\n" + tried + "code['preview_of_real'] = code['preview_of']\n"
    script += "real = code['rehearse']\n"
    script += "code['rehearse'] = lambda: (real(), code.__setitem__('preview_of', preview.preview_of))\n"
    script += "preview.main()\n"
    done = subprocess.run([sys.executable, "-I", "-c", script], env={}, input=b"", capture_output=True, timeout=30)
    assert done.stdout == b"(set(), ['no', 'no', 'no', 'no', 'no'])", done.stderr


def test_the_child_imports_nothing_of_ours_and_nobody_else_opens_pictures():
    for path in Path(CHILD).parent.rglob("*.py"):
        names = {
            name
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        if path == CHILD:
            assert not any(name.startswith(("hotline", "workers")) for name in names)
        else:
            assert not any(name.partition(".")[0] == "PIL" for name in names), path


def test_no_child_is_left_behind():
    preview_of(picture())
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    assert not [pid for pid in children if "preview.py" in Path(f"/proc/{pid}/cmdline").read_text()]
