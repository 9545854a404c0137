"""What the web server serves: ``granian --interface wsgi workers.web:app``."""

from __future__ import annotations

import gc

from hotline.app import create_app
from workers.process import read_settings, start
from workers.queues import Hint

settings = read_settings()
# What was loaded stays: the collector need not look at it again with every few texts.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
app = create_app(start(settings, "web", Hint(settings.redis_url)))
