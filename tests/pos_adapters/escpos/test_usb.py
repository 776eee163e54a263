"""A printer on a USB cable: the same, through pyusb; the cable is a fake, the printer the emulator's."""

from __future__ import annotations

import errno
from types import SimpleNamespace
from typing import Any

import pytest
import usb.core

from kiosk.conformance.printer import a_document
from kiosk.ports.errors import Uncertain, Unreachable
from kiosk.ports.printer import PrinterState, Trouble
from pos_adapters.escpos import EscposPrinter, line
from tests.emulators.escpos import Machine
from tests.paper.reading import opened, same

IN, OUT = 0x81, 0x03


class Backend:
    """What python-escpos asks the name of."""


class Device:
    """A printer as pyusb shows it, with its ends where few have them. `unplugged_at`: bytes until then."""

    def __init__(self) -> None:
        self.machine = Machine()
        self.backend = Backend()
        self._ctx = SimpleNamespace(managed_claim_interface=lambda *_: None, dispose=lambda *_: None)
        self.unplugged_at: int | None = None
        self.detached = False
        self._said = bytearray()
        self._taken = 0

    def is_kernel_driver_active(self, interface: int) -> bool:
        return True

    def detach_kernel_driver(self, interface: int) -> None:
        self.detached = True

    def get_active_configuration(self) -> dict[tuple[int, int], Any]:
        ends = [SimpleNamespace(bEndpointAddress=address) for address in (OUT, IN)]
        return {(0, 0): SimpleNamespace(bInterfaceNumber=0, endpoints=lambda: ends)}

    def write(self, end: int, data: bytes, timeout: int) -> int:
        assert end == OUT and timeout > 0
        self._taken += len(data)
        if self.unplugged_at is not None and self._taken > self.unplugged_at:
            raise usb.core.USBError("No such device", errno=errno.ENODEV)
        self._said += self.machine.hear(bytes(data))
        return len(data)

    def read(self, end: int, size: int, timeout: int) -> bytes:
        assert end == IN and timeout > 0
        if not self._said:
            raise usb.core.USBTimeoutError("Operation timed out", errno=errno.ETIMEDOUT)
        said = bytes(self._said[:size])
        del self._said[:size]
        return said


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> Device:
    device = Device()
    monkeypatch.setattr(Backend, "__module__", "usb.backend.libusb1")
    monkeypatch.setattr(line, "libusb", lambda: None)
    monkeypatch.setattr(usb.core, "find", lambda backend, **wanted: device if wanted == KNOWN else None)
    return device


KNOWN = {"idVendor": 0x04B8, "idProduct": 0x0E28}


def printer(address: str = "usb://04b8:0e28") -> EscposPrinter:
    return EscposPrinter(EscposPrinter.Settings(address=address, answer_s=0.2, print_s=2.0))


def test_a_document_comes_out(device: Device, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    assert printer().status() == PrinterState(ready=True)
    printer().print(a_document(576))
    (paper,) = device.machine.papers
    assert same(paper, opened(a_document(576))) and device.detached
    assert not caplog.records


def test_an_open_cover_is_said(device: Device) -> None:
    device.machine.cover_open = True
    assert printer().status() == PrinterState(False, False, Trouble.COVER_OPEN)


def test_a_cable_pulled_in_the_middle_is_uncertain(device: Device) -> None:
    device.unplugged_at = 4000
    with pytest.raises(Uncertain, match="the line was lost"):
        printer().print(a_document(576))


def test_a_printer_that_is_not_there_is_named(device: Device) -> None:
    with pytest.raises(Unreachable, match="04b8:9999 is not there"):
        printer("usb://04b8:9999").status()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (usb.core.NoBackendError("No backend available"), "apt-get install libusb-1.0-0"),
        (usb.core.USBError("Access denied", errno=errno.EACCES), "give the kiosk's user the device"),
    ],
)
def test_what_is_missing_is_said_with_its_cure(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def find(**wanted: object) -> None:
        raise error

    monkeypatch.setattr(line, "libusb", lambda: None)
    monkeypatch.setattr(usb.core, "find", find)
    with pytest.raises(Unreachable, match=said):
        printer().status()


def test_a_machine_without_libusb_is_told_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "_LIBUSB", "libusb-that-is-not-here.so.0")
    with pytest.raises(Unreachable, match="apt-get install libusb"):
        printer().print(a_document(576))
