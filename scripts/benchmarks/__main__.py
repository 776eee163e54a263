"""The command line: runs the measurements one after the other and prints one JSON object."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable

from scripts.benchmarks import (
    adapters,
    flick,
    memory,
    menu_page,
    order,
    refresh,
    report,
    shop_menu,
    start,
    tap,
)
from scripts.benchmarks.ground import Ground, say

Figures = dict[str, float | None]
Measure = Callable[[Ground, bool], Figures]

MEASURES: dict[str, tuple[Measure, tuple[str, ...]]] = {
    "start": (start.measure, ("start_cold_ms", "start_warm_ms")),
    "tap": (
        tap.measure,
        ("tap_p50_ms_300", "tap_p99_ms_300", "tap_p50_ms_10000", "tap_p99_ms_10000"),
    ),
    "flick": (flick.measure, ("flick_dropped_pct",)),
    "memory": (memory.measure, ("pss_menu_mb", "growth_mb_500")),
    "order": (order.measure, ("order_own_ms_p50",)),
    "refresh": (refresh.measure, ("menu_refresh_ms_10000", "menu_refresh_stall_ms")),
    "report": (report.measure, ("report_1m_s",)),
    "shop_menu": (
        shop_menu.measure,
        ("sold_out_other_kiosk_s", "publish_2000_s", "draft_open_2000_ms"),
    ),
    "menu_page": (menu_page.measure, ("editor_open_ms_2000", "editor_open_stall_ms")),
    "adapters": (adapters.measure, adapters.names()),
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measure the kiosk. One JSON object on standard output, what is being done on standard "
        "error. See docs/performance.md for methods and targets.",
    )
    parser.add_argument("--quick", action="store_true", help="few runs, for CI: rough figures")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=MEASURES,
        default=list(MEASURES),
        metavar="NAME",
        help=", ".join(MEASURES),
    )
    args = parser.parse_args()
    figures: Figures = {}
    with Ground.made() as ground:
        for name in dict.fromkeys(args.only):
            began = time.monotonic()
            measure, keys = MEASURES[name]
            found = measure(ground, args.quick)
            figures |= {key: found[key] for key in keys}
            told = ", ".join(f"{key} {found[key]}" for key in keys)
            say(f"{name}: {told}  ({time.monotonic() - began:.0f} s)")
    json.dump(figures, sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
