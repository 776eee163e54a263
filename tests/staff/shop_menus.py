"""A shop database and the POS's menu, for stories about the shop's own menu without a kiosk."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from kiosk.core.edits import Edit
from kiosk.core.menu import Menu
from kiosk.staff import editing, menu_pictures, publishing
from kiosk.staff.editing import Draft
from kiosk.staff.here import Here
from tests.core.menus import MENU

NOW = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
ALL = ("name", "price", "hidden", "sold_out", "until")


def a_shop(url: str, takes: tuple[str, ...] = ALL) -> Here:
    return Here(url, "k1", ZoneInfo("Asia/Tokyo"), takes=takes)


def edited(here: Here, *edits: Edit, now: datetime = NOW) -> Draft:
    draft = editing.opened(here, now)
    for edit in edits:
        draft = editing.changed(draft, edit, here.takes)
    return draft


def published(here: Here, *edits: Edit, by: str = "Aki", now: datetime = NOW, menu: Menu = MENU) -> int:
    return publishing.publish(here, edited(here, *edits, now=now), menu, by, now).number


def kept_picture(here: Here, data: bytes, now: datetime) -> str:
    """What the menu calls a picture that the shop keeps."""
    made = menu_pictures.made(data)
    menu_pictures.kept(here, made, now)
    return made.name


def renamed(menu: Menu, item_id: str, name: str) -> Menu:
    """The POS calls an item something else."""
    return replace(
        menu, items=tuple(replace(i, name={"en": name}) if i.id == item_id else i for i in menu.items)
    )
