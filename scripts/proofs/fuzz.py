"""Spoil at random what comes from outside. Out comes what was sent, or a documented error, and the last good
state is kept; anything else is a finding.

Each trial has dice of its own, made of seed, subject and number, so that --trial plays one again. Prints
JSON; exit code 1: there are findings.
"""

from __future__ import annotations

import argparse
import json
import logging
import secrets
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any

from scripts.proofs.subjects import SUBJECTS

MOST_FINDINGS = 20
Finding = dict[str, Any]


def main() -> int:
    args = _arguments()
    logging.getLogger().addHandler(logging.NullHandler())
    logging.getLogger().setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="okawari-fuzz-") as folder, ExitStack() as until_the_end:
        played: dict[str, int] = {}
        findings: list[Finding] = []
        for name in args.only:
            place = Path(folder) / name
            place.mkdir()
            subject = until_the_end.enter_context(SUBJECTS[name](place))
            numbers = range(args.trial, args.trial + 1) if args.trial is not None else range(sys.maxsize)
            played[name] = _play(name, subject, args.seed, numbers, args.seconds / len(args.only), findings)
    json.dump({"seed": args.seed, "trials": played, "findings": findings}, sys.stdout, indent=2)
    print()
    return 1 if findings else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60.0, help="how long (default: 60)")
    parser.add_argument("--seed", type=int, default=secrets.randbits(32), help="default: a new one each time")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=SUBJECTS,
        default=list(SUBJECTS),
        metavar="SUBJECT",
        help=", ".join(SUBJECTS),
    )
    parser.add_argument("--trial", type=int, help="only this trial, of one subject")
    args = parser.parse_args()
    if args.trial is not None and len(args.only) != 1:
        parser.error("--trial needs --only SUBJECT")
    return args


def _play(name: str, subject: Any, seed: int, numbers: range, seconds: float, findings: list[Finding]) -> int:
    """Trial after trial until the time is over, at least one; how many."""
    end = time.monotonic() + seconds
    for number in numbers:
        try:
            subject.trial(Random(f"{seed}/{name}/{number}"))
        except Exception as error:
            findings.append(_told(error, f"scripts/fuzz --seed {seed} --only {name} --trial {number}"))
        if time.monotonic() > end or len(findings) >= MOST_FINDINGS:
            break
    return number - numbers.start + 1


def _told(error: Exception, again: str) -> Finding:
    trace = traceback.format_exception(error)
    print(f"{again}\n{''.join(trace)}", file=sys.stderr, flush=True)
    return {"again": again, "error": f"{type(error).__name__}: {error}"[:300]}


if __name__ == "__main__":
    sys.exit(main())
