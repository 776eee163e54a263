"""`kiosk hours`, as somebody types it at one of the shop's machines."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.core.staff import MACHINE
from kiosk.store.people import read_audit
from kiosk.store.shop import ShopDatabase

SHOP = """
[shop]
id = "ginza"
name = "Okawari"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"
[kiosk]
id = "front-1"
data_dir = "{folder}"
[pos]
adapter = "mock"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text(SHOP.format(folder=tmp_path / "data"))
    return file


def asked(capsys: pytest.CaptureFixture[str], file: Path) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["hours", "show", "--json", "--config", str(file)]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_shop_is_closed_from_afar_and_opened_again(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, file) == {"closed": False, "until": None, "by": None}
    assert main(["hours", "close", "--config", str(file)]) == 0
    assert "until somebody opens again" in capsys.readouterr().out
    assert asked(capsys, file) == {"closed": True, "until": None, "by": MACHINE}
    assert main(["hours", "open", "--config", str(file)]) == 0
    assert asked(capsys, file)["closed"] is False
    with closing(ShopDatabase(f"sqlite:///{file.parent / 'data' / 'shop.db'}")) as shop:
        assert [line.action for line in read_audit(shop, 9)] == ["opened_again", "closed_now"]


def test_it_opens_by_itself_after_some_minutes(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = datetime.now(UTC)
    assert main(["hours", "close", "--minutes", "30", "--config", str(file)]) == 0
    until = datetime.fromisoformat(asked(capsys, file)["until"])
    assert timedelta(0) <= until - before - timedelta(minutes=30) < timedelta(minutes=5)
    assert main(["hours", "close", "--day", "--config", str(file)]) == 0
    assert datetime.fromisoformat(asked(capsys, file)["until"]) > datetime.now(UTC)


def test_a_database_that_is_away_is_said(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = file.parent / "data"
    folder.mkdir()
    (folder / "shop.db").write_bytes(b"nonsense" * 1000)
    assert main(["hours", "close", "--config", str(file)]) == 3
    assert "nothing was changed" in capsys.readouterr().err
