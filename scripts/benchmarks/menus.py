"""The menu files that are measured with: the demo shop's dishes without end, or as many dishes as wished."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import yaml

from scripts.benchmarks.ground import ROOT

DEMO = ROOT / "assets/demo/okawari.yaml"
IN_A_CATEGORY = 100


def never_sold_out(folder: Path) -> Path:
    """The demo shop's menu file, but that nothing is counted."""
    menu = _demo()
    for item in menu["items"]:
        for counted in (item, *item.get("variants", ())):
            counted.pop("stock", None)
    return _written(folder / "menu-demo.json", menu)


def large(folder: Path, count: int) -> Path:
    """A menu file of `count` items in categories of a hundred: the demo's dishes again and again, each with
    a name and a price of its own."""
    menu = _demo()
    dishes = [item for item in menu["items"] if "steps" not in item and not item.get("age_limit")]
    pictures = [dish["picture"] for dish in dishes if dish.get("picture")]
    names = [f"range-{number}" for number in range(-(-count // IN_A_CATEGORY))]
    menu["categories"] = [
        {
            "id": name,
            "name": {"ja": f"品書き{at}", "en": f"Range {at}"},
            "picture": pictures[at % len(pictures)],
        }
        for at, name in enumerate(names, 1)
    ]
    menu["items"] = [_dish(dishes[at % len(dishes)], at, names[at // IN_A_CATEGORY]) for at in range(count)]
    for part in ("promotions", "coupons"):
        menu[part] = []
    menu["loyalty"]["rewards"] = []
    return _written(folder / f"menu-{count}.json", menu)


def _demo() -> dict[str, Any]:
    menu: dict[str, Any] = yaml.load(DEMO.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return menu


def _written(path: Path, menu: dict[str, Any]) -> Path:
    path.write_text(json.dumps(menu, ensure_ascii=False, default=str), encoding="utf-8")
    return path


def _dish(pattern: dict[str, Any], at: int, category: str) -> dict[str, Any]:
    """A dish like `pattern` under another id, name and price. Tags that would list it twice are left out."""
    dish = copy.deepcopy(pattern)
    dish["id"] = f"dish-{at}"
    dish["name"] = {language: f"{words} {at}" for language, words in dish["name"].items()}
    dish["categories"] = [category]
    dish["goes_with"] = [f"dish-{other}" for other in range(max(0, at - 3), at)]
    for key in ("set", "stock", "barcode", "tags"):
        dish.pop(key, None)
    for variant in dish.get("variants", ()):
        variant["id"] = f"{variant['id']}-{at}"
        variant.pop("stock", None)
        variant["price"] = _dearer(variant["price"], at)
    if "price" in dish:
        dish["price"] = _dearer(dish["price"], at)
    return dish


def _dearer(price: Any, at: int) -> Any:
    """Prices differ, so that nothing gains by having formatted one before."""
    more = at % 97 * 10
    return {mode: each + more for mode, each in price.items()} if isinstance(price, dict) else price + more
