"""What docs/loyalty.md shows can be used."""

import re
import tomllib
from pathlib import Path

import yaml

from pos_adapters.house_loyalty.rules import checked
from pos_adapters.house_loyalty.settings import HouseSettings
from tests.pos_adapters.house_loyalty.house import SECRET

PAGE = (Path(__file__).parents[3] / "docs/loyalty.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_rules_can_be_published() -> None:
    assert len(checked(yaml.safe_load(block("yaml"))).earning) == 3


def test_the_settings_are_settings_and_all_of_them_are_named() -> None:
    table = tomllib.loads(block("toml"))["loyalty"]["settings"]
    assert HouseSettings.model_validate({**table, "secret": SECRET}).sender is not None
    assert [name for name in HouseSettings.model_fields if f"`{name}`" not in PAGE] == []
