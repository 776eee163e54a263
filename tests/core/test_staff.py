"""What a PIN must be, and how long wrong ones keep everybody waiting."""

from __future__ import annotations

import pytest

from kiosk.core.staff import LOCK_AFTER, PinFault, name_fault, pause_after, pin_fault

SHOP = ("8700110005901", "901999")


@pytest.mark.parametrize("pin", ["2749", "90817", "20260", "36925814", "1357", "1221"])
def test_a_pin_nobody_guesses_is_good(pin: str) -> None:
    assert pin_fault(pin, SHOP) is None


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("", PinFault.LENGTH),
        ("274", PinFault.LENGTH),
        ("274927492", PinFault.LENGTH),
        ("27 9", PinFault.LENGTH),
        ("２７４９", PinFault.LENGTH),
        ("²749", PinFault.LENGTH),
        ("0000", PinFault.SAME),
        ("77777777", PinFault.SAME),
        ("1234", PinFault.RUN),
        ("87654321", PinFault.RUN),
        ("7890", PinFault.RUN),
        ("2109", PinFault.RUN),
        ("1212", PinFault.PATTERN),
        ("12121", PinFault.PATTERN),
        ("274274", PinFault.PATTERN),
        ("2580", PinFault.PATTERN),
        ("5901", PinFault.SHOP),
        ("0011", PinFault.SHOP),
        ("901999", PinFault.SHOP),
    ],
)
def test_what_everybody_tries_first_is_none(pin: str, fault: PinFault) -> None:
    assert pin_fault(pin, SHOP) is fault


def test_waiting_doubles_and_ends_somewhere() -> None:
    pauses = [pause_after(wrong).total_seconds() for wrong in range(LOCK_AFTER)]
    assert pauses == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300]


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\nb", "a\x00b", "a\u202eb"])
def test_a_name_is_one_line_that_can_be_read(name: str) -> None:
    assert name_fault(name)
    assert not name_fault("田中 さくら")
