"""The computer, as Linux's files say it is: each of them sound, broken, garbled and missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import pytest

from kiosk.staff import machine_checks, software_checks
from kiosk.staff.findings import Finding, Level

Look = Callable[[Path], Iterable[Finding]]


def tree(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def wired(state: str = "up", name: str = "eth0") -> dict[str, str]:
    return {f"sys/class/net/{name}/operstate": f"{state}\n", "sys/class/net/lo/operstate": "unknown\n"}


def meminfo(free_mb: int) -> dict[str, str]:
    return {"proc/meminfo": f"MemTotal: 4096000 kB\nMemFree: 1 kB\nMemAvailable: {free_mb * 1024} kB\n"}


def mounted(options: str, device: str = "/dev/sda2") -> dict[str, str]:
    return {"proc/mounts": f"{device} / ext4 {options} 0 0\ntmpfs /run tmpfs rw 0 0\ngarbage\n"}


TOUCH = 'I: Bus=0003\nN: Name="ILITEK Multi-Touch"\nH: Handlers=mouse0 event3\nB: PROP=2\n\n'
KEYS = 'I: Bus=0003\nN: Name="USB Keyboard"\nH: Handlers=sysrq kbd event0\nB: PROP=0\n\n'
SCANNER = 'I: Bus=0003\nN: Name="Honeywell Scanner"\nH: Handlers=kbd event5\nB: PROP=0\n\n'
DEVICES = "proc/bus/input/devices"
health = partial(machine_checks.storage_health, folder=Path("/var/lib/okawari"))

TABLE: list[tuple[Look, dict[str, str], Level, str]] = [
    (machine_checks.network, {}, Level.OFF, "link.unknown"),
    (machine_checks.network, wired(), Level.OK, "link.wired"),
    (machine_checks.network, wired("down"), Level.FAIL, "link.down"),
    (machine_checks.network, wired(name="docker0"), Level.FAIL, "link.down"),
    (
        machine_checks.network,
        {**wired(name="wlan0"), "sys/class/net/wlan0/wireless/x": ""},
        Level.OK,
        "link.wireless",
    ),
    (machine_checks.memory, {}, Level.OFF, "memory.unknown"),
    (machine_checks.memory, {"proc/meminfo": "MemTotal: many kB\n"}, Level.OFF, "memory.unknown"),
    (machine_checks.memory, meminfo(2000), Level.OK, "memory.enough"),
    (machine_checks.memory, meminfo(200), Level.WARN, "memory.little"),
    (machine_checks.memory, meminfo(50), Level.FAIL, "memory.none"),
    (partial(machine_checks.processor, count=2), {}, Level.OFF, "cpu.unknown"),
    (partial(machine_checks.processor, count=2), {"proc/loadavg": "9 1.0 1 1/1 1"}, Level.OK, "cpu.fine"),
    (partial(machine_checks.processor, count=2), {"proc/loadavg": "0 8.0 1 1/1 1"}, Level.WARN, "cpu.busy"),
    (machine_checks.temperature, {}, Level.OFF, "heat.unknown"),
    (machine_checks.temperature, {"sys/class/thermal/thermal_zone0/temp": "48000"}, Level.OK, "heat.fine"),
    (machine_checks.temperature, {"sys/class/hwmon/hwmon1/temp1_input": "84000"}, Level.WARN, "heat.some"),
    (machine_checks.temperature, {"sys/class/thermal/thermal_zone0/temp": "97000"}, Level.FAIL, "heat.much"),
    (
        machine_checks.temperature,
        {"sys/class/thermal/thermal_zone0/temp": "-273000"},
        Level.OFF,
        "heat.unknown",
    ),
    (health, {}, Level.OFF, "disk.unknown"),
    (health, mounted("rw,relatime"), Level.OK, "disk.sound"),
    (health, mounted("ro,relatime"), Level.FAIL, "disk.read_only"),
    (health, {**mounted("rw"), "sys/fs/ext4/sda2/errors_count": "3\n"}, Level.WARN, "disk.errors"),
    (health, {**mounted("rw"), "sys/fs/ext4/sda2/errors_count": "0\n"}, Level.OK, "disk.sound"),
    (
        health,
        {**mounted("rw", "/dev/mmcblk0p2"), "sys/block/mmcblk0/device/life_time": "0x03 0x0a"},
        Level.WARN,
        "disk.worn",
    ),
    (machine_checks.screen, {}, Level.OFF, "screen.unknown"),
    (
        machine_checks.screen,
        {"sys/class/drm/card0-HDMI-A-1/status": "disconnected"},
        Level.WARN,
        "screen.none",
    ),
    (
        machine_checks.screen,
        {
            "sys/class/drm/card0-HDMI-A-1/status": "connected",
            "sys/class/drm/card0-HDMI-A-1/modes": "1080x1920\n640x480\n",
        },
        Level.OK,
        "screen.there",
    ),
    (machine_checks.touch, {}, Level.OFF, "touch.unknown"),
    (machine_checks.touch, {DEVICES: KEYS + TOUCH}, Level.OK, "touch.there"),
    (machine_checks.touch, {DEVICES: KEYS}, Level.WARN, "touch.none"),
    (machine_checks.scanner, {}, Level.OFF, "scanner.unknown"),
    (machine_checks.scanner, {DEVICES: KEYS}, Level.OFF, "scanner.none"),
    (machine_checks.scanner, {DEVICES: KEYS + SCANNER}, Level.OK, "scanner.there"),
    (machine_checks.sound, {}, Level.OFF, "sound.none"),
    (machine_checks.sound, {"proc/asound/cards": "--- no soundcards ---\n"}, Level.OFF, "sound.none"),
]


@pytest.mark.parametrize(("look", "files", "level", "word"), TABLE, ids=[row[3] for row in TABLE])
def test_what_the_files_say_is_what_is_found(
    tmp_path: Path, look: Look, files: dict[str, str], level: Level, word: str
) -> None:
    [found] = look(tree(tmp_path, files))
    assert (found.level, found.word) == (level, word)


@pytest.mark.parametrize(
    ("program", "level", "word"), [("aplay", Level.OK, "sound.there"), (None, Level.WARN, "sound.no_player")]
)
def test_a_sound_card_needs_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, level: Level, word: str
) -> None:
    monkeypatch.setattr(machine_checks, "player", lambda: program)
    cards = {"proc/asound/cards": " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n      HDA at 0xf\n"}
    [found] = machine_checks.sound(tree(tmp_path, cards))
    assert (found.level, found.word, found.values["name"]) == (level, word, "HDA-Intel - HDA Intel PCH")


def test_this_computer_can_be_asked() -> None:
    looks = (machine_checks.network, machine_checks.memory, machine_checks.processor, machine_checks.touch)
    assert all(list(look(Path("/"))) for look in looks)


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("", Level.OFF),
        ("okawari:\n  Installed: (none)\n  Candidate: 0.2\n", Level.OFF),
        ("okawari:\n  Installed: 0.2\n  Candidate: 0.2\n", Level.OK),
        ("okawari:\n  Installed: 0.1\n  Candidate: 0.2\n", Level.WARN),
    ],
)
def test_the_packages_know_of_an_update(said: str, level: Level) -> None:
    told = {"apt-cache": said, "dpkg-query": "okawari\t0.1\n"}
    assert software_checks.update(lambda command: told[command[0]]).level is level


def test_where_it_is_no_package_their_list_is_not_read() -> None:
    asked: list[str] = []

    def nothing(command: Sequence[str]) -> str:
        asked.append(command[0])
        return ""

    assert software_checks.update(nothing).level is Level.OFF
    assert asked == ["dpkg-query"]


def test_a_program_that_is_not_there_prints_nothing() -> None:
    assert software_checks.output(("no-such-program-here",)) == ""
    assert software_checks.output(("false",)) == ""
