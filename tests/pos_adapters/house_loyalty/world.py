"""The house programme as the conformance suite's world."""

from __future__ import annotations

import random
import uuid
from dataclasses import replace

import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward
from kiosk.core.order import Order, Receipt, ReceiptState
from pos_adapters.house_loyalty import opinions
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.rules import Saving
from tests.pos_adapters.house_loyalty.house import SECRET, Letters, an_order
from tests.pos_adapters.house_loyalty.wire import DatabaseWire


class HouseWorld:
    """`house`: the programme as its manager sees it. It has one member, with 320 points."""

    changing = "every transaction"

    def __init__(self, house: House) -> None:
        self.house = house
        self.manager = BackOffice(house)
        self.wire = DatabaseWire()
        self.letters = Letters()
        self._number, self._strange = (f"+81{kind}{random.randrange(10**8):08d}" for kind in (90, 80))
        self.secrets = (SECRET, self._number, self._strange)
        key = uuid.uuid4().hex
        self.member_id = house.join(key, "かえで", "ja", "1", phone=self._number)
        self._card = house.card(self.member_id)
        self.manager.adjust(self.member_id, 270, "for the test", key)
        self._code = f"AKI{key[:8]}".upper()
        self.manager.add_code(self._code, {"en": "Autumn"}, Saving(amount=200))

    def lock_out(self) -> None:
        pytest.skip("a file has no credentials")

    def work_again(self) -> None:
        """Nothing was locked."""

    def credential(self) -> Credential:
        return Credential(CredentialKind.CODE, self._card)

    def phone(self) -> str:
        return self._number

    def strange_phone(self) -> str:
        return self._strange

    def points(self) -> int:
        points: int = self.manager.member(self.member_id)["points"]
        return points

    def coupon(self) -> str:
        return self._code

    def draft(self, spend: int = 0, reward_id: str | None = None) -> Order:
        order = an_order(uuid.uuid4().hex, 1380, spend, member_id=self.member_id)
        if reward_id is None:
            return order
        reward = Reward(reward_id, {"en": "A reward"}, 0, Discount(percent=10))
        return replace(order, basket=order.basket.with_reward(reward))

    def placed(self, order: Order, paid: bool = True) -> Receipt:
        state = ReceiptState.PAID if paid else ReceiptState.UNPAID
        return Receipt(f"r-{order.key}", "101", Money(1380, "JPY"), state)

    def one_time_digits(self) -> str:
        return self.letters.last()

    def other_member(self) -> str:
        return self.house.join(uuid.uuid4().hex, "みお", "ja", "1", phone=self._strange)

    def said(self, receipt: Receipt, score: int) -> None:
        self.house.run(lambda call: opinions.put(call, f"shop:{receipt.id}", score, ""))

    def pay_at_counter(self, receipt: Receipt) -> None:
        self.house.confirm(f"shop:{receipt.id}")
