"""A letter goes to no server whose certificate is not good: it says nothing there but a greeting."""

from __future__ import annotations

import ipaddress
import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from socketserver import BaseRequestHandler, TCPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.ports import smtp
from kiosk.ports.smtp import MailServer


def certificate(folder: Path, host: str) -> Path:
    """A key and its certificate, by itself, for an address: one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), True)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{host}.pem"
    pem = serialization.Encoding.PEM
    own = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(own + made.public_bytes(pem))
    return file


class Post(TCPServer):
    """A mail server; with a certificate it knows TLS, from the start or on demand. `plain`, `heard`: what was
    said to it in the open, and by TLS.
    """

    def __init__(self, shown: Path | None = None, at_once: bool = False) -> None:
        self.plain: list[bytes] = []
        self.heard: list[bytes] = []
        self.at_once = at_once
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if shown is not None:
            self.context.load_cert_chain(shown)
        self.words = b"250-here\r\n250-AUTH PLAIN\r\n" + (b"250 here" if shown is None else b"250 STARTTLS")
        super().__init__(("127.0.0.1", 0), Session)


class Session(BaseRequestHandler):
    server: Post

    def handle(self) -> None:
        try:
            if self.server.at_once:
                self._secured(b"220 here\r\n")
            elif self._talk(self.request, b"220 here\r\n", self.server.plain):
                self._secured(b"")
        except OSError:
            return  # who does not trust it hangs up

    def _secured(self, first: bytes) -> None:
        with self.server.context.wrap_socket(self.request.dup(), server_side=True) as line:
            self._talk(line, first, self.server.heard)

    def _talk(self, line: socket.socket, first: bytes, heard: list[bytes]) -> bool:
        """Shall it go on by TLS?"""
        line.sendall(first)
        with line.makefile("rb") as said:
            while sentence := said.readline():
                heard.append(sentence)
                word = sentence[:4].lower()
                if word == b"star":
                    line.sendall(b"220 go on\r\n")
                    return True
                if word == b"data":
                    line.sendall(b"354 go on\r\n")
                    heard += iter(said.readline, b".\r\n")
                codes = {b"ehlo": self.server.words, b"auth": b"235 in", b"quit": b"221 bye"}
                line.sendall(codes.get(word, b"250 well") + b"\r\n")
        return False


def letter() -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "kiosk@example.com", "help@example.com", "Okawari"
    made.set_content("the log")
    return made


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate(tmp_path_factory.mktemp("mail"), "127.0.0.1")


@contextmanager
def serving(server: Post) -> Iterator[Post]:
    with server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join(5)


@pytest.fixture(params=[False, True], ids=["changes to TLS", "TLS at once"])
def post(request: pytest.FixtureRequest, own: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    with serving(Post(own, request.param)) as server:
        if request.param:
            monkeypatch.setattr(smtp, "AT_ONCE", server.server_address[1])
        yield server


def at(post: Post, **rest: Path) -> MailServer:
    return MailServer("127.0.0.1", int(post.server_address[1]), "kiosk", "swordfish", **rest)


def test_a_server_with_a_certificate_of_the_company_s_own_gets_it(post: Post, own: Path) -> None:
    at(post, ca_file=own).send(letter())
    assert b"the log" in b"".join(post.heard) and b"the log" not in b"".join(post.plain)


def test_whom_nobody_trusts_gets_nothing(post: Post) -> None:
    with pytest.raises(ssl.SSLCertVerificationError, match="self-signed"):
        at(post).send(letter())
    assert post.heard == [] and [each[:4].lower() for each in post.plain] in ([], [b"ehlo", b"star"])


def test_a_good_certificate_of_another_server_is_none(post: Post, own: Path) -> None:
    other = replace(at(post, ca_file=own), host="localhost")
    with pytest.raises(ssl.SSLCertVerificationError, match="Hostname mismatch"):
        other.send(letter())
    assert post.heard == []


def test_without_its_file_nothing_leaves(post: Post, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        at(post, ca_file=tmp_path / "none.pem").send(letter())
    assert post.heard == [] and post.plain == []


def test_a_server_that_knows_no_tls_gets_no_password() -> None:
    with serving(Post()) as post, pytest.raises(smtplib.SMTPNotSupportedError):
        at(post).send(letter())
    said = b"".join(post.plain)
    assert b"swordfish" not in said and b"the log" not in said
