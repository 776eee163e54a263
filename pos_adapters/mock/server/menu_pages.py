"""The menu as it travels: in pages of at most 500 items that keep together under one version."""

import hashlib
import json
from typing import Any

from pos_adapters.mock.server.catalogue import Catalogue, Category, Group, Item, Option, Step
from pos_adapters.mock.server.problems import conflict, unknown
from pos_adapters.mock.server.shelf import Shelf
from pos_adapters.mock.server.shop import Shop

PAGE = 500
VERSIONS_KEPT = 3


class MenuPages:
    """Each page of a version is written once; a version stays readable while the next ones are already
    there."""

    def __init__(self, shop: Shop, shelf: Shelf) -> None:
        self._shop = shop
        self._shelf = shelf
        self._versions: dict[str, list[bytes]] = {}
        self._catalogue: Catalogue | None = None
        self._prices: dict[tuple[str, str], int] = {}
        self._hidden: frozenset[str] = frozenset()
        self.version = ""
        self.refresh()

    def refresh(self) -> bool:
        """Make a new version where the menu file or a price has changed. True where it has."""
        catalogue, prices, hidden = (
            self._shop.catalogue,
            self._shelf.changed_prices,
            self._shop.changes.hidden,
        )
        if catalogue is self._catalogue and prices == self._prices and hidden == self._hidden:
            return False
        self._catalogue, self._prices, self._hidden = catalogue, prices, hidden
        whole = self._whole()
        version = hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()[:16]
        self._versions.pop(version, None)
        self._versions[version] = _paged(whole, version)
        for old in list(self._versions)[:-VERSIONS_KEPT]:
            del self._versions[old]
        self.version = version
        return True

    def page(self, number: int, version: str | None) -> bytes:
        """A page (from 1) as JSON. Raises Problem: `menu_changed` for a version that is gone, `unknown`
        for a page."""
        pages = self._versions.get(version or self.version)
        if pages is None:
            raise conflict("menu_changed", "This version of the menu is gone: begin with page 1.")
        if not 1 <= number <= len(pages):
            raise unknown("page", str(number))
        return pages[number - 1]

    def _whole(self) -> dict[str, Any]:
        catalogue = self._shop.changes.visible(self._shop.catalogue)
        return {
            "shop": _shop(catalogue),
            "taxes": [row.model_dump(mode="json", by_alias=True) for row in catalogue.taxes],
            "categories": [_category(category) for category in catalogue.categories],
            "modifier_groups": [
                self._group(name, group) for name, group in catalogue.modifier_groups.items()
            ],
            "promotions": [tile.model_dump(mode="json") for tile in catalogue.promotions],
            "items": [self._item(item) for item in catalogue.items],
        }

    def _money(self, amount: int) -> dict[str, Any]:
        return {"amount": amount, "currency": self._shop.catalogue.shop.currency}

    def _group(self, name: str, group: Group) -> dict[str, Any]:
        facts = group.model_dump(mode="json", exclude={"options"})
        return {"id": name, **facts, "options": [self._option(option) for option in group.options]}

    def _option(self, option: Option) -> dict[str, Any]:
        return {**option.model_dump(mode="json"), "price": self._money(option.price)}

    def _item(self, item: Item) -> dict[str, Any]:
        facts = item.model_dump(mode="json", exclude={"variants", "price", "stock", "steps", "calories"})
        return {
            **facts,
            "variants": [
                {
                    "id": variant.id,
                    "name": variant.name,
                    "calories": variant.calories,
                    "price": {
                        mode: self._money(self._shelf.price_of(variant.id, mode))
                        for mode in ("eat_in", "take_out")
                    },
                }
                for variant in item.sizes
            ],
            "steps": [self._step(step) for step in item.steps],
        }

    def _step(self, step: Step) -> dict[str, Any]:
        facts = step.model_dump(mode="json", exclude={"choices"})
        choices = [
            {"variant_id": choice.variant, "extra": self._money(choice.extra), "default": choice.default}
            for choice in step.choices
        ]
        return {**facts, "choices": choices}


def _shop(catalogue: Catalogue) -> dict[str, Any]:
    shop = catalogue.shop.model_dump(mode="json", exclude={"wait"})
    return {**shop, "tables": catalogue.tables.model_dump(mode="json")}


def _category(category: Category) -> dict[str, Any]:
    return category.model_dump(mode="json")


def _paged(whole: dict[str, Any], version: str) -> list[bytes]:
    items = whole["items"]
    chunks = [items[start : start + PAGE] for start in range(0, len(items), PAGE)]
    pages = []
    for number, chunk in enumerate(chunks, 1):
        page = {"version": version, "page": number, "pages": len(chunks), "items": chunk}
        head = {key: value for key, value in whole.items() if key != "items"} if number == 1 else {}
        pages.append(json.dumps({**page, **head}, ensure_ascii=False).encode())
    return pages
