"""Which shop a command is about: a configuration file, or a demo shop with its own mock POS."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk import config
from kiosk.commands import USAGE, Stop
from kiosk.config import Config

FILE_VARIABLE = "KIOSK_CONFIG"


def add_config(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help=f"the shop's kiosk.toml (default: ${FILE_VARIABLE})"
    )


def add_shop(parser: argparse.ArgumentParser) -> None:
    """The options --config and --demo, of which one is needed."""
    either = parser.add_mutually_exclusive_group()
    add_config(either)
    either.add_argument(
        "--demo",
        nargs="?",
        const="okawari",
        choices=config.DEMOS,
        help="a demo shop on a mock POS of its own: okawari in yen (default), us in dollars",
    )


def loaded(args: argparse.Namespace) -> Config:
    """The configuration that the arguments or the environment name. Raises ConfigError, Stop."""
    path = args.config or os.environ.get(FILE_VARIABLE)
    if not path:
        offer = f"name a configuration with --config FILE (or ${FILE_VARIABLE})"
        demo = ", or try the demo with --demo" if hasattr(args, "demo") else ""
        raise Stop(USAGE, f"{offer}{demo}.")
    return config.load(Path(path), os.environ)


@contextmanager
def opened(args: argparse.Namespace, demo_data: Path | None = None) -> Iterator[Config]:
    """The shop that the arguments name; a demo's mock POS runs as long as the block.

    `demo_data`: the demo's data folder, if not the one that every demo on this machine goes on with.
    """
    if not args.demo:
        yield loaded(args)
        return
    from kiosk.demo import demo_pos

    folder = demo_data or config.data_home() / f"demo-{args.demo}"
    with demo_pos(args.demo) as (url, token):
        yield config.demo(args.demo, url, token, folder)
