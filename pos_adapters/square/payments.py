"""Square's payments of some hours, read in one go: what they came to, and what was given back of them."""

from __future__ import annotations

from datetime import datetime

from kiosk.ports.errors import Unreachable
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.reading import Json, listed, more, stamp, text, understood

_PAGE = 100
_MOST_PAGES = 200


def known_payment(link: Link, name: str) -> Json | None:
    """None: there is none of that name."""
    try:
        body = link.read(f"/v2/payments/{name}")
    except SquareRefused as refused:
        if refused.code == "NOT_FOUND":
            return None
        raise
    with understood("payment"):
        payment: Json = body["payment"]
        return payment


def payments_between(link: Link, location_id: str, first: datetime, until: datetime) -> dict[str, Json]:
    """The location's payments that were begun in this time, by id. Square lists what is some seconds old:
    who knows of a payment that is not among them asks for it alone.
    """
    asked: Json = {
        "begin_time": stamp(first),
        "end_time": stamp(until),
        "location_id": location_id,
        "limit": str(_PAGE),
    }
    found: dict[str, Json] = {}
    for _ in range(_MOST_PAGES):
        page = link.read("/v2/payments", **asked)
        with understood("payments"):
            found |= {text(one["id"]): one for one in listed(page, "payments")}
            if not more(page, asked):
                return found
    raise Unreachable("payments: there is no end")
