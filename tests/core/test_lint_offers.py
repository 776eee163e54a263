"""What of the shop's happy hours and combos is said before publishing, and what cannot be published."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from kiosk.core import lint
from kiosk.core.edition import Content
from kiosk.core.lint import Level, Rule
from kiosk.core.lint_offers import offer_faults
from kiosk.core.money import Money
from kiosk.core.shop_offers import MOST_OFFERS, Combo, ComboPart, Goods, HappyHour, Offers, When
from kiosk.core.sound import faults
from tests.core.menus import MENU, yen

BEER = Goods(frozenset({"beer"}))
HOUR = HappyHour({"ja": "夕方", "en": "Evening", "es": "Tarde"}, BEER, When(time(17), time(19)), percent=10)
PAIR = Combo(
    {"ja": "昼", "en": "Lunch", "es": "Almuerzo"},
    (ComboPart(Goods(frozenset({"cheeseburger"}))), ComboPart(Goods(frozenset({"cola"})))),
    price=yen(600),
)


def found(*hours: HappyHour, combos: tuple[Combo, ...] = ()) -> list[tuple[Rule, tuple[str, ...]]]:
    offers = Offers(
        {f"h{n}": each for n, each in enumerate(hours)}, {f"c{n}": each for n, each in enumerate(combos)}
    )
    lints = lint.check(Content(offers=offers), MENU, ("ja", "en", "es"))
    return [(each.rule, each.details) for each in lints if each.where[0] == "offers"]


def test_what_is_in_order_is_not_spoken_of() -> None:
    assert found(HOUR, combos=(PAIR,)) == []


def test_each_language_of_the_shop_has_a_name() -> None:
    assert found(replace(HOUR, name={"ja": "夕方"})) == [(Rule.NAME, ("en",)), (Rule.NAME, ("es",))]


def test_an_offer_of_nothing_and_one_of_what_has_gone() -> None:
    gone = replace(HOUR, goods=Goods(frozenset({"beer", "nowhere"}), frozenset({"lost"})))
    assert found(gone) == [(Rule.OFFER_GONE, ("lost",)), (Rule.OFFER_GONE, ("nowhere",))]
    sold_out = replace(HOUR, goods=Goods(frozenset({"salad"})))
    assert found(sold_out) == [(Rule.OFFER_NOTHING, ())]


def test_one_that_never_holds() -> None:
    sunday = When(weekdays=frozenset({6}), first=date(2026, 4, 1), last=date(2026, 4, 2))
    assert found(replace(HOUR, when=sunday)) == [(Rule.OFFER_NEVER, ())]


def test_a_combo_that_costs_no_less_than_its_parts() -> None:
    assert found(combos=(replace(PAIR, price=yen(669)),)) == []
    assert found(combos=(replace(PAIR, price=yen(670)),)) == [(Rule.OFFER_PRICE, ("670", "670"))]


def test_it_leads_to_the_offer_and_is_no_reason_not_to_publish() -> None:
    offers = Offers({"h1": replace(HOUR, goods=Goods())})
    (said,) = [each for each in lint.check(Content(offers=offers), MENU) if each.rule is Rule.OFFER_NOTHING]
    assert (said.where, said.level, said.name) == (("offers", "happy_hours", "h1"), Level.WARNING, HOUR.name)


@pytest.mark.parametrize(
    "wrong",
    [
        {"percent": 0},
        {"percent": 101},
        {"percent": None},
        {"amount": yen(100)},
        {"percent": None, "amount": yen(0)},
        {"percent": None, "amount": Money(100, "USD")},
        {"when": When(weekdays=frozenset({7}))},
    ],
)
def test_a_happy_hour_nobody_can_reckon_with_is_a_fault(wrong: dict[str, Any]) -> None:
    menu = replace(MENU, offers=Offers({"h1": replace(HOUR, **wrong)}))
    (fault,) = faults(menu)
    assert fault.startswith("offer h1: ")
    levels = {each.level for each in lint.check(Content(offers=menu.offers), MENU) if each.rule is Rule.FAULT}
    assert levels == {Level.ERROR}


@pytest.mark.parametrize(
    "wrong",
    [
        {"parts": ()},
        {"parts": PAIR.parts * 2},
        {"parts": PAIR.parts[:1]},
        {"parts": (ComboPart(BEER, 6), *PAIR.parts)},
        {"price": Money(600, "USD")},
        {"percent": 10},
    ],
)
def test_so_is_such_a_combo(wrong: dict[str, Any]) -> None:
    assert len(offer_faults(replace(MENU, offers=Offers(combos={"c1": replace(PAIR, **wrong)})))) == 1


def test_there_are_not_too_many_and_none_has_anothers_id() -> None:
    many = Offers({f"h{n}": HOUR for n in range(MOST_OFFERS + 1)})
    assert len(offer_faults(replace(MENU, offers=many))) == 1
    assert offer_faults(replace(MENU, offers=Offers({"a": HOUR}, {"a": PAIR}))) != []
    assert offer_faults(replace(MENU, offers=Offers({"a": HOUR}, {"b": PAIR}))) == []
