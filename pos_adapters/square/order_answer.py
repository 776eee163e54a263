"""Square's orders on their way back: quotes and receipts."""

from __future__ import annotations

from kiosk.core.basket import Basket
from kiosk.core.menu import TaxRow
from kiosk.core.money import Money, total, zero
from kiosk.core.order import Receipt, ReceiptState
from kiosk.core.pricing import Outside, Quote, QuoteDiscount, QuoteLine, QuoteTax
from pos_adapters.square.menu import tax_row
from pos_adapters.square.order_body import AT_COUNTER, COUPON_UID, NUMBER, OFFER_UID, OUTSIDE_UID
from pos_adapters.square.reading import Doc, Words, minor, money_of

_MADE = ("PREPARED", "COMPLETED")


def receipt_of(body: Doc, refunded: int = 0) -> Receipt:
    """What an order is now. `refunded`: minor units that were given back for it, which Square notes at its
    payments.
    """
    price = money_of(body["total_money"])
    state = state_of(body)
    if refunded >= price.minor > 0 and state in (ReceiptState.PAID, ReceiptState.READY):
        state = ReceiptState.REFUNDED
    back = Money(refunded, price.currency) if refunded else None
    return Receipt(id=str(body["id"]), number=number_of(body), total=price, state=state, refunded=back)


def notes_of(body: Doc) -> dict[str, str]:
    """What we noted on an order."""
    found = body.get("metadata") or {}
    return {name: value for name, value in found.items() if isinstance(name, str) and isinstance(value, str)}


def number_of(body: Doc) -> str:
    """What the guest is called by: as we noted it, else the beginning of the ticket's name."""
    noted = notes_of(body).get(NUMBER) or str(body.get("ticket_name") or "").partition(" ")[0]
    return str(noted or body["id"][-4:])[:40]


def state_of(body: Doc) -> ReceiptState:
    """An order of no value is paid for when it is complete, or Square has noted a tender of nothing."""
    if body["state"] == "CANCELED":
        return ReceiptState.CANCELLED
    if is_paid(body):
        made = any(one.get("state") in _MADE for one in body.get("fulfillments") or ())
        return ReceiptState.READY if made or body["state"] == "COMPLETED" else ReceiptState.PAID
    return ReceiptState.UNPAID if notes_of(body).get(AT_COUNTER) else ReceiptState.OPEN


def is_paid(body: Doc) -> bool:
    return body["state"] == "COMPLETED" or bool(body.get("tenders") and due_of(body) == 0)


def due_of(body: Doc) -> int:
    """Minor units that are left to pay."""
    if body.get("net_amount_due_money") is not None:
        return minor(body, "net_amount_due_money")
    paid = sum(minor(tender, "amount_money") for tender in body.get("tenders") or ())
    return max(minor(body, "total_money") - paid, 0)


def quote_of(
    body: Doc, basket: Basket, included: bool, words: Words, outside: Outside | None = None
) -> Quote:
    """Square's price of a basket. Raises ValueError where its figures do not add up."""
    price = money_of(body["total_money"])
    lines = tuple(_line(line, price.currency) for line in body["line_items"])
    rows = {one["uid"]: _tax(one, words) for one in body.get("taxes") or ()}
    taxes = _taxes(body, rows, price.currency)
    gross = total((row.gross for row in taxes), price.currency)
    return Quote(
        currency=price.currency,
        lines=lines,
        subtotal=total((line.amount for line in lines), price.currency),
        discounts=_discounts(body, basket, words, outside),
        taxes=taxes,
        total=price,
        included=included,
        adjustment=price - gross,
        points=zero(price.currency),
        from_pos=True,
    )


def _line(body: Doc, currency: str) -> QuoteLine:
    """Before discounts, as the menu shows it: in some countries Square's gross sales are without the tax that
    is in the price, so they are of no use here.
    """
    options = sum(minor(one, "total_price_money") for one in body.get("modifiers") or ())
    amount = minor(body, "variation_total_price_money") + options
    unit = amount // int(body["quantity"])
    paid = Money(minor(body, "total_money"), currency)
    return QuoteLine(int(body["uid"]), Money(amount, currency), Money(unit, currency), paid)


def _tax(body: Doc, words: Words) -> TaxRow:
    facts = {**body, "inclusion_type": body.get("type")}
    return tax_row("square", str(body.get("catalog_object_id") or body["uid"]), facts, None, words)


def _taxes(body: Doc, rows: dict[str, TaxRow], currency: str) -> tuple[QuoteTax, ...]:
    """The lines by the taxes they bear, highest rates first."""
    found: dict[tuple[str, ...], list[Doc]] = {}
    for line in body["line_items"]:
        uids = tuple(sorted(one["tax_uid"] for one in line.get("applied_taxes") or ()))
        found.setdefault(uids, []).append(line)
    made = []
    for uids, lines in found.items():
        gross = Money(sum(minor(line, "total_money") for line in lines), currency)
        amounts = tuple(Money(_applied(lines, uid), currency) for uid in uids)
        taxes = tuple(rows[uid] for uid in uids)
        made.append(QuoteTax(taxes, gross - total(amounts, currency), amounts, gross))
    return tuple(sorted(made, key=lambda row: -sum(tax.rate for tax in row.taxes)))


def _applied(lines: list[Doc], uid: str) -> int:
    return sum(
        minor(one, "applied_money")
        for line in lines
        for one in line.get("applied_taxes") or ()
        if one["tax_uid"] == uid
    )


def _discounts(body: Doc, basket: Basket, words: Words, outside: Outside | None) -> tuple[QuoteDiscount, ...]:
    found = _offers(body, basket)
    theirs = {f"{OUTSIDE_UID}{place}": off for place, off in enumerate(outside.discounts if outside else ())}
    for one in body.get("discounts") or ():
        amount = money_of(one["applied_money"])
        if amount.minor <= 0 or str(one["uid"]).startswith(OFFER_UID):
            continue
        name_id, name = str(one["uid"]), words(one.get("name") or "") or words(str(one["uid"]))
        if one["uid"] in theirs:
            name_id, name = theirs[one["uid"]].id, theirs[one["uid"]].name
        elif one["uid"] == COUPON_UID and basket.coupon is not None:
            name_id, name = basket.coupon.code, basket.coupon.name
        elif one.get("reward_ids") and basket.reward is not None:
            name_id, name = basket.reward.id, basket.reward.name
        found.append(QuoteDiscount(name_id, name, amount))
    return tuple(found)


def _offers(body: Doc, basket: Basket) -> list[QuoteDiscount]:
    """The shop's own offers, each of the discounts that it is at Square."""
    applied = {str(one["uid"]): money_of(one["applied_money"]) for one in body.get("discounts") or ()}
    found = []
    for place, off in enumerate(basket.offers):
        uids = [f"{OFFER_UID}{place}-{line_id}" for line_id, _ in off.lines]
        amount = total((applied[uid] for uid in uids if uid in applied), off.amount.currency)
        if amount.minor > 0:
            found.append(QuoteDiscount(off.id, off.name, amount))
    return found
