"""`kiosk adapters`, and the reference page that is made from the settings."""

import json
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.commands import adapters, capability_tables, reference
from kiosk.ports import registry

Said = pytest.CaptureFixture[str]


def test_every_installed_adapter_says_what_it_can(capsys: Said) -> None:
    assert main(["adapters", "--json"]) == 0
    told = {(each["port"], each["name"]): each for each in json.loads(capsys.readouterr().out)}
    assert {("pos", "mock"), ("loyalty", "mock"), ("payment", "mock")} <= set(told)
    mock = {each["name"]: each for each in told["pos", "mock"]["capabilities"]}
    assert mock["find"] == {"name": "find", "value": True, "about": "`find` looks an order up by our key."}
    assert mock["placing"]["value"] == "place_then_pay"
    assert mock["tax"]["value"]["rounding"] in ("floor", "half_up", "half_even")


def test_a_person_reads_yes_and_no(capsys: Said) -> None:
    assert main(["adapters"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("pos: mock (okawari-kiosk ")
    assert any(line.split()[:2] == ["find", "yes"] for line in lines)
    assert any(line.split()[:3] == ["write_menu", "name,", "price,"] for line in lines)
    assert any(line.split()[:2] == ["phone_encrypted", "no"] for line in lines)


@pytest.mark.parametrize("port", capability_tables.PORTS)
def test_every_capability_has_its_line(port: str) -> None:
    kind = capability_tables.PORTS[port]
    assert set(adapters.field_docs(kind)) == {field.name for field in fields(kind)}


def test_the_capability_tables_are_current() -> None:
    page = (Path(__file__).parents[2] / "docs" / "adapters.md").read_text(encoding="utf-8")
    assert page == capability_tables.renewed(page), (
        "python -m kiosk.commands.capability_tables docs/adapters.md"
    )
    assert page.count("| capability | what it says |") == len(capability_tables.PORTS)


def test_without_the_source_the_lines_are_left_out() -> None:
    made = dataclass(type("Made", (), {"__annotations__": {"find": bool}, "find": False}))
    assert adapters.capabilities(made()) == [{"name": "find", "value": False, "about": ""}]


def test_an_adapter_that_does_not_load_is_said(monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    def broken(group: str, name: str) -> None:
        raise registry.AdapterError(f"[{group}] adapter {name!r} does not load: no module named x")

    monkeypatch.setattr(registry, "load", broken)
    assert main(["adapters"]) == 1
    assert "does not load: no module named x" in capsys.readouterr().out


def test_the_configuration_page_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "configuration.md"
    made_by = "python -m kiosk.commands.reference > docs/configuration.md"
    assert page.read_text(encoding="utf-8") == reference.reference(), made_by


def test_the_small_example_of_the_page_can_be_used(tmp_path: Path) -> None:
    from kiosk.config import load

    example = reference.BEGINNING.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "kiosk.toml").write_text(example)
    assert load(tmp_path / "kiosk.toml", {}).pos.adapter == "mock"


def test_a_secret_that_is_missing_is_said_with_where_it_comes_from() -> None:
    with pytest.raises(registry.AdapterError) as refused:
        registry.build("pos", "odoo", {"url": "http://127.0.0.1:1"}, None, registry.Passing())
    assert "api_key: is missing. It is a secret: set KIOSK__POS__SETTINGS__API_KEY" in str(refused.value)
