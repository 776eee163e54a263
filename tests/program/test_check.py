"""`kiosk check` says whether a kiosk can sell, to a person and to a script."""

import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.staff.check_words import PARTS
from pos_adapters.mock.server.running import InThread
from tests.examples import one_of

Said = pytest.CaptureFixture[str]


def checked(file: Path, capsys: Said, code: int) -> list[dict[str, str]]:
    assert main(["check", "--config", str(file), "--json"]) == code
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is (code == 0)
    return list(told["findings"])


def about(findings: list[dict[str, str]], name: str) -> list[dict[str, str]]:
    return [finding for finding in findings if finding["name"] == name]


def test_a_kiosk_whose_pos_answers_is_fit_to_sell(served: Path, capsys: Said) -> None:
    findings = checked(served, capsys, 0)
    assert {finding["level"] for finding in findings} <= {"ok", "warn", "off"}
    [health], [menu] = about(findings, "pos.connection"), about(findings, "pos.menu")
    assert ", open, " in health["what"] and health["what"].endswith(" ms")
    assert menu["what"].startswith("menu version ") and "in JPY" in menu["what"]
    assert about(findings, "payment.ready")[0]["what"].startswith("ready")
    assert about(findings, "pos.clock")[0]["level"] == "ok"
    assert not (served.parent / "data").exists()  # looking changes nothing


def test_the_table_names_the_cure(file: Path, capsys: Said) -> None:
    assert main(["check", "--config", str(file)]) == 1
    lines = capsys.readouterr().out.splitlines()
    down = next(i for i, line in enumerate(lines) if line.startswith("FAIL  pos.connection"))
    assert "is it running" in "".join(lines[down : down + 3])
    way = next(i for i, line in enumerate(lines) if line.startswith("FAIL  network.way"))
    assert "switched on" in "".join(lines[way : way + 3])


def test_each_part_of_the_machine_is_looked_at_once(served: Path, capsys: Said) -> None:
    names = [finding["name"] for finding in checked(served, capsys, 0)]
    assert len(set(names)) == len(names)
    assert {part.key for part in PARTS} == {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("token", ["wrong-token-9", ""])
def test_a_wrong_token_or_none_says_that_credentials_are_needed(
    served: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("KIOSK__POS__SETTINGS__TOKEN", token)
    findings = checked(served, capsys, 1)
    failed = about(findings, "pos.connection")
    assert failed[0]["level"] == "fail" and "credentials" in failed[0]["cure"]
    assert token == "" or token not in json.dumps(findings)


def test_nobody_is_told_to_press_a_button_that_is_not_there(
    served: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    monkeypatch.setenv("KIOSK__POS__SETTINGS__URL", "http://127.0.0.1:1")
    assert main(["check", "--config", str(served)]) == 1
    said = capsys.readouterr().out
    assert "-> Run this check again" in said and "Check again" not in said


def test_a_closed_pos_is_a_warning(served: Path, pos: InThread, capsys: Said) -> None:
    pos.pos.shop.open_session(False)
    try:
        assert about(checked(served, capsys, 0), "pos.connection")[0]["level"] == "warn"
    finally:
        pos.pos.shop.open_session(True)


def test_a_pos_in_another_currency_is_said(served: Path, capsys: Said) -> None:
    served.write_text(served.read_text().replace('"JPY"', '"USD"'))
    menu = about(checked(served, capsys, 0), "pos.menu")[0]
    assert menu["level"] == "warn" and "set [shop] currency to JPY" in menu["cure"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('[pos]\nadapter = "mock"', '[pos]\nadapter = "moch"', "is not installed; installed: mock"),
        ("[pos.settings]", "[pos.settings]\ncolour = 1", "colour: there is no such key; there are url"),
        (
            "[payment.settings]",
            '[payment.settings]\nurl = "x"\n[payment.settings.y]',
            "[payment.settings] url",
        ),
    ],
)
def test_an_adapter_that_cannot_be_built_is_one_failure(
    served: Path, capsys: Said, old: str, new: str, told: str
) -> None:
    served.write_text(served.read_text().replace(old, new))
    findings = checked(served, capsys, 1)
    assert any(told in f["reason"] and f["level"] == "fail" for f in findings), findings


def test_a_wrong_configuration_is_told_as_findings_too(file: Path, capsys: Said) -> None:
    file.write_text(file.read_text().replace("[kiosk]", "[kiosc]"))
    findings = checked(file, capsys, 2)
    assert {f["name"] for f in findings} == {"software.configuration"}
    assert {f["values"]["source"] for f in findings} == {str(file)}
    assert any("did you mean kiosk?" in f["cure"] for f in findings)


def test_a_wrong_configuration_is_said_once(tmp_path: Path, capsys: Said) -> None:
    assert main(["check", "--config", str(tmp_path / "none.toml")]) == 2
    said = capsys.readouterr().out
    assert said.count("No such file or directory") == 1
    assert said.startswith(f"The configuration cannot be used: {tmp_path / 'none.toml'}\n")


@pytest.mark.program
@pytest.mark.parametrize("name", one_of("okawari", "us"))
def test_a_demo_is_fit_to_sell(name: str, capsys: Said) -> None:
    assert main(["check", "--demo", name]) == 0
    assert "FAIL" not in capsys.readouterr().out
