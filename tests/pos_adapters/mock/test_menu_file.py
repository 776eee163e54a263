"""A menu file: read, or refused in words that help."""

from pathlib import Path

import pytest

from pos_adapters.mock.server.reading import CatalogueError, read_catalogue
from tests.examples import one_of
from tests.mockpos import menu_path

SMALL = Path(__file__).parent / "shop.yaml"


def broken(tmp_path: Path, old: str, new: str) -> str:
    """What is said of the small shop's file with one thing changed."""
    text = SMALL.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "menu.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as error:
        read_catalogue(path)
    said = str(error.value)
    assert "menu.yaml" in said
    return said


@pytest.mark.parametrize("name", ["okawari", "us"])
def test_the_demo_menus_can_be_read(name: str):
    assert read_catalogue(menu_path(name)).items


def test_an_item_without_variants_has_one_that_is_called_like_it():
    catalogue = read_catalogue(SMALL)
    assert catalogue.variants["dinner"].price == {"eat_in": 2430, "take_out": 2430}
    assert catalogue.variants["cola"].price == {"eat_in": 220, "take_out": 210}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("price: 2430", "price: 24.30", ["line 70", "items[7].price", "24.3"]),
        ("price: 2430", 'price: "2430"', ["items[7].price", '"2430"', "whole number"]),
        ('rate: "0.10"', "rate: 0.10", ["line 18", "taxes[0].rate", "0.1", "in quotes"]),
        ("tax_class: alcohol", "tax_class: alkohol", ["items[3].tax_class", "'alkohol'", "untaxed"]),
        ("set: burger-set", "set: burger-sett", ["items[0].set", "'burger-sett'", "no such item"]),
        ("groups: [heat]", "groups: [heet]", ["modifier_groups.sauce.options[1].groups", "'heet'"]),
        ("groups: [heat]", "groups: [sauce]", ["sauce", "inside itself"]),
        (
            "{variant: cola, default: true}",
            "{variant: coke}",
            ["items[8].steps[2].choices[0].variant", "'coke'"],
        ),
        ("    max: 1\n", "    max: 0\n", ["modifier_groups.sauce.max", "0"]),
        ("    min: 1\n", "    min: 3\n", ["modifier_groups.sauce", "min 3 is more than max 1"]),
        ("id: cookies", "id: cola", ["'cola' is there twice"]),
        ("time_zone: Asia/Tokyo", "time_zone: Tokio", ["shop.time_zone", '"Tokio"', "Asia/Tokyo"]),
        ("  currency: JPY\n", "", ["shop.currency", "add this key"]),
        ("  country: JP\n", "  country: JP\n  country: US\n", ["line 6", "'country' is there twice"]),
        ("price: 2430", f"price: {10**20}", ["items[7].price", "less than or equal to"]),
        ("  country: JP\n", "  county: JP\n", ["shop.county", "take this key out", "shop.country"]),
        ('close: "21:00"', "close: 21:00", ["shop.hours[0].close", "1260", "quotes"]),
        ("name: {ja: バーガー, en: Burger}", "name: Burger", ["items[0].name", '"Burger"', "{ja: …, en: …}"]),
        ("amount: 200}", "amount: 200, percent: 10}", ["coupons[0]", "either an amount or a percent"]),
        ("picture: gyudon}", "parent: food}", ["categories[0].parent", "'food' comes back inside itself"]),
        ("item: cola}", "item: kola}", ["loyalty.rewards[0].item", "'kola'"]),
        (
            "categories: [food], tax_class: food, price: 2430",
            "categories: [fod], tax_class: food, price: 2430",
            ["'fod'"],
        ),
        ("until: 2027-04-01", "until: soon", ["taxes[1].until", '"soon"']),
        ("price: 84}", "}", ["items[5]", "needs a price"]),
    ],
)
def test_a_mistake_is_named_with_its_place_its_value_and_the_cure(
    tmp_path: Path, old: str, new: str, expected: list[str]
):
    said = broken(tmp_path, old, new)
    for words in expected:
        assert words in said


def test_what_is_no_yaml_is_named_with_its_line(tmp_path: Path):
    said = broken(tmp_path, "taxes:\n", "taxes: [\n")
    assert "this is not YAML" in said and "line" in said


def test_a_tab_in_a_line_is_explained_too(tmp_path: Path):
    said = broken(tmp_path, "price: 84}", "price: 84, calories\t28}")
    assert "items[5]" in said and "mend its spelling" in said


@pytest.mark.parametrize("text", ["", "just words", "- a\n- b\n", "42"])
def test_a_file_that_is_no_menu_at_all(tmp_path: Path, text: str):
    path = tmp_path / "menu.yaml"
    path.write_text(text)
    with pytest.raises(CatalogueError, match="key: value"):
        read_catalogue(path)


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path):
    with pytest.raises(CatalogueError, match="cannot be read: No such file"):
        read_catalogue(tmp_path / "none.yaml")
    (tmp_path / "b.yaml").write_bytes(b"\xff\xfe\x00x")
    with pytest.raises(CatalogueError, match="not UTF-8"):
        read_catalogue(tmp_path / "b.yaml")


def test_a_json_file_will_do_too(tmp_path: Path):
    import json

    import yaml

    path = tmp_path / "menu.json"
    path.write_text(json.dumps(yaml.safe_load(SMALL.read_text(encoding="utf-8")), default=str))
    assert read_catalogue(path) == read_catalogue(SMALL)
    path.write_text('{"shop": ')
    with pytest.raises(CatalogueError, match="not JSON"):
        read_catalogue(path)
    path.write_text('{"shop": 1, "shop": 2}')
    with pytest.raises(CatalogueError, match="this is not JSON: the key 'shop' is there twice"):
        read_catalogue(path)


@pytest.mark.parametrize("name", one_of("menu.json", "menu.yaml"))
def test_brackets_without_end_are_no_menu(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text("[" * 20_000 + "]" * 20_000)
    with pytest.raises(CatalogueError, match="too many brackets"):
        read_catalogue(path)
