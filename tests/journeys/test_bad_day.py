"""A day on which everything happens: lost replies, outages, declined cards, guests who leave, a kiosk that
stops. In the evening each order is there once, is paid once or not at all, and no points are missing.
"""

import random
from typing import Any

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import (
    Attract,
    BasketScreen,
    Browse,
    Done,
    Paying,
    PayScreen,
    Phase,
    TableScreen,
)
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import Stopped, World
from tests.mockpos import Mock

GUESTS = 12
MEMBER, CODE, POINTS = "member-0124", "OKW-000124", 100_000
ENDPOINTS = (
    "POST /v1/orders",
    "POST /v1/orders/{id}/settle",
    "POST /v1/orders/{id}/cancel",
    "GET /v1/orders",
    "POST /v1/terminal/payments",
    "GET /v1/terminal/payments/{id}",
    "POST /v1/terminal/payments/{id}/cancel",
    "POST /v1/terminal/payments/{id}/refund",
    "POST /v1/loyalty/holds",
    "POST /v1/loyalty/holds/{id}/release",
    "POST /v1/loyalty/holds/{id}/redeem",
    "POST /v1/loyalty/earn",
)
ANSWERS = ("approve", "approve", "decline", "hang", "approve_after_cancel", "slow")


class Day:
    def __init__(self, pos: Mock, kiosk: World, seed: int) -> None:
        self.pos = pos
        self.kiosk = kiosk
        self.guest = Guest(kiosk)
        self.dice = random.Random(seed)

    def goes_by(self) -> None:
        for _ in range(GUESTS):
            self.trouble()
            try:
                self.somebody_orders()
            except Stopped:
                self.starts_again()
            self.somebody_goes_on()

    def starts_again(self) -> None:
        """At once or later; and it may stop again while it takes up what is left."""
        stop_at = self.dice.randrange(12) if self.dice.random() < 0.4 else None
        try:
            self.kiosk.start_again(self.dice.choice((2, 400)), stop_at)
        except Stopped:
            self.starts_again()

    def trouble(self) -> None:
        self.pos.up()
        self.kiosk.passes(3)
        self.kiosk.note_payments()
        self.pos.terminal(*self.dice.choices(ANSWERS, k=2))
        for _ in range(self.dice.randrange(3)):
            kind = self.dice.choice(("lose_reply", "nonsense", "drop", "error"))
            self.pos.fault(kind, self.dice.choice(ENDPOINTS), self.dice.randrange(1, 4), status=503)
        self.kiosk.steps.stop_at = None
        if self.dice.random() < 0.4:
            self.kiosk.steps.stop_at = len(self.kiosk.steps.passed) + self.dice.randrange(25)

    def somebody_orders(self) -> None:
        if not isinstance(self.kiosk.screen, Attract):
            return
        self.guest.begins()
        if self.dice.random() < 0.5:
            self.guest.scans(CODE)
        self.guest.adds(self.dice.choice(("classic-burger", "fries", "miso-soup")))
        if self.dice.random() < 0.2:
            self.pos.down()
        self.guest.does(ev.BasketAsked(), ev.PayPressed())
        if self.dice.random() < 0.5:
            self.guest.does(ev.RewardChosen("free-miso-soup"))
        self.kiosk.passes(self.dice.randrange(5))

    def somebody_goes_on(self) -> None:
        """A few touches at random on whatever there is, then nobody stands there any more."""
        for _ in range(self.dice.randrange(2, 9)):
            try:
                self.touch()
                self.kiosk.passes(self.dice.choice((0.2, 1, 4, 20)))
            except Stopped:
                self.starts_again()
        self.kiosk.steps.stop_at = None
        self.kiosk.passes(self.dice.choice((40, 130)))

    def touch(self) -> None:
        methods = [ev.MethodChosen(method) for method in ("card", "qr", "counter")]
        match self.kiosk.screen:
            case TableScreen():
                self.guest.does(ev.DigitPressed("7"), ev.TableEntered())
            case PayScreen():
                self.guest.does(self.dice.choice([*methods, *methods, ev.BackPressed(), ev.PriceAccepted()]))
            case Paying(_, Phase.WAITING):
                self.guest.does(self.dice.choice((ev.Touched(), ev.PaymentCancelled())))
            case Paying():
                self.guest.does(self.dice.choice([*methods, ev.BackPressed(), ev.Touched()]))
            case BasketScreen():
                self.guest.does(self.dice.choice((ev.PayPressed(), ev.PayPressed(), ev.MoreAsked())))
            case Browse():
                self.guest.does(self.dice.choice((ev.ItemAdded("edamame"), ev.BasketAsked())))
            case Done():
                self.guest.does(self.dice.choice((ev.Touched(), ev.Finished())))

    def evening(self) -> None:
        """Everything answers again, staff look at what nobody knows, and all comes to rest."""
        self.pos.up()
        self.pos.post("/staff/api/faults/clear")
        self.kiosk.passes(200)
        self.kiosk.start_again(400)
        self.kiosk.comes_to_rest()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 4])
def test_a_bad_day(pos: Mock, start: Start, seed: int) -> None:
    pos.set_points(MEMBER, POINTS)
    kiosk = start()
    day = Day(pos, kiosk, seed)
    day.goes_by()
    day.evening()
    assert isinstance(kiosk.screen, Attract)
    owed, points = 0, 0
    for record in kiosk.records():
        order = pos.order(record.order.key)
        assert record.end is not None and record.attention is None, record
        assert (record.end == "done") == was_taken_over(order), (record, order)
        if order is not None and order["state"] in ("unpaid", "paid"):
            owed += order["quote"]["due"]["amount"] if order["state"] == "paid" else 0
            points -= 200 if order["quote"]["discounts"] else 0
            points += order["earned"] or 0
    assert kiosk.charged() == owed
    assert pos.points(MEMBER) == POINTS + points


def was_taken_over(order: Any) -> bool:
    """By the kitchen or the counter, which voids it when nobody comes to pay."""
    if order is None:
        return False
    assert order["state"] in ("unpaid", "paid", "cancelled", "refunded")
    return order["state"] in ("unpaid", "paid") or order["reason"] == "not paid in time"
