"""A guest in front of the kiosk, in the words of a story."""

from typing import Any

from kiosk.core.basket import Line
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import (
    BasketScreen,
    Browse,
    Done,
    ItemScreen,
    Paying,
    PayScreen,
    SetScreen,
    TableScreen,
)
from kiosk.core.menu import ServiceMode, plain
from tests.journeys.world import World

TABLE = "12"


class Guest:
    def __init__(self, kiosk: World) -> None:
        self.kiosk = kiosk

    def does(self, *events: Any) -> None:
        self.kiosk.post(*events)

    # Choosing.

    def begins(self, mode: str = "eat_in", language: str | None = None) -> None:
        self.does(ev.Began())
        if language is not None:
            self.does(ev.LanguageChosen(language))
        self.does(ev.ModeChosen(ServiceMode(mode)))
        assert isinstance(self.kiosk.screen, Browse)

    def adds(self, *items: str) -> None:
        """One touch on each card's plus; what needs choices opens, and takes the defaults."""
        for item in items:
            self.does(ev.ItemAdded(item))
            if isinstance(self.kiosk.screen, ItemScreen | SetScreen):
                self.does(ev.AddPressed())
            assert isinstance(self.kiosk.screen, Browse), self.kiosk.screen

    def opens(self, item: str) -> None:
        self.does(ev.ItemOpened(item))

    def chooses(self, *paths: str) -> None:
        """Options of the page or part that is open: "group/option", nested "group/option/group/option"."""
        self.does(*(ev.OptionTouched(tuple(path.split("/"))) for path in paths))

    def takes_part(self, variant: str, *options: str) -> None:
        """A choice for the step of the set that is shown, and the options it asks for."""
        self.does(ev.PartTouched(variant))
        if options:
            self.chooses(*options)
            self.does(ev.NextPressed())

    def puts_in(self) -> None:
        """Add to order."""
        self.does(ev.AddPressed())
        assert isinstance(self.kiosk.screen, Browse | BasketScreen), self.kiosk.screen

    def line(self, number: int = 0) -> Line:
        return self.kiosk.guest.basket.lines[number]

    def total(self) -> int:
        """What the screen says there is to pay."""
        assert self.kiosk.guest.quote is not None
        return self.kiosk.guest.quote.due.minor

    # Member.

    def scans(self, code: str) -> None:
        self.does(ev.Scanned(code))

    def types_phone(self, digits: str) -> None:
        self.does(ev.MemberAsked(), *(ev.DigitPressed(digit) for digit in digits))

    def takes_reward(self, name: str) -> None:
        self.does(ev.RewardChosen(name))

    def spends_points(self, points: int) -> None:
        self.does(ev.PointsChosen(points))

    def enters_coupon(self, code: str) -> None:
        self.does(ev.CouponAsked(), ev.CouponEntered(code))

    # Paying.

    def to_basket(self) -> None:
        if isinstance(self.kiosk.screen, Browse):
            self.does(ev.BasketAsked())
        assert isinstance(self.kiosk.screen, BasketScreen), self.kiosk.screen

    def to_pay(self) -> None:
        if not isinstance(self.kiosk.screen, PayScreen):
            self.to_basket()
            self.does(ev.PayPressed())
        if isinstance(self.kiosk.screen, TableScreen):
            self.does(*(ev.DigitPressed(digit) for digit in TABLE), ev.TableEntered())

    def chooses_to_pay(self, method: str) -> None:
        """Up to the touch on a way to pay."""
        self.to_pay()
        if not isinstance(self.kiosk.screen, Paying):
            self.does(ev.MethodChosen(method))

    def pays(self, method: str) -> None:
        """And holds the card on the reader, which takes its moment."""
        self.chooses_to_pay(method)
        if method != "counter":
            self.kiosk.passes(3)

    def chooses_another_way(self, method: str) -> None:
        """After a decline, or when the connection was lost."""
        self.does(ev.MethodChosen(method))

    def leaves(self) -> None:
        """Touches "Close" on the last screen."""
        self.does(ev.Finished())

    # Reading.

    def number(self) -> str:
        """The number on the last screen."""
        record = self.kiosk.guest.order
        assert record is not None
        offline = isinstance(self.kiosk.screen, Done) and self.kiosk.screen.offline
        return record.order.number if offline else record.number

    def reads(self, language: str = "en") -> list[str]:
        """What the receipt says of each line: name, options."""
        record = self.kiosk.guest.order
        assert record is not None
        return [
            ", ".join(plain(text, language) for text in (line.name, *line.details))
            for line in record.order.lines
        ]


def spoken(line: dict[str, Any], language: str = "en") -> str:
    """A line of the POS's order in the words of the receipt: name, size, options, and those of its parts."""
    said = [_said(line["name"], language)]
    if line["variant"]:
        said.append(_said(line["variant"], language))
    said += _options(line["options"], language)
    for part in line["parts"]:
        size = f" {_said(part['variant'], language)}" if part["variant"] else ""
        said += [f"{_said(part['name'], language)}{size}", *_options(part["options"], language)]
    return ", ".join(said)


def _options(options: list[dict[str, Any]], language: str) -> list[str]:
    said = []
    for option in options:
        said += [_said(option["name"], language), *_options(option["options"], language)]
    return said


def _said(text: dict[str, str], language: str) -> str:
    return text[language].replace("｜", "")
