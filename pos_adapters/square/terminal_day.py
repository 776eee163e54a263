"""What Square's terminals took in some hours: the checkouts of all devices at the location."""

from __future__ import annotations

from datetime import datetime

from kiosk.core.day import TerminalPayment, TerminalTotals
from kiosk.core.money import Money, total
from kiosk.ports.errors import Unreachable
from pos_adapters.square.link import Link
from pos_adapters.square.payments import known_payment, payments_between
from pos_adapters.square.reading import Doc, Json, instant, listed, minor, more, stamp, understood
from pos_adapters.square.settings import LONGEST_DEADLINE
from pos_adapters.square.shop import read_shop

_PAGE = 100
_MOST_PAGES = 200


def day_totals(link: Link, location_id: str, first: datetime, until: datetime) -> TerminalTotals:
    """See `kiosk.ports.payment.PaymentTerminal.day_totals`. Square tells checkouts to the application alone
    that made them, and keeps them for thirty days.
    """
    currency = read_shop(link, location_id).currency
    checkouts = _checkouts(link, location_id, first, until)
    payments = payments_between(link, location_id, first, until + LONGEST_DEADLINE)
    found = []
    for checkout in checkouts:
        with understood("terminals/checkouts"):
            names = [str(name) for name in checkout.get("payment_ids") or ()]
        mine = [payments.get(name) or known_payment(link, name) for name in names]
        with understood("payments"):
            found.append(_taken(checkout, [one for one in mine if one is not None], currency))
    approved = tuple(each for each in found if each.amount)
    return TerminalTotals(
        approved,
        total((each.amount for each in approved), currency),
        total((each.refunded for each in approved), currency),
    )


def _checkouts(link: Link, location_id: str, first: datetime, until: datetime) -> list[Json]:
    wanted = {"status": "COMPLETED", "created_at": {"start_at": stamp(first), "end_at": stamp(until)}}
    body: Json = {"query": {"filter": wanted}, "limit": _PAGE}
    found: list[Json] = []
    for _ in range(_MOST_PAGES):
        page = link.ask("/v2/terminals/checkouts/search", body)
        with understood("terminals/checkouts/search"):
            found += [one for one in listed(page, "checkouts") if _counts(one, location_id, first, until)]
            if not more(page, body):
                return found
    raise Unreachable("terminals/checkouts/search: there is no end")


def _counts(checkout: Doc, location_id: str, first: datetime, until: datetime) -> bool:
    here = checkout.get("location_id") in (None, location_id)
    return here and checkout["status"] == "COMPLETED" and first <= instant(checkout["created_at"]) < until


def _taken(checkout: Doc, payments: list[Json], currency: str) -> TerminalPayment:
    return TerminalPayment(
        str(checkout["id"]),
        instant(checkout["created_at"]),
        Money(sum(minor(one, "amount_money") for one in payments), currency),
        Money(sum(minor(one, "refunded_money") for one in payments), currency),
        str(checkout.get("reference_id") or ""),
    )
