"""The child process that makes a picture small: bytes in, a JPEG of other bytes out, and nothing else.

Whoever made the picture may have made it to break the program that opens it. So this runs apart: without our keys,
environment or code, with little memory and time, unable to open a file, a socket or a process of any use. It is
started by its path and imports nothing of ours; ``usecases.previews`` starts it, feeds it and ends it.
"""

from __future__ import annotations

import io
import resource
import sys
import warnings

MEMORY, SECONDS = 512 * 1024 * 1024, 5
MOST_PIXELS = 50_000_000
"""A phone's picture. Four bytes each while it is made small, which fits into MEMORY twice."""
LONGEST_SIDE = 1280
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
LARGEST_INPUT = 16 * 1024 * 1024


def main() -> None:
    """Read a picture from standard input and write its preview to standard output; nothing if there is none."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(what, (most, most))
    rehearse()
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))  # from here on nothing can be opened
    sys.stdout.buffer.write(preview_of(sys.stdin.buffer.read(LARGEST_INPUT)))


def rehearse() -> None:
    """Make one preview of each format, so that all the code that it takes is loaded while files can be opened."""
    from PIL import Image, MpoImagePlugin, PngImagePlugin

    _ = MpoImagePlugin, PngImagePlugin
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error")
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    for name in FORMATS:
        made = io.BytesIO()
        Image.new("P" if name == "GIF" else "RGB", (2, 1)).save(made, name, exif=exif)
        preview_of(made.getvalue())


def preview_of(data: bytes) -> bytes:
    """Return *data* as a small JPEG without anything that the picture carried beside it.

    Raises whatever Pillow does; ValueError for a picture of too many points, before any is decoded.
    """
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("too many points")
        picture = opened.convert("RGBA") if opened.mode in ("P", "PA") else opened  # colours instead of numbers
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(picture)
        plain = Image.new("RGB", upright.size, "white")  # a new one: nothing of the old one's information comes along
        plain.paste(upright, mask=upright.getchannel("A") if "A" in upright.getbands() else None)
        small = io.BytesIO()
        plain.save(small, "JPEG", quality=80)
        return small.getvalue()


if __name__ == "__main__":
    main()
