"""An Odoo 19 for tests: JSON-2 over records in memory, with the real one's habits."""

from tests.emulators.odoo.server import OdooServer

__all__ = ["OdooServer"]
