"""Words become sound, with or without a program that can speak."""

import io
import stat
import sys
import wave

from hotline.simulator.speech import recorded

SPEAKER = """#!{python}
import sys, wave
said = sys.stdin.read()
assert sys.argv[1:] == ["--stdin", "--stdout"]
with wave.open(sys.stdout.buffer, "wb") as out:
    out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050)
    out.writeframes(bytes([1, 2]) * 2205 * len(said))
"""


def frames(sound: bytes) -> int:
    with wave.open(io.BytesIO(sound)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (8000, 1, 2)
        return file.getnframes()


def test_without_a_speaker_it_is_a_tone_as_long_as_the_words(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert frames(recorded("help me", 2.5)) == 20_000
    assert frames(recorded("", 1)) == 8000


def test_a_speaker_says_the_words(monkeypatch, tmp_path):
    program = tmp_path / "espeak-ng"
    program.write_text(SPEAKER.format(python=sys.executable))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert frames(recorded("0123456789", 0.5)) == 8000  # a tenth of a second each
    assert frames(recorded("0123456789", 3)) == 24_000  # and silence to the end


def test_a_broken_speaker_is_no_obstacle(monkeypatch, tmp_path):
    program = tmp_path / "espeak-ng"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert frames(recorded("help", 1)) == 8000
