"""The POS's file: all or nothing, also when the disk is full."""

from pathlib import Path

import pytest

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.problems import Problem
from tests.mockpos import running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import line, order, refused, yen


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


def test_what_cannot_be_written_is_remembered_nowhere_and_the_staff_page_says_so(tmp_path: Path):
    asked = {"amount": yen(790), "reference": "r-1", "method": "card"}
    with running_mock(HERE / "shop.yaml", database=str(tmp_path / "pos.db")) as mock:
        paid = mock.post("/v1/terminal/payments", asked)
        mock.clock.pass_by(60)
        version, topics = mock.get("/v1/health")["menu_version"], []
        mock.server.pos.feed.publish = lambda *told: topics.extend(told)
        connection = mock.server.pos.database._connection
        connection.execute("PRAGMA query_only = ON")
        names = {"goods": "item", "id": "dinner", "name": {"en": "Another"}}
        assert refused(mock, "/v1/menu/changes", names)[0] == 503
        assert refused(mock, "/staff/api/shelf/dinner/price", {"price": 1})[1]["code"] == "storage"
        assert mock.staff.get(f"/v1/terminal/payments/{paid['id']}").status_code == 503
        assert mock.get("/v1/health")["menu_version"] == version
        assert mock.get("/staff/api/orders") == {"orders": []}
        assert "readonly" in mock.get("/staff/api/session")["storage_error"] and topics == ["session"]
        connection.execute("PRAGMA query_only = OFF")
        mock.get("/staff/api/orders")  # as the page does now and then
        assert mock.get("/staff/api/session")["storage_error"] is None and topics == ["session"] * 2
        assert mock.get(f"/v1/terminal/payments/{paid['id']}")["state"] == "approved"
