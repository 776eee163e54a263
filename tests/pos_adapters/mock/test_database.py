"""The POS's file: all or nothing, also when the disk is full."""

from pathlib import Path

import pytest

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.problems import Problem
from tests.mockpos import running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import line, order, refused


def test_a_change_that_fails_half_way_leaves_nothing(tmp_path: Path):
    database = Database(str(tmp_path / "pos.db"))
    with pytest.raises(Problem), database.transaction():
        database.remember("one", 1)
        with database.transaction():
            database.remember("two", 2)
        raise Problem(409, "no", "no")
    assert (database.fact("one"), database.fact("two")) == (None, None)
    database.close()


def test_a_full_disk_refuses_the_order_and_takes_it_when_there_is_room(tmp_path: Path):
    with running_mock(HERE / "shop.yaml", database=str(tmp_path / "pos.db")) as mock:
        connection = mock.server.pos.database._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        key, body = "full", order(*[line("dinner", name=str(n)) for n in range(60)])
        status, error = refused(mock, "/v1/orders", body, key)
        assert (status, error["code"]) == (503, "storage")
        assert mock.orders() == []
        connection.execute("PRAGMA max_page_count = 100000")
        assert mock.post("/v1/orders", body, key)["state"] == "open"
