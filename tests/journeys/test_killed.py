"""The real program, killed with an order in flight and started again; and starts that must not be."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.__main__ import main
from tests.log_state import log_given_back

pytestmark = pytest.mark.program

ROOT = Path(__file__).parents[2]
TOKEN = "killed-token"
LONGEST_S = 40.0
CONFIG = """\
[shop]
id = "ginza"
name = "Okawari"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"
[kiosk]
id = "front-1"
data_dir = "{data}"
[pos]
adapter = "mock"
settings = {{ url = "{url}" }}
[loyalty]
adapter = "mock"
settings = {{ url = "{url}" }}
[payment]
adapter = "mock"
settings = {{ url = "{url}" }}
"""
SECRETS = {f"KIOSK__{port}__SETTINGS__TOKEN": TOKEN for port in ("POS", "LOYALTY", "PAYMENT")}


def environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KIOSK")}
    return {**kept, **SECRETS, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}


def program(*words: str, **named: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **named,
    )


@contextmanager
def running(*words: str, **named: Any) -> Iterator[subprocess.Popen[str]]:
    process = program(*words, **named)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def said(*words: str, **named: Any) -> tuple[int, str, str]:
    process = program(*words, **named)
    out, err = process.communicate(timeout=LONGEST_S)
    return process.returncode, out, err


def becomes(true: Callable[[], Any], what: str) -> Any:
    """Wait for another process."""
    end = time.monotonic() + LONGEST_S
    while time.monotonic() < end:
        found = true()
        if found:
            return found
        select_nothing(0.05)
    raise AssertionError(f"in vain: {what}")


def select_nothing(seconds: float) -> None:
    left, right = socket.socketpair()
    with left, right:
        left.settimeout(seconds)
        try:
            left.recv(1)
        except TimeoutError:
            return


@pytest.fixture
def pos() -> Iterator[httpx.Client]:
    """The mock POS as a process of its own, which takes its time to answer an order."""
    with running("kiosk", "mock-pos", "--port", "0", "--token", TOKEN) as process:
        assert process.stdout is not None
        url = json.loads(process.stdout.readline())["url"]
        with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"}) as http:
            yield http


@pytest.fixture
def file(tmp_path: Path, pos: httpx.Client) -> Path:
    return configuration(tmp_path, str(pos.base_url).rstrip("/"), tmp_path / "data")


def configuration(folder: Path, url: str, data: Path) -> Path:
    path = folder / "kiosk.toml"
    path.write_text(CONFIG.format(url=url, data=data))
    return path


def staff(pos: httpx.Client, path: str, body: Any = None) -> Any:
    answer = pos.post(f"/staff/api/{path}", json=body) if body else pos.get(f"/staff/api/{path}")
    assert answer.is_success, answer.text
    return answer.json()


def listed(file: Path) -> Any:
    """What `kiosk outbox list` tells."""
    told = io.StringIO()
    with log_given_back(), redirect_stdout(told):
        assert main(["outbox", "list", "--all", "--json", "--config", str(file)]) == 0
    return json.loads(told.getvalue())["orders"]


def killed_with_an_order_in_flight(pos: httpx.Client, file: Path) -> None:
    """The POS works on the order when the kiosk dies, and has it a moment later."""
    staff(pos, "faults", {"kind": "latency", "endpoint": "POST /v1/orders", "times": 1, "ms": 4000})
    with running("tests.journeys.driver", str(file)) as driver:
        becomes(lambda: not staff(pos, "faults")["faults"] or driver.poll() is not None, "an order in flight")
        assert driver.poll() is None, driver.communicate()
        driver.send_signal(signal.SIGKILL)
        driver.wait()
    assert not staff(pos, "orders")["orders"]
    becomes(lambda: staff(pos, "orders")["orders"], "an order at the POS")


@pytest.mark.slow
def test_killed_with_an_order_in_flight(pos: httpx.Client, file: Path) -> None:
    """Started again, the kiosk finds the order, takes the payment, and has it made: once."""
    killed_with_an_order_in_flight(pos, file)
    (order,) = listed(file)
    assert order["state"].startswith("reply lost (submit)") and order["payment"] is None
    with running("kiosk", "run", "--windowed", "--config", str(file)) as kiosk:
        becomes(lambda: staff(pos, "orders")["orders"][0]["state"] == "paid" or kiosk.poll(), "a paid order")
        assert kiosk.poll() is None, kiosk.communicate()
        second_kiosk_is_refused(file, kiosk.pid)
        kiosk.send_signal(signal.SIGTERM)
        _, err = kiosk.communicate(timeout=LONGEST_S)
        assert kiosk.returncode == 0 and "Traceback" not in err, err
    (placed,) = staff(pos, "orders")["orders"]
    (payment,) = staff(pos, "terminal")["payments"]
    assert placed["client_order_id"] == order["key"]
    assert (payment["state"], payment["amount"]["amount"]) == ("approved", placed["quote"]["due"]["amount"])
    (after,) = listed(file)
    assert (after["at_pos"], after["payment"], after["pos_number"]) == ("paid", "approved", placed["number"])


def second_kiosk_is_refused(file: Path, pid: int) -> None:
    code, _, err = said("kiosk", "run", "--windowed", "--config", str(file))
    assert code == 4
    assert f"Another kiosk (process {pid}) works on" in err and "[kiosk] data_dir" in err
    assert "Traceback" not in err


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A disk that may not be written, where this user may mount one; else a file in the folder's place."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True).returncode:
        folder.rmdir()
        folder.write_text("no folder")
        yield folder
        return
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.slow
def test_a_data_folder_that_cannot_be_written(tmp_path: Path, read_only: Path) -> None:
    file = configuration(tmp_path, "http://127.0.0.1:9", read_only / "data")
    code, _, err = said("kiosk", "run", "--windowed", "--config", str(file))
    assert code == 3
    assert "cannot be written" in err and "[kiosk] data_dir" in err and "Traceback" not in err
