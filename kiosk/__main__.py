"""The command line: `kiosk COMMAND …`, or `python -m kiosk COMMAND …`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any

import kiosk
from kiosk import commands

EXAMPLES = """\
examples:
  kiosk run --demo --windowed                  try it: no configuration, no POS needed
  kiosk run --demo us                          the demo shop in US dollars
  kiosk run --config /etc/okawari/kiosk.toml   a kiosk in a shop
  kiosk check --config /etc/okawari/kiosk.toml && echo "ready to sell"
  kiosk tour --out pictures --lang ja          pictures of every screen, without a display too
  kiosk outbox list --config /etc/okawari/kiosk.toml

Instead of --config FILE the variable KIOSK_CONFIG can name the file. Secrets come from the environment, never
from that file: see docs/configuration.md."""

WIDTH = 100
"""Of the help. Asking the terminal would import half an archiver at each start."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code, one of `kiosk.commands.EXIT_CODES`; 141 where what it says is
    read no further, as by `head`.
    """
    try:
        try:
            return _main(list(sys.argv[1:] if argv is None else argv))
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        commands.nobody_reads()
        return 141


def _main(words: list[str]) -> int:
    name = words[0] if words else ""
    if name in ("-h", "--help", "help"):
        print(_help())
        return commands.OK
    if name in ("-V", "--version"):
        print(f"kiosk {kiosk.__version__}")
        return commands.OK
    command = _find(name)
    if command is None:
        print(_unknown(name), file=sys.stderr)
        return commands.USAGE
    return _run(name, command, words[1:])


def _find(name: str) -> Any:
    if name in commands.COMMANDS:
        return commands.own(name)
    point = commands.brought().get(name)
    return point.load() if point else None


def _run(name: str, command: Any, words: list[str]) -> int:
    about = commands.COMMANDS.get(name) or command.help
    parser = argparse.ArgumentParser(
        prog=f"kiosk {name}",
        description=getattr(command, "DESCRIPTION", f"{about[:1].upper()}{about[1:]}."),
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=WIDTH),
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    args = parser.parse_args(words)
    try:
        return int(command.run(args))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        code = _code(error)
        if code is None:
            raise
        print(f"kiosk {name}: {error}", file=sys.stderr)
        return code


def _code(error: Exception) -> int | None:
    """The exit code of an error whose text says everything; None: a fault of the program."""
    if isinstance(error, commands.Stop):
        return error.code
    from kiosk.config import ConfigError
    from kiosk.demo import DemoError
    from kiosk.ports.registry import AdapterError
    from kiosk.store.errors import FolderInUse, StoreError

    match error:
        case ConfigError() | AdapterError():
            return commands.USAGE
        case FolderInUse():
            return commands.IN_USE
        case StoreError() | DemoError():
            return commands.MISSING
        case _:
            return None


def _help() -> str:
    rows = list(commands.COMMANDS.items())
    for name, point in commands.brought().items():
        origin = f"{point.dist.name} {point.dist.version}" if point.dist else "an adapter"
        rows.append((name, commands.COME_ALONG.get(name, f"brought by {origin}")))
    told = "\n".join(f"  {name:<12} {text}" for name, text in rows)
    codes = "\n".join(f"  {code}  {text}" for code, text in commands.EXIT_CODES.items())
    return (
        "usage: kiosk COMMAND [OPTIONS]\n       kiosk COMMAND --help\n\n"
        f"Okawari, a self-service ordering kiosk.\n\ncommands:\n{told}\n\n{EXAMPLES}\n\nexit codes:\n{codes}"
    )


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    known = [*commands.COMMANDS, *commands.brought()]
    close = get_close_matches(name, known, 1)
    meant = f"Did you mean `kiosk {close[0]}`?" if close else f"There are {', '.join(known)}."
    what = f"there is no command {name!r}." if name else "which command?"
    return f"kiosk: {what} {meant} `kiosk --help` explains them."


if __name__ == "__main__":
    sys.exit(main())
