"""The staff's menu page on the demo shop, in the real shell: `python -m tests.ui.menu_scene OUT [names…]`.

Its use cases are the real ones on a shop database of their own; only the kiosk around them is not there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image

from kiosk import assets
from kiosk.core.edits import Put
from kiosk.core.menu import Menu
from kiosk.core.sold_out import Goods
from kiosk.core.staff import Role
from kiosk.ports.pos import Capabilities, Stock
from kiosk.staff import selling
from kiosk.staff.here import here
from kiosk.store import goods
from kiosk.ui.hand import Hand
from kiosk.ui.staff import pages
from kiosk.ui.staff.pages import Tab
from kiosk.ui.staff.previews import CARD
from tests.ui import demo, states
from tests.ui.shots import shots
from tests.ui.staff_scene import Scene, dress, staff

HOUR = timedelta(hours=1)
ALL = ("name", "price", "hidden", "sold_out", "until")
LEFT = {"chicken-tatsuta-burger": 3, "salmon-rice-bowl": 5}


class Pos:
    """As much of a POS as the menu page asks."""

    def __init__(self, takes: tuple[str, ...] = ALL) -> None:
        self.capabilities = Capabilities(stock=True, write_menu=takes)
        self.left = dict(LEFT)

    def stock(self) -> Stock:
        return Stock(left=self.left)


class Shelf:
    """The kiosk's pictures: by default one for all of the demo's, and for what is put to them."""

    def __init__(self, demos: Callable[[str | None, bool], str] = demo.stand_in) -> None:
        self.kept: dict[str, bytes] = {}
        self._demos = demos

    def url(self, name: str | None, grey: bool = False) -> str:
        return self._demos("gyudon" if name in self.kept else name, grey)

    def keep(self, name: str, data: bytes) -> bool:
        self.kept[name] = data
        return True


def machine(menu: Menu | None = None, takes: tuple[str, ...] = ALL) -> dict[str, Any]:
    """What the page needs of `desk.machine`."""
    found = menu or demo.menu()
    pos = Pos(takes)
    kiosk = states.NAMED["loading"]("ja")
    return {
        "ports": SimpleNamespace(built=lambda: SimpleNamespace(pos=pos), pos=pos),
        "engine": SimpleNamespace(
            kiosk=SimpleNamespace(
                shop=SimpleNamespace(menu=found, facts=kiosk.shop.facts, programme=demo.programme())
            )
        ),
        "shelf": SimpleNamespace(menu=found),
        "pictures": Shelf(),
        "profile": "",
        "chosen_profile": None,
    }


@contextmanager
def page(
    folder: Path,
    role: Role = Role.MANAGER,
    menu: Menu | None = None,
    takes: tuple[str, ...] = ALL,
    **look: Any,
) -> Iterator[Scene]:
    """The menu page, opened by the screen."""
    with staff(folder, role, "menu", **machine(menu, takes) | look) as scene:
        settled(scene)
        yield scene


def settled(scene: Scene) -> None:
    """The page has been made, the editor some frames after the board."""
    scene.hand = Hand(scene.window.window, patience=30)  # the form is long: it is dragged far
    scene.settle()
    scene.pass_by(0.2)
    scene.hand.wait(lambda: _made(scene), "the board's tiles")
    scene.hand.rest(0.08)


def _made(scene: Scene) -> bool:
    board = scene.hand.find("board")
    return board is None or bool(board.property("filled"))


def furnish(scene: Scene) -> None:
    """Give a scene's kiosk what the page needs."""
    for name, thing in machine().items():
        setattr(scene.machine, name, thing)


TABS = (
    next(tab for tab in pages.TABS if tab.key == "menu"),
    Tab("offers", "Offers", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
    Tab("results", "Results", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
)
"""A header that stays as it is, whatever tabs the program gets."""


def as_designed(scene: Scene) -> None:
    """Two dishes are over, two are running out, and one is being edited."""
    place = here(scene.config, Pos().capabilities)
    now = scene.clock.now()
    selling.sold_out(place, Goods.ITEM, "double-cheeseburger", selling.CLOSE, "みお", now)
    selling.sold_out(place, Goods.ITEM, "matcha-latte", now.replace(minute=0) + HOUR, "みお", now)
    scene.pass_by(10)
    scene.pass_by(1)


def board(scene: Scene) -> None:
    as_designed(scene)


def sheet(scene: Scene) -> None:
    scene.page.board.open("gyudon")


def search(scene: Scene) -> None:
    scene.page.board.openSearch()
    scene.settle()
    scene.page.board.search("ばーがー")


def editor(scene: Scene) -> None:
    as_designed(scene)
    scene.page.edit("cheeseburger")
    scene.page.editor.type("name.ja", "とろける｜チーズ｜バーガー")
    variant = demo.menu().by_id["cheeseburger"].variants[0].id
    scene.page.editor.type(f"price.{variant}.eat_in", "720")
    card_shown(scene)


def card_shown(scene: Scene) -> None:
    """The preview's card is made some frames after it was asked for."""
    scene.settle()
    scene.hand.wait(lambda: scene.staff.previews.item(CARD) is not None, "the preview's card")
    scene.settle()


def typing(scene: Scene) -> None:
    editor(scene)
    scene.settle()
    scene.hand.touch("field_name.ja")


def _edited(scene: Scene, *taps: str) -> None:
    editor(scene)
    scene.settle()
    for tap in taps:
        scene.hand.touch(tap)
        scene.settle()


def publish(scene: Scene) -> None:
    _edited(scene, "publish")


def later(scene: Scene) -> None:
    _edited(scene, "publish", "publishLater")


def more(scene: Scene) -> None:
    _edited(scene, "editorMore")


def order(scene: Scene) -> None:
    _edited(scene, "editorMore", "more_orderBox")


def hours(scene: Scene) -> None:
    scene.page.edit("cheeseburger")
    scene.settle()
    scene.page.ordering.start("lunch")
    scene.hand.touch("hoursBox")
    scene.page.ordering.start("lunch")


def history(scene: Scene) -> None:
    _edited(scene, "publish", "publishDo", "editorMore", "more_historyBox")


def pick(scene: Scene) -> None:
    scene.page.edit("cheeseburger")
    scene.settle()
    scene.hand.touch("goesWithBox")


def photograph(path: Path) -> None:
    """A dish on a table."""
    table = Image.new("RGB", (900, 600), "#C9A36B")
    with Image.open(assets.path("pictures", "gyudon.webp")) as dish:
        shown = dish.convert("RGBA").resize((760, 520))
    table.paste(shown, (70, 50), shown)
    table.save(path)


def picture(scene: Scene) -> None:
    inbox = scene.config.kiosk.data_dir / "inbox"
    inbox.mkdir(parents=True, exist_ok=True)
    photograph(inbox / "gyudon.jpg")
    (inbox / "letter.jpg").write_text("no picture")
    scene.page.edit("cheeseburger")
    scene.settle()
    scene.hand.touch("pictureBox")
    scene.settle()
    for tap in (f"entry_{len(scene.page.picture.rows.rows) - 1}Box", "entry_0Box"):
        scene.hand.touch(tap)
        scene.settle()


def _chosen(scene: Scene, dish: str, *path: str) -> None:
    scene.page.edit(dish)
    scene.settle()
    scene.hand.touch("editorMore")
    scene.settle()
    scene.hand.touch("more_choicesBox")
    scene.settle()
    for name in path:
        scene.page.choices.open(name)
    scene.settle()


def choices(scene: Scene) -> None:
    _chosen(scene, "gyudon")


def group(scene: Scene) -> None:
    _chosen(scene, "gyudon", scene_groups()[0])


def option(scene: Scene) -> None:
    group = scene_groups()[0]
    menu = demo.menu()
    options = next(g.options for item in menu.items for g in item.groups if g.id == group)
    _chosen(scene, "gyudon", group, options[0].id)


def scene_groups() -> list[str]:
    """The ids of the demo's modifier groups."""
    return list(dict.fromkeys(group.id for item in demo.menu().items for group in item.groups))


def category(scene: Scene) -> None:
    _edited(scene, "editorMore", "more_orderBox")
    scene.page.ordering.start("burgers")


def lower(scene: Scene) -> None:
    """The form's lower end."""
    scene.page.edit(next(item.id for item in demo.menu().items if item.steps))
    scene.settle()
    scene.hand.find("editor").setProperty("contentY", 1500)


def bulk(scene: Scene) -> None:
    _edited(scene, "editorMore", "more_bulkBox", "bulkOf_burgers")
    scene.page.bulk.write("5")


def checks(scene: Scene) -> None:
    scene.page.edit("cheeseburger")
    scene.page.picture.aim("items", "cheeseburger")
    scene.page.picture.remove()
    scene.page.editor.type(
        "name.en", "A burger with a name that takes far too much room on any card of the menu"
    )
    scene.pass_by(2)
    scene.hand.touch("findings")


def gone(scene: Scene) -> None:
    """Of what the POS no longer has something is kept, and one thing it does not take."""
    _edited(scene, "publish", "publishDo")
    with here(scene.config, Pos().capabilities).writing() as transaction:
        waiting = goods.waiting(transaction)
        goods.not_told(transaction, waiting, scene.clock.now(), "it does not accept it (read-only)")
    kept = {("overlay", "items", name, "hidden"): True for name in ("old-burger", "older-burger")}
    scene.page._drafting.change(Put(kept))
    scene.page.edit("cheeseburger")
    scene.pass_by(2)
    scene.picture()
    scene.hand.touch("findings")


def whole(scene: Scene) -> None:
    editor(scene)
    see_whole(scene)


def see_whole(scene: Scene) -> None:
    """The guests' screens are made some frames after they were asked for."""
    scene.hand.touch("seeWhole")
    scene.settle()
    scene.hand.wait_for("item-page")
    scene.hand.wait(lambda: not scene.staff.previews.making, "the screens to be made")


SCENES: dict[str, Callable[[Scene], None]] = {
    "board": board,
    "board-sheet": sheet,
    "board-search": search,
    "editor": editor,
    "editor-typing": typing,
    "publish": publish,
    "publish-later": later,
    "more": more,
    "order": order,
    "hours": hours,
    "history": history,
    "pick": pick,
    "choices": choices,
    "group": group,
    "option": option,
    "category": category,
    "lower": lower,
    "picture": picture,
    "bulk": bulk,
    "checks": checks,
    "gone": gone,
}

LOOKED_AT = SCENES | {"whole": whole}
"""In the last one everything is smaller than it is."""


def main() -> None:
    for shot in shots(__doc__, LOOKED_AT):
        shown = {"size": shot.size, "pictures": Shelf(demo.picture)}
        with TemporaryDirectory() as folder, page(Path(folder), **shown) as scene:
            dress(scene, shot.language, shot.theme, shot.scale)
            LOOKED_AT[shot.name](scene)
            scene.picture().save(shot.file)


if __name__ == "__main__":
    main()
