"""What the demo shop says of itself, as its first edition: marks that belong to no real association, and in
Japan what becomes of paper vouchers.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kiosk.core.brand import Brand, Mark
from kiosk.core.edition import Content, Edition
from kiosk.core.voucher import Voucher
from kiosk.store import editions
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config

CHECKED = timedelta(days=12)
_HYGIENE = {
    "ja": "食品衛生責任者が｜います",
    "en": "Food hygiene supervisor on duty",
    "es": "Responsable de higiene presente",
    "ja-Hira": "たべものの せいけつを みる ひとが います",
}
_ALLERGENS = {
    "ja": "アレルギー情報｜{0}確認",
    "en": "Allergen information checked on {0}",
    "es": "Alérgenos revisados el {0}",
    "ja-Hira": "アレルギーを しらべた日 {0}",
}
_VOUCHERS = (
    Voucher(
        {"ja": "お食事券", "en": "Meal vouchers", "es": "Vales de comida", "ja-Hira": "しょくじけん"},
    ),
    Voucher(
        {
            "ja": "コードのない紙クーポン",
            "en": "Paper coupons without a code",
            "es": "Cupones de papel sin código",
            "ja-Hira": "コードの ない かみの クーポン",
        },
        at_counter=False,
    ),
)


def demo_content(now: datetime, country: str = "JP") -> Content:
    """`now`: aware. The allergens were looked at some days ago, for a year."""
    day = (now - CHECKED).date()
    said = {
        "ja": f"{day.year}年{day.month}月{day.day}日",
        "en": f"{day:%b} {day.day}, {day.year}",
        "es": f"{day.day}/{day.month}/{day.year}",
        "ja-Hira": f"{day.month}がつ {day.day}にち",
    }
    checked = {language: words.format(said[language]) for language, words in _ALLERGENS.items()}
    return Content(
        brand=Brand(
            marks=(
                Mark(_HYGIENE, "mark-hygiene", "00-1234"),
                Mark(checked, "mark-allergens", until=day + timedelta(days=365)),
            ),
            vouchers=_VOUCHERS if country == "JP" else (),
        )
    )


def begin(config: Config, now: datetime) -> None:
    """The demo shop's first edition, unless it has one. Raises StoreError."""
    with closing(ShopDatabase(config.shop_database.url)) as shop, shop.transaction() as transaction:
        if editions.heads(transaction, 1):
            return
        first = Edition(0, "Okawari", now, now, content=demo_content(now, config.shop.country))
        editions.add(transaction, first, editions.Replaced())
        editions.changed(transaction)
