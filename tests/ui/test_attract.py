"""The first screen: a touch anywhere begins, an offer leads to its dish."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.brand import Brand
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from tests.ui import demo, states, states_menu
from tests.ui.walk import walking

pytestmark = pytest.mark.usefixtures("screens")


def test_a_touch_anywhere_begins() -> None:
    with walking(states_menu.attract("ja")) as walk:
        walk.touch("attract-anywhere")
        assert isinstance(walk.kiosk.screen, st.Service)
        assert walk.last(ev.Began).item_id is None


def test_an_offer_leads_to_its_dish() -> None:
    with walking(states_menu.attract("ja")) as walk:
        walk.touch("offer-matcha-parfait")
        assert walk.kiosk.guest.wish == "matcha-parfait"


def test_three_offers_at_most_and_none_that_is_sold_out_or_over() -> None:
    made = states_menu.attract("ja")
    shop = replace(made.shop, menu=demo.sold_out(["matcha-parfait"]), now=states.NOW.replace(hour=16))
    with walking(replace(made, shop=shop)) as walk:
        assert walk.hand.names("offer-") == ["offer-salmon-rice-bowl"]


def test_languages_are_written_in_themselves_and_change_at_once() -> None:
    with walking(states_menu.attract("ja")) as walk:
        assert walk.text("language-ja") == "日本語"
        walk.touch("language-en")
        assert walk.kiosk.guest.language == "en"
        assert "Touch to order" in walk.text("start")


def test_plain_japanese_is_a_touch_away_where_the_shop_has_it() -> None:
    made = states_menu.attract("ja")
    facts = replace(made.shop.facts, languages=("ja", "ja-Hira", "en"))
    with walking(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert walk.text("language-ja-Hira") == "やさしいにほんご"
        walk.touch("language-ja-Hira")
        assert walk.kiosk.guest.language == "ja-Hira"
        assert "がめんを さわってください" in walk.text("start")
        assert "あぶり サーモンどん" in walk.text("offer-salmon-rice-bowl")


def test_the_ways_to_pay_are_said_before_anything_is_ordered() -> None:
    with walking(states_menu.attract("en")) as walk:
        said = walk.text("attract")
    assert all(method in said for method in ("Cards", "IC cards", "QR pay", "At the counter"))


def test_while_the_terminal_is_away_only_the_counter_is_offered() -> None:
    with walking(states.away(states_menu.attract("en"))) as walk:
        said = walk.text("attract")
    assert "At the counter" in said
    assert "IC cards" not in said


def test_help_and_staff_are_at_hand() -> None:
    with walking(states_menu.attract("ja")) as walk:
        walk.touch("help")
        assert isinstance(walk.kiosk.overlay, st.Help)


def test_without_a_bell_no_button_promises_one() -> None:
    made = states_menu.attract("ja")
    facts = replace(made.shop.facts, call_staff=False)
    with walking(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.hand.wait_gone("call-staff")


def one_language(made: Kiosk) -> Kiosk:
    facts = replace(made.shop.facts, languages=("ja",))
    return replace(made, shop=replace(made.shop, facts=facts))


def test_one_language_needs_no_choice() -> None:
    with walking(one_language(states_menu.attract("ja"))) as walk:
        assert not walk.hand.names("language-")


def test_the_wait_is_shown_where_somebody_knows_it() -> None:
    made = states_menu.attract("en")
    with walking(made) as walk:
        assert "about 6 min" in walk.text("attract")
        walk.show(replace(made, shop=replace(made.shop, wait_minutes=None)))
        assert "min" not in walk.text("attract")


def test_a_queue_sees_no_offers() -> None:
    made = states_menu.attract("ja")
    with walking(replace(made, shop=replace(made.shop, queue=True))) as walk:
        assert walk.hand.names("offer-") == []
        assert walk.hand.sees("attract-anywhere")


def test_the_shops_own_name_and_greeting_stand_there() -> None:
    made = states_menu.attract("en")
    assert made.shop.menu is not None
    looks = Brand({"en": "Yamada Diner"}, "#003D6F")
    menu = replace(made.shop.menu, brand=looks, wording={"greeting": {"en": "Good to see you"}})
    with walking(replace(made, shop=replace(made.shop, menu=menu))) as walk:
        assert "Good to see you" in walk.text("greeting")
        assert walk.window.model.chrome.accent == "#003D6F"
        assert walk.window.model.chrome.brand == walk.window.model.attract.brand == "Yamada Diner"


def test_the_shops_own_dishes_take_turns_and_one_that_has_gone_is_left_out() -> None:
    made = states_menu.attract("en")
    assert made.shop.menu is not None
    menu = replace(made.shop.menu, brand=Brand(attract=("gyudon", "gone")))
    with walking(replace(made, shop=replace(made.shop, menu=menu))) as walk:
        assert walk.window.model.attract.heroes == [demo.stand_in(menu.by_id["gyudon"].picture, False)]
    menu = replace(made.shop.menu, brand=Brand(attract=("gone",)))
    with walking(replace(made, shop=replace(made.shop, menu=menu))) as walk:
        assert len(walk.window.model.attract.heroes) == 2  # the program's own


@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_the_shop_can_be_trusted_for_is_a_touch_away_and_never_begins_an_order(language: str) -> None:
    said = {
        "ja": ("食品衛生責任者", "2027年11月4日まで有効"),
        "en": ("hygiene supervisor", "valid until Nov 4, 2027"),
    }
    with walking(states_menu.attract(language)) as walk:
        walk.touch("marks")
        assert isinstance(walk.kiosk.overlay, st.About) and isinstance(walk.kiosk.screen, st.Attract)
        shown = walk.text("aboutSheet")
        assert all(words in shown for words in said[language])
        walk.touch("sheetClose")
        walk.hand.wait_gone("aboutSheet")
        assert walk.kiosk.overlay is None
        walk.touch("help", "aboutShop")
        assert isinstance(walk.kiosk.overlay, st.About)


def test_marks_that_are_over_are_not_shown_and_without_any_there_is_no_line() -> None:
    made = states_menu.attract("en")
    later = replace(made.shop, now=states.NOW.replace(year=2028))
    with walking(replace(made, shop=later)) as walk:
        walk.touch("marks")
        assert "Allergen" not in walk.text("aboutSheet") and "hygiene" in walk.text("aboutSheet")
    with walking(states.kiosk("en", st.Attract())) as walk:
        assert not walk.hand.names("marks")
        walk.touch("help")
        assert not walk.hand.sees("aboutShop")
