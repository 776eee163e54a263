"""What guests bring on paper: meal tickets, shareholders' tickets, coupons without a code."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.frozen import frozen

MOST_VOUCHERS = 4


@frozen
class Voucher:
    """Paper that no kiosk can read. `at_counter`: the shop takes it there, from an order that is to be paid
    there; else it is not taken at all. Guests are told either before they order.
    """

    name: Mapping[str, str]
    at_counter: bool = True
