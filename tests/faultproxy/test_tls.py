"""A server behind TLS."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.faultproxy import FaultProxy
from kiosk.ports.http import client
from tests.faultproxy.counter import Counter, serving


@pytest.fixture
def secure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server behind TLS, whose certificate this process trusts."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    words = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost"
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([openssl, *words.split(), *names], check=True, capture_output=True)
    client().close()  # whom the clients of all tests trust is read once, and not from here
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    handler = type("Secure", (Counter,), {"arrived": []})
    with serving(handler, context) as server:
        yield f"https://localhost:{server.server_port}"


def test_the_server_may_speak_tls(secure: str) -> None:
    with FaultProxy(secure) as wire, client(wire.url) as http:
        assert http.get("/").json() == {"hello": "world"}
        wire.lose_reply("POST .*")
        with pytest.raises(httpx.ReadError):
            http.post("/x", content=b"1")
        assert http.post("/x", content=b"2").text == "2"
