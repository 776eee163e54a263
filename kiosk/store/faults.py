"""What put a kiosk out of order, by the reference on its screen: a guest reads it out, staff look it up."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from kiosk.core.frozen import frozen
from kiosk.store.codec import codec
from kiosk.store.database import make_private
from kiosk.store.errors import explained

KEPT = 50


@frozen
class Fault:
    """`what`: in words for a technician. `ended`: None while the kiosk is out of order, as far as it knows.
    Times are aware UTC.
    """

    reference: str
    at: datetime
    what: str
    ended: datetime | None = None


class Faults:
    """The last faults of a kiosk, in a file of its own: the others may be what is at fault."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> list[Fault]:
        """Newest first; none where the file cannot be read."""
        try:
            data = self._path.read_bytes()
            found: list[Fault] = codec(list[Fault]).validate_json(data)
        except (OSError, ValueError):
            return []
        return found

    def note(self, fault: Fault) -> None:
        """Write a fault down, or what is new about it. Raises StoreError."""
        others = [known for known in self.read() if known.reference != fault.reference]
        self._write([fault, *others][:KEPT])

    def end(self, now: datetime) -> None:
        """The kiosk sells: what was still open is over. Raises StoreError."""
        known = self.read()
        over = [
            fault if fault.ended else Fault(fault.reference, fault.at, fault.what, now) for fault in known
        ]
        if over != known:
            self._write(over)

    def _write(self, faults: list[Fault]) -> None:
        """Beside and renamed, so that a crash leaves a whole file."""
        new = self._path.with_suffix(".new")
        try:
            make_private(new)
            new.write_bytes(codec(list[Fault]).dump_json(faults))
            new.replace(self._path)
        except OSError as error:
            raise explained(error, self._path) from error
