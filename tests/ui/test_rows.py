"""Lists for QML: only what changed is announced."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt

from kiosk.ui.rows import Rows


@dataclass(frozen=True, slots=True)
class Dish:
    id: int
    name: str
    price: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    text: str


class Heard:
    """What a list announced."""

    def __init__(self, rows: Rows) -> None:
        self.said: list[tuple[object, ...]] = []
        rows.rowsInserted.connect(lambda _, first, last: self.said.append(("inserted", first, last)))
        rows.rowsRemoved.connect(lambda _, first, last: self.said.append(("removed", first, last)))
        rows.dataChanged.connect(lambda at, *_: self.said.append(("changed", at.row())))
        rows.modelReset.connect(lambda: self.said.append(("reset",)))


@pytest.fixture
def menu() -> Rows:
    rows = Rows(Dish)
    rows.replace([Dish(1, "soup"), Dish(2, "salad"), Dish(3, "tea")])
    return rows


def names(rows: Rows) -> list[str]:
    role = next(role for role, name in rows.roleNames().items() if name == b"name")
    return [rows.data(rows.index(row, 0), role) for row in range(rows.rowCount())]


def test_roles_are_the_field_names(menu: Rows) -> None:
    assert [bytes(name.data()).decode() for name in menu.roleNames().values()] == ["id", "name", "price"]
    assert names(menu) == ["soup", "salad", "tea"]


def test_the_same_rows_announce_nothing(menu: Rows) -> None:
    heard = Heard(menu)
    menu.replace(menu.rows)
    assert heard.said == []


def test_a_changed_row_alone_is_announced(menu: Rows) -> None:
    heard = Heard(menu)
    menu.replace([Dish(1, "soup"), Dish(2, "salad", 5), Dish(3, "tea")])
    assert heard.said == [("changed", 1)]


def test_rows_come_and_go_one_by_one(menu: Rows) -> None:
    heard = Heard(menu)
    menu.replace([Dish(1, "soup"), Dish(4, "beer"), Dish(3, "tea")])
    assert heard.said == [("removed", 1, 1), ("inserted", 1, 1)]
    assert names(menu) == ["soup", "beer", "tea"]


def test_another_order_is_a_reset(menu: Rows) -> None:
    heard = Heard(menu)
    menu.replace([Dish(3, "tea"), Dish(2, "salad"), Dish(1, "soup")])
    assert names(menu) == ["tea", "salad", "soup"]
    assert ("reset",) in heard.said


@pytest.mark.parametrize("wished", [[2, 1, 3], [1, 3, 2], [2, 3, 1], [3, 1, 2]])
def test_a_row_that_is_moved_stays_the_same_row(menu: Rows, wished: list[int]) -> None:
    heard, dishes = Heard(menu), {row.id: row for row in menu.rows}
    menu.replace([dishes[number] for number in wished])
    assert [row.id for row in menu.rows] == wished
    assert heard.said == []


def test_an_id_that_stands_twice_is_a_reset(menu: Rows) -> None:
    heard = Heard(menu)
    menu.replace([Dish(1, "soup"), Dish(1, "soup again"), Dish(2, "salad")])
    assert names(menu) == ["soup", "soup again", "salad"]
    assert ("reset",) in heard.said


def test_rows_without_id_change_in_place_or_are_reset() -> None:
    rows = Rows(Note)
    rows.replace([Note("a"), Note("b")])
    heard = Heard(rows)
    rows.replace([Note("a"), Note("c")])
    rows.replace([Note("a")])
    assert heard.said == [("changed", 1), ("reset",)]


def test_a_list_has_no_children_and_no_row_beyond_its_end(menu: Rows) -> None:
    assert menu.rowCount(menu.index(0, 0)) == 0
    assert menu.data(QModelIndex(), int(Qt.ItemDataRole.UserRole)) is None
    assert menu.data(menu.index(0, 0), int(Qt.ItemDataRole.UserRole) + 9) is None
