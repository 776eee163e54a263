"""The shop of the tests: burgers, pizza, drinks in sizes, a set; two companies with their taxes."""

from __future__ import annotations

from typing import Any

from tests.emulators.odoo.database import Database

CONFIG, COMPANY, CARD_PAYMENT, POINTS_PAYMENT, CASH, SESSION = 6, 1, 2, 3, 1, 6
TAX, REDUCED, FOREIGN = 1, 4, 17
FOOD, DRINKS, SOFT, NIGHT = 9, 10, 12, 13
DISCOUNT = 900
PROGRAM = 6


def fill(db: Database, currency: str = "USD", included: bool = False, per_line: bool = False) -> None:
    """A whole shop. `currency` USD or JPY; `included`: prices with tax; `per_line`: rounded line by line."""
    _company(db, currency, included, per_line)
    _categories(db)
    _dishes(db, 100.0 if currency == "JPY" else 1.0)
    _loyalty(db)


def _company(db: Database, currency: str, included: bool, per_line: bool) -> None:
    places = 0 if currency == "JPY" else 2
    db.add("res.currency", id=1, name=currency, rounding=10.0**-places, decimal_places=places)
    rounding = "round_per_line" if per_line else "round_globally"
    for number, name in ((COMPANY, "My Company"), (2, "My US Company")):
        db.add("res.company", id=number, name=name, tax_calculation_rounding_method=rounding)
    db.add(
        "pos.config",
        id=CONFIG,
        name="Kiosk",
        payment_method_ids=[CARD_PAYMENT, POINTS_PAYMENT],
        pricelist_id=False,
        currency_id=1,
        company_id=COMPANY,
        use_presets=False,
        limit_categories=False,
        iface_available_categ_ids=[],
        default_fiscal_position_id=False,
        current_session_id=SESSION,
        current_session_state="opened",
    )
    for number, name in ((CASH, "Cash"), (CARD_PAYMENT, "Card"), (POINTS_PAYMENT, "Points")):
        db.add("pos.payment.method", id=number, name=name)
    for code in ("en_US", "ja_JP"):
        db.add("res.lang", name=code, code=code)
    db.add("product.pricelist.item", id=1, pricelist_id=77)
    for number, name in ((1, "Eat in"), (2, "Take out")):
        db.add("pos.preset", id=number, name=name, pricelist_id=False, fiscal_position_id=False)
    db.add("pos.session", id=SESSION, name="Kiosk/00001", config_id=CONFIG, state="opened")
    rates = [(TAX, 15.0, COMPANY), (REDUCED, 8.0, COMPANY), (FOREIGN, 5.75, 2)]
    for number, amount, company in rates:
        db.add("account.tax", id=number, **_tax(f"{amount:g}%", amount, company, included))


def _tax(name: str, amount: float, company: int, included: bool) -> dict[str, Any]:
    return {
        "name": name,
        "amount": amount,
        "amount_type": "percent",
        "price_include": included,
        "include_base_amount": False,
        "company_id": company,
        "children_tax_ids": [],
        "type_tax_use": "sale",
    }


def _categories(db: Database) -> None:
    hours: dict[int, tuple[float, float]] = {NIGHT: (22.0, 2.5)}
    for place, (number, name, parent) in enumerate(
        [
            (FOOD, "Food", False),
            (DRINKS, "Drinks", False),
            (SOFT, "Soft drinks", DRINKS),
            (NIGHT, "Night", False),
        ]
    ):
        after, until = hours.get(number, (0.0, 24.0))
        db.add(
            "pos.category",
            id=number,
            name=name,
            sequence=place,
            parent_id=parent,
            hour_after=after,
            hour_until=until,
            has_image=number == FOOD,
        )
    db.translations["ja_JP", "pos.category", FOOD] = "料理"


def dish(db: Database, number: int, name: str, price: float, category: int = FOOD, **more: Any) -> int:
    """An item with one product, whose id is a hundred higher; returns the product's."""
    product = number + 100
    db.add(
        "product.template",
        id=number,
        **{
            "name": name,
            "list_price": price,
            "taxes_id": [TAX, FOREIGN],
            "pos_categ_ids": [category],
            "self_order_available": True,
            "available_in_pos": True,
            "product_variant_ids": [product],
            "public_description": False,
            "description_sale": False,
            "combo_ids": [],
            "attribute_line_ids": [],
            "type": "consu",
            "pos_sequence": number,
            "image_128": False,
            "company_id": False,
            "currency_id": 1,
        }
        | more,
    )
    variant(db, product, number, name, price)
    return product


def variant(db: Database, number: int, template: int, name: str, price: float, *values: int) -> None:
    db.add(
        "product.product",
        id=number,
        product_tmpl_id=template,
        name=name,
        lst_price=price,
        barcode=False,
        product_template_variant_value_ids=list(values),
    )


def attribute(
    db: Database, number: int, template: int, name: str, kind: str, create: str, values: dict[str, float]
) -> list[int]:
    """An attribute of one item with its values (names and extra prices); returns the values' ids."""
    db.add(
        "product.attribute", id=number, name=name, display_type=kind, create_variant=create, sequence=number
    )
    made = [
        db.add(
            "product.template.attribute.value",
            name=value,
            price_extra=extra,
            attribute_id=number,
            attribute_line_id=number,
            is_custom=value == "Your own",
            product_tmpl_id=template,
            ptav_active=True,
        )
        for value, extra in values.items()
    ]
    db.add(
        "product.template.attribute.line",
        id=number,
        product_tmpl_id=template,
        attribute_id=number,
        product_template_value_ids=made,
        sequence=10,
    )
    db.get("product.template", template)["attribute_line_ids"].append(number)
    return made


def combo(db: Database, number: int, name: str, base: float, parts: dict[int, float], **more: int) -> None:
    """One of a set's combos: products with their extra prices."""
    made = [
        db.add("product.combo.item", combo_id=number, product_id=product, extra_price=extra)
        for product, extra in parts.items()
    ]
    db.add(
        "product.combo",
        id=number,
        **{
            "name": name,
            "combo_item_ids": made,
            "base_price": base,
            "qty_free": 1,
            "qty_max": 1,
            "sequence": 1,
        }
        | more,
    )


def _dishes(db: Database, unit: float) -> None:
    burger = dish(db, 86, "Bacon Burger", 15.5 * unit, image_128="…", description_sale="200 g of <b>beef</b>")
    plain = dish(db, 87, "Cheese Burger", 13.0 * unit)
    pizza = dish(db, 88, "Pizza Margherita", 11.5 * unit)
    dish(db, 89, "Green Tea", 4.7 * unit, DRINKS, taxes_id=[REDUCED, FOREIGN], pos_sequence=80)
    cola = dish(db, 90, "Coca-Cola", 2.2 * unit, SOFT)
    water = dish(db, 91, "Water", 2.2 * unit, SOFT, taxes_id=[REDUCED])
    dish(db, 92, "Ramen", 9.0 * unit, NIGHT)
    dish(db, 93, "Bread", 3.4 * unit, taxes_id=[])
    sides = {"Fries": 0.0, "Sweet potato fries": 1.5 * unit, "Your own": 0.0}
    attribute(db, 18, 86, "Sides", "pills", "no_variant", sides)
    extras = {"Pepperoni": 3.0 * unit, "Mushroom": 2.0 * unit, "Olives": 1.5 * unit}
    attribute(db, 20, 88, "Extras", "multi", "no_variant", extras)
    _sizes(db, unit)
    combo(db, 6, "Burgers", 13.0 * unit, {burger: 2.0 * unit, plain: 0.0})
    combo(db, 8, "Drinks", 2.2 * unit, {cola: 0.0, water: 0.0}, qty_max=2)
    dish(db, 110, "Burger Menu", 15.0 * unit, combo_ids=[6, 8], type="combo", taxes_id=[])
    db.add(
        "product.product",
        id=DISCOUNT,
        product_tmpl_id=False,
        name="Discount",
        lst_price=0.0,
        barcode=False,
        product_template_variant_value_ids=[],
        available_in_pos=False,
    )
    db.translations["ja_JP", "product.template", 88] = "マルゲリータ"
    assert pizza == 188


def _sizes(db: Database, unit: float) -> None:
    """An item whose sizes are products of their own."""
    dish(db, 95, "Lemonade", 3.6 * unit, SOFT)
    small, large = attribute(db, 21, 95, "Size", "radio", "always", {"Small": 0.0, "Large": 1.2 * unit})
    db.get("product.product", 195).update(product_template_variant_value_ids=[small], barcode="4901234567894")
    variant(db, 295, 95, "Lemonade", (3.6 + 1.2) * unit, large)
    db.get("product.template", 95)["product_variant_ids"] = [195, 295]


def _loyalty(db: Database) -> None:
    db.add(
        "res.partner",
        id=46,
        name="Kaede Example",
        email="kaede@example.com",
        phone="090-1234-5678",
        phone_sanitized="+819012345678",
        barcode="0421234567890",
    )
    common = {"trigger": "auto", "applies_on": "both", "portal_point_name": "Points", "pos_config_ids": []}
    db.add("loyalty.program", id=PROGRAM, name="Loyalty", program_type="loyalty", **common)
    db.add(
        "loyalty.rule",
        id=6,
        program_id=PROGRAM,
        mode="auto",
        minimum_qty=1,
        minimum_amount=0.0,
        reward_point_amount=1.0,
        reward_point_mode="money",
        product_ids=[],
        product_category_id=False,
    )
    db.add(
        "loyalty.reward",
        id=6,
        program_id=PROGRAM,
        description="Free Cola",
        reward_type="product",
        discount=10.0,
        discount_mode="percent",
        discount_applicability="order",
        required_points=50.0,
        reward_product_id=190,
        discount_line_product_id=DISCOUNT,
        discount_max_amount=0.0,
    )
    card = {"expiration_date": False, "code": "044f-dc1b-4709"}
    db.add("loyalty.card", id=7, partner_id=46, program_id=PROGRAM, points=320.0, **card)
    db.add(
        "loyalty.history",
        id=1,
        card_id=7,
        order_model="sale.order",
        order_id=-1,
        issued=0.0,
        used=0.0,
        description="",
    )
