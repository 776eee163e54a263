"""The kiosk's data folder: where its files lie, and the lock that keeps a second kiosk out."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
from pathlib import Path

from kiosk.store.database import make_private
from kiosk.store.errors import FolderInUse, explained

_SECRET_BYTES = 32


class DataFolder:
    """The folder `path`, made by `lock` or `secret` where it is missing. Its files are the owner's alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    @property
    def outbox(self) -> Path:
        return self.path / "outbox.db"

    @property
    def cache(self) -> Path:
        return self.path / "cache.db"

    @property
    def shop(self) -> Path:
        """The shop database of a shop with one kiosk."""
        return self.path / "shop.db"

    @property
    def staff(self) -> Path:
        """This kiosk's copy of the shop's people, and who typed wrong PINs."""
        return self.path / "staff.db"

    @property
    def pictures(self) -> Path:
        """The folder of fetched pictures."""
        return self.path / "pictures"

    @property
    def faults(self) -> Path:
        """What put this kiosk out of order: see `kiosk.store.faults`."""
        return self.path / "faults.json"

    @property
    def starts(self) -> Path:
        """How many starts did not last: see `kiosk.store.starts`."""
        return self.path / "starts"

    @property
    def mendings(self) -> Path:
        """How many starts were made to mend a file, likewise."""
        return self.path / "mendings"

    def lock(self) -> None:
        """Keep other kiosks out until `unlock` or the end of this process, however it ends.

        Raises FolderInUse naming the other process, ReadOnly, DiskFull.
        """
        file = self.path / "kiosk.lock"
        try:
            make_private(file)
            handle = os.open(file, os.O_RDWR)
        except OSError as error:
            raise explained(error, file) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(handle, 0)
            os.pwrite(handle, str(os.getpid()).encode(), 0)
        except OSError as error:
            holder = os.pread(handle, 20, 0).decode(errors="replace")
            os.close(handle)
            if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                raise FolderInUse(self._in_use(holder)) from None
            raise explained(error, file) from error
        self._lock = handle

    def _in_use(self, holder: str) -> str:
        return (
            f"Another kiosk (process {holder or 'unknown'}) works on {self.path}. Stop it, or give this "
            "one a folder of its own in kiosk.toml: [kiosk] data_dir."
        )

    def unlock(self) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def secret(self, name: str) -> bytes:
        """A random secret that is made once and kept in the file `<name>.secret`. Raises StoreError."""
        file = self.path / f"{name}.secret"
        try:
            if not file.exists() or not file.stat().st_size:
                _write_secret(file, secrets.token_hex(_SECRET_BYTES))
            return bytes.fromhex(file.read_text())
        except OSError as error:
            raise explained(error, file) from error

    def former_secret(self, name: str) -> bytes | None:
        """What `secret` was before `share_secret` changed it, if it did. Raises StoreError."""
        file = self._former(name)
        try:
            return bytes.fromhex(file.read_text()) if file.exists() else None
        except OSError as error:
            raise explained(error, file) from error

    def share_secret(self, name: str, shared: bytes) -> None:
        """From now on the secret is `shared`; the first one is kept. Raises StoreError."""
        own = self.secret(name)
        try:
            if not self._former(name).exists():
                _write_secret(self._former(name), own.hex())
            _write_secret(self.path / f"{name}.secret", shared.hex())
        except OSError as error:
            raise explained(error, self.path) from error

    def _former(self, name: str) -> Path:
        return self.path / f"{name}-former.secret"


def _write_secret(file: Path, secret: str) -> None:
    """Beside and renamed, so that a crash leaves a whole secret or none."""
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    make_private(new)
    new.write_text(secret)
    new.replace(file)
