"""What is sold out: marked so at the location, or counted down to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal

from kiosk.core.basket import Basket
from kiosk.ports.pos import Stock
from pos_adapters.square.catalog import Catalogue, present
from pos_adapters.square.link import Link
from pos_adapters.square.modifiers import override
from pos_adapters.square.order_body import object_ids
from pos_adapters.square.reading import Doc, Json, instant, listed, more, understood

_IDS_A_REQUEST = 500
_MOST_PAGES = 100


class Shelf:
    """What there is of the goods at one location."""

    def __init__(self, link: Link, catalogue: Catalogue, location_id: str) -> None:
        self._link = link
        self._catalogue = catalogue
        self._location = location_id

    def stock(self) -> Stock:
        """Everything that cannot be sold now."""
        with self._catalogue.lock:
            self._catalogue.refresh()
            with understood("stock"):
                variations = list(self._variations())
                options = frozenset(one["id"] for one in self._modifiers() if self._gone(one))
                variants = {one["id"] for one in variations if self._gone(one)}
                back_at = dict(self._back_at(variations))
                tracked = [one["id"] for one in variations if self._tracked(one)]
        variants |= {name for name, count in self._counts(tracked).items() if count <= 0}
        back_at = {name: when for name, when in back_at.items() if name in variants}
        return Stock(variants=frozenset(variants), options=options, back_at=back_at)

    def missing(self, basket: Basket) -> tuple[int, ...]:
        """The lines of a basket that can no longer be made: asked of Square just now."""
        wanted = sorted({name for line in basket.lines for name in object_ids(line)})
        if not wanted:
            return ()
        page = self._link.ask("/v2/catalog/batch-retrieve", {"object_ids": wanted})
        with understood("catalog/batch-retrieve"):
            found = {one["id"]: one for one in listed(page, "objects")}
            there = {n for n, one in found.items() if present(one, self._location) and not self._gone(one)}
            counts = self._counts([name for name in there if self._tracked(found[name])])
        short = {name for name, count in counts.items() if count < _ordered(basket, name)}
        return tuple(line.id for line in basket.lines if not object_ids(line) <= there - short)

    def _variations(self) -> Iterator[Json]:
        for item in self._catalogue.all("ITEM").values():
            yield from item["item_data"].get("variations") or ()

    def _modifiers(self) -> Iterator[Json]:
        for modifiers in self._catalogue.all("MODIFIER_LIST").values():
            yield from modifiers["modifier_list_data"].get("modifiers") or ()

    def _gone(self, one: Doc) -> bool:
        here = override(_data(one), self._location)
        return bool(here.get("sold_out")) and not _over(here.get("sold_out_valid_until"), self._link.now())

    def _back_at(self, variations: Iterable[Doc]) -> Iterator[tuple[str, datetime]]:
        for one in variations:
            until = override(_data(one), self._location).get("sold_out_valid_until")
            if until is not None:
                yield one["id"], instant(until)

    def _tracked(self, one: Doc) -> bool:
        data = _data(one)
        here = override(data, self._location)
        return bool(here.get("track_inventory", data.get("track_inventory")))

    def _counts(self, names: Iterable[str]) -> dict[str, Decimal]:
        """How many there are; what Square does not count is not in it."""
        wanted, found = list(names), dict[str, Decimal]()
        for start in range(0, len(wanted), _IDS_A_REQUEST):
            for page in self._pages(wanted[start : start + _IDS_A_REQUEST]):
                with understood("inventory/counts"):
                    counts = listed(page, "counts")
                    found |= {one["catalog_object_id"]: _count(one) for one in counts}
        return found

    def _pages(self, names: list[str]) -> Iterator[Json]:
        body: Json = {
            "catalog_object_ids": names,
            "location_ids": [self._location],
            "states": ["IN_STOCK"],
        }
        for _ in range(_MOST_PAGES):
            page = self._link.ask("/v2/inventory/counts/batch-retrieve", body)
            yield page
            with understood("inventory/counts"):
                if not more(page, body):
                    return


def _data(one: Doc) -> Doc:
    found: Doc = one.get("item_variation_data") or one.get("modifier_data") or {}
    return found


def _count(one: Doc) -> Decimal:
    count = Decimal(str(one["quantity"]))
    if not count.is_finite():
        raise ValueError("that is no quantity")
    return count


def _over(until: str | None, now: datetime) -> bool:
    return until is not None and instant(until) <= now


def _ordered(basket: Basket, variant_id: str) -> int:
    return sum(line.quantity for line in basket.lines if line.variant_id == variant_id)
