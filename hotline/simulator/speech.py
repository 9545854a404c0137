"""Makes sound out of words: with espeak-ng where that is installed, else a quiet tone of the same length."""

import array
import io
import math
import shutil
import subprocess
import sys
import wave

RATE = 8000  # samples a second, as on a telephone line
SYNTHESIS_LIMIT = 10.0  # seconds
TONE_HZ, TONE_HEIGHT = 440, 1200


def recorded(text: str, seconds: float) -> bytes:
    """Return a WAV file, 8 kHz, mono, 16 bits, of at least *seconds*, with *text* spoken in it if that is possible."""
    samples = _spoken(text) if text else None
    if samples is None:
        second = array.array(
            "h", (round(TONE_HEIGHT * math.sin(2 * math.pi * TONE_HZ * at / RATE)) for at in range(RATE))
        )
        whole = second * math.ceil(seconds)
        samples = whole[: round(seconds * RATE)]
    missing = round(seconds * RATE) - len(samples)
    if missing > 0:
        samples.frombytes(bytes(2 * missing))
    if sys.byteorder == "big":  # WAV is little-endian
        samples.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def _spoken(text: str) -> "array.array[int] | None":
    """Return the samples of *text*, or None where nobody can say it."""
    program = shutil.which("espeak-ng")
    if program is None:
        return None
    command = [program, "--stdin", "--stdout"]
    try:
        done = subprocess.run(  # noqa: S603  a fixed command; the words go through a pipe
            command, input=text.encode(), capture_output=True, timeout=SYNTHESIS_LIMIT, check=True
        )
        with wave.open(io.BytesIO(done.stdout)) as file:
            # Written to a pipe, its header can't know the length: everything that follows is sound.
            rate, samples = (
                file.getframerate(),
                array.array("h", file.readframes(file.getnframes())[: len(done.stdout)]),
            )
    except (OSError, subprocess.SubprocessError, wave.Error, EOFError, ValueError):
        return None
    step = rate / RATE
    return array.array("h", (samples[int(at * step)] for at in range(int(len(samples) / step))))
