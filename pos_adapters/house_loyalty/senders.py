"""How one-time codes leave: by mail, or through a gateway for text messages."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol

import httpx

from kiosk.ports.smtp import MailServer
from pos_adapters.house_loyalty.settings import Gateway, Smtp

PATIENCE_S = 20
WORDS = {
    "ja": (
        "確認コード：{digits}",
        "キオスクの確認コード：{digits}（10分間有効）お心当たりがなければ無視してください。",
    ),
    "en": (
        "Your code: {digits}",
        "{digits} is your code for the kiosk, for 10 minutes. Not you? Ignore this.",
    ),
    "es": (
        "Su código: {digits}",
        "{digits} es su código para el quiosco (10 minutos). ¿No es suyo? Ignórelo.",
    ),
}


@dataclass(frozen=True, slots=True)
class Letter:
    """To whom a code goes: a member's number and mail address, as far as they are known."""

    digits: str
    language: str
    phone: str | None
    mail: str | None

    @property
    def words(self) -> tuple[str, str]:
        """Subject and text."""
        subject, text = WORDS.get(self.language, WORDS["en"])
        return subject.format(digits=self.digits), text.format(digits=self.digits)


class Sender(Protocol):
    """Sends a letter, or raises OSError, smtplib.SMTPException, httpx.HTTPError."""

    def send(self, letter: Letter) -> None: ...


class MailSender:
    def __init__(self, settings: Smtp) -> None:
        self._sender = settings.sender
        password = settings.password.get_secret_value()
        self._server = MailServer(
            settings.host, settings.port, settings.user, password, settings.ca_file, settings.tls
        )

    def send(self, letter: Letter) -> None:
        """To the member's mail address; a member without one gets nothing."""
        if letter.mail is None:
            return
        message = EmailMessage()
        message["From"], message["To"] = self._sender, letter.mail
        message["Subject"], text = letter.words
        message.set_content(text)
        self._server.send(message)


class GatewaySender:
    def __init__(self, settings: Gateway, http: httpx.Client) -> None:
        self._settings, self._http = settings, http

    def send(self, letter: Letter) -> None:
        """As a text message to the member's number; a member without one gets nothing."""
        if letter.phone is None:
            return
        token = self._settings.token.get_secret_value()
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        body = {
            **self._settings.extra,
            self._settings.to: letter.phone,
            self._settings.text: letter.words[1],
        }
        self._http.post(self._settings.url, json=body, headers=headers, timeout=PATIENCE_S).raise_for_status()


def sender_of(settings: Smtp | Gateway | None, http: httpx.Client | None) -> Sender | None:
    """The configured sender. `http` None: one of its own."""
    if settings is None:
        return None
    if isinstance(settings, Smtp):
        return MailSender(settings)
    return GatewaySender(settings, http or httpx.Client())
