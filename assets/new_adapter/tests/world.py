"""The fake POS as the conformance suite sees it: `kiosk.conformance.worlds.PosWorld`."""

from __future__ import annotations

from collections import Counter
from datetime import date

from fake_pos import Dish, FakePos

from kiosk.conformance import Placed
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.faultproxy import CHANGING, FaultProxy

CURRENCY = "EUR"


class World:
    """What a test can do to the POS, and what it can look at. The adapter speaks to `wire`, which loses
    answers and makes all the other troubles of a line.
    """

    changing = CHANGING
    """The requests that change something: all that are no GET. Where your POS reads by POST too, name those
    that do more, such as "POST /orders(/.*)?".
    """

    def __init__(self, pos: FakePos) -> None:
        self.pos = pos
        self.wire = FaultProxy(pos.url)
        self.secrets: tuple[str, ...] = (pos.token,)

    def lock_out(self) -> None:
        self.pos.locked = True

    def work_again(self) -> None:
        self.pos.locked = False

    def today(self) -> date:
        return date.today()

    def orders(self) -> list[Placed]:
        placed = []
        for order in self.pos.shop.orders:
            quantities: Counter[str] = Counter()
            for line in order.lines:
                quantities[line.dish] += line.quantity
            total = Money(order.total, CURRENCY)
            paid, cancelled = order.state == "paid", order.state == "cancelled"
            placed.append(Placed(order.id, total, paid, cancelled, quantities))
        return placed

    def approve(self, amount: Money) -> Payment:
        return Payment("payment-1", PaymentState.APPROVED, amount)

    def sell_out(self, variant_id: str) -> None:
        self.pos.shop.dishes[variant_id].sold_out = True

    def raise_price(self, variant_id: str, by: int) -> None:
        self.pos.shop.dishes[variant_id].price += by
        self.pos.shop.version += 1

    def fill_menu(self, count: int) -> None:
        for number in range(count):
            name = f"more-{number}"
            self.pos.shop.dishes[name] = Dish(name, f"More {number}", 100 + number)
        self.pos.shop.version += 1

    def close_shop(self) -> None:
        self.pos.shop.open = False

    def take_call(self, call_id: str) -> None:
        raise LookupError("this POS cannot ring for staff")
