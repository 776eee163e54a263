"""`kiosk pull`, as a timer calls it: before a folder on the web and a POS that really answers."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.__main__ import main
from tests.staff.test_pull import Signer, Web, web

__all__ = ["web"]
pytestmark = pytest.mark.program
MENU = {"what": "okawari menu", "format": 1, "edition": 0, "content": {"overlay": {}}}


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, str]]:
    return {each["name"]: each for each in json.loads(capsys.readouterr().out)}


def test_a_pulled_menu_is_a_draft_and_nonsense_is_refused(
    served: Path, web: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    signer = Signer()
    served.write_text(f'{served.read_text()}\n[updates]\nurl = "{web.url}"\npublic_key = "{signer.public}"\n')

    def offered(menu: object) -> str:
        data = json.dumps(menu).encode()
        web.files["/menu.json"] = data
        web.files["/menu.json.minisig"] = signer.sign(data, datetime.now(UTC), "menu.json")
        code = main(["pull", "--json", "--config", str(served)])
        found = told(capsys)
        assert found["kiosk.toml"]["state"] == "absent"
        assert code == (found["menu.json"]["state"] == "refused")
        return found["menu.json"]["state"] + found["menu.json"]["why"]

    assert "lacks its heading" in offered({"what": "something else"})
    assert offered(MENU) == "new"
    assert offered(MENU) == "same"


def test_a_menu_waits_for_a_pos_that_is_away(
    file: Path, web: Web, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    signer, data = Signer(), json.dumps(MENU).encode()
    monkeypatch.setenv("KIOSK__POS__SETTINGS__TOKEN", "a-token")
    file.write_text(f'{file.read_text()}\n[updates]\nurl = "{web.url}"\npublic_key = "{signer.public}"\n')
    web.files["/menu.json"] = data
    web.files["/menu.json.minisig"] = signer.sign(data, datetime.now(UTC), "menu.json")
    assert main(["pull", "--json", "--config", str(file)]) == 0
    found = told(capsys)["menu.json"]
    assert found["state"] == "away" and "POS" in found["why"]


def test_without_a_folder_it_says_what_is_missing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pull", "--config", str(file)]) == 2
    assert "[updates]" in capsys.readouterr().err
