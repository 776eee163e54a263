"""The paper that guests bring, in words: what the counter takes, and what nobody here does."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.journey.checkout import methods
from kiosk.core.journey.state import Kiosk
from kiosk.core.language import japanese
from kiosk.core.order import COUNTER
from kiosk.ui.limits import LimitRow
from kiosk.ui.text import name

translate = QCoreApplication.translate


def voucher_rows(kiosk: Kiosk) -> list[LimitRow]:
    """Before the guest has ordered."""
    return _rows(kiosk, translate("Vouchers", "Taken at the counter: %1"))


def voucher_rows_to_pay(kiosk: Kiosk) -> list[LimitRow]:
    """Beside the ways to pay: what the counter takes says which of them to choose."""
    ways, quote = methods(kiosk), kiosk.guest.quote
    if quote is not None and not quote.due:
        return []
    if COUNTER in ways and len(ways) > 1:
        return _rows(kiosk, translate("Vouchers", "%1: choose “Pay at the counter”"))
    return voucher_rows(kiosk)


def _rows(kiosk: Kiosk, at_counter: str) -> list[LimitRow]:
    taken, refused = _names(kiosk, True), _names(kiosk, False)
    rows = [LimitRow("ticket", at_counter.replace("%1", taken))] if taken else []
    if refused:
        rows.append(LimitRow("ban", translate("Vouchers", "Not taken here: %1").replace("%1", refused)))
    return rows


def _names(kiosk: Kiosk, at_counter: bool) -> str:
    menu, language = kiosk.shop.menu, kiosk.guest.language
    vouchers = menu.brand.vouchers if menu is not None else ()
    found = [name(each.name, language) for each in vouchers if each.at_counter is at_counter]
    return ("、" if japanese(language) else ", ").join(found)
