"""What is on the shelf: prices of the moment, what is sold out, and how many of a thing are left."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pos_adapters.mock.server.choosing import ids_in
from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.problems import conflict, invalid, unknown
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import OrderLine


class Shelf:
    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop
        self._read_prices()
        database.undone.append(self._read_prices)
        with database.transaction():
            self.stock_up()

    def _read_prices(self) -> None:
        rows = self._database.rows("SELECT * FROM prices")
        self._prices: dict[tuple[str, str], int] = {(r["variant_id"], r["mode"]): r["price"] for r in rows}

    def stock_up(self) -> None:
        """Count what the menu file counts, where nobody has counted it before."""
        for variant in self._shop.catalogue.variants.values():
            if variant.stock is not None:
                self._database.run("INSERT OR IGNORE INTO stock VALUES (?, ?)", variant.id, variant.stock)

    @property
    def changed_prices(self) -> dict[tuple[str, str], int]:
        return dict(self._prices)

    def price_of(self, variant_id: str, mode: str) -> int:
        """The price now. A thing sold in one mode only has that price in both."""
        changed = self._prices.get((variant_id, mode))
        if changed is not None:
            return changed
        prices = self._shop.catalogue.variants[variant_id].price
        return next((amount for key, amount in prices.items() if key == mode), next(iter(prices.values())))

    def set_price(self, variant_id: str, mode: str, price: int | None) -> None:
        """Change a price; None: back to the menu file's."""
        if variant_id not in self._shop.catalogue.variants:
            raise unknown("variant", variant_id)
        if price is not None and price < 0:
            raise invalid("A price cannot be negative.")
        self._database.run("DELETE FROM prices WHERE variant_id = ? AND mode = ?", variant_id, mode)
        self._prices.pop((variant_id, mode), None)
        if price is not None:
            self._database.run("INSERT INTO prices VALUES (?, ?, ?)", variant_id, mode, price)
            self._prices[variant_id, mode] = price

    def sold_out(self) -> set[str]:
        """Ids of items, variants and options that cannot be sold: switched off, hidden, or none left."""
        over = "SELECT id FROM back_at WHERE at <= ?"
        switched = {
            row["id"]
            for row in self._database.rows(
                f"SELECT id FROM sold_out WHERE id NOT IN ({over})", self._shop.timestamp()
            )
        }
        return (
            switched
            | self._shop.changes.hidden
            | {row["variant_id"] for row in self._database.rows("SELECT * FROM stock WHERE remaining <= 0")}
        )

    def set_sold_out(self, name: str, sold_out: bool, minutes: int | None = None) -> None:
        """Switch an item, a variant or an option off or on; on again also fills an empty stock. `minutes`: so
        long; without, until somebody switches it on."""
        if name not in self._known():
            raise unknown("item, variant or option", name)
        self._database.run("DELETE FROM back_at WHERE id = ?", name)
        if sold_out:
            self._database.run("INSERT OR IGNORE INTO sold_out VALUES (?)", name)
            if minutes is not None:
                at = self._shop.timestamp() + 60 * minutes
                self._database.run("INSERT INTO back_at VALUES (?, ?)", name, at)
            return
        self._database.run("DELETE FROM sold_out WHERE id = ?", name)
        self._database.run("DELETE FROM stock WHERE variant_id = ? AND remaining <= 0", name)

    def back_at(self) -> dict[str, str]:
        """When what is sold out for a time can be had again, in the shop's time."""
        now, zone = self._shop.timestamp(), self._shop.now().tzinfo
        rows = self._database.rows("SELECT * FROM back_at WHERE at > ?", now)
        return {row["id"]: datetime.fromtimestamp(row["at"], zone).isoformat("T", "minutes") for row in rows}

    def set_remaining(self, variant_id: str, remaining: int | None) -> None:
        """Count a variant from now on; None: it is no longer counted."""
        if variant_id not in self._shop.catalogue.variants:
            raise unknown("variant", variant_id)
        self._database.run("DELETE FROM stock WHERE variant_id = ?", variant_id)
        if remaining is not None:
            self._database.run("INSERT INTO stock VALUES (?, ?)", variant_id, max(0, remaining))

    def _known(self) -> set[str]:
        catalogue = self._shop.catalogue
        options = {option.id for group in catalogue.modifier_groups.values() for option in group.options}
        return {item.id for item in catalogue.items} | set(catalogue.variants) | options

    def remaining(self) -> dict[str, int]:
        return {row["variant_id"]: row["remaining"] for row in self._database.rows("SELECT * FROM stock")}

    def body(self) -> dict[str, Any]:
        """What is sold out, by kind, what is counted, and what comes back when."""
        sold_out, catalogue = self.sold_out(), self._shop.catalogue
        items = {item.id for item in catalogue.items}
        variants = set(catalogue.variants)
        return {
            "items": sorted(sold_out & items),
            "variants": sorted(sold_out & variants),
            "options": sorted(
                {o.id for g in catalogue.modifier_groups.values() for o in g.options if o.id in sold_out}
            ),
            "remaining": self.remaining(),
            "back_at": self.back_at(),
        }

    def must_have(self, lines: Iterable[OrderLine]) -> None:
        """Raises Problem `sold_out` with the lines that cannot be made; counted goods are summed over the
        lines."""
        sold_out, left = self.sold_out(), self.remaining()
        missing = []
        for line in lines:
            wanted = _counted(line)
            short = any(left.get(name, count) < count for name, count in wanted.items())
            if short or any(name in sold_out for name in ids_in(self._shop.catalogue, line)):
                missing.append(line.line_id)
            for name, count in wanted.items():
                if name in left:
                    left[name] -= count
        if missing:
            raise conflict("sold_out", "Something is sold out.", line_ids=missing)

    def take(self, lines: Iterable[OrderLine]) -> None:
        """Take counted goods off the shelf."""
        self._move(lines, -1)

    def give_back(self, lines: Iterable[OrderLine]) -> None:
        self._move(lines, 1)

    def _move(self, lines: Iterable[OrderLine], sign: int) -> None:
        for line in lines:
            for name, count in _counted(line).items():
                self._database.run(
                    "UPDATE stock SET remaining = remaining + ? WHERE variant_id = ?", sign * count, name
                )


def _counted(line: OrderLine) -> dict[str, int]:
    """How many of each variant a line takes."""
    counts: dict[str, int] = {}
    for name in (line.variant_id, *(part.variant_id for part in line.parts)):
        counts[name] = counts.get(name, 0) + line.quantity
    return counts
