"""The demo shops as plain data, read once: what the tests beside this file look at."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ASSETS = Path(__file__).parents[2] / "assets"
SHOPS = ("okawari", "us")


@cache
def shop(name: str) -> dict[str, Any]:
    return yaml.load((ASSETS / "demo" / f"{name}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


@cache
def allergens() -> dict[str, dict[str, Any]]:
    return tomllib.loads((ASSETS / "allergens.toml").read_text(encoding="utf-8"))


def items(name: str) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in shop(name)["items"]}


def sets(name: str) -> list[dict[str, Any]]:
    return [item for item in shop(name)["items"] if item.get("steps")]


def variants(name: str) -> dict[str, tuple[dict[str, Any], dict[str, int]]]:
    """Variant id → its item and its price in each service mode."""
    found = {}
    for item in shop(name)["items"]:
        for variant in item.get("variants", [item]):
            price = variant["price"]
            both = price if isinstance(price, dict) else {"eat_in": price, "take_out": price}
            found[variant["id"]] = (item, both)
    return found


def options(name: str) -> list[dict[str, Any]]:
    return [option for group in shop(name)["modifier_groups"].values() for option in group["options"]]
