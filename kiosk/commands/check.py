"""`kiosk check`: is everything fit to sell?"""

from __future__ import annotations

import argparse
import json
import tempfile
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import log
from kiosk.commands import FAILED, OK, USAGE, nobody_reads, shop
from kiosk.config import Config, ConfigError, secrets_of
from kiosk.staff import check_words
from kiosk.staff.findings import Finding, Level, fail, worst

if TYPE_CHECKING:
    from kiosk.staff.checks import Results

DESCRIPTION = """Check everything that selling needs, one line each, with the cure where something is wrong.

  ok    nothing to do
  off   there is nothing to check: not configured, or this computer has no such thing
  WARN  it sells, but somebody should look
  FAIL  it does not sell, or an order waits for staff

Nothing is changed, and a kiosk may be running meanwhile. The exit code follows the worst: 1 where something
failed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    shop.add_shop(parser)
    said = '{"ok": …, "worst": …, "findings": [{"name", "level", "what", "reason", "cure", …}]}'
    parser.add_argument("--json", action="store_true", help=said)


def run(args: argparse.Namespace) -> int:
    log.start("error")
    try:
        with (
            tempfile.TemporaryDirectory(prefix="kiosk-demo-") as demo_data,
            shop.opened(args, Path(demo_data)) as config,
        ):
            log.hide(secrets_of(config))
            results = _checked(config, args.json)
        code = FAILED if results.worst is Level.FAIL else OK
        told = [_row(each.finding, each.since) for each in results.seen]
    except ConfigError as error:
        found = [
            fail("software.configuration", "config.broken", source=error.source, **asdict(p))
            for p in error.problems
        ]
        if not args.json:
            print(f"The configuration cannot be used: {error.source}")
        for finding in found:
            _tell(finding, args.json)
        code, told = USAGE, [_row(finding, None) for finding in found]
    if args.json:
        report = {"ok": code == OK, "worst": worst([Level(row["level"]) for row in told]), "findings": told}
        print(json.dumps(report, ensure_ascii=False, indent=2))
    return code


def _checked(config: Config, quiet: bool) -> Results:
    from kiosk.staff.checks import Rounds
    from kiosk.staff.probes import own_adapters, probes

    def clock() -> datetime:
        return datetime.now(UTC)

    with own_adapters(config) as built:
        rounds = Rounds(probes(config, built, clock), clock, config.kiosk.data_dir, keep=False)
        return rounds.run(at_once=4, tell=partial(_tell, quiet=quiet))


def _row(finding: Finding, since: datetime | None) -> dict[str, Any]:
    """A finding for scripts; `since` as the running kiosk knows it."""
    return {
        "name": finding.check,
        "level": finding.level,
        "what": check_words.what(finding, "en"),
        "reason": _reason(finding),
        "cure": "; ".join(_cures(finding)) if _bad(finding) else "",
        "word": finding.word,
        "values": dict(finding.values),
        "since": since.isoformat() if since else None,
    }


def _reason(finding: Finding) -> str:
    return check_words.sentence(check_words.SAID[finding.word].reason, finding, "en")


def _cures(finding: Finding) -> list[str]:
    """Without the page *Diagnostics* there is no button to press."""
    press, run = "ress “Check again”", "un this check again"
    said = check_words.cures(finding, "en")
    return [cure.replace(f"P{press}", f"R{run}").replace(f"p{press}", f"r{run}") for cure in said]


def _bad(finding: Finding) -> bool:
    return finding.level in (Level.WARN, Level.FAIL)


def _tell(finding: Finding, quiet: bool) -> None:
    if quiet:
        return
    try:
        _print(finding)
    except BrokenPipeError:  # the other checks have begun, and the exit code is theirs too
        nobody_reads()


def _print(finding: Finding) -> None:
    level = finding.level.upper() if _bad(finding) else finding.level
    print(f"{level:<5} {finding.check:<22} {check_words.what(finding, 'en')}", flush=True)
    if _bad(finding):
        if _reason(finding) != check_words.what(finding, "en"):
            for line in _reason(finding).splitlines():
                print(f"{'':<28} {line}", flush=True)
        for cure in _cures(finding):
            print(f"{'':<28} -> {cure}", flush=True)
