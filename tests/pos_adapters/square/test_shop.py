"""The location: when it sells, and what it tells of itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.ports.errors import NotAllowed, NotSupported
from pos_adapters.square.shop import shop_of
from tests.pos_adapters.square.documents import LOCATION
from tests.pos_adapters.square.world import Square

WEDNESDAY_NOON = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)  # in Los Angeles


def hours(day: str, start: str, end: str) -> dict[str, str]:
    return {"day_of_week": day, "start_local_time": start, "end_local_time": end}


@pytest.mark.parametrize(
    ("facts", "is_open", "opens_at"),
    [
        ({}, True, None),  # it does not say when
        ({"business_hours": {}}, True, None),
        ({"status": "INACTIVE"}, False, None),
        ({"business_hours": {"periods": [hours("WED", "8:00:00", "21:00:00")]}}, True, None),
        ({"business_hours": {"periods": [hours("WED", "17:00:00", "21:00:00")]}}, False, "17:00"),
        ({"business_hours": {"periods": [hours("TUE", "18:00:00", "02:00:00")]}}, False, "18:00"),
        ({"business_hours": {"periods": [hours("WED", "00:00:00", "23:59:00")]}}, True, None),
        (
            {
                "business_hours": {
                    "periods": [hours("WED", "8:00:00", "11:00:00"), hours("WED", "13:00:00", "22:00:00")]
                }
            },
            False,
            "13:00",
        ),
    ],
)
def test_when_it_sells(facts: dict[str, Any], is_open: bool, opens_at: str | None) -> None:
    health = shop_of({**LOCATION, **facts}).health(WEDNESDAY_NOON)
    assert (health.open, health.opens_at) == (is_open, opens_at)


@pytest.mark.parametrize(("country", "age"), [("US", 21), ("JP", 20), ("CA", 19), ("GB", 18)])
def test_from_which_age_alcohol_is_sold(country: str, age: int) -> None:
    assert shop_of({**LOCATION, "country": country}).age_limit == age


def test_a_location_of_somebody_else_is_for_staff(square: Square) -> None:
    with pytest.raises(NotAllowed) as error:
        square.pos(location_id="LOC_OF_ANOTHER_SELLER").health()
    assert "location_id" in str(error.value)


def test_a_shop_whose_till_does_not_show_unpaid_orders_has_no_counter(square: Square) -> None:
    assert square.pos().capabilities.at_counter
    assert not square.pos(at_counter=False).capabilities.at_counter


def test_what_square_does_not_have_is_said(square: Square) -> None:
    for call in (lambda: square.pos().call_staff("help", "key"), lambda: square.pos().call_state("id")):
        with pytest.raises(NotSupported):
            call()
