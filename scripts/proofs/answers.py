"""A POS whose answers are spoiled on their way: the menu's before the adapter, all others before a whole
kiosk without its screen.
"""

from __future__ import annotations

import json
import logging
import shutil
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

import httpx

from kiosk.core.basket import Basket, first_line, missing_of
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Done, ItemScreen, SetScreen
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.pricing import price
from kiosk.core.sound import faults
from kiosk.core.summary import order_lines
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import PortError
from kiosk.store.errors import StoreError
from pos_adapters.mock import MockPos
from pos_adapters.mock.link import MockPosSettings
from scripts.proofs import spoil
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import MemoryState, Mock, running_mock

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
MENU = "/v1/menu"


class MenuAnswers:
    """A menu that the adapter refuses by a PortError, that the look at it finds faults in, or that can be
    sold from."""

    def __init__(self, folder: Path) -> None:
        self._http = httpx.Client(transport=httpx.MockTransport(self._answer))
        self._adapter = MockPos(MockPosSettings(), self._http, MemoryState())
        self._body = b""

    def __enter__(self) -> Self:
        with running_mock("us") as mock:
            self._page = mock.get(MENU)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def _answer(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=self._body)

    def trial(self, dice: Random) -> None:
        body = json.dumps(spoil.document(dice, self._page)).encode()
        self._body = spoil.data(dice, body) if dice.random() < 0.1 else body
        try:
            menu = self._adapter.menu(None)
            assert isinstance(menu, Menu)
        except PortError:
            return
        if not faults(menu):
            _sell_from(menu)


def _sell_from(menu: Menu) -> None:
    """All that the kiosk does with a menu before an order."""
    list(menu.open_categories(NOON))
    for item in menu.items:
        line = first_line(menu, item)
        missing_of(menu, item, line)
        basket = Basket(ServiceMode.TAKE_OUT).added(line)
        order_lines(menu, basket, price(menu, basket, NOON.date(), TaxFacts()), NOON.date())


class Spoiling(httpx.HTTPTransport):
    """Passes everything on; while there are dice, some answers are spoiled, but for the menu's."""

    dice: Random | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        dice = self.dice
        if dice is None or dice.random() < 0.6 or request.url.path == MENU:
            return response
        whole = response.read()
        try:
            spoiled = json.dumps(spoil.document(dice, json.loads(whole), 2)).encode()
        except ValueError:  # not JSON
            spoiled = spoil.data(dice, whole)
        status = dice.choice((*[response.status_code] * 8, 200, 404, 409, 500))
        return httpx.Response(status, headers={"Content-Type": "application/json"}, content=spoiled)


class Bugs(logging.Handler):
    """Errors in the log that are no documented ones."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not isinstance(error, PortError | StoreError):
            self.found.append(error)


class Answers:
    """A guest orders while answers are spoiled, then all is well again: the kiosk has come to no fault of its
    own, rests, and sells."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._until_the_end = ExitStack()
        self._bugs = Bugs()

    def __enter__(self) -> Self:
        self._mock: Mock = self._until_the_end.enter_context(running_mock())
        self._way = Spoiling()
        self._mock.http.close()
        self._mock.http = httpx.Client(transport=self._way, timeout=10)
        logging.getLogger().addHandler(self._bugs)
        self._until_the_end.callback(logging.getLogger().removeHandler, self._bugs)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._until_the_end.close()

    def trial(self, dice: Random) -> None:
        self._bugs.found.clear()
        self._mock.reset()
        kiosk = World(self._mock, self._folder / "kiosk")
        try:
            kiosk.start()
            self._way.dice = dice
            self._orders(dice, kiosk)
            self._way.dice = None
            self._is_well_again(kiosk)
        finally:
            self._way.dice = None
            kiosk.stop()
            shutil.rmtree(self._folder / "kiosk")
        if self._bugs.found:
            raise self._bugs.found[0]
        assert not kiosk.failures

    def _orders(self, dice: Random, kiosk: World) -> None:
        """What a guest would do, as far as the screens let it be done."""
        items = ("classic-burger", "gyudon", "miso-soup", "hot-coffee", "fries")
        touches: list[ev.Event] = [ev.Began(), ev.ModeChosen(dice.choice(list(ServiceMode)))]
        touches += [ev.Scanned("OKW-000124")] * dice.randrange(2)
        for item in dice.sample(items, dice.randint(1, 3)):
            touches += [ev.ItemAdded(item), ev.AddPressed()]
        touches += [ev.BasketAsked(), ev.CouponAsked(), ev.CouponEntered("AKI200"), ev.PayPressed()]
        touches += [ev.DigitPressed("7"), ev.TableEntered()]
        touches += [ev.MethodChosen(dice.choice(("card", "counter"))), ev.PriceAccepted()]
        touches += [ev.MethodChosen(dice.choice(("card", "qr", "counter"))), ev.HelpAsked()]
        for touch in touches:
            kiosk.post(touch)
            kiosk.passes(dice.choice((0.2, 0.2, 2, 20)))

    def _is_well_again(self, kiosk: World) -> None:
        kiosk.passes(200)
        kiosk.start_again(400)
        kiosk.comes_to_rest()
        kiosk.passes(130)
        assert isinstance(kiosk.screen, Attract), kiosk.screen
        guest = Guest(kiosk)
        guest.begins()
        kiosk.post(ev.ItemAdded("classic-burger"))
        if isinstance(kiosk.screen, ItemScreen | SetScreen):
            kiosk.post(ev.AddPressed())
        assert isinstance(kiosk.screen, Browse), kiosk.screen
        guest.pays("counter")
        assert isinstance(kiosk.screen, Done), kiosk.screen
