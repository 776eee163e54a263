"""The demo menu: a seaside stand. It has one of everything that a menu of Square can have."""

from __future__ import annotations

from decimal import Decimal

from tests.emulators.square.asking import Json
from tests.emulators.square.building import Builder
from tests.emulators.square.inventory import mark_sold_out
from tests.emulators.square.locations import DAYS
from tests.emulators.square.shop import Shop

# Prices in cents; the stand in Japan asks the same number of yen.
COUNTED = {"VAR_FRIES_LARGE": 12, "VAR_CHEESECAKE": 2}


def stock_shop(shop: Shop, pictures: str) -> None:
    """Put the menu onto the shelf. `pictures`: the address its images are at."""
    make = Builder(shop.currency, shop.location_id, pictures)
    version = shop.catalog.next_version()
    everything = [
        *_taxes(make),
        *_discounts(make),
        *_images(make),
        *_categories(make),
        *_modifier_lists(make),
    ]
    for one in [
        *everything,
        *_burgers(make, shop),
        *_sides(make, shop),
        *_drinks(make, shop),
        *_others(make, shop),
    ]:
        shop.catalog.put(one, version)
    mark_sold_out(shop, "VAR_ONION_RINGS", True)
    mark_sold_out(shop, "MOD_AVOCADO", True)
    for name, count in COUNTED.items():
        shop.stock.set(shop, name, Decimal(count))


def taxed(shop: Shop) -> list[str]:
    """The taxes on most of the menu: two on top of the price, or in Japan one within it."""
    return ["TAX_INSIDE"] if shop.country == "JP" else ["TAX_STATE", "TAX_CITY"]


def _taxes(make: Builder) -> list[Json]:
    return [
        make.tax("TAX_STATE", "State sales tax", "6.25"),
        make.tax("TAX_CITY", "City prepared food tax", "2"),
        make.tax("TAX_INSIDE", "Consumption tax", "10", inclusive=True),
        make.tax("TAX_OLD", "Tax of last year", "5", enabled=False),
    ]


def _discounts(make: Builder) -> list[Json]:
    return [
        make.discount("DISC_WELCOME", "Welcome 10 %", percentage="10"),
        make.discount("DISC_BEACH", "Beach day", amount=300),
        make.discount("DISC_REWARD_TENTH", "10 % off", percentage="10"),
        make.discount("DISC_REWARD_FIVE", "5.00 off", amount=500),
        make.discount("DISC_REWARD_COFFEE", "Free coffee", percentage="100"),
        *make.reward_rule("RULE_TENTH", "DISC_REWARD_TENTH"),
        *make.reward_rule("RULE_FIVE", "DISC_REWARD_FIVE"),
        *make.reward_rule("RULE_COFFEE", "DISC_REWARD_COFFEE", ["VAR_COFFEE_HOT", "VAR_COFFEE_ICED"]),
    ]


def _images(make: Builder) -> list[Json]:
    return [
        make.image("IMG_BURGER", "A burger"),
        make.image("IMG_FRIES", "Fries"),
        make.image("IMG_COFFEE", "Coffee"),
        make.image("IMG_FOOD", "A table full of food"),
    ]


def _categories(make: Builder) -> list[Json]:
    mornings = [make.period(f"PERIOD_MORNING_{day}", day, "07:00:00", "10:30:00") for day in DAYS]
    food = make.category("CAT_FOOD", "Food")
    food["category_data"]["image_ids"] = ["IMG_FOOD"]
    return [
        *mornings,
        food,
        make.category("CAT_BURGERS", "Burgers", parent="CAT_FOOD"),
        make.category("CAT_SIDES", "Sides", parent="CAT_FOOD"),
        make.category("CAT_DRINKS", "Drinks"),
        make.category("CAT_BREAKFAST", "Breakfast", periods=[each["id"] for each in mornings]),
    ]


def _modifier_lists(make: Builder) -> list[Json]:
    one, listed = make.modifier, make.modifier_list
    return [
        listed(
            "ML_HEAT",
            "Heat",
            [one("MOD_MILD", "ML_HEAT", "Mild"), one("MOD_HOT", "ML_HEAT", "Hot", 25)],
            selection_type="SINGLE",
            min_selected_modifiers=1,
            max_selected_modifiers=1,
        ),
        listed(
            "ML_DIP",
            "Dip",
            [
                one("MOD_KETCHUP", "ML_DIP", "Ketchup"),
                one("MOD_CHILI", "ML_DIP", "Chili sauce", 50, child_modifier_list_ids=["ML_HEAT"]),
            ],
            min_selected_modifiers=0,
            max_selected_modifiers=1,
        ),
        listed(
            "ML_SIDE",
            "Side",
            [
                one("MOD_SALAD", "ML_SIDE", "Salad"),
                one("MOD_FRIES", "ML_SIDE", "Fries", 199, child_modifier_list_ids=["ML_DIP"]),
            ],
            selection_type="SINGLE",
            min_selected_modifiers=0,
            max_selected_modifiers=1,
        ),
        listed(
            "ML_CHEESE",
            "Cheese",
            [
                one("MOD_CHEDDAR", "ML_CHEESE", "Cheddar", 100, on_by_default=True),
                one("MOD_BLUE", "ML_CHEESE", "Blue cheese", 150),
                one("MOD_GOAT", "ML_CHEESE", "Goat cheese", 175),
            ],
            min_selected_modifiers=0,
            max_selected_modifiers=2,
        ),
        listed(
            "ML_EXTRAS",
            "Extras",
            [
                one("MOD_BACON", "ML_EXTRAS", "Bacon", 195),
                one("MOD_AVOCADO", "ML_EXTRAS", "Avocado", 205),
                one("MOD_ONION", "ML_EXTRAS", "Onion", 0),
                one("MOD_TRUFFLE", "ML_EXTRAS", "Truffle", 900, hidden_online=True),
            ],
            allow_quantities=True,
            min_selected_modifiers=0,
            max_selected_modifiers=0,
        ),
        listed(
            "ML_MILK",
            "Milk",
            [
                one("MOD_COW", "ML_MILK", "Cow's milk", on_by_default=True),
                one("MOD_OAT", "ML_MILK", "Oat milk", 65),
            ],
            selection_type="SINGLE",
            min_selected_modifiers=-1,
            max_selected_modifiers=-1,
        ),
        listed("ML_NAME", "Name on the cup", [], modifier_type="TEXT", max_length=20, text_required=False),
        listed(
            "ML_KITCHEN", "Kitchen only", [one("MOD_RUSH", "ML_KITCHEN", "Rush")], hidden_from_customer=True
        ),
    ]


def _burgers(make: Builder, shop: Shop) -> list[Json]:
    sized = [
        make.variation("VAR_BURGER", "ITEM_BURGER", "Single", 850),
        make.variation("VAR_BURGER_DOUBLE", "ITEM_BURGER", "Double", 1150),
    ]
    offered = [
        make.offers("ML_CHEESE", ordinal=1),
        make.offers("ML_SIDE", 1, 1, ordinal=0),
        make.offers("ML_EXTRAS", ordinal=2),
        make.offers("ML_KITCHEN", ordinal=3),
    ]
    veggie = make.variation("VAR_VEGGIE", "ITEM_VEGGIE", "Regular", 925)
    veggie["item_variation_data"]["location_overrides"] = [
        {"location_id": shop.location_id, "price_money": make.money(900), "pricing_type": "FIXED_PRICING"}
    ]
    on = [{"modifier_id": "MOD_CHEDDAR", "on_by_default": False, "on_by_default_override": "NO"}]
    return [
        make.item(
            "ITEM_BURGER",
            "Classic Burger",
            ["CAT_BURGERS"],
            sized,
            tax_ids=taxed(shop),
            image_ids=["IMG_BURGER"],
            description_html="<p>Beef, lettuce &amp; tomato on a <b>brioche</b> bun.</p>",
            modifier_list_info=offered,
            food_and_beverage_details=make.food(720, [], ["GLUTEN", "EGGS", "MILK", "SESAME"]),
        ),
        make.item(
            "ITEM_VEGGIE",
            "Veggie Burger",
            ["CAT_BURGERS"],
            [veggie],
            tax_ids=taxed(shop),
            modifier_list_info=[
                make.offers("ML_CHEESE", 0, 1, modifier_overrides=on),
                make.offers("ML_SIDE", 0, 1),
                make.offers("ML_EXTRAS", 0, 3, enabled=False),
            ],
            food_and_beverage_details=make.food(
                540, ["VEGETARIAN", "low salt"], ["GLUTEN", "SOY", "lupin seed"]
            ),
        ),
    ]


def _sides(make: Builder, shop: Shop) -> list[Json]:
    small = make.variation("VAR_FRIES_SMALL", "ITEM_FRIES", "Small", 333)
    large = make.variation("VAR_FRIES_LARGE", "ITEM_FRIES", "Large", 475, track_inventory=True)
    rings = make.variation("VAR_ONION_RINGS", "ITEM_ONION_RINGS", "Regular", 525)
    facts = make.food(320, ["VEGAN", "GLUTEN_FREE"], [])
    return [
        make.item(
            "ITEM_FRIES",
            "Fries",
            ["CAT_SIDES"],
            [small, large],
            tax_ids=taxed(shop),
            image_ids=["IMG_FRIES"],
            modifier_list_info=[make.offers("ML_DIP", 0, 2)],
            food_and_beverage_details=facts,
        ),
        make.item("ITEM_ONION_RINGS", "Onion Rings", ["CAT_SIDES"], [rings], tax_ids=taxed(shop)),
    ]


def _drinks(make: Builder, shop: Shop) -> list[Json]:
    colas = [
        make.variation("VAR_COLA_SMALL", "ITEM_COLA", "Small", 199),
        make.variation("VAR_COLA_MEDIUM", "ITEM_COLA", "Medium", 250),
        make.variation("VAR_COLA_LARGE", "ITEM_COLA", "Large", 299),
    ]
    coffees = [
        make.variation("VAR_COFFEE_HOT", "ITEM_COFFEE", "Hot", 375),
        make.variation("VAR_COFFEE_ICED", "ITEM_COFFEE", "Iced", 425),
    ]
    offered = [make.offers("ML_MILK", 1, 1), make.offers("ML_NAME")]
    return [
        make.item("ITEM_COLA", "Cola", ["CAT_DRINKS"], colas, tax_ids=taxed(shop)),
        make.item(
            "ITEM_COFFEE",
            "Coffee",
            ["CAT_DRINKS", "CAT_BREAKFAST"],
            coffees,
            tax_ids=taxed(shop),
            image_ids=["IMG_COFFEE"],
            modifier_list_info=offered,
            food_and_beverage_details=make.food(90, ["VEGETARIAN"], ["MILK"]),
        ),
        make.item(
            "ITEM_WATER",
            "Water",
            ["CAT_DRINKS"],
            [make.variation("VAR_WATER", "ITEM_WATER", "", 150)],
            is_taxable=False,
        ),
    ]


def _others(make: Builder, shop: Shop) -> list[Json]:
    cake = make.variation("VAR_CHEESECAKE", "ITEM_CHEESECAKE", "Slice", 605, track_inventory=True)
    tip = make.variation("VAR_DONATION", "ITEM_DONATION", "As you like", None)
    gone = make.variation("VAR_EGGNOG", "ITEM_EGGNOG", "Cup", 450)
    elsewhere = make.item(
        "ITEM_SKI_SOUP",
        "Ski Hut Soup",
        ["CAT_FOOD"],
        [make.variation("VAR_SKI_SOUP", "ITEM_SKI_SOUP", "Bowl", 700)],
    )
    elsewhere |= {"present_at_all_locations": False, "present_at_location_ids": ["LOC2SKIHUT"]}
    pancakes = make.variation("VAR_PANCAKES", "ITEM_PANCAKES", "Stack", 899)
    return [
        make.item("ITEM_PANCAKES", "Pancakes", ["CAT_BREAKFAST"], [pancakes], tax_ids=taxed(shop)),
        make.item("ITEM_CHEESECAKE", "Cheesecake", ["CAT_FOOD"], [cake], tax_ids=["TAX_INSIDE"]),
        make.item("ITEM_DONATION", "Save the turtles", ["CAT_FOOD"], [tip], is_taxable=False),
        make.item("ITEM_EGGNOG", "Eggnog", ["CAT_DRINKS"], [gone], is_archived=True),
        elsewhere,
    ]
