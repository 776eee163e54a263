"""A look into the cache of a kiosk that may be running."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kiosk.store.cache import MIGRATIONS, Cache
from kiosk.store.database import Database


@contextmanager
def copied(path: Path) -> Iterator[Cache]:
    """The cache in a copy, since reading the file itself mends it. Raises StoreError."""
    with tempfile.TemporaryDirectory(prefix="kiosk-look-") as folder:
        copy = Database(Path(folder, "cache.db"), MIGRATIONS, durable=False)
        with closing(Database(path, MIGRATIONS, durable=False, look_only=True)) as original, closing(copy):
            original.copy_to(copy)
        opened = Cache(copy.path)
        try:
            yield opened
        finally:
            opened.close()
