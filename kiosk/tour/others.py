"""The other languages of a tour: each in a process of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from kiosk.demo import this_program

LONGEST_S = 600.0


class Other:
    """Another language; it begins at once and says what it says on this process's output."""

    def __init__(self, demo: str, language: str, only: str | None, out: Path, folder: Path) -> None:
        self._language = language
        self._report = folder / f"{language}.json"
        part = ["tour", "--demo", demo, "--lang", language, *(["--only", only] if only else [])]
        self._process = subprocess.Popen(
            [*this_program(), *part, "--out", str(out), "--json", str(self._report)]
        )

    def report(self) -> dict[str, Any]:
        """Wait for its end; what it found. A tour that ends without a report is a difference."""
        try:
            code = self._process.wait(LONGEST_S)
            found: dict[str, Any] = json.loads(self._report.read_text(encoding="utf-8"))
            return found
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            why = f"took more than {LONGEST_S:.0f} s"
        except (OSError, ValueError):
            why = f"ended with exit code {code} and without a report"
        return {
            "walks": [],
            "joining": [],
            "screens": [],
            "differences": [f"{self._language}: the tour {why}"],
        }
