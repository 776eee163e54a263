"""`kiosk member-pages`."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import pytest

from pos_adapters.house_loyalty.pages.command import COMMAND
from tests.pos_adapters.house_loyalty.house import SECRET, TestHouse
from tests.pos_adapters.house_loyalty.pages.conftest import HOME, Guest, claim_path


def run(folder: Path, *words: str, base: str = HOME, database: str = "members.db") -> int:
    config = folder / "kiosk.toml"
    url = f"sqlite:///{folder / database}"
    config.write_text(
        f'[loyalty]\nadapter = "house"\n[loyalty.settings]\ndatabase = "{url}"\npublic_base_url = "{base}"\n'
    )
    parser = argparse.ArgumentParser()
    COMMAND.add_arguments(parser)
    return COMMAND.run(parser.parse_args(["--config", str(config), *words]))


@pytest.fixture(autouse=True)
def secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK__LOYALTY__SETTINGS__SECRET", SECRET)


def test_what_guests_said_can_be_read(
    house: TestHouse, guest: Guest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    guest.opens(claim_path(house))
    guest.sends("/feedback", score="5", words="おいしい")
    assert run(tmp_path, "--feedback") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["order"], told["score"], told["words"]) == ("shop:r1", 5, "おいしい")


def test_another_database_may_be_named(programme: Path, tmp_path: Path):
    shutil.copy(programme, tmp_path)
    other = f"sqlite:///{tmp_path / 'members.db'}"
    assert run(tmp_path, "--feedback", "--database", other, database="none/none.db") == 0


def test_pages_without_https_are_not_begun(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(tmp_path, base="http://members.example") == 2
    assert "https" in capsys.readouterr().err


def test_a_database_that_is_away_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "members.db").mkdir()
    assert run(tmp_path, "--feedback") == 3
    assert SECRET not in capsys.readouterr().err
