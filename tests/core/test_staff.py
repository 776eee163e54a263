"""What a PIN must be, and how long wrong ones keep everybody waiting."""

from __future__ import annotations

import pytest

from kiosk.core.staff import LOCK_AFTER, PinFault, name_fault, pause_after, pin_fault

SHOP = ("8700110005901", "901999", "0429")


@pytest.mark.parametrize("pin", ["274936", "9081736", "202601", "36127814", "135792", "122100"])
def test_a_pin_nobody_guesses_is_good(pin: str) -> None:
    assert pin_fault(pin, SHOP) is None


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("", PinFault.LENGTH),
        ("27493", PinFault.LENGTH),
        ("274927492", PinFault.LENGTH),
        ("2749 6", PinFault.LENGTH),
        ("２７４９３６", PinFault.LENGTH),
        ("²74936", PinFault.LENGTH),
        ("000000", PinFault.SAME),
        ("77777777", PinFault.SAME),
        ("123456", PinFault.RUN),
        ("87654321", PinFault.RUN),
        ("789012", PinFault.RUN),
        ("210987", PinFault.RUN),
        ("246802", PinFault.RUN),
        ("112233", PinFault.RUN),
        ("11112222", PinFault.PATTERN),
        ("121212", PinFault.PATTERN),
        ("1231231", PinFault.PATTERN),
        ("27492749", PinFault.PATTERN),
        ("100000", PinFault.PATTERN),
        ("274472", PinFault.PATTERN),
        ("147258", PinFault.PATTERN),
        ("159357", PinFault.PATTERN),
        ("3216549", PinFault.PATTERN),
        ("005901", PinFault.SHOP),
        ("110005", PinFault.SHOP),
        ("901999", PinFault.SHOP),
        ("260429", PinFault.SHOP),
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
