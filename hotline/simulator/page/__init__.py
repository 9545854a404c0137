"""The phones of the pretend network on a page, for people."""

from hotline.simulator.page.server import Page

__all__ = ["Page"]
