"""`kiosk run`: the kiosk itself."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

from kiosk import log
from kiosk.commands import MISSING, Stop, shop
from kiosk.config import Config, secrets_of
from kiosk.core.language import PLAIN_JAPANESE
from kiosk.store.memory import undisturbed

NO_DISPLAY = """there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
  On a machine without a desktop let Qt draw by itself: QT_QPA_PLATFORM=eglfs (or linuxfb) kiosk run …
  To see the screens without any display: kiosk tour --out pictures"""

DEMO = """The demo shop's POS has a page for its staff; open it in a browser: {url}
Orders arrive there, and one-time codes for members."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    shop.add_shop(parser)
    parser.add_argument("--windowed", action="store_true", help="in a window rather than on the whole screen")


def run(args: argparse.Namespace) -> int:
    log.start()
    with shop.opened(args) as config:
        config = _in_plain_japanese_too(config) if args.demo else config
        log.start(config.kiosk.log_level)
        log.hide(secrets_of(config))
        _need_display()
        if args.demo:
            from kiosk.staff import demo_shop

            demo_shop.begin(config, datetime.now(UTC))
            print(DEMO.format(url=config.pos.settings["url"]), flush=True)
        log.to_file(config.kiosk.data_dir / "log")
        app = _app()
        return int(app.run(config, windowed=args.windowed, demo=args.demo))


def _in_plain_japanese_too(config: Config) -> Config:
    """The demo for people to try: its Japanese shop speaks one language more than the tour goes through."""
    if "ja" not in config.shop.languages:
        return config
    first, *others = config.shop.languages
    return replace(config, shop=replace(config.shop, languages=(first, PLAIN_JAPANESE, *others)))


def _need_display() -> None:
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise Stop(MISSING, NO_DISPLAY)


def _app() -> Any:
    try:
        with undisturbed():  # a tenth of the time would go into looking for garbage
            return import_module("kiosk.app")
    except ImportError as error:
        raise missing_library(error) from error


def missing_library(error: ImportError) -> Exception:
    """A system library that Qt does not find, said with its cure; any other import error as it is."""
    if ".so" not in str(error):
        return error
    cure = "scripts/run installs what is missing, or says what to type."
    return Stop(MISSING, f"a library of the system is missing: {error}\n  {cure}")
