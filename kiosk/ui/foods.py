"""What allergens and ways of eating are called, and which of them a country's guests are told about."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from kiosk import assets
from kiosk.core.language import PLAIN_JAPANESE, japanese
from kiosk.core.menu import Menu, plain

_LISTS: Mapping[str, tuple[str, ...]] = {"JP": ("jp9", "jp20"), "US": ("us9",)}
_OTHERWISE = ("eu14",)
_JOINS = "一-龯々ァ-ヶー"
"""Kanji and katakana: what stands beside them is a part of another word."""


@cache
def _names() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(assets.path("allergens.toml").read_text("utf-8"))


def food_name(key: str, language: str) -> str:
    """ "小麦", "Wheat"; a key that nobody knows is shown as it is."""
    names = _names().get(key)
    return (
        plain({k: v for k, v in names.items() if k != "list"}, language) if names else key.replace("_", " ")
    )


@cache
def listed(country: str) -> tuple[str, ...]:
    """The allergens a country's guests are told about, the most important first."""
    lists = _LISTS.get(country, _OTHERWISE)
    return tuple(key for name in lists for key, row in _names().items() if name in row["list"])


def in_order(keys: Iterable[str], country: str) -> list[str]:
    """Allergens in the order of the country's list; others after them by name."""
    order = {key: at for at, key in enumerate(listed(country))}
    return sorted(keys, key=lambda key: (order.get(key, len(order)), key))


def food_names(keys: Iterable[str], country: str, language: str) -> str:
    """Several of them in one line: "Wheat, Egg", "小麦・卵"; "" for none."""
    return ("・" if japanese(language) else ", ").join(
        food_name(key, language) for key in in_order(keys, country)
    )


def read_aloud(text: str) -> str:
    """A Japanese text with kana for each allergen that stands by itself: a voice reads 乳 as ちち, but not in
    牛乳.
    """
    readings = _readings()
    words = "|".join(sorted(readings, key=len, reverse=True))
    return re.sub(f"(?<![{_JOINS}])(?:{words})(?![{_JOINS}])", lambda found: readings[found[0]], text)


@cache
def _readings() -> Mapping[str, str]:
    return {row["ja"]: row[PLAIN_JAPANESE] for row in _names().values() if PLAIN_JAPANESE in row}


def asked(menu: Menu, country: str) -> list[str]:
    """The allergens a guest can filter by: the country's list and whatever else the menu states."""
    stated: set[str] = set()
    for item in menu.items:
        stated |= item.allergens.contains or frozenset()
    return in_order({*listed(country), *stated}, country)


def diets(menu: Menu) -> list[str]:
    """The ways of eating that the menu knows, in the order of the list of names."""
    return _by_name({diet for item in menu.items for diet in item.diet})


def all_diets(menu: Menu, others: Iterable[str]) -> list[str]:
    """The ways of eating that have a name, those the menu knows, and `others`."""
    named = (key for key, row in _names().items() if "diet" in row["list"])
    return _by_name({*named, *diets(menu), *others})


def _by_name(found: Iterable[str]) -> list[str]:
    order = list(_names())
    return sorted(found, key=lambda key: (order.index(key) if key in order else len(order), key))
