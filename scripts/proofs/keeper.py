"""A service manager's part, where there is none: it starts the kiosk, hears what it says of itself, and
starts it anew when it ended or gave no sign of life, as scripts/packaging/okawari.service has it.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

WATCHDOG_S = 5.0
RESTART_S = 0.1
PATIENCE_S = 60.0


class Keeper:
    """Keeps `kiosk run` with a configuration alive. `folder`: for its socket and what the kiosk logs."""

    def __init__(self, config: Path, env: dict[str, str], folder: Path) -> None:
        self._command = [sys.executable, "-P", "-m", "kiosk", "run", "--config", str(config)]
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        address = folder / "notify"
        self._socket.bind(str(address))
        self._env = env | {"NOTIFY_SOCKET": str(address), "WATCHDOG_USEC": str(round(WATCHDOG_S * 1e6))}
        self.log = folder / "log"
        self._child: subprocess.Popen[bytes] | None = None

    def start(self) -> float:
        """Start the kiosk; the seconds until it says that it is ready."""
        began = time.monotonic()
        with self.log.open("ab") as log:
            self._child = subprocess.Popen(self._command, env=self._env, stdout=log, stderr=log)
        self.hear("READY=1")
        return time.monotonic() - began

    def hear(self, wanted: str, patience_s: float = PATIENCE_S) -> bool:
        """Wait until the kiosk says something. False: it did not, in that time."""
        until = time.monotonic() + patience_s
        while (left := until - time.monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                said = self._socket.recv(4096).decode().splitlines()
            except TimeoutError:
                break
            if wanted in said:
                return True
        return False

    def killed(self, by: signal.Signals, between: Callable[[], None] = lambda: None) -> float:
        """The kiosk ends by a signal; the seconds from its end until its successor is ready. `between`: what
        happens meanwhile, which is not counted.
        """
        assert self._child is not None
        self._child.send_signal(by)
        return self._succeeded(between)

    def hung(self) -> float:
        """The kiosk stops giving signs of life; the seconds from the watchdog's bite."""
        assert self._child is not None
        os.kill(self._child.pid, signal.SIGSTOP)
        while self.hear("WATCHDOG=1", WATCHDOG_S):
            pass
        self._child.kill()
        return self._succeeded()

    def wait_to_open(self, file: Path) -> None:
        """Until the kiosk has a file open."""
        assert self._child is not None
        handles, until = Path(f"/proc/{self._child.pid}/fd"), time.monotonic() + PATIENCE_S
        while not any(each.is_symlink() and os.readlink(each) == str(file) for each in handles.iterdir()):
            if time.monotonic() > until:
                raise TimeoutError(f"the kiosk does not open {file}")
            time.sleep(0.2)

    def left(self) -> float:
        """The kiosk ends by itself, within a minute; the seconds from then until its successor is ready."""
        return self._succeeded()

    def _succeeded(self, between: Callable[[], None] = lambda: None) -> float:
        assert self._child is not None
        self._child.wait(PATIENCE_S)
        between()
        while self.hear("", 0.01):  # what the dead one said
            pass
        time.sleep(RESTART_S)
        return self.start() + RESTART_S

    def ask_to_end(self) -> None:
        assert self._child is not None
        self._child.terminate()

    @property
    def lives(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def logged(self, event: str, since: int = 0) -> list[dict[str, Any]]:
        """The lines of the log with an event, from a place in the file on."""
        lines = self.log.read_bytes()[since:].decode(errors="replace").splitlines()
        found = [json.loads(line) for line in lines if line.startswith("{") and event in line]
        return [line for line in found if line["event"].startswith(event)]

    def close(self) -> None:
        if self._child is not None and self._child.poll() is None:
            self._child.terminate()
            self._child.wait(PATIENCE_S)
        self._socket.close()
