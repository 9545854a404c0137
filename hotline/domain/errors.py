"""Errors we raise on purpose.

HotlineError
    SettingsError            the operator must change the environment
    ConfigurationError       the operator must change the file given to ``hotline apply``
    BadWebhook               a request we do not serve: not signed by the carrier, too large, malformed
    StoreUnavailable         the database could not commit; nothing was kept, nothing may be pretended
    SealBroken               a sealed value does not open: wrong key, or moved, or changed
    RecordDestroyed          a record's key was destroyed on purpose: its time was over
    NotFound                 there is no such incident, file or recording
    ViewRefused              a view of the record would tell who the reporter is, or goes to somebody kept out
    CalendarRefused          a calendar can't be a schedule: too large, not clear, of nobody in the team
    BackupError              a backup could not be taken, or is not one that may be restored here
    CarrierError
        CarrierUnavailable   nothing was sent (refused connection, 429, 5xx before acceptance); try again later
        OutcomeUnknown       time-out or reset after the request left; look it up, send again only if it isn't found
        CarrierMisconfigured a clear no that every send will get (token, account, registration); tell the operator
        CarrierRefused       a clear no; choose another way
            OptedOut         the person texted STOP; call instead
            TooLarge         a file of more bytes than we keep

No message of any of them holds a report's words, a name or a number: they end in logs.
"""

from __future__ import annotations


class HotlineError(Exception):
    """Base of every error above."""


class SettingsError(HotlineError):
    """Names every missing or malformed setting, a line each."""


class ConfigurationError(HotlineError):
    """Names every problem of a configuration file, a line each."""


class BadWebhook(HotlineError):
    """A request that we refuse. *status* is the HTTP answer; *reason* is a word for the log."""

    def __init__(self, carrier: str, reason: str, status: int = 403) -> None:
        self.carrier, self.reason, self.status = carrier, reason, status
        super().__init__(f"{carrier}: {reason}")


class StoreUnavailable(HotlineError):
    """The transaction did not commit. Whoever asked must ask again."""


class SealBroken(HotlineError):
    """A sealed value was changed, moved to another place, or sealed under a key that we do not have."""


class RecordDestroyed(HotlineError, LookupError):
    """A record's key was destroyed on purpose: its time was over. Nothing can open it again."""


class BackupError(HotlineError):
    """A backup could not be taken, or may not be restored here; says why. What was there is as it was."""


class NotFound(HotlineError):
    """What somebody asks for is not there; says what."""


class CalendarRefused(HotlineError):
    """A calendar is not taken. *about*: what of it, in its own words; they name people, so they are for a screen."""

    def __init__(self, reason: str, about: tuple[str, ...] = ()) -> None:
        self.about = about
        super().__init__(reason)


class ViewRefused(HotlineError):
    """A record is not written out for somebody; says why and what to do, and never a word of it."""


class CarrierError(HotlineError):
    """A carrier did not do what we asked. *code* is the carrier's own."""

    def __init__(self, carrier: str, reason: str, code: str = "") -> None:
        self.carrier, self.reason, self.code = carrier, reason, code
        super().__init__(f"{carrier}: {reason}" + (f" (code {code})" if code else ""))


class CarrierUnavailable(CarrierError):
    """Not connected, 5xx or rate limit: nothing was sent. The same request may work later."""


class OutcomeUnknown(CarrierError):
    """The request left and no answer came: it may have been sent. Neither retry nor give up blindly."""


class CarrierMisconfigured(CarrierError):
    """Wrong token, unregistered sender, no such number of ours: no send will work until the operator acts."""


class CarrierRefused(CarrierError):
    """Wrong number, landline, filtered. The same request will fail again."""


class OptedOut(CarrierRefused):
    """Texts to this person are blocked until they write START. Calls still work."""


class TooLarge(CarrierRefused):
    """A file has more bytes than we take in. It was not read to its end."""
