"""The shop's own happy hours and combos on the page of offers: set, changed, ended, tried, published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.core.money import Money
from kiosk.core.shop_offers import MOST_OFFERS, Combo, ComboPart, Goods, HappyHour, Offers, When
from kiosk.staff import publishing
from kiosk.ui.complaints import Complaints
from tests.ui.offers_scene import HAPPY, LUNCH, draft, page, touch
from tests.ui.staff_scene import Scene


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as (made, _):
        yield made
    assert complaints.found == []


def offers(scene: Scene) -> Offers:
    found: Offers = scene.page._drafting.draft.content.offers
    return found


def fill(scene: Scene, **typed: str) -> None:
    for field, text in typed.items():
        scene.page.shop.type(field.replace("_", "."), text)


@pytest.mark.slow
def test_a_happy_hour_is_set_into_the_draft(scene: Scene) -> None:
    touch(scene, "sectionHappy", "addOffer", "offerWeekday_4", "offerWeekday_5", "endLater_0")
    fill(scene, name_ja="花金", name_en="Friday", value="25")
    touch(scene, "chooseGoods_0", "goods_category:drinks", "goodsDone", "saveShopOffer")
    (hour,) = offers(scene).happy_hours.values()
    assert hour == HappyHour(
        {"ja": "花金", "en": "Friday"},
        Goods(categories=frozenset({"drinks"})),
        When(time(17), time(19, 30), frozenset({4, 5})),
        percent=25,
    )
    assert "25% off · Drinks" in scene.texts() and "Fri, Sat · 17:00–19:30" in scene.texts()


@pytest.mark.slow
def test_a_combo_is_set_with_parts_and_a_price(scene: Scene) -> None:
    touch(scene, "sectionCombos", "addOffer", "addPart")
    fill(scene, name_ja="ランチ", value="1,200")
    touch(scene, "chooseGoods_0", "goods_category:burgers", "goodsDone")
    scene.page.shop.goods.start(1, Goods())
    scene.page.shop.goods.search("edamame")
    touch(scene, "goods_item:edamame", "goodsDone")
    touch(scene, "moreGoods_1", "removePart_2", "saveShopOffer")
    (combo,) = offers(scene).combos.values()
    burgers, edamame = Goods(categories=frozenset({"burgers"})), Goods(frozenset({"edamame"}))
    assert combo == Combo(
        {"ja": "ランチ"},
        (ComboPart(burgers), ComboPart(edamame, 2)),
        price=Money(1200, "JPY"),
    )
    assert "¥1,200 for all · Burgers + 2 × Edamame" in scene.texts()


@pytest.mark.slow
def test_what_is_unfinished_stays_on_its_sheet(scene: Scene) -> None:
    touch(scene, "sectionHappy", "addOffer", "saveShopOffer")
    assert "name" in scene.hand.text("staffToast")
    fill(scene, name_ja="夕方")
    for wrong in ("", "0", "101", "ten"):
        fill(scene, value=wrong)
        scene.page.shop.save()
        assert scene.page.shop.editing == "happy"
    fill(scene, value="10")
    scene.page.shop.save()
    assert scene.page.shop.editing == "happy" and not offers(scene).happy_hours  # no dishes yet


@pytest.mark.slow
def test_one_that_is_there_is_changed_and_the_change_undone(scene: Scene) -> None:
    draft(scene)
    touch(scene, "sectionHappy", "change_h-1", "takeAmount")
    fill(scene, value="100")
    scene.page.shop.shiftDay("last", 1, 0)
    touch(scene, "saveShopOffer")
    changed = offers(scene).happy_hours["h-1"]
    assert (changed.amount, changed.percent) == (Money(100, "JPY"), None)
    assert changed.when.last is not None and changed.name == HAPPY.name
    touch(scene, "undo")
    assert offers(scene).happy_hours["h-1"] == HAPPY


@pytest.mark.slow
def test_what_is_opened_and_put_back_is_as_it_was(scene: Scene) -> None:
    draft(scene)
    touch(scene, "sectionCombos", "change_c-1", "saveShopOffer")
    assert offers(scene).combos["c-1"] == LUNCH


@pytest.mark.slow
def test_no_weekday_is_every_day_and_so_are_all_seven(scene: Scene) -> None:
    draft(scene)
    touch(scene, "sectionHappy", "change_h-1")
    assert not scene.page.shop.everyDay
    touch(scene, "offerWeekday_5", "offerWeekday_6")
    assert scene.page.shop.everyDay
    touch(scene, "offerWeekday_0")
    assert not scene.page.shop.everyDay
    touch(scene, "offerEveryDay", "saveShopOffer")
    assert not offers(scene).happy_hours["h-1"].when.weekdays


def test_there_is_nothing_to_publish_before_something_is_changed(scene: Scene) -> None:
    touch(scene, "sectionHappy")
    publish = scene.hand.find("publish")
    assert publish is None or not publish.property("ready")
    draft(scene)
    assert scene.hand.find("publish").property("ready")


def test_one_is_ended_by_two_touches(scene: Scene) -> None:
    draft(scene)
    touch(scene, "sectionHappy", "end_h-1")
    assert offers(scene).happy_hours
    touch(scene, "end_h-1")
    assert not offers(scene).happy_hours and offers(scene).combos


@pytest.mark.slow
def test_a_basket_is_tried_now_and_at_another_hour(scene: Scene) -> None:
    draft(scene)
    touch(scene, "sectionHappy", "tryOffers")
    assert scene.page.trying._tried.quote.discounts == ()  # a Wednesday at noon, before the combo's first day
    touch(scene, *["tryLater"] * 10)
    (off,) = scene.page.trying._tried.quote.discounts
    assert off.name == HAPPY.name and "Happy hour" in scene.texts()
    scene.page.trying.shift(7, -5 * 60)
    scene.settle()
    assert [off.name for off in scene.page.trying._tried.quote.discounts] == [LUNCH.name]
    touch(scene, "sheetClose")
    assert not scene.page.trying.open


def test_where_the_pos_takes_none_the_page_says_so_and_adds_none(scene: Scene) -> None:
    shop = scene.machine.engine.kiosk.shop
    shop.facts = replace(shop.facts, offers=False)
    touch(scene, "sectionHappy")
    assert scene.hand.sees("notTaken") and not scene.hand.sees("addOffer")


@pytest.mark.slow
def test_there_is_an_end_to_them(scene: Scene) -> None:
    draft(scene)
    for n in range(2, MOST_OFFERS + 1):
        scene.page._drafting.change(
            SimpleNamespace(
                what="offer_set",
                on=lambda content, n=n: replace(
                    content,
                    offers=replace(
                        content.offers, happy_hours={**content.offers.happy_hours, f"h-{n}": HAPPY}
                    ),
                ),
            )
        )
    touch(scene, "sectionHappy", "addOffer")
    assert "at most" in scene.hand.text("staffToast") and scene.page.shop.editing == ""


def test_they_are_published_with_the_draft(scene: Scene) -> None:
    draft(scene)
    touch(scene, "sectionHappy", "publish", "publishDo")
    edition = publishing.holding(scene.page._drafting.here, scene.clock.now())
    assert edition is not None and edition.content.offers.happy_hours == {"h-1": HAPPY}
    assert edition.content.offers.combos["c-1"].when.first == date(2026, 12, 1)
    assert not scene.hand.sees("publish")


@pytest.mark.slow
def test_a_price_for_members_of_a_tier_is_set_and_tried_as_one_of_them(scene: Scene) -> None:
    touch(scene, "sectionHappy", "addOffer", "takeAmount", *["endEarlier_0"] * 4, "whom_3")
    fill(scene, name_ja="シルバー価格", name_en="Silver price", value="50")
    touch(scene, "chooseGoods_0", "goods_category:burgers", "goodsDone", "saveShopOffer")
    (hour,) = offers(scene).happy_hours.values()
    assert (hour.members, hour.amount) == ("silver", Money(50, "JPY"))
    assert "From Silver · Every day · All day" in scene.texts()
    touch(scene, "tryOffers")
    trying = scene.page.trying
    assert not trying._tried.quote.discounts  # who is nobody
    for who, pays in ((1, ()), (2, ()), (3, (150,)), (4, (150,))):
        touch(scene, f"whom_{who}")
        assert tuple(off.amount.minor for off in trying._tried.quote.discounts) == pays


@pytest.mark.slow
def test_where_there_is_no_programme_nobody_is_asked_for_whom(scene: Scene) -> None:
    scene.machine.engine.kiosk.shop.programme = None
    touch(scene, "sectionHappy", "addOffer")
    assert not scene.hand.sees("whom_0")
