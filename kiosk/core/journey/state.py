"""What the kiosk shows and knows, as data: the shop (the same for every guest), the guest, the screen,
what lies over it.
"""

from __future__ import annotations

from dataclasses import field, replace
from datetime import date, datetime
from enum import StrEnum

from kiosk.core.basket import Basket
from kiosk.core.food import Most
from kiosk.core.frozen import frozen
from kiosk.core.journey.overlays import (
    About,
    Call,
    ConfirmCancel,
    CouponEntry,
    Filter,
    FoodFacts,
    GiftEntry,
    Help,
    Languages,
    Overlay,
    PointCardEntry,
    PriceChanged,
    ReceiptView,
    Replacement,
    Say,
    SoldOut,
    StaffCall,
    SwitchMode,
    Toast,
)
from kiosk.core.journey.screens import (
    HOME,
    Attract,
    BasketScreen,
    Browse,
    CardState,
    Closed,
    CodeScreen,
    Done,
    IcCardScreen,
    ItemScreen,
    JoinScreen,
    MemberHome,
    MemberScreen,
    NameScreen,
    OutOfOrder,
    Paying,
    PayScreen,
    Phase,
    Screen,
    Service,
    SetScreen,
    SignInScreen,
    SignInState,
    Starting,
    TableScreen,
)
from kiosk.core.loyalty import TYPED, Credential, Member, Programme
from kiosk.core.menu import Menu, ServiceMode, Text
from kiosk.core.order import Facts, Record
from kiosk.core.point_card import PointCard, PointScheme
from kiosk.core.pricing import Quote
from kiosk.core.tax import TaxFacts

__all__ = [
    "HOME",
    "About",
    "Attract",
    "BasketScreen",
    "Browse",
    "Call",
    "CardState",
    "Closed",
    "CodeScreen",
    "ConfirmCancel",
    "CouponEntry",
    "Done",
    "Filter",
    "FoodFacts",
    "GiftEntry",
    "Guest",
    "Help",
    "IcCardScreen",
    "ItemScreen",
    "JoinScreen",
    "Kiosk",
    "Languages",
    "MemberHome",
    "MemberScreen",
    "MenuState",
    "NameScreen",
    "OutOfOrder",
    "Overlay",
    "PayScreen",
    "Paying",
    "Phase",
    "PointCardEntry",
    "PriceChanged",
    "ReceiptView",
    "Replacement",
    "Say",
    "Screen",
    "Service",
    "SetScreen",
    "Shop",
    "ShopFacts",
    "SignInScreen",
    "SignInState",
    "SoldOut",
    "StaffCall",
    "Starting",
    "SwitchMode",
    "TableScreen",
    "Timings",
    "Toast",
    "in_session",
]  # fmt: skip


@frozen
class Timings:
    """Seconds. `slow` is what they are multiplied by when the guest asked for more time."""

    idle: int = 60
    warning: int = 30
    done: int = 30
    toast: int = 6
    slow: int = 3

    def hurried(self) -> Timings:
        """In a queue: half of it, but never less than anybody needs."""
        idle, done = min(self.idle, max(20, self.idle // 2)), min(self.done, max(10, self.done // 2))
        return replace(self, idle=idle, done=done)


@frozen
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
    mail: bool = False
    """A mail address can be typed beside the telephone number; `enrol_mail`: and joined with."""
    enrol_mail: bool = False
    code: bool = False
    codes_begin: tuple[str, ...] = ()
    """How members' codes begin that earn also where nobody could be asked whose they are."""
    enrol: bool = False
    rewards: bool = False
    tender: bool = False
    coupons: bool = False
    outside: bool = False
    """The loyalty programme is not the POS's own: the POS is told amounts, no members and no codes."""
    offers: bool = False
    """The POS takes the shop's own happy hours and combos."""
    gift_cards: bool = False
    point_schemes: tuple[PointScheme, ...] = ()
    """The common-point programmes whose cards the POS books on."""
    phone_encrypted: bool = False
    one_time_code: bool = False
    earn_offline: bool = False
    """What is ordered while the programme or the POS is away earns afterwards: only then it is promised."""
    claims: bool = False
    referral: bool = False
    preferences: bool = False
    nps: bool = False
    sign_in: bool = False
    """Guests can sign in on their own phone."""
    ic_prefix: str | None = None
    """What this kiosk's reader types before an IC card's number; None: no card is a member's card here."""
    timings: Timings = Timings()
    plus_adds_at_once: bool = True
    hide_sold_out: bool = False
    ask_name: bool = False
    shop_name: Text = field(default_factory=dict)
    """What is read while no menu says it."""
    busy_from_minutes: int = 15
    """From this wait on nothing is suggested: the queue comes first."""
    country: str = "JP"
    tax_number: str | None = None
    reader_place: str | None = None
    payment_deadline_s: int = 120
    printer: bool = False
    receipt: str = "ask"
    """Is it printed: "ask" the guest, "always", "never"? `meal_ticket`: with each order one is."""
    meal_ticket: bool = False
    theme: str = "light"
    text_scale: int = 100


class MenuState(StrEnum):
    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"
    TOO_OLD = "too_old"


@frozen
class Shop:
    """`now` is the shop's local time, aware. `online`: the POS answers. `broken`: a short reference,
    out of order. `resting`: it is that because its starts ended badly too often.
    """

    facts: ShopFacts
    now: datetime
    menu: Menu | None = None
    """As the guest before the kiosk can order from it."""
    menu_state: MenuState = MenuState.LOADING
    online: bool = True
    terminal_ready: bool = True
    loyalty_ready: bool = True
    printer_ready: bool = True
    paper_low: bool = False
    pos_open: bool = True
    hours_open: bool = True
    opens_at: str | None = None
    opens_on: date | None = None
    """The day of `opens_at`; None: today, or nobody said."""
    queue: bool = False
    """Queue mode: nothing is suggested, and times are shorter."""
    wait_minutes: int | None = None
    programme: Programme | None = None
    broken: str | None = None
    resting: bool = False
    pictures: int = 0
    """Grows when pictures have arrived on disk."""
    whole: Menu | None = None
    """`menu` before it was looked at who the guest is; None: `menu` is it."""

    @property
    def open(self) -> bool:
        return self.pos_open and self.hours_open

    @property
    def hurried(self) -> bool:
        """Guests stand in line: in queue mode, or always, at a kiosk of this profile."""
        return self.queue or (self.menu is not None and self.menu.queue)

    @property
    def only_mode(self) -> ServiceMode | None:
        """The service mode where this kiosk offers but one."""
        modes = self.menu.modes if self.menu is not None else ()
        return modes[0] if len(modes) == 1 else None

    @property
    def methods(self) -> tuple[str, ...]:
        """The ways to pay that work now: terminal methods need the POS and the terminal."""
        terminal = self.facts.methods if self.online and self.terminal_ready else ()
        return (*terminal, "counter") if self.facts.at_counter else terminal


@frozen
class Guest:
    """Everything of one guest; a new one replaces it when the session ends."""

    session: int
    language: str
    basket: Basket
    text_scale: int = 100
    theme: str = "light"
    more_time: bool = False
    low_reach: bool = False
    """Everything to touch is in the lower part of a high panel."""
    easy: bool = False
    """Easy mode: one question a screen, few and large answers, nothing that is not asked for."""
    scale_before: int | None = None
    """The text size before easy mode; None: none was, or another was chosen since."""
    offers: tuple[str, ...] = ()
    """The ids of the shop's offers that hold for this guest: also one that ended during the order, for a
    while.
    """
    quote: Quote | None = None
    member: Member | None = None
    credential: Credential | None = None
    """What earns blind: a number (E.164) or mail address that was typed, or a code that was scanned while
    nobody could be asked whose it is.
    """
    challenge: str | None = None
    """The one-time code on its way to what was typed; None: none was asked for."""
    identity: Credential | None = None
    """Who a sign-in service says this is, until a member is known."""
    suggestions_refused: bool = False
    avoid: frozenset[str] = frozenset()
    diet: frozenset[str] = frozenset()
    most: Most = Most()
    wish: str | None = None
    """The item of an offer that was touched before the order began."""
    table: str | None = None
    name: str | None = None
    """What the guest wants to be called by; "": by no name; None: not asked yet."""
    order: Record | None = None
    point_card: PointCard | None = None
    """The common-point card that goes along with the order."""
    wrong_gifts: int = 0
    """How many numbers that are no gift card's were tried."""
    wrong_cards: int = 0
    """How many IC cards that are no member's were held to the reader."""
    taps: int = 0

    @property
    def wishes(self) -> int:
        """By how many things the menu is filtered."""
        return len(self.avoid) + len(self.diet) + len(self.most)

    @property
    def typed(self) -> Credential | None:
        """The number or mail address that was typed."""
        shown = self.credential
        return shown if shown is not None and shown.kind in TYPED else None


@frozen
class Kiosk:
    """The whole state. `idle`: seconds left on the idle warning, None while it does not show."""

    shop: Shop
    guest: Guest
    screen: Screen = field(default_factory=Starting)
    overlay: Overlay | None = None
    toast: Toast | None = None
    idle: int | None = None


def in_session(kiosk: Kiosk) -> bool:
    return not isinstance(kiosk.screen, HOME)
