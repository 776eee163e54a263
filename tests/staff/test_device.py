"""What the computer says of itself, and the little that can be set: with faked files and programs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.config import demo
from kiosk.staff import clock_setting, device
from kiosk.staff.findings import ok, warn

WPCTL = "Volume: 0.40\n"
PACTL = "Volume: front-left: 26214 /  40% / -23.88 dB,   front-right: 26214 /  40% / -23.88 dB\n"
AMIXER = "Simple mixer control 'Master',0\n  Front Left: Playback 26214 [40%] [on]\n"


class Programs:
    """Programs that print what they are told to; `asked` are the commands."""

    def __init__(self, **printed: str) -> None:
        self._printed = printed
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, command: Sequence[str]) -> str:
        self.asked.append(tuple(command))
        return self._printed.get(command[0], "")


@pytest.mark.parametrize("program", [{"wpctl": WPCTL}, {"pactl": PACTL}, {"amixer": AMIXER}])
def test_the_volume_is_read_and_set_with_whichever_mixer_is_here(program: dict[str, str]) -> None:
    run = Programs(**program)
    assert device.volume(run) == 40
    device.set_volume(130, run)
    [put] = [command for command in run.asked if any("set" in part for part in command)]
    assert put[0] in program and put[-1] == "100%"


def test_without_a_mixer_there_is_no_volume() -> None:
    assert device.volume(Programs()) is None and device.set_volume(50, Programs()) is None


def test_a_mixer_that_talks_nonsense_has_no_volume() -> None:
    assert device.volume(Programs(wpctl="Error: no sink", amixer="[on]")) is None


def light(root: Path, now: str = "120", most: str = "240") -> Path:
    folder = root / "sys/class/backlight/intel"
    folder.mkdir(parents=True)
    (folder / "brightness").write_text(now)
    (folder / "max_brightness").write_text(most)
    return folder


def test_the_brightness_is_read_and_never_set_to_dark(tmp_path: Path) -> None:
    folder = light(tmp_path)
    assert device.brightness(tmp_path) == 50
    assert device.set_brightness(0, tmp_path) == 10
    assert (folder / "brightness").read_text() == "24"


@pytest.mark.parametrize(("now", "most"), [("", "240"), ("much", "240"), ("5", "0")])
def test_a_light_that_does_not_say_how_bright_it_is_cannot_be_set(
    tmp_path: Path, now: str, most: str
) -> None:
    light(tmp_path, now, most)
    assert device.brightness(tmp_path) is None


def test_addresses_of_the_cards_are_read() -> None:
    said = "eth0 UP 192.168.0.40/24 fe80::1/64 \nwlan0 DOWN \n"
    assert device.addresses(Programs(ip=said)) == ("eth0 192.168.0.40/24", "eth0 fe80::1/64")
    assert device.addresses(Programs()) == ()


def test_what_the_files_do_not_say_is_left_out(tmp_path: Path) -> None:
    config = demo("okawari", "http://127.0.0.1:9", "token", tmp_path)
    found = device.facts(config, tmp_path, Programs())
    assert (found.uptime_s, found.time_zone, found.volume, found.brightness) == (None, "", None, None)
    assert found.kiosk_id == "demo" and found.adapters[0].startswith("pos: mock (")


def test_uptime_and_time_zone(tmp_path: Path) -> None:
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc/uptime").write_text("3600.5 7000.0\n")
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/localtime").symlink_to("/usr/share/zoneinfo/Asia/Tokyo")
    stat = "4711 (kiosk) run) " + " ".join(["0"] * 19) + f" {3000 * os.sysconf('SC_CLK_TCK')} 0 0"
    (tmp_path / "proc/self").mkdir()
    (tmp_path / "proc/self/stat").write_text(stat)
    assert device.running(tmp_path) == 600.5
    assert device.uptime(tmp_path) == 3600.5 and device.time_zone(tmp_path) == "Asia/Tokyo"


# The clock.


def refused(at: float) -> None:
    raise PermissionError("not the owner")


AHEAD = warn("pos.clock", "skew.ahead", seconds=41)


def test_the_clock_goes_back_by_what_it_is_ahead() -> None:
    import time

    behind = warn("pos.clock", "skew.behind", seconds=41)
    for found, right in ((AHEAD, -41), (behind, 41)):
        heard: list[float] = []
        before = time.time()
        assert clock_setting.put_right(found, heard.append, lambda: False)
        assert before + right <= heard[0] <= time.time() + right


@pytest.mark.parametrize(("follows", "right"), [(True, True), (False, False)])
def test_who_may_not_set_it_asks_for_network_time(follows: bool, right: bool) -> None:
    assert clock_setting.put_right(AHEAD, refused, lambda: follows) is right


def test_a_clock_that_is_right_is_not_moved() -> None:
    heard: list[float] = []
    assert not clock_setting.put_right(ok("pos.clock", "skew.none", seconds=0), heard.append, lambda: False)
    assert not clock_setting.put_right(None, heard.append, lambda: False)
    assert heard == []
