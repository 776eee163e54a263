"""The house programme as the kiosk sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from kiosk.core.loyalty import Challenge, Credential, Hold, Member, Programme, Tier
from kiosk.core.money import Money
from kiosk.core.offers import Coupon
from kiosk.core.order import Order, Receipt, ReceiptState
from kiosk.core.points_back import PartBack
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.loyalty import Enrolment, Forgotten, LoyaltyCapabilities, Opinion
from kiosk.ports.programme_change import ProgrammeChange, ProgrammeSettings
from kiosk.ports.registry import AdapterError, State
from pos_adapters.house_loyalty import forgotten, offered, opinions, receipts
from pos_adapters.house_loyalty.booking import Sale
from pos_adapters.house_loyalty.database import DatabaseError
from pos_adapters.house_loyalty.parting import part_of
from pos_adapters.house_loyalty.passes import CARD, PASS
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.seals import new_code
from pos_adapters.house_loyalty.settings import HouseSettings
from pos_adapters.house_loyalty.spending import Wish
from pos_adapters.house_loyalty.viewing import lines_codec

KEYS_LAST_S = 3650 * 24 * 3600
"""No key is ever forgotten; that is as good as ten years."""
_SOURCE = "source"
_PAID = (ReceiptState.PAID, ReceiptState.READY)
_OVER = (ReceiptState.CANCELLED, ReceiptState.REFUNDED)


class HouseLoyalty:
    """A `kiosk.ports.loyalty.LoyaltyProvider` over SQL: every call is one transaction."""

    Settings: ClassVar[type[HouseSettings]] = HouseSettings
    capabilities: LoyaltyCapabilities = LoyaltyCapabilities(
        phone=True,
        mail=True,
        enrol_mail=True,
        code=True,
        codes_begin=(CARD, f"{PASS}."),
        enrol=True,
        rewards=True,
        tender=True,
        coupons=True,
        earn_offline=True,
        one_time_code=True,
        claims=True,
        referral=True,
        preferences=True,
        nps=True,
        opinions=True,
        forgets=True,
        sign_in=True,
        confirms=True,
        cards=True,
        coupon_holds=True,
        partial_reverse=True,
        key_lifetime_s=KEYS_LAST_S,
        write_programme=("codes", "rewards", "days"),
    )

    def __init__(self, settings: HouseSettings, http: Any, state: State) -> None:
        """Raises AdapterError where the database's address cannot be used."""
        try:
            self.house = House(settings, http)
        except DatabaseError as error:
            raise AdapterError(f"[loyalty.settings] database: {error}") from None
        pages = bool(settings.public_base_url)
        self.capabilities = replace(
            type(self).capabilities,
            one_time_code=settings.sender is not None,
            confirms=settings.sender is not None,
            claims=pages,
            referral=pages,
            opinions=pages,
        )
        self._pages = settings.public_base_url.rstrip("/")
        self._shop, self._at_once = settings.shop, settings.counter == "at_once"
        self._source = state.get(_SOURCE) or new_code(8)
        state.set(_SOURCE, self._source)

    def programme(self) -> Programme:
        rules = self.house.run(lambda call: call.rules)
        basis, currency = rules.basis, rules.currency
        return Programme(
            amount=Money(basis.amount or 1, currency),
            points=basis.points,
            point_value=Money(rules.point_value, currency),
            welcome_points=rules.welcome.points,
            tiers=tuple(Tier(tier.id, tier.name) for tier in rules.tiers),
        )

    def find(self, credential: Credential) -> Member | None:
        return self.house.find(credential)

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        who = enrolment
        number, address = who.phone or None, who.mail or None
        self.house.join(key, who.name, who.language, who.consent, number, address, who.identity)

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        basket = order.basket
        wish = Wish(
            order.member_id,
            None if basket.reward is None else basket.reward.id,
            basket.points,
            None if basket.coupon is None else basket.coupon.code,
        )
        return self.house.hold(wish, key)

    def release(self, hold: Hold, key: str) -> None:
        self.house.release(hold.id)

    def redeem(self, hold: Hold, receipt: Receipt, key: str) -> None:
        self.house.redeem(hold.id, self._ref(receipt))

    def earn(self, order: Order, receipt: Receipt, key: str) -> int:
        """The receipt is the key: an order earns once, whoever asks."""
        if receipt.state in _OVER:
            return 0
        return self.house.earn(self._sale(order, receipt), order.member_id, order.credential)

    def reverse(self, receipt: Receipt, key: str) -> None:
        self.house.reverse(self._ref(receipt))

    def reverse_part(self, receipt: Receipt, part: PartBack, key: str) -> None:
        goods = [(each.item_id, each.quantity, each.categories) for each in part.goods]
        self.house.reverse_part(self._ref(receipt), part_of(part.money.minor, part.points, goods), key)

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        return self.house.check_code(code, member_id)

    def challenge(self, phone: str, key: str) -> Challenge:
        return self.house.challenge(phone, key, self._source)

    def claim_url(self, receipt: Receipt, order: Order, key: str) -> str | None:
        """None too where a number was typed: member or stranger, that order has its owner."""
        if order.member_id is not None or order.credential is not None or receipt.state in _OVER:
            return None
        token = self.house.claim_token(self._sale(order, receipt))
        return None if token is None else f"{self._pages}/claim/{token}"

    def invite_url(self, member_id: str) -> str | None:
        code = self.house.invitation(member_id)
        return None if code is None else f"{self._pages}/friend/{code}"

    def prefer(self, member_id: str, personal: bool, key: str) -> None:
        self.house.prefer(member_id, personal)

    def rate(self, member_id: str, score: int, key: str) -> None:
        self.house.rate(member_id, score)

    def opinions(self, since: datetime) -> Sequence[Opinion]:
        return self.house.run(lambda call: opinions.since(call, since, self._shop))

    def forgotten(self, after: str | None) -> Forgotten:
        return self.house.run(lambda call: forgotten.since(call, after, self._shop))

    def link(self, member_id: str, credential: Credential, key: str) -> None:
        self.house.link(member_id, credential)

    def confirm(self, member_id: str, key: str) -> Challenge:
        return self.house.begin_proof(member_id, key, self._source)

    def programme_settings(self) -> ProgrammeSettings:
        return self.house.run(offered.told)

    def write_programme(self, change: ProgrammeChange, key: str) -> None:
        """Every change says how something is to be: a repeat finds it so."""
        self.house.run(lambda call: offered.write(call, change))

    def forget(self, member_id: str) -> None:
        self.house.forget(member_id)

    def close(self) -> None:
        self.house.close()

    def _ref(self, receipt: Receipt) -> str:
        """Receipts of two shops of a chain may have the same id."""
        return f"{self._shop}:{receipt.id}"

    def _sale(self, order: Order, receipt: Receipt) -> Sale:
        if receipt.total.currency != self.house.settings.currency:
            raise Refused(Reason.INVALID, "an order in another currency")
        goods: Counter[str] = Counter()
        for line in order.basket.lines:
            goods[line.item_id] += line.quantity
        categories: Counter[str] = Counter()
        for sold in order.lines:
            categories.update(dict.fromkeys(sold.categories, sold.quantity))
        waits = receipt.state not in _PAID and not (self._at_once and receipt.state is ReceiptState.UNPAID)
        return Sale(
            ref=self._ref(receipt),
            at=order.created_at,
            base=max(0, receipt.total.minor - order.quote.points.minor),
            paid=not waits,
            goods=dict(goods),
            categories=dict(categories),
            lines=lines_codec().dump_python(order.basket.lines, mode="json"),
            code=None if order.basket.coupon is None else order.basket.coupon.code,
            receipt=receipts.document(order, receipt),
        )
