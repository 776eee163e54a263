"""The scripts that set a machine up, on a copy of the checkout whose Python and system are stand-ins."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.examples import one_of

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
TOOLS = ("bash", "basename", "cat", "dirname", "env", "flock", "grep", "mkdir", "readlink", "rm", "sha256sum")


class Machine:
    """A checkout, a PATH with little on it, and a user who is not root."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "the checkout"
        self.tools = folder / "tools"
        self.calls = folder / "calls"
        shutil.copytree(ROOT / "scripts", self.root / "scripts")
        for name in ("pyproject.toml", "requirements.lock", "requirements-dev.lock"):
            shutil.copy(ROOT / name, self.root)
        self.tools.mkdir()
        for name in TOOLS:
            (self.tools / name).symlink_to(shutil.which(name) or pytest.fail(f"no {name} here"))
        self.give(".venv/bin/python", "exit 0")
        self.give(".venv/bin/kiosk", "exit 0")
        self.tool("python3", 'mkdir -p "${@: -1}/bin"; cp "$0" "${@: -1}/bin/python"; exit 0')
        self.libraries(everything=True)
        self.note("made-for", "place")

    def give(self, name: str, script: str) -> None:
        """Put a program into the checkout that notes how it was called, then does what `script` says."""
        self._write(self.root / name, script)

    def tool(self, name: str, script: str) -> None:
        """Put a program onto the PATH."""
        self._write(self.tools / name, script)

    def _write(self, file: Path, script: str) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'#!/usr/bin/env bash\necho "{file.name} $*" >>"{self.calls}"\n{script}\n')
        file.chmod(0o755)

    def libraries(self, everything: bool) -> None:
        """Let the system have all libraries, or none."""
        script = f'grep -oE "lib[^ :]+\\.so\\.[0-9]+" "{self.root}/scripts/_setup" | while read -r name; do'
        script += ' printf "\\t%s (libc6) => /lib/%s\\n" "$name" "$name"; done'
        self.tool("ldconfig", script if everything else "exit 0")
        self.tool("fc-list", "echo 'Noto Sans CJK JP'" if everything else "exit 0")

    def note(self, name: str, what: str) -> None:
        """Write a note into the environment as the set-up itself would."""
        self.bash(f'{what} >"$venv/{name}"')

    def ready(self, kind: str) -> None:
        """Let the environment hold what the lock asks for."""
        self.note(f"holds-{kind}", 'echo "$(place) $(contents)"')

    def bash(self, text: str) -> subprocess.CompletedProcess[str]:
        """Run a line of bash that has the set-up's functions."""
        return self.run("bash", "-euo", "pipefail", "-c", f"source scripts/_setup; {text}")

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the checkout, by somebody who is not root."""
        for path in (self.root, *self.root.rglob("*"), self.root.parent):
            if not path.is_symlink():
                path.chmod(0o777 if path.is_dir() else path.stat().st_mode | 0o666)
        who = {} if os.geteuid() else {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        return subprocess.run(
            command,
            cwd=self.root,
            env={"PATH": str(self.tools), "HOME": "/nonexistent", **environment},
            capture_output=True,
            text=True,
            **who,
        )

    def called(self) -> list[str]:
        """Return what was called since the last look, but for the look at the libraries."""
        lines = self.calls.read_text().splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return [line for line in lines if not line.startswith(("ldconfig", "fc-list"))]


@pytest.fixture
def machine() -> Iterator[Machine]:
    # Not tmp_path: its parents are closed to the user who runs the scripts here.
    with tempfile.TemporaryDirectory() as folder:
        yield Machine(Path(folder))


def test_a_second_start_goes_straight_to_the_program(machine: Machine) -> None:
    machine.ready("run")
    machine.called()
    done = machine.run("scripts/run", "--lang", "ja")
    assert done.returncode == 0, done.stderr
    assert machine.called() == [f"kiosk tour --out {machine.root}/build/tour --lang ja"]
    assert f"The pictures are in {machine.root}/build/tour" in done.stderr


@pytest.mark.slow
def test_with_a_display_the_kiosk_opens_a_window(machine: Machine) -> None:
    machine.ready("run")
    machine.called()
    assert machine.run("scripts/run", DISPLAY=":0").returncode == 0
    assert machine.called() == ["kiosk run --demo --windowed"]


def test_what_the_tests_need_is_enough_to_run(machine: Machine) -> None:
    machine.ready("test")
    machine.called()
    machine.run("scripts/run")
    assert [line.split()[0] for line in machine.called()] == ["kiosk"]


@pytest.mark.parametrize("script", ["run", "test", "build"])
def test_help_sets_nothing_up(machine: Machine, script: str) -> None:
    machine.libraries(everything=False)
    machine.called()
    done = machine.run(f"scripts/{script}", "--help")
    assert (done.returncode, machine.called()) == (0, [])
    assert done.stdout.startswith(" ") and "set -euo" not in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("script", "module"),
    [("bench", "benchmarks"), ("fuzz", "proofs.fuzz"), ("soak", "proofs.soak")],
)
def test_a_proof_needs_no_more_than_a_start(machine: Machine, script: str, module: str) -> None:
    machine.ready("run")
    machine.called()
    assert machine.run(f"scripts/{script}", "--quick").returncode == 0
    assert machine.called() == [f"python -m scripts.{module} --quick"]


@pytest.mark.parametrize("changed", one_of("requirements.lock", "pyproject.toml"))
def test_a_changed_lock_is_installed_once(machine: Machine, changed: str) -> None:
    machine.ready("run")
    with (machine.root / changed).open("a") as file:
        file.write("# another line\n")
    machine.called()
    machine.run("scripts/run")
    assert [line for line in machine.called() if "--require-hashes" in line or " -e " in line] == [
        "python -m pip --quiet --disable-pip-version-check --no-input install --require-hashes "
        f"--only-binary :all: -r {machine.root}/requirements.lock",
        "python -m pip --quiet --disable-pip-version-check --no-input install --no-deps "
        f"--no-build-isolation -e {machine.root}",
    ]
    machine.run("scripts/run")
    assert [line.split()[0] for line in machine.called()] == ["kiosk"]


@pytest.mark.slow
def test_an_environment_that_was_moved_is_made_anew(machine: Machine) -> None:
    machine.note("made-for", "echo elsewhere")
    machine.called()
    done = machine.run("scripts/run")
    assert "making it anew" in done.stderr
    assert f"python3 -m venv --clear {machine.root}/.venv" in machine.called()


@pytest.mark.slow
def test_an_environment_that_another_checkout_lends_is_never_emptied(machine: Machine) -> None:
    (machine.root / ".venv").rename(machine.root / "lent")
    (machine.root / ".venv").symlink_to("lent")
    machine.note("made-for", "echo elsewhere")
    machine.called()
    done = machine.run("scripts/run")
    assert done.returncode == 3 and "is a link to another environment" in done.stderr
    assert not [line for line in machine.called() if "-m venv" in line]


@pytest.mark.slow
def test_an_installation_that_fails_is_not_taken_for_done(machine: Machine) -> None:
    machine.give(".venv/bin/python", '[[ $* != *" install "* ]]')
    for _ in range(2):
        done = machine.run("scripts/run")
        assert done.returncode == 3
        assert "start again when it is there" in done.stderr


def test_a_python_that_cannot_make_environments_is_named(machine: Machine) -> None:
    shutil.rmtree(machine.root / ".venv")
    machine.tool("python3", '[[ $* != *"-m venv"* ]]')
    done = machine.run("scripts/run")
    assert done.returncode == 3
    assert "python3 -m venv' failed" in done.stderr


def test_missing_libraries_are_named_in_a_line_to_type(machine: Machine) -> None:
    machine.ready("run")
    machine.libraries(everything=False)
    machine.tool("apt-get", "exit 0")
    machine.tool("sudo", "exit 1")
    machine.called()
    done = machine.run("scripts/run")
    assert done.returncode == 3
    assert (
        "\n  sudo apt-get install --no-install-recommends libglib2.0-0 libgl1 libegl1 libx11-6 libdbus-1-3 "
        "libfontconfig1 libfreetype6 libxkbcommon0 libbrotli1" in done.stderr
    )
    assert machine.called() == ["sudo -n true"]


@pytest.mark.slow
def test_a_window_needs_more_libraries_than_pictures(machine: Machine) -> None:
    machine.ready("run")
    machine.libraries(everything=False)
    machine.tool("apt-get", "exit 0")
    machine.tool("sudo", "exit 1")
    assert "libxcb-cursor0" not in machine.run("scripts/run").stderr
    assert "libxcb-cursor0" in machine.run("scripts/run", DISPLAY=":0").stderr


@pytest.mark.slow
def test_who_may_use_apt_gets_the_libraries_installed(machine: Machine) -> None:
    machine.ready("run")
    machine.libraries(everything=True)
    machine.tool("all-libraries", (machine.tools / "ldconfig").read_text())
    machine.tool("ldconfig", f'if [[ -e "{machine.root}/installed" ]]; then all-libraries; fi')
    machine.tool("apt-get", f'[[ $1 != install ]] || : >"{machine.root}/installed"')
    machine.tool("sudo", 'shift; "$@"')
    machine.tool("true", "exit 0")
    machine.called()
    assert machine.run("scripts/run").returncode == 0
    installed = [line for line in machine.called() if line.startswith("apt-get install")]
    assert len(installed) == 1
    assert "--yes --no-install-recommends" in installed[0]


@pytest.mark.slow
def test_packages_that_bring_nothing_end_the_set_up(machine: Machine) -> None:
    machine.ready("run")
    machine.libraries(everything=False)
    machine.tool("apt-get", "exit 0")
    machine.tool("sudo", 'shift; "$@"')
    machine.tool("true", "exit 0")
    done = machine.run("scripts/run")
    assert done.returncode == 3
    assert "what they bring is not found" in done.stderr


@pytest.mark.slow
def test_a_failed_apt_ends_the_set_up(machine: Machine) -> None:
    machine.ready("run")
    machine.libraries(everything=False)
    machine.tool("apt-get", "exit 100")
    machine.tool("sudo", 'shift; "$@"')
    machine.tool("true", "exit 0")
    done = machine.run("scripts/run")
    assert done.returncode == 3
    assert "could not be installed" in done.stderr


@pytest.mark.slow
def test_a_system_without_apt_is_told_what_it_lacks(machine: Machine) -> None:
    machine.ready("run")
    machine.libraries(everything=False)
    done = machine.run("scripts/run")
    assert done.returncode == 3
    assert "libglib2.0-0" in done.stderr


@pytest.mark.slow
def test_a_folder_that_cannot_be_written_is_named(machine: Machine) -> None:
    done = machine.bash("root=/proc; venv=/proc/.venv; make_environment")
    assert done.returncode == 3
    assert "can't be written: /proc" in done.stderr


def test_no_lock_says_where_a_package_was_found() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        assert all("--hash=sha256:" in part for part in text.split("\n    --hash", 1)[1:])


def test_the_scripts_are_clean() -> None:
    shellcheck = shutil.which("shellcheck")
    if shellcheck is None:
        pytest.skip("shellcheck is not installed")
    scripts = [file for file in (ROOT / "scripts").iterdir() if file.is_file() and _is_bash(file)]
    scripts.append(ROOT / ".ci/run")
    done = subprocess.run([shellcheck, "-x", *scripts], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def _is_bash(file: Path) -> bool:
    with file.open("rb") as opened:
        return b"bash" in opened.readline()
