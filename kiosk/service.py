"""What the service manager is told: that the kiosk is ready, that it is alive, that it ends (sd_notify(3)).

Without a service manager nobody is told, and nothing is different.
"""

from __future__ import annotations

import os
import socket

READY, STOPPING, ALIVE = "READY=1", "STOPPING=1", "WATCHDOG=1"


def managed() -> bool:
    """Is there a service manager, which starts the kiosk again when it ends?"""
    return bool(os.environ.get("NOTIFY_SOCKET"))


def tell(*states: str) -> bool:
    """Send states to the manager. False: there is none, or it does not listen; neither is ours to mend."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if address[:1] not in ("/", "@"):
        return False
    if address[0] == "@":  # a name that is no file
        address = f"\0{address[1:]}"
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as manager:
            manager.connect(address)
            # Who does not listen is not waited for: the screen's thread calls this.
            manager.send("\n".join(states).encode(), socket.MSG_DONTWAIT)
    except OSError:
        return False
    return True


def watchdog_s() -> float | None:
    """How long the manager bears no sign of life, in seconds; None: it does not watch.

    `WATCHDOG_PID` is not asked: under a compositor (cage) that is the compositor, whose child is the kiosk.
    """
    try:
        wanted = int(os.environ.get("WATCHDOG_USEC", "0")) / 1_000_000
    except ValueError:
        return None
    return wanted if wanted > 0 else None
