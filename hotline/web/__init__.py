"""HTTP: the carriers' webhooks, and health."""
