"""What the web server serves as the version that knew the revision in OLDER_REVISION."""

import os

from tests.older import become

become(os.environ["OLDER_REVISION"])

from workers.web import app  # noqa: E402 - what it imports is to be the older version

__all__ = ["app"]
