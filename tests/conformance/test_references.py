"""Printers and a sign-in service that keep their contracts: so the contracts can be kept."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from kiosk.conformance import PrinterConformance, SignInConformance
from tests.conformance.doorman import Doorman, DoormanSignIn
from tests.conformance.tray import Drawer, DrawerPrinter, Tray, TrayPrinter


class TestTray(PrinterConformance):
    @pytest.fixture
    def world(self) -> Iterator[Tray]:
        tray = Tray()
        yield tray
        tray.close()

    @pytest.fixture
    def printer(self, world: Tray) -> TrayPrinter:
        assert world.wire is not None
        return TrayPrinter(TrayPrinter.Settings(url=world.wire.url))


class TestDrawer(PrinterConformance):
    """A printer that claims nothing."""

    @pytest.fixture
    def world(self) -> Drawer:
        return Drawer()

    @pytest.fixture
    def printer(self, world: Drawer) -> DrawerPrinter:
        return DrawerPrinter(world)


class TestDoorman(SignInConformance):
    @pytest.fixture
    def world(self) -> Iterator[Doorman]:
        doorman = Doorman()
        yield doorman
        doorman.close()

    @pytest.fixture
    def signin(self, world: Doorman, http: httpx.Client) -> DoormanSignIn:
        settings = {"url": world.wire.url, "client_id": "kiosk", "client_secret": world.secret}
        return DoormanSignIn(DoormanSignIn.Settings.model_validate(settings), http)
