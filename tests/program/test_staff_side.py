"""What a start of the kiosk does not pay for, and that the staff's door opens in the real program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.program

STORY = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk import app, config

qt = app.application()
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
    QTimer.singleShot(50, qt.quit)

QTimer.singleShot(500, first)
qt.exec()
program.close()
print(json.dumps(told))
"""


def test_nothing_of_the_staffs_side_is_loaded_before_somebody_knocks(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", STORY, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=50,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["before"] == []
    assert told["state"] == "first" and told["held"] and told["closed"]
    assert "kiosk.ui.staff.shell" in told["after"] and "argon2" in told["after"]
    assert "QML" not in done.stderr and "qml:" not in done.stderr, done.stderr
