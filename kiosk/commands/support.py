"""`kiosk support`: the support file, and how the help desk is reached."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from kiosk import log
from kiosk.commands import FAILED, MISSING, OK, USAGE, Stop, shop
from kiosk.config import Config, secrets_of

DESCRIPTION = """The support file: checks, settings without secrets, log and the last orders, in one zip.
Nothing in it is about a guest.

  kiosk support show     how the help desk is reached, and what would be in the file
  kiosk support bundle   write it to a USB stick, else to the data folder; or where --out says, or send it"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", required=True, metavar="show|bundle")
    for name, about in (("show", "what would be in it"), ("bundle", "write or send it")):
        each = what.add_parser(name, help=about)
        shop.add_config(each)
        if name == "bundle":
            where = each.add_mutually_exclusive_group()
            where.add_argument("--out", type=Path, metavar="FILE", help="write it here")
            where.add_argument("--mail", action="store_true", help="to the help desk's mail ([support])")
            where.add_argument("--upload", action="store_true", help="to the folder that [support] names")


def run(args: argparse.Namespace) -> int:
    log.start("error")
    config = shop.loaded(args)
    log.hide(secrets_of(config))
    return _show(config) if args.what == "show" else _bundle(config, args)


def _show(config: Config) -> int:
    from kiosk.staff import help_desk, support

    reference = support.reference(config)
    for way in help_desk.ways(config, reference):
        print(f"{way.kind:6} {way.said}")
    print(f"about  {config.kiosk.id}, reference {reference or 'none'}")
    for piece in support.pieces(config, datetime.now(UTC)):
        print(f"{len(piece.data) / 1000:9.1f} kB  {piece.name:20} {piece.about['en']}")
    return OK


def _bundle(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff import exports, help_desk, support

    now = datetime.now(UTC)
    data, name = support.bundle(support.pieces(config, now)), support.name_of(config, now)
    try:
        if args.mail or args.upload:
            print(_sent(config, data, name, args.mail))
        elif args.out:
            _write(args.out, data)
            print(args.out)
        else:
            print(exports.put(data, name, config.kiosk.data_dir))
    except help_desk.NotSent as error:
        print(f"kiosk support: not sent: {error}")
        return FAILED
    except OSError as error:
        raise Stop(MISSING, f"the file could not be written: {error}") from error
    return OK


def _sent(config: Config, data: bytes, name: str, by_mail: bool) -> str:
    from kiosk.ports import http
    from kiosk.staff import help_desk, support

    if by_mail:
        if not help_desk.can_mail(config.support):
            raise Stop(USAGE, "set mail and smtp_host below [support] (docs/configuration.md).")
        help_desk.mail(config, data, name, support.reference(config))
        return f"mailed to {config.support.mail}"
    if not config.support.upload:
        raise Stop(USAGE, "set upload below [support] (docs/configuration.md).")
    with http.client() as client:
        help_desk.upload(config, data, name, client)
    return f"{name} is at {config.support.upload}"


def _write(path: Path, data: bytes) -> None:
    """For the owner alone."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
