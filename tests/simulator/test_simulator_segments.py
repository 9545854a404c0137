"""Segments are counted as TS 23.038 and TS 23.040 say."""

import pytest

from hotline.simulator.segments import BASIC, EXTENDED, count_segments


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        pytest.param("", 1, id="nothing-still-takes-a-message"),
        pytest.param("a" * 160, 1, id="160-septets-fill-one"),
        pytest.param("a" * 161, 2, id="one-more-takes-two"),
        pytest.param("a" * 306, 2, id="two-parts-hold-153-each"),
        pytest.param("a" * 307, 3, id="and-no-more"),
        pytest.param("€" * 80, 1, id="an-extended-character-takes-two-septets"),
        pytest.param("€" * 81, 2, id="so-81-take-two-parts"),
        pytest.param("€" * 153, 3, id="a-pair-is-not-split-76-fit-a-part"),
        pytest.param("é\n@£", 1, id="accents-of-the-alphabet-are-septets"),
        pytest.param("ж" * 70, 1, id="70-units-fill-one"),
        pytest.param("ж" * 71, 2, id="one-more-takes-two-of-67"),
        pytest.param("ж" * 135, 3, id="135-take-three"),
        pytest.param("a" * 70 + "’", 2, id="one-curly-quote-turns-the-whole-text-to-ucs2"),
        pytest.param("🙂" * 35, 1, id="an-emoji-takes-two-units"),
        pytest.param("🙂" * 67, 3, id="and-is-not-split-33-fit-a-part"),
    ],
)
def test_a_text_takes_as_many_segments_as_the_standards_say(text, segments):
    """Source: TS 23.038 6.2.1 (alphabet), TS 23.040 9.2.3.24.1 (a six-octet header in each of several parts)."""
    assert count_segments(text) == segments


def test_the_alphabet_has_127_characters_and_ten_extended_ones():
    """Source: TS 23.038 table 6.2.1 has 128 places, one of which is the escape."""
    assert (len(BASIC), len(EXTENDED), BASIC & EXTENDED) == (127, 10, frozenset())
