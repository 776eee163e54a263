"""A whole kiosk without Qt before an emulated Odoo, where the money comes before the order."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk import config
from kiosk.config import Config
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import Guest, Kiosk, Screen
from kiosk.core.order import Record
from kiosk.engine.adapters import Adapters
from kiosk.engine.machine import Machine
from kiosk.ports.errors import Unreachable
from kiosk.ports.http import client
from pos_adapters.odoo import OdooLoyalty, OdooPos
from tests.emulators.odoo import OdooServer
from tests.emulators.odoo.shop import CARD_PAYMENT, CONFIG
from tests.engine.fakes import FakeTerminal, Plan
from tests.journeys.tasks import StoryClock, StoryTasks


class ShopClock:
    """What time it is in the shop."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Terminal(FakeTerminal):
    """Decides at the second question about a payment."""

    def health(self) -> bool:
        return True

    def close(self) -> None:
        pass


class Bare:
    """An adapter without pictures: no story is about them."""

    def __init__(self, adapter: Any) -> None:
        self._adapter = adapter

    def __getattr__(self, name: str) -> Any:
        return getattr(self._adapter, name)

    def picture(self, name: str, since: str | None) -> Any:
        raise Unreachable("no pictures here")


class OdooKiosk:
    """`guest` of `tests.journeys.guest` stands before it as before any other."""

    def __init__(
        self, odoo: OdooServer, folder: Path, script: list[str] | None = None, refunds: bool = True
    ) -> None:
        self.odoo = odoo
        self.terminal = Terminal(Plan(), script or ["approve"])
        self.terminal.capabilities = replace(Terminal.capabilities, refund=refunds)
        self.clock = StoryClock(ShopClock())  # type: ignore[arg-type]
        self.tasks = StoryTasks(self.clock)
        self.http = client()
        settings = replace(config.demo("us", odoo.url, "", folder), printer=None)
        settings = replace(settings, kiosk=replace(settings.kiosk, ask_name=False))
        self.machine = Machine(
            settings, self.tasks, self.clock, lambda _: None, lambda _: None, self._adapters
        )
        self.machine.start()
        self.passes(5)

    def _adapters(self, settings: Config, state: Callable[[str], Any]) -> Adapters:
        given = {"url": self.odoo.url, "api_key": self.odoo.api_key, "config": CONFIG}
        pos = OdooPos.Settings.model_validate({**given, "payment_method": CARD_PAYMENT})
        loyalty = OdooLoyalty.Settings.model_validate(given)
        return Adapters(
            Bare(OdooPos(pos, self.http, state("pos.odoo"))),  # type: ignore[arg-type]
            OdooLoyalty(loyalty, self.http, state("loyalty.odoo")),
            self.terminal,
        )

    def stop(self) -> None:
        self.machine.close()
        self.machine.close_stores()
        self.machine.leave()
        self.http.close()

    def post(self, *events: Event) -> None:
        for event in events:
            self.machine.post(event)
            self.tasks.settle()

    def passes(self, seconds: float) -> None:
        self.tasks.pass_by(seconds)

    @property
    def state(self) -> Kiosk:
        return self.machine.engine.kiosk

    @property
    def screen(self) -> Screen:
        return self.state.screen

    @property
    def guest(self) -> Guest:
        return self.state.guest

    @property
    def said(self) -> str | None:
        return self.state.toast.say.value if self.state.toast else None

    @property
    def record(self) -> Record:
        assert self.guest.order is not None
        return self.guest.order

    @property
    def asked_for_money(self) -> int:
        return len(self.terminal.asked_for)
