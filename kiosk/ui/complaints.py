"""What Qt says against the program: every warning is a fault."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_HARMLESS = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Complaints(logging.Handler):
    """In its block it takes over from the log: Qt's warnings, QML's among them, and errors of the program are
    collected, anything less is not said."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def __enter__(self) -> Self:
        self._earlier = qInstallMessageHandler(self._said)
        root = logging.getLogger()
        self._log, root.handlers[:] = list(root.handlers), [self]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        logging.getLogger().handlers[:] = self._log
        qInstallMessageHandler(self._earlier)

    @contextmanager
    def expected(self, text: str) -> Iterator[None]:
        """In its block, errors in the log that hold `text` are no complaints."""
        before = len(self.found)
        yield
        self.found[before:] = [said for said in self.found[before:] if text not in said]

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(self.format(record))

    def _said(self, kind: QtMsgType, where: QMessageLogContext, text: str) -> None:
        if kind not in _HARMLESS:
            self.found.append(f"{text} ({where.file}:{where.line})" if where.file else text)
