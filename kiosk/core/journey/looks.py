"""How a guest chose to see the screens; it outlives a step back to the first screen, and a crash."""

from __future__ import annotations

from dataclasses import asdict, replace

from kiosk.core.frozen import frozen
from kiosk.core.journey.state import Guest, Kiosk

THEMES = ("light", "dark", "contrast")
SCALES = (100, 150, 200)
EASY_SCALE = 150
"""Easy mode has at least this text size."""


@frozen
class Looks:
    """`text_scale`: of SCALES; `theme`: of THEMES; the others: as in Guest."""

    language: str
    text_scale: int = 100
    theme: str = "light"
    more_time: bool = False
    low_reach: bool = False
    easy: bool = False
    scale_before: int | None = None


def looks_of(guest: Guest) -> Looks:
    return Looks(
        guest.language,
        guest.text_scale,
        guest.theme,
        guest.more_time,
        guest.low_reach,
        guest.easy,
        guest.scale_before,
    )


def scaled(looks: Looks, text_scale: int) -> Looks:
    """As the guest chose it: easy mode no longer ends with another size."""
    return replace(looks, text_scale=text_scale, scale_before=None)


def eased(looks: Looks) -> Looks:
    """Easy mode on or off; off, the text has the size of before again, where none was chosen since."""
    if looks.easy:
        return replace(scaled(looks, looks.scale_before or looks.text_scale), easy=False)
    larger = max(looks.text_scale, EASY_SCALE)
    return replace(looks, easy=True, text_scale=larger, scale_before=looks.text_scale)


def with_looks(kiosk: Kiosk, looks: Looks) -> Kiosk:
    """What the kiosk does not know (any more) of them stays as it is."""
    guest, known = kiosk.guest, asdict(looks)
    if looks.language not in kiosk.shop.facts.languages:
        known["language"] = guest.language
    if looks.text_scale not in SCALES:
        known["text_scale"] = guest.text_scale
    if looks.scale_before not in SCALES:
        known["scale_before"] = None
    if looks.theme not in THEMES:
        known["theme"] = guest.theme
    return replace(kiosk, guest=replace(guest, **known))
