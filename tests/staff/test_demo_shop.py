"""What the demo shop says of itself: marks that can be shown, once, and as long as nobody published more."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

from kiosk.core.edition import shown
from kiosk.core.lint import Rule, check
from kiosk.core.sound import faults
from kiosk.staff import demo_shop
from kiosk.store import editions
from kiosk.store.shop import ShopDatabase
from tests.core.menus import MENU

NOW = datetime(2026, 11, 16, 3, 30, tzinfo=UTC)
SPOKEN = ("ja", "en", "es", "ja-Hira")


def test_its_marks_can_be_shown_and_lack_no_language_of_a_demo_shop() -> None:
    content = demo_shop.demo_content(NOW)
    assert faults(shown(content, MENU)) == []
    found = check(content, MENU, SPOKEN, today=NOW.date())
    assert not [each for each in found if each.where[0] == "brand"]
    assert len(content.brand.marks_on(NOW.date())) == 2
    assert [each.at_counter for each in content.brand.vouchers] == [True, False]
    assert demo_shop.demo_content(NOW, "US").brand.vouchers == ()
    later = (NOW + timedelta(days=500)).date()
    assert Rule.MARK_OVER in {each.rule for each in check(content, MENU, today=later)}


def test_they_are_its_first_edition_and_there_is_one(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    config = SimpleNamespace(shop_database=SimpleNamespace(url=url), shop=SimpleNamespace(country="JP"))
    for _ in range(2):
        demo_shop.begin(config, NOW)  # type: ignore[arg-type]
    with closing(ShopDatabase(url)) as shop, shop.reading() as transaction:
        held = editions.holding(transaction, NOW)
        assert len(editions.heads(transaction)) == 1
    assert held is not None and held.content == demo_shop.demo_content(NOW)
