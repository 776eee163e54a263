"""The picture book: which pictures a tour takes, in which order they lie in the folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

PAGES = (
    # the guest's walk
    "attract",
    "service",
    "menu",
    "item",
    "item-chosen",
    "food-facts",
    "nested",
    "set",
    "set-part",
    "set-review",
    "menu-filled",
    "member",
    "member-home",
    "basket",
    "removed",
    "basket-edited",
    "table",
    "name",
    "pay",
    "paying",
    "declined",
    "done",
    "feedback",
    "receipt",
    "paper",
    # taking out
    "search",
    "search-found",
    "filter",
    "menu-filtered",
    "switch",
    "coupon",
    "coupon-wrong",
    "basket-coupon",
    "age-check",
    "done-counter",
    # the POS is away
    "sending",
    "paying-offline",
    "done-offline",
    "offline",
    "back-again",
    # one question a screen
    "easy-service",
    "easy-dishes",
    "easy-choice",
    "easy-amount",
    "easy-order",
    "easy-pay",
    # beside the walk
    "sold-out-dish",
    "help",
    "staff-called",
    "staff-coming",
    "join",
    "join-filled",
    "sold-out",
    "price-changed",
    "cancel",
    "idle",
    # colours and sizes
    "menu-dark",
    "item-dark",
    "menu-contrast",
    "item-contrast",
    "menu-150",
    "item-150",
    "basket-150",
    "menu-200",
    "item-200",
    "basket-200",
    "pay-200",
    # where there is no guest
    "closed",
    "failed",
    "too-old",
    "out-of-order",
)
"""Every page has its place, so that a picture keeps its name from tour to tour."""


@dataclass
class Book:
    """The pictures of one language, in `folder`."""

    folder: Path
    language: str
    pages: list[str] = field(default_factory=list)

    def page(self, name: str) -> Path:
        """Where the picture of this name goes; noted as taken."""
        if name not in self.pages:
            self.pages.append(name)
        return self.folder / file_name(name, self.language)

    def as_json(self) -> list[dict[str, str]]:
        """The pictures in their order."""
        return [
            {"name": name, "lang": self.language, "png": str(self.folder / file_name(name, self.language))}
            for name in sorted(self.pages, key=PAGES.index)
        ]


def file_name(name: str, language: str) -> str:
    return f"{PAGES.index(name) + 1:02}-{name}-{language}.png"
