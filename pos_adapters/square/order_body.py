"""Baskets and orders on their way to Square."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.core.basket import Basket, Choice, Line
from kiosk.core.menu import ServiceMode, Text, plain
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order
from kiosk.core.pricing import Outside, QuoteDiscount
from kiosk.ports.errors import Reason, Refused
from pos_adapters.square.reading import Json, body_of_money, clean
from pos_adapters.square.settings import SquarePosSettings

LONGEST_TICKET = 30
LONGEST_NOTE = 500
LONGEST_NAME = 255
LONGEST_REFERENCE = 40
NUMBER, AT_COUNTER, REWARD = "number", "at_counter", "reward"
"""What we note on an order in its metadata: what the guest is called by; that it is paid at the counter;
the reward tier that belongs to it.
"""
COUPON_UID, OUTSIDE_UID, OFFER_UID = "coupon", "outside-", "offer-"
FULFILMENT_UID = "kiosk"
_STAFF_WORDS = {
    "en": ("Eat in", "Take out", "table", "UNPAID", "To be paid at the counter", "Check the guest's age:"),
    "ja": ("店内", "持ち帰り", "テーブル", "未払い", "店頭でお支払い", "年齢確認:"),
}


def basket_body(
    basket: Basket,
    settings: SquarePosSettings,
    member_id: str | None,
    outside: Outside | None = None,
    language: str = "en",
) -> Json:
    """What is to be priced; `language`: the staff's, for the names of another programme's discounts. Raises
    Refused(INVALID) for a promo code that is no longer in the settings, and for points that are to be paid
    like money.
    """
    if basket.points if outside is None else outside.points:
        raise Refused(Reason.INVALID, "Square takes no points as money")
    body: Json = {
        "location_id": settings.location_id,
        "source": {"name": settings.source},
        "line_items": [_line(line, basket.mode, settings) for line in basket.lines],
        "pricing_options": {"auto_apply_taxes": True, "auto_apply_discounts": True},
    }
    if member_id is not None:
        body["customer_id"] = member_id
    discounts = _offers(basket, body["line_items"], language)
    if outside is not None:
        discounts += [_off(off, place, language) for place, off in enumerate(outside.discounts)]
    elif basket.coupon is not None:
        coupon = {"uid": COUPON_UID, "catalog_object_id": _discount_id(basket, settings), "scope": "ORDER"}
        discounts.append(coupon)
    return {**body, "discounts": discounts} if discounts else body


def _offers(basket: Basket, lines: list[Json], language: str) -> list[Json]:
    """What the shop's own offers take off: a discount for each offer and line, which the line names."""
    items = {line["uid"]: line for line in lines}
    found = []
    for place, off in enumerate(basket.offers):
        for line_id, amount in off.lines:
            uid = f"{OFFER_UID}{place}-{line_id}"
            items[str(line_id)].setdefault("applied_discounts", []).append({"discount_uid": uid})
            found.append(_fixed(uid, off.name, off.id, amount, "LINE_ITEM", language))
    return found


def _off(off: QuoteDiscount, place: int, language: str) -> Json:
    """What another programme takes off: shared by Square over all lines."""
    return _fixed(f"{OUTSIDE_UID}{place}", off.name, off.id, off.amount, "ORDER", language)


def _fixed(uid: str, name: Text, name_id: str, amount: Money, scope: str, language: str) -> Json:
    return {
        "uid": uid,
        "name": clean(plain(name, language))[:LONGEST_NAME] or name_id[:LONGEST_NAME],
        "type": "FIXED_AMOUNT",
        "amount_money": body_of_money(amount),
        "scope": scope,
    }


def _discount_id(basket: Basket, settings: SquarePosSettings) -> str:
    assert basket.coupon is not None
    found = settings.promo_codes.get(basket.coupon.code)
    if found is None:
        raise Refused(Reason.INVALID, "the promo code is not in [pos.settings.promo_codes]")
    return found


def _line(line: Line, mode: ServiceMode, settings: SquarePosSettings) -> Json:
    body: Json = {
        "uid": str(line.id),
        "catalog_object_id": line.variant_id,
        "quantity": str(line.quantity),
    }
    modifiers = list(_modifiers(line.choices, f"{line.id}", 1, None))
    if modifiers:
        body["modifiers"] = modifiers
    blocked = settings.take_out_taxes if mode is ServiceMode.EAT_IN else settings.eat_in_taxes
    if blocked:
        body["pricing_blocklists"] = {
            "blocked_taxes": [
                {"uid": f"{line.id}-{name}"[:60], "tax_catalog_object_id": name} for name in blocked
            ]
        }
    return body


def _modifiers(choices: Iterable[Choice], prefix: str, times: int, parent: str | None) -> Iterator[Json]:
    """Options, each with those nested in it after it. Square counts each of them for one unit of the line."""
    for place, choice in enumerate(choices, 1):
        uid = f"{prefix}-{place}"
        quantity = choice.quantity * times
        body = {"uid": uid, "catalog_object_id": choice.option_id, "quantity": str(quantity)}
        yield body if parent is None else {**body, "parent_modifier_uid": parent}
        yield from _modifiers(choice.choices, uid, quantity, uid)


def object_ids(line: Line) -> set[str]:
    """Everything of the catalogue that a line is made of."""
    return {line.variant_id, *_option_ids(line.choices)}


def _option_ids(choices: Iterable[Choice]) -> Iterator[str]:
    for choice in choices:
        yield choice.option_id
        yield from _option_ids(choice.choices)


def order_body(order: Order, settings: SquarePosSettings, language: str) -> Json:
    """An order to create; `language` is the staff's. The same order always makes the same body, because
    Square compares them when a key comes twice.
    """
    words = _STAFF_WORDS.get(language, _STAFF_WORDS["en"])
    counter = order.method == COUNTER
    metadata = {NUMBER: order.number}
    if counter:
        metadata[AT_COUNTER] = "yes"
    outside = order.quote.outside
    if order.basket.reward is not None and outside is None:
        metadata[REWARD] = order.basket.reward.id
    return {
        **basket_body(order.basket, settings, order.pos_member_id, outside, language),
        "reference_id": order.key[:LONGEST_REFERENCE],
        "ticket_name": ticket_name(order.number, order.table, order.name, words[3] if counter else None),
        "fulfillments": [_fulfilment(order, counter, words)],
        "metadata": metadata,
    }


def ticket_name(number: str, table: str | None, name: str | None, mark: str | None) -> str:
    """What the order is called by: number, mark, table, name, as far as they fit."""
    parts = (number, mark, f"T{table}" if table else None, name)
    return " ".join(found for part in parts if part and (found := clean(part)))[:LONGEST_TICKET].strip()


def marked_unpaid(ticket: str, language: str) -> str:
    """The ticket's name of an order that goes to the counter after all: the mark comes after the number."""
    number, _, rest = ticket.partition(" ")
    mark = _STAFF_WORDS.get(language, _STAFF_WORDS["en"])[3]
    return f"{number} {mark} {rest}"[:LONGEST_TICKET].strip()


def renamed(ticket: str, name: str) -> str:
    """The ticket's name with another number in front."""
    return f"{clean(name)} {ticket.partition(' ')[2]}"[:LONGEST_TICKET].strip()


def _fulfilment(order: Order, counter: bool, words: tuple[str, ...]) -> Json:
    """Square shows an order to the seller once it has one of these and is paid in full."""
    eat_in = order.basket.mode is ServiceMode.EAT_IN
    notes = [
        words[0] if eat_in else words[1],
        f"{words[2]} {order.table}" if order.table else None,
        words[4] if counter else None,
        f"{words[5]} {order.check_age}" if order.check_age else None,
    ]
    details: Json = {
        "recipient": {"display_name": clean(order.name or order.number)[:255]},
        "note": " · ".join(note for note in notes if note)[:LONGEST_NOTE],
    }
    if eat_in:
        kind = {"type": "IN_STORE", "in_store_details": details}
    else:
        kind = {"type": "PICKUP", "pickup_details": {**details, "schedule_type": "ASAP"}}
    return {"uid": FULFILMENT_UID, "state": "PROPOSED", **kind}
