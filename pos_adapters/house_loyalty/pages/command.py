"""The subcommand `member-pages` of the program (entry point `kiosk.commands`). Light to import: the server
comes with `run`.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

DESCRIPTION = """Show members their points on their own telephones: see docs/member-pages.md.

The settings are those of [loyalty.settings] in kiosk.toml (--config), with the secrets from the environment.
Guests come through a web server of yours that speaks HTTPS and passes requests on.

Exit codes: 0 stopped; 2 wrong settings, or nothing can listen at that address; 3 the database
does not answer."""


@dataclass(frozen=True)
class Command:
    """A subcommand: its name, one line of help, its arguments, and what it does."""

    name: str
    help: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of `member-pages` to a parser."""
        parser.description = DESCRIPTION
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        add = parser.add_argument
        add("--config", default="kiosk.toml", metavar="FILE", help="(default: kiosk.toml)")
        add("--database", metavar="URL", help="in place of the configured one")
        add("--host", default="127.0.0.1", help="address to listen at (default: this machine only)")
        add("--port", type=int, default=8790, help="port to listen at (default: %(default)s)")
        add(
            "--trust-proxy",
            default="127.0.0.1",
            metavar="ADDRESSES",
            help="whose word about the guest's address is believed (default: this machine)",
        )
        add("--feedback", action="store_true", help="print what guests said, as JSON lines, and end")

    def run(self, args: argparse.Namespace) -> int:
        """Serve until stopped."""
        from kiosk.ports.errors import PortError
        from pos_adapters.house_loyalty.configured import Wrong
        from pos_adapters.house_loyalty.database import DatabaseError
        from pos_adapters.house_loyalty.pages import serving

        try:
            return serving.run(args)
        except (Wrong, DatabaseError) as error:
            print(f"member-pages: {error}", file=sys.stderr)
            return 2
        except PortError as error:
            print(f"member-pages: {error}", file=sys.stderr)
            return 3


COMMAND = Command("member-pages", "show members their points on their own telephones")
