"""`kiosk tour`: the kiosk walks through the demo by itself."""

from __future__ import annotations

import argparse
import os
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from kiosk import log
from kiosk.commands import MISSING, USAGE, Stop
from kiosk.commands.run import missing_library

DESCRIPTION = """Walk through the demo shop by touching the real screens, one picture a screen, and compare
what the guest saw with what the POS stored, to the yen and the option. Works without a display.
Exit code 1: they differ; 3: the pictures or FILE cannot be written."""

LANGUAGES = {"okawari": ("ja", "en"), "us": ("en", "es")}
"""By demo shop; the first one is the shop's own."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("tour"),
        metavar="DIR",
        help="where the pictures go (default: ./tour)",
    )
    parser.add_argument(
        "--lang", choices=("ja", "en", "es"), help="only this language (default: the shop's two)"
    )
    parser.add_argument(
        "--demo",
        choices=LANGUAGES,
        default="okawari",
        help="the shop: okawari in yen (default), us in dollars",
    )
    parser.add_argument(
        "--only", choices=("walks", "sights"), help="only the guests' walks, or only the other pictures"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what was seen and stored to FILE")


def run(args: argparse.Namespace) -> int:
    log.start("warning")
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spoken = LANGUAGES[args.demo]
    if args.lang and args.lang not in spoken:
        raise Stop(USAGE, f"the shop {args.demo} speaks {' and '.join(spoken)}, not {args.lang}.")
    if args.only == "sights" and args.demo != "okawari":
        raise Stop(USAGE, f"the other pictures are of the shop okawari; of {args.demo} there are walks only.")
    _writable(args.out, args.json)
    languages = (args.lang,) if args.lang else spoken
    wish = {"languages": languages, "demo": args.demo, "only": args.only}
    return int(_tour().main(out=args.out, report=args.json, **wish))


def _writable(out: Path, report: Path | None) -> None:
    """Whoever waited for a whole tour is not told only then that nothing can be kept."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise Stop(
            MISSING, f"no pictures can be written to {out}: {error.strerror}. Name another folder with --out."
        ) from None
    if report is None:
        return
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.open("a").close()
    except OSError as error:
        raise Stop(MISSING, f"{report} cannot be written: {error.strerror}.") from None


def _tour() -> Any:
    try:
        return import_module("kiosk.tour")
    except ImportError as error:
        raise missing_library(error) from error
