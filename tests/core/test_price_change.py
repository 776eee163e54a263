"""Many prices at once, rounded as prices are."""

from decimal import Decimal

import pytest

from kiosk.core.edition import Content
from kiosk.core.menu import ServiceMode
from kiosk.core.price_change import Rule, price_changes
from tests.core.menus import EAT_IN, TAKE_OUT, an_item, yen


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        (Rule(Decimal(5), step=10), 590, 620),
        (Rule(Decimal(5), step=10), 500, 530),
        (Rule(Decimal("-10"), step=10), 590, 530),
        (Rule(minor=30), 590, 620),
        (Rule(minor=-30, step=10), 20, 0),
        (Rule(Decimal(10), 5, 1), 100, 115),
        (Rule(step=50), 575, 600),
    ],
)
def test_a_price_is_changed_then_rounded_half_up(rule: Rule, before: int, after: int) -> None:
    assert rule.applied(yen(before)) == yen(after)


def test_only_what_changes_is_listed_and_the_drafts_prices_count() -> None:
    items = (an_item("soup", 300), an_item("tea", 0), an_item("rice", 200))
    content = Content(prices={"soup": {EAT_IN: yen(400)}})
    found = price_changes(content, items, Rule(minor=-200, step=200))
    assert [(new.variant_id, new.mode, new.before.minor, new.after.minor) for new in found] == [
        ("soup", EAT_IN, 400, 200),
        ("soup", TAKE_OUT, 300, 200),
        ("rice", EAT_IN, 200, 0),
        ("rice", TAKE_OUT, 200, 0),
    ]
    assert {new.mode for new in found} == set(ServiceMode)


def test_a_step_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="rounded"):
        Rule(step=0)
