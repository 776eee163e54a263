"""The rest of the picture book: what guests meet beside their walk, and the screens without a guest."""

from __future__ import annotations

from kiosk.tour.guest import Guest
from kiosk.tour.stage import Stage
from kiosk.tour.walk import Joining

NOBODY = "http://127.0.0.1:9"
"""An address at which no POS answers."""
ASKED_S = 0.3
"""So long the POS may take to say what a basket costs."""
MOMENTS_H = 1e-9
"""A menu is too old after so many hours: at once."""


def beside(stage: Stage) -> None:
    """Help, staff, joining, a dish that is gone or has another price, and giving up."""
    with stage.kiosk("beside") as guest:
        guest.arrives()
        guest.touch("start", "eat-in")
        _sold_out_dish(guest)
        _staff(guest, stage)
        stage.joinings.append(_join(guest))
        _sold_out_at_checkout(guest, stage)
        _another_price(guest, stage)
        guest.touch("cancel")
        guest.sees("refuse")
        guest.picture("cancel")
        guest.touch("refuse")
        guest.sees("attract")


def _sold_out_dish(guest: Guest) -> None:
    """Its card says so, and offers another one."""
    guest.touch("category-burgers", "card-shrimp-cutlet-burger")
    guest.sees("toast")
    guest.picture("sold-out-dish")


def _sold_out_at_checkout(guest: Guest, stage: Stage) -> None:
    """Another dish takes its place."""
    guest.touch("category-sides", "card-miso-soup/add")
    stage.till.sell_out("miso-soup", True)
    guest.touch("checkout")
    guest.sees("soldOutSheet")
    guest.picture("sold-out")
    stage.till.sell_out("miso-soup", False)
    guest.touch("replacement-edamame")
    guest.sees("pay")


def _another_price(guest: Guest, stage: Stage) -> None:
    """The POS has a new price just before it is paid: it is said first."""
    guest.hand.rest(ASKED_S)
    stage.till.price("edamame", 310)
    guest.touch("pay", "key4", "tableEntered")
    guest.sees("priceAfter")
    guest.picture("price-changed")
    guest.touch("agree", "back")
    guest.sees("pay")
    stage.till.price("edamame", None)


def _staff(guest: Guest, stage: Stage) -> None:
    guest.touch("help")
    guest.sees("helpSheet")
    guest.picture("help")
    guest.touch("callStaff")
    guest.sees("staffCall-waiting")
    guest.picture("staff-called")
    stage.till.take_calls()
    guest.sees("staffCall-coming")
    guest.picture("staff-coming")
    guest.touch("staffCallClose")


def _join(guest: Guest) -> Joining:
    """A name, a number, the consent."""
    guest.begin()
    guest.touch("memberChip", "join")
    guest.sees("joinNow")
    guest.picture("join")
    guest.types({"ja": "さくら", "en": "sam"}[guest.language])
    guest.touch("phoneFieldChoice")
    guest.types("09012341234")
    guest.touch("consent")
    guest.picture("join-filled")
    guest.touch("joinNow")
    guest.sees("search")
    return Joining(guest.language, *guest.so_far())


def looks(stage: Stage) -> None:
    """Colours and sizes of text, at any time and on every screen."""
    with stage.kiosk("looks") as guest:
        guest.arrives()
        guest.touch("start", "eat-in", "category-burgers")
        for name in ("dark", "contrast"):
            _helped(guest, f"theme-{name}")
            _menu_and_dish(guest, name)
        _helped(guest, "theme-contrast")
        guest.touch("category-sides", "card-miso-soup/add")
        for size in ("150", "200"):
            _helped(guest, f"text-{size}")
            if size == "150":
                guest.touch("category-burgers")
            _menu_and_dish(guest, size)
            guest.touch("checkout")
            guest.sees("pay")
            guest.picture(f"basket-{size}")
            if size == "150":
                guest.touch("addMore")
        guest.touch("pay", "key1", "tableEntered")
        guest.sees("method-card")
        guest.picture("pay-200")


def _helped(guest: Guest, choice: str) -> None:
    guest.touch("help", choice, "sheetClose")
    guest.misses("helpSheet")


def _menu_and_dish(guest: Guest, name: str) -> None:
    guest.sees("card-cheeseburger")
    guest.picture(f"menu-{name}")
    guest.touch("card-cheeseburger")
    guest.sees("item")
    guest.picture(f"item-{name}")
    guest.touch("back")
    guest.sees("menu-list")


def offline(stage: Stage) -> None:
    """The POS is away for a while: the menu stays, and card payments come back by themselves."""
    stage.till.refuse("GET /v1/health")
    with stage.kiosk("offline") as guest:
        guest.arrives()
        guest.touch("start", "eat-in")
        guest.sees("offline")
        guest.picture("offline")
        stage.till.mend()
        guest.misses("offline")
        guest.sees("toast")
        guest.picture("back-again")


def idle(stage: Stage) -> None:
    """Nobody touches the screen any more."""
    with stage.kiosk("idle", idle_s=1) as guest:
        guest.arrives()
        guest.touch("start")
        guest.sees("idleWarning")
        guest.picture("idle")
        guest.touch("idleStop")
        guest.sees("attract")


def closed(stage: Stage) -> None:
    stage.till.open(False)
    try:
        with stage.kiosk("closed") as guest:
            guest.sees("noticeTitle")
            guest.speaks()
            guest.picture("closed")
    finally:
        stage.till.open(True)


def no_menu(stage: Stage) -> None:
    """Nothing to sell from yet, and nobody to ask; or only a menu that is too old."""
    with stage.kiosk("empty", url=NOBODY, stocked=False) as guest:
        guest.sees("startingScreen")
        guest.speaks()
        guest.sees("startingFailed")
        guest.picture("failed")
    with stage.kiosk("closed", url=NOBODY, stocked=False, menu_max_age_h=MOMENTS_H) as guest:
        guest.sees("startingFailed")
        guest.speaks()
        guest.picture("too-old")


def out_of_order(stage: Stage) -> None:
    """A kiosk that cannot write orders down takes none."""
    (stage.data("broken") / "outbox.db").mkdir()
    with stage.complaints.expected("out of order"), stage.kiosk("broken") as guest:
        guest.sees("reference")
        guest.speaks()
        guest.picture("out-of-order")


ALL = (beside, looks, offline, idle, closed, no_menu, out_of_order)
