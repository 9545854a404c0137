"""The child process that puts a recording into words: a WAVE file in, its words and how sure they are out.

Runs apart, as ``preview`` does: without our keys, environment or code, with bounded memory and time. It is started by
its path and imports nothing of ours; ``usecases.transcribing`` starts it, feeds it and ends it. The model is a folder
of the operator's; nothing is fetched from anywhere. Sources: faster-whisper's README (int8 on a CPU, samples as
32-bit floats at 16 kHz); Whisper's paper for the mean log probability of a segment.
"""

from __future__ import annotations

import io
import json
import math
import resource
import sys
import wave
from typing import Any

MEMORY, SECONDS = 6 * 1024 * 1024 * 1024, 600
"""Bytes and seconds of computing: a small model needs a tenth of both for two minutes of speech."""
LARGEST_INPUT = 16 * 1024 * 1024
RATE = 16_000
"""Samples a second that the model takes in."""


def main() -> None:
    """Read a recording from standard input and write its words as JSON; arguments are the model and a language."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    model, language = sys.argv[1:3]
    sys.stdout.write(json.dumps(words_of(sys.stdin.buffer.read(LARGEST_INPUT), model, language)))


def words_of(recording: bytes, model: str, language: str) -> dict[str, Any]:
    """Return the words of a WAVE file, and how sure the *model* is of them: 0 to 1. Raises whatever it does."""
    from faster_whisper import WhisperModel

    whisper = WhisperModel(model, device="cpu", compute_type="int8", local_files_only=True)
    found, _ = whisper.transcribe(samples_of(recording), language=language, beam_size=5)
    segments = list(found)
    seconds = sum(segment.end - segment.start for segment in segments)
    sure = sum(segment.avg_logprob * (segment.end - segment.start) for segment in segments)
    return {
        "text": " ".join(segment.text.strip() for segment in segments),
        "confidence": math.exp(min(sure / seconds, 0.0)) if seconds else 0.0,
    }


def samples_of(recording: bytes) -> Any:
    """Return what is heard in a WAVE file of 16-bit samples, as the model wants it. Raises wave.Error, ValueError."""
    import numpy

    with wave.open(io.BytesIO(recording)) as sound:
        if sound.getsampwidth() != 2:
            raise ValueError("not of 16-bit samples")
        rate, channels = sound.getframerate(), sound.getnchannels()
        heard = numpy.frombuffer(sound.readframes(sound.getnframes()), "<i2")
    heard = heard[: len(heard) // channels * channels].reshape(-1, channels).mean(axis=1) / 32768
    places = numpy.arange(int(len(heard) * RATE / rate)) * rate / RATE
    return numpy.interp(places, numpy.arange(len(heard)), heard).astype("float32")


if __name__ == "__main__":
    main()
