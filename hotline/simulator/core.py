"""What the parts of the pretend network share."""

from dataclasses import dataclass, field

from hotline.simulator.background import Schedule, Workers
from hotline.simulator.faults import Dice, Faults
from hotline.simulator.keywords import OptOuts
from hotline.simulator.media import MediaBook
from hotline.simulator.messages import MessageBook
from hotline.simulator.phones import Number
from hotline.simulator.records import Ledger
from hotline.simulator.times import Times
from hotline.simulator.webhooks import Poster

# Each may hang on a slow customer for the documented 15 s; more than this many at once wait their turn.
CALLBACK_WORKERS = 32


@dataclass
class Core:
    """One account's state. Each part is safe to use from any thread; ``faults`` is replaced whole."""

    account_sid: str
    auth_token: str
    ledger: Ledger
    dice: Dice
    faults: Faults
    poster: Poster
    times: Times
    schedule: Schedule
    numbers: dict[str, Number] = field(default_factory=dict)
    book: MessageBook = field(default_factory=MessageBook)
    media: MediaBook = field(default_factory=MediaBook)
    base_url: str = ""
    opt_outs: OptOuts = field(default_factory=OptOuts)
    workers: Workers = field(default_factory=lambda: Workers("simulator-callback", CALLBACK_WORKERS))

    def hit(self, fault: str) -> bool:
        """Say whether *fault*, one of the shares of ``Faults``, strikes this time."""
        return self.dice.hit(fault, getattr(self.faults, fault))
