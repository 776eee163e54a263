"""What travels over HTTP: the bodies of requests and answers. The OpenAPI page is written from these
models."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Mode = Literal["eat_in", "take_out"]
Text = dict[str, str]
Name = Annotated[str, Field(min_length=1, max_length=120)]
Count = Annotated[int, Field(strict=True, ge=1, le=99)]
MOST = 10**12
"""No price, amount or number of points here is larger."""
Whole = Annotated[int, Field(strict=True, ge=0, le=MOST)]
Flag = Annotated[bool, Field(strict=True)]

OrderState = Literal["open", "unpaid", "paid", "ready", "cancelled", "refunded"]
PaymentState = Literal["in_progress", "approved", "declined", "cancelled", "unknown"]


class Wire(BaseModel):
    """A body: unknown fields are refused, so that a misspelling is found at once."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Money(Wire):
    """`amount` in minor units (yen, cents)."""

    amount: Annotated[int, Field(strict=True, ge=-MOST, le=MOST)]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class ChosenOption(Wire):
    """An option of a modifier group, taken `quantity` times, with the choices nested in it."""

    group_id: Name
    option_id: Name
    quantity: Count = 1
    options: tuple["ChosenOption", ...] = ()


class ChosenPart(Wire):
    """What fills a step of a set."""

    step_id: Name
    variant_id: Name
    options: tuple[ChosenOption, ...] = ()


class OrderLine(Wire):
    """`line_id` is the till's own and comes back in answers and refusals."""

    line_id: Name
    variant_id: Name
    quantity: Count = 1
    options: tuple[ChosenOption, ...] = ()
    parts: tuple[ChosenPart, ...] = ()
    note: Annotated[str, Field(max_length=200)] = ""


class LineOff(Wire):
    """What a discount takes off all of a line."""

    line_id: Name
    amount: Money


class DiscountAsked(Wire):
    """One of: a coupon's code; a reward's id; or, of somebody else's programme, a discount as it is: `id`
    and `name` with an `amount`, a `percent` or the `variant_id` of a free item; or, of the till's own offers,
    with amounts off single `lines`."""

    coupon: Name | None = None
    reward_id: Name | None = None
    id: Name | None = None
    name: Text = {}
    amount: Money | None = None
    percent: Annotated[int, Field(strict=True, ge=1, le=100)] | None = None
    variant_id: Name | None = None
    lines: Annotated[tuple[LineOff, ...], Field(max_length=100)] = ()


class QuoteRequest(Wire):
    """Goods to price. What comes off single lines is taken off first, then the other discounts in their
    order. `points`: how many the guest wants to pay with; they don't reduce the tax base. `points_amount` in
    their place: what another programme's points pay.
    """

    mode: Mode
    lines: Annotated[tuple[OrderLine, ...], Field(min_length=1, max_length=100)]
    discounts: Annotated[tuple[DiscountAsked, ...], Field(max_length=48)] = ()
    member_id: Name | None = None
    points: Whole = 0
    points_amount: Money | None = None


class PointCard(Wire):
    """A common-point card: the programme's id, and digits."""

    scheme: Name
    number: Annotated[str, Field(pattern=r"^\d{8,24}$")]


class OrderRequest(QuoteRequest):
    """An order. `payment`: "terminal" is stored open and goes to the kitchen when settled, "counter" goes
    unpaid.

    `expected_total`: what the guest saw; another total is refused with `price_changed`, but for an order that
    was given offline and is paid at the counter: there the difference is noted. `ticket_name`: the number a
    guest was given offline, which stays theirs; else the POS counts. `till_number`: the till's own number,
    shown to staff. `hold_ids`: the holds of its rewards and points; `gift_hold_id`: of a gift card.
    `point_card`: a number that is none does not stop the order, the answer says that it gets nothing.
    """

    client_order_id: Name
    payment: Literal["terminal", "counter"] = "terminal"
    language: Annotated[str, Field(max_length=12)] = "ja"
    expected_total: Money | None = None
    hold_ids: Annotated[tuple[Name, ...], Field(max_length=8)] = ()
    gift_hold_id: Name | None = None
    point_card: PointCard | None = None
    table: Annotated[str, Field(max_length=12)] | None = None
    guest_name: Annotated[str, Field(max_length=60)] | None = None
    ticket_name: Annotated[str, Field(max_length=12)] | None = None
    till_number: Annotated[str, Field(max_length=12)] | None = None
    channel: Annotated[str, Field(max_length=60)] = "kiosk"


class SettleRequest(Wire):
    """How an open order is paid: an approved `payment_id` of the terminal simulator, or (`reference` and
    `amount`) a payment of another terminal. Neither: nothing is left to pay, or the guest pays at the
    counter."""

    payment_id: Name | None = None
    reference: Name | None = None
    amount: Money | None = None


class NameRequest(Wire):
    """What the guest is called by from now on."""

    ticket_name: Annotated[str, Field(min_length=1, max_length=12)]


class MenuChangeRequest(Wire):
    """How an item, a variant or an option shall be from now on; what is left out stays. `price`: a variant's,
    by mode; `hidden`: an item is not on the menu; `until`: when what is `sold_out` comes back by itself."""

    goods: Literal["item", "variant", "option"]
    id: Name
    name: Text | None = None
    price: dict[Mode, Money] | None = None
    hidden: Flag | None = None
    sold_out: Flag | None = None
    until: AwareDatetime | None = None


class CancelRequest(Wire):
    reason: Annotated[str, Field(max_length=200)] = ""


class RefundLine(Wire):
    line_id: Name
    quantity: Count


class RefundRequest(Wire):
    """Without `lines` everything that is left is refunded."""

    lines: tuple[RefundLine, ...] = ()
    reason: Annotated[str, Field(max_length=200)] = ""


class CallRequest(Wire):
    reason: Name
    place: Annotated[str, Field(max_length=60)] = ""
    language: Annotated[str, Field(max_length=12)] = "ja"


CardNumber = Annotated[str, Field(pattern=r"^[0-9A-F]{8,20}$")]


class CardRequest(Wire):
    """An IC card by its number: hexadecimal digits in capitals."""

    number: CardNumber


class FindMember(Wire):
    """One of them: a phone number (national or international), the code of a member card, the number of an IC
    card, or a challenge with the digits of its one-time code.
    """

    phone: Annotated[str, Field(max_length=40)] | None = None
    code: Annotated[str, Field(max_length=200)] | None = None
    card: CardNumber | None = None
    challenge: Annotated[str, Field(max_length=120)] | None = None
    digits: Annotated[str, Field(max_length=12)] = ""


class ChallengeRequest(Wire):
    phone: Annotated[str, Field(max_length=40)]


class PreferRequest(Wire):
    """`personal`: suggestions from earlier orders are wanted."""

    personal: Flag


class RateRequest(Wire):
    """How likely the member is to recommend the shop."""

    score: Annotated[int, Field(strict=True, ge=0, le=10)]


class EnrolMember(Wire):
    phone: Annotated[str, Field(max_length=40)]
    name: Annotated[str, Field(max_length=60)] = ""
    language: Annotated[str, Field(max_length=12)] = "ja"
    birthday: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")] | None = None


class PreviewRequest(Wire):
    """`total`: what the goods cost with tax; `points`: how many points of it are paid with."""

    total: Money
    points: Whole = 0


class HoldRequest(Wire):
    """Set a reward's points, or a number of points to pay with, aside for an order."""

    member_id: Name
    client_order_id: Name
    reward_id: Name | None = None
    points: Annotated[int, Field(strict=True, ge=1, le=MOST)] | None = None


class Nothing(Wire):
    """An empty object: the address says it all."""


class RedeemRequest(Wire):
    order_id: Name


class EarnRequest(Wire):
    """Who earns for an order: a member, a telephone number, a card's code, an IC card. A stranger earns 0."""

    order_id: Name
    member_id: Name | None = None
    phone: Annotated[str, Field(max_length=40)] | None = None
    code: Annotated[str, Field(max_length=200)] | None = None
    card: CardNumber | None = None


class ReverseRequest(Wire):
    order_id: Name


class ReversePartRequest(Wire):
    """Some points that an order spent come back, for a part of it of which `money` went back the way it came;
    `part` is the asker's own name for it: the same part twice is one.
    """

    order_id: Name
    part: Name
    money: Money
    points: Whole


class CouponRequest(Wire):
    code: Annotated[str, Field(max_length=200)]
    member_id: Name | None = None


class GiftCardRequest(Wire):
    """`number`: capital letters and digits."""

    number: Annotated[str, Field(pattern=r"^[A-Z0-9]{8,32}$")]


class GiftHoldRequest(Wire):
    """Set money of a gift card aside for an order."""

    gift_card_id: Name
    client_order_id: Name
    amount: Money


class StartPayment(Wire):
    """`reference`: the order's client id, shown to staff."""

    amount: Money
    reference: Name
    method: Name = "card"


class RefundPayment(Wire):
    amount: Money
