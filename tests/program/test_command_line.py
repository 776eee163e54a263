"""`kiosk …`: what is said to a person, and the exit codes a script relies on."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.request import urlopen

import pytest

import kiosk
from kiosk.__main__ import main
from kiosk.commands import COME_ALONG, COMMANDS, EXIT_CODES, brought
from kiosk.ports.registry import AdapterError
from kiosk.store.errors import DiskFull, FolderInUse

Said = pytest.CaptureFixture[str]


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Stands for the whole program behind `kiosk run`: notes how it was called."""
    app = SimpleNamespace(calls=[], answer=lambda: 0)

    def run(config: Any, **options: Any) -> int:
        app.calls.append((config, options))
        return int(app.answer())

    monkeypatch.setitem(sys.modules, "kiosk.app", SimpleNamespace(run=run))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return app


def test_help_shows_every_command_an_example_and_the_exit_codes(capsys: Said) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    for name, about in {**COMMANDS, **COME_ALONG}.items():
        assert re.search(rf"^  {name} +{re.escape(about)}$", said, re.MULTILINE)
    for code, text in EXIT_CODES.items():
        assert f"  {code}  {text}" in said
    assert "kiosk run --demo --windowed" in said
    assert max(map(len, said.splitlines())) <= 110


def test_what_comes_along_is_told_in_its_own_words() -> None:
    assert {name: point.load().help for name, point in brought().items()} == COME_ALONG


@pytest.mark.parametrize("name", [*COMMANDS, *COME_ALONG])
def test_each_command_explains_itself(name: str, capsys: Said) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([name, "--help"])
    assert stopped.value.code == 0
    assert f"usage: kiosk {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("outbox", "list|retry|close|export"),
        ("menu", "export|import|lint|diff"),
        ("report", "retention|rebuild|demo-history"),
    ],
)
def test_a_command_without_its_action_names_them(name: str, told: str, capsys: Said) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([name])
    assert stopped.value.code == 2
    assert f"required: {told}" in capsys.readouterr().err


def test_the_version(capsys: Said) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"kiosk {kiosk.__version__}\n"


def test_an_unknown_command_is_a_usage_error_with_a_guess(capsys: Said) -> None:
    assert main(["rnu"]) == 2
    assert "no command 'rnu'. Did you mean `kiosk run`?" in capsys.readouterr().err
    assert main([]) == 2
    assert "kiosk --help" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["run", "--demo", "fr"], ["run", "--demo", "--config", "x"], ["run", "--conf", "x"], ["outbox"]]
)
def test_wrong_options_are_a_usage_error(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


@pytest.mark.parametrize("command", ["run", "check"])
def test_neither_configuration_nor_demo_names_both(command: str, capsys: Said) -> None:
    assert main([command]) == 2
    said = capsys.readouterr().err
    assert "--config FILE" in said and "--demo" in said


def test_a_wrong_configuration_is_2_and_said_readably(file: Path, capsys: Said) -> None:
    file.write_text(file.read_text().replace('"JPY"', '"yen"'))
    assert main(["run", "--config", str(file)]) == 2
    said = capsys.readouterr().err
    assert "line 5, [shop] currency = 'yen'" in said and "Traceback" not in said


def test_run_gives_the_configuration_to_the_kiosk(file: Path, app: SimpleNamespace) -> None:
    app.answer = lambda: 7
    assert main(["run", "--config", str(file), "--windowed"]) == 7
    [(config, options)] = app.calls
    assert config.kiosk.id == "front-1"
    assert options == {"windowed": True, "demo": None}
    assert (file.parent / "data" / "log" / "kiosk.log").exists()


@pytest.mark.slow
def test_a_demo_says_where_its_pos_has_its_page(
    app: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Said
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    pages: list[bytes] = []

    def opened() -> int:
        found = re.search(r"open it in a browser: (http://127\.0\.0\.1:\d+)$", capsys.readouterr().out, re.M)
        assert found
        with urlopen(found[1], timeout=10) as page:
            pages.append(page.read())
        return 0

    app.answer = opened
    assert main(["run", "--demo", "us"]) == 0
    assert b"<html" in pages[0]


def test_the_environment_can_name_the_file(
    file: Path, app: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(file))
    assert main(["run"]) == 0
    assert app.calls[0][0].source == str(file)


def test_without_a_display_it_is_3_and_says_what_helps(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["run", "--config", str(file)]) == 3
    said = capsys.readouterr().err
    assert "QT_QPA_PLATFORM" in said and "kiosk tour" in said


def raising(error: BaseException) -> Callable[[], int]:
    def answer() -> int:
        raise error

    return answer


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FolderInUse("Another kiosk works on /srv."), 4),
        (DiskFull("The disk is full."), 3),
        (AdapterError("[pos] adapter = 'x' is not installed"), 2),
        (KeyboardInterrupt(), 130),
    ],
)
def test_what_stops_the_kiosk_has_its_code_and_no_traceback(
    file: Path, app: SimpleNamespace, capsys: Said, error: BaseException, code: int
) -> None:
    app.answer = raising(error)
    assert main(["run", "--config", str(file)]) == code
    said = capsys.readouterr().err
    assert str(error) in said and "Traceback" not in said


def test_a_fault_of_the_program_is_not_hidden(file: Path, app: SimpleNamespace) -> None:
    app.answer = raising(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        main(["run", "--config", str(file)])


@pytest.mark.parametrize(("command", "module"), [("run", "kiosk.app"), ("tour", "kiosk.tour")])
def test_a_missing_system_library_is_3(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said, command: str, module: str
) -> None:
    class NoLibrary:
        def find_spec(self, name: str, *_: Any) -> None:
            if name == module:
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys, "meta_path", [NoLibrary(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setenv("KIOSK_CONFIG", str(file))
    assert main([command]) == 3
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said and "scripts/run" in said


def test_a_tour_that_could_keep_nothing_is_3_before_it_begins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: Said
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.tour", SimpleNamespace(main=pytest.fail))
    (file := tmp_path / "file").touch()
    assert main(["tour", "--out", str(file)]) == 3
    assert f"no pictures can be written to {file}: File exists. Name another" in capsys.readouterr().err
    assert main(["tour", "--out", str(tmp_path), "--json", str(file / "tour.json")]) == 3
    assert "tour.json cannot be written: " in capsys.readouterr().err


def test_the_tour_gets_its_options(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    calls: list[dict[str, Any]] = []
    monkeypatch.setitem(sys.modules, "kiosk.tour", SimpleNamespace(main=lambda **o: calls.append(o) or 1))
    assert main(["tour", "--out", str(tmp_path), "--lang", "ja", "--only", "walks"]) == 1
    assert main(["tour", "--json", "tour.json"]) == 1
    assert main(["tour", "--demo", "us"]) == 1
    first, whole, dollars = calls
    usual = {"out": Path("tour"), "report": None, "demo": "okawari", "only": None}
    assert first == {**usual, "out": tmp_path, "languages": ("ja",), "only": "walks"}
    assert whole == {**usual, "languages": ("ja", "en"), "report": Path("tour.json")}
    assert dollars == {**usual, "languages": ("en", "es"), "demo": "us"}


def test_a_tour_in_a_language_the_shop_does_not_speak_is_a_usage_error(capsys: Said) -> None:
    assert main(["tour", "--lang", "es"]) == 2
    assert "ja and en, not es" in capsys.readouterr().err


def test_a_tour_of_nothing_is_a_usage_error(capsys: Said) -> None:
    assert main(["tour", "--demo", "us", "--only", "sights"]) == 2
    assert "of us there are walks only" in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.program
def test_a_display_that_cannot_be_used_is_3_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "nonsense")
    code = (
        "import faulthandler; faulthandler.enable(); from kiosk.ui.display import application; application()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert done.returncode == 3
    assert '"nonsense"' in done.stderr and "kiosk tour --out pictures" in done.stderr
    assert "Fatal Python error" not in done.stderr


START = """
import sys, types
loaded = lambda *_, **__: print(*sys.modules) or 0
sys.modules["kiosk.app"] = types.SimpleNamespace(run=loaded)
from kiosk.__main__ import main

sys.exit(main(sys.argv[1:]))
"""
HEAVY = {
    "PySide6",
    "asyncio",
    "httpx",
    "importlib.metadata",
    "pos_adapters",
    "pydantic",
    "sqlalchemy",
    "sqlite3",
}


@pytest.mark.program
def test_a_start_imports_nothing_before_the_kiosk_that_it_could_do_without(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, "-c", START, "run", "--config", file], capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    assert HEAVY & set(done.stdout.split()) == set()


@pytest.mark.program
def test_the_program_says_its_commands_without_importing_an_adapter() -> None:
    code = (
        "import sys; from kiosk.__main__ import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30)
    assert "mock-pos" in done.stdout
    assert "pos_adapters" not in done.stderr and "PySide6" not in done.stderr


@pytest.mark.program
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--help"], 141),
        pytest.param(["adapters"], 141, marks=pytest.mark.slow),
        pytest.param(["check", "--config"], 1, marks=pytest.mark.slow),
    ],
)
def test_who_reads_only_the_beginning_sees_no_traceback(file: Path, words: list[str], code: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "kiosk", *words, *([file] if "--config" in words else [])]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=30)
    os.close(writing)
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.program
def test_python_m_kiosk_is_the_same_program() -> None:
    done = subprocess.run([sys.executable, "-m", "kiosk", "run"], capture_output=True, text=True, timeout=30)
    assert done.returncode == 2
    assert done.stderr.startswith("kiosk run: name a configuration") and "Traceback" not in done.stderr
