"""The records a menu is made of, as they were read, and the mark that says whether they are the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import blake2b

from pos_adapters.odoo.values import Row, ref, whole

TEMPLATE = "product.template"
PRODUCT = "product.product"
LINE = "product.template.attribute.line"
VALUE = "product.template.attribute.value"
CATEGORY = "pos.category"
ATTRIBUTE = "product.attribute"
COMBO = "product.combo"
COMBO_ITEM = "product.combo.item"

OF_ITEMS = (TEMPLATE, PRODUCT, LINE, VALUE)
"""Read anew only where they changed: a large menu has thousands."""
SMALL = (CATEGORY, ATTRIBUTE, COMBO, COMBO_ITEM)
"""Read whole each time."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    TEMPLATE: (
        "name",
        "list_price",
        "taxes_id",
        "pos_categ_ids",
        "self_order_available",
        "available_in_pos",
        "public_description",
        "description_sale",
        "combo_ids",
        "attribute_line_ids",
        "type",
        "pos_sequence",
        "active",
        "write_date",
    ),
    PRODUCT: (
        "product_tmpl_id",
        "lst_price",
        "barcode",
        "product_template_variant_value_ids",
        "active",
        "write_date",
    ),
    LINE: ("product_tmpl_id", "attribute_id", "product_template_value_ids", "sequence"),
    VALUE: (
        "name",
        "price_extra",
        "attribute_line_id",
        "is_custom",
        "product_tmpl_id",
        "ptav_active",
        "write_date",
    ),
    CATEGORY: ("name", "sequence", "parent_id", "hour_after", "hour_until", "has_image", "write_date"),
    ATTRIBUTE: ("name", "display_type", "create_variant", "sequence"),
    COMBO: ("name", "combo_item_ids", "base_price", "qty_free", "qty_max", "sequence"),
    COMBO_ITEM: ("combo_id", "product_id", "extra_price"),
}
NAMED = (TEMPLATE, VALUE, CATEGORY, ATTRIBUTE, COMBO)
"""Records whose name guests read."""

_WRAP = 1 << 128
_TIME = "%Y-%m-%d %H:%M:%S"


def template_of(model: str, row: Row) -> int:
    """The item a record belongs to."""
    return whole(row["id"]) if model == TEMPLATE else whole(ref(row["product_tmpl_id"]))


def _mark(place: tuple[str, int], row: object) -> int:
    return int.from_bytes(blake2b(repr((place, row)).encode(), digest_size=16).digest())


@dataclass
class Rows:
    """`tables`: records by model and id. `names`: what they are called in the further languages, by language,
    model and id. `pictured`: the items that have a picture.
    """

    tables: dict[str, dict[int, Row]] = field(
        default_factory=lambda: {model: {} for model in (*OF_ITEMS, *SMALL)}
    )
    names: dict[str, dict[str, dict[int, str]]] = field(default_factory=dict)
    pictured: set[int] = field(default_factory=set)
    _marks: dict[tuple[str, str, int], int] = field(default_factory=dict)
    _sum: int = 0

    def copy(self) -> Rows:
        return Rows(
            {model: dict(rows) for model, rows in self.tables.items()},
            {language: {m: dict(n) for m, n in by.items()} for language, by in self.names.items()},
            set(self.pictured),
            dict(self._marks),
            self._sum,
        )

    def take(self, model: str, rows: Iterable[Row]) -> None:
        table = self.tables[model]
        for row in rows:
            number = whole(row["id"])
            table[number] = row
            self._note(("", model, number), _mark((model, number), sorted(row.items())))

    def call(self, language: str, model: str, names: Mapping[int, str]) -> None:
        """What records are called in a further language."""
        self.names.setdefault(language, {}).setdefault(model, {}).update(names)
        for number, name in names.items():
            self._note((language, model, number), _mark((language + model, number), name))

    def picture(self, items: Iterable[int]) -> None:
        for number in items:
            self.pictured.add(number)
            self._note(("picture", TEMPLATE, number), _mark(("picture", number), True))

    def drop(self, model: str, numbers: Iterable[int]) -> None:
        for number in list(numbers):
            self.tables[model].pop(number, None)
            self._note(("", model, number), None)
            for language, by in self.names.items():
                by.get(model, {}).pop(number, None)
                self._note((language, model, number), None)
            if model == TEMPLATE:
                self.pictured.discard(number)
                self._note(("picture", model, number), None)

    def drop_items(self, templates: Iterable[int]) -> None:
        """Everything of these items."""
        gone = set(templates)
        for model in OF_ITEMS:
            table = self.tables[model]
            self.drop(model, [n for n, row in table.items() if template_of(model, row) in gone])

    def _note(self, place: tuple[str, str, int], mark: int | None) -> None:
        self._sum -= self._marks.pop(place, 0)
        if mark is not None:
            self._marks[place] = mark
            self._sum += mark

    @property
    def version(self) -> str:
        """Equal for equal records, whoever read them, and when."""
        return f"{self.written}/{self._sum % _WRAP:032x}"

    @property
    def written(self) -> str:
        """When the newest of the items was written, as Odoo says it."""
        times = (
            str(row.get("write_date") or "") for model in OF_ITEMS for row in self.tables[model].values()
        )
        return max(times, default="")


def second_after(written: str) -> str:
    """Odoo keeps parts of a second that it does not tell: only from the next one on everything is new."""
    return (datetime.strptime(written, _TIME) + timedelta(seconds=1)).strftime(_TIME)
