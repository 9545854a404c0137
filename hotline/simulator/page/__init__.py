"""The phones of the pretend network on a page, for people."""
