"""The words by which a person stops and starts a number's texts, and the carrier's own replies to them.

Source: twilio.com help, "Twilio support for opt-out keywords (SMS STOP filtering)": one word alone, in any case; the
block holds for one pair of numbers; the text is passed on to the webhook all the same; later sends get 21610.
"""

import threading

STOP = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"})
START = frozenset({"START", "YES", "UNSTOP"})
HELP = frozenset({"HELP", "INFO"})

STOPPED = "You have successfully been unsubscribed. You will not receive any more messages from this number. "
STOPPED += "Reply START to resubscribe."
STARTED = "You have successfully been re-subscribed to messages from this number. "
STARTED += "Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply."
HELPED = "Reply STOP to unsubscribe. Msg&Data Rates May Apply."


class OptOuts:
    """Which phone has stopped which number."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stopped: set[tuple[str, str]] = set()

    def blocks(self, number: str, phone: str) -> bool:
        """Say whether *phone* has told *number* to stop."""
        with self._lock:
            return (number, phone) in self._stopped

    def obey(self, number: str, phone: str, body: str) -> str | None:
        """Act on *body* if it is such a word; return the carrier's reply to it, if it gives one."""
        word = body.strip().upper()
        with self._lock:
            blocked = (number, phone) in self._stopped
            if word in STOP:
                self._stopped.add((number, phone))
                return None if blocked else STOPPED
            if word in START:
                self._stopped.discard((number, phone))
                return STARTED if blocked else None
            # A stopped number says nothing more, not even to HELP.
            return HELPED if word in HELP and not blocked else None
