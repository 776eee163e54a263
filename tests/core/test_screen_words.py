"""Every screen that a walk can see has a name in reports."""

from __future__ import annotations

import re
from typing import get_args

from kiosk.core.journey import screens as st
from kiosk.core.journey.paying import BUSY
from kiosk.core.screen_words import SCREENS, screen_name
from kiosk.core.walks import HOME


def test_every_screen_has_a_name_in_both_languages() -> None:
    classes = (each.__name__.removesuffix("Screen") for each in get_args(st.Screen))
    names = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in classes} - HOME
    names |= {f"paying_{phase.value}" for phase in st.Phase if phase not in BUSY}
    assert set(SCREENS) == names
    assert all(name["ja"] and name["en"] for name in SCREENS.values())


def test_a_screen_of_earlier_days_keeps_its_word() -> None:
    assert screen_name("old_screen") == {"en": "old_screen"}
