"""The stories' language for every test of this folder."""

import pytest

from tests.databases import on_both_engines
from tests.story import _no_templates_left_behind, hotline

__all__ = ["_no_templates_left_behind", "hotline"]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "configured(**options): the story's hotline has another configuration")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """An export reads the whole store: on PostgreSQL too, in ``make test-all``."""
    if metafunc.module.__name__.rpartition(".")[2] == "test_exporting":
        on_both_engines(metafunc, but_slowly=True)
