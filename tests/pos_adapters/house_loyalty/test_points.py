"""Points that are earned, set aside, spent, refunded, and lost."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.loyalty import Credential, CredentialKind, Expiring
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import NOON, OTHER, PHONE, TestHouse, a_house, a_sale

REWARD = {"id": "tea", "name": {"en": "Tea"}, "points": 20, "saving": {"variant_id": "tea"}}


def test_an_order_earns_once_however_often_it_is_told(house: TestHouse) -> None:
    member = house.join()
    for _ in range(3):
        assert house.order(member, 1050, ref="shop:1") == ("shop:1", 10)
    assert house.points(member) == 10


def test_a_refund_takes_back_what_was_spent_meanwhile_and_the_next_order_pays_it(house: TestHouse) -> None:
    member = house.join()
    first, _ = house.order(member, 5000)
    (hold,) = house.house.hold(Wish(member, points=40), "k")
    house.house.redeem(hold.id, "shop:other")
    house.house.reverse(first)
    house.house.reverse(first)
    assert house.points(member) == -40
    house.order(member, 6000)
    assert house.points(member) == 20
    assert house.order(member, 5000, ref=first)[1] == 0  # comes late, and is refunded already


def test_a_refund_that_is_known_before_its_order_earns_nothing(house: TestHouse) -> None:
    member = house.join()
    house.house.reverse("shop:7")
    assert house.order(member, 1000, ref="shop:7") == ("shop:7", 0)
    assert house.points(member) == 0


def test_a_refund_gives_back_what_an_order_spent(house: TestHouse) -> None:
    house.rules(rewards=[REWARD])
    member = house.join()
    house.order(member, 5000)
    holds = house.house.hold(Wish(member, "tea", 10), "k")
    for hold in holds:
        house.house.redeem(hold.id, "shop:9")
    assert house.points(member) == 20
    house.house.reverse("shop:9")
    assert house.points(member) == 50
    house.house.redeem(holds[0].id, "shop:9")
    assert house.points(member) == 50


def test_what_was_set_aside_and_never_spent_comes_back_after_a_while(house: TestHouse) -> None:
    member = house.join()
    house.order(member, 5000)
    (hold,) = house.house.hold(Wish(member, points=50), "k")
    with pytest.raises(Refused):
        house.house.hold(Wish(member, points=1), "k2")
    house.later(hours=24)
    found = house.house.member(member)
    assert found is not None and found.points == 50
    house.house.redeem(hold.id, "shop:9")  # the order was paid all the same, and nobody could tell us
    assert house.points(member) == 0


def test_points_expire_oldest_first_and_the_member_is_warned(house: TestHouse) -> None:
    house.rules(expiry={"months": 1, "warn_days": 10})
    member = house.join()
    house.order(member, 5000)
    house.later(days=10)
    house.order(member, 3000)
    (hold,) = house.house.hold(Wish(member, points=20), "k")
    house.house.redeem(hold.id, "shop:9")
    house.later(days=12)
    found = house.house.member(member)
    assert found is not None and (found.points, found.expiring) == (60, Expiring(30, date(2026, 5, 1)))
    house.later(days=9)
    found = house.house.member(member)
    assert found is not None and found.points == 30
    house.later(days=100)
    found = house.house.member(member)
    assert found is not None and (found.points, found.expiring) == (0, None)


@pytest.mark.parametrize(
    ("zone", "starts", "ends"),
    [
        ("Asia/Tokyo", 4, datetime(2026, 5, 2, 19, tzinfo=UTC)),
        ("America/Los_Angeles", 0, datetime(2026, 5, 2, 7, tzinfo=UTC)),
    ],
)
def test_points_expire_when_the_shop_s_own_day_ends(
    tmp_path: Path, zone: str, starts: int, ends: datetime
) -> None:
    """What was earned at the same moment: at 4 in the morning here, at midnight there."""
    with a_house(tmp_path, time_zone=zone, day_starts_at=starts) as house:
        house.rules(expiry={"months": 1})
        house.now = datetime(2026, 4, 1, 20, tzinfo=UTC)
        member = house.join()
        house.order(member, 5000)
        for moment, points in ((ends - timedelta(seconds=1), 50), (ends, 0)):
            house.now = moment
            found = house.house.member(member)
            assert found is not None and found.points == points


@pytest.mark.parametrize("years", [-6, -1, 1, 40])
def test_a_kiosk_whose_clock_is_years_wrong_loses_nobody_s_points(house: TestHouse, years: int) -> None:
    """Its battery was empty: the points neither expire on the day they come nor stay for ever."""
    house.rules(expiry={"months": 1})
    member, told = house.join(), house.now + timedelta(days=365 * years)
    assert house.house.earn(a_sale("shop:1", told, 5000), member, None) == 50
    for days, points in ((0, 50), (30, 50), (31, 0)):
        house.now = NOON + timedelta(days=days)
        found = house.house.member(member)
        assert found is not None and found.points == points


def test_an_order_at_the_counter_earns_when_it_is_told_to_be_paid(house: TestHouse) -> None:
    member = house.join()
    sale = a_sale("shop:3", house.now, 2000, paid=False)
    assert house.house.earn(sale, member, None) == 20
    assert house.points(member) == 0
    for _ in range(2):
        assert house.house.confirm("shop:3") == 20
    assert house.points(member) == 20
    with pytest.raises(Refused):
        house.house.confirm("shop:nobody")


def test_a_stranger_who_joins_within_30_days_gets_what_their_number_earned(house: TestHouse) -> None:
    house.order(None, 1000, phone=PHONE)
    house.later(days=2)
    house.order(None, 2000, phone="090-1234-5678")
    house.order(None, 4000, phone=OTHER)
    member = house.join()
    assert house.points(member) == 30
    house.later(days=31)
    assert house.points(house.join(OTHER)) == 0


def test_a_typed_number_or_address_opens_nothing(house: TestHouse) -> None:
    house.join()
    for kind, value in ((CredentialKind.PHONE, PHONE), (CredentialKind.MAIL, "sakura@example.jp")):
        assert house.house.find(Credential(kind, value)) is None


def test_a_mail_address_earns_like_a_number(house: TestHouse) -> None:
    member = house.house.join("k", "Sam", "en", "1", mail="Sam@Example.com")
    typed = Credential(CredentialKind.MAIL, "sam@example.com ")
    assert house.house.earn(a_sale("shop:1", house.now), None, typed) == 10
    assert house.points(member) == 10


def test_two_members_become_one(house: TestHouse) -> None:
    house.rules(rewards=[REWARD])
    keep, gone = house.join(), house.join(OTHER, "")
    card = house.house.card(gone)
    first, _ = house.order(gone, 9000)
    house.order(keep, 1000)
    (hold,) = house.house.hold(Wish(gone, "tea"), "k")
    for _ in range(2):
        house.manager.merge(keep, gone)
    assert house.points(keep) == 80
    found = house.house.find(Credential(CredentialKind.CODE, card))
    assert found is not None and (found.id, found.visits) == (keep, 2)
    house.house.release(hold.id)
    assert house.points(keep) == 100
    assert house.order(gone, 1000)[1] == 10  # an order that was on its way
    house.house.reverse(first)
    assert house.points(keep) == 20
    assert house.order(None, 1000, phone=OTHER)[1] == 0  # the first number stays


def test_who_joined_twice_is_welcomed_once(house: TestHouse) -> None:
    gift = {"name": {"en": "Hello"}, "saving": {"percent": 10}}
    house.rules(welcome={"points": 50, "gift": gift})
    keep, gone, third = house.join(), house.join(OTHER), house.join("+819011112222")
    house.order(gone, 3000)
    house.house.hold(Wish(third, points=40), "spends most of it")
    house.manager.merge(keep, gone)
    assert house.points(keep) == 50 + 30
    house.manager.merge(keep, third)
    assert house.points(keep) == 80 + 10 - 50
    found = house.house.member(keep)
    assert found is not None and len(found.coupons) == 1
    house.house.hold(Wish(keep, code=found.coupons[0].code), "uses it")
    house.manager.merge(keep, house.join("+819033334444"))
    found = house.house.member(keep)
    assert found is not None and found.coupons == () and house.points(keep) == 40
    house.check_books()


def test_who_joined_twice_and_has_spent_it_owes_nothing(house: TestHouse) -> None:
    house.rules(welcome={"points": 50})
    keep, gone = house.join(), house.join(OTHER)
    for member in (keep, gone):
        house.house.hold(Wish(member, points=50), f"all {member}")
    house.manager.merge(keep, gone)
    assert house.points(keep) == 0


def test_a_key_joins_one_person_also_after_they_became_another(house: TestHouse) -> None:
    keep, gone = house.join(), house.join(OTHER)
    house.manager.merge(keep, gone)
    assert house.join(OTHER) == keep
    assert house.house.join("another key", "", "ja", "1", phone=OTHER) not in (keep, gone)


def test_a_debt_is_shared_by_who_is_one_now(house: TestHouse) -> None:
    keep, gone = house.join(), house.join(OTHER)
    first, _ = house.order(gone, 5000)
    (hold,) = house.house.hold(Wish(gone, points=50), "k")
    house.house.redeem(hold.id, "shop:x")
    house.house.reverse(first)
    house.order(keep, 8000)
    house.manager.merge(keep, gone)
    assert house.points(keep) == 30


@pytest.mark.slow
def test_all_that_is_kept_of_a_member_is_told_however_much_it_is(house: TestHouse) -> None:
    member = house.join()
    for number in range(51):
        house.manager.adjust(member, 1, "for the test", f"a{number}")
        house.manager.adjust(member, -1, "for the test", f"b{number}")
        house.order(member, 100)
    told = house.manager.member(member)
    assert len(told["orders"]) == 51 and sum(row["points"] for row in told["points_moved"]) == told["points"]


def test_a_correction_is_made_once_and_has_a_reason(house: TestHouse) -> None:
    member = house.join()
    for _ in range(2):
        assert house.manager.adjust(member, 30, "spilled coffee", "a") == 30
    assert house.manager.adjust(member, -10, "typed wrongly", "b") == 20
    with pytest.raises(Refused):
        house.manager.adjust(member, -21, "too much", "c")
    with pytest.raises(Refused):
        house.manager.adjust(member, 5, " ", "d")
    moved = house.manager.member(member)["points_moved"]
    assert [(each["points"], each["note"]) for each in moved] == [
        (-10, "typed wrongly"),
        (30, "spilled coffee"),
    ]
