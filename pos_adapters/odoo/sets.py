"""Odoo's combos become the steps of the kiosk's sets."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.menu import SetStep, StepChoice, Variant
from pos_adapters.odoo.categories import Say
from pos_adapters.odoo.rows import COMBO, COMBO_ITEM, Rows
from pos_adapters.odoo.shop import OdooShop
from pos_adapters.odoo.values import Row, ids, ref, whole


def steps_of(
    rows: Rows, shop: OdooShop, template: Row, there: Mapping[str, Variant], say: Say
) -> tuple[SetStep, ...]:
    """The steps of a set; none where one of them has nothing to choose from."""
    combos = [rows.tables[COMBO].get(number) for number in ids(template["combo_ids"])]
    steps = [_step(rows, shop, combo, there, say) for combo in combos if combo is not None]
    return tuple(step for step in steps if step is not None) if all(steps) else ()


def _step(rows: Rows, shop: OdooShop, combo: Row, there: Mapping[str, Variant], say: Say) -> SetStep | None:
    parts = [rows.tables[COMBO_ITEM].get(number) for number in ids(combo["combo_item_ids"])]
    known = [part for part in parts if part is not None and _variant(part) in there]
    by_variant = {_variant(part): part for part in known}
    if not by_variant:
        return None
    free, most = whole(combo.get("qty_free", 1)), whole(combo.get("qty_max", 1))
    return SetStep(
        id=f"b{whole(combo['id'])}",
        name=say(COMBO, combo),
        choices=tuple(
            StepChoice(name, shop.currency.money(part["extra_price"])) for name, part in by_variant.items()
        ),
        min=free,
        max=max(free, most, 1),
        included=free,
        beyond=shop.currency.money(combo["base_price"]),
    )


def _variant(part: Row) -> str:
    return f"p{whole(ref(part['product_id']))}"


def combo_items(rows: Rows, step_id: str) -> dict[str, int]:
    """The combo item behind each choice of a step, by variant."""
    combo = rows.tables[COMBO].get(int(step_id[1:]), {})
    parts = [rows.tables[COMBO_ITEM].get(number) for number in ids(combo.get("combo_item_ids", []))]
    return {_variant(part): whole(part["id"]) for part in parts if part is not None}
