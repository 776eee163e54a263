"""`kiosk check`: is everything fit to sell?"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from kiosk import log
from kiosk.commands import FAILED, OK, USAGE, shop
from kiosk.config import Config, ConfigError, secrets_of
from kiosk.staff.findings import Finding, Level, fail, ok

DESCRIPTION = """Check everything that selling needs, one line each, with the cure where something is wrong.

  ok    nothing to do
  WARN  it sells, but somebody should look
  FAIL  it does not sell, or an order waits for staff

Nothing is changed, and a kiosk may be running meanwhile."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    shop.add_shop(parser)
    parser.add_argument("--json", action="store_true", help='{"ok": …, "findings": [{"name", "level", …}]}')


def run(args: argparse.Namespace) -> int:
    log.start("error")
    found: list[Finding] = []
    try:
        with (
            tempfile.TemporaryDirectory(prefix="kiosk-demo-") as demo_data,
            shop.opened(args, Path(demo_data)) as config,
        ):
            log.hide(secrets_of(config))
            for finding in _all(config):
                found.append(finding)
                _tell(finding, args.json)
        code = FAILED if any(finding.level is Level.FAIL for finding in found) else OK
    except ConfigError as error:
        found = [fail("configuration", f"{p.where}: {p.what}", p.cure) for p in error.problems]
        for finding in found:
            _tell(finding, args.json)
        code = USAGE
    if args.json:
        told = [asdict(finding) for finding in found]
        print(json.dumps({"ok": code == OK, "findings": told}, ensure_ascii=False, indent=2))
    return code


def _all(config: Config) -> Iterator[Finding]:
    from kiosk.staff.adapter_checks import all_adapters
    from kiosk.staff.local_checks import all_local

    yield ok("configuration", f"kiosk {config.kiosk.id} of shop {config.shop.id}, from {config.source}")
    yield from all_local(config, datetime.now(UTC))
    yield from all_adapters(config)


def _tell(finding: Finding, quiet: bool) -> None:
    if quiet:
        return
    level = finding.level if finding.level is Level.OK else finding.level.upper()
    print(f"{level:<5} {finding.name:<18} {finding.what}", flush=True)
    if finding.cure:
        print(f"{'':<24} -> {finding.cure}", flush=True)
