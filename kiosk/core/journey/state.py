"""What the kiosk shows and knows, as data: the shop (the same for every guest), the guest, the screen,
what lies over it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.core.basket import Basket, Line
from kiosk.core.loyalty import Credential, CredentialKind, Member, Programme
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.core.order import Facts, Record
from kiosk.core.pricing import Quote
from kiosk.core.tax import TaxFacts


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds. `slow` is what they are multiplied by when the guest asked for more time."""

    idle: int = 60
    warning: int = 30
    done: int = 30
    toast: int = 6
    slow: int = 3


@dataclass(frozen=True, slots=True)
class ShopFacts:
    """What configuration and adapters say once, at start."""

    kiosk_id: str
    languages: tuple[str, ...]
    phone_region: str
    tax: TaxFacts = field(default_factory=TaxFacts)
    order: Facts = field(default_factory=Facts)
    quote: bool = False
    stock: bool = False
    at_counter: bool = False
    call_staff: bool = False
    tables: int = 0
    methods: tuple[str, ...] = ()
    phone: bool = False
    code: bool = False
    enrol: bool = False
    rewards: bool = False
    tender: bool = False
    coupons: bool = False
    phone_encrypted: bool = False
    timings: Timings = Timings()
    plus_adds_at_once: bool = True
    hide_sold_out: bool = False
    busy_from_minutes: int = 15
    """From this wait on nothing is suggested: the queue comes first."""
    country: str = "JP"
    tax_number: str | None = None
    reader_place: str | None = None
    payment_deadline_s: int = 120
    theme: str = "light"
    text_scale: int = 100


class MenuState(StrEnum):
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"
    TOO_OLD = "too_old"


@dataclass(frozen=True, slots=True)
class Shop:
    """`now` is the shop's local time, aware. `online`: the POS answers. `broken`: a short reference,
    out of order.
    """

    facts: ShopFacts
    now: datetime
    menu: Menu | None = None
    menu_state: MenuState = MenuState.LOADING
    online: bool = True
    terminal_ready: bool = True
    loyalty_ready: bool = True
    pos_open: bool = True
    hours_open: bool = True
    opens_at: str | None = None
    wait_minutes: int | None = None
    programme: Programme | None = None
    broken: str | None = None
    pictures: int = 0
    """Grows when pictures have arrived on disk."""

    @property
    def open(self) -> bool:
        return self.pos_open and self.hours_open

    @property
    def methods(self) -> tuple[str, ...]:
        """The ways to pay that work now: terminal methods need the POS and the terminal."""
        terminal = self.facts.methods if self.online and self.terminal_ready else ()
        return (*terminal, "counter") if self.facts.at_counter else terminal


@dataclass(frozen=True, slots=True)
class Guest:
    """Everything of one guest; a new one replaces it when the session ends."""

    session: int
    language: str
    basket: Basket
    text_scale: int = 100
    theme: str = "light"
    more_time: bool = False
    quote: Quote | None = None
    member: Member | None = None
    phone: str | None = None
    """E.164; earns blind."""
    suggestions_refused: bool = False
    avoid: frozenset[str] = frozenset()
    diet: frozenset[str] = frozenset()
    wish: str | None = None
    """The item of an offer that was touched before the order began."""
    table: str | None = None
    order: Record | None = None
    taps: int = 0

    @property
    def credential(self) -> Credential | None:
        return Credential(CredentialKind.PHONE, self.phone) if self.phone else None


# Screens: each holds exactly what it may know.


@dataclass(frozen=True, slots=True)
class Starting:
    """No menu yet: loading, failed, or too old to sell from (see `Shop.menu_state`)."""


@dataclass(frozen=True, slots=True)
class Attract:
    pass


@dataclass(frozen=True, slots=True)
class Service:
    """Eat in or take out?"""


@dataclass(frozen=True, slots=True)
class Browse:
    """The menu. `category_id`: where the list was last asked to be; `jump` grows with each such wish.
    `search` None: off.
    """

    category_id: str | None = None
    search: str | None = None
    jump: int = 0


@dataclass(frozen=True, slots=True)
class ItemScreen:
    """`line.id` > 0: a line of the basket is changed. `nod` grows when Add was touched too early."""

    line: Line
    nod: int = 0


@dataclass(frozen=True, slots=True)
class SetScreen:
    """`step`: index of the step, or the number of steps for the review. `part`: index into `line.parts`
    whose own choices are shown, or None. `nod` as in ItemScreen.
    """

    line: Line
    step: int = 0
    part: int | None = None
    nod: int = 0


@dataclass(frozen=True, slots=True)
class BasketScreen:
    pass


@dataclass(frozen=True, slots=True)
class MemberScreen:
    """Scan, phone or join. `back` is the screen to return to."""

    back: Screen
    digits: str = ""
    searching: bool = False


@dataclass(frozen=True, slots=True)
class MemberHome:
    back: Screen


@dataclass(frozen=True, slots=True)
class JoinScreen:
    """`agreed`: the consent text was accepted."""

    back: Screen
    name: str = ""
    digits: str = ""
    agreed: bool = False
    nod: int = 0


@dataclass(frozen=True, slots=True)
class TableScreen:
    digits: str = ""


@dataclass(frozen=True, slots=True)
class PayScreen:
    """The last look at the order, and the ways to pay. `declined`: the reason of the last try, in a
    short word.
    """

    declined: str | None = None


class Phase(StrEnum):
    SENDING = "sending"
    WAITING = "waiting"
    CANCELLING = "cancelling"
    DECLINED = "declined"
    UNSURE = "unsure"
    """The outcome is being looked up: don't pay again."""
    STAFF = "staff"
    """A machine can do no more: staff must look."""
    OFFLINE = "offline"
    """The connection was lost before anything happened: pay at the counter."""


@dataclass(frozen=True, slots=True)
class Paying:
    """`lost` counts unanswered polls in a row; `since_s` how long the terminal has been waiting."""

    method: str
    phase: Phase = Phase.SENDING
    reason: str | None = None
    lost: int = 0
    since_s: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """`offline`: stored on this kiosk, not yet at the POS. `too_late`: the guest tried to cancel, but
    had paid.
    """

    seconds_left: int
    score: int | None = None
    offline: bool = False
    too_late: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    pass


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    pass


Screen = (
    Starting
    | Attract
    | Service
    | Browse
    | ItemScreen
    | SetScreen
    | BasketScreen
    | MemberScreen
    | MemberHome
    | JoinScreen
    | TableScreen
    | PayScreen
    | Paying
    | Done
    | Closed
    | OutOfOrder
)

# What lies over a screen; one at a time.


@dataclass(frozen=True, slots=True)
class Help:
    """The help sheet: language, text size, theme, more time, call staff."""


@dataclass(frozen=True, slots=True)
class ConfirmCancel:
    pass


@dataclass(frozen=True, slots=True)
class SwitchMode:
    """`mode` is the other one; `before` and `after` the totals."""

    mode: ServiceMode
    before: Money
    after: Money


@dataclass(frozen=True, slots=True)
class Replacement:
    item_id: str
    difference: Money


@dataclass(frozen=True, slots=True)
class SoldOut:
    """A line that was sold out at checkout; `rest` is the total without it."""

    line_id: int
    replacements: tuple[Replacement, ...]
    rest: Money


@dataclass(frozen=True, slots=True)
class Filter:
    """Allergens to avoid and diets to keep to."""


@dataclass(frozen=True, slots=True)
class FoodFacts:
    """Allergens and nutrition of one item."""

    item_id: str


@dataclass(frozen=True, slots=True)
class CouponEntry:
    """`wrong`: the code was refused."""

    code: str = ""
    checking: bool = False
    wrong: bool = False


class Call(StrEnum):
    CALLING = "calling"
    WAITING = "waiting"
    COMING = "coming"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StaffCall:
    state: Call = Call.CALLING
    call_id: str | None = None
    reason: str = "help"


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """The receipt on the screen."""


@dataclass(frozen=True, slots=True)
class Languages:
    pass


@dataclass(frozen=True, slots=True)
class PriceChanged:
    """The POS has another price: `before` is what was shown, `after` what it costs now."""

    before: Money
    after: Money


Overlay = (
    Help
    | ConfirmCancel
    | SwitchMode
    | SoldOut
    | Filter
    | FoodFacts
    | CouponEntry
    | StaffCall
    | ReceiptView
    | Languages
    | PriceChanged
)


class Say(StrEnum):
    """What a toast says."""

    ADDED = "added"
    REMOVED = "removed"
    SOLD_OUT = "sold_out"
    ONLINE_AGAIN = "online_again"
    WELCOME = "welcome"
    POINTS_WILL_COME = "points_will_come"
    SIGNED_OUT = "signed_out"
    UNKNOWN_CODE = "unknown_code"
    COUPON_TAKEN = "coupon_taken"
    CANCELLED_IN_TIME = "cancelled_in_time"
    MENU_CHANGED = "menu_changed"
    BASKET_RESTORED = "basket_restored"
    NOT_NOW = "not_now"
    DISCOUNT_GONE = "discount_gone"
    REFUNDED = "refunded"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Toast:
    """`subject`: an item id, or a masked name. `undo`: the lines to go back to."""

    say: Say
    subject: str = ""
    undo: tuple[Line, ...] | None = None
    instead: str | None = None
    """An item to offer in place of the one that is sold out."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """The whole state. `idle`: seconds left on the idle warning, None while it does not show."""

    shop: Shop
    guest: Guest
    screen: Screen = field(default_factory=Starting)
    overlay: Overlay | None = None
    toast: Toast | None = None
    idle: int | None = None


HOME = (Starting, Attract, Closed, OutOfOrder)
"""Screens on which there is no guest."""


def in_session(kiosk: Kiosk) -> bool:
    return not isinstance(kiosk.screen, HOME)
