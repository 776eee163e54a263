"""Odoo's loyalty programme as the kiosk sees it. What it writes is not in any recorded exchange with a real
Odoo: see docs/odoo.md for what is tried and what is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, ClassVar

import httpx

from kiosk.core.loyalty import Credential, CredentialKind, Hold, Member, Programme
from kiosk.core.offers import Coupon
from kiosk.core.order import Order, Receipt
from kiosk.ports.errors import NotSupported, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.loyalty import Enrolment, LoyaltyCapabilities
from kiosk.ports.registry import State
from pos_adapters.odoo.link import Domain, Link, understood
from pos_adapters.odoo.members import Card, Members
from pos_adapters.odoo.points import RULE, Rule, points_for, programme_of, rules_of, sold_of
from pos_adapters.odoo.rewards import REWARD, Held, required, rewards_of
from pos_adapters.odoo.settings import OdooLoyaltySettings
from pos_adapters.odoo.shop import OdooShop, shop_of
from pos_adapters.odoo.values import Row, ids, ref, whole, words

_LINE = ("product_id", "qty", "price_subtotal_incl", "is_reward_line")
_NOBODY: Mapping[str, Any] = {
    "name": "-",
    "phone": False,
    "email": False,
    "barcode": False,
    "street": False,
    "active": False,
}


@dataclass(frozen=True, slots=True)
class _Sale:
    """An order as Odoo has it. `earns`: what it is worth by the rules."""

    id: int
    draft: bool
    partner: int | None
    earns: Decimal


class OdooLoyalty:
    """A `kiosk.ports.loyalty.LoyaltyProvider`: members are Odoo's contacts."""

    Settings: ClassVar[type[OdooLoyaltySettings]] = OdooLoyaltySettings
    capabilities: LoyaltyCapabilities = LoyaltyCapabilities(
        phone=True, mail=True, code=True, codes_begin=("042", "044"), earn_offline=True
    )

    def __init__(self, settings: OdooLoyaltySettings, http: httpx.Client, state: State) -> None:
        self._settings = settings
        self._link = Link(settings, http)
        self._state = state
        self._members = Members(self._link, settings.mail_codes)
        self._known: tuple[OdooShop, int] | None = None
        self.capabilities = replace(
            type(self).capabilities,
            enrol=settings.enrol,
            rewards=settings.rewards,
            codes_begin=settings.codes_begin,
        )

    # The programme.

    def _place(self) -> tuple[OdooShop, int]:
        """The shop, and the programme's id."""
        if self._known is None:
            shop = shop_of(self._link, self._settings)
            self._known = shop, self._program()
        return self._known

    def _program(self) -> int:
        domain: Domain = [["program_type", "=", "loyalty"]]
        if self._settings.program is not None:
            domain.append(["id", "=", self._settings.program])
        rows = self._link.rows("loyalty.program", domain, ("pos_config_ids",))
        with understood("loyalty.program/search_read"):
            here = [whole(row["id"]) for row in rows if self._is_here(ids(row["pos_config_ids"]))]
        if not here:
            raise Unreachable("loyalty.program: none for this point of sale")
        return here[0]

    def _is_here(self, configs: tuple[int, ...]) -> bool:
        """A programme that names no point of sale holds in all."""
        return not configs or self._settings.config in configs

    def _rules(self, program: int) -> tuple[Rule, ...]:
        rows = self._link.rows("loyalty.rule", [["program_id", "=", program]], RULE)
        with understood("loyalty.rule/search_read"):
            return rules_of(rows)

    def programme(self) -> Programme:
        shop, program = self._place()
        rules = self._rules(program)
        if not rules:
            raise Unreachable("loyalty.rule: the programme has none")
        with understood("loyalty.rule"):
            found = programme_of(rules, shop.currency)
        if found is None:
            raise NotSupported("points do not come with money in this programme")
        return found

    # Members.

    def find(self, credential: Credential) -> Member | None:
        """A telephone number shows no possession: nobody is found by it."""
        if credential.kind is not CredentialKind.CODE:
            return None
        shop, program = self._place()
        row = self._members.scanned(credential.value, program)
        if row is None:
            self._really_nobody(credential.value)
            return None
        with understood("res.partner"):
            number = whole(row["id"])
            card = self._members.card(number, program, datetime.now(UTC).date())
            points = int(card.points) if card is not None else 0
            rewards = tuple(rewards_of(self._rewards(program), shop.currency, "en"))
            return Member(str(number), words(row["name"]), points, rewards)

    def _really_nobody(self, code: str) -> None:
        """An empty list may be anybody's answer; a number is Odoo's."""
        if self._link.count("res.partner", [["barcode", "=", code]]) == 1:
            raise Unreachable("res.partner: somebody is there, and was not told")

    def _rewards(self, program: int) -> list[Row]:
        if not self._settings.rewards:
            return []
        return self._link.rows("loyalty.reward", [["program_id", "=", program]], REWARD)

    def enrol(self, enrolment: Enrolment, key: str) -> None:
        """A known number stays as it is. Needs the right to create contacts."""
        if not self._settings.enrol:
            raise NotSupported("joining is switched off: see the setting enrol")
        _, program = self._place()
        if self._members.with_number(enrolment.phone, program) is not None:
            return
        values = {"name": enrolment.name or enrolment.phone, "phone": enrolment.phone}
        made = self._link.do("res.partner", "create", vals_list=[values])
        with understood("res.partner/create", Uncertain):
            ids(made if isinstance(made, list) else [made])

    def forget(self, member_id: str) -> None:
        """The contact is archived, without who it was. Needs the right to change contacts."""
        if not member_id.isdecimal():
            return
        there = self._link.fields("res.partner")
        values = {name: value for name, value in _NOBODY.items() if name in there or name == "active"}
        try:
            self._link.do("res.partner", "write", ids=[int(member_id)], vals=values)
        except Refused:
            if self._link.count("res.partner", [["id", "=", int(member_id)]]):
                raise

    # Earning.

    def earn(self, order: Order, receipt: Receipt, key: str) -> int:
        """What Odoo's rules give. A draft only learns whose it is: the till books when it is paid. Odoo books
        once for each order, whatever comes twice.
        """
        with self._link.in_time():
            _, program = self._place()
            partner = self._members.of(order.credential, order.member_id, program)
            if partner is None:
                return 0
            sale = self._sale(receipt, program)
            if sale.partner != partner:
                self._write("pos.order", sale.id, {"partner_id": partner})
            if not sale.draft and sale.earns:
                self._confirm(sale.id, partner, program, sale.earns, Decimal(0))
            return int(sale.earns)

    def _sale(self, receipt: Receipt, program: int) -> _Sale:
        """Read back from Odoo, which is what its till would reckon with."""
        if not receipt.id.isdecimal():
            raise Refused(Reason.INVALID, "no order of this point of sale")
        number = int(receipt.id)
        rows = self._link.rows("pos.order", [["id", "=", number]], ("state", "partner_id"))
        lines = self._link.rows("pos.order.line", [["order_id", "=", number]], _LINE)
        rules = self._rules(program)
        with understood("pos.order"):
            if not rows or not lines:
                raise ValueError("no such order")
            earns = points_for(rules, sold_of(lines))
            return _Sale(number, words(rows[0]["state"]) == "draft", ref(rows[0]["partner_id"]), earns)

    def _confirm(self, order: int, partner: int, program: int, won: Decimal, spent: Decimal) -> None:
        card = self._members.card(partner, program)
        data = {
            "program_id": program,
            "partner_id": partner,
            "points": float(won - spent),
            "won": float(won),
            "spent": float(spent),
            "line_codes": [],
        }
        name = str(card.id) if card is not None else "-1"
        answer = self._link.do("pos.order", "confirm_coupon_programs", ids=[order], coupon_data={name: data})
        with understood("pos.order/confirm_coupon_programs", Uncertain):
            if not isinstance(answer["coupon_updates"], list):
                raise TypeError("not a list")

    def _write(self, model: str, number: int, values: Mapping[str, Any]) -> None:
        if self._link.do(model, "write", ids=[number], vals=dict(values)) is not True:
            raise Uncertain(f"{model}/write: the answer makes no sense")

    def reverse(self, receipt: Receipt, key: str) -> None:
        """The card gets the balance it had without the order. Needs the right to change cards. What the
        balance shall be is kept before it is written, so that a repeat writes the same.
        """
        _, program = self._place()
        sale = self._sale(receipt, program)
        kept = f"reverse {sale.id}"
        if sale.draft or sale.partner is None or self._state.get(kept) == "done":
            return
        card = self._members.card(sale.partner, program)
        if card is None:
            raise Unreachable("loyalty.card: it is not there")
        target = self._target(kept, card, sale.earns)
        self._write("loyalty.card", card.id, {"points": float(target)})
        after = self._members.card(sale.partner, program)
        if after is None or after.points != target:
            raise Uncertain("loyalty.card/write: the balance is another one afterwards")
        self._state.set(kept, "done")

    def _target(self, kept: str, card: Card, points: Decimal) -> Decimal:
        """The balance after the reversal; where it changed since it was reckoned, staff must look."""
        now = card.points
        begun = self._state.get(kept)
        if begun is None:
            self._state.set(kept, f"{now} {now - points}")
            return now - points
        before, target = map(Decimal, begun.split())
        if now not in (before, target):
            raise Refused(Reason.INVALID, "the balance has changed since the reversal was begun")
        return target

    # Spending: experimental.

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        """Odoo sets nothing aside: the balance is looked at, and again when it is spent."""
        if not self._settings.rewards or order.basket.reward is None or order.basket.points:
            raise NotSupported("only rewards are exchanged here, where the setting rewards says so")
        _, program = self._place()
        partner = self._members.of(order.credential, order.member_id, program)
        wanted = required(self._rewards(program), order.basket.reward.id)
        card = self._members.card(partner, program) if partner is not None else None
        if card is None or wanted is None or card.points < wanted[1]:
            raise Refused(Reason.INVALID, "the points are not there")
        held = Held(card.id, *wanted)
        return (Hold(held.id, int(held.points), order.basket.reward.id),)

    def release(self, hold: Hold, key: str) -> None:
        """Nothing was set aside."""
        if not self._settings.rewards:
            raise NotSupported("rewards are switched off")

    def redeem(self, hold: Hold, receipt: Receipt, key: str) -> None:
        """Books what is spent together with what the order earns: Odoo books an order once."""
        if not self._settings.rewards:
            raise NotSupported("rewards are switched off")
        try:
            held = Held.of(hold)
        except ValueError as error:
            raise Refused(Reason.INVALID, "no hold of this programme") from error
        _, program = self._place()
        sale = self._sale(receipt, program)
        if sale.partner is None:
            raise Refused(Reason.INVALID, "the order is nobody's")
        if not sale.draft:
            self._confirm(sale.id, sale.partner, program, sale.earns, held.points)

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        raise NotSupported("Odoo's coupons are taken at its till")

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""
