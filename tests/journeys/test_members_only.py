"""A manager keeps a dish and a price for members at the screen; guests see it, members pay what they see."""

from collections.abc import Iterator

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Browse, Done, SoldOut
from tests.journeys.conftest import Start
from tests.journeys.glass import SOON_S, Glass
from tests.journeys.guest import Guest
from tests.mockpos import Mock

DISH, SOUP = "edamame", "miso-soup"
SILVER, LOW = "OKW-000123", "OKW-000125"
WORDS = {"ja": ("会員限定", "会員限定です", "シルバー"), "en": ("For members", "is for members", "Silver")}


@pytest.fixture
def glass(start: Start, qapp: object) -> Iterator[Glass]:
    kiosk = start()
    kiosk.passes(5)
    found = Glass(kiosk)
    found.manager()
    _keeps(found)
    yield found
    found.close()


def _keeps(glass: Glass) -> None:
    """Edamame are for members, soup costs ¥60 less from Silver on."""
    page = glass.door.staff.page
    page.board.open(DISH)
    glass.touch("boardEdit")
    glass.touch("whom_1")
    glass.door.staff.go("offers")
    glass.settle()
    glass.touch("sectionHappy", "addOffer", "takeAmount", "whom_3")
    offers = glass.door.staff.page
    for field, said in (("name.ja", "シルバー価格"), ("name.en", "Silver price"), ("value", "60")):
        offers.shop.type(field, said)
    offers.shop.shiftTime(True, -4)  # all day
    glass.touch("chooseGoods_0")
    offers.shop.goods.search("miso")
    glass.touch(f"goods_item:{SOUP}", "goodsDone", "saveShopOffer", "publish", "publishDo")
    glass.settle(SOON_S)
    glass.door.staff.leave()
    glass.settle()


def _plain(words: str) -> str:
    """Without the signs that keep phrases together."""
    return words.replace("\u2060", "")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ja", "en"])
def test_members_order_and_pay_what_is_theirs_and_others_see_whose_it_is(
    glass: Glass, pos: Mock, language: str
) -> None:
    kiosk, hand, guest = glass.kiosk, glass.hand, Guest(glass.kiosk)
    mark, said, tier = WORDS[language]
    guest.begins(language=language)
    guest.does(ev.CategoryChosen("sides"))
    glass.settle()
    hand.into_view(f"card-{DISH}")
    assert mark in _plain(hand.find(f"card-{DISH}").property("name"))
    glass.touch(f"card-{DISH}")
    assert said in _plain(glass.window.model.chrome.toast) and not kiosk.guest.basket.lines

    guest.scans(LOW)  # a member, but not of Silver
    glass.settle()
    guest.adds(DISH, SOUP)
    assert guest.total() == 290 + 160
    guest.does(ev.SignedOut())
    guest.scans(SILVER)
    glass.settle()
    assert guest.total() == 290 + 100 and _plain(glass.window.model.chrome.memberDetail) == tier
    shown = guest.total()
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    order = kiosk.orders()[-1]
    assert order["quote"]["total"]["amount"] == shown
    assert [off["amount"]["amount"] for off in order["quote"]["discounts"]] == [60]


@pytest.mark.slow
def test_what_is_a_members_stays_when_they_sign_out_until_it_is_decided(glass: Glass) -> None:
    kiosk, guest = glass.kiosk, Guest(glass.kiosk)
    guest.begins(language="en")
    guest.scans(SILVER)
    guest.adds(DISH, SOUP)
    guest.does(ev.SignedOut())
    glass.settle()
    assert isinstance(kiosk.screen, Browse) and len(kiosk.guest.basket.lines) == 2
    assert "for members" in glass.window.model.chrome.toast
    guest.to_basket()
    glass.settle()
    assert isinstance(kiosk.state.overlay, SoldOut)
    assert glass.window.model.soldOut.title == "Edamame is\nfor members"
    glass.touch("soldOutDrop")
    assert guest.total() == 160
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    assert kiosk.orders()[-1]["quote"]["total"]["amount"] == 160
