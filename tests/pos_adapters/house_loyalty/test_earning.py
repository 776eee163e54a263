"""What orders earn: the best rule wins, on some days and for some members more."""

from datetime import date
from typing import Any

import pytest

from pos_adapters.house_loyalty.default_rules import default_document, default_rules
from pos_adapters.house_loyalty.earning import (
    Bought,
    birthday_near,
    expires_on,
    months_later,
    points_for,
    quarter,
    tier_of,
)
from pos_adapters.house_loyalty.rules import Rules, RulesError, checked

TUESDAY, WEDNESDAY = date(2026, 3, 31), date(2026, 4, 1)
AMOUNT = {"per": "amount", "amount": 100, "points": 1}


def rules(*earning: dict[str, Any], **more: Any) -> Rules:
    return checked(
        {"name": {"en": "P"}, "currency": "JPY", "point_value": 1, "earning": [AMOUNT, *earning], **more}
    )


def bought(base: int = 1000, day: date = TUESDAY, **items: int) -> Bought:
    return Bought(base, day, items, {"hot": 3, "drinks": 99})


@pytest.mark.parametrize(
    ("rule", "order", "points"),
    [
        ({"per": "visit", "points": 5}, bought(400), 5),
        ({"per": "visit", "points": 5}, bought(1000), 10),  # by amount is better
        ({"per": "visit", "points": 50, "min_total": 1001}, bought(1000), 10),
        ({"per": "item", "items": ["cola", "tea"], "points": 20}, bought(1000, cola=2, tea=1), 60),
        ({"per": "category", "category": "drinks", "points": 6}, bought(1000, cola=2, burger=3), 12),
        ({"per": "category", "category": "hot", "points": 6}, bought(1000, tea=4), 18),  # the menu's
        ({"per": "visit", "points": 99, "first_day": "2026-04-01"}, bought(1000), 10),
        ({"per": "visit", "points": 99, "last_day": "2026-03-31"}, bought(1000), 99),
        ({"per": "visit", "points": 5}, bought(0), 0),  # all of it paid with points
        ({"per": "amount", "amount": 500, "points": 7}, bought(1499), 14),
    ],
)
def test_the_rule_that_grants_most_wins(rule: dict[str, Any], order: Bought, points: int) -> None:
    assert points_for(rules(rule, categories={"drinks": ["cola"]}), order, None) == points


def test_days_and_tiers_multiply_and_it_is_rounded_down_once() -> None:
    programme = rules(
        days=[{"percent": 150, "weekdays": [2]}, {"percent": 300, "day": "2026-04-02"}],
        tiers=[
            {"id": "new", "name": {"en": "New"}, "from_points": 0},
            {"id": "gold", "name": {"en": "Gold"}, "from_points": 100, "percent": 150},
        ],
    )
    gold = tier_of(programme, 100)
    assert points_for(programme, bought(300), None) == 3
    assert points_for(programme, bought(300, WEDNESDAY), None) == 4
    assert points_for(programme, bought(300, WEDNESDAY), gold) == 6  # 6.75, not 4 × 1.5
    assert points_for(programme, bought(300, date(2026, 4, 2)), gold) == 13


def test_a_tier_is_the_highest_that_is_reached() -> None:
    programme = default_rules("JPY")
    names = [tier.id if (tier := tier_of(programme, points)) else None for points in (0, 999, 1000, 5000)]
    assert names == ["regular", "regular", "gold", "gold"]
    assert tier_of(rules(), 5000) is None


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 3, 1), -12, date(2025, 3, 1)),
    ],
)
def test_months_end_where_they_end(day: date, months: int, then: date) -> None:
    assert months_later(day, months) == then


def test_points_without_expiry_never_expire() -> None:
    assert expires_on(rules(), TUESDAY) == date(9999, 12, 31)
    assert expires_on(rules(expiry={"months": 12}), TUESDAY) == date(2027, 3, 31)


@pytest.mark.parametrize(
    ("born", "today", "birthday"),
    [
        (date(1990, 4, 5), date(2026, 3, 29), date(2026, 4, 5)),
        (date(1990, 4, 5), date(2026, 3, 28), None),
        (date(1990, 4, 5), date(2026, 5, 5), date(2026, 4, 5)),
        (date(1990, 4, 5), date(2026, 5, 6), None),
        (date(1990, 1, 2), date(2025, 12, 28), date(2026, 1, 2)),
        (date(1990, 12, 30), date(2026, 1, 3), date(2025, 12, 30)),
        (date(1992, 2, 29), date(2026, 3, 1), date(2026, 3, 1)),
        (date(1992, 2, 29), date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_a_birthday_is_near_also_across_the_new_year(born: date, today: date, birthday: date | None) -> None:
    assert birthday_near(born, today, days_before=7, days_after=30) == birthday


def test_quarters() -> None:
    assert [quarter(date(2026, month, 1)) for month in (1, 3, 4, 12)] == [
        "2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"earning": [{"per": "visit", "points": 1}]}, "one rule must be per amount"),
        ({"earning": [{"per": "amount", "points": 1}]}, "earning.0"),
        ({"earning": [AMOUNT, {"per": "category", "points": 1}]}, "earning.1"),
        ({"earning": []}, "earning"),
        ({"rewards": [{"id": "a", "name": {"en": "A"}, "points": 1, "saving": {}}]}, "rewards.0.saving"),
        ({"tiers": [{"id": "a", "name": {"en": "A"}, "from_points": 5}] * 2}, "an id is there twice"),
        ({"point_value": 0}, "point_value"),
        ({"surprise": 1}, "surprise"),
        ({"stamps": [{"id": "s", "name": {"en": "S"}, "need": 5, "gift": {}}]}, "stamps.0.gift"),
    ],
)
def test_a_document_that_makes_no_sense_says_where(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RulesError, match=said):
        checked({**default_document("JPY"), **changes})


@pytest.mark.parametrize("currency", ["JPY", "USD"])
def test_the_programme_that_comes_along_speaks_the_demos_languages(currency: str) -> None:
    programme = default_rules(currency)
    assert programme.basis.amount == 100
    texts = [programme.name, *(each.name for each in (*programme.tiers, *programme.rewards))]
    assert all({"ja", "en", "es"} <= set(text) for text in texts)
