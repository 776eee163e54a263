"""The command line of `scripts/chaos`: prints one JSON object, and what is being done on standard error."""

from __future__ import annotations

import argparse
import json
import logging
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from scripts.proofs.chaos import PARTS, Clock, opened
from scripts.proofs.grounds import GROUNDS

HEAL = "heal"
PAPER = "paper"
MEMORY = Path("/dev/shm")
"""For the outbox: no power fails here, so no disk is waited for."""


def main(argv: list[str] | None = None) -> int:
    args = _parser().parse_args(argv)
    if args.parts == [HEAL]:
        return _healed()
    seed = args.seed if args.seed is not None else random.randrange(1_000_000)
    if args.parts == [PAPER]:
        return _printed(args.seconds, seed)
    each_s = args.seconds / (len(args.only) * len(args.parts))
    report: dict[str, Any] = {"seed": seed, "adapters": {}}
    logging.disable(logging.CRITICAL)  # what goes wrong is the point
    try:
        with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
            for name in args.only:
                report["adapters"][name] = _proved(name, args.parts, each_s, seed, Path(folder))
    finally:
        logging.disable(logging.NOTSET)
    print(json.dumps(report, ensure_ascii=False, indent=2))
    found = [one for proofs in report["adapters"].values() for one in proofs.values() if one["wrong"]]
    return 1 if found else 0


def _printed(seconds: float, seed: int) -> int:
    """A paper on its way to a printer whose line is cut."""
    from scripts.proofs.paper import papers

    found = papers(seconds, seed)
    print(json.dumps({"seed": seed, "paper": found}, indent=2))
    return 1 if found["wrong"] else 0


def _healed() -> int:
    """The whole program as a process, ended and hung in every way."""
    from scripts.proofs.heal import heal

    with tempfile.TemporaryDirectory() as folder:
        report = heal(Path(folder))
    print(json.dumps({"heal": report}, indent=2))
    return 1 if report["wrong"] else 0


def _proved(name: str, parts: list[str], each_s: float, seed: int, folder: Path) -> dict[str, Any]:
    proofs: dict[str, Any] = {}
    with GROUNDS[name]() as ground:
        for part in parts:
            began = time.monotonic()
            place = folder / part
            place.mkdir(exist_ok=True)
            with opened(ground, place, seed) as shop:
                found = PARTS[part](shop, Clock(each_s))
                proofs[part] = {**found, "ended": dict(shop.ends), "shown_to_staff": dict(shop.staff)}
            proofs[part]["seconds"] = round(time.monotonic() - began, 1)
            told = "wrong" if found["wrong"] else "right"
            print(f"{name}, {part}: {found['orders']} orders, {told}", file=sys.stderr)
    return proofs


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/chaos",
        description="Order from each POS over a line that fails, under the real engine and outbox, then "
        "count: each order once at the POS, paid once, nothing forgotten. Exit code 1: the sums disagree.",
    )
    parser.add_argument("--seconds", type=float, default=600, help="for all of it (default: 600)")
    parser.add_argument("--seed", type=int, help="the same troubles again (default: by chance)")
    parser.add_argument("--only", nargs="+", choices=GROUNDS, default=list(GROUNDS), metavar="NAME")
    parser.add_argument(
        "--parts",
        nargs="+",
        choices=[*PARTS, HEAL, PAPER],
        default=list(PARTS),
        metavar="PART",
        help="cuts: an answer ends at each of its bytes; mix: all kinds of trouble by chance; heal: the "
        "program is killed, hung, its files spoilt, and it is measured when it sells again; paper: the line "
        "to the printer ends at each of a paper's bytes. The last two are done alone",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
