"""The subcommands of `kiosk`, one module each with `add_arguments(parser)` and `run(args) -> exit code`.

A module is imported only when its command is called, and so are the commands that adapters bring by the entry
points `kiosk.commands`: a start of the kiosk pays for nothing that it doesn't use.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

OK = 0
FAILED = 1
USAGE = 2
MISSING = 3
IN_USE = 4

EXIT_CODES = {
    OK: "done",
    FAILED: "a check failed, the tour found a difference, an order was left as it is, or the program broke",
    USAGE: "the command line or the configuration is wrong",
    MISSING: "this machine lacks something: a display, a library, a right to write, space",
    IN_USE: "another kiosk works on the same data folder",
}

COMMANDS = {
    "run": "show the kiosk on this machine's screen",
    "tour": "let the kiosk walk through the demo by itself, with a picture of each screen",
    "check": "is everything fit to sell? configuration, data, adapters, fonts, clock",
    "outbox": "orders on their way to the POS: list them, try one again, close one, export them",
    "staff": "who may come in at the kiosk: add, remove, unlock, and what they did",
    "hours": "close the shop's kiosks to guests now, or open them again, from afar",
    "support": "the support file for the help desk: see it, write it, send it",
    "pull": "take a newer configuration or menu from the shop's signed folder",
    "menu": "the shop's own menu: export it, import it, look through it, compare its editions",
    "report": "do guests come back? retention and other figures, and the orders behind them",
    "day-report": "a business day at the kiosks, the POS and the terminal side by side, and every difference",
    "adapters": "the installed adapters and what each of them can do",
    "faultproxy": "stand before a server and make trouble on the line, to see what the kiosk does",
    "new-adapter": "begin an adapter for another POS, as a package of its own",
}

COME_ALONG = {
    "house": "members, points, codes and rules of the house programme",
    "member-pages": "show members their points on their own telephones",
    "mock-pos": "run the mock point of sale with its staff page",
}
"""What the commands of this program's own adapters say of themselves: help asks no adapter, it is slow."""


def nobody_reads() -> None:
    """Whoever read along has gone, as `| head` does: what is still said goes nowhere, without complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


class Stop(Exception):
    """Ends a command with an exit code; the message says why and names the cure."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


def own(name: str) -> Any:
    """The module of one of `COMMANDS`."""
    return import_module(f"kiosk.commands.{name.replace('-', '_')}")


def brought() -> dict[str, EntryPoint]:
    """The commands that adapters bring, by name, not imported.

    `load()` gives an object like the modules here, which also has `name` and `help`.
    """
    from importlib.metadata import entry_points

    points = sorted(entry_points(group="kiosk.commands"), key=lambda point: point.name)
    return {point.name: point for point in points if point.name not in COMMANDS}
