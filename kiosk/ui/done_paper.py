"""What the last screen says of paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.journey.state import Done, Kiosk
from kiosk.core.printing import PaperKind, PaperState

translate = QCoreApplication.translate


def paper_text(kiosk: Kiosk, screen: Done) -> str:
    """What has become of the receipt; "" where nobody wanted it on paper."""
    match screen.receipt:
        case PaperState.WAITING if not kiosk.shop.printer_ready:
            return translate("Done", "It is printed as soon as the printer is ready")
        case PaperState.WAITING | PaperState.BEGUN:
            return translate("Done", "Printing…")
        case PaperState.PRINTED:
            return translate("Done", "Printed. Please take it")
        case PaperState.FAILED:
            return translate("Done", "It could not be printed. See it on this screen")
        case _:
            return ""


def doubt_text(kind: PaperKind | None) -> str:
    """The question for whoever stands there."""
    match kind:
        case PaperKind.MEAL_TICKET:
            return translate("Done", "Did your ticket come out whole?")
        case PaperKind.RECEIPT:
            return translate("Done", "Did your receipt come out whole?")
        case _:
            return ""
