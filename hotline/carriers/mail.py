"""Alarms by e-mail: a way out that does not share the carrier."""

from __future__ import annotations

import smtplib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from hotline.domain.errors import CarrierUnavailable

TIMEOUT = 3.0
"""Seconds for each step of the conversation with the mail server; the outbox tries again."""


@dataclass(frozen=True, repr=False)
class Mailer:
    """Sends mail through SMTP_URL (``smtp://user:pass@host:port`` or ``smtps://…``)."""

    smtp_url: str
    sender: str

    @property
    def ready(self) -> bool:
        """Whether there is a mail server at all."""
        return bool(self.smtp_url)

    def send(self, to: Sequence[str], subject: str, text: str) -> None:
        """Send one mail. Raises CarrierUnavailable if the server did not take it for everybody."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = self.sender, ", ".join(to), subject
        mail.set_content(text)
        with self._connected() as server:
            refused = server.send_message(mail)
        if refused:
            raise CarrierUnavailable("mail", "some_refused")

    def check(self) -> None:
        """Connect and log in, and send nothing. Raises CarrierUnavailable if the server does not let us."""
        with self._connected() as server:
            server.noop()

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        url = urlsplit(self.smtp_url)
        secure = url.scheme == "smtps"
        make = smtplib.SMTP_SSL if secure else smtplib.SMTP
        try:
            with make(url.hostname or "", url.port or (465 if secure else 25), timeout=TIMEOUT) as server:
                if not secure and url.username:
                    server.starttls()
                if url.username:
                    server.login(unquote(url.username), unquote(url.password or ""))
                yield server
        except (OSError, smtplib.SMTPException) as error:
            raise CarrierUnavailable("mail", type(error).__name__) from None
