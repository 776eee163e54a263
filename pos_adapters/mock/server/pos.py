"""The whole point of sale, put together: what the HTTP side talks to."""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pos_adapters.mock.server.after import After
from pos_adapters.mock.server.calls import Calls
from pos_adapters.mock.server.database import Database, DatabaseError
from pos_adapters.mock.server.day import DayBook
from pos_adapters.mock.server.faults import Faults
from pos_adapters.mock.server.feed import Feed
from pos_adapters.mock.server.gift_cards import GiftCards
from pos_adapters.mock.server.history import History
from pos_adapters.mock.server.ic_cards import IcCards
from pos_adapters.mock.server.keys import Keys
from pos_adapters.mock.server.loyalty import Coupons, Points
from pos_adapters.mock.server.members import Members
from pos_adapters.mock.server.menu_pages import MenuPages
from pos_adapters.mock.server.orders import Orders
from pos_adapters.mock.server.point_cards import PointCards
from pos_adapters.mock.server.problems import Problem
from pos_adapters.mock.server.reading import CatalogueError
from pos_adapters.mock.server.shelf import Shelf
from pos_adapters.mock.server.shop import Clock, Shop, system_clock
from pos_adapters.mock.server.terminal import Terminal

DAY_S = 24 * 3600.0


@dataclass
class Setup:
    """How a mock POS is started. Times in seconds."""

    menu_file: Path
    pictures: Path
    database: str = ":memory:"
    token: str = ""
    key_lifetime_s: float = DAY_S
    void_after_s: float = 3600.0
    public_base_url: str | None = None
    clock: Clock = field(default=system_clock)


class Pos:
    """Raises CatalogueError for a bad menu file, DatabaseError for a bad database."""

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.feed = Feed()
        self.database = Database(setup.database)
        try:
            self._furnish(setup)
        except (CatalogueError, Problem) as error:
            self.database.close()
            if isinstance(error, Problem):
                raise DatabaseError(f"{setup.database}: {error}") from error
            raise
        self.database.moved = lambda: self.feed.publish("session")

    def _furnish(self, setup: Setup) -> None:
        self._to_count = False
        self.shop = Shop(setup.menu_file, self.database, setup.clock)
        self.shelf = Shelf(self.database, self.shop)
        self.menu = MenuPages(self.shop, self.shelf)
        self.members = Members(self.database, self.shop)
        self.ic_cards = IcCards(self.database, self.members)
        self.history = History(self.database, self.shop, self.members)
        self.points = Points(self.database, self.shop, self.members)
        self.coupons = Coupons(self.database, self.shop)
        self.gift_cards = GiftCards(self.database, self.shop)
        self.terminal = Terminal(self.database, self.shop)
        self.point_cards = PointCards(self.database, self.shop)
        self.orders = Orders(
            *(self.database, self.shop, self.shelf, self.points, self.coupons),
            *(self.gift_cards, self.point_cards),
        )
        self.after = After(
            *(self.shop, self.shelf, self.orders, self.members, self.points, self.coupons),
            *(self.gift_cards, self.point_cards, self.terminal),
            ic_cards=self.ic_cards,
            void_after_s=setup.void_after_s,
        )
        self.day = DayBook(self.database, self.shop, self.terminal)
        self.calls = Calls(self.database, self.shop)
        self.keys = Keys(self.database, self.shop.timestamp, setup.key_lifetime_s)
        self.faults = Faults()

    def refresh_menu(self) -> None:
        """Take over a changed menu file or price; tell the staff page where something is new, or broken."""
        said = self.shop.menu_error
        self._to_count |= self.shop.refresh()
        if self._to_count:
            with (
                suppress(Problem),
                self.database.transaction(),
            ):  # a full disk: tried again with the next call
                self.shelf.stock_up()
                self._to_count = False
        if self.menu.refresh():
            self.feed.publish("menu")
        if self.shop.menu_error != said:
            self.feed.publish("session")

    def order_body(self, order: dict[str, Any], base_url: str | None) -> dict[str, Any]:
        """An order as it travels: without its secrets and what is only for the shop."""
        hidden = ("token", "asked", "hold_ids", "gift_hold_id", "earner", "parts", "point_card")
        facts = {key: value for key, value in order.items() if key not in hidden}
        currency = self.shop.catalogue.shop.currency
        refunded, last = (
            {"amount": order["refunded"].get(name, 0), "currency": currency} for name in ("amount", "last")
        )
        base = self.setup.public_base_url or base_url
        return {
            **facts,
            "card_points": self.point_cards.body(order),
            "refunded": {"amount": refunded, "lines": order["refunded"]["lines"], "last": last},
            "receipt_url": f"{base}/r/{order['token']}" if base else None,
            "receipt_path": f"/r/{order['token']}",
            "wait_minutes": self.orders.wait_minutes()
            if order["state"] in ("open", "unpaid", "paid")
            else None,
        }

    def health(self) -> dict[str, Any]:
        """Whether it sells, and what a kiosk should know of the shop."""
        catalogue = self.shop.catalogue
        shop = catalogue.shop
        return {
            "open": self.shop.is_open(),
            "session_open": self.shop.session_open,
            "opens_at": self.shop.opens_at(),
            "hours": [entry.model_dump(mode="json") for entry in shop.hours],
            "now": self.shop.now().isoformat(timespec="seconds"),
            "wait_minutes": self.orders.wait_minutes(),
            "menu_version": self.menu.version,
            "shop": {
                "id": shop.id,
                "name": shop.name,
                "currency": shop.currency,
                "time_zone": shop.time_zone,
                "prices_include_tax": shop.prices_include_tax,
                "tax_rounding": shop.tax_rounding,
                "rounding_place": shop.rounding_place,
            },
            "tables": catalogue.tables.model_dump(mode="json"),
            "terminal": {"methods": list(catalogue.terminal.methods)},
            "programme": self._programme(),
            "gift_cards": self.gift_cards.any,
            "point_cards": self.point_cards.schemes(),
            "key_lifetime_s": self.setup.key_lifetime_s,
        }

    def _programme(self) -> dict[str, Any] | None:
        loyalty = self.shop.catalogue.loyalty
        if loyalty is None:
            return None
        currency = self.shop.catalogue.shop.currency
        return {
            "points": loyalty.points_per.points,
            "amount": {"amount": loyalty.points_per.amount, "currency": currency},
            "point_value": {"amount": loyalty.point_value, "currency": currency},
            "welcome_points": loyalty.welcome_points,
            "tiers": [{"id": tier.id, "name": tier.name} for tier in loyalty.tiers],
        }
