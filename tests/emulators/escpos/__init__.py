"""A receipt printer that turns ESC/POS back into pictures, and can be in every trouble one has."""

from tests.emulators.escpos.machine import Machine
from tests.emulators.escpos.server import EscposServer

__all__ = ["EscposServer", "Machine"]
