"""The log: one JSON object a line, to stderr and to a file that rotates, with nothing in it about a guest.

Everybody logs in Python's own way: `logging.getLogger(__name__).info("order placed", extra={"order": key})`.
A value given in `extra` is written only where its key is in `KEYS`; what looks like a telephone number, a
mail address or a secret is taken out of every text, and so are the secrets that `hide` was told. Names cannot
be recognised: a message is a fixed sentence, and what varies goes into `extra`.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

BYTES = 5_000_000
FILES = 5

# fmt: off
KEYS = frozenset(
    {
        "adapter", "after", "amount", "attempt", "before", "bytes", "call", "code", "count", "currency",
        "demo", "disk_free", "duration_ms", "end", "endpoint", "exit_code", "file", "frames",
        "interval_s", "items", "joining", "kiosk", "lang", "line", "lines", "memory_mb", "method", "mode",
        "number", "order", "origin", "outcome", "path", "payment", "pid", "port", "position", "problem",
        "reason", "receipt", "screen", "session", "shop", "signal", "since", "size", "source", "state",
        "status", "step", "table_digits", "theme", "tries", "uptime_s", "url", "version", "wait_s", "why",
    }
)
# fmt: on
"""What may be said about. Nothing here is about a person."""

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}

_hidden: tuple[str, ...] = ()
"""Longest first: one may begin like another. Replaced as a whole: any thread may be logging."""
_TAKEN_OUT = (
    (r"(?i)\b(?:(?:authorization\W+)?bearer|authorization\W+basic)\s+[\w.~+/=-]+", "<secret>"),
    (
        r"(?i)((?:token|password|passwd|secret|api[_-]?key|authorization)[\"']?\s*[:=]\s*[\"']?)"
        r"(?!<secret>)[^\s\"',;&}]+",
        r"\1<secret>",
    ),
    (r"input_value=.*?(?=, input_type=|\n|$)", "input_value=<not logged>"),
    (r"(?<=\w)://[^/@\s]+@", "://"),
    (r"((?<=\w)://[^\s?#\"'<>]{1,2000})\?[^\s\"'<>]*", r"\1?…"),
    (r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", "<mail>"),
    (r"(?<![\w.-])(?:\+|%2B)\d[\d\s().-]{6,18}\d(?![\w-])", "<phone>"),
    (r"(?<![\w.:-])0\d{1,4}[\s-]?\(?\d{1,4}\)?[\s-]?\d{3,4}(?![\w:-]|\.\d)", "<phone>"),
    (r"(?<![\w.:-])(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\w:-]|\.\d)", "<phone>"),
)
"""Patterns and what stands in their place. Compiled at the first line that is logged, not at every start.
None goes over a long word twice: whatever is logged of somebody else's answer, no thread stands still.
"""


def hide(values: Iterable[str]) -> None:
    """Take these secrets out of everything from now on; what is too short to be one is ignored."""
    global _hidden
    known = {*_hidden, *(value for value in values if len(value) >= 6)}
    _hidden = tuple(sorted(known, key=len, reverse=True))


def cleaned(text: str) -> str:
    """The text without secrets, telephone numbers, mail addresses, and what follows the ? of an address."""
    for secret in _hidden:
        text = text.replace(secret, "<secret>")
    for pattern, instead in _TAKEN_OUT:
        text = re.sub(pattern, instead, text)
    return text


class JsonLines(logging.Formatter):
    """One JSON object a line: at, level, logger, event, the fields, error."""

    def format(self, record: logging.LogRecord) -> str:
        at = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
        line: dict[str, Any] = {
            "at": f"{at}.{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": cleaned(record.getMessage()),
        }
        import json  # not before a line is logged: it takes its time

        line = line | fields_of(record) | line
        if record.exc_info:
            line["error"] = cleaned(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


class ForJournal(JsonLines):
    """With the level in front as the journal knows it, which takes it away again (sd-daemon(3))."""

    def format(self, record: logging.LogRecord) -> str:
        level = 3 if record.levelno >= logging.ERROR else 4 if record.levelno >= logging.WARNING else 6
        return f"<{level if record.levelno >= logging.INFO else 7}>{super().format(record)}"


class ForPeople(logging.Formatter):
    """One line a person reads at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        fields = " ".join(f"{key}={value}" for key, value in fields_of(record).items())
        at = time.strftime("%H:%M:%S", time.localtime(record.created))
        text = f"{at} {record.levelname:<7} {record.name}: {cleaned(record.getMessage())} {fields}".rstrip()
        return f"{text}\n{cleaned(self.formatException(record.exc_info))}" if record.exc_info else text


def fields_of(record: logging.LogRecord) -> dict[str, Any]:
    """What came with the record by `extra`: allowed keys with clean values, the others as their name only."""
    fields: dict[str, Any] = {}
    for key, value in vars(record).items():
        if key in _STANDARD:
            continue
        plain = isinstance(value, bool | int | float) or value is None
        fields[key] = "<not logged>" if key not in KEYS else value if plain else cleaned(str(value))
    return fields


def start(level: str = "info", stream: TextIO | None = None) -> None:
    """Log to stderr (or `stream`): JSON, or plainer where a person watches. Also what nobody caught."""
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    watched = stream.isatty()
    handler.setFormatter(ForPeople() if watched else ForJournal() if _is_journal(stream) else JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for chatty in ("httpx", "httpcore", "PIL", "alembic", "sqlalchemy"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def _is_journal(stream: TextIO) -> bool:
    """Does the system's journal read this stream? It says so by device and inode (systemd.exec(5))."""
    try:
        stat = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return os.environ.get("JOURNAL_STREAM") == f"{stat.st_dev}:{stat.st_ino}"


def to_file(folder: Path) -> None:
    """Log to kiosk.log in `folder` as well; five files of 5 MB are kept. Where that cannot be, it is said."""
    try:
        for each in (folder.parent, folder):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFile(folder / "kiosk.log")
    except OSError as error:
        logging.getLogger(__name__).warning("there will be no log file: %s", error)
        return
    handler.setFormatter(JsonLines())
    logging.getLogger().addHandler(handler)


class RotatingFile(logging.FileHandler):
    """kiosk.log, and when it is full kiosk.log.1 and so on; the oldest goes. Only its owner can read it.

    A full disk costs log lines, never the kiosk: it is said once, on stderr. (The standard library's own
    class brings sockets and pickles along, which the start would wait for.)
    """

    def __init__(self, path: Path, most_bytes: int = BYTES, files: int = FILES) -> None:
        os.close(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        super().__init__(path, encoding="utf-8")
        self._path, self._most_bytes, self._files = path, most_bytes, files
        self._told = False

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and self.stream.tell() >= self._most_bytes:
                self._rotate()
        except OSError:
            self.handleError(record)
        super().emit(record)

    def _rotate(self) -> None:
        self.close()
        names = [self._path, *(self._path.with_name(f"{self._path.name}.{n}") for n in range(1, self._files))]
        for older, newer in zip(names[::-1], names[-2::-1], strict=False):
            if newer.exists():
                newer.replace(older)
        os.close(os.open(self._path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600))
        self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:
        if not self._told:
            self._told = True
            print(f"{self.baseFilename} cannot be written: {sys.exc_info()[1]}", file=sys.stderr)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        logging.getLogger("kiosk").critical("not caught", exc_info=(kind, error, trace))


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
