"""The day report, reckoned by hand: sums of each side, and every order in which they differ."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from kiosk.core.day import DayTotals, KioskOrder, PosOrder, TerminalPayment, TerminalTotals
from kiosk.core.day_report import Day, DayReport, Kind, report
from kiosk.core.journal import JournalRefund
from kiosk.core.money import Money
from kiosk.core.order import ReceiptState

DAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def kiosk_order(key: str, total: int, method: str = "card", **more: object) -> KioskOrder:
    """A paid order; its payment has its key's name."""
    card = method != "counter"
    made = KioskOrder(
        key=key,
        number=key.upper(),
        kiosk_id="front-1",
        at=NOON,
        method=method,
        state="paid" if card else "unpaid",
        total=yen(total),
        points=yen(0),
        refunded=yen(0),
        refunded_money=yen(0),
        payment_id=f"pay-{key}" if card else None,
        paid=yen(total) if card else None,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def pos_order(key: str, total: int, state: str = "paid", refunded: int = 0) -> PosOrder:
    return PosOrder(f"r-{key}", key, key.upper(), NOON, yen(total), ReceiptState(state), yen(refunded))


def payment(key: str, amount: int, refunded: int = 0) -> TerminalPayment:
    return TerminalPayment(f"pay-{key}", NOON, yen(amount), yen(refunded), key.upper())


def made(
    orders: list[KioskOrder],
    at_pos: list[PosOrder] | None,
    at_terminal: list[TerminalPayment] | None,
    given_back: list[JournalRefund] | None = None,
) -> DayReport:
    pos = None if at_pos is None else DayTotals(tuple(at_pos), {}, yen(0))
    terminal = None if at_terminal is None else TerminalTotals(tuple(at_terminal), yen(0), yen(0))
    holds = lambda at: abs(at - NOON) < timedelta(hours=12)  # noqa: E731
    day = Day(DAY, "JPY", holds, orders, given_back or [], pos, terminal)
    return report(day, NOON)


def kinds(found: DayReport) -> list[tuple[Kind, str]]:
    return [(each.kind, each.number) for each in found.differences]


def test_a_day_on_which_all_agree() -> None:
    """¥1,000 by card, ¥800 by card of which ¥300 were points, ¥500 at the counter: ¥2,300, all at the POS;
    the terminal has ¥1,500.
    """
    orders = [
        kiosk_order("a", 1000),
        kiosk_order("b", 800, points=yen(300), paid=yen(500)),
        kiosk_order("c", 500, "counter"),
    ]
    at_pos = [pos_order("a", 1000, "ready"), pos_order("b", 800), pos_order("c", 500)]
    found = made(orders, at_pos, [payment("a", 1000), payment("b", 500)])
    assert found.differences == () and found.agrees
    assert (found.kiosk.orders, found.kiosk.gross, found.kiosk.net) == (3, yen(2300), yen(2300))
    assert found.pos is not None and found.pos == found.kiosk
    assert found.terminal is not None and (found.terminal.orders, found.terminal.net) == (2, yen(1500))
    assert found.methods == {"card": yen(1500), "counter": yen(500)} and found.points == yen(300)


def test_money_given_back_is_taken_off_once() -> None:
    """¥1,000 given back whole, ¥300 of ¥900: gross ¥1,900, given back ¥1,300, net ¥600 on all three sides."""
    orders = [
        kiosk_order("a", 1000, state="refunded", refunded=yen(1000), refunded_money=yen(1000)),
        kiosk_order("b", 900, refunded=yen(300), refunded_money=yen(300)),
    ]
    at_pos = [pos_order("a", 1000, "refunded", 1000), pos_order("b", 900, refunded=300)]
    found = made(orders, at_pos, [payment("a", 1000, 1000), payment("b", 900, 300)])
    for side in (found.kiosk, found.pos, found.terminal):
        assert side is not None
        assert (side.orders, side.gross, side.refunds, side.net) == (2, yen(1900), yen(1300), yen(600))
    assert kinds(found) == [(Kind.REFUNDED, "A"), (Kind.REFUNDED, "B")] and found.agrees


def test_every_difference_is_listed_the_urgent_first() -> None:
    orders = [
        kiosk_order("missing", 100),
        kiosk_order("changed", 200),
        kiosk_order("voided", 300),
        kiosk_order("half", 400, refunded=yen(150), refunded_money=yen(150)),
        kiosk_order("nopay", 500),
        kiosk_order("less", 600),
        kiosk_order("owes", 700, refunded=yen(700), refunded_money=yen(700), state="refunded"),
        kiosk_order("waits", 800, "counter"),
        kiosk_order("stuck", 900, state="not_placed", stuck="sold_out"),
    ]
    at_pos = [
        pos_order("changed", 250),
        pos_order("voided", 300, "cancelled"),
        pos_order("half", 400, refunded=200),
        pos_order("nopay", 500),
        pos_order("less", 600),
        pos_order("owes", 700, "refunded", 700),
        pos_order("waits", 800, "unpaid"),
        pos_order("foreign", 50),
    ]
    at_terminal = [
        payment("missing", 100),
        payment("changed", 200),
        payment("voided", 300),
        payment("half", 400, 150),
        payment("less", 550),
        payment("owes", 700),
        payment("stuck", 900),
        payment("lost", 40),
        payment("declined", 60, 60),
    ]
    found = made(orders, at_pos, at_terminal)
    assert kinds(found) == [
        (Kind.STUCK, "STUCK"),
        (Kind.ONLY_KIOSK, "MISSING"),
        (Kind.ONLY_POS, "FOREIGN"),
        (Kind.AMOUNT, "CHANGED"),
        (Kind.STATE, "VOIDED"),
        (Kind.REFUND, "HALF"),
        (Kind.ONLY_TERMINAL, "LOST"),
        (Kind.NOT_AT_TERMINAL, "NOPAY"),
        (Kind.TERMINAL_AMOUNT, "LESS"),
        (Kind.TERMINAL_REFUND, "OWES"),
        (Kind.UNPAID, "WAITS"),
        (Kind.REFUNDED, "OWES"),
    ]
    assert not found.agrees
    half = next(each for each in found.differences if each.kind is Kind.REFUND)
    assert (half.kiosk, half.pos) == (yen(150), yen(200))


def test_a_side_that_was_not_asked_has_no_differences() -> None:
    found = made([kiosk_order("a", 1000), kiosk_order("b", 200, "counter")], None, None)
    assert kinds(found) == [(Kind.UNPAID, "B")] and found.pos is None and found.terminal is None
    assert found.kiosk.gross == yen(1000)


def test_the_evening_before_belongs_to_the_day_before() -> None:
    """The POS was asked for an hour more: only what belongs to an order of the day counts."""
    late = replace(pos_order("mine", 100), at=NOON + timedelta(hours=13))
    other = replace(pos_order("other", 100), at=NOON + timedelta(hours=13))
    found = made([kiosk_order("mine", 100)], [late, other], [payment("mine", 100)])
    assert found.differences == () and found.pos is not None and found.pos.orders == 1


def test_what_was_abandoned_is_nobodys_difference() -> None:
    gone = kiosk_order("a", 100, state="open", payment_id=None, paid=None)
    assert made([gone], [pos_order("a", 100, "cancelled"), pos_order("b", 5, "open")], []).differences == ()
