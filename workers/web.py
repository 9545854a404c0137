"""What the web server serves: ``granian --interface wsgi workers.web:app``."""

from __future__ import annotations

from hotline.app import create_app
from workers.process import read_settings, start
from workers.queues import Hint

settings = read_settings()
app = create_app(start(settings, "web", Hint(settings.redis_url)))
