"""The stories' language for every test of this folder."""

import pytest

from tests.databases import on_both_engines
from tests.story import _no_templates_left_behind, hotline

__all__ = ["_no_templates_left_behind", "hotline"]
pytest_generate_tests = on_both_engines


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "configured(**options): the story's hotline has another configuration")
