"""Watches the world: is the POS there, is there a new menu, what is sold out, what time is it, what
waits in the outbox.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from kiosk.core.hours import OpeningHours
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import MenuState, ShopFacts
from kiosk.core.loyalty import Programme
from kiosk.core.menu import Menu, renewed
from kiosk.core.sold_out import Gone
from kiosk.core.sound import faults
from kiosk.engine import answers
from kiosk.engine.adapters import Ports
from kiosk.engine.asking import Asking
from kiosk.engine.picture_watch import PictureWatch
from kiosk.engine.shelf import Made, Shelf, Wanted, made
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.ports.errors import NotAllowed, PortError, Uncertain, Unreachable
from kiosk.ports.pos import NotModified, Stock
from kiosk.store.memory import made_to_last, undisturbed

log = logging.getLogger(__name__)

FIRST_LOOK_S = 0.3
"""What is cached is shown first: the adapters, which are built for the first question, would slow it down."""
HEALTH_S = 10.0
AWAY_S = 3.0
MENU_S = 60.0
STOCK_S = 30.0
CLOCK_S = 15.0
CONFIRM = timedelta(minutes=30)
"""How often it is written down that the kept menu is still the POS's: after a start it is as old as that."""
JUMP = timedelta(minutes=5)
"""A clock that moved this much more than time did was set: worth a line in the log."""


class MenuStore(Protocol):
    def save_menu(self, menu: Menu, fetched_at: datetime) -> None: ...

    def confirm_menu(self, fetched_at: datetime) -> None: ...

    def load_menu(self) -> tuple[Menu, datetime] | None: ...


class Watch:
    """Started once; every public method is for the engine's thread."""

    def __init__(
        self,
        ports: Ports,
        cache: MenuStore,
        pictures: PictureWatch,
        tasks: Tasks,
        clock: Clock,
        zone: ZoneInfo,
        hours: Callable[[], OpeningHours],
        queue: Callable[[], bool],
        learn: Callable[[], ShopFacts],
        menu_max_age: timedelta,
        post: Callable[[Event], None],
    ) -> None:
        self._ports = ports
        self._cache = cache
        self._pictures = pictures
        self._tasks = tasks
        self._clock = clock
        self._zone = zone
        self._hours = hours
        self._queue = queue
        self._facts: ShopFacts | None = None
        self._learn_facts = learn
        self._max_age = menu_max_age
        self._post = post
        self._confirmed: datetime | None = None
        self._kept: datetime | None = None
        self._online = True
        self._loyalty_ready = True
        self._programme_shown: Programme | None = None
        self._menu_trouble = ""
        self._asking = Asking(tasks)
        self.shelf = Shelf(self._asking, clock, self._put)
        self._last_tick: tuple[datetime, float] | None = None

    def start(self, facts: ShopFacts) -> None:
        """The cached menu first, so that the kiosk can sell at once; then everything else."""
        self._facts = facts
        self.tick()
        wanted = self.shelf.wanted()
        self._tasks.store(lambda: self._load(wanted), self._loaded)

    def _load(self, wanted: Wanted) -> tuple[Made, datetime] | None:
        """On the store's thread."""
        cached = self._cache.load_menu()
        if cached is None:
            return None
        menu = made(cached[0], wanted, None)
        self._pictures.look(menu.laid)
        return menu, cached[1]

    def _loaded(self, cached: tuple[Made, datetime] | None, error: BaseException | None) -> None:
        logged("read the cached menu")(cached, error)
        if cached is not None:
            menu, self._confirmed = cached
            self.shelf.take(menu)
            self._show_menu()
        if self._too_old():  # there is nothing to be shown first
            self._look_around()
        else:
            self._asking.later(FIRST_LOOK_S, self._look_around)

    def _look_around(self) -> None:
        self.ask_health()
        self.ask_programme()

    def wish(self, effect: fx.AskMenu | fx.AskStock) -> None:
        """The journey asks for fresh news."""
        if isinstance(effect, fx.AskMenu):
            self.ask_menu()
        else:
            self.ask_stock()

    def close(self) -> None:
        self._asking.close()

    # The POS's health.

    def ask_health(self) -> None:
        self._asking.once("health", self._health, self._healthy)

    def _health(self) -> ev.HealthArrived:
        health = self._ports.pos.health()
        terminal = self._ports.terminal
        ready = True
        if terminal is not None:
            try:
                ready = terminal.health()
            except PortError:
                ready = False
        return ev.HealthArrived(
            True, health.open, health.wait_minutes, health.opens_at, ready, self._loyalty_ready
        )

    def _healthy(self, event: ev.HealthArrived | None, error: BaseException | None) -> None:
        online = error is None
        if online != self._online:
            self._online = online
            if online:
                log.info("the POS answers again")
            else:
                kind = "refuses our credentials" if isinstance(error, NotAllowed) else "does not answer"
                log.warning("the POS %s: %s", kind, error)
        if error is None or isinstance(error, PortError):
            self._learn()
        self._post(event if event is not None else ev.HealthArrived(False))
        self._check_age()
        if not self._asking.will(self.ask_menu):
            self.ask_menu()
        self._asking.later(HEALTH_S if online else AWAY_S, self.ask_health)

    def _learn(self) -> None:
        """How the POS taxes may be known only once it has answered, or from its menu."""
        facts = self._learn_facts()
        if facts != self._facts:
            self._facts = facts
            self._post(ev.FactsLearned(facts))

    # The menu.

    def ask_menu(self) -> None:
        before, wanted = self.shelf.made, self.shelf.wanted()
        self._asking.once("menu", lambda: self._fetched(before, wanted), self._got_menu)

    def _fetched(self, before: Made | None, wanted: Wanted) -> Made | NotModified:
        """In a worker, which also does all that would take long on the screen's thread."""
        with undisturbed():
            known = before.menu if before is not None else None
            answer = self._ports.pos.menu(known.version if known else None)
            if isinstance(answer, NotModified):
                return answer
            wrong = faults(answer)
            if wrong:
                more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
                raise Unreachable(f"the menu cannot be sold from: {wrong[0]}{more}")
            new = made(renewed(known, answer), wanted, before)
            self._pictures.look(new.laid)
            spare = list(answer.items)
            del answer
            while spare:  # one by one: freeing them all at once would hold up every thread
                spare.pop()
            made_to_last()
            return new

    def _got_menu(self, answer: Made | NotModified | None, error: BaseException | None) -> None:
        self._asking.later(MENU_S, self.ask_menu)
        self._say_menu(error)
        if answer is None:
            if self.shelf.made is None:
                self._post(ev.MenuFailed(MenuState.FAILED))
            return
        self._confirmed = self._clock.now()
        if self.shelf.made is None and not isinstance(answer, Made):
            self._post(ev.MenuFailed(MenuState.FAILED))  # it says that nothing is new: but there is nothing
            return
        if isinstance(answer, Made):
            self._learn()
            self.shelf.take(answer)
            self.ask_stock()
        self._show_menu()
        self._keep(isinstance(answer, Made), self._confirmed)

    def _keep(self, new: bool, when: datetime) -> None:
        """The POS's menu as it came: what is laid over it may be another by the next start."""
        shown = self.shelf.made
        assert shown is not None
        if new:
            self._kept = when
            self._tasks.store(lambda: self._cache.save_menu(shown.menu, when), logged("keep the menu"))
        elif self._kept is None or when - self._kept > CONFIRM:
            self._kept = when
            self._tasks.store(lambda: self._cache.confirm_menu(when), logged("keep the menu's age"))
        self._pictures.follow(shown.laid, new)

    def _put(self, new: Made, more_than_stock: bool) -> None:
        """The shelf has something else to sell."""
        if more_than_stock:
            self._pictures.follow(new.laid, True)
        if not self._too_old():
            self._post((ev.MenuArrived if more_than_stock else ev.StockArrived)(new.selling))

    def _say_menu(self, error: BaseException | None) -> None:
        """Each trouble is logged once, and its end."""
        if str(error or "") == self._menu_trouble:
            return
        self._menu_trouble = str(error or "")
        if error is None:
            log.info("the POS's menu is good again")
        elif isinstance(error, PortError) and self._online:
            log.warning("no menu came, the last good one is kept: %s", error)

    def _show_menu(self) -> None:
        if self.shelf.made is None:
            return
        if self._too_old():
            self._post(ev.MenuFailed(MenuState.TOO_OLD))
        else:
            self._post(ev.MenuArrived(self.shelf.made.selling))

    def _too_old(self) -> bool:
        """Also a menu from the future: nobody knows which of the two clocks was right."""
        self._mind_jumps()
        if self._confirmed is None:
            return True
        age = self._clock.now() - self._confirmed
        return age > self._max_age or age < -JUMP

    def _check_age(self) -> None:
        if self.shelf.made is not None and self._too_old():
            self._post(ev.MenuFailed(MenuState.TOO_OLD))

    # Stock.

    def ask_stock(self) -> None:
        """What is sold out now."""
        if self.shelf.made is None or self._facts is None or not self._facts.stock:
            return
        self._asking.once("stock", lambda: self._ports.pos.stock(), self._got_stock)
        self._asking.later(STOCK_S, self.ask_stock)

    def _got_stock(self, stock: Stock | None, error: BaseException | None) -> None:
        if stock is not None:
            times = tuple(sorted((name, at) for name, at in stock.back_at.items() if at.tzinfo is not None))
            self.shelf.stock(Gone(stock.items, stock.variants, stock.options, times))

    # The programme and the clock.

    def ask_programme(self) -> None:
        """Its rules, and whether it is there: guests are told before they order that points come later."""

        def done(programme: Any, error: BaseException | None) -> None:
            if programme is None and error is None:
                return  # there is none
            self._loyalty_ready = not isinstance(error, Unreachable | Uncertain | NotAllowed)
            if programme is not None and programme != self._programme_shown:
                self._programme_shown = programme
                self.shelf.ranks(programme.tiers)
                self._post(ev.ProgrammeArrived(programme))
            self._asking.later(MENU_S if self._loyalty_ready else HEALTH_S, self.ask_programme)

        self._asking.once("programme", self._programme, done)

    def _programme(self) -> Programme | None:
        loyalty = self._ports.loyalty
        menu = self.shelf.menu
        if loyalty is None:
            return None
        return answers.programme(loyalty.programme(), menu.currency if menu is not None else None)

    def tick(self) -> None:
        """The shop's time goes on."""
        self._mind_jumps()
        now = self._clock.now()
        local = now.astimezone(self._zone)
        hours = self._hours()
        is_open = hours.is_open(local)
        opens = None if is_open else hours.opens_next(local)
        at = f"{opens:%H:%M}" if opens else None
        on = opens.date() if opens is not None and opens.date() != local.date() else None
        self._post(ev.ClockTicked(local, is_open, at, on, self._queue()))
        self._asking.later(CLOCK_S, self.tick)

    def _mind_jumps(self) -> None:
        """A clock that jumps is noticed by the one that cannot: the menu is as old as before."""
        now, steady = self._clock.now(), self._clock.monotonic()
        if self._last_tick is not None:
            drift = (now - self._last_tick[0]) - timedelta(seconds=steady - self._last_tick[1])
            if abs(drift) > JUMP:
                log.warning("the clock was set by %s", drift)
                if self._confirmed is not None:
                    self._confirmed += drift
        self._last_tick = (now, steady)
