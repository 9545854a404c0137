"""A scene on the terminal: its title, what the narrator says, and the record at its end."""

from __future__ import annotations

from hotline.demo.prompt import print_record
from hotline.demo.screen import Screen
from hotline.demo.telephone import Telephone
from hotline.simulator import Simulator


class OnScreen:
    """A ``Listener`` that prints. What happens on phones is printed by the screen and the telephone themselves."""

    def __init__(self, simulator: Simulator, screen: Screen, telephone: Telephone) -> None:
        self._simulator, self._screen, self._telephone = simulator, screen, telephone
        self.counts = True
        """Whether rows tell the seconds since a scene began, in place of the time of day."""

    def begins(self, title: str, at: float) -> None:
        """Print the title, and count time from here."""
        self._catch_up()
        self._screen.say(f"\n{title}", "bold")
        if self.counts:
            self._screen.begin(at)

    def meets(self, number: str, name: str) -> None:
        """See what happens on a phone from now on."""
        if number not in self._screen.names:
            self._screen.watch(self._simulator.phone(number), name.capitalize())

    def tells(self, words: str) -> None:
        """Print what the narrator says, under what happened before."""
        self._catch_up()
        self._screen.tell(words)

    def reads(self, reference: str, record: str) -> None:
        """Print a record."""
        self.tells(f"The written record, as printed by: hotline record {reference}\n")
        print_record(self._screen, record)

    def _catch_up(self) -> None:
        self._telephone.look()
        self._screen.drain()
