"""An order as Odoo takes it, in one call of `pos.order.sync_from_ui`. Every uuid in it is made from the
order's key, so that a repeated call is known as such.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from kiosk.core.menu import ServiceMode, plain
from kiosk.core.order import COUNTER, Order, Payment
from kiosk.ports.errors import Reason, Refused
from pos_adapters.odoo.goods import Goods
from pos_adapters.odoo.order_uuid import inner, uuid_of
from pos_adapters.odoo.rewards import Held
from pos_adapters.odoo.rows import Rows
from pos_adapters.odoo.sets import combo_items
from pos_adapters.odoo.settings import OdooPosSettings
from pos_adapters.odoo.shop import OdooShop

Body = dict[str, Any]

_TAKE_OUT = {"ja": "持ち帰り", "es": "Para llevar"}
_LONGEST_NOTE = 200
_OPTIONAL = {"preset_id", "table_stand_number", "general_customer_note", "floating_order_name"}
"""Fields that come with modules a shop may lack."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes orders for one point of sale. `there`: the fields that orders and their lines have there."""

    shop: OdooShop
    settings: OdooPosSettings
    session: int
    there: Mapping[str, frozenset[str]]

    def body(self, order: Order, payment: Payment | None, goods: Sequence[Goods], rows: Rows) -> Body:
        """The whole order. Raises Refused(INVALID) where something in it has no place at this Odoo."""
        name, when = uuid_of(order.key), order.created_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")
        number, quote = self.shop.currency.number, order.quote
        draft = order.method == COUNTER
        payments = self._payments(order, payment, name, when)
        lines = [self._line(good, name, rows) for good in goods if not good.discount]
        lines += self._discounts([good for good in goods if good.discount], name, rows, order)
        body: Body = {
            "uuid": name,
            "access_token": inner(name, "access"),
            "session_id": self.session,
            "config_id": self.shop.config,
            "company_id": self.shop.company,
            "state": "draft" if draft else "paid",
            "date_order": when,
            "lines": [[0, 0, line] for line in lines],
            "payment_ids": payments,
            "amount_total": number(quote.total),
            "amount_tax": number(quote.tax),
            "amount_paid": number(quote.points if draft else quote.total),
            "amount_return": 0,
            "partner_id": self._partner(order),
            "preset_id": self._preset(order) or False,
            "table_stand_number": order.table or False,
            "general_customer_note": self._note(order),
            "floating_order_name": order.number if order.promised else False,
            "relations_uuid_mapping": self._parents(goods, name),
        }
        optional = _OPTIONAL - self.there["pos.order"]
        return {key: value for key, value in body.items() if key not in optional}

    def _line(self, good: Goods, name: str, rows: Rows) -> Body:
        assert good.net is not None
        currency = self.shop.currency
        body: Body = {
            "uuid": inner(name, good.key),
            "product_id": self._product(good),
            "qty": good.quantity,
            "price_unit": currency.each(good.amount, good.quantity),
            "price_subtotal": currency.number(good.net),
            "price_subtotal_incl": currency.number(good.gross),
            "price_extra": currency.number(good.extra) if good.extra else 0.0,
            "discount": 0,
            "tax_ids": [[6, 0, list(good.tax_ids)]],
            "attribute_value_ids": [[4, value] for value in good.values],
            "full_product_name": good.name,
            "customer_note": "",
        }
        if good.step and "combo_item_id" in self.there["pos.order.line"]:
            step, variant = good.step
            body["combo_item_id"] = combo_items(rows, step).get(variant, False)
        return body

    def _discounts(self, goods: Sequence[Goods], name: str, rows: Rows, order: Order) -> list[Body]:
        """The lines of discounts. That one is what a member of Odoo's own has for points is experimental, as
        spending them is; what it costs stands in the first.
        """
        lines = [self._line(good, name, rows) for good in goods]
        if order.quote.outside is not None or not order.holds:
            return lines
        held = Held.of(order.holds[0])
        costs = [float(held.points), *(0.0 for _ in lines[1:])]
        return [
            {**line, **self._reward(held), "points_cost": cost}
            for line, cost in zip(lines, costs, strict=True)
        ]

    def _reward(self, held: Held) -> Body:
        return {
            "is_reward_line": True,
            "reward_id": held.reward,
            "coupon_id": held.card,
            "reward_identifier_code": held.id,
        }

    def _product(self, good: Goods) -> int:
        if not good.discount:
            return good.product
        if self.settings.discount_product is None:
            raise Refused(Reason.INVALID, "discounts need the setting discount_product")
        return self.settings.discount_product

    def _parents(self, goods: Sequence[Goods], order: str) -> Body:
        parts = {
            inner(order, good.key): {"combo_parent_id": inner(order, good.parent)}
            for good in goods
            if good.parent
        }
        return {"pos.order.line": parts} if parts else {}

    def _payments(self, order: Order, payment: Payment | None, name: str, when: str) -> list[Any]:
        """What was paid, and with what; of an order that goes to the counter, by points only. Raises
        Refused(INVALID) where that is not what there is to pay.
        """
        paid = payment.amount.minor if payment else 0
        if paid != order.quote.due.minor and order.method != COUNTER:
            raise Refused(Reason.INVALID, "the payment is not what there is to pay")
        found = []
        if payment is not None:
            found.append(self._payment(name, when, self.settings.payment_method, payment.amount, payment.id))
        if order.quote.points:
            method = self.settings.points_payment_method
            if method is None:
                raise Refused(Reason.INVALID, "points need the setting points_payment_method")
            found.append(self._payment(name, when, method, order.quote.points, ""))
        return found

    def _payment(self, order: str, when: str, method: int, amount: Any, reference: str) -> list[Any]:
        body: Body = {
            "uuid": inner(order, f"payment {method} {reference}"),
            "name": when,
            "payment_method_id": method,
            "amount": self.shop.currency.number(amount),
        }
        return [0, 0, {**body, "transaction_id": reference} if reference else body]

    def _partner(self, order: Order) -> int | bool:
        """A member of Odoo's own: their id there."""
        member_id = order.pos_member_id
        return int(member_id) if member_id is not None and member_id.isdecimal() else False

    def _preset(self, order: Order) -> int | None:
        if not self.shop.use_presets:
            return None
        take_out = order.basket.mode is ServiceMode.TAKE_OUT
        return self.settings.take_out_preset if take_out else self.settings.eat_in_preset

    def _note(self, order: Order) -> str:
        """What the staff must read: the kiosk's number, how the guest is called, that it is taken out, and
        what an offer, reward or coupon was for.
        """
        language = self.settings.languages[0].partition("_")[0]
        take_out = order.basket.mode is ServiceMode.TAKE_OUT and not self._preset(order)
        offers = [each.name for each in order.basket.offers]
        offers += [each.name for each in (order.basket.reward, order.basket.coupon) if each is not None]
        said = [
            f"#{order.number}",
            order.name or "",
            _TAKE_OUT.get(language, "Take out") if take_out else "",
            *(plain(name, language) for name in offers),
        ]
        return " / ".join(filter(None, said))[:_LONGEST_NOTE]
