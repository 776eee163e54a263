"""A guest in front of the kiosk: touches, reads and remembers."""

from __future__ import annotations

import re
import shutil
import time
from decimal import Decimal
from pathlib import Path

from kiosk.settings import Shop
from kiosk.tour.book import Book
from kiosk.tour.walk import Line, Walk
from kiosk.ui.hand import Hand

REMARKS = frozenset(
    ("", "そのまま", "お持ち帰り専用", "As it comes", "Take-out only", "Tal cual", "Solo para llevar")
)
"""What the basket says of a dish beside what was chosen in it; and a tax rate."""


class Guest:
    """Speaks the book's language."""

    def __init__(self, hand: Hand, book: Book, shop: Shop, tray: Path) -> None:
        """`tray`: the folder that the kiosk prints into."""
        self.hand = hand
        self._tray = tray
        self.language = book.language
        self._book = book
        self._usual = shop.languages[0]
        self._digits = 0 if shop.currency == "JPY" else 2
        self._began = 0.0
        self._taps = 0

    def arrives(self) -> None:
        """Before the first screen, in the guest's language."""
        self.sees("attract")
        if self.language != self._usual:
            self.touch(f"language-{self.language}")

    def speaks(self) -> None:
        """The guest's language, by the chip in the header."""
        if self.language != self._usual:
            self.touch("languageChip")

    def touch(self, *names: str) -> None:
        """Touch controls, one after the other, each as soon as it is there."""
        for name in names:
            self.hand.touch(name)

    def picture(self, name: str) -> None:
        """The guest's time stands still meanwhile."""
        before = time.monotonic()
        self.hand.picture(self._book.page(name))
        self._began += time.monotonic() - before

    def takes_paper(self, name: str) -> None:
        """What was printed, as a page of the book."""
        self.hand.wait(lambda: any(self._tray.glob("*.png")), "the paper")
        shutil.copyfile(max(self._tray.glob("*.png")), self._book.page(name))

    def sees(self, *names: str) -> str:
        """Wait for one of these controls, and say which is there."""
        return self.hand.wait_for(*names)

    def misses(self, name: str) -> None:
        """Wait until a control is gone."""
        self.hand.wait_gone(name)

    def types(self, keys: str) -> None:
        """On the pad that is on the screen."""
        for key in keys:
            self.touch(f"key{key}")

    def begin(self) -> None:
        """From here on taps and time count."""
        self._began, self._taps = time.monotonic(), self.hand.taps

    def reads_order(self, walk: Walk, lines: int) -> None:
        """Read the basket's lines, scrolling to each: as many as the guest put into it."""
        self.hand.wait(lambda: len(self.hand.names("line-")) == lines, f"{lines} lines in the basket")
        walk.lines_shown = [self._reads_line(name) for name in self.hand.names("line-")]

    def _reads_line(self, line: str) -> Line:
        self.hand.into_view(line)
        said = {part: self.hand.text(f"{line}/{part}") for part in ("name", "detail", "quantity", "amount")}
        name = _unmarked(said["name"])
        return Line(name, self._options(said["detail"]), int(said["quantity"]), self.amount(said["amount"]))

    def _options(self, detail: str) -> list[str]:
        """What was chosen, one by one; "part: choice" for what was chosen in a part of a set."""
        found: list[str] = []
        for row in detail.split("\n"):
            rich = re.fullmatch(r"(.+)（(.+)）|(.+?): (.+)", row)
            part, choices = map(_unmarked, filter(None, rich.groups()) if rich else ("", row))
            names = [_unmarked(name) for name in re.split("・|, ", choices) if not _remark(name)]
            found += [part, *(f"{part}: {name}" for name in names)] if part else names
        return found

    def reads_total(self, walk: Walk) -> None:
        self.sees("total")
        walk.total_shown = self.amount(self.hand.text("total"))

    def reads_number(self, walk: Walk) -> None:
        """The order's number; here the walk ends."""
        self.sees("orderNumber")
        walk.order_number = self.hand.text("orderNumber")
        walk.seconds, walk.taps = self.so_far()

    def so_far(self) -> tuple[float, int]:
        """The seconds and the taps since `begin`."""
        return round(time.monotonic() - self._began, 1), self.hand.taps - self._taps

    def reads_points(self) -> int:
        """What the order earned."""
        self.sees("pointsEarned")
        return int(re.sub(r"\D", "", self.hand.text("pointsEarned")) or 0)

    def amount(self, said: str) -> int:
        """ "￥2,950" → 2950, "$12.30" → 1230, "−¥160" → -160."""
        figures = re.sub(r"[^\d.]", "", said)
        minor = int(Decimal(figures).scaleb(self._digits)) if figures else 0
        return -minor if said.startswith("−") else minor


def _unmarked(said: str) -> str:
    """Without the sign for a reduced tax rate."""
    return said.rstrip("※* ")


def _remark(said: str) -> bool:
    return said in REMARKS or said.endswith("%")
