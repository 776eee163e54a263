"""What Odoo does when a product is written: prices that follow others, names by language, what it refuses."""

from __future__ import annotations

from tests.emulators.odoo.database import Database, Record
from tests.emulators.odoo.errors import user_error

TEMPLATE, PRODUCT, VALUE = "product.template", "product.product", "product.template.attribute.value"


class Products:
    """`digits`: decimal places that Odoo keeps of a price. `by_company`: its rule that items of a company are
    seen only by those who work for it; it can be switched off.
    """

    def __init__(self, database: Database) -> None:
        self._db = database
        self.digits = 2
        self.by_company = True

    def visible(self, model: str, record: Record, context: Record) -> bool:
        if model == PRODUCT and record.get("product_tmpl_id"):
            model, record = TEMPLATE, self._db.get(TEMPLATE, record["product_tmpl_id"])
        company, mine = record.get("company_id"), context.get("allowed_company_ids")
        return model != TEMPLATE or not self.by_company or not company or mine is None or company in mine

    def write(self, model: str, number: int, vals: Record, lang: str) -> None:
        vals = dict(vals)
        if model == TEMPLATE and vals.get("available_in_pos") is False:
            self._check_combos(number)
            vals["self_order_available"] = False
        for field in {"list_price", "price_extra"} & vals.keys():
            vals[field] = round(vals[field], self.digits)
        if lang != "en_US" and "name" in vals:
            self._db.translations[lang, model, number] = vals.pop("name")
        self._db.write(model, number, **vals)
        if model in (TEMPLATE, VALUE):
            self._price(number if model == TEMPLATE else self._db.get(VALUE, number)["product_tmpl_id"])

    def _check_combos(self, template: int) -> None:
        for part in self._db.all("product.combo.item"):
            if part["product_id"] in self._db.get(TEMPLATE, template)["product_variant_ids"]:
                name = self._db.get("product.combo", part["combo_id"])["name"]
                raise user_error(f"You must first remove this product from the {name} combo")

    def _price(self, template: int) -> None:
        """A product costs what its item does, and what its values cost more."""
        item = self._db.get(TEMPLATE, template)
        for number in item["product_variant_ids"]:
            product = self._db.get(PRODUCT, number)
            values = product["product_template_variant_value_ids"]
            extra = sum(self._db.get(VALUE, value)["price_extra"] for value in values)
            product["lst_price"] = item["list_price"] + extra
