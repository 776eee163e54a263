"""The receipt behind the QR code, claiming its points, and what the guest says of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select
from starlette.responses import Response

from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import opinions
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.claims import PURPOSE
from pos_adapters.house_loyalty.pages.web import Visit
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.tables import feedback, orders

FEEDBACK, FEEDBACK_FOR = "feedback", timedelta(days=1)
LONGEST_WORDS = 500


def receipt(visit: Visit) -> Response:
    """The receipt of a claim link, while it is good."""
    token = visit.place["token"]
    ref = visit.house.opened(PURPOSE, token)
    row = None if ref is None else visit.house.run(lambda call: _order(call, ref))
    if row is None:
        return visit.say("link_is_over", 404)
    if visit.method == "POST":
        return _claims(visit, token)
    mine = row.member_id is not None and row.member_id == visit.member_id
    return visit.page(
        "receipt.html",
        row=row,
        points=visit.house.claimable(token),
        mine=mine,
        brings=mine and visit.house.invitation(row.member_id) is not None,
        state="yours"
        if mine
        else "claimed"
        if row.member_id
        else "back"
        if row.state == "reversed"
        else "free",
        claim=f"/claim/{token}",
        feedback=feedback_token(visit, row.ref),
        said=said_of(visit.house, row.ref),
    )


def _claims(visit: Visit, token: str) -> Response:
    if visit.member_id is None:
        return visit.go(f"/sign-in?next=/claim/{token}")
    visit.house.claim(token, visit.member_id)
    return visit.go(f"/claim/{token}")


def _order(call: Call, ref: str) -> Row[Any] | None:
    return call.one(select(orders).where(orders.c.ref == ref))


def feedback_token(visit: Visit, ref: str) -> str:
    """What a form about an order carries, so that only who was shown the order says something of it."""
    return visit.house.signed(FEEDBACK, ref, FEEDBACK_FOR)


def said_of(house: House, ref: str) -> int | None:
    """The score an order got."""
    row = house.run(lambda call: call.one(select(feedback.c.score).where(feedback.c.order_ref == ref)))
    return None if row is None else int(row.score)


def say(visit: Visit) -> Response:
    """Keep what a guest says of an order; a second time it takes the place of the first."""
    ref = visit.house.opened(FEEDBACK, visit.form.get("order", ""))
    score = visit.form.get("score", "")
    if ref is None:
        return visit.say("form_is_old", 400)
    if score not in ("1", "2", "3", "4", "5"):
        raise Refused(Reason.INVALID, "a score is 1 to 5")
    words = "".join(c for c in visit.form.get("words", "") if c.isprintable() or c == "\n").strip()
    visit.house.run(lambda call: opinions.put(call, ref, int(score), words[:LONGEST_WORDS]))
    return visit.say("thank_you", 200)
