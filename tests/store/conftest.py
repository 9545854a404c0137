"""A store with an organisation applied."""

import pytest

from tests.databases import on_both_engines
from tests.story import _no_templates_left_behind, hotline, opened

__all__ = ["_no_templates_left_behind", "hotline"]
pytest_generate_tests = on_both_engines


@pytest.fixture
def store(databases):
    with opened(on=databases) as made:
        yield made.store
