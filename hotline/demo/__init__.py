"""The hotline on one computer, with pretend phones: real processes, the simulator as the carrier, a story to watch."""
