"""From `kiosk new-adapter` to an adapter that sells: a blank one, and one that was filled in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main

PLAIN = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
FILLED_IN = Path(__file__).parents[1] / "example_adapter"
SHOP = """\
[shop]
id = "corner"
name = "Corner"
country = "DE"
currency = "EUR"
time_zone = "Europe/Berlin"

[kiosk]
id = "front-1"
data_dir = "data"

[pos]
adapter = "blank"
[pos.settings]
url = "http://127.0.0.1:9"
"""

pytestmark = pytest.mark.program


@dataclass(frozen=True)
class Workshop:
    """Where the two packages are written, and where they are installed."""

    folder: Path
    installed: Path

    def run(self, *words: object, at: str = ".", **environment: str) -> subprocess.CompletedProcess[str]:
        """Python with the packages that are installed here, beside those of the tests."""
        return subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=self.folder / at,
            env=os.environ | PLAIN | {"PYTHONPATH": str(self.installed)} | environment,
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
        )


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    folder = tmp_path_factory.mktemp("adapters")
    for name in ("blank", "tanuki"):
        assert main(["new-adapter", name, "--into", str(folder)]) == 0
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(FILLED_IN / "tanuki", folder / "tanuki", dirs_exist_ok=True, ignore=leave)
    made = Workshop(folder, folder / "installed")
    quiet = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "-q")
    pip = made.run("-m", "pip", "install", *quiet, "--target", made.installed, "./blank", "./tanuki")
    assert pip.returncode == 0, pip.stderr
    return made


@pytest.mark.slow
def test_both_are_listed_with_what_they_can_do(workshop: Workshop) -> None:
    listed = workshop.run("-m", "kiosk", "adapters", "--json")
    assert listed.returncode == 0, listed.stderr
    found: dict[str, Any] = {each["name"]: each for each in json.loads(listed.stdout)}
    assert found["tanuki"]["origin"] == "tanuki 0.1.0" and found["blank"]["error"] is None
    can = {name: {each["name"]: each["value"] for each in found[name]["capabilities"]} for name in found}
    assert can["tanuki"]["placing"] == "pay_then_place"
    assert can["tanuki"]["find"] and not can["tanuki"]["repeatable"]
    assert not any(value is True for value in can["blank"].values())


@pytest.mark.slow
def test_the_one_that_was_filled_in_keeps_the_contract(workshop: Workshop) -> None:
    done = workshop.run("-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", at="tanuki")
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout


@pytest.mark.slow
def test_the_blank_one_says_what_is_missing(workshop: Workshop) -> None:
    (workshop.folder / "kiosk.toml").write_text(SHOP)
    token = {"KIOSK__POS__SETTINGS__TOKEN": "a-token"}
    checked = workshop.run("-m", "kiosk", "check", "--config", "kiosk.toml", "--json", **token)
    assert checked.returncode == 1, checked.stderr
    said = {finding["what"]: finding["level"] for finding in json.loads(checked.stdout)["findings"]}
    for method in ("health", "menu"):
        assert said[f"{method} is not filled in yet: see blank.adapter"] == "fail"


@pytest.mark.slow
def test_the_blank_one_s_own_tests_begin_there(workshop: Workshop) -> None:
    only = ("-k", "test_the_menu_can_be_sold_from")
    done = workshop.run("-m", "pytest", "-q", "-p", "no:cacheprovider", *only, at="blank")
    assert done.returncode == 1
    assert "NotSupported: health is not filled in yet: see blank.adapter" in done.stdout
    assert "1 error" in done.stdout
