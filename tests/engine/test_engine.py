"""The engine before a fake world: timers, answers that come too late, and what is written down."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.core.basket import Basket
from kiosk.core.journal import Entry, Feedback, StaffCall, Step
from kiosk.core.journey import events as ev
from kiosk.core.journey import first
from kiosk.core.journey import state as st
from kiosk.core.journey.looks import Looks
from kiosk.core.loyalty import Credential, Member
from kiosk.core.money import Money
from kiosk.core.offers import Discount
from kiosk.core.pricing import Outside, price
from kiosk.core.tax import TaxFacts
from kiosk.engine import draft as drafts
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.engine import AGAIN_S, Engine
from kiosk.engine.joining import Joinings
from kiosk.engine.membership import Membership
from kiosk.engine.orders import Orders
from kiosk.ports.errors import Reason, Refused, Unreachable
from kiosk.ports.pos import CallState
from tests.core.journey.walks import COUPON, FACTS, MEMBER, PROGRAMME, SIMPLE
from tests.core.menus import EAT_IN, MENU, NOON
from tests.engine.fakes import DiskFull, FakeLoyalty, FakePos, FakeTerminal, MemoryOutbox, Plan
from tests.engine.orders_model import ALL
from tests.engine.steady import NOON_UTC, Tasks


class Pos(FakePos):
    """A POS with a price, a bell, and a programme beside it."""

    rung = CallState.WAITING

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Any:
        return replace(price(MENU, basket, NOON.date(), TaxFacts()), from_pos=True)

    def call_staff(self, reason: str, key: str) -> str:
        return f"call for {reason}"

    def call_state(self, call_id: str) -> CallState:
        return self.rung


class Loyalty(FakeLoyalty):
    members: dict[str, Member] = {"member-1": MEMBER}  # noqa: RUF012 - a fake's

    def find(self, credential: Credential) -> Member | None:
        return self.members.get(credential.value)

    def check_code(self, code: str, member_id: str | None) -> Any:
        if code == COUPON.code:
            return COUPON
        raise Refused(Reason.INVALID)

    def enrol(self, enrolment: Any, key: str) -> None:
        return None


class World:
    """An engine, and everything it talks to."""

    def __init__(self, facts: st.ShopFacts = FACTS) -> None:
        self.tasks = Tasks()
        self.plan = Plan()
        self.pos, self.loyalty = Pos(self.plan, ALL), Loyalty(self.plan)
        self.terminal = FakeTerminal(self.plan, ["approve"])
        self.outbox = MemoryOutbox(self.plan)
        self.draft: bytes | None = None
        self.shown: list[st.Kiosk] = []
        self.noted: list[Entry] = []
        self.watched: list[Any] = []
        self.broken: list[BaseException] = []
        adapters: Any = Adapters(self.pos, self.loyalty, self.terminal)  # type: ignore[arg-type]
        ports = Ports(lambda: adapters)
        tasks: Any = self.tasks
        self.orders = Orders(ports, lambda: ALL, self.outbox, tasks, (1, 99), lambda _: None, tasks.now)
        self.joinings = Joinings(ports, self.outbox, tasks, tasks.now)
        self.engine = Engine(
            first(facts, NOON), ports, self.orders, self.joinings, self, tasks, tasks, self.shown.append,
            self.noted.append, self.watched.append, self._drain, self._broke,
        )  # fmt: skip
        self.post(ev.MenuArrived(MENU), ev.ProgrammeArrived(PROGRAMME))

    def _broke(self, error: BaseException) -> str:
        self.broken.append(error)
        return "K1-2345"

    def _drain(self) -> None:
        self.tasks.pool(lambda: self.orders.drain(self._moved), lambda *_: None)

    def _moved(self, record: Any) -> None:
        self.tasks.pool(lambda: record, lambda moved, _: self.engine.drained(moved))

    # The draft store.

    def save_draft(self, data: bytes) -> None:
        self.draft = data

    def load_draft(self) -> bytes | None:
        return self.draft

    def clear_draft(self) -> None:
        self.draft = None

    def post(self, *events: ev.Event) -> "World":
        for event in events:
            self.engine.post(event)
            self.tasks.settle()
        return self

    @property
    def kiosk(self) -> st.Kiosk:
        return self.engine.kiosk

    @property
    def said(self) -> str | None:
        return self.kiosk.toast.say.value if self.kiosk.toast else None

    def order(self) -> "World":
        return self.post(ev.Began(), ev.ModeChosen(EAT_IN), ev.ItemAdded("cheeseburger"))

    def pay(self, method: str = "card") -> "World":
        self.order().post(ev.BasketAsked(), ev.PayPressed())
        if isinstance(self.kiosk.screen, st.TableScreen):
            self.post(ev.DigitPressed("1"), ev.TableEntered())
        return self.post(ev.MethodChosen(method))


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.CRITICAL, "kiosk"):
        yield


# Timers.


def test_the_guests_time_runs_from_the_last_touch(world: World) -> None:
    world.order().tasks.pass_by(59)
    world.post(ev.Touched()).tasks.pass_by(59)
    assert world.kiosk.idle is None
    world.tasks.pass_by(2)
    assert world.kiosk.idle == 29
    world.tasks.pass_by(30)
    assert world.kiosk.screen == st.Attract()


def test_a_timer_that_was_stopped_never_fires(world: World) -> None:
    world.order().post(ev.CancelAsked(), ev.CancelConfirmed())
    shown = len(world.shown)
    world.tasks.pass_by(50)
    assert len(world.shown) == shown


def test_while_staff_stand_there_the_guests_time_stands_still(world: World) -> None:
    world.order().tasks.pass_by(50)
    world.engine.hold(True)
    world.tasks.pass_by(3600)
    assert world.kiosk.idle is None and isinstance(world.kiosk.screen, st.Browse)
    world.engine.hold(False)
    world.tasks.pass_by(59)
    assert world.kiosk.idle is None  # and begins anew
    world.tasks.pass_by(2)
    assert world.kiosk.idle == 29


def test_a_warning_that_shows_waits_for_staff_to_leave(world: World) -> None:
    world.order().tasks.pass_by(62)
    world.engine.hold(True)
    left = world.kiosk.idle
    world.tasks.pass_by(600)
    assert world.kiosk.idle == left
    world.engine.hold(False)
    world.tasks.pass_by(40)
    assert world.kiosk.screen == st.Attract()


def test_a_payment_goes_on_while_staff_stand_there(world: World) -> None:
    world.pay()
    world.engine.hold(True)
    world.tasks.pass_by(5)
    assert isinstance(world.kiosk.screen, st.Done)
    world.tasks.pass_by(3600)
    assert isinstance(world.kiosk.screen, st.Done)  # the number stays until the guest is seen again
    world.engine.hold(False)
    world.tasks.pass_by(31)
    assert world.kiosk.screen == st.Attract()


def test_closing_stops_every_timer(world: World) -> None:
    world.order()
    world.engine.close()
    world.tasks.pass_by(1000)
    assert world.kiosk.idle is None and isinstance(world.kiosk.screen, st.Browse)


def test_a_payment_is_polled_each_second_until_it_is_decided(world: World) -> None:
    world.pay()
    assert world.plan.moments.count("poll") == 0
    world.tasks.pass_by(1)
    assert world.plan.moments.count("poll") == 1
    world.tasks.pass_by(1)
    assert isinstance(world.kiosk.screen, st.Done)
    world.tasks.pass_by(5)
    assert world.plan.moments.count("poll") == 2


# Answers.


def test_an_answer_to_a_guest_who_has_left_is_dropped(world: World) -> None:
    world.order()
    world.engine.post(ev.Scanned("member-1"))  # the answer is on its way …
    world.engine.post(ev.CancelAsked())
    world.engine.post(ev.CancelConfirmed())
    world.engine.post(ev.Began())
    world.tasks.settle()
    assert world.kiosk.guest.member is None and world.said is None


def test_an_answer_is_shown_before_anything_else_is_asked(world: World) -> None:
    world.order().post(ev.BasketAsked())
    assert world.kiosk.guest.quote is not None and world.kiosk.guest.quote.from_pos
    assert world.shown[-1] is world.kiosk


def test_what_nobody_answers_is_said_in_the_journeys_words(world: World) -> None:
    def away(*_: object) -> Any:
        raise Unreachable("away")

    world.loyalty.find = world.loyalty.check_code = away  # type: ignore[method-assign]
    world.pos.call_staff = world.pos.quote = away  # type: ignore[method-assign]
    world.order().post(ev.BasketAsked(), ev.Scanned("member-1"))
    assert world.said == "not_now"
    assert world.kiosk.guest.quote is not None and not world.kiosk.guest.quote.from_pos
    world.post(ev.CouponAsked(), ev.CouponEntered("AKI100"))
    assert world.kiosk.overlay is None and world.said == "not_now"
    assert world.post(ev.StaffCalled()).kiosk.overlay == st.StaffCall(st.Call.FAILED)


def test_members_coupons_and_staff_answer(world: World) -> None:
    world.order().post(ev.Scanned("member-1"))
    assert world.kiosk.guest.member == MEMBER
    world.post(ev.BasketAsked(), ev.CouponAsked(), ev.CouponEntered("nonsense"))
    assert world.kiosk.overlay == st.CouponEntry("nonsense", wrong=True)
    world.post(ev.CouponEntered("AKI100"))
    assert world.kiosk.guest.basket.coupon is COUPON
    world.post(ev.StaffCalled())
    world.pos.rung = CallState.ACKNOWLEDGED
    world.tasks.pass_by(3)
    assert isinstance(world.kiosk.overlay, st.StaffCall) and world.kiosk.overlay.state is st.Call.COMING


@pytest.mark.parametrize(
    "member",
    [
        replace(MEMBER, points="many"),
        replace(MEMBER, rewards=(replace(MEMBER.rewards[0], points=-1),)),
        replace(MEMBER, rewards=(replace(MEMBER.rewards[0], discount=Discount(percent=-50)),)),
        replace(MEMBER, rewards=(replace(MEMBER.rewards[0], discount=Discount(Money(100, "USD"))),)),
    ],
)
def test_a_member_who_makes_no_sense_is_not_found(world: World, member: Member) -> None:
    world.loyalty.members = {"member-1": member}
    world.order().post(ev.Scanned("member-1"))
    assert world.kiosk.guest.member is None and world.said == "not_now"


def test_a_coupon_that_makes_no_sense_is_not_taken(world: World) -> None:
    world.loyalty.check_code = lambda *_: replace(COUPON, name=None)  # type: ignore[method-assign]
    world.order().post(ev.BasketAsked(), ev.CouponAsked(), ev.CouponEntered(COUPON.code))
    assert world.kiosk.guest.basket.coupon is None and world.said == "not_now"


def test_a_refusal_of_the_price_reaches_the_guest(world: World) -> None:
    world.order()

    def refuse(*_: object) -> Any:
        raise Refused(Reason.SOLD_OUT, line_ids=(1,))

    world.pos.quote = refuse  # type: ignore[method-assign]
    world.post(ev.BasketAsked())
    assert isinstance(world.kiosk.overlay, st.SoldOut)
    assert world.watched  # and what else is sold out is asked


def test_without_a_programme_nobody_is_found() -> None:
    world = World()
    world.engine._membership = Membership(Ports(lambda: Adapters(world.pos)))  # type: ignore[arg-type]
    assert world.order().post(ev.Scanned("member-1")).said == "not_now"


# Orders.


def test_points_that_arrive_behind_are_seen_by_their_guest(world: World) -> None:
    world.order().post(ev.MemberAsked(), *(ev.DigitPressed(digit) for digit in "09012345678"))
    world.post(
        ev.BasketAsked(), ev.PayPressed(), ev.DigitPressed("1"), ev.TableEntered(), ev.MethodChosen("card")
    )
    world.tasks.pass_by(2)
    order = world.kiosk.guest.order
    assert isinstance(world.kiosk.screen, st.Done) and order is not None
    assert order.earned == 8 and order.end is not None


def test_a_promise_that_cannot_be_written_down_is_tried_until_it_is(world: World) -> None:
    def away(*_: object) -> Any:
        raise Unreachable("away")

    world.pos.submit = away  # type: ignore[method-assign]
    write, full = world.outbox.write, [True]

    def sometimes(record: Any) -> None:
        if full[0] and record.promised:
            raise DiskFull("full")
        write(record)

    world.outbox.write = sometimes  # type: ignore[method-assign]
    world.pay("counter")
    assert isinstance(world.kiosk.screen, st.Done) and world.kiosk.screen.offline
    (record,) = world.outbox.records.values()
    assert not record.promised
    world.post(ev.Finished()).tasks.pass_by(AGAIN_S)
    full[0] = False
    del world.pos.submit
    world.tasks.pass_by(AGAIN_S)
    (record,) = world.outbox.records.values()
    assert record.promised and record.released


def test_an_order_that_cannot_be_written_down_stops_the_kiosk(world: World) -> None:
    def full(_: Any) -> None:
        raise DiskFull("full")

    world.outbox.write = full  # type: ignore[method-assign]
    world.pay()
    assert world.kiosk.screen == st.OutOfOrder() and len(world.broken) == 1
    assert world.kiosk.shop.broken == "K1-2345"
    assert world.pos.placed == []


def test_a_fault_of_a_screen_does_not_keep_an_order_back(world: World) -> None:
    world.order().post(ev.BasketAsked(), ev.PayPressed(), ev.DigitPressed("1"), ev.TableEntered())

    def broken(_: st.Kiosk) -> None:
        raise RuntimeError("a screen has a fault")

    world.engine._show = broken
    with pytest.raises(RuntimeError):
        world.engine.post(ev.MethodChosen("card"))
    world.engine._show = lambda _: None
    world.tasks.settle()
    world.tasks.pass_by(2)
    assert len(world.pos.placed) == 1 and isinstance(world.kiosk.screen, st.Done)


# The draft.


def test_the_basket_is_kept_with_its_order_until_the_guest_has_gone() -> None:
    world = World(SIMPLE).order()
    kept = drafts.load(world.draft or b"")
    assert kept is not None and kept.basket == world.kiosk.guest.basket and kept.order_key is None
    world.post(ev.BasketAsked(), ev.PayPressed(), ev.MethodChosen("card"))
    kept = drafts.load(world.draft or b"")
    assert kept is not None and kept.order_key in world.outbox.records
    world.tasks.pass_by(2)
    world.post(ev.Finished())
    assert world.draft is None


def test_a_draft_is_young_for_five_minutes_and_never_from_the_future() -> None:
    draft = drafts.Draft(Basket(EAT_IN), Looks("ja"), NOON_UTC)
    assert draft.young(NOON_UTC) and draft.young(NOON_UTC + timedelta(minutes=5))
    assert not draft.young(NOON_UTC + timedelta(minutes=6))
    assert not draft.young(NOON_UTC - timedelta(seconds=1))


@pytest.mark.parametrize("data", [b"", b"{", b"null", b'{"basket": 1}', b"\xff\xfe"])
def test_a_damaged_draft_is_none(data: bytes) -> None:
    assert drafts.load(data) is None


def test_a_draft_comes_back_as_it_was(world: World) -> None:
    basket = world.order().kiosk.guest.basket
    draft = drafts.Draft(basket, Looks("en", 150, "dark"), NOON_UTC, "key-1")
    assert drafts.load(drafts.dump(draft)) == draft


# The journal.


def test_every_step_is_noted_with_its_time_and_touches_under_a_random_name(world: World) -> None:
    world.post(ev.Began())
    world.tasks.pass_by(2.5)
    world.post(ev.LanguageChosen("en"), ev.ModeChosen(EAT_IN))
    steps = [entry for entry in world.noted if isinstance(entry, Step)]
    last = steps[-1]
    assert (last.from_screen, last.screen, last.language) == ("service", "browse", "en")
    assert (last.ms, last.taps) == (2500, 2)
    assert [step.number for step in steps] == [1, 2, 3]
    world.post(ev.CancelAsked(), ev.Began())
    names = [entry.session for entry in world.noted if isinstance(entry, Step)]
    assert len(set(names)) == 2 and all(len(name) == 32 for name in names)


def test_only_the_step_to_the_orders_number_says_which_order_it_is(world: World) -> None:
    world.pay()
    world.tasks.pass_by(5)
    order = world.kiosk.guest.order
    assert isinstance(world.kiosk.screen, st.Done) and order is not None
    keys = {entry.screen: entry.order_key for entry in world.noted if isinstance(entry, Step)}
    assert keys == {**dict.fromkeys(keys), "done": order.order.key}


def test_feedback_and_calls_are_noted(world: World) -> None:
    world.pay("counter").post(ev.FeedbackGiven(4), ev.StaffCalled())
    (feedback,) = [entry for entry in world.noted if isinstance(entry, Feedback)]
    assert feedback.score == 4 and feedback.order_key in world.outbox.records
    (call,) = [entry for entry in world.noted if isinstance(entry, StaffCall)]
    assert call.reason == "done" and call.kiosk_id == FACTS.kiosk_id


def test_somebody_who_joined_while_the_programme_was_away_is_not_lost(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """The guest sees nothing of it."""

    def away(*_: object) -> None:
        raise Unreachable("the programme is away")

    world.loyalty.enrol = away  # type: ignore[method-assign]
    world.order().post(ev.MemberAsked(), ev.JoinAsked(), ev.NameTyped("Hanako"), ev.ConsentToggled())
    with caplog.at_level(logging.WARNING, "kiosk"):
        world.post(*(ev.DigitPressed(digit) for digit in "09012345678"), ev.Joined())
    assert isinstance(world.kiosk.screen, st.Browse) and world.kiosk.guest.typed is not None
    (kept,) = world.outbox.joinings()
    assert (kept.name, kept.phone, kept.language) == ("Hanako", "+819012345678", "ja")
    assert "could not be booked yet" in caplog.text
    assert "Hanako" not in caplog.text and "9012345678" not in caplog.text
    del world.loyalty.enrol
    world.joinings.drain()
    assert world.outbox.joinings() == []
