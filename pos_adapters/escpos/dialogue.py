"""Questions and answers on a line to a printer. Each is bounded."""

from __future__ import annotations

import os
import time

from kiosk.ports.errors import Uncertain
from kiosk.ports.printer import PrinterState
from pos_adapters.escpos import status
from pos_adapters.escpos.line import Line

LOOK_S = 0.5
"""A printer that is waited for is asked so often how it is."""
_STATUS = b"\x1dr\x01"
_PROCESS = b"\x1d(H\x06\x0000"
_PROCESS_ANSWER = b"\x37\x22"


class Nonsense(Exception):
    """No answer, or none that makes sense."""


class Dialogue:
    """One connection's talk. `answer_s`: how long a printer may take to say how it is."""

    def __init__(self, line: Line, answer_s: float) -> None:
        self._line = line
        self._answer_s = answer_s
        self._heard = b""

    def state(self, filling: bytes = b"") -> PrinterState:
        """How the printer is. `filling`: sent where it does not answer, for it may wait for the rest of a
        picture. Raises OSError, Nonsense.
        """
        try:
            first = self._ask(status.PRINTER)
        except Nonsense:
            if self._heard or not filling:
                raise
            self._line.send(filling, self._answer_s)
            first = self._ask(status.PRINTER)
        return status.state_of(first, self._ask(status.OFFLINE), self._ask(status.PAPER))

    def _ask(self, number: int) -> int:
        self._heard = b""
        self._line.send(status.ASK + bytes((number,)), self._answer_s)
        until = time.monotonic() + self._answer_s
        while (left := until - time.monotonic()) > 0:
            self._heard += self._line.hear(left)
            said = status.spoken(self._heard)
            if said:
                if not status.is_answer(said[0]):
                    raise Nonsense(f"its answer makes no sense: {said[:8].hex(' ')}")
                return said[0]
        raise Nonsense("it does not say how it is")

    def confirm(self, by: str, until: float) -> None:
        """Ask to be told when everything so far is printed, and wait for it: `by` "process_id", which is the
        document's own, or "status". Raises OSError, Nonsense; Uncertain where the printer has stopped.
        """
        token = bytes(0x41 + byte % 16 for byte in os.urandom(4))
        self._line.send(_PROCESS + token if by == "process_id" else _STATUS, self._answer_s)
        self._heard = b""
        wanted = _PROCESS_ANSWER + token + b"\x00"
        while (left := until - time.monotonic()) > 0:
            heard = self._line.hear(min(left, LOOK_S))
            self._heard += heard
            if self._came(by, wanted):
                return
            if not heard:
                self._look()
        raise Nonsense("it did not say that it is printed")

    def _came(self, by: str, wanted: bytes) -> bool:
        if by == "process_id":
            return wanted in self._heard
        said = [byte for byte in status.spoken(self._heard) if status.is_confirmation(byte)]
        if any(status.is_without_paper(byte) for byte in said):
            raise Uncertain("print: the paper ended")
        return bool(said)

    def _look(self) -> None:
        """Whoever waits for a printer without paper waits for nothing. A confirmation may come between."""
        answers = []
        for number in (status.PRINTER, status.OFFLINE, status.PAPER):
            self._line.send(status.ASK + bytes((number,)), self._answer_s)
            heard = self._line.hear(self._answer_s)
            self._heard += heard
            answers += [byte for byte in status.spoken(heard) if status.is_answer(byte)][-1:]
        if len(answers) == 3:
            state = status.state_of(*answers)
            if not state.ready:
                raise Uncertain(f"print: it stopped in the middle ({state.reason})")
