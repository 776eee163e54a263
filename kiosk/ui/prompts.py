"""The words of the payment sheet: by what is happening, and by how it is paid."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.journey.state import Kiosk, Paying, Phase
from kiosk.core.order import COUNTER

translate = QCoreApplication.translate


def prompt_of(screen: Paying, kiosk: Kiosk) -> tuple[str, str]:
    """The heading and the sentence under it."""
    match screen.phase:
        case Phase.SENDING if screen.method == COUNTER:
            return translate("Paying", "Sending your order"), translate("Paying", "One moment, please.")
        case Phase.SENDING:
            return translate("Paying", "Getting things ready"), translate("Paying", "One moment, please.")
        case Phase.WAITING if screen.method == "scan" and not code_of(kiosk):
            return translate("Paying", "Getting things ready"), translate("Paying", "One moment, please.")
        case Phase.WAITING:
            return _prompt(screen.method), ""
        case Phase.CANCELLING:
            return (
                translate("Paying", "Stopping the payment"),
                translate("Paying", "We are asking the reader whether it is in time."),
            )
        case Phase.DECLINED:
            return translate("Paying", "The payment\ndid not go through"), _declined(screen.reason)
        case Phase.UNSURE:
            return (
                translate("Paying", "We are checking"),
                translate("Paying", "Please don't pay again; call our staff if this takes long."),
            )
        case Phase.STAFF:
            return (
                translate("Paying", "Please ask our staff"),
                translate("Paying", "Your order is safe with us. Please don't pay again."),
            )
        case Phase.OFFLINE if kiosk.shop.facts.at_counter:
            return (
                translate("Paying", "We are offline just now"),
                translate("Paying", "You have not been charged. Please pay at the counter."),
            )
        case Phase.OFFLINE:
            return (
                translate("Paying", "We are offline just now"),
                translate("Paying", "You have not been charged. Your order is kept; please try again."),
            )


def code_of(kiosk: Kiosk) -> str:
    """What the guest's phone reads off this screen to pay; "" where nothing is to be read."""
    record = kiosk.guest.order
    waits = record is not None and record.pending and record.payment is not None
    return (record.payment.code or "") if waits else ""


def _declined(reason: str | None) -> str:
    safe = translate("Paying", "You have not been charged.")
    match reason:
        case "timeout":
            why = translate("Paying", "The time was up.")
        case "cancelled":
            why = translate("Paying", "It was stopped at the reader.")
        case _:
            return safe
    return f"{why} {safe}"


def _prompt(method: str) -> str:
    match method:
        case "card":
            return translate("Paying", "Hold your card\nto the reader")
        case "ic":
            return translate("Paying", "Touch the reader\nwith your IC card")
        case "qr":
            return translate("Paying", "Show your code\nto the reader")
        case "scan":
            return translate("Paying", "Scan this code\nwith your phone")
        case _:
            return translate("Paying", "Please pay\nat the reader")


def waiting_text(method: str) -> str:
    """What the terminal waits for; %1 is the time left."""
    match method:
        case "card" | "ic":
            return translate("Paying", "Waiting for your card · %1")
        case "qr":
            return translate("Paying", "Waiting for your code · %1")
        case "scan":
            return translate("Paying", "Waiting for your phone · %1")
        case _:
            return translate("Paying", "Waiting for the reader · %1")


def reader_text(place: str | None) -> tuple[str, str]:
    """Where the reader is, in words, and the arrow that points there."""
    match place:
        case "right_below":
            return translate("Paying", "It is on the right,\nbelow this screen."), "arrow-down"
        case "left_below":
            return translate("Paying", "It is on the left,\nbelow this screen."), "arrow-down"
        case "below":
            return translate("Paying", "It is below this screen."), "arrow-down"
        case "right":
            return translate("Paying", "It is on the right of this screen."), "right"
        case "left":
            return translate("Paying", "It is on the left of this screen."), "left"
        case _:
            return "", ""
