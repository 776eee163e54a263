"""Names and prices, written back into Square's catalogue."""

from __future__ import annotations

from typing import Any

from kiosk.ports.errors import NotSupported, Reason, Refused
from kiosk.ports.menu_change import Goods, MenuChange
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.modifiers import override
from pos_adapters.square.reading import Json, body_of_money, clean, derived, understood
from pos_adapters.square.shop import Shop

PARTS = ("name", "price")
"""What an application may change. That something is sold out only Square's own programs may say, and what it
archives disappears from every till.
"""
_TYPES = {Goods.ITEM: "ITEM", Goods.VARIANT: "ITEM_VARIATION", Goods.OPTION: "MODIFIER"}
_READ_ONLY = (
    "updated_at",
    "sold_out",
    "sold_out_valid_until",
    "description_plaintext",
    "root_category",
)
_LONGEST_NAME = {Goods.ITEM: 512, Goods.VARIANT: 255, Goods.OPTION: 255}


def write(link: Link, location_id: str, shop: Shop, change: MenuChange) -> None:
    """Read the object, change it, send it back with the version that was read: who was quicker is not
    overwritten. A change that is there already is not sent again.
    """
    if not set(change.parts) <= set(PARTS):
        raise NotSupported("Square lets applications change names and prices only")
    one = _read(link, change)
    with understood("catalog/object"):
        before = _writable(one)
        data = one[f"{_TYPES[change.goods].lower()}_data"]
        _rename(data, change, shop.language)
        _reprice(data, change, location_id, shop.currency)
        after = _writable(one)
        mark = f"{change.id} {one.get('version')} {after}"
    if after == before:
        return
    answer = link.do("/v2/catalog/object", {"idempotency_key": derived(mark, "write"), "object": after})
    with understood("catalog/object", effect=True):
        answer["catalog_object"]["id"]


def _read(link: Link, change: MenuChange) -> Json:
    try:
        body = link.read(f"/v2/catalog/object/{change.id}")
    except SquareRefused as refused:
        raise Refused(Reason.INVALID, "there is no such thing in the catalogue") from refused
    with understood("catalog/object"):
        one: Json = body["object"]
        if one["type"] != _TYPES[change.goods] or one.get("is_deleted"):
            raise Refused(Reason.INVALID, "there is no such thing in the catalogue")
        return one


def _rename(data: Json, change: MenuChange, language: str) -> None:
    """Square has one language; an item may have a name for guests besides the till's."""
    if change.name is None:
        return
    name = clean(change.name.get(language, ""))
    if not name or len(name) > _LONGEST_NAME[change.goods]:
        raise Refused(Reason.INVALID, f"a name in {language} is needed, of a length that Square takes")
    data["buyer_facing_name" if data.get("buyer_facing_name") else "name"] = name


def _reprice(data: Json, change: MenuChange, location_id: str, currency: str) -> None:
    """Square has one price for eating in and taking out. Where the location has a price of its own, that
    is changed, else the one of all locations.
    """
    if change.price is None:
        return
    prices = set(change.price.values())
    money = prices.pop() if len(prices) == 1 and len(change.price) > 1 else None
    if money is None:
        raise Refused(Reason.INVALID, "Square has one price for eating in and taking out")
    if money.currency != currency:
        raise Refused(Reason.INVALID, "the price is of another currency")
    here: Any = override(data, location_id)
    place = here if here.get("price_money") else data
    place["price_money"] = body_of_money(money)


def _writable(value: Any) -> Any:
    """Without what may only be read."""
    if isinstance(value, dict):
        kept = {name: _writable(inner) for name, inner in value.items() if name not in _READ_ONLY}
        if isinstance(kept.get("item_variation_data"), dict):
            kept["item_variation_data"].pop("ordinal", None)  # else it is the order of options and lists
        return kept
    return [_writable(inner) for inner in value] if isinstance(value, list) else value
