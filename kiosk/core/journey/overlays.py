"""What lies over a screen, one at a time, and the toast that passes by."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from kiosk.core.basket import Line
from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftCard
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money


@frozen
class Help:
    """The help sheet: language, text size, theme, more time, call staff."""


@frozen
class About:
    """About this shop: what guests can trust it for."""


@frozen
class ConfirmCancel:
    pass


@frozen
class SwitchMode:
    """`mode` is the other one; `before` and `after` the totals."""

    mode: ServiceMode
    before: Money
    after: Money


@frozen
class Replacement:
    item_id: str
    difference: Money


@frozen
class SoldOut:
    """A line that was sold out at checkout; `rest` is the total without it."""

    line_id: int
    replacements: tuple[Replacement, ...]
    rest: Money


@frozen
class Filter:
    """Allergens to avoid and diets to keep to."""


@frozen
class FoodFacts:
    """Allergens and nutrition of one item."""

    item_id: str


@frozen
class CouponEntry:
    """`wrong`: the code was refused; `why`: a kiosk.core.loyalty.CodeRefusal, or ""."""

    code: str = ""
    checking: bool = False
    wrong: bool = False
    why: str = ""


@frozen
class GiftEntry:
    """A gift card's number is typed (`digits`), or scanned; once entered it is nowhere any more. `checking`:
    the shop is asked; `why`: a kiosk.core.gift.GiftRefusal, or "away"; `card`: what was found.
    """

    digits: str = field(default="", repr=False)
    checking: bool = False
    why: str = ""
    card: GiftCard | None = None


@frozen
class PointCardEntry:
    """The number of a common-point card is typed, or scanned. `wrong`: it is of no programme here."""

    digits: str = field(default="", repr=False)
    wrong: bool = False


class Call(StrEnum):
    CALLING = "calling"
    WAITING = "waiting"
    COMING = "coming"
    FAILED = "failed"


@frozen
class StaffCall:
    state: Call = Call.CALLING
    call_id: str | None = None
    reason: str = "help"


@frozen
class ReceiptView:
    """The receipt on the screen."""


@frozen
class Languages:
    pass


@frozen
class PriceChanged:
    """The POS has another price: `before` is what was shown, `after` what it costs now."""

    before: Money
    after: Money


Overlay = (
    Help
    | About
    | ConfirmCancel
    | SwitchMode
    | SoldOut
    | Filter
    | FoodFacts
    | CouponEntry
    | GiftEntry
    | PointCardEntry
    | StaffCall
    | ReceiptView
    | Languages
    | PriceChanged
)


class Say(StrEnum):
    """What a toast says."""

    ADDED = "added"
    REMOVED = "removed"
    AS_SET = "as_set"
    SOLD_OUT = "sold_out"
    ONLINE_AGAIN = "online_again"
    WELCOME = "welcome"
    CONFIRMED = "confirmed"
    """What a member gave is theirs."""
    POINTS_WILL_COME = "points_will_come"
    JOINED = "joined"
    SIGNED_OUT = "signed_out"
    SIGNED_OUT_DISHES = "signed_out_dishes"
    """And what is in the order is for members."""
    SIGNED_OUT_PRICES = "signed_out_prices"
    """And the order costs more."""
    FOR_MEMBERS = "for_members"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_CARD = "unknown_card"
    """An IC card that is no member's."""
    PASSING_CARD = "passing_card"
    """One that has another number at each touch."""
    COUPON_TAKEN = "coupon_taken"
    CANCELLED_IN_TIME = "cancelled_in_time"
    MENU_CHANGED = "menu_changed"
    BASKET_RESTORED = "basket_restored"
    NOT_NOW = "not_now"
    DISCOUNT_GONE = "discount_gone"
    GIFT_GONE = "gift_gone"
    POINT_CARD = "point_card"
    """A common-point card was scanned, and goes along with the order."""
    OFFER_ENDED = "offer_ended"
    REFUNDED = "refunded"
    FULL = "full"


@frozen
class Toast:
    """`subject`: an item id, or a masked name. `undo`: the lines to go back to."""

    say: Say
    subject: str = ""
    undo: tuple[Line, ...] | None = None
    instead: str | None = None
    """An item to offer in place of the one that is sold out."""
