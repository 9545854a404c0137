"""What is heard beside an answer: here, whether a text to whoever has it is more than courtesy."""

from __future__ import annotations

import pytest

from hotline.domain.hearing import is_courtesy
from tests.interview import script

SCRIPT = script()


@pytest.mark.parametrize("text", ["Thank you", "thanks!", "OK thank you", "ok 👍"])
def test_a_thank_you_is_courtesy(text):
    assert is_courtesy(text, SCRIPT)


@pytest.mark.parametrize("text", ["Thanks, are you there?", "ok he is back at the stairs", "He is back", "👍", ""])
def test_what_asks_or_tells_something_is_more(text):
    assert not is_courtesy(text, SCRIPT)
