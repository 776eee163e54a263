"""The menu on its way: ETags, pages of one version, changes while it is read."""

import json
import os
from pathlib import Path

import pytest
import yaml

from tests.mockpos import Mock, running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import yen


def small_menu() -> dict:
    return yaml.safe_load((HERE / "us.yaml").read_text())


def many(count: int, price: int = 100) -> dict:
    items = [
        {
            "id": f"i{n}",
            "name": {"en": f"Item {n}"},
            "categories": ["food"],
            "tax_class": "prepared",
            "price": price,
        }
        for n in range(count)
    ]
    return {**small_menu(), "items": items}


@pytest.fixture
def menu_file(tmp_path: Path) -> Path:
    path = tmp_path / "menu.json"
    path.write_text(json.dumps(many(1001)))
    return path


def rewrite(path: Path, menu) -> None:
    before = path.stat().st_mtime_ns
    path.write_text(menu if isinstance(menu, str) else json.dumps(menu))
    os.utime(path, ns=(before + 10**9, before + 10**9))


def test_an_etag_saves_the_way(mock: Mock):
    first = mock.staff.get("/v1/menu")
    tag = first.headers["ETag"]
    assert first.json()["version"] == tag.strip('"')
    again = mock.staff.get("/v1/menu", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_price_makes_a_new_version_and_the_old_price_the_old_one(mock: Mock):
    tags = []
    for price in (None, 2500, None):
        mock.price("dinner", price)
        response = mock.staff.get("/v1/menu")
        tags.append(response.headers["ETag"])
        dinner = next(i for i in response.json()["items"] if i["id"] == "dinner")
        assert dinner["variants"][0]["price"]["eat_in"] == yen(price or 2430)
    assert tags[0] == tags[2] != tags[1]


def test_a_large_menu_comes_in_pages_of_one_version(menu_file: Path):
    with running_mock(menu_file) as mock:
        first = mock.get("/v1/menu")
        pages = [mock.get("/v1/menu", page=str(n), version=first["version"]) for n in (1, 2, 3)]
        assert [len(page["items"]) for page in pages] == [500, 500, 1]
        assert "categories" in pages[0] and "categories" not in pages[1]
        assert mock.staff.get("/v1/menu?page=4").status_code == 404
        assert mock.staff.get("/v1/menu?page=x").status_code == 422


@pytest.mark.slow
def test_pages_stay_together_while_the_menu_changes(menu_file: Path):
    with running_mock(menu_file) as mock:
        old = mock.get("/v1/menu")["version"]
        rewrite(menu_file, many(1001, price=200))
        new = mock.get("/v1/menu")["version"]
        assert new != old
        page = mock.get("/v1/menu", page="2", version=old)
        assert page["items"][0]["variants"][0]["price"]["eat_in"]["amount"] == 100
        for price in (300, 400, 500):
            mock.price("i1", price)
        gone = mock.staff.get("/v1/menu", params={"page": "2", "version": old})
        assert (gone.status_code, gone.json()["error"]["code"]) == (409, "menu_changed")


def test_a_menu_file_that_breaks_while_it_is_in_use_leaves_the_last_good_one(menu_file: Path):
    with running_mock(menu_file) as mock:
        good = mock.get("/v1/menu")["version"]
        rewrite(menu_file, '{"shop": ')
        assert mock.get("/v1/menu")["version"] == good
        assert "not JSON" in mock.get("/staff/api/session")["menu_error"]
        menu_file.unlink()
        assert mock.get("/v1/menu")["version"] == good
        menu_file.write_text(json.dumps(many(3)))
        assert len(mock.get("/v1/menu")["items"]) == 3
        assert mock.get("/staff/api/session")["menu_error"] is None


def test_pictures_have_etags_and_nothing_else_is_served(mock: Mock):
    first = mock.staff.get("/pictures/gyudon.webp")
    assert first.content[:4] == b"RIFF"
    again = mock.staff.get("/pictures/gyudon.webp", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    for path in (
        "/pictures/none.webp",
        "/pictures/../demo/okawari.yaml",
        "/pictures/%2e%2e/demo/okawari.yaml",
    ):
        assert mock.staff.get(path).status_code == 404


def test_open_staff_pages_hear_of_a_menu_file_that_breaks_and_is_mended(menu_file: Path):
    with running_mock(menu_file) as mock, mock.staff.stream("GET", "/staff/api/events") as events:
        told = events.iter_lines()
        assert next(told) == "retry: 1000"
        for text in ('{"shop": ', json.dumps(many(3))):
            rewrite(menu_file, text)
            mock.get("/v1/health")
            assert "data: session" in told
