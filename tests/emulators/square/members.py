"""The loyalty programme of the demo shop, and three who belong to it."""

from __future__ import annotations

from tests.emulators.square.asking import Json
from tests.emulators.square.loyalty import new_account
from tests.emulators.square.shop import Shop

PROGRAM_ID = "PROGRAM1"
TIERS = (
    ("TIER_TENTH", 20, "10% off entire sale", "RULE_TENTH"),
    ("TIER_COFFEE", 30, "Free coffee", "RULE_COFFEE"),
    ("TIER_FIVE", 50, "5.00 off entire sale", "RULE_FIVE"),
)
# Account, customer, given name, phone in the United States and in Japan, mail, points.
MEMBERS = (
    ("ACCOUNT_ANN", "CUSTOMER_ANN", "Ann", "+14155551234", "+819012345678", "ann@example.com", 400),
    ("ACCOUNT_BEN", "CUSTOMER_BEN", "Ben", "+14155555678", "+819087654321", "ben@example.com", 5),
)
NO_MEMBER = ("CUSTOMER_CAL", "Cal", "cal@example.com")


def open_program(shop: Shop) -> None:
    """One point for each hundred minor units that are spent, before tax."""
    shop.program = {
        "id": PROGRAM_ID,
        "status": "ACTIVE",
        "reward_tiers": [_tier(shop, *tier) for tier in TIERS],
        "terminology": {"one": "Shell", "other": "Shells"},
        "location_ids": [shop.location_id],
        "created_at": "2026-01-15T09:00:00Z",
        "updated_at": "2026-01-15T09:00:00Z",
        "accrual_rules": [
            {
                "accrual_type": "SPEND",
                "points": 1,
                "spend_data": {"amount_money": shop.money(100), "tax_mode": "BEFORE_TAX"},
            }
        ],
    }
    for account_id, customer_id, name, american, japanese, mail, points in MEMBERS:
        phone = japanese if shop.country == "JP" else american
        _customer(shop, customer_id, {"given_name": name, "phone_number": phone, "email_address": mail})
        account = new_account(shop, phone, customer_id, account_id)
        account |= {"balance": points, "lifetime_points": points}
    customer_id, name, mail = NO_MEMBER
    _customer(shop, customer_id, {"given_name": name, "email_address": mail})


def _tier(shop: Shop, tier_id: str, points: int, name: str, rule_id: str) -> Json:
    rule = shop.catalog.get(rule_id)
    return {
        "id": tier_id,
        "points": points,
        "name": name,
        "created_at": "2026-01-15T09:00:00Z",
        "pricing_rule_reference": {"object_id": rule_id, "catalog_version": rule["version"]},
    }


def _customer(shop: Shop, customer_id: str, facts: Json) -> None:
    facts |= {"id": customer_id, "created_at": shop.now(), "updated_at": shop.now(), "version": 0}
    shop.customers[customer_id] = {**facts, "creation_source": "LOYALTY"}
