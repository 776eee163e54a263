"""Two kiosks that share a PostgreSQL, which goes away and comes back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from kiosk.core.edits import Hide, Kind
from kiosk.core.sold_out import Goods
from kiosk.engine.shop_watch import AWAY_S
from kiosk.staff import publishing, selling
from kiosk.store.errors import ShopAway
from tests.journeys.conftest import Start
from tests.journeys.test_shop_menu import BURGER, SOON_S, Shop
from tests.mockpos import Mock
from tests.store.postgres import running_postgres

pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with running_postgres() as server:
        yield server


class Door:
    """Lets nobody in to the database, and shows out who is there."""

    def __init__(self, url: str) -> None:
        self._name = make_url(url).database
        self._engine = create_engine(make_url(url).set(database="template1"), isolation_level="AUTOCOMMIT")

    def open(self, is_open: bool) -> None:
        with self._engine.connect() as connection:
            connection.execute(text(f"ALTER DATABASE {self._name} ALLOW_CONNECTIONS {is_open}"))
            if not is_open:
                connection.execute(
                    text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"),
                    {"name": self._name},
                )

    def close(self) -> None:
        self.open(True)
        self._engine.dispose()


@pytest.fixture
def door(url: str) -> Iterator[Door]:
    door = Door(url)
    yield door
    door.close()


@pytest.fixture
def shop(pos: Mock, start: Start, url: str) -> Shop:
    kiosks = [start(begin=False, id=name) for name in ("left", "right")]
    for kiosk in kiosks:
        shared = replace(kiosk.config.shop_database, url=url)
        kiosk.config = replace(kiosk.config, shop_database=shared)
        kiosk.clock = kiosks[0].clock
        kiosk.start()
    shop = Shop(kiosks[0], kiosks[1])
    shop.passes(5)
    return shop


@pytest.mark.slow
def test_the_database_goes_away_and_comes_back(pos: Mock, shop: Shop, door: Door) -> None:
    selling.sold_out(shop.here, Goods.ITEM, BURGER, None, "Aki", shop.now)
    shop.publish(Hide(Kind.ITEM, "fries"))
    shop.passes(2 * SOON_S)
    assert shop.sellable() == [False, False] and shop.items("fries") == [None, None]
    door.open(False)
    shop.passes(3 * AWAY_S)
    assert all(kiosk.machine.shop.away for kiosk in shop.kiosks)
    assert shop.sellable() == [False, False] and shop.items("fries") == [None, None]
    with pytest.raises(ShopAway):
        selling.back(shop.here, Goods.ITEM, BURGER, shop.now)
    shop.right.start_again()
    assert shop.sellable() == [False, False] and shop.items("fries") == [None, None]
    door.open(True)
    selling.back(shop.here, Goods.ITEM, BURGER, shop.now)
    publishing.restore(shop.here, 0, shop.menu(), "Aki", shop.now)
    shop.passes(2 * AWAY_S + 2)
    assert shop.sellable() == [True, True] and None not in shop.items("fries")
    assert not any(kiosk.machine.shop.away for kiosk in shop.kiosks)
