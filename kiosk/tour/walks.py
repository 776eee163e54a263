"""The walks through the demo shop: what guests do, in their order."""

from __future__ import annotations

from pathlib import Path

from kiosk import assets
from kiosk.tour.guest import Guest
from kiosk.tour.stage import Stage
from kiosk.tour.till import Till

CARDS = {"ja": "OKW-000124", "en": "OKW-000127"}
"""Members who have points enough for a reward."""
DOWN_S = 6.0
"""How long nobody is at the POS's address; before and after that every connection is cut."""
MOST_TOUCHES = 6
"""For a simple dish, eaten in, paid by card, where there is a choice of ways to pay."""


def eat_in(stage: Stage) -> None:
    """A set by its steps, a dish with all kinds of choices, a member's points and reward, the card declined
    once."""
    with stage.walk("eat_in", "paid") as (guest, walk):
        guest.picture("attract")
        guest.begin()
        guest.touch("start")
        guest.sees("eat-in")
        guest.picture("service")
        guest.touch("eat-in")
        guest.sees("search")
        guest.picture("menu")
        _burger(guest)
        _set(guest)
        _coffee(guest)
        guest.sees("checkout")
        guest.picture("menu-filled")
        _member(guest, stage.till)
        _basket(guest)
        guest.reads_order(walk, lines=4)
        guest.touch("pay")
        _table(guest)
        guest.touch("usePoints")
        guest.picture("pay")
        guest.reads_total(walk)
        _declined_once(guest, stage.till)
        guest.reads_number(walk)
        walk.points_shown = guest.reads_points()
        _after(guest)


def _burger(guest: Guest) -> None:
    """One choice is required, others may be made, and things can be left out."""
    guest.touch("category-burgers", "card-double-cheeseburger")
    guest.sees("item")
    guest.picture("item")
    _food_facts(guest)
    guest.touch("add")  # too early: it says what is missing
    guest.touch("option-sauce-wasabi-mayo", "option-burger-topping-cheese", "option-burger-topping-bacon")
    guest.touch("option-leave-out-burger-no-onion")
    guest.picture("item-chosen")
    guest.touch("add")


def _food_facts(guest: Guest) -> None:
    guest.touch("facts")
    guest.sees("factsSheet")
    guest.picture("food-facts")
    guest.touch("sheetClose")


def _set(guest: Guest) -> None:
    """The burger of the set asks for its sauce; each touch goes on to the next step."""
    guest.touch("category-sets", "card-burger-set")
    guest.sees("choice-cheeseburger-large")
    guest.picture("set")
    guest.touch("choice-cheeseburger-large")
    guest.sees("option-sauce-teriyaki")
    guest.touch("option-sauce-teriyaki", "option-burger-topping-avocado")
    guest.picture("set-part")
    guest.touch("next", "choice-nuggets-5", "choice-iced-coffee")
    guest.sees("part-0")
    guest.picture("set-review")
    guest.touch("add")


def _coffee(guest: Guest) -> None:
    """The milk that is chosen asks which milk; sugar twice."""
    guest.touch("category-drinks", "sub-hot-drinks", "card-hot-coffee")
    guest.touch("option-coffee-with-milk", "option-milk-kind-oat-milk", "option-coffee-sugar/more")
    guest.touch("option-coffee-sugar/more")
    guest.picture("nested")
    guest.touch("add")


def _member(guest: Guest, till: Till) -> None:
    """The card is scanned; a reward brings its free dish along."""
    guest.touch("memberChip")
    guest.sees("skip")
    guest.picture("member")
    guest.hand.scan(CARDS[guest.language])
    guest.sees("reward-free-soft-serve")
    guest.touch("reward-free-soft-serve")
    guest.picture("member-home")
    guest.touch("goOn")


def _basket(guest: Guest) -> None:
    """One more of a dish, one removed and brought back, a suggestion refused."""
    guest.sees("search", "pay")
    if guest.hand.sees("search"):
        guest.touch("checkout")
    guest.sees("pay")
    guest.picture("basket")
    guest.touch("line-1/more")
    guest.touch("line-2/less")
    guest.sees("undo")
    guest.picture("removed")
    guest.touch("undo")
    guest.sees("line-2")
    guest.touch("noThanks")
    guest.misses("noThanks")
    guest.picture("basket-edited")


def _table(guest: Guest) -> None:
    guest.sees("tableField")
    guest.touch("key1", "key2")
    guest.picture("table")
    guest.touch("tableEntered")
    guest.sees("method-card")


def _declined_once(guest: Guest, till: Till) -> None:
    till.answer_next("decline", delay_ms=300)
    guest.touch("method-card")
    guest.sees("cancelPayment")
    guest.picture("paying")
    guest.sees("payAgain")
    guest.picture("declined")
    guest.touch("payAgain")


def _after(guest: Guest) -> None:
    """The number, a word on how it was, the receipt."""
    guest.picture("done")
    guest.touch("face3")
    guest.picture("feedback")
    guest.touch("printReceipt")
    guest.takes_paper("paper")
    guest.touch("showReceipt")
    guest.sees("receiptSheet")
    guest.picture("receipt")
    guest.touch("sheetClose")


def take_out(stage: Stage) -> None:
    """Found by search, and by what the guest does not eat; a coupon over two tax rates; the counter."""
    with stage.walk("take_out", "unpaid") as (guest, walk):
        guest.begin()
        guest.touch("start", "take-out")
        _search(guest)
        _filter(guest)
        _kids_set(guest)
        _beer_set(guest)
        guest.touch("serviceChip")
        guest.sees("refuse")
        guest.picture("switch")
        guest.touch("refuse", "checkout")
        _coupon(guest)
        guest.reads_order(walk, lines=4)
        guest.touch("pay")
        guest.sees("method-counter")
        guest.picture("age-check")
        guest.reads_total(walk)
        guest.touch("method-counter")
        guest.reads_number(walk)
        guest.picture("done-counter")


def _search(guest: Guest) -> None:
    """A few letters are enough, in kana or Latin."""
    guest.touch("search")
    guest.sees("search-close")
    guest.picture("search")
    guest.types({"ja": "らて", "en": "latte"}[guest.language])
    guest.sees("card-matcha-latte")
    guest.picture("search-found")
    guest.touch("card-matcha-latte/add", "search-close")


def _filter(guest: Guest) -> None:
    """Without egg and milk: the rest is hidden, and said to be."""
    guest.touch("filter")
    guest.sees("filterSheet")
    guest.touch("allergen-egg", "allergen-milk")
    guest.picture("filter")
    guest.touch("filter-show", "category-sides")
    guest.picture("menu-filtered")
    guest.touch("card-green-salad/add", "filter", "filter-clear", "filter-show")


def _kids_set(guest: Guest) -> None:
    """The set itself asks for something at its end."""
    guest.touch("category-kids", "card-kids-set", "choice-edamame", "choice-water-bottle")
    guest.touch("option-toy-stickers", "add")


def _beer_set(guest: Guest) -> None:
    """Beer stays at ten per cent when it is taken out; and staff look at the guest's age."""
    guest.touch("category-sets", "card-beer-set", "choice-beer-l", "choice-onion-rings", "next", "add")


def _coupon(guest: Guest) -> None:
    """Mistyped once."""
    guest.touch("coupon")
    guest.sees("couponSheet")
    guest.types("aki299")
    guest.picture("coupon")
    guest.touch("couponEnter")
    guest.sees("couponWrong")
    guest.picture("coupon-wrong")
    guest.touch("keyErase", "keyErase")
    guest.types("00")
    guest.touch("couponEnter")
    guest.sees("takeOff-coupon")
    guest.picture("basket-coupon")


def outage(stage: Stage) -> None:
    """The reply to the order is lost, then the POS is away; the order is found again, and once."""
    with stage.walk("outage", "unpaid") as (guest, walk):
        till = stage.till
        guest.begin()
        guest.touch("start", "eat-in", "category-burgers", "card-teriyaki-burger")
        guest.touch("option-variants-teriyaki-burger-large", "add", "checkout")
        guest.sees("pay")
        guest.reads_order(walk, lines=1)
        guest.touch("pay", "key7", "tableEntered")
        guest.sees("method-card")
        guest.reads_total(walk)
        known = {order["id"] for order in till.orders()}
        till.lose_reply("POST /v1/orders")
        till.drop("*")
        guest.touch("method-card")
        guest.sees("payingTitle")
        guest.hand.wait(lambda: any(o["id"] not in known for o in till.orders()), "the order at the POS")
        till.go_down(DOWN_S)
        guest.picture("sending")
        guest.sees("payAtCounter")
        guest.picture("paying-offline")
        guest.touch("payAtCounter")
        guest.reads_number(walk)
        guest.picture("done-offline")
        guest.hand.wait(till.answers, "the POS to be back")
        till.mend()


def quick(stage: Stage) -> None:
    """A simple dish, eaten in, paid by card, in a shop that asks for no table."""
    menu = _without_tables(stage.folder)
    with stage.elsewhere(menu) as shop, shop.walk("quick", "paid") as (guest, walk):
        shop.till.answer_next(delay_ms=0)
        guest.begin()
        guest.touch("start", "eat-in", "pick-matcha-latte/add", "checkout")
        guest.sees("pay")
        guest.reads_order(walk, lines=1)
        guest.touch("pay")
        guest.sees("method-card")
        guest.reads_total(walk)
        guest.touch("method-card")
        guest.reads_number(walk)
        if walk.taps > MOST_TOUCHES:
            shop.differences.append(f"quick: {walk.taps} touches, {MOST_TOUCHES} should do")


def easy(stage: Stage) -> None:
    """One question a screen: a dish with what must be chosen, twice, and a place to pay."""
    with stage.walk("easy", "unpaid") as (guest, walk):
        guest.begin()
        guest.touch("help")
        guest.touch("easyMode", "start")
        guest.sees("answer-eat_in")
        guest.picture("easy-service")
        guest.touch("answer-eat_in")
        guest.sees("easyBeside")
        guest.picture("easy-dishes")
        guest.touch("easyBeside", "answer-bowls", "answer-salmon-rice-bowl")
        guest.sees("answer-rice-amount-rice-regular")
        guest.picture("easy-choice")
        guest.touch("answer-rice-amount-rice-regular")
        guest.sees("more")
        guest.picture("easy-amount")
        guest.touch("more", "easyOnward")
        guest.sees("easyOrder")
        guest.picture("easy-order")
        guest.reads_order(walk, lines=1)
        guest.touch("easyOnward", "key4", "tableEntered")
        guest.sees("answer-counter")
        guest.picture("easy-pay")
        guest.reads_total(walk)
        guest.touch("answer-counter")
        guest.reads_number(walk)


def _without_tables(folder: Path) -> Path:
    """The demo's menu file, but for the table numbers."""
    menu = (assets.path("demo") / "okawari.yaml").read_text(encoding="utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    other = folder / "no-tables.yaml"
    other.write_text(menu.replace("tables: {use: true", "tables: {use: false"), encoding="utf-8")
    return other


ALL = (eat_in, take_out, outage, quick, easy)
