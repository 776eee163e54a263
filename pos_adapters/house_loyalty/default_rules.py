"""The programme of a shop that has not published one: also the example to begin with."""

from __future__ import annotations

from typing import Any

from pos_adapters.house_loyalty.rules import Rules, checked

_UNIT = {"JPY": 1, "KRW": 10}
"""What ¥1 is about in minor units; where it is not said, a cent."""


def default_rules(currency: str) -> Rules:
    """1 point for every ¥100 (or dollar), which is worth ¥1 (or a cent)."""
    return checked(default_document(currency))


def default_document(currency: str) -> dict[str, Any]:
    unit = _UNIT.get(currency, 1)
    full = 100 * unit
    return {
        "name": {"ja": "おかわりポイント", "en": "Okawari Points", "es": "Puntos Okawari"},
        "currency": currency,
        "earning": [{"per": "amount", "points": 1, "amount": full}],
        "days": [{"percent": 200, "weekdays": [2]}],
        "point_value": unit,
        "tiers": _tiers(),
        "rewards": [
            _reward(
                "off-100",
                100,
                {"amount": 100 * unit},
                "お会計から100円引き相当",
                "A little off",
                "Un poco menos",
            ),
            _reward("off-10", 250, {"percent": 10}, "10％オフ", "10% off", "10 % de descuento"),
            _reward("off-20", 450, {"percent": 20}, "20％オフ", "20% off", "20 % de descuento"),
        ],
        "expiry": {"months": 12, "warn_days": 30},
        "welcome": {"points": 50},
        "birthday": {
            "gift": _gift("お誕生日おめでとうございます", "Happy birthday", "Feliz cumpleaños", 20, 30),
            "days_before": 7,
        },
        "referral": {
            "points": 200,
            "friend": _gift("お友だち紹介", "A friend sent you", "Te invita un amigo", 10, 90),
            "most": 20,
            "days": 90,
        },
    }


def _tiers() -> list[dict[str, Any]]:
    return [
        {"id": "regular", "name": {"ja": "レギュラー", "en": "Regular", "es": "Habitual"}, "from_points": 0},
        {
            "id": "gold",
            "name": {"ja": "ゴールド", "en": "Gold", "es": "Oro"},
            "from_points": 1000,
            "percent": 150,
        },
    ]


def _reward(name: str, points: int, saving: dict[str, Any], ja: str, en: str, es: str) -> dict[str, Any]:
    return {"id": name, "name": {"ja": ja, "en": en, "es": es}, "points": points, "saving": saving}


def _gift(ja: str, en: str, es: str, percent: int, days: int) -> dict[str, Any]:
    return {"name": {"ja": ja, "en": en, "es": es}, "saving": {"percent": percent}, "days": days}
