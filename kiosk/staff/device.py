"""What this computer is, and the little of it that can be set here: volume, brightness, network time."""

from __future__ import annotations

import os
import re
import shutil
import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import kiosk
from kiosk.config import Config
from kiosk.core.frozen import frozen
from kiosk.ports import registry
from kiosk.staff.machine_checks import read
from kiosk.staff.software_checks import output

Run = Callable[[Sequence[str]], str]

_MIXERS: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        "wpctl",
        ("wpctl", "get-volume", "@DEFAULT_AUDIO_SINK@"),
        ("wpctl", "set-volume", "@DEFAULT_AUDIO_SINK@", "{percent}%"),
        r"Volume: (?P<share>[\d.]+)",
    ),
    (
        "pactl",
        ("pactl", "get-sink-volume", "@DEFAULT_SINK@"),
        ("pactl", "set-sink-volume", "@DEFAULT_SINK@", "{percent}%"),
        r"(?P<percent>\d+)%",
    ),
    (
        "amixer",
        ("amixer", "get", "Master"),
        ("amixer", "set", "Master", "{percent}%"),
        r"\[(?P<percent>\d+)%\]",
    ),
)


@frozen
class Facts:
    """All words for a technician; "" and None where the computer does not tell. `uptime_s`: its own;
    `running_s`: the program's.
    """

    kiosk_id: str
    version: str
    adapters: tuple[str, ...]
    uptime_s: float | None
    time_zone: str
    addresses: tuple[str, ...]
    host: str
    running_s: float | None
    volume: int | None
    brightness: int | None


def facts(config: Config, root: Path = Path("/"), run: Run = output) -> Facts:
    """What is so now. Takes a while: programs are asked."""
    installed = {(each.group, each.name): each.origin for each in registry.installed()}
    adapters = tuple(
        f"{port}: {chosen.adapter} ({installed.get((port, chosen.adapter), '?')})"
        for port, chosen in config.adapters().items()
    )
    return Facts(
        config.kiosk.id,
        kiosk.__version__,
        adapters,
        uptime(root),
        time_zone(root),
        addresses(run),
        socket.gethostname(),
        running(root),
        volume(run),
        brightness(root),
    )


def uptime(root: Path) -> float | None:
    said = (read(root / "proc/uptime") or "").split()
    try:
        return float(said[0])
    except (IndexError, ValueError):
        return None


def running(root: Path) -> float | None:
    """How long this program has run, in seconds."""
    up, said = uptime(root), read(root / "proc/self/stat") or ""
    try:
        began = int(said.rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
    except (IndexError, ValueError):
        return None
    return None if up is None else max(0.0, up - began)


def time_zone(root: Path) -> str:
    """The computer's own, which is not the shop's."""
    zone = root / "etc/localtime"
    if zone.is_symlink():
        return str(zone.readlink()).partition("zoneinfo/")[2]
    return read(root / "etc/timezone") or ""


def addresses(run: Run = output) -> tuple[str, ...]:
    """Of the network cards, without the loopback."""
    found = []
    for line in run(("ip", "-brief", "address", "show", "scope", "global")).splitlines():
        name, _, *rest = [*line.split(), "", ""]
        found += [f"{name} {address}" for address in rest if "/" in address]
    return tuple(found)


def volume(run: Run = output) -> int | None:
    """0 to 100; None where no mixer is here."""
    for name, get, _, pattern in _MIXERS:
        said = re.search(pattern, run(get)) if _there(name, run) else None
        if said:
            parts = said.groupdict()
            return round(float(parts["share"]) * 100) if parts.get("share") else int(parts["percent"])
    return None


def set_volume(percent: int, run: Run = output) -> int | None:
    """Returns what it is afterwards."""
    percent = max(0, min(100, percent))
    for name, get, put, pattern in _MIXERS:
        if _there(name, run) and re.search(pattern, run(get)):
            run([part.format(percent=percent) for part in put])
            break
    return volume(run)


def _there(name: str, run: Run) -> bool:
    return run is not output or shutil.which(name) is not None


def brightness(root: Path) -> int | None:
    """0 to 100 of the screen's light; None where it cannot be set."""
    place = _light(root)
    try:
        return round(int(read(place / "brightness") or "") * 100 / _most(place)) if place else None
    except (ValueError, ZeroDivisionError):
        return None


def set_brightness(percent: int, root: Path = Path("/")) -> int | None:
    """At least 10, so that somebody can still read it. Returns what it is afterwards. Raises OSError where
    the kiosk's user may not.
    """
    place = _light(root)
    if place is not None:
        (place / "brightness").write_text(str(_most(place) * max(10, min(100, percent)) // 100))
    return brightness(root)


def _light(root: Path) -> Path | None:
    return next(iter(sorted((root / "sys/class/backlight").glob("*"))), None)


def _most(place: Path) -> int:
    return int(read(place / "max_brightness") or "0")
