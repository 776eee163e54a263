"""How many starts in a row did not last: a kiosk that dies at each start rests rather than going on so."""

from __future__ import annotations

from pathlib import Path

from kiosk.store.database import make_private

LASTING_S = 60.0
"""A start that lived so long was none of those."""
MOST = 5
"""After so many the next one rests."""


class Starts:
    """Counted in a file of their own, without a clock: a clock may be what is at fault."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def begun(self) -> int:
        """A start begins. The answer: how many before it, in a row, did not last; 0 where nobody can tell."""
        before = self._read()
        self._write(before + 1)
        return before

    def lasted(self) -> None:
        """It lived long enough, or ended as it should."""
        self._write(0)

    def rested(self) -> None:
        """After its rest it is tried once; if that does not last either it rests again."""
        self._write(MOST)

    def _read(self) -> int:
        try:
            return min(int(self._path.read_text()), 1000)
        except (OSError, ValueError):
            return 0

    def _write(self, count: int) -> None:
        """What cannot be counted is not: that must not keep a kiosk from starting."""
        new = self._path.with_suffix(".new")
        try:
            make_private(new)
            new.write_text(str(count))
            new.replace(self._path)
        except OSError:
            return
