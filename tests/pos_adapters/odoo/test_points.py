"""What Odoo's rules give, and what the kiosk may do with its members."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import httpx
import pytest

from kiosk.core.loyalty import Credential, CredentialKind, Hold, Programme
from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward
from kiosk.ports.errors import NotAllowed, NotSupported, Reason, Refused, Unreachable
from kiosk.ports.loyalty import Enrolment
from pos_adapters.odoo.points import Rule, Sold, points_for, programme_of
from pos_adapters.odoo.values import Currency
from tests.emulators.odoo import OdooServer
from tests.pos_adapters.odoo.world import BARCODE, CARD, MEMBER, NUMBER, OdooLoyaltyWorld, loyalty_of

DOLLARS = Currency(1, "USD", 2, Decimal("0.01"))
YEN = Currency(3, "JPY", 0, Decimal(1))
LINES = (Sold(5, Decimal(2), Decimal("23.00")), Sold(6, Decimal(1), Decimal("2.53")))


def rule(per: str, points: str, **more: object) -> Rule:
    return Rule(per, Decimal(points), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rules", "points"),
    [
        ([rule("order", "10")], "10"),
        ([rule("money", "1")], "25.53"),
        ([rule("money", "0.333")], "8.50"),
        ([rule("unit", "2")], "6"),
        ([rule("unit", "2", products=frozenset({6}))], "2"),
        ([rule("money", "1", products=frozenset({5}))], "23"),
        ([rule("order", "10", products=frozenset({7}))], "0"),
        ([rule("order", "10", least_quantity=4)], "0"),
        ([rule("order", "10", least_amount=Decimal("25.53"))], "10"),
        ([rule("order", "10", least_amount=Decimal("25.54"))], "0"),
        ([rule("order", "10"), rule("money", "1")], "35.53"),
        ([], "0"),
    ],
)
def test_points_come_by_order_by_money_or_by_piece(rules: list[Rule], points: str) -> None:
    assert points_for(rules, LINES) == Decimal(points)


@pytest.mark.parametrize(
    ("rules", "currency", "programme"),
    [
        ([rule("money", "1")], DOLLARS, Programme(Money(100, "USD"), 1)),
        ([rule("money", "1.5")], DOLLARS, Programme(Money(200, "USD"), 3)),
        ([rule("money", "0.01")], YEN, Programme(Money(100, "JPY"), 1)),
        ([rule("order", "5")], YEN, None),
    ],
)
def test_the_programme_in_short(rules: list[Rule], currency: Currency, programme: Programme | None) -> None:
    assert programme_of(rules, currency) == programme


# Who is known by what.


def code(value: str) -> Credential:
    return Credential(CredentialKind.CODE, value)


@pytest.mark.parametrize("value", [BARCODE, "044f-dc1b-4709"])
def test_a_member_shows_a_barcode_or_the_card_s_code(
    odoo: OdooServer, http: httpx.Client, value: str
) -> None:
    found = loyalty_of(odoo, http).find(code(value))
    assert found is not None
    assert (found.id, found.name, found.points, found.rewards) == ("46", "Kaede Example", 320, ())


@pytest.mark.parametrize(
    ("value", "allowed", "known"),
    [
        ("kaede@example.com", True, True),
        ("KAEDE@example.com", True, True),
        ("kaede@example.com", False, False),
        ("%@%", True, False),
        ("k_ede@example.com", True, False),
    ],
)
def test_a_mail_address_is_a_code_only_where_that_is_wanted(
    odoo: OdooServer, http: httpx.Client, value: str, allowed: bool, known: bool
) -> None:
    found = loyalty_of(odoo, http, mail_codes=allowed).find(code(value))
    assert (found is not None) is known


def test_two_contacts_with_one_barcode_are_nobody(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.database.add("res.partner", name="Other", barcode=BARCODE, email=False, phone_sanitized=False)
    assert loyalty_of(odoo, http).find(code(BARCODE)) is None


def test_of_two_contacts_with_one_number_the_one_with_a_card_earns(
    odoo: OdooServer, http: httpx.Client
) -> None:
    odoo.database.add("res.partner", id=12, name="Other", barcode=False, email=False, phone_sanitized=NUMBER)
    assert loyalty_of(odoo, http)._members.with_number(NUMBER, 6) == MEMBER


@pytest.mark.parametrize(("typed", "earned"), [("ANN@example.com", True), ("_nn@example.com", False)])
def test_a_mail_address_earns_and_opens_nothing(
    odoo: OdooServer, http: httpx.Client, typed: str, earned: bool
) -> None:
    odoo.write("res.partner", MEMBER, email="ann@example.com")
    world, mail = OdooLoyaltyWorld(odoo, http), Credential(CredentialKind.MAIL, typed)
    loyalty = loyalty_of(odoo, http)
    assert loyalty.find(mail) is None
    order = replace(world.draft(), member_id=None, credential=mail)
    assert (loyalty.earn(order, world.placed(order), "key") > 0) is earned


def test_a_card_that_is_over_has_no_points(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.write("loyalty.card", CARD, expiration_date="2020-01-01")
    found = loyalty_of(odoo, http).find(code(BARCODE))
    assert found is not None and found.points == 0


def test_a_new_member_gets_a_card_with_the_first_order(odoo: OdooServer, http: httpx.Client) -> None:
    world = OdooLoyaltyWorld(odoo, http)
    person = odoo.database.add(
        "res.partner", name="New", barcode="042new", email=False, phone_sanitized=False
    )
    order = replace(world.draft(), member_id=str(person))
    points = loyalty_of(odoo, http).earn(order, world.placed(order), "key")
    found = loyalty_of(odoo, http).find(code("042new"))
    assert found is not None and found.points == points > 0


# What needs rights, and what is switched off.


def test_joining_needs_a_switch_and_a_right(odoo: OdooServer, http: httpx.Client) -> None:
    somebody = Enrolment("+15550100199", "New", "en", "1")
    with pytest.raises(NotSupported):
        loyalty_of(odoo, http).enrol(somebody, "key")
    with pytest.raises(NotAllowed):
        loyalty_of(odoo, http, enrol=True).enrol(somebody, "key")
    odoo.allow("res.partner")
    loyalty_of(odoo, http, enrol=True).enrol(somebody, "key")
    assert [each["phone"] for each in odoo.database.all("res.partner")][-1] == "+15550100199"


def test_a_programme_by_pieces_says_nothing_about_money(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.write("loyalty.rule", 6, reward_point_mode="unit")
    with pytest.raises(NotSupported):
        loyalty_of(odoo, http).programme()


def test_a_programme_of_another_point_of_sale_is_not_this_one_s(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.write("loyalty.program", 6, pos_config_ids=[99])
    with pytest.raises(Unreachable):
        loyalty_of(odoo, http).programme()


REWARD = Reward("r6", {"en": "Free Cola"}, 50, Discount(variant_id="p190"))


def test_rewards_are_there_where_they_are_switched_on(odoo: OdooServer, http: httpx.Client) -> None:
    loyalty = loyalty_of(odoo, http, rewards=True)
    found = loyalty.find(code(BARCODE))
    assert found is not None and found.rewards == (REWARD,) and loyalty.capabilities.rewards


def test_a_reward_is_booked_together_with_what_the_order_earns(odoo: OdooServer, http: httpx.Client) -> None:
    """Once for each order: so does Odoo."""
    world = OdooLoyaltyWorld(odoo, http)
    loyalty = loyalty_of(odoo, http, rewards=True)
    order = world.draft()
    order = replace(order, basket=order.basket.with_reward(REWARD))
    (hold,) = loyalty.hold(order, "hold")
    assert (hold.points, hold.reward_id, odoo.points(CARD)) == (50, "r6", 320.0)
    receipt = world.placed(world.draft())
    for _ in range(2):
        loyalty.redeem(hold, receipt, "redeem")
        assert loyalty.earn(order, receipt, "earn") == 17
    assert odoo.points(CARD) == pytest.approx(320 - 50 + receipt.total.minor / 100)


def test_a_reward_without_the_points_for_it_is_refused(odoo: OdooServer, http: httpx.Client) -> None:
    world = OdooLoyaltyWorld(odoo, http)
    odoo.write("loyalty.card", CARD, points=49.99)
    order = world.draft()
    with pytest.raises(Refused) as refused:
        loyalty_of(odoo, http, rewards=True).hold(
            replace(order, basket=order.basket.with_reward(REWARD)), "hold"
        )
    assert refused.value.reason is Reason.INVALID


def test_a_strange_hold_is_refused(odoo: OdooServer, http: httpx.Client) -> None:
    world = OdooLoyaltyWorld(odoo, http)
    with pytest.raises(Refused):
        loyalty_of(odoo, http, rewards=True).redeem(Hold("x", 1), world.placed(world.draft()), "key")
