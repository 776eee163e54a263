"""A test order: an open order at the POS that no kitchen sees, marked TEST, and taken back at once."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.core.basket import Basket, first_line, missing_of
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.order import Order, Placing, Receipt, ReceiptState
from kiosk.ports.errors import PortError, Uncertain
from kiosk.ports.pos import Capabilities, NotModified
from kiosk.staff.device_tests import Outcome

MARK = "TEST"


def possible(pos: Capabilities) -> bool:
    """Only where it can be taken back, is never paid, and the kitchen does not see it."""
    return pos.cancel and pos.quote and pos.placing is Placing.PLACE_THEN_PAY


def place_and_cancel(pos: Any, method: str, now: datetime, key: str = "") -> Outcome:
    """`method`: one that is paid at the terminal, so that the order stays open. `now`: aware."""
    if not possible(pos.capabilities):
        return Outcome(False, ("the POS's adapter cannot take a test order back",))
    key = key or f"test-{uuid.uuid4()}"
    try:
        order = _order(pos, method, now, key)
    except PortError as error:
        return Outcome(False, (f"quote: {error}",))
    if order is None:
        return Outcome(False, ("there is nothing simple on the menu",))
    try:
        receipt = pos.submit(order, None, key)
    except Uncertain as error:
        receipt = _found(pos, key)
        if receipt is None:
            return Outcome(False, (f"submit: {error}", f"look for {MARK} {key} at the POS"))
    except PortError as error:
        return Outcome(False, (f"submit: {error}",))
    return _cancelled(pos, receipt, key)


def _order(pos: Any, method: str, now: datetime, key: str) -> Order | None:
    menu = pos.menu(None)
    if isinstance(menu, NotModified):
        return None
    basket = _basket(menu)
    if basket is None:
        return None
    quote = pos.quote(basket, None, None)
    return Order(key, MARK, now, "en", basket, quote, (), method, name=MARK)


def _basket(menu: Menu) -> Basket | None:
    """One of the cheapest thing that needs no choice."""
    for item in sorted(menu.items, key=lambda item: not item.simple):
        line = first_line(menu, item)
        if item.sellable and item.age_limit is None and not missing_of(menu, item, line):
            return Basket(ServiceMode.TAKE_OUT).added(replace(line, quantity=1))
    return None


def _found(pos: Any, key: str) -> Receipt | None:
    if not pos.capabilities.find:
        return None
    try:
        found: Receipt | None = pos.find(key)
    except PortError:
        return None
    return found


def _cancelled(pos: Any, receipt: Receipt, key: str) -> Outcome:
    placed = f"{MARK} {receipt.number}: {receipt.state}"
    try:
        after = pos.cancel(receipt, f"{key}-cancel")
    except PortError as error:
        return Outcome(False, (placed, f"cancel: {error}", "cancel it at the POS by hand"))
    return Outcome(after.state is ReceiptState.CANCELLED, (placed, f"{MARK} {after.number}: {after.state}"))
