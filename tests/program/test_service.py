"""What the service manager hears of a kiosk, and what it does with a kiosk that ends badly."""

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import service
from kiosk.staff.support import SCREEN
from kiosk.store.starts import MOST
from scripts.proofs.keeper import Keeper

pytestmark = [pytest.mark.program, pytest.mark.timeout(120)]
TOKEN = {f"KIOSK__{port}__SETTINGS__TOKEN": "pos-token-1" for port in ("POS", "PAYMENT")}


@pytest.fixture
def keeper(served: Path, tmp_path: Path) -> Iterator[Keeper]:
    env = dict(os.environ) | TOKEN | {"QT_QPA_PLATFORM": "offscreen"}
    with closing(Keeper(served, env, tmp_path)) as made:
        yield made


def test_it_is_ready_lives_and_says_that_it_ends(keeper: Keeper) -> None:
    keeper.start()
    assert keeper.hear("WATCHDOG=1") and keeper.hear("WATCHDOG=1")
    keeper.ask_to_end()
    assert keeper.hear("STOPPING=1")


@pytest.mark.slow
def test_a_kiosk_that_dies_at_each_start_rests_and_goes_on_living(keeper: Keeper, tmp_path: Path) -> None:
    keeper.start()
    for _ in range(MOST):
        assert not keeper.logged("out of order")
        keeper.killed(signal.SIGKILL)
    for _ in range(4):
        assert keeper.hear("WATCHDOG=1")
    assert (tmp_path / "data" / SCREEN).read_bytes().startswith(b"\x89PNG")
    assert [line["event"].partition("): ")[2] for line in keeper.logged("out of order")] == [
        f"{MOST} starts in a row did not last a minute"
    ]


def test_a_manager_that_does_not_listen_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as deaf:
        deaf.bind(str(tmp_path / "deaf"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "deaf"))
        heard = [service.tell(service.ALIVE) for _ in range(2000)]
    assert heard[0] and not heard[-1]


@pytest.mark.parametrize("address", ["", "nonsense", "/nowhere/at/all", "@okawari-nobody"])
def test_where_nobody_manages_nobody_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    assert not service.tell(service.READY)


@pytest.mark.parametrize(
    ("said", "wanted"), [("5000000", 5.0), ("0", None), ("", None), ("soon", None), ("-1", None)]
)
def test_how_long_the_watchdog_waits(
    said: str, wanted: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", said)
    assert service.watchdog_s() == wanted
