"""What a member's own page says of earlier orders: the usual one, others, and offers made from them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel.dates import format_skeleton
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.basket import Line
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import ItemAdded, OrderedAgain, PersonalToggled, UsualOrdered, WhyAsked
from kiosk.core.journey.home import fitting, past, today, usual
from kiosk.core.journey.state import Kiosk, MemberHome
from kiosk.core.loyalty import PastOrder, same_goods
from kiosk.core.menu import Item
from kiosk.core.usual import Again
from kiosk.ui.basket import SuggestionRow
from kiosk.ui.lines import detail_text
from kiosk.ui.rows import Rows
from kiosk.ui.text import locale_of, money, name, prose
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class PastRow:
    """`id` counts from 0; `note`: what cannot be had of it now; `ready`: something can."""

    id: int
    text: str
    on: str
    price: str
    note: str
    pictures: list[str]
    ready: bool


@frozen
class _Face:
    known: bool = False
    title: str = ""
    detail: str = ""
    price: str = ""
    note: str = ""
    last: str = ""
    ready: bool = False
    pictures: tuple[str, ...] = ()
    why: bool = False
    personal: bool = True
    can_choose: bool = False
    leads: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class UsualModel(ViewModel):
    """The usual order in one touch, other orders, offers, and why they are shown."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._orders = Rows(PastRow, self)
        self._offers = Rows(SuggestionRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, member = kiosk.screen, kiosk.guest.member
        if not isinstance(screen, MemberHome) or member is None:
            return None
        found, language = usual(kiosk), kiosk.guest.language
        choosing = {"why": screen.why, "personal": member.personal, "can_choose": _can_choose(kiosk)}
        nothing_yet = not kiosk.guest.basket.lines
        if found is None:
            return _Face(**choosing)  # type: ignore[arg-type]
        lines = found.lines or member.usual
        return _Face(
            known=True,
            title=_names(kiosk, lines),
            detail=_details(kiosk, lines),
            price=money(found.amount, language) if found.lines else "",
            note=_lacking(kiosk, found),
            last=_last(member.past, member.usual, language),
            ready=bool(found.lines),
            leads=bool(found.lines) and nothing_yet,
            pictures=_pictures(kiosk, lines, self.picture),
            **choosing,  # type: ignore[arg-type]
        )

    def fill(self, kiosk: Kiosk) -> None:
        self._orders.replace([self._order(kiosk, at, order) for at, order in enumerate(past(kiosk))])
        self._offers.replace([self._offer(kiosk, item) for item in fitting(kiosk)])

    def clear(self) -> None:
        self._orders.replace(())
        self._offers.replace(())

    def _order(self, kiosk: Kiosk, place: int, order: PastOrder) -> PastRow:
        found = today(kiosk, order)
        assert found is not None
        language, lines = kiosk.guest.language, found.lines or order.lines
        return PastRow(
            place,
            _names(kiosk, lines),
            day_text(order.on, language),
            money(found.amount, language) if found.lines else "",
            _lacking(kiosk, found),
            list(_pictures(kiosk, lines, self.picture)),
            bool(found.lines),
        )

    def _offer(self, kiosk: Kiosk, item: Item) -> SuggestionRow:
        language, mode = kiosk.guest.language, kiosk.guest.basket.mode
        cheapest = next(variant for variant in item.variants if variant.available)
        price = money(cheapest.price[mode], language)
        return SuggestionRow(item.id, name(item.name, language), price, self.picture(item.picture, False))

    @Property(Rows, constant=True)
    def orders(self) -> Rows:
        return self._orders

    @Property(Rows, constant=True)
    def offers(self) -> Rows:
        return self._offers

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """There is a usual order."""
        return self._face.known

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def detail(self) -> str:
        return self._face.detail

    @Property(str, notify=changed)
    def price(self) -> str:
        return self._face.price

    @Property(str, notify=changed)
    def note(self) -> str:
        """What of it cannot be had now, or has changed."""
        return self._face.note

    @Property(str, notify=changed)
    def last(self) -> str:
        return self._face.last

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._face.ready

    @Property(bool, notify=changed)
    def leads(self) -> bool:
        """The usual order is the page's first offer: nothing is in the basket yet."""
        return self._face.leads

    @Property(str, notify=changed)
    def dish(self) -> str:
        """The picture of the dish; `beside`: of what came with it."""
        return self._face.pictures[0] if self._face.pictures else ""

    @Property("QStringList", notify=changed)
    def beside(self) -> list[str]:
        return list(self._face.pictures[1:])

    @Property(bool, notify=changed)
    def why(self) -> bool:
        return self._face.why

    @Property(bool, notify=changed)
    def personal(self) -> bool:
        return self._face.personal

    @Property(bool, notify=changed)
    def canChoose(self) -> bool:
        """Whether suggestions come from history is the member's choice here."""
        return self._face.can_choose

    @Slot()
    def order(self) -> None:
        self.post(UsualOrdered())

    @Slot(int)
    def orderAgain(self, place: int) -> None:
        self.post(OrderedAgain(place))

    @Slot(str)
    def add(self, item_id: str) -> None:
        self.post(ItemAdded(item_id))

    @Slot()
    def askWhy(self) -> None:
        self.post(WhyAsked())

    @Slot()
    def choosePersonal(self) -> None:
        self.post(PersonalToggled())


def day_text(day: date, language: str) -> str:
    """ "11月14日", "November 14"."""
    return str(format_skeleton("MMMMd", day, locale=locale_of(language)))


def _can_choose(kiosk: Kiosk) -> bool:
    member = kiosk.guest.member
    return kiosk.shop.facts.preferences and bool(member and (member.past or member.favourites))


def _items(kiosk: Kiosk, lines: Sequence[Line]) -> list[Item]:
    menu = kiosk.shop.menu
    return [menu.by_id[line.item_id] for line in lines if line.item_id in menu.by_id] if menu else []


def _names(kiosk: Kiosk, lines: Sequence[Line]) -> str:
    language = kiosk.guest.language
    said = [name(item.name, language) for item in _items(kiosk, lines)]
    return translate("Usual", " and ").join(said[:2]) + (f" +{len(said) - 2}" if len(said) > 2 else "")


def _details(kiosk: Kiosk, lines: Sequence[Line]) -> str:
    menu = kiosk.shop.menu
    known = [line for line in lines if menu and line.item_id in menu.by_id]
    if menu is None or len(known) != 1:
        return ""
    return detail_text(kiosk, menu, known[0])


def _lacking(kiosk: Kiosk, found: Again) -> str:
    """ "Not today: Iced tea", or that something has changed."""
    menu, language = kiosk.shop.menu, kiosk.guest.language
    gone = [name(menu.by_id[item_id].name, language) for item_id in found.gone] if menu else []
    if gone:
        named = translate("Usual", ", ").join(gone)
        return prose(translate("Usual", "Not to be had now: %1").replace("%1", named), language)
    return translate("Usual", "The menu has changed: please look it over") if found.changed else ""


def _last(orders: Sequence[PastOrder], lines: tuple[Line, ...], language: str) -> str:
    on = next((order.on for order in orders if same_goods(order.lines, lines)), None)
    said = translate("Usual", "Last ordered %1")
    return said.replace("%1", day_text(on, language)) if on else ""


def _pictures(kiosk: Kiosk, lines: Sequence[Line], picture: Pictures) -> tuple[str, ...]:
    """The dish first, then what came with it: of a set its parts."""
    menu = kiosk.shop.menu
    if menu is None:
        return ()
    found: list[Item] = []
    for line in lines:
        parts = [
            menu.by_variant[part.variant_id] for part in line.parts if part.variant_id in menu.by_variant
        ]
        found += parts or _items(kiosk, (line,))
    shown = dict.fromkeys(picture(item.picture, False) for item in found)
    return tuple(address for address in shown if address)[:3]
