"""Points as money, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.journey.basket_moves import most_points
from kiosk.core.journey.state import Kiosk
from kiosk.ui.text import money, money_in_words, number

translate = QCoreApplication.translate


@frozen
class PayWithPoints:
    """`most`: what can be paid with points, as "320 pt"; `worth` as money; `used` what the order uses."""

    most: str = ""
    worth: str = ""
    used: str = ""


def pay_with_points(kiosk: Kiosk) -> PayWithPoints:
    """What of this order the member can pay with points; empty where nothing."""
    programme, basket, language = kiosk.shop.programme, kiosk.guest.basket, kiosk.guest.language
    most = most_points(kiosk, basket)
    if programme is None or programme.point_value is None or not most or not kiosk.shop.loyalty_ready:
        return PayWithPoints()
    used = money(-(programme.point_value * basket.points), language) if basket.points else ""
    return PayWithPoints(
        translate("MemberHome", "%1 pt").replace("%1", number(most, language)),
        money_in_words(programme.point_value * most, language),
        used,
    )
