"""What happens outside: the POS comes and goes, menus and stock change, clocks are set."""

import logging
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.hours import OpeningHours, Window
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import MenuState
from kiosk.core.menu import Menu
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.watch import AWAY_S, CONFIRM, HEALTH_S, MENU_S, STOCK_S, Watch
from kiosk.ports.errors import NotAllowed, Unreachable
from kiosk.ports.pos import Health, NotModified, Stock
from tests.core.journey.walks import FACTS, PROGRAMME
from tests.core.menus import MENU, NOON
from tests.engine.steady import NOON_UTC, Tasks

E = TypeVar("E")
DAY = timedelta(days=1)


class Pos:
    """Answers with what a test puts there; an error is raised."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: dict[str, Any] = {"health": Health(), "menu": MENU, "stock": Stock()}

    def _answer(self, name: str) -> Any:
        self.asked.append(name)
        answer = self.answers[name]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def health(self) -> Health:
        return self._answer("health")

    def menu(self, since: str | None) -> Menu | NotModified:
        answer = self._answer("menu")
        return NotModified() if isinstance(answer, Menu) and answer.version == since else answer

    def stock(self) -> Stock:
        return self._answer("stock")


class Programme:
    def __init__(self) -> None:
        self.answer: Any = PROGRAMME

    def programme(self) -> Any:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class NoPictures:
    def look(self, menu: Menu) -> None:
        return None

    def follow(self, menu: Menu, new: bool) -> None:
        return None


class World:
    """A watch on its own: the events it posts, and the cache it keeps."""

    def __init__(self, kept: tuple[Menu, datetime] | None = None, hours: OpeningHours | None = None) -> None:
        self.tasks = Tasks()
        self.pos, self.programme = Pos(), Programme()
        self.kept = kept
        self.saved = 0
        self.events: list[Event] = []
        self.hours = hours or OpeningHours()
        self.queue = False
        self.facts = FACTS
        tasks: Any = self.tasks
        adapters: Any = Adapters(self.pos, self.programme)  # type: ignore[arg-type]
        self.watch = Watch(
            Ports(lambda: adapters), self, NoPictures(), tasks, tasks, ZoneInfo("Asia/Tokyo"),  # type: ignore[arg-type]
            lambda: self.hours, lambda: self.queue, lambda: self.facts, DAY, self.events.append,
        )  # fmt: skip

    def save_menu(self, menu: Menu, fetched_at: datetime) -> None:
        self.kept = menu, fetched_at
        self.saved += 1

    def confirm_menu(self, fetched_at: datetime) -> None:
        assert self.kept is not None
        self.kept = self.kept[0], fetched_at

    def load_menu(self) -> tuple[Menu, datetime] | None:
        return self.kept

    def start(self) -> "World":
        self.watch.start(FACTS)
        self.tasks.settle()
        return self.passes(1)

    def passes(self, seconds: float) -> "World":
        self.tasks.pass_by(seconds)
        return self

    def all(self, kind: type[E]) -> list[E]:
        return [event for event in self.events if isinstance(event, kind)]

    def last(self, kind: type[E]) -> E:
        return self.all(kind)[-1]

    def goes_away(self, error: Exception | None = None) -> None:
        for name in self.pos.answers:
            self.pos.answers[name] = error or Unreachable("nobody there")


def texts(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name.startswith("kiosk.engine")]


# The menu.


def test_the_first_start_asks_and_keeps_what_comes() -> None:
    world = World().start()
    assert world.all(ev.MenuArrived)[0].menu.version == MENU.version
    assert world.kept is not None and world.kept[0].version == MENU.version
    assert world.last(ev.ProgrammeArrived).programme is PROGRAMME
    assert world.last(ev.HealthArrived).online


def test_the_kept_menu_is_shown_before_anybody_is_asked() -> None:
    world = World(kept=(MENU, NOON_UTC))
    world.goes_away()
    world.watch.start(FACTS)
    world.tasks.settle()
    assert world.last(ev.MenuArrived).menu.version == MENU.version


def test_without_a_kept_menu_and_without_a_pos_there_is_nothing_to_sell() -> None:
    world = World()
    world.goes_away()
    world.start()
    assert world.last(ev.MenuFailed).state is MenuState.FAILED
    world.pos.answers |= {"health": Health(), "menu": MENU, "stock": Stock()}
    assert world.passes(MENU_S + 1).last(ev.MenuArrived).menu.version == MENU.version


def test_nothing_new_is_nothing_to_sell_where_there_is_nothing() -> None:
    world = World()
    world.pos.answers["menu"] = NotModified()
    assert world.start().last(ev.MenuFailed).state is MenuState.FAILED


def test_a_menu_that_is_still_the_same_is_not_written_again_but_its_age_is() -> None:
    world = World().start()
    first = world.kept[1] if world.kept else NOON_UTC
    world.passes(CONFIRM.total_seconds() + 3 * MENU_S)
    assert world.saved == 1
    assert world.kept is not None and world.kept[1] - first > CONFIRM


def test_a_new_menu_replaces_the_old_one() -> None:
    world = World().start()
    world.pos.answers["menu"] = replace(MENU, version="2")
    world.passes(MENU_S + 1)
    assert world.last(ev.MenuArrived).menu.version == "2" and world.saved == 2


@pytest.mark.slow
def test_a_menu_nobody_confirms_becomes_too_old_and_is_sold_from_again_when_somebody_does() -> None:
    world = World().start()
    world.goes_away()
    world.passes(DAY.total_seconds() - 3600)
    assert world.all(ev.MenuFailed) == []
    world.passes(3700)
    assert world.last(ev.MenuFailed).state is MenuState.TOO_OLD
    world.pos.answers |= {"health": Health(), "menu": MENU, "stock": Stock()}
    world.events.clear()
    world.passes(MENU_S + 10)
    assert world.all(ev.MenuArrived)


def test_a_wish_for_news_is_asked_at_once_but_never_twice_at_a_time() -> None:
    world = World().start()
    before = world.pos.asked.count("menu")
    world.watch.wish(fx.AskMenu())
    world.watch.wish(fx.AskMenu())
    world.tasks.settle()
    assert world.pos.asked.count("menu") == before + 1
    world.watch.wish(fx.AskStock())
    world.tasks.settle()
    assert world.pos.asked[-1] == "stock"


# Stock.


def test_what_is_sold_out_is_marked_and_comes_back() -> None:
    world = World().start()
    world.pos.answers["stock"] = Stock(items=frozenset({"soup"}), options=frozenset({"wasabi"}))
    world.passes(STOCK_S + 1)
    menu = world.last(ev.StockArrived).menu
    assert not menu.by_id["soup"].sellable and not menu.by_id["burger"].groups[0].options[1].available
    told = len(world.all(ev.StockArrived))
    world.passes(2 * STOCK_S)
    assert len(world.all(ev.StockArrived)) == told  # the same stock is no news
    world.pos.answers["stock"] = Stock()
    world.passes(STOCK_S + 1)
    assert world.last(ev.StockArrived).menu.by_id["soup"].sellable


def test_sold_out_goods_stay_sold_out_while_the_pos_is_away() -> None:
    world = World().start()
    world.pos.answers["stock"] = Stock(items=frozenset({"soup"}))
    world.passes(STOCK_S + 1)
    world.goes_away()
    world.passes(3 * MENU_S)
    shown = [event for event in world.events if isinstance(event, ev.MenuArrived | ev.StockArrived)]
    assert not shown[-1].menu.by_id["soup"].sellable


# Outages.


def test_an_outage_is_logged_once_when_it_begins_and_once_when_it_ends(
    caplog: pytest.LogCaptureFixture,
) -> None:
    world = World().start()
    with caplog.at_level(logging.INFO, "kiosk.engine.watch"):
        world.goes_away()
        world.passes(120)
        assert [text for text in texts(caplog) if "does not answer" in text] == [
            "the POS does not answer: nobody there"
        ]
        assert not world.last(ev.HealthArrived).online
        world.pos.answers |= {"health": Health(wait_minutes=7), "menu": MENU, "stock": Stock()}
        world.passes(60)
    assert texts(caplog).count("the POS answers again") == 1
    assert world.last(ev.HealthArrived).wait_minutes == 7


def test_wrong_credentials_are_called_that(caplog: pytest.LogCaptureFixture) -> None:
    world = World().start()
    world.goes_away(NotAllowed("401"))
    with caplog.at_level(logging.WARNING, "kiosk.engine.watch"):
        world.passes(HEALTH_S + 1)
    assert "the POS refuses our credentials: 401" in texts(caplog)


def test_who_is_away_is_asked_more_often() -> None:
    def asked_in(seconds: float, world: World) -> int:
        before = world.pos.asked.count("health")
        return world.passes(seconds).pos.asked.count("health") - before

    world = World().start()
    assert asked_in(60, world) == pytest.approx(60 / HEALTH_S, abs=1)
    world.pos.answers["health"] = Unreachable("away")
    assert asked_in(60, world) >= 60 / (AWAY_S + 1)


def test_a_fault_of_an_adapter_is_logged_once_and_costs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    world = World().start()
    with caplog.at_level(logging.ERROR, "kiosk.engine.watch"):
        world.pos.answers["stock"] = KeyError("a bug")
        world.passes(10 * STOCK_S)
        assert texts(caplog) == ["asking for stock failed"]
    assert world.last(ev.HealthArrived).online


def test_a_terminal_that_is_away_is_not_the_pos() -> None:
    world = World()

    class Terminal:
        def health(self) -> bool:
            raise Unreachable("the terminal is away")

    adapters: Any = Adapters(world.pos, None, Terminal())  # type: ignore[arg-type]
    world.watch._ports = Ports(lambda: adapters)
    health = world.start().last(ev.HealthArrived)
    assert health.online and not health.terminal_ready


def test_a_programme_that_is_away_is_asked_again() -> None:
    world = World()
    world.programme.answer = Unreachable("away")
    world.start()
    assert world.all(ev.ProgrammeArrived) == []
    world.programme.answer = PROGRAMME
    assert world.passes(MENU_S + 1).last(ev.ProgrammeArrived).programme is PROGRAMME


def test_guests_hear_of_a_programme_that_is_away_and_of_its_return() -> None:
    world = World().start()
    world.passes(HEALTH_S + 1)
    assert world.last(ev.HealthArrived).loyalty_ready
    world.programme.answer = Unreachable("away")
    assert not world.passes(MENU_S + HEALTH_S + 1).last(ev.HealthArrived).loyalty_ready
    world.programme.answer = PROGRAMME
    assert world.passes(2 * HEALTH_S + 1).last(ev.HealthArrived).loyalty_ready
    assert len(world.all(ev.ProgrammeArrived)) == 1, "the same is not said twice"


# The clock.


def test_the_shops_own_time_and_hours_are_told() -> None:
    evening = Window(time(17), time(22))
    world = World(hours=OpeningHours({day: (evening,) for day in range(7)})).start()
    tick = world.last(ev.ClockTicked)
    assert tick.now.hour == NOON.hour and not tick.hours_open and tick.opens_at == "17:00"
    world.passes(5 * 3600 + 60)
    tick = world.last(ev.ClockTicked)
    assert tick.hours_open and tick.opens_at is None


@pytest.mark.parametrize("by", [timedelta(days=400), timedelta(days=-400)])
def test_a_clock_that_is_set_is_noticed_and_makes_no_menu_old(
    by: timedelta, caplog: pytest.LogCaptureFixture
) -> None:
    world = World().start()
    world.goes_away()
    with caplog.at_level(logging.WARNING, "kiosk.engine.watch"):
        world.tasks.set_by = by
        world.passes(120)
    assert len([text for text in texts(caplog) if text.startswith("the clock was set by")]) == 1
    shown = [event for event in world.events if isinstance(event, ev.MenuArrived | ev.MenuFailed)]
    assert isinstance(shown[-1], ev.MenuArrived)


def test_nothing_is_asked_after_the_end() -> None:
    world = World().start()
    world.watch.close()
    asked = len(world.pos.asked)
    world.passes(600)
    assert len(world.pos.asked) == asked


def test_what_a_menu_says_about_taxes_is_known_before_it_is_shown() -> None:
    world = World()
    tables = replace(FACTS, tables=4)

    class Says(Pos):
        def menu(self, since: str | None) -> Menu | NotModified:
            world.facts = tables
            return super().menu(since)

    world.pos.__class__ = Says
    world.start()
    kinds = [type(event) for event in world.events]
    learned = kinds.index(ev.FactsLearned)
    assert world.events[learned] == ev.FactsLearned(tables)
    assert learned < kinds.index(ev.MenuArrived)
