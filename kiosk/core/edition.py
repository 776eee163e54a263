"""What a shop publishes: a whole of overlay, prices, offers and looks, by number; and what of it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime
from typing import Any

from kiosk.core.brand import Brand
from kiosk.core.frozen import frozen
from kiosk.core.laying import laid_over
from kiosk.core.menu import Item, Menu, ServiceMode, TaxRow, Text
from kiosk.core.money import Money
from kiosk.core.overlay import Overlay
from kiosk.core.profile import Profile
from kiosk.core.running import Running
from kiosk.core.shop_offers import Offers
from kiosk.core.sold_out import SoldOut

FORMAT = 3
"""Of `Content` as it is written. To be raised with every field that an older program must not ignore: it then
keeps the last edition it understands.
"""

Prices = Mapping[str, Mapping[ServiceMode, Money]]
"""By variant id and service mode, absolute."""


@frozen
class Content:
    """All that an edition holds. `prices` are written to the POS at publishing, and come back with its menu:
    a kiosk never shows another price than the POS asks. `taxes`: empty: the POS's. `wording`: the shop's own
    words for "greeting" and "closing". `profiles`: by the name that a kiosk's configuration gives.
    """

    overlay: Overlay = Overlay()
    prices: Prices = field(default_factory=dict)
    offers: Offers = Offers()
    taxes: tuple[TaxRow, ...] = ()
    brand: Brand = Brand()
    wording: Mapping[str, Text] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)

    def pictures(self) -> Iterator[str]:
        """The names of the shop's own pictures that it needs, each once."""
        found = [*self.overlay.pictures(), *self.brand.own_pictures()]
        for profile in self.profiles.values():
            found += profile.own_pictures()
        yield from dict.fromkeys(found)


NOTHING = Content()
"""Before anything was published: everything is as the POS has it. Its edition has the number 0."""


@frozen
class Edition:
    """`number` counts from 1. `by`: who published it, `at` (aware) when. It holds from `valid_from` on, until
    one that holds from later on. `restored`: the number of the edition whose content this one has again.
    """

    number: int
    by: str
    at: datetime
    valid_from: datetime
    note: str = ""
    content: Content = NOTHING
    restored: int | None = None

    def begun(self, now: datetime) -> bool:
        """One that was not put off has begun wherever it is read: clocks of kiosks differ."""
        return self.valid_from <= max(now, self.at)


def holding(editions: Iterable[Edition], now: datetime) -> Edition | None:
    """The edition that holds at `now`: of those that have begun the one that began last, and of several the
    newest.
    """
    begun = (edition for edition in editions if edition.begun(now))
    return max(begun, key=lambda edition: (edition.valid_from, edition.number), default=None)


@frozen
class InForce:
    """What a kiosk has to know of its shop, read all at once at one `revision` of the shop database.

    `editions`: the one that held then, and those that are still to begin. What else shall pass to all kiosks
    of the shop within seconds becomes a field here, is read by `kiosk.store.editions.in_force`, and its
    writer calls `kiosk.store.editions.changed`.
    """

    revision: int = 0
    editions: tuple[Edition, ...] = ()
    sold_out: tuple[SoldOut, ...] = ()
    running: Running = Running()

    def edition(self, now: datetime) -> Edition | None:
        return holding(self.editions, now)

    def out(self, now: datetime) -> tuple[SoldOut, ...]:
        """What is sold out at `now`: a snooze ends by the clock, also while nobody can be asked."""
        return tuple(each for each in self.sold_out if each.holds(now))


def shown(content: Content, menu: Menu, profile: str = "") -> Menu:
    """The POS's menu as guests of this shop see it, at a kiosk of that profile; one that is not there differs
    in nothing. What else of an edition changes the menu belongs here.
    """
    laid = laid_over(content.overlay, menu)
    own: dict[str, Any] = {}
    if content.taxes:
        own["taxes"] = content.taxes
    if content.brand != Brand():
        own["brand"] = content.brand
    if content.wording:
        own["wording"] = content.wording
    if content.offers != Offers():
        own["offers"] = content.offers
    if profile in content.profiles:
        laid = laid_over(content.profiles[profile].overlay, laid)
        own |= _of_profile(content, content.profiles[profile])
    new = {name: each for name, each in own.items() if each != getattr(laid, name)}
    return replace(laid, **new) if new else laid


def _of_profile(content: Content, profile: Profile) -> dict[str, Any]:
    """What of a menu is of a kiosk's profile."""
    own: dict[str, Any] = {"modes": profile.modes, "language": profile.language, "queue": profile.queue}
    if profile.greeting:
        own["wording"] = {**content.wording, "greeting": profile.greeting}
    if profile.pictures:
        own["brand"] = replace(content.brand, pictures=profile.pictures, attract=())
    return own


def priced(content: Content, menu: Menu) -> Menu:
    """The menu as it will be once the POS has the content's prices: for previews and findings."""
    if not content.prices:
        return menu
    return replace(menu, items=tuple(_priced(item, content.prices) for item in menu.items))


def _priced(item: Item, prices: Prices) -> Item:
    if not any(variant.id in prices for variant in item.variants):
        return item
    variants = tuple(replace(v, price={**v.price, **prices.get(v.id, {})}) for v in item.variants)
    return replace(item, variants=variants)
