"""What a printer says of itself, byte by byte."""

from __future__ import annotations

from kiosk.ports.printer import PrinterState, Trouble

ASK = b"\x10\x04"
"""Before the number of a question; answered at once, also by a printer that is offline."""
PRINTER, OFFLINE, PAPER = 1, 2, 4
"""The questions: is it offline, why, and how much paper is there?"""

_IS_OFFLINE = 0x08
_COVER_OPEN, _PAPER_END, _ERROR = 0x04, 0x20, 0x40
_NEAR_END, _END = 0x0C, 0x60


def is_answer(byte: int) -> bool:
    """Is this an answer to a question of real time?"""
    return byte & 0x93 == 0x12


def is_confirmation(byte: int) -> bool:
    """Is this the paper's state, sent when the printer came to that command?"""
    return byte & 0x90 == 0


def is_without_paper(byte: int) -> bool:
    """Some printers come to that command also at the end of the roll, and say so."""
    return is_confirmation(byte) and bool(byte & 0x0C)


def spoken(heard: bytes) -> bytes:
    """What was heard without what is said unasked: reports of four bytes, and the words of flow control."""
    found, at = bytearray(), 0
    while at < len(heard):
        byte = heard[at]
        if byte & 0x93 == 0x10:
            at += 4
            continue
        if byte not in (0x11, 0x13):
            found.append(byte)
        at += 1
    return bytes(found)


def state_of(printer: int, offline: int, paper: int) -> PrinterState:
    """The three answers together. A cover that is open hides the paper from its sensor."""
    low = bool(paper & _NEAR_END)
    if offline & _COVER_OPEN:
        return PrinterState(False, low, Trouble.COVER_OPEN)
    if offline & _PAPER_END or paper & _END:
        return PrinterState(False, low, Trouble.PAPER_OUT)
    if offline & _ERROR or printer & _IS_OFFLINE:
        return PrinterState(False, low, Trouble.BROKEN)
    return PrinterState(True, low)
