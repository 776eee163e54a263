"""What a kiosk can ask: one `Endpoint` a call. Routes and the OpenAPI page are made from this list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pos_adapters.mock.server import answers, wire
from pos_adapters.mock.server.day import span
from pos_adapters.mock.server.menu_changes import change_menu
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.problems import invalid, unknown


@dataclass(frozen=True)
class Asked:
    """One request, read: ids in the path, the query, the body as its model, the address the kiosk used."""

    path: dict[str, str]
    query: dict[str, str]
    body: Any
    base_url: str | None


Act = Callable[[Pos, Asked], dict[str, Any]]


@dataclass(frozen=True)
class Endpoint:
    """`keyed`: needs an Idempotency-Key. `topics`: which parts of the staff page it changes."""

    method: str
    path: str
    summary: str
    act: Act
    answer: type[answers.Answer]
    body: type[wire.Wire] | None = None
    keyed: bool = False
    topics: tuple[str, ...] = ()
    query: tuple[str, ...] = ()
    status: int = 200


def _health(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.health()


def _stock(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.shelf.body()


def _change_menu(pos: Pos, asked: Asked) -> dict[str, Any]:
    return change_menu(pos, asked.body)


def _quote(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.orders.quote(asked.body).body()


def _place(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.orders.place(asked.body), asked.base_url)


def _find(pos: Pos, asked: Asked) -> dict[str, Any]:
    name = asked.query.get("client_order_id")
    if not name:
        raise invalid("Say which: ?client_order_id=…")
    order = pos.orders.find(name)
    if order is None:
        raise unknown("order", name)
    return pos.order_body(order, asked.base_url)


def _order(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.orders.read(asked.path["id"]), asked.base_url)


def _settle(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.after.settle(asked.path["id"], asked.body), asked.base_url)


def _name(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.orders.name(asked.path["id"], asked.body.ticket_name), asked.base_url)


def _cancel(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.after.cancel(asked.path["id"], asked.body.reason), asked.base_url)


def _refund(pos: Pos, asked: Asked) -> dict[str, Any]:
    order = pos.after.refund(asked.path["id"], asked.body.lines, asked.body.reason)
    return pos.order_body(order, asked.base_url)


def _day(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.day.orders(*span(asked.query.get("first"), asked.query.get("until")))


def _terminal_day(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.day.payments(*span(asked.query.get("first"), asked.query.get("until")))


def _ring(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.calls.ring(asked.body)


def _call(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.calls.read(asked.path["id"])


def _find_member(pos: Pos, asked: Asked) -> dict[str, Any]:
    """A phone number shows nothing: it may be anybody's. A card's code shows that the card is there."""
    if sum(x is not None for x in (asked.body.phone, asked.body.code, asked.body.challenge)) != 1:
        raise invalid("A member is found by phone, by code, or by challenge.")
    if asked.body.phone is not None:
        pos.members.number(asked.body.phone)
        return {"member": None}
    if asked.body.challenge is not None:
        member_id = pos.history.by_one_time(asked.body.challenge, asked.body.digits)
    else:
        member_id = pos.members.by_code(asked.body.code)
    return {"member": pos.members.body(member_id) if member_id else None}


def _enrol(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.members.enrol(asked.body)


def _forget(pos: Pos, asked: Asked) -> dict[str, Any]:
    pos.members.forget(asked.path["id"])
    return {"accepted": True}


def _forgotten(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.members.forgotten(asked.query.get("after"))


def _rewards(pos: Pos, asked: Asked) -> dict[str, Any]:
    pos.members.must_be(asked.path["id"])
    return {
        "points": pos.members.points(asked.path["id"]),
        "rewards": pos.points.rewards_body(),
        "coupons": pos.coupons.of_member(asked.path["id"]),
    }


def _history(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.history.body(asked.path["id"])


def _prefer(pos: Pos, asked: Asked) -> dict[str, Any]:
    pos.history.prefer(asked.path["id"], asked.body.personal)
    return {"accepted": True}


def _rate(pos: Pos, asked: Asked) -> dict[str, Any]:
    pos.history.rate(asked.path["id"], asked.body.score)
    return {"accepted": True}


def _challenge(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.history.challenge(asked.body.phone)


def _preview(pos: Pos, asked: Asked) -> dict[str, Any]:
    worth = pos.points.worth(asked.body.points)
    return {"earned": pos.points.earned(asked.body.total.amount - worth)}


def _hold(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.points.hold(asked.body)


def _release(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.points.release(asked.path["id"])


def _redeem(pos: Pos, asked: Asked) -> dict[str, Any]:
    pos.orders.read(asked.body.order_id)
    return pos.points.redeem(asked.path["id"], asked.body.order_id)


def _earn(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.after.earn(asked.body)


def _reverse(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.after.reverse(asked.body.order_id), asked.base_url)


def _reverse_part(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.order_body(pos.after.reverse_part(asked.body), asked.base_url)


def _coupon(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.coupons.body(asked.body.code, asked.body.member_id)


def _gift_card(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.gift_cards.check(asked.body.number)


def _hold_gift(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.gift_cards.hold(asked.body)


def _release_gift(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.gift_cards.release(asked.path["id"])


def _start_payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.start(asked.body)


def _payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.read(asked.path["id"])


def _cancel_payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.cancel(asked.path["id"])


def _refund_payment(pos: Pos, asked: Asked) -> dict[str, Any]:
    return pos.terminal.refund(asked.path["id"], asked.body.amount)


ORDER = ("orders", "shelf")
POINTS = ("members",)
MONEY = ("payments",)
A = answers

ENDPOINTS = (
    Endpoint(
        "GET", "/v1/health", "Does it sell, and what should a kiosk know of the shop?", _health, A.Health
    ),
    Endpoint("GET", "/v1/stock", "What is sold out, and what is counted", _stock, A.Stock),
    Endpoint(
        *("POST", "/v1/menu/changes", "Change a name, a price, what is hidden or sold out", _change_menu),
        *(A.Accepted, wire.MenuChangeRequest, True, ("shelf", "menu")),
    ),
    Endpoint(
        "POST", "/v1/quote", "The price of goods; nothing is stored", _quote, A.Quote, wire.QuoteRequest
    ),
    Endpoint(
        *(
            "POST",
            "/v1/orders",
            "Place an order",
            _place,
            A.Order,
            wire.OrderRequest,
            True,
            (*ORDER, "members"),
        ),
        status=201,
    ),
    Endpoint(
        "GET",
        "/v1/orders",
        "The order placed with a client_order_id",
        _find,
        A.Order,
        query=("client_order_id",),
    ),
    Endpoint(
        *("GET", "/v1/day", "Some hours of kiosks' orders, and their sums", _day, A.Day),
        query=("first", "until"),
    ),
    Endpoint("GET", "/v1/orders/{id}", "An order as it is now", _order, A.Order),
    Endpoint(
        *(
            "POST",
            "/v1/orders/{id}/settle",
            "Release an open order: paid, or to the counter",
            _settle,
            A.Order,
        ),
        *(wire.SettleRequest, True, ("orders", "members", "payments")),
    ),
    Endpoint(
        *("POST", "/v1/orders/{id}/name", "Call its guest by another number", _name, A.Order),
        *(wire.NameRequest, True, ("orders",)),
    ),
    Endpoint(
        *("POST", "/v1/orders/{id}/cancel", "Take an unpaid order back", _cancel, A.Order),
        *(wire.CancelRequest, True, (*ORDER, "members")),
    ),
    Endpoint(
        *("POST", "/v1/orders/{id}/refund", "Give money back, for all or for lines", _refund, A.Order),
        *(wire.RefundRequest, True, ("orders", "members", "payments")),
    ),
    Endpoint(
        "POST", "/v1/call-staff", "Ring for staff", _ring, A.Call, wire.CallRequest, True, ("calls",), (), 201
    ),
    Endpoint("GET", "/v1/call-staff/{id}", "Has somebody taken the call?", _call, A.Call),
    Endpoint(
        "POST",
        "/v1/members/find",
        "A member by card (a phone shows nothing)",
        _find_member,
        A.Found,
        wire.FindMember,
    ),
    Endpoint(
        "POST",
        "/v1/members",
        "Let somebody join",
        _enrol,
        A.Accepted,
        wire.EnrolMember,
        True,
        POINTS,
        (),
        202,
    ),
    Endpoint(
        *("POST", "/v1/members/{id}/forget", "Erase a person", _forget, A.Accepted),
        *(wire.Nothing, True, POINTS),
    ),
    Endpoint(
        *("GET", "/v1/members/forgotten", "Who was erased, and what their orders were called"),
        *(_forgotten, A.Forgotten),
        query=("after",),
    ),
    Endpoint("GET", "/v1/members/{id}/rewards", "Points, what they buy, and coupons", _rewards, A.Rewards),
    Endpoint("GET", "/v1/members/{id}/history", "Orders before, and what to ask", _history, A.History),
    Endpoint(
        *("POST", "/v1/members/{id}/preferences", "Suggestions from earlier orders, or none", _prefer),
        *(A.Accepted, wire.PreferRequest, True),
    ),
    Endpoint(
        *("POST", "/v1/members/{id}/rating", "How likely they are to recommend the shop", _rate),
        *(A.Accepted, wire.RateRequest, True),
    ),
    Endpoint(
        *("POST", "/v1/members/challenge", "Send a one-time code to a telephone", _challenge),
        *(A.Challenge, wire.ChallengeRequest, True, POINTS),
    ),
    Endpoint(
        "POST",
        "/v1/loyalty/preview",
        "The points an amount would earn",
        _preview,
        A.Preview,
        wire.PreviewRequest,
    ),
    Endpoint(
        *("POST", "/v1/loyalty/holds", "Set points aside for an order", _hold, A.Hold),
        *(wire.HoldRequest, True, POINTS, (), 201),
    ),
    Endpoint(
        *("POST", "/v1/loyalty/holds/{id}/release", "Give held points back", _release, A.Hold),
        *(wire.Nothing, True, POINTS),
    ),
    Endpoint(
        *("POST", "/v1/loyalty/holds/{id}/redeem", "Spend held points for good", _redeem, A.Hold),
        *(wire.RedeemRequest, True, POINTS),
    ),
    Endpoint(
        "POST", "/v1/loyalty/earn", "Book an order's points", _earn, A.Earned, wire.EarnRequest, True, POINTS
    ),
    Endpoint(
        *("POST", "/v1/loyalty/reverse", "Undo an order's points", _reverse, A.Order),
        *(wire.ReverseRequest, True, POINTS),
    ),
    Endpoint(
        *("POST", "/v1/loyalty/reverse-part", "Undo points of a part of an order", _reverse_part, A.Order),
        *(wire.ReversePartRequest, True, POINTS),
    ),
    Endpoint("POST", "/v1/coupons/check", "What a code stands for", _coupon, A.Coupon, wire.CouponRequest),
    Endpoint(
        *("POST", "/v1/gift-cards/check", "A gift card, and what is on it", _gift_card, A.GiftCard),
        wire.GiftCardRequest,
    ),
    Endpoint(
        *("POST", "/v1/gift-cards/holds", "Set money of a gift card aside", _hold_gift, A.GiftHold),
        *(wire.GiftHoldRequest, True, POINTS, (), 201),
    ),
    Endpoint(
        *("POST", "/v1/gift-cards/holds/{id}/release", "Give it back to the card", _release_gift, A.GiftHold),
        *(wire.Nothing, True, POINTS),
    ),
    Endpoint(
        *("POST", "/v1/terminal/payments", "Ask the terminal for money", _start_payment, A.Payment),
        *(wire.StartPayment, True, MONEY, (), 201),
    ),
    Endpoint(
        *("GET", "/v1/terminal/day", "What the terminal took in some hours", _terminal_day, A.TerminalDay),
        query=("first", "until"),
    ),
    Endpoint("GET", "/v1/terminal/payments/{id}", "How a payment stands", _payment, A.Payment),
    Endpoint(
        *(
            "POST",
            "/v1/terminal/payments/{id}/cancel",
            "Ask the terminal to stop",
            _cancel_payment,
            A.Payment,
        ),
        *(wire.Nothing, True, MONEY),
    ),
    Endpoint(
        *("POST", "/v1/terminal/payments/{id}/refund", "Give money back", _refund_payment, A.Payment),
        *(wire.RefundPayment, True, MONEY),
    ),
)
