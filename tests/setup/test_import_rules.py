"""The import rules of pyproject.toml, on a small tree with the shape of this one: each rule must bite."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

INNOCENT = {
    "kiosk/__main__.py": "import PySide6\nimport kiosk.app",
    "kiosk/app.py": "import PySide6\nimport kiosk.ui.screens\nimport kiosk.store.local",
    "kiosk/config.py": "import pydantic",
    "kiosk/core/money.py": "import decimal",
    "kiosk/ports/http.py": "import httpx",
    "kiosk/ports/pos.py": "import kiosk.core.money",
    "kiosk/store/local.py": "import sqlite3\nimport kiosk.core.money",
    "kiosk/paper/draw.py": "import PIL\nimport kiosk.core.money",
    "kiosk/engine/turn.py": "import kiosk.paper.draw\nimport kiosk.ports.pos\nimport kiosk.store.local",
    "kiosk/staff/reports.py": "import kiosk.store.local",
    "kiosk/ui/screens.py": "import PySide6\nimport kiosk.engine.turn",
    "kiosk/conformance/suite.py": "import kiosk.ports.pos\nimport kiosk.faultproxy.proxy",
    "kiosk/faultproxy/proxy.py": "import socket",
    "pos_adapters/mock/pos.py": "import httpx\nimport kiosk.ports.pos\nimport kiosk.core.money",
    "pos_adapters/mock/server/desk.py": "import sqlalchemy",
    "pos_adapters/other/pos.py": "import kiosk.ports.pos",
}


def broken_rules(tree: Path, files: dict[str, str]) -> set[str]:
    """Write the files as two packages into `tree` and return the names of the rules that they break."""
    for name, text in files.items():
        file = tree / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        for folder in file.relative_to(tree).parents[:-1]:
            (tree / folder / "__init__.py").touch()
    shutil.copy(ROOT / "pyproject.toml", tree)
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo", "--no-cache"], cwd=tree, capture_output=True, text=True)
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return set(re.findall(r"^(.+) BROKEN\b", done.stdout, re.MULTILINE))


def test_a_tree_that_keeps_every_rule_is_accepted(tmp_path: Path) -> None:
    assert broken_rules(tmp_path, INNOCENT) == set()


EACH = [
    ("kiosk/core/money.py", "import time", "core decides"),
    ("kiosk/core/money.py", "import kiosk.store.local", "app > ui"),
    ("kiosk/engine/turn.py", "import PySide6", "Qt in"),
    ("kiosk/engine/turn.py", "import sqlite3", "databases"),
    ("kiosk/store/local.py", "import httpx", "httpx in"),
    ("kiosk/app.py", "import pos_adapters.mock.pos", "kiosk never"),
    ("kiosk/faultproxy/proxy.py", "import httpx", "the fault proxy"),
    ("pos_adapters/mock/pos.py", "import kiosk.store.local", "adapters see"),
    ("pos_adapters/mock/pos.py", "import pos_adapters.other.pos", "no adapter knows"),
    ("pos_adapters/mock/server/desk.py", "import kiosk.core.money", "the mock's server"),
]
"""What each rule forbids."""
AGAIN = [
    ("kiosk/core/money.py", "import pydantic", "core decides"),
    ("kiosk/engine/turn.py", "import kiosk.staff.reports", "app > ui"),
    ("kiosk/paper/draw.py", "import kiosk.ports.pos", "app > ui"),
    ("kiosk/app.py", "import kiosk.conformance.suite", "app > ui"),
    ("kiosk/app.py", "import kiosk.faultproxy.proxy", "app > ui"),
    ("pos_adapters/mock/pos.py", "import sqlalchemy", "databases"),
    ("pos_adapters/mock/server/desk.py", "import pos_adapters.mock.pos", "the mock's server"),
]
"""What is forbidden by a rule that forbids something else too."""


def test_every_rule_bites(tmp_path: Path) -> None:
    files = dict(INNOCENT)
    for file, line, _ in EACH:
        files[file] += f"\n{line}"
    broken = broken_rules(tmp_path, files)
    assert len(broken) == len(EACH)
    assert all(any(name.startswith(rule) for name in broken) for _, _, rule in EACH)


@pytest.mark.slow
@pytest.mark.parametrize(("file", "line", "rule"), [*EACH, *AGAIN])
def test_a_forbidden_import_is_named(tmp_path: Path, file: str, line: str, rule: str) -> None:
    broken = broken_rules(tmp_path, INNOCENT | {file: f"{INNOCENT[file]}\n{line}"})
    assert len([name for name in broken if name.startswith(rule)]) == 1
