"""Members, their points, coupons and gift cards: what a kiosk can ask."""

from typing import Any

from pos_adapters.mock.server import answers, wire
from pos_adapters.mock.server.endpoint import Asked, Endpoint
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.problems import invalid


def _find_member(pos: Pos, asked: Asked) -> dict[str, Any]:
    """A phone number shows nothing: it may be anybody's. A card's code shows that the card is there."""
    body = asked.body
    if sum(x is not None for x in (body.phone, body.code, body.card, body.challenge)) != 1:
        raise invalid("A member is found by phone, by code, by card, or by challenge.")
    if asked.body.phone is not None:
        pos.members.number(asked.body.phone)
        return {"member": None}
    if asked.body.challenge is not None:
        member_id = pos.history.by_one_time(asked.body.challenge, asked.body.digits)
    elif body.card is not None:
        member_id = pos.ic_cards.owner(body.card)
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


def _link_card(pos: Pos, asked: Asked) -> dict[str, Any]:
    pos.ic_cards.link(asked.path["id"], asked.body.number)
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


POINTS = ("members",)
A = answers

MEMBER_CALLS = (
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
        *("POST", "/v1/members/{id}/cards", "Make an IC card a member's card", _link_card),
        *(A.Accepted, wire.CardRequest, True, POINTS),
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
)
