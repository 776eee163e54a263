"""How this shop looks: its name on the screen and its colour, which everybody can read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from urllib.parse import urlsplit

from kiosk.core.frozen import frozen
from kiosk.core.voucher import Voucher

WANTED = 10.0
"""The contrast text must have (WCAG ratio): white on the accent, and the accent on both light grounds."""
GROUNDS = ("#FFFFFF", "#FAF4EA")
STEP = 0.005
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")

Rgb = tuple[float, float, float]


LIGHT, DARK = "light", "dark"
MOST_PICTURES = 5
MOST_MARKS = 6
SHOP = "shop:"
"""So begin the names of the shop's own pictures, `shop:<sha256>.webp`: they come from the shop database."""
LONGEST_LINK = 300


@frozen
class Logo:
    """`picture`: a name as of the shop's own pictures. `ratio`: its width by its height. `grounds`: where it
    can be read, on `LIGHT` and on `DARK` screens; on the others it stands on a plate.
    """

    picture: str
    ratio: float = 1.0
    grounds: frozenset[str] = frozenset((LIGHT, DARK))


@frozen
class Mark:
    """Something that guests can trust the shop for: a certificate, a check, a membership. `picture`: a name
    as of the shop's own pictures, or of one that comes with the program; "" for none. `number`: of the
    certificate. `until`: the last day on which it is valid. `link`: an address for the guest's own phone.
    """

    name: Mapping[str, str]
    picture: str = ""
    number: str = ""
    until: date | None = None
    link: str = ""

    def valid(self, day: date) -> bool:
        return self.until is None or day <= self.until


@frozen
class Brand:
    """`name`: what the kiosk calls the shop, by language; papers keep the POS's name. `accent`: "#76170D", as
    the light theme shows it; the others derive theirs. `logo`: in place of the program's sign. `pictures`:
    names of the shop's own pictures that take turns on the first screen, and after them those of the items
    `attract`. `marks`: in this order. `on_receipts`: the logo is there, too. `vouchers`: the paper
    that guests ask about, and whether it is taken. Nothing: as the program comes.
    """

    name: Mapping[str, str] = field(default_factory=dict)
    accent: str | None = None
    attract: tuple[str, ...] = ()
    logo: Logo | None = None
    pictures: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    on_receipts: bool = False
    vouchers: tuple[Voucher, ...] = ()

    def marks_on(self, day: date) -> tuple[Mark, ...]:
        """Those that guests are shown: one whose time is over is not."""
        return tuple(mark for mark in self.marks if mark.valid(day))

    def own_pictures(self) -> Iterator[str]:
        """The names of all pictures that it needs beside those of the menu's items."""
        if self.logo is not None:
            yield self.logo.picture
        yield from self.pictures
        yield from (mark.picture for mark in self.marks if mark.picture.startswith(SHOP))


def web_address(said: str) -> str | None:
    """An address that a phone can open, as somebody types it ("example.jp/haccp"); None: it is none."""
    text = said.strip()
    found = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(found)
        fine = parts.scheme in ("https", "http") and "." in (parts.hostname or "") and parts.port != 0
    except ValueError:
        return None
    return found if fine and len(found) <= LONGEST_LINK and found.isprintable() and " " not in found else None


def colour(said: str) -> str | None:
    """A colour as somebody types it ("76170d", "#76170D"); None: it is none."""
    found = f"#{said.strip().lstrip('#').upper()}"
    return found if _HEX.fullmatch(found) else None


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable(accent: str) -> str:
    """The colour, made as much darker (OKLCH) as it takes to be read by everybody; itself where it can be."""
    lightness, a, b = _oklab(accent)
    found = accent
    while min(contrast(found, ground) for ground in GROUNDS) < WANTED and lightness > 0:
        share = max(0.0, lightness - STEP) / lightness
        lightness, a, b = lightness * share, a * share, b * share
        found = _hex(lightness, a, b)
    return found


def _rgb(paint: str) -> Rgb:
    red, green, blue = (int(paint[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _luminance(paint: str) -> float:
    red, green, blue = (_linear(part) for part in _rgb(paint))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklab(paint: str) -> Rgb:
    """OKLab as its author Björn Ottosson gives it."""
    r, g, b = (_linear(part) for part in _rgb(paint))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _hex(lightness: float, a: float, b: float) -> str:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    parts = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return "#" + "".join(f"{round(255 * _gamma(part)):02X}" for part in parts)


def _gamma(part: float) -> float:
    inside = min(1.0, max(0.0, part))
    return inside * 12.92 if inside <= 0.0031308 else 1.055 * inside ** (1 / 2.4) - 0.055
