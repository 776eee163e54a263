"""What points buy and how they are earned: rewards, holds, bookings for orders; and coupons."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pos_adapters.mock.server.catalogue import Coupon, Loyalty, Reward
from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.members import SHOP, Members, account_of
from pos_adapters.mock.server.pricing import Off
from pos_adapters.mock.server.problems import Problem, conflict, invalid, unknown
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import DiscountAsked, HoldRequest, OrderRequest

HELD = "held"
"""Where points lie while an order that wants to spend them is under way."""
PART = "part given back"


class Points:
    def __init__(self, database: Database, shop: Shop, members: Members) -> None:
        self._database = database
        self._shop = shop
        self._members = members

    @property
    def programme(self) -> Loyalty:
        loyalty = self._shop.catalogue.loyalty
        if loyalty is None:
            raise Problem(404, "no_loyalty", "This shop has no loyalty programme.")
        return loyalty

    def reward(self, reward_id: str) -> Reward:
        for reward in self.programme.rewards:
            if reward.id == reward_id:
                return reward
        raise unknown("reward", reward_id)

    def rewards_body(self) -> list[dict[str, Any]]:
        currency = self._shop.catalogue.shop.currency
        return [_reward_body(reward, currency) for reward in self.programme.rewards]

    def worth(self, points: int) -> int:
        """What points pay, in minor units."""
        return points * self.programme.point_value if points else 0

    def earned(self, spent: int) -> int:
        """The points for an amount spent."""
        if self._shop.catalogue.loyalty is None:
            return 0
        per = self.programme.points_per
        return max(0, spent // per.amount * per.points)

    def hold(self, request: HoldRequest) -> dict[str, Any]:
        """Set points aside. Raises Problem `not_enough_points`."""
        self._members.must_be(request.member_id)
        if (request.reward_id is None) == (request.points is None):
            raise invalid("A hold is for a reward_id or for points.")
        points = self.reward(request.reward_id).points if request.reward_id else request.points or 0
        if self._members.points(request.member_id) < points:
            raise conflict("not_enough_points", "There are not enough points.")
        hold_id = new_id("hld")
        self._members.book(account_of(request.member_id), HELD, points, "held")
        self._database.run(
            "INSERT INTO holds VALUES (?, ?, ?, ?, ?, NULL, 'held', ?)",
            *(hold_id, request.member_id, request.reward_id, points, request.client_order_id),
            self._shop.timestamp(),
        )
        return self.hold_body(hold_id)

    def hold_body(self, hold_id: str) -> dict[str, Any]:
        row = self._database.row("SELECT * FROM holds WHERE id = ?", hold_id)
        if row is None:
            raise unknown("hold", hold_id)
        return {key: value for key, value in dict(row).items() if key != "at"}

    def release(self, hold_id: str) -> dict[str, Any]:
        """Give points back. A hold that was released before stays so; one that is redeemed is refused."""
        hold = self.hold_body(hold_id)
        if hold["state"] == "redeemed":
            raise conflict("redeemed", "These points are spent.")
        if hold["state"] == "held":
            self._members.book(HELD, account_of(hold["member_id"]), hold["points"], "released")
            self._set_state(hold_id, "released", hold["order_id"])
        return self.hold_body(hold_id)

    def redeem(self, hold_id: str, order_id: str) -> dict[str, Any]:
        """Spend held points for good."""
        hold = self.hold_body(hold_id)
        if hold["state"] == "released":
            raise conflict("released", "These points were given back.")
        if hold["state"] == "held":
            self._members.book(HELD, SHOP, hold["points"], "redeemed", order_id)
            self._set_state(hold_id, "redeemed", order_id)
        elif hold["order_id"] != order_id:
            raise conflict("redeemed", "These points were spent for another order.")
        return self.hold_body(hold_id)

    def _set_state(self, hold_id: str, state: str, order_id: str | None) -> None:
        self._database.run("UPDATE holds SET state = ?, order_id = ? WHERE id = ?", state, order_id, hold_id)

    def must_cover(self, request: OrderRequest, rewards: Sequence[str]) -> None:
        """Raises Problem `not_held` unless live holds of this order, each counted once, stand for its rewards
        and points."""
        holds = [self.hold_body(hold_id) for hold_id in sorted(set(request.hold_ids))]
        live = [hold for hold in holds if _stands_for(hold, request)]
        if Counter(rewards) - Counter(hold["reward_id"] for hold in live):
            raise conflict("not_held", "The reward is not held for this order.")
        if sum(hold["points"] for hold in live if hold["reward_id"] is None) < request.points:
            raise conflict("not_held", "The points are not held for this order.")

    def off(self, asked: DiscountAsked) -> Off:
        """A reward as a discount."""
        reward = self.reward(asked.reward_id or "")
        return Off(
            *(reward.id, reward.name, "reward", reward.amount, reward.percent, reward.item, reward.min_total)
        )

    def give(self, member_id: str, points: int, order_id: str) -> None:
        if points:
            self._members.book(SHOP, account_of(member_id), points, "earned", order_id)

    def give_part(self, order_id: str, points: int) -> int:
        """Give back some of the points an order was paid with; how many that were."""
        given = 0
        for row in self._spent(order_id):
            back = 0 if row["reward_id"] else min(points - given, self._left(row))
            if back > 0:
                self._members.book(SHOP, account_of(row["member_id"]), back, PART, order_id)
                given += back
        return given

    def _spent(self, order_id: str) -> list[Any]:
        return self._database.rows("SELECT * FROM holds WHERE order_id = ? AND state = 'redeemed'", order_id)

    def _left(self, hold: Any) -> int:
        """The points of an order's hold that no part has brought back: an order has one hold of points."""
        gone = self._database.row(
            "SELECT COALESCE(SUM(points), 0) AS points FROM ledger WHERE order_id = ? AND account = ?"
            " AND reason = ?",
            *(hold["order_id"], account_of(hold["member_id"]), PART),
        )
        return int(hold["points"]) - (0 if gone is None or hold["reward_id"] else int(gone["points"]))

    def take_back(self, order_id: str) -> None:
        """Undo what an order earned and spent; whatever was undone before is not undone again."""
        rows = self._database.rows(
            "SELECT account, SUM(points) AS points FROM ledger WHERE order_id = ? AND account LIKE 'member:%'"
            " AND reason IN ('earned', 'taken back') GROUP BY account",
            order_id,
        )
        for row in rows:
            if row["points"]:
                self._members.book(row["account"], SHOP, row["points"], "taken back", order_id)
        for row in self._spent(order_id):
            if left := self._left(row):
                self._members.book(SHOP, account_of(row["member_id"]), left, "given back", order_id)
            self._set_state(row["id"], "reversed", order_id)


class Coupons:
    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop

    def check(self, code: str, member_id: str | None) -> Coupon:
        """The coupon of a code. Raises Problem `coupon`: there is none, it is over or not begun, or it is
        used up."""
        coupon = next(
            (c for c in self._shop.catalogue.coupons if c.code.upper() == code.strip().upper()), None
        )
        if coupon is None:
            raise conflict("coupon", "There is no such coupon.")
        today = self._shop.today()
        if (coupon.since and today < coupon.since) or (coupon.until and coupon.until <= today):
            raise conflict("coupon", "The coupon is not valid today.")
        used = "SELECT 1 FROM coupon_uses WHERE code = ? AND member_id = ?"
        if coupon.once and member_id and self._database.row(used, coupon.code, member_id):
            raise conflict("coupon", "The coupon was used before.")
        return coupon

    def off(self, asked: DiscountAsked, member_id: str | None) -> Off:
        """A coupon as a discount."""
        coupon = self.check(asked.coupon or "", member_id)
        return Off(coupon.code, coupon.name, "coupon", coupon.amount, coupon.percent, None, coupon.min_total)

    def use(self, code: str, member_id: str | None, order_id: str) -> None:
        self._database.run("INSERT OR IGNORE INTO coupon_uses VALUES (?, ?, ?)", code, member_id, order_id)

    def give_back(self, order_id: str) -> None:
        self._database.run("DELETE FROM coupon_uses WHERE order_id = ?", order_id)

    def body(self, code: str, member_id: str | None) -> dict[str, Any]:
        return self._described(self.check(code, member_id))

    def of_member(self, member_id: str) -> list[dict[str, Any]]:
        """The coupons for members that this one can use now."""
        return [
            self._described(coupon)
            for coupon in self._shop.catalogue.coupons
            if coupon.members and self._valid(coupon, member_id)
        ]

    def _valid(self, coupon: Coupon, member_id: str) -> bool:
        try:
            self.check(coupon.code, member_id)
        except Problem:
            return False
        return True

    def _described(self, coupon: Coupon) -> dict[str, Any]:
        off = _off_body(coupon, self._shop.catalogue.shop.currency)
        return {"code": coupon.code, "name": coupon.name, **off}


def _stands_for(hold: dict[str, Any], request: OrderRequest) -> bool:
    """Is it a live hold of this order, and of its member where the order names one?"""
    own = hold["client_order_id"] == request.client_order_id
    return own and hold["state"] == "held" and request.member_id in (None, hold["member_id"])


def _reward_body(reward: Reward, currency: str) -> dict[str, Any]:
    facts = {"id": reward.id, "name": reward.name, "points": reward.points, "variant_id": reward.item}
    return {**facts, **_off_body(reward, currency)}


def _off_body(off: Reward | Coupon, currency: str) -> dict[str, Any]:
    def money(amount: int | None) -> dict[str, Any] | None:
        return None if amount is None else {"amount": amount, "currency": currency}

    return {"amount": money(off.amount), "percent": off.percent, "min_total": money(off.min_total)}
