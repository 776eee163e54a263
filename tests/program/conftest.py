"""A shop to be configured, with a mock POS that really answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_adapters.mock.server.pos import Setup
from pos_adapters.mock.server.running import InThread, assets, menu_path
from tests.log_state import log_given_back

TEXT = """\
[shop]
id = "ginza"
name = "Okawari"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"

[kiosk]
id = "front-1"
data_dir = "data"

[pos]
adapter = "mock"
[pos.settings]
url = "{url}"

[payment]
adapter = "mock"
[payment.settings]
url = "{url}"
"""


@pytest.fixture(autouse=True)
def log_as_it_was() -> Iterator[None]:
    """Commands set the log up for their process."""
    with log_given_back():
        yield


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("KIOSK_CONFIG", "KIOSK_SECRETS_FILE", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The configuration of a kiosk whose POS nobody runs."""
    path = tmp_path / "kiosk.toml"
    path.write_text(TEXT.format(url="http://127.0.0.1:9"))
    return path


@pytest.fixture(scope="module")
def pos() -> Iterator[InThread]:
    with InThread(Setup(menu_path("okawari"), assets() / "pictures", token="pos-token-1")) as mock:
        yield mock


@pytest.fixture
def served(file: Path, pos: InThread, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The configuration of a kiosk whose POS answers."""
    file.write_text(TEXT.format(url=pos.url))
    for port in ("POS", "PAYMENT"):
        monkeypatch.setenv(f"KIOSK__{port}__SETTINGS__TOKEN", "pos-token-1")
    return file
