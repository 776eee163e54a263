"""What every receipt printer's adapter must do."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from kiosk.conformance.suite import Suite
from kiosk.conformance.worlds import PrinterWorld
from kiosk.faultproxy import FaultProxy
from kiosk.ports.errors import Reason, Refused, Uncertain, Unreachable
from kiosk.ports.printer import Printer, PrinterState, Trouble

GARBAGE = (b"", b"\x00", b"\xff" * 64, b"HTTP/1.1 200 OK\r\n\r\n", b"\x15\x06" * 2000)


class PrinterConformance(Suite):
    """Subclass it, and give the fixtures `world` (a PrinterWorld) and `printer` (the adapter, built so that
    it waits for an answer no longer than a few tenths of a second).
    """

    @pytest.fixture
    def document(self, printer: Printer) -> bytes:
        return a_document(printer.capabilities.width_dots)

    def needs_status(self, printer: Printer) -> None:
        if not self.claims(printer.capabilities, "status", printer.status):
            pytest.skip("this printer tells nothing")

    # -- printing

    def test_it_says_how_wide_it_prints(self, printer: Printer) -> None:
        assert 200 <= printer.capabilities.width_dots <= 2000

    def test_what_was_printed_is_there(self, printer: Printer, world: PrinterWorld, document: bytes) -> None:
        for count in (1, 2, 3):
            printer.print(document)
            assert world.printed() == count

    @pytest.mark.parametrize("wrong", [b"", b"no picture", b"\x89PNG\r\n\x1a\n torn off"])
    def test_what_is_no_picture_is_refused(self, printer: Printer, world: PrinterWorld, wrong: bytes) -> None:
        with pytest.raises(Refused) as refused:
            printer.print(wrong)
        assert refused.value.reason is Reason.INVALID
        assert world.printed() == 0

    def test_a_picture_that_is_too_wide_is_refused(self, printer: Printer, world: PrinterWorld) -> None:
        with pytest.raises(Refused):
            printer.print(a_document(printer.capabilities.width_dots + 8))
        assert world.printed() == 0

    # -- how it is

    def test_it_is_ready(self, printer: Printer) -> None:
        self.needs_status(printer)
        assert printer.status() == PrinterState(ready=True)

    def test_little_paper_is_said_and_still_printed_on(
        self, printer: Printer, world: PrinterWorld, document: bytes
    ) -> None:
        self.needs_status(printer)
        world.paper_is_low()
        assert printer.status() == PrinterState(ready=True, paper_low=True)
        printer.print(document)
        assert world.printed() == 1

    def test_without_paper_nothing_is_begun(
        self, printer: Printer, world: PrinterWorld, document: bytes
    ) -> None:
        world.run_out_of_paper()
        self.not_ready(printer, world, document, Trouble.PAPER_OUT)

    def test_with_an_open_cover_nothing_is_begun(
        self, printer: Printer, world: PrinterWorld, document: bytes
    ) -> None:
        world.open_cover()
        self.not_ready(printer, world, document, Trouble.COVER_OPEN)

    def not_ready(self, printer: Printer, world: PrinterWorld, document: bytes, why: Trouble) -> None:
        """It says why, prints nothing, and does again when somebody has helped."""
        if printer.capabilities.status:
            state = printer.status()
            assert (state.ready, state.reason) == (False, why)
            with pytest.raises(Unreachable):
                printer.print(document)
        else:
            with pytest.raises((Unreachable, Uncertain)):
                printer.print(document)
        assert world.printed() == 0
        world.work_again()
        printer.print(document)
        assert world.printed() >= 1

    def test_paper_that_ends_in_the_middle_is_never_a_receipt(
        self, printer: Printer, world: PrinterWorld, document: bytes
    ) -> None:
        if not printer.capabilities.confirms:
            pytest.skip("this printer does not say what it printed")
        world.run_out_in_the_middle()
        with pytest.raises(Uncertain):
            printer.print(document)
        assert world.printed() == 0
        world.work_again()
        printer.print(document)
        assert world.printed() >= 1

    # -- the line

    def test_a_printer_that_is_off_is_unreachable(
        self, printer: Printer, world: PrinterWorld, document: bytes, wire: FaultProxy
    ) -> None:
        wire.down()
        with pytest.raises(Unreachable):
            printer.print(document)
        if printer.capabilities.status:
            with pytest.raises(Unreachable):
                printer.status()
        wire.up()
        printer.print(document)
        assert world.printed() == 1

    @pytest.mark.parametrize("trouble", ["black hole", "reset"])
    def test_a_printer_that_never_answers_is_given_up(
        self, printer: Printer, world: PrinterWorld, document: bytes, wire: FaultProxy, trouble: str
    ) -> None:
        if not printer.capabilities.confirms:
            pytest.skip("this printer never answers")
        make = wire.black_hole if trouble == "black hole" else wire.reset
        make(times=None)
        with pytest.raises((Unreachable, Uncertain)):
            printer.print(document)
        if printer.capabilities.status:
            with pytest.raises(Unreachable):
                printer.status()
        assert world.printed() == 0

    @pytest.mark.parametrize("garbage", GARBAGE, ids=["nothing", "zero", "ones", "HTTP", "a flood"])
    def test_garbage_is_no_answer(
        self, printer: Printer, world: PrinterWorld, document: bytes, wire: FaultProxy, garbage: bytes
    ) -> None:
        if not printer.capabilities.confirms:
            pytest.skip("this printer never answers")
        wire.answer(200, garbage)
        with pytest.raises((Unreachable, Uncertain)):
            printer.print(document)
        assert world.printed() == 0

    def test_a_confirmation_that_is_lost_is_uncertain(
        self, printer: Printer, world: PrinterWorld, document: bytes, wire: FaultProxy
    ) -> None:
        """Wherever its answer ends: "not printed" is never said of what lies in the tray."""
        if not printer.capabilities.confirms:
            pytest.skip("this printer never answers")
        for at in range(64):
            before = world.printed()
            wire.cut(at, times=None)
            try:
                printer.print(document)
                return
            except Uncertain:
                pass
            except Unreachable:
                assert world.printed() == before, "it was printed"
            finally:
                wire.clear()
        pytest.fail("its answers are too long")


def a_document(width: int, height: int = 240) -> bytes:
    """A PNG of one bit a pixel, with something on it."""
    picture = Image.new("1", (width, height), 1)
    picture.paste(0, (width // 4, height // 4, width // 2, height // 2))
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()
