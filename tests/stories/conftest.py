"""The stories' language for every test of this folder."""

import pytest

from tests.databases import on_both_engines
from tests.story import _no_templates_left_behind, hotline

__all__ = ["_no_templates_left_behind", "hotline"]
ON_BOTH_AT_ONCE = (
    "test_delivery",
    "test_follow_up",
    "test_nobody_answers",
    "test_off_while_paged",
    "test_opening",
    "test_responders",
    "test_waiting",
)
"""The stories in which most of the store takes part; the others run on PostgreSQL in ``make test-all``."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    on_both_engines(metafunc, but_slowly=metafunc.module.__name__.rpartition(".")[2] not in ON_BOTH_AT_ONCE)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "configured(**options): the story's hotline has another configuration")
