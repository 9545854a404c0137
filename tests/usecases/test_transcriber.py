"""The child process that puts a recording into words, with a model that is played."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import types
from dataclasses import dataclass

import pytest

from hotline import transcriber
from hotline.domain.errors import SettingsError
from hotline.usecases import transcribing
from hotline.usecases.transcribing import CHILD, command
from tests.sounds import wav


@dataclass
class Segment:
    start: float
    end: float
    text: str
    avg_logprob: float


class WhisperModel:
    """Says what it was asked for."""

    found: list[Segment]
    asked: dict

    def __init__(self, model, **options):
        WhisperModel.asked = {"model": model, **options}

    def transcribe(self, samples, **options):
        WhisperModel.asked |= {"samples": samples, **options}
        return iter(self.found), None


@pytest.fixture
def model(monkeypatch):
    fake = types.ModuleType("faster_whisper")
    fake.WhisperModel = WhisperModel
    monkeypatch.setitem(sys.modules, "faster_whisper", fake)
    monkeypatch.setattr(transcriber, "samples_of", len)
    return WhisperModel


def test_the_words_of_all_segments_and_how_sure_they_are(model):
    model.found = [Segment(0, 3, " He followed me", -0.1), Segment(3, 4, " to the car. ", -0.5)]
    found = transcriber.words_of(wav(4), "/model", "en")
    assert found == {"text": "He followed me to the car.", "confidence": pytest.approx(math.exp(-0.2))}
    assert model.asked == {
        "model": "/model", "device": "cpu", "compute_type": "int8", "local_files_only": True,
        "samples": len(wav(4)), "language": "en", "beam_size": 5,
    }  # fmt: skip


def test_where_nothing_is_heard_there_are_no_words(model):
    model.found = []
    assert transcriber.words_of(wav(1), "/model", "en") == {"text": "", "confidence": 0.0}


def test_the_child_starts_alone_and_says_nothing_without_a_model():
    done = subprocess.run(
        [sys.executable, "-I", "-B", str(CHILD), "/nowhere", "en"], input=wav(1), capture_output=True, env={}, cwd="/"
    )
    assert done.returncode != 0
    assert done.stdout == b""
    assert b"faster_whisper" in done.stderr


def test_a_child_that_hangs_or_talks_too_much_is_ended(monkeypatch, tmp_path):
    hangs, floods = tmp_path / "hangs.py", tmp_path / "floods.py"
    hangs.write_text("import time\ntime.sleep(60)\n")
    floods.write_text("print('{' * 10**7)\n")
    monkeypatch.setattr(transcribing, "LONGEST", 1.0)
    for script in (hangs, floods):
        assert transcribing._heard((sys.executable, "-I", str(script), "en"), wav(1)) is None


@pytest.mark.parametrize(("said", "confidence"), [(1.7, 1.0), (-3, 0.0), (0.5, 0.5), (1, 1.0)])
def test_how_sure_it_is_lies_between_0_and_1(tmp_path, said, confidence):
    script = tmp_path / "says.py"
    script.write_text(f"print({json.dumps({'text': 'a', 'confidence': said})!r})\n")
    heard = transcribing._heard((sys.executable, "-I", str(script), "en"), b"")
    assert (heard.text, heard.confidence) == ("a", confidence)


def test_without_a_model_nothing_is_transcribed():
    assert command(None) == ()


def test_a_model_needs_its_extra_and_its_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(transcribing, "find_spec", lambda name: None)
    with pytest.raises(SettingsError, match=r"hotline\[transcribe\]"):
        command(tmp_path)
    monkeypatch.setattr(transcribing, "find_spec", lambda name: name)
    with pytest.raises(SettingsError, match="folder of a model"):
        command(tmp_path / "nowhere")
    assert command(tmp_path)[-2:] == (str(CHILD), str(tmp_path))
