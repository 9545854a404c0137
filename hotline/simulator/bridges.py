"""Who hears whom: connections between calls, and the record of them."""

from hotline.simulator.call_records import Bridge
from hotline.simulator.legs import Leg
from hotline.simulator.pace import World
from hotline.simulator.records import Ledger


class Bridges:
    """All connections of the account, guarded by ``World.changed``."""

    def __init__(self, ledger: Ledger, world: World) -> None:
        self._ledger, self._world = ledger, world
        self._open: dict[frozenset[str], Bridge] = {}

    def connect(self, a: Leg, b: Leg, how: str) -> None:
        """Let two calls hear each other, unless they do or one is over."""
        with self._world.changed:
            pair = frozenset((a.sid, b.sid))
            if pair in self._open or a.ended or b.ended:
                return
            a.peers[b.sid], b.peers[a.sid] = b, a
            bridge = self._open[pair] = Bridge(a.phone.e164, b.phone.e164, self._world.times.now(), how)
            self._ledger.add(bridge)
            self._world.ring()

    def disconnect(self, a: Leg, b: Leg) -> None:
        """Let two calls hear each other no more."""
        with self._world.changed:
            bridge = self._open.pop(frozenset((a.sid, b.sid)), None)
            if bridge is None:
                return
            a.peers.pop(b.sid, None)
            b.peers.pop(a.sid, None)
            bridge.until_at = self._world.times.now()
            self._world.ring()
        self._ledger.report(bridge)

    def part(self, leg: Leg) -> None:
        """Let nobody hear *leg* any more."""
        with self._world.changed:
            for peer in list(leg.peers.values()):
                self.disconnect(leg, peer)
