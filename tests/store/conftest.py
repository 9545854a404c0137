"""A store with an organisation applied."""

import pytest

from tests.story import _no_templates_left_behind, hotline, opened

__all__ = ["_no_templates_left_behind", "hotline"]


@pytest.fixture
def store():
    with opened() as made:
        yield made.store
