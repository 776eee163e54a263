"""What somebody should look at before publishing, each with the place to mend it."""

from dataclasses import replace
from datetime import time

import pytest

from kiosk.core import text_width
from kiosk.core.edition import NOTHING, Content
from kiosk.core.edits import Hide, Kind, Put, SetDayParts, SetItem, SetPrice, SetText, SetWording
from kiosk.core.lint import Level, Lint, Rule, check
from kiosk.core.menu import DayPart, Item, Menu, ModifierGroup, Option, Promotion, ServiceMode
from kiosk.core.overlay import OptionOverlay, Overlay
from kiosk.core.profile import Profile
from kiosk.core.shop_offers import Goods, HappyHour, When
from kiosk.staff import lint_words, menu_words
from tests.core.menus import MENU, yen


def looked(content: Content = NOTHING, menu: Menu = MENU, **named: object) -> list[Lint]:
    return list(check(content, menu, **named))  # type: ignore[arg-type]


def places(found: list[Lint], rule: Rule) -> list[tuple[str, ...]]:
    return [lint.where for lint in found if lint.rule is rule]


def with_item(item: Item) -> Menu:
    return replace(MENU, items=tuple(item if each.id == item.id else each for each in MENU.items))


def test_a_tier_the_programme_does_not_have() -> None:
    kept = {
        ("overlay", "items", "burger", "members"): "gold",
        ("overlay", "categories", "sides", "members"): "",
    }
    offer = HappyHour({"en": "Gold", "ja": "金"}, Goods(frozenset({"cola"})), When(), 10, members="gold")
    content = Put({**kept, ("offers", "happy_hours", "h"): offer}).on(NOTHING)
    here = [("overlay", "items", "burger", "members"), ("offers", "happy_hours", "h")]
    assert places(looked(content, tiers=("silver",)), Rule.TIER) == here
    assert places(looked(content, tiers=()), Rule.TIER) == here
    assert not places(looked(content, tiers=("gold",)), Rule.TIER)
    assert not places(looked(content), Rule.TIER)  # nobody knows which there are
    (lint, _) = (lint for lint in looked(content, tiers=("silver",)) if lint.rule is Rule.TIER)
    for language, said in (("en", "the tier gold"), ("ja", "会員ランク「gold」")):
        assert said in lint_words.said(lint, MENU, language)[0]
    lines = list(menu_words.diff(NOTHING, content, MENU, "en"))
    assert lines[:2] == [
        "Burger, for whom: for everybody → for members from gold",
        "Sides, for whom: for everybody → for members",
    ]


def test_readings_are_missed_only_where_guests_can_choose_plain_japanese_and_only_of_kanji() -> None:
    kanji = replace(
        MENU.by_id["burger"], name={"ja": "照り焼き", "en": "Teriyaki"}, text={"ja": "肉", "en": "Beef"}
    )
    kana = replace(MENU.by_id["cola"], name={"ja": "コーラ", "en": "Cola"})
    menu = replace(MENU, items=(kanji, kana), categories=())
    place = ("overlay", "items", "burger", "name", "ja-Hira")
    assert not places(looked(menu=menu), Rule.READING)
    found = looked(menu=menu, languages=("ja", "ja-Hira", "en"))
    assert place in places(found, Rule.READING)
    assert not [where for where in places(found, Rule.READING) if "cola" in where]
    assert not [lint for lint in found if lint.rule in (Rule.NAME, Rule.TEXT) and "ja-Hira" in lint.where]
    lint = next(lint for lint in found if lint.where == place)
    assert (
        "よみがな" in lint_words.said(lint, menu, "ja")[0] and "kana" in lint_words.said(lint, menu, "en")[0]
    )
    written = SetText(Kind.ITEM, "burger", "name", "ja-Hira", "てりやき").on(NOTHING)
    assert place not in places(looked(written, menu, languages=("ja", "ja-Hira")), Rule.READING)
    assert "plain Japanese" in next(menu_words.diff(NOTHING, written, menu, "en"))


def test_a_language_nobody_wrote() -> None:
    found = looked(languages=("ja", "en", "es"))
    assert ("overlay", "items", "burger", "name", "es") in places(found, Rule.NAME)
    assert not places(looked(), Rule.NAME)
    text = SetText(Kind.ITEM, "burger", "text", "en", "With sauce").on(NOTHING)
    assert places(looked(text), Rule.TEXT) == [("overlay", "items", "burger", "text", "ja")]


def test_a_text_that_does_not_fit_is_counted_or_measured() -> None:
    content = SetText(Kind.ITEM, "burger", "name", "ja", "とても長い名前のバーガー" * 4).on(NOTHING)
    place = ("overlay", "items", "burger", "name", "ja")
    assert places(looked(content), Rule.TOO_LONG) == [place]
    assert places(looked(content, fits=lambda kind, language, text: True), Rule.TOO_LONG) == []
    assert place in places(looked(fits=lambda kind, language, text: False), Rule.TOO_LONG)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("ダブルチーズ｜バーガー", True),
        ("Double Cheeseburger", True),
        ("Supercalifragilisticexpialidocious burger with fries", False),
        ("ダブルチーズとアボカドとトマトのスペシャルバーガー", False),
    ],
)
def test_names_on_a_card(text: str, fits: bool) -> None:
    assert text_width.fits("item", text, 3) is fits


def test_allergens_and_pictures_that_are_missing() -> None:
    found = looked()
    assert places(found, Rule.ALLERGENS) == [("overlay", "items", "soup", "allergens")]
    assert ("overlay", "items", "burger", "picture") in places(found, Rule.PICTURE)


def test_what_guests_cannot_come_to() -> None:
    nowhere = replace(MENU.by_id["tea-tin"], category_ids=())
    assert places(looked(menu=with_item(nowhere)), Rule.NOWHERE) == [
        ("overlay", "items", "tea-tin", "hidden")
    ]
    part = replace(MENU.by_id["soup"], category_ids=())  # guests come to it in a set
    assert places(looked(menu=with_item(part)), Rule.NOWHERE) == []
    never = SetDayParts(MENU.categories[0].id, (DayPart(time(9), time(9)),)).on(NOTHING)
    place = ("overlay", "categories", MENU.categories[0].id, "day_parts")
    assert places(looked(never), Rule.NEVER) == [place]


def test_a_choice_nobody_can_make() -> None:
    gone = Option("gone", {"en": "Gone", "ja": "なし"}, yen(0), available=False)
    group = ModifierGroup("must", {"en": "Must", "ja": "必須"}, (gone,), 1, 1)
    found = looked(menu=with_item(replace(MENU.by_id["soup"], groups=(group,))))
    (lint,) = [lint for lint in found if lint.rule is Rule.GROUP]
    assert lint.where == ("overlay", "groups", "must")
    assert lint_words.said(lint, MENU, "en")[0] == "of Must 1 must be chosen, and 0 can be"
    assert "「必須」は1個必要" in lint_words.said(lint, MENU, "ja")[0]


def test_an_option_that_is_hidden_in_vain() -> None:
    content = Content(
        Overlay(options={name: OptionOverlay(hidden=True) for name in ("mustard", "bbq", "egg")})
    )
    found = [lint for lint in looked(content) if lint.rule is Rule.NEEDED]
    assert [lint.where for lint in found] == [
        ("overlay", "options", "mustard", "hidden"),
        ("overlay", "options", "bbq", "hidden"),
    ]
    assert lint_words.said(found[0], MENU, "en")[0].startswith("the option Mustard is hidden and shown")
    assert "「mustard品」は表示されたまま" in lint_words.said(found[0], MENU, "ja")[0]


def test_places_of_choices_and_sets_are_called_by_their_names() -> None:
    said = {
        ("overlay", "groups", "sauce", "ja"): "Sauce, name (Japanese)",
        ("overlay", "options", "wasabi", "note", "en"): "Wasabi, note (English)",
        ("overlay", "options", "wasabi", "hidden"): "Wasabi, hidden",
        ("overlay", "option_order", "sauce"): "Sauce, order of options",
        ("overlay", "variants", "fries-l", "en"): "Fries (Fries l), name (English)",
        ("overlay", "items", "combo", "steps", "main", "en"): "Combo, step Main (English)",
        ("overlay", "categories", "sides", "name", "en"): "Sides, name (English)",
    }
    assert {place: menu_words.place(place, MENU, "en") for place in said} == said
    category = menu_words.place(("overlay", "categories", "sides", "name", "ja"), MENU, "ja")
    assert category.endswith("カテゴリー名（日本語）")


def test_a_set_that_hiding_a_part_takes_along() -> None:
    found = looked(Hide(Kind.ITEM, "fries").on(NOTHING))
    assert ("overlay", "items", "combo") in places(found, Rule.SET_GONE)


def priced(price: int) -> Content:
    return SetPrice("soup", yen(price)).on(NOTHING)


def same_category(count: int = 6) -> Menu:
    """Dishes of about 500 yen."""
    soup = MENU.by_id["soup"]

    def dish(n: int) -> Item:
        price = dict.fromkeys(ServiceMode, yen(480 + 10 * n))
        variant = replace(soup.variants[0], id=f"dish-{n}", price=price)
        return replace(soup, id=f"dish-{n}", variants=(variant,))

    return replace(MENU, items=(soup, *map(dish, range(count))))


def test_prices_that_look_wrong() -> None:
    menu = same_category()
    place = ("prices", "soup", "eat_in")
    assert places(looked(priced(0), menu), Rule.PRICE_ZERO) == [place]
    assert places(looked(priced(50), menu), Rule.PRICE_FAR) == [place]
    assert places(looked(priced(6000), menu), Rule.PRICE_FAR) == [place]
    assert places(looked(priced(503), menu), Rule.PRICE_ODD) == [place]
    rules = {lint.rule for lint in looked(priced(500), menu)}
    assert not rules & {Rule.PRICE_ZERO, Rule.PRICE_FAR, Rule.PRICE_ODD}


def test_what_is_kept_for_goods_the_pos_no_longer_has() -> None:
    content = SetText(Kind.ITEM, "old", "name", "en", "Old").on(NOTHING)
    assert places(looked(content), Rule.ORPHAN) == [("overlay", "items", "old")]
    led = SetItem("burger", "goes_with", ("old",)).on(NOTHING)
    assert places(looked(led), Rule.POINTS_NOWHERE) == [
        ("overlay", "items", "burger", "goes_with"),
        *places(looked(), Rule.POINTS_NOWHERE),
    ]


def test_what_cannot_be_sold_is_an_error_and_comes_first() -> None:
    found = looked(SetText(Kind.ITEM, "soup", "name", "en", "x" * 3000).on(NOTHING))
    assert (found[0].level, found[0].rule) == (Level.ERROR, Rule.FAULT)
    assert found[0].where == ("overlay", "items", "soup")


def test_a_greeting_that_some_guests_would_read_in_another_language() -> None:
    content = SetWording("greeting", "ja", "いらっしゃいませ").on(NOTHING)
    content = SetWording("closing", "ja", "またどうぞ").on(content)
    content = SetWording("closing", "en", "See you").on(content)
    bar = Profile("Bar", greeting={"en": "Cheers"})
    content = replace(content, profiles={"bar": bar})
    found = looked(content, languages=("ja", "ja-Hira", "en"))
    assert places(found, Rule.WORDS) == [("wording", "greeting", "en"), ("profiles", "bar", "greeting", "ja")]
    assert not places(looked(content, languages=("ja",)), Rule.WORDS)[:-1]
    (lint, _) = (lint for lint in found if lint.rule is Rule.WORDS)
    assert lint_words.said(lint, MENU, "ja")[0] == "英語の文がありません"


def test_a_note_of_an_option_that_some_guests_would_read_in_another_language() -> None:
    content = SetText(Kind.OPTION, "wasabi", "note", "ja", "辛口").on(NOTHING)
    found = looked(content, languages=("ja", "ja-Hira", "en"))
    note = ("overlay", "options", "wasabi", "note")
    assert [where for where in places(found, Rule.TEXT) if where[:4] == note] == [(*note, "en")]
    lint = next(lint for lint in found if lint.where == (*note, "en"))
    assert lint.name["en"] == "Wasabi"
    content = SetText(Kind.OPTION, "wasabi", "note", "en", "Hot").on(content)
    assert not places(looked(content, languages=("ja", "en")), Rule.TEXT)


def test_a_tile_of_the_first_screen_that_some_guests_would_read_in_another_language() -> None:
    tile = Promotion("burger", {"ja": "新発売", "en": "New"}, {"ja": "旨い"}, {})
    found = looked(menu=replace(MENU, promotions=(tile,)), languages=("ja", "ja-Hira", "en", "es"))
    assert places(found, Rule.TILE) == [("overlay", "promotions")] * 2
    said = [lint_words.said(lint, MENU, "en")[0] for lint in found if lint.rule is Rule.TILE]
    assert said == [
        f"words of its tile on the first screen are missing in {each}" for each in ("English", "Spanish")
    ]
    own = replace(NOTHING, overlay=replace(NOTHING.overlay, promotions=(replace(tile, title={}),)))
    assert not places(looked(own, languages=("ja", "en")), Rule.TILE)


def test_every_finding_is_said_in_both_languages() -> None:
    content = priced(0)
    for edit in (
        SetText(Kind.ITEM, "old", "name", "en", "Old"),
        SetText(Kind.ITEM, "burger", "text", "en", "With sauce"),
        SetText(Kind.ITEM, "burger", "name", "en", "long " * 30),
        Hide(Kind.ITEM, "fries"),
    ):
        content = edit.on(content)
    for lint in looked(content, languages=("ja", "en", "es")):
        for language in ("ja", "en"):
            what, cure = lint_words.said(lint, MENU, language)
            assert what and cure and "{" not in what
    for rule in Rule:
        assert lint_words._WORDS[rule].keys() == {"en", "ja"}
