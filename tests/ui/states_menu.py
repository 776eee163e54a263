"""States of the screens on which a guest chooses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.basket import Choice, Line, Part
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.core.menu import Item
from kiosk.core.tax import TaxFacts
from kiosk.staff.demo_shop import demo_content
from tests.ui import demo, states, states_gift

DOUBLE = Line(1, "double-cheeseburger", "double-cheeseburger", choices=(Choice("sauce", "special"),))
CHICKEN = Line(2, "chicken-burger", "chicken-burger", 2)


def attract(language: str) -> Kiosk:
    return trusted(states.kiosk(language, st.Attract()))


def trusted(made: Kiosk) -> Kiosk:
    """With the demo shop's marks and vouchers."""
    brand = demo_content(states.NOW).brand
    return replace(made, shop=replace(made.shop, menu=replace(made.shop.menu, brand=brand)))


def service_vouchers(language: str) -> Kiosk:
    return trusted(states.kiosk(language, st.Service()))


def pay_vouchers(language: str) -> Kiosk:
    """A stranger at a shop that also takes gift cards: all that can stand above the ways to pay."""
    return trusted(states_gift.pay(language))


def about(language: str) -> Kiosk:
    made = attract(language)
    marks = made.shop.menu.brand.marks
    shown = (
        *marks,
        replace(
            marks[0],
            name={"ja": "アレルギー一覧表", "en": "All allergens in a table"},
            picture="",
            number="",
            link="https://okawari.example/allergens",
        ),
    )
    menu = replace(made.shop.menu, brand=replace(made.shop.menu.brand, marks=shown))
    return replace(made, shop=replace(made.shop, menu=menu), overlay=st.About())


def service(language: str) -> Kiosk:
    """After a touch on an offer."""
    return states.kiosk(language, st.Service(), wish="matcha-parfait")


def service_plain(language: str) -> Kiosk:
    return states.kiosk(language, st.Service())


def browse(language: str, **screen: object) -> Kiosk:
    """The menu at the burgers, three items in the basket of a member who has been here before."""
    shown = st.Browse(**{"category_id": "burgers", "jump": 1, **screen})
    member = replace(demo.member(language), past=demo.regular(language).past)
    return states.kiosk(language, shown, DOUBLE, CHICKEN, member=member)


def browse_empty_basket(language: str) -> Kiosk:
    return states.kiosk(language, st.Browse("picks"))


def browse_drinks(language: str) -> Kiosk:
    return browse(language, category_id="drinks")


def browse_hot(language: str) -> Kiosk:
    return browse(language, category_id="hot-drinks")


def browse_filtered(language: str) -> Kiosk:
    made = browse(language)
    return replace(made, guest=replace(made.guest, avoid=frozenset({"egg"}), diet=frozenset()))


def filter_sheet(language: str) -> Kiosk:
    return states.over(browse_filtered(language), st.Filter())


def facts_sheet(language: str) -> Kiosk:
    made = item(language)
    avoiding = replace(made, guest=replace(made.guest, avoid=frozenset({"milk"})))
    return states.over(avoiding, st.FoodFacts("cheeseburger"))


def facts_unknown(language: str) -> Kiosk:
    return states.over(item_unknown(language), st.FoodFacts("lemon-sour"))


def browse_search(language: str) -> Kiosk:
    return browse(language, search="ちーず" if language == "ja" else "chee")


def browse_nothing_found(language: str) -> Kiosk:
    return browse(language, search="ぴざ" if language == "ja" else "pizza")


def browse_offline(language: str) -> Kiosk:
    return states.away(browse(language))


def item(language: str) -> Kiosk:
    """The cheeseburger with cheese, its sauce not chosen yet."""
    line = Line(0, "cheeseburger", "cheeseburger-regular", choices=(Choice("burger-topping", "cheese"),))
    return states.kiosk(language, st.ItemScreen(line))


def item_ready(language: str) -> Kiosk:
    """A line of the basket that is changed: everything chosen."""
    choices = (Choice("sauce", "wasabi-mayo"), Choice("leave-out-burger", "no-onion"))
    line = Line(1, "double-cheeseburger", "double-cheeseburger", 2, choices)
    return states.kiosk(language, st.ItemScreen(line), line)


def item_counted(language: str) -> Kiosk:
    """Toppings that can be had more than once, eggs avoided."""
    line = Line(0, "gyudon", "gyudon-large", choices=(Choice("bowl-topping", "soft-egg", 2),))
    return states.kiosk(language, st.ItemScreen(line), avoid=frozenset({"egg"}))


def item_nested(language: str) -> Kiosk:
    """Coffee with milk, whose kind is asked then."""
    line = Line(0, "hot-coffee", "hot-coffee", choices=(Choice("coffee", "with-milk"),))
    return states.kiosk(language, st.ItemScreen(line))


def item_unknown(language: str) -> Kiosk:
    return states.kiosk(language, st.ItemScreen(Line(0, "lemon-sour", "lemon-sour")))


def _burger_set(*parts: Part, line_id: int = 0) -> Line:
    fixed = (Part("burger", "double-cheeseburger", (Choice("sauce", "special"),)), *parts)
    return Line(line_id, "burger-set", "burger-set", parts=fixed)


def set_side(language: str) -> Kiosk:
    """The second step: the burger is chosen, fries are included."""
    line = _burger_set(Part("side", "fries-m"))
    return states.kiosk(language, st.SetScreen(line, 1), member=demo.member(language))


def set_burger(language: str) -> Kiosk:
    line = Line(
        0, "burger-set", "burger-set", parts=(Part("burger", "classic-burger"), Part("side", "fries-m"))
    )
    return states.kiosk(language, st.SetScreen(line, 0))


def set_avoiding(language: str) -> Kiosk:
    """A step where much of what is offered contains what the guest avoids."""
    line = Line(0, "bowl-set", "bowl-set", parts=(Part("bowl", "tofu-bowl"),))
    avoid = frozenset({"milk", "egg", "wheat", "shrimp"})
    return states.kiosk(language, st.SetScreen(line, 0), avoid=avoid)


def set_part(language: str) -> Kiosk:
    """The sauce of the burger in the set."""
    line = Line(0, "burger-set", "burger-set", parts=(Part("burger", "double-cheeseburger"),))
    return states.kiosk(language, st.SetScreen(line, 0, 0, 1))


def set_bowl(language: str) -> Kiosk:
    """The toppings of the bowl in the set."""
    line = Line(0, "bowl-set", "bowl-set", parts=(Part("bowl", "gyudon-large"),))
    return states.kiosk(language, st.SetScreen(line, 0, 0, 1))


def set_review(language: str) -> Kiosk:
    return states.kiosk(language, st.SetScreen(states.SET, 3), states.SET)


def set_toy(language: str) -> Kiosk:
    """A set that asks something itself."""
    parts = (Part("burger", "kids-burger"), Part("side", "fries-s"), Part("drink", "orange-juice-s"))
    return states.kiosk(language, st.SetScreen(Line(0, "kids-set", "kids-set", parts=parts), 3))


def set_bites(language: str) -> Kiosk:
    """Two are included, two more can be had."""
    parts = (Part("beer", "beer-m"), Part("bites", "edamame"), Part("bites", "nuggets-5"))
    return states.kiosk(language, st.SetScreen(Line(0, "beer-set", "beer-set", parts=parts), 1))


def menu_failed(language: str) -> Kiosk:
    made = browse(language)
    return replace(made, shop=replace(made.shop, menu=None, menu_state=st.MenuState.FAILED))


def burgers_gone(language: str) -> Kiosk:
    """One with a long name is sold out; another with a long name is offered."""
    toast = st.Toast(st.Say.SOLD_OUT, "tofu-bowl", instead="gyudon")
    return replace(browse(language), toast=toast)


def service_offline(language: str) -> Kiosk:
    return states.away(service(language))


def search_offline(language: str) -> Kiosk:
    return states.away(browse_nothing_found(language))


def menu_failed_offline(language: str) -> Kiosk:
    return states.away(menu_failed(language))


def menu_loading(language: str) -> Kiosk:
    made = browse(language)
    return replace(made, shop=replace(made.shop, menu=None, menu_state=st.MenuState.LOADING))


def in_dollars(language: str, screen: st.Screen) -> Kiosk:
    """The demo shop in Texas: prices without tax."""
    made = states.kiosk(language, screen)
    menu = demo.menu("us")
    facts = replace(made.shop.facts, languages=("en", "es"), tax=TaxFacts(included=False), country="US")
    return replace(made, shop=replace(made.shop, menu=menu, facts=facts, programme=None))


def many(count: int, language: str = "en") -> Kiosk:
    """A menu of so many items in the demo shop's categories."""
    menu = demo.menu()
    dishes = [item for item in menu.items if not item.steps]
    items: list[Item] = [
        replace(dishes[at % len(dishes)], id=f"dish-{at}", name={"ja": f"料理 {at}", "en": f"Dish {at}"})
        for at in range(count)
    ]
    made = states.kiosk(language, st.Browse())
    return replace(made, shop=replace(made.shop, menu=replace(menu, items=tuple(items), promotions=())))


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "attract": attract,
    "about": about,
    "service": service,
    "service-plain": service_plain,
    "service-offline": service_offline,
    "service-vouchers": service_vouchers,
    "pay-vouchers": pay_vouchers,
    "burgers": browse,
    "picks-empty-basket": browse_empty_basket,
    "drinks": browse_drinks,
    "hot-drinks": browse_hot,
    "filtered": browse_filtered,
    "search": browse_search,
    "burgers-gone": burgers_gone,
    "nothing-found": browse_nothing_found,
    "nothing-found-offline": search_offline,
    "offline-menu": browse_offline,
    "item": item,
    "item-ready": item_ready,
    "item-counted": item_counted,
    "item-nested": item_nested,
    "item-unknown": item_unknown,
    "set-side": set_side,
    "set-burger": set_burger,
    "set-part": set_part,
    "set-avoiding": set_avoiding,
    "set-bowl": set_bowl,
    "set-review": set_review,
    "set-toy": set_toy,
    "set-bites": set_bites,
    "filter": filter_sheet,
    "facts": facts_sheet,
    "facts-unknown": facts_unknown,
    "menu-failed": menu_failed,
    "menu-failed-offline": menu_failed_offline,
    "menu-loading": menu_loading,
}
