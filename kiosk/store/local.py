"""The kiosk's own files, each an SQLite database that one thread uses: see `Outbox`, `Cache` and
`DataFolder`.
"""

from kiosk.store.cache import AdapterState, Cache
from kiosk.store.folder import DataFolder
from kiosk.store.outbox import Outbox

__all__ = ["AdapterState", "Cache", "DataFolder", "Outbox"]
