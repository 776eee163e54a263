"""Parts of an order, and an IC card, on PostgreSQL, where two kiosks tell of one at the same moment."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.parting import part_of
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import OTHER, TestHouse, a_sale
from tests.store.postgres import running_postgres

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def kiosks() -> Iterator[tuple[TestHouse, TestHouse]]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url:
        first, second = TestHouse(url), TestHouse(url)
        first.rules()
        yield first, second
        first.check_books()
        first.close()
        second.close()


def test_parts_count_once_whoever_tells_them_and_whatever_comes_late(
    kiosks: tuple[TestHouse, TestHouse],
) -> None:
    """In each round the order is spent and earned for while parts of it go back, each told by both kiosks."""
    first, second = kiosks
    member = first.join()
    first.order(member, 20000)
    with ThreadPoolExecutor(6) as pool:
        for number in range(4):
            ref = f"shop:late-{number}"
            (hold,) = first.house.hold(Wish(member, points=60), f"hold {number}")
            sale = a_sale(ref, first.now, 1000, goods={"tea": 2})
            told = [
                pool.submit(first.house.redeem, hold.id, ref),
                pool.submit(second.house.earn, sale, member, None),
            ]
            for kiosk in kiosks:
                for key, points in (("a", 20), ("b", 15)):
                    part = part_of(350, points, [("tea", 1, ())])
                    told.append(pool.submit(kiosk.house.reverse_part, ref, part, f"{ref} {key}"))
            for each in told:
                each.result()
            assert first.points(member) == 200 - 60 + 35 + 3, "¥300 are left of ¥1,000"
            second.house.reverse(ref)
            assert first.points(member) == 200


def test_a_card_that_two_link_at_once_is_one_s(kiosks: tuple[TestHouse, TestHouse]) -> None:
    members = kiosks[0].join(), kiosks[0].join(OTHER)

    def links(kiosk: TestHouse, member: str, card: Credential) -> bool:
        try:
            kiosk.house.link(member, card)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        for number in range(5):
            card = Credential(CredentialKind.CARD, f"9CA4110{number}")
            told = [pool.submit(links, *each, card) for each in zip(kiosks, members, strict=True)]
            linked = [each.result() for each in told]
            found = kiosks[1].house.find(card)
            assert sorted(linked) == [False, True]
            assert found is not None and found.id == members[linked.index(True)]
