"""The tour: the kiosk walks through the demo shop by itself, and shows whether what its guests see is what
the POS stores. A picture of each screen comes along.

Guests are played by synthetic touches on the real screen (`kiosk.ui.hand`); what the POS has is asked over
HTTP (`kiosk.tour.till`), not through an adapter. Each language plays in a process of its own, all at the
same time: first the guests' walks, then the other sights.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.demo import demo_pos
from kiosk.tour.book import PAGES
from kiosk.tour.others import Other
from kiosk.tour.play import play

Report = dict[str, Any]
"""`walks`: see `kiosk.tour.walk.Walk`; `screens`: name, lang, png; `differences`: sentences."""


def main(
    *,
    out: Path,
    languages: Sequence[str],
    report: Path | None = None,
    demo: str = "okawari",
    only: str | None = None,
) -> int:
    """Play the tour (`only`: the walks or the sights), write the pictures to `out` and what was seen and
    stored to `report`. Returns 0, or 1 where anything differs."""
    language, *rest = languages
    with TemporaryDirectory(prefix="okawari-tour-") as folder:
        others = [Other(demo, other, only, out, Path(folder)) for other in rest]
        found = [_own(demo, language, only, out, Path(folder)), *(other.report() for other in others)]
    whole = {key: [entry for each in found for entry in each[key]] for key in found[0]}
    whole["screens"].sort(key=lambda screen: (languages.index(screen["lang"]), PAGES.index(screen["name"])))
    if report is not None:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if whole["differences"] else 0


def _own(demo: str, language: str, only: str | None, out: Path, folder: Path) -> Report:
    """This process's language of the tour, told line by line."""
    with demo_pos(demo) as (url, token):
        found = play(demo, language, only, out, folder, url, token)
    for walk in found["walks"]:
        print(
            f"{walk['lang']} {walk['kind']:<8} number {walk['order_number']:<4} "
            f"total {walk['total_shown']:>5} {walk['taps']:>3} taps {walk['seconds']:>5} s",
            flush=True,
        )
    for joining in found["joining"]:
        print(
            f"{joining['lang']} joining {joining['taps']} taps, {joining['seconds']} s at a person's speed",
            flush=True,
        )
    for difference in found["differences"]:
        print(difference, file=sys.stderr, flush=True)
    print(f"{language}: {len(found['screens'])} pictures in {out}", flush=True)
    return found
