"""Qt, and only here: view-models that show the state and report touches."""

import builtins

import PySide6.QtCore  # noqa: F401 - it brings along what is taken back here

# PySide reads the source of each module that is imported after it, looking for its `__feature__` switches,
# which nothing here uses. It would cost each start nearly a tenth of a second, and 14 MB for good.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
