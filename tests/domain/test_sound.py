"""How long a recording is, told by itself; and what is doubtful about one."""

import pytest

from hotline.domain.sound import Doubt, doubt_about, seconds_of
from tests.sounds import wav


def chunk(name: bytes, data: bytes) -> bytes:
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)


def wave_file(*chunks: bytes) -> bytes:
    return b"RIFF" + b"\xff" * 4 + b"WAVE" + b"".join(chunks)


FORMAT = chunk(b"fmt ", bytes([7, 0, 1, 0]) + (8000).to_bytes(4, "little") * 2 + bytes([1, 0, 8, 0, 0, 0]))
"""What a telephone speaks (mu-law): a byte for each sample."""


def test_the_length_is_that_of_the_samples():
    assert seconds_of(wav(2.5)) == 2.5
    assert seconds_of(wave_file(FORMAT, chunk(b"LIST", b"odd"), chunk(b"data", bytes(12_000)))) == 1.5


def test_who_streams_says_any_size_and_what_is_there_counts():
    assert seconds_of(wave_file(FORMAT, b"data" + b"\xff" * 4 + bytes(16_000))) == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"RIFF", b"ID3" + bytes(50), b"<html>not yet</html>", wave_file(), wave_file(FORMAT),
     wave_file(chunk(b"data", bytes(50))), wave_file(chunk(b"fmt ", bytes(16)), chunk(b"data", bytes(9))),
     wave_file(chunk(b"fmt ", b""), chunk(b"data", bytes(9)))],
)  # fmt: skip
def test_what_is_no_recording_has_no_length(data):
    assert seconds_of(data) is None
    assert doubt_about(data, 3) is Doubt.NO_SOUND


@pytest.mark.parametrize(("seconds", "said", "doubt"), [
    (10, 10, Doubt.NONE), (10, 11, Doubt.NONE), (9.2, 10, Doubt.NONE), (110, 120, Doubt.NONE), (3, 0, Doubt.NONE),
    (0, 0, Doubt.EMPTY), (0, 9, Doubt.EMPTY), (5, 10, Doubt.LENGTH), (60, 120, Doubt.LENGTH), (30, 10, Doubt.LENGTH),
])  # fmt: skip
def test_a_recording_is_about_as_long_as_the_carrier_said(seconds, said, doubt):
    assert doubt_about(wav(seconds), said) is doubt


def test_whatever_is_cut_off_or_changed_is_read_without_harm():
    whole = wav(0.01)
    for end in range(len(whole)):
        seconds_of(whole[:end])
    for place in range(44):
        seconds_of(whole[:place] + b"\xff" + whole[place + 1 :])
