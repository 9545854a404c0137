"""What the web server serves: ``granian --interface wsgi workers.web:app``."""

from __future__ import annotations

import gc
from threading import Timer
from typing import TYPE_CHECKING

from hotline.app import Site, create_app
from workers.process import read_settings, start
from workers.queues import Hint

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


def _console() -> WSGIApplication:
    # Loading what signs people in takes seconds: that is for whoever first asks for a page, not for a text.
    from hotline.web.console.signing_in import create_served_console

    return create_served_console(_runtime)


settings = read_settings()
# What was loaded stays: the collector need not look at it again with every few texts.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
_runtime = start(settings, "web", Hint(settings.redis_url))
app = Site(create_app(_runtime), _console)
WARM_UP_AFTER = 1.0
"""Seconds: a machine that starts has other processes to bring up first. An earlier text reads what it needs itself."""
_warm_up = Timer(WARM_UP_AFTER, _runtime.warm_up)
_warm_up.daemon = True
_warm_up.start()
