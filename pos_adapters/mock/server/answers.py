"""What the POS answers with: the models behind the OpenAPI page. The tests hold every answer against them."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from pos_adapters.mock.server.wire import Mode, Money, OrderLine, OrderState, PaymentState, Text


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Hours(Answer):
    open: str
    close: str
    weekdays: list[str]


class ShopFacts(Answer):
    id: str
    name: Text
    currency: str
    time_zone: str
    prices_include_tax: bool
    tax_rounding: Literal["floor", "half_up", "half_even"]
    rounding_place: Literal["order", "line"]


class TableFacts(Answer):
    use: bool
    digits: int


class TerminalMethods(Answer):
    methods: list[str]


class Tier(Answer):
    id: str
    name: Text


class Programme(Answer):
    """`points` for each full `amount`; a point pays `point_value`; `tiers`: lowest first."""

    points: int
    amount: Money
    point_value: Money
    welcome_points: int
    tiers: list[Tier]


class Health(Answer):
    """`open`: a session is open and it is within opening hours; `now` in the shop's zone."""

    open: bool
    session_open: bool
    opens_at: str | None
    hours: list[Hours]
    now: str
    wait_minutes: int
    menu_version: str
    shop: ShopFacts
    tables: TableFacts
    terminal: TerminalMethods
    programme: Programme | None
    gift_cards: bool
    point_cards: list["PointScheme"]
    key_lifetime_s: float


class Stock(Answer):
    """Ids that cannot be sold now; `remaining`: how many there are of what is counted; `back_at`: when what
    is sold out for a time can be had again."""

    items: list[str]
    variants: list[str]
    options: list[str]
    remaining: dict[str, int]
    back_at: dict[str, str]


class QuoteLine(Answer):
    line_id: str
    unit: Money
    amount: Money


class QuoteDiscount(Answer):
    id: str
    kind: Literal["coupon", "reward", "till"]
    name: Text
    amount: Money


class Tax(Answer):
    """One tax; `rate` as a text, such as "0.10"."""

    name: Text
    rate: str
    class_: str
    mode: Mode | None
    reduced: bool
    since: str | None
    until: str | None
    tax: Money

    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.rstrip("_"))


class TaxedGoods(Answer):
    """Goods that bear the same taxes: gross = net + the taxes in `rows`. Untaxed goods have no rows."""

    net: Money
    gross: Money
    rows: list[Tax]


class Quote(Answer):
    lines: list[QuoteLine]
    subtotal: Money
    discounts: list[QuoteDiscount]
    taxes: list[TaxedGoods]
    prices_include_tax: bool
    total: Money
    points: Money
    gift: Money
    due: Money


class LineOption(Answer):
    group_id: str
    option_id: str
    name: Text
    removes: bool
    quantity: int
    options: list["LineOption"]


class Goods(Answer):
    item_id: str
    variant_id: str
    name: Text
    variant: Text
    age_limit: int | None
    options: list[LineOption]


class LinePart(Goods):
    step_id: str
    reduced: bool


class Line(Goods):
    """`amount`: of all `quantity`, before `taken_off` by the till's own offers."""

    line_id: str
    quantity: int
    unit: Money
    amount: Money
    taken_off: Money
    reduced: bool
    taxed: bool
    parts: list[LinePart]
    note: str


class PointScheme(Answer):
    """A common-point programme: how its numbers look."""

    id: str
    name: Text
    digits: list[int]
    prefixes: list[str]
    check: Literal["none", "luhn", "ean"]


class CardPoints(Answer):
    """`points`: what the order brings a common-point card, once it is paid, less what was refunded; null: it
    is no such number."""

    scheme: str
    name: Text
    masked: str
    points: int | None


class BookedPayment(Answer):
    kind: Literal["terminal", "counter", "other", "nothing"]
    id: str
    masked: str | None
    amount: Money


class Refunded(Answer):
    """What was given back, and how many of each line. `last`: by the refund that came last."""

    amount: Money
    lines: dict[str, int]
    last: Money


class Order(Answer):
    """An order. Times are seconds since 1970. `number`: what its guest is called by; `till_number`: the
    number the till itself had for it; `own_number`: the one given here, where the guest left with another.
    `shown_total`: what the guest saw, where that is not the total (an order given offline). `receipt_url`:
    null where no phone could open it."""

    id: str
    client_order_id: str
    number: str
    state: OrderState
    mode: Mode
    language: str
    table: str | None
    guest_name: str | None
    till_number: str | None
    own_number: str | None
    shown_total: Money | None
    channel: str
    member_id: str | None
    check_age: int | None
    lines: list[Line]
    quote: Quote
    payments: list[BookedPayment]
    refunded: Refunded
    earned: int | None
    card_points: CardPoints | None
    placed_at: float
    paid_at: float | None
    ready_at: float | None
    ended_at: float | None
    reason: str
    receipt_url: str | None
    receipt_path: str
    wait_minutes: int | None


class Call(Answer):
    id: str
    reason: str
    place: str
    language: str
    at: float
    taken: float | None
    state: Literal["waiting", "acknowledged"]


class Member(Answer):
    id: str
    name: str
    points: int
    tier: Tier | None
    language: str | None
    birthday: str | None


class Found(Answer):
    member: Member | None


class Accepted(Answer):
    accepted: bool


class Forgotten(Answer):
    members: list[str]
    orders: list[str]
    next: str | None


class Reward(Answer):
    id: str
    name: Text
    points: int
    variant_id: str | None
    amount: Money | None
    percent: int | None
    min_total: Money | None


class Coupon(Answer):
    code: str
    name: Text
    amount: Money | None
    percent: int | None
    min_total: Money | None


class GiftCard(Answer):
    """A card that can pay; `masked`: the last signs of its number, `expires`: its last day."""

    id: str
    masked: str
    balance: Money
    expires: str | None


class GiftHold(Answer):
    id: str
    client_order_id: str
    amount: Money
    state: Literal["held", "released", "redeemed"]


class Rewards(Answer):
    points: int
    rewards: list[Reward]
    coupons: list[Coupon]


class PastLine(OrderLine):
    item_id: str


class PastOrder(Answer):
    on: str
    lines: list[PastLine]


class History(Answer):
    past: list[PastOrder]
    favourites: list[str]
    visits: int
    personal: bool
    ask_nps: bool


class Challenge(Answer):
    id: str
    expires_at: str
    masked: str


class Preview(Answer):
    earned: int


class Hold(Answer):
    id: str
    member_id: str
    reward_id: str | None
    points: int
    client_order_id: str
    order_id: str | None
    state: Literal["held", "released", "redeemed", "reversed"]


class Earned(Answer):
    """`booked` is false for a stranger, and for an unpaid order, which earns when it is paid."""

    points: int
    booked: bool


class Payment(Answer):
    """`refunded` in minor units; `code`: what a phone reads off the kiosk's screen, while a payment by `scan`
    waits for it; `cancel`: only in the answer to a cancellation."""

    id: str
    state: PaymentState
    amount: Money
    refunded: int
    reference: str
    method: str
    reason: str | None
    masked: str | None
    code: str | None
    cancel: Literal["in_time", "too_late"] | None = None


class DayOrder(Answer):
    id: str
    client_order_id: str
    number: str
    state: OrderState
    placed_at: float
    total: Money
    refunded: Money


class Day(Answer):
    """`takings`: what was paid by kind (terminal, counter, other, points, gift), before refunds."""

    orders: list[DayOrder]
    takings: dict[str, Money]
    refunds: Money


class DayPayment(Payment):
    at: float


class TerminalDay(Answer):
    payments: list[DayPayment]
    taken: Money
    refunds: Money


class ErrorFacts(BaseModel):
    """`code` is for programs: sold_out (with line_ids), price_changed (with total), closed, coupon,
    payment, invalid, unknown, too_late, in_flight, key_reused, already_placed (with order_id) …; `message`
    for people."""

    model_config = ConfigDict(extra="allow")

    code: str
    message: str


class Error(Answer):
    error: ErrorFacts


class Page(Answer):
    """A page of the menu. The first one also has shop, taxes, categories, modifier_groups and promotions."""

    model_config = ConfigDict(extra="allow")

    version: str
    page: int
    pages: int
    items: list[dict[str, Any]]
