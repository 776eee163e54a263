"""What readers of IC cards type, and what of it is a card's number."""

import pytest

from kiosk.core.ic_card import number_of, passing

FELICA = "012E4CD2A1B3C4D5"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        (FELICA, FELICA),
        (FELICA.lower(), FELICA),
        ("01:2E:4C:D2:A1:B3:C4:D5", FELICA),
        ("04 A2 24 1B 5C 2F 80", "04A2241B5C2F80"),
        ("9C-A4-11-0B", "9CA4110B"),
        ("04A2241B5C2F80112233", "04A2241B5C2F80112233"),
        ("12345678", "12345678"),
    ],
)
def test_a_number_of_the_usual_length_is_one_however_it_is_written(typed: str, number: str) -> None:
    assert number_of(typed, "") == number
    assert number_of(f"IC:{typed}", "IC:") == number


@pytest.mark.parametrize(
    "typed", ["4901234567894", "490123456789", "0123456789", "OKM7H2K", "HARU2026", "", "-"]
)
def test_barcodes_codes_and_decimal_numbers_are_none_without_a_prefix(typed: str) -> None:
    assert number_of(typed, "") is None


def test_with_a_prefix_a_decimal_number_is_one_and_nothing_without_it_is() -> None:
    assert number_of("IC:0123456789", "IC:") == "0123456789"
    assert number_of("IC:0123456", "IC:") is None and number_of(f"IC:{'1' * 21}", "IC:") is None
    assert number_of(FELICA, "IC:") is None and number_of("49012345", "IC:") is None


def test_numbers_that_say_that_they_pass() -> None:
    assert passing("08F1A2B3") and passing("01FE0A1B2C3D4E5F")
    assert not passing(FELICA) and not passing("9CA4110B") and not passing("08F1A2B3C4D5E6")
