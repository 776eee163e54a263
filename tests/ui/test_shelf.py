"""The menu's list as a shop arranged it."""

from dataclasses import replace

from kiosk.core.journey.state import Browse
from kiosk.ui.sections import RowKind
from kiosk.ui.shelf import Shelves
from tests.core.journey.walks import Walk
from tests.core.menus import MENU


def widest_row(columns: int | None, room: int) -> int:
    walk = Walk().begin()
    shelf = Shelves().shelf(walk.kiosk, Browse(), replace(MENU, columns=columns), room)
    return max(row.columns for row in shelf.rows if row.kind is RowKind.CARDS)


def test_a_shop_has_fewer_columns_than_there_is_room_for_but_never_more() -> None:
    assert widest_row(None, 3) == 3
    assert widest_row(2, 3) == 2
    assert widest_row(6, 3) == 3


def test_large_text_is_a_list_all_the_same() -> None:
    walk = Walk().begin()
    kiosk = replace(walk.kiosk, guest=replace(walk.guest, text_scale=200))
    shelf = Shelves().shelf(kiosk, Browse(), replace(MENU, columns=2), 3)
    assert all(row.columns == 1 for row in shelf.rows)
