"""The printer itself: bytes in, answers and paper out. No network.

It obeys what Epson's manual says of GS v 0, GS V, GS r, GS ( H, GS a, ESC @, ESC d and DLE EOT, and takes
every other byte for a fault of the sender.
"""

from __future__ import annotations

from PIL import Image

DLE_EOT = b"\x10\x04"


class Machine:
    """`paper`, `cover_open`, `near_end`: how it is. `rows_left`: the roll ends after so many more rows of
    dots. `obeys_inside`: commands of real time are obeyed also in the middle of a picture, as many do.
    `unasked`: it reports its state by itself, as some are set to. `knows_process_ids`: GS ( H. `empties`: at
    the end of the roll it takes in all that waits, prints nothing of it, and says that there is no paper.
    """

    def __init__(self, width: int = 576) -> None:
        self.width = width
        self.paper = True
        self.cover_open = False
        self.near_end = False
        self.broken = False
        self.rows_left: int | None = None
        self.obeys_inside = False
        self.unasked = False
        self.knows_process_ids = True
        self.empties = False
        self.strange: list[bytes] = []
        """What it did not understand."""
        self.papers: list[Image.Image] = []
        """What was cut off, in order."""
        self._waiting = bytearray()
        self._rows: list[bytes] = []

    @property
    def ready(self) -> bool:
        return self.paper and not self.cover_open and not self.broken

    @property
    def begun(self) -> int:
        """Rows of dots on the paper that was not cut off yet."""
        return len(self._rows)

    def hear(self, data: bytes) -> bytes:
        """Take bytes in; answers what it says to them."""
        said = bytearray()
        if self.unasked:
            said += bytes((0x10 | (0 if self.ready else 0x08), 0x00, 0x0C if not self.paper else 0x00, 0x00))
        if DLE_EOT not in bytes(self._waiting[-2:]) + data:
            self._waiting += data
            return bytes(said) + self._work()
        for byte in data:
            self._waiting.append(byte)
            said += self._real_time()
            said += self._work()
        return bytes(said)

    def help(self) -> bytes:
        """Somebody put paper in and closed the cover: it goes on where it stopped."""
        self.paper, self.cover_open, self.broken, self.rows_left = True, False, False, None
        return self._work()

    def forget_half(self) -> None:
        """Forget what has not been carried out: some do so when their line is cut."""
        self._waiting.clear()

    # Answers of real time.

    def _real_time(self) -> bytes:
        """Obeyed as soon as it is there, whatever waits before it."""
        if len(self._waiting) < 3 or self._waiting[-3:-1] != DLE_EOT or not 1 <= self._waiting[-1] <= 4:
            return b""
        if self._inside_picture() and not self.obeys_inside:
            return b""
        number = self._waiting[-1]
        if not self._inside_picture():
            del self._waiting[-3:]
        return bytes((self._state(number),))

    def _state(self, number: int) -> int:
        fixed = 0x12
        match number:
            case 1:
                return fixed | (0 if self.ready else 0x08)
            case 2:
                out = 0 if self.paper else 0x20
                return fixed | (0x04 if self.cover_open else 0) | out | (0x40 if self.broken else 0)
            case 4:
                return fixed | (0x0C if self.near_end or not self.paper else 0) | (0 if self.paper else 0x60)
            case _:
                return fixed

    def _inside_picture(self) -> bool:
        """Is what comes now part of a picture's dots?"""
        command = bytes(self._waiting)
        at = command.find(b"\x1dv0")
        while at >= 0:
            if len(command) < at + 8:
                return False
            length = 8 + _dots(command[at : at + 8])
            if len(command) <= at + length and len(command) > at + 8:
                return True
            at = command.find(b"\x1dv0", at + length)
        return False

    # Commands in order.

    def _work(self) -> bytes:
        said = bytearray()
        while self._waiting and (self.ready or self.empties):
            taken, answer = self._command(bytes(self._waiting))
            if not taken:
                break
            del self._waiting[:taken]
            said += answer
        return bytes(said)

    def _command(self, data: bytes) -> tuple[int, bytes]:
        """How many bytes the first command takes (0: not all of it is there), and what it answers."""
        if data[0] in b"\x00\n\r":
            return 1, b""
        if data[0] == 0x10:
            return (0, b"") if len(data) < 3 else (1, b"")
        if len(data) < 3 and not data.startswith(b"\x1b@"):
            return 0, b""
        match data[:2]:
            case b"\x1b@":
                return 2, b""
            case b"\x1bd":
                self._cut_off()  # this one has no cutter: it is torn off
                return 3, b""
            case b"\x1da":
                self.unasked = self.unasked and bool(data[2])
                return 3, b""
            case b"\x1dr":
                return 3, bytes((0x0F if self.empties else 0x03 if self.near_end else 0x00,))
            case b"\x1dV":
                return self._cut(data)
            case b"\x1d(":
                return self._process_id(data)
            case b"\x1dv":
                return self._picture(data)
        self.strange.append(data[:1])
        return 1, b""

    def _cut(self, data: bytes) -> tuple[int, bytes]:
        length = 4 if data[2] in (65, 66) else 3
        if len(data) < length:
            return 0, b""
        self._cut_off()
        return length, b""

    def _cut_off(self) -> None:
        """A piece of white paper is no document."""
        if self._rows and self.paper:
            dots = b"".join(self._rows)
            sheet = Image.frombytes("1", (self.width, len(self._rows)), bytes(0xFF ^ byte for byte in dots))
            self.papers.append(sheet)
            self._rows = []

    def _process_id(self, data: bytes) -> tuple[int, bytes]:
        length = 5 + (data[3] + 256 * data[4] if len(data) > 4 else 6)
        if len(data) < length:
            return 0, b""
        known = self.knows_process_ids and data[2:3] == b"H"
        return length, b"\x37\x22" + data[7:11] + b"\x00" if known else b""

    def _picture(self, data: bytes) -> tuple[int, bytes]:
        if len(data) < 8 or len(data) < 8 + _dots(data[:8]):
            return 0, b""
        across, down = data[4] + 256 * data[5], data[6] + 256 * data[7]
        for row in range(down):
            if self.rows_left is not None and self.rows_left <= 0:
                self.paper = False
                break
            if not self.paper:
                break
            dots = data[8 + row * across : 8 + (row + 1) * across]
            self._rows.append(dots[: self.width // 8].ljust(self.width // 8, b"\x00"))
            if self.rows_left is not None:
                self.rows_left -= 1
        return 8 + across * down, b""


def _dots(header: bytes) -> int:
    return (header[4] + 256 * header[5]) * (header[6] + 256 * header[7])
