"""One-time codes on their way: by mail to a real line, and to a gateway over HTTP."""

from __future__ import annotations

import json
import smtplib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import StreamRequestHandler, TCPServer
from typing import Any

import httpx
import pytest

from kiosk.ports.http import client
from pos_adapters.house_loyalty.members import mail_of
from pos_adapters.house_loyalty.senders import Letter, sender_of
from pos_adapters.house_loyalty.settings import Gateway, Smtp

LETTER = Letter("123456", "ja", "+819012345678", "sakura@example.jp")


@contextmanager
def serving(server: TCPServer) -> Iterator[int]:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Mailbox:
    """A mail server without encryption that takes everything. `said` is what came over the line."""

    def __init__(self) -> None:
        self.said: list[bytes] = []
        self.letters: list[bytes] = []
        mailbox = self

        class Handler(StreamRequestHandler):
            def handle(self) -> None:
                self.wfile.write(b"220 here\r\n")
                while line := self.rfile.readline():
                    mailbox.said.append(line)
                    if line[:4].lower() == b"data":
                        self.wfile.write(b"354 go on\r\n")
                        mailbox.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                    self.wfile.write(b"221 bye\r\n" if line[:4].lower() == b"quit" else b"250 well\r\n")

        self.server = TCPServer(("127.0.0.1", 0), Handler)


def smtp(port: int, **more: Any) -> Smtp:
    return Smtp(kind="smtp", host="127.0.0.1", port=port, sender="kiosk@example.jp", **more)


def test_a_code_goes_by_mail_in_the_member_s_language() -> None:
    mailbox = Mailbox()
    with serving(mailbox.server) as port:
        sender = sender_of(smtp(port, tls=False), None)
        assert sender is not None
        for language in ("ja", "en", "ko"):
            sender.send(replace(LETTER, language=language))
        sender.send(replace(LETTER, mail=None))
    letters = [message_from_bytes(each, policy=policy.default) for each in mailbox.letters]
    assert [letter["Subject"] for letter in letters] == [
        "確認コード：123456",
        "Your code: 123456",
        "Your code: 123456",
    ]
    for letter in letters:
        assert (letter["From"], letter["To"]) == ("kiosk@example.jp", "sakura@example.jp")
        assert "123456" in letter.get_content()


@pytest.mark.parametrize(
    "address",
    ["a@b.example,c@d.example", "a@b@c.example", "<a@b.example", '"a"@b.example', "a@b.example;c@d.e"],
)
def test_an_address_is_one_persons(address: str) -> None:
    assert mail_of(address) is None and mail_of("a.b+c@d.example") == "a.b+c@d.example"


def test_neither_password_nor_code_goes_over_an_open_line() -> None:
    mailbox = Mailbox()
    with serving(mailbox.server) as port:
        sender = sender_of(smtp(port, user="kiosk", password="swordfish"), None)
        assert sender is not None
        with pytest.raises(smtplib.SMTPNotSupportedError):
            sender.send(LETTER)
    said = b"".join(mailbox.said)
    assert mailbox.letters == [] and b"swordfish" not in said and b"sakura" not in said


class Messages:
    """A gateway for text messages. `status`: how it answers."""

    def __init__(self) -> None:
        self.status = 202
        self.got: list[tuple[str, str | None, dict[str, str]]] = []
        messages = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                messages.got.append((self.path, self.headers["Authorization"], json.loads(body)))
                self.send_response(messages.status)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Nobody reads it."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with client() as http:
        yield http


def test_a_code_goes_to_a_gateway_in_the_fields_it_wants(http: httpx.Client) -> None:
    messages = Messages()
    with serving(messages.server) as port:
        settings = Gateway(
            kind="sms", url=f"http://127.0.0.1:{port}/send", token="t-1", to="msisdn", extra={"from": "Shop"}
        )
        sender = sender_of(settings, http)
        assert sender is not None
        sender.send(LETTER)
        sender.send(replace(LETTER, phone=None))
    [(path, bearer, body)] = messages.got
    assert (path, bearer) == ("/send", "Bearer t-1")
    assert (body["msisdn"], body["from"]) == ("+819012345678", "Shop") and "123456" in body["text"]


@pytest.mark.parametrize("status", [302, 401, 500])
def test_a_gateway_that_does_not_take_it_is_a_failure(http: httpx.Client, status: int) -> None:
    """A code is sent to nobody else who is named on the way."""
    messages = Messages()
    messages.status = status
    with serving(messages.server) as port:
        sender = sender_of(Gateway(kind="sms", url=f"http://127.0.0.1:{port}/send"), http)
        assert sender is not None
        with pytest.raises(httpx.HTTPStatusError):
            sender.send(LETTER)
    assert [(path, bearer) for path, bearer, _ in messages.got] == [("/send", None)]
