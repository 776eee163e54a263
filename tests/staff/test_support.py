"""The support file: what is in it, what must never be, and the ways it leaves."""

from __future__ import annotations

import io
import json
import smtplib
import threading
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from kiosk import config as configuration
from kiosk.commands import support as command
from kiosk.config import Config
from kiosk.ports import http
from kiosk.ports.smtp import MailServer
from kiosk.settings import Adapter, ShopDatabase, Support
from kiosk.staff import help_desk, support
from kiosk.staff.checks import Results, Seen
from kiosk.staff.findings import warn
from kiosk.store.faults import Fault, Faults
from kiosk.store.local import Outbox
from tests.store.orders import a_record

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SECRETS = ("token-hush-1", "token-hush-2", "pass-hush-3", "pass-hush-4")
GUEST = ("hanako@example.com", "+819012345678")


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A kiosk that sold, was out of order once, and has a secret of every kind."""
    demo = configuration.demo("okawari", "http://127.0.0.1:9", SECRETS[0], tmp_path)
    other = Adapter(adapter="square", settings={"oauth": {"access_token": SECRETS[1]}})
    desk = Support(
        mail="help@example.com",
        phone="+81 (3) 1234-5678",
        chat="https://chat.example.com/?k={kiosk}&r={reference}",
        smtp_host="127.0.0.1",
        smtp_password=SECRETS[2],
    )
    database = ShopDatabase(url=f"postgresql+psycopg://okawari:{SECRETS[3]}@db.example/okawari")
    made = replace(demo, loyalty=other, support=desk, shop_database=database)
    Faults(tmp_path / "faults.json").note(Fault("demo-7KQ2", NOW, "the disk is full"))
    (tmp_path / "log").mkdir()
    (tmp_path / "log/kiosk.log.1").write_text('{"event": "older"}\n')
    (tmp_path / "log/kiosk.log").write_text(f'{{"event": "guest {GUEST[0]} called {GUEST[1]}"}}\n')
    (tmp_path / support.SCREEN).write_bytes(b"a picture")
    with closing(Outbox(tmp_path / "outbox.db")) as outbox:
        record = a_record()
        outbox.add(replace(record, order=replace(record.order, name="Hanako")), 901, 999)
    return made


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_it_has_what_helps(config: Config) -> None:
    results = Results(NOW, 1.0, (Seen(warn("clock.skew", "ahead", seconds=41), NOW, "clock"),))
    found = unpacked(support.bundle(support.pieces(config, NOW, results)))
    assert list(found) == [
        "about.json",
        "checks.json",
        "configuration.json",
        "orders.json",
        "kiosk.log",
        "screen.png",
    ]
    about = json.loads(found["about.json"])
    assert (about["kiosk"], about["reference"], about["missing"]) == ("demo", "demo-7KQ2", [])
    assert json.loads(found["checks.json"])["seen"][0]["finding"]["values"] == {"seconds": 41}
    assert json.loads(found["configuration.json"])["kiosk"]["idle_s"] == 60
    assert found["kiosk.log"].startswith(b'{"event": "older"}\n')
    assert len(json.loads(found["orders.json"])) == 1


def test_no_guest_and_no_secret_is_in_it(config: Config) -> None:
    everything = b"".join(unpacked(support.bundle(support.pieces(config, NOW))).values())
    for hidden in (*SECRETS, *GUEST, "Hanako"):
        assert hidden.encode() not in everything


def test_what_cannot_be_had_is_named_and_the_rest_is_there(config: Config) -> None:
    (config.kiosk.data_dir / "outbox.db").write_bytes(b"nonsense" * 1000)
    (config.kiosk.data_dir / "faults.json").write_bytes(b"nonsense")
    found = {piece.name: piece.data for piece in support.pieces(config, NOW)}
    [[name, why]] = json.loads(found["about.json"])["missing"]
    assert name == "orders.json" and "damaged" in why and "kiosk.log" in found


def test_a_kiosk_that_never_ran_has_one_too(tmp_path: Path) -> None:
    config = configuration.demo("us", "http://127.0.0.1:9", "a-token", tmp_path / "nowhere")
    assert [piece.name for piece in support.pieces(config, NOW)] == ["about.json", "configuration.json"]
    assert support.reference(config) == ""


def test_a_long_log_is_cut_at_its_older_end(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(support, "LOG_BYTES", 40)
    lines = "".join(f"line {number}\n" for number in range(100))
    (config.kiosk.data_dir / "log/kiosk.log").write_text(lines)
    [log] = [piece.data for piece in support.pieces(config, NOW) if piece.name == "kiosk.log"]
    assert log == b"line 95\nline 96\nline 97\nline 98\nline 99\n"


def test_each_way_to_the_help_desk_carries_kiosk_version_and_reference(config: Config) -> None:
    ways = {way.kind: way for way in help_desk.ways(config, "demo-7KQ2")}
    assert ways["phone"].link == "tel:+81312345678"
    assert ways["chat"].link == "https://chat.example.com/?k=demo&r=demo-7KQ2"
    assert ways["mail"].link.startswith("mailto:help@example.com?subject=Okawari%20demo%20demo-7KQ2&body=")
    assert help_desk.ways(replace(config, support=Support()), "") == []


def test_a_mail_has_it_as_its_attachment(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    posted: list[EmailMessage] = []
    monkeypatch.setattr(MailServer, "send", lambda server, letter: posted.append(letter))
    help_desk.mail(config, b"zipped", "okawari.zip", "demo-7KQ2")
    [letter] = posted
    [attached] = letter.iter_attachments()
    assert (letter["To"], letter["Subject"]) == ("help@example.com", "Okawari demo demo-7KQ2")
    assert (attached.get_filename(), attached.get_content()) == ("okawari.zip", b"zipped")


def test_a_mail_that_does_not_leave_says_why_without_a_secret(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise smtplib.SMTPAuthenticationError(535, f"not {SECRETS[2]}".encode())

    monkeypatch.setattr(MailServer, "send", refuse)
    with pytest.raises(help_desk.NotSent) as why:
        help_desk.mail(config, b"zipped", "okawari.zip", "")
    assert SECRETS[2] not in str(why.value) and "SMTPAuthenticationError" in str(why.value)
    with pytest.raises(help_desk.NotSent, match="too large"):
        help_desk.mail(config, b"x" * (help_desk.MOST_MAIL_BYTES + 1), "okawari.zip", "")


def test_it_goes_to_the_mail_server_of_the_configuration(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[MailServer] = []
    monkeypatch.setattr(MailServer, "send", lambda server, letter: asked.append(server))
    own = replace(config, support=replace(config.support, smtp_ca_file=Path("/etc/okawari/ca.pem")))
    help_desk.mail(own, b"zipped", "okawari.zip", "")
    assert (asked[0].host, asked[0].password, asked[0].tls) == (config.support.smtp_host, SECRETS[2], True)
    assert asked[0].ca_file == Path("/etc/okawari/ca.pem")
    monkeypatch.undo()
    with pytest.raises(help_desk.NotSent, match=r"FileNotFoundError: .*none\.pem"):
        none = replace(config.support, smtp_ca_file=Path("/nowhere/none.pem"))
        help_desk.mail(replace(config, support=none), b"zipped", "okawari.zip", "")


def test_a_folder_on_the_web_takes_it(config: Config) -> None:
    got: list[tuple[str, str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((self.path, self.headers["Authorization"], body))
            self.send_response(201)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/files"
        there = replace(config, support=Support(upload=url, upload_token="hush"))
        with http.client() as client:
            help_desk.upload(there, b"zipped", "okawari 1.zip", client)
        thread.join(5)
    assert got == [("/files/okawari%201.zip", "Bearer hush", b"zipped")]
    with http.client() as client, pytest.raises(help_desk.NotSent, match="https"):
        help_desk.upload(replace(config, support=Support(upload="http://example.com")), b"", "x", client)


def test_its_name_says_whose_and_when(config: Config) -> None:
    assert support.name_of(config, NOW) == "okawari-demo-20261122-1830.zip"


def test_the_command_writes_it_for_its_owner_alone(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import argparse

    monkeypatch.setattr(command.shop, "loaded", lambda args: config)
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    out = tmp_path / "support.zip"
    assert command.run(parser.parse_args(["bundle", "--out", str(out)])) == 0
    assert out.stat().st_mode & 0o777 == 0o600 and "about.json" in unpacked(out.read_bytes())
    assert command.run(parser.parse_args(["show"])) == 0
    said = capsys.readouterr().out
    assert "help@example.com" in said and "orders.json" in said and "demo-7KQ2" in said
