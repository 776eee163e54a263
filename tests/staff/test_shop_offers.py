"""Happy hours and combos in the draft and its files, and what a sample basket pays with them."""

from dataclasses import replace
from datetime import datetime, time, timedelta, timezone

import pytest

from kiosk.core.edition import Content, shown
from kiosk.core.edits import Put
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Discount
from kiosk.core.places import changes, merged, put
from kiosk.core.shop_offers import Combo, ComboPart, Goods, HappyHour, Offers, When
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import NotSupported
from kiosk.staff import menu_words, programme
from kiosk.staff.menu_files import BadFile, as_json, content_of
from tests.core.menus import MENU

NOON = datetime(2026, 4, 1, 12, tzinfo=timezone(timedelta(hours=9)))
HOUR = HappyHour(
    {"ja": "昼割", "en": "Noon"},
    Goods(frozenset({"beer"}), frozenset({"sides"})),
    When(time(11), time(14), frozenset({0, 2}), NOON.date()),
    percent=20,
)
PAIR = Combo(
    {"ja": "セット", "en": "Pair"},
    (ComboPart(Goods(frozenset({"cheeseburger"}))), ComboPart(Goods(frozenset({"edamame"})), 2)),
    price=Money(700, "JPY"),
)
CONTENT = Content(offers=Offers({"h-1": HOUR}, {"c-1": PAIR}))
PLACE = ("offers", "happy_hours", "h-1")


def test_what_is_exported_can_be_imported_again() -> None:
    assert content_of(as_json(CONTENT, 3)) == CONTENT


def test_a_misspelled_word_in_the_file_is_named_and_nothing_is_imported() -> None:
    wrong = as_json(CONTENT, 3).replace(b'"percent"', b'"percents"')
    with pytest.raises(BadFile, match="percents"):
        content_of(wrong)


def test_two_who_change_two_offers_do_not_disturb_each_other() -> None:
    mine = put(CONTENT, {PLACE: replace(HOUR, percent=30)})
    theirs = Put({("offers", "combos", "c-1"): None}).on(CONTENT)
    together, clashes = merged(CONTENT, mine, theirs)
    assert clashes == () and together.offers == Offers({"h-1": replace(HOUR, percent=30)})


def test_two_who_change_the_same_one_see_both() -> None:
    mine, theirs = (put(CONTENT, {PLACE: replace(HOUR, percent=percent)}) for percent in (30, 40))
    _, (clash,) = merged(CONTENT, mine, theirs)
    assert clash.place == PLACE and (clash.mine.percent, clash.theirs.percent) == (30, 40)
    words = [menu_words.shown(each, "en", MENU) for each in (clash.mine, clash.theirs)]
    when = "Mon, Wed 11:00–14:00 from Apr 1, 2026"
    assert words == [f"Noon −{percent}%: Sides, Beer; {when}" for percent in (30, 40)]


def test_what_is_different_is_said_in_words() -> None:
    (said,) = menu_words.diff(CONTENT, Put({("offers", "combos", "c-1"): None}).on(CONTENT), MENU, "ja")
    assert said.startswith("セット割: セット ") and len(changes(Content(), CONTENT)) == 2


def test_a_sample_basket_has_some_of_each_offer_and_pays_what_guests_would() -> None:
    menu = shown(CONTENT, MENU)
    tried = programme.tried(None, menu, TaxFacts(), NOON)
    counts = {line.item_id: line.quantity for line in tried.basket.lines}
    assert counts["cheeseburger"] == 1 and counts["edamame"] >= 2
    assert {off.id for off in tried.quote.discounts} == {"h-1", "c-1"}
    later = programme.tried(None, menu, TaxFacts(), NOON + timedelta(hours=2))
    assert {off.id for off in later.quote.discounts} == {"c-1"}


def test_a_code_comes_off_what_remains() -> None:
    class Programme:
        def check_code(self, code: str, member_id: str | None) -> Coupon:
            return Coupon(code, {"en": "Ten"}, Discount(percent=10))

    tried = programme.tried(Programme(), shown(CONTENT, MENU), TaxFacts(), NOON, "TEN")  # type: ignore[arg-type]
    *own, code = tried.quote.discounts
    left = tried.quote.subtotal.minor - sum(off.amount.minor for off in own)
    assert (code.id, code.amount.minor) == ("TEN", left // 10)
    with pytest.raises(NotSupported):
        programme.tried(None, MENU, TaxFacts(), NOON, "TEN")
