"""The page of phones in a real browser: ``python -m tests.browser``, which is ``make browser``."""
