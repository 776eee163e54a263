"""Puts the computer's clock right, as far as the kiosk's user may."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable

from kiosk.staff.findings import Finding

SECONDS = 10


def put_right(
    skew: Finding | None,
    set_to: Callable[[float], None] = lambda at: time.clock_settime(time.CLOCK_REALTIME, at),
    follow: Callable[[], bool] = lambda: _follow_network_time(),
) -> bool:
    """Move the clock by what the POS's says (`skew`: the check `pos.clock`), and let it follow network time
    from now on. False where neither is allowed.
    """
    moved = False
    if skew is not None and skew.word in ("skew.ahead", "skew.behind"):
        seconds = float(skew.values["seconds"]) * (1 if skew.word == "skew.ahead" else -1)
        try:
            set_to(time.time() - seconds)
            moved = True
        except OSError:
            moved = False  # only the system's owner may
    return follow() or moved


def _follow_network_time() -> bool:
    command = ["timedatectl", "--no-ask-password", "set-ntp", "true"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
