"""Recordings as a carrier makes them: WAVE, one channel, 8 kHz, 16 bits."""

from __future__ import annotations

import io
import wave

RATE = 8000


def wav(seconds: float, words: bytes = b"\1\2\3\4") -> bytes:
    """Return a recording of so many seconds in which *words* stand again and again."""
    size = int(RATE * seconds) * 2
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes((words * (size // len(words) + 1))[:size])
    return made.getvalue()
