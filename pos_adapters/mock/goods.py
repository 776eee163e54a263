"""Baskets and orders on their way to the mock POS, quotes and receipts on their way back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.money import zero
from kiosk.core.offers import Coupon, LinesOff, Reward
from kiosk.core.order import COUNTER, Order, Receipt, ReceiptState
from kiosk.core.point_card import CardPoints
from kiosk.core.pricing import Outside, Quote, QuoteDiscount, QuoteLine, QuoteTax
from pos_adapters.mock.link import body_of_money, money_of, text_of, words_of
from pos_adapters.mock.menu import tax_row

Body = dict[str, Any]
LONGEST_NAME = 60


def goods_body(basket: Basket, member_id: str | None, outside: Outside | None) -> Body:
    """What is asked to be priced, the shop's own offers first. `outside`: what another programme than this
    POS's takes off and pays.
    """
    body: Body = {"mode": basket.mode.value, "lines": [_line(line) for line in basket.lines]}
    offers = [_lines_off(x) for x in basket.offers]
    if outside is None:
        offs = [_off(x) for x in (basket.reward, basket.coupon) if x is not None]
        return {**body, "discounts": offers + offs, "member_id": member_id, "points": basket.points}
    return {
        **body,
        "discounts": offers + [_amount_off(x) for x in outside.discounts],
        "points_amount": body_of_money(outside.points) if outside.points else None,
    }


def _line(line: Line) -> Body:
    return {
        "line_id": str(line.id),
        "variant_id": line.variant_id,
        "quantity": line.quantity,
        "options": _choices(line.choices),
        "parts": [_part(part) for part in line.parts],
    }


def _part(part: Part) -> Body:
    return {"step_id": part.step_id, "variant_id": part.variant_id, "options": _choices(part.choices)}


def _choices(choices: Iterable[Choice]) -> list[Body]:
    return [
        {
            "group_id": choice.group_id,
            "option_id": choice.option_id,
            "quantity": choice.quantity,
            "options": _choices(choice.choices),
        }
        for choice in choices
    ]


def _off(off: Reward | Coupon) -> Body:
    return {"coupon": off.code} if isinstance(off, Coupon) else {"reward_id": off.id}


def _amount_off(off: QuoteDiscount) -> Body:
    return {"id": off.id, "name": dict(off.name), "amount": body_of_money(off.amount)}


def _lines_off(off: LinesOff) -> Body:
    lines = [{"line_id": str(line_id), "amount": body_of_money(amount)} for line_id, amount in off.lines]
    return {"id": off.id, "name": dict(off.name), "lines": lines}


def order_body(order: Order) -> Body:
    """An order to place. Where the guest left with our number, it is the ticket's name."""
    outside = order.quote.outside
    if outside is not None:
        outside = replace(outside, points=order.quote.points)
    goods = goods_body(order.basket, order.pos_member_id, outside)
    return {
        **goods,
        "client_order_id": order.key,
        "payment": "counter" if order.method == COUNTER else "terminal",
        "language": order.language,
        "expected_total": body_of_money(order.quote.total),
        "hold_ids": [hold.id for hold in order.holds] if outside is None else [],
        "gift_hold_id": order.gift.id if order.gift is not None else None,
        "point_card": _point_card(order),
        "table": order.table,
        "guest_name": order.name and order.name[:LONGEST_NAME],
        "till_number": order.number,
        "ticket_name": order.number if order.promised else None,
    }


def _point_card(order: Order) -> Body | None:
    card = order.point_card
    return {"scheme": card.scheme, "number": card.number} if card is not None else None


def quote_of(body: Mapping[str, Any]) -> Quote:
    """The POS's price. Raises ValueError where its figures do not add up."""
    total = money_of(body["total"])
    return Quote(
        currency=total.currency,
        lines=tuple(
            QuoteLine(int(line["line_id"]), money_of(line["amount"]), money_of(line["unit"]))
            for line in body["lines"]
        ),
        subtotal=money_of(body["subtotal"]),
        discounts=tuple(
            QuoteDiscount(off["id"], text_of(off["name"]), money_of(off["amount"]))
            for off in body["discounts"]
        ),
        taxes=tuple(_tax(goods) for goods in body["taxes"]),
        total=total,
        included=bool(body["prices_include_tax"]),
        adjustment=zero(total.currency),
        points=money_of(body["points"]),
        from_pos=True,
    )


def _tax(goods: Mapping[str, Any]) -> QuoteTax:
    return QuoteTax(
        taxes=tuple(tax_row(row) for row in goods["rows"]),
        net=money_of(goods["net"]),
        amounts=tuple(money_of(row["tax"]) for row in goods["rows"]),
        gross=money_of(goods["gross"]),
    )


def receipt_of(body: Mapping[str, Any]) -> Receipt:
    """The POS's word about an order."""
    return Receipt(
        id=_name(body["id"]),
        number=_name(body["number"]),
        total=money_of(body["quote"]["total"]),
        state=ReceiptState(body["state"]),
        url=words_of(body["receipt_url"]),
        wait_minutes=None if body["wait_minutes"] is None else int(body["wait_minutes"]),
        refunded=money_of(body["refunded"]["amount"]),
        card_points=_card_points(body["card_points"]),
    )


def _card_points(body: Mapping[str, Any] | None) -> CardPoints | None:
    if body is None:
        return None
    points = None if body["points"] is None else int(body["points"])
    return CardPoints(_name(body["scheme"]), text_of(body["name"]), _name(body["masked"]), points)


def _name(body: Any) -> str:
    return words_of(str(body)) or ""
