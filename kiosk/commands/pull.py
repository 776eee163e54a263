"""`kiosk pull`: configuration and menu from a signed folder on the web."""

from __future__ import annotations

import argparse
import io
import json
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk import log
from kiosk.commands import FAILED, MISSING, OK, USAGE, Stop, shop
from kiosk.config import secrets_of

DESCRIPTION = """Look into the folder that [updates] names, and take what is newer, signed and sound:
kiosk.toml for what this machine's own file does not say, menu.json as a draft for the manager. What is not is
named and left, and the kiosk goes on with what it has. A running kiosk takes it up between two guests.

The exit code is 1 where a file was refused, 0 also where the folder is away."""
BY = "kiosk pull"
"""Who changed the draft, as its history says."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    shop.add_config(parser)
    parser.add_argument("--json", action="store_true", help='[{"name", "state", "why", "cure"}]')


def run(args: argparse.Namespace) -> int:
    log.start("error")
    path = Path(args.config or os.environ.get(shop.FILE_VARIABLE) or "")
    config = shop.loaded(args)
    log.hide(secrets_of(config))
    if config.updates is None:
        raise Stop(USAGE, f"{path} has no [updates] (docs/fleet.md).")
    from kiosk.ports import http
    from kiosk.staff.pull import Folder, State

    enter = partial(_enter, path)
    with http.client() as client:
        found = Folder(config, config.updates, path, os.environ, client, datetime.now(UTC), enter).pull()
    if args.json:
        print(json.dumps([asdict(each) for each in found], indent=2))
    else:
        for each in found:
            why = f": {each.why}\n         -> {each.cure}" if each.why else ""
            print(f"{each.state:8} {each.name}{why}")
    return FAILED if any(each.state is State.REFUSED for each in found) else OK


def _enter(config: Path, data: bytes) -> None:
    """As `kiosk menu import` does it. Raises ValueError; Unreachable where the POS is away."""
    from kiosk.commands import menu
    from kiosk.ports.errors import Unreachable

    with TemporaryDirectory() as folder:
        file = Path(folder, "menu.json")
        file.write_bytes(data)
        wish = argparse.Namespace(action="import", file=file, by=BY, config=config, demo=None, lang=None)
        said = io.StringIO()
        try:
            with redirect_stdout(said), redirect_stderr(said):
                menu.run(wish)
        except Stop as error:
            if error.code == MISSING:
                raise Unreachable(str(error)) from None
            raise ValueError(f"{said.getvalue()}{error}") from None
