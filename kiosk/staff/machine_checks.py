"""Checks of the computer: network, memory, heat, storage, screen, touch, scanner, sound.

Linux says all of this in files under /proc and /sys; where one is missing the check is off. `root` is where
these are looked for.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.staff.findings import Finding, fail, off, ok, warn
from kiosk.staff.player import player

LITTLE_MEMORY_MB = 300
TOO_LITTLE_MEMORY_MB = 100
HOT_C = 80
TOO_HOT_C = 95
BUSY = 2.0
"""Programs that wait for each processor, over five minutes."""
WORN = 9
"""Of ten: what a flash memory says of its life that has gone by."""


def read(path: Path) -> str | None:
    """What a file says; None where there is none, or it may not be read."""
    try:
        return path.read_text(errors="replace").strip()
    except OSError:
        return None


def network(root: Path) -> Iterator[Finding]:
    """Is there a cable in, or a radio that has a network?"""
    cards = root / "sys/class/net"
    if not cards.is_dir():
        yield off("network.link", "link.unknown")
        return
    up = [card for card in sorted(cards.iterdir()) if _is_card(card) and _is_up(card)]
    if not up:
        yield fail("network.link", "link.down")
        return
    wireless = (up[0] / "wireless").exists() or (up[0] / "phy80211").exists()
    yield ok("network.link", "link.wireless" if wireless else "link.wired", name=up[0].name)


def _is_card(card: Path) -> bool:
    """Not the loopback, nor what only programs use."""
    programs = ("lo", "ifb", "veth", "docker", "br-", "virbr", "tun", "wg")
    return not card.name.startswith(programs)


def _is_up(card: Path) -> bool:
    return read(card / "operstate") == "up" or (
        read(card / "operstate") == "unknown" and read(card / "carrier") == "1"
    )


def memory(root: Path) -> Iterator[Finding]:
    said = read(root / "proc/meminfo")
    lines = dict(line.split(":", 1) for line in (said or "").splitlines() if ":" in line)
    try:
        free, total = (int(lines[name].split()[0]) // 1024 for name in ("MemAvailable", "MemTotal"))
    except (KeyError, ValueError, IndexError):
        yield off("machine.memory", "memory.unknown")
        return
    values = {"free": free, "total": total}
    if free < TOO_LITTLE_MEMORY_MB:
        yield fail("machine.memory", "memory.none", **values)
    elif free < LITTLE_MEMORY_MB:
        yield warn("machine.memory", "memory.little", **values)
    else:
        yield ok("machine.memory", "memory.enough", **values)


def processor(root: Path, count: int | None = None) -> Iterator[Finding]:
    count = count or os.cpu_count() or 1
    try:
        load = float((read(root / "proc/loadavg") or "").split()[1]) / count
    except (IndexError, ValueError):
        yield off("machine.cpu", "cpu.unknown")
        return
    percent = round(load * 100)
    yield (warn if load > BUSY else ok)(
        "machine.cpu", "cpu.busy" if load > BUSY else "cpu.fine", percent=percent, count=count
    )


def temperature(root: Path) -> Iterator[Finding]:
    """Of the hottest place that is measured."""
    places = [*(root / "sys/class/thermal").glob("thermal_zone*/temp")]
    places += (root / "sys/class/hwmon").glob("hwmon*/temp*_input")
    found = [int(said) / 1000 for place in places if (said := read(place)) and said.lstrip("-").isdigit()]
    sane = [degrees for degrees in found if -40 < degrees < 150]
    if not sane:
        yield off("machine.temperature", "heat.unknown")
        return
    degrees = round(max(sane))
    if degrees >= TOO_HOT_C:
        yield fail("machine.temperature", "heat.much", degrees=degrees)
    elif degrees >= HOT_C:
        yield warn("machine.temperature", "heat.some", degrees=degrees)
    else:
        yield ok("machine.temperature", "heat.fine", degrees=degrees)


def storage_health(root: Path, folder: Path) -> Iterator[Finding]:
    """Has the disk made errors, was it made read-only because of them, is a flash memory worn out?"""
    mount = _mount(root, folder)
    if mount is None:
        yield off("storage.health", "disk.unknown")
        return
    device, options = mount
    name = Path(device).name
    errors = read(root / "sys/fs/ext4" / name / "errors_count")
    worn = _worn(root, name)
    if "ro" in options:
        yield fail("storage.health", "disk.read_only", name=name)
    elif errors is not None and errors != "0":
        yield warn("storage.health", "disk.errors", name=name, errors=errors)
    elif worn >= WORN:
        yield warn("storage.health", "disk.worn", name=name, percent=worn * 10)
    else:
        yield ok("storage.health", "disk.sound", name=name)


def _mount(root: Path, folder: Path) -> tuple[str, list[str]] | None:
    """The device that a folder lies on, and how it is mounted."""
    found: tuple[int, str, list[str]] | None = None
    for line in (read(root / "proc/mounts") or "").splitlines():
        device, place, _, options, *_ = [*line.split(), "", "", "", ""]
        if folder.is_relative_to(place) and (found is None or len(place) >= found[0]):
            found = (len(place), device, options.split(","))
    return found[1:] if found else None


def _worn(root: Path, device: str) -> int:
    """Tenths of its life that an eMMC says are gone; 0 where it does not say."""
    for block in (root / "sys/block").glob("mmcblk*"):
        said = read(block / "device/life_time") if device.startswith(block.name) else None
        if said:
            return max((int(each, 16) for each in said.split() if each.startswith("0x")), default=0)
    return 0


def screen(root: Path) -> Iterator[Finding]:
    outputs = sorted((root / "sys/class/drm").glob("card*-*"))
    if not outputs:
        yield off("display.connected", "screen.unknown")
        return
    there = [each for each in outputs if read(each / "status") == "connected"]
    if not there:
        yield warn("display.connected", "screen.none")
        return
    mode = (read(there[0] / "modes") or "?").splitlines()[0]
    yield ok("display.connected", "screen.there", mode=mode, name=there[0].name.partition("-")[2])


def input_devices(root: Path) -> list[tuple[str, set[str], bool]]:
    """What can be touched or typed on: name, handlers (kbd, mouse0 …), and whether one touches the picture
    itself.
    """
    found = []
    for block in (read(root / "proc/bus/input/devices") or "").split("\n\n"):
        name, handlers, direct = "", set[str](), False
        for line in block.splitlines():
            if line.startswith("N: Name="):
                name = line.partition("=")[2].strip('"')
            elif line.startswith("H: Handlers="):
                handlers = set(line.partition("=")[2].split())
            elif line.startswith("B: PROP="):
                direct = _has_bit(line.partition("=")[2], 1)
        if name:
            found.append((name, handlers, direct))
    return found


def _has_bit(said: str, bit: int) -> bool:
    try:
        return bool(int(said.split()[-1], 16) >> bit & 1)
    except (ValueError, IndexError):
        return False


def touch(root: Path) -> Iterator[Finding]:
    if read(root / "proc/bus/input/devices") is None:
        yield off("touch.device", "touch.unknown")
        return
    found = [name for name, _, direct in input_devices(root) if direct]
    if found:
        yield ok("touch.device", "touch.there", name=found[0])
    else:
        yield warn("touch.device", "touch.none")


def scanner(root: Path) -> Iterator[Finding]:
    """A scanner types like a keyboard; only its name tells it from one."""
    if read(root / "proc/bus/input/devices") is None:
        yield off("scanner.device", "scanner.unknown")
        return
    marks = ("scan", "barcode", "honeywell", "zebra", "symbol", "datalogic", "newland", "opticon", "denso")
    keyboards = [name for name, handlers, direct in input_devices(root) if "kbd" in handlers and not direct]
    found = [name for name in keyboards if any(mark in name.lower() for mark in marks)]
    if found:
        yield ok("scanner.device", "scanner.there", name=found[0])
    else:
        yield off("scanner.device", "scanner.none")


def sound(root: Path) -> Iterator[Finding]:
    said = read(root / "proc/asound/cards")
    cards = [line.split("]: ")[-1] for line in (said or "").splitlines() if "]: " in line]
    if not cards:
        yield off("sound.device", "sound.none")
    elif player() is None:
        yield warn("sound.device", "sound.no_player", name=cards[0])
    else:
        yield ok("sound.device", "sound.there", name=cards[0])
