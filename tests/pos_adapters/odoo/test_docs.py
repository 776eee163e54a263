"""The example of docs/odoo.md can be used, and `kiosk check` knows what is wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.__main__ import main
from tests.emulators.odoo import OdooServer
from tests.log_state import log_given_back

PAGE = Path(__file__).parents[3] / "docs" / "odoo.md"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def log() -> Iterator[None]:
    with log_given_back():
        yield


@pytest.fixture
def file(odoo: OdooServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = re.search(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    text = found[1].replace("https://odoo.example.com", odoo.url)
    text = text.replace('id = "front-1"', f'id = "front-1"\ndata_dir = "{tmp_path / "data"}"')
    path = tmp_path / "kiosk.toml"
    path.write_text(text, encoding="utf-8")
    for port in ("POS", "LOYALTY"):
        monkeypatch.setenv(f"KIOSK__{port}__SETTINGS__API_KEY", odoo.api_key)
    return path


def checked(file: Path, capsys: Said) -> dict[str, str]:
    main(["check", "--config", str(file), "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return {
        finding["name"]: f"{finding['level']}: {finding['what']} {finding['reason']}" for finding in findings
    }


def test_a_kiosk_with_the_example_is_fit_to_sell(file: Path, capsys: Said) -> None:
    found = checked(file, capsys)
    assert found["pos.connection"].startswith("ok: odoo, open") and "10 items in USD" in found["pos.menu"]
    assert found["loyalty.connection"].startswith("ok: odoo")


def test_what_is_wrong_is_named(file: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK__POS__SETTINGS__PAYMENT_METHOD", "77")
    assert "which has: 2, 3" in checked(file, capsys)["pos.connection"]
    monkeypatch.setenv("KIOSK__LOYALTY__SETTINGS__API_KEY", "wrong-key-9")
    found = checked(file, capsys)
    assert found["loyalty.connection"].startswith("fail: ") and "wrong-key-9" not in str(found)
