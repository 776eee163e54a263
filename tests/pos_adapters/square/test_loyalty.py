"""Members: found by what their code carries, joining, and what Square's tiers give."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.core.basket import Line
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.money import Money
from kiosk.core.offers import Discount
from kiosk.ports.errors import NotSupported, PortError, Reason, Refused
from kiosk.ports.loyalty import Enrolment
from pos_adapters.square import SquareLoyalty
from tests.pos_adapters.square.world import Square, SquareLoyaltyWorld


@pytest.fixture
def loyalty(square: Square) -> SquareLoyalty:
    return square.loyalty()


def code(text: str) -> Credential:
    return Credential(CredentialKind.CODE, text)


@pytest.mark.parametrize(
    ("holds", "scanned"),
    [("customer_id", "CUSTOMER_ANN"), ("email", "Ann@Example.com"), ("phone", "+14155551234")],
)
def test_a_code_is_what_the_settings_say(square: Square, holds: str, scanned: str) -> None:
    for kind in ("customer_id", "email", "phone"):
        found = square.loyalty(code_holds=kind).find(code(scanned))
        assert (found is not None) is (kind == holds)
        assert found is None or (found.id, found.name) == ("CUSTOMER_ANN", "Ann")


def test_a_customer_who_is_no_member_is_nobody(square: Square) -> None:
    assert square.loyalty(code_holds="email").find(code("cal@example.com")) is None
    assert square.loyalty().find(code("CUSTOMER_CAL")) is None


@pytest.mark.parametrize("trouble", ["lock_out", "go_down"])
def test_no_error_names_a_customer(square: Square, loyalty: SquareLoyalty, trouble: str) -> None:
    """A member's code may carry the customer's id."""
    getattr(square.server, trouble)()
    with pytest.raises(PortError) as error:
        loyalty.forget("CUSTOMER_ANN")
    assert "/v2/customers/…" in str(error.value) and "CUSTOMER_ANN" not in str(error.value)


def test_the_tiers_as_rewards(square: Square, loyalty: SquareLoyalty) -> None:
    member = loyalty.find(code("CUSTOMER_ANN"))
    assert member is not None
    assert [(each.id, each.points, each.discount) for each in member.rewards] == [
        ("TIER_TENTH", 20, Discount(percent=10)),
        ("TIER_COFFEE", 30, Discount(variant_id="VAR_COFFEE_HOT")),
        ("TIER_FIVE", 50, Discount(amount=Money(500, "USD"))),
    ]
    asked = len(square.server.requests)
    loyalty.find(code("CUSTOMER_ANN"))
    assert "/v2/catalog/batch-retrieve" not in [each.path for each in square.server.requests[asked:]]


@pytest.mark.parametrize(("mail", "earned"), [("Ann@Example.com", True), ("nobody@example.com", False)])
def test_a_mail_address_earns_and_opens_nothing(square: Square, mail: str, earned: bool) -> None:
    """Whatever codes carry here."""
    world = SquareLoyaltyWorld(square)
    typed = Credential(CredentialKind.MAIL, mail)
    loyalty, before = square.loyalty(), world.points()
    assert loyalty.find(typed) is None
    order = replace(world.draft(), member_id=None, credential=typed)
    points = loyalty.earn(order, world.placed(order), "earn")
    assert world.points() - before == points and (points > 0) is earned


def test_a_tier_that_the_kiosk_cannot_reckon_with_is_left_out(square: Square, loyalty: SquareLoyalty) -> None:
    square.server.change("DISC_REWARD_TENTH", percentage="7.5")
    square.server.change("DISC_REWARD_COFFEE", percentage="50")
    member = loyalty.find(code("CUSTOMER_ANN"))
    assert member is not None and [each.id for each in member.rewards] == ["TIER_FIVE"]


def test_a_free_dish_is_the_one_in_the_basket(square: Square, loyalty: SquareLoyalty) -> None:
    """Square takes off what was ordered, whichever of the tier's dishes that is."""
    member = loyalty.find(code("CUSTOMER_ANN"))
    assert member is not None
    coffee = next(each for each in member.rewards if each.id == "TIER_COFFEE")
    iced = basket_of([Line(0, "ITEM_COFFEE", "VAR_COFFEE_ICED")]).with_reward(coffee)
    quote = square.pos().quote(iced, "CUSTOMER_ANN")
    assert [(off.id, off.amount.minor) for off in quote.discounts] == [("TIER_COFFEE", 425)]
    assert quote.total.minor == 0


def test_who_joins_with_a_name_is_called_by_it(square: Square, loyalty: SquareLoyalty) -> None:
    for _ in range(2):
        loyalty.enrol(Enrolment("+14155550100", "Dan", "en", "1"), "join")
    found = square.loyalty(code_holds="phone").find(code("+14155550100"))
    assert found is not None and (found.name, found.points) == ("Dan", 0)
    names = [each.get("given_name") for each in square.server.shop.customers.values()]
    assert names.count("Dan") == 1


def test_who_is_a_customer_already_becomes_a_member_under_their_own_name(square: Square) -> None:
    square.server.shop.customers["CUSTOMER_CAL"]["phone_number"] = "+14155550111"
    square.loyalty().enrol(Enrolment("+14155550111", "Somebody", "en", "1"), "join")
    found = square.loyalty().find(code("CUSTOMER_CAL"))
    assert found is not None and found.name == "Cal"


def test_joining_again_leaves_the_member_s_name_as_it_is(square: Square, loyalty: SquareLoyalty) -> None:
    loyalty.enrol(Enrolment("+14155551234", "Mallory", "en", "1"), "join")
    assert square.server.shop.customers["CUSTOMER_ANN"]["given_name"] == "Ann"


def test_points_that_are_not_there_are_refused_before_anything_is_placed(square: Square) -> None:
    loyalty = square.loyalty()
    member = loyalty.find(code("CUSTOMER_ANN"))
    assert member is not None
    basket = basket_of([Line(0, "ITEM_COLA", "VAR_COLA_SMALL")]).with_reward(member.rewards[0])
    order = order_of(basket, square.pos().quote(basket, None))
    for member_id in (None, "CUSTOMER_BEN", "CUSTOMER_CAL"):
        with pytest.raises(Refused) as refused:
            loyalty.hold(replace(order, member_id=member_id), "hold")
        assert refused.value.reason is Reason.INVALID
    assert square.server.orders() == []


def test_a_programme_of_visits_is_not_told_in_a_sentence(square: Square, loyalty: SquareLoyalty) -> None:
    square.server.shop.program["accrual_rules"] = [
        {"accrual_type": "VISIT", "points": 1, "visit_data": {"tax_mode": "BEFORE_TAX"}}
    ]
    with pytest.raises(NotSupported):
        loyalty.programme()


@pytest.mark.parametrize("discount", ["DISC_GONE", "ITEM_COLA"])
def test_a_promo_code_whose_discount_is_none_is_refused(square: Square, discount: str) -> None:
    with pytest.raises(Refused):
        square.promo_codes["BROKEN"] = discount
        square.loyalty().check_code("BROKEN", None)
