"""A leg that belongs to no incident yet, in one transaction; and where any leg is worked on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from hotline.domain.organisation import Line, Region
from hotline.domain.phone import line_number
from hotline.store.calls import Call, CallKind
from hotline.store.transaction import Transaction
from hotline.usecases.runtime import Directory, Runtime
from hotline.usecases.scene import Scene, scene_of


@dataclass
class CallDesk:
    """One leg without an incident, one transaction, one instant."""

    runtime: Runtime
    tx: Transaction
    directory: Directory
    line: Line
    now: datetime
    scene: Scene | None = None
    """The incident that the leg belongs to from now on."""
    slow: Callable[[], bool] | None = None
    """What takes longer than a transaction may: done after the commit, and its result given to the leg's flow."""

    @property
    def region(self) -> Region:
        """The region of the line that was called."""
        return self.directory.organisation.regions[self.line.region]

    def save(self) -> None:
        """Keep what became of the incident, if there is one now."""
        if self.scene is not None:
            self.scene.save()


def place_of(runtime: Runtime, tx: Transaction, call: Call) -> Scene | CallDesk | None:
    """Return the incident of a leg to be worked on, or a desk where it has none; None where its line is gone."""
    if call.kind not in (CallKind.STAFF, CallKind.TEST):
        return scene_of(runtime, tx, call.incident)
    directory = runtime.directory(tx)
    line = directory.organisation.line(line_number(call.line))
    return None if line is None else CallDesk(runtime, tx, directory, line, runtime.now())
