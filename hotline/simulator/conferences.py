"""Conferences: not understood yet."""

from hotline.simulator.core import Core
from hotline.simulator.legs import Leg
from hotline.simulator.pace import World


class Conferences:
    """All conferences of the account."""

    def __init__(self, core: Core, world: World) -> None:
        self._core, self._world = core, world

    def part(self, leg: Leg) -> None:
        """Disconnect *leg* from everybody."""
