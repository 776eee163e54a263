"""A guest who touches anything at any time, an outside that answers anything, and what holds all the same."""

from dataclasses import replace
from datetime import timedelta

from kiosk.core.basket import known, missing_of, sold_out_lines
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import first, step
from kiosk.core.journey.around import idle_applies
from kiosk.core.journey.events import Answer, Event
from kiosk.core.journey.moves import new_guest, tiers
from kiosk.core.journey.paying import BUSY
from kiosk.core.journey.state import (
    Call,
    Done,
    Kiosk,
    MemberHome,
    MenuState,
    Paying,
    ShopFacts,
    SoldOut,
    StaffCall,
    in_session,
)
from kiosk.core.members_only import ALL, admitted
from kiosk.core.order import Order, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.pricing import price
from tests.core.journey.touches import Chance, touches
from tests.core.journey.walks import (
    APPROVED,
    CANCELLED,
    COUPON,
    DECLINED,
    MEMBER,
    OTHER_MEMBER,
    PENDING,
    PROGRAMME,
    REFUNDED,
)
from tests.core.menus import (
    BURGER,
    COLA,
    COMBO,
    MENU,
    NOON,
    sold_out,
    with_items,
    without_items,
)

MENUS = (
    MENU,
    with_items(sold_out(BURGER), sold_out(COLA)),
    without_items("cheeseburger", "beer"),
    replace(without_items("combo", "fries"), version="3"),
    with_items(replace(COMBO, steps=COMBO.steps[1:])),
    with_items(replace(BURGER, groups=BURGER.groups[1:])),
    with_items(replace(BURGER, members=ALL), replace(COLA, members="gold")),
)


class Outside:
    """Plays the engine and everybody behind it; after each step it looks whether all is in order."""

    def __init__(self, facts: ShopFacts, chance: Chance) -> None:
        self.chance = chance
        self.kiosk = first(facts, NOON)
        self.timers: dict[str, int] = {}
        self.asked: list[tuple[int, fx.Effect]] = []
        self.taken: dict[str, Record] = {}
        self.let_go: set[str] = set()
        self.orders = 0
        self.trace: list[Event] = []

    def play(self) -> None:
        self.post(ev.MenuArrived(MENU))
        self.post(ev.ProgrammeArrived(PROGRAMME))
        while self.chance:
            self.chance.of((*[self._touch] * 5, *[self._answer] * 4, *[self._time] * 2, self._world))()

    def post(self, event: Event) -> None:
        self.trace.append(event)
        before = self.kiosk
        self.kiosk, effects = step(before, event)
        for effect in effects:
            self._carry_out(effect)
        self._look(before, event, effects)

    # What happens.

    def _touch(self) -> None:
        touch = touches(self.chance, self.kiosk)
        self.post(touch)
        if self.chance.of((False, False, True)):
            self.post(touch)  # struck twice

    def _time(self) -> None:
        running = list(self.timers.items())
        stale = [("idle", 0), ("poll", self.kiosk.guest.session), ("call", self.kiosk.guest.session)]
        name, session = (
            self.chance.of(running or stale) if self.chance.of((True, True, False)) else self.chance.of(stale)
        )
        if self.timers.get(name) == session:
            del self.timers[name]
        elif name == "idle":
            session = 0
        self.post(ev.TimeElapsed(name, session))

    def _world(self) -> None:
        now = self.kiosk.shop.now
        fine: tuple[Event, ...] = (
            ev.MenuArrived(MENU),
            ev.HealthArrived(True),
            ev.ClockTicked(now),
            ev.Mended(),
            ev.StockArrived(self.chance.of(MENUS)),
            ev.PicturesArrived(),
            ev.PrinterLooked(True),
        )
        trouble: tuple[Event, ...] = (
            ev.MenuArrived(self.chance.of(MENUS)),
            ev.MenuFailed(self.chance.of((MenuState.FAILED, MenuState.TOO_OLD))),
            ev.HealthArrived(False),
            ev.HealthArrived(True, wait_minutes=20),
            ev.HealthArrived(True, pos_open=False, opens_at="17:00"),
            ev.HealthArrived(True, terminal_ready=False, loyalty_ready=False),
            ev.ClockTicked(now + timedelta(hours=20), False),
            ev.ClockTicked(now + timedelta(hours=1)),
            ev.Broke("b-1"),
            ev.PrinterLooked(False),
        )
        home = not in_session(self.kiosk)
        self.post(self.chance.of(fine if home and self.chance.of((1, 1, 0)) else trouble))

    def _answer(self) -> None:
        if not self.asked:
            return self._touch()
        session, effect = self.asked.pop(self.chance.of(range(len(self.asked))))
        answer = self._answer_to(effect)
        if answer is not None:
            self.post(ev.Reply(session, answer))

    def _answer_to(self, effect: fx.Effect) -> Answer | None:
        of = self.chance.of
        match effect:
            case fx.AskQuote(basket, _, _):
                shop = self.kiosk.shop
                assert shop.menu is not None
                try:
                    quote = replace(price(shop.menu, basket, shop.now.date(), shop.facts.tax), from_pos=True)
                except KeyError:
                    return None
                dearer = replace(quote, adjustment=quote.total, total=quote.total * 2)
                refused = [
                    ev.QuoteRefused(basket.revision, r, (1,)) for r in ("sold_out", "invalid", "closed")
                ]
                return of(
                    (
                        ev.QuoteArrived(basket.revision, quote),
                        ev.QuoteArrived(basket.revision, dearer),
                        *refused,
                    )
                )
            case fx.FindMember(credential):
                people = (MEMBER, MEMBER, OTHER_MEMBER, None)
                return of(
                    (
                        *(ev.MemberFound(credential.value, person) for person in people),
                        ev.MemberFailed(credential),
                    )
                )
            case fx.CheckCoupon():
                return of((ev.CouponAccepted(COUPON), ev.CouponRefused(), ev.CouponRefused(True)))
            case fx.CallStaff():
                return ev.StaffRung(of(("call-1", None)))
            case fx.AskCall():
                return ev.StaffAnswered(of((True, False)))
            case fx.WriteOrder(order, _):
                if of((False,) * 9 + (True,)):
                    return ev.OrderFailed("full")
                self.orders += 1
                return self._advanced(Record(replace(order, key=f"key-{self.orders}", number="9")))
            case fx.PayAgain(record, method):
                fresh = replace(record, payment=None, order=replace(record.order, method=method))
                return self._advanced(fresh)
            case fx.Advance(record) | fx.CancelPayment(record):
                return self._advanced(record)
            case _:
                return None

    def _advanced(self, record: Record) -> Answer:
        """Some next state of an order that is possible, or silence."""
        of = self.chance.of
        if record.released or record.end or record.attention:
            return ev.OrderAdvanced(record)
        receipt = Receipt("r-1", "105", record.order.quote.total, ReceiptState.OPEN)
        paid = replace(record, receipt=replace(receipt, state=ReceiptState.PAID), payment=APPROVED)
        unpaid = replace(record, receipt=replace(receipt, state=ReceiptState.UNPAID))
        onward = [
            unpaid if record.at_counter else paid,
            *(
                replace(record, receipt=receipt, payment=p)
                for p in (PENDING, PENDING, APPROVED, DECLINED, CANCELLED)
            ),
            *(replace(record, refused=why) for why in ("sold_out", "price_changed", "closed", "invalid")),
            replace(record, attention="why"),
            replace(record, refused="invalid", payment=REFUNDED),
        ]
        if record.payment is not None and record.payment.state is PaymentState.APPROVED:
            onward = [paid, paid, replace(record, attention="why")]
        return (
            ev.OrderAdvanced(record, lost=True) if of((False, False, True)) else ev.OrderAdvanced(of(onward))
        )

    # What the engine would do.

    def _carry_out(self, effect: fx.Effect) -> None:
        match effect:
            case fx.Timer(name, seconds, session):
                self.timers.pop(name, None)
                if seconds is not None:
                    self.timers[name] = session
            case fx.Abandon(record) | fx.LetGo(record):
                self.let_go.add(record.order.key)
            case fx.EndSession() | fx.NoteStep() | fx.SaveDraft() | fx.NoteFeedback():
                pass
            case fx.AskMenu() | fx.AskStock() | fx.Enrol():
                pass
            case _:
                if isinstance(effect, fx.WriteOrder):
                    self._look_at_what_is_ordered(effect.order)
                    if effect.instead_of is not None:
                        self.let_go.add(effect.instead_of.order.key)
                self.asked.append((self.kiosk.guest.session, effect))

    # What must hold.

    def _look(self, before: Kiosk, event: Event, effects: tuple[fx.Effect, ...]) -> None:
        kiosk = self.kiosk
        self._look_at_time(kiosk)
        self._look_at_goods(kiosk)
        self._look_at_orders(before, kiosk)
        sessions = {e.session for e in effects if isinstance(e, fx.Timer | fx.NoteStep | fx.EndSession)}
        assert sessions <= {before.guest.session, kiosk.guest.session}
        if isinstance(event, ev.Reply | ev.TimeElapsed) and event.session != before.guest.session:
            assert kiosk is before and not effects
        if kiosk.guest.session != before.guest.session:
            self._look_at_what_is_left(kiosk)

    def _look_at_time(self, kiosk: Kiosk) -> None:
        assert ("idle" in self.timers) == idle_applies(kiosk), "the guest's time runs iff it should"
        assert kiosk.idle is None or idle_applies(kiosk)
        if isinstance(kiosk.screen, Done):
            assert "tick" in self.timers
        if kiosk.toast is not None:
            assert "toast" in self.timers
        session = kiosk.guest.session
        waiting = [effect for asked_in, effect in self.asked if asked_in == session]
        if isinstance(kiosk.screen, Paying) and kiosk.screen.phase in BUSY:
            asks = any(
                isinstance(e, fx.WriteOrder | fx.Advance | fx.PayAgain | fx.CancelPayment) for e in waiting
            )
            assert asks or self.timers.get("poll") == session, "nothing will ever happen"
        call = kiosk.overlay
        if isinstance(call, StaffCall) and call.state in (Call.CALLING, Call.WAITING):
            rings = any(isinstance(e, fx.CallStaff | fx.AskCall) for e in waiting)
            assert rings or self.timers.get("call") == session
        assert all(started == session for started in self.timers.values())

    def _look_at_goods(self, kiosk: Kiosk) -> None:
        menu, guest = kiosk.shop.menu, kiosk.guest
        assert menu is not None
        if isinstance(kiosk.screen, Paying | Done):
            return
        assert all(known(menu, line) for line in guest.basket.lines)
        assert len({line.id for line in guest.basket.lines}) == len(guest.basket.lines)
        if guest.basket.lines:
            assert guest.quote is not None
            priced = [line.line_id for line in guest.quote.lines]
            assert priced == [line.id for line in guest.basket.lines]
        if guest.member is None:
            assert guest.basket.reward is None and guest.basket.points == 0
        if isinstance(kiosk.screen, MemberHome):
            assert guest.member is not None
        if isinstance(kiosk.overlay, SoldOut):
            assert in_session(kiosk)

    def _look_at_what_is_ordered(self, order: Order) -> None:
        menu, member = self.kiosk.shop.menu, self.kiosk.guest.member
        assert menu is not None and order.basket.lines
        assert sold_out_lines(menu, order.basket) == []
        for line in order.basket.lines:
            item = menu.by_id[line.item_id]
            assert missing_of(menu, item, line) == []
            assert admitted(item.members, tiers(self.kiosk.shop), member)
        spent = order.basket.points + (order.basket.reward.points if order.basket.reward else 0)
        assert spent <= (member.points if member else 0)
        if order.basket.reward is not None:
            assert any(off.id == order.basket.reward.id for off in order.quote.discounts)
        assert order.method in ("card", "qr", "counter")
        assert order.point_card == self.kiosk.guest.point_card
        assert order.check_age is None or order.method == "counter" or not self.kiosk.shop.facts.at_counter

    def _look_at_orders(self, before: Kiosk, kiosk: Kiosk) -> None:
        """No order is forgotten: it is the guest's, or the engine was told to see to it."""
        order = kiosk.guest.order
        if order is not None:
            self.taken[order.order.key] = order
        for key, record in self.taken.items():
            mine = order is not None and order.order.key == key
            assert mine or key in self.let_go or record.released, f"order {key} was forgotten"
        if kiosk.guest.session != before.guest.session and isinstance(before.screen, Paying):
            assert before.screen.phase not in BUSY or before.guest.order is None or self.let_go

    def _look_at_what_is_left(self, kiosk: Kiosk) -> None:
        guest, fresh = kiosk.guest, new_guest(kiosk.shop, kiosk.guest.session)
        looks = {
            "language": guest.language,
            "text_scale": guest.text_scale,
            "theme": guest.theme,
            "more_time": guest.more_time,
            "low_reach": guest.low_reach,
        }
        assert guest == replace(fresh, **looks)
        assert kiosk.overlay is None and kiosk.toast is None and kiosk.idle is None
        assert guest == fresh or "looks" in self.timers
