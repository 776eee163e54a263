"""The Debian package and what is in it, packed from a stand-in for the frozen program."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "scripts" / "packaging"
UNITS = ("okawari.service", "okawari-again.service", "okawari-pull.service", "okawari-pull.timer")
SCRIPTS = ("start", "deb", "depends", "preinst", "postinst", "prerm", "postrm", "lockdown/okawari-lockdown")


def needs(tool: str) -> str:
    return shutil.which(tool) or pytest.skip(f"{tool} is not installed")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    needs("dpkg-deb")
    folder = tmp_path_factory.mktemp("package")
    program = folder / "kiosk"
    program.mkdir()
    (program / "kiosk").write_text("#!/bin/sh\nexit 0\n")
    (program / "kiosk").chmod(0o755)
    done = subprocess.run(
        [PACKAGING / "deb", program, folder], capture_output=True, text=True, check=True, timeout=60
    )
    return Path(done.stdout.strip())


def test_it_brings_the_program_its_service_and_where_to_read_on(package: Path) -> None:
    listed = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
    for place in (
        "/opt/okawari/kiosk",
        "/usr/bin/kiosk -> /opt/okawari/kiosk",
        "/usr/lib/okawari/start",
        "/usr/lib/systemd/system/okawari.service",
        "/usr/lib/udev/rules.d/71-okawari-stick.rules",
        "/usr/share/okawari/drop-ins/eglfs.conf",
        "/usr/share/okawari/lockdown/logind.conf",
        "/usr/share/doc/okawari/copyright",
    ):
        assert f" .{place}\n" in listed
    assert all(line.split()[1] == "root/root" for line in listed.splitlines())


def test_it_says_what_it_needs(package: Path) -> None:
    fields = subprocess.run(["dpkg-deb", "-f", package], capture_output=True, text=True, check=True).stdout
    version = re.search(r'__version__ = "(.+)"', (ROOT / "kiosk/__init__.py").read_text())
    assert version and f"Version: {version[1]}\n" in fields
    depends = re.search(r"^Depends: (.+)$", fields, re.MULTILINE)
    assert depends and {"libgl1", "libxcb-cursor0", "libwayland-client0"} <= set(depends[1].split(", "))


@pytest.mark.parametrize("unit", UNITS)
def test_the_units_are_sound(unit: str, tmp_path: Path) -> None:
    """As far as that can be told without the compositor and the program: those are put in by a stand-in."""
    analyze = needs("systemd-analyze")
    for other in UNITS:
        text = (PACKAGING / other).read_text()
        (tmp_path / other).write_text(re.sub(r"(?m)^ExecStart=/(usr|opt)/\S+", "ExecStart=/bin/true", text))
    done = subprocess.run([analyze, "verify", tmp_path / unit], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and str(tmp_path / unit) not in done.stderr, done.stderr


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_are_sound(script: str) -> None:
    subprocess.run([needs("shellcheck"), "-x", "-P", "SCRIPTDIR", PACKAGING / script], cwd=ROOT, check=True)


def test_without_a_configuration_it_is_the_demo_shop(tmp_path: Path) -> None:
    said = tmp_path / "said"
    kiosk = tmp_path / "kiosk"
    kiosk.write_text(f'#!/bin/sh\necho "$*" >>"{said}"\n')
    kiosk.chmod(0o755)
    start = tmp_path / "start"
    start.write_text((PACKAGING / "start").read_text().replace("/opt/okawari/kiosk", str(kiosk)))
    config = tmp_path / "kiosk.toml"
    for _ in range(2):
        env = {"PATH": os.environ["PATH"], "KIOSK_CONFIG": str(config)}
        subprocess.run(["sh", start], env=env, check=True, capture_output=True)
        config.touch()
    assert said.read_text().splitlines() == ["run --demo", f"run --config {config}"]


def test_what_is_shut_can_be_opened_again(tmp_path: Path) -> None:
    script = tmp_path / "okawari-lockdown"
    recipes = PACKAGING / "lockdown"
    text = (recipes / "okawari-lockdown").read_text()
    script.write_text(text.replace("/usr/share/okawari/lockdown", str(recipes)))

    def said(word: str) -> list[str]:
        env = {"PATH": os.environ["PATH"], "OKAWARI_ROOT": str(tmp_path)}
        done = subprocess.run(["sh", script, word], env=env, capture_output=True, text=True, check=True)
        return [line.split()[0] for line in done.stdout.splitlines()]

    assert set(said("show")) == {"open"}
    said("apply")
    assert set(said("show")) == {"shut"}
    assert (tmp_path / "etc/systemd/logind.conf.d/90-okawari.conf").exists()
    said("undo")
    assert set(said("show")) == {"open"}


def test_the_usb_rules_are_rules() -> None:
    parser = needs("usbguard-rule-parser")
    rules = PACKAGING / "lockdown" / "usbguard.conf"
    done = subprocess.run([parser, "-f", rules], capture_output=True, text=True, check=True)
    assert "OUTPUT: reject" in done.stdout
