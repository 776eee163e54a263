"""Locations: one shop with a time zone, opening hours, and whether it is active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json
from tests.emulators.square.errors import not_found

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


def list_locations(shop: Shop, ask: Ask) -> Json:
    return {"locations": [_location(shop)]}


def retrieve_location(shop: Shop, ask: Ask) -> Json:
    if ask.ids["location_id"] not in (shop.location_id, "main"):
        raise not_found(f"Location {ask.ids['location_id']}")
    return {"location": _location(shop)}


def _location(shop: Shop) -> Json:
    return {
        "id": shop.location_id,
        "name": "Seaside Stand",
        "business_name": "Seaside Stand",
        "timezone": shop.time_zone,
        "status": "ACTIVE" if shop.active else "INACTIVE",
        "created_at": "2024-01-15T09:00:00Z",
        "merchant_id": "MERCHANT1SEASIDE",
        "country": shop.country,
        "language_code": "ja-JP" if shop.country == "JP" else "en-US",
        "currency": shop.currency,
        "type": "PHYSICAL",
        "capabilities": ["CREDIT_CARD_PROCESSING"],
        "business_hours": {"periods": [] if shop.always_closed else [_hours(day) for day in DAYS]},
    }


def _hours(day: str) -> Json:
    return {"day_of_week": day, "start_local_time": "07:00:00", "end_local_time": "23:00:00"}
