"""The help desk: how it is reached from here, and how a support file gets there."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Mapping
from email.message import EmailMessage
from typing import Any
from urllib.parse import quote, urlsplit

from kiosk import __version__
from kiosk.config import Config
from kiosk.core.frozen import frozen
from kiosk.ports.errors import PortError
from kiosk.ports.http import call
from kiosk.ports.openid import safe_address
from kiosk.ports.smtp import MailServer
from kiosk.settings import Support

MOST_MAIL_BYTES = 15_000_000


class NotSent(Exception):
    """The file did not leave; the text says why, without a secret. `large`: it is too large for a mail."""

    def __init__(self, why: str, large: bool = False) -> None:
        super().__init__(why)
        self.large = large


@frozen
class Way:
    """A way to reach the help desk. `kind`: "mail", "phone" or "chat"; `said`: the address as people say it;
    `link`: what a telephone opens, with the kiosk's id, its version and the fault's reference.
    """

    kind: str
    said: str
    link: str


def ways(config: Config, reference: str) -> list[Way]:
    """The ways this shop has, quickest first."""
    support, found = config.support, list[Way]()
    about = {"kiosk": config.kiosk.id, "version": __version__, "reference": reference or "-"}
    if support.phone:
        digits = "".join(sign for sign in support.phone if sign in "+0123456789")
        found.append(Way("phone", support.phone, f"tel:{digits}"))
    if support.chat:
        found.append(Way("chat", urlsplit(support.chat).netloc, _filled(support.chat, about)))
    if support.mail:
        subject = quote(f"Okawari {about['kiosk']} {about['reference']}")
        body = quote(f"\n\n--\n{about['kiosk']} · {about['version']} · {about['reference']}\n")
        found.append(Way("mail", support.mail, f"mailto:{support.mail}?subject={subject}&body={body}"))
    return found


def _filled(chat: str, about: Mapping[str, str]) -> str:
    for name, value in about.items():
        chat = chat.replace(f"{{{name}}}", quote(value, safe=""))
    return chat


def can_mail(support: Support) -> bool:
    return bool(support.mail and support.smtp_host)


def mail(config: Config, data: bytes, name: str, reference: str) -> None:
    """Send a support file to the help desk. Raises NotSent."""
    support = config.support
    if len(data) > MOST_MAIL_BYTES:
        raise NotSent("the file is too large for a mail", large=True)
    letter = EmailMessage()
    letter["Subject"] = f"Okawari {config.kiosk.id} {reference}".strip()
    letter["From"], letter["To"] = support.smtp_from or support.mail, support.mail
    letter.set_content(f"{config.kiosk.id} · {__version__} · {reference or '-'}\n")
    letter.add_attachment(data, maintype="application", subtype="zip", filename=name)
    try:
        _server(support).send(letter)
    except (OSError, smtplib.SMTPException) as error:
        raise NotSent(f"{support.smtp_host}:{support.smtp_port}: {_why(error)}") from None


def _server(support: Support) -> MailServer:
    return MailServer(
        support.smtp_host or "",
        support.smtp_port,
        support.smtp_user or "",
        support.smtp_password or "",
        support.smtp_ca_file,
    )


def _why(error: Exception) -> str:
    """What a server itself says may hold what it was told: only what this program says is passed on."""
    name = type(error).__name__
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"{name}: {error.verify_message}"
    return f"{name}: {error.filename}" if isinstance(error, OSError) and error.filename else name


def upload(config: Config, data: bytes, name: str, http: Any) -> None:
    """Put a support file into the configured folder. `http`: from `kiosk.ports.http`. Raises NotSent."""
    support = config.support
    headers = {"Content-Type": "application/zip"}
    if support.upload_token:
        headers["Authorization"] = f"Bearer {support.upload_token}"
    try:
        url = safe_address(f"{support.upload}/{quote(name)}")
        call(http, "PUT", url, content=data, headers=headers)
    except (PortError, ValueError) as error:
        raise NotSent(str(error)) from None
