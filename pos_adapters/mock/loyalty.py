"""The mock POS's own loyalty programme as the kiosk sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar

import httpx

from kiosk.core.loyalty import Challenge, Credential, CredentialKind, Hold, Member, Programme, Tier
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.order import Order, Receipt
from kiosk.core.points_back import PartBack
from kiosk.ports.errors import NotSupported, Refused
from kiosk.ports.loyalty import Enrolment, Forgotten, LoyaltyCapabilities
from kiosk.ports.registry import State
from pos_adapters.mock.history import with_history
from pos_adapters.mock.link import Link, MockSettings, money_of, text_of, understood, words_of

_LIFETIME = "key_lifetime_s"
LONGEST_NAME = 60


class MockLoyalty:
    """A `kiosk.ports.loyalty.LoyaltyProvider`: rewards are discounts, points can be paid as tender."""

    Settings: ClassVar[type[MockSettings]] = MockSettings
    capabilities: LoyaltyCapabilities = LoyaltyCapabilities(
        phone=True,
        code=True,
        codes_begin=("OKW-",),
        enrol=True,
        rewards=True,
        tender=True,
        coupons=True,
        earn_offline=True,
        key_lifetime_s=24 * 3600,
        one_time_code=True,
        cards=True,
        preferences=True,
        nps=True,
        forgets=True,
        partial_reverse=True,
    )

    def __init__(self, settings: MockSettings, http: httpx.Client, state: State) -> None:
        self._link = Link(settings, http, state)
        self._learn(state.get(_LIFETIME) or "")

    def _learn(self, lifetime_s: str) -> None:
        """How long the programme keeps keys, as it is kept: "86400"."""
        self._known = lifetime_s
        if lifetime_s:
            self.capabilities = replace(type(self).capabilities, key_lifetime_s=int(lifetime_s))

    def programme(self) -> Programme:
        """Also learns how long keys are kept."""
        body = self._link.read("/v1/health")
        with understood("GET", "programme"):
            lifetime_s = str(int(body["key_lifetime_s"]))
            if lifetime_s != self._known:
                self._learn(lifetime_s)
                self._link.state.set(_LIFETIME, lifetime_s)
            facts = body["programme"]
            if facts is None:
                raise NotSupported("this shop has no loyalty programme")
            value = money_of(facts["point_value"]) if facts["point_value"] else None
            tiers = tuple(_tier(tier) for tier in facts["tiers"])
            welcome = int(facts["welcome_points"])
            return Programme(money_of(facts["amount"]), int(facts["points"]), value, welcome, tiers)

    def find(self, credential: Credential) -> Member | None:
        """A telephone number shows no possession: nobody is found by it."""
        if credential.kind is CredentialKind.CODE:
            shown = {"code": credential.value}
        elif credential.kind is CredentialKind.CARD:
            shown = {"card": credential.value}
        elif credential.kind is CredentialKind.ONE_TIME:
            challenge, _, digits = credential.value.partition(":")
            shown = {"challenge": challenge, "digits": digits[:12]}
        else:
            return None
        body = self._link.ask("/v1/members/find", shown)
        with understood("GET", "find"):
            if body["member"] is None:
                return None
            member = body["member"]
            offers = self._link.read(f"/v1/members/{member['id']}/rewards")
            rewards = tuple(_reward(reward) for reward in offers["rewards"])
            coupons = tuple(_coupon(coupon) for coupon in offers["coupons"])
            tier = _tier(member["tier"]) if member["tier"] else None
            points = int(member["points"])
            found = Member(str(member["id"]), str(member["name"]), points, rewards, coupons, tier)
            return with_history(found, self._link.read(f"/v1/members/{member['id']}/history"))

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        name = enrolment.name[:LONGEST_NAME]
        body = {"phone": enrolment.phone, "name": name, "language": enrolment.language}
        self._link.do("/v1/members", body, key)

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        """One hold for the reward, one for the points. Where the second is refused, the first is given
        back."""
        wanted: list[dict[str, Any]] = []
        if order.basket.reward is not None:
            wanted.append({"reward_id": order.basket.reward.id})
        if order.basket.points:
            wanted.append({"points": order.basket.points})
        holds: list[Hold] = []
        for what in wanted:
            try:
                holds.append(self._hold(order, what, f"{key}-{next(iter(what))}"))
            except Refused:
                for hold in holds:
                    self.release(hold, f"{key}-release")
                raise
        return tuple(holds)

    def _hold(self, order: Order, what: dict[str, Any], key: str) -> Hold:
        body = {"member_id": order.member_id, "client_order_id": order.key, **what}
        answer = self._link.do("/v1/loyalty/holds", body, key)
        with understood("POST", "hold"):
            return Hold(str(answer["id"]), int(answer["points"]), words_of(answer["reward_id"]))

    def release(self, hold: Hold, key: str) -> None:
        self._link.do(f"/v1/loyalty/holds/{hold.id}/release", {}, key)

    def redeem(self, hold: Hold, receipt: Receipt, key: str) -> None:
        self._link.do(f"/v1/loyalty/holds/{hold.id}/redeem", {"order_id": receipt.id}, key)

    def earn(self, order: Order, receipt: Receipt, key: str) -> int:
        body: dict[str, Any] = {"order_id": receipt.id}
        if order.member_id is not None:
            body["member_id"] = order.member_id
        elif order.credential is not None:
            body[order.credential.kind.value] = order.credential.value
        answer = self._link.do("/v1/loyalty/earn", body, key)
        with understood("POST", "earn"):
            return int(answer["points"])

    def reverse(self, receipt: Receipt, key: str) -> None:
        self._link.do("/v1/loyalty/reverse", {"order_id": receipt.id}, key)

    def reverse_part(self, receipt: Receipt, part: PartBack, key: str) -> None:
        """The key is also the part's name: the POS keeps keys for a while, and an order's parts for ever."""
        money = {"amount": part.money.minor, "currency": part.money.currency}
        body = {"order_id": receipt.id, "part": key, "money": money, "points": part.points}
        self._link.do("/v1/loyalty/reverse-part", body, key)

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        body = self._link.ask("/v1/coupons/check", {"code": code, "member_id": member_id})
        with understood("GET", "check_code"):
            return _coupon(body)

    def challenge(self, phone: str, key: str) -> Challenge:
        answer = self._link.do("/v1/members/challenge", {"phone": phone}, key)
        with understood("POST", "challenge"):
            expires_at = datetime.fromisoformat(answer["expires_at"]).astimezone(UTC)
            return Challenge(str(answer["id"]), expires_at, str(answer["masked"]))

    def link(self, member_id: str, credential: Credential, key: str) -> None:
        """An IC card; nobody signs in here."""
        if credential.kind is not CredentialKind.CARD:
            raise NotSupported("only IC cards are linked here")
        self._link.do(f"/v1/members/{member_id}/cards", {"number": credential.value}, key)

    def prefer(self, member_id: str, personal: bool, key: str) -> None:
        self._link.do(f"/v1/members/{member_id}/preferences", {"personal": personal}, key)

    def rate(self, member_id: str, score: int, key: str) -> None:
        self._link.do(f"/v1/members/{member_id}/rating", {"score": score}, key)

    def forget(self, member_id: str) -> None:
        try:
            self._link.do(f"/v1/members/{member_id}/forget", {}, f"forget-{member_id}")
        except Refused as refused:
            if str(refused) != "unknown":
                raise

    def forgotten(self, after: str | None) -> Forgotten:
        asked = {} if after is None else {"after": after}
        body = self._link.read("/v1/members/forgotten", **asked)
        with understood("GET", "forgotten"):
            ids, keys = tuple(map(str, body["members"])), tuple(map(str, body["orders"]))
            return Forgotten(ids, keys, None if body["next"] is None else str(body["next"]))

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _tier(body: Mapping[str, Any]) -> Tier:
    return Tier(str(body["id"]), text_of(body["name"]))


def _reward(body: Mapping[str, Any]) -> Reward:
    least = money_of(body["min_total"]) if body["min_total"] else None
    return Reward(str(body["id"]), text_of(body["name"]), int(body["points"]), _discount(body), least)


def _coupon(body: Mapping[str, Any]) -> Coupon:
    least = money_of(body["min_total"]) if body["min_total"] else None
    return Coupon(str(body["code"]), text_of(body["name"]), _discount(body), least)


def _discount(body: Mapping[str, Any]) -> Discount:
    amount = money_of(body["amount"]) if body["amount"] else None
    return Discount(amount, body["percent"], body.get("variant_id"))
