"""What the web server serves: ``granian --interface wsgi workers.web:app``."""

from __future__ import annotations

import gc
from threading import Thread

from hotline.app import create_app
from workers.process import read_settings, start
from workers.queues import Hint

settings = read_settings()
# What was loaded stays: the collector need not look at it again with every few texts.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
_runtime = start(settings, "web", Hint(settings.redis_url))
app = create_app(_runtime)
# Beside the first requests: the server answers at once, and no text finds the files unread within a transaction.
Thread(target=_runtime.warm_up, name="warm-up", daemon=True).start()
