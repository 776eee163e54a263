"""How long a start takes: from the process's spawn to the first frame of a screen that can be touched.

Method. `kiosk run --config FILE` as a process of its own, the mock POS already running as another. The time
is this process's clock, from just before the spawn to the arrival of the log line "the first screen shows",
which the kiosk writes after the window has swapped the first frame of a screen that takes touches.

Warm: the kiosk has run before: menu, pictures and compiled code are cached. One run before is not counted.
Cold: no data folder, none of our compiled Python or QML, and the system's page cache dropped just before;
where that is not permitted the figure is null. The menu then comes from the POS. What pip has compiled of
other people's packages stays: an installation brings it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from statistics import median

from scripts.benchmarks.ground import Ground, say

SHOWN = "the first screen shows"
PATIENCE_S = 60
CATCH_UP_S = 4.0
"""After the first screen of the first run: menu, facts and pictures are kept by then."""
DROP = Path("/proc/sys/vm/drop_caches")


def measure(ground: Ground, quick: bool) -> dict[str, float | None]:
    with ground.own_pos() as url:
        config = ground.config("start", url, pictures=False)
        cold = [_cold(ground, config) for _ in range(1 if quick else 3)]
        _started(ground, config, CATCH_UP_S)
        warm = [_started(ground, config) for _ in range(3 if quick else 9)]
    say(f"  warm starts: {[round(ms) for ms in warm]} ms; cold: {[ms and round(ms) for ms in cold]} ms")
    known = [ms for ms in cold if ms is not None]
    return {
        "start_cold_ms": round(median(known)) if known else None,
        "start_warm_ms": round(median(warm)),
    }


def _cold(ground: Ground, config: Path) -> float | None:
    for folder in (ground.data("start"), ground.caches, *ground.program.rglob("__pycache__")):
        shutil.rmtree(folder, ignore_errors=True)
    return _started(ground, config) if _page_cache_dropped() else None


def _page_cache_dropped() -> bool:
    subprocess.run(["sync"], check=True)
    try:
        DROP.write_text("3")
    except OSError:
        return False
    return True


def _started(ground: Ground, config: Path, stay_s: float = 0.0) -> float:
    """Milliseconds until the first screen; the kiosk is then left running for `stay_s` and ended."""
    command = [sys.executable, "-P", "-m", "kiosk", "run", "--config", str(config)]
    began = time.monotonic()
    child = subprocess.Popen(command, env=ground.environment(), stderr=subprocess.PIPE, text=True)
    too_long = threading.Timer(PATIENCE_S, child.kill)
    too_long.start()
    assert child.stderr
    said: list[str] = []
    try:
        for line in child.stderr:
            if SHOWN in line:
                took = time.monotonic() - began
                time.sleep(stay_s)
                return took * 1000
            said.append(line)
        raise RuntimeError("the kiosk did not start:\n" + "".join(said[-20:]))
    finally:
        too_long.cancel()
        child.terminate()
        child.communicate()
