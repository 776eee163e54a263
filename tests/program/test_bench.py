"""The benchmarks run, and say everything they promise. How fast anything is, no test asks."""

import faulthandler
import json
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ADAPTERS = ("mock", "square", "odoo")
OF_AN_ADAPTER = (
    "menu_5000_s",
    "menu_5000_peak_mb",
    "order_own_ms_p50",
    "drain_per_s",
    "drain_stall_ms",
)
KEYS = {
    "start_cold_ms",
    "start_warm_ms",
    "tap_p50_ms_300",
    "tap_p99_ms_300",
    "tap_p50_ms_10000",
    "tap_p99_ms_10000",
    "flick_dropped_pct",
    "pss_menu_mb",
    "growth_mb_500",
    "order_own_ms_p50",
    "menu_refresh_ms_10000",
    "menu_refresh_stall_ms",
    "report_1m_s",
    "sold_out_other_kiosk_s",
    "publish_2000_s",
    "draft_open_2000_ms",
    "editor_open_ms_2000",
    "editor_open_stall_ms",
    *(f"adapters.{name}.{key}" for name in ADAPTERS for key in OF_AN_ADAPTER),
}


@pytest.mark.program
@pytest.mark.slow
@pytest.mark.timeout(1000)
def test_a_quick_run_measures_everything() -> None:
    faulthandler.cancel_dump_traceback_later()  # it takes longer than tests do, and has a limit of its own
    found = subprocess.run(
        [ROOT / "scripts" / "bench", "--quick"], capture_output=True, text=True, timeout=990, check=False
    )
    assert found.returncode == 0, found.stderr
    figures = json.loads(found.stdout)
    assert set(figures) == KEYS
    cold = figures.pop("start_cold_ms")  # null where nobody may drop the page cache
    assert cold is None or isinstance(cold, int | float)
    assert figures.pop("report_1m_s") is None  # a million orders are not for a quick run
    assert all(type(figure) in (int, float) for figure in figures.values())
