"""Receipts sent as ESC/POS and read back from the paper."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from PIL import Image

from kiosk.conformance.printer import a_document
from kiosk.core.paper import reprinted
from kiosk.paper.draw import draw
from kiosk.paper.meal_ticket import meal_ticket_document
from kiosk.paper.receipt import receipt_document
from kiosk.ports.errors import Uncertain, Unreachable
from kiosk.ports.printer import PrinterState, Trouble
from pos_adapters.escpos import EscposPrinter
from pos_adapters.escpos.commands import bands, harmless
from pos_adapters.escpos.status import spoken
from tests.emulators.escpos import EscposServer, Machine
from tests.examples import one_of
from tests.paper.reading import codes, opened, same
from tests.paper.samples import CLAIM, ISSUER, KEEP, LINKS, paid


@pytest.fixture
def server() -> Iterator[EscposServer]:
    server = EscposServer()
    yield server
    server.close()


def adapter(server: EscposServer, **settings: object) -> EscposPrinter:
    near = {"address": server.address, "answer_s": 1.0, "print_s": 5.0, **settings}
    return EscposPrinter(EscposPrinter.Settings.model_validate(near))


@pytest.mark.parametrize("width", [576, 384])
def test_the_paper_is_the_picture_dot_by_dot(server: EscposServer, width: int) -> None:
    server.machine.width = width
    receipt = draw(receipt_document(paid(), ISSUER, "ja", LINKS), width)
    ticket = draw(reprinted(meal_ticket_document(paid(), ISSUER, "ja")), width)
    printer = adapter(server, width_dots=width)
    for document in (receipt, ticket):
        printer.print(document)
    one, other = server.machine.papers
    assert codes(one) == {KEEP, CLAIM}
    assert same(one, opened(receipt)) or _nearly(one, opened(receipt))
    assert same(other, opened(ticket)) or _nearly(other, opened(ticket))
    assert server.machine.strange == []


def _nearly(paper: Image.Image, picture: Image.Image) -> bool:
    """But for the dots that keep pictures from being commands."""
    differing = sum(a != b for a, b in zip(paper.tobytes(), picture.tobytes(), strict=True))
    return paper.size == picture.size and differing <= 20


def test_dots_are_never_commands(server: EscposServer) -> None:
    """A printer that obeys inside pictures must not answer, and not open the drawer, in the middle of one."""
    server.machine.obeys_inside = True
    dangerous = Image.frombytes(
        "1", (576, 48), bytes(0xFF ^ b for b in (b"\x10\x04\x01\x10\x14\x01" * 600)[:3456])
    )
    written = io.BytesIO()
    dangerous.save(written, "PNG")
    adapter(server).print(written.getvalue())
    (paper,) = server.machine.papers
    assert paper.size == (576, 48)
    dots = bytes(0xFF ^ byte for byte in paper.tobytes())
    assert b"\x10\x04" not in dots and b"\x10\x14" not in dots


def test_the_log_stays_quiet(server: EscposServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    adapter(server).print(a_document(576))
    assert adapter(server).status().ready and not caplog.records


def test_harmless_dots_stay_as_they_are() -> None:
    (band,) = bands(a_document(576, 40), 576)
    assert harmless(band) == band


def test_reports_that_nobody_asked_for_are_no_answers(server: EscposServer) -> None:
    server.machine.unasked = True
    printer = adapter(server)
    assert printer.status() == PrinterState(ready=True)
    server.machine.unasked = True
    printer.print(a_document(576))
    assert len(server.machine.papers) == 1
    assert spoken(b"\x18\x00\x0c\x00\x16\x11\x13\x12") == b"\x16\x12"


def test_a_fault_of_the_printer_is_said(server: EscposServer) -> None:
    server.machine.broken = True
    assert adapter(server).status() == PrinterState(False, False, Trouble.BROKEN)
    with pytest.raises(Unreachable, match="broken"):
        adapter(server).print(a_document(576))


def test_paper_that_ends_in_the_middle_is_noticed_before_the_time_is_over(server: EscposServer) -> None:
    server.machine.rows_left = 100
    with pytest.raises(Uncertain, match="paper_out"):
        adapter(server, print_s=60.0).print(a_document(576))
    assert server.machine.begun == 100 and server.machine.papers == []


def test_a_printer_that_swallows_what_it_has_no_paper_for_is_not_believed(server: EscposServer) -> None:
    server.machine.empties, server.machine.rows_left = True, 100
    with pytest.raises(Uncertain, match="the paper ended"):
        adapter(server).print(a_document(576))


@pytest.mark.parametrize("confirmation", one_of("status", "process_id"))
def test_wherever_the_line_is_cut_nothing_is_claimed(server: EscposServer, confirmation: str) -> None:
    """At every byte of what is small, and at some of each picture: it is never said to be printed, and never
    said not to have begun where dots are on paper. The next document is whole.
    """
    server.forgets = True
    printer, document = adapter(server, confirmation=confirmation), a_document(576, 100)
    printer.print(document)
    whole = server.heard
    for at in sorted({*range(1, 40), *range(40, whole, 701), *range(whole - 24, whole)}):
        server.machine.papers.clear()
        server.heard, server.hangs_up_at = 0, at
        with pytest.raises((Unreachable, Uncertain)) as raised:
            printer.print(document)
        if raised.type is Unreachable:
            assert server.machine.begun == 0 and not server.machine.papers, f"cut at byte {at}"
        printer.print(document)
        last = server.machine.papers[-1]
        bottom = last.crop((0, last.height - 100, 576, last.height))
        assert same(bottom, opened(document)), f"after a cut at byte {at}"


def test_a_picture_left_half_sent_does_not_swallow_the_next(server: EscposServer) -> None:
    """A printer that still waits for the rest of a picture takes questions for dots."""
    printer, document = adapter(server, answer_s=0.3), a_document(576, 100)
    server.heard, server.hangs_up_at = 0, 2000
    with pytest.raises(Uncertain):
        printer.print(document)
    printer.print(document)
    last = server.machine.papers[-1]
    assert same(last.crop((0, last.height - 100, 576, last.height)), opened(document))


def test_a_printer_that_says_nothing_is_given_up(server: EscposServer) -> None:
    server.silent = True
    printer = adapter(server, answer_s=0.2)
    with pytest.raises(Unreachable, match="does not say how it is"):
        printer.status()
    with pytest.raises(Unreachable):
        printer.print(a_document(576))
    assert server.machine.papers == []


def test_who_has_no_process_ids_is_uncertain_by_them() -> None:
    machine = Machine()
    machine.knows_process_ids = False
    server = EscposServer(machine)
    try:
        with pytest.raises(Uncertain, match="did not say that it is printed"):
            adapter(server, confirmation="process_id", print_s=0.5).print(a_document(576))
    finally:
        server.close()


@pytest.mark.parametrize(
    "address",
    ["192.168.1.50", "http://x", "usb://4b8:e28", "tcp://a:b@c", "tcp://", "tcp://a..b", "tcp://a:99999"],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="must be like"):
        EscposPrinter.Settings(address=address)
