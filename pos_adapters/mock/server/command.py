"""The subcommand `mock-pos` of the program (entry point `kiosk.commands`). Light to import: the server
comes with `run`."""

import argparse
import math
import os
import sys
from dataclasses import dataclass
from pathlib import Path

TOKEN_VARIABLE = "OKAWARI_MOCK_TOKEN"


@dataclass(frozen=True)
class Command:
    """A subcommand: its name, one line of help, its arguments, and what it does."""

    name: str
    help: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of `mock-pos` to a parser."""
        add = parser.add_argument
        add("--host", default="127.0.0.1", help="address to listen at (default: this machine only)")
        add(
            "--port",
            type=_port,
            default=8788,
            help="port to listen at; 0: any free one (default: %(default)s)",
        )
        add(
            "--db",
            default=":memory:",
            metavar="FILE",
            help="SQLite file to keep everything in (default: memory)",
        )
        add(
            "--menu",
            default="okawari",
            metavar="FILE",
            help="menu file, or okawari or us (default: %(default)s)",
        )
        add(
            "--pictures",
            type=_folder,
            metavar="DIR",
            help="folder of the menu's pictures (default: those that come along)",
        )
        add("--token", help=f"bearer token kiosks must send (default: ${TOKEN_VARIABLE}, else a new one)")
        add(
            "--public-base-url",
            type=_address,
            metavar="URL",
            help="address under which a guest's phone reaches this server",
        )
        lifetime = add("--key-lifetime", type=_positive, default=86400.0, metavar="SECONDS")
        lifetime.help = "how long Idempotency-Keys are kept (default: a day)"
        void = add("--void-after", type=_positive, default=60.0, metavar="MINUTES")
        void.help = "how long an unpaid order waits for its guest (default: %(default)s)"
        add("--exit-with-parent", action="store_true", help="end when standard input is closed")

    def run(self, args: argparse.Namespace) -> int:
        """Serve until stopped. 2: the menu file, the database or the address cannot be used (standard
        error says why)."""
        from pos_adapters.mock.server.database import DatabaseError
        from pos_adapters.mock.server.pos import Setup
        from pos_adapters.mock.server.reading import CatalogueError
        from pos_adapters.mock.server.running import assets, menu_path, serve

        setup = Setup(
            menu_file=menu_path(args.menu),
            pictures=args.pictures or assets() / "pictures",
            database=args.db,
            token=args.token or os.environ.get(TOKEN_VARIABLE, ""),
            key_lifetime_s=args.key_lifetime,
            void_after_s=args.void_after * 60,
            public_base_url=args.public_base_url,
        )
        try:
            return serve(setup, args.host, args.port, args.exit_with_parent)
        except (CatalogueError, DatabaseError) as error:
            print(f"mock-pos: {error}", file=sys.stderr)
        except OSError as error:
            print(f"mock-pos: cannot listen at {args.host}:{args.port}: {error.strerror}", file=sys.stderr)
        return 2


def _port(word: str) -> int:
    if not word.isascii() or not word.isdecimal() or int(word) > 65535:
        raise argparse.ArgumentTypeError(f"{word!r} is no port: 0 to 65535")
    return int(word)


def _address(word: str) -> str:
    if not word.startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{word!r} is no address: it begins with https:// or http://")
    return word.rstrip("/")


def _folder(word: str) -> Path:
    if not Path(word).is_dir():
        raise argparse.ArgumentTypeError(f"{word!r} is no folder")
    return Path(word)


def _positive(word: str) -> float:
    try:
        number = float(word)
    except ValueError:
        number = 0.0
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{word!r} is no number above 0")
    return number


COMMAND = Command("mock-pos", "run the mock point of sale with its staff page")
