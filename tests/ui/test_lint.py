"""The QML is checked against the Python types it uses: a misspelt property or a wrong type fails here."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

import kiosk

ROOT = Path(kiosk.__file__).parent
BIN = Path(sys.executable).parent
QT = Path(PySide6.__file__).parent / "Qt" / "metatypes"
SOUND = "okawari/sound-qml"
QT_TYPES = ",".join(str(QT / f"qt6{module}_metatypes.json") for module in ("core", "gui", "qml", "quick"))


def run(tool: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / f"pyside6-{tool}"), *map(str, arguments)], capture_output=True, text=True, timeout=170
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The QML tree with the types of the Python view-models beside it."""
    tree = tmp_path_factory.mktemp("lint") / "qml"
    shutil.copytree(ROOT / "qml", tree)
    types = tree / "types.json"
    # The base classes first: the tool knows a view-model by the classes it has read before.
    bases = [ROOT / "ui" / name for name in ("viewmodel.py", "line_model.py", "screen_models.py")]
    sources = bases + sorted(set((ROOT / "ui").rglob("*.py")) - set(bases))
    dump = run("metaobjectdump", "--out-file", types, *sources)
    assert dump.returncode == 0, dump.stderr
    made = run(
        "qmltyperegistrar",
        *("--generate-qmltypes", tree / "Kiosk" / "kiosk.qmltypes", "-o", tree / "types.cpp"),
        *("--foreign-types", QT_TYPES, "--import-name", "Kiosk", "--major-version", "1", types),
    )
    assert made.returncode == 0, made.stderr
    with (tree / "Kiosk" / "qmldir").open("a") as qmldir:
        qmldir.write("typeinfo kiosk.qmltypes\n")
    return tree


def test_every_qml_file_agrees_with_the_types_it_uses(tree: Path, pytestconfig: pytest.Config) -> None:
    files = [*sorted(tree.rglob("*.qml")), Path(__file__).with_name("Gallery.qml")]
    checked = digest([*tree.rglob("*"), *files])
    if pytestconfig.cache is not None and pytestconfig.cache.get(SOUND, "") == checked:
        return  # all of this was found sound here before; where nothing is remembered, it is checked
    found = run("qmllint", "-W", "0", "-I", tree, "--stale-property-read", "disable", *files)
    assert found.returncode == 0, (found.stdout + found.stderr).replace(str(tree), "kiosk/qml")
    assert not found.stderr.strip(), found.stderr
    if pytestconfig.cache is not None:
        pytestconfig.cache.set(SOUND, checked)


def digest(paths: list[Path]) -> str:
    """Of all that the tool reads, and of its version."""
    told = hashlib.sha256(PySide6.__version__.encode())
    for path in sorted(path for path in paths if path.is_file()):
        data = path.read_bytes()
        told.update(f"{path.parent.name}/{path.name} {len(data)} ".encode() + data)
    return told.hexdigest()


def test_a_misspelt_property_of_a_view_model_is_found(tree: Path) -> None:
    wrong = tree / "Kiosk" / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport Kiosk\nItem {\n    required property ChromeModel chrome\n"
        "    visible: chrome.hedaed\n}\n"
    )
    found = run("qmllint", "-W", "0", "-I", tree, wrong)
    wrong.unlink()
    assert found.returncode != 0
    assert "hedaed" in found.stdout + found.stderr
