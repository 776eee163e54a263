"""A guest's walk by hand: events in, states and effects out, and answers as another side might give them."""

from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from kiosk.core.basket import Basket
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import first, step
from kiosk.core.journey.events import Answer, Event
from kiosk.core.journey.state import Guest, Kiosk, Overlay, Paying, Phase, Screen, ShopFacts
from kiosk.core.loyalty import Member, Programme, Tier
from kiosk.core.menu import Menu
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.order import (
    Facts,
    Order,
    Payment,
    PaymentState,
    Receipt,
    ReceiptState,
    Record,
)
from tests.core.menus import EAT_IN, MENU, NOON, yen

E = TypeVar("E")

ORDER_FACTS = Facts(
    find=True, repeatable=True, cancel=True, refund=True, redeem=True, earn=True, cancel_payment=True
)
FACTS = ShopFacts(
    kiosk_id="kiosk-1",
    languages=("ja", "en", "es"),
    phone_region="JP",
    order=ORDER_FACTS,
    quote=True,
    stock=True,
    at_counter=True,
    call_staff=True,
    tables=2,
    methods=("card", "qr"),
    phone=True,
    code=True,
    enrol=True,
    rewards=True,
    tender=True,
    coupons=True,
)
SIMPLE = replace(FACTS, tables=0, quote=False, stock=False)
"""Without table numbers, and without a POS that is asked for prices and stock."""
CALLING = replace(SIMPLE, ask_name=True)
"""A shop that asks what name to call."""
SILVER, GOLD = (
    Tier("silver", {"en": "Silver", "ja": "シルバー"}),
    Tier("gold", {"en": "Gold", "ja": "ゴールド"}),
)
PROGRAMME = Programme(yen(100), 1, yen(1), 50, (SILVER, GOLD))
LESS = Reward("less", {"en": "200 off"}, 200, Discount(yen(200)))
FREE_COLA = Reward("free-cola", {"en": "A free cola"}, 150, Discount(variant_id="cola-s"))
FREE_BURGER = Reward("free-burger", {"en": "A free burger"}, 300, Discount(variant_id="burger"))
MEMBER = Member("m-1", "Canary Hanako", 340, (LESS, FREE_COLA, FREE_BURGER))
OTHER_MEMBER = Member("m-2", "Taro", 1000, (LESS,), tier=GOLD)
COUPON = Coupon("AKI100", {"en": "Autumn"}, Discount(yen(100)))


class Walk:
    """`effects`: of all steps so far; `last`: of the last step."""

    def __init__(self, facts: ShopFacts = FACTS, menu: Menu | None = MENU, now: datetime = NOON) -> None:
        self.kiosk = first(facts, now)
        self.effects: list[fx.Effect] = []
        self.last: tuple[fx.Effect, ...] = ()
        if menu is not None:
            self.do(ev.MenuArrived(menu), ev.ProgrammeArrived(PROGRAMME))

    def do(self, *events: Event) -> "Walk":
        for event in events:
            self.kiosk, self.last = step(self.kiosk, event)
            self.effects += self.last
        return self

    def reply(self, *answers: Answer, session: int | None = None) -> "Walk":
        return self.do(*(ev.Reply(session or self.guest.session, answer) for answer in answers))

    def elapse(self, timer: str, times: int = 1) -> "Walk":
        for _ in range(times):
            self.do(ev.TimeElapsed(timer, self.guest.session))
        return self

    @property
    def screen(self) -> Screen:
        return self.kiosk.screen

    @property
    def overlay(self) -> Overlay | None:
        return self.kiosk.overlay

    @property
    def guest(self) -> Guest:
        return self.kiosk.guest

    @property
    def basket(self) -> Basket:
        return self.guest.basket

    @property
    def said(self) -> str | None:
        return self.kiosk.toast.say.value if self.kiosk.toast else None

    @property
    def phase(self) -> Phase | None:
        return self.screen.phase if isinstance(self.screen, Paying) else None

    def asked(self, kind: type[E]) -> list[E]:
        """Effects of a kind in the last step."""
        return [effect for effect in self.last if isinstance(effect, kind)]

    def timer(self, name: str) -> float | None:
        """The seconds a timer was last set to."""
        timers = [e for e in self.effects if isinstance(e, fx.Timer) and e.name == name]
        return timers[-1].seconds if timers else None

    @property
    def items(self) -> list[str]:
        return [line.variant_id for line in self.basket.lines]

    # Parts of walks that many stories begin with.

    def begin(self) -> "Walk":
        """To the menu, eating in."""
        return self.do(ev.Began(), ev.ModeChosen(EAT_IN))

    def order(self, *item_ids: str) -> "Walk":
        """Simple items into the basket, and on to it."""
        return self.begin().do(*(ev.ItemAdded(item_id) for item_id in item_ids or ("cheeseburger",)))

    def at_basket(self, *item_ids: str) -> "Walk":
        return self.order(*item_ids).do(ev.BasketAsked())

    def at_payment(self, *item_ids: str) -> "Walk":
        self.at_basket(*item_ids).do(ev.PayPressed())
        if self.kiosk.shop.facts.tables:
            self.do(ev.DigitPressed("7"), ev.TableEntered())
        return self

    def pay(self, method: str = "card", *item_ids: str) -> "Walk":
        return self.at_payment(*item_ids).do(ev.MethodChosen(method))

    def sign_in(self, member: Member = MEMBER) -> "Walk":
        return self.do(ev.Scanned("code-1")).reply(ev.MemberFound("code-1", member))

    @property
    def draft(self) -> Order:
        return [effect for effect in self.effects if isinstance(effect, fx.WriteOrder)][-1].order

    def record(self, key: str = "key-1", **changes: Any) -> Record:
        """The order that was written, as it stands after some steps."""
        return replace(Record(replace(self.draft, key=key, number="12")), **changes)

    def waiting(self, method: str = "card") -> "Walk":
        """At the terminal, which waits for a card."""
        self.pay(method)
        return self.reply(ev.OrderAdvanced(self.record(receipt=RECEIPT, payment=PENDING)))

    def declined(self) -> "Walk":
        self.waiting()
        return self.reply(ev.OrderAdvanced(self.record(receipt=RECEIPT, payment=DECLINED)))

    def served(self) -> "Walk":
        """Paid by card, on the done screen."""
        self.waiting()
        return self.reply(ev.OrderAdvanced(self.record(receipt=PAID, payment=APPROVED)))


RECEIPT = Receipt("r-1", "105", yen(480), ReceiptState.OPEN)
PAID = replace(RECEIPT, state=ReceiptState.PAID)
UNPAID = replace(RECEIPT, state=ReceiptState.UNPAID)
PENDING = Payment("p-1", PaymentState.PENDING, yen(480))
APPROVED = replace(PENDING, state=PaymentState.APPROVED, masked="•••• 4242")
DECLINED = replace(PENDING, state=PaymentState.DECLINED, reason="no_funds")
CANCELLED = replace(PENDING, state=PaymentState.CANCELLED)
REFUNDED = replace(PENDING, state=PaymentState.REFUNDED)


def told(kiosk: Kiosk) -> str:
    """The whole state as a text, but for the menu: to look for what must not be left in it."""
    return repr(replace(kiosk, shop=replace(kiosk.shop, menu=None, whole=None)))
