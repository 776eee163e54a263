"""The ESC/POS adapter keeps the contract, by each of the ways a printer confirms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest

from kiosk.conformance import PrinterConformance
from kiosk.faultproxy import FaultProxy
from pos_adapters.escpos import EscposPrinter
from tests.emulators.escpos import EscposServer


class World:
    """A `kiosk.conformance.worlds.PrinterWorld`."""

    secrets: tuple[str, ...] = ()

    def __init__(self) -> None:
        self.server = EscposServer()
        self.wire: FaultProxy | None = FaultProxy(self.server.address)

    def printed(self) -> int:
        with self.server.lock:
            return len(self.server.machine.papers)

    def run_out_of_paper(self) -> None:
        self.server.machine.paper = False

    def run_out_in_the_middle(self) -> None:
        self.server.machine.rows_left = 100

    def paper_is_low(self) -> None:
        self.server.machine.near_end = True

    def open_cover(self) -> None:
        self.server.machine.cover_open = True

    def work_again(self) -> None:
        with self.server.lock:
            self.server.machine.help()


class _Escpos(PrinterConformance):
    settings: ClassVar[dict[str, object]] = {}

    @pytest.fixture
    def world(self) -> Iterator[World]:
        world = World()
        yield world
        world.server.close()

    @pytest.fixture
    def printer(self, world: World) -> EscposPrinter:
        assert world.wire is not None
        near = {"address": world.wire.url, "answer_s": 0.2, "print_s": 1.0}
        return EscposPrinter(EscposPrinter.Settings.model_validate({**near, **self.settings}))


class TestByItsPapersState(_Escpos):
    pass


class TestByProcessId(_Escpos):
    settings: ClassVar[dict[str, object]] = {"confirmation": "process_id", "width_dots": 384}


class TestWithoutConfirmation(_Escpos):
    settings: ClassVar[dict[str, object]] = {"confirmation": "none"}
