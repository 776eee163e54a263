"""Holds the state, calls `step`, shows the result, and carries out the effects. No decisions here, and
no Qt.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace

from kiosk.core.gift import GiftRefusal
from kiosk.core.journal import Entry, Feedback, Recommendation, StaffCall
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import step
from kiosk.core.journey.effects import Effect
from kiosk.core.journey.events import Answer, Event
from kiosk.core.journey.looks import Looks, looks_of
from kiosk.core.journey.state import Kiosk
from kiosk.core.loyalty import CONSENT, Credential
from kiosk.core.order import Order, Record
from kiosk.core.pricing import paid_by
from kiosk.core.sound import quote_fault
from kiosk.engine import answers
from kiosk.engine import draft as drafts
from kiosk.engine.adapters import Ports
from kiosk.engine.draft import Draft, DraftStore
from kiosk.engine.joining import Joinings
from kiosk.engine.membership import Asked, Membership, failure
from kiosk.engine.orders import Orders
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.engine.walk import Walk, stepped
from kiosk.ports.errors import PortError, Refused
from kiosk.ports.loyalty import Enrolment
from kiosk.ports.pos import CallState
from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)

GUESTS_OWN = ("idle", "looks", "tick", "toast")
"""The timers that wait for a guest to do something, or to have seen something."""
AGAIN_S = 5.0
"""What could not be written down is tried again after so long."""


class Engine:
    """One kiosk. All public methods are for one thread, the one `show` is called on."""

    def __init__(
        self,
        kiosk: Kiosk,
        ports: Ports,
        orders: Orders,
        joinings: Joinings,
        draft: DraftStore,
        tasks: Tasks,
        clock: Clock,
        show: Callable[[Kiosk], None],
        note: Callable[[Entry], None],
        watch: Callable[[fx.AskMenu | fx.AskStock], None],
        drain: Callable[[], None],
        broke: Callable[[BaseException], str],
        paper: Callable[[fx.PrintPaper | fx.SayPaper], None] = lambda effect: None,
    ) -> None:
        self.kiosk = kiosk
        self._ports = ports
        self._orders = orders
        self._joinings = joinings
        self._draft = draft
        self._tasks = tasks
        self._clock = clock
        self._show = show
        self._note = note
        self._watch = watch
        self._drain = drain
        self._broke = broke
        self._paper = paper
        self._timers: dict[str, Callable[[], None]] = {}
        self._armed: dict[str, fx.Timer] = {}
        self._held: dict[str, fx.Timer] | None = None
        self._walk = Walk()
        self._membership = Membership(ports)

    def post(self, event: Event) -> None:
        """Something happened: take the step, show it, then do what it asks for, even where a screen has a
        fault: an order or the end of a session must not hang on that.
        """
        before = self.kiosk
        self.kiosk, effects = step(before, event)
        try:
            if self.kiosk is not before:
                self._show(self.kiosk)
        finally:
            for effect in effects:
                self._perform(effect)

    def _perform(self, effect: Effect) -> None:
        match effect:
            case fx.Timer():
                self._timer(effect)
            case fx.AskMenu() | fx.AskStock():
                self._watch(effect)
            case fx.PrintPaper() | fx.SayPaper():
                self._paper(effect)
            case fx.NoteStep():
                self._note_step(effect)
            case fx.NoteFeedback(score, key, reason):
                self._note(Feedback(self._walk.name, self._kiosk_id, self._clock.now(), score, reason, key))
            case fx.NoteRecommendation(score):
                self._note(Recommendation(self._walk.name, self._kiosk_id, self._clock.now(), score))
            case fx.SaveDraft(basket, looks):
                self._save_draft(Draft(basket, looks, self._clock.now(), self._order_key()))
            case fx.EndSession():
                self._membership.forget()
                self._tasks.store(self._draft.clear_draft, logged("clear the draft"))
            case fx.Abandon(record):
                self._let_go(record, abandoned=True)
            case fx.LetGo(record):
                under_way = record.end is None and record.refused is None
                self._let_go(record, promised=under_way and not record.released)
            case _:
                self._ask(effect)

    def _ask(self, effect: Effect) -> None:
        """Ask somebody outside; the answer belongs to the session it was asked in."""
        session = self.kiosk.guest.session
        work = self._work(effect)

        def done(answer: Answer | None, error: BaseException | None) -> None:
            result = answer if error is None else self._failed(effect, error)
            if result is not None:
                self.post(ev.Reply(session, result))

        self._tasks.pool(work, done)

    def _failed(self, effect: Effect, error: BaseException) -> Answer | None:
        """The answer that stands for a call that failed."""
        if not isinstance(error, PortError | StoreError):
            log.error("%s failed", type(effect).__name__, exc_info=error)
        if isinstance(effect, fx.WriteOrder):
            return ev.OrderFailed(self._broke(error))
        if isinstance(error, StoreError):
            log.error("%s could not be written down: %s", type(effect).__name__, error)
        return _failure(effect)

    def _work(self, effect: Effect) -> Callable[[], Answer | None]:
        orders, currency = self._orders, self._currency
        if isinstance(effect, Asked):
            return lambda: self._membership.ask(effect, currency)
        match effect:
            case fx.AskQuote():
                return lambda: self._quote(effect)
            case fx.Enrol():
                return self._joining(effect)
            case fx.EarnBy(record, credential):
                return lambda: self._earned_by(record, credential)
            case fx.WriteOrder(order, instead_of):
                looks = looks_of(self.kiosk.guest)
                return lambda: self._placed(order, instead_of, looks)
            case fx.Advance(record):
                return lambda: _advanced(orders.advance(record.order.key))
            case fx.PayAgain(record, method):
                return lambda: _advanced(orders.pay_again(record.order.key, method))
            case fx.CancelPayment(record):
                return lambda: _advanced(orders.cancel_payment(record.order.key))
            case fx.CheckGift(number):
                return lambda: self._gift_card(number)
            case fx.CallStaff(reason):
                return lambda: self._call(reason)
            case fx.AskCall(call_id):
                return lambda: self._call_state(call_id)
            case _:
                raise AssertionError(f"no work for {effect!r}")

    def _quote(self, asked: fx.AskQuote) -> Answer | None:
        """None: what came is not the price of this basket; the kiosk's own stays."""
        basket = asked.basket
        try:
            quote = self._ports.pos.quote(basket, asked.member_id, asked.outside)
        except Refused as error:
            return ev.QuoteRefused(basket.revision, error.reason.value, error.line_ids)
        menu = self.kiosk.shop.menu
        wrong = quote_fault(quote, basket, menu.currency) if menu is not None else None
        if wrong is None and not answers.quote_is_whole(quote):
            wrong = "it does not hold what it should"
        if wrong is not None:
            log.warning("the POS's price is not used: %s", wrong)
            return None
        return ev.QuoteArrived(basket.revision, paid_by(replace(quote, outside=asked.outside), basket.gift))

    @property
    def _currency(self) -> str | None:
        menu = self.kiosk.shop.menu
        return menu.currency if menu is not None else None

    def _joining(self, who: fx.Enrol) -> Callable[[], None]:
        """The guest sees the same whatever comes of it."""
        programme = self.kiosk.shop.programme
        consent = programme.consent if programme is not None else CONSENT
        person = Enrolment(who.phone, who.name, who.language, consent, who.identity, who.mail)

        def join() -> None:
            if not self._joinings.new(person):
                self._wish_drain()

        return join

    def _earned_by(self, record: Record, credential: Credential) -> None:
        """Who joined after paying earns for the order: joining comes first, then its points."""
        self._orders.earned_by(record.order.key, credential)
        self._wish_drain()

    def _placed(self, order: Order, instead_of: Record | None, looks: Looks) -> Answer:
        """`looks`: the guest's."""
        old = instead_of.order.key if instead_of is not None else None
        result = self._orders.new(order, lambda record: self._remember(record, looks), old)
        if old is not None:
            self._wish_drain()
        return _advanced(result)

    def _wish_drain(self) -> None:
        """From a worker."""
        self._tasks.pool(lambda: None, lambda *_: self._drain())

    def _remember(self, record: Record, looks: Looks) -> None:
        """Before the order goes anywhere: after a crash the basket is not ordered a second time."""
        saved = Draft(record.order.basket, looks, self._clock.now(), record.order.key)
        try:
            self._tasks.in_store(lambda: self._draft.save_draft(drafts.dump(saved)))
        except StoreError as error:
            log.error("the guest's basket could not be kept: %s", error)

    def _gift_card(self, number: str) -> Answer:
        try:
            return ev.GiftFound(answers.gift_card(self._ports.pos.gift_card(number), self._currency))
        except Refused as error:
            known = {refusal.value for refusal in GiftRefusal}
            return ev.GiftRefused(str(error) if str(error) in known else GiftRefusal.UNKNOWN.value)

    def _call(self, reason: str) -> Answer:
        key = str(uuid.uuid4())
        self._note(StaffCall(key, self._kiosk_id, self._clock.now(), reason))
        return ev.StaffRung(self._ports.pos.call_staff(reason, key))

    def _call_state(self, call_id: str) -> Answer:
        return ev.StaffAnswered(self._ports.pos.call_state(call_id) is CallState.ACKNOWLEDGED)

    def _let_go(self, record: Record, *, abandoned: bool = False, promised: bool = False) -> None:
        """The guest no longer waits for the order: the drain takes it, once that is written down."""
        key = record.order.key

        def mark() -> None:
            self._tasks.pool(lambda: self._orders.mark(key, abandoned=abandoned, promised=promised), done)

        def done(_: object, error: BaseException | None) -> None:
            if error is None:
                self._drain()
                return
            log.error("an order could not be let go: %s", error)
            self._tasks.later(AGAIN_S, mark)

        mark()

    def drained(self, record: Record) -> None:
        """The drain moved an order on; the guest whose order it is sees it (points that arrived)."""
        mine = self.kiosk.guest.order
        if mine is not None and mine.order.key == record.order.key:
            self.post(ev.Reply(self.kiosk.guest.session, ev.OrderAdvanced(record)))

    def hold(self, held: bool) -> None:
        """While staff stand before the screen the guest's own time stands still; afterwards what was running
        begins anew. Orders, payments and calls go on.
        """
        if held == (self._held is not None):
            return
        waiting, self._held = self._held, {} if held else None
        for timer in waiting.values() if waiting else ():
            self._timer(timer)
        for name in GUESTS_OWN if held else ():
            if name in self._timers:
                self._timers.pop(name)()
                self._timer(self._armed[name])

    def _timer(self, timer: fx.Timer) -> None:
        if self._held is not None and timer.name in GUESTS_OWN:
            self._held[timer.name] = timer
            return
        cancel = self._timers.pop(timer.name, None)
        if cancel is not None:
            cancel()
        if timer.seconds is None:
            return
        elapsed = ev.TimeElapsed(timer.name, timer.session)
        self._armed[timer.name] = timer

        def fire() -> None:
            self._timers.pop(timer.name, None)
            self.post(elapsed)

        self._timers[timer.name] = self._tasks.later(timer.seconds, fire)

    def _save_draft(self, draft: Draft) -> None:
        self._tasks.store(lambda: self._draft.save_draft(drafts.dump(draft)), logged("save the draft"))

    def _order_key(self) -> str | None:
        order = self.kiosk.guest.order
        return order.order.key if order else None

    @property
    def _kiosk_id(self) -> str:
        return self.kiosk.shop.facts.kiosk_id

    def _note_step(self, effect: fx.NoteStep) -> None:
        self._walk, entry = stepped(self._walk, effect, self._kiosk_id, self._clock)
        self._note(entry)

    def close(self) -> None:
        for cancel in self._timers.values():
            cancel()
        self._timers.clear()


def _advanced(result: tuple[Record, bool]) -> Answer:
    return ev.OrderAdvanced(*result)


def _failure(effect: Effect) -> Answer | None:
    if isinstance(effect, Asked):
        return failure(effect)
    match effect:
        case fx.Advance(record) | fx.PayAgain(record) | fx.CancelPayment(record):
            return ev.OrderAdvanced(record, lost=True)
        case fx.CheckGift():
            return ev.GiftRefused("")
        case fx.CallStaff():
            return ev.StaffRung(None)
        case fx.AskCall():
            return ev.StaffAnswered(False)
        case _:
            return None
