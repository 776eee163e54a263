"""`kiosk new-adapter`: what it writes, and what it will not do."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import kiosk
from kiosk.__main__ import main

Said = pytest.CaptureFixture[str]


def test_a_whole_package_is_written_under_its_own_name(tmp_path: Path, capsys: Said) -> None:
    assert main(["new-adapter", "corner-till-2", "--into", str(tmp_path / "new")]) == 0
    package = tmp_path / "new" / "corner-till-2"
    files = {str(file.relative_to(package)) for file in package.rglob("*") if file.is_file()}
    assert files == {
        *("README.md", "pyproject.toml"),
        *(f"src/corner_till_2/{name}" for name in ("__init__.py", "adapter.py", "link.py", "py.typed")),
        *(f"tests/{name}.py" for name in ("fake_pos", "test_conformance", "world")),
    }
    facts = tomllib.loads((package / "pyproject.toml").read_text())["project"]
    assert facts["entry-points"]["kiosk.pos"] == {"corner-till-2": "corner_till_2:CornerTill2Pos"}
    assert f"okawari-kiosk>={kiosk.__version__}" in facts["dependencies"]
    written = "".join(file.read_text() for file in package.rglob("*") if file.is_file())
    assert not re.search("new.?till", written, re.IGNORECASE)
    assert f"cd {package}" in capsys.readouterr().out


def test_a_name_that_holds_the_template_s_own_is_taken_as_it_is(tmp_path: Path) -> None:
    assert main(["new-adapter", "new-till-newtill", "--into", str(tmp_path)]) == 0
    text = (tmp_path / "new-till-newtill/src/new_till_newtill/__init__.py").read_text()
    assert "from new_till_newtill.adapter import NewTillNewtillPos" in text


def test_nothing_is_ever_overwritten(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "mine").mkdir()
    assert main(["new-adapter", "mine", "--into", str(tmp_path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert list((tmp_path / "mine").iterdir()) == []


@pytest.mark.parametrize(
    "name", ["My-Till", "till_1", "1till", "a--b", "till-", "../till", "か", "", "x" * 41]
)
def test_a_name_that_no_package_can_have_is_explained(name: str, tmp_path: Path, capsys: Said) -> None:
    assert main(["new-adapter", name, "--into", str(tmp_path)]) == 2
    assert "lower-case letters" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["json", "class", "kiosk", "pos-adapters"])
def test_a_name_that_would_hide_a_module_is_refused(name: str, tmp_path: Path, capsys: Said) -> None:
    assert main(["new-adapter", name, "--into", str(tmp_path)]) == 2
    assert "would hide the Python module" in capsys.readouterr().err


def test_the_name_of_an_installed_adapter_is_refused(tmp_path: Path, capsys: Said) -> None:
    assert main(["new-adapter", "mock", "--into", str(tmp_path)]) == 2
    assert "has a pos adapter 'mock'" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_3(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "file").write_text("")
    assert main(["new-adapter", "till", "--into", str(tmp_path / "file")]) == 3
    said = capsys.readouterr().err
    assert "cannot be written" in said and "Traceback" not in said
