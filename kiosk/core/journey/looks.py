"""How a guest chose to see the screens; it outlives a step back to the first screen, and a crash."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from kiosk.core.journey.state import Guest, Kiosk

THEMES = ("light", "dark", "contrast")
SCALES = (100, 150, 200)
EASY_SCALE = 150
"""Easy mode has at least this text size."""


@dataclass(frozen=True, slots=True)
class Looks:
    """`text_scale`: of SCALES; `theme`: of THEMES; `more_time`, `low_reach`, `easy`: as in Guest."""

    language: str
    text_scale: int = 100
    theme: str = "light"
    more_time: bool = False
    low_reach: bool = False
    easy: bool = False


def looks_of(guest: Guest) -> Looks:
    return Looks(guest.language, guest.text_scale, guest.theme, guest.more_time, guest.low_reach, guest.easy)


def eased(looks: Looks, usual: int) -> Looks:
    """Easy mode on or off; off, the text has the shop's usual size again, but for who chose a larger one than
    easy mode's.
    """
    larger = max(looks.text_scale, EASY_SCALE)
    off = looks.text_scale if looks.text_scale > EASY_SCALE else usual
    return replace(looks, easy=not looks.easy, text_scale=off if looks.easy else larger)


def with_looks(kiosk: Kiosk, looks: Looks) -> Kiosk:
    """What the kiosk does not know (any more) of them stays as it is."""
    guest, known = kiosk.guest, asdict(looks)
    if looks.language not in kiosk.shop.facts.languages:
        known["language"] = guest.language
    if looks.text_scale not in SCALES:
        known["text_scale"] = guest.text_scale
    if looks.theme not in THEMES:
        known["theme"] = guest.theme
    return replace(kiosk, guest=replace(guest, **known))
