"""What becomes of a placed order: settled, paid at the counter, ready, cancelled, refunded; and its
points."""

from collections.abc import Sequence
from typing import Any

from pos_adapters.mock.server.arithmetic import shared
from pos_adapters.mock.server.gift_cards import GiftCards
from pos_adapters.mock.server.ic_cards import IcCards
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.loyalty import Coupons, Points
from pos_adapters.mock.server.members import Members
from pos_adapters.mock.server.orders import Order, Orders
from pos_adapters.mock.server.point_cards import PointCards
from pos_adapters.mock.server.problems import conflict, invalid
from pos_adapters.mock.server.shelf import Shelf
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.terminal import Terminal
from pos_adapters.mock.server.wire import (
    EarnRequest,
    Money,
    RefundLine,
    ReversePartRequest,
    SettleRequest,
)

IN_KITCHEN = ("paid", "ready")


class After:
    """`void_after_s`: how long an unpaid order waits for its guest."""

    def __init__(
        self,
        shop: Shop,
        shelf: Shelf,
        orders: Orders,
        members: Members,
        points: Points,
        coupons: Coupons,
        gift_cards: GiftCards,
        point_cards: PointCards,
        terminal: Terminal,
        ic_cards: IcCards,
        void_after_s: float,
    ) -> None:
        self._shop = shop
        self._shelf = shelf
        self._orders = orders
        self._members = members
        self._points = points
        self._coupons = coupons
        self._gift_cards = gift_cards
        self._point_cards = point_cards
        self._terminal = terminal
        self._ic_cards = ic_cards
        self._void_after_s = void_after_s

    def settle(self, order_id: str, request: SettleRequest) -> Order:
        """Release an open order: paid to the kitchen, or unpaid to the counter. Raises Problem `payment`,
        `cancelled`."""
        order = self._orders.read(order_id)
        if order["state"] not in ("open", "unpaid", *IN_KITCHEN):
            raise conflict("cancelled", f"The order is {order['state']}.")
        due = order["quote"]["due"]["amount"]
        if request.payment_id is not None:
            paid = self._terminal.take_for(order_id, request.payment_id, due)
            return self._pay(order, {"kind": "terminal", "id": paid["id"], "masked": paid["masked"]})
        if request.reference is not None:
            if request.amount is None or request.amount.model_dump() != order["quote"]["due"]:
                raise conflict("payment", f"The payment is not of {due}.")
            return self._pay(order, {"kind": "other", "id": request.reference, "masked": None})
        if due == 0 and order["check_age"] is None:
            return self._pay(order, {"kind": "nothing", "id": "", "masked": None})
        if order["state"] == "open":
            order["state"] = "unpaid"
        return self._orders.store(order)

    def _pay(self, order: Order, payment: dict[str, str | None]) -> Order:
        """Book a payment; the same payment again changes nothing, another one is refused."""
        if order["state"] in IN_KITCHEN:
            if any(known["id"] == payment["id"] for known in order["payments"]):
                return order
            raise conflict("paid", "The order is paid.")
        order["payments"].append({**payment, "amount": order["quote"]["due"]})
        order |= {"state": "paid", "paid_at": self._shop.timestamp()}
        for hold_id in order["hold_ids"]:
            self._points.redeem(hold_id, order["id"])
        self._gift_cards.redeem(order)
        self._book_earnings(order)
        self._point_cards.settle(order)
        return self._orders.store(order)

    def pay_at_counter(self, order_id: str) -> Order:
        """Staff took the money (and looked at the guest's age, where that is asked)."""
        order = self._orders.read(order_id)
        if order["state"] != "unpaid":
            raise conflict("not_unpaid", f"The order is {order['state']}.")
        return self._pay(order, {"kind": "counter", "id": new_id("cash"), "masked": None})

    def ready(self, order_id: str) -> Order:
        order = self._orders.read(order_id)
        if order["state"] not in IN_KITCHEN:
            raise conflict("not_paid", f"The order is {order['state']}.")
        if order["state"] == "paid":
            order |= {"state": "ready", "ready_at": self._shop.timestamp()}
        return self._orders.store(order)

    def cancel(self, order_id: str, reason: str) -> Order:
        """Take an unpaid order back, with its stock, coupon and points. Raises Problem `too_late` where it
        is paid."""
        order = self._orders.read(order_id)
        if order["state"] in IN_KITCHEN:
            raise conflict("too_late", "The order is paid: it can only be refunded.")
        if order["state"] in ("open", "unpaid"):
            order |= {"state": "cancelled", "ended_at": self._shop.timestamp(), "reason": reason}
            self._shelf.give_back(self._orders.lines_of(order))
            self._undo_loyalty(order)
            self._gift_cards.let_go(order)
            self._orders.store(order)
        return order

    def _undo_loyalty(self, order: Order) -> None:
        for hold_id in order["hold_ids"]:
            if self._points.hold_body(hold_id)["state"] == "held":
                self._points.release(hold_id)
        self._points.take_back(order["id"])
        self._coupons.give_back(order["id"])

    def refund(self, order_id: str, lines: Sequence[RefundLine], reason: str) -> Order:
        """Give money back for lines, or for all that is left: first what was paid with money, then the gift
        card's part; the terminal gives back what it took."""
        order = self._orders.read(order_id)
        if order["state"] == "refunded" and not lines:
            order["refunded"]["last"] = 0
            return self._orders.store(order)
        if order["state"] not in IN_KITCHEN:
            raise conflict("not_paid", f"The order is {order['state']}.")
        given = order["refunded"]
        amount = sum(self._give_line(order, line) for line in lines or self._rest(order))
        money = max(0, min(amount, order["quote"]["due"]["amount"] - given["amount"]))
        given |= {"amount": given["amount"] + amount, "last": amount}
        self._give_money(order, money)
        self._point_cards.settle(order)
        self._gift_cards.give_back(order, amount - money)
        if not self._rest(order):
            order |= {"state": "refunded", "ended_at": self._shop.timestamp(), "reason": reason}
            self._points.take_back(order_id)
        elif order["earned"]:
            self._shrink_earnings(order)
        return self._orders.store(order)

    def _rest(self, order: Order) -> list[RefundLine]:
        gone = order["refunded"]["lines"]
        left = {line["line_id"]: line["quantity"] - gone.get(line["line_id"], 0) for line in order["lines"]}
        return [RefundLine(line_id=name, quantity=count) for name, count in left.items() if count > 0]

    def _give_line(self, order: Order, line: RefundLine) -> int:
        """Mark some of a line as given back; the answer is their part of the total, discounts and taxes in
        it."""
        left = {rest.line_id: rest.quantity for rest in self._rest(order)}
        if left.get(line.line_id, 0) < line.quantity:
            raise invalid(f"Line {line.line_id}: {left.get(line.line_id, 0)} are left to refund.")
        amounts = [_paid_for(entry) for entry in order["lines"]]
        totals = shared(order["quote"]["total"]["amount"], amounts)
        index = next(i for i, entry in enumerate(order["lines"]) if entry["line_id"] == line.line_id)
        each = shared(totals[index], [1] * order["lines"][index]["quantity"])
        gone = order["refunded"]["lines"].get(line.line_id, 0)
        order["refunded"]["lines"][line.line_id] = gone + line.quantity
        return sum(each[gone : gone + line.quantity])

    def _give_money(self, order: Order, amount: int) -> None:
        for payment in order["payments"]:
            if payment["kind"] == "terminal":
                taken = self._terminal.read(payment["id"])
                back = min(amount, taken["amount"]["amount"] - taken["refunded"])
                if back:
                    currency = taken["amount"]["currency"]
                    self._terminal.refund(payment["id"], Money(amount=back, currency=currency))

    def _earning(self, order: Order) -> int:
        """What is left of the money an order was paid with: money goes back before points do."""
        told: int = sum(part["money"] for part in order.get("parts", {}).values())
        given: int = order["refunded"]["amount"]
        return max(0, _spent(order) - max(given, told))

    def _shrink_earnings(self, order: Order) -> None:
        lost = order["earned"] - self._points.earned(self._earning(order))
        self._points.give(order["earner"], -lost, order["id"])
        order["earned"] -= lost

    def cancel_by_staff(self, order_id: str, reason: str) -> Order:
        """What the staff's one button does: an unpaid order is cancelled, a paid one refunded."""
        if self._orders.read(order_id)["state"] in IN_KITCHEN:
            return self.refund(order_id, (), reason)
        return self.cancel(order_id, reason)

    def earn(self, request: EarnRequest) -> dict[str, object]:
        """Book an order's points to a member: now, or, for an unpaid order, when it is paid. A stranger
        earns 0."""
        order = self._orders.read(request.order_id)
        earner = self._earner(request)
        if order["earner"] not in (None, earner):
            raise conflict("earned", "Somebody else earned for this order.")
        if earner is None or order["state"] in ("cancelled", "refunded"):
            return {"points": 0, "booked": False}
        order["earner"] = earner
        if order["state"] in IN_KITCHEN and order["earned"] is None:
            self._book_earnings(order)
        self._orders.store(order)
        points = self._points.earned(self._earning(order))
        return {"points": points, "booked": order["earned"] is not None}

    def _earner(self, request: EarnRequest) -> str | None:
        if request.member_id is not None:
            self._members.must_be(request.member_id)
            return request.member_id
        if request.phone is not None:
            return self._members.by_phone(request.phone)
        if request.card is not None:
            return self._ic_cards.owner(request.card)
        return self._members.by_code(request.code or "")

    def _book_earnings(self, order: Order) -> None:
        if order["earner"] is not None:
            order["earned"] = self._points.earned(self._earning(order))
            self._points.give(order["earner"], order["earned"], order["id"])

    def reverse(self, order_id: str) -> Order:
        """Take back what an order earned, give back what it spent."""
        order = self._orders.read(order_id)
        self._undo_loyalty(order)
        return order

    def reverse_part(self, request: ReversePartRequest) -> Order:
        """Give some of the points back that an order spent, and take back what the money earned. A part that
        is known changes nothing, and more points than were spent do not come back.
        """
        order = self._orders.read(request.order_id)
        parts = order.setdefault("parts", {})
        if request.part in parts or order["state"] not in IN_KITCHEN:
            return order
        back = self._points.give_part(order["id"], request.points)
        parts[request.part] = {"money": request.money.amount, "points": back}
        if order["earned"]:
            self._shrink_earnings(order)
        return self._orders.store(order)

    def sweep(self) -> list[Order]:
        """Void unpaid orders whose guest has not come in time."""
        oldest = self._shop.timestamp() - self._void_after_s
        late = self._orders.unpaid(before=oldest)
        return [self.cancel(order["id"], "not paid in time") for order in late]

    def close_session(self) -> list[Order]:
        """End the day: no more orders, and what is unpaid is voided."""
        self._shop.open_session(False)
        return [self.cancel(order["id"], "closing") for order in self._orders.unpaid()]


def _spent(order: Order) -> int:
    """What was paid with money, a gift card's too."""
    quote = order["quote"]
    amount: int = quote["total"]["amount"] - quote["points"]["amount"]
    return amount


def _paid_for(line: dict[str, Any]) -> int:
    """What a line costs without what was taken off it alone; orders of older versions say nothing of that."""
    amount: int = line["amount"]["amount"]
    return amount - line["taken_off"]["amount"] if "taken_off" in line else amount
