"""The way to the printer: TCP or USB, by python-escpos. Whatever goes wrong on it is an OSError.

The library tells the program's log of each opening and closing, and leaves a socket open where nobody
answers: so it is given what is open already, and closes nothing itself.
"""

from __future__ import annotations

import ctypes
import errno
import socket
from contextlib import suppress
from typing import Any, Protocol
from urllib.parse import urlsplit

from pos_adapters.escpos.commands import library, profile

PORT = 9100
_READ = 64
_LIBUSB = "libusb-1.0.so.0"
_NO_LIBUSB = "libusb is missing: apt-get install libusb-1.0-0"
_NO_RIGHT = "no right to use it: give the kiosk's user the device (docs/printers.md, USB)"


class MissingLibrary(OSError):
    """There is no libusb on this machine."""


class Line(Protocol):
    """Opened by being made; belongs to one thread. `within`: seconds."""

    def send(self, data: bytes, within: float) -> None: ...

    def hear(self, within: float) -> bytes:
        """What has come; nothing where nothing came in time. Raises OSError where nothing will come."""
        ...

    def close(self) -> None: ...


def opened(address: str, width: int, within: float) -> Line:
    """`tcp://host:9100` or `usb://04b8:0e28`. Raises OSError, in words for a technician."""
    where = urlsplit(address)
    if where.scheme == "tcp":
        return TcpLine(where.hostname or "", where.port or PORT, width, within)
    vendor, product = (int(part, 16) for part in where.netloc.split(":"))
    return UsbLine(vendor, product, width)


class TcpLine:
    """A connection to a printer's port for raw data."""

    def __init__(self, host: str, port: int, width: int, within: float) -> None:
        try:
            self._socket = socket.create_connection((host, port), within)
        except OSError as error:
            raise ConnectionError(f"nobody answers at {host}:{port} ({type(error).__name__})") from error
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # questions are of three bytes
        self._printer = library().Network(host, port, profile=profile(width))
        self._printer.device = self._socket

    def send(self, data: bytes, within: float) -> None:
        self._socket.settimeout(within)
        self._printer._raw(data)

    def hear(self, within: float) -> bytes:
        self._socket.settimeout(within)
        try:
            heard: bytes = self._printer._read()
        except TimeoutError:
            return b""
        if not heard:
            raise ConnectionError("the printer hung up")
        return heard

    def close(self) -> None:
        self._printer.device = False  # nothing that it could close a second time
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


class UsbLine:
    """A printer on a USB cable."""

    def __init__(self, vendor: int, product: int, width: int) -> None:
        self._printer = _usb_class()(vendor, product, profile=profile(width))
        try:
            self._printer.open()
        except Exception as error:  # libusb, pyusb and python-escpos each have errors of their own
            raise _usb_trouble(error, f"{vendor:04x}:{product:04x}") from error

    def send(self, data: bytes, within: float) -> None:
        """In pieces: a time limit holds for each of them."""
        for at in range(0, len(data), 4096):
            self._printer.device.write(self._printer.out_ep, data[at : at + 4096], round(within * 1000))

    def hear(self, within: float) -> bytes:
        import usb.core

        try:
            return bytes(self._printer.device.read(self._printer.in_ep, _READ, max(1, round(within * 1000))))
        except usb.core.USBTimeoutError:
            return b""

    def close(self) -> None:
        self._printer.close()


def _usb_class() -> Any:
    """python-escpos' printer on USB, whose two ends are found rather than guessed."""
    base = library().Usb

    class Printer(base):  # type: ignore[valid-type, misc]
        _device: Any = False

        def open(self, raise_not_found: bool = True) -> None:
            import usb.core

            self.device = usb.core.find(backend=libusb(), **self.usb_args)
            if self.device is None:
                raise ConnectionError("there is no such device")
            self._check_driver()
            self._configure_usb()

        def close(self) -> None:
            import usb.util

            if self._device:
                usb.util.dispose_resources(self._device)
            self._device = False

        def _configure_usb(self) -> None:
            import usb.util

            try:
                interface = self.device.get_active_configuration()[(0, 0)]
            except OSError:
                self.device.set_configuration()
                interface = self.device.get_active_configuration()[(0, 0)]
            usb.util.claim_interface(self.device, interface.bInterfaceNumber)
            for end in interface.endpoints():
                inwards = usb.util.endpoint_direction(end.bEndpointAddress) == usb.util.ENDPOINT_IN
                setattr(self, "in_ep" if inwards else "out_ep", end.bEndpointAddress)

    return Printer


def libusb() -> Any:
    """The system's library by its name: a frozen program would look for one of its own."""
    import usb.backend.libusb1

    try:
        ctypes.CDLL(_LIBUSB)
    except OSError as error:
        raise MissingLibrary(_NO_LIBUSB) from error
    return usb.backend.libusb1.get_backend(find_library=lambda name: _LIBUSB)


def _usb_trouble(error: Exception, name: str) -> OSError:
    import usb.core

    if isinstance(error, MissingLibrary | usb.core.NoBackendError):
        return MissingLibrary(_NO_LIBUSB)
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EACCES or "Access denied" in str(error):
        return ConnectionError(f"USB device {name}: {_NO_RIGHT}")
    if isinstance(error, OSError):
        return ConnectionError(f"USB device {name} is not there: look at its cable and its power")
    return ConnectionError(f"USB device {name}: {type(error).__name__}")
