"""The walks through the demo shop in dollars: tax on top, two taxes, goods without any."""

from __future__ import annotations

from kiosk.tour.stage import Stage

CARDS = {"en": "OKU-002001", "es": "OKU-002002"}
"""Members with points enough for a soft serve."""


def eat_in(stage: Stage) -> None:
    """A combo by its steps, fries with more dips than are included, a reward, paid by card."""
    with stage.walk("eat_in", "paid") as (guest, walk):
        guest.picture("attract")
        guest.begin()
        guest.touch("start", "eat-in")
        guest.sees("search")
        guest.picture("menu")
        guest.touch("category-combos", "card-combo")
        guest.sees("choice-bacon-burger")
        guest.picture("set")
        guest.touch("choice-bacon-burger", "option-doneness-medium-well", "option-leave-out-no-pickles")
        guest.touch("next", "choice-onion-rings", "choice-lemonade", "add")
        guest.touch("category-sides", "card-fries", "option-variants-fries-l")
        guest.touch("option-dip-ranch", "option-dip-barbecue", "option-dip-barbecue/more")
        guest.sees("item")
        guest.picture("item-chosen")
        guest.touch("add", "memberChip")
        guest.sees("skip")
        guest.hand.scan(CARDS[guest.language])
        guest.touch("reward-free-soft-serve")
        guest.picture("member-home")
        guest.touch("goOn", "checkout", "noThanks")
        guest.misses("noThanks")
        guest.picture("basket")
        guest.reads_order(walk, lines=3)
        guest.touch("pay")
        guest.sees("nameEntered")
        guest.types("kim")
        guest.picture("name")
        guest.touch("nameEntered")
        guest.sees("method-card")
        guest.picture("pay")
        guest.reads_total(walk)
        stage.till.answer_next(delay_ms=0)
        guest.touch("method-card")
        guest.reads_number(walk)
        walk.points_shown = guest.reads_points()
        guest.picture("done")
        guest.touch("showReceipt")
        guest.sees("receiptSheet")
        guest.picture("receipt")
        guest.touch("sheetClose")


def take_out(stage: Stage) -> None:
    """Water without tax beside a taxed bowl, a coupon, paid at the counter."""
    with stage.walk("take_out", "unpaid") as (guest, walk):
        guest.begin()
        guest.touch("start", "take-out", "category-bowls", "card-karaage-bowl/add")
        guest.touch("category-market", "card-water-bottle/add", "card-coffee-beans/add", "checkout")
        guest.touch("line-1/more", "coupon")
        guest.sees("couponSheet")
        guest.types("helping10")
        guest.touch("couponEnter")
        guest.sees("takeOff-coupon")
        guest.picture("basket-coupon")
        guest.reads_order(walk, lines=3)
        guest.touch("pay", "nameEntered")
        guest.sees("method-counter")
        guest.reads_total(walk)
        guest.touch("method-counter")
        guest.reads_number(walk)
        guest.picture("done-counter")


ALL = (eat_in, take_out)
