"""Menus to keep: a small one that is quickly made, and any that can be thought of."""

from dataclasses import replace
from datetime import time
from decimal import Decimal

from hypothesis import strategies as st

from kiosk.core.menu import (
    Allergens,
    Category,
    DayPart,
    Item,
    Menu,
    ModifierGroup,
    Option,
    Promotion,
    ServiceMode,
    SetStep,
    StepChoice,
    TaxRow,
    Variant,
)

from .orders import money, some, tax_rows, texts, words, yen

SAUCE = ModifierGroup("sauce", {"en": "Sauce"}, (Option("hot", {"en": "Hot"}, yen(20)),), 1, 1)
BURGER = Item(
    "burger",
    {"ja": "チーズ｜バーガー", "en": "Cheeseburger"},
    ("burgers",),
    (
        Variant(
            "burger", {"en": "Cheeseburger"}, {ServiceMode.EAT_IN: yen(600), ServiceMode.TAKE_OUT: yen(590)}
        ),
    ),
    "food",
    groups=(SAUCE,),
    allergens=Allergens(frozenset({"wheat", "milk"})),
)


def a_menu(items: int = 3) -> Menu:
    """Burgers that share one group of sauces; every fourth has one of its own too."""
    own = replace(SAUCE, id="own")
    return Menu(
        "7",
        "JPY",
        ("ja", "en"),
        (Category("burgers", {"en": "Burgers"}, day_parts=(DayPart(time(5), time(11), frozenset({0, 6})),)),),
        tuple(
            replace(BURGER, id=f"burger-{n}", groups=(SAUCE, replace(own, min=n)) if n % 4 == 1 else (SAUCE,))
            for n in range(items)
        ),
        (TaxRow("food", {"en": "tax"}, Decimal("0.08"), ServiceMode.TAKE_OUT, reduced=True),),
    )


sets_of_words = st.frozensets(words, max_size=2)
allergens = st.builds(Allergens, st.none() | sets_of_words)
prices = st.dictionaries(st.sampled_from(ServiceMode), money, max_size=2)
variants = st.builds(Variant, words, texts, prices, st.booleans(), st.none() | st.integers())


def options(groups: st.SearchStrategy) -> st.SearchStrategy:
    return st.builds(Option, words, texts, money, allergens=allergens, groups=groups)


groups = st.recursive(
    st.just(()),
    lambda deeper: some(
        st.builds(ModifierGroup, words, texts, some(options(deeper)), max=st.none() | st.integers())
    ),
    max_leaves=3,
)
steps = st.builds(SetStep, words, texts, some(st.builds(StepChoice, words, money, st.booleans())))
items = st.builds(
    Item,
    words,
    texts,
    some(words),
    some(variants),
    words,
    texts,
    groups,
    some(steps),
    st.none() | words,
    allergens,
    sets_of_words,
    st.dictionaries(words, words, max_size=2),
    some(words),
    st.none() | st.integers(),
)
day_parts = st.builds(DayPart, st.times(), st.times(), st.frozensets(st.integers(0, 6)))
categories = st.builds(Category, words, texts, st.none() | words, day_parts=some(day_parts))
promotions = st.builds(Promotion, words, texts, texts, texts, st.none() | words)
menus = st.builds(
    Menu, words, words, some(words), some(categories), some(items), some(tax_rows), some(promotions), texts
)
