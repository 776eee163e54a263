"""The shop's own menu on a PostgreSQL that several kiosks share: who comes at once, and who is cut off."""

from collections.abc import Iterator
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, event, text

from kiosk.core.edits import Hide, Kind, SetPrice
from kiosk.core.money import Money
from kiosk.core.sold_out import Goods
from kiosk.staff import editing, publishing, selling
from kiosk.staff.here import Here
from kiosk.store import editions
from kiosk.store.errors import ShopAway
from tests.core.menus import MENU
from tests.staff.shop_menus import NOW, a_shop, edited, published
from tests.store.postgres import running_postgres

pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")

pytestmark = pytest.mark.slow

CHEAP = SetPrice("burger", Money(500, "JPY"))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running_postgres() as url:
        yield url


@pytest.fixture
def here(url: str) -> Iterator[Here]:
    here = a_shop(url)
    selling.listed(here, NOW)
    yield here
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in ("editions", "drafts", "sold_out", "pos_writes"):
            connection.execute(text(f"DELETE FROM {table}"))
    engine.dispose()


def test_an_edition_and_what_is_sold_out_come_back_as_they_were(here: Here) -> None:
    gone = selling.sold_out(here, Goods.VARIANT, "burger", "close", "Aki", NOW)
    assert published(here, Hide(Kind.ITEM, "soup"), CHEAP) == 1
    with here.reading() as transaction:
        known, problems = editions.in_force(transaction, NOW, {})
    assert problems == [] and known.sold_out == (gone,)
    (edition,) = known.editions
    assert edition.content.overlay.items["soup"].hidden and edition.at == NOW


def test_two_who_publish_at_once_both_do(here: Here) -> None:
    drafts = [edited(here, Hide(Kind.ITEM, name)) for name in ("soup", "salad")]
    together = Barrier(2)

    def publish(number: int) -> None:
        together.wait(10)
        publishing.publish(here, drafts[number], MENU, f"manager {number}", NOW)

    threads = [Thread(target=publish, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert [head.number for head in publishing.history(here)] == [2, 1]
    items = publishing.edition(here, 2).content.overlay.items
    assert items["soup"].hidden and items["salad"].hidden


def test_a_connection_that_breaks_while_publishing_leaves_the_old_or_the_new(here: Here, url: str) -> None:
    editing.save(here, edited(here, Hide(Kind.ITEM, "soup"), CHEAP), "Aki", NOW)
    draft = editing.opened(here, NOW)
    statements = 0
    for cut in range(3, 40):
        statements = 0

        def break_off(connection: Any, *_: Any, cut: int = cut) -> None:
            nonlocal statements
            statements += 1
            if statements == cut:
                connection.connection.driver_connection.close()

        event.listen(Engine, "before_cursor_execute", break_off)
        try:
            publishing.publish(here, draft, MENU, "Aki", NOW)
        except ShopAway:
            pass
        finally:
            event.remove(Engine, "before_cursor_execute", break_off)
        published_now = bool(publishing.history(here))
        assert len(publishing.waiting(here)) == published_now
        assert len(editing.opened(here, NOW).changes) == (0 if published_now else 3)
        if published_now:
            break
    assert published_now and statements > 8
