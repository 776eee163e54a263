"""A mail server, and how a letter gets there: never to a server whose certificate is not good."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import field
from email.message import EmailMessage
from pathlib import Path

from kiosk.core.frozen import frozen
from kiosk.ports import http

PATIENCE_S = 20
AT_ONCE = 465
"""The port at which TLS begins with the line; others change to it."""


@frozen
class MailServer:
    """`user` "": nobody has to sign in. `ca_file`: certificates (PEM) of who may say that it is this server;
    None: whom other connections trust. `tls` False, for a server on the same machine: in the open.
    """

    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: Path | None = None
    tls: bool = True

    def send(self, letter: EmailMessage) -> None:
        """Raises OSError (of it ssl.SSLError), smtplib.SMTPException; then nothing but a greeting was said
        where the line is not encrypted.
        """
        trust = self._trust() if self.tls else None
        with self._line(trust) as line:
            if trust is not None and self.port != AT_ONCE:
                line.starttls(context=trust)
            if self.user:
                line.login(self.user, self.password)
            line.send_message(letter)

    def _trust(self) -> ssl.SSLContext:
        if self.ca_file is None:
            return http.trust()
        return ssl.create_default_context(cadata=self.ca_file.read_text("ascii", "replace"))

    def _line(self, trust: ssl.SSLContext | None) -> smtplib.SMTP:
        if trust is not None and self.port == AT_ONCE:
            return smtplib.SMTP_SSL(self.host, self.port, timeout=PATIENCE_S, context=trust)
        return smtplib.SMTP(self.host, self.port, timeout=PATIENCE_S)
