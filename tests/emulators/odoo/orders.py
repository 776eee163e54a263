"""Orders as Odoo keeps them: it believes what it is told, and knows an order again by its uuid."""

from __future__ import annotations

import uuid
from typing import Any

from tests.emulators.odoo.database import Database, Record
from tests.emulators.odoo.errors import broken, invalid, user_error

ORDER_FIELDS = (
    "uuid",
    "state",
    "amount_total",
    "amount_tax",
    "amount_paid",
    "config_id",
    "session_id",
    "partner_id",
    "preset_id",
    "table_stand_number",
    "general_customer_note",
    "floating_order_name",
)
LINE_FIELDS = (
    "uuid",
    "product_id",
    "qty",
    "price_unit",
    "price_subtotal",
    "price_subtotal_incl",
    "price_extra",
    "full_product_name",
    "customer_note",
    "combo_item_id",
    "is_reward_line",
    "reward_id",
    "coupon_id",
    "points_cost",
    "reward_identifier_code",
    "refunded_orderline_id",
)
TOLD = (
    "uuid",
    "state",
    "amount_total",
    "amount_tax",
    "amount_paid",
    "pos_reference",
    "tracking_number",
    "lines",
)


class Orders:
    """`stored_as` and `lines_as` change an order and its lines on their way into the database, as somebody's
    own module may.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        known = (*ORDER_FIELDS, "pos_reference", "tracking_number", "lines", "create_date")
        database.know("pos.order", *known)
        database.know("pos.payment", "pos_order_id", "payment_method_id", "amount", "transaction_id")
        database.know("pos.order.line", *LINE_FIELDS, "order_id", "attribute_value_ids")
        self.stored_as: dict[str, Any] = {}
        self.lines_as: dict[str, Any] = {}
        self._number = 21

    def sync_from_ui(self, orders: list[Record]) -> Record:
        stored = [self._sync(order) for order in orders]
        lines = [line for order in stored for line in self.lines(order)]
        return {
            "pos.order": [{name: order[name] for name in ("id", *TOLD)} for order in stored],
            "pos.payment": [],
            "pos.order.line": lines,
        }

    def lines(self, order: Record) -> list[Record]:
        return [self._database.get("pos.order.line", number) for number in order["lines"]]

    def _sync(self, order: Record) -> Record:
        if "uuid" not in order:
            raise broken()
        known = next((o for o in self._database.all("pos.order") if o["uuid"] == order["uuid"]), None)
        if known is not None:
            return self._again(known, order)
        session = self._session(order)
        paid = sum(payment["amount"] for _, _, payment in order["payment_ids"])
        if order["state"] == "paid" and abs(paid - order["amount_total"]) > 0.005:
            raise user_error("Order / is not fully paid.")
        self._check_lines(order)
        return self._store(order, session, paid)

    def _again(self, known: Record, order: Record) -> Record:
        """A paid order comes back as it is; a draft's lines cannot be made twice; without lines it is
        numbered anew.
        """
        if known["state"] == "paid":
            if order["state"] == "draft":
                raise user_error(
                    "This order has already been paid. You cannot set it back to draft or edit it."
                )
            return known
        if order["lines"]:
            raise invalid("An order line with this uuid already exists")
        known.update(self._numbered(order["config_id"]))
        return known

    def _session(self, order: Record) -> int:
        """An order of a closed session goes to the one that is open now."""
        for session in self._database.all("pos.session"):
            if session["config_id"] == order["config_id"] and session["state"] == "opened":
                return int(session["id"])
        raise user_error("No open session available. Please open a new session to capture the order.")

    def _check_lines(self, order: Record) -> None:
        there = {line["uuid"] for line in self._database.all("pos.order.line")}
        for _, _, line in order["lines"]:
            if line["uuid"] in there:
                raise invalid("An order line with this uuid already exists")
            if line["product_id"] not in self._database.tables["product.product"]:
                raise invalid("Another model is using the record you are trying to delete.")

    def _numbered(self, config: int) -> Record:
        self._number += 1
        return {"pos_reference": f"260-{config}-{self._number:06d}", "tracking_number": str(self._number)}

    def _store(self, order: Record, session: int, paid: float) -> Record:
        kept = {name: order.get(name, False) for name in ORDER_FIELDS}
        kept |= {"session_id": session, "amount_paid": float(paid), "name": "/", "lines": []}
        number = self._database.add("pos.order", **kept, **self._numbered(order["config_id"]))
        stored = self._database.get("pos.order", number)
        parents = order.get("relations_uuid_mapping", {}).get("pos.order.line", {})
        for _, _, line in order["lines"]:
            stored["lines"].append(self._line(line, number, parents.get(line["uuid"], {})))
        stored["payments"] = [payment for _, _, payment in order["payment_ids"]]
        for payment in stored["payments"]:
            self.paid(number, payment["payment_method_id"], payment["amount"])
        stored.update(self.stored_as)
        self.stored_as, self.lines_as = {}, {}
        return stored

    def paid(self, order: int, method: int, amount: float) -> None:
        """A payment is noted."""
        payment = {"pos_order_id": order, "payment_method_id": method, "amount": float(amount)}
        self._database.add("pos.payment", **payment)

    def give_back(self, order: Record, lines: list[Record], method: int) -> None:
        """As Odoo's till does it: by an order of its own, whose lines undo those of the first."""
        amount = -sum(line["price_subtotal_incl"] for line in lines)
        number = self._database.add(
            "pos.order",
            **{name: False for name in ORDER_FIELDS},
            **self._numbered(order["config_id"]),
            name=f"{order['name']} REFUND",
            lines=[],
        )
        back = self._database.get("pos.order", number)
        back |= {"uuid": str(uuid.uuid4()), "state": "paid", "config_id": order["config_id"]}
        back |= {"amount_total": amount, "amount_tax": 0.0, "amount_paid": amount}
        for line in lines:
            undone = {**line, "id": None, "uuid": str(uuid.uuid4()), "order_id": number}
            undone |= {name: -line[name] for name in ("qty", "price_subtotal_incl")}
            undone |= {"refunded_orderline_id": line["id"]}
            back["lines"].append(self._database.add("pos.order.line", **undone))
        self.paid(number, method, amount)

    def _line(self, line: Record, order: int, parents: Record) -> int:
        kept = {name: line.get(name, False) for name in LINE_FIELDS}
        kept["qty"] = float(line["qty"])
        kept["attribute_value_ids"] = [value for _, value in line["attribute_value_ids"]]
        kept["tax_ids"] = line["tax_ids"][0][2]
        kept |= self.lines_as
        return self._database.add(
            "pos.order.line", order_id=order, combo_parent=parents.get("combo_parent_id", False), **kept
        )

    def action_pos_order_cancel(self, ids: list[int]) -> Record:
        for number in ids:
            order = self._database.get("pos.order", number)
            if order["state"] not in ("draft", "cancel"):
                raise user_error(
                    "This order has already been paid. You cannot set it back to draft or edit it."
                )
            order["state"] = "cancel"
        return {"pos.order": [{"id": n, "state": "cancel"} for n in ids]}
