"""What a start of the kiosk does not pay for, and that the staff's door opens in the real program."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.program

STORY = """
import json, os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk import app, config
from kiosk.core.staff import Person, Role
from kiosk.ui import display
from kiosk.ui.signals import QuitOnSignal

qt = display.application()
QuitOnSignal(qt)
made = config.demo("okawari", "http://127.0.0.1:9", "none", Path(sys.argv[1]))
program = app.Program(made, width=1080, height=1920)
program.start()
told = {}

def loaded():
    parts = ("kiosk.ui.staff", "kiosk.staff.access", "kiosk.staff.people", "argon2")
    return sorted(name for name in sys.modules if name.startswith(parts))

def first():
    told["before"] = loaded()
    program.door.open()
    QTimer.singleShot(0, wait)

def wait():
    if program.door.staff.gate.state == "loading":
        QTimer.singleShot(20, wait)
        return
    told["after"], told["state"] = loaded(), program.door.staff.gate.state
    told["held"] = program.engine._held is not None
    program.door.staff.leave()
    told["closed"] = not program.door.opened and program.engine._held is None
    program.door.open()
    program.door.staff._in(Person("p1", "Mio", Role.CREW))
    program.tasks.owed(lambda: told.update(owed=True), lambda result, error: None)
    os.kill(os.getpid(), signal.SIGTERM)

QTimer.singleShot(500, first)
qt.exec()
program.close()
print(json.dumps(told))
"""


TRAINING = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk import app, config
from kiosk.core.journey.state import Attract
from kiosk.ui import display

qt = display.application()
made = config.demo("okawari", "http://127.0.0.1:9", "none", Path(sys.argv[1]))
program = app.Program(made, width=1080, height=1920)
program.start()
folder = made.kiosk.data_dir / "training"
told = {}

def begin():
    program.training.begin(lambda trouble: told.update(trouble=trouble))
    wait()

def wait():
    machine = program.training.machine
    if machine is None or not isinstance(machine.engine.kiosk.screen, Attract):
        QTimer.singleShot(20, wait)
        return
    told["screen"], told["banner"] = program.window.model.screen, program.door.trainingState
    told["url"] = machine.config.pos.settings["url"] != made.pos.settings["url"]
    told["folder"] = folder.exists()
    program.training.end("staff")
    told["after"], told["real"] = program.window.model.screen, program.engine.kiosk.shop.menu is None
    over()

def over():
    if folder.exists():
        QTimer.singleShot(20, over)
    else:
        qt.quit()

QTimer.singleShot(0, begin)
qt.exec()
program.close()
children = Path(f"/proc/self/task/{__import__('os').getpid()}/children")
told["children"] = children.read_text().split() if children.exists() else []
print(json.dumps(told))
"""


def told(story: str, folder: Path) -> dict[str, Any]:
    """What a program of its own says at its end."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", story, str(folder)],
        capture_output=True,
        text=True,
        timeout=50,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": str(folder)},
    )
    assert done.returncode == 0, done.stderr
    assert "QML" not in done.stderr and "qml:" not in done.stderr, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_training_has_a_pos_of_its_own_that_ends_with_it(tmp_path: Path) -> None:
    said = told(TRAINING, tmp_path)
    assert said == {
        "trouble": "",
        "screen": 1,  # the first screen, of a demo shop whose POS answers
        "banner": "on",
        "url": True,
        "folder": True,
        "after": 0,  # the real kiosk, whose POS is away
        "real": True,
        "children": [],
    }


@pytest.fixture(scope="module")
def staff_side(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path]:
    """What the program said that somebody opened the door of, and its folder."""
    folder = tmp_path_factory.mktemp("staff")
    return told(STORY, folder), folder


def test_nothing_of_the_staffs_side_is_loaded_before_somebody_knocks(
    staff_side: tuple[dict[str, Any], Path],
) -> None:
    said, _ = staff_side
    assert said["before"] == []
    assert said["state"] == "first" and said["held"] and said["closed"]
    assert "kiosk.ui.staff.shell" in said["after"] and "argon2" in said["after"]


def test_who_is_in_as_the_program_is_ended_leaves_first(staff_side: tuple[dict[str, Any], Path]) -> None:
    said, folder = staff_side
    (cache,) = folder.rglob("cache.db")
    with closing(sqlite3.connect(cache)) as file:
        noted = file.execute("SELECT data FROM journal_queue WHERE kind = 'audit' ORDER BY place").fetchall()
    last = json.loads(noted[-1][0])
    assert said["owed"] and (last["action"], last["details"]) == ("leave", {"why": "end"})
    assert not list(
        cache.parent.glob("*.db-wal")
    )  # every file was closed, and nothing wrote to it afterwards
