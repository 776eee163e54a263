"""The attract screen: a touch anywhere begins; offers, languages, and how one can pay."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Kiosk
from kiosk.core.menu import Menu, Promotion
from kiosk.ui.limits import LimitRow, limit_rows
from kiosk.ui.menu_rows import lines_of, shown_variant
from kiosk.ui.rows import Rows
from kiosk.ui.text import brand_name, money, name, number, own_name, prose
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.vouchers import voucher_rows

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

HEROES = ("hero-burger", "hero-bowl")
MOST_OFFERS = 3
MOST_LANGUAGES = 5


@frozen
class OfferRow:
    id: str
    label: str
    name: str
    price: str
    picture: str


@frozen
class LanguageRow:
    """A language by its own name; `now`: the one that is shown."""

    id: str
    name: str
    now: bool


@frozen
class _Face:
    brand: str = ""
    greeting: str = ""
    wait: str = ""
    heroes: tuple[str, ...] = ()
    filled: int = 0
    methods: tuple[str, ...] = ()
    staff: bool = False
    more: bool = False
    easy: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class AttractModel(ViewModel):
    """What the attract screen shows."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._offers = Rows(OfferRow, self)
        self._languages = Rows(LanguageRow, self)
        self._limits = Rows(LimitRow, self)

    def empty(self) -> _Face:
        return _Face()

    def clear(self) -> None:
        self._offers.replace(())
        self._languages.replace(())
        self._limits.replace(())

    def face(self, kiosk: Kiosk) -> _Face | None:
        menu, language = kiosk.shop.menu, kiosk.guest.language
        if not isinstance(kiosk.screen, Attract) or menu is None:
            return None
        wait = kiosk.shop.wait_minutes
        own, dishes = self._here(menu.brand.pictures), self._dishes(menu)
        return _Face(
            brand=brand_name(menu, language),
            greeting=prose(lines_of(menu.wording.get("greeting", {}), language), language),
            wait="" if wait is None else number(wait, language),
            heroes=(*own, *dishes) or tuple(self._here(HEROES)),
            filled=len(own),
            methods=kiosk.shop.methods,
            staff=kiosk.shop.facts.call_staff,
            more=len(kiosk.shop.facts.languages) > MOST_LANGUAGES,
            easy=kiosk.guest.easy,
        )

    def _here(self, names: Iterable[str | None]) -> list[str]:
        """The addresses of those pictures that have come."""
        return [address for name in names if (address := self.picture(name, False))]

    def _dishes(self, menu: Menu) -> list[str]:
        """The pictures of the dishes that take turns, after the shop's own."""
        dishes = (menu.by_id[name].picture for name in menu.brand.attract if name in menu.by_id)
        return self._here(dishes)

    def fill(self, kiosk: Kiosk) -> None:
        menu, language = kiosk.shop.menu, kiosk.guest.language
        assert menu is not None
        self._offers.replace([self._offer(menu, p, kiosk) for p in _promoted(kiosk, menu)])
        known = kiosk.shop.facts.languages if len(kiosk.shop.facts.languages) > 1 else ()
        self._limits.replace([*limit_rows(kiosk), *voucher_rows(kiosk)])
        self._languages.replace([LanguageRow(x, own_name(x), x == language) for x in known[:MOST_LANGUAGES]])

    def _offer(self, menu: Menu, promotion: Promotion, kiosk: Kiosk) -> OfferRow:
        item, language = menu.by_id[promotion.item_id], kiosk.guest.language
        price = shown_variant(item).price[kiosk.guest.basket.mode]
        return OfferRow(
            item.id,
            lines_of(promotion.label, language).replace("\n", " "),
            name(item.name, language),
            money(price, language),
            self.picture(item.picture, False),
        )

    @Property(str, notify=changed)
    def brand(self) -> str:
        return self._face.brand

    @Property(str, notify=changed)
    def greeting(self) -> str:
        """The shop's own; "" for the program's."""
        return self._face.greeting

    @Property(str, notify=changed)
    def wait(self) -> str:
        """Minutes until an order is ready; "" where nobody can say."""
        return self._face.wait

    @Property("QStringList", notify=changed)
    def heroes(self) -> list[str]:
        return list(self._face.heroes)

    @Property(int, notify=changed)
    def filled(self) -> int:
        """So many of the first are photographs to their edges."""
        return self._face.filled

    @Property("QStringList", notify=changed)
    def methods(self) -> list[str]:
        """The ways to pay that work now: "card", "ic", "qr", "counter"."""
        return list(self._face.methods)

    @Property(bool, notify=changed)
    def staff(self) -> bool:
        return self._face.staff

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """There are more languages than are shown."""
        return self._face.more

    @Property(Rows, constant=True)
    def offers(self) -> Rows:
        """OfferRow."""
        return self._offers

    @Property(Rows, constant=True)
    def languages(self) -> Rows:
        """LanguageRow."""
        return self._languages

    @Property(Rows, constant=True)
    def limits(self) -> Rows:
        """LimitRow: what does not work just now, and what becomes of paper vouchers."""
        return self._limits

    @Slot()
    def begin(self) -> None:
        self.post(ev.Began())

    @Slot()
    def beginByPictures(self) -> None:
        """For who reads none of the languages: large pictures, one question a screen. Who came back from
        there has them already.
        """
        if not self._face.easy:
            self.post(ev.EasyToggled())
        self.post(ev.Began())

    @Slot(str)
    def beginWith(self, item_id: str) -> None:
        self.post(ev.Began(item_id))

    @Slot(str)
    def speak(self, language: str) -> None:
        self.post(ev.LanguageChosen(language))

    @Slot()
    def moreLanguages(self) -> None:
        self.post(ev.LanguagesAsked())

    @Slot()
    def help(self) -> None:
        self.post(ev.HelpAsked())

    @Slot()
    def callStaff(self) -> None:
        self.post(ev.StaffCalled())


def _promoted(kiosk: Kiosk, menu: Menu) -> list[Promotion]:
    """The offers whose item can be had now; those that belong to a category are shown there. None in a queue:
    they lead to looking around.
    """
    if kiosk.shop.hurried:
        return []
    opened = {category.id for category in menu.open_categories(kiosk.shop.now)}
    items = menu.by_id
    sold = [
        promotion
        for promotion in menu.promotions
        if promotion.category_id is None
        and promotion.item_id in items
        and items[promotion.item_id].sellable
        and opened.intersection(items[promotion.item_id].category_ids)
    ]
    return sold[:MOST_OFFERS]
